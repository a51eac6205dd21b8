/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper, margins and page numbers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOKAKU_POINTS_PER_MM (72.0 / 25.4)

typedef enum
{
  SOKAKU_ORIENTATION_PORTRAIT,
  SOKAKU_ORIENTATION_LANDSCAPE,
} SokakuOrientation;

/**
 * SokakuPageNumbers:
 * @SOKAKU_PAGE_NUMBERS_PLAIN: "1"
 * @SOKAKU_PAGE_NUMBERS_OF_TOTAL: "1 / 9"
 * @SOKAKU_PAGE_NUMBERS_NONE: no number
 */
typedef enum
{
  SOKAKU_PAGE_NUMBERS_PLAIN,
  SOKAKU_PAGE_NUMBERS_OF_TOTAL,
  SOKAKU_PAGE_NUMBERS_NONE,
} SokakuPageNumbers;

/**
 * SokakuNumbering:
 * @SOKAKU_NUMBERING_AS_SETUP: as the page setup says, counting all pages
 * @SOKAKU_NUMBERING_NONE: no number, as on a cover
 * @SOKAKU_NUMBERING_ROMAN: i, ii, iii
 * @SOKAKU_NUMBERING_ARABIC: 1, 2, 3
 *
 * How the pages of a section are numbered. Roman and Arabic numbers each count their own
 * pages.
 */
typedef enum
{
  SOKAKU_NUMBERING_AS_SETUP,
  SOKAKU_NUMBERING_NONE,
  SOKAKU_NUMBERING_ROMAN,
  SOKAKU_NUMBERING_ARABIC,
} SokakuNumbering;

/**
 * SokakuPageSetup:
 * @width: short side of the paper, in points
 * @height: long side of the paper, in points
 * @margin: margin on every side, in points; running head and number stand in it
 * @numbers: how pages are numbered
 *
 * Sections turn the paper themselves, see sokaku_block_new_section().
 */
typedef struct
{
  double width;
  double height;
  double margin;
  SokakuPageNumbers numbers;
} SokakuPageSetup;

void sokaku_page_setup_init_a4 (SokakuPageSetup *self);
gboolean sokaku_page_setup_is_usable (const SokakuPageSetup *self);

G_END_DECLS
