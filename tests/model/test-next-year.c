/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening the next fiscal year: which, what is carried, and taking it back. */
#include "sokaku-next-year.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"
#include "test-plan.h"

typedef struct
{
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  int last; /* scored year */
} Fixture;

/* Five years, the first four scored; rows of the fourth are the ones to carry. */
static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = test_plan_new (&test_plan_common);
  f->history = sokaku_history_new ();
  f->item = test_plan_item (f->plan, "1");
  f->last = sokaku_plan_get_first_fiscal (f->plan) + 3;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->history);
  g_object_unref (f->plan);
}

static SokakuAction *
add_row (SokakuItem *item, int fiscal, const char *id, const char *plan, int mark, const char *text)
{
  SokakuAction *action = sokaku_action_new ();

  sokaku_action_set_id (action, id);
  sokaku_action_set_year (action, fiscal);
  sokaku_action_set_plan (action, plan);
  if (text != NULL)
    {
      SokakuResult *result = sokaku_result_new ();

      sokaku_result_set_mark (result, mark);
      sokaku_result_set_text (result, text);
      sokaku_node_list_take (sokaku_action_get_results (action), result);
    }
  sokaku_node_list_take (sokaku_item_get_actions (item), action);
  return action;
}

static void
add_rows (Fixture *f)
{
  g_autofree char *same = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");

  add_row (f->item, f->last - 1, "a1", "募集", SOKAKU_MARK_NEW, "始めた。");
  add_row (f->item, f->last, "a2", same, SOKAKU_MARK_CONTINUED, "続けた。");
  add_row (f->item, f->last, "a3", "説明会", SOKAKU_MARK_NONE, NULL);
  add_row (f->item, f->last, "a4", "計画の策定", SOKAKU_MARK_NEW, "策定した。");
  add_row (f->item, f->last, "a5", " ", SOKAKU_MARK_NONE, NULL);
  add_row (f->item, f->last, "a6", "見直し", SOKAKU_MARK_NONE, " \n");
}

static void
check_years (SokakuPlan *plan, guint n, int first)
{
  g_autoptr (GArray) years = sokaku_next_year_list_years (plan);

  g_assert_cmpuint (years->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (years, int, i), ==, first + (int) i);
}

/* After the last year that has scores, and one more than the plan has. */
static void
test_which (Fixture *f, gconstpointer data)
{
  g_autoptr (SokakuPlan) blank = sokaku_plan_new ();
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (f->plan);

  check_years (f->plan, 2, f->last + 1);
  for (guint i = 0; i < items->len; i++)
    test_plan_set_all (items->pdata[i], f->last, SOKAKU_ENDED);
  check_years (f->plan, 3, f->last);
  for (guint i = 0; i < items->len; i++)
    for (int fiscal = f->last - 3; fiscal < f->last; fiscal++)
      test_plan_set_all (items->pdata[i], fiscal, SOKAKU_UNKNOWN);
  check_years (f->plan, 5, f->last - 2);
  check_years (blank, 0, 0);
}

static guint
count_rows (SokakuItem *item, int fiscal)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  guint n = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    n += sokaku_action_get_year (sokaku_node_list_peek (actions, i)) == fiscal;
  return n;
}

static SokakuAction *
peek_last_row (SokakuItem *item, guint from_end)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);

  return sokaku_node_list_peek (actions, sokaku_node_list_get_length (actions) - from_end);
}

