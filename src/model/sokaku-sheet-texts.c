/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every text of a sheet, as the paper shows it, for searching. */
#include "sokaku-sheet-texts.h"

#include "sokaku-departments.h"
#include "sokaku-era.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  SokakuItem *item;
  SokakuPlan *plan;
  SokakuSheetTextVisit visit;
  gpointer user_data;
} Walk;

static gboolean
visit_text (Walk *walk, gpointer node, const char *property, const char *text)
{
  g_autofree char *rendered = NULL;

  if (*text == '\0')
    return TRUE;
  if (sokaku_reference_has_any (text))
    text = rendered = sokaku_reference_render (text, walk->item, walk->plan);
  return walk->visit (node, property, text, walk->user_data);
}

/* The month or day of the end, in the form of the paper and in the short one. */
static gboolean
visit_end_date (Walk *walk)
{
  static const SokakuEraForm forms[] = { SOKAKU_ERA_LONG, SOKAKU_ERA_SHORT };
  int date = sokaku_item_get_end_date (walk->item);

  for (guint i = 0; date > 0 && i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *text = sokaku_era_format_date (date, forms[i]);

      if (!visit_text (walk, walk->item, "end-date", text))
        return FALSE;
    }
  return TRUE;
}

/* As the paper lists them, then each with the prefix that it may take from the one before. */
static gboolean
visit_departments (Walk *walk)
{
  const char *const *departments = sokaku_item_get_departments (walk->item);
  g_autofree char *list = sokaku_departments_format (departments);

  if (!visit_text (walk, walk->item, "departments", list))
    return FALSE;
  for (guint i = 0; departments[i] != NULL; i++)
    if (strstr (list, departments[i]) == NULL
        && !visit_text (walk, walk->item, "departments", departments[i]))
      return FALSE;
  return TRUE;
}

static gboolean
visit_head (Walk *walk)
{
  SokakuItem *item = walk->item;
  SokakuInitiative *initiative = sokaku_item_get_initiative (item);

  if (!visit_text (walk, item, "number", sokaku_item_get_number (item))
      || !visit_text (walk, item, "title", sokaku_item_get_title (item)))
    return FALSE;
  if (initiative != NULL
      && !visit_text (walk, initiative, "title", sokaku_initiative_get_title (initiative)))
    return FALSE;
  return visit_departments (walk) && visit_text (walk, item, "tag", sokaku_item_get_tag (item))
         && visit_end_date (walk);
}

