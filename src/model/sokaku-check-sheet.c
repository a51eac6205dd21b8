/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the checks that look at one sheet. */
#include "sokaku-check-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-date.h"
#include "sokaku-grading.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"

static const char *
get_criterion_name (SokakuCheck *check, SokakuScore *score)
{
  SokakuCriterion *criterion
      = sokaku_plan_find_criterion (check->plan, sokaku_score_get_criterion (score));

  return criterion != NULL ? sokaku_criterion_get_name (criterion)
                           : sokaku_score_get_criterion (score);
}

static SokakuEvaluation *
peek_evaluation (SokakuItem *item, guint position)
{
  return sokaku_node_list_peek (sokaku_item_get_evaluations (item), position);
}

static SokakuScore *
peek_score (SokakuEvaluation *evaluation, guint position)
{
  return sokaku_node_list_peek (sokaku_evaluation_get_scores (evaluation), position);
}

/* A recorded grade differs from what the scores give. */
static void
check_grade (SokakuCheck *check, SokakuItem *item, SokakuEvaluation *evaluation)
{
  const char *recorded = sokaku_evaluation_get_grade (evaluation);
  const char *computed = sokaku_evaluation_compute_grade (evaluation, check->plan);
  gboolean is_decided = !sokaku_text_is_blank (sokaku_evaluation_get_decision (evaluation));
  int fiscal = sokaku_evaluation_get_year (evaluation);
  g_autofree char *message = NULL;

  if (*recorded == '\0' || *computed == '\0' || strcmp (recorded, computed) == 0)
    return;
  /* Ended: other rules say whether that is so. */
  if (strcmp (computed, SOKAKU_GRADE_ENDED) == 0 || sokaku_item_is_after_end (item, fiscal))
    return;

  message = g_strdup_printf (
      is_decided ? _ ("The grade %s was decided upon, although the scores give %s.")
                 : _ ("The grade is %s, but the scores give %s: correct one of them, or give "
                      "the reason of the decision."),
      recorded, computed);
  sokaku_check_report_item (check, is_decided ? SOKAKU_SEVERITY_NOTE : check->rule->severity, item,
                            fiscal, _ ("grade"), evaluation, "grade", message);
}

/**
 * sokaku_check_grade:
 * @check: the run
 * @item: an item
 *
 * A recorded grade differs from the computed one. A decision that carries its
 * reason is only a note.
 */
void
sokaku_check_grade (SokakuCheck *check, SokakuItem *item)
{
  SokakuEvaluation *evaluation;

  for (guint i = 0; (evaluation = peek_evaluation (item, i)) != NULL; i++)
    check_grade (check, item, evaluation);
}

static void
check_score_range (SokakuCheck *check,
                   SokakuItem *item,
                   SokakuEvaluation *evaluation,
                   SokakuScore *score)
{
  SokakuCriterion *criterion
      = sokaku_plan_find_criterion (check->plan, sokaku_score_get_criterion (score));
  int value = sokaku_score_get_value (score);
  g_autofree char *message = NULL;
  int min, max;

  if (criterion == NULL || !SOKAKU_IS_VALUE (value))
    return;
  min = sokaku_criterion_get_min (criterion);
  max = sokaku_criterion_get_max (criterion);
  if (value >= min && value <= max)
    return;

  message
      = g_strdup_printf (_ ("The score is %d, but the scale goes from %d to %d."), value, min, max);
  sokaku_check_report_item (check, check->rule->severity, item,
                            sokaku_evaluation_get_year (evaluation),
                            sokaku_criterion_get_name (criterion), score, "value", message);
}

/**
 * sokaku_check_range:
 * @check: the run
 * @item: an item
 *
 * A score is outside the range of its criterion.
 */
void
sokaku_check_range (SokakuCheck *check, SokakuItem *item)
{
  SokakuEvaluation *evaluation;
  SokakuScore *score;

  for (guint i = 0; (evaluation = peek_evaluation (item, i)) != NULL; i++)
    for (guint j = 0; (score = peek_score (evaluation, j)) != NULL; j++)
      check_score_range (check, item, evaluation, score);
}

