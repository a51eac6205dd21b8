/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ruled table as on paper, filled again and again with the same cells. */
#pragma once

#include "sokaku-cell-walker.h"
#include "sokaku-choice-cell.h"
#include "sokaku-paper-text.h"
#include "sokaku-text-cell.h"

G_BEGIN_DECLS

/**
 * SokakuPaperCell:
 * @SOKAKU_PAPER_CELL_HEAD: head of a column
 * @SOKAKU_PAPER_CELL_CENTRED_HEAD: head of a column of figures
 * @SOKAKU_PAPER_CELL_ROW_HEAD: head of a row
 * @SOKAKU_PAPER_CELL_TEXT: a text
 * @SOKAKU_PAPER_CELL_CENTRED: a number or a sign
 * @SOKAKU_PAPER_CELL_COMPUTED: a figure that follows from others
 */
typedef enum
{
  SOKAKU_PAPER_CELL_HEAD,
  SOKAKU_PAPER_CELL_CENTRED_HEAD,
  SOKAKU_PAPER_CELL_ROW_HEAD,
  SOKAKU_PAPER_CELL_TEXT,
  SOKAKU_PAPER_CELL_CENTRED,
  SOKAKU_PAPER_CELL_COMPUTED,
} SokakuPaperCell;

#define SOKAKU_TYPE_PAPER_TABLE (sokaku_paper_table_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPaperTable, sokaku_paper_table, SOKAKU, PAPER_TABLE, GtkWidget)

GtkWidget *sokaku_paper_table_new (const char *name);

void sokaku_paper_table_begin (SokakuPaperTable *self);
SokakuPaperText *sokaku_paper_table_put (
    SokakuPaperTable *self, SokakuPaperCell kind, int column, int row, int n_columns, int n_rows);
void sokaku_paper_table_put_text (SokakuPaperTable *self,
                                  SokakuPaperCell kind,
                                  int column,
                                  int row,
                                  int n_columns,
                                  int chars,
                                  const char *text);
SokakuTextCell *sokaku_paper_table_put_text_cell (
    SokakuPaperTable *self, int column, int row, int n_columns, int n_rows);
SokakuChoiceCell *sokaku_paper_table_put_choice_cell (
    SokakuPaperTable *self, int column, int row, int n_columns, int n_rows);
void sokaku_paper_table_end (SokakuPaperTable *self);

SokakuCellWalker *sokaku_paper_table_get_walker (SokakuPaperTable *self);
GtkWidget *sokaku_paper_table_find (SokakuPaperTable *self, gpointer node, const char *property);

G_END_DECLS
