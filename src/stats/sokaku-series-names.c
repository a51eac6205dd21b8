/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows, columns and scales of a plan in its series. */
#include "sokaku-series-names.h"

#include "sokaku-sheet.h"

#define MOST_STEPS 6

/**
 * sokaku_series_names_get_figure:
 * @value: a value of the model
 *
 * Returns: the same in a series, where what is no number is %SOKAKU_SERIES_MISSING
 */
int
sokaku_series_names_get_figure (int value)
{
  return SOKAKU_IS_VALUE (value) ? value : SOKAKU_SERIES_MISSING;
}

/**
 * sokaku_series_names_get_step:
 * @minimum: where an axis starts
 * @maximum: where it ends
 * @unit: the smallest distance of two grid lines
 *
 * Returns: 1, 2, 3 or 5 times a power of ten times @unit, so that there are few grid
 *   lines; one that meets both ends if there is any
 */
int
sokaku_series_names_get_step (int minimum, int maximum, int unit)
{
  static const int factors[] = { 1, 2, 3, 5 };
  gint64 length = (gint64) maximum - minimum;
  gint64 first = 0;

  for (gint64 ten = unit; ten <= length; ten *= 10)
    for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
      {
        gint64 step = ten * factors[i];

        if (length / step > MOST_STEPS)
          continue;
        if (length % step == 0 && minimum % step == 0)
          return (int) step;
        if (first == 0)
          first = step;
        else if (step > 4 * first)
          return (int) first;
      }
  return first > 0 ? (int) first : unit;
}

/**
 * sokaku_series_names_add_theme:
 * @series: a series of themes
 * @theme: a theme
 * @value: what its row is ordered by
 *
 * Appends the theme's row.
 */
void
sokaku_series_names_add_theme (SokakuSeries *series, SokakuTheme *theme, int value)
{
  const char *name = sokaku_theme_get_short_in_sheets (theme);

  sokaku_series_add_row (series, sokaku_theme_get_id (theme), sokaku_theme_get_name (theme),
                         *name != '\0' ? name : sokaku_theme_get_short_in_lists (theme), value,
                         SOKAKU_SERIES_MISSING);
}

/**
 * sokaku_series_names_add_initiative:
 * @series: a series of initiatives
 * @initiative: an initiative
 * @value: what its row is ordered by
 * @spread: how divided the members are on it
 *
 * Appends the initiative's row, by its number and title.
 */
void
sokaku_series_names_add_initiative (SokakuSeries *series,
                                    SokakuInitiative *initiative,
                                    int value,
                                    int spread)
{
  g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));
  g_autofree char *label
      = g_strdup_printf ("%s %s", number, sokaku_initiative_get_title (initiative));

  sokaku_series_add_row (series, sokaku_initiative_get_id (initiative), label, number, value,
                         spread);
}

/**
 * sokaku_series_names_dup_year:
 * @plan: a plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @words: (nullable): the words
 *
 * Returns: (transfer full): the year as the plan writes it
 */
char *
sokaku_series_names_dup_year (SokakuPlan *plan, int fiscal, const SokakuSeriesWords *words)
{
  if (fiscal == SOKAKU_OVERALL && *sokaku_plan_get_overall_label (plan) == '\0')
    return g_strdup (sokaku_series_words_get (words, SOKAKU_SERIES_WORD_OVERALL));
  return sokaku_plan_dup_year_label (plan, fiscal);
}

/**
 * sokaku_series_names_list_years:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type int): the evaluated years and then the overall
 *   evaluation
 */
GArray *
sokaku_series_names_list_years (SokakuPlan *plan)
{
  GArray *fiscals = g_array_new (FALSE, FALSE, sizeof (int));
  int overall = SOKAKU_OVERALL;
  SokakuYear *year;

  for (guint i = 0; (year = sokaku_plan_peek_year (plan, i)) != NULL; i++)
    if (sokaku_year_get_evaluated (year))
      {
        int fiscal = sokaku_year_get_fiscal (year);

        g_array_append_val (fiscals, fiscal);
      }
  g_array_append_val (fiscals, overall);
  return fiscals;
}

/**
 * sokaku_series_names_get_scale:
 * @plan: a plan
 * @lowest: (out): the lowest rating of its scale
 * @highest: (out): the highest
 *
 * Returns: whether the plan has a scale from a lower to a higher rating
 */
gboolean
sokaku_series_names_get_scale (SokakuPlan *plan, int *lowest, int *highest)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);

  *lowest = G_MAXINT;
  *highest = G_MININT;
  for (guint i = 0; i < sokaku_node_list_get_length (scale); i++)
    {
      int value = sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i));

      *lowest = MIN (*lowest, value);
      *highest = MAX (*highest, value);
    }
  return *lowest < *highest;
}

/**
 * sokaku_series_names_get_totals:
 * @plan: a plan
 * @lowest: (out): the lowest total of an evaluation
 * @highest: (out): the highest
 *
 * Rule 1: the total is the sum over the criteria.
 *
 * Returns: whether there is a lower and a higher total
 */
gboolean
sokaku_series_names_get_totals (SokakuPlan *plan, int *lowest, int *highest)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);

  *lowest = *highest = 0;
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);

      *lowest += sokaku_criterion_get_min (criterion);
      *highest += sokaku_criterion_get_max (criterion);
    }
  return *lowest < *highest;
}
