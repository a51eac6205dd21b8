/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lists show of items and initiatives, on paper and on the screen. */
#include "sokaku-listed.h"

#include "sokaku-date.h"
#include "sokaku-sheet.h"

/**
 * sokaku_listed_get_item_grade:
 * @plan: a plan
 * @item: an item of it
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * The grade shown, which is "ended" after the item's end even where nothing is
 * recorded.
 *
 * Returns: (transfer none): name of the grade, %SOKAKU_GRADE_ENDED, or "" not known
 */
const char *
sokaku_listed_get_item_grade (SokakuPlan *plan, SokakuItem *item, int fiscal)
{
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);
  const char *grade
      = evaluation != NULL ? sokaku_evaluation_get_shown_grade (evaluation, plan) : "";

  if (*grade == '\0' && fiscal != SOKAKU_OVERALL && sokaku_item_is_after_end (item, fiscal))
    return SOKAKU_GRADE_ENDED;
  return grade;
}

/**
 * sokaku_listed_get_item_total:
 * @item: an item
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Returns: the total by rule 1, %SOKAKU_ENDED or %SOKAKU_UNKNOWN
 */
int
sokaku_listed_get_item_total (SokakuItem *item, int fiscal)
{
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);

  return evaluation != NULL ? sokaku_evaluation_get_total (evaluation) : SOKAKU_UNKNOWN;
}

/* Whether an evaluation took place in that year of which the scores are not known. */
static gboolean
is_hole (SokakuItem *item, int fiscal)
{
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);

  if (*sokaku_item_get_damage (item) != '\0')
    return TRUE;
  return evaluation != NULL && !sokaku_item_is_before_start (item, fiscal)
         && !sokaku_item_is_after_end (item, fiscal)
         && sokaku_evaluation_get_total (evaluation) == SOKAKU_UNKNOWN;
}

/**
 * sokaku_listed_get_grade:
 * @stats: the figures
 * @group: an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * The grade of sokaku_stats_get_grade(); not known where an initiative has none
 * because scores are not known, rather than that nothing was to be scored.
 *
 * Returns: (transfer none): name of the grade, %SOKAKU_GRADE_ENDED, or "" not known
 */
const char *
sokaku_listed_get_grade (SokakuStats *stats, gpointer group, int fiscal)
{
  const char *grade = sokaku_stats_get_grade (stats, group, fiscal, NULL);
  SokakuNodeList *items;

  if (!g_str_equal (grade, SOKAKU_GRADE_ENDED) || !SOKAKU_IS_INITIATIVE (group))
    return grade;
  items = sokaku_initiative_get_items (group);
  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    if (is_hole (sokaku_node_list_peek (items, i), fiscal))
      return "";
  return grade;
}

/**
 * sokaku_listed_get_end_year:
 * @item: an item
 *
 * Returns: the fiscal year in which the item ended; 0 while it continues or where
 *   the year is not known
 */
int
sokaku_listed_get_end_year (SokakuItem *item)
{
  int fiscal = sokaku_item_get_end_year (item);

  if (!sokaku_item_get_ended (item))
    return 0;
  if (fiscal <= 0 && sokaku_item_get_end_date (item) > 0)
    fiscal = sokaku_date_get_fiscal_year (sokaku_item_get_end_date (item));
  return MAX (fiscal, 0);
}
