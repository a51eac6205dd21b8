/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sortable table of initiatives, items or themes with their figures, following each edit. */
#include "sokaku-overview-table-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-column-heads.h"
#include "sokaku-column-state.h"
#include "sokaku-grade-badge.h"
#include "sokaku-overview-filter.h"
#include "sokaku-settings.h"
#include "sokaku-sheet.h"
#include "sokaku-tooltip.h"

/**
 * SokakuOverviewTable:
 *
 * Up and Down choose a row, Left and Right one of its cells, which is what "explain"
 * and the menu are about.
 *
 * The signal "shown" tells that other rows are shown, or in another order.
 */

/* Columns of words that would else take all there is. */
#define WORDS_WIDTH 190

G_DEFINE_FINAL_TYPE (SokakuOverviewTable, sokaku_overview_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ROWS,
  N_PROPS
};

enum
{
  SHOWN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GtkAlign
get_align (SokakuOverviewKind kind)
{
  switch (kind)
    {
    case SOKAKU_OVERVIEW_TITLE:
    case SOKAKU_OVERVIEW_INITIATIVE:
    case SOKAKU_OVERVIEW_DEPARTMENTS:
      return GTK_ALIGN_START;
    case SOKAKU_OVERVIEW_THEME:
    case SOKAKU_OVERVIEW_GRADE:
    case SOKAKU_OVERVIEW_END:
      return GTK_ALIGN_CENTER;
    default:
      return GTK_ALIGN_END;
    }
}

/* --- Cells --- */

static void
show_cell (SokakuOverviewTable *self, GtkListItem *cell, const SokakuOverviewColumn *column)
{
  GtkWidget *child = gtk_list_item_get_child (cell);
  g_autofree char *text
      = sokaku_overview_column_dup_text (column, self->stats, gtk_list_item_get_item (cell));

  if (SOKAKU_IS_GRADE_BADGE (child))
    sokaku_grade_badge_set_grade (SOKAKU_GRADE_BADGE (child), sokaku_stats_get_plan (self->stats),
                                  text);
  else
    {
      gtk_label_set_text (GTK_LABEL (child), text);
      if (get_align (column->kind) == GTK_ALIGN_START)
        sokaku_tooltip_set_text (child, text);
    }
}

static SokakuOverviewTable *
get_table (GtkSignalListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "table");
}

static GtkWidget *
create_label (SokakuOverviewKind kind)
{
  GtkAlign align = get_align (kind);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), align == GTK_ALIGN_START ? 0
                                           : align == GTK_ALIGN_END ? 1
                                                                    : 0.5f);
  if (align == GTK_ALIGN_START)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  else
    gtk_widget_add_css_class (label, "figure");
  if (kind == SOKAKU_OVERVIEW_TOTAL || kind == SOKAKU_OVERVIEW_COUNCIL)
    gtk_widget_add_css_class (label, "heading");
  if (kind == SOKAKU_OVERVIEW_NUMBER || kind == SOKAKU_OVERVIEW_INITIATIVE
      || kind == SOKAKU_OVERVIEW_DEPARTMENTS)
    gtk_widget_add_css_class (label, "dim");
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *cell, SokakuOverviewColumn *column)
{
  GtkWidget *child = column->kind == SOKAKU_OVERVIEW_GRADE ? sokaku_grade_badge_new ()
                                                           : create_label (column->kind);

  g_object_set_data (G_OBJECT (child), SOKAKU_OVERVIEW_CELL_KEY, cell);
  gtk_list_item_set_child (cell, child);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *cell, SokakuOverviewColumn *column)
{
  SokakuOverviewTable *self = get_table (factory);

  g_hash_table_insert (self->cells, cell, column);
  show_cell (self, cell, column);
  sokaku_overview_table_mark_cell (self, cell, column);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *cell, SokakuOverviewColumn *column)
{
  g_hash_table_remove (get_table (factory)->cells, cell);
}

/* --- Order --- */

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GtkSorter *sorter = GTK_SORTER (user_data);
  SokakuOverviewTable *self = g_object_get_data (G_OBJECT (sorter), "table");
  const SokakuOverviewColumn *column = g_object_get_data (G_OBJECT (sorter), "column");

  if (a == b || self->stats == NULL)
    return 0;
  /* Two names of the direction itself, see on_order(). */
  if (a == self->scroller || b == self->scroller)
    {
      if (self->asked == NULL)
        self->asked = column;
      return a == self->scroller ? -1 : 1;
    }
  return sokaku_overview_column_compare (column, self->stats, (gpointer) a, (gpointer) b,
                                         self->descending);
}

