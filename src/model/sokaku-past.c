/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which years of a plan are over, so that blanks in them are gaps. */
#include "sokaku-past.h"

#include "sokaku-sheet.h"

/* What was found out, kept with the plan from the first question on. */
typedef struct
{
  gboolean stale;
  int last_past;
  gboolean overall_is_past;
} Past;

static GQuark
past_quark (void)
{
  return g_quark_from_static_string ("sokaku-past");
}

static gboolean
has_score (SokakuEvaluation *evaluation)
{
  SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);
  guint n = sokaku_node_list_get_length (scores);

  for (guint i = 0; i < n; i++)
    if (SOKAKU_IS_VALUE (sokaku_score_get_value (sokaku_node_list_peek (scores, i))))
      return TRUE;
  return FALSE;
}

static void
add_evaluation (Past *past, SokakuPlan *plan, SokakuEvaluation *evaluation)
{
  int fiscal = sokaku_evaluation_get_year (evaluation);

  if (fiscal != SOKAKU_OVERALL ? fiscal <= past->last_past : past->overall_is_past)
    return;
  if (!has_score (evaluation))
    return;
  if (fiscal == SOKAKU_OVERALL)
    {
      past->overall_is_past = TRUE;
      past->last_past = MAX (past->last_past, sokaku_plan_get_last_fiscal (plan));
    }
  else
    {
      past->last_past = fiscal;
    }
}

static void
find_past (Past *past, SokakuPlan *plan)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  past->stale = FALSE;
  past->last_past = G_MININT;
  past->overall_is_past = FALSE;
  /* Once it is scored overall nothing can be added. */
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives) && !past->overall_is_past; i++)
    {
      SokakuNodeList *items = sokaku_initiative_get_items (sokaku_node_list_peek (initiatives, i));

      for (guint j = 0; j < sokaku_node_list_get_length (items) && !past->overall_is_past; j++)
        {
          SokakuNodeList *evaluations
              = sokaku_item_get_evaluations (sokaku_node_list_peek (items, j));

          for (guint k = 0; k < sokaku_node_list_get_length (evaluations); k++)
            add_evaluation (past, plan, sokaku_node_list_peek (evaluations, k));
        }
    }
}

static Past *
get_past (SokakuPlan *plan)
{
  Past *past = g_object_get_qdata (G_OBJECT (plan), past_quark ());

  if (past == NULL)
    {
      past = g_new0 (Past, 1);
      past->stale = TRUE;
      g_object_set_qdata_full (G_OBJECT (plan), past_quark (), past, g_free);
    }
  if (past->stale)
    find_past (past, plan);
  return past;
}

/**
 * sokaku_plan_get_last_past:
 * @self: a plan
 *
 * A plan lists its years before they come. A year is over, and blanks in it are
 * gaps, once any sheet is scored for it or a later one; all are once any sheet is
 * scored overall. The answer is kept and follows changes, so that it costs nothing to
 * ask for every sheet.
 *
 * Returns: the last fiscal year that is over, %G_MININT if none is
 */
int
sokaku_plan_get_last_past (SokakuPlan *self)
{
  g_return_val_if_fail (SOKAKU_IS_PLAN (self), G_MININT);

  return get_past (self)->last_past;
}

/**
 * sokaku_plan_is_past:
 * @self: a plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 *
 * Returns: whether the year is over, or the overall evaluation has begun; see
 *   sokaku_plan_get_last_past()
 */
gboolean
sokaku_plan_is_past (SokakuPlan *self, int fiscal)
{
  Past *past;

  g_return_val_if_fail (SOKAKU_IS_PLAN (self), FALSE);

  past = get_past (self);
  return fiscal == SOKAKU_OVERALL ? past->overall_is_past : fiscal <= past->last_past;
}

static gboolean
concerns_list (const SokakuChange *change)
{
  /* A year's list decides which year is the last; the others hold scores, or what holds them. */
  if (SOKAKU_IS_PLAN (change->node))
    return change->list == sokaku_plan_get_initiatives (SOKAKU_PLAN (change->node))
           || change->list == sokaku_plan_get_years (SOKAKU_PLAN (change->node));
  if (SOKAKU_IS_INITIATIVE (change->node))
    return change->list == sokaku_initiative_get_items (SOKAKU_INITIATIVE (change->node));
  if (SOKAKU_IS_ITEM (change->node))
    return change->list == sokaku_item_get_evaluations (SOKAKU_ITEM (change->node));
  return SOKAKU_IS_EVALUATION (change->node);
}

/**
 * sokaku_past_note_change:
 * @plan: a plan
 * @change: what has changed in it
 *
 * Brings the answers in line before the plan's handlers hear of the change, since
 * they may ask.
 */
void
sokaku_past_note_change (SokakuPlan *plan, const SokakuChange *change)
{
  Past *past = g_object_get_qdata (G_OBJECT (plan), past_quark ());

  if (past == NULL || past->stale)
    return;
  if (change->pspec == NULL)
    {
      past->stale = concerns_list (change);
    }
  else if (SOKAKU_IS_SCORE (change->node))
    {
      SokakuNode *evaluation = sokaku_node_get_parent (change->node);

      if (!g_str_equal (change->pspec->name, "value") || !SOKAKU_IS_EVALUATION (evaluation))
        return;
      if (has_score (SOKAKU_EVALUATION (evaluation)))
        {
          add_evaluation (past, plan, SOKAKU_EVALUATION (evaluation));
        }
      else
        {
          int fiscal = sokaku_evaluation_get_year (SOKAKU_EVALUATION (evaluation));

          /* It may have been the one that made the year over. */
          past->stale = fiscal == SOKAKU_OVERALL || fiscal >= past->last_past;
        }
    }
  else
    {
      past->stale = (SOKAKU_IS_EVALUATION (change->node) || SOKAKU_IS_YEAR (change->node))
                    && (g_str_equal (change->pspec->name, "year")
                        || g_str_equal (change->pspec->name, "fiscal"));
    }
}
