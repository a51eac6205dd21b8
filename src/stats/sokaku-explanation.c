/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a figure is what it is: values, formula, rounding, cap and origin, step by step. */
#include "sokaku-explanation.h"

#include <string.h>

#include "sokaku-listed.h"
#include "sokaku-rating.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"

/* What one is being made of. No figure is computed here: each comes from the function that
 * computes it for everybody, with what that one has gone through. */
typedef struct
{
  SokakuExplanation *explanation;
  SokakuStats *stats;
  SokakuPlan *plan;
  SokakuFigure figure;
} Maker;

static void
step_free (gpointer data)
{
  SokakuExplanationStep *step = data;

  g_free (step->name);
  g_free (step->other);
  g_ptr_array_unref (step->names);
  g_array_unref (step->values);
  g_free (step);
}

static SokakuExplanationStep *
add_step (Maker *self, SokakuStepKind kind)
{
  SokakuExplanationStep *step = g_new0 (SokakuExplanationStep, 1);

  step->kind = kind;
  step->names = g_ptr_array_new_with_free_func (g_free);
  step->values = g_array_new (FALSE, FALSE, sizeof (int));
  step->denominator = 1;
  g_ptr_array_add (self->explanation->steps, step);
  return step;
}

static const char *
get_criterion_name (Maker *self, guint position)
{
  SokakuCriterion *criterion
      = sokaku_node_list_peek (sokaku_plan_get_criteria (self->plan), position);

  return criterion != NULL ? sokaku_criterion_get_name (criterion) : "";
}

static const char *
get_grade_name (Maker *self, int position)
{
  SokakuGrade *grade = position >= 0 ? sokaku_node_list_peek (sokaku_plan_get_grades (self->plan),
                                                              (guint) position)
                                     : NULL;

  return grade != NULL ? sokaku_grade_get_name (grade) : "";
}

static guint
get_n_criteria (Maker *self)
{
  return sokaku_node_list_get_length (sokaku_plan_get_criteria (self->plan));
}

/* --- What is behind the means of an initiative, a theme or the plan --- */

static GPtrArray *
list_items (Maker *self)
{
  g_autoptr (GPtrArray) initiatives
      = sokaku_stats_list_initiatives (self->stats, self->figure.node);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < initiatives->len; i++)
    {
      SokakuNodeList *items = sokaku_initiative_get_items (initiatives->pdata[i]);

      for (guint k = 0; k < sokaku_node_list_get_length (items); k++)
        g_ptr_array_add (list, sokaku_node_list_peek (items, k));
    }
  return list;
}

static SokakuContributionState
get_state (Maker *self, SokakuItem *item)
{
  const SokakuContribution *contribution
      = sokaku_stats_get_contribution (self->stats, item, self->figure.fiscal);

  return contribution != NULL ? contribution->state : SOKAKU_CONTRIBUTION_NONE;
}

static void
add_items (Maker *self, GPtrArray *items, SokakuContributionState state, SokakuStepKind kind)
{
  SokakuExplanationStep *step = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      if (get_state (self, items->pdata[i]) != state)
        continue;
      if (step == NULL)
        step = add_step (self, kind);
      g_ptr_array_add (step->names, g_strdup (sokaku_item_get_number (items->pdata[i])));
    }
}

static void
add_all_items (Maker *self, GPtrArray *items)
{
  add_items (self, items, SOKAKU_CONTRIBUTION_SCORED, SOKAKU_STEP_ITEMS);
  add_items (self, items, SOKAKU_CONTRIBUTION_HOLE, SOKAKU_STEP_UNKNOWN);
  add_items (self, items, SOKAKU_CONTRIBUTION_NONE, SOKAKU_STEP_NOT_SCORED);
}

static void
add_mean (Maker *self, GPtrArray *items, guint criterion)
{
  SokakuExplanationStep *step = add_step (self, SOKAKU_STEP_MEAN);
  int fiscal = self->figure.fiscal;

  step->name = g_strdup (get_criterion_name (self, criterion));
  for (guint i = 0; i < items->len; i++)
    {
      const SokakuContribution *contribution
          = sokaku_stats_get_contribution (self->stats, items->pdata[i], fiscal);

      if (contribution != NULL && contribution->state == SOKAKU_CONTRIBUTION_SCORED)
        g_array_append_val (step->values, contribution->scores[criterion]);
    }
  step->numerator = sokaku_stats_get_sum (self->stats, self->figure.node, fiscal, criterion);
  step->denominator = sokaku_stats_get_n_scored (self->stats, self->figure.node, fiscal);
  step->result = sokaku_stats_get_mean (self->stats, self->figure.node, fiscal, criterion);
}

