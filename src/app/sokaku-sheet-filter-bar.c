/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Above the list of sheets: the search, the filter's choices, and what is chosen. */
#include "sokaku-sheet-filter-bar.h"

#include "sokaku-settings.h"
#include "sokaku-sheet-choices.h"
#include "sokaku-sheet.h"
#include "sokaku-tooltip.h"
#include "sokaku-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * SokakuSheetFilterBar:
 *
 * Shows and sets the search, filter and order of its #SokakuSheetRows. Each choice
 * says how many sheets it would leave; they are counted while the choices are open.
 *
 * The signal "search-activated" tells of Enter in the search.
 */

#define NOTE_SECONDS 4
#define CHIP_CHARS 14

struct _SokakuSheetFilterBar
{
  GtkWidget parent_instance;

  GSettings *settings;
  SokakuSheetRows *rows;
  gboolean updating; /* widgets are being set from the rows' state */
  guint fill_source;
  guint note_source;
  char *note;

  GtkWidget *box;
  GtkWidget *search_entry;
  GtkWidget *filter_button;
  GtkWidget *popover;
  GtkWidget *facets;
  GtkWidget *choices[SOKAKU_N_SHEET_FACETS];
  GtkWidget *year_choice;
  GtkWidget *order_choice;
  GtkWidget *department_column;
  GtkWidget *grades_column;
  GtkWidget *completeness_column;
  GtkLabel *count_label;
  GtkWidget *chips;
  GtkWidget *clear_button;
};

G_DEFINE_FINAL_TYPE (SokakuSheetFilterBar, sokaku_sheet_filter_bar, GTK_TYPE_WIDGET)

enum
{
  SEARCH_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SokakuSheetFilter *
get_filter (SokakuSheetFilterBar *self)
{
  return sokaku_sheet_rows_get_filter (self->rows);
}

static GPtrArray *
get_values (GtkWidget *dropdown)
{
  return g_object_get_data (G_OBJECT (dropdown), "sokaku-values");
}

/* --- What is chosen --- */

static void
chip_clicked (GtkWidget *chip, SokakuSheetFilterBar *self)
{
  guint facet = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "sokaku-facet"));

  sokaku_sheet_filter_set (get_filter (self), facet, "");
}

static void
add_chip (SokakuSheetFilterBar *self, SokakuSheetFacet facet)
{
  SokakuPlan *plan = sokaku_sheet_rows_get_plan (self->rows);
  g_autofree char *words = sokaku_sheet_filter_dup_words (get_filter (self), facet, plan);
  /* Translators: removes a filter; what is filtered by, and the value chosen. */
  g_autofree char *tip = g_strdup_printf (_ ("Remove the filter %s: %s"),
                                          sokaku_sheet_facet_get_name (facet), words);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHIP_CHARS);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "filter-chip");
  sokaku_tooltip_set_text (chip, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_object_set_data (G_OBJECT (chip), "sokaku-facet", GUINT_TO_POINTER (facet));
  g_signal_connect (chip, "clicked", G_CALLBACK (chip_clicked), self);
  gtk_box_append (GTK_BOX (self->chips), chip);
}

static void
update_chips (SokakuSheetFilterBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), child);
  if (sokaku_sheet_rows_get_plan (self->rows) == NULL)
    return;
  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    if (*sokaku_sheet_filter_get (get_filter (self), i) != '\0')
      add_chip (self, i);
}

static void
update_count (SokakuSheetFilterBar *self)
{
  gboolean active = sokaku_sheet_filter_get_active (get_filter (self))
                    || sokaku_sheet_search_get_active (sokaku_sheet_rows_get_search (self->rows));
  guint n = sokaku_sheet_rows_get_n_sheets (self->rows);
  guint n_all = sokaku_sheet_rows_get_n_all (self->rows);
  g_autofree char *text = NULL;

  if (self->note != NULL)
    text = g_strdup (self->note);
  else if (active)
    /* Translators: how many sheets are shown, of all that the plan has. */
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u of %u sheet", "%u of %u sheets", n_all), n, n_all);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet", "%u sheets", n_all), n_all);
  gtk_label_set_text (self->count_label, text);
  gtk_widget_set_visible (self->clear_button, active);
}

