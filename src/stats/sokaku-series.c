/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart draws: rows of named figures, of this time and an earlier one. */
#include "sokaku-series.h"

struct _SokakuSeries
{
  GObject parent_instance;

  char *title;
  char *subtitle;
  char *unit;
  char *value_name;
  char *earlier_name;
  SokakuSeriesCounts counts;
  SokakuSeriesRows kind;
  guint n_grades;
  gboolean is_table;
  GArray *columns; /* the only one of a series without columns has no name */
  GArray *rows;
  GArray *points;
  GStringChunk *texts; /* of points, each once */
};

G_DEFINE_FINAL_TYPE (SokakuSeries, sokaku_series, G_TYPE_OBJECT)

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text != NULL ? text : "");
}

static void
init_name (SokakuSeriesName *name, const char *id, const char *label, const char *short_label)
{
  set_text (&name->id, id);
  set_text (&name->label, label);
  set_text (&name->short_label, short_label != NULL && *short_label != '\0' ? short_label : label);
}

/* A row and a column both begin with their name. */
static void
clear_name (SokakuSeriesName *name)
{
  g_free (name->id);
  g_free (name->label);
  g_free (name->short_label);
}

static SokakuSeriesColumn *
get_last_column (SokakuSeries *self)
{
  return &g_array_index (self->columns, SokakuSeriesColumn, self->columns->len - 1);
}

static void
append_column (SokakuSeries *self, const char *id, const char *label, const char *short_label)
{
  SokakuSeriesColumn column = { .maximum = 10, .step = 10, .grade = -1 };

  init_name (&column.name, id, label, short_label);
  g_array_append_val (self->columns, column);
}

static void
sokaku_series_finalize (GObject *object)
{
  SokakuSeries *self = SOKAKU_SERIES (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->unit);
  g_free (self->value_name);
  g_free (self->earlier_name);
  g_string_chunk_free (self->texts);
  g_array_unref (self->points);
  g_array_unref (self->rows);
  g_array_unref (self->columns);

  G_OBJECT_CLASS (sokaku_series_parent_class)->finalize (object);
}

static void
sokaku_series_class_init (SokakuSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_series_finalize;
}

static void
sokaku_series_init (SokakuSeries *self)
{
  set_text (&self->title, NULL);
  set_text (&self->subtitle, NULL);
  set_text (&self->unit, NULL);
  set_text (&self->value_name, NULL);
  set_text (&self->earlier_name, NULL);
  self->columns = g_array_new (FALSE, FALSE, sizeof (SokakuSeriesColumn));
  g_array_set_clear_func (self->columns, (GDestroyNotify) clear_name);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SokakuSeriesRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_name);
  self->points = g_array_new (FALSE, FALSE, sizeof (SokakuSeriesPoint));
  self->texts = g_string_chunk_new (64);
  append_column (self, NULL, NULL, NULL);
}

/**
 * sokaku_series_new:
 * @title: (nullable): what is shown, in one line
 *
 * A series is filled once and then only read: a chart that was given it does not
 * watch it. Whoever has other figures makes another series. It has either one figure
 * a row, added with sokaku_series_add_point(), or a table of them: first all columns,
 * then each row followed by its cells.
 *
 * Returns: (transfer full): a series without points, on an axis from 0.0 to 1.0
 */
SokakuSeries *
sokaku_series_new (const char *title)
{
  SokakuSeries *self = g_object_new (SOKAKU_TYPE_SERIES, NULL);

  set_text (&self->title, title);
  return self;
}

/**
 * sokaku_series_get_title:
 * @self: a series
 *
 * Returns: (transfer none): what is shown; never %NULL
 */
const char *
sokaku_series_get_title (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), "");
  return self->title;
}

/**
 * sokaku_series_set_title:
 * @self: a series
 * @title: (nullable): what is shown; "" where a heading says so
 */
void
sokaku_series_set_title (SokakuSeries *self, const char *title)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  set_text (&self->title, title);
}

/**
 * sokaku_series_get_subtitle:
 * @self: a series
 *
 * Returns: (transfer none): the scale in words; never %NULL
 */
const char *
sokaku_series_get_subtitle (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), "");
  return self->subtitle;
}

/**
 * sokaku_series_set_subtitle:
 * @self: a series
 * @subtitle: (nullable): the scale in words, such as "5点満点"
 */
void
sokaku_series_set_subtitle (SokakuSeries *self, const char *subtitle)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  set_text (&self->subtitle, subtitle);
}

/**
 * sokaku_series_get_unit:
 * @self: a series
 *
 * Returns: (transfer none): the unit said after a figure, or ""; never %NULL
 */
const char *
sokaku_series_get_unit (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), "");
  return self->unit;
}

