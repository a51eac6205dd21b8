/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that turn scores into a total and a grade. */
#pragma once

#include "sokaku-evaluation.h"
#include "sokaku-history.h"
#include "sokaku-plan.h"
#include "sokaku-score.h"

G_BEGIN_DECLS

/**
 * SokakuGradingSteps:
 * @whole: the total, rounded to a whole number
 * @reached: position of the grade that the total reaches, or -1
 * @capped_by: position of the criterion whose cap lowered the grade, or -1
 * @given: position of the grade given, or -1
 *
 * How a grade came about.
 */
typedef struct
{
  int whole;
  int reached;
  int capped_by;
  int given;
} SokakuGradingSteps;

int sokaku_round_half_up (gint64 numerator, gint64 denominator);
void sokaku_grading_find_grade (SokakuPlan *plan,
                                int total,
                                const int *scores,
                                guint n_scores,
                                int denominator,
                                SokakuGradingSteps *steps);
const char *sokaku_grading_get_grade (
    SokakuPlan *plan, int total, const int *scores, guint n_scores, int denominator);
int sokaku_evaluation_get_total (SokakuEvaluation *self);
const char *sokaku_evaluation_compute_grade (SokakuEvaluation *self, SokakuPlan *plan);
gboolean
sokaku_evaluation_find_grade (SokakuEvaluation *self, SokakuPlan *plan, SokakuGradingSteps *steps);
const char *sokaku_evaluation_get_shown_grade (SokakuEvaluation *self, SokakuPlan *plan);
gboolean sokaku_evaluation_is_ended (SokakuEvaluation *self);
void sokaku_evaluation_choose_score (SokakuEvaluation *self,
                                     SokakuPlan *plan,
                                     SokakuHistory *history,
                                     SokakuScore *score,
                                     int value,
                                     const char *label);

G_END_DECLS