/* --- The choices --- */

static void
select_value (GtkWidget *dropdown, const char *value)
{
  GPtrArray *values = get_values (dropdown);
  guint position = 0;

  for (guint i = 0; values != NULL && i < values->len; i++)
    if (strcmp (g_ptr_array_index (values, i), value) == 0)
      position = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (dropdown), position);
}

static void
fill_dropdown (GtkWidget *dropdown, GPtrArray *values, GPtrArray *names, GHashTable *counts)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      guint count = 0;

      if (counts != NULL)
        count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, g_ptr_array_index (values, i)));
      /* Translators: a choice, and how many sheets it would leave. */
      gtk_string_list_take (list, counts != NULL
                                      ? g_strdup_printf (C_ ("choice and count", "%s (%u)"),
                                                         (char *) names->pdata[i], count)
                                      : g_strdup (names->pdata[i]));
    }
  g_object_set_data_full (G_OBJECT (dropdown), "sokaku-values", g_ptr_array_ref (values),
                          (GDestroyNotify) g_ptr_array_unref);
  gtk_drop_down_set_model (GTK_DROP_DOWN (dropdown), G_LIST_MODEL (list));
}

static void
fill_facet (SokakuSheetFilterBar *self, SokakuSheetFacet facet)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) counts = sokaku_sheet_rows_count (self->rows, facet);

  g_ptr_array_add (values, g_strdup (""));
  g_ptr_array_add (names, g_strdup (C_ ("choice", "All")));
  sokaku_sheet_facet_list_choices (facet, sokaku_sheet_rows_get_plan (self->rows), values, names);
  fill_dropdown (self->choices[facet], values, names, counts);
  select_value (self->choices[facet], sokaku_sheet_filter_get (get_filter (self), facet));
}

static void
fill_years (SokakuSheetFilterBar *self)
{
  SokakuPlan *plan = sokaku_sheet_rows_get_plan (self->rows);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *chosen
      = g_strdup_printf ("%d", sokaku_sheet_filter_get_year (get_filter (self)));

  g_ptr_array_add (values, g_strdup_printf ("%d", SOKAKU_OVERALL));
  g_ptr_array_add (names, sokaku_plan_dup_year_label (plan, SOKAKU_OVERALL));
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);

      if (!sokaku_year_get_evaluated (year))
        continue;
      g_ptr_array_add (values, g_strdup_printf ("%d", sokaku_year_get_fiscal (year)));
      g_ptr_array_add (names, sokaku_plan_dup_year_label (plan, sokaku_year_get_fiscal (year)));
    }
  fill_dropdown (self->year_choice, values, names, NULL);
  select_value (self->year_choice, chosen);
}

static void
choice_changed (SokakuSheetFilterBar *self, GParamSpec *pspec, GtkWidget *dropdown)
{
  GPtrArray *values = get_values (dropdown);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (dropdown));
  const char *value;

  if (self->updating || self->rows == NULL || values == NULL || selected >= values->len)
    return;
  value = g_ptr_array_index (values, selected);
  if (dropdown == self->year_choice)
    {
      sokaku_sheet_filter_set_year (get_filter (self), (int) g_ascii_strtoll (value, NULL, 10));
      return;
    }
  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    if (dropdown == self->choices[i])
      sokaku_sheet_filter_set (get_filter (self), i, value);
}

static void
order_changed (SokakuSheetFilterBar *self)
{
  if (!self->updating && self->rows != NULL)
    sokaku_sheet_rows_set_order (self->rows,
                                 gtk_drop_down_get_selected (GTK_DROP_DOWN (self->order_choice)));
}

static GtkWidget *
make_dropdown (SokakuSheetFilterBar *self, const char *name)
{
  GtkWidget *dropdown = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_hexpand (dropdown, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dropdown), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_swapped (dropdown, "notify::selected", G_CALLBACK (choice_changed), self);
  return dropdown;
}

static void
add_row (SokakuSheetFilterBar *self, int row, const char *name, GtkWidget *content)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (GTK_GRID (self->facets), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->facets), content, 1, row, 1, 1);
}

