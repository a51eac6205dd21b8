/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a walker share: its cells and its block. */
#pragma once

#include "sokaku-cell-walker.h"

G_BEGIN_DECLS

/* Where a cell stands. */
typedef struct
{
  SokakuCell *cell;
  int column;
  int row;
  int n_columns;
  int n_rows;
} SokakuCellPlace;

/**
 * SokakuCellWalker:
 *
 * Knows which cell of a table stands where. It takes the focus from cell to cell,
 * marks blocks (Shift and arrows, or the pointer), copies them as text with tabs,
 * and pastes such text: all of it as one edit, or nothing.
 */
struct _SokakuCellWalker
{
  GObject parent_instance;

  GtkWidget *table; /* not owned: it owns the walker */
  SokakuHistory *history;
  GArray *places;    /* of the cells, in reading order */
  GHashTable *wired; /* cells whose signals are connected */
  gboolean wraps;
  gboolean has_block;
  SokakuCellPlace block;  /* its area; the cell is none */
  SokakuCellPlace anchor; /* where the block was begun */
  SokakuCellPlace extent; /* where it ends */
  gboolean dragging;
  double drag_x; /* where the pointer was pressed */
  double drag_y;
};

gboolean sokaku_cell_walker_overlap (int a, int n_a, int b, int n_b);
const SokakuCellPlace *sokaku_cell_walker_peek_place (SokakuCellWalker *self, SokakuCell *cell);
const SokakuCellPlace *sokaku_cell_walker_find_next (SokakuCellWalker *self,
                                                     const SokakuCellPlace *from,
                                                     int columns,
                                                     int rows);
void sokaku_cell_walker_make_room (SokakuCellWalker *self, int row, int n_rows);
void sokaku_cell_walker_refuse (SokakuCellWalker *self, const char *sentence);

/* sokaku-cell-walker-block.c */
void sokaku_cell_walker_show_block (SokakuCellWalker *self);
void sokaku_cell_walker_clear_block (SokakuCellWalker *self);
void sokaku_cell_walker_extend_block (SokakuCellWalker *self,
                                      const SokakuCellPlace *from,
                                      int columns,
                                      int rows);
void sokaku_cell_walker_watch_pointer (SokakuCellWalker *self);

/* sokaku-cell-walker-clipboard.c */
gboolean sokaku_cell_walker_is_in_text (SokakuCellWalker *self);
void sokaku_cell_walker_set_all (SokakuCellWalker *self, const char *text);

G_END_DECLS
