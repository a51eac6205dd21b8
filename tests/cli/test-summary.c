/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The summary: JSON to the letter, and columns that stay aligned. */
#include "sokaku-columns.h"
#include "sokaku-sheet.h"
#include "sokaku-summary.h"
#include "sokaku-value.h"

/* One criterion, two years of which one is evaluated, one theme, one initiative, two items. */
static SokakuPlan *
make_plan (void)
{
  static const char *const theme_ids[] = { "t1", NULL };
  SokakuPlan *plan = sokaku_plan_new ();
  g_autoptr (SokakuCriterion) criterion = sokaku_criterion_new ();
  g_autoptr (SokakuTheme) theme = sokaku_theme_new ();
  g_autoptr (SokakuInitiative) initiative = sokaku_initiative_new ();
  static const char *const grades[] = { "A", "B" };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (SokakuYear) year = sokaku_year_new ();
      g_autoptr (SokakuGrade) grade = sokaku_grade_new ();

      sokaku_year_set_fiscal (year, 2018 + i);
      sokaku_year_set_label (year, i == 0 ? "H30" : "H31");
      sokaku_year_set_evaluated (year, i == 0);
      sokaku_node_list_append (sokaku_plan_get_years (plan), year);
      sokaku_grade_set_name (grade, grades[i]);
      sokaku_grade_set_min_total (grade, i == 0 ? 3 : 0);
      sokaku_node_list_append (sokaku_plan_get_grades (plan), grade);
    }
  sokaku_criterion_set_id (criterion, "c1");
  sokaku_criterion_set_name (criterion, "Speed");
  sokaku_criterion_set_max (criterion, 3);
  sokaku_node_list_append (sokaku_plan_get_criteria (plan), criterion);
  sokaku_theme_set_id (theme, "t1");
  sokaku_theme_set_short_in_lists (theme, "民活");
  sokaku_node_list_append (sokaku_plan_get_themes (plan), theme);
  sokaku_initiative_set_id (initiative, "1");
  sokaku_initiative_set_number (initiative, 1);
  sokaku_initiative_set_title (initiative, "\"a\\b\"\n\t\x01 é");
  sokaku_initiative_set_themes (initiative, theme_ids);
  sokaku_node_list_append (sokaku_plan_get_initiatives (plan), initiative);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (SokakuItem) item = sokaku_item_new ();
      g_autofree char *id = g_strdup_printf ("%d", i + 1);
      SokakuEvaluation *overall;

      sokaku_item_set_id (item, id);
      sokaku_plan_shape_item (plan, item);
      overall = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);
      sokaku_score_set_value (sokaku_evaluation_find_score (overall, "c1"), i + 2);
      sokaku_node_list_append (sokaku_initiative_get_items (initiative), item);
    }
  return plan;
}

static void
test_json (void)
{
  g_autoptr (SokakuPlan) plan = make_plan ();
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autofree char *json = sokaku_summary_to_json (plan, stats);

  /* A control character that XML cannot carry is dropped by the model. */
  g_assert_cmpstr (json, ==,
                   "{\"initiatives\":[\n"
                   "  {\"no\":1,\"title\":\"\\\"a\\\\b\\\"\\u000a\\u0009 é\",\"items\":2,"
                   "\"means\":[\"2.5\"],\"total\":\"2.5\",\"grade\":\"A\",\"council\":null,"
                   "\"years\":{\"H30\":\"-\"}}],\n"
                   " \"themes\":[\n"
                   "  {\"name\":\"民活\",\"initiatives\":1,\"items\":2,\"means\":[\"2.5\"],"
                   "\"total\":\"2.5\",\"grade\":\"A\",\"council\":null}],\n"
                   " \"shares\":{\"items\":2,\"grades\":{\"A\":1,\"B\":1}}}\n");
}

static void
test_json_empty (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autofree char *json = sokaku_summary_to_json (plan, stats);

  g_assert_cmpstr (json, ==,
                   "{\"initiatives\":[],\n \"themes\":[],\n "
                   "\"shares\":{\"items\":0,\"grades\":{}}}\n");
}

static void
test_columns (void)
{
  g_autoptr (SokakuColumns) columns = sokaku_columns_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  sokaku_columns_align_right (columns, 1);
  sokaku_columns_start_row (columns);
  sokaku_columns_add (columns, "名前");
  sokaku_columns_add (columns, "n");
  sokaku_columns_add (columns, "x");
  sokaku_columns_start_row (columns);
  sokaku_columns_add (columns, "a");
  sokaku_columns_add (columns, "10.0");
  sokaku_columns_add (columns, "");
  sokaku_columns_start_row (columns);
  sokaku_columns_add (columns, "が\xE3\x82\x99"); /* with a combining mark */
  sokaku_columns_add (columns, "");
  sokaku_columns_take (columns, g_strdup ("y"));
  sokaku_columns_append_to (columns, text);
  g_assert_cmpstr (text->str, ==,
                   "名前     n  x\n"
                   "a     10.0\n"
                   "が\xE3\x82\x99          y\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/summary/json", test_json);
  g_test_add_func ("/cli/summary/json-empty", test_json_empty);
  g_test_add_func ("/cli/summary/columns", test_columns);
  return g_test_run ();
}
