/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ruled table: columns, head rows and rows with merged cells. */

#include "sokaku-ruled-table.h"

typedef struct
{
  guint n_rows;
  GPtrArray *cells;   /* of SokakuRuledCell, by row, then column */
  GArray *taken;      /* of guint: per column, the first row that is free */
  GArray *lines;      /* of guint: per row, the least lines that it has */
  GPtrArray *anchors; /* of char: per row, its name or NULL */
} Grid;

/* The room around the text of a cell, in points. */
#define PADDING_X 3.0
#define PADDING_Y 1.6

struct _SokakuRuledTable
{
  double font_size;
  double least_size; /* 0 where it may not be set smaller */
  double leading;
  double padding_x;
  double padding_y;
  char *continued;
  gboolean whole;
  GArray *columns; /* of SokakuRuledColumn */
  Grid grids[2];   /* by SokakuRuledTablePart */
  Grid *current;
};

static void
cell_free (gpointer data)
{
  SokakuRuledCell *cell = data;

  g_free (cell->text);
  g_free (cell->link);
  g_free (cell->source);
  g_clear_pointer (&cell->underlined, g_array_unref);
  g_free (cell);
}

/**
 * sokaku_ruled_table_new:
 * @font_size: in points; a table too wide for its page is set smaller
 *
 * Returns: (transfer full): a table without columns
 */
SokakuRuledTable *
sokaku_ruled_table_new (double font_size)
{
  SokakuRuledTable *self;

  g_return_val_if_fail (font_size > 0, NULL);

  self = g_new0 (SokakuRuledTable, 1);
  self->font_size = font_size;
  self->padding_x = PADDING_X;
  self->padding_y = PADDING_Y;
  self->continued = g_strdup ("");
  self->columns = g_array_new (FALSE, FALSE, sizeof (SokakuRuledColumn));
  for (guint i = 0; i < G_N_ELEMENTS (self->grids); i++)
    {
      self->grids[i].cells = g_ptr_array_new_with_free_func (cell_free);
      self->grids[i].taken = g_array_new (FALSE, TRUE, sizeof (guint));
      self->grids[i].lines = g_array_new (FALSE, TRUE, sizeof (guint));
      self->grids[i].anchors = g_ptr_array_new_with_free_func (g_free);
    }
  return self;
}

/**
 * sokaku_ruled_table_free:
 * @self: (transfer full): a table
 *
 * Frees a table.
 */
void
sokaku_ruled_table_free (SokakuRuledTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->grids); i++)
    {
      g_ptr_array_unref (self->grids[i].cells);
      g_array_unref (self->grids[i].taken);
      g_array_unref (self->grids[i].lines);
      g_ptr_array_unref (self->grids[i].anchors);
    }
  g_array_unref (self->columns);
  g_free (self->continued);
  g_free (self);
}

static void
add_column (SokakuRuledTable *self, SokakuRuledColumn column)
{
  g_array_append_val (self->columns, column);
  for (guint i = 0; i < G_N_ELEMENTS (self->grids); i++)
    g_array_set_size (self->grids[i].taken, self->columns->len);
}

/**
 * sokaku_ruled_table_add_column:
 * @width: the least width, in points, with the padding of its cells
 * @weight: share of the width left over; 0 for a fixed width
 * @align: where the column's texts stand
 *
 * Adds a column; all columns come before the first row.
 */
void
sokaku_ruled_table_add_column (SokakuRuledTable *self,
                               double width,
                               double weight,
                               SokakuAlign align)
{
  g_return_if_fail (self->current == NULL);
  g_return_if_fail (width >= 0 && weight >= 0);

  add_column (self, (SokakuRuledColumn){ .width = width, .weight = weight, .align = align });
}

/**
 * sokaku_ruled_table_add_fitting_column:
 * @least: the least width, in points, with the padding of its cells
 * @most: the greatest width, in points
 * @align: where the column's texts stand
 *
 * Adds a column as wide as the widest text of its unmerged cells; longer texts wrap.
 */
