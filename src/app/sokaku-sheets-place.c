/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the progress sheets: their list, and the form of the chosen one. */
#include "sokaku-sheets-place.h"

#include "sokaku-document.h"
#include "sokaku-chart-pane.h"
#include "sokaku-pane-state.h"
#include "sokaku-settings.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet-row.h"
#include "sokaku-sheet-rows.h"
#include "sokaku-sheet.h"
#include "sokaku-text-area.h"
#include "sokaku-tooltip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SokakuSheetsPlace
{
  GtkWidget parent_instance;

  GSettings *settings;
  SokakuDocument *document;
  gulong plan_handler;
  SokakuSheetRows *rows;
  GtkSingleSelection *selection;
  GHashTable *shown; /* node → the SokakuSheetRow that shows it */
  SokakuSheetColumns columns;
  gboolean updating; /* widgets are being set from the place's state */
  guint refresh_source;
  gboolean choices_stale; /* the filter's choices are to be filled when it is opened */
  char *initiative;
  char *theme;
  char *department;
  char *grade;
  char *item;

  GtkWidget *list_pane;
  GtkWidget *form_pane;
  SokakuChartPane *chart_pane;
  gboolean drawn;  /* a frame with the list has been drawn */
  guint form_tick; /* fills the form after that frame */
  GtkWidget *search_entry;
  GtkWidget *filter_button;
  GtkWidget *filter_bar;
  GtkWidget *filter_label;
  GtkWidget *clear_button;
  GtkWidget *initiative_choice;
  GtkWidget *theme_choice;
  GtkWidget *department_choice;
  GtkWidget *grade_choice;
  GtkWidget *department_column;
  GtkWidget *grades_column;
  GtkWidget *list_head;
  GtkWidget *list_stack;
  GtkWidget *list_scroller;
  GtkWidget *list_view;
  GtkWidget *empty_label;
  GtkWidget *form;
};

G_DEFINE_FINAL_TYPE (SokakuSheetsPlace, sokaku_sheets_place, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_INITIATIVE,
  PROP_THEME,
  PROP_DEPARTMENT,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static SokakuPlan *
get_plan (SokakuSheetsPlace *self)
{
  return self->document != NULL ? sokaku_document_get_plan (self->document) : NULL;
}

static gboolean
set_text (SokakuSheetsPlace *self, char **field, const char *value, guint prop)
{
  if (g_strcmp0 (*field, value) == 0)
    return FALSE;
  g_free (*field);
  *field = g_strdup (value);
  if (prop != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
  return TRUE;
}

/* Chooses the row of @item in the list, without asking the list in return. */
static void
select_row (SokakuSheetsPlace *self, SokakuItem *item)
{
  guint position = GTK_INVALID_LIST_POSITION;

  self->updating = TRUE;
  if (item == NULL || !sokaku_sheet_rows_find (self->rows, item, &position))
    position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u", position);
  self->updating = FALSE;
}

static gboolean
show_form (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (widget);
  SokakuPlan *plan = get_plan (self);

  /* The first frame is the list's. */
  if (!self->drawn)
    {
      self->drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->form_tick = 0;
  sokaku_sheet_form_set_item (SOKAKU_SHEET_FORM (self->form),
                              plan != NULL ? sokaku_plan_find_item (plan, self->item) : NULL);
  return G_SOURCE_REMOVE;
}

/* The form is the larger part of a window's work to show itself. A window that is just opening
 * shows the list first, and the form before anybody can reach for it. */
static void
choose_item (SokakuSheetsPlace *self, SokakuItem *item)
{
  if (item == NULL || self->drawn)
    sokaku_sheet_form_set_item (SOKAKU_SHEET_FORM (self->form), item);
  else if (self->form_tick == 0)
    self->form_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_form, NULL, NULL);
  set_text (self, &self->item, item != NULL ? sokaku_item_get_id (item) : "", PROP_ITEM);
}

static void
selection_changed (SokakuSheetsPlace *self)
{
  gpointer node = gtk_single_selection_get_selected_item (self->selection);

  /* Headings are not sheets; a filter that hides the sheet does not close it. */
  if (self->updating || !SOKAKU_IS_ITEM (node))
    return;
  choose_item (self, node);
}

static void
add_condition (GString *text, const char *condition)
{
  if (text->len > 0)
    g_string_append (text, C_ ("between parts", " · "));
  g_string_append (text, condition);
}

static void
update_filter_bar (SokakuSheetsPlace *self)
{
  SokakuPlan *plan = get_plan (self);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = sokaku_sheet_rows_get_n_sheets (self->rows);
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *label = NULL;

  if (plan != NULL && *self->initiative != '\0')
    {
      SokakuInitiative *initiative = sokaku_plan_find_initiative (plan, self->initiative);

      add_condition (text, initiative != NULL ? sokaku_initiative_get_title (initiative) : "");
    }
  if (plan != NULL && *self->theme != '\0')
    {
      SokakuTheme *theme = sokaku_plan_find_theme (plan, self->theme);

      add_condition (text, theme != NULL ? sokaku_theme_get_short_in_sheets (theme) : "");
    }
  if (*self->department != '\0')
    add_condition (text, self->department);
  if (*self->grade != '\0')
    add_condition (text, self->grade);
  if (*words != '\0')
    {
      g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), words);

      add_condition (text, quoted);
    }

  gtk_widget_set_visible (self->filter_bar, text->len > 0);
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet: %s", "%u sheets: %s", n), n,
                           text->str);
  gtk_label_set_text (GTK_LABEL (self->filter_label), label);
  sokaku_tooltip_set_text (self->filter_label, label);
  gtk_label_set_text (GTK_LABEL (self->empty_label),
                      text->len > 0 ? _ ("No sheet matches. Change the search or show all sheets.")
                                    : _ ("This plan has no sheets yet."));
  gtk_stack_set_visible_child_name (GTK_STACK (self->list_stack), n > 0 ? "list" : "empty");
}

