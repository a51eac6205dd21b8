/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report book: which parts are printed, in what order. */
#pragma once

#include "sokaku-pages.h"
#include "sokaku-pdf.h"
#include "sokaku-plan.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

/**
 * SokakuBookParts:
 * @SOKAKU_BOOK_INITIATIVES: list of initiatives, landscape
 * @SOKAKU_BOOK_ITEMS: list of items, landscape
 * @SOKAKU_BOOK_THEMES: totals by theme
 * @SOKAKU_BOOK_CHART: theme chart
 * @SOKAKU_BOOK_SHEETS: the sheets of all items in list order, portrait
 * @SOKAKU_BOOK_BALLOTS: ballot sheets, a set for each member of the council
 * @SOKAKU_BOOK_LISTS: the lists with the totals and the chart
 */
typedef enum
{
  SOKAKU_BOOK_INITIATIVES = 1 << 0,
  SOKAKU_BOOK_ITEMS = 1 << 1,
  SOKAKU_BOOK_THEMES = 1 << 2,
  SOKAKU_BOOK_CHART = 1 << 3,
  SOKAKU_BOOK_SHEETS = 1 << 4,
  SOKAKU_BOOK_BALLOTS = 1 << 5,
  SOKAKU_BOOK_LISTS
  = SOKAKU_BOOK_INITIATIVES | SOKAKU_BOOK_ITEMS | SOKAKU_BOOK_THEMES | SOKAKU_BOOK_CHART,
} SokakuBookParts;

const char *const *sokaku_book_get_part_names (void);
gboolean sokaku_book_parse_parts (const char *name, SokakuBookParts *parts);
SokakuPages *sokaku_book_build (SokakuPlan *plan,
                                SokakuStats *stats,
                                SokakuBookParts parts,
                                const SokakuPageSetup *setup,
                                GError **error);
SokakuPages *sokaku_book_build_sheets (SokakuPlan *plan,
                                       GPtrArray *items,
                                       const SokakuPageSetup *setup,
                                       GError **error);
void sokaku_book_init_metadata (SokakuPlan *plan, SokakuPdfMetadata *metadata);

G_END_DECLS
