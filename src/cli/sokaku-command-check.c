/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli check: what is wrong in a plan. */
#include <glib/gi18n-lib.h>

#include "sokaku-check.h"
#include "sokaku-cli-error.h"
#include "sokaku-command.h"
#include "sokaku-room-check.h"

static void
print_findings (GPtrArray *findings)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      SokakuFinding *finding = g_ptr_array_index (findings, i);

      sokaku_command_append_field (
          lines, sokaku_severity_to_string (sokaku_finding_get_severity (finding)), '\t');
      sokaku_command_append_field (lines, sokaku_finding_get_rule (finding), '\t');
      sokaku_command_append_field (lines, sokaku_finding_get_file (finding), '\t');
      sokaku_command_append_field (lines, sokaku_finding_get_place (finding), '\t');
      sokaku_command_append_field (lines, sokaku_finding_get_message (finding), '\n');
    }
  sokaku_command_print (lines->str);
}

/* What could be read is checked even where a sheet is damaged; the plan still
 * counts as unreadable. */
static SokakuExit
run (const char *const *arguments, GError **error)
{
  g_autoptr (SokakuDocument) document = sokaku_command_load (arguments[0], error);
  g_autoptr (SokakuRoomCheck) room = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) damage = NULL;

  if (document == NULL)
    return SOKAKU_EXIT_ERROR;
  room = sokaku_room_check_new (sokaku_document_get_plan (document));
  findings
      = sokaku_check_run (sokaku_document_get_plan (document), sokaku_room_check_measure, room);
  print_findings (findings);
  damage = sokaku_document_list_damage (document);
  if (damage->len > 0)
    {
      const SokakuDamage *first = g_ptr_array_index (damage, 0);

      g_set_error_literal (error, SOKAKU_CLI_ERROR, SOKAKU_CLI_ERROR_DAMAGED, first->sentence);
      return SOKAKU_EXIT_ERROR;
    }
  return findings->len > 0 ? SOKAKU_EXIT_FOUND : SOKAKU_EXIT_OK;
}

const SokakuCommand sokaku_command_check = {
  .name = "check",
  .arguments = { "PLAN" },
  .summary = N_ ("List what is wrong in a plan, one line each: severity, rule, file, place and "
                 "message, separated by tabs"),
  .run = run,
};
