/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages one below the other, as they will be printed. */
#include "sokaku-page-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "sokaku-page-column.h"
#include "sokaku-page-pictures.h"

/**
 * SokakuPageView:
 *
 * Only the pages in sight are drawn, so that a book of any length scrolls as fast as a
 * leaflet. A click on a link goes where it leads, and Alt+Left back; a click anywhere else
 * says what that part of the page was made from.
 */

#define GAP SOKAKU_PAGE_COLUMN_GAP

typedef struct
{
  guint page;
  double y; /* in points */
} Spot;

struct _SokakuPageView
{
  GtkWidget parent_instance;

  SokakuPages *pages;
  SokakuPageColumn *column;
  int width; /* of the view when the pages were laid out */
  int height;
  SokakuPageFit fit;
  guint zoom;
  guint page;
  gboolean placing; /* the scroll position is ours, not the reader's */
  GArray *back;     /* Spots that links were followed from */
  SokakuPagePictures *pictures;
  guint notify_source;

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

static const SokakuPageSlot *
get_slot (SokakuPageView *self, guint page)
{
  return sokaku_page_column_get_slot (self->column, page);
}

static guint
get_n_slots (SokakuPageView *self)
{
  return sokaku_page_column_get_n_slots (self->column);
}

/* The width of all, at least that of the view. */
static double
get_whole_width (SokakuPageView *self)
{
  return MAX (sokaku_page_column_get_width (self->column), self->width);
}

static double
get_value (SokakuPageView *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* The left edge of a page in the view: in the middle where there is room. */
static double
get_left (SokakuPageView *self, const SokakuPageSlot *slot)
{
  return floor ((get_whole_width (self) - slot->width) / 2)
         - get_value (self, GTK_ORIENTATION_HORIZONTAL);
}

/* What is @offset pixels below the top of the view. */
static Spot
get_spot (SokakuPageView *self, double offset)
{
  double y = get_value (self, GTK_ORIENTATION_VERTICAL) + offset;
  Spot spot = { 0, 0 };

  if (get_n_slots (self) == 0)
    return spot;
  spot.page = sokaku_page_column_find_page (self->column, y);
  spot.y = (y - get_slot (self, spot.page)->top) / get_slot (self, spot.page)->scale;
  return spot;
}

/* --- Drawing --- */

static void
snapshot_page (SokakuPageView *self, GtkSnapshot *snapshot, guint page)
{
  const SokakuPageSlot *slot = get_slot (self, page);
  double top = slot->top - get_value (self, GTK_ORIENTATION_VERTICAL);

  sokaku_page_pictures_snapshot (
      self->pictures, snapshot, self->pages, page,
      &GRAPHENE_RECT_INIT ((float) get_left (self, slot), (float) top, (float) slot->width,
                           (float) slot->height),
      &GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height), slot->scale,
      gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

static void
sokaku_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuPageView *self = SOKAKU_PAGE_VIEW (widget);
  double value = get_value (self, GTK_ORIENTATION_VERTICAL);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height));
  if (get_n_slots (self) > 0)
    for (guint page = sokaku_page_column_find_page (self->column, value);
         page < get_n_slots (self) && get_slot (self, page)->top < value + self->height; page++)
      snapshot_page (self, snapshot, page);
  gtk_snapshot_pop (snapshot);
}

