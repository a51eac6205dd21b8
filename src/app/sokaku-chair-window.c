/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts and initiatives one by one, in full screen and large type, for the chair. */
#include "sokaku-chair-window.h"

#include <glib/gi18n-lib.h>

#include "sokaku-chart-kind.h"
#include "sokaku-chart-view.h"
#include "sokaku-council-series.h"
#include "sokaku-initiative-slide.h"
#include "sokaku-settings.h"

/* So many lines of text fill the screen from top to bottom. */
#define LINES 36
#define SMALLEST_TYPE 14

/**
 * SokakuChairWindow:
 *
 * First every chart that has figures, then the initiatives in the order of the agenda: the
 * plan's, or those first about which the members differ most. It is walked by keys alone
 * and follows each edit; what is shown stays, wherever it stands in the order.
 */
struct _SokakuChairWindow
{
  GtkWindow parent_instance;

  GSettings *settings;
  SokakuStats *stats;
  GPtrArray *pages; /* of char: names of kinds, then ids of initiatives */
  guint n_charts;
  guint page;
  guint tick;

  GtkCssProvider *type;
  GdkSurface *surface; /* while there is one; not owned */
  int type_size;
  guint type_source;

  GtkWidget *stack;
  SokakuChartView *view;
  SokakuInitiativeSlide *slide;
  GtkLabel *hint;
  GtkLabel *counter;
};

G_DEFINE_FINAL_TYPE (SokakuChairWindow, sokaku_chair_window, GTK_TYPE_WINDOW)

static gboolean
is_divided_first (SokakuChairWindow *self)
{
  return g_settings_get_boolean (self->settings, "chair-divided-first");
}

/* --- Pages --- */

static gboolean
has_figures (SokakuSeries *series)
{
  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      const SokakuSeriesPoint *point = sokaku_series_get_point (series, i);

      if (SOKAKU_SERIES_IS_FIGURE (point->value) || *point->text != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
list_pages (SokakuChairWindow *self)
{
  g_autoptr (SokakuSeries) agreement
      = sokaku_series_for_agreement (sokaku_stats_get_plan (self->stats), self->stats, NULL);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (sokaku_stats_get_plan (self->stats));
  gboolean divided = is_divided_first (self) && sokaku_series_get_n_rows (agreement) > 0;
  g_autofree guint *order
      = divided ? sokaku_chart_words_order (agreement, SOKAKU_CHART_ORDER_DIVIDED) : NULL;
  const SokakuChartKind *kinds;
  gsize n_kinds;

  g_ptr_array_set_size (self->pages, 0);
  kinds = sokaku_chart_kind_get_all (&n_kinds);
  for (gsize i = 0; i < n_kinds; i++)
    {
      g_autoptr (SokakuSeries) series
          = sokaku_chart_kind_create_series (&kinds[i], self->stats, NULL);

      if (has_figures (series))
        g_ptr_array_add (self->pages, g_strdup (kinds[i].name));
    }
  self->n_charts = self->pages->len;
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    g_ptr_array_add (self->pages, g_strdup (sokaku_initiative_get_id (sokaku_node_list_peek (
                                      initiatives, order != NULL ? order[i] : i))));
}

static SokakuInitiative *
find_initiative (SokakuChairWindow *self)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (sokaku_stats_get_plan (self->stats));
  const char *id = sokaku_chair_window_get_subject (self);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);

      if (g_str_equal (sokaku_initiative_get_id (initiative), id))
        return initiative;
    }
  return NULL;
}

static void
show_chart (SokakuChairWindow *self)
{
  const SokakuChartKind *kind = sokaku_chart_kind_find (self->pages->pdata[self->page]);
  g_autoptr (SokakuSeries) series = sokaku_chart_kind_create_series (kind, self->stats, NULL);
  SokakuChart *shown = sokaku_chart_view_get_chart (self->view);
  g_autoptr (SokakuChart) chart = NULL;

  if (shown == NULL || g_object_get_data (G_OBJECT (shown), "kind") != kind)
    {
      chart = sokaku_chart_new (kind->name, NULL);
      g_object_set_data (G_OBJECT (chart), "kind", (gpointer) kind);
      sokaku_chart_set_language (chart,
                                 sokaku_plan_get_language (sokaku_stats_get_plan (self->stats)));
      shown = chart;
    }
  sokaku_chart_set_order (shown, is_divided_first (self) && kind->can_divide
                                     ? SOKAKU_CHART_ORDER_DIVIDED
                                     : SOKAKU_CHART_ORDER_PLAN);
  sokaku_chart_set_series (shown, series);
  sokaku_chart_view_set_chart (self->view, shown);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), GTK_WIDGET (self->view));
}

static void
show_initiative (SokakuChairWindow *self)
{
  SokakuInitiative *initiative = find_initiative (self);
  g_autofree char *words = NULL;

  if (initiative == NULL)
    return;
  sokaku_initiative_slide_show (self->slide, self->stats, initiative);
  words = sokaku_initiative_slide_dup_words (self->slide);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slide), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), GTK_WIDGET (self->slide));
}

