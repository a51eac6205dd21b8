/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages one below the other, as they will be printed. */
#include "sokaku-page-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * SokakuPageView:
 *
 * Only the pages in sight are drawn, so that a book of any length scrolls as fast as a
 * leaflet. A click on a link goes where it leads, and Alt+Left back; a click anywhere else
 * says what that part of the page was made from.
 */

/* Pixels of a point at 100 %. */
#define PIXELS_PER_POINT (96.0 / 72.0)

/* Room around pages, and between them, in pixels. */
#define DESK 18
#define GAP 12

/* Pictures of pages that are kept, and how many dots the largest of them has: what is larger is
 * drawn anew, but only as far as it is in sight. */
#define N_PICTURES 12
#define MAX_DOTS 6000000

/* In percent. */
static const guint zooms[] = { 50, 75, 100, 125, 150, 200, 300, 400 };

/* Where a page lies, in pixels from the top left of all. */
typedef struct
{
  double top;
  double width;
  double height;
  double scale; /* pixels of a point */
} Slot;

typedef struct
{
  guint page;
  double y; /* in points */
} Spot;

typedef struct
{
  guint page;
  double dots; /* of a point */
  GdkTexture *texture;
} Picture;

struct _SokakuPageView
{
  GtkWidget parent_instance;

  SokakuPages *pages;
  GArray *slots;
  double full_width;
  double full_height;
  int width; /* of the view when the pages were laid out */
  int height;
  SokakuPageFit fit;
  guint zoom;
  guint page;
  gboolean placing; /* the scroll position is ours, not the reader's */
  GArray *back;     /* Spots that links were followed from */
  GQueue pictures;  /* the one used last first */
  guint notify_source;
  double press_x;
  double press_y;

  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
};

G_DEFINE_FINAL_TYPE_WITH_CODE (SokakuPageView,
                               sokaku_page_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_SOURCE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
get_n_pages (SokakuPageView *self)
{
  return self->pages != NULL ? sokaku_pages_get_n_pages (self->pages) : 0;
}

static Slot *
get_slot (SokakuPageView *self, guint page)
{
  return &g_array_index (self->slots, Slot, page);
}

static double
get_value (SokakuPageView *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* The page at a height, or the one above the gap that is there. */
static guint
find_page (SokakuPageView *self, double y)
{
  guint low = 0;
  guint high = self->slots->len;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_slot (self, middle)->top <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* The left edge of a page in the view: in the middle where there is room. */
static double
get_left (SokakuPageView *self, const Slot *slot)
{
  double whole = MAX (self->full_width, self->width);

  return floor ((whole - slot->width) / 2) - get_value (self, GTK_ORIENTATION_HORIZONTAL);
}

/* What is @offset pixels below the top of the view. */
static Spot
get_spot (SokakuPageView *self, double offset)
{
  double y = get_value (self, GTK_ORIENTATION_VERTICAL) + offset;
  Spot spot = { 0, 0 };

  if (self->slots->len == 0)
    return spot;
  spot.page = find_page (self, y);
  spot.y = (y - get_slot (self, spot.page)->top) / get_slot (self, spot.page)->scale;
  return spot;
}

/* --- Pictures --- */

static void
picture_free (Picture *picture)
{
  g_object_unref (picture->texture);
  g_free (picture);
}

static void
forget_pictures (SokakuPageView *self)
{
  g_queue_clear_full (&self->pictures, (GDestroyNotify) picture_free);
}

static GdkTexture *
make_texture (SokakuPageView *self, guint page, double dots)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GBytes) bytes = NULL;
  int n_columns, n_rows, stride;
  GdkTexture *texture;

  sokaku_pages_get_size (self->pages, page, &width, &height);
  n_columns = MAX (1, (int) lround (width * dots));
  n_rows = MAX (1, (int) lround (height * dots));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, n_columns, n_rows);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, dots, dots);
  sokaku_pages_draw_page (self->pages, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) n_rows,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (n_columns, n_rows, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  return texture;
}

