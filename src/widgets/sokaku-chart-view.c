/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart in a window: tooltips, keys, focus and speech. */
#include "sokaku-chart-view.h"

#include "sokaku-tooltip.h"

#include <math.h>

/* A chart can be read from here on, whatever it asks for. */
#define MINIMUM_WIDTH 240
#define MINIMUM_HEIGHT 160

/* How much of the accent is in the stems that lead to the marks. */
#define SOFT 0.6

struct _SokakuChartView
{
  GtkWidget parent_instance;

  SokakuChart *chart;
  int point; /* reached by keys or click, or -1 */
  int hover; /* under the pointer, or -1 */
  int natural_width;
  int natural_height;
  gboolean single_click;        /* whether one click activates a point */
  const SokakuPalette *palette; /* (nullable): instead of the style sheet's colours */
};

G_DEFINE_FINAL_TYPE (SokakuChartView, sokaku_chart_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHART,
  N_PROPS
};

enum
{
  POINT_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
lookup (SokakuChartView *self, const char *name, SokakuColor *color)
{
  GdkRGBA found;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name,
                                       &found))
    return FALSE;
  *color = (SokakuColor){ found.red, found.green, found.blue };
  return TRUE;
}

static double
brightness (const SokakuColor *color)
{
  return 0.3 * color->red + 0.59 * color->green + 0.11 * color->blue;
}

static gboolean
same_color (const SokakuColor *a, const SokakuColor *b)
{
  return a->red == b->red && a->green == b->green && a->blue == b->blue;
}

/* The palette of what the chart stands on: the tokens of the style sheet. Where they
 * ask for high contrast, hairlines as strong as text would drown the marks, so
 * that the charts' own palette of high contrast is taken. */
static void
read_palette (SokakuChartView *self, SokakuPalette *palette)
{
  SokakuColor base, text, line;
  GdkRGBA color;

  if (!lookup (self, "sokaku_base", &base) || !lookup (self, "sokaku_text", &text)
      || !lookup (self, "sokaku_line", &line))
    {
      gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
      text = (SokakuColor){ color.red, color.green, color.blue };
      *palette = *sokaku_palette_get (brightness (&text) > 0.5 ? SOKAKU_PALETTE_DARK
                                                               : SOKAKU_PALETTE_LIGHT);
      return;
    }

  if (same_color (&line, &text))
    {
      *palette = *sokaku_palette_get (brightness (&base) < 0.5 ? SOKAKU_PALETTE_CONTRAST_DARK
                                                               : SOKAKU_PALETTE_CONTRAST);
      return;
    }

  *palette
      = *sokaku_palette_get (brightness (&base) < 0.5 ? SOKAKU_PALETTE_DARK : SOKAKU_PALETTE_LIGHT);
  palette->base = base;
  palette->text = text;
  palette->line = line;
  lookup (self, "sokaku_dim", &palette->dim);
  lookup (self, "sokaku_selection", &palette->selection);
  if (lookup (self, "sokaku_accent", &palette->accent))
    {
      palette->soft.red = SOFT * palette->accent.red + (1 - SOFT) * base.red;
      palette->soft.green = SOFT * palette->accent.green + (1 - SOFT) * base.green;
      palette->soft.blue = SOFT * palette->accent.blue + (1 - SOFT) * base.blue;
    }
}

/* The desktop's font and size, and the application's colours. */
static void
update_style (SokakuChartView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  SokakuPalette palette;

  if (self->chart == NULL)
    return;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= 96.0 / 72.0;
  if (size > 0 && pango_font_description_get_family (font) != NULL)
    sokaku_chart_set_font (self->chart, pango_font_description_get_family (font), size);
  if (self->palette == NULL)
    read_palette (self, &palette);
  sokaku_chart_set_palette (self->chart, self->palette != NULL ? self->palette : &palette);
}

