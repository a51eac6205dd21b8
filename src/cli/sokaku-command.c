/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A command of sokaku-cli: its name, its arguments, what it does. */
#include "sokaku-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "sokaku-cli-error.h"

static const SokakuCommand *const commands[] = {
  &sokaku_command_import, &sokaku_command_check,    &sokaku_command_summary, &sokaku_command_report,
  &sokaku_command_chart,  &sokaku_command_editions, &sokaku_command_changes,
};

/**
 * sokaku_command_get_all:
 * @n_commands: (out): how many there are
 *
 * Returns: (transfer none): the first of a row of pointers to all commands
 */
const SokakuCommand *const *
sokaku_command_get_all (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

/**
 * sokaku_command_find:
 * @name: as typed
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const SokakuCommand *
sokaku_command_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static guint
count_arguments (const SokakuCommand *self)
{
  return g_strv_length ((char **) self->arguments);
}

static char *
join_arguments (const SokakuCommand *self)
{
  return g_strjoinv (" ", (char **) self->arguments);
}

static GOptionContext *
make_context (const SokakuCommand *self, gboolean *help)
{
  const GOptionEntry help_entries[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, help, N_ ("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *joined = join_arguments (self);
  g_autofree char *parameters = g_strdup_printf ("%s %s", self->name, joined);
  GOptionContext *context = g_option_context_new (parameters);

  /* GLib's own help exits and converts the text to the locale's encoding. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, self->summary);
  if (self->options != NULL)
    g_option_context_add_main_entries (context, self->options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);
  return context;
}

/**
 * sokaku_command_get_help:
 * @self: a command
 *
 * Returns: (transfer full): its help, several lines
 */
char *
sokaku_command_get_help (const SokakuCommand *self)
{
  gboolean help;
  g_autoptr (GOptionContext) context = make_context (self, &help);

  return g_option_context_get_help (context, TRUE, NULL);
}

/**
 * sokaku_command_run:
 * @self: a command
 * @arguments: what was typed, beginning with the program and then all that
 *   follows the command's name
 * @error: return location
 *
 * Reads options and arguments and does the command, or shows its help.
 *
 * Returns: the exit status; @error is set for %SOKAKU_EXIT_ERROR:
 * %SOKAKU_CLI_ERROR_USAGE, or an error of the command
 */
SokakuExit
sokaku_command_run (const SokakuCommand *self, char **arguments, GError **error)
{
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = make_context (self, &help);
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) cause = NULL;

  if (!g_option_context_parse_strv (context, &rest, &cause))
    {
      sokaku_command_fail_usage (error, "%s", cause->message);
      return SOKAKU_EXIT_ERROR;
    }
  if (help)
    {
      g_autofree char *text = sokaku_command_get_help (self);

      sokaku_command_print (text);
      return SOKAKU_EXIT_OK;
    }
  if (g_strv_length (rest) - 1 != count_arguments (self))
    {
      g_autofree char *joined = join_arguments (self);

      sokaku_command_fail_usage (error, _ ("“%s” takes these arguments: %s."), self->name, joined);
      return SOKAKU_EXIT_ERROR;
    }
  return self->run ((const char *const *) rest + 1, error);
}

/**
 * sokaku_command_print:
 * @text: UTF-8
 *
 * Writes to standard output as it is: whoever reads a pipe gets UTF-8 in every locale.
 */
void
sokaku_command_print (const char *text)
{
  fputs (text, stdout);
}

/**
 * sokaku_command_finish:
 * @error: return location
 *
 * Returns: whether everything printed has left; else %FALSE with %SOKAKU_CLI_ERROR_OUTPUT
 */
gboolean
sokaku_command_finish (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error_literal (error, SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_OUTPUT,
                       _ ("Standard output cannot be written to."));
  return FALSE;
}

/**
 * sokaku_command_append_field:
 * @line: a line for other programs
 * @text: what it says next
 * @end: a tab, or the end of the line
 *
 * Adds a field, without what would look like another field or line.
 */
void
sokaku_command_append_field (GString *line, const char *text, char end)
{
  gsize start = line->len;

  g_string_append (line, text);
  g_strdelimit (line->str + start, "\t\r\n", ' ');
  g_string_append_c (line, end);
}

/**
 * sokaku_command_load:
 * @plan: a plan's folder or its plan.xml, as typed
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the plan; damaged sheets do not keep it from opening
 */
SokakuDocument *
sokaku_command_load (const char *plan, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (plan);

  return sokaku_document_load (folder, NULL, error);
}

/**
 * sokaku_command_load_whole:
 * @plan: a plan's folder or its plan.xml, as typed
 * @error: return location
 *
 * Like sokaku_command_load (), for what would be wrong without one of the sheets.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL, also with
 * %SOKAKU_CLI_ERROR_DAMAGED
 */
SokakuDocument *
sokaku_command_load_whole (const char *plan, GError **error)
{
  g_autoptr (SokakuDocument) document = sokaku_command_load (plan, error);
  g_autoptr (GPtrArray) damage = NULL;

  if (document == NULL)
    return NULL;
  damage = sokaku_document_list_damage (document);
  if (damage->len > 0)
    {
      const SokakuDamage *first = g_ptr_array_index (damage, 0);

      g_set_error_literal (error, SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_DAMAGED, first->sentence);
      return NULL;
    }
  return g_steal_pointer (&document);
}

/**
 * sokaku_command_fail_usage:
 * @error: return location
 * @format: what is wrong, translated
 *
 * Sets %SOKAKU_CLI_ERROR_USAGE.
 *
 * Returns: %FALSE
 */
gboolean
sokaku_command_fail_usage (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_USAGE, format, arguments);
  va_end (arguments);
  return FALSE;
}
