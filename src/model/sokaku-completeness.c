/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the clerk of a department has to fill in, and what is still missing. */
#include "sokaku-completeness.h"

#include "sokaku-grading.h"
#include "sokaku-past.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ALL_YEARS (G_MININT + 1)

typedef struct
{
  SokakuItem *item;
  SokakuPlan *plan;
  int wanted; /* a fiscal year, SOKAKU_OVERALL, SOKAKU_NO_YEAR or ALL_YEARS */
  SokakuSlotFunc func;
  gpointer data;

  /* Where the cells of the last year stood: those of the next are the next nearly always. */
  guint schedule;
  guint evaluation;
  guint issue;
} Walk;

static SokakuScheduleCell *
find_cell (Walk *self, int fiscal)
{
  SokakuScheduleCell *cell
      = sokaku_node_list_peek (sokaku_item_get_schedule (self->item), self->schedule++);

  if (cell != NULL && sokaku_schedule_cell_get_year (cell) == fiscal)
    return cell;
  return sokaku_item_find_schedule_cell (self->item, fiscal);
}

static SokakuEvaluation *
find_evaluation (Walk *self, int fiscal)
{
  SokakuEvaluation *evaluation
      = sokaku_node_list_peek (sokaku_item_get_evaluations (self->item), self->evaluation++);

  if (evaluation != NULL && sokaku_evaluation_get_year (evaluation) == fiscal)
    return evaluation;
  return sokaku_item_find_evaluation (self->item, fiscal);
}

static SokakuIssue *
find_issue (Walk *self, int fiscal)
{
  SokakuIssue *issue = sokaku_node_list_peek (sokaku_item_get_issues (self->item), self->issue++);

  if (issue != NULL && sokaku_issue_get_year (issue) == fiscal)
    return issue;
  return sokaku_item_find_issue (self->item, fiscal);
}

static void
tell (Walk *self,
      SokakuSlotKind kind,
      int fiscal,
      gpointer node,
      const char *property,
      const char *criterion,
      gboolean done)
{
  const SokakuSlot slot = { kind, fiscal, node, property, criterion, done };

  self->func (&slot, self->data);
}

static void
walk_head (Walk *self)
{
  SokakuItem *item = self->item;
  gboolean has_department = FALSE;

  for (const char *const *d = sokaku_item_get_departments (item); *d != NULL; d++)
    has_department = has_department || !sokaku_text_is_blank (*d);
  tell (self, SOKAKU_SLOT_TITLE, SOKAKU_NO_YEAR, item, "title", NULL,
        !sokaku_text_is_dash (sokaku_item_get_title (item)));
  tell (self, SOKAKU_SLOT_DEPARTMENTS, SOKAKU_NO_YEAR, item, "departments", NULL, has_department);
  tell (self, SOKAKU_SLOT_FIRST_YEAR, SOKAKU_NO_YEAR, item, "first-year", NULL,
        sokaku_item_get_first_year (item) != 0);
  if (!sokaku_item_get_ended (item))
    return;
  tell (self, SOKAKU_SLOT_END_YEAR, SOKAKU_NO_YEAR, item, "end-year", NULL,
        sokaku_item_get_end_year (item) != 0);
  tell (self, SOKAKU_SLOT_END_DATE, SOKAKU_NO_YEAR, item, "end-date", NULL,
        sokaku_item_get_end_date (item) != 0);
}

/* Where work was planned; what was done at the end stands instead of the status. */
static void
walk_status (Walk *self, int fiscal)
{
  SokakuScheduleCell *cell = find_cell (self, fiscal);
  int status;

  if (cell == NULL)
    return;
  status = sokaku_schedule_cell_get_status (cell);
  if (status == SOKAKU_STATUS_UNKNOWN
      && ((!sokaku_schedule_cell_get_continues (cell)
           && sokaku_text_is_blank (sokaku_schedule_cell_get_planned (cell)))
          || (sokaku_item_get_ended (self->item) && fiscal == sokaku_item_get_end_year (self->item)
              && !sokaku_text_is_blank (sokaku_schedule_cell_get_actual (cell)))))
    return;
  tell (self, SOKAKU_SLOT_STATUS, fiscal, cell, "status", NULL, status != SOKAKU_STATUS_UNKNOWN);
}

static gboolean
has_result (SokakuAction *action)
{
  SokakuNodeList *results = sokaku_action_get_results (action);
  guint n = sokaku_node_list_get_length (results);

  for (guint i = 0; i < n; i++)
    if (!sokaku_text_is_blank (sokaku_result_get_text (sokaku_node_list_peek (results, i))))
      return TRUE;
  return FALSE;
}

