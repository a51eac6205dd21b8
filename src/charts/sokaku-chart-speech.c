/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says: title, points, summary and table. */
#include "sokaku-chart-private.h"

#include <glib/gi18n-lib.h>

/**
 * sokaku_chart_get_title:
 * @self: a chart
 *
 * Returns: (transfer none): what is shown; never %NULL
 */
const char *
sokaku_chart_get_title (SokakuChart *self)
{
  SokakuSeries *series;

  g_return_val_if_fail (SOKAKU_IS_CHART (self), "");

  series = sokaku_chart_get_series (self);
  return series != NULL ? sokaku_series_get_title (series) : "";
}

/**
 * sokaku_chart_get_words:
 * @self: a chart
 * @point: a point
 *
 * Returns: (transfer full): the point in one line, for tooltip and speech
 */
char *
sokaku_chart_get_words (SokakuChart *self, guint point)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), NULL);
  g_return_val_if_fail (point < sokaku_chart_get_n_points (self), NULL);
  return SOKAKU_CHART_GET_CLASS (self)->get_words (self, point);
}

/**
 * sokaku_chart_get_summary:
 * @self: a chart
 *
 * Returns: (transfer full): the picture in words; while there is nothing to draw,
 *   the sentence that stands there
 */
char *
sokaku_chart_get_summary (SokakuChart *self)
{
  GString *text;

  g_return_val_if_fail (SOKAKU_IS_CHART (self), NULL);

  if (sokaku_chart_get_n_points (self) == 0)
    return g_strdup (sokaku_chart_get_empty_text (self));
  text = g_string_new (NULL);
  sokaku_chart_words_append_title (text, sokaku_chart_get_series (self));
  SOKAKU_CHART_GET_CLASS (self)->append_summary (self, text);
  return g_string_free (text, FALSE);
}

/**
 * sokaku_chart_get_table:
 * @self: a chart
 *
 * Returns: (transfer full) (element-type GStrv): the figures as a table in the
 *   order shown, the head first
 */
GPtrArray *
sokaku_chart_get_table (SokakuChart *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), NULL);
  return sokaku_chart_words_table (sokaku_chart_get_series (self), sokaku_chart_get_order (self));
}

/* This time and earlier, where there is both. */
static const char *
get_legend (SokakuChart *self, int legend)
{
  SokakuSeries *series = sokaku_chart_get_series (self);
  const char *name;

  if (legend > 1 || !sokaku_series_has_earlier (series))
    return "";
  name = legend == 0 ? sokaku_series_get_value_name (series)
                     : sokaku_series_get_earlier_name (series);
  if (*name != '\0')
    return name;
  return legend == 0 ? _ ("This time") : _ ("Earlier");
}

static char *
get_words (SokakuChart *self, guint point)
{
  return sokaku_chart_words_for_point (sokaku_chart_get_series (self), point);
}

static void
append_summary (SokakuChart *self, GString *text)
{
  sokaku_chart_words_append_figures (text, sokaku_chart_get_series (self));
}

/**
 * sokaku_chart_install_speech:
 * @klass: the class of charts
 *
 * For the class of charts: what those say that have nothing more to say.
 */
void
sokaku_chart_install_speech (SokakuChartClass *klass)
{
  klass->get_legend = get_legend;
  klass->get_words = get_words;
  klass->append_summary = append_summary;
}