static GdkTexture *
get_texture (SokakuPageView *self, guint page, double dots)
{
  Picture *picture;

  for (GList *link = self->pictures.head; link != NULL; link = link->next)
    {
      picture = link->data;
      if (picture->page != page || picture->dots != dots)
        continue;
      g_queue_unlink (&self->pictures, link);
      g_queue_push_head_link (&self->pictures, link);
      return picture->texture;
    }
  picture = g_new0 (Picture, 1);
  picture->page = page;
  picture->dots = dots;
  picture->texture = make_texture (self, page, dots);
  g_queue_push_head (&self->pictures, picture);
  while (self->pictures.length > N_PICTURES)
    picture_free (g_queue_pop_tail (&self->pictures));
  return picture->texture;
}

static void
snapshot_page (SokakuPageView *self, GtkSnapshot *snapshot, guint page)
{
  const GdkRGBA edge = { 0.6f, 0.6f, 0.63f, 1 };
  const float widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA edges[4] = { edge, edge, edge, edge };
  const Slot *slot = get_slot (self, page);
  double left = get_left (self, slot);
  double top = slot->top - get_value (self, GTK_ORIENTATION_VERTICAL);
  double factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT ((float) left, (float) top, (float) slot->width, (float) slot->height);
  graphene_rect_t around = GRAPHENE_RECT_INIT ((float) left - 1, (float) top - 1,
                                               (float) slot->width + 2, (float) slot->height + 2);
  GskRoundedRect outline;

  if (slot->width * slot->height * factor * factor <= MAX_DOTS)
    gtk_snapshot_append_texture (snapshot, get_texture (self, page, slot->scale * factor), &bounds);
  else
    {
      graphene_rect_t seen = GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height);
      cairo_t *cr;

      if (!graphene_rect_intersection (&seen, &bounds, &seen))
        return;
      cr = gtk_snapshot_append_cairo (snapshot, &seen);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_translate (cr, left, top);
      cairo_scale (cr, slot->scale, slot->scale);
      sokaku_pages_draw_page (self->pages, cr, page);
      cairo_destroy (cr);
    }
  /* Paper is white in the dark too, and ends where it ends. */
  gsk_rounded_rect_init_from_rect (&outline, &around, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, edges);
}

static void
sokaku_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuPageView *self = SOKAKU_PAGE_VIEW (widget);
  double value = get_value (self, GTK_ORIENTATION_VERTICAL);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height));
  if (self->slots->len > 0)
    for (guint page = find_page (self, value);
         page < self->slots->len && get_slot (self, page)->top < value + self->height; page++)
      snapshot_page (self, snapshot, page);
  gtk_snapshot_pop (snapshot);
}

/* --- Layout --- */

static double
choose_scale (SokakuPageView *self, double width, double height)
{
  double across = MAX (1, self->width - 2 * DESK) / width;
  double down = MAX (1, self->height - 2 * GAP) / height;

  switch (self->fit)
    {
    case SOKAKU_PAGE_FIT_WIDTH:
      return across;
    case SOKAKU_PAGE_FIT_PAGE:
      return MIN (across, down);
    case SOKAKU_PAGE_FIT_NONE:
    default:
      return self->zoom * PIXELS_PER_POINT / 100;
    }
}

static void
configure (SokakuPageView *self, GtkOrientation orientation, double value, double whole, int seen)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  whole = MAX (whole, seen);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, whole - seen), 0, whole, 0.1 * seen,
                            0.9 * seen, seen);
}