static void
add_total (Maker *self)
{
  SokakuExplanationStep *step = add_step (self, SOKAKU_STEP_TOTAL);

  for (guint i = 0; i < get_n_criteria (self); i++)
    {
      int mean = sokaku_stats_get_mean (self->stats, self->figure.node, self->figure.fiscal, i);

      g_array_append_val (step->values, mean);
    }
  step->result = sokaku_stats_get_total (self->stats, self->figure.node, self->figure.fiscal);
}

/* --- The grade rule --- */

/* The largest total that still gives the grade: below the next better one's, or all that there is
 * to be had. */
static int
get_most (Maker *self, int position)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (self->plan);
  int most = 0;

  if (position > 0)
    return sokaku_grade_get_min_total (
               sokaku_node_list_peek (sokaku_plan_get_grades (self->plan), (guint) position - 1))
           - 1;
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    most += sokaku_criterion_get_max (sokaku_node_list_peek (criteria, i));
  return most;
}

static void
add_grade (
    Maker *self, const SokakuGradingSteps *steps, int total, const int *scores, int denominator)
{
  SokakuExplanationStep *step
      = add_step (self, steps->reached >= 0 ? SOKAKU_STEP_GRADE : SOKAKU_STEP_NO_GRADE);
  SokakuCriterion *criterion;
  int least, most;

  step->numerator = total;
  step->denominator = denominator;
  step->result = steps->whole;
  if (steps->reached >= 0)
    {
      least = sokaku_grade_get_min_total (
          sokaku_node_list_peek (sokaku_plan_get_grades (self->plan), (guint) steps->reached));
      most = get_most (self, steps->reached);
      step->name = g_strdup (get_grade_name (self, steps->reached));
      g_array_append_val (step->values, least);
      g_array_append_val (step->values, most);
    }
  if (steps->capped_by < 0)
    return;

  criterion
      = sokaku_node_list_peek (sokaku_plan_get_criteria (self->plan), (guint) steps->capped_by);
  step = add_step (self, SOKAKU_STEP_CAP);
  step->name = g_strdup (sokaku_criterion_get_name (criterion));
  step->other = g_strdup (get_grade_name (self, steps->given));
  step->numerator = scores[steps->capped_by];
  step->denominator = denominator;
  step->result = sokaku_criterion_get_cap_at (criterion);
}

/* --- An initiative, a theme or the plan --- */

/* Whether there are means at all. */
static gboolean
add_scored (Maker *self, GPtrArray *items)
{
  add_all_items (self, items);
  if (sokaku_stats_get_n_scored (self->stats, self->figure.node, self->figure.fiscal) > 0)
    return TRUE;
  add_step (self, SOKAKU_STEP_NOTHING);
  return FALSE;
}

static void
explain_mean (Maker *self)
{
  g_autoptr (GPtrArray) items = list_items (self);

  if (!add_scored (self, items))
    return;
  add_mean (self, items, self->figure.position);
  add_step (self, SOKAKU_STEP_COMPUTED);
}

static gboolean
add_means_and_total (Maker *self)
{
  g_autoptr (GPtrArray) items = list_items (self);

  if (!add_scored (self, items))
    return FALSE;
  for (guint i = 0; i < get_n_criteria (self); i++)
    add_mean (self, items, i);
  add_total (self);
  return TRUE;
}

static void
explain_total (Maker *self)
{
  if (add_means_and_total (self))
    add_step (self, SOKAKU_STEP_COMPUTED);
}

static void
explain_grade (Maker *self)
{
  SokakuOrigin origin;
  const char *grade
      = sokaku_stats_get_grade (self->stats, self->figure.node, self->figure.fiscal, &origin);
  g_autofree int *means = g_new0 (int, get_n_criteria (self) + 1);
  g_autoptr (GPtrArray) items = NULL;
  SokakuGradingSteps steps;

  if (origin == SOKAKU_ORIGIN_RECORDED)
    {
      items = list_items (self);
      add_all_items (self, items);
      add_step (self, SOKAKU_STEP_HOLE)->name = g_strdup (grade);
      return;
    }
  if (!add_means_and_total (self)
      || !sokaku_stats_find_grade (self->stats, self->figure.node, self->figure.fiscal, &steps))
    return;
  for (guint i = 0; i < get_n_criteria (self); i++)
    means[i] = sokaku_stats_get_mean (self->stats, self->figure.node, self->figure.fiscal, i);
  add_grade (self, &steps,
             sokaku_stats_get_total (self->stats, self->figure.node, self->figure.fiscal), means,
             10);
  add_step (self, SOKAKU_STEP_COMPUTED);
}

