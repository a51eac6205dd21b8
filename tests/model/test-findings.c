/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the findings that follow a plan: after any edits they are what a run over all gives. */
#include "sokaku-findings.h"

#include "sokaku-check.h"
#include "sokaku-date.h"
#include "sokaku-rating.h"
#include "sokaku-reference.h"
#include "sokaku-report.h"
#include "sokaku-sheet.h"

#include "sokaku-test-plan.h"
#include "test-plan.h"

#define FIRST 2020
/* A sanitizer makes each check of the whole plan many times as long. */
#ifdef __SANITIZE_ADDRESS__
#  define N_EDITS 200
#else
#  define N_EDITS 1000
#endif

/* What a view knows, who only hears of changes. */
typedef struct
{
  GListModel *model;
  GPtrArray *seen;
  guint n_changes;
} Mirror;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Mirror *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->seen->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->seen, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->seen, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  mirror->n_changes++;
}

static void
mirror_init (Mirror *mirror, SokakuFindings *findings)
{
  mirror->model = G_LIST_MODEL (findings);
  mirror->seen = g_ptr_array_new_with_free_func (g_object_unref);
  mirror->n_changes = 0;
  g_signal_connect (findings, "items-changed", G_CALLBACK (on_items_changed), mirror);
}

static void
mirror_clear (Mirror *mirror)
{
  g_signal_handlers_disconnect_by_data (mirror->model, mirror);
  g_ptr_array_unref (mirror->seen);
}

static void
assert_as_full (SokakuFindings *findings, SokakuPlan *plan, Mirror *mirror)
{
  g_autoptr (GPtrArray) full = sokaku_check_run (plan, NULL, NULL);
  guint counts[3] = { 0 };

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, full->len);
  g_assert_cmpuint (mirror->seen->len, ==, full->len);
  for (guint i = 0; i < full->len; i++)
    {
      g_autoptr (SokakuFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      SokakuFinding *wanted = g_ptr_array_index (full, i);

      g_assert_cmpstr (sokaku_finding_get_rule (finding), ==, sokaku_finding_get_rule (wanted));
      g_assert_cmpstr (sokaku_finding_get_place (finding), ==, sokaku_finding_get_place (wanted));
      g_assert_cmpstr (sokaku_finding_get_message (finding), ==,
                       sokaku_finding_get_message (wanted));
      g_assert_true (sokaku_finding_equal (finding, wanted));
      g_assert_true (finding == g_ptr_array_index (mirror->seen, i));
      counts[sokaku_finding_get_severity (wanted)]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (sokaku_findings_count (findings, i), ==, counts[i]);
}

static const char *const words[] = {
  "",
  "-",
  "特になし",
  "参加者は12人、うち市内8人、市外4人、計25人",
  "令和3年度に実施した。",
  "2021年度に実施した。",
  "ＡＢＣ ABC 123 １２３",
  "窓口の受付手順を見直した。",
};

static const char *const names[]
    = { "(財)財政課", "（財）財政課", "(環)ゼロごみ課", "(環)ゼロゴミ課" };

static gpointer
pick (SokakuNodeList *list)
{
  guint n = sokaku_node_list_get_length (list);

  return n > 0 ? sokaku_node_list_peek (list, g_test_rand_int_range (0, (int) n)) : NULL;
}

static char *
make_text (void)
{
  static const char *const targets[] = { "a1", "a2", "a99" };
  int kind = g_test_rand_int_range (0, 10);

  if (kind == 0)
    return sokaku_reference_make (SOKAKU_REFERENCE_ROW, targets[g_test_rand_int_range (0, 3)]);
  if (kind == 1)
    return sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");
  return g_strdup (words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
}

static void
edit_texts (SokakuItem *item)
{
  SokakuAction *action = pick (sokaku_item_get_actions (item));
  SokakuResult *result = action != NULL ? pick (sokaku_action_get_results (action)) : NULL;
  SokakuIssue *issue = pick (sokaku_item_get_issues (item));
  SokakuScheduleCell *cell = pick (sokaku_item_get_schedule (item));
  SokakuEvaluation *overall = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);
  g_autofree char *text = make_text ();

  switch (g_test_rand_int_range (0, 11))
    {
    case 0:
      if (action != NULL)
        sokaku_action_set_plan (action, text);
      break;
    case 1:
      if (result != NULL)
        sokaku_result_set_text (result, text);
      break;
    case 2:
      if (result != NULL)
        sokaku_result_set_mark (result, g_test_rand_int_range (0, 3));
      break;
    case 3:
      sokaku_issue_set_problem (issue, text);
      break;
    case 4:
      sokaku_issue_set_solution (issue, text);
      break;
    case 5:
      sokaku_schedule_cell_set_status (cell, g_test_rand_int_range (0, 4));
      break;
    case 6:
      sokaku_schedule_cell_set_actual (cell, text);
      break;
    case 7:
      sokaku_evaluation_set_reason (overall, text);
      break;
    case 8:
      sokaku_item_set_remark (item, text);
      break;
    case 9:
      sokaku_item_set_special_note (item, text);
      break;
    default:
      if (action != NULL)
        sokaku_action_set_year (action, FIRST + g_test_rand_int_range (0, 5));
      break;
    }
}

static void
edit_item (SokakuItem *item)
{
  SokakuEvaluation *evaluation = pick (sokaku_item_get_evaluations (item));
  SokakuScore *score = pick (sokaku_evaluation_get_scores (evaluation));
  const char *const departments[]
      = { names[g_test_rand_int_range (0, 4)], names[g_test_rand_int_range (0, 4)], NULL };
  g_autofree char *number = g_strdup_printf ("%d", g_test_rand_int_range (1, 30));

  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      sokaku_item_set_number (item, number);
      break;
    case 1:
      sokaku_item_set_title (item, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      break;
    case 2:
      sokaku_item_set_departments (item, departments);
      break;
    case 3:
      sokaku_item_set_ended (item, g_test_rand_bit ());
      break;
    case 4:
      sokaku_item_set_end_year (item,
                                g_test_rand_bit () ? FIRST + g_test_rand_int_range (0, 5) : 0);
      break;
    case 5:
      sokaku_item_set_end_date (item, g_test_rand_bit () ? SOKAKU_DATE (FIRST + 2, 3, 0) : 0);
      break;
    case 6:
      sokaku_item_set_damage (item, g_test_rand_int_range (0, 4) == 0 ? "broken" : "");
      break;
    case 7:
      sokaku_evaluation_set_grade (evaluation, g_test_rand_bit () ? "A" : "-");
      break;
    default:
      sokaku_score_set_value (score, g_test_rand_int_range (0, 4) == 0
                                         ? SOKAKU_UNKNOWN
                                         : g_test_rand_int_range (-1, 5));
      break;
    }
}

static void
edit_initiative (SokakuPlan *plan, SokakuInitiative *initiative)
{
  SokakuRating *rating = pick (sokaku_initiative_get_ratings (initiative));
  SokakuYearGrade *grade = pick (sokaku_initiative_get_year_grades (initiative));

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      sokaku_initiative_set_number (initiative, g_test_rand_int_range (1, 8));
      break;
    case 1:
      sokaku_initiative_set_adopted (initiative, g_test_rand_int_range (30, 50));
      break;
    case 2:
      if (rating != NULL)
        sokaku_rating_set_value (rating, g_test_rand_int_range (0, 7));
      break;
    case 3:
      if (grade != NULL)
        sokaku_year_grade_set_grade (grade, g_test_rand_bit () ? "A" : "D");
      break;
    case 4:
      sokaku_initiative_set_damage (initiative, g_test_rand_bit () ? "broken" : "");
      break;
    default:
      sokaku_report_set_damage (sokaku_plan_get_report (plan), g_test_rand_bit () ? "broken" : "");
      break;
    }
}

