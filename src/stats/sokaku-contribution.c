/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one item's evaluation contributes to averages and shares. */
#include "sokaku-contribution.h"

#include <string.h>

#include "sokaku-grading.h"
#include "sokaku-score.h"
#include "sokaku-sheet.h"

/* Fills in the scores; whether every criterion of the plan has one. */
static gboolean
read_scores (SokakuContribution *self, SokakuPlan *plan, SokakuEvaluation *evaluation)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  guint n = sokaku_node_list_get_length (criteria);

  for (guint i = 0; i < n; i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);
      SokakuScore *score
          = sokaku_evaluation_find_score (evaluation, sokaku_criterion_get_id (criterion));

      if (score == NULL || !SOKAKU_IS_VALUE (sokaku_score_get_value (score)))
        return FALSE;
      self->scores[i] = sokaku_score_get_value (score);
    }
  return n > 0;
}

/**
 * sokaku_contribution_read:
 * @self: (inout): a contribution with room for one score per criterion
 * @plan: the plan
 * @item: the item
 * @evaluation: (nullable): the item's evaluation of one year or overall
 *
 * Reads what @evaluation contributes. An evaluation counts as scored only if each
 * criterion has a score, as "ended" and "not known" are no zeros. Of a damaged
 * item nothing is known.
 */
void
sokaku_contribution_read (SokakuContribution *self,
                          SokakuPlan *plan,
                          SokakuItem *item,
                          SokakuEvaluation *evaluation)
{
  const char *recorded;
  guint position;

  self->state = SOKAKU_CONTRIBUTION_NONE;
  self->grade = -1;

  if (*sokaku_item_get_damage (item) != '\0')
    {
      self->state = SOKAKU_CONTRIBUTION_HOLE;
      return;
    }
  if (evaluation == NULL)
    return;

  recorded = sokaku_evaluation_get_grade (evaluation);
  if (read_scores (self, plan, evaluation))
    self->state = SOKAKU_CONTRIBUTION_SCORED;
  else if (*recorded != '\0' && strcmp (recorded, SOKAKU_GRADE_ENDED) != 0
           && !sokaku_evaluation_is_ended (evaluation))
    self->state = SOKAKU_CONTRIBUTION_HOLE;

  if (sokaku_plan_find_grade (plan, sokaku_evaluation_get_shown_grade (evaluation, plan),
                              &position))
    self->grade = (int) position;
}

/**
 * sokaku_contribution_equal:
 * @a: a contribution
 * @b: another
 * @n_criteria: number of criteria
 *
 * Returns: whether both contribute the same
 */
gboolean
sokaku_contribution_equal (const SokakuContribution *a,
                           const SokakuContribution *b,
                           guint n_criteria)
{
  return a->state == b->state && a->grade == b->grade
         && (a->state != SOKAKU_CONTRIBUTION_SCORED
             || memcmp (a->scores, b->scores, n_criteria * sizeof (int)) == 0);
}