/* Row of a drop-down for an id: 0 is "all". */
static void
select_choice (GtkWidget *dropdown, GPtrArray *ids, const char *id)
{
  guint position = 0;

  for (guint i = 0; i < ids->len; i++)
    if (strcmp (g_ptr_array_index (ids, i), id) == 0)
      position = i + 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (dropdown), position);
}

static GPtrArray *
get_ids (GtkWidget *dropdown)
{
  return g_object_get_data (G_OBJECT (dropdown), "sokaku-ids");
}

static void
update_choices (SokakuSheetsPlace *self)
{
  if (get_ids (self->initiative_choice) == NULL)
    return;
  self->updating = TRUE;
  select_choice (self->initiative_choice, get_ids (self->initiative_choice), self->initiative);
  select_choice (self->theme_choice, get_ids (self->theme_choice), self->theme);
  select_choice (self->department_choice, get_ids (self->department_choice), self->department);
  select_choice (self->grade_choice, get_ids (self->grade_choice), self->grade);
  self->updating = FALSE;
}

static void
apply_filter (SokakuSheetsPlace *self)
{
  SokakuPlan *plan = get_plan (self);

  self->updating = TRUE;
  sokaku_sheet_rows_set_filter (self->rows, self->initiative, self->theme, self->department,
                                self->grade);
  self->updating = FALSE;
  update_choices (self);
  update_filter_bar (self);
  if (plan != NULL)
    select_row (self, sokaku_plan_find_item (plan, self->item));
}

static void
search_changed (SokakuSheetsPlace *self)
{
  self->updating = TRUE;
  sokaku_sheet_rows_set_search (self->rows,
                                gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  self->updating = FALSE;
  update_filter_bar (self);
  if (get_plan (self) != NULL)
    select_row (self, sokaku_plan_find_item (get_plan (self), self->item));
}

/* Enter in the search chooses the first hit. */
static void
search_activated (SokakuSheetsPlace *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) node = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (!SOKAKU_IS_ITEM (node))
        continue;
      choose_item (self, SOKAKU_ITEM (node));
      select_row (self, SOKAKU_ITEM (node));
      gtk_widget_grab_focus (self->list_view);
      return;
    }
}

static void
clear_filters (SokakuSheetsPlace *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  sokaku_sheet_rows_set_search (self->rows, "");
  set_text (self, &self->initiative, "", PROP_INITIATIVE);
  set_text (self, &self->theme, "", PROP_THEME);
  set_text (self, &self->department, "", PROP_DEPARTMENT);
  set_text (self, &self->grade, "", 0);
  apply_filter (self);
}