/* GTK 4.8 does not tell by which column and in which direction a column view sorts. Its sorter
 * does, when it is asked about two things of which the first always comes first. */
static void
on_order (GtkSorter *sorter, GtkSorterChange change, SokakuOverviewTable *self)
{
  self->asked = NULL;
  self->descending = gtk_sorter_compare (sorter, self->scroller, self) == GTK_ORDERING_LARGER;
  g_free (self->sort);
  self->sort = g_strdup (self->asked != NULL ? self->asked->id : "");
}

static void
apply_sort (SokakuOverviewTable *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const SokakuOverviewColumn *column = self->columns->pdata[i];
      g_autoptr (GtkColumnViewColumn) its = NULL;

      if (!g_str_equal (column->id, self->sort))
        continue;
      its = g_list_model_get_item (gtk_column_view_get_columns (self->view), i);
      gtk_column_view_sort_by_column (self->view, its,
                                      self->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
      return;
    }
}

/**
 * sokaku_overview_table_get_sort:
 * @self: a table
 * @descending: (out): whether the largest comes first
 *
 * Returns: id of the column that rows are sorted by; "" as in the plan
 */
const char *
sokaku_overview_table_get_sort (SokakuOverviewTable *self, gboolean *descending)
{
  *descending = self->descending;
  return self->sort;
}

/**
 * sokaku_overview_table_set_sort:
 * @self: a table
 * @column: id of a column, as far as the plan has it; "" as in the plan
 * @descending: whether the largest comes first
 *
 * Sorts the rows.
 */
void
sokaku_overview_table_set_sort (SokakuOverviewTable *self, const char *column, gboolean descending)
{
  char *sort = g_strdup (column);

  g_free (self->sort);
  self->sort = sort;
  self->descending = descending;
  if (self->shown == NULL)
    return;
  if (*sort == '\0')
    gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  else
    apply_sort (self);
}

/* --- Filling --- */

static void
create_column (SokakuOverviewTable *self, SokakuOverviewColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) created = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  g_object_set_data (G_OBJECT (factory), "table", self);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), column);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), column);

  sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));
  g_object_set_data (G_OBJECT (sorter), "table", self);
  g_object_set_data (G_OBJECT (sorter), "column", column);
  gtk_custom_sorter_set_sort_func (GTK_CUSTOM_SORTER (sorter), compare, sorter, NULL);

  created = gtk_column_view_column_new (column->title, factory);
  gtk_column_view_column_set_sorter (created, sorter);
  gtk_column_view_column_set_resizable (created, TRUE);
  gtk_column_view_column_set_expand (created, get_align (column->kind) == GTK_ALIGN_START);
  if (column->kind == SOKAKU_OVERVIEW_INITIATIVE || column->kind == SOKAKU_OVERVIEW_DEPARTMENTS)
    gtk_column_view_column_set_fixed_width (created, WORDS_WIDTH);
  sokaku_column_state_bind (self->settings, sokaku_overview_rows_get_name (self->rows), column->id,
                            created);
  gtk_column_view_append_column (self->view, created);
}

static void
remove_columns (SokakuOverviewTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);
  gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->row_filter);
  g_clear_object (&self->all);
  g_clear_object (&self->shown);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  g_hash_table_remove_all (self->cells);
}

static gpointer
map_items (gpointer initiative, gpointer data)
{
  GListModel *items = g_object_ref (G_LIST_MODEL (sokaku_initiative_get_items (initiative)));

  g_object_unref (initiative);
  return items;
}

static GListModel *
create_rows (SokakuOverviewTable *self)
{
  SokakuPlan *plan = sokaku_stats_get_plan (self->stats);
  GListModel *initiatives = G_LIST_MODEL (sokaku_plan_get_initiatives (plan));

  switch (self->rows)
    {
    case SOKAKU_OVERVIEW_ITEM_ROWS:
      return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (
          gtk_map_list_model_new (g_object_ref (initiatives), map_items, NULL, NULL))));
    case SOKAKU_OVERVIEW_THEME_ROWS:
      return g_object_ref (G_LIST_MODEL (sokaku_plan_get_themes (plan)));
    case SOKAKU_OVERVIEW_INITIATIVE_ROWS:
    case SOKAKU_N_OVERVIEW_ROWS:
    default:
      return g_object_ref (initiatives);
    }
}

static gboolean
passes (gpointer row, gpointer user_data)
{
  SokakuOverviewTable *self = user_data;

  return self->filter == NULL
         || sokaku_overview_filter_passes (self->filter, (const char *const *) self->words,
                                           self->stats, row);
}

