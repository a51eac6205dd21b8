/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of the action rows of a sheet: add, remove, move, number. */
#include "sokaku-action-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-reference.h"
#include "sokaku-row-order.h"
#include "sokaku-sheet.h"

/**
 * sokaku_action_rows_find_end:
 * @item: an item
 * @fiscal: a fiscal year
 *
 * Returns: the position behind the last row of that year, or where its first one
 *   would stand
 */
guint
sokaku_action_rows_find_end (SokakuItem *item, int fiscal)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  guint end = sokaku_node_list_get_length (actions);

  while (end > 0 && sokaku_action_get_year (sokaku_node_list_peek (actions, end - 1)) > fiscal)
    end--;
  return end;
}

/* An id that no row has, like the number that the row begins with. */
static char *
make_id (SokakuItem *item, int wish)
{
  char *id = g_strdup_printf ("a%d", wish);

  while (sokaku_item_find_action (item, id) != NULL)
    {
      g_free (id);
      id = g_strdup_printf ("a%d", ++wish);
    }
  return id;
}

/* The number that a row at @position gets by itself. */
static int
get_automatic (SokakuItem *item, guint position)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);

  return position == 0 ? 1
                       : 1
                             + sokaku_item_get_action_number (
                                 item, sokaku_node_list_peek (actions, position - 1));
}

/**
 * sokaku_action_rows_insert:
 * @history: history that the edit goes to
 * @item: an item
 * @position: position of the new row among the item's rows
 * @fiscal: its fiscal year
 * @number: its number; 0 for the one that follows
 * @error: return location of a #SokakuStructureError
 *
 * Adds an empty row as one undoable edit. The numbers of those after it follow, which
 * must not be in a locked year.
 *
 * Returns: (transfer none) (nullable): the row; %NULL where a locked year stands against it
 */
SokakuAction *
sokaku_action_rows_insert (SokakuHistory *history,
                           SokakuItem *item,
                           guint position,
                           int fiscal,
                           int number,
                           GError **error)
{
  g_autoptr (SokakuAction) action = NULL;
  g_autoptr (GArray) order = sokaku_row_order_new (item);
  int automatic = get_automatic (item, position);
  const SokakuRowPlace place = { NULL, fiscal, number == automatic ? 0 : number };
  g_autofree char *id = NULL;

  g_array_insert_val (order, position, place);
  if (!sokaku_row_order_check_year (item, fiscal, error)
      || !sokaku_row_order_check (order, item, error))
    return NULL;
  action = sokaku_action_new ();
  id = make_id (item, number > 0 ? number : automatic);
  sokaku_action_set_id (action, id);
  sokaku_action_set_year (action, fiscal);
  sokaku_action_set_number (action, place.start);
  sokaku_history_insert (history, sokaku_item_get_actions (item), position, action,
                         _ ("Action Row"));
  return action;
}

/**
 * sokaku_action_rows_insert_result:
 * @history: history that the edit goes to
 * @action: a row
 * @position: position of the new entry among the row's results
 *
 * Adds an empty entry to the results of a row as one undoable edit.
 *
 * Returns: (transfer none): the entry
 */
SokakuResult *
sokaku_action_rows_insert_result (SokakuHistory *history, SokakuAction *action, guint position)
{
  g_autoptr (SokakuResult) result = sokaku_result_new ();

  sokaku_history_insert (history, sokaku_action_get_results (action), position, result,
                         _ ("Result"));
  return result;
}

/* Puts @text where @node's field refers to the row that goes. */
static void
replace_reference (SokakuHistory *history,
                   gpointer node,
                   const char *property,
                   const char *reference,
                   const char *text)
{
  g_autofree char *held = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *replaced = NULL;

  g_object_get (node, property, &held, NULL);
  if (strstr (held, reference) == NULL)
    return;
  parts = g_strsplit (held, reference, -1);
  replaced = g_strjoinv (text, parts);
  sokaku_history_set_string (history, node, property, replaced, NULL);
}

