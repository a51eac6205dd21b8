/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli report: the report book as PDF. */
#include <glib/gi18n-lib.h>

#include "sokaku-command.h"
#include "sokaku-date.h"
#include "sokaku-edition.h"
#include "sokaku-printout.h"
#include "sokaku-sheet.h"

static char *output;
static char *part;
static char *initiative;
static char *item;
static char *department;
static char *edition;
static gboolean tagged;

static const GOptionEntry options[] = {
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
    N_ ("Write into this PDF file"), "BOOK.pdf" },
  { "part", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &part,
    N_ ("Only these parts, such as “lists,members”; “book” is the whole"), "PART,…" },
  { "initiative", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &initiative,
    N_ ("Only the initiatives with these numbers, or their sheets"), "NUMBER,…" },
  { "item", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &item,
    N_ ("Only the sheets of the items with these numbers"), "NUMBER,…" },
  { "department", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &department,
    N_ ("Only the sheets of these departments"), "NAME,…" },
  { "edition", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &edition,
    N_ ("The plan as it is in this frozen edition"), "NAME" },
  { "tagged", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &tagged,
    N_ ("Say in the file what is a heading, a table or a figure, for those who hear it"), NULL },
  G_OPTION_ENTRY_NULL,
};

/* The id of what has the name or number @text, or %NULL with @error set. */
typedef const char *(*FindId) (SokakuPlan *plan, const char *text, GError **error);

static const char *
find_item (SokakuPlan *plan, const char *text, GError **error)
{
  SokakuItem *found = sokaku_plan_find_item_by_number (plan, text);

  if (found != NULL)
    return sokaku_item_get_id (found);
  sokaku_command_fail_usage (error, _ ("The plan has no item with the number “%s”."), text);
  return NULL;
}

static const char *
find_initiative (SokakuPlan *plan, const char *text, GError **error)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  guint64 number;

  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, NULL))
    for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
      if (sokaku_initiative_get_number (sokaku_node_list_peek (initiatives, i)) == (int) number)
        return sokaku_initiative_get_id (sokaku_node_list_peek (initiatives, i));
  sokaku_command_fail_usage (error, _ ("The plan has no initiative with the number “%s”."), text);
  return NULL;
}

static const char *
find_department (SokakuPlan *plan, const char *text, GError **error)
{
  g_autoptr (GPtrArray) departments = sokaku_plan_list_departments (plan);

  if (g_ptr_array_find_with_equal_func (departments, text, g_str_equal, NULL))
    return text;
  sokaku_command_fail_usage (error, _ ("The plan has no department “%s”."), text);
  return NULL;
}

/* The list that an option holds, as ids; %NULL where the option is not given. */
static gboolean
read_list (SokakuPlan *plan, const char *option, FindId find, GStrv *list, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  *list = NULL;
  if (option == NULL)
    return TRUE;
  names = g_strsplit (option, ",", 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *id = find (plan, g_strstrip (names[i]), error);

      if (id == NULL)
        return FALSE;
      g_strv_builder_add (ids, id);
    }
  *list = g_strv_builder_end (ids);
  return TRUE;
}

/* What to print if it is not said: of items or departments their sheets, of initiatives what the
 * book says of them, else the book. */
static SokakuBookParts
get_default_parts (void)
{
  if (item != NULL || department != NULL)
    return SOKAKU_BOOK_SHEETS;
  return initiative != NULL ? SOKAKU_BOOK_INITIATIVE_BLOCKS : SOKAKU_BOOK_WHOLE;
}

static gboolean
read_parts (SokakuBookParts *parts, GError **error)
{
  g_autofree char *unknown = NULL;
  g_autofree char *names = NULL;

  *parts = get_default_parts ();
  if (part == NULL || sokaku_book_spec_parse_parts (part, parts, &unknown))
    return TRUE;
  names = g_strjoinv (", ", (char **) sokaku_book_spec_get_part_names ());
  sokaku_command_fail_usage (error, _ ("The report has no part “%s”; it has: %s."),
                             unknown != NULL ? unknown : "", names);
  return FALSE;
}

static gboolean
check_options (SokakuBookParts parts, GError **error)
{
  if (output == NULL)
    sokaku_command_fail_usage (error, _ ("Say where to write the report: -o BOOK.pdf."));
  else if ((item != NULL || department != NULL) && !(parts & SOKAKU_BOOK_SHEETS))
    sokaku_command_fail_usage (error,
                               _ ("--item and --department go with parts that have sheets only."));
  else if (initiative != NULL && !(parts & (SOKAKU_BOOK_SHEETS | SOKAKU_BOOK_INITIATIVE_BLOCKS)))
    sokaku_command_fail_usage (
        error, _ ("--initiative goes with parts that have initiatives or sheets only."));
  else
    return TRUE;
  return FALSE;
}

/* The plan, or an edition of it; @date is that of the edition. */
static SokakuDocument *
load (const char *argument, int *date, GError **error)
{
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (SokakuEdition) frozen = NULL;
  g_autofree char *uri = NULL;

  *date = 0;
  if (edition == NULL)
    return sokaku_command_load_whole (argument, error);
  document = sokaku_command_load (argument, error);
  if (document == NULL)
    return NULL;
  frozen = sokaku_edition_find (sokaku_document_get_folder (document), edition, NULL, error);
  if (frozen == NULL)
    return NULL;
  *date = frozen->date;
  uri = g_file_get_uri (frozen->folder);
  return sokaku_command_load_whole (uri, error);
}

static SokakuExit
run (const char *const *arguments, GError **error)
{
  g_auto (SokakuBookSpec) spec = { 0 };
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (SokakuStats) stats = NULL;
  g_autoptr (SokakuPrintout) printout = NULL;
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (GFile) file = NULL;
  g_auto (SokakuPdfMetadata) metadata = { NULL };
  SokakuPageSetup setup;
  SokakuPlan *plan;
  int date;

  if (!read_parts (&spec.parts, error) || !check_options (spec.parts, error))
    return SOKAKU_EXIT_ERROR;
  document = load (arguments[0], &date, error);
  if (document == NULL)
    return SOKAKU_EXIT_ERROR;
  plan = sokaku_document_get_plan (document);
  if (!read_list (plan, initiative, find_initiative, &spec.initiatives, error)
      || !read_list (plan, item, find_item, &spec.items, error)
      || !read_list (plan, department, find_department, &spec.departments, error))
    return SOKAKU_EXIT_ERROR;
  stats = sokaku_stats_new (plan);
  printout = sokaku_printout_new_book (stats, &spec);
  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_printout_build (printout, &setup, error);
  if (pages == NULL)
    return SOKAKU_EXIT_ERROR;
  sokaku_printout_init_metadata (printout, &metadata);
  metadata.tagged = tagged;
  /* A frozen edition makes the same bytes on any day. */
  if (metadata.date == NULL && date > 0)
    metadata.date = g_date_time_new_utc (SOKAKU_DATE_YEAR (date), SOKAKU_DATE_MONTH (date),
                                         MAX (1, SOKAKU_DATE_DAY (date)), 0, 0, 0);
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
