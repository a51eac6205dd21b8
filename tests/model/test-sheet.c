/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shape of sheets, ids, numbering of actions, references, the grade rule. */
#include "sokaku-departments.h"
#include "sokaku-grading.h"
#include "sokaku-history.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"

#include <string.h>

static SokakuPlan *plan;
static SokakuItem *item;

static void
add_grade (const char *name, int min_total)
{
  SokakuGrade *grade = sokaku_grade_new ();

  sokaku_grade_set_name (grade, name);
  sokaku_grade_set_min_total (grade, min_total);
  sokaku_node_list_take (sokaku_plan_get_grades (plan), grade);
}

static void
add_criterion (const char *id, int cap_at, const char *cap_grade)
{
  SokakuCriterion *criterion = sokaku_criterion_new ();

  sokaku_criterion_set_id (criterion, id);
  sokaku_criterion_set_max (criterion, 3);
  sokaku_criterion_set_cap_at (criterion, cap_at);
  sokaku_criterion_set_cap_grade (criterion, cap_grade);
  sokaku_node_list_take (sokaku_plan_get_criteria (plan), criterion);
}

static void
add_action (int year, const char *plan_text, int number)
{
  SokakuAction *action = sokaku_action_new ();
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  g_autofree char *id = g_strdup_printf ("a%u", sokaku_node_list_get_length (actions) + 1);
  g_autofree char *text = sokaku_reference_recognise (plan_text, item, plan);

  sokaku_action_set_id (action, id);
  sokaku_action_set_year (action, year);
  sokaku_action_set_number (action, number);
  sokaku_action_set_plan (action, text);
  sokaku_node_list_take (actions, action);
}

static void
make_plan (void)
{
  SokakuInitiative *initiative = sokaku_initiative_new ();

  plan = sokaku_plan_new ();
  sokaku_plan_set_language (plan, "ja");
  sokaku_plan_set_overall_label (plan, "総括");
  for (int fiscal = 2018; fiscal <= 2020; fiscal++)
    {
      SokakuYear *year = sokaku_year_new ();

      sokaku_year_set_fiscal (year, fiscal);
      sokaku_year_set_label (year, fiscal == 2018 ? "H30" : fiscal == 2019 ? "H31" : "R2");
      sokaku_year_set_evaluated (year, fiscal < 2020);
      sokaku_node_list_take (sokaku_plan_get_years (plan), year);
    }
  add_criterion ("c1", 1, "B");
  add_criterion ("c2", SOKAKU_UNKNOWN, "");
  add_criterion ("c3", SOKAKU_UNKNOWN, "");
  add_criterion ("c4", SOKAKU_UNKNOWN, "");
  add_grade ("A", 10);
  add_grade ("B", 8);
  add_grade ("C", 5);
  add_grade ("D", 0);
  item = sokaku_item_new ();
  sokaku_item_set_id (item, "7");
  sokaku_node_list_append (sokaku_initiative_get_items (initiative), item);
  sokaku_node_list_take (sokaku_plan_get_initiatives (plan), initiative);
  sokaku_plan_shape_item (plan, item);
}

static void
drop_plan (void)
{
  g_clear_object (&item);
  g_assert_finalize_object (plan);
  plan = NULL;
}

static void
test_shape (void)
{
  SokakuEvaluation *evaluation;

  make_plan ();
  sokaku_plan_shape_item (plan, item);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_item_get_schedule (item)), ==, 3);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_item_get_issues (item)), ==, 3);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_item_get_evaluations (item)), ==, 3);
  evaluation = sokaku_node_list_peek (sokaku_item_get_evaluations (item), 2);
  g_assert_cmpint (sokaku_evaluation_get_year (evaluation), ==, SOKAKU_OVERALL);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_evaluation_get_scores (evaluation)), ==, 4);
  g_assert_cmpint (sokaku_evaluation_get_total (evaluation), ==, SOKAKU_UNKNOWN);
  g_assert_cmpstr (sokaku_evaluation_compute_grade (evaluation, plan), ==, "");
  drop_plan ();
}