/**
 * sokaku_series_set_unit:
 * @self: a series
 * @unit: (nullable): the unit said after a figure, such as "点"
 */
void
sokaku_series_set_unit (SokakuSeries *self, const char *unit)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  set_text (&self->unit, unit);
}

/**
 * sokaku_series_set_axis:
 * @self: a series
 * @minimum: where the scale starts, in tenths
 * @maximum: where it ends, in tenths; above @minimum
 * @step: the distance of two grid lines, in tenths; above 0
 *
 * The axis of all columns there are. It is fixed by the plan's scale and never
 * follows the figures.
 */
void
sokaku_series_set_axis (SokakuSeries *self, int minimum, int maximum, int step)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  g_return_if_fail (minimum < maximum);
  g_return_if_fail (step > 0);

  for (guint i = 0; i < self->columns->len; i++)
    {
      SokakuSeriesColumn *column = &g_array_index (self->columns, SokakuSeriesColumn, i);

      column->minimum = minimum;
      column->maximum = maximum;
      column->step = step;
    }
}

/**
 * sokaku_series_get_minimum:
 * @self: a series
 *
 * Returns: where the scale starts, in tenths
 */
int
sokaku_series_get_minimum (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), 0);
  return sokaku_series_get_column (self, 0)->minimum;
}

/**
 * sokaku_series_get_maximum:
 * @self: a series
 *
 * Returns: where the scale ends, in tenths
 */
int
sokaku_series_get_maximum (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), 0);
  return sokaku_series_get_column (self, 0)->maximum;
}

/**
 * sokaku_series_get_step:
 * @self: a series
 *
 * Returns: the distance of two grid lines, in tenths
 */
int
sokaku_series_get_step (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), 1);
  return sokaku_series_get_column (self, 0)->step;
}

/**
 * sokaku_series_set_names:
 * @self: a series
 * @value_name: (nullable): what the figures of this time are called
 * @earlier_name: (nullable): what the earlier figures are called
 */
void
sokaku_series_set_names (SokakuSeries *self, const char *value_name, const char *earlier_name)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));

  set_text (&self->value_name, value_name);
  set_text (&self->earlier_name, earlier_name);
}

/**
 * sokaku_series_get_value_name:
 * @self: a series
 *
 * Returns: (transfer none): what the figures of this time are called, or ""
 */
const char *
sokaku_series_get_value_name (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), "");
  return self->value_name;
}

/**
 * sokaku_series_get_earlier_name:
 * @self: a series
 *
 * Returns: (transfer none): what the earlier figures are called, or ""
 */
const char *
sokaku_series_get_earlier_name (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), "");
  return self->earlier_name;
}

/**
 * sokaku_series_set_counts:
 * @self: a series
 * @counts: what the counts of the points count
 */
void
sokaku_series_set_counts (SokakuSeries *self, SokakuSeriesCounts counts)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  self->counts = counts;
}

/**
 * sokaku_series_get_counts:
 * @self: a series
 *
 * Returns: what the counts of the points count; items unless said otherwise
 */
SokakuSeriesCounts
sokaku_series_get_counts (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), SOKAKU_SERIES_COUNTS_ITEMS);
  return self->counts;
}

/**
 * sokaku_series_forget_counts:
 * @self: a series
 *
 * Tells no longer how much stands behind the figures.
 */
void
sokaku_series_forget_counts (SokakuSeries *self)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));

  for (guint i = 0; i < self->points->len; i++)
    g_array_index (self->points, SokakuSeriesPoint, i).count = 0;
}

/**
 * sokaku_series_forget_earlier:
 * @self: a series
 *
 * Tells no longer what the figures were earlier.
 */
void
sokaku_series_forget_earlier (SokakuSeries *self)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));

  for (guint i = 0; i < self->points->len; i++)
    g_array_index (self->points, SokakuSeriesPoint, i).earlier = SOKAKU_SERIES_MISSING;
}

/**
 * sokaku_series_set_rows:
 * @self: a series
 * @rows: what its rows are; themes unless said otherwise
 */
void
sokaku_series_set_rows (SokakuSeries *self, SokakuSeriesRows rows)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  self->kind = rows;
}

/**
 * sokaku_series_get_rows:
 * @self: a series
 *
 * Returns: what its rows are, and so what the id of a point leads to
 */
SokakuSeriesRows
sokaku_series_get_rows (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), SOKAKU_SERIES_ROWS_THEMES);
  return self->kind;
}

/**
 * sokaku_series_set_figures:
 * @self: a series
 * @figures: how the figures of all columns there are are kept and written; tenths
 *   unless said otherwise
 */