void
sokaku_ruled_table_add_fitting_column (SokakuRuledTable *self,
                                       double least,
                                       double most,
                                       SokakuAlign align)
{
  g_return_if_fail (self->current == NULL);
  g_return_if_fail (least >= 0 && most >= least);

  add_column (self, (SokakuRuledColumn){ .width = least, .most = most, .align = align });
}

/**
 * sokaku_ruled_table_share_column:
 * @self: a table with columns
 * @weight: share of the width left over
 *
 * Makes the column added last take a share of the width that is left over, beside what it needs.
 */
void
sokaku_ruled_table_share_column (SokakuRuledTable *self, double weight)
{
  g_return_if_fail (self->columns->len > 0);

  g_array_index (self->columns, SokakuRuledColumn, self->columns->len - 1).weight = weight;
}

static guint *
get_taken (Grid *grid, guint column)
{
  return &g_array_index (grid->taken, guint, column);
}

/* The first free column of the row being filled. */
static guint
find_free (SokakuRuledTable *self)
{
  guint column = 0;

  while (column < self->columns->len && *get_taken (self->current, column) >= self->current->n_rows)
    column++;
  return column;
}

static void
fill_row (SokakuRuledTable *self)
{
  while (self->current != NULL && find_free (self) < self->columns->len)
    sokaku_ruled_table_add_cell (self, "", SOKAKU_CELL_PLAIN);
}

/**
 * sokaku_ruled_table_start_row:
 * @part: head rows are repeated on each page
 *
 * Starts a row. Cells that the row before did not get are empty.
 */
void
sokaku_ruled_table_start_row (SokakuRuledTable *self, SokakuRuledTablePart part)
{
  fill_row (self);
  self->current = &self->grids[part];
  self->current->n_rows++;
  g_array_set_size (self->current->lines, self->current->n_rows);
  g_ptr_array_set_size (self->current->anchors, (int) self->current->n_rows);
}

/**
 * sokaku_ruled_table_set_row_lines:
 * @n_lines: how many lines
 *
 * Gives the row room for @n_lines lines, whatever its cells hold, as a form has that is
 * to be written on. Merged cells can still make it higher.
 */
void
sokaku_ruled_table_set_row_lines (SokakuRuledTable *self, guint n_lines)
{
  g_return_if_fail (self->current != NULL);

  g_array_index (self->current->lines, guint, self->current->n_rows - 1) = n_lines;
}

/**
 * sokaku_ruled_table_set_continued:
 * @continued: such as "(continued)"; "" for nothing
 *
 * Sets what stands under the labels (%SOKAKU_CELL_LABEL) of a row on the second and
 * further pages of that row.
 */
void
sokaku_ruled_table_set_continued (SokakuRuledTable *self, const char *continued)
{
  g_return_if_fail (continued != NULL);

  g_free (self->continued);
  self->continued = g_strdup (continued);
}

/**
 * sokaku_ruled_table_add_cell:
 *
 * Adds a cell to the row, in its first free column.
 */
void
sokaku_ruled_table_add_cell (SokakuRuledTable *self, const char *text, SokakuCellFlags flags)
{
  sokaku_ruled_table_add_merged_cell (self, text, flags, 1, 1);
}

/**
 * sokaku_ruled_table_add_merged_cell:
 * @n_rows: rows it covers, itself and those that follow
 * @n_columns: columns it covers; those must be free
 *
 * Adds a cell over several rows or columns. Its text is repeated where a page
 * break divides its rows.
 */
