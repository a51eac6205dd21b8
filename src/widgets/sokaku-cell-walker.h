/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keyboard, blocks and clipboard of a table of cells, as in a spreadsheet. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-cell.h"
#include "sokaku-history.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CELL_WALKER (sokaku_cell_walker_get_type ())
G_DECLARE_FINAL_TYPE (SokakuCellWalker, sokaku_cell_walker, SOKAKU, CELL_WALKER, GObject)

SokakuCellWalker *sokaku_cell_walker_new (GtkWidget *table);

void sokaku_cell_walker_set_history (SokakuCellWalker *self, SokakuHistory *history);
void sokaku_cell_walker_set_wraps (SokakuCellWalker *self, gboolean wraps);
void sokaku_cell_walker_begin (SokakuCellWalker *self);
void sokaku_cell_walker_add (
    SokakuCellWalker *self, SokakuCell *cell, int column, int row, int n_columns, int n_rows);
void sokaku_cell_walker_end (SokakuCellWalker *self);

void sokaku_cell_walker_commit (SokakuCellWalker *self);
SokakuCell *sokaku_cell_walker_get_current (SokakuCellWalker *self);
SokakuCell *sokaku_cell_walker_find (SokakuCellWalker *self, int column, int row);
gboolean
sokaku_cell_walker_get_place (SokakuCellWalker *self, SokakuCell *cell, int *column, int *row);
void
sokaku_cell_walker_select (SokakuCellWalker *self, int column, int row, int n_columns, int n_rows);
char *sokaku_cell_walker_dup_block (SokakuCellWalker *self);
gboolean sokaku_cell_walker_paste (SokakuCellWalker *self, const char *text);
void sokaku_cell_walker_cut (SokakuCellWalker *self);
void sokaku_cell_walker_copy (SokakuCellWalker *self);
void sokaku_cell_walker_paste_clipboard (SokakuCellWalker *self);

G_END_DECLS
