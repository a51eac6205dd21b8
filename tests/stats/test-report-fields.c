/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of live figures in the report's texts. */
#include "sokaku-report-fields.h"

#include "sokaku-effect.h"
#include "sokaku-sheet.h"
#include "test-plan.h"

static void
assert_resolved (SokakuStats *stats, const char *text, const char *expected)
{
  g_autofree char *resolved = sokaku_report_fields_resolve (text, stats);

  g_assert_cmpstr (resolved, ==, expected);
}

static void
add_effect (SokakuPlan *plan, SokakuEffectKind kind, gint64 amount)
{
  SokakuEffect *effect = sokaku_effect_new ();

  sokaku_effect_set_kind (effect, kind);
  sokaku_effect_set_amount (effect, amount);
  sokaku_node_list_take (sokaku_report_get_effects (sokaku_plan_get_report (plan)), effect);
}

static void
test_text (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autofree char *items = g_strdup_printf ("%u", sokaku_stats_get_n_items (stats, plan));
  g_autofree char *all = g_strconcat ("a ", items, "/", items, " b", NULL);

  assert_resolved (stats, "", "");
  assert_resolved (stats, "no field {here}", "no field {here}");
  assert_resolved (stats, "a {{items}}/{{ items }} b", all);
  /* What is no field is text, whatever it looks like. */
  assert_resolved (stats, "{{", "{{");
  assert_resolved (stats, "{{}}", "{{}}");
  assert_resolved (stats, "{{itemss}} {{items", "{{itemss}} {{items");
  assert_resolved (stats, "{{ite\nms}}", "{{ite\nms}}");
  assert_resolved (stats, "{{city-counted}}", "{{city-counted}}");
  assert_resolved (stats, "}}{{themes}}{{", "}}3{{");
  assert_resolved (stats, "{{{themes}}}", "{3}");
  /* What the plan does not have is a dash. */
  assert_resolved (stats, "{{theme-total:none}}", "―");
  assert_resolved (stats, "{{share-of:A+Z}}", "―");
  assert_resolved (stats, "{{share-of}}", "―");
  assert_resolved (stats, "{{items:3}}", "―");
  assert_resolved (stats, "{{total-effect}}", "―");
  assert_resolved (stats, "{{report-date}}", "―");
}

static void
test_state (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  const char *text = "x {{themes}}{{nothing}} {{total-effect}}";
  const char *start, *end;
  static const SokakuReportFieldState expected[]
      = { SOKAKU_REPORT_FIELD_FIGURE, SOKAKU_REPORT_FIELD_UNKNOWN, SOKAKU_REPORT_FIELD_EMPTY };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++, text = end)
    {
      SokakuReportFieldState state;
      g_autofree char *value = NULL;

      g_assert_true (sokaku_report_fields_find (text, &start, &end));
      value = sokaku_report_fields_dup_value (start, end - start, stats, &state);
      g_assert_cmpint (state, ==, expected[i]);
    }
  g_assert_false (sokaku_report_fields_find (text, &start, &end));
}

/* They follow the data. */
static void
test_live (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  SokakuReport *report = sokaku_plan_get_report (plan);

  sokaku_plan_set_language (plan, "ja");
  for (guint number = 1; number <= test_plan_common.n_items; number++)
    {
      g_autofree char *name = g_strdup_printf ("%u", number);

      test_plan_set_all (test_plan_item (plan, name), SOKAKU_OVERALL, 3);
      sokaku_evaluation_set_grade (
          sokaku_item_find_evaluation (test_plan_item (plan, name), SOKAKU_OVERALL), "");
    }
  assert_resolved (stats, "{{share-of:A+B}}", "100.0%");
  assert_resolved (stats, "{{items-graded:D}}", "0");
  test_plan_set_all (test_plan_item (plan, "1"), SOKAKU_OVERALL, 0);
  assert_resolved (stats, "{{items-graded-counted:D}}", "1項目");
  assert_resolved (stats, "{{items-graded:D+D}}", "1");

  sokaku_report_set_date (report, 20250730);
  assert_resolved (stats, "{{report-date}}", "令和7年7月30日");
  assert_resolved (stats, "{{first-year}}", "令和2年度");
  sokaku_plan_set_language (plan, "en");
  assert_resolved (stats, "{{report-date}}", "R7.7.30");
  assert_resolved (stats, "{{items-graded-counted:D}}", "1 item");
  assert_resolved (stats, "{{themes-counted}}", "3 themes");
}

static void
test_effects (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);

  sokaku_plan_set_language (plan, "ja");
  add_effect (plan, SOKAKU_EFFECT_MAIN, 110000000);
  add_effect (plan, SOKAKU_EFFECT_TOTAL, 3760000000);
  add_effect (plan, SOKAKU_EFFECT_MAIN, SOKAKU_EFFECT_UNKNOWN);
  assert_resolved (stats, "{{total-effect}} {{main-effect:1}} {{main-effect:2}} {{main-effect:3}}",
                   "37億6千万円 1億1千万円 ― ―");
}

/* Whatever is offered is known, and shows what it stands for. */
static void
test_list (gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (data);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (GPtrArray) list = sokaku_report_fields_list (stats);
  g_autoptr (GHashTable) tokens = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (list->len, >, 40);
  for (guint i = 0; i < list->len; i++)
    {
      SokakuReportField *field = g_ptr_array_index (list, i);
      SokakuReportFieldState state;
      g_autofree char *value = sokaku_report_fields_dup_value (field->token, -1, stats, &state);

      g_assert_cmpint (state, !=, SOKAKU_REPORT_FIELD_UNKNOWN);
      g_assert_cmpstr (value, ==, field->example);
      g_assert_true (g_hash_table_add (tokens, field->token));
    }
  g_assert_true (g_hash_table_contains (tokens, "{{items}}"));
  g_assert_true (g_hash_table_contains (tokens, "{{theme-total:t1}}"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-fields/text", test_text);
  g_test_add_func ("/report-fields/state", test_state);
  g_test_add_func ("/report-fields/live", test_live);
  g_test_add_func ("/report-fields/effects", test_effects);
  g_test_add_data_func ("/report-fields/list/common", &test_plan_common, test_list);
  g_test_add_data_func ("/report-fields/list/other", &test_plan_other, test_list);
  return g_test_run ();
}
