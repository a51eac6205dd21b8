/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart of a plan, or its figures as a table, following each edit. */
#include "sokaku-chart-pane.h"

#include <glib/gi18n-lib.h>

#include "sokaku-context-menu.h"
#include "sokaku-explanation-popover.h"
#include "sokaku-figures.h"
#include "sokaku-item.h"
#include "sokaku-series-figure.h"
#include "sokaku-settings.h"

struct _SokakuChartPane
{
  GtkWidget parent_instance;

  GSettings *settings;
  SokakuStats *stats;
  const SokakuChartKind *kind; /* NULL: as is chosen for below the form */
  SokakuChartOrder order;
  gboolean bars;
  gboolean earlier;
  gboolean has_earlier; /* whether the figures have any, shown or not */
  gboolean outdated;    /* figures changed since */
  guint tick;           /* before the next frame */

  SokakuChartView *view;
  SokakuChartTable *table; /* (nullable): in the place of the view */
};

G_DEFINE_FINAL_TYPE (SokakuChartPane, sokaku_chart_pane, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * sokaku_chart_pane_get_kind:
 * @self: a pane
 *
 * Returns: (transfer none): the kind of chart that is shown
 */
const SokakuChartKind *
sokaku_chart_pane_get_kind (SokakuChartPane *self)
{
  g_autofree char *theme_chart = NULL;

  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), NULL);

  if (self->kind != NULL)
    return self->kind;
  theme_chart = g_settings_get_string (self->settings, "chart-kind");
  return sokaku_chart_kind_find (g_str_equal (theme_chart, "radar") ? "radar" : "theme-averages");
}

/* Whether the rows can be ordered so at all; where they cannot they stay as in the plan. */
static gboolean
has_order (const SokakuChartKind *kind, SokakuSeries *series, SokakuChartOrder order)
{
  switch (order)
    {
    case SOKAKU_CHART_ORDER_PLAN:
      return TRUE;
    case SOKAKU_CHART_ORDER_DIVIDED:
      return kind->can_divide;
    case SOKAKU_CHART_ORDER_VALUE:
    default:
      /* Years come one after the other. */
      return series == NULL || sokaku_series_get_rows (series) != SOKAKU_SERIES_ROWS_YEARS;
    }
}

/* Marks, order and what was earlier, as they are chosen. */
static void
dress_chart (SokakuChartPane *self, SokakuChart *chart)
{
  const SokakuChartKind *kind = sokaku_chart_pane_get_kind (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);

  if (SOKAKU_IS_BAR_CHART (chart) && self->bars)
    sokaku_bar_chart_set_marks (SOKAKU_BAR_CHART (chart), SOKAKU_BAR_CHART_BARS);
  sokaku_chart_set_order (chart, has_order (kind, series, self->order) ? self->order
                                                                       : SOKAKU_CHART_ORDER_PLAN);
}

static void
fill_chart (SokakuChartPane *self, SokakuChart *chart)
{
  g_autoptr (SokakuSeries) series = NULL;

  if (self->stats != NULL)
    {
      SokakuPlan *plan = sokaku_stats_get_plan (self->stats);

      series
          = sokaku_chart_kind_create_series (sokaku_chart_pane_get_kind (self), self->stats, NULL);
      sokaku_chart_set_language (chart, sokaku_plan_get_language (plan));
    }
  self->has_earlier = series != NULL && sokaku_series_has_earlier (series);
  if (self->has_earlier && !self->earlier)
    sokaku_series_forget_earlier (series);
  sokaku_chart_set_series (chart, series);
  dress_chart (self, chart);
}