static void
show_page (SokakuChairWindow *self)
{
  /* Translators: number of the page shown, and how many there are. */
  g_autofree char *counter = g_strdup_printf (
      _ ("%u / %u"), self->pages->len > 0 ? self->page + 1 : 0, self->pages->len);

  gtk_label_set_text (self->counter, counter);
  gtk_label_set_text (self->hint, is_divided_first (self)
                                      ? _ ("← → Back and on   O In the plan’s order   Esc Leave")
                                      : _ ("← → Back and on   O Most divided first   Esc Leave"));
  if (self->page < self->n_charts)
    show_chart (self);
  else if (self->page < self->pages->len)
    show_initiative (self);
}

/* What is looked at stays on the screen. */
static void
update (SokakuChairWindow *self)
{
  g_autofree char *subject = g_strdup (sokaku_chair_window_get_subject (self));
  gboolean is_chart = self->page < self->n_charts;

  list_pages (self);
  for (guint i = is_chart ? 0 : self->n_charts; i < (is_chart ? self->n_charts : self->pages->len);
       i++)
    if (g_str_equal (self->pages->pdata[i], subject))
      self->page = i;
  self->page = MIN (self->page, MAX (self->pages->len, 1) - 1);
  show_page (self);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SokakuChairWindow *self = SOKAKU_CHAIR_WINDOW (widget);

  self->tick = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (SokakuChairWindow *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/**
 * sokaku_chair_window_get_n_pages:
 * @self: a window
 *
 * Returns: how many charts and initiatives there are
 */
guint
sokaku_chair_window_get_n_pages (SokakuChairWindow *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHAIR_WINDOW (self), 0);

  return self->pages->len;
}

/**
 * sokaku_chair_window_get_page:
 * @self: a window
 *
 * Returns: the page shown, from 0
 */
guint
sokaku_chair_window_get_page (SokakuChairWindow *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHAIR_WINDOW (self), 0);

  return self->page;
}

/**
 * sokaku_chair_window_set_page:
 * @self: a window
 * @page: a page, from 0
 *
 * Shows another page.
 */
void
sokaku_chair_window_set_page (SokakuChairWindow *self, guint page)
{
  g_return_if_fail (SOKAKU_IS_CHAIR_WINDOW (self));

  if (page >= self->pages->len || page == self->page)
    return;
  self->page = page;
  show_page (self);
}

/**
 * sokaku_chair_window_get_subject:
 * @self: a window
 *
 * Returns: (transfer none): the name of the kind of chart or the id of the initiative that
 *   is shown; "" where there is neither
 */
const char *
sokaku_chair_window_get_subject (SokakuChairWindow *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHAIR_WINDOW (self), "");

  return self->page < self->pages->len ? self->pages->pdata[self->page] : "";
}

/**
 * sokaku_chair_window_show_kind:
 * @self: a window
 * @kind: name of a kind of chart
 *
 * Shows the chart of that kind, if it has figures.
 */
void
sokaku_chair_window_show_kind (SokakuChairWindow *self, const char *kind)
{
  g_return_if_fail (SOKAKU_IS_CHAIR_WINDOW (self));

  for (guint i = 0; i < self->n_charts; i++)
    if (g_str_equal (self->pages->pdata[i], kind))
      sokaku_chair_window_set_page (self, i);
}

/* --- Keys --- */

static void
step (SokakuChairWindow *self, int steps)
{
  int last = (int) self->pages->len - 1;

  sokaku_chair_window_set_page (self, (guint) CLAMP ((int) self->page + steps, 0, MAX (last, 0)));
}

