/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts of the report. */

#include "sokaku-figures.h"

#include "sokaku-criteria-series.h"
#include "sokaku-words.h"

#define FONT_SIZE 10.0
#define SMALL_FONT_SIZE 8.5

static void
draw_chart (cairo_t *cr, double width, double height, gpointer user_data)
{
  SokakuChart *chart = user_data;

  sokaku_chart_layout (chart, width, height);
  sokaku_chart_draw (chart, cr);
}

/* The words of series in the words of paper. */
static void
init_words (SokakuSeriesWords *words, const char *language)
{
  static const SokakuWord printed[SOKAKU_SERIES_N_WORDS] = {
    [SOKAKU_SERIES_WORD_THEME_AVERAGES] = SOKAKU_WORD_AVERAGES_BY_THEME,
    [SOKAKU_SERIES_WORD_CRITERIA_BY_THEME] = SOKAKU_WORD_CRITERIA_BY_THEME,
    [SOKAKU_SERIES_WORD_GRADES_BY_YEAR] = SOKAKU_WORD_GRADES_BY_INITIATIVE_AND_YEAR,
    [SOKAKU_SERIES_WORD_CRITERIA_BY_INITIATIVE] = SOKAKU_WORD_CRITERIA_BY_INITIATIVE,
    [SOKAKU_SERIES_WORD_GRADE_DISTRIBUTION] = SOKAKU_WORD_ITEMS_BY_GRADE_AND_YEAR,
    [SOKAKU_SERIES_WORD_AGREEMENT] = SOKAKU_WORD_AGREEMENT,
    [SOKAKU_SERIES_WORD_SELF_AND_COUNCIL] = SOKAKU_WORD_SELF_AND_COUNCIL,
    [SOKAKU_SERIES_WORD_COMPLETION] = SOKAKU_WORD_COMPLETION,
    [SOKAKU_SERIES_WORD_OUT_OF] = SOKAKU_WORD_OUT_OF,
    [SOKAKU_SERIES_WORD_TOTAL_OUT_OF] = SOKAKU_WORD_TOTAL_OUT_OF,
    [SOKAKU_SERIES_WORD_EACH_OUT_OF] = SOKAKU_WORD_EACH_OUT_OF,
    [SOKAKU_SERIES_WORD_NUMBER_OF_ITEMS] = SOKAKU_WORD_NUMBER_OF_ITEMS,
    [SOKAKU_SERIES_WORD_FILLED_IN] = SOKAKU_WORD_FILLED_IN,
    [SOKAKU_SERIES_WORD_POINTS] = SOKAKU_WORD_POINTS,
    [SOKAKU_SERIES_WORD_THIS_TIME] = SOKAKU_WORD_THIS_TIME,
    [SOKAKU_SERIES_WORD_MIDTERM] = SOKAKU_WORD_MIDTERM,
    [SOKAKU_SERIES_WORD_OVERALL] = SOKAKU_WORD_OVERALL,
    [SOKAKU_SERIES_WORD_SELF_TOTAL] = SOKAKU_WORD_SELF_TOTAL,
    [SOKAKU_SERIES_WORD_COUNCIL_AVERAGE] = SOKAKU_WORD_AVERAGE_OF_COUNCIL,
    [SOKAKU_SERIES_WORD_RATING] = SOKAKU_WORD_ONE_RATING,
    [SOKAKU_SERIES_WORD_MEAN] = SOKAKU_WORD_MEAN,
    [SOKAKU_SERIES_WORD_SPREAD] = SOKAKU_WORD_SPREAD,
    [SOKAKU_SERIES_WORD_NO_BALLOTS] = SOKAKU_WORD_NO_BALLOTS,
    [SOKAKU_SERIES_WORD_NO_DEPARTMENT] = SOKAKU_WORD_NO_DEPARTMENT,
    [SOKAKU_SERIES_WORD_NOTHING_EVALUATED] = SOKAKU_WORD_NOTHING_EVALUATED,
    [SOKAKU_SERIES_WORD_NOT_KNOWN] = SOKAKU_WORD_NOT_KNOWN,
  };

  for (guint i = 0; i < SOKAKU_SERIES_N_WORDS; i++)
    words->words[i] = sokaku_words_get (language, printed[i]);
}

/**
 * sokaku_figures_create_series:
 * @kind: a kind of chart
 * @stats: the figures of a plan
 *
 * What a chart shows, with the words of the plan's language, for what is printed or
 * handed on.
 *
 * Returns: (transfer full): the series
 */
SokakuSeries *
sokaku_figures_create_series (const SokakuChartKind *kind, SokakuStats *stats)
{
  SokakuSeriesWords words;
  SokakuSeries *series;

  init_words (&words, sokaku_plan_get_language (sokaku_stats_get_plan (stats)));
  series = sokaku_chart_kind_create_series (kind, stats, &words);
  /* How many ratings stand behind an average is worth a figure; how many initiatives is
   * said by the totals. */
  if (sokaku_series_get_counts (series) == SOKAKU_SERIES_COUNTS_INITIATIVES)
    sokaku_series_forget_counts (series);
  return series;
}

