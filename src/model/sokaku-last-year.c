/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a field of a sheet said in the year before, and taking it over. */
#include "sokaku-last-year.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-grading.h"
#include "sokaku-last-row.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"

/* An entry of a result is the same entry as last year's if at least half of it is. */
#define SIMILAR_PERCENT 50

static gboolean
find_before (SokakuPlan *plan, int fiscal, gboolean evaluated, int *before)
{
  gboolean found = FALSE;

  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);

      if (fiscal != SOKAKU_OVERALL && sokaku_year_get_fiscal (year) >= fiscal)
        break;
      if (evaluated && !sokaku_year_get_evaluated (year))
        continue;
      *before = sokaku_year_get_fiscal (year);
      found = TRUE;
    }
  return found;
}

/**
 * sokaku_last_year_get:
 * @plan: a plan
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @before: (out): the plan's year before it; for the overall evaluation, the last
 *   year that is evaluated
 *
 * Returns: whether there is one
 */
gboolean
sokaku_last_year_get (SokakuPlan *plan, int fiscal, int *before)
{
  return find_before (plan, fiscal, fiscal == SOKAKU_OVERALL, before);
}

/* The evaluation before one: for the overall one, the last before the item ended. */
static SokakuEvaluation *
find_evaluation (SokakuItem *item, SokakuPlan *plan, SokakuEvaluation *evaluation)
{
  int fiscal = sokaku_evaluation_get_year (evaluation);
  const gboolean overall = fiscal == SOKAKU_OVERALL;

  while (find_before (plan, fiscal, TRUE, &fiscal))
    if (!overall || !sokaku_item_is_after_end (item, fiscal))
      return sokaku_item_find_evaluation (item, fiscal);
  return NULL;
}

/* Whose text an entry's most resembles, if any; else the one in its place. */
static SokakuResult *
find_result (SokakuItem *item, SokakuPlan *plan, SokakuResult *result)
{
  SokakuAction *action = sokaku_node_get_ancestor (SOKAKU_NODE (result), SOKAKU_TYPE_ACTION);
  SokakuAction *last = action != NULL ? sokaku_last_row_find (item, plan, action) : NULL;
  g_autofree char *folded = sokaku_text_fold (sokaku_result_get_text (result));
  SokakuResult *best = NULL;
  SokakuNodeList *results;
  guint best_percent = SIMILAR_PERCENT - 1;
  guint position;

  if (last == NULL
      || !sokaku_node_list_find (sokaku_action_get_results (action), result, &position))
    return NULL;
  results = sokaku_action_get_results (last);
  for (guint i = 0; *folded != '\0' && i < sokaku_node_list_get_length (results); i++)
    {
      SokakuResult *there = sokaku_node_list_peek (results, i);
      g_autofree char *text = sokaku_text_fold (sokaku_result_get_text (there));
      const guint percent = sokaku_last_year_compare (folded, text);

      if (percent > best_percent)
        {
          best = there;
          best_percent = percent;
        }
    }
  return best != NULL ? best : sokaku_node_list_peek (results, position);
}

static SokakuNode *
find_score (SokakuItem *item, SokakuPlan *plan, SokakuScore *score)
{
  SokakuEvaluation *evaluation
      = sokaku_node_get_ancestor (SOKAKU_NODE (score), SOKAKU_TYPE_EVALUATION);
  SokakuEvaluation *last = evaluation != NULL ? find_evaluation (item, plan, evaluation) : NULL;

  return last != NULL ? (SokakuNode *) sokaku_evaluation_find_score (
             last, sokaku_score_get_criterion (score))
                      : NULL;
}

/* Whether a node has a field that has a last year. */
static gboolean
has_field (SokakuNode *node, const char *property)
{
  static const char *const fields[] = { "actual", "status",  "plan",     "text",  "value",
                                        "reason", "problem", "solution", "grade", NULL };

  if (strcmp (property, "results") == 0)
    return SOKAKU_IS_ACTION (node);
  return g_strv_contains (fields, property)
         && g_object_class_find_property (G_OBJECT_GET_CLASS (node), property) != NULL;
}

