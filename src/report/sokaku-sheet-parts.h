/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a printed sheet, each a block. */
#pragma once

#include "sokaku-ruled-table.h"
#include "sokaku-sheet-frame.h"
#include "sokaku-sheet.h"
#include "sokaku-words.h"

G_BEGIN_DECLS

/* What stands for "ended"; "not known" is left blank, and neither is ever 0. */
#define SOKAKU_SHEET_ENDED "–"

/* Labels of rows say theirs again on each page of the row. */
#define SOKAKU_SHEET_LABEL (SOKAKU_CELL_TINT | SOKAKU_CELL_LABEL | SOKAKU_CELL_CENTER)
#define SOKAKU_SHEET_TEXT (SOKAKU_CELL_START | SOKAKU_CELL_TOP)

const char *sokaku_sheet_parts_get_word (SokakuPlan *plan, SokakuWord word);
SokakuRuledTable *
sokaku_sheet_parts_new_table (SokakuPlan *plan, SokakuSheetTable table, guint n, SokakuWord title);

void sokaku_sheet_parts_add_schedule (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item);
void sokaku_sheet_parts_add_actions (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item);
void sokaku_sheet_parts_add_evaluation (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item);

G_END_DECLS
