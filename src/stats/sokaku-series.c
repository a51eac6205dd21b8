/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart draws: named points with a figure of this time and an earlier one. */
#include "sokaku-series.h"

struct _SokakuSeries
{
  GObject parent_instance;

  char *title;
  char *subtitle;
  char *unit;
  char *value_name;
  char *earlier_name;
  int minimum;
  int maximum;
  int step;
  SokakuSeriesCounts counts;
  GArray *points;
};

G_DEFINE_FINAL_TYPE (SokakuSeries, sokaku_series, G_TYPE_OBJECT)

static void
clear_point (SokakuSeriesPoint *point)
{
  g_free (point->id);
  g_free (point->label);
  g_free (point->short_label);
}

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text != NULL ? text : "");
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
  g_array_unref (self->points);

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
  self->maximum = 10;
  self->step = 10;
  self->points = g_array_new (FALSE, FALSE, sizeof (SokakuSeriesPoint));
  g_array_set_clear_func (self->points, (GDestroyNotify) clear_point);
}

/**
 * sokaku_series_new:
 * @title: (nullable): what is shown, in one line
 *
 * A series is filled once and then only read: a chart that was given it does not
 * watch it. Whoever has other figures makes another series.
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
 * The axis is fixed by the plan's scale and never follows the figures.
 */
void
sokaku_series_set_axis (SokakuSeries *self, int minimum, int maximum, int step)
{
  g_return_if_fail (SOKAKU_IS_SERIES (self));
  g_return_if_fail (minimum < maximum);
  g_return_if_fail (step > 0);

  self->minimum = minimum;
  self->maximum = maximum;
  self->step = step;
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
  return self->minimum;
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
  return self->maximum;
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
  return self->step;
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
 * sokaku_series_add_point:
 * @self: a series
 * @id: (nullable): the caller's name for the point
 * @label: (nullable): its full name
 * @short_label: (nullable): its short name; the full one if %NULL or ""
 * @value: the figure in tenths, or %SOKAKU_SERIES_MISSING
 * @earlier: the earlier figure in tenths, or %SOKAKU_SERIES_MISSING
 * @count: how many ratings or items stand behind @value; 0 if that is not told
 *
 * Appends a point; points are in the order of the plan.
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
  SokakuSeriesPoint point = { .value = value, .earlier = earlier, .count = count };

  g_return_if_fail (SOKAKU_IS_SERIES (self));

  set_text (&point.id, id);
  set_text (&point.label, label);
  set_text (&point.short_label, short_label != NULL && *short_label != '\0' ? short_label : label);
  g_array_append_val (self->points, point);
}

/**
 * sokaku_series_get_n_points:
 * @self: a series
 *
 * Returns: how many points there are
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
    if (sokaku_series_get_point (self, i)->earlier != SOKAKU_SERIES_MISSING)
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
points_equal (const SokakuSeriesPoint *a, const SokakuSeriesPoint *b)
{
  return a->value == b->value && a->earlier == b->earlier && a->count == b->count
         && g_str_equal (a->id, b->id) && g_str_equal (a->label, b->label)
         && g_str_equal (a->short_label, b->short_label);
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
  if (a == NULL || b == NULL || a->points->len != b->points->len)
    return FALSE;
  if (a->minimum != b->minimum || a->maximum != b->maximum || a->step != b->step
      || a->counts != b->counts || !g_str_equal (a->title, b->title)
      || !g_str_equal (a->subtitle, b->subtitle) || !g_str_equal (a->unit, b->unit)
      || !g_str_equal (a->value_name, b->value_name)
      || !g_str_equal (a->earlier_name, b->earlier_name))
    return FALSE;

  for (guint i = 0; i < a->points->len; i++)
    if (!points_equal (sokaku_series_get_point (a, i), sokaku_series_get_point (b, i)))
      return FALSE;
  return TRUE;
}
