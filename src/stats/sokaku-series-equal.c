/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two series look the same. */
#include "sokaku-series-private.h"

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
      || !g_str_equal (a->earlier_name, b->earlier_name)
      || !g_str_equal (a->none_name, b->none_name)
      || !g_str_equal (a->missing_name, b->missing_name))
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
