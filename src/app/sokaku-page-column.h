/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where pages lie one below the other, and how large. */
#pragma once

#include "sokaku-page-view.h"

G_BEGIN_DECLS

/* Pixels of a point at 100 %. */
#define SOKAKU_PAGE_COLUMN_PIXELS_PER_POINT (96.0 / 72.0)

/* Room between pages, in pixels. */
#define SOKAKU_PAGE_COLUMN_GAP 12

/**
 * SokakuPageSlot:
 * @top: in pixels from the top of all
 * @width: in pixels
 * @height: in pixels
 * @scale: pixels of a point
 *
 * Where a page lies.
 */
typedef struct
{
  double top;
  double width;
  double height;
  double scale;
} SokakuPageSlot;

typedef struct _SokakuPageColumn SokakuPageColumn;

SokakuPageColumn *sokaku_page_column_new (void);
void sokaku_page_column_free (SokakuPageColumn *self);

void sokaku_page_column_lay_out (SokakuPageColumn *self,
                                 SokakuPages *pages,
                                 SokakuPageFit fit,
                                 guint zoom,
                                 int width,
                                 int height);

guint sokaku_page_column_get_n_slots (SokakuPageColumn *self);
const SokakuPageSlot *sokaku_page_column_get_slot (SokakuPageColumn *self, guint page);
guint sokaku_page_column_find_page (SokakuPageColumn *self, double y);
double sokaku_page_column_get_width (SokakuPageColumn *self);
double sokaku_page_column_get_height (SokakuPageColumn *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuPageColumn, sokaku_page_column_free)

G_END_DECLS