static void
walk_actions (Walk *self, int fiscal)
{
  SokakuNodeList *actions = sokaku_item_get_actions (self->item);
  guint n = sokaku_node_list_get_length (actions);

  for (guint i = 0; i < n; i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      gboolean planned, done;

      if (sokaku_action_get_year (action) != fiscal)
        continue;
      planned = !sokaku_text_is_blank (sokaku_action_get_plan (action));
      done = has_result (action);
      /* A row that is blank throughout is only room on the paper. */
      if (!planned && !done)
        continue;
      tell (self, SOKAKU_SLOT_PLAN, fiscal, action, "plan", NULL, planned);
      tell (self, SOKAKU_SLOT_RESULT, fiscal, action, "results", NULL, done);
    }
}

static void
walk_missing_scores (Walk *self, int fiscal)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (self->plan);

  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      const char *id = sokaku_criterion_get_id (sokaku_node_list_peek (criteria, i));

      tell (self, SOKAKU_SLOT_SCORE, fiscal, self->item, "evaluations", id, FALSE);
      if (fiscal == SOKAKU_OVERALL)
        tell (self, SOKAKU_SLOT_REASON, fiscal, self->item, "evaluations", id, FALSE);
    }
  if (fiscal == SOKAKU_OVERALL)
    tell (self, SOKAKU_SLOT_GRADE_REASON, fiscal, self->item, "evaluations", NULL, FALSE);
}

static void
walk_scores (Walk *self, int fiscal)
{
  SokakuEvaluation *evaluation = find_evaluation (self, fiscal);
  SokakuNodeList *scores = evaluation != NULL ? sokaku_evaluation_get_scores (evaluation) : NULL;
  guint n = scores != NULL ? sokaku_node_list_get_length (scores) : 0;

  if (n == 0)
    {
      walk_missing_scores (self, fiscal);
      return;
    }
  /* Ended, in a year that is not known: it may have been before. */
  if (fiscal != SOKAKU_OVERALL && sokaku_item_get_ended (self->item)
      && sokaku_item_get_end_year (self->item) == 0 && sokaku_evaluation_is_ended (evaluation))
    return;

  for (guint i = 0; i < n; i++)
    {
      SokakuScore *score = sokaku_node_list_peek (scores, i);
      const char *criterion = sokaku_score_get_criterion (score);

      tell (self, SOKAKU_SLOT_SCORE, fiscal, score, "value", criterion,
            SOKAKU_IS_VALUE (sokaku_score_get_value (score)));
      if (fiscal == SOKAKU_OVERALL)
        tell (self, SOKAKU_SLOT_REASON, fiscal, score, "reason", criterion,
              !sokaku_text_is_blank (sokaku_score_get_reason (score)));
    }
  if (fiscal == SOKAKU_OVERALL)
    tell (self, SOKAKU_SLOT_GRADE_REASON, fiscal, evaluation, "reason", NULL,
          !sokaku_text_is_blank (sokaku_evaluation_get_reason (evaluation)));
}

/* Whether the text of an issue says that there is none. */
static gboolean
says_none (Walk *self, const char *text)
{
  static const char *const words[] = { "特になし", "特に無し", "なし", "無し", "none", "-", NULL };
  g_autofree char *resolved
      = sokaku_reference_resolve (text, self->item, self->plan, SOKAKU_TEXT_PROBLEM, NULL);
  g_autofree char *lower = resolved != NULL ? g_utf8_strdown (resolved, -1) : g_strdup ("");
  gsize length;

  g_strstrip (lower);
  length = strlen (lower);
  while (length > 0 && lower[length - 1] == '.')
    lower[--length] = '\0';
  if (g_str_has_suffix (lower, "。"))
    lower[length - strlen ("。")] = '\0';
  return g_strv_contains (words, lower);
}

static void
walk_issue (Walk *self, int fiscal)
{
  SokakuIssue *issue = find_issue (self, fiscal);
  gboolean has_problem, has_solution;

  if (issue == NULL)
    {
      tell (self, SOKAKU_SLOT_PROBLEM, fiscal, self->item, "issues", NULL, FALSE);
      tell (self, SOKAKU_SLOT_SOLUTION, fiscal, self->item, "issues", NULL, FALSE);
      return;
    }
  has_problem = !sokaku_text_is_blank (sokaku_issue_get_problem (issue));
  has_solution = !sokaku_text_is_blank (sokaku_issue_get_solution (issue));
  tell (self, SOKAKU_SLOT_PROBLEM, fiscal, issue, "problem", NULL, has_problem);
  if (has_solution || !has_problem || !says_none (self, sokaku_issue_get_problem (issue)))
    tell (self, SOKAKU_SLOT_SOLUTION, fiscal, issue, "solution", NULL, has_solution);
}

