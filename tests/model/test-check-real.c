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
  { "status-contradicts", "16 R5 schedule" },
  { "status-contradicts", "N9 R5 schedule" },
  { "department-spelling", "N9 department" },
};

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
      g_assert_cmpint (sokaku_finding_get_severity (finding), ==, SOKAKU_SEVERITY_WARNING);
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
