/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a field said last year, which row a row continues, taking it over, repeating it. */
#include "sokaku-last-row.h"
#include "sokaku-last-year.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"

#include <string.h>

typedef struct
{
  SokakuPlan *plan;
  SokakuItem *item;
  SokakuHistory *history;
} Fixture;

#define FIRST 2020

/* Four years, the last not evaluated, two criteria, an empty sheet. */
static void
set_up (Fixture *f, gconstpointer data)
{
  SokakuInitiative *initiative = sokaku_initiative_new ();

  f->plan = sokaku_plan_new ();
  sokaku_plan_set_language (f->plan, "ja");
  for (int i = 0; i < 4; i++)
    {
      SokakuYear *year = sokaku_year_new ();

      sokaku_year_set_fiscal (year, FIRST + i);
      sokaku_year_set_evaluated (year, i < 3);
      sokaku_node_list_take (sokaku_plan_get_years (f->plan), year);
    }
  for (int i = 0; i < 2; i++)
    {
      SokakuCriterion *criterion = sokaku_criterion_new ();

      sokaku_criterion_set_id (criterion, i == 0 ? "c1" : "c2");
      sokaku_criterion_set_max (criterion, 3);
      sokaku_node_list_take (sokaku_plan_get_criteria (f->plan), criterion);
    }
  f->item = sokaku_item_new ();
  sokaku_item_set_id (f->item, "1");
  sokaku_node_list_append (sokaku_initiative_get_items (initiative), f->item);
  sokaku_node_list_take (sokaku_plan_get_initiatives (f->plan), initiative);
  sokaku_plan_shape_item (f->plan, f->item);
  f->history = sokaku_history_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->history);
  g_object_unref (f->item);
  g_object_unref (f->plan);
}

static SokakuAction *
add_row (Fixture *f, int fiscal, const char *plan)
{
  SokakuNodeList *actions = sokaku_item_get_actions (f->item);
  SokakuAction *action = sokaku_action_new ();
  g_autofree char *id = g_strdup_printf ("a%u", sokaku_node_list_get_length (actions) + 1);
  g_autofree char *text = sokaku_reference_recognise (plan, f->item, f->plan);

  sokaku_action_set_id (action, id);
  sokaku_action_set_year (action, fiscal);
  sokaku_action_set_plan (action, text);
  sokaku_node_list_take (actions, action);
  return action;
}

static SokakuResult *
add_result (SokakuAction *action, int mark, const char *text)
{
  SokakuResult *result = sokaku_result_new ();

  sokaku_result_set_mark (result, mark);
  sokaku_result_set_text (result, text);
  sokaku_node_list_take (sokaku_action_get_results (action), result);
  return result;
}

static void
check_says (Fixture *f, gpointer node, const char *property, int fiscal, const char *text)
{
  g_autofree char *said = NULL;
  int year;

  g_assert_true (sokaku_last_year_find (f->item, f->plan, node, property, &year, NULL, &said));
  g_assert_cmpint (year, ==, fiscal);
  g_assert_cmpstr (said, ==, text);
}

static void
check_silent (Fixture *f, gpointer node, const char *property)
{
  g_assert_false (sokaku_last_year_find (f->item, f->plan, node, property, NULL, NULL, NULL));
}

static SokakuScore *
get_score (Fixture *f, int fiscal, const char *criterion)
{
  return sokaku_evaluation_find_score (sokaku_item_find_evaluation (f->item, fiscal), criterion);
}

static void
test_years (Fixture *f, gconstpointer data)
{
  int before;

  g_assert_false (sokaku_last_year_get (f->plan, FIRST, &before));
  g_assert_true (sokaku_last_year_get (f->plan, FIRST + 3, &before));
  g_assert_cmpint (before, ==, FIRST + 2);
  g_assert_true (sokaku_last_year_get (f->plan, SOKAKU_OVERALL, &before));
  g_assert_cmpint (before, ==, FIRST + 2);
  sokaku_node_list_remove (sokaku_plan_get_years (f->plan), 1);
  g_assert_true (sokaku_last_year_get (f->plan, FIRST + 2, &before));
  g_assert_cmpint (before, ==, FIRST);
}

