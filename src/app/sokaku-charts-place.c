/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the charts: one chart in full size, to look at and to give away. */
#include "sokaku-charts-place.h"

#include "sokaku-settings.h"
#include "sokaku-tooltip.h"

/**
 * SokakuChartsPlace:
 *
 * A list of the kinds of chart beside the chart that is chosen, and above it what can be
 * chosen about it. Each window looks at what it likes; what was chosen last is remembered.
 */
struct _SokakuChartsPlace
{
  GtkWidget parent_instance;

  GSettings *settings;

  GtkWidget *box;
  GtkListBox *kind_list;
  SokakuChartPane *pane;
  GtkWidget *order_buttons;
  GtkWidget *value_order_button;
  GtkWidget *divided_order_button;
  GtkWidget *marks_buttons;
  GtkWidget *earlier_button;

  gboolean bars;
  gboolean earlier;
  gboolean as_table;
  gboolean monochrome;
};

G_DEFINE_FINAL_TYPE (SokakuChartsPlace, sokaku_charts_place, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_ORDER,
  PROP_BARS,
  PROP_EARLIER,
  PROP_AS_TABLE,
  PROP_MONOCHROME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const orders[] = {
  [SOKAKU_CHART_ORDER_PLAN] = "plan",
  [SOKAKU_CHART_ORDER_VALUE] = "value",
  [SOKAKU_CHART_ORDER_DIVIDED] = "divided",
};

/* --- Kinds --- */

static int
get_kind_position (SokakuChartsPlace *self)
{
  const SokakuChartKind *kinds;
  gsize n_kinds;

  kinds = sokaku_chart_kind_get_all (&n_kinds);
  return (int) (sokaku_chart_pane_get_kind (self->pane) - kinds);
}

static void
fill_kinds (SokakuChartsPlace *self)
{
  const SokakuChartKind *kinds;
  gsize n_kinds;

  kinds = sokaku_chart_kind_get_all (&n_kinds);
  for (gsize i = 0; i < n_kinds; i++)
    {
      GtkWidget *label = gtk_label_new (sokaku_chart_kind_get_title (&kinds[i]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_list_box_append (self->kind_list, label);
    }
}

/* Only what can be chosen about this chart is offered. */
static void
update_choices (SokakuChartsPlace *self)
{
  gboolean value = sokaku_chart_pane_has_order (self->pane, SOKAKU_CHART_ORDER_VALUE);
  gboolean divided = sokaku_chart_pane_has_order (self->pane, SOKAKU_CHART_ORDER_DIVIDED);

  gtk_widget_set_visible (self->order_buttons, value || divided);
  gtk_widget_set_visible (self->value_order_button, value);
  gtk_widget_set_visible (self->divided_order_button, divided);
  gtk_widget_set_visible (self->marks_buttons,
                          sokaku_chart_pane_has_marks (self->pane) && !self->as_table);
  gtk_widget_set_visible (self->earlier_button, sokaku_chart_pane_has_earlier (self->pane));
  /* A table has no colours to take away. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "charts.monochrome", !self->as_table);
}

static void
update_kind (SokakuChartsPlace *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->kind_list, get_kind_position (self));

  if (gtk_list_box_get_selected_row (self->kind_list) != row)
    gtk_list_box_select_row (self->kind_list, row);
  update_choices (self);
}

/* What this version does not know is what one begins with. */
static void
set_kind (SokakuChartsPlace *self, const char *name)
{
  const SokakuChartKind *kind = name != NULL ? sokaku_chart_kind_find (name) : NULL;

  if (kind != NULL && kind == sokaku_chart_pane_get_kind (self->pane))
    {
      /* Chosen now, not only begun with. */
      sokaku_chart_pane_set_kind (self->pane, kind);
      return;
    }
  sokaku_chart_pane_set_kind (self->pane, kind);
  update_kind (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

static void
on_kind_selected (SokakuChartsPlace *self, GtkListBoxRow *row)
{
  const SokakuChartKind *kinds;
  gsize n_kinds;

  kinds = sokaku_chart_kind_get_all (&n_kinds);
  if (row != NULL && gtk_list_box_row_get_index (row) != get_kind_position (self))
    set_kind (self, kinds[gtk_list_box_row_get_index (row)].name);
}

/* Enter on a kind goes on to its chart. */
static void
on_kind_activated (SokakuChartsPlace *self)
{
  sokaku_chart_pane_focus (self->pane);
}

/**
 * sokaku_charts_place_step_kind:
 * @self: a place
 * @step: 1 for the next kind of chart, -1 for the previous one
 *
 * Shows another kind of chart; stops at both ends.
 */
void
sokaku_charts_place_step_kind (SokakuChartsPlace *self, int step)
{
  const SokakuChartKind *kinds;
  gsize n_kinds;
  int position;

  g_return_if_fail (SOKAKU_IS_CHARTS_PLACE (self));

  kinds = sokaku_chart_kind_get_all (&n_kinds);
  position = CLAMP (get_kind_position (self) + step, 0, (int) n_kinds - 1);
  set_kind (self, kinds[position].name);
}

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

/* --- Choices --- */

static void
set_order (SokakuChartsPlace *self, const char *name)
{
  SokakuChartOrder order = SOKAKU_CHART_ORDER_PLAN;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_strcmp0 (name, orders[i]) == 0)
      order = (SokakuChartOrder) i;
  if (order == sokaku_chart_pane_get_order (self->pane))
    return;
  sokaku_chart_pane_set_order (self->pane, order);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

static void
set_flag (SokakuChartsPlace *self,
          guint prop_id,
          gboolean *flag,
          gboolean value,
          void (*set) (SokakuChartPane *, gboolean))
{
  if (*flag == value)
    return;
  *flag = value;
  set (self->pane, value);
  update_choices (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
sokaku_charts_place_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuChartsPlace *self = SOKAKU_CHARTS_PLACE (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, sokaku_chart_pane_get_kind (self->pane)->name);
      break;
    case PROP_ORDER:
      g_value_set_string (value, orders[sokaku_chart_pane_get_order (self->pane)]);
      break;
    case PROP_BARS:
      g_value_set_boolean (value, self->bars);
      break;
    case PROP_EARLIER:
      g_value_set_boolean (value, self->earlier);
      break;
    case PROP_AS_TABLE:
      g_value_set_boolean (value, self->as_table);
      break;
    case PROP_MONOCHROME:
      g_value_set_boolean (value, self->monochrome);
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

  switch (prop_id)
    {
    case PROP_KIND:
      set_kind (self, g_value_get_string (value));
      break;
    case PROP_ORDER:
      set_order (self, g_value_get_string (value));
      break;
    case PROP_BARS:
      set_flag (self, prop_id, &self->bars, g_value_get_boolean (value),
                sokaku_chart_pane_set_bars);
      break;
    case PROP_EARLIER:
      set_flag (self, prop_id, &self->earlier, g_value_get_boolean (value),
                sokaku_chart_pane_set_earlier);
      break;
    case PROP_AS_TABLE:
      set_flag (self, prop_id, &self->as_table, g_value_get_boolean (value),
                sokaku_chart_pane_set_as_table);
      break;
    case PROP_MONOCHROME:
      set_flag (self, prop_id, &self->monochrome, g_value_get_boolean (value),
                sokaku_chart_pane_set_monochrome);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_charts_place_dispose (GObject *object)
{
  SokakuChartsPlace *self = SOKAKU_CHARTS_PLACE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOKAKU_TYPE_CHARTS_PLACE);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_charts_place_parent_class)->dispose (object);
}

static void
sokaku_charts_place_class_init (SokakuChartsPlaceClass *klass)
{
  static const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sokaku_charts_place_get_property;
  object_class->set_property = sokaku_charts_place_set_property;
  object_class->dispose = sokaku_charts_place_dispose;

  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "theme-averages", flags);
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, "plan", flags);
  properties[PROP_BARS] = g_param_spec_boolean ("bars", NULL, NULL, FALSE, flags);
  properties[PROP_EARLIER] = g_param_spec_boolean ("earlier", NULL, NULL, TRUE, flags);
  properties[PROP_AS_TABLE] = g_param_spec_boolean ("as-table", NULL, NULL, FALSE, flags);
  properties[PROP_MONOCHROME] = g_param_spec_boolean ("monochrome", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SOKAKU_TYPE_CHART_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/charts-place.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, box);
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, kind_list);
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, pane);
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, order_buttons);
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, value_order_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, divided_order_button);
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, marks_buttons);
  gtk_widget_class_bind_template_child (widget_class, SokakuChartsPlace, earlier_button);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_activated);
  gtk_widget_class_bind_template_callback (widget_class, update_choices);
  gtk_widget_class_install_property_action (widget_class, "charts.kind", "kind");
  gtk_widget_class_install_property_action (widget_class, "charts.order", "order");
  gtk_widget_class_install_property_action (widget_class, "charts.bars", "bars");
  gtk_widget_class_install_property_action (widget_class, "charts.earlier", "earlier");
  gtk_widget_class_install_property_action (widget_class, "charts.as-table", "as-table");
  gtk_widget_class_install_property_action (widget_class, "charts.monochrome", "monochrome");
}

static void
sokaku_charts_place_init (SokakuChartsPlace *self)
{
  static const char *const kept[][2] = {
    { "charts-kind", "kind" },       { "charts-order", "order" },       { "charts-bars", "bars" },
    { "charts-earlier", "earlier" }, { "charts-as-table", "as-table" },
  };

  self->earlier = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  sokaku_tooltip_fit_all (GTK_WIDGET (self));
  fill_kinds (self);
  sokaku_chart_view_set_single_click_activate (sokaku_chart_pane_get_view (self->pane), TRUE);
  self->settings = sokaku_settings_new ();
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_settings_bind (self->settings, kept[i][0], self, kept[i][1],
                     G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
  update_kind (self);
}