/* The node of the year before that says what @node says of its year. */
static SokakuNode *
find_node (SokakuItem *item, SokakuPlan *plan, SokakuNode *node)
{
  int before;

  if (SOKAKU_IS_SCORE (node))
    return find_score (item, plan, SOKAKU_SCORE (node));
  if (SOKAKU_IS_EVALUATION (node))
    return (SokakuNode *) find_evaluation (item, plan, SOKAKU_EVALUATION (node));
  if (SOKAKU_IS_ACTION (node))
    return (SokakuNode *) sokaku_last_row_find (item, plan, SOKAKU_ACTION (node));
  if (SOKAKU_IS_RESULT (node))
    return (SokakuNode *) find_result (item, plan, SOKAKU_RESULT (node));
  if (SOKAKU_IS_ISSUE (node)
      && sokaku_last_year_get (plan, sokaku_issue_get_year (SOKAKU_ISSUE (node)), &before))
    return (SokakuNode *) sokaku_item_find_issue (item, before);
  if (SOKAKU_IS_SCHEDULE_CELL (node)
      && sokaku_last_year_get (plan, sokaku_schedule_cell_get_year (SOKAKU_SCHEDULE_CELL (node)),
                               &before))
    return (SokakuNode *) sokaku_item_find_schedule_cell (item, before);
  return NULL;
}

static gboolean
is_text (const char *property)
{
  return strcmp (property, "value") != 0 && strcmp (property, "status") != 0
         && strcmp (property, "grade") != 0;
}

/* A text as the model holds it. */
static char *
dup_text (SokakuNode *node, const char *property)
{
  char *text = NULL;

  if (strcmp (property, "results") == 0)
    return sokaku_action_dup_results_text (SOKAKU_ACTION (node));
  g_object_get (node, property, &text, NULL);
  return text;
}

static char *
dup_grade (SokakuEvaluation *evaluation, SokakuPlan *plan)
{
  const char *grade = sokaku_evaluation_get_shown_grade (evaluation, plan);

  return g_strdup (strcmp (grade, SOKAKU_GRADE_ENDED) != 0 ? grade : "");
}

/* A field as a clerk reads it, "" where it says nothing. */
static char *
describe (SokakuItem *item, SokakuPlan *plan, SokakuNode *node, const char *property)
{
  g_autofree char *text = NULL;

  if (strcmp (property, "value") == 0)
    {
      const int value = sokaku_score_get_value (SOKAKU_SCORE (node));

      return SOKAKU_IS_VALUE (value) ? g_strdup_printf ("%d", value) : g_strdup ("");
    }
  if (strcmp (property, "status") == 0)
    switch (sokaku_schedule_cell_get_status (SOKAKU_SCHEDULE_CELL (node)))
      {
      case SOKAKU_STATUS_AS_PLANNED:
        return g_strdup (_ ("As planned"));
      case SOKAKU_STATUS_REVISED:
        return g_strdup (_ ("Revised"));
      default:
        return g_strdup ("");
      }
  if (strcmp (property, "grade") == 0)
    return dup_grade (SOKAKU_EVALUATION (node), plan);
  text = dup_text (node, property);
  return sokaku_reference_render (text, item, plan);
}

static int
get_year (SokakuNode *node)
{
  int year = 0;

  if (SOKAKU_IS_SCORE (node) || SOKAKU_IS_RESULT (node))
    node = sokaku_node_get_parent (node);
  g_object_get (node, "year", &year, NULL);
  return year;
}

/**
 * sokaku_last_year_find:
 * @item: an item
 * @plan: the plan
 * @node: a node of its sheet: a schedule cell, action, result, evaluation, score or issue
 * @property: one of its fields: "actual", "status"; "plan", or "results" for all that
 *   an action's result says; "text"; "reason", "grade"; "value", "reason"; "problem",
 *   "solution"
 * @fiscal: (out) (optional): the year before
 * @last: (out) (transfer none) (optional): the node of that year
 * @text: (out) (transfer full) (optional): what its field says, with references in words
 *
 * Finds what the field said in the year before. That is the plan's year before; for
 * an evaluation, the evaluated one before; for the overall evaluation, the last that
 * was evaluated before the item ended. Action rows go by sokaku_last_row_find().
 *
 * Returns: whether it said anything; the results are set only then
 */
