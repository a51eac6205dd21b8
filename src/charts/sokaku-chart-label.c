/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of points: how much of them fits. */
#include "sokaku-chart-private.h"

/**
 * sokaku_chart_clip_label:
 * @label: a name
 *
 * For the kinds of chart. As much of a label as must never be cut.
 */
char *
sokaku_chart_clip_label (const char *label)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (label, -1) <= SOKAKU_CHART_LABEL_CHARACTERS)
    return g_strdup (label);
  start = g_utf8_substring (label, 0, SOKAKU_CHART_LABEL_CHARACTERS);
  return g_strconcat (start, "…", NULL);
}

/**
 * sokaku_chart_label_fits:
 * @self: a chart
 * @label: a name
 * @em: font size
 * @width: the width there is
 * @n_lines: how many lines it may take
 *
 * For the kinds of chart. Whether a label fits without being cut too early.
 */
gboolean
sokaku_chart_label_fits (SokakuChart *self, const char *label, double em, double width, int n_lines)
{
  g_autofree char *clipped = sokaku_chart_clip_label (label);
  g_autoptr (SokakuChartText) tried = sokaku_chart_try_text (self, clipped, em, FALSE);

  if (width <= 0)
    return FALSE;
  sokaku_chart_text_wrap (tried, width, n_lines, PANGO_ALIGN_LEFT);
  return !pango_layout_is_ellipsized (tried->layout);
}

/**
 * sokaku_chart_labels_fit:
 * @self: a chart
 * @short_labels: whether the short names are meant
 * @em: font size
 * @width: the width there is
 * @n_lines: how many lines it may take
 *
 * For the kinds of chart. Whether all labels fit.
 */
gboolean
sokaku_chart_labels_fit (
    SokakuChart *self, gboolean short_labels, double em, double width, int n_lines)
{
  for (guint i = 0; i < sokaku_chart_get_n_points (self); i++)
    if (!sokaku_chart_label_fits (self, sokaku_chart_get_label (self, i, short_labels), em, width,
                                  n_lines))
      return FALSE;
  return TRUE;
}

/**
 * sokaku_chart_get_label:
 * @self: a chart
 * @point: a point
 * @short_label: whether the short name is meant
 *
 * For the kinds of chart. The name of a point.
 */
const char *
sokaku_chart_get_label (SokakuChart *self, guint point, gboolean short_label)
{
  const SokakuSeriesPoint *p = sokaku_series_get_point (sokaku_chart_get_series (self), point);

  return short_label ? p->short_label : p->label;
}