static const char *
get_chosen_id (GtkWidget *dropdown)
{
  GPtrArray *ids = get_ids (dropdown);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (dropdown));

  return ids != NULL && selected > 0 && selected <= ids->len ? g_ptr_array_index (ids, selected - 1)
                                                             : "";
}

static void
choice_changed (SokakuSheetsPlace *self)
{
  if (self->updating)
    return;
  set_text (self, &self->initiative, get_chosen_id (self->initiative_choice), PROP_INITIATIVE);
  set_text (self, &self->theme, get_chosen_id (self->theme_choice), PROP_THEME);
  set_text (self, &self->department, get_chosen_id (self->department_choice), PROP_DEPARTMENT);
  set_text (self, &self->grade, get_chosen_id (self->grade_choice), 0);
  apply_filter (self);
}

static void
fill_choice (GtkWidget *dropdown, const char *all, GPtrArray *ids, GPtrArray *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, all);
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, g_ptr_array_index (names, i));
  g_object_set_data_full (G_OBJECT (dropdown), "sokaku-ids", g_ptr_array_ref (ids),
                          (GDestroyNotify) g_ptr_array_unref);
  gtk_drop_down_set_model (GTK_DROP_DOWN (dropdown), G_LIST_MODEL (list));
}

static void
fill_choices (SokakuSheetsPlace *self)
{
  SokakuPlan *plan = get_plan (self);
  g_autoptr (GPtrArray) initiative_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) theme_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) themes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) departments
      = plan != NULL ? sokaku_plan_list_departments (plan) : g_ptr_array_new ();
  g_autoptr (GPtrArray) grades = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0;
       plan != NULL && i < sokaku_node_list_get_length (sokaku_plan_get_initiatives (plan)); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), i);

      g_ptr_array_add (initiative_ids, g_strdup (sokaku_initiative_get_id (initiative)));
      g_ptr_array_add (initiatives,
                       g_strdup_printf ("%d %s", sokaku_initiative_get_number (initiative),
                                        sokaku_initiative_get_title (initiative)));
    }
  for (guint i = 0; plan != NULL && i < sokaku_node_list_get_length (sokaku_plan_get_themes (plan));
       i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (sokaku_plan_get_themes (plan), i);

      g_ptr_array_add (theme_ids, g_strdup (sokaku_theme_get_id (theme)));
      g_ptr_array_add (themes, g_strdup (sokaku_theme_get_name (theme)));
    }
  for (guint i = 0; plan != NULL && i < sokaku_node_list_get_length (sokaku_plan_get_grades (plan));
       i++)
    g_ptr_array_add (grades, g_strdup (sokaku_grade_get_name (
                                 sokaku_node_list_peek (sokaku_plan_get_grades (plan), i))));

  self->updating = TRUE;
  fill_choice (self->initiative_choice, _ ("All initiatives"), initiative_ids, initiatives);
  fill_choice (self->theme_choice, _ ("All themes"), theme_ids, themes);
  fill_choice (self->department_choice, _ ("All departments"), departments, departments);
  fill_choice (self->grade_choice, _ ("All grades"), grades, grades);
  self->updating = FALSE;
  update_choices (self);
}

static void
filter_opened (SokakuSheetsPlace *self)
{
  if (!self->choices_stale)
    return;
  self->choices_stale = FALSE;
  fill_choices (self);
}

static gboolean
refresh_later (gpointer data)
{
  SokakuSheetsPlace *self = data;

  self->refresh_source = 0;
  self->choices_stale = TRUE;
  apply_filter (self);
  return G_SOURCE_REMOVE;
}

/* An edit: what shows the edited node follows at once, the list's order soon. */
static void
plan_changed (SokakuSheetsPlace *self, const SokakuChange *change)
{
  SokakuItem *item = sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_ITEM);
  SokakuSheetRow *row;

  if (item != NULL)
    {
      sokaku_sheet_rows_forget_text (self->rows, item);
      if (change->node == (SokakuNode *) item && change->pspec != NULL
          && strcmp (change->pspec->name, "departments") == 0)
        self->choices_stale = TRUE;
      row = g_hash_table_lookup (self->shown, item);
      if (row != NULL)
        sokaku_sheet_row_update (row);
      if (strcmp (sokaku_item_get_id (item), self->item) == 0)
        sokaku_sheet_form_update (SOKAKU_SHEET_FORM (self->form));
      return;
    }
  row = g_hash_table_lookup (self->shown, change->node);
  if (row != NULL)
    sokaku_sheet_row_update (row);
  if (change->list != NULL && self->refresh_source == 0)
    self->refresh_source = g_idle_add (refresh_later, self);
}

