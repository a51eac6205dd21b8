/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where pages lie one below the other, and how large. */
#include "sokaku-page-column.h"

#include <math.h>

/* Room beside pages, in pixels. */
#define DESK 18
#define GAP SOKAKU_PAGE_COLUMN_GAP

struct _SokakuPageColumn
{
  GArray *slots; /* of SokakuPageSlot */
  double width;
  double height;
};

/**
 * sokaku_page_column_new:
 *
 * Returns: (transfer full): a column without pages
 */
SokakuPageColumn *
sokaku_page_column_new (void)
{
  SokakuPageColumn *self = g_new0 (SokakuPageColumn, 1);

  self->slots = g_array_new (FALSE, TRUE, sizeof (SokakuPageSlot));
  return self;
}

/**
 * sokaku_page_column_free:
 * @self: (transfer full): a column
 *
 * Frees it.
 */
void
sokaku_page_column_free (SokakuPageColumn *self)
{
  g_array_unref (self->slots);
  g_free (self);
}

static double
choose_scale (SokakuPageFit fit,
              guint zoom,
              double width,
              double height,
              double page_width,
              double page_height)
{
  double across = MAX (1, width - 2 * DESK) / page_width;
  double down = MAX (1, height - 2 * GAP) / page_height;

  switch (fit)
    {
    case SOKAKU_PAGE_FIT_WIDTH:
      return across;
    case SOKAKU_PAGE_FIT_PAGE:
      return MIN (across, down);
    case SOKAKU_PAGE_FIT_NONE:
    default:
      return zoom * SOKAKU_PAGE_COLUMN_PIXELS_PER_POINT / 100;
    }
}

/**
 * sokaku_page_column_lay_out:
 * @self: a column
 * @pages: (nullable): its pages
 * @fit: how large they are
 * @zoom: in percent, where they have a size of their own
 * @width: of what is seen, in pixels
 * @height: of what is seen, in pixels
 *
 * Lays the pages out.
 */
void
sokaku_page_column_lay_out (SokakuPageColumn *self,
                            SokakuPages *pages,
                            SokakuPageFit fit,
                            guint zoom,
                            int width,
                            int height)
{
  double top = GAP;

  g_array_set_size (self->slots, pages != NULL ? sokaku_pages_get_n_pages (pages) : 0);
  self->width = 0;
  for (guint page = 0; page < self->slots->len; page++)
    {
      SokakuPageSlot *slot = &g_array_index (self->slots, SokakuPageSlot, page);
      double page_width, page_height;

      sokaku_pages_get_size (pages, page, &page_width, &page_height);
      slot->scale = choose_scale (fit, zoom, width, height, page_width, page_height);
      slot->width = round (page_width * slot->scale);
      slot->height = round (page_height * slot->scale);
      slot->top = top;
      top += slot->height + GAP;
      self->width = MAX (self->width, slot->width + 2 * DESK);
    }
  self->height = self->slots->len > 0 ? top : 0;
  if (fit != SOKAKU_PAGE_FIT_NONE)
    self->width = MIN (self->width, width);
}

/**
 * sokaku_page_column_get_n_slots:
 * @self: a column
 *
 * Returns: how many pages it has
 */
guint
sokaku_page_column_get_n_slots (SokakuPageColumn *self)
{
  return self->slots->len;
}

/**
 * sokaku_page_column_get_slot:
 * @self: a column
 * @page: from 0
 *
 * Returns: (transfer none): where the page lies
 */
const SokakuPageSlot *
sokaku_page_column_get_slot (SokakuPageColumn *self, guint page)
{
  g_return_val_if_fail (page < self->slots->len, NULL);

  return &g_array_index (self->slots, SokakuPageSlot, page);
}

/**
 * sokaku_page_column_find_page:
 * @self: a column that has pages
 * @y: in pixels from the top
 *
 * Returns: the page at that height, or the one above the gap that is there
 */
guint
sokaku_page_column_find_page (SokakuPageColumn *self, double y)
{
  guint low = 0;
  guint high = self->slots->len;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (sokaku_page_column_get_slot (self, middle)->top <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * sokaku_page_column_get_width:
 * @self: a column
 *
 * Returns: its width with the room beside pages, in pixels
 */
double
sokaku_page_column_get_width (SokakuPageColumn *self)
{
  return self->width;
}

/**
 * sokaku_page_column_get_height:
 * @self: a column
 *
 * Returns: its height with the room around pages, in pixels
 */
double
sokaku_page_column_get_height (SokakuPageColumn *self)
{
  return self->height;
}
