/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart draws: rows of named figures, of this time and an earlier one. */
#include "sokaku-series-private.h"

G_DEFINE_FINAL_TYPE (SokakuSeries, sokaku_series, G_TYPE_OBJECT)

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text != NULL ? text : "");
}

/* A row and a column both begin with their name. */
static void
clear_name (SokakuSeriesName *name)
{
  g_free (name->id);
  g_free (name->label);
  g_free (name->short_label);
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
  g_free (self->none_name);
  g_free (self->missing_name);
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
  set_text (&self->none_name, NULL);
  set_text (&self->missing_name, NULL);
  self->columns = g_array_new (FALSE, FALSE, sizeof (SokakuSeriesColumn));
  g_array_set_clear_func (self->columns, (GDestroyNotify) clear_name);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SokakuSeriesRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_name);
  self->points = g_array_new (FALSE, FALSE, sizeof (SokakuSeriesPoint));
  self->texts = g_string_chunk_new (64);
  sokaku_series_append_column (self, NULL, NULL, NULL);
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
 * sokaku_series_set_gap_names:
 * @self: a series
 * @none_name: (nullable): what %SOKAKU_SERIES_NONE means
 * @missing_name: (nullable): what %SOKAKU_SERIES_MISSING means
 */
void
sokaku_series_set_gap_names (SokakuSeries *self, const char *none_name, const char *missing_name)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));

  set_text (&self->none_name, none_name);
  set_text (&self->missing_name, missing_name);
}

/**
 * sokaku_series_get_gap_name:
 * @self: a series
 * @gap: %SOKAKU_SERIES_NONE or %SOKAKU_SERIES_MISSING
 *
 * Returns: (transfer none): what it means, or "" where no cell is such a gap
 */
const char *
sokaku_series_get_gap_name (SokakuSeries *self, int gap)
{
  g_return_val_if_fail (SOKAKU_IS_SERIES (self), "");

  for (guint i = 0; i < self->points->len; i++)
    {
      const SokakuSeriesPoint *point = sokaku_series_get_point (self, i);

      /* a grade without a figure is no gap */
      if (point->value == gap && point->grade < 0)
        return gap == SOKAKU_SERIES_NONE ? self->none_name : self->missing_name;
    }
  return "";
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