static gboolean
visit_schedule (Walk *walk)
{
  SokakuNodeList *list = sokaku_item_get_schedule (walk->item);

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuScheduleCell *cell = sokaku_node_list_peek (list, i);

      if (!visit_text (walk, cell, "planned", sokaku_schedule_cell_get_planned (cell)))
        return FALSE;
    }
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuScheduleCell *cell = sokaku_node_list_peek (list, i);

      if (!visit_text (walk, cell, "actual", sokaku_schedule_cell_get_actual (cell)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_actions (Walk *walk)
{
  SokakuNodeList *list = sokaku_item_get_actions (walk->item);

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (list, i);
      SokakuNodeList *results = sokaku_action_get_results (action);

      if (!visit_text (walk, action, "plan", sokaku_action_get_plan (action)))
        return FALSE;
      for (guint j = 0; j < sokaku_node_list_get_length (results); j++)
        {
          SokakuResult *result = sokaku_node_list_peek (results, j);

          if (!visit_text (walk, result, "text", sokaku_result_get_text (result)))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
visit_evaluations (Walk *walk)
{
  SokakuNodeList *list = sokaku_item_get_evaluations (walk->item);

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuEvaluation *evaluation = sokaku_node_list_peek (list, i);
      SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);

      for (guint j = 0; j < sokaku_node_list_get_length (scores); j++)
        {
          SokakuScore *score = sokaku_node_list_peek (scores, j);

          if (!visit_text (walk, score, "reason", sokaku_score_get_reason (score)))
            return FALSE;
        }
      if (!visit_text (walk, evaluation, "reason", sokaku_evaluation_get_reason (evaluation))
          || !visit_text (walk, evaluation, "decision",
                          sokaku_evaluation_get_decision (evaluation)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_issues (Walk *walk)
{
  SokakuNodeList *list = sokaku_item_get_issues (walk->item);

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (list, i);

      if (!visit_text (walk, issue, "problem", sokaku_issue_get_problem (issue))
          || !visit_text (walk, issue, "solution", sokaku_issue_get_solution (issue)))
        return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_sheet_texts_visit:
 * @item: an item
 * @plan: its plan
 * @visit: called for each text
 * @user_data: for @visit
 *
 * Visits every text of the sheet in the order of the paper, the titles of the
 * item and its initiative included, until @visit has had enough. What is
 * written in several forms, a date or a department, comes in each of them, one
 * after the other.
 */
void
sokaku_sheet_texts_visit (SokakuItem *item,
                          SokakuPlan *plan,
                          SokakuSheetTextVisit visit,
                          gpointer user_data)
{
  Walk walk = { item, plan, visit, user_data };

  if (visit_head (&walk) && visit_schedule (&walk) && visit_actions (&walk)
      && visit_evaluations (&walk) && visit_issues (&walk)
      && visit_text (&walk, item, "special-note", sokaku_item_get_special_note (item)))
    visit_text (&walk, item, "remark", sokaku_item_get_remark (item));
}

static gboolean
append_folded (SokakuNode *node, const char *property, const char *text, gpointer user_data)
{
  GString *folded = user_data;

  sokaku_text_fold_append (folded, text);
  /* Words of two fields must not be found as one. */
  g_string_append_c (folded, '\001');
  return TRUE;
}

/**
 * sokaku_sheet_texts_dup_folded:
 * @item: an item
 * @plan: its plan
 *
 * Returns: (transfer full): every text of the sheet, folded as
 *   sokaku_text_fold() does, fields apart
 */
char *
sokaku_sheet_texts_dup_folded (SokakuItem *item, SokakuPlan *plan)
{
  GString *folded = g_string_new (NULL);

  sokaku_sheet_texts_visit (item, plan, append_folded, folded);
  return g_string_free (folded, FALSE);
}

static char *
name_reason (SokakuScore *score, SokakuPlan *plan)
{
  SokakuCriterion *criterion
      = sokaku_plan_find_criterion (plan, sokaku_score_get_criterion (score));

  return g_strdup_printf (_ ("Reason for %s"),
                          criterion != NULL ? sokaku_criterion_get_name (criterion) : "");
}

/* "②" for the row that @node is or is in. */
static char *
name_row (SokakuNode *node)
{
  SokakuAction *action = SOKAKU_IS_ACTION (node)
                             ? SOKAKU_ACTION (node)
                             : sokaku_node_get_ancestor (node, SOKAKU_TYPE_ACTION);
  SokakuItem *item = sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM);

  return sokaku_circled_number (sokaku_item_get_action_number (item, action));
}

static char *
name_in_year (SokakuPlan *plan, int fiscal, const char *name, const char *row)
{
  g_autofree char *year = sokaku_plan_dup_year_label (plan, fiscal);

  return g_strdup_printf ("%s %s%s", year, name, row);
}

static char *
name_of_item (const char *property)
{
  static const struct
  {
    const char *property;
    const char *name;
  } names[] = {
    { "number", N_ ("Number") },     { "title", N_ ("Title") },
    { "tag", N_ ("Tag") },           { "departments", N_ ("Departments") },
    { "end-date", N_ ("End Date") }, { "special-note", N_ ("Special Note") },
    { "remark", N_ ("Remark") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].property, property))
      return g_strdup (_ (names[i].name));
  return g_strdup ("");
}

/**
 * sokaku_sheet_texts_dup_name:
 * @node: a node that sokaku_sheet_texts_visit() gave
 * @property: the field that it gave with it
 * @plan: the plan
 *
 * Returns: (transfer full): what the field is called, as in "R3 Results②"
 */
char *
sokaku_sheet_texts_dup_name (SokakuNode *node, const char *property, SokakuPlan *plan)
{
  if (SOKAKU_IS_INITIATIVE (node))
    return g_strdup (_ ("Initiative"));
  if (SOKAKU_IS_SCHEDULE_CELL (node))
    return name_in_year (
        plan, sokaku_schedule_cell_get_year (SOKAKU_SCHEDULE_CELL (node)),
        g_str_equal (property, "planned") ? _ ("Schedule") : _ ("Schedule, Actual"), "");
  if (SOKAKU_IS_ACTION (node) || SOKAKU_IS_RESULT (node))
    {
      SokakuAction *action = SOKAKU_IS_ACTION (node)
                                 ? SOKAKU_ACTION (node)
                                 : sokaku_node_get_ancestor (node, SOKAKU_TYPE_ACTION);
      g_autofree char *row = name_row (node);

      return name_in_year (plan, sokaku_action_get_year (action),
                           SOKAKU_IS_ACTION (node) ? _ ("Planned Action") : _ ("Result"), row);
    }
  if (SOKAKU_IS_SCORE (node))
    return name_reason (SOKAKU_SCORE (node), plan);
  if (SOKAKU_IS_EVALUATION (node))
    return name_in_year (plan, sokaku_evaluation_get_year (SOKAKU_EVALUATION (node)),
                         g_str_equal (property, "reason") ? _ ("Reason for the Grade")
                                                          : _ ("Reason for the Decision"),
                         "");
  if (SOKAKU_IS_ISSUE (node))
    return name_in_year (plan, sokaku_issue_get_year (SOKAKU_ISSUE (node)),
                         g_str_equal (property, "problem") ? _ ("Issue") : _ ("Solution"), "");
  return name_of_item (property);
}