/* Scores, reasons, grades: of the year evaluated before, and overall of the last one. */
static void
test_evaluations (Fixture *f, gconstpointer data)
{
  SokakuEvaluation *second = sokaku_item_find_evaluation (f->item, FIRST + 1);
  SokakuEvaluation *overall = sokaku_item_find_evaluation (f->item, SOKAKU_OVERALL);

  check_silent (f, get_score (f, FIRST, "c1"), "value");
  check_silent (f, get_score (f, FIRST + 1, "c1"), "value");
  sokaku_score_set_value (get_score (f, FIRST, "c1"), 0);
  sokaku_score_set_value (get_score (f, FIRST, "c2"), SOKAKU_ENDED);
  sokaku_score_set_reason (get_score (f, FIRST, "c2"), "理由");
  check_says (f, get_score (f, FIRST + 1, "c1"), "value", FIRST, "0");
  check_silent (f, get_score (f, FIRST + 1, "c2"), "value");
  check_says (f, get_score (f, FIRST + 1, "c2"), "reason", FIRST, "理由");

  check_silent (f, second, "grade");
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (f->item, FIRST), "B");
  check_says (f, second, "grade", FIRST, "B");
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (f->item, FIRST), "-");
  check_silent (f, second, "grade");

  sokaku_evaluation_set_reason (second, "二年目");
  sokaku_evaluation_set_reason (sokaku_item_find_evaluation (f->item, FIRST + 2), "三年目");
  check_says (f, overall, "reason", FIRST + 2, "三年目");
  sokaku_item_set_ended (f->item, TRUE);
  sokaku_item_set_end_year (f->item, FIRST + 1);
  check_says (f, overall, "reason", FIRST + 1, "二年目");
}

static void
test_schedule_and_issues (Fixture *f, gconstpointer data)
{
  SokakuScheduleCell *first = sokaku_item_find_schedule_cell (f->item, FIRST);
  SokakuScheduleCell *second = sokaku_item_find_schedule_cell (f->item, FIRST + 1);
  SokakuIssue *issue = sokaku_item_find_issue (f->item, FIRST + 1);
  g_autofree char *same = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");

  check_silent (f, second, "actual");
  check_silent (f, second, "status");
  sokaku_schedule_cell_set_actual (first, "導入");
  sokaku_schedule_cell_set_status (first, SOKAKU_STATUS_REVISED);
  check_says (f, second, "actual", FIRST, "導入");
  check_says (f, second, "status", FIRST, "Revised");
  sokaku_schedule_cell_set_status (first, SOKAKU_STATUS_ENDED);
  check_silent (f, second, "status");
  /* Not every field has a last year. */
  check_silent (f, second, "planned");
  check_silent (f, second, "problem");
  check_silent (f, f->item, "title");

  sokaku_issue_set_problem (issue, same);
  check_says (f, sokaku_item_find_issue (f->item, FIRST + 2), "problem", FIRST + 1, "R2と同じ");
  check_silent (f, sokaku_item_find_issue (f->item, FIRST + 2), "solution");
}

/* A row goes on from the one that it refers to, or that refers to the same. */
static void
test_rows_by_reference (Fixture *f, gconstpointer data)
{
  SokakuAction *a1 = add_row (f, FIRST, "調査");
  SokakuAction *a2 = add_row (f, FIRST, "募集");
  SokakuAction *a3 = add_row (f, FIRST + 1, "②と同じ");
  SokakuAction *a4 = add_row (f, FIRST + 1, "①と同じ\n窓口を増やす");
  SokakuAction *a5 = add_row (f, FIRST + 2, "①と同じ");
  SokakuAction *a6 = add_row (f, FIRST + 2, "③と同じ");

  g_assert_true (sokaku_last_row_find (f->item, f->plan, a3) == a2);
  g_assert_true (sokaku_last_row_find (f->item, f->plan, a4) == a1);
  g_assert_true (sokaku_last_row_find (f->item, f->plan, a5) == a4);
  g_assert_true (sokaku_last_row_find (f->item, f->plan, a6) == a3);
  g_assert_null (sokaku_last_row_find (f->item, f->plan, a1));
  g_assert_true (sokaku_last_row_get_origin (f->item, a6) == a2);
  g_assert_true (sokaku_last_row_get_origin (f->item, a1) == a1);
  g_assert_true (sokaku_last_row_is_bare (a3));
  g_assert_false (sokaku_last_row_is_bare (a4));
  g_assert_false (sokaku_last_row_is_bare (a1));
  check_says (f, a5, "plan", FIRST + 1, "①と同じ\n窓口を増やす");
}

