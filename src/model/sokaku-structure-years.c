/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of a plan's fiscal years: added and removed at either end, evaluated or not. */
#include "sokaku-structure-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-era.h"
#include "sokaku-reference.h"
#include "sokaku-row-order.h"
#include "sokaku-structure-loss.h"

#define FIRST_FISCAL 1000
#define LAST_FISCAL 9998

/**
 * sokaku_structure_set_year_label:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @node: a year
 * @property: "label"
 * @text: tidy label
 * @label: for undo
 * @error: return location
 *
 * Labels of years are unique, also against that of the overall evaluation.
 *
 * Returns: whether @text can be its label
 */
gboolean
sokaku_structure_set_year_label (SokakuPlan *plan,
                                 SokakuHistory *history,
                                 gpointer node,
                                 const char *property,
                                 const char *text,
                                 const char *label,
                                 GError **error)
{
  if (!sokaku_structure_check_name (sokaku_plan_get_years (plan), node, property, text, error))
    return FALSE;
  if (g_str_equal (text, sokaku_plan_get_overall_label (plan)))
    {
      g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
                   _ ("“%s” is the label of the overall evaluation; choose another."), text);
      return FALSE;
    }
  if (history != NULL)
    sokaku_history_set_string (history, node, property, text, label);
  return TRUE;
}

/* --- Shape --- */

/* How many nodes at the head of @list are of years before @fiscal; overall is of none. */
static guint
find_place (SokakuNodeList *list, int fiscal)
{
  guint position = 0;

  for (; position < sokaku_node_list_get_length (list); position++)
    {
      int year;

      g_object_get (sokaku_node_list_peek (list, position), "year", &year, NULL);
      if (year == SOKAKU_OVERALL || year >= fiscal)
        break;
    }
  return position;
}

static void
add_evaluation (SokakuPlan *plan, SokakuHistory *history, SokakuItem *item, int fiscal)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (item);
  g_autoptr (SokakuEvaluation) evaluation = NULL;
  gboolean ended = sokaku_item_is_after_end (item, fiscal);

  if (sokaku_item_find_evaluation (item, fiscal) != NULL)
    return;
  evaluation = sokaku_evaluation_new ();
  sokaku_evaluation_set_year (evaluation, fiscal);
  sokaku_evaluation_set_grade (evaluation, ended ? SOKAKU_GRADE_ENDED : "");
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      SokakuScore *score = sokaku_score_new ();

      sokaku_score_set_criterion (score,
                                  sokaku_criterion_get_id (sokaku_node_list_peek (criteria, i)));
      sokaku_score_set_value (score, ended ? SOKAKU_ENDED : SOKAKU_UNKNOWN);
      sokaku_node_list_take (sokaku_evaluation_get_scores (evaluation), score);
    }
  sokaku_history_insert (history, evaluations, find_place (evaluations, fiscal), evaluation, NULL);
}

static void
add_year_to_item (SokakuHistory *history, SokakuItem *item, int fiscal)
{
  SokakuNodeList *schedule = sokaku_item_get_schedule (item);
  SokakuNodeList *issues = sokaku_item_get_issues (item);

  if (sokaku_item_find_schedule_cell (item, fiscal) == NULL)
    {
      g_autoptr (SokakuScheduleCell) cell = sokaku_schedule_cell_new ();

      sokaku_schedule_cell_set_year (cell, fiscal);
      sokaku_history_insert (history, schedule, find_place (schedule, fiscal), cell, NULL);
    }
  if (sokaku_item_find_issue (item, fiscal) == NULL)
    {
      g_autoptr (SokakuIssue) issue = sokaku_issue_new ();

      sokaku_issue_set_year (issue, fiscal);
      sokaku_history_insert (history, issues, find_place (issues, fiscal), issue, NULL);
    }
}

/**
 * sokaku_structure_add_year:
 * @plan: a plan
 * @history: its history
 * @fiscal: the fiscal year before the plan's first or after its last; any for a
 *   plan without years
 * @error: return location of a #SokakuStructureError
 *
 * Adds a year, not evaluated, labelled by its era, and gives every sheet its part of it.
 *
 * Returns: (transfer none) (nullable): the year; %NULL if it cannot be added
 */