/* The first score with a value, %NULL if there is none. */
static SokakuScore *
find_value (SokakuEvaluation *evaluation)
{
  SokakuScore *score;

  for (guint i = 0; (score = peek_score (evaluation, i)) != NULL; i++)
    if (SOKAKU_IS_VALUE (sokaku_score_get_value (score)))
      return score;
  return NULL;
}

static void
check_after_end (SokakuCheck *check, SokakuItem *item, SokakuEvaluation *evaluation)
{
  int fiscal = sokaku_evaluation_get_year (evaluation);
  SokakuScore *score = find_value (evaluation);
  const char *grade = sokaku_evaluation_get_grade (evaluation);
  g_autofree char *end = sokaku_plan_dup_year_label (check->plan, sokaku_item_get_end_year (item));

  if (score != NULL)
    {
      g_autofree char *message = g_strdup_printf (
          _ ("The item ended in %s, but it is scored for a later year: correct the end or "
             "remove the scores."),
          end);

      sokaku_check_report_item (check, check->rule->severity, item, fiscal,
                                get_criterion_name (check, score), score, "value", message);
    }
  if (*grade != '\0' && strcmp (grade, SOKAKU_GRADE_ENDED) != 0)
    {
      g_autofree char *message = g_strdup_printf (
          _ ("The item ended in %s, but it has the grade %s for a later year: correct the end "
             "or remove the grade."),
          end, grade);

      sokaku_check_report_item (check, check->rule->severity, item, fiscal, _ ("grade"), evaluation,
                                "grade", message);
    }
}

/**
 * sokaku_check_after_end:
 * @check: the run
 * @item: an item
 *
 * A year after the item's end has a score or a grade.
 */
void
sokaku_check_after_end (SokakuCheck *check, SokakuItem *item)
{
  SokakuEvaluation *evaluation;

  for (guint i = 0; (evaluation = peek_evaluation (item, i)) != NULL; i++)
    if (sokaku_item_is_after_end (item, sokaku_evaluation_get_year (evaluation)))
      check_after_end (check, item, evaluation);
}

/* A rule on fields that the checklist of the sheet asks for. */
typedef struct
{
  SokakuCheck *check;
  SokakuItem *item;
  int reported; /* the last year with a finding */
} SlotCheck;

static void
check_missing_score (const SokakuSlot *slot, gpointer data)
{
  SlotCheck *self = data;
  SokakuEvaluation *evaluation;
  const char *message;

  /* One finding a year is enough. */
  if (slot->kind != SOKAKU_SLOT_SCORE || slot->done || slot->fiscal == self->reported)
    return;
  self->reported = slot->fiscal;

  evaluation = sokaku_item_find_evaluation (self->item, slot->fiscal);
  if (evaluation != NULL && sokaku_evaluation_is_ended (evaluation))
    message = _ ("The evaluation says that the item had ended, but it had not: enter the scores "
                 "or correct the end.");
  else if (evaluation != NULL && find_value (evaluation) != NULL)
    message = _ ("Some scores are missing: enter them.");
  else if (evaluation != NULL && *sokaku_evaluation_get_grade (evaluation) != '\0')
    message = _ ("There is a grade, but no scores: enter them.");
  else
    message = _ ("The evaluation is missing: enter the scores.");
  sokaku_check_report_item (self->check, self->check->rule->severity, self->item, slot->fiscal,
                            SOKAKU_IS_SCORE (slot->node)
                                ? get_criterion_name (self->check, SOKAKU_SCORE (slot->node))
                                : NULL,
                            slot->node, slot->property, message);
}

/**
 * sokaku_check_evaluation_missing:
 * @check: the run
 * @item: an item
 *
 * A year that is evaluated and over, from the item's first to its end, lacks
 * scores; or the overall evaluation does, which is always there.
 */
void
sokaku_check_evaluation_missing (SokakuCheck *check, SokakuItem *item)
{
  SlotCheck self = { check, item, SOKAKU_NO_YEAR };

  sokaku_completeness_foreach (item, check->plan, check_missing_score, &self);
}