/* While a point is reached it is what is said; otherwise the whole picture. */
static void
update_speech (SokakuChartView *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  g_autofree char *description = NULL;

  if (self->chart == NULL)
    {
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  description = self->point >= 0 ? sokaku_chart_get_words (self->chart, (guint) self->point)
                                 : sokaku_chart_get_summary (self->chart);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sokaku_chart_get_title (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
update_highlight (SokakuChartView *self)
{
  if (self->chart != NULL)
    sokaku_chart_set_highlight (self->chart, self->hover >= 0 ? self->hover : self->point);
}

static void
set_point (SokakuChartView *self, int point)
{
  if (self->point == point)
    return;
  self->point = point;
  update_highlight (self);
  update_speech (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
measure_natural (SokakuChartView *self, int *width, int *height)
{
  double min_width, min_height, natural_width, natural_height;

  *width = MINIMUM_WIDTH;
  *height = MINIMUM_HEIGHT;
  if (self->chart == NULL)
    return;
  sokaku_chart_measure (self->chart, &min_width, &min_height, &natural_width, &natural_height);
  *width = MAX (*width, (int) ceil (natural_width));
  *height = MAX (*height, (int) ceil (natural_height));
}

static void
on_changed (SokakuChartView *self, gboolean places, SokakuChart *chart)
{
  int width, height;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!places)
    return;

  if (self->point >= (int) sokaku_chart_get_n_points (chart))
    self->point = -1;
  if (self->hover >= (int) sokaku_chart_get_n_points (chart))
    self->hover = -1;
  update_speech (self);

  /* most edits change figures, not sizes: then the window stays as it is */
  measure_natural (self, &width, &height);
  if (width != self->natural_width || height != self->natural_height)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
lay_out (SokakuChartView *self)
{
  sokaku_chart_layout (self->chart, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
                       MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1));
}

static int
find_point (SokakuChartView *self, double x, double y)
{
  if (self->chart == NULL)
    return -1;
  lay_out (self);
  return sokaku_chart_hit_test (self->chart, x, y);
}

static void
set_hover (SokakuChartView *self, int point)
{
  if (self->hover == point)
    return;
  self->hover = point;
  update_highlight (self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   self->single_click && point >= 0 ? "pointer" : NULL);
}

static void
on_motion (SokakuChartView *self, double x, double y)
{
  set_hover (self, find_point (self, x, y));
}

static void
on_leave (SokakuChartView *self)
{
  set_hover (self, -1);
}

static void
on_focus_leave (SokakuChartView *self)
{
  set_point (self, -1);
}

static void
activate_point (SokakuChartView *self)
{
  if (self->point >= 0)
    g_signal_emit (self, signals[POINT_ACTIVATED], 0, (guint) self->point);
}

static void
on_pressed (SokakuChartView *self, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_point (self, find_point (self, x, y));
  if (n_press == 2 && !self->single_click)
    activate_point (self);
}

/* Who lets go elsewhere has thought better of it. */
static void
on_released (SokakuChartView *self, int n_press, double x, double y)
{
  if (self->single_click && n_press == 1 && self->point >= 0
      && find_point (self, x, y) == self->point)
    activate_point (self);
}

static void
walk (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SokakuChartView *self = SOKAKU_CHART_VIEW (widget);

  if (self->chart == NULL)
    return;
  if (g_str_equal (action, "chart.first"))
    set_point (self, sokaku_chart_step (self->chart, -1, 1));
  else if (g_str_equal (action, "chart.last"))
    set_point (self, sokaku_chart_step (self->chart, -1, -1));
  else
    set_point (self, sokaku_chart_step (self->chart, self->point,
                                        g_str_equal (action, "chart.next") ? 1 : -1));
}

/* By the arrow keys: a table is walked both ways. */
static void
move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SokakuChartView *self = SOKAKU_CHART_VIEW (widget);
  int rows, columns;

  g_variant_get (parameter, "(ii)", &rows, &columns);
  if (self->chart != NULL)
    set_point (self, sokaku_chart_move (self->chart, self->point, rows, columns));
}

static void
activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  activate_point (SOKAKU_CHART_VIEW (widget));
}

static void
draw_focus (SokakuChartView *self, GtkSnapshot *snapshot)
{
  const SokakuColor *accent = &sokaku_chart_get_palette (self->chart)->accent;
  const float widths[] = { 2, 2, 2, 2 };
  GdkRGBA color = { (float) accent->red, (float) accent->green, (float) accent->blue, 1 };
  GdkRGBA colors[] = { color, color, color, color };
  cairo_rectangle_t bounds = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                               gtk_widget_get_height (GTK_WIDGET (self)) };
  GskRoundedRect frame;

  if (self->point >= 0)
    {
      sokaku_chart_get_bounds (self->chart, (guint) self->point, &bounds);
      bounds = (cairo_rectangle_t){ bounds.x - 2, bounds.y, bounds.width + 4, bounds.height };
    }
  gsk_rounded_rect_init_from_rect (&frame,
                                   &GRAPHENE_RECT_INIT ((float) bounds.x, (float) bounds.y,
                                                        (float) bounds.width,
                                                        (float) bounds.height),
                                   4);
  gtk_snapshot_append_border (snapshot, &frame, widths, colors);
}

static void
sokaku_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuChartView *self = SOKAKU_CHART_VIEW (widget);
  cairo_t *cr;

  if (self->chart == NULL)
    return;

  lay_out (self);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                       (float) gtk_widget_get_height (widget)));
  /* Colours that are not the window's stand on paper of their own. */
  if (self->palette != NULL)
    {
      sokaku_color_set_source (&self->palette->base, cr);
      cairo_paint (cr);
    }
  sokaku_chart_draw (self->chart, cr);
  cairo_destroy (cr);
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_VISIBLE)
    draw_focus (self, snapshot);
}