/**
 * sokaku_figures_create_chart:
 * @kind: a kind of chart
 * @stats: the figures of a plan
 *
 * Returns: (transfer full): the chart of these figures in the colours of paper and the
 *   plan's language, to be printed or handed on
 */
SokakuChart *
sokaku_figures_create_chart (const SokakuChartKind *kind, SokakuStats *stats)
{
  const char *language = sokaku_plan_get_language (sokaku_stats_get_plan (stats));
  g_autoptr (SokakuSeries) series = sokaku_figures_create_series (kind, stats);
  SokakuChart *chart = sokaku_chart_new (kind->name, NULL);

  sokaku_chart_set_palette (chart, sokaku_palette_get (SOKAKU_PALETTE_PAPER));
  sokaku_chart_set_font (chart, SOKAKU_FIGURES_FAMILY, FONT_SIZE);
  sokaku_chart_set_language (chart, language);
  sokaku_chart_set_empty_text (chart, sokaku_words_get (language, SOKAKU_WORD_NO_FIGURES));
  sokaku_chart_set_series (chart, series);
  return chart;
}

/**
 * sokaku_figures_create_block:
 * @chart: (transfer full): a chart of sokaku_figures_create_chart()
 * @language: of the plan
 * @height: of the chart on paper, in points
 *
 * Returns: (transfer full): the chart as a block, with what it shows in words
 */
SokakuBlock *
sokaku_figures_create_block (SokakuChart *chart, const char *language, double height)
{
  SokakuBlock *block = sokaku_block_new_drawing (height, draw_chart, chart, g_object_unref);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  gboolean japanese = g_str_has_prefix (language, "ja");
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      g_autofree char *figure = sokaku_chart_words_get_figure (series, i);

      g_string_append_printf (words, "%s%s %s",
                              i == 0     ? ""
                              : japanese ? "、"
                                         : "; ",
                              sokaku_series_get_point (series, i)->label, figure);
    }
  sokaku_block_set_alternative (block, words->str);
  g_string_free (words, TRUE);
  return block;
}

/**
 * sokaku_figures_add_theme_averages:
 * @blocks: (element-type SokakuBlock): takes the chart
 * @plan: a plan
 * @stats: its figures, of which the chart keeps those of now
 * @level: of its heading
 * @number: of its heading; may be empty
 *
 * The council averages by theme (rule 4) as a chart, drawn as on screen but in the
 * colours of paper. Its title is the heading above it.
 */
void
sokaku_figures_add_theme_averages (
    GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats, guint level, const char *number)
{
  const char *language = sokaku_plan_get_language (plan);
  SokakuChart *chart
      = sokaku_figures_create_chart (sokaku_chart_kind_find ("theme-averages"), stats);
  g_autofree char *heading = sokaku_words_number_heading (
      language, number, sokaku_words_get (language, SOKAKU_WORD_AVERAGES_BY_THEME));
  double minimum_width, minimum_height, width, height;

  sokaku_series_set_title (sokaku_chart_get_series (chart), "");
  sokaku_chart_measure (chart, &minimum_width, &minimum_height, &width, &height);

  g_ptr_array_add (blocks, sokaku_block_new_heading (level, heading));
  g_ptr_array_add (blocks, sokaku_figures_create_block (chart, language, height));
}

/**
 * sokaku_figures_add_criteria:
 * @blocks: (element-type SokakuBlock): takes the chart
 * @plan: a plan
 * @stats: its figures, of which the chart keeps those of now
 * @initiative: one of its initiatives
 *
 * The means of the criteria of an initiative (rule 2) as a chart.
 */
void
sokaku_figures_add_criteria (GPtrArray *blocks,
                             SokakuPlan *plan,
                             SokakuStats *stats,
                             SokakuInitiative *initiative)
{
  g_autoptr (SokakuSeries) series = sokaku_series_for_criteria_of (plan, stats, initiative);
  SokakuChart *chart;
  double minimum_width, minimum_height, width, height;

  if (sokaku_series_get_n_points (series) == 0)
    return;
  chart = sokaku_figures_create_chart (sokaku_chart_kind_find ("theme-averages"), stats);
  sokaku_chart_set_font (chart, SOKAKU_FIGURES_FAMILY, SMALL_FONT_SIZE);
  sokaku_chart_set_series (chart, series);
  sokaku_chart_measure (chart, &minimum_width, &minimum_height, &width, &height);
  g_ptr_array_add (blocks,
                   sokaku_figures_create_block (chart, sokaku_plan_get_language (plan), height));
}
