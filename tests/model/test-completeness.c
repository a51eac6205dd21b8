/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what a sheet asks for: per year, after the end, before it began, as the checks say. */
#include "sokaku-completeness.h"

#include "sokaku-check.h"
#include "sokaku-date.h"
#include "sokaku-past.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-tables.h"

#include "test-plan.h"

#define FIRST 2020
#define N_ITEMS 12

/* title, departments, first year */
#define N_HEAD 3
/* four scores, issue, solution */
#define N_YEAR 6
/* four scores, four reasons, the grade's, the remark */
#define N_OVERALL 10

static void
assert_count (SokakuItem *item, SokakuPlan *plan, int fiscal, guint n_done, guint n_all)
{
  guint done, all;

  sokaku_completeness_count_year (item, plan, fiscal, &done, &all);
  g_assert_cmpuint (done, ==, n_done);
  g_assert_cmpuint (all, ==, n_all);
}

static void
assert_all (SokakuItem *item, SokakuPlan *plan, guint n_done, guint n_all)
{
  g_autoptr (GPtrArray) entries = sokaku_completeness_list (item, plan);
  guint done, all;
  guint n_listed = 0;

  sokaku_completeness_count (item, plan, &done, &all);
  g_assert_cmpuint (done, ==, n_done);
  g_assert_cmpuint (all, ==, n_all);
  g_assert_cmpuint (entries->len, ==, n_all);
  for (guint i = 0; i < entries->len; i++)
    {
      const SokakuCompletenessEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (entry->name, !=, "");
      g_assert_true (SOKAKU_IS_NODE (entry->node));
      n_listed += entry->done ? 1 : 0;
    }
  g_assert_cmpuint (n_listed, ==, n_done);
}

static SokakuPlan *
make_blank_plan (void)
{
  SokakuPlan *plan = test_plan_new (&test_plan_common);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  for (guint i = 0; i < items->len; i++)
    {
      SokakuNodeList *evaluations = sokaku_item_get_evaluations (items->pdata[i]);

      for (guint j = 0; j < sokaku_node_list_get_length (evaluations); j++)
        test_plan_set_all (items->pdata[i],
                           sokaku_evaluation_get_year (sokaku_node_list_peek (evaluations, j)),
                           SOKAKU_UNKNOWN);
    }
  return plan;
}

static SokakuScore *
score_of (SokakuPlan *plan, const char *number, int fiscal, const char *criterion)
{
  return sokaku_evaluation_find_score (
      sokaku_item_find_evaluation (test_plan_item (plan, number), fiscal), criterion);
}

/* Nothing is asked for years that have not come; the first score of any sheet opens one. */
static void
test_years_come (void)
{
  g_autoptr (SokakuPlan) plan = make_blank_plan ();
  SokakuItem *item = test_plan_item (plan, "1");

  g_assert_cmpint (sokaku_plan_get_last_past (plan), ==, G_MININT);
  assert_all (item, plan, N_HEAD, N_HEAD);

  sokaku_score_set_value (score_of (plan, "7", FIRST, "c2"), 3);
  g_assert_cmpint (sokaku_plan_get_last_past (plan), ==, FIRST);
  assert_all (item, plan, N_HEAD, N_HEAD + N_YEAR);
  assert_all (test_plan_item (plan, "7"), plan, N_HEAD + 1, N_HEAD + N_YEAR);
  assert_count (item, plan, FIRST, 0, N_YEAR);
  assert_count (item, plan, FIRST + 1, 0, 0);
  assert_count (item, plan, SOKAKU_NO_YEAR, N_HEAD, N_HEAD);

  /* A year between that nobody scored is over, too. */
  sokaku_score_set_value (score_of (plan, "8", FIRST + 2, "c1"), 0);
  assert_all (item, plan, N_HEAD, N_HEAD + 3 * N_YEAR);

  sokaku_score_set_value (score_of (plan, "9", SOKAKU_OVERALL, "c1"), 0);
  g_assert_true (sokaku_plan_is_past (plan, SOKAKU_OVERALL));
  g_assert_cmpint (sokaku_plan_get_last_past (plan), ==, FIRST + 4);
  /* The reasons are there. */
  assert_all (item, plan, N_HEAD + 5, N_HEAD + 4 * N_YEAR + N_OVERALL);
  assert_count (item, plan, SOKAKU_OVERALL, 5, N_OVERALL);
}

/* Whoever asks in a handler of the plan hears what holds now. */
static void
ask (SokakuPlan *plan, const SokakuChange *change, int *answer)
{
  *answer = sokaku_plan_get_last_past (plan);
}