void
sokaku_ruled_table_add_merged_cell (
    SokakuRuledTable *self, const char *text, SokakuCellFlags flags, guint n_rows, guint n_columns)
{
  SokakuRuledCell *cell;
  guint column;

  g_return_if_fail (self->current != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (n_rows > 0 && n_columns > 0);

  column = find_free (self);
  g_return_if_fail (column + n_columns <= self->columns->len);

  cell = g_new0 (SokakuRuledCell, 1);
  cell->text = g_strdup (text);
  cell->flags = flags;
  cell->row = self->current->n_rows - 1;
  cell->column = column;
  cell->n_rows = n_rows;
  cell->n_columns = n_columns;
  g_ptr_array_add (self->current->cells, cell);

  for (guint i = column; i < column + n_columns; i++)
    *get_taken (self->current, i) = cell->row + n_rows;
}

static SokakuRuledCell *
get_last_cell (SokakuRuledTable *self)
{
  g_return_val_if_fail (self->current != NULL && self->current->cells->len > 0, NULL);

  return g_ptr_array_index (self->current->cells, self->current->cells->len - 1);
}

/**
 * sokaku_ruled_table_link_cell:
 * @link: name of an anchor; where the document has none of that name, there is no link
 *
 * Makes the cell that was added last a link.
 */
void
sokaku_ruled_table_link_cell (SokakuRuledTable *self, const char *link)
{
  SokakuRuledCell *cell = get_last_cell (self);

  g_free (cell->link);
  cell->link = g_strdup (link);
}

/**
 * sokaku_ruled_table_source_cell:
 * @source: what of the plan it shows
 *
 * Says where what the cell that was added last shows is edited.
 */
void
sokaku_ruled_table_source_cell (SokakuRuledTable *self, const char *source)
{
  SokakuRuledCell *cell = get_last_cell (self);

  g_free (cell->source);
  cell->source = g_strdup (source);
}

/**
 * sokaku_ruled_table_underline_cell:
 * @ranges: (element-type SokakuTextRange): parts of its text
 *
 * Underlines parts of the cell that was added last.
 */
void
sokaku_ruled_table_underline_cell (SokakuRuledTable *self, GArray *ranges)
{
  SokakuRuledCell *cell = get_last_cell (self);

  g_clear_pointer (&cell->underlined, g_array_unref);
  cell->underlined = g_array_ref (ranges);
}

/**
 * sokaku_ruled_table_anchor_row:
 * @anchor: a name that nothing else in the document has
 *
 * Gives the row being filled a name to which links lead.
 */
void
sokaku_ruled_table_anchor_row (SokakuRuledTable *self, const char *anchor)
{
  g_return_if_fail (self->current != NULL);

  g_free (self->current->anchors->pdata[self->current->n_rows - 1]);
  self->current->anchors->pdata[self->current->n_rows - 1] = g_strdup (anchor);
}

/**
 * sokaku_ruled_table_set_leading:
 * @leading: distance of lines as a multiple of the font's own; 0 for 1
 *
 * Sets the lines of its texts closer or wider.
 */
void
sokaku_ruled_table_set_leading (SokakuRuledTable *self, double leading)
{
  g_return_if_fail (leading >= 0);

  self->leading = leading;
}

/**
 * sokaku_ruled_table_get_leading:
 *
 * Returns: distance of lines as a multiple of the font's own; 0 for 1
 */
double
sokaku_ruled_table_get_leading (SokakuRuledTable *self)
{
  return self->leading;
}

/**
 * sokaku_ruled_table_set_padding:
 * @x: in points, left and right of a cell's text
 * @y: in points, above and below it
 *
 * Gives cells more room than a form has.
 */
void
sokaku_ruled_table_set_padding (SokakuRuledTable *self, double x, double y)
{
  self->padding_x = x;
  self->padding_y = y;
}

/**
 * sokaku_ruled_table_get_padding_x:
 *
 * Returns: the room left and right of a cell's text, in points
 */
double
sokaku_ruled_table_get_padding_x (SokakuRuledTable *self)
{
  return self->padding_x;
}

/**
 * sokaku_ruled_table_get_padding_y:
 *
 * Returns: the room above and below a cell's text, in points
 */
double
sokaku_ruled_table_get_padding_y (SokakuRuledTable *self)
{
  return self->padding_y;
}

/**
 * sokaku_ruled_table_keep_whole:
 *
 * Has the table begin on a new page where that keeps it on one.
 */
void
sokaku_ruled_table_keep_whole (SokakuRuledTable *self)
{
  self->whole = TRUE;
}

/**
 * sokaku_ruled_table_is_kept_whole:
 *
 * Returns: whether the table gives way rather than be divided
 */
gboolean
sokaku_ruled_table_is_kept_whole (SokakuRuledTable *self)
{
  return self->whole;
}

/**
 * sokaku_ruled_table_allow_smaller:
 * @least_size: of its font, in points
 *
 * Lets the table be set smaller, down to @least_size, where that keeps it on the page on which it
 * begins.
 */
void
sokaku_ruled_table_allow_smaller (SokakuRuledTable *self, double least_size)
{
  self->least_size = least_size;
}

/**
 * sokaku_ruled_table_get_least_size:
 *
 * Returns: the least size of its font, in points; 0 where it may not be set smaller
 */
double
sokaku_ruled_table_get_least_size (SokakuRuledTable *self)
{
  return self->least_size;
}

/**
 * sokaku_ruled_table_set_font_size:
 * @font_size: in points
 *
 * Sets the size of its font.
 */
void
sokaku_ruled_table_set_font_size (SokakuRuledTable *self, double font_size)
{
  g_return_if_fail (font_size > 0);

  self->font_size = font_size;
}

/**
 * sokaku_ruled_table_get_font_size:
 *
 * Returns: the size of its font, in points
 */
double
sokaku_ruled_table_get_font_size (SokakuRuledTable *self)
{
  return self->font_size;
}

/**
 * sokaku_ruled_table_get_n_columns:
 *
 * Returns: the number of its columns
 */
guint
sokaku_ruled_table_get_n_columns (SokakuRuledTable *self)
{
  return self->columns->len;
}

/**
 * sokaku_ruled_table_get_column:
 *
 * Returns: (transfer none): a column, from 0
 */
const SokakuRuledColumn *
sokaku_ruled_table_get_column (SokakuRuledTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, SokakuRuledColumn, column);
}

