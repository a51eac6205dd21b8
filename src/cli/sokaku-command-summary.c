/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli summary: the figures of a plan. */
#include <glib/gi18n-lib.h>

#include "sokaku-command.h"
#include "sokaku-summary.h"

static gboolean as_json;

static const GOptionEntry options[] = {
  { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_ ("Write JSON"), NULL },
  G_OPTION_ENTRY_NULL,
};

static SokakuExit
run (const char *const *arguments, GError **error)
{
  g_autoptr (SokakuDocument) document = sokaku_command_load_whole (arguments[0], error);
  g_autoptr (SokakuStats) stats = NULL;
  g_autofree char *text = NULL;
  SokakuPlan *plan;

  if (document == NULL)
    return SOKAKU_EXIT_ERROR;
  plan = sokaku_document_get_plan (document);
  stats = sokaku_stats_new (plan);
  text = as_json ? sokaku_summary_to_json (plan, stats) : sokaku_summary_to_text (plan, stats);
  sokaku_command_print (text);
  return SOKAKU_EXIT_OK;
}

const SokakuCommand sokaku_command_summary = {
  .name = "summary",
  .arguments = { "PLAN" },
  .summary = N_ ("Show means, totals, grades and council averages by initiative and theme"),
  .options = options,
  .run = run,
};