static void
set_current (SokakuPageView *self, guint page)
{
  g_autofree char *spoken = NULL;

  /* Translators: a page and the number of pages, for a screen reader. */
  spoken = g_strdup_printf (_ ("Page %u of %u"), get_n_pages (self) > 0 ? page + 1 : 0,
                            get_n_pages (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* Lays the pages out anew; what is at @spot comes @offset pixels below the top of the view. */
static void
lay_out (SokakuPageView *self, Spot spot, double offset)
{
  double top = GAP;
  double middle = self->full_width > 0
                      ? (get_value (self, GTK_ORIENTATION_HORIZONTAL) + self->width / 2.0)
                            / MAX (self->full_width, self->width)
                      : 0.5;
  double value = 0;

  g_array_set_size (self->slots, get_n_pages (self));
  self->full_width = 0;
  for (guint page = 0; page < self->slots->len; page++)
    {
      Slot *slot = get_slot (self, page);
      double width, height;

      sokaku_pages_get_size (self->pages, page, &width, &height);
      slot->scale = choose_scale (self, width, height);
      slot->width = round (width * slot->scale);
      slot->height = round (height * slot->scale);
      slot->top = top;
      top += slot->height + GAP;
      self->full_width = MAX (self->full_width, slot->width + 2 * DESK);
    }
  self->full_height = self->slots->len > 0 ? top : 0;
  if (self->fit != SOKAKU_PAGE_FIT_NONE)
    self->full_width = MIN (self->full_width, self->width);
  if (spot.page < self->slots->len)
    value = get_slot (self, spot.page)->top + spot.y * get_slot (self, spot.page)->scale - offset;
  self->placing = TRUE;
  configure (self, GTK_ORIENTATION_VERTICAL, round (value), self->full_height, self->height);
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             round (middle * MAX (self->full_width, self->width) - self->width / 2.0),
             self->full_width, self->width);
  self->placing = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Who hears of it changes widgets, which cannot be while sizes are given out. */
static gboolean
notify_zoom (gpointer data)
{
  SokakuPageView *self = data;

  self->notify_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  return G_SOURCE_REMOVE;
}

static void
sokaku_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SokakuPageView *self = SOKAKU_PAGE_VIEW (widget);
  Spot spot = get_spot (self, 0);

  if (self->width == width && self->height == height)
    return;
  /* In a view that has just been shown, the page that was asked for is at the top. */
  if (self->width == 0)
    {
      spot.page = self->page;
      spot.y = 0;
    }
  self->width = width;
  self->height = height;
  lay_out (self, spot, spot.page == self->page && spot.y <= 0 ? GAP : 0);
  if (self->notify_source == 0)
    self->notify_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_zoom, self, NULL);
}

static void
sokaku_page_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : 360;
}

static void
on_scrolled (SokakuPageView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!self->placing && self->slots->len > 0)
    {
      guint page = get_spot (self, self->height / 3.0).page;

      if (page != self->page)
        set_current (self, page);
    }
}

/* --- Pages --- */

/**
 * sokaku_page_view_new:
 *
 * Returns: (transfer floating): a view without pages
 */
GtkWidget *
sokaku_page_view_new (void)
{
  return g_object_new (SOKAKU_TYPE_PAGE_VIEW, NULL);
}

/* What can be told apart at the place that is read: the first thing with a source at or below the
 * top of the view. */
static const char *
find_landmark (SokakuPageView *self, Spot *spot)
{
  double width, height;

  if (self->slots->len == 0 || self->height == 0)
    return NULL;
  for (int step = 0; step < 12; step++)
    {
      Spot here = get_spot (self, self->height * step / 12.0);

      sokaku_pages_get_size (self->pages, here.page, &width, &height);
      for (int column = 1; column < 8; column++)
        {
          const char *source
              = sokaku_pages_find_source (self->pages, here.page, width * column / 8, here.y);

          if (source != NULL
              && sokaku_pages_find_source_page (self->pages, source, &spot->page, &spot->y))
            return source;
        }
    }
  return NULL;
}

static double
get_top_of (SokakuPageView *self, Spot spot)
{
  return spot.page < self->slots->len
             ? get_slot (self, spot.page)->top + spot.y * get_slot (self, spot.page)->scale
             : 0;
}

/**
 * sokaku_page_view_set_pages:
 * @self: a view
 * @pages: (nullable): pages
 *
 * Shows @pages. Where they are a later state of what was shown, what was in sight stays
 * where it is: the thing at the top, wherever it has moved to, or else the page.
 */
void
sokaku_page_view_set_pages (SokakuPageView *self, SokakuPages *pages)
{
  Spot spot, landmark, moved;
  g_autofree char *source = NULL;
  double offset = 0;

  g_return_if_fail (SOKAKU_IS_PAGE_VIEW (self));

  if (self->pages == pages)
    return;
  spot = get_spot (self, 0);
  source = pages != NULL && self->pages != NULL ? g_strdup (find_landmark (self, &landmark)) : NULL;
  if (source != NULL && sokaku_pages_find_source_page (pages, source, &moved.page, &moved.y))
    {
      offset = get_top_of (self, landmark) - get_value (self, GTK_ORIENTATION_VERTICAL);
      spot = moved;
    }
  g_set_object (&self->pages, pages);
  forget_pictures (self);
  spot.page = MIN (spot.page, MAX (1, get_n_pages (self)) - 1);
  lay_out (self, spot, offset);
  set_current (self, self->slots->len > 0 && self->height > 0
                         ? get_spot (self, self->height / 3.0).page
                         : MIN (self->page, MAX (1, get_n_pages (self)) - 1));
}