/**
 * sokaku_ruled_table_get_n_rows:
 *
 * Returns: the number of rows of @part
 */
guint
sokaku_ruled_table_get_n_rows (SokakuRuledTable *self, SokakuRuledTablePart part)
{
  return self->grids[part].n_rows;
}

/**
 * sokaku_ruled_table_get_row_lines:
 *
 * Returns: the least lines of a row of @part; 0 where only its cells count
 */
guint
sokaku_ruled_table_get_row_lines (SokakuRuledTable *self, SokakuRuledTablePart part, guint row)
{
  g_return_val_if_fail (row < self->grids[part].n_rows, 0);

  return g_array_index (self->grids[part].lines, guint, row);
}

/**
 * sokaku_ruled_table_get_row_anchor:
 *
 * Returns: (transfer none) (nullable): the name to which links to a row of @part lead
 */
const char *
sokaku_ruled_table_get_row_anchor (SokakuRuledTable *self, SokakuRuledTablePart part, guint row)
{
  g_return_val_if_fail (row < self->grids[part].n_rows, NULL);

  return g_ptr_array_index (self->grids[part].anchors, row);
}

/**
 * sokaku_ruled_table_get_continued:
 *
 * Returns: (transfer none): what stands under labels on further pages; may be ""
 */
const char *
sokaku_ruled_table_get_continued (SokakuRuledTable *self)
{
  return self->continued;
}

/**
 * sokaku_ruled_table_get_cells:
 *
 * Returns: (transfer none) (element-type SokakuRuledCell): all cells of @part by row, then column;
 *   no cell reaches below the last row
 */
GPtrArray *
sokaku_ruled_table_get_cells (SokakuRuledTable *self, SokakuRuledTablePart part)
{
  Grid *grid = &self->grids[part];

  fill_row (self);
  for (guint i = 0; i < grid->cells->len; i++)
    {
      SokakuRuledCell *cell = g_ptr_array_index (grid->cells, i);

      cell->n_rows = MIN (cell->n_rows, grid->n_rows - cell->row);
    }
  return grid->cells;
}