static void
sokaku_chart_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  SokakuChartView *self = SOKAKU_CHART_VIEW (widget);

  measure_natural (self, &self->natural_width, &self->natural_height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = self->natural_width;
    }
  else
    {
      *minimum = MINIMUM_HEIGHT;
      *natural = self->natural_height;
    }
}

static gboolean
sokaku_chart_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  SokakuChartView *self = SOKAKU_CHART_VIEW (widget);
  int point = keyboard_tooltip ? self->point : find_point (self, x, y);
  g_autofree char *words = NULL;
  cairo_rectangle_t bounds;

  if (point < 0)
    return FALSE;
  words = sokaku_chart_get_words (self->chart, (guint) point);
  sokaku_tooltip_show (tooltip, widget, words);
  sokaku_chart_get_bounds (self->chart, (guint) point, &bounds);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ (int) bounds.x, (int) bounds.y,
                                                      (int) bounds.width, (int) bounds.height });
  return TRUE;
}

static void
sokaku_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sokaku_chart_view_parent_class)->css_changed (widget, change);
  update_style (SOKAKU_CHART_VIEW (widget));
}

static void
sokaku_chart_view_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GtkStateFlags changed = previous ^ gtk_widget_get_state_flags (widget);

  GTK_WIDGET_CLASS (sokaku_chart_view_parent_class)->state_flags_changed (widget, previous);
  if (changed & GTK_STATE_FLAG_FOCUS_VISIBLE)
    gtk_widget_queue_draw (widget);
}

static void
sokaku_chart_view_dispose (GObject *object)
{
  sokaku_chart_view_set_chart (SOKAKU_CHART_VIEW (object), NULL);

  G_OBJECT_CLASS (sokaku_chart_view_parent_class)->dispose (object);
}