/**
 * sokaku_page_view_get_pages:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SokakuPages *
sokaku_page_view_get_pages (SokakuPageView *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), NULL);

  return self->pages;
}

/**
 * sokaku_page_view_get_page:
 *
 * Returns: the page that is read, from 0
 */
guint
sokaku_page_view_get_page (SokakuPageView *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), 0);

  return self->page;
}

static void
show_spot (SokakuPageView *self, Spot spot, double offset)
{
  if (spot.page >= get_n_pages (self))
    return;
  if (self->slots->len > 0 && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    {
      self->placing = TRUE;
      gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                                round (get_top_of (self, spot) - offset));
      self->placing = FALSE;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  set_current (self, spot.page);
}

/**
 * sokaku_page_view_set_page:
 * @page: from 0; above the last is the last
 *
 * Turns to a page, at its top.
 */
void
sokaku_page_view_set_page (SokakuPageView *self, guint page)
{
  Spot spot = { page, 0 };

  g_return_if_fail (SOKAKU_IS_PAGE_VIEW (self));

  spot.page = MIN (page, MAX (1, get_n_pages (self)) - 1);
  show_spot (self, spot, GAP);
}

/**
 * sokaku_page_view_show_place:
 * @page: from 0
 * @y: points from the top of the page
 *
 * Brings a place into sight, unless it is.
 */
void
sokaku_page_view_show_place (SokakuPageView *self, guint page, double y)
{
  Spot spot = { page, y };
  double top;

  g_return_if_fail (SOKAKU_IS_PAGE_VIEW (self));

  if (page >= get_n_pages (self))
    return;
  top = get_top_of (self, spot) - get_value (self, GTK_ORIENTATION_VERTICAL);
  if (top < 0 || top > 0.8 * self->height)
    show_spot (self, spot, self->height / 6.0);
  else
    set_current (self, page);
}

/**
 * sokaku_page_view_show_source:
 * @source: what part of a page was made from
 *
 * Brings the first place that was made from @source into sight.
 *
 * Returns: whether there is one
 */
gboolean
sokaku_page_view_show_source (SokakuPageView *self, const char *source)
{
  Spot spot;

  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), FALSE);

  if (self->pages == NULL
      || !sokaku_pages_find_source_page (self->pages, source, &spot.page, &spot.y))
    return FALSE;
  sokaku_page_view_show_place (self, spot.page, spot.y);
  return TRUE;
}

/**
 * sokaku_page_view_follow:
 * @anchor: where a link leads
 *
 * Goes there, and remembers where from.
 *
 * Returns: whether there is such a place
 */
gboolean
sokaku_page_view_follow (SokakuPageView *self, const char *anchor)
{
  Spot here = get_spot (self, 0);
  Spot there;

  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), FALSE);

  if (self->pages == NULL || !sokaku_pages_find_anchor (self->pages, anchor, &there.page, &there.y))
    return FALSE;
  g_array_append_val (self->back, here);
  show_spot (self, there, GAP);
  return TRUE;
}

/**
 * sokaku_page_view_get_can_go_back:
 *
 * Returns: whether a link was followed
 */
gboolean
sokaku_page_view_get_can_go_back (SokakuPageView *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), FALSE);

  return self->back->len > 0;
}

/**
 * sokaku_page_view_go_back:
 *
 * Goes back to where the last link was followed.
 */
void
sokaku_page_view_go_back (SokakuPageView *self)
{
  Spot spot;

  g_return_if_fail (SOKAKU_IS_PAGE_VIEW (self));

  if (self->back->len == 0)
    return;
  spot = g_array_index (self->back, Spot, self->back->len - 1);
  g_array_set_size (self->back, self->back->len - 1);
  spot.page = MIN (spot.page, MAX (1, get_n_pages (self)) - 1);
  show_spot (self, spot, 0);
  set_current (self, get_spot (self, self->height / 3.0).page);
}

