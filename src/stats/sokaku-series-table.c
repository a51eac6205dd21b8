/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns, rows and cells of a series. */
#include "sokaku-series-private.h"

static void
init_name (SokakuSeriesName *name, const char *id, const char *label, const char *short_label)
{
  name->id = g_strdup (id != NULL ? id : "");
  name->label = g_strdup (label != NULL ? label : "");
  name->short_label
      = g_strdup (short_label != NULL && *short_label != '\0' ? short_label : name->label);
}

static SokakuSeriesColumn *
get_last_column (SokakuSeries *self)
{
  return &g_array_index (self->columns, SokakuSeriesColumn, self->columns->len - 1);
}

/**
 * sokaku_series_append_column:
 * @self: a series
 * @id: (nullable): the caller's name for the column
 * @label: (nullable): its full name
 * @short_label: (nullable): its short name
 *
 * For the files of series. A column on an axis from 0.0 to 1.0.
 */
void
sokaku_series_append_column (SokakuSeries *self,
                             const char *id,
                             const char *label,
                             const char *short_label)
{
  SokakuSeriesColumn column = { .maximum = 10, .step = 10, .grade = -1 };

  init_name (&column.name, id, label, short_label);
  g_array_append_val (self->columns, column);
}

/**
 * sokaku_series_add_column:
 * @self: a series without rows
 * @id: (nullable): the caller's name for the column
 * @label: (nullable): its full name
 * @short_label: (nullable): its short name; the full one if %NULL or ""
 *
 * Appends a column and makes the series a table.
 */
void
sokaku_series_add_column (SokakuSeries *self,
                          const char *id,
                          const char *label,
                          const char *short_label)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  g_return_if_fail (self->rows->len == 0);

  if (!self->is_table)
    g_array_set_size (self->columns, 0);
  self->is_table = TRUE;
  sokaku_series_append_column (self, id, label, short_label);
}

/**
 * sokaku_series_set_column_axis:
 * @self: a series
 * @minimum: where the scale of the last column starts, in its units
 * @maximum: where it ends; above @minimum
 * @step: the distance of two grid lines; above 0
 */
void
sokaku_series_set_column_axis (SokakuSeries *self, int minimum, int maximum, int step)
{
  SokakuSeriesColumn *column;

  g_return_if_fail (SOKAKU_IS_SERIES (self));
  g_return_if_fail (minimum < maximum);
  g_return_if_fail (step > 0);

  column = get_last_column (self);
  column->minimum = minimum;
  column->maximum = maximum;
  column->step = step;
}

/**
 * sokaku_series_set_column_figures:
 * @self: a series
 * @figures: how the figures of the last column are kept and written
 */
void
sokaku_series_set_column_figures (SokakuSeries *self, SokakuSeriesFigures figures)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  get_last_column (self)->figures = figures;
}

/**
 * sokaku_series_set_column_grade:
 * @self: a series
 * @grade: the position of the grade that the last column stands for
 */
void
sokaku_series_set_column_grade (SokakuSeries *self, int grade)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  get_last_column (self)->grade = grade;
}

/**
 * sokaku_series_add_row:
 * @self: a series
 * @id: (nullable): the caller's name for the row
 * @label: (nullable): its full name
 * @short_label: (nullable): its short name; the full one if %NULL or ""
 * @value: what it is ordered by, or %SOKAKU_SERIES_MISSING
 * @spread: how divided opinions on it are, or %SOKAKU_SERIES_MISSING
 *
 * Appends a row; rows are in the order of the plan. Its cells follow it with
 * sokaku_series_add_cell(), one a column.
 */
void
sokaku_series_add_row (SokakuSeries *self,
                       const char *id,
                       const char *label,
                       const char *short_label,
                       int value,
                       int spread)
{
  SokakuSeriesRow row = { .value = value, .spread = spread };

  g_return_if_fail (SOKAKU_IS_SERIES (self));
  g_return_if_fail (self->points->len == self->rows->len * self->columns->len);

  init_name (&row.name, id, label, short_label);
  g_array_append_val (self->rows, row);
}

