/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the progress sheets: their list, and the form of the chosen one. */
#include "sokaku-sheets-place-private.h"

#include "sokaku-pane-state.h"
#include "sokaku-settings.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet.h"
#include "sokaku-view-state.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/**
 * sokaku_sheets_place_find_item:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the chosen item
 */
SokakuItem *
sokaku_sheets_place_find_item (SokakuSheetsPlace *self)
{
  SokakuPlan *plan = get_plan (self);

  return plan != NULL ? sokaku_plan_find_item (plan, self->item) : NULL;
}

static void
set_text (SokakuSheetsPlace *self, char **field, const char *value, guint prop)
{
  if (g_strcmp0 (*field, value) == 0)
    return;
  g_free (*field);
  *field = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

/* --- The chosen sheet --- */

static gboolean
show_form (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (widget);

  /* The first frame is the list's. */
  if (!self->drawn)
    {
      self->drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->form_tick = 0;
  sokaku_sheet_form_set_item (SOKAKU_SHEET_FORM (self->form), sokaku_sheets_place_find_item (self));
  return G_SOURCE_REMOVE;
}

/**
 * sokaku_sheets_place_fill_form:
 * @self: a place
 * @item: (nullable): an item
 *
 * Shows a sheet in the form. That is the larger part of a window's work to show itself: a window
 * that is just opening shows the list first, and the form before anybody can reach for it.
 */
void
sokaku_sheets_place_fill_form (SokakuSheetsPlace *self, SokakuItem *item)
{
  if (item == NULL || self->drawn)
    sokaku_sheet_form_set_item (SOKAKU_SHEET_FORM (self->form), item);
  else if (self->form_tick == 0)
    self->form_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_form, NULL, NULL);
  set_text (self, &self->item, item != NULL ? sokaku_item_get_id (item) : "", PROP_ITEM);
}

/**
 * sokaku_sheets_place_choose_item:
 * @self: a place
 * @item: (nullable): an item
 *
 * Shows a sheet that was chosen, not found.
 */
void
sokaku_sheets_place_choose_item (SokakuSheetsPlace *self, SokakuItem *item)
{
  self->hit_item = NULL;
  sokaku_sheets_place_fill_form (self, item);
}

/* Enter or a double click in the list goes on to the scores. */
static void
list_activated (SokakuSheetsPlace *self)
{
  GtkWidget *cell = sokaku_evaluation_grid_get_cell (
      sokaku_sheet_form_get_evaluation_grid (SOKAKU_SHEET_FORM (self->form)), 0, 0);

  /* A damaged sheet has none. */
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

/* Enter in the search chooses the first sheet found. */
static void
search_activated (SokakuSheetsPlace *self)
{
  SokakuItem *first = sokaku_sheet_rows_step (self->rows, NULL, 1);

  if (first == NULL)
    return;
  sokaku_sheets_place_choose_item (self, first);
  sokaku_sheet_list_select (self->list, first);
  sokaku_sheet_list_focus (self->list);
}

/* --- Following --- */

static void
filter_changed (SokakuSheetsPlace *self)
{
  SokakuSheetFilter *filter = sokaku_sheet_rows_get_filter (self->rows);

  set_text (self, &self->initiative,
            sokaku_sheet_filter_get (filter, SOKAKU_SHEET_FACET_INITIATIVE), PROP_INITIATIVE);
  set_text (self, &self->theme, sokaku_sheet_filter_get (filter, SOKAKU_SHEET_FACET_THEME),
            PROP_THEME);
  set_text (self, &self->department,
            sokaku_sheet_filter_get (filter, SOKAKU_SHEET_FACET_DEPARTMENT), PROP_DEPARTMENT);
}

static void
rows_filtered (SokakuSheetsPlace *self)
{
  self->hit_item = NULL;
  sokaku_sheet_form_set_search (
      SOKAKU_SHEET_FORM (self->form),
      sokaku_sheet_search_get_words (sokaku_sheet_rows_get_search (self->rows)));
}

static gboolean
refresh_later (gpointer data)
{
  SokakuSheetsPlace *self = data;

  self->refresh_source = 0;
  sokaku_sheet_rows_refresh (self->rows);
  sokaku_sheet_list_update_years (self->list);
  sokaku_sheet_form_update (SOKAKU_SHEET_FORM (self->form));
  return G_SOURCE_REMOVE;
}

static void
fact_changed (SokakuSheetsPlace *self, SokakuItem *item)
{
  sokaku_sheet_list_update (self->list, item);
}

/* An edit: what shows the edited node follows at once, the list's order soon. */
static void
plan_changed (SokakuSheetsPlace *self, const SokakuChange *change)
{
  SokakuItem *item = SOKAKU_IS_ITEM (change->node)
                         ? SOKAKU_ITEM (change->node)
                         : sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_ITEM);

  if (item != NULL)
    {
      sokaku_sheet_list_update (self->list, item);
      if (strcmp (sokaku_item_get_id (item), self->item) == 0)
        sokaku_sheet_form_change (SOKAKU_SHEET_FORM (self->form), change);
      return;
    }
  sokaku_sheet_list_update (self->list, change->node);
  /* The head of the form names them. */
  if (change->pspec != NULL
      && (SOKAKU_IS_THEME (change->node) || SOKAKU_IS_INITIATIVE (change->node)))
    sokaku_sheet_form_update (SOKAKU_SHEET_FORM (self->form));
  if ((change->list != NULL || SOKAKU_IS_YEAR (change->node)) && self->refresh_source == 0)
    self->refresh_source = g_idle_add (refresh_later, self);
}

static gboolean
reshape_now (gpointer data)
{
  SokakuSheetsPlace *self = data;

  self->reshape_source = 0;
  sokaku_sheet_form_set_document (SOKAKU_SHEET_FORM (self->form), self->document);
  if (self->form_tick == 0)
    sokaku_sheet_form_set_item (SOKAKU_SHEET_FORM (self->form),
                                sokaku_sheets_place_find_item (self));
  return G_SOURCE_REMOVE;
}

/**
 * sokaku_sheets_place_create_chart_action:
 * @self: a place
 * @name: what the action is called
 *
 * Returns: (transfer full): the action that shows and hides the chart below the form
 */
GAction *
sokaku_sheets_place_create_chart_action (SokakuSheetsPlace *self, const char *name)
{
  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), NULL);

  return G_ACTION (g_property_action_new (name, self->chart_below, "shown"));
}