static void
setup_row (SokakuSheetsPlace *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, sokaku_sheet_row_new ());
}

static void
bind_row (SokakuSheetsPlace *self, GtkListItem *list_item)
{
  SokakuSheetRow *row = SOKAKU_SHEET_ROW (gtk_list_item_get_child (list_item));
  gpointer node = gtk_list_item_get_item (list_item);

  gtk_list_item_set_selectable (list_item, SOKAKU_IS_ITEM (node));
  gtk_list_item_set_activatable (list_item, SOKAKU_IS_ITEM (node));
  sokaku_sheet_row_set_columns (row, self->columns);
  sokaku_sheet_row_set_node (row, get_plan (self), node);
  g_hash_table_insert (self->shown, node, row);
}

static void
unbind_row (SokakuSheetsPlace *self, GtkListItem *list_item)
{
  SokakuSheetRow *row = SOKAKU_SHEET_ROW (gtk_list_item_get_child (list_item));

  if (g_hash_table_lookup (self->shown, gtk_list_item_get_item (list_item)) == row)
    g_hash_table_remove (self->shown, gtk_list_item_get_item (list_item));
}

/* Enter or a double click in the list goes on to the scores. */
static void
row_activated (SokakuSheetsPlace *self)
{
  gtk_widget_grab_focus (sokaku_evaluation_grid_get_cell (
      sokaku_sheet_form_get_evaluation_grid (SOKAKU_SHEET_FORM (self->form)), 0, 0));
}

static void
show_columns (SokakuSheetsPlace *self)
{
  GHashTableIter iter;
  gpointer row;

  sokaku_sheet_row_set_columns (SOKAKU_SHEET_ROW (self->list_head), self->columns);
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    sokaku_sheet_row_set_columns (row, self->columns);
}

static void
columns_toggled (SokakuSheetsPlace *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) saved = g_settings_get_strv (self->settings, "columns");
  g_auto (GStrv) columns = NULL;

  /* Entries with a value are widths, which other lists keep here. */
  for (guint i = 0; saved[i] != NULL; i++)
    if (strchr (saved[i], '=') != NULL)
      g_strv_builder_add (names, saved[i]);
  self->columns = 0;
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->department_column)))
    {
      self->columns |= SOKAKU_SHEET_COLUMN_DEPARTMENT;
      g_strv_builder_add (names, "department");
    }
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->grades_column)))
    {
      self->columns |= SOKAKU_SHEET_COLUMN_GRADES;
      g_strv_builder_add (names, "grades");
    }
  columns = g_strv_builder_end (names);
  g_settings_set_strv (self->settings, "columns", (const char *const *) columns);
  show_columns (self);
}

static void
load_columns (SokakuSheetsPlace *self)
{
  g_auto (GStrv) columns = g_settings_get_strv (self->settings, "columns");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->department_column),
                               g_strv_contains ((const char *const *) columns, "department"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->grades_column),
                               g_strv_contains ((const char *const *) columns, "grades"));
  columns_toggled (self);
}

/**
 * sokaku_sheets_place_set_document:
 * @self: a place
 * @document: (nullable): the open document
 * @stats: (nullable): its figures
 *
 * Shows the sheets of @document, without any filter, its first sheet chosen.
 */
void
sokaku_sheets_place_set_document (SokakuSheetsPlace *self,
                                  SokakuDocument *document,
                                  SokakuStats *stats)
{
  SokakuPlan *plan;
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));

  if (self->document == document)
    return;
  if (self->document != NULL)
    g_clear_signal_handler (&self->plan_handler, get_plan (self));
  choose_item (self, NULL);
  sokaku_sheet_rows_set_plan (self->rows, NULL);
  g_set_object (&self->document, document);
  plan = get_plan (self);
  if (plan != NULL)
    self->plan_handler
        = g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed), self);

  sokaku_sheet_form_set_document (SOKAKU_SHEET_FORM (self->form), document);
  sokaku_chart_pane_set_stats (self->chart_pane, stats);
  sokaku_sheet_row_set_node (SOKAKU_SHEET_ROW (self->list_head), plan, NULL);
  clear_filters (self);
  self->updating = TRUE;
  sokaku_sheet_rows_set_plan (self->rows, plan);
  self->updating = FALSE;
  self->choices_stale = TRUE;
  update_filter_bar (self);
  if (plan == NULL)
    return;
  items = sokaku_plan_list_items (plan);
  if (items->len > 0)
    sokaku_sheets_place_show_item (self, sokaku_item_get_id (g_ptr_array_index (items, 0)));
}