static void
test_circular_rows (Fixture *f, gconstpointer data)
{
  SokakuAction *a1 = add_row (f, FIRST, "②と同じ");
  SokakuAction *a2 = add_row (f, FIRST + 1, "①と同じ");
  g_autofree char *plan = g_strdup (sokaku_action_get_plan (a2));

  g_assert_true (sokaku_last_row_find (f->item, f->plan, a2) == a1);
  /* "②と同じ" in ② itself: left alone. */
  sokaku_last_year_take_over (f->history, f->item, f->plan, a2, "plan");
  g_assert_cmpstr (sokaku_action_get_plan (a2), ==, plan);
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

/* Without a reference: the plan most like it; a blank row: what nothing else continues. */
static void
test_rows_by_text (Fixture *f, gconstpointer data)
{
  SokakuAction *a1 = add_row (f, FIRST, "パンフレットの作成と配布");
  SokakuAction *a2 = add_row (f, FIRST, "ホームページの更新");
  SokakuAction *a3 = add_row (f, FIRST, "説明会の開催");
  SokakuAction *b1 = add_row (f, FIRST + 1, "");
  SokakuAction *b2 = add_row (f, FIRST + 1, "ﾊﾟﾝﾌﾚｯﾄの配布");
  SokakuAction *b3 = add_row (f, FIRST + 1, "職員の研修");
  SokakuAction *b4 = add_row (f, FIRST + 1, "");
  SokakuAction *b5 = add_row (f, FIRST + 1, "");

  g_assert_true (sokaku_last_row_find (f->item, f->plan, b2) == a1);
  g_assert_null (sokaku_last_row_find (f->item, f->plan, b3));
  g_assert_true (sokaku_last_row_find (f->item, f->plan, b1) == a2);
  g_assert_true (sokaku_last_row_find (f->item, f->plan, b4) == a3);
  g_assert_null (sokaku_last_row_find (f->item, f->plan, b5));

  /* A row that another refers to is spoken for. */
  sokaku_node_list_remove (sokaku_item_get_actions (f->item), 5);
  add_row (f, FIRST + 1, "①と同じ");
  g_assert_null (sokaku_last_row_find (f->item, f->plan, b2));
}

static void
test_compare (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (sokaku_last_year_compare ("説明会", "説明会"), ==, 100);
  g_assert_cmpuint (sokaku_last_year_compare ("説明会", "見学会"), ==, 0);
  g_assert_cmpuint (sokaku_last_year_compare ("abcd", "abxy"), ==, 33);
  g_assert_cmpuint (sokaku_last_year_compare ("", "説明会"), ==, 0);
  g_assert_cmpuint (sokaku_last_year_compare ("あ", "あ"), ==, 100);
}

static void
test_results (Fixture *f, gconstpointer data)
{
  SokakuAction *last = add_row (f, FIRST, "募集");
  SokakuAction *now = add_row (f, FIRST + 1, "①と同じ");
  SokakuResult *blank;
  SokakuResult *like;

  check_silent (f, now, "results");
  add_result (last, SOKAKU_MARK_NEW, "4社から寄附を受けた。");
  add_result (last, SOKAKU_MARK_NONE, "会場で説明した。");
  add_result (last, SOKAKU_MARK_CONTINUED, "①と④の合計");
  blank = add_result (now, SOKAKU_MARK_NONE, "");
  like = add_result (now, SOKAKU_MARK_NONE, "9社から寄附を受けた。");
  check_says (f, now, "results", FIRST, "4社から寄附を受けた。\n会場で説明した。\n①と④の合計");
  check_says (f, blank, "text", FIRST, "4社から寄附を受けた。");
  check_says (f, like, "text", FIRST, "4社から寄附を受けた。");
  sokaku_result_set_text (like, "");
  check_says (f, like, "text", FIRST, "会場で説明した。");

  sokaku_last_year_take_over (f->history, f->item, f->plan, now, "results");
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_action_get_results (now)), ==, 3);
  g_assert_cmpint (
      sokaku_result_get_mark (sokaku_node_list_peek (sokaku_action_get_results (now), 0)), ==,
      SOKAKU_MARK_CONTINUED);
  g_assert_cmpint (
      sokaku_result_get_mark (sokaku_node_list_peek (sokaku_action_get_results (now), 1)), ==,
      SOKAKU_MARK_NONE);
  g_assert_true (sokaku_last_year_is_identical (f->item, f->plan, now, "results"));
  sokaku_history_undo (f->history);
  g_assert_false (sokaku_history_get_can_undo (f->history));
  g_assert_true (sokaku_node_list_peek (sokaku_action_get_results (now), 1) == like);
  g_assert_false (sokaku_last_year_is_identical (f->item, f->plan, now, "results"));
}