/* Unfinished rows of the plan's own next year, each as "same as" where the work is written. */
static void
test_carry (Fixture *f, gconstpointer data)
{
  g_autoptr (SokakuNextYear) next = NULL;
  g_autofree char *to_a1 = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  g_autofree char *to_a3 = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a3");
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (f->item, f->last + 1);
  SokakuYear *year = sokaku_plan_find_year (f->plan, f->last + 1);
  SokakuNextCounts counts;
  int from;

  add_rows (f);
  sokaku_schedule_cell_set_planned (sokaku_item_find_schedule_cell (f->item, f->last), "実施");
  next = sokaku_next_year_new (f->plan, f->last + 1);
  g_assert_false (sokaku_next_year_is_new (next));
  g_assert_true (sokaku_next_year_get_from (next, &from));
  g_assert_cmpint (from, ==, f->last);
  g_assert_cmpuint (
      g_list_model_get_n_items (sokaku_pick_list_get_rows (sokaku_next_year_get_list (next))), ==,
      1 + 4);
  sokaku_next_year_count (next, &counts);
  g_assert_cmpuint (counts.items, ==, 1);
  g_assert_cmpuint (counts.rows, ==, 3);
  g_assert_cmpuint (counts.spans, ==, 1);
  g_assert_cmpuint (counts.locks, ==, 4);

  g_assert_true (sokaku_next_year_apply (next, f->history, NULL));
  g_assert_cmpuint (count_rows (f->item, f->last + 1), ==, 3);
  g_assert_cmpstr (sokaku_action_get_plan (peek_last_row (f->item, 3)), ==, to_a1);
  g_assert_cmpstr (sokaku_action_get_plan (peek_last_row (f->item, 2)), ==, to_a3);
  g_assert_cmpstr (sokaku_action_get_id (peek_last_row (f->item, 3)), ==, "a7");
  g_assert_true (sokaku_schedule_cell_get_continues (cell));
  g_assert_true (sokaku_year_get_evaluated (year));
  g_assert_nonnull (sokaku_item_find_evaluation (f->item, f->last + 1));
  for (int fiscal = f->last - 3; fiscal <= f->last + 1; fiscal++)
    g_assert_cmpint (sokaku_plan_is_locked (f->plan, fiscal), ==, fiscal <= f->last);

  /* What goes on already is not offered again. */
  g_clear_object (&next);
  next = sokaku_next_year_new (f->plan, f->last + 1);
  sokaku_next_year_choose (next, SOKAKU_NEXT_ALL);
  sokaku_next_year_count (next, &counts);
  g_assert_cmpuint (counts.rows, ==, 1);
  g_assert_cmpuint (counts.locks, ==, 0);

  sokaku_history_undo (f->history);
  g_assert_false (sokaku_history_get_can_undo (f->history));
  g_assert_cmpuint (count_rows (f->item, f->last + 1), ==, 0);
  g_assert_false (sokaku_year_get_evaluated (year));
  g_assert_null (sokaku_item_find_evaluation (f->item, f->last + 1));
  g_assert_false (sokaku_plan_is_locked (f->plan, f->last));
}

static void
test_new_year (Fixture *f, gconstpointer data)
{
  const int last = f->last + 1;
  g_autoptr (SokakuNextYear) next = NULL;
  SokakuNextCounts counts;

  add_row (f->item, last, "a1", "募集", SOKAKU_MARK_NONE, NULL);
  add_row (f->item, last, "a9", "整理", SOKAKU_MARK_NONE, NULL);
  next = sokaku_next_year_new (f->plan, last + 1);
  g_assert_true (sokaku_next_year_is_new (next));
  sokaku_next_year_set_evaluate (next, FALSE);
  sokaku_next_year_set_lock (next, FALSE);
  sokaku_next_year_count (next, &counts);
  g_assert_cmpuint (counts.locks, ==, 0);
  g_assert_cmpuint (counts.spans, ==, 0);
  g_assert_cmpuint (counts.rows, ==, 2);
  sokaku_pick_list_set_chosen (sokaku_next_year_get_list (next),
                               sokaku_pick_list_peek (sokaku_next_year_get_list (next), 2), FALSE);

  g_assert_true (sokaku_next_year_apply (next, f->history, NULL));
  g_assert_cmpint (sokaku_plan_get_last_fiscal (f->plan), ==, last + 1);
  g_assert_false (sokaku_year_get_evaluated (sokaku_plan_find_year (f->plan, last + 1)));
  g_assert_nonnull (sokaku_item_find_issue (f->item, last + 1));
  g_assert_cmpuint (count_rows (f->item, last + 1), ==, 1);
  g_assert_cmpuint (count_rows (test_plan_item (f->plan, "2"), last + 1), ==, 0);
  sokaku_history_undo (f->history);
  g_assert_cmpint (sokaku_plan_get_last_fiscal (f->plan), ==, last);
  g_assert_null (sokaku_item_find_issue (f->item, last + 1));
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

/* An item that has ended gets nothing, whether or not it is known when; nor does a damaged one. */
static void
test_ended (Fixture *f, gconstpointer data)
{
  static const struct
  {
    gboolean ended;
    int after; /* years after the last scored one; -9: not known */
    const char *damage;
    guint n;
  } cases[] = { { FALSE, -9, "", 5 },
                { TRUE, 0, "", 0 },
                { TRUE, 1, "", 5 },
                { TRUE, -9, "", 0 },
                { FALSE, -9, "broken", 0 } };

  add_rows (f);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SokakuNextYear) next = NULL;

      sokaku_item_set_ended (f->item, cases[i].ended);
      sokaku_item_set_end_year (f->item, cases[i].after == -9 ? 0 : f->last + cases[i].after);
      sokaku_item_set_damage (f->item, cases[i].damage);
      next = sokaku_next_year_new (f->plan, f->last + 1);
      g_assert_cmpuint (
          g_list_model_get_n_items (sokaku_pick_list_get_rows (sokaku_next_year_get_list (next))),
          ==, cases[i].n);
    }
}

