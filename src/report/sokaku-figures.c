/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts of the report. */

#include "sokaku-figures.h"

#include "sokaku-bar-chart.h"
#include "sokaku-block.h"
#include "sokaku-theme-series.h"
#include "sokaku-words.h"

#define FAMILY "Noto Sans CJK JP"
#define FONT_SIZE 10.0

static void
draw_chart (cairo_t *cr, double width, double height, gpointer user_data)
{
  SokakuChart *chart = user_data;

  sokaku_chart_layout (chart, width, height);
  sokaku_chart_draw (chart, cr);
}

/**
 * sokaku_figures_create_theme_series:
 * @plan: a plan
 * @stats: its figures
 * @title: title of the chart, "" where a heading stands above it
 *
 * The council averages by theme (rule 4) with the words of the plan's language, for
 * what is printed or handed on.
 *
 * Returns: (transfer full): the series
 */
SokakuSeries *
sokaku_figures_create_theme_series (SokakuPlan *plan, SokakuStats *stats, const char *title)
{
  const char *language = sokaku_plan_get_language (plan);
  g_autoptr (SokakuSeries) source = sokaku_series_for_theme_averages (plan, stats, NULL);
  SokakuSeries *series = sokaku_series_new (title);
  /* How many ratings stand behind an average is worth a figure; how many initiatives is
   * said by the totals. */
  gboolean has_ratings = sokaku_series_get_counts (source) == SOKAKU_SERIES_COUNTS_RATINGS;
  gboolean has_scale = sokaku_node_list_get_length (sokaku_plan_get_scale (plan)) > 0;
  g_autofree char *out_of = sokaku_words_out_of (language, sokaku_series_get_maximum (source) / 10);

  sokaku_series_set_counts (series, sokaku_series_get_counts (source));
  sokaku_series_set_axis (series, sokaku_series_get_minimum (source),
                          sokaku_series_get_maximum (source), sokaku_series_get_step (source));
  if (has_scale)
    sokaku_series_set_subtitle (series, out_of);
  sokaku_series_set_names (series, sokaku_words_get (language, SOKAKU_WORD_THIS_TIME),
                           sokaku_words_get (language, SOKAKU_WORD_MIDTERM));
  for (guint i = 0; i < sokaku_series_get_n_points (source); i++)
    {
      const SokakuSeriesPoint *point = sokaku_series_get_point (source, i);

      sokaku_series_add_point (series, point->id, point->label, point->short_label, point->value,
                               point->earlier, has_ratings ? point->count : 0);
    }
  return series;
}

/**
 * sokaku_figures_add_theme_averages:
 * @blocks: (element-type SokakuBlock): takes the chart
 * @plan: a plan
 * @stats: its figures, of which the chart keeps those of now
 *
 * The council averages by theme (rule 4) as a chart, drawn as on screen but in the
 * colours of paper.
 */
void
sokaku_figures_add_theme_averages (GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats)
{
  const char *language = sokaku_plan_get_language (plan);
  g_autoptr (SokakuSeries) series = sokaku_figures_create_theme_series (plan, stats, "");
  SokakuChart *chart = g_object_new (SOKAKU_TYPE_BAR_CHART, NULL);
  double minimum_width, minimum_height, width, height;

  sokaku_chart_set_palette (chart, sokaku_palette_get (SOKAKU_PALETTE_PAPER));
  sokaku_chart_set_font (chart, FAMILY, FONT_SIZE);
  sokaku_chart_set_language (chart, language);
  sokaku_chart_set_empty_text (chart, sokaku_words_get (language, SOKAKU_WORD_NO_FIGURES));
  sokaku_chart_set_series (chart, series);
  sokaku_chart_measure (chart, &minimum_width, &minimum_height, &width, &height);

  g_ptr_array_add (blocks, sokaku_block_new_heading (
                               1, sokaku_words_get (language, SOKAKU_WORD_AVERAGES_BY_THEME)));
  g_ptr_array_add (blocks, sokaku_block_new_drawing (height, draw_chart, chart, g_object_unref));
}
