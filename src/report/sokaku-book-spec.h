/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the report is printed: its parts, and of which initiatives, items and departments. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuBookParts:
 * @SOKAKU_BOOK_INITIATIVES: list of initiatives, landscape
 * @SOKAKU_BOOK_ITEMS: list of items, landscape
 * @SOKAKU_BOOK_THEMES: totals by theme
 * @SOKAKU_BOOK_CHART: theme chart
 * @SOKAKU_BOOK_SHEETS: the sheets of all items in list order, portrait
 * @SOKAKU_BOOK_BALLOTS: ballot sheets, a set for each member of the council
 * @SOKAKU_BOOK_COVER: the cover
 * @SOKAKU_BOOK_CONTENTS: the table of contents
 * @SOKAKU_BOOK_INTRODUCTION: chapter 1
 * @SOKAKU_BOOK_EFFECTS: chapter 2
 * @SOKAKU_BOOK_METHOD: chapter 3
 * @SOKAKU_BOOK_INITIATIVE_BLOCKS: each initiative with its opinions
 * @SOKAKU_BOOK_TOTALS: totals by initiative
 * @SOKAKU_BOOK_COMMENTS: comments on the evaluation
 * @SOKAKU_BOOK_OVERALL: chapter 5
 * @SOKAKU_BOOK_MEMBERS: chapter 6
 * @SOKAKU_BOOK_APPENDIX_COVER: the appendix' own cover
 * @SOKAKU_BOOK_APPENDIX_LIST: the list of items again, before the sheets
 * @SOKAKU_BOOK_LISTS: the lists with the totals and the chart
 * @SOKAKU_BOOK_EVALUATION: chapter 4
 * @SOKAKU_BOOK_APPENDIX: the appendix
 * @SOKAKU_BOOK_WHOLE: the whole book
 */
typedef enum
{
  SOKAKU_BOOK_INITIATIVES = 1 << 0,
  SOKAKU_BOOK_ITEMS = 1 << 1,
  SOKAKU_BOOK_THEMES = 1 << 2,
  SOKAKU_BOOK_CHART = 1 << 3,
  SOKAKU_BOOK_SHEETS = 1 << 4,
  SOKAKU_BOOK_BALLOTS = 1 << 5,
  SOKAKU_BOOK_COVER = 1 << 6,
  SOKAKU_BOOK_CONTENTS = 1 << 7,
  SOKAKU_BOOK_INTRODUCTION = 1 << 8,
  SOKAKU_BOOK_EFFECTS = 1 << 9,
  SOKAKU_BOOK_METHOD = 1 << 10,
  SOKAKU_BOOK_INITIATIVE_BLOCKS = 1 << 11,
  SOKAKU_BOOK_TOTALS = 1 << 12,
  SOKAKU_BOOK_COMMENTS = 1 << 13,
  SOKAKU_BOOK_OVERALL = 1 << 14,
  SOKAKU_BOOK_MEMBERS = 1 << 15,
  SOKAKU_BOOK_APPENDIX_COVER = 1 << 16,
  SOKAKU_BOOK_APPENDIX_LIST = 1 << 17,
  SOKAKU_BOOK_LISTS
  = SOKAKU_BOOK_INITIATIVES | SOKAKU_BOOK_ITEMS | SOKAKU_BOOK_THEMES | SOKAKU_BOOK_CHART,
  SOKAKU_BOOK_EVALUATION
  = SOKAKU_BOOK_LISTS | SOKAKU_BOOK_INITIATIVE_BLOCKS | SOKAKU_BOOK_TOTALS | SOKAKU_BOOK_COMMENTS,
  SOKAKU_BOOK_APPENDIX
  = SOKAKU_BOOK_APPENDIX_COVER | SOKAKU_BOOK_APPENDIX_LIST | SOKAKU_BOOK_SHEETS,
  SOKAKU_BOOK_WHOLE = SOKAKU_BOOK_COVER | SOKAKU_BOOK_CONTENTS | SOKAKU_BOOK_INTRODUCTION
                      | SOKAKU_BOOK_EFFECTS | SOKAKU_BOOK_METHOD | SOKAKU_BOOK_EVALUATION
                      | SOKAKU_BOOK_OVERALL | SOKAKU_BOOK_MEMBERS | SOKAKU_BOOK_APPENDIX,
} SokakuBookParts;

/**
 * SokakuBookSpec:
 * @parts: which parts
 * @initiatives: (nullable): ids of the only initiatives whose blocks and sheets are printed
 * @items: (nullable): ids of the only items whose sheets are printed
 * @departments: (nullable): names of the only departments whose sheets are printed
 *
 * What is printed. A sheet is printed if none of the lists leaves it out.
 */
typedef struct
{
  SokakuBookParts parts;
  GStrv initiatives;
  GStrv items;
  GStrv departments;
} SokakuBookSpec;

void sokaku_book_spec_clear (SokakuBookSpec *self);
void sokaku_book_spec_copy (const SokakuBookSpec *self, SokakuBookSpec *copy);

gboolean sokaku_book_spec_has_initiative (const SokakuBookSpec *self, SokakuInitiative *initiative);
gboolean sokaku_book_spec_has_item (const SokakuBookSpec *self, SokakuItem *item);

const char *const *sokaku_book_spec_get_part_names (void);
gboolean sokaku_book_spec_parse_parts (const char *names, SokakuBookParts *parts, char **unknown);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SokakuBookSpec, sokaku_book_spec_clear)

G_END_DECLS
