/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ruled table of texts, as on paper, filled again and again with the same cells. */
#pragma once

#include "sokaku-paper-text.h"

G_BEGIN_DECLS

/**
 * SokakuPaperCell:
 * @SOKAKU_PAPER_CELL_HEAD: head of a column
 * @SOKAKU_PAPER_CELL_ROW_HEAD: head of a row
 * @SOKAKU_PAPER_CELL_TEXT: a text
 * @SOKAKU_PAPER_CELL_CENTRED: a number or a sign
 */
typedef enum
{
  SOKAKU_PAPER_CELL_HEAD,
  SOKAKU_PAPER_CELL_ROW_HEAD,
  SOKAKU_PAPER_CELL_TEXT,
  SOKAKU_PAPER_CELL_CENTRED,
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
void sokaku_paper_table_end (SokakuPaperTable *self);

G_END_DECLS
