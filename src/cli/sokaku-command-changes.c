/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli changes: what differs between two editions of a plan, and which pages to replace. */
#include <glib/gi18n-lib.h>

#include "sokaku-book.h"
#include "sokaku-changes-pages.h"
#include "sokaku-command.h"
#include "sokaku-edition.h"
#include "sokaku-edition-changes.h"

static char *from;
static char *to;
static char *output;

static const GOptionEntry options[] = {
  { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &from, N_ ("The edition to compare with"),
    "NAME" },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &to,
    N_ ("The newer edition; otherwise the plan as it is"), "NAME" },
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
    N_ ("Write both lists into this PDF file"), "CHANGES.pdf" },
  G_OPTION_ENTRY_NULL,
};

static void
print_changes (GPtrArray *changes)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const SokakuPlanChange *change = changes->pdata[i];

      sokaku_command_append_field (lines, change->place, '\t');
      sokaku_command_append_field (lines, change->field, '\t');
      sokaku_command_append_field (lines, change->before, '\t');
      sokaku_command_append_field (lines, change->after, '\n');
    }
  sokaku_command_print (lines->str);
}

static SokakuDocument *
load_edition (SokakuDocument *document, const char *name, char **title, GError **error)
{
  g_autoptr (SokakuEdition) edition
      = sokaku_edition_find (sokaku_document_get_folder (document), name, NULL, error);
  g_autofree char *path = NULL;

  if (edition == NULL)
    return NULL;
  *title = g_strdup (*edition->title != '\0' ? edition->title : edition->name);
  path = g_file_get_uri (edition->folder);
  return sokaku_command_load_whole (path, error);
}

static SokakuPages *
build_book (SokakuPlan *plan, const SokakuPageSetup *setup, GError **error)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);

  return sokaku_book_build (stats, &(SokakuBookSpec){ .parts = SOKAKU_BOOK_WHOLE }, setup, error);
}

static gboolean
write_pages (SokakuPlan *old_plan,
             const char *old_name,
             SokakuPlan *new_plan,
             const char *new_name,
             GPtrArray *changes,
             GError **error)
{
  g_autofree SokakuChangedField *fields = g_new0 (SokakuChangedField, changes->len + 1);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_auto (SokakuPdfMetadata) metadata = { NULL };
  g_autoptr (SokakuPages) old_pages = NULL;
  g_autoptr (SokakuPages) new_pages = NULL;
  g_autoptr (SokakuPages) pages = NULL;
  SokakuPageSetup setup;

  sokaku_page_setup_init_a4 (&setup);
  old_pages = build_book (old_plan, &setup, error);
  new_pages = old_pages != NULL ? build_book (new_plan, &setup, error) : NULL;
  if (new_pages == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const SokakuPlanChange *change = changes->pdata[i];

      fields[i]
          = (SokakuChangedField){ change->place, change->field, change->before, change->after };
    }
  pages = sokaku_changes_pages_build (new_plan, old_name, new_name, fields, changes->len, old_pages,
                                      new_pages, &setup, error);
  if (pages == NULL)
    return FALSE;
  sokaku_book_init_metadata (new_plan, &metadata);
  return sokaku_pdf_save (pages, file, &metadata, NULL, NULL, NULL, error);
}

static SokakuExit
run (const char *const *arguments, GError **error)
{
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (SokakuDocument) old_document = NULL;
  g_autoptr (SokakuDocument) new_document = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *old_name = NULL;
  g_autofree char *new_name = NULL;
  SokakuPlan *old_plan, *new_plan;

  if (from == NULL)
    {
      sokaku_command_fail_usage (error, _ ("Say which edition to compare with: --from=NAME."));
      return SOKAKU_EXIT_ERROR;
    }
  document = sokaku_command_load_whole (arguments[0], error);
  old_document = document != NULL ? load_edition (document, from, &old_name, error) : NULL;
  if (old_document == NULL)
    return SOKAKU_EXIT_ERROR;
  new_document
      = to != NULL ? load_edition (document, to, &new_name, error) : g_object_ref (document);
  if (new_document == NULL)
    return SOKAKU_EXIT_ERROR;
  old_plan = sokaku_document_get_plan (old_document);
  new_plan = sokaku_document_get_plan (new_document);
  changes = sokaku_edition_changes_list (old_plan, new_plan);
  if (output == NULL)
    print_changes (changes);
  else if (!write_pages (old_plan, old_name, new_plan, new_name != NULL ? new_name : "", changes,
                         error))
    return SOKAKU_EXIT_ERROR;
  return changes->len > 0 ? SOKAKU_EXIT_FOUND : SOKAKU_EXIT_OK;
}

const SokakuCommand sokaku_command_changes = {
  .name = "changes",
  .arguments = { "PLAN" },
  .summary = N_ ("List what changed since an edition, one line each: place, field, old and new, "
                 "separated by tabs; or both lists, of changes and of pages to replace, as PDF"),
  .options = options,
  .run = run,
};
