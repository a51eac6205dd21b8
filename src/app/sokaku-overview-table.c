/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sortable table of initiatives or themes with their figures, following each edit. */
#include "sokaku-overview-table.h"

#include "sokaku-column-heads.h"
#include "sokaku-column-state.h"
#include "sokaku-grade-badge.h"
#include "sokaku-overview-column.h"
#include "sokaku-settings.h"
#include "sokaku-tooltip.h"

struct _SokakuOverviewTable
{
  GtkWidget parent_instance;

  gboolean for_themes;
  GSettings *settings;
  SokakuStats *stats;
  GPtrArray *columns; /* of SokakuOverviewColumn; the view's columns in the same order */
  GHashTable *cells;  /* GtkListItem → SokakuOverviewColumn, of what is bound */
  gboolean outdated;  /* figures changed while nobody could see it */
  gboolean descending;

  GtkWidget *scroller;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (SokakuOverviewTable, sokaku_overview_table, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOR_THEMES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkAlign
get_align (SokakuOverviewKind kind)
{
  switch (kind)
    {
    case SOKAKU_OVERVIEW_TITLE:
      return GTK_ALIGN_START;
    case SOKAKU_OVERVIEW_THEME:
    case SOKAKU_OVERVIEW_GRADE:
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
      if (column->kind == SOKAKU_OVERVIEW_TITLE)
        sokaku_tooltip_set_text (child, text);
    }
}

static SokakuOverviewTable *
get_table (GtkSignalListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "table");
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *cell, SokakuOverviewColumn *column)
{
  GtkWidget *child;

  if (column->kind == SOKAKU_OVERVIEW_GRADE)
    child = sokaku_grade_badge_new ();
  else
    {
      GtkAlign align = get_align (column->kind);

      child = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (child), align == GTK_ALIGN_START ? 0
                                               : align == GTK_ALIGN_END ? 1
                                                                        : 0.5f);
      if (column->kind == SOKAKU_OVERVIEW_TITLE)
        gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
      else
        gtk_widget_add_css_class (child, "figure");
      if (column->kind == SOKAKU_OVERVIEW_TOTAL || column->kind == SOKAKU_OVERVIEW_COUNCIL)
        gtk_widget_add_css_class (child, "heading");
      if (column->kind == SOKAKU_OVERVIEW_NUMBER)
        gtk_widget_add_css_class (child, "dim");
    }
  gtk_list_item_set_child (cell, child);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *cell, SokakuOverviewColumn *column)
{
  SokakuOverviewTable *self = get_table (factory);

  g_hash_table_insert (self->cells, cell, column);
  show_cell (self, cell, column);
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

  /* Two names of the direction itself, see on_order(). */
  if (a == b || self->stats == NULL)
    return 0;
  if (a == self->scroller)
    return -1;
  if (b == self->scroller)
    return 1;
  return sokaku_overview_column_compare (column, self->stats, (gpointer) a, (gpointer) b,
                                         self->descending);
}

/* GTK 4.8 does not tell in which direction a column view sorts. Its sorter does, when it is asked
 * about two things of which the first always comes first. */
static void
on_order (GtkSorter *sorter, GtkSorterChange change, SokakuOverviewTable *self)
{
  self->descending = gtk_sorter_compare (sorter, self->scroller, self) == GTK_ORDERING_LARGER;
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
  gtk_column_view_column_set_expand (created, column->kind == SOKAKU_OVERVIEW_TITLE);
  sokaku_column_state_bind (self->settings, self->for_themes ? "themes" : "initiatives", column->id,
                            created);
  gtk_column_view_append_column (self->view, created);
}

static void
remove_columns (SokakuOverviewTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  gtk_column_view_set_model (self->view, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  g_hash_table_remove_all (self->cells);
}

static void
fill (SokakuOverviewTable *self)
{
  SokakuPlan *plan = sokaku_stats_get_plan (self->stats);
  GListModel *rows = G_LIST_MODEL (self->for_themes ? sokaku_plan_get_themes (plan)
                                                    : sokaku_plan_get_initiatives (plan));
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = sokaku_overview_column_list (plan, self->for_themes);
  for (guint i = 0; i < self->columns->len; i++)
    create_column (self, self->columns->pdata[i]);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const SokakuOverviewColumn *column = self->columns->pdata[i];

      sokaku_column_heads_set (self->view, i, get_align (column->kind), column->tooltip);
    }

  /* First to know the direction, then to sort. */
  g_signal_connect (sorter, "changed", G_CALLBACK (on_order), self);
  sorted = gtk_sort_list_model_new (g_object_ref (rows), g_object_ref (sorter));
  selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

/* A table that nobody looks at costs nothing. */
static void
fill_if_seen (SokakuOverviewTable *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
update_cells (SokakuOverviewTable *self)
{
  GHashTableIter iter;
  gpointer cell, column;

  self->outdated = FALSE;
  if (self->stats == NULL)
    return;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, &column))
    show_cell (self, cell, column);
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
  else if (SOKAKU_IS_INITIATIVE (change->node) && change->pspec != NULL)
    on_stats_changed (self);
}

/**
 * sokaku_overview_table_set_stats:
 * @self: a table
 * @stats: (nullable): the figures of a plan
 *
 * Shows the initiatives or themes of the plan of @stats.
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

static void
on_activate (SokakuOverviewTable *self, guint position)
{
  g_autoptr (GObject) group
      = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->view)), position);

  if (SOKAKU_IS_INITIATIVE (group))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-initiative", "s",
                                sokaku_initiative_get_id (SOKAKU_INITIATIVE (group)));
  else if (SOKAKU_IS_THEME (group))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-theme", "s",
                                sokaku_theme_get_id (SOKAKU_THEME (group)));
}

static void
sokaku_overview_table_map (GtkWidget *widget)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (widget);

  GTK_WIDGET_CLASS (sokaku_overview_table_parent_class)->map (widget);
  if (self->stats != NULL && gtk_column_view_get_model (self->view) == NULL)
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
    case PROP_FOR_THEMES:
      g_value_set_boolean (value, SOKAKU_OVERVIEW_TABLE (object)->for_themes);
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
    case PROP_FOR_THEMES:
      SOKAKU_OVERVIEW_TABLE (object)->for_themes = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_overview_table_dispose (GObject *object)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (object);

  if (self->view != NULL)
    sokaku_overview_table_set_stats (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_OVERVIEW_TABLE);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_overview_table_parent_class)->dispose (object);
}

static void
sokaku_overview_table_finalize (GObject *object)
{
  SokakuOverviewTable *self = SOKAKU_OVERVIEW_TABLE (object);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_hash_table_unref (self->cells);

  G_OBJECT_CLASS (sokaku_overview_table_parent_class)->finalize (object);
}

static void
sokaku_overview_table_class_init (SokakuOverviewTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sokaku_overview_table_get_property;
  object_class->set_property = sokaku_overview_table_set_property;
  object_class->dispose = sokaku_overview_table_dispose;
  object_class->finalize = sokaku_overview_table_finalize;
  widget_class->map = sokaku_overview_table_map;

  properties[PROP_FOR_THEMES]
      = g_param_spec_boolean ("for-themes", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/overview-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, SokakuOverviewTable, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
sokaku_overview_table_init (SokakuOverviewTable *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->settings = sokaku_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
