/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names and figures of rows: how much of them fits. */
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
  for (guint i = 0; i < sokaku_chart_get_n_rows (self); i++)
    if (!sokaku_chart_label_fits (self, sokaku_chart_get_label (self, i, short_labels), em, width,
                                  n_lines))
      return FALSE;
  return TRUE;
}

/**
 * sokaku_chart_measure_labels:
 * @self: a chart
 * @short_labels: whether the short names are meant
 *
 * For the kinds of chart. Returns: the width of the widest name of a row, in font sizes
 */
double
sokaku_chart_measure_labels (SokakuChart *self, gboolean short_labels)
{
  double em = sokaku_chart_get_font_size (self), widest = 0;

  for (guint i = 0; i < sokaku_chart_get_n_rows (self); i++)
    {
      g_autofree char *label
          = sokaku_chart_clip_label (sokaku_chart_get_label (self, i, short_labels));

      widest = MAX (widest, sokaku_chart_measure_text (self, label, em, FALSE));
    }
  return widest / em;
}

/**
 * sokaku_chart_measure_figures:
 * @self: a chart
 * @column: a column
 *
 * For the kinds of chart. Returns: the width of the widest figure of a column as what one
 *   looks for, in font sizes
 */
double
sokaku_chart_measure_figures (SokakuChart *self, guint column)
{
  SokakuSeries *series = sokaku_chart_get_series (self);
  guint n_columns = sokaku_series_get_n_columns (series);
  double em = sokaku_chart_get_font_size (self), widest = 0;
  guint ends[3] = { column, column, column }; /* the lowest, the highest, one without a figure */

  /* Figures are of one width, so that the longest are the widest; and one of the two ends
   * is the longest. */
  for (guint i = column; i < sokaku_series_get_n_points (series); i += n_columns)
    {
      int value = sokaku_series_get_point (series, i)->value;

      if (!SOKAKU_SERIES_IS_FIGURE (value))
        ends[2] = i;
      else if (value > sokaku_series_get_point (series, ends[1])->value)
        ends[1] = i;
      else if (value < sokaku_series_get_point (series, ends[0])->value
               || !SOKAKU_SERIES_IS_FIGURE (sokaku_series_get_point (series, ends[0])->value))
        ends[0] = i;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ends) && sokaku_series_get_n_points (series) > 0; i++)
    {
      g_autofree char *figure = sokaku_chart_words_get_figure (series, ends[i]);

      widest = MAX (widest, sokaku_chart_measure_text (self, figure, em, TRUE));
    }
  return widest / em;
}

/**
 * sokaku_chart_get_n_rows:
 * @self: a chart
 *
 * For the kinds of chart. Returns: how many rows its series has
 */
guint
sokaku_chart_get_n_rows (SokakuChart *self)
{
  SokakuSeries *series = sokaku_chart_get_series (self);

  return series != NULL ? sokaku_series_get_n_rows (series) : 0;
}

/**
 * sokaku_chart_get_n_columns:
 * @self: a chart
 *
 * For the kinds of chart. Returns: how many columns its series has
 */
guint
sokaku_chart_get_n_columns (SokakuChart *self)
{
  SokakuSeries *series = sokaku_chart_get_series (self);

  return series != NULL ? sokaku_series_get_n_columns (series) : 1;
}

/**
 * sokaku_chart_get_label:
 * @self: a chart
 * @row: a row
 * @short_label: whether the short name is meant
 *
 * For the kinds of chart. The name of a row.
 */
const char *
sokaku_chart_get_label (SokakuChart *self, guint row, gboolean short_label)
{
  const SokakuSeriesRow *found = sokaku_series_get_row (sokaku_chart_get_series (self), row);

  return short_label ? found->name.short_label : found->name.label;
}