/**
 * sokaku_sheets_place_reshape:
 * @self: a place
 *
 * Years, criteria or grades are changing, which the form is laid out by: it shows
 * no sheet until they have changed, and is laid out anew before the next frame.
 */
void
sokaku_sheets_place_reshape (SokakuSheetsPlace *self)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));

  if (self->document == NULL || self->reshape_source != 0)
    return;
  sokaku_sheet_form_set_item (SOKAKU_SHEET_FORM (self->form), NULL);
  self->reshape_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, reshape_now, self, NULL);
}

/* --- What is kept of each plan --- */

static void
save_state (SokakuSheetsPlace *self)
{
  GFile *folder = self->document != NULL ? sokaku_document_get_folder (self->document) : NULL;
  GVariantDict state = G_VARIANT_DICT_INIT (NULL);

  if (folder == NULL)
    return;
  g_variant_dict_insert_value (
      &state, "filter", sokaku_sheet_filter_save (sokaku_sheet_rows_get_filter (self->rows)));
  g_variant_dict_insert (&state, "order", "u", sokaku_sheet_rows_get_order (self->rows));
  g_variant_dict_insert (&state, "item", "s", self->item);
  g_variant_dict_insert (&state, "scroll", "d", sokaku_sheet_list_get_scroll (self->list));
  sokaku_view_state_save (self->settings, folder, g_variant_dict_end (&state));
}

