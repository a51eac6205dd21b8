/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that turn scores into a total and a grade. */
#include "sokaku-grading.h"

#include <string.h>

#include "sokaku-score.h"
#include "sokaku-sheet.h"

/**
 * sokaku_round_half_up:
 * @numerator: of a ratio
 * @denominator: of the ratio, positive
 *
 * Exact rounding to a whole number, halves up. The rounding rule of all figures;
 * for tenths pass ten times the numerator.
 *
 * Returns: the rounded ratio
 */
int
sokaku_round_half_up (gint64 numerator, gint64 denominator)
{
  gint64 twice, half;

  g_return_val_if_fail (denominator > 0, 0);

  twice = 2 * numerator + denominator;
  half = 2 * denominator;
  /* C divides towards zero; rounding needs the floor. */
  return (int) (twice >= 0 ? twice / half : -((-twice + half - 1) / half));
}

/**
 * sokaku_grading_find_grade:
 * @plan: the plan whose grades and caps hold
 * @total: the total, in units of 1/@denominator
 * @scores: (array length=n_scores): scores by criterion in the plan's order, in
 *   units of 1/@denominator
 * @n_scores: number of scores
 * @denominator: 1 for an item, 10 for means in tenths
 * @steps: (out caller-allocates): the grade, and how it came about
 *
 * The grade rule: the best grade whose smallest total is reached by @total
 * rounded to a whole number, but none better than a criterion's cap grade where
 * its score is at its cap or below.
 */
void
sokaku_grading_find_grade (SokakuPlan *plan,
                           int total,
                           const int *scores,
                           guint n_scores,
                           int denominator,
                           SokakuGradingSteps *steps)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (plan);
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  guint n = sokaku_node_list_get_length (grades);
  guint position = 0;
  guint cap;

  steps->whole = sokaku_round_half_up (total, denominator);
  steps->capped_by = -1;
  while (position < n
         && sokaku_grade_get_min_total (sokaku_node_list_peek (grades, position)) > steps->whole)
    position++;
  steps->reached = position < n ? (int) position : -1;

  for (guint i = 0; i < n_scores; i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);
      int cap_at = criterion != NULL ? sokaku_criterion_get_cap_at (criterion) : SOKAKU_UNKNOWN;

      if (!SOKAKU_IS_VALUE (cap_at) || scores[i] > cap_at * denominator
          || !sokaku_plan_find_grade (plan, sokaku_criterion_get_cap_grade (criterion), &cap)
          || cap <= position)
        continue;
      position = cap;
      steps->capped_by = (int) i;
    }
  steps->given = position < n ? (int) position : -1;
}

static const char *
get_name (SokakuPlan *plan, int position)
{
  SokakuGrade *grade = position >= 0
                           ? sokaku_node_list_peek (sokaku_plan_get_grades (plan), (guint) position)
                           : NULL;

  return grade != NULL ? sokaku_grade_get_name (grade) : "";
}

/**
 * sokaku_grading_get_grade:
 * @plan: the plan whose grades and caps hold
 * @total: the total, in units of 1/@denominator
 * @scores: (array length=n_scores): scores by criterion in the plan's order, in
 *   units of 1/@denominator
 * @n_scores: number of scores
 * @denominator: 1 for an item, 10 for means in tenths
 *
 * The grade of sokaku_grading_find_grade().
 *
 * Returns: (transfer none): name of the grade; "" if no grade can be given
 */
const char *
sokaku_grading_get_grade (
    SokakuPlan *plan, int total, const int *scores, guint n_scores, int denominator)
{
  SokakuGradingSteps steps;

  sokaku_grading_find_grade (plan, total, scores, n_scores, denominator, &steps);
  return get_name (plan, steps.given);
}

/**
 * sokaku_evaluation_get_total:
 * @self: an evaluation
 *
 * Rule 1: the item total is the sum of its criterion scores.
 *
 * Returns: the total; %SOKAKU_ENDED if every score is "ended", %SOKAKU_UNKNOWN if
 *   any is not known
 */