/**
 * sokaku_sheets_place_get_initiative:
 * @self: a place
 *
 * Returns: id of the initiative whose sheets alone are shown; "" for all
 */
const char *
sokaku_sheets_place_get_initiative (SokakuSheetsPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), "");
  return self->initiative;
}

/**
 * sokaku_sheets_place_set_initiative:
 * @self: a place
 * @initiative_id: id of an initiative, or "" for all
 *
 * Shows the sheets of that initiative alone.
 */
void
sokaku_sheets_place_set_initiative (SokakuSheetsPlace *self, const char *initiative_id)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  if (set_text (self, &self->initiative, initiative_id, PROP_INITIATIVE))
    apply_filter (self);
}

/**
 * sokaku_sheets_place_get_theme:
 * @self: a place
 *
 * Returns: id of the theme whose sheets alone are shown; "" for all
 */
const char *
sokaku_sheets_place_get_theme (SokakuSheetsPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), "");
  return self->theme;
}

/**
 * sokaku_sheets_place_set_theme:
 * @self: a place
 * @theme_id: id of a theme, or "" for all
 *
 * Shows the sheets of the initiatives alone that carry the theme.
 */
void
sokaku_sheets_place_set_theme (SokakuSheetsPlace *self, const char *theme_id)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  if (set_text (self, &self->theme, theme_id, PROP_THEME))
    apply_filter (self);
}

/**
 * sokaku_sheets_place_set_department:
 * @self: a place
 * @department: name of a department, or "" for all
 *
 * Shows the sheets of that department alone.
 */
void
sokaku_sheets_place_set_department (SokakuSheetsPlace *self, const char *department)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  if (set_text (self, &self->department, department, PROP_DEPARTMENT))
    apply_filter (self);
}

/**
 * sokaku_sheets_place_get_item:
 * @self: a place
 *
 * Returns: id of the item whose sheet is chosen; "" for none
 */
const char *
sokaku_sheets_place_get_item (SokakuSheetsPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), "");
  return self->item;
}

/**
 * sokaku_sheets_place_show_item:
 * @self: a place
 * @item_id: id of an item, or "" for none
 *
 * Chooses the sheet of an item. A filter that hides it is removed.
 */
void
sokaku_sheets_place_show_item (SokakuSheetsPlace *self, const char *item_id)
{
  SokakuPlan *plan = get_plan (self);
  SokakuItem *item;
  guint position;

  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  if (plan == NULL)
    return;
  item = sokaku_plan_find_item (plan, item_id);
  if (item != NULL && !sokaku_sheet_rows_find (self->rows, item, &position))
    clear_filters (self);
  choose_item (self, item);
  select_row (self, item);
}

/**
 * sokaku_sheets_place_show_field:
 * @self: a place
 * @node: an item of the plan, or a node within one
 * @property: (nullable): a field or list of @node
 *
 * Chooses the sheet that @node belongs to and moves the keyboard focus to the field.
 *
 * Returns: whether there is such a field
 */
gboolean
sokaku_sheets_place_show_field (SokakuSheetsPlace *self, SokakuNode *node, const char *property)
{
  SokakuItem *item;

  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), FALSE);
  g_return_val_if_fail (SOKAKU_IS_NODE (node), FALSE);

  item = SOKAKU_IS_ITEM (node) ? SOKAKU_ITEM (node)
                               : sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM);
  if (item == NULL)
    return FALSE;
  sokaku_sheets_place_show_item (self, sokaku_item_get_id (item));
  return sokaku_sheet_form_show_field (SOKAKU_SHEET_FORM (self->form), node, property);
}

/**
 * sokaku_sheets_place_focus_search:
 * @self: a place
 *
 * Moves the keyboard focus to the search over all sheets.
 */
void
sokaku_sheets_place_focus_search (SokakuSheetsPlace *self)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  gtk_widget_grab_focus (self->search_entry);
}