/**
 * sokaku_page_view_find_point:
 * @page: from 0
 * @page_x: points from the left of the page
 * @page_y: points from its top
 * @x: (out): pixels from the left of the view
 * @y: (out): pixels from its top
 *
 * Returns: whether that point is in sight
 */
gboolean
sokaku_page_view_find_point (
    SokakuPageView *self, guint page, double page_x, double page_y, double *x, double *y)
{
  const Slot *slot;

  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), FALSE);

  if (page >= self->slots->len)
    return FALSE;
  slot = get_slot (self, page);
  *x = get_left (self, slot) + page_x * slot->scale;
  *y = slot->top + page_y * slot->scale - get_value (self, GTK_ORIENTATION_VERTICAL);
  return *x >= 0 && *x < self->width && *y >= 0 && *y < self->height;
}

/* --- Size --- */

/**
 * sokaku_page_view_get_fit:
 *
 * Returns: how large pages are shown
 */
SokakuPageFit
sokaku_page_view_get_fit (SokakuPageView *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), SOKAKU_PAGE_FIT_WIDTH);

  return self->fit;
}

static void
resize (SokakuPageView *self, SokakuPageFit fit, guint zoom)
{
  /* What is in the middle stays there, a whole page where it is. */
  Spot spot = get_spot (self, self->height / 2.0);
  Spot page = { self->page, 0 };

  self->fit = fit;
  self->zoom = zoom;
  lay_out (self, fit == SOKAKU_PAGE_FIT_PAGE ? page : spot,
           fit == SOKAKU_PAGE_FIT_PAGE ? GAP : self->height / 2.0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * sokaku_page_view_set_fit:
 * @fit: how large to show pages
 *
 * Has pages follow the size of the view, or not.
 */
void
sokaku_page_view_set_fit (SokakuPageView *self, SokakuPageFit fit)
{
  g_return_if_fail (SOKAKU_IS_PAGE_VIEW (self));

  resize (self, fit, sokaku_page_view_get_zoom (self));
}

/**
 * sokaku_page_view_get_zoom:
 *
 * Returns: the size in which the page that is read is shown, in percent
 */
guint
sokaku_page_view_get_zoom (SokakuPageView *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), 0);

  if (self->fit != SOKAKU_PAGE_FIT_NONE && self->page < self->slots->len)
    return (guint) lround (get_slot (self, self->page)->scale * 100 / PIXELS_PER_POINT);
  return self->zoom;
}

/**
 * sokaku_page_view_set_zoom:
 * @zoom: in percent
 *
 * Shows pages in a size of their own.
 */
void
sokaku_page_view_set_zoom (SokakuPageView *self, guint zoom)
{
  g_return_if_fail (SOKAKU_IS_PAGE_VIEW (self));

  resize (self, SOKAKU_PAGE_FIT_NONE, CLAMP (zoom, zooms[0], zooms[G_N_ELEMENTS (zooms) - 1]));
}

static guint
find_step (SokakuPageView *self, int direction)
{
  guint zoom = sokaku_page_view_get_zoom (self);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      guint step = zooms[direction > 0 ? i : G_N_ELEMENTS (zooms) - 1 - i];

      if (direction > 0 ? step > zoom : step < zoom)
        return step;
    }
  return 0;
}

/**
 * sokaku_page_view_can_step_zoom:
 * @direction: 1 for larger, -1 for smaller
 *
 * Returns: whether pages can be shown so
 */
gboolean
sokaku_page_view_can_step_zoom (SokakuPageView *self, int direction)
{
  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), FALSE);

  return find_step (self, direction) > 0;
}

/**
 * sokaku_page_view_step_zoom:
 * @direction: 1 for larger, -1 for smaller
 *
 * Shows pages in the next size.
 */
void
sokaku_page_view_step_zoom (SokakuPageView *self, int direction)
{
  guint step;

  g_return_if_fail (SOKAKU_IS_PAGE_VIEW (self));

  step = find_step (self, direction);
  if (step > 0)
    sokaku_page_view_set_zoom (self, step);
}

/* --- Pointer and keys --- */

