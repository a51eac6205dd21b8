/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pointer and keys of the view of pages. */
#include "sokaku-page-view-private.h"

#include <math.h>

/* Where a button went down. */
typedef struct
{
  SokakuPageView *view; /* not owned: it keeps this */
  double x;
  double y;
} Press;

static void
on_pressed (Press *press, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (press->view));
  press->x = x;
  press->y = y;
}

static void
on_released (Press *press, int n_press, double x, double y)
{
  SokakuPageView *self = press->view;
  SokakuPages *pages = sokaku_page_view_get_pages (self);
  double page_x, page_y;
  guint page;
  const char *link;
  const char *source;

  if (fabs (x - press->x) > 4 || fabs (y - press->y) > 4
      || !sokaku_page_view_find_on_page (self, x, y, &page, &page_x, &page_y))
    return;
  link = sokaku_pages_find_link (pages, page, page_x, page_y);
  if (link != NULL && sokaku_page_view_follow (self, link))
    return;
  source = sokaku_pages_find_source (pages, page, page_x, page_y);
  if (source != NULL)
    sokaku_page_view_activate_source (self, source);
}

static void
on_motion (SokakuPageView *self, double x, double y)
{
  SokakuPages *pages = sokaku_page_view_get_pages (self);
  double page_x, page_y;
  guint page;
  const char *cursor = NULL;

  if (sokaku_page_view_find_on_page (self, x, y, &page, &page_x, &page_y)
      && (sokaku_pages_find_link (pages, page, page_x, page_y) != NULL
          || sokaku_pages_find_source (pages, page, page_x, page_y) != NULL))
    cursor = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, SokakuPageView *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  sokaku_page_view_step_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* Scrolls by what is seen; whole pages are turned. */
static void
page_by (SokakuPageView *self, int direction)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  guint page = sokaku_page_view_get_page (self);

  if (sokaku_page_view_get_fit (self) == SOKAKU_PAGE_FIT_PAGE)
    sokaku_page_view_set_page (self,
                               direction < 0 && page == 0 ? 0 : (guint) ((int) page + direction));
  else if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment)
                                  + direction * gtk_adjustment_get_page_increment (adjustment));
}

static void
scroll_by (SokakuPageView *self, GtkOrientation orientation, double direction)
{
  GtkAdjustment *adjustment = orientation == GTK_ORIENTATION_VERTICAL
                                  ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self))
                                  : gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self));

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment)
                                  + direction * gtk_adjustment_get_step_increment (adjustment));
}

static gboolean
on_key (SokakuPageView *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      page_by (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      page_by (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      page_by (self, (state & GDK_SHIFT_MASK) != 0 ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      sokaku_page_view_set_page (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      sokaku_page_view_set_page (self, G_MAXUINT);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      scroll_by (self, GTK_ORIENTATION_VERTICAL, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      scroll_by (self, GTK_ORIENTATION_VERTICAL, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      scroll_by (self, GTK_ORIENTATION_HORIZONTAL, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      scroll_by (self, GTK_ORIENTATION_HORIZONTAL, 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * sokaku_page_view_add_controls:
 * @self: a view being made
 *
 * Has clicks follow links or tell what a place was made from, and keys and the wheel turn pages and
 * change their size.
 */
void
sokaku_page_view_add_controls (SokakuPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkEventController *keys = gtk_event_controller_key_new ();
  Press *press = g_new0 (Press, 1);

  press->view = self;
  g_object_set_data_full (G_OBJECT (self), "sokaku-press", press, g_free);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), press);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), press);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