/* A lock is of one year, undoable, and never of the overall evaluation. */
static void
test_locked_years (void)
{
  g_autoptr (SokakuHistory) history = sokaku_history_new ();

  make_plan ();
  for (int fiscal = 2017; fiscal <= 2021; fiscal++)
    g_assert_false (sokaku_plan_is_locked (plan, fiscal));
  sokaku_history_set_boolean (history, sokaku_plan_find_year (plan, 2019), "locked", TRUE, "");
  for (int fiscal = 2017; fiscal <= 2021; fiscal++)
    g_assert_cmpint (sokaku_plan_is_locked (plan, fiscal), ==, fiscal == 2019);
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    sokaku_year_set_locked (sokaku_plan_peek_year (plan, i), TRUE);
  g_assert_false (sokaku_plan_is_locked (plan, SOKAKU_OVERALL));
  sokaku_history_undo (history);
  g_assert_false (sokaku_plan_is_locked (plan, 2019));
  g_assert_true (sokaku_plan_is_locked (plan, 2018));
  drop_plan ();
}

static void
test_grades (void)
{
  static const struct
  {
    int scores[4];
    int denominator;
    const char *grade;
  } cases[] = {
    { { 3, 3, 3, 3 }, 1, "A" },      { { 2, 3, 3, 2 }, 1, "A" },
    { { 1, 3, 3, 3 }, 1, "B" },      { { 0, 3, 3, 3 }, 1, "B" },
    { { 2, 2, 2, 2 }, 1, "B" },      { { 2, 2, 2, 1 }, 1, "C" },
    { { 1, 1, 1, 2 }, 1, "C" },      { { 1, 1, 1, 1 }, 1, "D" },
    { { 22, 27, 24, 22 }, 10, "A" }, { { 20, 25, 28, 20 }, 10, "B" },
    { { 10, 30, 30, 30 }, 10, "B" }, { { 11, 30, 30, 29 }, 10, "A" },
  };

  make_plan ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int total = 0;

      for (guint j = 0; j < 4; j++)
        total += cases[i].scores[j];
      g_assert_cmpstr (
          sokaku_grading_get_grade (plan, total, cases[i].scores, 4, cases[i].denominator), ==,
          cases[i].grade);
    }
  drop_plan ();
}

static void
test_rounding (void)
{
  g_assert_cmpint (sokaku_round_half_up (5, 2), ==, 3);
  g_assert_cmpint (sokaku_round_half_up (115 * 10, 40), ==, 29);
  g_assert_cmpint (sokaku_round_half_up (110 * 10, 40), ==, 28);
  g_assert_cmpint (sokaku_round_half_up (-5, 2), ==, -2);
  g_assert_cmpint (sokaku_round_half_up (-6, 4), ==, -1);
  g_assert_cmpint (sokaku_round_half_up (0, 7), ==, 0);
}

static void
test_ended_and_unknown (void)
{
  SokakuEvaluation *evaluation;
  SokakuNodeList *scores;

  make_plan ();
  evaluation = sokaku_item_find_evaluation (item, 2018);
  scores = sokaku_evaluation_get_scores (evaluation);
  for (guint i = 0; i < 4; i++)
    sokaku_score_set_value (sokaku_node_list_peek (scores, i), SOKAKU_ENDED);
  g_assert_cmpint (sokaku_evaluation_get_total (evaluation), ==, SOKAKU_ENDED);
  g_assert_cmpstr (sokaku_evaluation_get_shown_grade (evaluation, plan), ==, SOKAKU_GRADE_ENDED);
  sokaku_score_set_value (sokaku_node_list_peek (scores, 0), 3);
  g_assert_cmpint (sokaku_evaluation_get_total (evaluation), ==, SOKAKU_UNKNOWN);
  sokaku_evaluation_set_grade (evaluation, "C");
  g_assert_cmpstr (sokaku_evaluation_get_shown_grade (evaluation, plan), ==, "C");
  drop_plan ();
}

static void
test_numbering (void)
{
  SokakuNodeList *actions;

  make_plan ();
  add_action (2018, "一", 0);
  add_action (2018, "二", 0);
  add_action (2019, "三", 5);
  add_action (2020, "四", 0);
  actions = sokaku_item_get_actions (item);
  g_assert_cmpint (sokaku_item_get_action_number (item, sokaku_node_list_peek (actions, 1)), ==, 2);
  g_assert_cmpint (sokaku_item_get_action_number (item, sokaku_node_list_peek (actions, 2)), ==, 5);
  g_assert_cmpint (sokaku_item_get_action_number (item, sokaku_node_list_peek (actions, 3)), ==, 6);
  drop_plan ();
}