static void
edit_definition (SokakuPlan *plan)
{
  SokakuYear *year = pick (sokaku_plan_get_years (plan));
  SokakuCriterion *criterion = pick (sokaku_plan_get_criteria (plan));
  SokakuMember *member = pick (sokaku_plan_get_members (plan));

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      sokaku_year_set_label (year, g_test_rand_bit () ? "Y" : "Z");
      break;
    case 1:
      sokaku_year_set_evaluated (year, g_test_rand_bit ());
      break;
    case 2:
      sokaku_criterion_set_max (criterion, g_test_rand_int_range (2, 4));
      break;
    case 3:
      sokaku_criterion_set_name (criterion, g_test_rand_bit () ? "x" : "y");
      break;
    default:
      sokaku_member_set_name (member, g_test_rand_bit () ? "x" : "y");
      break;
    }
}

static void
edit_structure (SokakuPlan *plan, GPtrArray *removed)
{
  SokakuInitiative *initiative = pick (sokaku_plan_get_initiatives (plan));
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  guint n = sokaku_node_list_get_length (items);
  guint n_initiatives = sokaku_node_list_get_length (sokaku_plan_get_initiatives (plan));

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      if (n == 0)
        break;
      g_ptr_array_add (removed, g_object_ref (sokaku_node_list_peek (items, n - 1)));
      sokaku_node_list_remove (items, n - 1);
      break;
    case 1:
      if (removed->len == 0)
        break;
      /* Perhaps to another initiative than it came from. */
      sokaku_node_list_insert (items, 0, g_ptr_array_index (removed, removed->len - 1));
      g_ptr_array_set_size (removed, (int) removed->len - 1);
      break;
    case 2:
      if (n > 1)
        sokaku_node_list_move (items, 0, n - 1);
      break;
    default:
      sokaku_node_list_move (sokaku_plan_get_initiatives (plan), 0, n_initiatives - 1);
      break;
    }
}

static void
edit_anything (SokakuPlan *plan, GPtrArray *removed)
{
  int kind = g_test_rand_int_range (0, 100);
  SokakuInitiative *initiative = pick (sokaku_plan_get_initiatives (plan));
  SokakuItem *item = pick (sokaku_initiative_get_items (initiative));

  if (kind < 4)
    edit_structure (plan, removed);
  else if (kind < 7)
    edit_definition (plan);
  else if (kind < 20)
    edit_initiative (plan, initiative);
  else if (item != NULL && kind < 60)
    edit_item (item);
  else if (item != NULL)
    edit_texts (item);
}

