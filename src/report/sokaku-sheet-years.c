/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which years a table of a sheet shows. */

#include "sokaku-sheet-years.h"

/* Puts a year at its place, once. */
static void
add_year (GArray *years, int fiscal)
{
  guint place = 0;

  while (place < years->len && g_array_index (years, int, place) < fiscal)
    place++;
  if (place == years->len || g_array_index (years, int, place) != fiscal)
    g_array_insert_val (years, place, fiscal);
}

static GArray *
list_plan_years (SokakuPlan *plan, int from, gboolean evaluated_only)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);

      if (sokaku_year_get_fiscal (year) >= from
          && (!evaluated_only || sokaku_year_get_evaluated (year)))
        add_year (years, sokaku_year_get_fiscal (year));
    }
  return years;
}

/**
 * sokaku_sheet_years_list_schedule:
 *
 * Returns: (transfer full) (element-type int): the plan's years, and others in which the
 *   sheet has a schedule all the same
 */
GArray *
sokaku_sheet_years_list_schedule (SokakuPlan *plan, SokakuItem *item)
{
  GArray *years = list_plan_years (plan, G_MININT, FALSE);
  SokakuNodeList *schedule = sokaku_item_get_schedule (item);

  for (guint i = 0; i < sokaku_node_list_get_length (schedule); i++)
    {
      SokakuScheduleCell *cell = sokaku_node_list_peek (schedule, i);

      if (sokaku_schedule_cell_get_continues (cell)
          || *sokaku_schedule_cell_get_planned (cell) != '\0'
          || *sokaku_schedule_cell_get_actual (cell) != '\0'
          || sokaku_schedule_cell_get_status (cell) != SOKAKU_STATUS_UNKNOWN)
        add_year (years, sokaku_schedule_cell_get_year (cell));
    }
  return years;
}

/**
 * sokaku_sheet_years_list_actions:
 *
 * Returns: (transfer full) (element-type int): the plan's years from the item's first on,
 *   and others in which it has rows
 */
GArray *
sokaku_sheet_years_list_actions (SokakuPlan *plan, SokakuItem *item)
{
  GArray *years = list_plan_years (plan, sokaku_item_get_first_year (item), FALSE);
  SokakuNodeList *actions = sokaku_item_get_actions (item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    add_year (years, sokaku_action_get_year (sokaku_node_list_peek (actions, i)));
  return years;
}

/* Whether anything is entered. */
static gboolean
is_filled (SokakuEvaluation *evaluation)
{
  SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);

  for (guint i = 0; i < sokaku_node_list_get_length (scores); i++)
    {
      SokakuScore *score = sokaku_node_list_peek (scores, i);

      if (sokaku_score_get_value (score) != SOKAKU_UNKNOWN
          || *sokaku_score_get_reason (score) != '\0')
        return TRUE;
    }
  return *sokaku_evaluation_get_grade (evaluation) != '\0'
         || *sokaku_evaluation_get_reason (evaluation) != '\0'
         || *sokaku_evaluation_get_decision (evaluation) != '\0';
}

/**
 * sokaku_sheet_years_list_evaluations:
 *
 * Returns: (transfer full) (element-type int): the evaluated years, others in which the
 *   sheet has an evaluation all the same, and %SOKAKU_OVERALL at the end
 */
GArray *
sokaku_sheet_years_list_evaluations (SokakuPlan *plan, SokakuItem *item)
{
  GArray *years = list_plan_years (plan, G_MININT, TRUE);
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (item);
  int overall = SOKAKU_OVERALL;

  for (guint i = 0; i < sokaku_node_list_get_length (evaluations); i++)
    {
      SokakuEvaluation *evaluation = sokaku_node_list_peek (evaluations, i);
      int fiscal = sokaku_evaluation_get_year (evaluation);

      if (fiscal != SOKAKU_OVERALL && is_filled (evaluation))
        add_year (years, fiscal);
    }
  g_array_append_val (years, overall);
  return years;
}

/**
 * sokaku_sheet_years_list_issues:
 *
 * Returns: (transfer full) (element-type int): the plan's years from the item's first on,
 *   and others in which it has issues
 */
GArray *
sokaku_sheet_years_list_issues (SokakuPlan *plan, SokakuItem *item)
{
  GArray *years = list_plan_years (plan, sokaku_item_get_first_year (item), FALSE);
  SokakuNodeList *issues = sokaku_item_get_issues (item);

  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);

      if (*sokaku_issue_get_problem (issue) != '\0' || *sokaku_issue_get_solution (issue) != '\0')
        add_year (years, sokaku_issue_get_year (issue));
    }
  return years;
}