/* A schedule that says something of its own is left alone. */
static void
test_schedule (Fixture *f, gconstpointer data)
{
  SokakuScheduleCell *last = sokaku_item_find_schedule_cell (f->item, f->last);
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (f->item, f->last + 1);
  g_autoptr (SokakuNextYear) next = NULL;
  SokakuNextCounts counts;

  add_rows (f);
  next = sokaku_next_year_new (f->plan, f->last + 1);
  sokaku_next_year_count (next, &counts);
  g_assert_cmpuint (counts.spans, ==, 0);
  sokaku_schedule_cell_set_continues (last, TRUE);
  sokaku_next_year_count (next, &counts);
  g_assert_cmpuint (counts.spans, ==, 1);
  sokaku_schedule_cell_set_planned (cell, "検証");
  sokaku_next_year_count (next, &counts);
  g_assert_cmpuint (counts.spans, ==, 0);
  g_assert_true (sokaku_next_year_apply (next, f->history, NULL));
  g_assert_false (sokaku_schedule_cell_get_continues (cell));
  sokaku_history_undo (f->history);

  sokaku_schedule_cell_set_planned (cell, "");
  sokaku_next_year_choose (next, SOKAKU_NEXT_NONE);
  sokaku_next_year_count (next, &counts);
  g_assert_cmpuint (counts.items + counts.rows + counts.spans, ==, 0);
}

/* Rows of later years stay behind those that are carried. */
static void
test_place (Fixture *f, gconstpointer data)
{
  g_autoptr (SokakuNextYear) next = NULL;
  SokakuNodeList *actions = sokaku_item_get_actions (f->item);

  add_row (f->item, f->last - 1, "a1", "募集", SOKAKU_MARK_NONE, NULL);
  add_row (f->item, f->last + 1, "a2", "その先", SOKAKU_MARK_NONE, NULL);
  next = sokaku_next_year_new (f->plan, f->last);
  g_assert_true (sokaku_next_year_apply (next, f->history, NULL));
  g_assert_cmpuint (sokaku_node_list_get_length (actions), ==, 3);
  g_assert_cmpint (sokaku_action_get_year (sokaku_node_list_peek (actions, 1)), ==, f->last);
  g_assert_cmpstr (sokaku_action_get_id (sokaku_node_list_peek (actions, 2)), ==, "a2");
}

/* What is locked stays, also where only its numbers would change; nothing is half done. */
static void
test_locked (Fixture *f, gconstpointer data)
{
  g_autoptr (SokakuNextYear) next = NULL;
  g_autoptr (GError) error = NULL;
  SokakuNodeList *actions = sokaku_item_get_actions (f->item);
  SokakuYear *later = sokaku_plan_find_year (f->plan, f->last + 1);
  SokakuYear *year = sokaku_plan_find_year (f->plan, f->last);

  add_row (f->item, f->last - 1, "a1", "募集", SOKAKU_MARK_NONE, NULL);
  add_row (f->item, f->last + 1, "a2", "その先", SOKAKU_MARK_NONE, NULL);
  sokaku_year_set_locked (later, TRUE);
  sokaku_year_set_evaluated (year, FALSE);
  next = sokaku_next_year_new (f->plan, f->last);
  g_assert_false (sokaku_next_year_apply (next, f->history, &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_cmpuint (sokaku_node_list_get_length (actions), ==, 2);
  g_assert_false (sokaku_year_get_evaluated (year));
  g_assert_false (sokaku_history_get_can_undo (f->history));

  sokaku_year_set_locked (later, FALSE);
  sokaku_year_set_locked (year, TRUE);
  g_assert_false (sokaku_next_year_apply (next, f->history, &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_LOCKED);
  sokaku_year_set_locked (year, FALSE);
  g_assert_true (sokaku_next_year_apply (next, f->history, NULL));
  g_assert_cmpuint (sokaku_node_list_get_length (actions), ==, 3);
}

static void
test_states (Fixture *f, gconstpointer data)
{
  SokakuAction *row = add_row (f->item, f->last, "a1", "募集", SOKAKU_MARK_NONE, NULL);
  SokakuAction *done = add_row (f->item, f->last, "a2", "募集", SOKAKU_MARK_NEW, "した。");
  SokakuAction *both = add_row (f->item, f->last, "a3", "募集", SOKAKU_MARK_CONTINUED, "した。");
  SokakuResult *more = sokaku_result_new ();

  sokaku_result_set_mark (more, SOKAKU_MARK_NEW);
  sokaku_node_list_take (sokaku_action_get_results (both), more);
  g_assert_cmpint (sokaku_next_year_get_state (row), ==, SOKAKU_NEXT_NO_RESULT);
  g_assert_cmpint (sokaku_next_year_get_state (done), ==, SOKAKU_NEXT_DONE);
  g_assert_cmpint (sokaku_next_year_get_state (both), ==, SOKAKU_NEXT_CONTINUED);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/next-year/which", test_which);
  ADD ("/next-year/states", test_states);
  ADD ("/next-year/carry", test_carry);
  ADD ("/next-year/new-year", test_new_year);
  ADD ("/next-year/ended", test_ended);
  ADD ("/next-year/schedule", test_schedule);
  ADD ("/next-year/place", test_place);
  ADD ("/next-year/locked", test_locked);
  return g_test_run ();
}