static void
test_random_edits (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (5, 24);
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SokakuFindings) findings = sokaku_findings_ref_for_plan (plan);
  Mirror mirror;

  mirror_init (&mirror, findings);
  for (guint i = 0; i < N_EDITS; i++)
    {
      edit_anything (plan, removed);
      /* Sometimes some edits are seen at once, sometimes in the middle of a sweep. */
      if (g_test_rand_int_range (0, 3) == 0)
        {
          g_main_context_iteration (NULL, FALSE);
          continue;
        }
      sokaku_findings_finish (findings);
      g_assert_false (sokaku_findings_get_busy (findings));
      assert_as_full (findings, plan, &mirror);
    }
  sokaku_findings_finish (findings);
  assert_as_full (findings, plan, &mirror);
  g_assert_cmpuint (mirror.seen->len, >, 0);
  mirror_clear (&mirror);
}

/* An edit changes what it is about, and nothing else; what stays is the same object. */
static void
test_minimal (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuFindings) findings = sokaku_findings_ref_for_plan (plan);
  g_autoptr (SokakuFindings) same = sokaku_findings_ref_for_plan (plan);
  SokakuItem *item = test_plan_item (plan, "5");
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, FIRST);
  g_autoptr (GPtrArray) of_item = NULL;
  gpointer first, last;
  Mirror mirror;

  g_assert_true (findings == same);
  g_assert_true (sokaku_findings_get_busy (findings));
  while (sokaku_findings_get_busy (findings))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 0);

  mirror_init (&mirror, findings);
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (test_plan_item (plan, "2"), FIRST),
                               "A");
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (test_plan_item (plan, "7"), FIRST),
                               "A");
  sokaku_findings_finish (findings);
  g_assert_cmpuint (mirror.seen->len, ==, 2);

  first = mirror.seen->pdata[0];
  last = mirror.seen->pdata[1];

  mirror.n_changes = 0;
  sokaku_evaluation_set_grade (evaluation, "A");
  sokaku_evaluation_set_grade (evaluation, "C");
  g_assert_cmpuint (mirror.n_changes, ==, 0);
  sokaku_findings_finish (findings);
  g_assert_cmpuint (mirror.n_changes, ==, 1);
  g_assert_cmpuint (mirror.seen->len, ==, 3);
  g_assert_true (mirror.seen->pdata[0] == first);
  g_assert_true (mirror.seen->pdata[2] == last);

  of_item = sokaku_findings_list_item (findings, item);
  g_assert_cmpuint (of_item->len, ==, 1);
  g_assert_true (of_item->pdata[0] == mirror.seen->pdata[1]);
  g_assert_true (sokaku_finding_get_subject (of_item->pdata[0]) == item);
  g_assert_cmpstr (sokaku_finding_get_detail (of_item->pdata[0]), ==, "R2 grade");
  g_assert_cmpuint (sokaku_findings_count_item (findings, item, SOKAKU_SEVERITY_ERROR), ==, 1);

  /* What is of no concern to any rule is not even looked at. */
  sokaku_plan_set_name (plan, "Another");
  g_assert_false (sokaku_findings_get_busy (findings));
  /* Found again is not changed. */
  mirror.n_changes = 0;
  sokaku_item_set_remark (item, "remark");
  sokaku_findings_finish (findings);
  g_assert_cmpuint (mirror.n_changes, ==, 0);

  sokaku_item_set_number (test_plan_item (plan, "8"), "5");
  sokaku_findings_finish (findings);
  g_assert_cmpuint (sokaku_findings_count_item (findings, sokaku_plan_find_item (plan, "8"),
                                                SOKAKU_SEVERITY_NOTE),
                    ==, 1);
  mirror_clear (&mirror);
}

/* Any number of turns of the main loop gives what one run gives, none of them long. */
static void
test_slices (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (100, 2000);
  g_autoptr (SokakuFindings) findings = sokaku_findings_ref_for_plan (plan);
  guint n_slices = 0;
  Mirror mirror;

  mirror_init (&mirror, findings);
  while (sokaku_findings_get_busy (findings))
    {
      g_main_context_iteration (NULL, TRUE);
      n_slices++;
    }
  g_assert_cmpuint (n_slices, >, 1);
  assert_as_full (findings, plan, &mirror);
  mirror_clear (&mirror);
}

/* The last to let go ends it; a plan that goes on has no handler left. */
static void
test_end (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  SokakuFindings *findings = sokaku_findings_ref_for_plan (plan);

  g_assert_finalize_object (findings);
  sokaku_item_set_title (test_plan_item (plan, "1"), "-");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  findings = sokaku_findings_ref_for_plan (plan);
  sokaku_findings_finish (findings);
  g_assert_finalize_object (findings);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findings/random-edits", test_random_edits);
  g_test_add_func ("/findings/minimal", test_minimal);
  g_test_add_func ("/findings/slices", test_slices);
  g_test_add_func ("/findings/end", test_end);

  return g_test_run ();
}
