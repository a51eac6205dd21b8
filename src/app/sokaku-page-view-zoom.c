/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sizes in which pages are viewed. */
#include "sokaku-page-view-private.h"

/* In percent. */
static const guint zooms[] = { 50, 75, 100, 125, 150, 200, 300, 400 };

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

  sokaku_page_view_resize (self, fit, sokaku_page_view_get_zoom (self));
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

  sokaku_page_view_resize (self, SOKAKU_PAGE_FIT_NONE,
                           CLAMP (zoom, zooms[0], zooms[G_N_ELEMENTS (zooms) - 1]));
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
