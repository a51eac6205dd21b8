/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new plan from another's structure: what goes along, and what does not. */
#include "sokaku-plan-copy.h"
#include "sokaku-plan-draft.h"
#include "sokaku-sheet.h"
#include "test-plan.h"

static SokakuPlan *
make_source (void)
{
  SokakuPlan *plan = test_plan_new (&test_plan_common);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  SokakuItem *item = g_ptr_array_index (items, 0);

  sokaku_plan_set_midterm_year (plan, sokaku_plan_get_first_fiscal (plan) + 3);
  sokaku_item_set_remark (item, "前の計画の特記事項");
  sokaku_item_set_tag (item, "R5内容変更");
  return plan;
}

static guint
count_items (SokakuPlan *plan)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  return items->len;
}

static void
test_structure (void)
{
  g_autoptr (SokakuPlan) from = make_source ();
  const SokakuPlanCopyOptions options = { 2025, 5, NULL, FALSE };
  g_autoptr (SokakuPlan) to = sokaku_plan_copy_structure (from, &options);
  g_autoptr (GPtrArray) before = sokaku_plan_list_items (from);
  g_autoptr (GPtrArray) after = sokaku_plan_list_items (to);

  g_assert_cmpstr (sokaku_plan_get_name (to), ==, sokaku_plan_get_name (from));
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_plan_get_criteria (to)), ==, 4);
  g_assert_cmpint (
      sokaku_criterion_get_cap_at (sokaku_node_list_peek (sokaku_plan_get_criteria (to), 0)), ==,
      sokaku_criterion_get_cap_at (sokaku_node_list_peek (sokaku_plan_get_criteria (from), 0)));
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_plan_get_members (to)), ==,
                    sokaku_node_list_get_length (sokaku_plan_get_members (from)));
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_plan_get_themes (to)), ==,
                    sokaku_node_list_get_length (sokaku_plan_get_themes (from)));
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    {
      SokakuItem *a = g_ptr_array_index (before, i);
      SokakuItem *b = g_ptr_array_index (after, i);
      SokakuEvaluation *overall = sokaku_item_find_evaluation (b, SOKAKU_OVERALL);

      g_assert_cmpstr (sokaku_item_get_number (b), ==, sokaku_item_get_number (a));
      g_assert_cmpstr (sokaku_item_get_title (b), ==, sokaku_item_get_title (a));
      g_assert_true (
          g_strv_equal (sokaku_item_get_departments (b), sokaku_item_get_departments (a)));
      g_assert_true (g_strv_equal (sokaku_initiative_get_themes (sokaku_item_get_initiative (b)),
                                   sokaku_initiative_get_themes (sokaku_item_get_initiative (a))));
      /* What was done stays behind. */
      g_assert_cmpstr (sokaku_item_get_remark (b), ==, "");
      g_assert_cmpstr (sokaku_item_get_tag (b), ==, "");
      g_assert_cmpint (sokaku_item_get_first_year (b), ==, 2025);
      g_assert_cmpuint (sokaku_node_list_get_length (sokaku_item_get_actions (b)), ==, 0);
      g_assert_cmpuint (sokaku_node_list_get_length (sokaku_item_get_schedule (b)), ==, 5);
      g_assert_cmpint (sokaku_score_get_value (
                           sokaku_node_list_peek (sokaku_evaluation_get_scores (overall), 0)),
                       ==, SOKAKU_UNKNOWN);
    }
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_initiative_get_ratings (
                        sokaku_node_list_peek (sokaku_plan_get_initiatives (to), 0))),
                    ==, 0);
}

/* Years begin anew and keep their roles: the last is the one that is not evaluated. */
static void
test_years (void)
{
  g_autoptr (SokakuPlan) from = make_source ();
  const guint n_years[] = { 5, 7, 4, 1 };

  for (guint k = 0; k < G_N_ELEMENTS (n_years); k++)
    {
      const SokakuPlanCopyOptions options = { 2019, n_years[k], NULL, FALSE };
      g_autoptr (SokakuPlan) to = sokaku_plan_copy_structure (from, &options);

      g_assert_cmpuint (sokaku_plan_get_n_years (to), ==, n_years[k]);
      for (guint i = 0; i < n_years[k]; i++)
        {
          SokakuYear *year = sokaku_plan_peek_year (to, i);

          g_assert_cmpint (sokaku_year_get_fiscal (year), ==, 2019 + (int) i);
          g_assert_cmpint (sokaku_year_get_evaluated (year), ==,
                           i + 1 < n_years[k] || n_years[k] == 1);
          g_assert_false (sokaku_year_get_locked (year));
        }
      g_assert_cmpstr (sokaku_year_get_label (sokaku_plan_peek_year (to, 0)), ==, "R1");
      g_assert_cmpint (sokaku_plan_get_midterm_year (to), ==, n_years[k] >= 4 ? 2022 : 0);
    }
}