/* --- An item --- */

static SokakuEvaluation *
find_evaluation (Maker *self)
{
  return sokaku_item_find_evaluation (self->figure.node, self->figure.fiscal);
}

/* The scores and their sum; the scores are returned where they are known. */
static int *
add_scores (Maker *self)
{
  SokakuEvaluation *evaluation = find_evaluation (self);
  SokakuNodeList *scores = evaluation != NULL ? sokaku_evaluation_get_scores (evaluation) : NULL;
  guint n = scores != NULL ? sokaku_node_list_get_length (scores) : 0;
  SokakuExplanationStep *step;
  int *values;

  if (!SOKAKU_IS_VALUE (sokaku_listed_get_item_total (self->figure.node, self->figure.fiscal)))
    {
      add_step (self, SOKAKU_STEP_NOTHING);
      return NULL;
    }
  step = add_step (self, SOKAKU_STEP_SCORES);
  values = g_new (int, n);
  for (guint i = 0; i < n; i++)
    {
      SokakuScore *score = sokaku_node_list_peek (scores, i);
      SokakuCriterion *criterion
          = sokaku_plan_find_criterion (self->plan, sokaku_score_get_criterion (score));

      values[i] = sokaku_score_get_value (score);
      g_array_append_val (step->values, values[i]);
      g_ptr_array_add (step->names,
                       g_strdup (criterion != NULL ? sokaku_criterion_get_name (criterion)
                                                   : sokaku_score_get_criterion (score)));
    }
  step->result = sokaku_evaluation_get_total (evaluation);
  return values;
}

static void
explain_item_total (Maker *self)
{
  g_autofree int *scores = add_scores (self);

  if (scores != NULL)
    add_step (self, SOKAKU_STEP_COMPUTED);
}

/* What was recorded, and why. */
static void
add_recorded (Maker *self)
{
  SokakuEvaluation *evaluation = find_evaluation (self);
  const char *computed = sokaku_evaluation_compute_grade (evaluation, self->plan);
  const char *decision = sokaku_evaluation_get_decision (evaluation);
  SokakuExplanationStep *step = add_step (self, SOKAKU_STEP_RECORDED);

  step->name = g_strdup (sokaku_evaluation_get_grade (evaluation));
  step->other = g_strdup (computed);
  if (*decision != '\0')
    add_step (self, SOKAKU_STEP_REASON)->name = g_strdup (decision);
}

static void
explain_item_grade (Maker *self, gboolean shown)
{
  SokakuEvaluation *evaluation = find_evaluation (self);
  g_autofree int *scores = add_scores (self);
  SokakuGradingSteps steps;

  if (scores != NULL && sokaku_evaluation_find_grade (evaluation, self->plan, &steps))
    add_grade (self, &steps, sokaku_evaluation_get_total (evaluation), scores, 1);
  if (shown && evaluation != NULL && *sokaku_evaluation_get_grade (evaluation) != '\0')
    add_recorded (self);
  else if (scores != NULL)
    add_step (self, SOKAKU_STEP_COMPUTED);
}

/* --- The council --- */

static void
add_ratings (Maker *self)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (self->figure.node);
  SokakuExplanationStep *step = add_step (self, SOKAKU_STEP_RATINGS);
  int away[2] = { 0, 0 };

  for (guint i = 0; i < sokaku_node_list_get_length (ratings); i++)
    {
      int value = sokaku_rating_get_value (sokaku_node_list_peek (ratings, i));

      if (SOKAKU_IS_VALUE (value))
        {
          g_array_append_val (step->values, value);
          step->numerator += value;
        }
      away[0] += value == SOKAKU_ABSENT;
      away[1] += value == SOKAKU_RECUSED;
    }
  step->denominator = sokaku_stats_get_n_ratings (self->stats, self->figure.node);
  step->result = sokaku_stats_get_council (self->stats, self->figure.node, NULL);
  if (away[0] + away[1] > 0)
    g_array_append_vals (add_step (self, SOKAKU_STEP_AWAY)->values, away, 2);
}

