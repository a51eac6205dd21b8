/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a figure is what it is: values, formula, rounding, cap and origin, step by step. */
#pragma once

#include "sokaku-stats.h"

G_BEGIN_DECLS

/**
 * SokakuFigureKind:
 * @SOKAKU_FIGURE_NONE: no figure
 * @SOKAKU_FIGURE_MEAN: mean of a criterion
 * @SOKAKU_FIGURE_TOTAL: total of the scores, or of the means
 * @SOKAKU_FIGURE_GRADE: the grade that lists show
 * @SOKAKU_FIGURE_COMPUTED_GRADE: the grade that an item's scores earn
 * @SOKAKU_FIGURE_COUNCIL: average of the council's ratings
 * @SOKAKU_FIGURE_SHARE: share of the items that have a grade or a better one
 *
 * What a figure is.
 */
typedef enum
{
  SOKAKU_FIGURE_NONE,
  SOKAKU_FIGURE_MEAN,
  SOKAKU_FIGURE_TOTAL,
  SOKAKU_FIGURE_GRADE,
  SOKAKU_FIGURE_COMPUTED_GRADE,
  SOKAKU_FIGURE_COUNCIL,
  SOKAKU_FIGURE_SHARE,
} SokakuFigureKind;

/**
 * SokakuFigure:
 * @kind: what it is
 * @node: (not owned): an item, an initiative, a theme or the plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @position: criterion of a mean, worst grade of a share
 *
 * A figure of a plan.
 */
typedef struct
{
  SokakuFigureKind kind;
  gpointer node;
  int fiscal;
  guint position;
} SokakuFigure;

/**
 * SokakuStepKind:
 * @SOKAKU_STEP_ITEMS: @names are the numbers of the items that count
 * @SOKAKU_STEP_NOT_SCORED: @names are those of items without scores
 * @SOKAKU_STEP_UNKNOWN: @names are those of items evaluated by scores not known
 * @SOKAKU_STEP_SCORES: @names and @values add up to @result
 * @SOKAKU_STEP_MEAN: @values of @name, their sum and number, and the mean in tenths
 * @SOKAKU_STEP_TOTAL: the means in @values add up to @result, in tenths
 * @SOKAKU_STEP_GRADE: the total @numerator, rounded to @result, reaches @name, which
 *   needs the first of @values and ends at the second
 * @SOKAKU_STEP_NO_GRADE: the total @numerator, rounded to @result, reaches no grade
 * @SOKAKU_STEP_CAP: @name scores @numerator, not above @result: @other is the best
 * @SOKAKU_STEP_RATINGS: as a mean, of members' ratings
 * @SOKAKU_STEP_AWAY: the first of @values members were absent, the second recused
 * @SOKAKU_STEP_AVERAGES: @names are initiatives, @values their averages in tenths
 * @SOKAKU_STEP_NOT_RATED: @names are initiatives without an average
 * @SOKAKU_STEP_AVERAGE: mean of those averages, in tenths
 * @SOKAKU_STEP_COUNTS: @names are grades, @values how many have them, adding up to @result
 * @SOKAKU_STEP_SHARE: @numerator of @denominator are @result tenths of a percent
 * @SOKAKU_STEP_COMPUTED: the figure is computed
 * @SOKAKU_STEP_ENTERED: the figure was entered as it is
 * @SOKAKU_STEP_HOLE: @name was recorded; it counts since scores are not known
 * @SOKAKU_STEP_RECORDED: @name was recorded, the scores give @other ("": none)
 * @SOKAKU_STEP_REASON: @name is the reason of a decision
 * @SOKAKU_STEP_ADOPTED: @result tenths were adopted instead
 * @SOKAKU_STEP_NOTHING: nothing is scored or rated, so that there is no figure
 *
 * What a step of an explanation says.
 */
typedef enum
{
  SOKAKU_STEP_ITEMS,
  SOKAKU_STEP_NOT_SCORED,
  SOKAKU_STEP_UNKNOWN,
  SOKAKU_STEP_SCORES,
  SOKAKU_STEP_MEAN,
  SOKAKU_STEP_TOTAL,
  SOKAKU_STEP_GRADE,
  SOKAKU_STEP_NO_GRADE,
  SOKAKU_STEP_CAP,
  SOKAKU_STEP_RATINGS,
  SOKAKU_STEP_AWAY,
  SOKAKU_STEP_AVERAGES,
  SOKAKU_STEP_NOT_RATED,
  SOKAKU_STEP_AVERAGE,
  SOKAKU_STEP_COUNTS,
  SOKAKU_STEP_SHARE,
  SOKAKU_STEP_COMPUTED,
  SOKAKU_STEP_ENTERED,
  SOKAKU_STEP_HOLE,
  SOKAKU_STEP_RECORDED,
  SOKAKU_STEP_REASON,
  SOKAKU_STEP_ADOPTED,
  SOKAKU_STEP_NOTHING,
} SokakuStepKind;

/**
 * SokakuExplanationStep:
 * @kind: what it says
 * @name: (nullable): see #SokakuStepKind, as are all others
 * @other: (nullable): a second name
 * @names: (element-type utf8): several names
 * @values: (element-type int): several values
 * @numerator: of the exact ratio; of a grade or cap: a value
 * @denominator: of the exact ratio; of a grade or cap: 1, or 10 where the value is in tenths
 * @result: what comes out
 *
 * A step.
 */
typedef struct
{
  SokakuStepKind kind;
  char *name;
  char *other;
  GPtrArray *names;
  GArray *values;
  gint64 numerator;
  gint64 denominator;
  int result;
} SokakuExplanationStep;

/**
 * SokakuExplanation:
 * @subject: whose figure it is
 * @figure: what the figure is, and of when
 * @steps: (element-type SokakuExplanationStep): how it comes about
 * @result: the figure as lists show it; "" where it is not known
 *
 * Why a figure is what it is.
 */
typedef struct
{
  char *subject;
  char *figure;
  GPtrArray *steps;
  char *result;
} SokakuExplanation;

SokakuExplanation *sokaku_explanation_new (SokakuStats *stats, const SokakuFigure *figure);
SokakuExplanation *sokaku_explanation_new_for_item (SokakuPlan *plan, const SokakuFigure *figure);
void sokaku_explanation_free (SokakuExplanation *self);

/* In words, sokaku-explanation-words.c. */
char *sokaku_explanation_dup_text (const SokakuExplanation *self);
char *sokaku_explanation_dup_subject (SokakuPlan *plan, gpointer node);
char *sokaku_explanation_dup_figure (SokakuPlan *plan, const SokakuFigure *figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuExplanation, sokaku_explanation_free)

G_END_DECLS
