/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ruled table: columns, head rows and rows with merged cells. */
#pragma once

#include "sokaku-text.h"

G_BEGIN_DECLS

/**
 * SokakuRuledColumn:
 * @width: the least width of the column, in points
 * @most: where above @width, the column is as wide as its widest text, up to this; where above
 *   0, it is as wide as the longest word of its head needs
 * @weight: share of the width that is left over; 0 for a column of fixed width
 * @align: where the column's texts stand
 */
typedef struct
{
  double width;
  double most;
  double weight;
  SokakuAlign align;
} SokakuRuledColumn;

/**
 * SokakuCellFlags:
 * @SOKAKU_CELL_PLAIN: as its column
 * @SOKAKU_CELL_BOLD: bold
 * @SOKAKU_CELL_TINT: on the grey of heads
 * @SOKAKU_CELL_START: at the start, whatever the column
 * @SOKAKU_CELL_CENTER: centred, whatever the column
 * @SOKAKU_CELL_END: at the end, whatever the column
 * @SOKAKU_CELL_TOP: at the top of its row instead of in its middle
 * @SOKAKU_CELL_NAMES: holds names, which lines divide only between
 * @SOKAKU_CELL_ARROW: an arrow goes from its left to its right edge, above its text
 * @SOKAKU_CELL_LABEL: says what its row is, and says it again on each page of that row
 */
typedef enum
{
  SOKAKU_CELL_PLAIN = 0,
  SOKAKU_CELL_BOLD = 1 << 0,
  SOKAKU_CELL_TINT = 1 << 1,
  SOKAKU_CELL_START = 1 << 2,
  SOKAKU_CELL_CENTER = 1 << 3,
  SOKAKU_CELL_END = 1 << 4,
  SOKAKU_CELL_TOP = 1 << 5,
  SOKAKU_CELL_NAMES = 1 << 6,
  SOKAKU_CELL_ARROW = 1 << 7,
  SOKAKU_CELL_LABEL = 1 << 8,
} SokakuCellFlags;

/* A cell of a table, with its place in the grid of its head or body, the anchor to which it
 * leads and what of the plan it shows, if anything. */
typedef struct
{
  char *text;
  char *link;
  char *source;
  GArray *underlined; /* of SokakuTextRange; may be NULL */
  SokakuCellFlags flags;
  guint row;
  guint column;
  guint n_rows;
  guint n_columns;
} SokakuRuledCell;

/* The head or the body of a table. */
typedef enum
{
  SOKAKU_RULED_TABLE_HEAD,
  SOKAKU_RULED_TABLE_BODY,
} SokakuRuledTablePart;

typedef struct _SokakuRuledTable SokakuRuledTable;

SokakuRuledTable *sokaku_ruled_table_new (double font_size);
void sokaku_ruled_table_free (SokakuRuledTable *self);

void sokaku_ruled_table_add_column (SokakuRuledTable *self,
                                    double width,
                                    double weight,
                                    SokakuAlign align);
void sokaku_ruled_table_add_fitting_column (SokakuRuledTable *self,
                                            double least,
                                            double most,
                                            SokakuAlign align);
void sokaku_ruled_table_share_column (SokakuRuledTable *self, double weight);
void sokaku_ruled_table_start_row (SokakuRuledTable *self, SokakuRuledTablePart part);
void sokaku_ruled_table_set_row_lines (SokakuRuledTable *self, guint n_lines);
void sokaku_ruled_table_set_continued (SokakuRuledTable *self, const char *continued);
void sokaku_ruled_table_set_leading (SokakuRuledTable *self, double leading);
void sokaku_ruled_table_set_padding (SokakuRuledTable *self, double x, double y);
double sokaku_ruled_table_get_padding_x (SokakuRuledTable *self);
double sokaku_ruled_table_get_padding_y (SokakuRuledTable *self);
void sokaku_ruled_table_keep_whole (SokakuRuledTable *self);
void sokaku_ruled_table_allow_smaller (SokakuRuledTable *self, double least_size);
void sokaku_ruled_table_set_font_size (SokakuRuledTable *self, double font_size);
void sokaku_ruled_table_add_cell (SokakuRuledTable *self, const char *text, SokakuCellFlags flags);
void sokaku_ruled_table_add_merged_cell (
    SokakuRuledTable *self, const char *text, SokakuCellFlags flags, guint n_rows, guint n_columns);

void sokaku_ruled_table_link_cell (SokakuRuledTable *self, const char *link);
void sokaku_ruled_table_source_cell (SokakuRuledTable *self, const char *source);
void sokaku_ruled_table_underline_cell (SokakuRuledTable *self, GArray *ranges);
void sokaku_ruled_table_anchor_row (SokakuRuledTable *self, const char *anchor);

double sokaku_ruled_table_get_font_size (SokakuRuledTable *self);
guint sokaku_ruled_table_get_n_columns (SokakuRuledTable *self);
const SokakuRuledColumn *sokaku_ruled_table_get_column (SokakuRuledTable *self, guint column);
guint sokaku_ruled_table_get_n_rows (SokakuRuledTable *self, SokakuRuledTablePart part);
guint
sokaku_ruled_table_get_row_lines (SokakuRuledTable *self, SokakuRuledTablePart part, guint row);
const char *
sokaku_ruled_table_get_row_anchor (SokakuRuledTable *self, SokakuRuledTablePart part, guint row);
const char *sokaku_ruled_table_get_continued (SokakuRuledTable *self);
double sokaku_ruled_table_get_leading (SokakuRuledTable *self);
double sokaku_ruled_table_get_least_size (SokakuRuledTable *self);
gboolean sokaku_ruled_table_is_kept_whole (SokakuRuledTable *self);
GPtrArray *sokaku_ruled_table_get_cells (SokakuRuledTable *self, SokakuRuledTablePart part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuRuledTable, sokaku_ruled_table_free)

G_END_DECLS