/* Made when they are first opened: a window's first frame does not wait for them. */
static void
build_choices (SokakuSheetFilterBar *self)
{
  g_autoptr (GtkStringList) orders = gtk_string_list_new (NULL);

  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    {
      const char *name = sokaku_sheet_facet_get_name (i);
      GtkWidget *content = self->choices[i] = make_dropdown (self, name);

      if (i == SOKAKU_SHEET_FACET_INITIATIVE || i == SOKAKU_SHEET_FACET_DEPARTMENT)
        gtk_drop_down_set_enable_search (GTK_DROP_DOWN (content), TRUE);
      if (i == SOKAKU_SHEET_FACET_GRADE)
        {
          content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
          self->year_choice = make_dropdown (self, _ ("Year of the Grade"));
          gtk_box_append (GTK_BOX (content), self->year_choice);
          gtk_box_append (GTK_BOX (content), self->choices[i]);
        }
      add_row (self, (int) i, name, content);
    }
  for (guint i = 0; i < SOKAKU_N_SHEET_ORDERS; i++)
    gtk_string_list_append (orders, sokaku_sheet_order_get_name (i));
  self->order_choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&orders)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->order_choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Order"), -1);
  g_signal_connect_swapped (self->order_choice, "notify::selected", G_CALLBACK (order_changed),
                            self);
  add_row (self, SOKAKU_N_SHEET_FACETS, _ ("Order"), self->order_choice);
}

static void
fill_choices (SokakuSheetFilterBar *self)
{
  if (self->rows == NULL || sokaku_sheet_rows_get_plan (self->rows) == NULL)
    return;
  self->updating = TRUE;
  if (self->order_choice == NULL)
    {
      build_choices (self);
      gtk_widget_grab_focus (self->choices[0]);
    }
  for (guint i = 0; i < SOKAKU_N_SHEET_FACETS; i++)
    fill_facet (self, i);
  fill_years (self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->order_choice),
                              sokaku_sheet_rows_get_order (self->rows));
  self->updating = FALSE;
}

static gboolean
fill_later (gpointer data)
{
  SokakuSheetFilterBar *self = data;

  self->fill_source = 0;
  fill_choices (self);
  return G_SOURCE_REMOVE;
}

static void
rows_filtered (SokakuSheetFilterBar *self)
{
  g_clear_handle_id (&self->note_source, g_source_remove);
  g_clear_pointer (&self->note, g_free);
  update_chips (self);
  update_count (self);
  /* Not at once: the choice that was made is still being handled. */
  if (gtk_widget_get_visible (self->popover) && self->fill_source == 0)
    self->fill_source = g_idle_add (fill_later, self);
}

static void
search_changed (SokakuSheetFilterBar *self)
{
  if (self->rows != NULL && !self->updating)
    sokaku_sheet_rows_set_query (self->rows,
                                 gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_activated (SokakuSheetFilterBar *self)
{
  /* Without waiting for the pause that ends typing. */
  search_changed (self);
  g_signal_emit (self, signals[SEARCH_ACTIVATED], 0);
}

/* --- Columns --- */

static void
columns_toggled (SokakuSheetFilterBar *self)
{
  const struct
  {
    GtkWidget *button;
    const char *name;
  } columns[] = {
    { self->department_column, "department" },
    { self->grades_column, "grades" },
    { self->completeness_column, "completeness" },
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) saved = g_settings_get_strv (self->settings, "columns");
  g_auto (GStrv) names = NULL;

  if (self->updating)
    return;
  /* Entries with a value are widths, which other lists keep here. */
  for (guint i = 0; saved[i] != NULL; i++)
    if (strchr (saved[i], '=') != NULL)
      g_strv_builder_add (builder, saved[i]);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (columns[i].button)))
      g_strv_builder_add (builder, columns[i].name);
  names = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "columns", (const char *const *) names);
}

static void
show_columns (SokakuSheetFilterBar *self)
{
  g_auto (GStrv) columns = g_settings_get_strv (self->settings, "columns");
  const char *const *names = (const char *const *) columns;

  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->department_column),
                               g_strv_contains (names, "department"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->grades_column),
                               g_strv_contains (names, "grades"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->completeness_column),
                               g_strv_contains (names, "completeness"));
  self->updating = FALSE;
}

