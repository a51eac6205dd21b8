/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the charts: one chart in full size, to look at and to give away. */
#include "sokaku-charts-place.h"

#include "sokaku-tooltip.h"

struct _SokakuChartsPlace
{
  GtkWidget parent_instance;

  GtkWidget *box;
  SokakuChartPane *pane;
};

G_DEFINE_FINAL_TYPE (SokakuChartsPlace, sokaku_charts_place, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ORDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/**
 * sokaku_charts_place_set_document:
 * @self: a place
 * @document: (nullable): the open document
 * @stats: (nullable): its figures
 *
 * Shows the figures of @stats.
 */
void
sokaku_charts_place_set_document (SokakuChartsPlace *self,
                                  SokakuDocument *document,
                                  SokakuStats *stats)
{
  g_return_if_fail (SOKAKU_IS_CHARTS_PLACE (self));

  sokaku_chart_pane_set_stats (self->pane, stats);
}

/**
 * sokaku_charts_place_get_pane:
 * @self: a place
 *
 * Returns: (transfer none): what holds the chart
 */
SokakuChartPane *
sokaku_charts_place_get_pane (SokakuChartsPlace *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHARTS_PLACE (self), NULL);

  return self->pane;
}

static void
sokaku_charts_place_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuChartsPlace *self = SOKAKU_CHARTS_PLACE (object);

  switch (prop_id)
    {
    case PROP_ORDER:
      g_value_set_string (
          value,
          sokaku_chart_pane_get_order (self->pane) == SOKAKU_CHART_ORDER_VALUE ? "value" : "plan");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_charts_place_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  SokakuChartsPlace *self = SOKAKU_CHARTS_PLACE (object);
  SokakuChartOrder order;

  switch (prop_id)
    {
    case PROP_ORDER:
      order = g_strcmp0 (g_value_get_string (value), "value") == 0 ? SOKAKU_CHART_ORDER_VALUE
                                                                   : SOKAKU_CHART_ORDER_PLAN;
      if (order != sokaku_chart_pane_get_order (self->pane))
        {
          sokaku_chart_pane_set_order (self->pane, order);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_charts_place_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOKAKU_TYPE_CHARTS_PLACE);

  G_OBJECT_CLASS (sokaku_charts_place_parent_class)->dispose (object);
}

static void
sokaku_charts_place_class_init (SokakuChartsPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sokaku_charts_place_get_property;
  object_class->set_property = sokaku_charts_place_set_property;
  object_class->dispose = sokaku_charts_place_dispose;

  properties[PROP_ORDER]
      = g_param_spec_string ("order", NULL, NULL, "plan",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SOKAKU_TYPE_CHART_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/charts-place.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, box);
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, pane);
  gtk_widget_class_install_property_action (widget_class, "charts.order", "order");
}

static void
sokaku_charts_place_init (SokakuChartsPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sokaku_tooltip_fit_all (GTK_WIDGET (self));
}