static void
check_missing_end (const SokakuSlot *slot, gpointer data)
{
  SlotCheck *self = data;

  if (slot->done || (slot->kind != SOKAKU_SLOT_END_YEAR && slot->kind != SOKAKU_SLOT_END_DATE))
    return;
  /* Who enters the year enters the date. */
  if (slot->kind == SOKAKU_SLOT_END_DATE && sokaku_item_get_end_year (self->item) == 0)
    return;
  sokaku_check_report_item (self->check, self->check->rule->severity, self->item, slot->fiscal,
                            _ ("end"), slot->node, slot->property,
                            slot->kind == SOKAKU_SLOT_END_YEAR
                                ? _ ("The item has ended, but its year is missing.")
                                : _ ("The item has ended, but its date is missing."));
}

/**
 * sokaku_check_end_missing:
 * @check: the run
 * @item: an item
 *
 * An item has ended, but its year or date of the end is missing.
 */
void
sokaku_check_end_missing (SokakuCheck *check, SokakuItem *item)
{
  SlotCheck self = { check, item, SOKAKU_NO_YEAR };

  sokaku_completeness_foreach (item, check->plan, check_missing_end, &self);
}

/**
 * sokaku_check_end_year:
 * @check: the run
 * @item: an item
 *
 * The date of the end is not in the fiscal year of the end.
 */
void
sokaku_check_end_year (SokakuCheck *check, SokakuItem *item)
{
  int year = sokaku_item_get_end_year (item);
  int date = sokaku_item_get_end_date (item);
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  if (!sokaku_item_get_ended (item) || year == 0 || date == 0
      || sokaku_date_get_fiscal_year (date) == year)
    return;

  label = sokaku_plan_dup_year_label (check->plan, year);
  message = g_strdup_printf (_ ("The date of the end is not in the fiscal year %s: correct one of "
                                "them."),
                             label);
  sokaku_check_report_item (check, check->rule->severity, item, SOKAKU_NO_YEAR, _ ("end"), item,
                            "end-date", message);
}

typedef struct
{
  SokakuCheck *check;
  SokakuItem *item;
  SokakuReferenceError wanted;
} ReferenceCheck;

static void
check_text (ReferenceCheck *self,
            const char *text,
            SokakuTextField field,
            int fiscal,
            const char *detail,
            gpointer node,
            const char *property)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *resolved = NULL;
  g_autofree char *message = NULL;

  if (!sokaku_reference_has_any (text))
    return;
  resolved = sokaku_reference_resolve (text, self->item, self->check->plan, field, &error);
  if (resolved != NULL || !g_error_matches (error, SOKAKU_REFERENCE_ERROR, (int) self->wanted))
    return;

  /* Translators: %s says which reference is wrong, and how */
  message = g_strdup_printf (_ ("Correct the text: %s."), error->message);
  sokaku_check_report_item (self->check, self->check->rule->severity, self->item, fiscal, detail,
                            node, property, message);
}

static void
check_action (ReferenceCheck *self, SokakuAction *action)
{
  g_autofree char *row = sokaku_circled_number (sokaku_item_get_action_number (self->item, action));
  SokakuNodeList *results = sokaku_action_get_results (action);
  int fiscal = sokaku_action_get_year (action);

  check_text (self, sokaku_action_get_plan (action), SOKAKU_TEXT_PLAN, fiscal, row, action, "plan");
  for (guint i = 0; i < sokaku_node_list_get_length (results); i++)
    {
      SokakuResult *result = sokaku_node_list_peek (results, i);

      check_text (self, sokaku_result_get_text (result), SOKAKU_TEXT_RESULT, fiscal, row, result,
                  "text");
    }
}

static void
check_references (SokakuCheck *check, SokakuItem *item, SokakuReferenceError wanted)
{
  ReferenceCheck self = { check, item, wanted };
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  SokakuNodeList *issues = sokaku_item_get_issues (item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    check_action (&self, sokaku_node_list_peek (actions, i));
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);
      int fiscal = sokaku_issue_get_year (issue);

      check_text (&self, sokaku_issue_get_problem (issue), SOKAKU_TEXT_PROBLEM, fiscal, _ ("issue"),
                  issue, "problem");
      check_text (&self, sokaku_issue_get_solution (issue), SOKAKU_TEXT_SOLUTION, fiscal,
                  _ ("solution"), issue, "solution");
    }
}