static void
check_rendered (guint position, const char *expected)
{
  SokakuAction *action = sokaku_node_list_peek (sokaku_item_get_actions (item), position);
  g_autofree char *text = sokaku_reference_render (sokaku_action_get_plan (action), item, plan);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_references (void)
{
  g_autofree char *resolved = NULL;
  g_autofree char *year = NULL;
  g_autofree char *year_text = NULL;
  g_autoptr (GError) error = NULL;
  SokakuNodeList *actions;

  make_plan ();
  actions = sokaku_item_get_actions (item);
  add_action (2018, "調査", 0);
  add_action (2018, "①と同じ", 0);
  add_action (2019, "② と同じ（対象を広げる）", 0);
  add_action (2020, "⑨と同じ", 0);
  g_assert_true (
      sokaku_reference_has_any (sokaku_action_get_plan (sokaku_node_list_peek (actions, 1))));
  check_rendered (1, "①と同じ");
  check_rendered (2, "②と同じ（対象を広げる）");
  check_rendered (3, "?と同じ");

  resolved = sokaku_reference_resolve (sokaku_action_get_plan (sokaku_node_list_peek (actions, 2)),
                                       item, plan, SOKAKU_TEXT_PLAN, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (resolved, ==, "調査（対象を広げる）");

  /* Numbers follow by themselves when rows move. */
  sokaku_node_list_move (actions, 0, 1);
  check_rendered (0, "②と同じ");
  sokaku_node_list_move (actions, 1, 0);

  g_assert_null (
      sokaku_reference_resolve (sokaku_action_get_plan (sokaku_node_list_peek (actions, 3)), item,
                                plan, SOKAKU_TEXT_PLAN, &error));
  g_assert_error (error, SOKAKU_REFERENCE_ERROR, SOKAKU_REFERENCE_ERROR_UNRESOLVED);
  g_clear_error (&error);

  year = sokaku_reference_recognise ("・R1 と同じ\n・新しい点", item, plan);
  year_text = sokaku_reference_render (year, item, plan);
  g_assert_cmpstr (year_text, ==, "・H31と同じ\n・新しい点");
  drop_plan ();
}

static void
test_circular_reference (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *to_2019 = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2019");
  g_autofree char *to_2018 = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2018");

  make_plan ();
  sokaku_issue_set_problem (sokaku_item_find_issue (item, 2018), to_2019);
  sokaku_issue_set_problem (sokaku_item_find_issue (item, 2019), to_2018);
  g_assert_null (sokaku_reference_resolve (to_2019, item, plan, SOKAKU_TEXT_PROBLEM, &error));
  g_assert_error (error, SOKAKU_REFERENCE_ERROR, SOKAKU_REFERENCE_ERROR_CIRCULAR);
  drop_plan ();
}

/* Each row stands twice for the one before: in full, more than there is memory. */
static void
test_endless_reference (void)
{
  g_autoptr (GError) error = NULL;
  SokakuNodeList *actions;

  make_plan ();
  actions = sokaku_item_get_actions (item);
  add_action (2018, "調査", 0);
  for (guint i = 1; i < 40; i++)
    {
      g_autofree char *before = sokaku_circled_number ((int) i);
      g_autofree char *twice = g_strdup_printf ("%sと同じ、%sと同じ", before, before);

      add_action (2018, twice, 0);
    }
  g_assert_null (
      sokaku_reference_resolve (sokaku_action_get_plan (sokaku_node_list_peek (actions, 39)), item,
                                plan, SOKAKU_TEXT_PLAN, &error));
  g_assert_error (error, SOKAKU_REFERENCE_ERROR, SOKAKU_REFERENCE_ERROR_CIRCULAR);
  drop_plan ();
}

static void
add_result (SokakuAction *action, const char *text)
{
  SokakuResult *result = sokaku_result_new ();

  sokaku_result_set_text (result, text);
  sokaku_result_set_mark (result, SOKAKU_MARK_CONTINUED);
  sokaku_node_list_take (sokaku_action_get_results (action), result);
}

/* Entries that are only marked make no empty lines, wherever they stand: neither in what the
 * row says nor in what a reference to it stands for. */
static void
test_results_text (void)
{
  SokakuAction *action;
  g_autofree char *nothing = NULL;
  g_autofree char *reference = NULL;
  g_autofree char *resolved = NULL;
  g_autofree char *text = NULL;

  make_plan ();
  add_action (2020, "窓口の見直し", 0);
  action = sokaku_node_list_peek (sokaku_item_get_actions (item),
                                  sokaku_node_list_get_length (sokaku_item_get_actions (item)) - 1);
  add_result (action, "");
  add_result (action, "");
  nothing = sokaku_action_dup_results_text (action);
  g_assert_cmpstr (nothing, ==, "");
  add_result (action, "調査した。");
  add_result (action, "");
  add_result (action, "案を作った。");
  add_result (action, "");
  text = sokaku_action_dup_results_text (action);
  g_assert_cmpstr (text, ==, "調査した。\n案を作った。");

  sokaku_action_set_id (action, "row");
  reference = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "row");
  resolved = sokaku_reference_resolve (reference, item, plan, SOKAKU_TEXT_RESULT, NULL);
  g_assert_cmpstr (resolved, ==, text);
  drop_plan ();
}

static void
test_ids (void)
{
  static const char *const bad[] = { "", "-a", "a.b", "a/b", "..", "CON", "com1", "a b", "a:b" };
  g_autofree char *taken = NULL;
  g_autofree char *similar = NULL;
  g_autofree char *device = NULL;
  g_autofree char *kanji = NULL;

  make_plan ();
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (sokaku_id_is_valid (bad[i]));
  g_assert_true (sokaku_id_is_valid ("N13"));
  taken = sokaku_plan_make_id (plan, "7", FALSE);
  g_assert_cmpstr (taken, ==, "7-2");
  sokaku_item_set_id (item, "Ñ7");
  similar = sokaku_plan_make_id (plan, "ñ7", FALSE);
  g_assert_cmpstr (similar, ==, "ñ7-2");
  device = sokaku_plan_make_id (plan, "Aux", FALSE);
  g_assert_true (sokaku_id_is_valid (device));
  kanji = sokaku_plan_make_id (plan, "新/1", FALSE);
  g_assert_cmpstr (kanji, ==, "新1");
  drop_plan ();
}

static void
test_text_is_cleaned (void)
{
  g_autoptr (SokakuItem) fresh = sokaku_item_new ();

  sokaku_item_set_remark (fresh, "a\r\nb\rc\001d\xff");
  g_assert_cmpstr (sokaku_item_get_remark (fresh), ==, "a\nb\ncd\xef\xbf\xbd");
  sokaku_item_set_remark (fresh, NULL);
  g_assert_cmpstr (sokaku_item_get_remark (fresh), ==, "");
}

static void
test_departments (void)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *line = NULL;

  g_ptr_array_add (known, (gpointer) "(健)健康支援課");
  g_ptr_array_add (known, (gpointer) "各担当部署");
  names = sokaku_departments_parse (
      "（健）こども育成課、健康支援課　;各担当部署,,議会事務局、議会事務局", known);
  line = sokaku_departments_format ((const char *const *) names);
  g_assert_cmpstr (line, ==, "(健)こども育成課、(健)健康支援課、各担当部署、議会事務局");
}

