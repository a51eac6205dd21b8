/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one item's evaluation contributes to averages and shares. */
#pragma once

#include "sokaku-evaluation.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuContributionState:
 * @SOKAKU_CONTRIBUTION_NONE: not evaluated, or ended: counts nowhere
 * @SOKAKU_CONTRIBUTION_SCORED: every criterion has a score
 * @SOKAKU_CONTRIBUTION_HOLE: evaluated (a grade is recorded, or the sheet is damaged), by
 *   scores that are not known
 */
typedef enum
{
  SOKAKU_CONTRIBUTION_NONE,
  SOKAKU_CONTRIBUTION_SCORED,
  SOKAKU_CONTRIBUTION_HOLE,
} SokakuContributionState;

/**
 * SokakuContribution:
 * @state: whether the scores count
 * @grade: position of the shown grade among the plan's, -1 if none
 * @scores: (array): by criterion, in the plan's order; only where scored
 *
 * What one evaluation of one item contributes.
 */
typedef struct
{
  SokakuContributionState state;
  int grade;
  int *scores;
} SokakuContribution;

void sokaku_contribution_read (SokakuContribution *self,
                               SokakuPlan *plan,
                               SokakuItem *item,
                               SokakuEvaluation *evaluation);
gboolean sokaku_contribution_equal (const SokakuContribution *a,
                                    const SokakuContribution *b,
                                    guint n_criteria);

G_END_DECLS