static void
sokaku_sheets_place_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (object);

  switch (prop_id)
    {
    case PROP_INITIATIVE:
      g_value_set_string (value, self->initiative);
      break;
    case PROP_THEME:
      g_value_set_string (value, self->theme);
      break;
    case PROP_DEPARTMENT:
      g_value_set_string (value, self->department);
      break;
    case PROP_ITEM:
      g_value_set_string (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_sheets_place_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (object);

  switch (prop_id)
    {
    case PROP_INITIATIVE:
      sokaku_sheets_place_set_initiative (self, g_value_get_string (value));
      break;
    case PROP_THEME:
      sokaku_sheets_place_set_theme (self, g_value_get_string (value));
      break;
    case PROP_DEPARTMENT:
      sokaku_sheets_place_set_department (self, g_value_get_string (value));
      break;
    case PROP_ITEM:
      sokaku_sheets_place_show_item (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_sheets_place_dispose (GObject *object)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->document != NULL)
    g_clear_signal_handler (&self->plan_handler, get_plan (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_SHEETS_PLACE);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_sheets_place_parent_class)->dispose (object);
}

static void
sokaku_sheets_place_finalize (GObject *object)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (object);

  g_hash_table_unref (self->shown);
  g_free (self->initiative);
  g_free (self->theme);
  g_free (self->department);
  g_free (self->grade);
  g_free (self->item);

  G_OBJECT_CLASS (sokaku_sheets_place_parent_class)->finalize (object);
}

static void
sokaku_sheets_place_class_init (SokakuSheetsPlaceClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "initiative", "theme", "department", "item" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sokaku_sheets_place_get_property;
  object_class->set_property = sokaku_sheets_place_set_property;
  object_class->dispose = sokaku_sheets_place_dispose;
  object_class->finalize = sokaku_sheets_place_finalize;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, "",
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                             | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SOKAKU_TYPE_SHEET_ROW);
  g_type_ensure (SOKAKU_TYPE_CHART_PANE);
  g_type_ensure (SOKAKU_TYPE_SHEET_FORM);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/sheets-place.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, list_pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, form_pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, chart_pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, filter_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, clear_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, initiative_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, theme_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, department_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, grade_choice);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, department_column);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, grades_column);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, list_head);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, list_stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, list_view);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, empty_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, form);
}

static void
connect_list (SokakuSheetsPlace *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_row), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_row), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_row), self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list_view), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->list_view, "activate", G_CALLBACK (row_activated), self);
  g_object_unref (factory);
}

static void
connect_filters (SokakuSheetsPlace *self)
{
  GtkWidget *const choices[] = { self->initiative_choice, self->theme_choice,
                                 self->department_choice, self->grade_choice };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choices[i]), TRUE);
      g_signal_connect_swapped (choices[i], "notify::selected", G_CALLBACK (choice_changed), self);
    }
  g_signal_connect_swapped (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->filter_button)),
                            "show", G_CALLBACK (filter_opened), self);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (search_changed),
                            self);
  g_signal_connect_swapped (self->search_entry, "activate", G_CALLBACK (search_activated), self);
  g_signal_connect_swapped (self->clear_button, "clicked", G_CALLBACK (clear_filters), self);
  load_columns (self);
  g_signal_connect_swapped (self->department_column, "toggled", G_CALLBACK (columns_toggled), self);
  g_signal_connect_swapped (self->grades_column, "toggled", G_CALLBACK (columns_toggled), self);
}

static void
sokaku_sheets_place_init (SokakuSheetsPlace *self)
{
  self->initiative = g_strdup ("");
  self->theme = g_strdup ("");
  self->department = g_strdup ("");
  self->grade = g_strdup ("");
  self->item = g_strdup ("");
  self->rows = sokaku_sheet_rows_new ();
  self->shown = g_hash_table_new (NULL, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  sokaku_tooltip_fit_all (GTK_WIDGET (self));

  self->settings = sokaku_settings_new ();
  sokaku_pane_state_bind (self->settings, "chart-height", GTK_PANED (self->form_pane));
  g_settings_bind (self->settings, "chart-beside-form", self->chart_pane, "visible",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sheet-list-width", self->list_pane, "position",
                   G_SETTINGS_BIND_DEFAULT);
  connect_list (self);
  connect_filters (self);
}