SokakuYear *
sokaku_structure_add_year (SokakuPlan *plan, SokakuHistory *history, int fiscal, GError **error)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  guint n = sokaku_plan_get_n_years (plan);
  gboolean first = fiscal == sokaku_plan_get_first_fiscal (plan) - 1;
  g_autofree char *label = NULL;
  g_autoptr (SokakuYear) year = NULL;

  if (sokaku_plan_find_year (plan, fiscal) != NULL)
    {
      sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
                             _ ("The plan has that year already."));
      return NULL;
    }
  if (fiscal < FIRST_FISCAL || fiscal > LAST_FISCAL
      || (n > 0 && !first && fiscal != sokaku_plan_get_last_fiscal (plan) + 1))
    {
      sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                             _ ("A year can only be added before the first or after the last."));
      return NULL;
    }
  label = sokaku_era_format_fiscal_year (fiscal, SOKAKU_ERA_SHORT);
  year = sokaku_year_new ();
  sokaku_year_set_fiscal (year, fiscal);
  sokaku_year_set_label (year, label);

  sokaku_history_begin_group (history, _ ("New Fiscal Year"));
  sokaku_history_insert (history, sokaku_plan_get_years (plan), first ? 0 : n, year, NULL);
  for (guint i = 0; i < items->len; i++)
    add_year_to_item (history, g_ptr_array_index (items, i), fiscal);
  sokaku_history_end_group (history);
  return year;
}

/* --- Removal --- */

/* Rows and years that are about to go. */
typedef struct
{
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  int fiscal;
} Removal;

static gboolean
goes (Removal *self, const SokakuTextPart *part)
{
  SokakuAction *action;

  if (!part->is_reference)
    return FALSE;
  if (part->kind == SOKAKU_REFERENCE_YEAR)
    return g_ascii_strtoll (part->target, NULL, 10) == self->fiscal;
  action = sokaku_item_find_action (self->item, part->target);
  return action != NULL && sokaku_action_get_year (action) == self->fiscal;
}

/* A text that says "same as" what goes says it itself from now on. */
static void
keep_words (Removal *self, gpointer node, const char *property, SokakuTextField field)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GString) kept = g_string_new (NULL);

  g_object_get (node, property, &text, NULL);
  if (!sokaku_reference_has_any (text))
    return;
  parts = sokaku_reference_split (text);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);
      g_autofree char *reference
          = part->is_reference ? sokaku_reference_make (part->kind, part->target) : NULL;
      g_autofree char *words
          = goes (self, part)
                ? sokaku_reference_resolve (reference, self->item, self->plan, field, NULL)
                : NULL;

      g_string_append (kept, words != NULL ? words : reference != NULL ? reference : part->text);
    }
  sokaku_history_set_string (self->history, node, property, kept->str, NULL);
}

static void
keep_all_words (Removal *self)
{
  SokakuNodeList *actions = sokaku_item_get_actions (self->item);
  SokakuNodeList *issues = sokaku_item_get_issues (self->item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      SokakuNodeList *results = sokaku_action_get_results (action);

      if (sokaku_action_get_year (action) == self->fiscal)
        continue;
      keep_words (self, action, "plan", SOKAKU_TEXT_PLAN);
      for (guint j = 0; j < sokaku_node_list_get_length (results); j++)
        keep_words (self, sokaku_node_list_peek (results, j), "text", SOKAKU_TEXT_RESULT);
    }
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);

      if (sokaku_issue_get_year (issue) == self->fiscal)
        continue;
      keep_words (self, issue, "problem", SOKAKU_TEXT_PROBLEM);
      keep_words (self, issue, "solution", SOKAKU_TEXT_SOLUTION);
    }
}

/* A year that continues one that goes has to say itself what it continues. */
static void
keep_span (Removal *self)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (self->item, self->fiscal);
  SokakuScheduleCell *next = sokaku_item_find_schedule_cell (self->item, self->fiscal + 1);

  if (cell == NULL || next == NULL || !sokaku_schedule_cell_get_continues (next))
    return;
  sokaku_history_set_boolean (self->history, next, "continues", FALSE, NULL);
  if (*sokaku_schedule_cell_get_planned (next) == '\0')
    sokaku_history_set_string (self->history, next, "planned",
                               sokaku_schedule_cell_get_planned (cell), NULL);
}