static void
update_series (SokakuChartPane *self)
{
  self->outdated = FALSE;
  fill_chart (self, sokaku_chart_view_get_chart (self->view));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
update_if_seen (SokakuChartPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_series (self);
  else
    self->outdated = TRUE;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SokakuChartPane *self = SOKAKU_CHART_PANE (widget);

  self->tick = 0;
  if (self->outdated)
    update_if_seen (self);
  return G_SOURCE_REMOVE;
}

/* Told before the next frame is laid out, so that the chart keeps pace with typing, however much
 * an edit changes. */
static void
on_stats_changed (SokakuChartPane *self)
{
  self->outdated = TRUE;
  if (self->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/* Names, of which the figures know nothing. What is within a sheet only counts where it is
 * counted what is filled in. */
static void
on_plan_changed (SokakuChartPane *self, const SokakuChange *change)
{
  gboolean in_sheet = SOKAKU_IS_ITEM (change->node)
                      || sokaku_node_get_ancestor (change->node, SOKAKU_TYPE_ITEM) != NULL;

  if (!in_sheet || g_str_equal (sokaku_chart_pane_get_kind (self)->name, "completion"))
    on_stats_changed (self);
}

static void
update_kind (SokakuChartPane *self)
{
  g_autoptr (SokakuChart) chart = sokaku_chart_new (sokaku_chart_pane_get_kind (self)->name, NULL);

  sokaku_chart_view_set_chart (self->view, chart);
  if (self->table != NULL)
    sokaku_chart_table_set_chart (self->table, chart);
  update_if_seen (self);
}

static void
on_theme_chart (SokakuChartPane *self)
{
  if (self->kind == NULL)
    update_kind (self);
}

/**
 * sokaku_chart_pane_set_kind:
 * @self: a pane
 * @kind: (nullable): a kind of chart; %NULL for theme averages as they are chosen for
 *   below the form
 *
 * Shows another chart.
 */
void
sokaku_chart_pane_set_kind (SokakuChartPane *self, const SokakuChartKind *kind)
{
  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  if (self->kind == kind)
    return;
  self->kind = kind;
  update_kind (self);
}

static void
drop_table (SokakuChartPane *self)
{
  if (self->table != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->table));
  self->table = NULL;
}

static void
release (SokakuChartPane *self)
{
  if (self->stats == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->stats, self);
  g_signal_handlers_disconnect_by_data (sokaku_stats_get_plan (self->stats), self);
}

/**
 * sokaku_chart_pane_set_stats:
 * @self: a pane
 * @stats: (nullable): the figures of a plan
 *
 * Shows the figures of @stats.
 */
void
sokaku_chart_pane_set_stats (SokakuChartPane *self, SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  if (self->stats == stats)
    return;
  release (self);
  g_set_object (&self->stats, stats);
  if (stats != NULL)
    {
      g_signal_connect_swapped (stats, "changed", G_CALLBACK (on_stats_changed), self);
      g_signal_connect_swapped (sokaku_stats_get_plan (stats), "changed",
                                G_CALLBACK (on_plan_changed), self);
    }
  update_if_seen (self);
}

/**
 * sokaku_chart_pane_get_chart:
 * @self: a pane
 *
 * Returns: (transfer none): the chart on the screen
 */
SokakuChart *
sokaku_chart_pane_get_chart (SokakuChartPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), NULL);

  return sokaku_chart_view_get_chart (self->view);
}

/**
 * sokaku_chart_pane_get_view:
 * @self: a pane
 *
 * Returns: (transfer none): what shows the chart
 */
SokakuChartView *
sokaku_chart_pane_get_view (SokakuChartPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), NULL);

  return self->view;
}

/**
 * sokaku_chart_pane_get_table:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): what shows the figures as a table, if that is wanted
 */
SokakuChartTable *
sokaku_chart_pane_get_table (SokakuChartPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), NULL);

  return self->table;
}

/**
 * sokaku_chart_pane_create_copy:
 * @self: a pane
 *
 * Returns: (transfer full) (nullable): the same chart in the colours of paper and the
 *   plan's language, to give away; %NULL without a plan
 */
SokakuChart *
sokaku_chart_pane_create_copy (SokakuChartPane *self)
{
  SokakuChart *chart;

  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), NULL);

  if (self->stats == NULL)
    return NULL;
  chart = sokaku_figures_create_chart (sokaku_chart_pane_get_kind (self), self->stats);
  if (!self->earlier)
    sokaku_series_forget_earlier (sokaku_chart_get_series (chart));
  dress_chart (self, chart);
  return chart;
}

/**
 * sokaku_chart_pane_get_order:
 * @self: a pane
 *
 * Returns: in which order rows are to be shown where they can
 */
SokakuChartOrder
sokaku_chart_pane_get_order (SokakuChartPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), SOKAKU_CHART_ORDER_PLAN);

  return self->order;
}

/**
 * sokaku_chart_pane_set_order:
 * @self: a pane
 * @order: in which order rows are shown where they can
 */
void
sokaku_chart_pane_set_order (SokakuChartPane *self, SokakuChartOrder order)
{
  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  self->order = order;
  dress_chart (self, sokaku_chart_view_get_chart (self->view));
}

/**
 * sokaku_chart_pane_set_bars:
 * @self: a pane
 * @bars: whether figures that can be dots or bars are bars
 */
void
sokaku_chart_pane_set_bars (SokakuChartPane *self, gboolean bars)
{
  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  if (self->bars == bars)
    return;
  self->bars = bars;
  update_kind (self);
}

/**
 * sokaku_chart_pane_set_earlier:
 * @self: a pane
 * @earlier: whether the figures of the mid-term are shown beside those of this time
 */
void
sokaku_chart_pane_set_earlier (SokakuChartPane *self, gboolean earlier)
{
  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  if (self->earlier == earlier)
    return;
  self->earlier = earlier;
  update_if_seen (self);
}

/**
 * sokaku_chart_pane_set_monochrome:
 * @self: a pane
 * @monochrome: whether the chart is shown as a printer without colours prints it
 */
