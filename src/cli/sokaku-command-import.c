/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli import: a plan from tables. */
#include <glib/gi18n-lib.h>

#include "sokaku-command.h"
#include "sokaku-tables.h"

static SokakuExit
run (const char *const *arguments, GError **error)
{
  g_autoptr (GFile) tables = g_file_new_for_commandline_arg (arguments[0]);
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (arguments[1]);
  g_autoptr (SokakuPlan) plan = sokaku_tables_import (tables, NULL, error);
  g_autoptr (SokakuDocument) document = NULL;

  if (plan == NULL)
    return SOKAKU_EXIT_ERROR;
  document = sokaku_document_new (plan);
  return sokaku_document_save (document, folder, NULL, error) ? SOKAKU_EXIT_OK : SOKAKU_EXIT_ERROR;
}

const SokakuCommand sokaku_command_import = {
  .name = "import",
  .arguments = { "TABLES", "PLAN" },
  .summary = N_ ("Make a new plan, the folder PLAN, from a folder of CSV tables"),
  .run = run,
};