static void
test_renumber (void)
{
  g_autoptr (SokakuPlan) from = make_source ();
  g_autoptr (GHashTable) without = g_hash_table_new (NULL, NULL);
  const SokakuPlanCopyOptions options = { 2025, 5, without, TRUE };
  SokakuInitiative *first = sokaku_node_list_peek (sokaku_plan_get_initiatives (from), 0);
  SokakuInitiative *second = sokaku_node_list_peek (sokaku_plan_get_initiatives (from), 1);
  SokakuItem *item = sokaku_node_list_peek (sokaku_initiative_get_items (second), 0);
  const guint n = count_items (from);
  const guint n_first = sokaku_node_list_get_length (sokaku_initiative_get_items (first));
  g_autoptr (SokakuPlan) to = NULL;
  g_autoptr (GPtrArray) items = NULL;

  g_hash_table_add (without, first);
  g_hash_table_add (without, item);
  to = sokaku_plan_copy_structure (from, &options);
  items = sokaku_plan_list_items (to);
  g_assert_cmpuint (items->len, ==, n - n_first - 1);
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      g_assert_cmpstr (sokaku_item_get_number (items->pdata[i]), ==, number);
      g_assert_cmpstr (sokaku_item_get_id (items->pdata[i]), ==, number);
    }
  first = sokaku_node_list_peek (sokaku_plan_get_initiatives (to), 0);
  g_assert_cmpint (sokaku_initiative_get_number (first), ==, 1);
  g_assert_cmpstr (sokaku_initiative_get_title (first), ==, sokaku_initiative_get_title (second));
}

static gboolean
is_even (gpointer node, gpointer data)
{
  return atoi (sokaku_item_get_number (node)) % 2 == 0;
}

static void
test_pick_list (void)
{
  g_autoptr (SokakuPlan) from = make_source ();
  g_autoptr (SokakuPlanDraft) draft = NULL;
  SokakuItem *ended = sokaku_node_list_peek (
      sokaku_initiative_get_items (sokaku_node_list_peek (sokaku_plan_get_initiatives (from), 0)),
      0);
  SokakuPickList *list;
  SokakuPickRow *heading;
  guint n_headings, n_chosen;
  guint n_rows;

  sokaku_item_set_ended (ended, TRUE);
  draft = sokaku_plan_draft_new (from, 2025);
  list = sokaku_plan_draft_get_items (draft);
  heading = sokaku_pick_list_peek (list, 0);
  n_rows = sokaku_pick_row_get_n_rows (heading);
  g_assert_true (sokaku_pick_row_get_is_heading (heading));
  g_assert_cmpuint (n_rows, >, 1);
  g_assert_cmpuint (sokaku_pick_row_get_n_chosen (heading), ==, n_rows - 1);
  g_assert_true (sokaku_pick_row_get_node (sokaku_pick_list_peek (list, 1)) == ended);
  sokaku_pick_list_count (list, &n_headings, &n_chosen);
  g_assert_cmpuint (n_chosen, ==, count_items (from) - 1);

  sokaku_pick_list_set_chosen (list, heading, FALSE);
  g_assert_cmpuint (sokaku_pick_row_get_n_chosen (heading), ==, 0);
  g_assert_cmpuint (sokaku_pick_row_get_n_chosen (sokaku_pick_list_peek (list, n_rows)), ==, 0);
  g_assert_cmpuint (sokaku_pick_row_get_n_chosen (sokaku_pick_list_peek (list, n_rows + 1)), >, 0);
  sokaku_pick_list_set_chosen (list, sokaku_pick_list_peek (list, 1), TRUE);
  g_assert_cmpuint (sokaku_pick_row_get_n_chosen (heading), ==, 1);
  sokaku_pick_list_choose (list, is_even, NULL);
  sokaku_pick_list_count (list, &n_headings, &n_chosen);
  g_assert_cmpuint (n_chosen, ==, count_items (from) / 2);
}

static void
check_problem (SokakuPlanDraft *draft, SokakuPlanDraftField field, gboolean wrong)
{
  g_autofree char *problem = sokaku_plan_draft_dup_problem (draft, field);

  g_assert_cmpint (problem != NULL, ==, wrong);
}