/* --- Layout --- */

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
  double middle = sokaku_page_column_get_width (self->column) > 0
                      ? (get_value (self, GTK_ORIENTATION_HORIZONTAL) + self->width / 2.0)
                            / get_whole_width (self)
                      : 0.5;
  double value = 0;

  sokaku_page_column_lay_out (self->column, self->pages, self->fit, self->zoom, self->width,
                              self->height);
  if (spot.page < get_n_slots (self))
    value = get_slot (self, spot.page)->top + spot.y * get_slot (self, spot.page)->scale - offset;
  self->placing = TRUE;
  configure (self, GTK_ORIENTATION_VERTICAL, round (value),
             sokaku_page_column_get_height (self->column), self->height);
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             round (middle * get_whole_width (self) - self->width / 2.0),
             sokaku_page_column_get_width (self->column), self->width);
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
  if (!self->placing && get_n_slots (self) > 0)
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

  if (get_n_slots (self) == 0 || self->height == 0)
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
  return spot.page < get_n_slots (self)
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
  sokaku_page_pictures_forget (self->pictures);
  spot.page = MIN (spot.page, MAX (1, get_n_pages (self)) - 1);
  lay_out (self, spot, offset);
  set_current (self, get_n_slots (self) > 0 && self->height > 0
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
  if (get_n_slots (self) > 0 && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
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
  const SokakuPageSlot *slot;

  g_return_val_if_fail (SOKAKU_IS_PAGE_VIEW (self), FALSE);

  if (page >= get_n_slots (self))
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

/**
 * sokaku_page_view_resize:
 * @fit: how large to show pages
 * @zoom: in percent, where they have a size of their own
 *
 * Shows pages in another size; what is in the middle stays there, a whole page where it is.
 */
void
sokaku_page_view_resize (SokakuPageView *self, SokakuPageFit fit, guint zoom)
{
  Spot spot = get_spot (self, self->height / 2.0);
  Spot page = { self->page, 0 };

  self->fit = fit;
  self->zoom = zoom;
  lay_out (self, fit == SOKAKU_PAGE_FIT_PAGE ? page : spot,
           fit == SOKAKU_PAGE_FIT_PAGE ? GAP : self->height / 2.0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
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

  if (self->fit != SOKAKU_PAGE_FIT_NONE && self->page < get_n_slots (self))
    return (guint) lround (get_slot (self, self->page)->scale * 100
                           / SOKAKU_PAGE_COLUMN_PIXELS_PER_POINT);
  return self->zoom;
}

/* --- For its controls --- */

/**
 * sokaku_page_view_find_on_page:
 * @x: pixels from the left of the view
 * @y: pixels from its top
 * @page: (out): the page there, from 0
 * @page_x: (out): points from its left
 * @page_y: (out): points from its top
 *
 * Returns: whether there is a page
 */
gboolean
sokaku_page_view_find_on_page (
    SokakuPageView *self, double x, double y, guint *page, double *page_x, double *page_y)
{
  const SokakuPageSlot *slot;

  if (get_n_slots (self) == 0)
    return FALSE;
  y += get_value (self, GTK_ORIENTATION_VERTICAL);
  *page = sokaku_page_column_find_page (self->column, y);
  slot = get_slot (self, *page);
  *page_x = (x - get_left (self, slot)) / slot->scale;
  *page_y = (y - slot->top) / slot->scale;
  return *page_x >= 0 && *page_x * slot->scale < slot->width && *page_y >= 0
         && *page_y * slot->scale < slot->height;
}

/**
 * sokaku_page_view_activate_source:
 * @source: what a place was made from
 *
 * Tells that such a place was clicked.
 */
void
sokaku_page_view_activate_source (SokakuPageView *self, const char *source)
{
  /* Who hears of it may change the pages. */
  g_autofree char *name = g_strdup (source);

  g_signal_emit (self, signals[SIGNAL_SOURCE_ACTIVATED], 0, name);
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
  sokaku_page_pictures_forget (self->pictures);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_object (&self->pages);
  sokaku_page_column_lay_out (self->column, NULL, self->fit, self->zoom, self->width, self->height);

  G_OBJECT_CLASS (sokaku_page_view_parent_class)->dispose (object);
}

static void
sokaku_page_view_finalize (GObject *object)
{
  SokakuPageView *self = SOKAKU_PAGE_VIEW (object);

  sokaku_page_pictures_free (self->pictures);
  sokaku_page_column_free (self->column);
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
  self->column = sokaku_page_column_new ();
  self->back = g_array_new (FALSE, FALSE, sizeof (Spot));
  self->zoom = 100;
  self->pictures = sokaku_page_pictures_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  sokaku_page_view_add_controls (self);
}