/**
 * sokaku_action_rows_remove:
 * @history: history that the edit goes to
 * @item: an item
 * @action: one of its rows
 * @error: return location of a #SokakuStructureError
 *
 * Removes a row as one undoable edit. Texts that refer to it say from then on what it
 * said, so that no word of them is lost. What a locked year refers to stays, and so
 * does what gives its rows their numbers.
 *
 * Returns: whether it was removed
 */
gboolean
sokaku_action_rows_remove (SokakuHistory *history,
                           SokakuItem *item,
                           SokakuAction *action,
                           GError **error)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  SokakuNodeList *issues = sokaku_item_get_issues (item);
  g_autofree char *reference
      = sokaku_reference_make (SOKAKU_REFERENCE_ROW, sokaku_action_get_id (action));
  g_autofree char *plan = g_strdup (sokaku_action_get_plan (action));
  g_autofree char *results = sokaku_action_dup_results_text (action);
  g_autoptr (GArray) order = sokaku_row_order_new (item);
  guint position;

  if (!sokaku_node_list_find (actions, action, &position))
    return FALSE;
  g_array_remove_index (order, position);
  if (!sokaku_row_order_check_year (item, sokaku_action_get_year (action), error)
      || !sokaku_row_order_check (order, item, error))
    return FALSE;
  sokaku_history_begin_group (history, _ ("Action Row"));
  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *other = sokaku_node_list_peek (actions, i);
      SokakuNodeList *entries = sokaku_action_get_results (other);

      if (other == action)
        continue;
      replace_reference (history, other, "plan", reference, plan);
      for (guint j = 0; j < sokaku_node_list_get_length (entries); j++)
        replace_reference (history, sokaku_node_list_peek (entries, j), "text", reference, results);
    }
  /* An issue may be the same as what was planned. */
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);

      replace_reference (history, issue, "problem", reference, plan);
      replace_reference (history, issue, "solution", reference, plan);
    }
  sokaku_history_remove (history, actions, position, _ ("Action Row"));
  sokaku_history_end_group (history);
  return TRUE;
}

static SokakuNodeList *
get_entries (SokakuResult *result, guint *position)
{
  SokakuAction *action = sokaku_node_get_ancestor (SOKAKU_NODE (result), SOKAKU_TYPE_ACTION);
  SokakuNodeList *results = action != NULL ? sokaku_action_get_results (action) : NULL;

  return results != NULL && sokaku_node_list_find (results, result, position) ? results : NULL;
}

/**
 * sokaku_action_rows_remove_result:
 * @history: history that the edit goes to
 * @result: an entry of a row's results
 *
 * Removes the entry as one undoable edit.
 */
void
sokaku_action_rows_remove_result (SokakuHistory *history, SokakuResult *result)
{
  guint position;
  SokakuNodeList *results = get_entries (result, &position);

  if (results != NULL)
    sokaku_history_remove (history, results, position, _ ("Result"));
}

/* Where a row goes when it moves: among the rows of its year, then into the next year. */
static gboolean
find_target (
    SokakuItem *item, SokakuPlan *plan, SokakuAction *action, int rows, guint *to, int *fiscal)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  int year = sokaku_action_get_year (action);
  SokakuAction *other;
  guint position;
  int neighbour = 0;

  if (!sokaku_node_list_find (actions, action, &position) || sokaku_plan_is_locked (plan, year))
    return FALSE;
  *to = position;
  *fiscal = year;
  other
      = rows < 0 && position == 0 ? NULL : sokaku_node_list_peek (actions, position + (guint) rows);
  if (other != NULL && sokaku_action_get_year (other) == year)
    {
      *to = position + (guint) rows;
      return TRUE;
    }
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      int candidate = sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, i));

      if (rows < 0 ? candidate < year : candidate > year)
        {
          neighbour = candidate;
          if (rows > 0)
            break;
        }
    }
  *fiscal = neighbour;
  return neighbour != 0 && !sokaku_plan_is_locked (plan, neighbour)
         && !sokaku_item_is_after_end (item, neighbour);
}