void
sokaku_chart_pane_set_monochrome (SokakuChartPane *self, gboolean monochrome)
{
  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  sokaku_chart_view_set_palette (self->view,
                                 monochrome ? sokaku_palette_get (SOKAKU_PALETTE_MONO) : NULL);
}

static void on_row_activated (SokakuChartPane *self, guint row);

/**
 * sokaku_chart_pane_set_as_table:
 * @self: a pane
 * @as_table: whether the figures are shown as a table instead
 */
void
sokaku_chart_pane_set_as_table (SokakuChartPane *self, gboolean as_table)
{
  gboolean focus;

  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  if (as_table == (self->table != NULL))
    return;
  focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  if (as_table)
    {
      self->table = SOKAKU_CHART_TABLE (sokaku_chart_table_new ());
      sokaku_chart_table_set_chart (self->table, sokaku_chart_view_get_chart (self->view));
      gtk_widget_set_parent (GTK_WIDGET (self->table), GTK_WIDGET (self));
      g_signal_connect_swapped (self->table, "row-activated", G_CALLBACK (on_row_activated), self);
    }
  else
    drop_table (self);
  gtk_widget_set_visible (GTK_WIDGET (self->view), !as_table);
  if (focus)
    sokaku_chart_pane_focus (self);
}

/**
 * sokaku_chart_pane_has_order:
 * @self: a pane
 * @order: an order
 *
 * Returns: whether the rows of this chart can be shown in that order
 */
gboolean
sokaku_chart_pane_has_order (SokakuChartPane *self, SokakuChartOrder order)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), FALSE);

  return has_order (sokaku_chart_pane_get_kind (self),
                    sokaku_chart_get_series (sokaku_chart_view_get_chart (self->view)), order);
}

/**
 * sokaku_chart_pane_has_marks:
 * @self: a pane
 *
 * Returns: whether this chart can have dots or bars
 */
gboolean
sokaku_chart_pane_has_marks (SokakuChartPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), FALSE);

  return SOKAKU_IS_BAR_CHART (sokaku_chart_view_get_chart (self->view))
         && !sokaku_chart_pane_get_kind (self)->bars;
}

/**
 * sokaku_chart_pane_has_earlier:
 * @self: a pane
 *
 * Returns: whether there are figures of the mid-term, shown or not
 */
gboolean
sokaku_chart_pane_has_earlier (SokakuChartPane *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), FALSE);

  return self->has_earlier;
}

/**
 * sokaku_chart_pane_focus:
 * @self: a pane
 *
 * Moves the keyboard focus to the chart, or to the table in its place.
 */
void
sokaku_chart_pane_focus (SokakuChartPane *self)
{
  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  if (self->table != NULL)
    sokaku_chart_table_focus (self->table);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* What members said is not in the sheets. */
static gboolean
is_council (SokakuChartPane *self, SokakuSeries *series, guint column)
{
  const char *kind = sokaku_chart_pane_get_kind (self)->name;

  return sokaku_series_get_rows (series) == SOKAKU_SERIES_ROWS_INITIATIVES
         && (g_str_equal (kind, "agreement")
             || (g_str_equal (kind, "self-and-council") && column > 0));
}

/* Each figure leads to what it is of. */
static void
show_data (SokakuChartPane *self, SokakuSeries *series, guint row, guint column)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *id = sokaku_series_get_row (series, row)->name.id;

  switch (sokaku_series_get_rows (series))
    {
    case SOKAKU_SERIES_ROWS_THEMES:
      gtk_widget_activate_action (widget, "win.show-theme", "s", id);
      break;
    case SOKAKU_SERIES_ROWS_INITIATIVES:
      gtk_widget_activate_action (
          widget, is_council (self, series, column) ? "win.show-council" : "win.show-initiative",
          "s", id);
      break;
    case SOKAKU_SERIES_ROWS_DEPARTMENTS:
      /* Sheets of nobody have no filter. */
      gtk_widget_activate_action (widget, "win.show-department", "s", id);
      break;
    case SOKAKU_SERIES_ROWS_YEARS:
    default:
      gtk_widget_activate_action (widget, "win.show-graded", "(is)",
                                  (int) g_ascii_strtoll (id, NULL, 10),
                                  sokaku_series_get_column (series, column)->name.id);
    }
}

static void
on_point_activated (SokakuChartPane *self, guint point)
{
  SokakuSeries *series = sokaku_chart_get_series (sokaku_chart_view_get_chart (self->view));
  guint n_columns = series != NULL ? sokaku_series_get_n_columns (series) : 0;

  if (n_columns > 0)
    show_data (self, series, point / n_columns, point % n_columns);
}