/* Returns: (nullable): the sheet that was chosen */
static SokakuItem *
restore_state (SokakuSheetsPlace *self)
{
  GFile *folder = sokaku_document_get_folder (self->document);
  g_autoptr (GVariant) state
      = folder != NULL ? sokaku_view_state_load (self->settings, folder) : NULL;
  g_autoptr (GVariant) filter = NULL;
  const char *item = "";
  guint order;
  double scroll;

  if (state == NULL)
    return NULL;
  filter = g_variant_lookup_value (state, "filter", G_VARIANT_TYPE ("a{ss}"));
  if (filter != NULL)
    sokaku_sheet_filter_restore (sokaku_sheet_rows_get_filter (self->rows), filter,
                                 get_plan (self));
  if (g_variant_lookup (state, "order", "u", &order) && order < SOKAKU_N_SHEET_ORDERS)
    sokaku_sheet_rows_set_order (self->rows, order);
  if (g_variant_lookup (state, "scroll", "d", &scroll))
    sokaku_sheet_list_set_scroll (self->list, scroll);
  g_variant_lookup (state, "item", "&s", &item);
  return sokaku_plan_find_item (get_plan (self), item);
}

/**
 * sokaku_sheets_place_set_document:
 * @self: a place
 * @document: (nullable): the open document
 * @stats: (nullable): its figures
 *
 * Shows the sheets of @document, with the filter, order and sheet that it was
 * shown with last; at first all of them, the first one chosen.
 */
void
sokaku_sheets_place_set_document (SokakuSheetsPlace *self,
                                  SokakuDocument *document,
                                  SokakuStats *stats)
{
  SokakuPlan *plan;
  SokakuItem *item;

  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));

  if (self->document == document)
    return;
  save_state (self);
  if (self->document != NULL)
    g_clear_signal_handler (&self->plan_handler, get_plan (self));
  self->hit_item = NULL;
  sokaku_sheets_place_fill_form (self, NULL);
  sokaku_sheet_list_select (self->list, NULL);
  sokaku_sheet_rows_set_document (self->rows, NULL);
  g_set_object (&self->document, document);
  plan = get_plan (self);

  sokaku_sheet_form_set_document (SOKAKU_SHEET_FORM (self->form), document);
  sokaku_chart_pane_set_stats (self->chart_pane, stats);
  sokaku_sheet_filter_bar_clear (self->filter_bar);
  sokaku_sheet_rows_set_order (self->rows, SOKAKU_SHEET_ORDER_PLAN);
  sokaku_sheet_rows_set_document (self->rows, document);
  sokaku_sheet_list_update_years (self->list);
  if (plan == NULL)
    return;
  /* After the rows' own handlers, so that what is shown is not what they knew before. */
  self->plan_handler = g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed), self);
  g_signal_connect_object (sokaku_sheet_rows_get_facts (self->rows), "changed",
                           G_CALLBACK (fact_changed), self, G_CONNECT_SWAPPED);
  item = restore_state (self);
  if (item == NULL)
    item = sokaku_sheet_rows_step (self->rows, NULL, 1);
  sokaku_sheets_place_fill_form (self, item);
  sokaku_sheet_list_select (self->list, item);
}

/* --- What is shown --- */

/**
 * sokaku_sheets_place_dup_listed:
 * @self: a place
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the items whose sheets the list
 *   shows, as search and filter let them through
 */
char **
sokaku_sheets_place_dup_listed (SokakuSheetsPlace *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  SokakuItem *item = NULL;

  g_return_val_if_fail (SOKAKU_IS_SHEETS_PLACE (self), NULL);

  while ((item = sokaku_sheet_rows_step (self->rows, item, 1)) != NULL)
    g_strv_builder_add (ids, sokaku_item_get_id (item));
  return g_strv_builder_end (ids);
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
  sokaku_sheet_filter_set (sokaku_sheet_rows_get_filter (self->rows), SOKAKU_SHEET_FACET_INITIATIVE,
                           initiative_id);
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
  sokaku_sheet_filter_set (sokaku_sheet_rows_get_filter (self->rows), SOKAKU_SHEET_FACET_THEME,
                           theme_id);
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
  sokaku_sheet_filter_set (sokaku_sheet_rows_get_filter (self->rows), SOKAKU_SHEET_FACET_DEPARTMENT,
                           department);
}

