/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the chart of theme averages stands below the form. */
#include "sokaku-chart-below.h"

#include "sokaku-settings.h"

/* A window lower than this has no room for form and chart; in pixels, shadows included. */
#define LOW_WINDOW 800

struct _SokakuChartBelow
{
  GObject parent_instance;

  GSettings *settings;
  GtkWidget *pane;     /* weak */
  GdkSurface *surface; /* of the window, while it has one; not owned */
  gulong height_handler;
  gboolean low;
};

G_DEFINE_FINAL_TYPE (SokakuChartBelow, sokaku_chart_below, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The clerk's choice is remembered for low windows and for others. */
static const char *
get_key (SokakuChartBelow *self)
{
  return self->low ? "chart-beside-form-low" : "chart-beside-form";
}

static void
update (SokakuChartBelow *self)
{
  gboolean shown = g_settings_get_boolean (self->settings, get_key (self));

  if (self->pane == NULL || gtk_widget_get_visible (self->pane) == shown)
    return;
  gtk_widget_set_visible (self->pane, shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/* Told before the window is laid out in its new size. */
static void
on_height (SokakuChartBelow *self)
{
  int height = gdk_surface_get_height (self->surface);

  /* A surface that has not been shown yet has none. */
  if (height > 1)
    self->low = height < LOW_WINDOW;
  update (self);
}

static void
let_go (SokakuChartBelow *self)
{
  if (self->surface != NULL)
    g_clear_signal_handler (&self->height_handler, self->surface);
  self->surface = NULL;
}

static void
on_realize (SokakuChartBelow *self)
{
  let_go (self);
  self->surface = gtk_native_get_surface (gtk_widget_get_native (self->pane));
  self->height_handler
      = g_signal_connect_swapped (self->surface, "notify::height", G_CALLBACK (on_height), self);
  on_height (self);
}

/**
 * sokaku_chart_below_new:
 * @pane: what holds the chart
 *
 * Shows @pane and hides it as the clerk has chosen: in a low window the form has all
 * the room unless the chart has been asked for there. Its property "shown" is for an
 * action.
 *
 * Returns: (transfer full): the choice
 */
SokakuChartBelow *
sokaku_chart_below_new (GtkWidget *pane)
{
  SokakuChartBelow *self = g_object_new (SOKAKU_TYPE_CHART_BELOW, NULL);

  g_set_weak_pointer (&self->pane, pane);
  g_signal_connect_object (pane, "realize", G_CALLBACK (on_realize), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "unrealize", G_CALLBACK (let_go), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

static void
sokaku_chart_below_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuChartBelow *self = SOKAKU_CHART_BELOW (object);

  if (prop_id == PROP_SHOWN)
    g_value_set_boolean (value, self->pane != NULL && gtk_widget_get_visible (self->pane));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sokaku_chart_below_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  SokakuChartBelow *self = SOKAKU_CHART_BELOW (object);

  if (prop_id == PROP_SHOWN)
    g_settings_set_boolean (self->settings, get_key (self), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sokaku_chart_below_dispose (GObject *object)
{
  SokakuChartBelow *self = SOKAKU_CHART_BELOW (object);

  let_go (self);
  g_clear_weak_pointer (&self->pane);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_chart_below_parent_class)->dispose (object);
}

static void
sokaku_chart_below_class_init (SokakuChartBelowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sokaku_chart_below_get_property;
  object_class->set_property = sokaku_chart_below_set_property;
  object_class->dispose = sokaku_chart_below_dispose;

  /**
   * SokakuChartBelow:shown:
   *
   * Whether the chart is shown in a window of this height.
   */
  properties[PROP_SHOWN]
      = g_param_spec_boolean ("shown", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sokaku_chart_below_init (SokakuChartBelow *self)
{
  self->settings = sokaku_settings_new ();
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}
