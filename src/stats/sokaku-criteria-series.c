/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The means of the criteria by theme and by initiative, as charts show them. */
#include "sokaku-criteria-series.h"

#include "sokaku-series-names.h"

/* One column a criterion, on the criterion's own range. */
static SokakuSeries *
make_series (SokakuPlan *plan,
             const SokakuSeriesWords *words,
             SokakuSeriesWord title,
             SokakuSeriesRows rows)
{
  SokakuSeries *series = sokaku_series_new (sokaku_series_words_get (words, title));
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  guint n = sokaku_node_list_get_length (criteria);
  gboolean same = n > 0;
  int highest = 0;

  sokaku_series_set_rows (series, rows);
  sokaku_series_set_gap_names (
      series, sokaku_series_words_get (words, SOKAKU_SERIES_WORD_NOTHING_EVALUATED),
      sokaku_series_words_get (words, SOKAKU_SERIES_WORD_NOT_KNOWN));
  sokaku_series_set_counts (series, SOKAKU_SERIES_COUNTS_ITEMS);
  for (guint i = 0; i < n; i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);
      int min = sokaku_criterion_get_min (criterion);
      int max = sokaku_criterion_get_max (criterion);

      sokaku_series_add_column (series, sokaku_criterion_get_id (criterion),
                                sokaku_criterion_get_name (criterion), NULL);
      if (min < max)
        sokaku_series_set_column_axis (series, 10 * min, 10 * max,
                                       sokaku_series_names_get_step (10 * min, 10 * max, 10));
      same = same && (i == 0 || max == highest);
      highest = max;
    }
  if (same)
    {
      g_autofree char *out_of
          = sokaku_series_words_fill (words, SOKAKU_SERIES_WORD_EACH_OUT_OF, highest);

      sokaku_series_set_subtitle (series, out_of);
    }
  return series;
}

/* What is not evaluated has no mean: a gap. */
static void
add_means (SokakuSeries *series, SokakuStats *stats, gpointer group)
{
  guint n_scored = sokaku_stats_get_n_scored (stats, group, SOKAKU_OVERALL);

  for (guint i = 0; i < sokaku_series_get_n_columns (series); i++)
    sokaku_series_add_cell (
        series,
        sokaku_series_names_get_figure (sokaku_stats_get_mean (stats, group, SOKAKU_OVERALL, i)),
        SOKAKU_SERIES_MISSING, n_scored, -1, NULL);
}

/**
 * sokaku_series_for_criteria_by_theme:
 * @plan: a plan
 * @stats: its figures
 * @words: (nullable): the words to use; %NULL for the user's
 *
 * Rule 3: themes by criteria, of the overall self-evaluation. Themes are ordered by
 * their totals.
 *
 * Returns: (transfer full): the series; without rows where the plan has no criteria
 */
SokakuSeries *
sokaku_series_for_criteria_by_theme (SokakuPlan *plan,
                                     SokakuStats *stats,
                                     const SokakuSeriesWords *words)
{
  SokakuSeries *series
      = make_series (plan, words, SOKAKU_SERIES_WORD_CRITERIA_BY_THEME, SOKAKU_SERIES_ROWS_THEMES);
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);

  for (guint i = 0; sokaku_series_is_table (series) && i < sokaku_node_list_get_length (themes);
       i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      sokaku_series_names_add_theme (
          series, theme,
          sokaku_series_names_get_figure (sokaku_stats_get_total (stats, theme, SOKAKU_OVERALL)));
      add_means (series, stats, theme);
    }
  return series;
}

/**
 * sokaku_series_for_criteria_by_initiative:
 * @plan: a plan
 * @stats: its figures
 * @words: (nullable): the words to use; %NULL for the user's
 *
 * Rule 2: initiatives by criteria, of the overall self-evaluation. Initiatives are
 * ordered by their totals.
 *
 * Returns: (transfer full): the series; without rows where the plan has no criteria
 */
SokakuSeries *
sokaku_series_for_criteria_by_initiative (SokakuPlan *plan,
                                          SokakuStats *stats,
                                          const SokakuSeriesWords *words)
{
  SokakuSeries *series = make_series (plan, words, SOKAKU_SERIES_WORD_CRITERIA_BY_INITIATIVE,
                                      SOKAKU_SERIES_ROWS_INITIATIVES);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0;
       sokaku_series_is_table (series) && i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);

      sokaku_series_names_add_initiative (series, initiative,
                                          sokaku_series_names_get_figure (sokaku_stats_get_total (
                                              stats, initiative, SOKAKU_OVERALL)),
                                          SOKAKU_SERIES_MISSING);
      add_means (series, stats, initiative);
    }
  return series;
}

/**
 * sokaku_series_for_criteria_of:
 * @plan: a plan
 * @stats: its figures
 * @initiative: one of its initiatives
 *
 * Rule 2: the criteria of one initiative, of the overall self-evaluation, on an axis that holds
 * the ranges of all. It has no words but the names of the criteria.
 *
 * Returns: (transfer full): the series; without points where the plan has no criteria or
 *   nothing is evaluated
 */
SokakuSeries *
sokaku_series_for_criteria_of (SokakuPlan *plan, SokakuStats *stats, SokakuInitiative *initiative)
{
  SokakuSeries *series = sokaku_series_new ("");
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  guint n = sokaku_node_list_get_length (criteria);
  int lowest = G_MAXINT, highest = G_MININT;

  if (sokaku_stats_get_n_scored (stats, initiative, SOKAKU_OVERALL) == 0)
    return series;
  for (guint i = 0; i < n; i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);
      int mean = sokaku_stats_get_mean (stats, initiative, SOKAKU_OVERALL, i);

      lowest = MIN (lowest, sokaku_criterion_get_min (criterion));
      highest = MAX (highest, sokaku_criterion_get_max (criterion));
      sokaku_series_add_point (series, sokaku_criterion_get_id (criterion),
                               sokaku_criterion_get_name (criterion), NULL,
                               sokaku_series_names_get_figure (mean), SOKAKU_SERIES_MISSING, 0);
    }
  if (lowest < highest)
    sokaku_series_set_axis (series, 10 * lowest, 10 * highest,
                            sokaku_series_names_get_step (10 * lowest, 10 * highest, 10));
  return series;
}