static void
explain_initiative_council (Maker *self)
{
  int adopted = sokaku_initiative_get_adopted (self->figure.node);
  const char *reason = sokaku_initiative_get_adopted_reason (self->figure.node);
  SokakuOrigin origin;

  sokaku_stats_get_council (self->stats, self->figure.node, &origin);
  if (origin == SOKAKU_ORIGIN_COMPUTED)
    {
      add_ratings (self);
      add_step (self, SOKAKU_STEP_COMPUTED);
    }
  else
    add_step (self, origin == SOKAKU_ORIGIN_RECORDED ? SOKAKU_STEP_ENTERED : SOKAKU_STEP_NOTHING);
  if (!SOKAKU_IS_VALUE (adopted))
    return;
  add_step (self, SOKAKU_STEP_ADOPTED)->result = adopted;
  if (*reason != '\0')
    add_step (self, SOKAKU_STEP_REASON)->name = g_strdup (reason);
}

static void
explain_council (Maker *self)
{
  g_autoptr (GPtrArray) initiatives
      = sokaku_stats_list_initiatives (self->stats, self->figure.node);
  SokakuExplanationStep *known = add_step (self, SOKAKU_STEP_AVERAGES);
  SokakuExplanationStep *mean;
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  guint n;

  for (guint i = 0; i < initiatives->len; i++)
    {
      int average = sokaku_stats_get_council (self->stats, initiatives->pdata[i], NULL);
      char *name = g_strdup_printf ("%d %s", sokaku_initiative_get_number (initiatives->pdata[i]),
                                    sokaku_initiative_get_title (initiatives->pdata[i]));

      g_ptr_array_add (SOKAKU_IS_VALUE (average) ? known->names : unknown, name);
      if (SOKAKU_IS_VALUE (average))
        g_array_append_val (known->values, average);
    }
  if (unknown->len > 0)
    {
      SokakuExplanationStep *step = add_step (self, SOKAKU_STEP_NOT_RATED);

      g_ptr_array_extend_and_steal (step->names, g_steal_pointer (&unknown));
    }
  if (known->values->len == 0)
    {
      g_ptr_array_remove_index (self->explanation->steps, 0);
      add_step (self, SOKAKU_STEP_NOTHING);
      return;
    }
  mean = add_step (self, SOKAKU_STEP_AVERAGE);
  mean->numerator = sokaku_stats_get_council_sum (self->stats, self->figure.node, &n);
  mean->denominator = n;
  mean->result = sokaku_stats_get_council (self->stats, self->figure.node, NULL);
  g_array_append_vals (mean->values, known->values->data, known->values->len);
  add_step (self, SOKAKU_STEP_COMPUTED);
}

/* --- Shares --- */

static void
add_counts (Maker *self, int sum)
{
  SokakuExplanationStep *counts = add_step (self, SOKAKU_STEP_COUNTS);

  counts->result = sum;
  for (guint i = 0; i <= self->figure.position; i++)
    {
      int n = (int) sokaku_stats_get_n_graded (self->stats, self->figure.node, self->figure.fiscal,
                                               i);

      g_array_append_val (counts->values, n);
      g_ptr_array_add (counts->names, g_strdup (get_grade_name (self, (int) i)));
    }
}

static void
explain_share (Maker *self)
{
  SokakuExplanationStep *share;
  guint n_all;
  guint part = sokaku_stats_count_graded (self->stats, self->figure.node, self->figure.fiscal,
                                          self->figure.position, &n_all);

  if (n_all == 0)
    {
      add_step (self, SOKAKU_STEP_NOTHING);
      return;
    }
  if (self->figure.position > 0)
    add_counts (self, (int) part);
  share = add_step (self, SOKAKU_STEP_SHARE);
  share->numerator = part;
  share->denominator = n_all;
  share->result = sokaku_stats_get_percentage (part, n_all);
}

/* --- All --- */

static char *
dup_tenths (int tenths)
{
  return SOKAKU_IS_VALUE (tenths) ? sokaku_tenths_to_string (tenths) : g_strdup ("");
}

static char *
dup_grade (const char *grade)
{
  return g_strdup (strcmp (grade, SOKAKU_GRADE_ENDED) == 0 ? "–" : grade);
}

