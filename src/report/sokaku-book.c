/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report book as pages, and what its file says about itself. */

#include "sokaku-book.h"

#include "sokaku-book-builder.h"
#include "sokaku-date.h"

/**
 * sokaku_book_dup_title:
 * @plan: a plan
 *
 * Returns: (transfer full): the plan and its report by name
 */
char *
sokaku_book_dup_title (SokakuPlan *plan)
{
  const char *name = sokaku_plan_get_name (plan);
  const char *title = sokaku_report_get_title (sokaku_plan_get_report (plan));

  if (*name == '\0' || *title == '\0')
    return g_strconcat (name, title, NULL);
  return g_strconcat (name, g_str_has_prefix (sokaku_plan_get_language (plan), "ja") ? "　" : " – ",
                      title, NULL);
}

/**
 * sokaku_book_build:
 * @stats: the figures of a plan
 * @spec: what to print
 * @setup: paper and margins
 *
 * Sets parts of the report in pages, in the plan's language. The pages hold what the plan
 * says now and do not follow later changes.
 *
 * Returns: (transfer full): the pages, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPages *
sokaku_book_build (SokakuStats *stats,
                   const SokakuBookSpec *spec,
                   const SokakuPageSetup *setup,
                   GError **error)
{
  g_autoptr (SokakuBookBuilder) builder = NULL;
  g_autoptr (GError) step_error = NULL;

  builder = sokaku_book_builder_new (stats, spec, setup, error);
  if (builder == NULL)
    return NULL;
  while (sokaku_book_builder_step (builder, &step_error))
    ;
  if (step_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return NULL;
    }
  return sokaku_book_builder_finish (builder, error);
}

/**
 * sokaku_book_init_metadata:
 * @plan: a plan
 * @metadata: (out caller-allocates): cleared by sokaku_pdf_metadata_clear()
 *
 * Fills in what a file of the report says about itself: title, the council or else the
 * city as its author, and the report's date, so that the same plan makes the same bytes.
 */
void
sokaku_book_init_metadata (SokakuPlan *plan, SokakuPdfMetadata *metadata)
{
  int date = sokaku_report_get_date (sokaku_plan_get_report (plan));
  const char *council = sokaku_plan_get_council (plan);

  metadata->title = sokaku_book_dup_title (plan);
  metadata->author = g_strdup (*council != '\0' ? council : sokaku_plan_get_city (plan));
  metadata->subject = g_strdup (sokaku_plan_get_name (plan));
  metadata->keywords = NULL;
  metadata->language = g_strdup (sokaku_plan_get_language (plan));
  metadata->tagged = FALSE;
  metadata->date = date > 0
                       ? g_date_time_new_utc (SOKAKU_DATE_YEAR (date), SOKAKU_DATE_MONTH (date),
                                              MAX (1, SOKAKU_DATE_DAY (date)), 0, 0, 0)
                       : NULL;
}