static void
test_identical (Fixture *f, gconstpointer data)
{
  SokakuIssue *last = sokaku_item_find_issue (f->item, FIRST);
  SokakuIssue *now = sokaku_item_find_issue (f->item, FIRST + 1);
  g_autofree char *same = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");
  g_autofree char *same_and_more = g_strconcat (same, "。周知が足りない。", NULL);

  g_assert_false (sokaku_last_year_is_identical (f->item, f->plan, now, "problem"));
  sokaku_issue_set_problem (last, "ＰＲが 足りない。");
  sokaku_issue_set_problem (now, "PRが足りない。\n");
  g_assert_true (sokaku_last_year_is_identical (f->item, f->plan, now, "problem"));
  g_assert_false (sokaku_last_year_is_identical (f->item, f->plan, now, "solution"));
  g_assert_false (sokaku_last_year_is_identical (f->item, f->plan, last, "problem"));
  sokaku_issue_set_problem (now, "PRが足りた。");
  g_assert_false (sokaku_last_year_is_identical (f->item, f->plan, now, "problem"));

  /* A reference says that it repeats; what stands beside it counts. */
  sokaku_issue_set_problem (now, same);
  g_assert_false (sokaku_last_year_is_identical (f->item, f->plan, now, "problem"));
  sokaku_issue_set_problem (now, same_and_more);
  g_assert_false (sokaku_last_year_is_identical (f->item, f->plan, now, "problem"));
  sokaku_issue_set_problem (last, "。周知が足りない。");
  g_assert_true (sokaku_last_year_is_identical (f->item, f->plan, now, "problem"));

  /* Scores stay for good reasons, and the overall reason sums up. */
  sokaku_score_set_value (get_score (f, FIRST, "c1"), 2);
  sokaku_score_set_value (get_score (f, FIRST + 1, "c1"), 2);
  g_assert_false (
      sokaku_last_year_is_identical (f->item, f->plan, get_score (f, FIRST + 1, "c1"), "value"));
  sokaku_score_set_reason (get_score (f, FIRST + 2, "c1"), "理由");
  sokaku_score_set_reason (get_score (f, FIRST + 1, "c1"), "理由");
  sokaku_score_set_reason (get_score (f, SOKAKU_OVERALL, "c1"), "理由");
  g_assert_true (
      sokaku_last_year_is_identical (f->item, f->plan, get_score (f, FIRST + 2, "c1"), "reason"));
  g_assert_false (sokaku_last_year_is_identical (f->item, f->plan,
                                                 get_score (f, SOKAKU_OVERALL, "c1"), "reason"));
}

static void
test_take_over (Fixture *f, gconstpointer data)
{
  SokakuIssue *now = sokaku_item_find_issue (f->item, FIRST + 2);
  SokakuScore *score = get_score (f, FIRST + 1, "c1");
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (f->item, FIRST + 1);
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (f->item, FIRST + 1);
  g_autofree char *same = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");

  /* Nothing to take is no edit. */
  sokaku_last_year_take_over (f->history, f->item, f->plan, now, "problem");
  sokaku_last_year_take_over (f->history, f->item, f->plan, score, "value");
  g_assert_false (sokaku_history_get_can_undo (f->history));

  sokaku_issue_set_problem (now, "前の文");
  sokaku_issue_set_problem (sokaku_item_find_issue (f->item, FIRST + 1), same);
  sokaku_last_year_take_over (f->history, f->item, f->plan, now, "problem");
  g_assert_cmpstr (sokaku_issue_get_problem (now), ==, same);
  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_issue_get_problem (now), ==, "前の文");

  sokaku_score_set_value (get_score (f, FIRST, "c1"), 3);
  sokaku_schedule_cell_set_status (sokaku_item_find_schedule_cell (f->item, FIRST),
                                   SOKAKU_STATUS_AS_PLANNED);
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (f->item, FIRST), "C");
  sokaku_last_year_take_over (f->history, f->item, f->plan, score, "value");
  sokaku_last_year_take_over (f->history, f->item, f->plan, cell, "status");
  sokaku_last_year_take_over (f->history, f->item, f->plan, evaluation, "grade");
  g_assert_cmpint (sokaku_score_get_value (score), ==, 3);
  g_assert_cmpint (sokaku_schedule_cell_get_status (cell), ==, SOKAKU_STATUS_AS_PLANNED);
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==, "C");
  for (guint i = 0; i < 3; i++)
    sokaku_history_undo (f->history);
  g_assert_false (sokaku_history_get_can_undo (f->history));
  g_assert_cmpint (sokaku_score_get_value (score), ==, SOKAKU_UNKNOWN);
}

