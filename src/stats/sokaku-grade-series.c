/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grades by initiative and year, and how many there are of each, as charts show them. */
#include "sokaku-grade-series.h"

#include "sokaku-series-names.h"
#include "sokaku-sheet.h"

/* A grade without its total is one that was recorded; no grade at all is either not known
 * or a year in which nothing was evaluated, which are not the same. */
static void
add_grade (SokakuSeries *series,
           SokakuPlan *plan,
           SokakuStats *stats,
           SokakuInitiative *initiative,
           int fiscal)
{
  SokakuOrigin origin;
  const char *grade = sokaku_stats_get_grade (stats, initiative, fiscal, &origin);
  guint n_scored = sokaku_stats_get_n_scored (stats, initiative, fiscal);
  int total = sokaku_stats_get_total (stats, initiative, fiscal);
  guint position;

  if (origin == SOKAKU_ORIGIN_NONE)
    {
      sokaku_series_add_cell (series,
                              fiscal == SOKAKU_OVERALL ? SOKAKU_SERIES_MISSING : SOKAKU_SERIES_NONE,
                              SOKAKU_SERIES_MISSING, 0, -1, NULL);
      return;
    }
  sokaku_series_add_cell (series,
                          origin == SOKAKU_ORIGIN_COMPUTED ? sokaku_series_names_get_figure (total)
                                                           : SOKAKU_SERIES_MISSING,
                          SOKAKU_SERIES_MISSING, n_scored,
                          sokaku_plan_find_grade (plan, grade, &position) ? (int) position : -1,
                          grade);
}

/**
 * sokaku_series_for_grades_by_year:
 * @plan: a plan
 * @stats: its figures
 * @words: (nullable): the words to use; %NULL for the user's
 *
 * Rule 2: initiatives by evaluated years and the overall evaluation, each with its
 * grade and total. Initiatives are ordered by their overall totals.
 *
 * Returns: (transfer full): the series
 */
SokakuSeries *
sokaku_series_for_grades_by_year (SokakuPlan *plan,
                                  SokakuStats *stats,
                                  const SokakuSeriesWords *words)
{
  SokakuSeries *series
      = sokaku_series_new (sokaku_series_words_get (words, SOKAKU_SERIES_WORD_GRADES_BY_YEAR));
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (GArray) fiscals = sokaku_series_names_list_years (plan);
  int lowest, highest;
  gboolean has_totals = sokaku_series_names_get_totals (plan, &lowest, &highest);

  sokaku_series_set_rows (series, SOKAKU_SERIES_ROWS_INITIATIVES);
  sokaku_series_set_counts (series, SOKAKU_SERIES_COUNTS_ITEMS);
  sokaku_series_set_gap_names (
      series, sokaku_series_words_get (words, SOKAKU_SERIES_WORD_NOTHING_EVALUATED),
      sokaku_series_words_get (words, SOKAKU_SERIES_WORD_NOT_KNOWN));
  sokaku_series_set_n_grades (series, sokaku_node_list_get_length (sokaku_plan_get_grades (plan)));
  if (has_totals)
    {
      g_autofree char *out_of
          = sokaku_series_words_fill (words, SOKAKU_SERIES_WORD_TOTAL_OUT_OF, highest);

      sokaku_series_set_subtitle (series, out_of);
    }
  for (guint i = 0; i < fiscals->len; i++)
    {
      int fiscal = g_array_index (fiscals, int, i);
      g_autofree char *id = g_strdup_printf ("%d", fiscal);
      g_autofree char *label = sokaku_series_names_dup_year (plan, fiscal, words);

      sokaku_series_add_column (series, id, label, NULL);
      if (has_totals)
        sokaku_series_set_column_axis (series, 10 * lowest, 10 * highest, 10);
    }
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);

      sokaku_series_names_add_initiative (series, initiative,
                                          sokaku_series_names_get_figure (sokaku_stats_get_total (
                                              stats, initiative, SOKAKU_OVERALL)),
                                          SOKAKU_SERIES_MISSING);
      for (guint j = 0; j < fiscals->len; j++)
        add_grade (series, plan, stats, initiative, g_array_index (fiscals, int, j));
    }
  return series;
}

/**
 * sokaku_series_for_grade_distribution:
 * @plan: a plan
 * @stats: its figures
 * @words: (nullable): the words to use; %NULL for the user's
 *
 * Rule 5: how many items have each grade, by evaluated year and overall. A year without
 * any grade is a gap.
 *
 * Returns: (transfer full): the series; without rows where the plan has no grades
 */
SokakuSeries *
sokaku_series_for_grade_distribution (SokakuPlan *plan,
                                      SokakuStats *stats,
                                      const SokakuSeriesWords *words)
{
  SokakuSeries *series
      = sokaku_series_new (sokaku_series_words_get (words, SOKAKU_SERIES_WORD_GRADE_DISTRIBUTION));
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  guint n_grades = sokaku_node_list_get_length (grades);
  int n_items = MAX ((int) sokaku_stats_get_n_items (stats, plan), 1);
  g_autoptr (GArray) fiscals = sokaku_series_names_list_years (plan);

  sokaku_series_set_rows (series, SOKAKU_SERIES_ROWS_YEARS);
  sokaku_series_set_subtitle (series,
                              sokaku_series_words_get (words, SOKAKU_SERIES_WORD_NUMBER_OF_ITEMS));
  sokaku_series_set_n_grades (series, n_grades);
  for (guint i = 0; i < n_grades; i++)
    {
      const char *name = sokaku_grade_get_name (sokaku_node_list_peek (grades, i));

      sokaku_series_add_column (series, name, name, NULL);
      sokaku_series_set_column_grade (series, (int) i);
    }
  if (n_grades == 0)
    return series;
  sokaku_series_set_figures (series, SOKAKU_SERIES_WHOLE);
  sokaku_series_set_axis (series, 0, n_items, sokaku_series_names_get_step (0, n_items, 1));

  for (guint i = 0; i < fiscals->len; i++)
    {
      int fiscal = g_array_index (fiscals, int, i);
      g_autofree char *id = g_strdup_printf ("%d", fiscal);
      g_autofree char *label = sokaku_series_names_dup_year (plan, fiscal, words);
      guint whole = 0;

      for (guint grade = 0; grade < n_grades; grade++)
        whole += sokaku_stats_get_n_graded (stats, plan, fiscal, grade);
      sokaku_series_add_row (series, id, label, NULL,
                             whole > 0 ? (int) whole : SOKAKU_SERIES_MISSING,
                             SOKAKU_SERIES_MISSING);
      for (guint grade = 0; grade < n_grades; grade++)
        sokaku_series_add_cell (series,
                                whole > 0
                                    ? (int) sokaku_stats_get_n_graded (stats, plan, fiscal, grade)
                                    : SOKAKU_SERIES_MISSING,
                                SOKAKU_SERIES_MISSING, 0, (int) grade, NULL);
    }
  return series;
}