void
sokaku_series_set_figures (SokakuSeries *self, SokakuSeriesFigures figures)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));

  for (guint i = 0; i < self->columns->len; i++)
    g_array_index (self->columns, SokakuSeriesColumn, i).figures = figures;
}

/**
 * sokaku_series_set_n_grades:
 * @self: a series
 * @n_grades: how many grades the plan has
 */
void
sokaku_series_set_n_grades (SokakuSeries *self, guint n_grades)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  self->n_grades = n_grades;
}

/**
 * sokaku_series_get_n_grades:
 * @self: a series
 *
 * Returns: how many grades the plan has; 0 in a series without grades
 */
guint
sokaku_series_get_n_grades (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), 0);
  return self->n_grades;
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
  append_column (self, id, label, short_label);
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

/**
 * sokaku_series_get_n_points:
 * @self: a series
 *
 * Returns: how many points there are: rows times columns
 */
guint
sokaku_series_get_n_points (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), 0);
  return self->points->len;
}

/**
 * sokaku_series_get_point:
 * @self: a series
 * @point: a position, below sokaku_series_get_n_points()
 *
 * Points run along the rows: the point of a row and a column is
 * row × sokaku_series_get_n_columns() + column.
 *
 * Returns: (transfer none): the point; valid until another one is added
 */
const SokakuSeriesPoint *
sokaku_series_get_point (SokakuSeries *self, guint point)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), NULL);
  g_return_val_if_fail (point < self->points->len, NULL);
  return &g_array_index (self->points, SokakuSeriesPoint, point);
}

/**
 * sokaku_series_has_earlier:
 * @self: a series
 *
 * Returns: whether any point has an earlier figure
 */
gboolean
sokaku_series_has_earlier (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), FALSE);

  for (guint i = 0; i < self->points->len; i++)
    if (SOKAKU_SERIES_IS_FIGURE (sokaku_series_get_point (self, i)->earlier))
      return TRUE;
  return FALSE;
}

/**
 * sokaku_series_has_count:
 * @self: a series
 *
 * Returns: whether any point tells how much stands behind its figure
 */
gboolean
sokaku_series_has_count (SokakuSeries *self)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), FALSE);

  for (guint i = 0; i < self->points->len; i++)
    if (sokaku_series_get_point (self, i)->count > 0)
      return TRUE;
  return FALSE;
}

static gboolean
names_equal (const SokakuSeriesName *a, const SokakuSeriesName *b)
{
  return g_str_equal (a->id, b->id) && g_str_equal (a->label, b->label)
         && g_str_equal (a->short_label, b->short_label);
}

static gboolean
rows_equal (const SokakuSeriesRow *a, const SokakuSeriesRow *b)
{
  return a->value == b->value && a->spread == b->spread && names_equal (&a->name, &b->name);
}

static gboolean
columns_equal (const SokakuSeriesColumn *a, const SokakuSeriesColumn *b)
{
  return a->figures == b->figures && a->minimum == b->minimum && a->maximum == b->maximum
         && a->step == b->step && a->grade == b->grade && names_equal (&a->name, &b->name);
}

static gboolean
points_equal (const SokakuSeriesPoint *a, const SokakuSeriesPoint *b)
{
  return a->value == b->value && a->earlier == b->earlier && a->count == b->count
         && a->grade == b->grade && g_str_equal (a->text, b->text);
}

/**
 * sokaku_series_equal:
 * @a: (nullable): a series
 * @b: (nullable): another
 *
 * Tells whether two series look the same, so that nothing need be drawn again.
 *
 * Returns: whether everything in them is equal, or both are %NULL
 */
gboolean
sokaku_series_equal (SokakuSeries *a, SokakuSeries *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->is_table != b->is_table || a->columns->len != b->columns->len
      || a->rows->len != b->rows->len || a->points->len != b->points->len)
    return FALSE;
  if (a->counts != b->counts || a->kind != b->kind || a->n_grades != b->n_grades
      || !g_str_equal (a->title, b->title) || !g_str_equal (a->subtitle, b->subtitle)
      || !g_str_equal (a->unit, b->unit) || !g_str_equal (a->value_name, b->value_name)
      || !g_str_equal (a->earlier_name, b->earlier_name))
    return FALSE;

  for (guint i = 0; i < a->columns->len; i++)
    if (!columns_equal (sokaku_series_get_column (a, i), sokaku_series_get_column (b, i)))
      return FALSE;
  for (guint i = 0; i < a->rows->len; i++)
    if (!rows_equal (sokaku_series_get_row (a, i), sokaku_series_get_row (b, i)))
      return FALSE;
  for (guint i = 0; i < a->points->len; i++)
    if (!points_equal (sokaku_series_get_point (a, i), sokaku_series_get_point (b, i)))
      return FALSE;
  return TRUE;
}