int
sokaku_evaluation_get_total (SokakuEvaluation *self)
{
  SokakuNodeList *scores = sokaku_evaluation_get_scores (self);
  guint n = sokaku_node_list_get_length (scores);
  guint n_ended = 0;
  int total = 0;

  for (guint i = 0; i < n; i++)
    {
      int value = sokaku_score_get_value (sokaku_node_list_peek (scores, i));

      if (value == SOKAKU_ENDED)
        n_ended++;
      else if (!SOKAKU_IS_VALUE (value))
        return SOKAKU_UNKNOWN;
      else
        total += value;
    }
  if (n == 0 || (n_ended > 0 && n_ended < n))
    return SOKAKU_UNKNOWN;
  return n_ended == n ? SOKAKU_ENDED : total;
}

/**
 * sokaku_evaluation_is_ended:
 * @self: an evaluation
 *
 * Returns: whether the item had ended: every score is "ended"
 */
gboolean
sokaku_evaluation_is_ended (SokakuEvaluation *self)
{
  return sokaku_evaluation_get_total (self) == SOKAKU_ENDED;
}

/**
 * sokaku_evaluation_find_grade:
 * @self: an evaluation
 * @plan: its plan
 * @steps: (out caller-allocates): the grade that the scores earn, and why
 *
 * Rule 1.
 *
 * Returns: whether the scores are known, so that there are steps
 */
gboolean
sokaku_evaluation_find_grade (SokakuEvaluation *self, SokakuPlan *plan, SokakuGradingSteps *steps)
{
  SokakuNodeList *scores = sokaku_evaluation_get_scores (self);
  guint n = sokaku_node_list_get_length (scores);
  int total = sokaku_evaluation_get_total (self);
  g_autofree int *values = NULL;

  if (!SOKAKU_IS_VALUE (total))
    return FALSE;
  values = g_new (int, n);
  for (guint i = 0; i < n; i++)
    values[i] = sokaku_score_get_value (sokaku_node_list_peek (scores, i));
  sokaku_grading_find_grade (plan, total, values, n, 1, steps);
  return TRUE;
}

/**
 * sokaku_evaluation_compute_grade:
 * @self: an evaluation
 * @plan: its plan
 *
 * Rule 1: the grade that the scores earn.
 *
 * Returns: (transfer none): name of the grade, %SOKAKU_GRADE_ENDED after the end,
 *   "" if not known
 */
const char *
sokaku_evaluation_compute_grade (SokakuEvaluation *self, SokakuPlan *plan)
{
  SokakuGradingSteps steps;

  if (!sokaku_evaluation_find_grade (self, plan, &steps))
    return sokaku_evaluation_is_ended (self) ? SOKAKU_GRADE_ENDED : "";
  return get_name (plan, steps.given);
}

/**
 * sokaku_evaluation_get_shown_grade:
 * @self: an evaluation
 * @plan: its plan
 *
 * The grade that lists show and shares count: the recorded one, or the computed
 * one where none is recorded.
 *
 * Returns: (transfer none): name of the grade, %SOKAKU_GRADE_ENDED, or "" not known
 */
const char *
sokaku_evaluation_get_shown_grade (SokakuEvaluation *self, SokakuPlan *plan)
{
  const char *recorded = sokaku_evaluation_get_grade (self);

  return *recorded != '\0' ? recorded : sokaku_evaluation_compute_grade (self, plan);
}

/**
 * sokaku_evaluation_choose_score:
 * @self: an evaluation
 * @plan: its plan
 * @history: history that the edit goes to
 * @score: one of its scores
 * @value: a value, %SOKAKU_ENDED or %SOKAKU_UNKNOWN
 * @label: translated name of what is changed
 *
 * Sets a score as one undoable edit. A recorded grade that was what the scores earn
 * goes with them, also from and to "not known"; a decision stays.
 */
void
sokaku_evaluation_choose_score (SokakuEvaluation *self,
                                SokakuPlan *plan,
                                SokakuHistory *history,
                                SokakuScore *score,
                                int value,
                                const char *label)
{
  gboolean follows
      = strcmp (sokaku_evaluation_get_grade (self), sokaku_evaluation_compute_grade (self, plan))
        == 0;

  sokaku_history_begin_group (history, label);
  sokaku_history_set_int (history, score, "value", value, label);
  if (follows)
    sokaku_history_set_string (history, self, "grade", sokaku_evaluation_compute_grade (self, plan),
                               label);
  sokaku_history_end_group (history);
}