/* The figure as it is shown. */
static char *
dup_result (Maker *self)
{
  gpointer node = self->figure.node;
  int fiscal = self->figure.fiscal;
  gboolean of_item = SOKAKU_IS_ITEM (node);
  SokakuEvaluation *evaluation = of_item ? find_evaluation (self) : NULL;
  g_autofree char *share = NULL;
  int total;

  switch (self->figure.kind)
    {
    case SOKAKU_FIGURE_MEAN:
      return dup_tenths (sokaku_stats_get_mean (self->stats, node, fiscal, self->figure.position));
    case SOKAKU_FIGURE_TOTAL:
      if (!of_item)
        return dup_tenths (sokaku_stats_get_total (self->stats, node, fiscal));
      total = sokaku_listed_get_item_total (node, fiscal);
      return SOKAKU_IS_VALUE (total) ? g_strdup_printf ("%d", total)
                                     : g_strdup (total == SOKAKU_ENDED ? "–" : "");
    case SOKAKU_FIGURE_GRADE:
      return dup_grade (of_item ? sokaku_listed_get_item_grade (self->plan, node, fiscal)
                                : sokaku_listed_get_grade (self->stats, node, fiscal));
    case SOKAKU_FIGURE_COMPUTED_GRADE:
      return dup_grade (
          evaluation != NULL ? sokaku_evaluation_compute_grade (evaluation, self->plan) : "");
    case SOKAKU_FIGURE_COUNCIL:
      return dup_tenths (sokaku_stats_get_council (self->stats, node, NULL));
    case SOKAKU_FIGURE_SHARE:
      share
          = dup_tenths (sokaku_stats_get_share (self->stats, node, fiscal, self->figure.position));
      return *share != '\0' ? g_strdup_printf ("%s %%", share) : g_strdup ("");
    case SOKAKU_FIGURE_NONE:
    default:
      return g_strdup ("");
    }
}

static void
explain (Maker *self)
{
  gboolean of_item = SOKAKU_IS_ITEM (self->figure.node);

  switch (self->figure.kind)
    {
    case SOKAKU_FIGURE_MEAN:
      explain_mean (self);
      break;
    case SOKAKU_FIGURE_TOTAL:
      if (of_item)
        explain_item_total (self);
      else
        explain_total (self);
      break;
    case SOKAKU_FIGURE_GRADE:
      if (of_item)
        explain_item_grade (self, TRUE);
      else
        explain_grade (self);
      break;
    case SOKAKU_FIGURE_COMPUTED_GRADE:
      explain_item_grade (self, FALSE);
      break;
    case SOKAKU_FIGURE_COUNCIL:
      if (SOKAKU_IS_INITIATIVE (self->figure.node))
        explain_initiative_council (self);
      else
        explain_council (self);
      break;
    case SOKAKU_FIGURE_SHARE:
      explain_share (self);
      break;
    case SOKAKU_FIGURE_NONE:
    default:
      break;
    }
}

static SokakuExplanation *
make (SokakuPlan *plan, SokakuStats *stats, const SokakuFigure *figure)
{
  SokakuExplanation *explanation = g_new0 (SokakuExplanation, 1);
  Maker self = { explanation, stats, plan, *figure };

  explanation->steps = g_ptr_array_new_with_free_func (step_free);
  explanation->subject = sokaku_explanation_dup_subject (plan, figure->node);
  explanation->figure = sokaku_explanation_dup_figure (plan, figure);
  explanation->result = dup_result (&self);
  explain (&self);
  return explanation;
}

/**
 * sokaku_explanation_new:
 * @stats: the figures of a plan
 * @figure: one of them
 *
 * Says how @figure comes about: the values it follows from, the formula, each
 * rounding, a cap, and whether it is computed, recorded or entered.
 *
 * Returns: (transfer full): the explanation
 */
SokakuExplanation *
sokaku_explanation_new (SokakuStats *stats, const SokakuFigure *figure)
{
  return make (sokaku_stats_get_plan (stats), stats, figure);
}

/**
 * sokaku_explanation_new_for_item:
 * @plan: a plan
 * @figure: a figure of one of its items
 *
 * As sokaku_explanation_new(); a figure of an item follows from its sheet alone.
 *
 * Returns: (transfer full): the explanation
 */
SokakuExplanation *
sokaku_explanation_new_for_item (SokakuPlan *plan, const SokakuFigure *figure)
{
  g_return_val_if_fail (SOKAKU_IS_ITEM (figure->node), NULL);

  return make (plan, NULL, figure);
}

/**
 * sokaku_explanation_free:
 * @self: (transfer full): an explanation
 */
void
sokaku_explanation_free (SokakuExplanation *self)
{
  g_free (self->subject);
  g_free (self->figure);
  g_free (self->result);
  g_ptr_array_unref (self->steps);
  g_free (self);
}
