/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli: plans without a display. */
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>

#include "sokaku-columns.h"
#include "sokaku-command.h"

static void
print_help (void)
{
  guint n_commands;
  const SokakuCommand *const *commands = sokaku_command_get_all (&n_commands);
  g_autoptr (SokakuColumns) columns = sokaku_columns_new ();
  g_autoptr (GString) text = g_string_new (_ ("Usage:"));

  g_string_append (text, "\n  sokaku-cli COMMAND …\n\n");
  g_string_append (text, _ ("Commands:"));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < n_commands; i++)
    {
      g_autofree char *arguments = g_strjoinv (" ", (char **) commands[i]->arguments);

      sokaku_columns_start_row (columns);
      sokaku_columns_take (columns, g_strdup_printf ("  %s %s", commands[i]->name, arguments));
      sokaku_columns_add (columns, g_dgettext (GETTEXT_PACKAGE, commands[i]->summary));
    }
  sokaku_columns_append_to (columns, text);
  g_string_append_c (text, '\n');
  g_string_append (text, _ ("“sokaku-cli COMMAND --help” tells more about a command."));
  g_string_append_c (text, '\n');
  sokaku_command_print (text->str);
}

static SokakuExit
run (char **arguments, GError **error)
{
  const char *name = arguments[0] != NULL ? arguments[1] : NULL;
  const SokakuCommand *command;

  if (name == NULL)
    {
      sokaku_command_fail_usage (error, _ ("No command is given; “sokaku-cli --help” lists them."));
      return SOKAKU_EXIT_ERROR;
    }
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    {
      print_help ();
      return SOKAKU_EXIT_OK;
    }
  if (g_str_equal (name, "--version"))
    {
      sokaku_command_print ("sokaku-cli " SOKAKU_VERSION "\n");
      return SOKAKU_EXIT_OK;
    }
  command = sokaku_command_find (name);
  if (command == NULL)
    {
      sokaku_command_fail_usage (
          error, _ ("There is no command “%s”; “sokaku-cli --help” lists them."), name);
      return SOKAKU_EXIT_ERROR;
    }
  return sokaku_command_run (command, arguments + 1, error);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = NULL;
  SokakuExit status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("sokaku-cli");

#ifdef G_OS_WIN32
  arguments = g_win32_get_command_line ();
#else
  arguments = g_strdupv (argv);
#endif
  status = run (arguments, &error);
  if (!sokaku_command_finish (error == NULL ? &error : NULL))
    status = SOKAKU_EXIT_ERROR;
  if (error != NULL)
    fprintf (stderr, "sokaku-cli: %s\n", error->message);
  return (int) status;
}
