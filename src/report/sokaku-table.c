/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ruled table: columns, head rows and rows with merged cells. */

#include "sokaku-table.h"

typedef struct
{
  guint n_rows;
  GPtrArray *cells; /* of SokakuCell, by row, then column */
  GArray *taken;    /* of guint: per column, the first row that is free */
} Grid;

struct _SokakuTable
{
  double font_size;
  GArray *columns; /* of SokakuColumn */
  Grid grids[2];   /* by SokakuTablePart */
  Grid *current;
};

static void
cell_free (gpointer data)
{
  SokakuCell *cell = data;

  g_free (cell->text);
  g_free (cell);
}

/**
 * sokaku_table_new:
 * @font_size: in points; a table too wide for its page is set smaller
 *
 * Returns: (transfer full): a table without columns
 */
SokakuTable *
sokaku_table_new (double font_size)
{
  SokakuTable *self;

  g_return_val_if_fail (font_size > 0, NULL);

  self = g_new0 (SokakuTable, 1);
  self->font_size = font_size;
  self->columns = g_array_new (FALSE, FALSE, sizeof (SokakuColumn));
  for (guint i = 0; i < G_N_ELEMENTS (self->grids); i++)
    {
      self->grids[i].cells = g_ptr_array_new_with_free_func (cell_free);
      self->grids[i].taken = g_array_new (FALSE, TRUE, sizeof (guint));
    }
  return self;
}

/**
 * sokaku_table_free:
 * @self: (transfer full): a table
 *
 * Frees a table.
 */
void
sokaku_table_free (SokakuTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->grids); i++)
    {
      g_ptr_array_unref (self->grids[i].cells);
      g_array_unref (self->grids[i].taken);
    }
  g_array_unref (self->columns);
  g_free (self);
}

static void
add_column (SokakuTable *self, SokakuColumn column)
{
  g_array_append_val (self->columns, column);
  for (guint i = 0; i < G_N_ELEMENTS (self->grids); i++)
    g_array_set_size (self->grids[i].taken, self->columns->len);
}

/**
 * sokaku_table_add_column:
 * @width: the least width, in points, with the padding of its cells
 * @weight: share of the width left over; 0 for a fixed width
 * @align: where the column's texts stand
 *
 * Adds a column; all columns come before the first row.
 */
void
sokaku_table_add_column (SokakuTable *self, double width, double weight, SokakuAlign align)
{
  g_return_if_fail (self->current == NULL);
  g_return_if_fail (width >= 0 && weight >= 0);

  add_column (self, (SokakuColumn){ .width = width, .weight = weight, .align = align });
}

/**
 * sokaku_table_add_fitting_column:
 * @least: the least width, in points, with the padding of its cells
 * @most: the greatest width, in points
 * @align: where the column's texts stand
 *
 * Adds a column as wide as the widest text of its unmerged cells; longer texts wrap.
 */
void
sokaku_table_add_fitting_column (SokakuTable *self, double least, double most, SokakuAlign align)
{
  g_return_if_fail (self->current == NULL);
  g_return_if_fail (least >= 0 && most >= least);

  add_column (self, (SokakuColumn){ .width = least, .most = most, .align = align });
}

static guint *
get_taken (Grid *grid, guint column)
{
  return &g_array_index (grid->taken, guint, column);
}

/* The first free column of the row being filled. */
static guint
find_free (SokakuTable *self)
{
  guint column = 0;

  while (column < self->columns->len && *get_taken (self->current, column) >= self->current->n_rows)
    column++;
  return column;
}

static void
fill_row (SokakuTable *self)
{
  while (self->current != NULL && find_free (self) < self->columns->len)
    sokaku_table_add_cell (self, "", SOKAKU_CELL_PLAIN);
}

/**
 * sokaku_table_start_row:
 * @part: head rows are repeated on each page
 *
 * Starts a row. Cells that the row before did not get are empty.
 */
void
sokaku_table_start_row (SokakuTable *self, SokakuTablePart part)
{
  fill_row (self);
  self->current = &self->grids[part];
  self->current->n_rows++;
}

/**
 * sokaku_table_add_cell:
 *
 * Adds a cell to the row, in its first free column.
 */
void
sokaku_table_add_cell (SokakuTable *self, const char *text, SokakuCellFlags flags)
{
  sokaku_table_add_merged_cell (self, text, flags, 1, 1);
}

/**
 * sokaku_table_add_merged_cell:
 * @n_rows: rows it covers, itself and those that follow
 * @n_columns: columns it covers; those must be free
 *
 * Adds a cell over several rows or columns. Its text is repeated where a page
 * break divides its rows.
 */
void
sokaku_table_add_merged_cell (
    SokakuTable *self, const char *text, SokakuCellFlags flags, guint n_rows, guint n_columns)
{
  SokakuCell *cell;
  guint column;

  g_return_if_fail (self->current != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (n_rows > 0 && n_columns > 0);

  column = find_free (self);
  g_return_if_fail (column + n_columns <= self->columns->len);

  cell = g_new0 (SokakuCell, 1);
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

/**
 * sokaku_table_get_font_size:
 *
 * Returns: the size of its font, in points
 */
double
sokaku_table_get_font_size (SokakuTable *self)
{
  return self->font_size;
}

/**
 * sokaku_table_get_n_columns:
 *
 * Returns: the number of its columns
 */
guint
sokaku_table_get_n_columns (SokakuTable *self)
{
  return self->columns->len;
}

/**
 * sokaku_table_get_column:
 *
 * Returns: (transfer none): a column, from 0
 */
const SokakuColumn *
sokaku_table_get_column (SokakuTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, SokakuColumn, column);
}

/**
 * sokaku_table_get_n_rows:
 *
 * Returns: the number of rows of @part
 */
guint
sokaku_table_get_n_rows (SokakuTable *self, SokakuTablePart part)
{
  return self->grids[part].n_rows;
}

/**
 * sokaku_table_get_cells:
 *
 * Returns: (transfer none) (element-type SokakuCell): all cells of @part by row, then column;
 *   no cell reaches below the last row
 */
GPtrArray *
sokaku_table_get_cells (SokakuTable *self, SokakuTablePart part)
{
  Grid *grid = &self->grids[part];

  fill_row (self);
  for (guint i = 0; i < grid->cells->len; i++)
    {
      SokakuCell *cell = g_ptr_array_index (grid->cells, i);

      cell->n_rows = MIN (cell->n_rows, grid->n_rows - cell->row);
    }
  return grid->cells;
}