/**
 * sokaku_sheets_place_show_all:
 * @self: a place
 *
 * Empties the search and removes all filters.
 */
void
sokaku_sheets_place_show_all (SokakuSheetsPlace *self)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));
  sokaku_sheet_filter_bar_clear (self->filter_bar);
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
    sokaku_sheet_filter_bar_clear (self->filter_bar);
  self->hit_item = NULL;
  sokaku_sheets_place_fill_form (self, item);
  sokaku_sheet_list_select (self->list, item);
}

/**
 * sokaku_sheets_place_commit:
 * @self: a place
 *
 * What is being typed in the form is all of it: see sokaku_sheet_form_commit().
 */
void
sokaku_sheets_place_commit (SokakuSheetsPlace *self)
{
  g_return_if_fail (SOKAKU_IS_SHEETS_PLACE (self));

  sokaku_sheet_form_commit (SOKAKU_SHEET_FORM (self->form));
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
  sokaku_sheet_filter_bar_focus_search (self->filter_bar);
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
  g_clear_handle_id (&self->reshape_source, g_source_remove);
  if (self->document != NULL)
    g_clear_signal_handler (&self->plan_handler, get_plan (self));
  if (self->rows != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->rows, self);
      g_signal_handlers_disconnect_by_data (sokaku_sheet_rows_get_filter (self->rows), self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_SHEETS_PLACE);
  g_clear_object (&self->chart_below);
  g_clear_object (&self->rows);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_sheets_place_parent_class)->dispose (object);
}

static void
sokaku_sheets_place_finalize (GObject *object)
{
  SokakuSheetsPlace *self = SOKAKU_SHEETS_PLACE (object);

  g_free (self->initiative);
  g_free (self->theme);
  g_free (self->department);
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

  g_type_ensure (SOKAKU_TYPE_SHEET_FILTER_BAR);
  g_type_ensure (SOKAKU_TYPE_SHEET_LIST);
  g_type_ensure (SOKAKU_TYPE_CHART_PANE);
  g_type_ensure (SOKAKU_TYPE_SHEET_FORM);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/sheets-place.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, list_pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, form_pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, chart_pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, list);
  gtk_widget_class_bind_template_child (widget_class, SokakuSheetsPlace, form);
}

static void
sokaku_sheets_place_init (SokakuSheetsPlace *self)
{
  self->initiative = g_strdup ("");
  self->theme = g_strdup ("");
  self->department = g_strdup ("");
  self->item = g_strdup ("");
  self->rows = sokaku_sheet_rows_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = sokaku_settings_new ();
  sokaku_pane_state_bind (self->settings, "chart-height", GTK_PANED (self->form_pane));
  self->chart_below = sokaku_chart_below_new (GTK_WIDGET (self->chart_pane));
  g_settings_bind (self->settings, "sheet-list-width", self->list_pane, "position",
                   G_SETTINGS_BIND_DEFAULT);

  sokaku_sheet_filter_bar_set_rows (self->filter_bar, self->rows);
  sokaku_sheet_list_set_rows (self->list, self->rows);
  g_signal_connect_swapped (sokaku_sheet_rows_get_filter (self->rows), "changed",
                            G_CALLBACK (filter_changed), self);
  g_signal_connect_swapped (self->rows, "filtered", G_CALLBACK (rows_filtered), self);
  g_signal_connect_swapped (self->filter_bar, "search-activated", G_CALLBACK (search_activated),
                            self);
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (sokaku_sheets_place_choose_item),
                            self);
  g_signal_connect_swapped (self->list, "activated", G_CALLBACK (list_activated), self);
}