static void
walk_year (Walk *self, SokakuYear *year)
{
  int fiscal = sokaku_year_get_fiscal (year);
  gboolean evaluated = sokaku_year_get_evaluated (year);

  if (evaluated)
    walk_status (self, fiscal);
  walk_actions (self, fiscal);
  if (evaluated)
    {
      walk_scores (self, fiscal);
      walk_issue (self, fiscal);
    }
}

static void
walk (Walk *self)
{
  SokakuNodeList *years = sokaku_plan_get_years (self->plan);
  guint n = sokaku_node_list_get_length (years);
  int first = sokaku_item_get_first_year (self->item);
  int last = sokaku_plan_get_last_past (self->plan);

  /* Of a damaged sheet nothing is known but that. */
  if (*sokaku_item_get_damage (self->item) != '\0')
    return;
  if (self->wanted == ALL_YEARS || self->wanted == SOKAKU_NO_YEAR)
    walk_head (self);
  if (sokaku_item_get_ended (self->item) && sokaku_item_get_end_year (self->item) != 0)
    last = MIN (last, sokaku_item_get_end_year (self->item));
  for (guint i = 0; i < n && self->wanted != SOKAKU_NO_YEAR; i++)
    {
      SokakuYear *year = sokaku_node_list_peek (years, i);
      int fiscal = sokaku_year_get_fiscal (year);

      if (fiscal >= first && fiscal <= last
          && (self->wanted == ALL_YEARS || self->wanted == fiscal))
        walk_year (self, year);
    }
  if ((self->wanted == ALL_YEARS || self->wanted == SOKAKU_OVERALL)
      && sokaku_plan_is_past (self->plan, SOKAKU_OVERALL))
    {
      walk_scores (self, SOKAKU_OVERALL);
      tell (self, SOKAKU_SLOT_REMARK, SOKAKU_OVERALL, self->item, "remark", NULL,
            !sokaku_text_is_blank (sokaku_item_get_remark (self->item)));
    }
}

/**
 * sokaku_completeness_foreach:
 * @item: an item
 * @plan: its plan
 * @func: (scope call): called for each field that the sheet asks for
 * @data: data for @func
 *
 * Walks the fields that the department's clerk has to have filled in by now, in
 * groups: those without a year, each year that is over, the overall evaluation.
 * Asked for are title, departments, first year and, where the item ended, year and
 * date of the end; for each year from the item's first to its end that is over, plan
 * and result of its action rows and, where it is evaluated, the schedule's status,
 * the scores, issue and solution; once the overall evaluation has begun, its scores
 * and reasons and the remark. Special notes, marks and recorded grades are free.
 * A damaged sheet asks for nothing. The rules of the checks on missing fields are
 * made from this walk.
 */
void
sokaku_completeness_foreach (SokakuItem *item, SokakuPlan *plan, SokakuSlotFunc func, gpointer data)
{
  Walk self = { .item = item, .plan = plan, .wanted = ALL_YEARS, .func = func, .data = data };

  g_return_if_fail (SOKAKU_IS_ITEM (item));
  g_return_if_fail (SOKAKU_IS_PLAN (plan));

  walk (&self);
}

/**
 * sokaku_completeness_dup_name:
 * @slot: a field that a sheet asks for
 * @item: its item
 * @plan: the plan
 *
 * Returns: (transfer full): its short name for people, without the year
 */
char *
sokaku_completeness_dup_name (const SokakuSlot *slot, SokakuItem *item, SokakuPlan *plan)
{
  SokakuCriterion *criterion
      = slot->criterion != NULL ? sokaku_plan_find_criterion (plan, slot->criterion) : NULL;
  const char *criterion_name
      = criterion != NULL ? sokaku_criterion_get_name (criterion) : slot->criterion;
  g_autofree char *row = NULL;

  switch (slot->kind)
    {
    case SOKAKU_SLOT_TITLE:
      return g_strdup (C_ ("checklist", "Title"));
    case SOKAKU_SLOT_DEPARTMENTS:
      return g_strdup (C_ ("checklist", "Departments"));
    case SOKAKU_SLOT_FIRST_YEAR:
      return g_strdup (C_ ("checklist", "First year"));
    case SOKAKU_SLOT_END_YEAR:
      return g_strdup (C_ ("checklist", "Year of the end"));
    case SOKAKU_SLOT_END_DATE:
      return g_strdup (C_ ("checklist", "Date of the end"));
    case SOKAKU_SLOT_STATUS:
      return g_strdup (C_ ("checklist", "Status of the schedule"));
    case SOKAKU_SLOT_PLAN:
      row = sokaku_circled_number (
          sokaku_item_get_action_number (item, SOKAKU_ACTION (slot->node)));
      /* Translators: %s is the number of an action row, such as ③. */
      return g_strdup_printf (C_ ("checklist", "%s Planned action"), row);
    case SOKAKU_SLOT_RESULT:
      row = sokaku_circled_number (
          sokaku_item_get_action_number (item, SOKAKU_ACTION (slot->node)));
      /* Translators: %s is the number of an action row, such as ③. */
      return g_strdup_printf (C_ ("checklist", "%s Result"), row);
    case SOKAKU_SLOT_SCORE:
      return g_strdup (criterion_name);
    case SOKAKU_SLOT_REASON:
      /* Translators: %s is the name of a criterion. */
      return g_strdup_printf (C_ ("checklist", "Reason for %s"), criterion_name);
    case SOKAKU_SLOT_GRADE_REASON:
      return g_strdup (C_ ("checklist", "Reason for the grade"));
    case SOKAKU_SLOT_PROBLEM:
      return g_strdup (C_ ("checklist", "Issue"));
    case SOKAKU_SLOT_SOLUTION:
      return g_strdup (C_ ("checklist", "Solution"));
    case SOKAKU_SLOT_REMARK:
    default:
      return g_strdup (C_ ("checklist", "Remark"));
    }
}

