/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report book: which parts are printed, in what order. */

#include "sokaku-book.h"

#include "sokaku-ballot-pages.h"
#include "sokaku-block.h"
#include "sokaku-date.h"
#include "sokaku-figures.h"
#include "sokaku-lists.h"
#include "sokaku-sheet-pages.h"
#include "sokaku-sheet.h"

/* Names of the command line. */
static const char *const part_names[]
    = { "lists", "initiatives", "items", "themes", "chart", "sheets", "ballots", NULL };

static const SokakuBookParts part_values[] = {
  SOKAKU_BOOK_LISTS, SOKAKU_BOOK_INITIATIVES, SOKAKU_BOOK_ITEMS,   SOKAKU_BOOK_THEMES,
  SOKAKU_BOOK_CHART, SOKAKU_BOOK_SHEETS,      SOKAKU_BOOK_BALLOTS,
};

/**
 * sokaku_book_get_part_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names that
 *   sokaku_book_parse_parts() knows
 */
const char *const *
sokaku_book_get_part_names (void)
{
  return part_names;
}

/**
 * sokaku_book_parse_parts:
 * @name: "lists", one of its parts, "sheets" or "ballots"
 * @parts: (out): the parts of that name
 *
 * Returns: whether there are such parts
 */
gboolean
sokaku_book_parse_parts (const char *name, SokakuBookParts *parts)
{
  for (guint i = 0; part_names[i] != NULL; i++)
    if (g_str_equal (name, part_names[i]))
      {
        *parts = part_values[i];
        return TRUE;
      }
  return FALSE;
}

/* The plan and its report by name. */
static char *
dup_title (SokakuPlan *plan)
{
  const char *name = sokaku_plan_get_name (plan);
  const char *title = sokaku_report_get_title (sokaku_plan_get_report (plan));

  if (*name == '\0' || *title == '\0')
    return g_strconcat (name, title, NULL);
  return g_strconcat (name, g_str_has_prefix (sokaku_plan_get_language (plan), "ja") ? "　" : " – ",
                      title, NULL);
}

static void
start_section (GPtrArray *blocks, SokakuPlan *plan, SokakuOrientation orientation)
{
  g_autofree char *title = dup_title (plan);

  g_ptr_array_add (blocks, sokaku_block_new_section (orientation, title));
}

static void
add_sheets (GPtrArray *blocks, SokakuPlan *plan, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    sokaku_sheet_pages_add (blocks, plan, g_ptr_array_index (items, i));
}

/**
 * sokaku_book_build:
 * @plan: a plan
 * @stats: its figures
 * @parts: what to print
 * @setup: paper and margins
 *
 * Sets parts of the report in pages, in the plan's language. The pages hold what the plan
 * says now and do not follow later changes.
 *
 * Returns: (transfer full): the pages, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPages *
sokaku_book_build (SokakuPlan *plan,
                   SokakuStats *stats,
                   SokakuBookParts parts,
                   const SokakuPageSetup *setup,
                   GError **error)
{
  g_autoptr (GPtrArray) blocks
      = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_block_free);

  g_return_val_if_fail (SOKAKU_IS_PLAN (plan), NULL);
  g_return_val_if_fail (SOKAKU_IS_STATS (stats), NULL);

  if (parts & SOKAKU_BOOK_INITIATIVES)
    {
      start_section (blocks, plan, SOKAKU_ORIENTATION_LANDSCAPE);
      sokaku_lists_add_initiatives (blocks, plan, stats);
    }
  if (parts & SOKAKU_BOOK_ITEMS)
    {
      start_section (blocks, plan, SOKAKU_ORIENTATION_LANDSCAPE);
      sokaku_lists_add_items (blocks, plan);
    }
  if (parts & (SOKAKU_BOOK_THEMES | SOKAKU_BOOK_CHART))
    start_section (blocks, plan, SOKAKU_ORIENTATION_PORTRAIT);
  if (parts & SOKAKU_BOOK_THEMES)
    sokaku_lists_add_themes (blocks, plan, stats);
  if (parts & SOKAKU_BOOK_CHART)
    sokaku_figures_add_theme_averages (blocks, plan, stats);
  if (parts & SOKAKU_BOOK_SHEETS)
    {
      g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

      add_sheets (blocks, plan, items);
    }
  if (parts & SOKAKU_BOOK_BALLOTS)
    {
      g_autofree char *title = dup_title (plan);

      sokaku_ballot_pages_add (blocks, plan, title);
    }

  return sokaku_pages_new (blocks, setup, sokaku_plan_get_language (plan), error);
}

/**
 * sokaku_book_build_sheets:
 * @plan: a plan
 * @items: (element-type SokakuItem): items of @plan
 * @setup: paper and margins
 *
 * Sets the sheets of @items in pages, in that order and in the plan's language. The pages
 * hold what the sheets say now and do not follow later changes.
 *
 * Returns: (transfer full): the pages, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPages *
sokaku_book_build_sheets (SokakuPlan *plan,
                          GPtrArray *items,
                          const SokakuPageSetup *setup,
                          GError **error)
{
  g_autoptr (GPtrArray) blocks
      = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_block_free);

  g_return_val_if_fail (SOKAKU_IS_PLAN (plan), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  add_sheets (blocks, plan, items);
  return sokaku_pages_new (blocks, setup, sokaku_plan_get_language (plan), error);
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

  metadata->title = dup_title (plan);
  metadata->author = g_strdup (*council != '\0' ? council : sokaku_plan_get_city (plan));
  metadata->date = date > 0
                       ? g_date_time_new_utc (SOKAKU_DATE_YEAR (date), SOKAKU_DATE_MONTH (date),
                                              MAX (1, SOKAKU_DATE_DAY (date)), 0, 0, 0)
                       : NULL;
}