static void
test_circled_numbers (void)
{
  static const char *const expected[] = { "①", "⑮", "⑳", "㉑", "㉟", "㊱", "㊿", "(51)" };
  static const int numbers[] = { 1, 15, 20, 21, 35, 36, 50, 51 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = sokaku_circled_number (numbers[i]);

      g_assert_cmpstr (text, ==, expected[i]);
      g_assert_cmpint (sokaku_circled_value (g_utf8_get_char (text)), ==,
                       numbers[i] <= 50 ? numbers[i] : 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/shape", test_shape);
  g_test_add_func ("/sheet/ended-and-unknown", test_ended_and_unknown);
  g_test_add_func ("/sheet/numbering", test_numbering);
  g_test_add_func ("/sheet/locked-years", test_locked_years);
  g_test_add_func ("/sheet/results-text", test_results_text);
  g_test_add_func ("/sheet/ids", test_ids);
  g_test_add_func ("/sheet/text-is-cleaned", test_text_is_cleaned);
  g_test_add_func ("/sheet/departments", test_departments);
  g_test_add_func ("/sheet/circled-numbers", test_circled_numbers);
  g_test_add_func ("/reference/rows-and-years", test_references);
  g_test_add_func ("/reference/circular", test_circular_reference);
  g_test_add_func ("/reference/endless", test_endless_reference);
  g_test_add_func ("/grading/grades", test_grades);
  g_test_add_func ("/grading/rounding", test_rounding);

  return g_test_run ();
}