static void
sokaku_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHART:
      g_value_set_object (value, SOKAKU_CHART_VIEW (object)->chart);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sokaku_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHART:
      sokaku_chart_view_set_chart (SOKAKU_CHART_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sokaku_chart_view_class_init (SokakuChartViewClass *klass)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_Home, "chart.first" },      { GDK_KEY_KP_Home, "chart.first" },
    { GDK_KEY_End, "chart.last" },        { GDK_KEY_KP_End, "chart.last" },
    { GDK_KEY_Return, "chart.activate" }, { GDK_KEY_KP_Enter, "chart.activate" },
    { GDK_KEY_space, "chart.activate" },
  };
  static const struct
  {
    guint key;
    int rows;
    int columns;
  } arrows[] = {
    { GDK_KEY_Down, 1, 0 },   { GDK_KEY_KP_Down, 1, 0 },  { GDK_KEY_Up, -1, 0 },
    { GDK_KEY_KP_Up, -1, 0 }, { GDK_KEY_Right, 0, 1 },    { GDK_KEY_KP_Right, 0, 1 },
    { GDK_KEY_Left, 0, -1 },  { GDK_KEY_KP_Left, 0, -1 },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_chart_view_dispose;
  object_class->get_property = sokaku_chart_view_get_property;
  object_class->set_property = sokaku_chart_view_set_property;
  widget_class->snapshot = sokaku_chart_view_snapshot;
  widget_class->measure = sokaku_chart_view_measure;
  widget_class->query_tooltip = sokaku_chart_view_query_tooltip;
  widget_class->css_changed = sokaku_chart_view_css_changed;
  widget_class->state_flags_changed = sokaku_chart_view_state_flags_changed;

  properties[PROP_CHART]
      = g_param_spec_object ("chart", NULL, NULL, SOKAKU_TYPE_CHART,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SokakuChartView::point-activated:
   * @self: a chart view
   * @point: the point
   *
   * A point was chosen by Enter, the space bar or a double click; or by one click, see
   * sokaku_chart_view_set_single_click_activate().
   */
  signals[POINT_ACTIVATED]
      = g_signal_new ("point-activated", SOKAKU_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "chart.next", NULL, walk);
  gtk_widget_class_install_action (widget_class, "chart.previous", NULL, walk);
  gtk_widget_class_install_action (widget_class, "chart.first", NULL, walk);
  gtk_widget_class_install_action (widget_class, "chart.last", NULL, walk);
  gtk_widget_class_install_action (widget_class, "chart.move", "(ii)", move);
  gtk_widget_class_install_action (widget_class, "chart.activate", NULL, activate);
  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding_action (widget_class, arrows[i].key, 0, "chart.move", "(ii)",
                                         arrows[i].rows, arrows[i].columns);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);

  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sokaku_chart_view_init (SokakuChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->point = self->hover = -1;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/**
 * sokaku_chart_view_new:
 *
 * Returns: (transfer floating): a view without a chart
 */
GtkWidget *
sokaku_chart_view_new (void)
{
  return g_object_new (SOKAKU_TYPE_CHART_VIEW, NULL);
}

/**
 * sokaku_chart_view_get_chart:
 * @self: a chart view
 *
 * Returns: (transfer none) (nullable): the chart that is shown
 */
SokakuChart *
sokaku_chart_view_get_chart (SokakuChartView *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

/**
 * sokaku_chart_view_set_chart:
 * @self: a chart view
 * @chart: (nullable): the chart to show
 *
 * Shows @chart. The view gives it the desktop's font and the colours of the style
 * sheet from then on, and highlights what is pointed at; series, order and language
 * stay with whoever made it. It is drawn again only when it changes.
 */
void
sokaku_chart_view_set_chart (SokakuChartView *self, SokakuChart *chart)
{
  g_return_if_fail (SOKAKU_IS_CHART_VIEW (self));
  g_return_if_fail (chart == NULL || SOKAKU_IS_CHART (chart));

  if (self->chart == chart)
    return;
  if (self->chart != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->chart, on_changed, self);
      sokaku_chart_set_highlight (self->chart, -1);
    }
  g_set_object (&self->chart, chart);
  self->point = self->hover = -1;
  if (chart != NULL)
    {
      update_style (self);
      g_signal_connect_swapped (chart, "changed", G_CALLBACK (on_changed), self);
    }
  update_speech (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/**
 * sokaku_chart_view_get_point:
 * @self: a chart view
 *
 * Returns: the point reached by keys or by a click, or -1
 */
int
sokaku_chart_view_get_point (SokakuChartView *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_VIEW (self), -1);

  return self->point;
}

/**
 * sokaku_chart_view_set_single_click_activate:
 * @self: a chart view
 * @single_click: whether one click is enough
 *
 * Says whether one click on a point activates it, instead of two.
 */
void
sokaku_chart_view_set_single_click_activate (SokakuChartView *self, gboolean single_click)
{
  g_return_if_fail (SOKAKU_IS_CHART_VIEW (self));

  self->single_click = single_click;
}

/**
 * sokaku_chart_view_set_palette:
 * @self: a chart view
 * @palette: (nullable): one of sokaku_palette_get(); %NULL for the style sheet's colours
 *
 * Shows the chart in other colours than the window's, on their ground.
 */
void
sokaku_chart_view_set_palette (SokakuChartView *self, const SokakuPalette *palette)
{
  g_return_if_fail (SOKAKU_IS_CHART_VIEW (self));

  if (self->palette == palette)
    return;
  self->palette = palette;
  update_style (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
