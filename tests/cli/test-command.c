/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands: finding them, their arguments, and the errors of the command line. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "sokaku-cli-error.h"
#include "sokaku-command.h"

static SokakuExit
run (const char *typed, GError **error)
{
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);

  return sokaku_command_run (sokaku_command_find (words[0]), words, error);
}

static void
assert_fails (const char *typed, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (run (typed, &error), ==, SOKAKU_EXIT_ERROR);
  g_assert_error (error, domain, code);
}

static void
test_find (void)
{
  guint n;
  const SokakuCommand *const *commands = sokaku_command_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *help = sokaku_command_get_help (commands[i]);

      g_assert_true (sokaku_command_find (commands[i]->name) == commands[i]);
      g_assert_nonnull (strstr (help, commands[i]->name));
      g_assert_nonnull (strstr (help, commands[i]->arguments[0]));
      g_assert_nonnull (strstr (help, "--help"));
    }
  g_assert_null (sokaku_command_find ("no-such-command"));
}

static void
test_usage (void)
{
  assert_fails ("check", SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_USAGE);
  assert_fails ("check a b", SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_USAGE);
  assert_fails ("check --no-such-option a", SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_USAGE);
  assert_fails ("report a", SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_USAGE);
  assert_fails ("chart a radar", SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_USAGE);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
remove_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_damaged (void)
{
  static const char *const tables[][2] = {
    { "plan.csv", "key,value\nname,P\nfirst_year,R1\nlast_year,R1\n" },
    { "criteria.csv", "name,min,max\nSpeed,0,3\n" },
    { "grades.csv", "grade,min_total\nA,0\n" },
    { "initiatives.csv", "no,title\n1,One\n" },
    { "items.csv", "no,initiative,title\n1,1,First\n" },
  };
  static const char *const written[]
      = { "plan/sheets/1.xml", "plan/council/1.xml", "plan/plan.xml", "plan/report.xml",
          "plan/sheets",       "plan/council",       "plan" };
  g_autofree char *folder = g_dir_make_tmp ("sokaku-cli-XXXXXX", NULL);
  g_autofree char *import = g_strdup_printf ("import %s %s/plan", folder, folder);
  g_autofree char *summary = g_strdup_printf ("summary %s/plan", folder);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    write_file (folder, tables[i][0], tables[i][1]);
  g_assert_cmpint (run (import, &error), ==, SOKAKU_EXIT_OK);
  g_assert_no_error (error);
  write_file (folder, "plan/sheets/1.xml", "<sheet");
  assert_fails (summary, SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_DAMAGED);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    remove_file (folder, tables[i][0]);
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    remove_file (folder, written[i]);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_full_output (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (freopen ("/dev/full", "w", stdout));
      sokaku_command_print ("x");
      g_assert_false (sokaku_command_finish (&error));
      g_assert_error (error, SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_OUTPUT);
      return;
    }
  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no /dev/full here");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/command/find", test_find);
  g_test_add_func ("/cli/command/usage", test_usage);
  g_test_add_func ("/cli/command/damaged", test_damaged);
  g_test_add_func ("/cli/command/full-output", test_full_output);
  return g_test_run ();
}