static void
test_past_follows (void)
{
  g_autoptr (SokakuPlan) plan = make_blank_plan ();
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  g_autoptr (SokakuItem) item = g_object_ref (test_plan_item (plan, "1"));
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, FIRST + 1);
  int answer = 0;

  g_signal_connect (plan, "changed", G_CALLBACK (ask), &answer);
  test_plan_set_all (item, FIRST + 1, 2);
  g_assert_cmpint (answer, ==, FIRST + 1);
  sokaku_evaluation_set_year (evaluation, FIRST + 3);
  g_assert_cmpint (answer, ==, FIRST + 3);
  sokaku_evaluation_set_year (evaluation, FIRST + 1);
  g_assert_cmpint (answer, ==, FIRST + 1);
  test_plan_set_all (item, FIRST + 1, SOKAKU_UNKNOWN);
  g_assert_cmpint (answer, ==, G_MININT);

  test_plan_set_all (item, SOKAKU_OVERALL, 2);
  g_assert_cmpint (answer, ==, FIRST + 4);
  sokaku_node_list_remove (sokaku_plan_get_years (plan), 4);
  g_assert_cmpint (answer, ==, FIRST + 3);
  sokaku_node_list_remove (sokaku_initiative_get_items (initiative), 0);
  g_assert_cmpint (answer, ==, G_MININT);
  sokaku_node_list_insert (sokaku_initiative_get_items (initiative), 0, item);
  g_assert_cmpint (answer, ==, FIRST + 3);
  sokaku_node_list_remove (sokaku_plan_get_initiatives (plan), 0);
  g_assert_cmpint (answer, ==, G_MININT);
}

static void
test_span (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  SokakuItem *late = test_plan_item (plan, "1");
  SokakuItem *ended = test_plan_item (plan, "2");
  SokakuItem *somewhere = test_plan_item (plan, "3");
  SokakuItem *damaged = test_plan_item (plan, "4");

  sokaku_item_set_first_year (late, FIRST + 3);
  assert_count (late, plan, FIRST + 2, 0, 0);
  assert_count (late, plan, FIRST + 3, 4, N_YEAR);

  sokaku_item_set_ended (ended, TRUE);
  assert_count (ended, plan, SOKAKU_NO_YEAR, N_HEAD, N_HEAD + 2);
  sokaku_item_set_end_year (ended, FIRST + 1);
  sokaku_item_set_end_date (ended, SOKAKU_DATE (FIRST + 2, 3, 0));
  assert_count (ended, plan, SOKAKU_NO_YEAR, N_HEAD + 2, N_HEAD + 2);
  assert_count (ended, plan, FIRST + 1, 4, N_YEAR);
  assert_count (ended, plan, FIRST + 2, 0, 0);
  /* The overall evaluation is always there; only the remark is missing. */
  assert_count (ended, plan, SOKAKU_OVERALL, N_OVERALL - 1, N_OVERALL);
  sokaku_item_set_remark (ended, "remark");
  assert_count (ended, plan, SOKAKU_OVERALL, N_OVERALL, N_OVERALL);

  /* Ended, nobody knows when: "-" is no gap there. */
  sokaku_item_set_ended (somewhere, TRUE);
  test_plan_set_all (somewhere, FIRST + 3, SOKAKU_ENDED);
  assert_count (somewhere, plan, FIRST + 3, 0, 2);

  sokaku_item_set_damage (damaged, "sheets/4.xml:1: not XML");
  assert_all (damaged, plan, 0, 0);
}