static void
remove_from_item (Removal *self)
{
  SokakuNodeList *actions = sokaku_item_get_actions (self->item);

  keep_all_words (self);
  keep_span (self);
  for (guint i = sokaku_node_list_get_length (actions); i > 0; i--)
    if (sokaku_action_get_year (sokaku_node_list_peek (actions, i - 1)) == self->fiscal)
      sokaku_history_remove (self->history, actions, i - 1, NULL);
  sokaku_structure_remove_node (self->history, sokaku_item_get_schedule (self->item),
                                sokaku_item_find_schedule_cell (self->item, self->fiscal));
  sokaku_structure_remove_node (self->history, sokaku_item_get_evaluations (self->item),
                                sokaku_item_find_evaluation (self->item, self->fiscal));
  sokaku_structure_remove_node (self->history, sokaku_item_get_issues (self->item),
                                sokaku_item_find_issue (self->item, self->fiscal));
}

static void
remove_year_grades (SokakuPlan *plan, SokakuHistory *history, int fiscal)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuNodeList *grades
          = sokaku_initiative_get_year_grades (sokaku_node_list_peek (initiatives, i));

      for (guint j = sokaku_node_list_get_length (grades); j > 0; j--)
        if (sokaku_year_grade_get_year (sokaku_node_list_peek (grades, j - 1)) == fiscal)
          sokaku_history_remove (history, grades, j - 1, NULL);
    }
}

/**
 * sokaku_structure_check_unlocked:
 * @year: a year
 * @error: return location
 *
 * Returns: %FALSE with %SOKAKU_STRUCTURE_ERROR_LOCKED where it is locked
 */
gboolean
sokaku_structure_check_unlocked (SokakuYear *year, GError **error)
{
  return !sokaku_year_get_locked (year)
         || sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_LOCKED,
                                   _ ("The year is locked: unlock it first."));
}

/* Says which locked year an edit of another would change. */
static gboolean
fail_locked (SokakuPlan *plan, int fiscal, GError **error)
{
  g_autofree char *label = sokaku_plan_dup_year_label (plan, fiscal);

  g_set_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_LOCKED,
               _ ("%s is locked and would change with it: unlock %s first."), label, label);
  return FALSE;
}

/* Whether @text, which belongs to a locked year, takes its words from @fiscal. */
static gboolean
refers_to_year (const char *text, int fiscal)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (!sokaku_reference_has_any (text))
    return FALSE;
  parts = sokaku_reference_split (text);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);

      if (part->is_reference && part->kind == SOKAKU_REFERENCE_YEAR
          && g_ascii_strtoll (part->target, NULL, 10) == fiscal)
        return TRUE;
    }
  return FALSE;
}

static gboolean
row_refers_to_year (SokakuAction *action, int fiscal)
{
  SokakuNodeList *results = sokaku_action_get_results (action);
  gboolean refers = refers_to_year (sokaku_action_get_plan (action), fiscal);

  for (guint i = 0; !refers && i < sokaku_node_list_get_length (results); i++)
    refers = refers_to_year (sokaku_result_get_text (sokaku_node_list_peek (results, i)), fiscal);
  return refers;
}

/* The locked year of a sheet whose words come from @fiscal, or that continues it; 0 for none. */
static int
find_dependent (SokakuPlan *plan, SokakuItem *item, int fiscal)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  SokakuNodeList *issues = sokaku_item_get_issues (item);
  SokakuScheduleCell *next = sokaku_item_find_schedule_cell (item, fiscal + 1);

  if (sokaku_plan_is_locked (plan, fiscal + 1) && next != NULL
      && sokaku_schedule_cell_get_continues (next)
      && sokaku_item_find_schedule_cell (item, fiscal) != NULL)
    return fiscal + 1;
  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);

      if (sokaku_plan_is_locked (plan, sokaku_action_get_year (action))
          && row_refers_to_year (action, fiscal))
        return sokaku_action_get_year (action);
    }
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);

      if (sokaku_plan_is_locked (plan, sokaku_issue_get_year (issue))
          && (refers_to_year (sokaku_issue_get_problem (issue), fiscal)
              || refers_to_year (sokaku_issue_get_solution (issue), fiscal)))
        return sokaku_issue_get_year (issue);
    }
  return 0;
}