gboolean
sokaku_last_year_find (SokakuItem *item,
                       SokakuPlan *plan,
                       gpointer node,
                       const char *property,
                       int *fiscal,
                       SokakuNode **last,
                       char **text)
{
  SokakuNode *there;
  g_autofree char *said = NULL;

  g_return_val_if_fail (SOKAKU_IS_NODE (node), FALSE);

  there = has_field (node, property) ? find_node (item, plan, node) : NULL;
  if (there == NULL)
    return FALSE;
  said = describe (item, plan, there, property);
  if (*said == '\0')
    return FALSE;
  if (fiscal != NULL)
    *fiscal = get_year (there);
  if (last != NULL)
    *last = there;
  if (text != NULL)
    *text = g_steal_pointer (&said);
  return TRUE;
}

/* What a text says beside its references, for comparing. */
static char *
fold_plain (const char *text)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GString) plain = NULL;

  if (!sokaku_reference_has_any (text))
    return sokaku_text_fold (text);
  parts = sokaku_reference_split (text);
  plain = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);

      if (!part->is_reference)
        g_string_append (plain, part->text);
    }
  return sokaku_text_fold (plain->str);
}

/**
 * sokaku_last_year_is_identical:
 * @item: an item
 * @plan: the plan
 * @node: a node of its sheet
 * @property: one of its fields, as for sokaku_last_year_find()
 *
 * Whether a text says again what it said last year: blanks, widths and kana do not
 * count, nor do references, which say openly that they repeat. Scores and grades may
 * stay, so they are never identical; nor is the overall evaluation, which sums up.
 *
 * Returns: whether the text was copied
 */
gboolean
sokaku_last_year_is_identical (SokakuItem *item,
                               SokakuPlan *plan,
                               gpointer node,
                               const char *property)
{
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;
  g_autofree char *now_folded = NULL;
  g_autofree char *then_folded = NULL;
  SokakuNode *last;

  g_return_val_if_fail (SOKAKU_IS_NODE (node), FALSE);

  if (!has_field (node, property) || !is_text (property)
      || ((SOKAKU_IS_SCORE (node) || SOKAKU_IS_EVALUATION (node))
          && get_year (node) == SOKAKU_OVERALL))
    return FALSE;
  now = dup_text (node, property);
  now_folded = fold_plain (now);
  if (*now_folded == '\0')
    return FALSE;
  last = find_node (item, plan, node);
  if (last == NULL)
    return FALSE;
  then = dup_text (last, property);
  then_folded = fold_plain (then);
  return strcmp (now_folded, then_folded) == 0;
}

/* Whether a text that is to stand in a field leads back to that field. */
static gboolean
would_be_circular (
    SokakuItem *item, SokakuPlan *plan, const char *text, const char *property, SokakuNode *node)
{
  SokakuTextField field;

  if (strcmp (property, "plan") == 0)
    field = SOKAKU_TEXT_PLAN;
  else if (strcmp (property, "results") == 0 || strcmp (property, "text") == 0)
    field = SOKAKU_TEXT_RESULT;
  else if (strcmp (property, "problem") == 0)
    field = SOKAKU_TEXT_PROBLEM;
  else if (strcmp (property, "solution") == 0)
    field = SOKAKU_TEXT_SOLUTION;
  else
    return FALSE; /* references cannot lead to other fields */
  return sokaku_reference_leads_back (text, node, item, plan, field);
}