static void
test_problems (void)
{
  g_autoptr (SokakuPlan) from = make_source ();
  g_autoptr (SokakuPlanDraft) draft = sokaku_plan_draft_new (from, 2025);
  SokakuPlan *plan = sokaku_plan_draft_get_plan (draft);
  SokakuTheme *theme;

  for (int field = 0; field <= SOKAKU_PLAN_DRAFT_NO_FIELD; field++)
    check_problem (draft, field, FALSE);
  sokaku_plan_set_name (plan, " 　");
  check_problem (draft, SOKAKU_PLAN_DRAFT_NAME, TRUE);
  sokaku_plan_set_name (plan, "第2次計画");
  check_problem (draft, SOKAKU_PLAN_DRAFT_NAME, FALSE);

  sokaku_plan_draft_set_years (draft, "らいねん", 3);
  check_problem (draft, SOKAKU_PLAN_DRAFT_FIRST_YEAR, TRUE);
  g_assert_cmpint (sokaku_plan_get_first_fiscal (plan), ==, 2025);
  sokaku_plan_draft_set_years (draft, "令和９年度", 3);
  check_problem (draft, SOKAKU_PLAN_DRAFT_FIRST_YEAR, FALSE);
  g_assert_cmpint (sokaku_plan_get_first_fiscal (plan), ==, 2027);
  g_assert_cmpuint (sokaku_plan_get_n_years (plan), ==, 3);

  for (guint i = 0; i < 3; i++)
    sokaku_year_set_evaluated (sokaku_plan_peek_year (plan, i), FALSE);
  check_problem (draft, SOKAKU_PLAN_DRAFT_EVALUATED, TRUE);
  /* The same years again keep what was chosen. */
  sokaku_plan_draft_set_years (draft, "R9", 3);
  check_problem (draft, SOKAKU_PLAN_DRAFT_EVALUATED, TRUE);
  sokaku_plan_draft_set_years (draft, "R9", 4);
  check_problem (draft, SOKAKU_PLAN_DRAFT_EVALUATED, FALSE);

  sokaku_plan_draft_add_theme (draft);
  check_problem (draft, SOKAKU_PLAN_DRAFT_THEMES, TRUE);
  theme = sokaku_node_list_peek (sokaku_plan_get_themes (plan),
                                 sokaku_node_list_get_length (sokaku_plan_get_themes (plan)) - 1);
  sokaku_plan_draft_set_theme_name (draft, theme, "防災");
  check_problem (draft, SOKAKU_PLAN_DRAFT_THEMES, FALSE);
  g_assert_cmpstr (sokaku_theme_get_short_in_lists (theme), ==, "防災");
  sokaku_theme_set_short_in_lists (theme, "防");
  sokaku_plan_draft_set_theme_name (draft, theme, "防災と減災");
  g_assert_cmpstr (sokaku_theme_get_short_in_lists (theme), ==, "防");
  g_assert_cmpstr (sokaku_theme_get_short_in_sheets (theme), ==, "防災と減災");
  sokaku_theme_set_name (
      theme, sokaku_theme_get_name (sokaku_node_list_peek (sokaku_plan_get_themes (plan), 0)));
  check_problem (draft, SOKAKU_PLAN_DRAFT_THEMES, TRUE);
}

/* Themes that were removed are carried by nobody; initiatives of which nothing is left go. */
static void
test_finish (void)
{
  g_autoptr (SokakuPlan) from = make_source ();
  g_autoptr (SokakuPlanDraft) draft = sokaku_plan_draft_new (from, 2025);
  SokakuPlan *plan = sokaku_plan_draft_get_plan (draft);
  SokakuPickList *list = sokaku_plan_draft_get_items (draft);
  const guint n_first = sokaku_pick_row_get_n_rows (sokaku_pick_list_peek (list, 0));
  const guint n_initiatives = sokaku_node_list_get_length (sokaku_plan_get_initiatives (from));
  g_autoptr (SokakuPlan) finished = NULL;
  g_autofree char *gone = NULL;

  gone = g_strdup (sokaku_theme_get_id (sokaku_node_list_peek (sokaku_plan_get_themes (plan), 0)));
  sokaku_node_list_remove (sokaku_plan_get_themes (plan), 0);
  sokaku_plan_draft_add_theme (draft);
  sokaku_pick_list_set_chosen (list, sokaku_pick_list_peek (list, 0), FALSE);
  finished = sokaku_plan_draft_finish (draft);
  g_assert_cmpuint (count_items (finished), ==, count_items (from) - n_first);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_plan_get_initiatives (finished)), ==,
                    n_initiatives - 1);
  for (guint i = 0; i < n_initiatives - 1; i++)
    g_assert_false (sokaku_initiative_has_theme (
        sokaku_node_list_peek (sokaku_plan_get_initiatives (finished), i), gone));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plan-copy/structure", test_structure);
  g_test_add_func ("/plan-copy/years", test_years);
  g_test_add_func ("/plan-copy/renumber", test_renumber);
  g_test_add_func ("/plan-draft/pick-list", test_pick_list);
  g_test_add_func ("/plan-draft/problems", test_problems);
  g_test_add_func ("/plan-draft/finish", test_finish);
  return g_test_run ();
}