/* Whether the locked years of a sheet stay as they are and are printed without @fiscal. */
static gboolean
check_item_without (SokakuPlan *plan, SokakuItem *item, int fiscal, GError **error)
{
  g_autoptr (GArray) order = sokaku_row_order_new (item);
  int dependent = find_dependent (plan, item, fiscal);

  if (dependent != 0)
    return fail_locked (plan, dependent, error);
  for (guint i = order->len; i > 0; i--)
    if (g_array_index (order, SokakuRowPlace, i - 1).fiscal == fiscal)
      g_array_remove_index (order, i - 1);
  return sokaku_row_order_check (order, item, error);
}

static gboolean
has_locked_year (SokakuPlan *plan)
{
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    if (sokaku_year_get_locked (sokaku_plan_peek_year (plan, i)))
      return TRUE;
  return FALSE;
}

/**
 * sokaku_structure_check_year_removal:
 * @plan: a plan
 * @year: a year of it
 * @error: return location
 *
 * Years of a plan follow each other without a gap, and what is locked stays, also
 * where it only depends on @year.
 *
 * Returns: whether @year is the first or the last, and neither it nor what depends on
 *   it is locked
 */
gboolean
sokaku_structure_check_year_removal (SokakuPlan *plan, SokakuYear *year, GError **error)
{
  int fiscal = sokaku_year_get_fiscal (year);
  g_autoptr (GPtrArray) items = NULL;

  if (fiscal != sokaku_plan_get_first_fiscal (plan) && fiscal != sokaku_plan_get_last_fiscal (plan))
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_RANGE,
                                  _ ("Only the first or the last year can be removed."));
  if (!sokaku_structure_check_unlocked (year, error))
    return FALSE;
  if (!has_locked_year (plan))
    return TRUE;
  items = sokaku_plan_list_items (plan);
  for (guint i = 0; i < items->len; i++)
    if (!check_item_without (plan, g_ptr_array_index (items, i), fiscal, error))
      return FALSE;
  return TRUE;
}

/**
 * sokaku_structure_check_no_locked_evaluation:
 * @plan: a plan
 * @grade: (nullable): only evaluations with that grade; %NULL for all
 * @error: return location
 *
 * What reaches into every evaluation must not reach into those of locked years.
 *
 * Returns: whether there are none in a locked year
 */
gboolean
sokaku_structure_check_no_locked_evaluation (SokakuPlan *plan, const char *grade, GError **error)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (GPtrArray) items = NULL;

  if (!has_locked_year (plan))
    return TRUE;
  items = sokaku_plan_list_items (plan);
  for (guint i = 0; i < items->len; i++)
    {
      SokakuNodeList *list = sokaku_item_get_evaluations (g_ptr_array_index (items, i));

      for (guint j = 0; j < sokaku_node_list_get_length (list); j++)
        {
          SokakuEvaluation *evaluation = sokaku_node_list_peek (list, j);

          if (sokaku_plan_is_locked (plan, sokaku_evaluation_get_year (evaluation))
              && (grade == NULL || g_str_equal (sokaku_evaluation_get_grade (evaluation), grade)))
            return fail_locked (plan, sokaku_evaluation_get_year (evaluation), error);
        }
    }
  for (guint i = 0; grade != NULL && i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuNodeList *list
          = sokaku_initiative_get_year_grades (sokaku_node_list_peek (initiatives, i));

      for (guint j = 0; j < sokaku_node_list_get_length (list); j++)
        {
          SokakuYearGrade *recorded = sokaku_node_list_peek (list, j);

          if (sokaku_plan_is_locked (plan, sokaku_year_grade_get_year (recorded))
              && g_str_equal (sokaku_year_grade_get_grade (recorded), grade))
            return fail_locked (plan, sokaku_year_grade_get_year (recorded), error);
        }
    }
  return TRUE;
}

