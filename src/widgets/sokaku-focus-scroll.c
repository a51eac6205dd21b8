/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the field that has the keyboard focus in view. */
#include "sokaku-focus-scroll.h"

/**
 * SokakuFocusScroll:
 *
 * A viewport scrolls to where the focus widget was drawn last. An editor that has just
 * been made has not been drawn, nor has a row that has just been added: they came to lie
 * past the edge, or the view jumped to its top. This waits for the layout of the frame,
 * and scrolls before the frame is drawn. What is typed past the edge pulls the view along.
 */

struct _SokakuFocusScroll
{
  GObject parent_instance;

  GtkScrolledWindow *window; /* not owned: it keeps this */
  GtkWidget *field;          /* (nullable): weak */
  gboolean moved;            /* the field has yet to be brought into view */
  gboolean in_view;          /* the caret was, when the view last moved */
  GdkFrameClock *clock;      /* (nullable): while its layout is waited for */
  gulong layout_handler;
};

G_DEFINE_FINAL_TYPE (SokakuFocusScroll, sokaku_focus_scroll, G_TYPE_OBJECT)

/* Around the field, so that its rules are seen and what comes next is sensed. */
#define MARGIN 8

/* What is scrolled. Places in it stay the same while the view moves. */
static GtkWidget *
get_content (SokakuFocusScroll *self)
{
  GtkWidget *child = gtk_scrolled_window_get_child (self->window);

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : child;
}

/* The place of a widget as the adjustments count: from the edge of the content's padding. */
static gboolean
get_place (SokakuFocusScroll *self, GtkWidget *widget, graphene_rect_t *area)
{
  GtkWidget *content = get_content (self);
  graphene_rect_t own;

  if (content == NULL || !gtk_widget_compute_bounds (widget, content, area)
      || !gtk_widget_compute_bounds (content, content, &own))
    return FALSE;
  graphene_rect_offset (area, -own.origin.x, -own.origin.y);
  return TRUE;
}

/* Where the caret is, or the field where there is none. */
static gboolean
get_caret (SokakuFocusScroll *self, graphene_rect_t *area)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->window));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GdkRectangle caret;
  int left, top;

  if (self->field == NULL || focus == NULL)
    return FALSE;
  if (!GTK_IS_TEXT_VIEW (focus) || !gtk_widget_is_ancestor (focus, self->field))
    return get_place (self, self->field, area);
  if (!get_place (self, focus, area))
    return FALSE;
  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (focus), NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (focus), GTK_TEXT_WINDOW_WIDGET, caret.x,
                                         caret.y, &left, &top);
  graphene_rect_init (area, area->origin.x + (float) left, area->origin.y + (float) top, 1,
                      (float) caret.height);
  return TRUE;
}

static void
scroll_to (GtkAdjustment *adjustment, double start, double size)
{
  gtk_adjustment_clamp_page (adjustment, start - MARGIN, start + size + MARGIN);
}

static void
reveal (SokakuFocusScroll *self, const graphene_rect_t *area)
{
  scroll_to (gtk_scrolled_window_get_hadjustment (self->window), area->origin.x, area->size.width);
  scroll_to (gtk_scrolled_window_get_vadjustment (self->window), area->origin.y, area->size.height);
}

static void
stop_waiting (SokakuFocusScroll *self)
{
  /* A clock whose window is gone has no handlers any more. */
  if (self->clock != NULL && g_signal_handler_is_connected (self->clock, self->layout_handler))
    g_signal_handler_disconnect (self->clock, self->layout_handler);
  g_clear_object (&self->clock);
}

static void
laid_out (SokakuFocusScroll *self)
{
  graphene_rect_t area;

  stop_waiting (self);
  if (self->field == NULL)
    return;
  if (self->moved && get_place (self, self->field, &area))
    reveal (self, &area);
  self->moved = FALSE;
  if (get_caret (self, &area))
    reveal (self, &area);
  self->in_view = TRUE;
}

static void
wait_for_layout (SokakuFocusScroll *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  if (clock == NULL || clock == self->clock)
    return;
  stop_waiting (self);
  self->clock = g_object_ref (clock);
  self->layout_handler = g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out), self,
                                                  G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/* The sheet has grown or shrunk, or the window has: the caret stays in view if it was. */
static void
size_changed (SokakuFocusScroll *self)
{
  if (self->field != NULL && self->in_view)
    wait_for_layout (self);
}

static void
scrolled (SokakuFocusScroll *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->window);
  double top = gtk_adjustment_get_value (adjustment);
  graphene_rect_t area;

  self->in_view = get_caret (self, &area)
                  && area.origin.y < top + gtk_adjustment_get_page_size (adjustment)
                  && area.origin.y + area.size.height > top;
}

static void
sokaku_focus_scroll_dispose (GObject *object)
{
  SokakuFocusScroll *self = SOKAKU_FOCUS_SCROLL (object);

  stop_waiting (self);
  g_clear_weak_pointer (&self->field);

  G_OBJECT_CLASS (sokaku_focus_scroll_parent_class)->dispose (object);
}

static void
sokaku_focus_scroll_class_init (SokakuFocusScrollClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_focus_scroll_dispose;
}

static void
sokaku_focus_scroll_init (SokakuFocusScroll *self)
{
}

/**
 * sokaku_focus_scroll_new:
 * @window: a scrolled window with a child that a viewport scrolls; it must outlive this
 *
 * Takes over from the viewport what it does about the focus.
 *
 * Returns: (transfer full): what follows the focus in @window
 */
SokakuFocusScroll *
sokaku_focus_scroll_new (GtkScrolledWindow *window)
{
  SokakuFocusScroll *self = g_object_new (SOKAKU_TYPE_FOCUS_SCROLL, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (window);
  GtkWidget *child = gtk_scrolled_window_get_child (window);

  self->window = window;
  if (GTK_IS_VIEWPORT (child))
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (child), FALSE);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (size_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * sokaku_focus_scroll_follow:
 * @self: what follows the focus
 * @field: (nullable): the field that has the keyboard focus, or what it is part of;
 *   %NULL where the focus is elsewhere
 *
 * Brings @field into view before the next frame is drawn, and keeps the caret in it
 * there. The same field again brings the caret into view.
 */
void
sokaku_focus_scroll_follow (SokakuFocusScroll *self, GtkWidget *field)
{
  g_return_if_fail (SOKAKU_IS_FOCUS_SCROLL (self));

  if (self->field != field)
    self->moved = TRUE;
  g_set_weak_pointer (&self->field, field);
  if (field != NULL)
    wait_for_layout (self);
}
