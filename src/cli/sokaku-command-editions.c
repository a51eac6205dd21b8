/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sokaku-cli editions: frozen editions of a plan. */
#include <glib/gi18n-lib.h>

#include "sokaku-command.h"
#include "sokaku-date.h"
#include "sokaku-edition.h"
#include "sokaku-era.h"

static char *freeze;
static char *title;
static char *date;
static char *remark;
static char *verify;

static const GOptionEntry options[] = {
  { "freeze", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &freeze,
    N_ ("Make an edition with this name, of letters, digits, “-” and “_”"), "NAME" },
  { "title", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &title,
    N_ ("What the new edition is made for"), "TEXT" },
  { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &date,
    N_ ("Date of the new edition, such as R7.7.30 or 2025-07-30; otherwise today"), "DATE" },
  { "remark", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &remark,
    N_ ("What else is to be said of the new edition"), "TEXT" },
  { "verify", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &verify,
    N_ ("See that the files of this edition are as they were frozen"), "NAME" },
  G_OPTION_ENTRY_NULL,
};

static int
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return SOKAKU_DATE (g_date_time_get_year (now), g_date_time_get_month (now),
                      g_date_time_get_day_of_month (now));
}

static gboolean
read_date (int *day, GError **error)
{
  *day = get_today ();
  if (date == NULL || sokaku_date_parse_iso (date, day) || sokaku_era_parse_date (date, day))
    return TRUE;
  return sokaku_command_fail_usage (
      error, _ ("“%s” is no date; write it as R7.7.30 or 2025-07-30."), date);
}

static gboolean
list (GFile *plan, GError **error)
{
  g_autoptr (GPtrArray) editions = sokaku_edition_list (plan, NULL, error);
  g_autoptr (GString) lines = g_string_new (NULL);

  if (editions == NULL)
    return FALSE;
  for (guint i = 0; i < editions->len; i++)
    {
      const SokakuEdition *edition = editions->pdata[i];
      g_autofree char *day
          = edition->date != 0 ? sokaku_date_format_iso (edition->date) : g_strdup ("");

      sokaku_command_append_field (lines, edition->name, '\t');
      sokaku_command_append_field (lines, day, '\t');
      sokaku_command_append_field (lines, edition->title, '\t');
      sokaku_command_append_field (lines, edition->remark, '\n');
    }
  sokaku_command_print (lines->str);
  return TRUE;
}

static gboolean
do_freeze (GFile *plan, GError **error)
{
  g_autoptr (SokakuEdition) edition = NULL;
  int day;

  if (!read_date (&day, error))
    return FALSE;
  edition = sokaku_edition_freeze (plan, freeze, title != NULL ? title : "", day,
                                   remark != NULL ? remark : "", NULL, error);
  return edition != NULL;
}

static gboolean
do_verify (GFile *plan, GError **error)
{
  g_autoptr (SokakuEdition) edition = sokaku_edition_find (plan, verify, NULL, error);

  return edition != NULL && sokaku_edition_verify (edition, NULL, error);
}

static SokakuExit
run (const char *const *arguments, GError **error)
{
  g_autoptr (SokakuDocument) document = NULL;
  GFile *plan;
  gboolean done;

  if (freeze == NULL && (title != NULL || date != NULL || remark != NULL))
    {
      sokaku_command_fail_usage (error, _ ("--title, --date and --remark go with --freeze only."));
      return SOKAKU_EXIT_ERROR;
    }
  /* A plan that cannot be read is not frozen as if it were one. */
  document = freeze != NULL ? sokaku_command_load_whole (arguments[0], error)
                            : sokaku_command_load (arguments[0], error);
  if (document == NULL)
    return SOKAKU_EXIT_ERROR;
  plan = sokaku_document_get_folder (document);
  if (freeze != NULL)
    done = do_freeze (plan, error);
  else if (verify != NULL)
    done = do_verify (plan, error);
  else
    done = list (plan, error);
  return done ? SOKAKU_EXIT_OK : SOKAKU_EXIT_ERROR;
}

const SokakuCommand sokaku_command_editions = {
  .name = "editions",
  .arguments = { "PLAN" },
  .summary = N_ ("List the frozen editions of a plan, one line each: name, date, title and remark, "
                 "separated by tabs; or freeze one"),
  .options = options,
  .run = run,
};