/* The page at a point of the view, and where on it. */
static gboolean
find_on_page (SokakuPageView *self, double x, double y, guint *page, double *page_x, double *page_y)
{
  const Slot *slot;

  if (self->slots->len == 0)
    return FALSE;
  y += get_value (self, GTK_ORIENTATION_VERTICAL);
  *page = find_page (self, y);
  slot = get_slot (self, *page);
  *page_x = (x - get_left (self, slot)) / slot->scale;
  *page_y = (y - slot->top) / slot->scale;
  return *page_x >= 0 && *page_x * slot->scale < slot->width && *page_y >= 0
         && *page_y * slot->scale < slot->height;
}

static void
on_pressed (SokakuPageView *self, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->press_x = x;
  self->press_y = y;
}

static void
on_released (SokakuPageView *self, int n_press, double x, double y)
{
  double page_x, page_y;
  guint page;
  const char *link;
  const char *source;

  if (fabs (x - self->press_x) > 4 || fabs (y - self->press_y) > 4
      || !find_on_page (self, x, y, &page, &page_x, &page_y))
    return;
  link = sokaku_pages_find_link (self->pages, page, page_x, page_y);
  if (link != NULL && sokaku_page_view_follow (self, link))
    return;
  source = sokaku_pages_find_source (self->pages, page, page_x, page_y);
  if (source != NULL)
    {
      /* Who hears of it may change the pages. */
      g_autofree char *name = g_strdup (source);

      g_signal_emit (self, signals[SIGNAL_SOURCE_ACTIVATED], 0, name);
    }
}

static void
on_motion (SokakuPageView *self, double x, double y)
{
  double page_x, page_y;
  guint page;
  const char *cursor = NULL;

  if (find_on_page (self, x, y, &page, &page_x, &page_y)
      && (sokaku_pages_find_link (self->pages, page, page_x, page_y) != NULL
          || sokaku_pages_find_source (self->pages, page, page_x, page_y) != NULL))
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
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (self->fit == SOKAKU_PAGE_FIT_PAGE)
    sokaku_page_view_set_page (
        self, direction < 0 && self->page == 0 ? 0 : (guint) ((int) self->page + direction));
  else if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment)
                                  + direction * gtk_adjustment_get_page_increment (adjustment));
}

static void
scroll_by (SokakuPageView *self, GtkOrientation orientation, double direction)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

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

/* --- The class --- */

static void
set_adjustment (SokakuPageView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, on_scrolled, self);
  g_clear_object (place);
  if (adjustment == NULL)
    return;
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
}

static void
sokaku_page_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuPageView *self = SOKAKU_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_uint (value, sokaku_page_view_get_zoom (self));
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_page_view_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  SokakuPageView *self = SOKAKU_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_page_view_dispose (GObject *object)
{
  SokakuPageView *self = SOKAKU_PAGE_VIEW (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  forget_pictures (self);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_object (&self->pages);
  g_array_set_size (self->slots, 0);

  G_OBJECT_CLASS (sokaku_page_view_parent_class)->dispose (object);
}

static void
sokaku_page_view_finalize (GObject *object)
{
  SokakuPageView *self = SOKAKU_PAGE_VIEW (object);

  g_array_unref (self->slots);
  g_array_unref (self->back);

  G_OBJECT_CLASS (sokaku_page_view_parent_class)->finalize (object);
}

static void
sokaku_page_view_class_init (SokakuPageViewClass *klass)
{
  static const GParamFlags shown
      = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sokaku_page_view_get_property;
  object_class->set_property = sokaku_page_view_set_property;
  object_class->dispose = sokaku_page_view_dispose;
  object_class->finalize = sokaku_page_view_finalize;
  widget_class->snapshot = sokaku_page_view_snapshot;
  widget_class->size_allocate = sokaku_page_view_size_allocate;
  widget_class->measure = sokaku_page_view_measure;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, shown);
  properties[PROP_ZOOM] = g_param_spec_uint ("zoom", NULL, NULL, 0, G_MAXUINT, 100, shown);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * SokakuPageView::source-activated:
   * @self: the view
   * @source: what the place that was clicked was made from
   */
  signals[SIGNAL_SOURCE_ACTIVATED]
      = g_signal_new ("source-activated", SOKAKU_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sokaku_page_view_init (SokakuPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  self->back = g_array_new (FALSE, FALSE, sizeof (Spot));
  self->zoom = 100;
  g_queue_init (&self->pictures);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
