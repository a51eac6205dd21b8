/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of theme averages, as bars or radar, following each edit. */
#include "sokaku-chart-pane.h"

#include <glib/gi18n-lib.h>

#include "sokaku-chart-kind.h"
#include "sokaku-context-menu.h"
#include "sokaku-explanation-popover.h"
#include "sokaku-series-figure.h"
#include "sokaku-settings.h"
#include "sokaku-theme-series.h"

struct _SokakuChartPane
{
  GtkWidget parent_instance;

  GSettings *settings;
  SokakuStats *stats;
  SokakuChartOrder order;
  gboolean outdated; /* figures changed while nobody could see it */

  SokakuChartView *view;
};

G_DEFINE_FINAL_TYPE (SokakuChartPane, sokaku_chart_pane, GTK_TYPE_WIDGET)

static SokakuChart *
create_chart (SokakuChartPane *self)
{
  g_autofree char *kind = g_settings_get_string (self->settings, "chart-kind");
  SokakuChart *chart
      = sokaku_chart_new (g_str_equal (kind, "radar") ? "radar" : "theme-averages", NULL);

  sokaku_chart_set_order (chart, self->order);
  return chart;
}

static void
fill_chart (SokakuChartPane *self, SokakuChart *chart)
{
  g_autoptr (SokakuSeries) series = NULL;

  if (self->stats != NULL)
    {
      SokakuPlan *plan = sokaku_stats_get_plan (self->stats);

      series = sokaku_series_for_theme_averages (plan, self->stats, NULL);
      sokaku_chart_set_language (chart, sokaku_plan_get_language (plan));
    }
  sokaku_chart_set_series (chart, series);
}

static void
update_series (SokakuChartPane *self)
{
  self->outdated = FALSE;
  fill_chart (self, sokaku_chart_view_get_chart (self->view));
}

/* Told before the next frame is drawn, so that the chart keeps pace with typing. */
static void
on_stats_changed (SokakuChartPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_series (self);
  else
    self->outdated = TRUE;
}

static void
update_kind (SokakuChartPane *self)
{
  g_autoptr (SokakuChart) chart = create_chart (self);

  sokaku_chart_view_set_chart (self->view, chart);
  on_stats_changed (self);
}

/**
 * sokaku_chart_pane_set_stats:
 * @self: a pane
 * @stats: (nullable): the figures of a plan
 *
 * Shows the theme averages of @stats.
 */
void
sokaku_chart_pane_set_stats (SokakuChartPane *self, SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  if (self->stats == stats)
    return;
  if (self->stats != NULL)
    g_signal_handlers_disconnect_by_data (self->stats, self);
  g_set_object (&self->stats, stats);
  if (stats != NULL)
    g_signal_connect_swapped (stats, "changed", G_CALLBACK (on_stats_changed), self);
  on_stats_changed (self);
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
 * sokaku_chart_pane_create_copy:
 * @self: a pane
 *
 * Returns: (transfer full): the same chart in the colours of paper, to give away
 */
SokakuChart *
sokaku_chart_pane_create_copy (SokakuChartPane *self)
{
  SokakuChart *chart;

  g_return_val_if_fail (SOKAKU_IS_CHART_PANE (self), NULL);

  chart = create_chart (self);
  sokaku_chart_set_palette (chart, sokaku_palette_get (SOKAKU_PALETTE_PAPER));
  fill_chart (self, chart);
  return chart;
}

/**
 * sokaku_chart_pane_get_order:
 * @self: a pane
 *
 * Returns: in which order the themes are shown
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
 * @order: in which order the themes are shown
 */
void
sokaku_chart_pane_set_order (SokakuChartPane *self, SokakuChartOrder order)
{
  g_return_if_fail (SOKAKU_IS_CHART_PANE (self));

  self->order = order;
  sokaku_chart_set_order (sokaku_chart_view_get_chart (self->view), order);
}

/* A theme leads to its sheets. */
static void
on_point_activated (SokakuChartPane *self, guint point)
{
  SokakuSeries *series = sokaku_chart_get_series (sokaku_chart_view_get_chart (self->view));

  if (series != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-theme", "s",
                                sokaku_series_get_point (series, point)->id);
}

static gboolean
explain_point (SokakuChartPane *self, int point)
{
  SokakuChart *chart = sokaku_chart_view_get_chart (self->view);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  g_autoptr (SokakuExplanation) explanation = NULL;
  SokakuFigure figure;
  cairo_rectangle_t bounds;

  if (self->stats == NULL || series == NULL || point < 0
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

/* The point that the keyboard or a click has reached. */
static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuChartPane *self = SOKAKU_CHART_PANE (widget);

  if (!explain_point (self, sokaku_chart_view_get_point (self->view)))
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
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) open = g_menu_item_new (_ ("_Open Sheets"), NULL);
  g_autoptr (GMenuItem) explain = g_menu_item_new (_ ("_Explain This Number"), NULL);
  int point = sokaku_chart_get_series (chart) != NULL ? sokaku_chart_hit_test (chart, x, y) : -1;

  if (point < 0)
    return;
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

  if (self->stats != NULL)
    g_signal_handlers_disconnect_by_data (self->stats, self);
  g_clear_object (&self->stats);
  g_clear_object (&self->settings);
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
  self->view = SOKAKU_CHART_VIEW (sokaku_chart_view_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_secondary), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (self->view, "point-activated", G_CALLBACK (on_point_activated), self);
  g_signal_connect_object (self->settings, "changed::chart-kind", G_CALLBACK (update_kind), self,
                           G_CONNECT_SWAPPED);
  update_kind (self);
}