/* --- The widget --- */

static void
sokaku_sheet_filter_bar_dispose (GObject *object)
{
  SokakuSheetFilterBar *self = SOKAKU_SHEET_FILTER_BAR (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_handle_id (&self->note_source, g_source_remove);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_SHEET_FILTER_BAR);
  g_clear_object (&self->rows);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_sheet_filter_bar_parent_class)->dispose (object);
}

static void
sokaku_sheet_filter_bar_finalize (GObject *object)
{
  g_free (SOKAKU_SHEET_FILTER_BAR (object)->note);

  G_OBJECT_CLASS (sokaku_sheet_filter_bar_parent_class)->finalize (object);
}

static void
sokaku_sheet_filter_bar_class_init (SokakuSheetFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_sheet_filter_bar_dispose;
  object_class->finalize = sokaku_sheet_filter_bar_finalize;

  signals[SEARCH_ACTIVATED] = g_signal_new ("search-activated", SOKAKU_TYPE_SHEET_FILTER_BAR,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/sheet-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, box);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, popover);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, facets);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, department_column);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, grades_column);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, completeness_column);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetFilterBar, clear_button);
}

static void
sokaku_sheet_filter_bar_init (SokakuSheetFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sokaku_tooltip_fit_all (GTK_WIDGET (self));
  self->settings = sokaku_settings_new ();
  gtk_widget_set_layout_manager (self->chips, sokaku_wrap_layout_new (6, 3));

  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (fill_choices), self);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (search_changed),
                            self);
  g_signal_connect_swapped (self->search_entry, "activate", G_CALLBACK (search_activated), self);
  g_signal_connect_swapped (self->clear_button, "clicked",
                            G_CALLBACK (sokaku_sheet_filter_bar_clear), self);
  show_columns (self);
  g_signal_connect_object (self->settings, "changed::columns", G_CALLBACK (show_columns), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->department_column, "toggled", G_CALLBACK (columns_toggled), self);
  g_signal_connect_swapped (self->grades_column, "toggled", G_CALLBACK (columns_toggled), self);
  g_signal_connect_swapped (self->completeness_column, "toggled", G_CALLBACK (columns_toggled),
                            self);
}

/**
 * sokaku_sheet_filter_bar_set_rows:
 * @self: a bar
 * @rows: the rows whose search, filter and order it sets
 *
 * Shows and sets those of @rows, once and for all.
 */
void
sokaku_sheet_filter_bar_set_rows (SokakuSheetFilterBar *self, SokakuSheetRows *rows)
{
  g_return_if_fail (self->rows == NULL);

  self->rows = g_object_ref (rows);
  g_signal_connect_swapped (rows, "filtered", G_CALLBACK (rows_filtered), self);
  rows_filtered (self);
}

/**
 * sokaku_sheet_filter_bar_focus_search:
 * @self: a bar
 *
 * Moves the keyboard focus to the search.
 */
void
sokaku_sheet_filter_bar_focus_search (SokakuSheetFilterBar *self)
{
  gtk_widget_grab_focus (self->search_entry);
}

/**
 * sokaku_sheet_filter_bar_clear:
 * @self: a bar
 *
 * Empties the search and removes all filters.
 */
void
sokaku_sheet_filter_bar_clear (SokakuSheetFilterBar *self)
{
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  self->updating = FALSE;
  sokaku_sheet_rows_clear (self->rows);
}

static gboolean
note_over (gpointer data)
{
  SokakuSheetFilterBar *self = data;

  self->note_source = 0;
  g_clear_pointer (&self->note, g_free);
  update_count (self);
  return G_SOURCE_REMOVE;
}

/**
 * sokaku_sheet_filter_bar_show_note:
 * @self: a bar
 * @note: a few words
 *
 * Shows @note for a moment in place of the number of sheets.
 */
void
sokaku_sheet_filter_bar_show_note (SokakuSheetFilterBar *self, const char *note)
{
  g_clear_handle_id (&self->note_source, g_source_remove);
  g_free (self->note);
  self->note = g_strdup (note);
  self->note_source = g_timeout_add_seconds (NOTE_SECONDS, note_over, self);
  update_count (self);
}