static void
test_texts (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autofree char *reference = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");
  SokakuItem *item = test_plan_item (plan, "1");
  SokakuIssue *issue = sokaku_item_find_issue (item, FIRST);
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, FIRST);
  SokakuAction *action = sokaku_action_new ();
  SokakuResult *result = sokaku_result_new ();

  sokaku_issue_set_problem (issue, "problem");
  assert_count (item, plan, FIRST, 5, N_YEAR);
  sokaku_issue_set_solution (issue, "　");
  assert_count (item, plan, FIRST, 5, N_YEAR);
  /* What is no issue needs no solution, not even through a reference. */
  sokaku_issue_set_problem (issue, "特になし。");
  assert_count (item, plan, FIRST, 5, N_YEAR - 1);
  sokaku_issue_set_problem (sokaku_item_find_issue (item, FIRST + 1), reference);
  assert_count (item, plan, FIRST + 1, 5, N_YEAR - 1);
  sokaku_issue_set_solution (issue, "solution");
  assert_count (item, plan, FIRST, 6, N_YEAR);

  /* Nothing planned, no status. */
  sokaku_schedule_cell_set_planned (cell, "work");
  assert_count (item, plan, FIRST, 6, N_YEAR + 1);
  sokaku_schedule_cell_set_status (cell, SOKAKU_STATUS_REVISED);
  assert_count (item, plan, FIRST, 7, N_YEAR + 1);
  cell = sokaku_item_find_schedule_cell (item, FIRST + 1);
  sokaku_schedule_cell_set_continues (cell, TRUE);
  assert_count (item, plan, FIRST + 1, 5, N_YEAR);
  /* A year that is not evaluated has none. */
  sokaku_schedule_cell_set_planned (sokaku_item_find_schedule_cell (item, FIRST + 4), "work");
  assert_count (item, plan, FIRST + 4, 0, 0);

  sokaku_action_set_id (action, "a1");
  sokaku_action_set_year (action, FIRST + 4);
  sokaku_node_list_take (sokaku_item_get_actions (item), action);
  assert_count (item, plan, FIRST + 4, 0, 0);
  sokaku_action_set_plan (action, "plan");
  assert_count (item, plan, FIRST + 4, 1, 2);
  sokaku_result_set_text (result, "result");
  sokaku_node_list_take (sokaku_action_get_results (action), result);
  assert_count (item, plan, FIRST + 4, 2, 2);
  sokaku_action_set_plan (action, "");
  assert_count (item, plan, FIRST + 4, 1, 2);

  /* Where the cells themselves are missing all of them are asked for. */
  sokaku_node_list_remove (sokaku_item_get_evaluations (item), 3);
  sokaku_node_list_remove (sokaku_item_get_issues (item), 3);
  assert_count (item, plan, FIRST + 3, 0, N_YEAR);
  sokaku_node_list_remove (sokaku_item_get_evaluations (item), 3);
  assert_count (item, plan, SOKAKU_OVERALL, 0, N_OVERALL);
}

/* Each finding of a rule about gaps is a line of the checklist that is not done. */
static void
assert_agrees (SokakuPlan *plan, guint *n_findings)
{
  static const char *const about_gaps[]
      = { "evaluation-missing", "end-date-missing", "blank-reason", "blank-result", NULL };
  g_autoptr (GPtrArray) findings = sokaku_check_run (plan, NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      SokakuFinding *finding = g_ptr_array_index (findings, i);
      SokakuNode *node = sokaku_finding_get_node (finding);
      g_autoptr (GPtrArray) entries = NULL;
      gboolean listed = FALSE;

      if (!g_strv_contains (about_gaps, sokaku_finding_get_rule (finding)))
        continue;
      entries = sokaku_completeness_list (SOKAKU_IS_ITEM (node)
                                              ? SOKAKU_ITEM (node)
                                              : sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM),
                                          plan);
      for (guint j = 0; j < entries->len; j++)
        {
          const SokakuCompletenessEntry *entry = g_ptr_array_index (entries, j);

          listed = listed
                   || (entry->node == node && !entry->done
                       && g_str_equal (entry->property, sokaku_finding_get_property (finding)));
        }
      g_assert_true (listed);
      (*n_findings)++;
    }
}

static void
test_agrees (void)
{
  g_autoptr (SokakuPlan) plan = make_blank_plan ();
  guint n_findings = 0;

  sokaku_score_set_value (score_of (plan, "1", FIRST + 1, "c1"), 0);
  sokaku_item_set_ended (test_plan_item (plan, "2"), TRUE);
  assert_agrees (plan, &n_findings);
  g_assert_cmpuint (n_findings, ==, 2 * N_ITEMS + 1);
}

/* What is missing in the published sheets, and nothing else. */
static void
test_real_plan (void)
{
  const char *path = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (GFile) folder = NULL;
  g_autoptr (SokakuPlan) plan = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GString) gaps = g_string_new (NULL);
  guint n_findings = 0;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("no real tables here");
      return;
    }
  folder = g_file_new_for_path (path);
  plan = sokaku_tables_import (folder, NULL, NULL);
  g_assert_nonnull (plan);
  assert_agrees (plan, &n_findings);
  g_assert_cmpuint (n_findings, >, 0);

  items = sokaku_plan_list_items (plan);
  for (guint i = 0; i < items->len; i++)
    {
      guint done, all;

      sokaku_completeness_count (items->pdata[i], plan, &done, &all);
      if (done < all)
        g_string_append_printf (gaps, "%s:%u ", sokaku_item_get_number (items->pdata[i]),
                                all - done);
    }
  g_assert_cmpstr (gaps->str, ==,
                   "3:4 N1:1 4:2 10:22 11:2 14:1 17:4 25:1 31:2 36:1 39:1 42:1 48:1 59:4 61:1 "
                   "62:1 64:1 68:1 69:1 70:1 ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/completeness/years-come", test_years_come);
  g_test_add_func ("/completeness/past-follows", test_past_follows);
  g_test_add_func ("/completeness/span", test_span);
  g_test_add_func ("/completeness/texts", test_texts);
  g_test_add_func ("/completeness/agrees", test_agrees);
  g_test_add_func ("/completeness/real-plan", test_real_plan);

  return g_test_run ();
}
