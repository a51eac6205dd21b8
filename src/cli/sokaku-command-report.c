/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli report: the report book as PDF. */
#include <glib/gi18n-lib.h>

#include "sokaku-command.h"
#include "sokaku-printout.h"
#include "sokaku-sheet.h"

static char *output;
static char *part;
static char *item;

static const GOptionEntry options[] = {
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
    N_ ("Write into this PDF file"), "BOOK.pdf" },
  { "part", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &part,
    N_ ("Only this part: lists, sheets or ballots"), "PART" },
  { "item", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &item,
    N_ ("Only the sheet of the item with this number"), "NUMBER" },
  G_OPTION_ENTRY_NULL,
};

/* The sheet of one item, or the parts that were asked for. */
static SokakuPrintout *
create_printout (SokakuPlan *plan, SokakuBookParts parts, GError **error)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  SokakuItem *chosen;

  if (item == NULL)
    return sokaku_printout_new (stats, parts);
  chosen = sokaku_plan_find_item_by_number (plan, item);
  if (chosen != NULL)
    return sokaku_printout_new_sheet (stats, chosen);
  sokaku_command_fail_usage (error, _ ("The plan has no item with the number “%s”."), item);
  return NULL;
}

static SokakuExit
run (const char *const *arguments, GError **error)
{
  SokakuBookParts parts = SOKAKU_BOOK_LISTS;
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (SokakuPrintout) printout = NULL;
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (GFile) file = NULL;
  g_auto (SokakuPdfMetadata) metadata = { NULL };
  SokakuPageSetup setup;

  if (output == NULL)
    {
      sokaku_command_fail_usage (error, _ ("Say where to write the report: -o BOOK.pdf."));
      return SOKAKU_EXIT_ERROR;
    }
  if (part != NULL && !sokaku_book_parse_parts (part, &parts))
    {
      g_autofree char *names = g_strjoinv (", ", (char **) sokaku_book_get_part_names ());

      sokaku_command_fail_usage (error, _ ("The report has no part “%s”; it has: %s."), part,
                                 names);
      return SOKAKU_EXIT_ERROR;
    }
  if (item != NULL && part != NULL && parts != SOKAKU_BOOK_SHEETS)
    {
      sokaku_command_fail_usage (error, _ ("--item goes with --part=sheets only."));
      return SOKAKU_EXIT_ERROR;
    }
  document = sokaku_command_load_whole (arguments[0], error);
  if (document == NULL)
    return SOKAKU_EXIT_ERROR;
  printout = create_printout (sokaku_document_get_plan (document), parts, error);
  if (printout == NULL)
    return SOKAKU_EXIT_ERROR;
  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_printout_build (printout, &setup, error);
  if (pages == NULL)
    return SOKAKU_EXIT_ERROR;
  sokaku_printout_init_metadata (printout, &metadata);
  file = g_file_new_for_commandline_arg (output);
  return sokaku_pdf_save (pages, file, &metadata, NULL, NULL, NULL, error) ? SOKAKU_EXIT_OK
                                                                           : SOKAKU_EXIT_ERROR;
}

const SokakuCommand sokaku_command_report = {
  .name = "report",
  .arguments = { "PLAN" },
  .summary = N_ ("Write the report of a plan as PDF"),
  .options = options,
  .run = run,
};
