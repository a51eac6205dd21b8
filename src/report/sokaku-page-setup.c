/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper, margins and page numbers. */

#include "sokaku-page-setup.h"

/**
 * sokaku_page_setup_init_a4:
 * @self: an uninitialised page setup
 *
 * Sets @self to A4 with margins of 18 mm and pages numbered "1 / 9".
 */
void
sokaku_page_setup_init_a4 (SokakuPageSetup *self)
{
  *self = (SokakuPageSetup){
    .width = 210 * SOKAKU_POINTS_PER_MM,
    .height = 297 * SOKAKU_POINTS_PER_MM,
    .margin = 18 * SOKAKU_POINTS_PER_MM,
    .numbers = SOKAKU_PAGE_NUMBERS_OF_TOTAL,
  };
}

/**
 * sokaku_page_setup_is_usable:
 * @self: a page setup
 *
 * Returns: whether the margins leave room for a column of text, 100 points each way
 */
gboolean
sokaku_page_setup_is_usable (const SokakuPageSetup *self)
{
  return self->margin >= 0 && self->width - 2 * self->margin >= 100
         && self->height - 2 * self->margin >= 100;
}