/**
 * sokaku_structure_remove_year:
 * @plan: a plan
 * @history: its history, in a group
 * @year: its first or last year
 *
 * Removes the year from every sheet and initiative, and from the plan. Texts of
 * other years that refer to it take over the words that they stood for.
 */
void
sokaku_structure_remove_year (SokakuPlan *plan, SokakuHistory *history, SokakuYear *year)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  Removal removal = { plan, history, NULL, sokaku_year_get_fiscal (year) };

  for (guint i = 0; i < items->len; i++)
    {
      removal.item = g_ptr_array_index (items, i);
      remove_from_item (&removal);
    }
  remove_year_grades (plan, history, removal.fiscal);
  if (sokaku_plan_get_midterm_year (plan) == removal.fiscal)
    sokaku_history_set_int (history, plan, "midterm-year", 0, NULL);
  sokaku_structure_remove_node (history, sokaku_plan_get_years (plan), year);
}

/* --- Evaluated, mid-term --- */

/**
 * sokaku_structure_describe_unevaluated:
 * @plan: a plan
 * @year: an evaluated year
 *
 * Says what goes when @year is evaluated no longer.
 *
 * Returns: (transfer full) (nullable): one sentence; %NULL where there is no data
 */
char *
sokaku_structure_describe_unevaluated (SokakuPlan *plan, SokakuYear *year)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  SokakuStructureLoss loss = { 0 };
  int fiscal = sokaku_year_get_fiscal (year);

  for (guint i = 0; i < items->len; i++)
    sokaku_structure_loss_add_evaluation (
        &loss, sokaku_item_find_evaluation (g_ptr_array_index (items, i), fiscal));
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    loss.grades
        += *sokaku_initiative_get_recorded_grade (sokaku_node_list_peek (initiatives, i), fiscal)
           != '\0';
  return sokaku_structure_loss_describe (&loss);
}

/**
 * sokaku_structure_set_evaluated:
 * @plan: a plan
 * @history: (nullable): its history; %NULL only to check
 * @year: a year of it
 * @evaluated: whether items are evaluated in it
 * @error: return location of a #SokakuStructureError
 *
 * Gives every sheet an evaluation of that year, or takes it away with all that it holds.
 *
 * Returns: whether it was done
 */
gboolean
sokaku_structure_set_evaluated (
    SokakuPlan *plan, SokakuHistory *history, SokakuYear *year, gboolean evaluated, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;
  int fiscal = sokaku_year_get_fiscal (year);

  if (!sokaku_structure_check_unlocked (year, error)
      || (!evaluated && !sokaku_structure_check_readable (plan, NULL, error)))
    return FALSE;
  if (history == NULL)
    return TRUE;
  items = sokaku_plan_list_items (plan);
  sokaku_history_begin_group (history, _ ("Evaluated Years"));
  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);

      if (evaluated)
        add_evaluation (plan, history, item, fiscal);
      else
        sokaku_structure_remove_node (history, sokaku_item_get_evaluations (item),
                                      sokaku_item_find_evaluation (item, fiscal));
    }
  if (!evaluated)
    remove_year_grades (plan, history, fiscal);
  sokaku_history_set_boolean (history, year, "evaluated", evaluated, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}

/**
 * sokaku_structure_set_midterm:
 * @plan: a plan
 * @history: its history
 * @fiscal: a year of it, or 0 for none
 * @error: return location of a #SokakuStructureError
 *
 * Sets the year of the mid-term revision.
 *
 * Returns: whether the plan has that year
 */
gboolean
sokaku_structure_set_midterm (SokakuPlan *plan, SokakuHistory *history, int fiscal, GError **error)
{
  if (fiscal != 0 && sokaku_plan_find_year (plan, fiscal) == NULL)
    return sokaku_structure_fail (error, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
                                  _ ("The plan has no such year."));
  sokaku_history_set_int (history, plan, "midterm-year", fiscal,
                          _ ("Year of the Mid-Term Revision"));
  return TRUE;
}
