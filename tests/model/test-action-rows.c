/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of action rows, and what they leave alone in locked years. */
#include "sokaku-action-rows.h"

#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"
#include "test-plan.h"

typedef struct
{
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  int first;
  GError *error;
} Fixture;

static SokakuAction *
add_row (Fixture *f, int year, const char *id, const char *plan)
{
  SokakuAction *action = sokaku_action_new ();

  sokaku_action_set_id (action, id);
  sokaku_action_set_year (action, f->first + year);
  sokaku_action_set_plan (action, plan);
  sokaku_node_list_take (sokaku_item_get_actions (f->item), action);
  return action;
}

/* ①② in the first year, ③④ in the second, ⑤ in the third. */
static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = test_plan_new (&test_plan_common);
  f->history = sokaku_history_new ();
  f->item = test_plan_item (f->plan, "1");
  f->first = sokaku_plan_get_first_fiscal (f->plan);
  add_row (f, 0, "a1", "募集");
  add_row (f, 0, "a2", "説明会");
  add_row (f, 1, "a3", "窓口");
  add_row (f, 1, "a4", "見直し");
  add_row (f, 2, "a5", "まとめ");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_error (&f->error);
  g_object_unref (f->history);
  g_object_unref (f->plan);
}

static void
set_locked (Fixture *f, int year, gboolean locked)
{
  sokaku_year_set_locked (sokaku_plan_find_year (f->plan, f->first + year), locked);
}

static SokakuAction *
row (Fixture *f, const char *id)
{
  return sokaku_item_find_action (f->item, id);
}

/* The rows, as in "a1 a2 a3": none has changed its place. */
static void
assert_rows (Fixture *f, const char *expected)
{
  SokakuNodeList *actions = sokaku_item_get_actions (f->item);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    g_string_append_printf (rows, i > 0 ? " %s" : "%s",
                            sokaku_action_get_id (sokaku_node_list_peek (actions, i)));
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
assert_refused (Fixture *f, const char *sentence)
{
  g_assert_error (f->error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_LOCKED);
  g_assert_cmpstr (f->error->message, ==, sentence);
  g_clear_error (&f->error);
  assert_rows (f, "a1 a2 a3 a4 a5");
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

#define RENUMBERED "Row numbers of locked years would change; unlock R3 in the menu first."

/* Numbers run through all years: those of a later, locked year stay. */
static void
test_numbers (Fixture *f, gconstpointer data)
{
  set_locked (f, 1, TRUE);

  g_assert_null (sokaku_action_rows_insert (f->history, f->item, 2, f->first, 0, &f->error));
  assert_refused (f, RENUMBERED);
  g_assert_false (sokaku_action_rows_remove (f->history, f->item, row (f, "a1"), &f->error));
  assert_refused (f, RENUMBERED);
  g_assert_false (sokaku_action_rows_set_number (f->history, f->item, row (f, "a2"), 7, &f->error));
  assert_refused (f, RENUMBERED);

  /* All that is in the way is named at once. */
  set_locked (f, 2, TRUE);
  g_assert_null (sokaku_action_rows_insert (f->history, f->item, 0, f->first, 0, &f->error));
  assert_refused (f, "Row numbers of locked years would change; unlock R3, R4 in the menu first.");
  set_locked (f, 2, FALSE);

  /* What numbers nothing in the locked year anew can be done: in the same year and after it. */
  g_assert_true (
      sokaku_action_rows_move (f->history, f->item, f->plan, row (f, "a1"), 1, &f->error));
  assert_rows (f, "a2 a1 a3 a4 a5");
  sokaku_history_undo (f->history);
  g_assert_nonnull (sokaku_action_rows_insert (f->history, f->item, 4, f->first + 2, 0, &f->error));
  assert_rows (f, "a1 a2 a3 a4 a6 a5");
  sokaku_history_undo (f->history);
  g_assert_true (sokaku_action_rows_remove (f->history, f->item, row (f, "a5"), &f->error));
  sokaku_history_undo (f->history);
  assert_rows (f, "a1 a2 a3 a4 a5");
  g_assert_no_error (f->error);
}

/* A locked year that counts anew does not depend on the rows before it. */
static void
test_counts_anew (Fixture *f, gconstpointer data)
{
  sokaku_action_set_number (row (f, "a3"), 3);
  set_locked (f, 1, TRUE);
  g_assert_nonnull (sokaku_action_rows_insert (f->history, f->item, 2, f->first, 0, &f->error));
  assert_rows (f, "a1 a2 a6 a3 a4 a5");
  g_assert_cmpint (sokaku_item_get_action_number (f->item, row (f, "a3")), ==, 3);
  sokaku_history_undo (f->history);
  assert_rows (f, "a1 a2 a3 a4 a5");
}

/* A text prints the number of the row that it refers to. */
static void
test_references (Fixture *f, gconstpointer data)
{
  g_autofree char *to_a5 = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a5");
  g_autofree char *text = g_strconcat (to_a5, "。", NULL);
  SokakuIssue *issue = sokaku_item_find_issue (f->item, f->first + 1);

  sokaku_issue_set_solution (issue, text);
  set_locked (f, 1, TRUE);
  g_assert_false (sokaku_action_rows_remove (f->history, f->item, row (f, "a5"), &f->error));
  assert_refused (f, "Row ⑤ stays, since locked years refer to it; unlock R3 in the menu first.");
  g_assert_null (sokaku_action_rows_insert (f->history, f->item, 4, f->first + 2, 0, &f->error));
  assert_refused (f, RENUMBERED);
  g_assert_cmpstr (sokaku_issue_get_solution (issue), ==, text);

  /* Unlocked, the words stay where the row goes, and come back with it. */
  set_locked (f, 1, FALSE);
  g_assert_true (sokaku_action_rows_remove (f->history, f->item, row (f, "a5"), &f->error));
  g_assert_cmpstr (sokaku_issue_get_solution (issue), ==, "まとめ。");
  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_issue_get_solution (issue), ==, text);
}

/* The rows of a locked year itself. */
static void
test_locked (Fixture *f, gconstpointer data)
{
  static const char sentence[] = "R4 is locked; unlock the year in the menu to change its rows.";

  set_locked (f, 2, TRUE);
  g_assert_null (sokaku_action_rows_insert (f->history, f->item, 5, f->first + 2, 0, &f->error));
  assert_refused (f, sentence);
  g_assert_false (sokaku_action_rows_remove (f->history, f->item, row (f, "a5"), &f->error));
  assert_refused (f, sentence);
  g_assert_false (sokaku_action_rows_set_number (f->history, f->item, row (f, "a5"), 9, &f->error));
  assert_refused (f, sentence);
  g_assert_false (
      sokaku_action_rows_move (f->history, f->item, f->plan, row (f, "a5"), -1, &f->error));
  g_assert_no_error (f->error);
  g_assert_false (
      sokaku_action_rows_move (f->history, f->item, f->plan, row (f, "a4"), 1, &f->error));
  g_assert_no_error (f->error);
  assert_rows (f, "a1 a2 a3 a4 a5");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/action-rows/numbers", test_numbers);
  ADD ("/action-rows/counts-anew", test_counts_anew);
  ADD ("/action-rows/references", test_references);
  ADD ("/action-rows/locked", test_locked);
  return g_test_run ();
}
