/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever stands in the tables, they are imported or a sentence says why not. */
#include "sokaku-check.h"
#include "sokaku-tables.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-fuzz.h"
#include "testing-tables.h"

#include <string.h>

#define N_ROUNDS 500

static const char *const words[] = {
  ",",
  "\"",
  "\"\"",
  "\n",
  "\r\n",
  "\r",
  ";",
  "；",
  "-",
  "－",
  "0",
  "-1",
  "1",
  "２",
  "999999999",
  "99999999999999999999",
  "-1000000",
  "10000",
  "2.5",
  "1,000",
  ",000",
  "R1",
  "R99",
  "H31",
  "令和元年度",
  "R1.2.30",
  "2020-02-30",
  "①",
  "㊿",
  "①と同じ",
  "same as ①",
  "same as R1",
  "(新)",
  "（継）",
  "⇒",
  "欠席",
  "○",
  "終了",
  "工程どおり",
  "Total",
  "A",
  "\xEF\xBB\xBF",
  "\xEF\xBF\xB9r",
  "\xEF\xBF\xBB",
  "\x93\xFA\x96\x7B",
  "\x01",
  " ",
  "　",
  "aux",
  "../x",
  NULL,
};

static void
import_damaged (GFile *folder, guint *n_imported, guint *n_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPlan) plan = sokaku_tables_import (folder, NULL, &error);
  g_autoptr (GPtrArray) findings = NULL;

  if (plan == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == SOKAKU_TABLES_ERROR);
      sokaku_test_assert_sentence (error->message);
      ++*n_refused;
      return;
    }
  g_assert_no_error (error);
  ++*n_imported;
  findings = sokaku_check_run (plan, NULL, NULL);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (sokaku_finding_get_message (g_ptr_array_index (findings, i)), !=, "");
}

static void
test_tables (void)
{
  g_autofree char *path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  const gint64 began = g_get_monotonic_time ();
  guint n_imported = 0;
  guint n_refused = 0;

  testing_tables_write_all (path);
  for (guint i = 0; sokaku_test_fuzz_goes_on (i, N_ROUNDS, began); i++)
    {
      const TestingTable *table = &testing_tables[g_test_rand_int_range (0, TESTING_N_TABLES)];
      g_autoptr (GString) damaged = sokaku_test_damage (table->text, strlen (table->text), words);

      sokaku_test_write_bytes (path, table->name, damaged->str, damaged->len);
      import_damaged (folder, &n_imported, &n_refused);
      sokaku_test_write (path, table->name, table->text);
    }
  /* Damage that is never or always noticed would test nothing. */
  g_assert_cmpuint (n_imported, >, 0);
  g_assert_cmpuint (n_refused, >, 0);
  sokaku_test_remove_folder (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/tables/fuzz/tables", test_tables);
  return g_test_run ();
}