static gboolean
on_key (SokakuChairWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      step (self, (state & GDK_SHIFT_MASK) != 0 ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_BackSpace:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      sokaku_chair_window_set_page (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      step (self, (int) self->pages->len);
      return GDK_EVENT_STOP;
    case GDK_KEY_o:
    case GDK_KEY_O:
      g_settings_set_boolean (self->settings, "chair-divided-first", !is_divided_first (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
    case GDK_KEY_F11:
      gtk_window_destroy (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* --- Type that grows with the screen --- */

static void
set_type (SokakuChairWindow *self, int height)
{
  int size = MAX (height / LINES, SMALLEST_TYPE);
  g_autofree char *style = NULL;

  if (size == self->type_size)
    return;
  self->type_size = size;
  style = g_strdup_printf ("window.chair { font-size: %dpx; }", size);
  gtk_css_provider_load_from_data (self->type, style, -1);
}

static gboolean
on_other_height (gpointer user_data)
{
  SokakuChairWindow *self = SOKAKU_CHAIR_WINDOW (user_data);

  self->type_source = 0;
  if (self->surface != NULL)
    set_type (self, gdk_surface_get_height (self->surface));
  return G_SOURCE_REMOVE;
}

/* Told while the window is laid out, when nothing of it can get another size. A surface that has
 * not been shown yet has none. */
static void
on_height (SokakuChairWindow *self)
{
  if (self->type_source == 0 && gdk_surface_get_height (self->surface) > 1)
    self->type_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_other_height, self, NULL);
}

static void
sokaku_chair_window_realize (GtkWidget *widget)
{
  SokakuChairWindow *self = SOKAKU_CHAIR_WINDOW (widget);

  GTK_WIDGET_CLASS (sokaku_chair_window_parent_class)->realize (widget);
  self->surface = gtk_native_get_surface (GTK_NATIVE (self));
  g_signal_connect_swapped (self->surface, "notify::height", G_CALLBACK (on_height), self);
  on_height (self);
}

static void
sokaku_chair_window_unrealize (GtkWidget *widget)
{
  SokakuChairWindow *self = SOKAKU_CHAIR_WINDOW (widget);

  if (self->surface != NULL)
    g_signal_handlers_disconnect_by_func (self->surface, on_height, self);
  self->surface = NULL;
  GTK_WIDGET_CLASS (sokaku_chair_window_parent_class)->unrealize (widget);
}

static void
sokaku_chair_window_dispose (GObject *object)
{
  SokakuChairWindow *self = SOKAKU_CHAIR_WINDOW (object);

  g_clear_handle_id (&self->type_source, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  if (self->stats != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->stats, self);
      g_signal_handlers_disconnect_by_data (sokaku_stats_get_plan (self->stats), self);
    }
  g_clear_object (&self->stats);
  g_clear_object (&self->settings);
  if (self->type != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->type));
  g_clear_object (&self->type);

  G_OBJECT_CLASS (sokaku_chair_window_parent_class)->dispose (object);
}

static void
sokaku_chair_window_finalize (GObject *object)
{
  g_ptr_array_unref (SOKAKU_CHAIR_WINDOW (object)->pages);

  G_OBJECT_CLASS (sokaku_chair_window_parent_class)->finalize (object);
}

static void
sokaku_chair_window_class_init (SokakuChairWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_chair_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_chair_window_finalize;
  widget_class->realize = sokaku_chair_window_realize;
  widget_class->unrealize = sokaku_chair_window_unrealize;
}

static void
sokaku_chair_window_init (SokakuChairWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->pages = g_ptr_array_new_with_free_func (g_free);
  self->settings = sokaku_settings_new ();
  self->type = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                              GTK_STYLE_PROVIDER (self->type),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);

  self->view = SOKAKU_CHART_VIEW (sokaku_chart_view_new ());
  /* Where the pointer happens to be says nothing here. */
  gtk_widget_set_focusable (GTK_WIDGET (self->view), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self->view), FALSE);
  self->slide = SOKAKU_INITIATIVE_SLIDE (sokaku_initiative_slide_new ());
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->view));
  gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (self->slide));
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_add_css_class (self->stack, "chair-page");
  gtk_box_append (GTK_BOX (box), self->stack);

  self->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->hint, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->hint, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->hint), TRUE);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->hint));
  self->counter = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->counter), "figure");
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->counter));
  gtk_widget_add_css_class (foot, "chair-foot");
  gtk_box_append (GTK_BOX (box), foot);

  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Chair Mode"));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sokaku");
  gtk_widget_add_css_class (GTK_WIDGET (self), "chair");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (self->settings, "changed::chair-divided-first", G_CALLBACK (on_changed),
                           self, G_CONNECT_SWAPPED);
}

/* Where no window manager makes it so, it fills the screen anyway. */
static void
fill_screen (SokakuChairWindow *self, GtkWindow *parent)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (parent));
  GdkMonitor *monitor
      = surface != NULL
            ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface)
            : NULL;
  GdkRectangle place;

  if (monitor != NULL)
    {
      gdk_monitor_get_geometry (monitor, &place);
      gtk_window_set_default_size (GTK_WINDOW (self), place.width, place.height);
      set_type (self, place.height);
    }
  gtk_window_fullscreen (GTK_WINDOW (self));
}

/**
 * sokaku_chair_window_new:
 * @parent: the window that it belongs to
 * @stats: the figures of a plan
 *
 * Creates a window that begins with the first chart.
 *
 * Returns: (transfer none): the window; GTK holds it until it is closed
 */
SokakuChairWindow *
sokaku_chair_window_new (GtkWindow *parent, SokakuStats *stats)
{
  SokakuChairWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (SOKAKU_IS_STATS (stats), NULL);

  self = g_object_new (SOKAKU_TYPE_CHAIR_WINDOW, "transient-for", parent, "destroy-with-parent",
                       TRUE, NULL);
  self->stats = g_object_ref (stats);
  g_signal_connect_swapped (stats, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (sokaku_stats_get_plan (stats), "changed", G_CALLBACK (on_changed),
                            self);
  list_pages (self);
  show_page (self);
  fill_screen (self, parent);
  return self;
}