/**
 * sokaku_check_reference_unresolved:
 * @check: the run
 * @item: an item
 *
 * A reference points to a row or year that does not exist.
 */
void
sokaku_check_reference_unresolved (SokakuCheck *check, SokakuItem *item)
{
  check_references (check, item, SOKAKU_REFERENCE_ERROR_UNRESOLVED);
}

/**
 * sokaku_check_reference_circular:
 * @check: the run
 * @item: an item
 *
 * A reference leads back to itself.
 */
void
sokaku_check_reference_circular (SokakuCheck *check, SokakuItem *item)
{
  check_references (check, item, SOKAKU_REFERENCE_ERROR_CIRCULAR);
}

static void
check_missing_reason (const SokakuSlot *slot, gpointer data)
{
  SlotCheck *self = data;
  const char *detail;

  if (slot->done)
    return;
  /* What is not scored has no reason yet: that is another rule's finding. */
  if (slot->kind == SOKAKU_SLOT_REASON && SOKAKU_IS_SCORE (slot->node)
      && SOKAKU_IS_VALUE (sokaku_score_get_value (SOKAKU_SCORE (slot->node))))
    detail = get_criterion_name (self->check, SOKAKU_SCORE (slot->node));
  else if (slot->kind == SOKAKU_SLOT_GRADE_REASON && SOKAKU_IS_EVALUATION (slot->node)
           && *sokaku_evaluation_get_shown_grade (SOKAKU_EVALUATION (slot->node), self->check->plan)
                  != '\0')
    detail = _ ("grade");
  else
    return;
  sokaku_check_report_item (self->check, self->check->rule->severity, self->item, slot->fiscal,
                            detail, slot->node, slot->property, _ ("The reason is blank."));
}

/**
 * sokaku_check_reason:
 * @check: the run
 * @item: an item
 *
 * The overall evaluation has a score or grade without its reason.
 */
void
sokaku_check_reason (SokakuCheck *check, SokakuItem *item)
{
  SlotCheck self = { check, item, SOKAKU_NO_YEAR };

  sokaku_completeness_foreach (item, check->plan, check_missing_reason, &self);
}

static void
check_missing_result (const SokakuSlot *slot, gpointer data)
{
  SlotCheck *self = data;
  g_autofree char *row = NULL;

  if (slot->kind != SOKAKU_SLOT_RESULT || slot->done)
    return;
  row = sokaku_circled_number (
      sokaku_item_get_action_number (self->item, SOKAKU_ACTION (slot->node)));
  sokaku_check_report_item (self->check, self->check->rule->severity, self->item, slot->fiscal, row,
                            slot->node, slot->property,
                            _ ("The year is over, but the result is blank."));
}

/**
 * sokaku_check_result:
 * @check: the run
 * @item: an item
 *
 * An action of a year that is over has a plan, but no result.
 */
void
sokaku_check_result (SokakuCheck *check, SokakuItem *item)
{
  SlotCheck self = { check, item, SOKAKU_NO_YEAR };

  sokaku_completeness_foreach (item, check->plan, check_missing_result, &self);
}

/**
 * sokaku_check_status:
 * @check: the run
 * @item: an item
 *
 * The status says "as planned", but a revised plan stands beside it. In the year of
 * the end the field tells of the end instead.
 */
void
sokaku_check_status (SokakuCheck *check, SokakuItem *item)
{
  SokakuNodeList *schedule = sokaku_item_get_schedule (item);

  for (guint i = 0; i < sokaku_node_list_get_length (schedule); i++)
    {
      SokakuScheduleCell *cell = sokaku_node_list_peek (schedule, i);
      int fiscal = sokaku_schedule_cell_get_year (cell);

      if (sokaku_schedule_cell_get_status (cell) != SOKAKU_STATUS_AS_PLANNED
          || sokaku_text_is_blank (sokaku_schedule_cell_get_actual (cell))
          || (sokaku_item_get_ended (item) && fiscal == sokaku_item_get_end_year (item)))
        continue;
      sokaku_check_report_item (check, check->rule->severity, item, fiscal, _ ("schedule"), cell,
                                "status",
                                _ ("The status is “as planned”, but a revised plan stands beside "
                                   "it: correct one of them."));
    }
}
