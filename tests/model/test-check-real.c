/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checks on one real plan: what its sheets lack, and nothing that is right. */
#include "sokaku-check.h"
#include "sokaku-tables.h"

/* Each is so in the tables: the sheet of which a page is lost, blanks, two
 * spellings, two statuses beside a revised plan. */
static const struct
{
  const char *rule;
  const char *place;
} expected[] = {
  { "evaluation-missing", "10 R2 進捗度" },
  { "evaluation-missing", "10 R3 進捗度" },
  { "evaluation-missing", "10 R4 進捗度" },
  { "evaluation-missing", "10 R5 進捗度" },
  { "end-date-missing", "10 end" },
  { "end-date-missing", "36 end" },
  { "blank-reason", "4 総括 進捗度" },
  { "blank-reason", "10 総括 進捗度" },
  { "blank-reason", "10 総括 連携度" },
  { "blank-reason", "10 総括 効率性" },
  { "blank-reason", "10 総括 創造性" },
  { "blank-reason", "10 総括 grade" },
  { "blank-reason", "11 総括 進捗度" },
  { "blank-reason", "11 総括 創造性" },
  { "blank-reason", "14 総括 進捗度" },
  { "blank-reason", "42 総括 進捗度" },
  { "blank-reason", "64 総括 進捗度" },
  { "blank-result", "N1 R5 ②" },
  { "blank-result", "25 R5 ⑩" },
  { "blank-result", "39 R5 ⑪" },
  { "blank-result", "61 R5 ⑩" },
  { "blank-result", "62 R5 ⑦" },
  { "result-unmarked", "42 R2 ②" },
  { "result-unmarked", "48 R3 ④" },
  { "status-contradicts", "16 R5 schedule" },
  { "status-contradicts", "N9 R5 schedule" },
  { "same-as-last-year", "2 R5 ⑩" },
  { "same-as-last-year", "2 R5 solution" },
  { "same-as-last-year", "N7 R6 ④" },
  { "same-as-last-year", "23 R4 ④" },
  { "same-as-last-year", "23 R5 ⑥" },
  { "same-as-last-year", "23 R6 ⑩" },
  { "same-as-last-year", "23 R6 ⑩" },
  { "same-as-last-year", "26 R5 ⑪" },
  { "same-as-last-year", "26 R5 ⑫" },
  { "same-as-last-year", "26 R6 ⑭" },
  { "same-as-last-year", "26 R6 ⑮" },
  { "same-as-last-year", "27 R5 ⑫" },
  { "same-as-last-year", "31 R5 ⑧" },
  { "same-as-last-year", "31 R6 ⑩" },
  { "same-as-last-year", "47 R4 ⑧" },
  { "same-as-last-year", "47 R5 ⑪" },
  { "same-as-last-year", "47 R6 ⑭" },
  { "same-as-last-year", "48 R6 ⑧" },
  { "same-as-last-year", "66 R5 ⑨" },
  { "same-as-last-year", "70 R5 ⑦" },
  { "same-as-last-year", "70 R5 ⑧" },
  { "same-as-last-year", "70 R6 ⑨" },
  { "era-mix", "24 remark" },
  { "department-spelling", "N9 department" },
};

static gboolean
is_note (const char *rule)
{
  static const char *const notes[] = { "result-unmarked", "same-as-last-year", "era-mix", NULL };

  return g_strv_contains (notes, rule);
}

static void
test_real_plan (void)
{
  const char *path = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (GFile) folder = NULL;
  g_autoptr (SokakuPlan) plan = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("no real tables here");
      return;
    }
  folder = g_file_new_for_path (path);
  plan = sokaku_tables_import (folder, NULL, &error);
  g_assert_no_error (error);

  findings = sokaku_check_run (plan, NULL, NULL);
  for (guint i = 0; i < MIN (findings->len, G_N_ELEMENTS (expected)); i++)
    {
      SokakuFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpstr (sokaku_finding_get_rule (finding), ==, expected[i].rule);
      g_assert_cmpstr (sokaku_finding_get_place (finding), ==, expected[i].place);
      g_assert_cmpint (sokaku_finding_get_severity (finding), ==,
                       is_note (expected[i].rule) ? SOKAKU_SEVERITY_NOTE : SOKAKU_SEVERITY_WARNING);
    }
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (expected));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check-real/plan", test_real_plan);

  return g_test_run ();
}