/* Last year's text may lead here through others. */
static void
test_take_over_circle (Fixture *f, gconstpointer data)
{
  SokakuAction *a1 = add_row (f, FIRST, "共同の取組");
  SokakuAction *a2 = add_row (f, FIRST, "");
  SokakuAction *a3 = add_row (f, FIRST + 1, "①と同じ");
  g_autofree char *to_a2 = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a2");
  g_autofree char *to_a3 = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a3");
  g_autofree char *before = g_strdup (sokaku_action_get_plan (a3));

  sokaku_action_set_plan (a2, to_a3);
  sokaku_action_set_plan (a1, to_a2);
  sokaku_last_year_take_over (f->history, f->item, f->plan, a3, "plan");
  g_assert_cmpstr (sokaku_action_get_plan (a3), ==, before);
  sokaku_action_set_plan (a2, "その他");
  sokaku_last_year_take_over (f->history, f->item, f->plan, a3, "plan");
  g_assert_cmpstr (sokaku_action_get_plan (a3), ==, to_a2);
}

/* What refers to a row from elsewhere stands for what the row plans. */
static void
test_take_over_row (Fixture *f, gconstpointer data)
{
  SokakuAction *a1 = add_row (f, FIRST, "共同の取組");
  SokakuIssue *last = sokaku_item_find_issue (f->item, FIRST);
  SokakuIssue *now = sokaku_item_find_issue (f->item, FIRST + 1);
  g_autofree char *to_row = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  g_autofree char *to_now = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2021");
  g_autofree char *to_nothing = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a9");
  g_autofree char *nothing_and_now = g_strconcat (to_nothing, to_now, NULL);

  sokaku_issue_set_solution (last, to_row);
  g_assert_true (sokaku_last_year_take_over (f->history, f->item, f->plan, now, "solution"));
  g_assert_cmpstr (sokaku_issue_get_solution (now), ==, to_row);

  /* The row leads on to the issue; so does what stands behind a reference to nothing. */
  sokaku_issue_set_solution (now, "前の文");
  sokaku_action_set_plan (a1, to_now);
  g_assert_false (sokaku_last_year_take_over (f->history, f->item, f->plan, now, "solution"));
  sokaku_issue_set_solution (last, nothing_and_now);
  g_assert_false (sokaku_last_year_take_over (f->history, f->item, f->plan, now, "solution"));
  g_assert_cmpstr (sokaku_issue_get_solution (now), ==, "前の文");
  sokaku_issue_set_solution (last, to_nothing);
  g_assert_true (sokaku_last_year_take_over (f->history, f->item, f->plan, now, "solution"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/last-year/years", test_years);
  ADD ("/last-year/evaluations", test_evaluations);
  ADD ("/last-year/schedule-and-issues", test_schedule_and_issues);
  ADD ("/last-year/results", test_results);
  ADD ("/last-year/identical", test_identical);
  ADD ("/last-year/take-over", test_take_over);
  ADD ("/last-year/take-over-circle", test_take_over_circle);
  ADD ("/last-year/take-over-row", test_take_over_row);
  ADD ("/last-year/compare", test_compare);
  ADD ("/last-row/by-reference", test_rows_by_reference);
  ADD ("/last-row/circular", test_circular_rows);
  ADD ("/last-row/by-text", test_rows_by_text);
  return g_test_run ();
}