static void
update_empty (SokakuOverviewTable *self)
{
  guint n_all;
  guint n = sokaku_overview_table_get_n_rows (self, &n_all);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n > 0 ? "table" : "empty");
  gtk_label_set_text (self->empty_label,
                      n_all > 0 ? _ ("Nothing here has what you filter by.")
                                : _ ("Initiatives, items and themes of the plan will be here, with "
                                     "their means, grades and averages."));
  gtk_widget_set_visible (self->settings_button, n_all == 0);
  gtk_widget_set_visible (self->all_button, n_all > 0);
}

static void
on_shown (SokakuOverviewTable *self)
{
  update_empty (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
fill (SokakuOverviewTable *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = sokaku_overview_column_list (sokaku_stats_get_plan (self->stats), self->rows);
  self->current = MIN (self->current, self->columns->len - 1);
  for (guint i = 0; i < self->columns->len; i++)
    create_column (self, self->columns->pdata[i]);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const SokakuOverviewColumn *column = self->columns->pdata[i];

      sokaku_column_heads_set (self->view, i, get_align (column->kind), column->tooltip);
    }

  self->all = create_rows (self);
  self->row_filter = gtk_custom_filter_new (passes, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (self->all),
                                        GTK_FILTER (g_object_ref (self->row_filter)));
  apply_sort (self);
  /* First to know the direction, then to sort. */
  g_signal_connect (sorter, "changed", G_CALLBACK (on_order), self);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (sorter));
  self->shown = g_object_ref (G_LIST_MODEL (sorted));
  g_signal_connect_swapped (sorted, "items-changed", G_CALLBACK (on_shown), self);
  selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  g_signal_connect_swapped (selection, "notify::selected", G_CALLBACK (sokaku_overview_table_speak),
                            self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  on_shown (self);
}

/* A table that nobody looks at costs nothing. */
static void
fill_if_seen (SokakuOverviewTable *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static gboolean
is_filtering (SokakuOverviewTable *self)
{
  return (self->filter != NULL && sokaku_sheet_filter_get_active (self->filter))
         || (self->words != NULL && *self->words != NULL);
}

static void
update_cells (SokakuOverviewTable *self)
{
  GHashTableIter iter;
  gpointer cell, column;

  self->outdated = FALSE;
  if (self->stats == NULL || self->shown == NULL)
    return;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, &column))
    show_cell (self, cell, column);
  /* Neither filters nor sorters hear of what changes within a row. */
  if (is_filtering (self))
    gtk_filter_changed (GTK_FILTER (self->row_filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (*self->sort != '\0')
    gtk_sorter_changed (gtk_column_view_get_sorter (self->view), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
on_stats_changed (SokakuOverviewTable *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_cells (self);
  else
    self->outdated = TRUE;
}

/* The plan's definition makes the columns. */
static void
on_plan_changed (SokakuOverviewTable *self, const SokakuChange *change)
{
  gboolean definition
      = SOKAKU_IS_YEAR (change->node) || SOKAKU_IS_CRITERION (change->node)
        || SOKAKU_IS_THEME (change->node)
        || (SOKAKU_IS_PLAN (change->node) && change->list != NULL
            && change->list != sokaku_plan_get_initiatives (SOKAKU_PLAN (change->node))
            && change->list != sokaku_plan_get_members (SOKAKU_PLAN (change->node)));

  if (definition)
    {
      remove_columns (self);
      fill_if_seen (self);
    }
  else if ((SOKAKU_IS_INITIATIVE (change->node) || SOKAKU_IS_ITEM (change->node))
           && change->pspec != NULL)
    on_stats_changed (self);
}

/**
 * sokaku_overview_table_set_stats:
 * @self: a table
 * @stats: (nullable): the figures of a plan
 *
 * Shows the initiatives, items or themes of the plan of @stats.
 */
void
sokaku_overview_table_set_stats (SokakuOverviewTable *self, SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_OVERVIEW_TABLE (self));

  if (self->stats == stats)
    return;
  if (self->stats != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->stats, self);
      g_signal_handlers_disconnect_by_data (sokaku_stats_get_plan (self->stats), self);
      remove_columns (self);
    }
  g_set_object (&self->stats, stats);
  if (stats != NULL)
    {
      g_signal_connect_swapped (stats, "changed", G_CALLBACK (on_stats_changed), self);
      g_signal_connect_swapped (sokaku_stats_get_plan (stats), "changed",
                                G_CALLBACK (on_plan_changed), self);
      fill_if_seen (self);
    }
}

/**
 * sokaku_overview_table_set_filter:
 * @self: a table
 * @filter: what is chosen, see sokaku_overview_filter_passes()
 * @words: (array zero-terminated=1): folded words to look for
 *
 * Shows only the rows that pass.
 */
void
sokaku_overview_table_set_filter (SokakuOverviewTable *self,
                                  SokakuSheetFilter *filter,
                                  const char *const *words)
{
  char **copy = g_strdupv ((char **) words);

  g_return_if_fail (SOKAKU_IS_OVERVIEW_TABLE (self));

  g_set_object (&self->filter, filter);
  g_strfreev (self->words);
  self->words = copy;
  if (self->row_filter == NULL)
    return;
  gtk_filter_changed (GTK_FILTER (self->row_filter), GTK_FILTER_CHANGE_DIFFERENT);
  on_shown (self);
}

/**
 * sokaku_overview_table_get_view:
 * @self: a table
 *
 * Returns: (transfer none): the view inside
 */
GtkColumnView *
sokaku_overview_table_get_view (SokakuOverviewTable *self)
{
  g_return_val_if_fail (SOKAKU_IS_OVERVIEW_TABLE (self), NULL);

  return self->view;
}

/**
 * sokaku_overview_table_get_rows:
 * @self: a table
 *
 * Returns: what its rows are
 */
SokakuOverviewRows
sokaku_overview_table_get_rows (SokakuOverviewTable *self)
{
  return self->rows;
}

/**
 * sokaku_overview_table_get_n_rows:
 * @self: a table
 * @n_all: (out): how many there are without the filter
 *
 * Returns: how many rows are shown
 */
guint
sokaku_overview_table_get_n_rows (SokakuOverviewTable *self, guint *n_all)
{
  *n_all = self->all != NULL ? g_list_model_get_n_items (self->all) : 0;
  return self->shown != NULL ? g_list_model_get_n_items (self->shown) : 0;
}

/**
 * sokaku_overview_table_focus:
 * @self: a table
 *
 * Moves the keyboard focus to the rows.
 */
void
sokaku_overview_table_focus (SokakuOverviewTable *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
on_activate (SokakuOverviewTable *self, guint position)
{
  sokaku_overview_table_open_row (self, position);
}

/* --- The widget --- */

static void
sokaku_overview_table_map (GtkWidget *widget)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (widget);

  GTK_WIDGET_CLASS (sokaku_overview_table_parent_class)->map (widget);
  if (self->stats != NULL && self->shown == NULL)
    fill (self);
  else if (self->outdated)
    update_cells (self);
}

static void
sokaku_overview_table_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROWS:
      g_value_set_uint (value, SOKAKU_OVERVIEW_TABLE (object)->rows);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_overview_table_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROWS:
      SOKAKU_OVERVIEW_TABLE (object)->rows = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_overview_table_constructed (GObject *object)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (object);
  const char *names[SOKAKU_N_OVERVIEW_ROWS] = {
    [SOKAKU_OVERVIEW_INITIATIVE_ROWS] = _ ("Initiatives"),
    [SOKAKU_OVERVIEW_ITEM_ROWS] = _ ("Items"),
    [SOKAKU_OVERVIEW_THEME_ROWS] = _ ("Themes"),
  };

  G_OBJECT_CLASS (sokaku_overview_table_parent_class)->constructed (object);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  names[self->rows], -1);
}