/* What was new last year goes on now. */
static void
take_over_results (SokakuHistory *history, SokakuAction *to, SokakuAction *from)
{
  SokakuNodeList *there = sokaku_action_get_results (from);
  SokakuNodeList *here = sokaku_action_get_results (to);

  while (sokaku_node_list_get_length (here) > 0)
    sokaku_history_remove (history, here, sokaku_node_list_get_length (here) - 1, NULL);
  for (guint i = 0; i < sokaku_node_list_get_length (there); i++)
    {
      SokakuResult *result = sokaku_node_list_peek (there, i);
      g_autoptr (SokakuResult) copy = sokaku_result_new ();

      sokaku_result_set_mark (copy, sokaku_result_get_mark (result) != SOKAKU_MARK_NONE
                                        ? SOKAKU_MARK_CONTINUED
                                        : SOKAKU_MARK_NONE);
      sokaku_result_set_indicator (copy, sokaku_result_get_indicator (result));
      sokaku_result_set_text (copy, sokaku_result_get_text (result));
      sokaku_history_insert (history, here, i, copy, NULL);
    }
}

/**
 * sokaku_last_year_take_over:
 * @history: the document's history
 * @item: an item
 * @plan: the plan
 * @node: a node of its sheet
 * @property: one of its fields, as for sokaku_last_year_find()
 *
 * Puts into a field what it said in the year before, as one undoable edit.
 * References stay references. A text that leads back to this very field is
 * not taken over. Marks of a result that were new are continued. Does nothing where the year
 * before said nothing.
 *
 * Returns: whether there was something that could be taken over
 */
gboolean
sokaku_last_year_take_over (
    SokakuHistory *history, SokakuItem *item, SokakuPlan *plan, gpointer node, const char *property)
{
  /* Translators: part of “Undo change of …”. */
  const char *label = _ ("Last Year’s Entry");
  g_autofree char *text = NULL;
  SokakuNode *last;

  g_return_val_if_fail (SOKAKU_IS_HISTORY (history), FALSE);

  if (!sokaku_last_year_find (item, plan, node, property, NULL, &last, NULL))
    return FALSE;
  if (strcmp (property, "value") == 0)
    sokaku_evaluation_choose_score (sokaku_node_get_ancestor (node, SOKAKU_TYPE_EVALUATION), plan,
                                    history, node, sokaku_score_get_value (SOKAKU_SCORE (last)),
                                    label);
  else if (strcmp (property, "status") == 0)
    sokaku_history_set_int (history, node, property,
                            sokaku_schedule_cell_get_status (SOKAKU_SCHEDULE_CELL (last)), label);
  else
    {
      text = strcmp (property, "grade") == 0 ? dup_grade (SOKAKU_EVALUATION (last), plan)
                                             : dup_text (last, property);
      if (would_be_circular (item, plan, text, property, node))
        return FALSE;
      if (strcmp (property, "results") != 0)
        {
          sokaku_history_set_string (history, node, property, text, label);
          return TRUE;
        }
      sokaku_history_begin_group (history, label);
      take_over_results (history, node, SOKAKU_ACTION (last));
      sokaku_history_end_group (history);
    }
  return TRUE;
}

/* Pairs of neighbouring letters, each as one number, sorted. */
static GArray *
list_pairs (const char *text)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      const guint64 pair = ((guint64) g_utf8_get_char (p) << 32) | g_utf8_get_char (next);

      if (*next != '\0' || p == text)
        g_array_append_val (pairs, pair);
    }
  return pairs;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const guint64 x = *(const guint64 *) a;
  const guint64 y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

/**
 * sokaku_last_year_compare:
 * @a: a text, folded by sokaku_text_fold()
 * @b: another
 *
 * How alike two texts are, by the pairs of neighbouring letters that they share.
 *
 * Returns: percent: 100 for the same text, 0 if nothing is alike or one is ""
 */
guint
sokaku_last_year_compare (const char *a, const char *b)
{
  g_autoptr (GArray) x = list_pairs (a);
  g_autoptr (GArray) y = list_pairs (b);
  guint n_shared = 0;

  if (x->len == 0 || y->len == 0)
    return 0;
  g_array_sort (x, compare_pairs);
  g_array_sort (y, compare_pairs);
  for (guint i = 0, j = 0; i < x->len && j < y->len;)
    {
      const int order
          = compare_pairs (&g_array_index (x, guint64, i), &g_array_index (y, guint64, j));

      n_shared += order == 0;
      i += order <= 0;
      j += order >= 0;
    }
  return 200 * n_shared / (x->len + y->len);
}