/**
 * sokaku_series_add_cell:
 * @self: a series
 * @value: the figure, %SOKAKU_SERIES_MISSING or %SOKAKU_SERIES_NONE
 * @earlier: the earlier figure, likewise
 * @count: how many ratings or items stand behind @value; 0 if that is not told
 * @grade: position of its grade among the plan's, -1 where it has none
 * @text: (nullable): what is told with the figure, such as the grade's letter
 *
 * Appends the next cell of the last row.
 */
void
sokaku_series_add_cell (
    SokakuSeries *self, int value, int earlier, guint count, int grade, const char *text)
{
  const SokakuSeriesRow *row;
  SokakuSeriesPoint point = { .value = value, .earlier = earlier, .count = count, .grade = grade };

  g_return_if_fail (SOKAKU_IS_SERIES (self));
  g_return_if_fail (self->points->len < self->rows->len * self->columns->len);

  row = sokaku_series_get_row (self, self->rows->len - 1);
  point.id = row->name.id;
  point.label = row->name.label;
  point.short_label = row->name.short_label;
  point.text = g_string_chunk_insert_const (self->texts, text != NULL ? text : "");
  g_array_append_val (self->points, point);
}

/**
 * sokaku_series_get_n_columns:
 * @self: a series
 *
 * Returns: how many figures a row has; 1 in a series without columns
 */
guint
sokaku_series_get_n_columns (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), 1);
  return self->columns->len;
}

/**
 * sokaku_series_get_column:
 * @self: a series
 * @column: a position, below sokaku_series_get_n_columns()
 *
 * Returns: (transfer none): the column
 */
const SokakuSeriesColumn *
sokaku_series_get_column (SokakuSeries *self, guint column)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);
  return &g_array_index (self->columns, SokakuSeriesColumn, column);
}

/**
 * sokaku_series_get_n_rows:
 * @self: a series
 *
 * Returns: how many rows there are
 */
guint
sokaku_series_get_n_rows (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), 0);
  return self->rows->len;
}

/**
 * sokaku_series_get_row:
 * @self: a series
 * @row: a position, below sokaku_series_get_n_rows()
 *
 * Returns: (transfer none): the row; valid until another one is added
 */
const SokakuSeriesRow *
sokaku_series_get_row (SokakuSeries *self, guint row)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);
  return &g_array_index (self->rows, SokakuSeriesRow, row);
}

/**
 * sokaku_series_is_table:
 * @self: a series
 *
 * Returns: whether it has columns with names, even if only one
 */
gboolean
sokaku_series_is_table (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), FALSE);
  return self->is_table;
}

/**
 * sokaku_series_has_spread:
 * @self: a series
 *
 * Returns: whether of any row is known how divided opinions on it are
 */
gboolean
sokaku_series_has_spread (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (SOKAKU_SERIES_IS_FIGURE (sokaku_series_get_row (self, i)->spread))
      return TRUE;
  return FALSE;
}

/**
 * sokaku_series_add_point:
 * @self: a series without columns
 * @id: (nullable): the caller's name for the point
 * @label: (nullable): its full name
 * @short_label: (nullable): its short name; the full one if %NULL or ""
 * @value: the figure in tenths, or %SOKAKU_SERIES_MISSING
 * @earlier: the earlier figure in tenths, or %SOKAKU_SERIES_MISSING
 * @count: how many ratings or items stand behind @value; 0 if that is not told
 *
 * Appends a row of one figure; points are in the order of the plan.
 */
void
sokaku_series_add_point (SokakuSeries *self,
                         const char *id,
                         const char *label,
                         const char *short_label,
                         int value,
                         int earlier,
                         guint count)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  g_return_if_fail (!self->is_table);

  sokaku_series_add_row (self, id, label, short_label, value, SOKAKU_SERIES_MISSING);
  sokaku_series_add_cell (self, value, earlier, count, -1, NULL);
}