typedef struct
{
  SokakuItem *item;
  SokakuPlan *plan;
  GPtrArray *entries;
} Lister;

static void
entry_free (gpointer data)
{
  SokakuCompletenessEntry *entry = data;

  g_object_unref (entry->node);
  g_free (entry->name);
  g_free (entry);
}

static void
add_entry (const SokakuSlot *slot, gpointer data)
{
  Lister *lister = data;
  SokakuCompletenessEntry *entry = g_new (SokakuCompletenessEntry, 1);

  entry->kind = slot->kind;
  entry->fiscal = slot->fiscal;
  entry->node = g_object_ref (slot->node);
  entry->property = slot->property;
  entry->name = sokaku_completeness_dup_name (slot, lister->item, lister->plan);
  entry->done = slot->done;
  g_ptr_array_add (lister->entries, entry);
}

/**
 * sokaku_completeness_list:
 * @item: an item
 * @plan: its plan
 *
 * See sokaku_completeness_foreach() for what is asked for.
 *
 * Returns: (transfer full) (element-type SokakuCompletenessEntry): the checklist of
 *   the sheet, what is done and what is not
 */
GPtrArray *
sokaku_completeness_list (SokakuItem *item, SokakuPlan *plan)
{
  Lister lister = { item, plan, g_ptr_array_new_with_free_func (entry_free) };

  sokaku_completeness_foreach (item, plan, add_entry, &lister);
  return lister.entries;
}

typedef struct
{
  guint n_done;
  guint n_all;
} Count;

static void
count_slot (const SokakuSlot *slot, gpointer data)
{
  Count *count = data;

  count->n_all++;
  count->n_done += slot->done ? 1 : 0;
}

static void
count_walk (SokakuItem *item, SokakuPlan *plan, int wanted, guint *n_done, guint *n_all)
{
  Count count = { 0, 0 };
  Walk self = { .item = item, .plan = plan, .wanted = wanted, .func = count_slot, .data = &count };

  walk (&self);
  if (n_done != NULL)
    *n_done = count.n_done;
  if (n_all != NULL)
    *n_all = count.n_all;
}

/**
 * sokaku_completeness_count:
 * @item: an item
 * @plan: its plan
 * @n_done: (out) (optional): how many fields are filled in
 * @n_all: (out) (optional): how many are asked for, 0 for a damaged sheet
 *
 * Counts the checklist without making it. Takes microseconds, so that all sheets of a
 * large plan can be counted at once. It depends on the item and on
 * sokaku_plan_is_past() alone.
 */
void
sokaku_completeness_count (SokakuItem *item, SokakuPlan *plan, guint *n_done, guint *n_all)
{
  g_return_if_fail (SOKAKU_IS_ITEM (item));
  g_return_if_fail (SOKAKU_IS_PLAN (plan));

  count_walk (item, plan, ALL_YEARS, n_done, n_all);
}

/**
 * sokaku_completeness_count_year:
 * @item: an item
 * @plan: its plan
 * @fiscal: a fiscal year, %SOKAKU_OVERALL or %SOKAKU_NO_YEAR
 * @n_done: (out) (optional): how many fields are filled in
 * @n_all: (out) (optional): how many are asked for
 *
 * Counts one group of the checklist.
 */
void
sokaku_completeness_count_year (
    SokakuItem *item, SokakuPlan *plan, int fiscal, guint *n_done, guint *n_all)
{
  g_return_if_fail (SOKAKU_IS_ITEM (item));
  g_return_if_fail (SOKAKU_IS_PLAN (plan));

  count_walk (item, plan, fiscal, n_done, n_all);
}