static void
sokaku_overview_table_dispose (GObject *object)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (object);

  if (self->view != NULL)
    sokaku_overview_table_set_stats (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_OVERVIEW_TABLE);
  g_clear_object (&self->settings);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (sokaku_overview_table_parent_class)->dispose (object);
}

static void
sokaku_overview_table_finalize (GObject *object)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (object);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_hash_table_unref (self->cells);
  g_strfreev (self->words);
  g_free (self->sort);

  G_OBJECT_CLASS (sokaku_overview_table_parent_class)->finalize (object);
}

static void
sokaku_overview_table_class_init (SokakuOverviewTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sokaku_overview_table_constructed;
  object_class->get_property = sokaku_overview_table_get_property;
  object_class->set_property = sokaku_overview_table_set_property;
  object_class->dispose = sokaku_overview_table_dispose;
  object_class->finalize = sokaku_overview_table_finalize;
  widget_class->map = sokaku_overview_table_map;

  properties[PROP_ROWS]
      = g_param_spec_uint ("rows", NULL, NULL, 0, SOKAKU_N_OVERVIEW_ROWS - 1, 0,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOWN] = g_signal_new ("shown", SOKAKU_TYPE_OVERVIEW_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  sokaku_overview_table_install_commands (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/overview-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewTable, stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewTable, view);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewTable, empty_label);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewTable, settings_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewTable, all_button);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
sokaku_overview_table_init (SokakuOverviewTable *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->settings = sokaku_settings_new ();
  self->sort = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));

  sokaku_overview_table_attach_cursor (self);
}