/**
 * sokaku_action_rows_can_move:
 * @item: an item
 * @plan: its plan
 * @action: one of its rows
 * @rows: 1 for down, -1 for up
 *
 * Returns: whether sokaku_action_rows_move() moves it: not out of or into a locked
 *   year, nor past the plan's years or the item's end
 */
gboolean
sokaku_action_rows_can_move (SokakuItem *item, SokakuPlan *plan, SokakuAction *action, int rows)
{
  guint to;
  int fiscal;

  return find_target (item, plan, action, rows, &to, &fiscal);
}

/**
 * sokaku_action_rows_move:
 * @history: history that the edit goes to
 * @item: an item
 * @plan: its plan
 * @action: one of its rows
 * @rows: 1 for down, -1 for up
 * @error: return location of a #SokakuStructureError
 *
 * Moves a row past its neighbour, or from the edge of its year into the year beside
 * it, as one undoable edit. Numbers, and references with them, follow, but not in
 * locked years.
 *
 * Returns: whether it was moved; without @error where there is no place to move to
 */
gboolean
sokaku_action_rows_move (SokakuHistory *history,
                         SokakuItem *item,
                         SokakuPlan *plan,
                         SokakuAction *action,
                         int rows,
                         GError **error)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  g_autoptr (GArray) order = sokaku_row_order_new (item);
  SokakuRowPlace place = { action, 0, sokaku_action_get_number (action) };
  guint from, to;

  if (!find_target (item, plan, action, rows, &to, &place.fiscal)
      || !sokaku_node_list_find (actions, action, &from))
    return FALSE;
  g_array_remove_index (order, from);
  g_array_insert_val (order, to, place);
  if (!sokaku_row_order_check (order, item, error))
    return FALSE;
  sokaku_history_begin_group (history, _ ("Order of Actions"));
  sokaku_history_move (history, actions, from, to, NULL);
  sokaku_history_set_int (history, action, "year", place.fiscal, NULL);
  sokaku_history_end_group (history);
  return TRUE;
}

/**
 * sokaku_action_rows_move_result:
 * @history: history that the edit goes to
 * @result: an entry of a row's results
 * @rows: 1 for down, -1 for up
 *
 * Moves the entry past its neighbour within the row as one undoable edit; does
 * nothing at the edge.
 */
void
sokaku_action_rows_move_result (SokakuHistory *history, SokakuResult *result, int rows)
{
  guint position;
  SokakuNodeList *results = get_entries (result, &position);

  if (results == NULL || (rows < 0 && position == 0)
      || position + (guint) rows >= sokaku_node_list_get_length (results))
    return;
  sokaku_history_move (history, results, position, position + (guint) rows, _ ("Order of Results"));
}

/**
 * sokaku_action_rows_set_number:
 * @history: history that the edit goes to
 * @item: an item
 * @action: one of its rows
 * @number: the row's number; 0 for the one that follows from the row before it
 * @error: return location of a #SokakuStructureError
 *
 * Numbers a row, and thereby those after it, as one undoable edit. Rows of locked
 * years keep their numbers.
 *
 * Returns: whether it has that number
 */
gboolean
sokaku_action_rows_set_number (
    SokakuHistory *history, SokakuItem *item, SokakuAction *action, int number, GError **error)
{
  g_autoptr (GArray) order = sokaku_row_order_new (item);
  guint position;

  if (!sokaku_node_list_find (sokaku_item_get_actions (item), action, &position))
    return FALSE;
  if (number == get_automatic (item, position))
    number = 0;
  g_array_index (order, SokakuRowPlace, position).start = number;
  if (!sokaku_row_order_check_year (item, sokaku_action_get_year (action), error)
      || !sokaku_row_order_check (order, item, error))
    return FALSE;
  sokaku_history_set_int (history, action, "number", number, _ ("Number of an Action"));
  return TRUE;
}