static void
on_row_activated (SokakuChartPane *self, guint row)
{
  SokakuChart *chart = sokaku_chart_view_get_chart (self->view);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  g_autofree guint *shown = NULL;

  if (series == NULL || row >= sokaku_series_get_n_rows (series))
    return;
  shown = sokaku_chart_words_order (series, sokaku_chart_get_order (chart));
  show_data (self, series, shown[row], 0);
}

static gboolean
explain_point (SokakuChartPane *self, int point)
{
  SokakuChart *chart = sokaku_chart_view_get_chart (self->view);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  g_autoptr (SokakuExplanation) explanation = NULL;
  SokakuFigure figure;
  cairo_rectangle_t bounds;

  if (self->stats == NULL || series == NULL || point < 0 || self->table != NULL
      || point >= (int) sokaku_chart_get_n_points (chart)
      || !sokaku_series_find_figure (series, sokaku_stats_get_plan (self->stats), (guint) point,
                                     &figure))
    return FALSE;
  explanation = sokaku_explanation_new (self->stats, &figure);
  sokaku_chart_get_bounds (chart, (guint) point, &bounds);
  sokaku_explanation_popover_show (
      GTK_WIDGET (self->view),
      &(GdkRectangle){ (int) bounds.x, (int) bounds.y, (int) bounds.width, (int) bounds.height },
      explanation);
  return TRUE;
}

/* The point that the keyboard or a click has reached, or else the one under the pointer. */
static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuChartPane *self = SOKAKU_CHART_PANE (widget);
  int point = sokaku_chart_view_get_point (self->view);

  if (point < 0)
    point = sokaku_chart_get_highlight (sokaku_chart_view_get_chart (self->view));
  if (!explain_point (self, point))
    gtk_widget_error_bell (widget);
}

static void
explain_point_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  explain_point (SOKAKU_CHART_PANE (widget), g_variant_get_int32 (parameter));
}

static void
open_point_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  on_point_activated (SOKAKU_CHART_PANE (widget), (guint) g_variant_get_int32 (parameter));
}

/* The menu of a point. */
static void
on_secondary (SokakuChartPane *self, int n_press, double x, double y)
{
  SokakuChart *chart = sokaku_chart_view_get_chart (self->view);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) open = g_menu_item_new (_ ("_Open Sheets"), NULL);
  g_autoptr (GMenuItem) explain = g_menu_item_new (_ ("_Explain This Number"), NULL);
  int point = series != NULL ? sokaku_chart_hit_test (chart, x, y) : -1;

  if (point < 0)
    return;
  if (is_council (self, series, (guint) point % sokaku_series_get_n_columns (series)))
    g_menu_item_set_label (open, _ ("_Open Council"));
  g_menu_item_set_action_and_target (open, "figure.open-point", "i", point);
  g_menu_item_set_action_and_target (explain, "figure.explain-point", "i", point);
  g_menu_append_item (menu, open);
  g_menu_append_item (menu, explain);
  sokaku_context_menu_open (GTK_WIDGET (self->view), &(GdkRectangle){ (int) x, (int) y, 1, 1 },
                            G_MENU_MODEL (menu));
}

static void
sokaku_chart_pane_map (GtkWidget *widget)
{
  SokakuChartPane *self = SOKAKU_CHART_PANE (widget);

  if (self->outdated)
    update_series (self);
  GTK_WIDGET_CLASS (sokaku_chart_pane_parent_class)->map (widget);
}

static void
sokaku_chart_pane_dispose (GObject *object)
{
  SokakuChartPane *self = SOKAKU_CHART_PANE (object);

  release (self);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->stats);
  g_clear_object (&self->settings);
  drop_table (self);
  if (self->view != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->view));
  self->view = NULL;

  G_OBJECT_CLASS (sokaku_chart_pane_parent_class)->dispose (object);
}

static void
sokaku_chart_pane_class_init (SokakuChartPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_chart_pane_dispose;
  widget_class->map = sokaku_chart_pane_map;

  /**
   * SokakuChartPane::changed:
   * @self: a pane
   *
   * Other figures are shown.
   */
  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_CHART_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "figure.explain", NULL, explain_action);
  gtk_widget_class_install_action (widget_class, "figure.explain-point", "i", explain_point_action);
  gtk_widget_class_install_action (widget_class, "figure.open-point", "i", open_point_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chartpane");
}

static void
sokaku_chart_pane_init (SokakuChartPane *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->settings = sokaku_settings_new ();
  self->earlier = TRUE;
  self->view = SOKAKU_CHART_VIEW (sokaku_chart_view_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_secondary), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (self->view, "point-activated", G_CALLBACK (on_point_activated), self);
  g_signal_connect_object (self->settings, "changed::chart-kind", G_CALLBACK (on_theme_chart), self,
                           G_CONNECT_SWAPPED);
  update_kind (self);
}
