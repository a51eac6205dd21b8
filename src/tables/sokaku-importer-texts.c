/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of schedule.csv, issues.csv and remarks.csv: the sheet's texts but its actions. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-date.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-vocabulary.h"

typedef gboolean (*TakeRow) (
    SokakuImporter *self, SokakuCsvRow row, SokakuItem *item, int fiscal, GError **error);

static gboolean
take_schedule (SokakuImporter *self, SokakuCsvRow row, SokakuItem *item, int fiscal, GError **error)
{
  const char *planned = sokaku_csv_row_get_text (row, "planned");
  gboolean continues = sokaku_vocabulary_is_continuation (planned);
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);
  SokakuStatus status;

  if (!sokaku_vocabulary_parse_status (sokaku_csv_row_get_text (row, "status"), &status))
    return sokaku_csv_row_fail (row, "status", SOKAKU_TABLES_ERROR_VALUE, error,
                                _ ("\"%s\" is not a known status"),
                                sokaku_csv_row_get_text (row, "status"));
  sokaku_schedule_cell_set_continues (cell, continues);
  sokaku_schedule_cell_set_planned (cell, continues ? "" : planned);
  sokaku_schedule_cell_set_status (cell, (int) status);
  sokaku_schedule_cell_set_actual (cell, sokaku_csv_row_get_text (row, "actual"));
  return TRUE;
}

static gboolean
take_issue (SokakuImporter *self, SokakuCsvRow row, SokakuItem *item, int fiscal, GError **error)
{
  g_autofree char *problem = NULL;
  g_autofree char *solution = NULL;
  SokakuIssue *issue = sokaku_item_find_issue (item, fiscal);

  problem = sokaku_reference_recognise (sokaku_csv_row_get_text (row, "issue"), item, self->plan);
  solution
      = sokaku_reference_recognise (sokaku_csv_row_get_text (row, "solution"), item, self->plan);
  sokaku_issue_set_problem (issue, problem);
  sokaku_issue_set_solution (issue, solution);
  return TRUE;
}

static gboolean
fail_end (SokakuCsvRow row, const char *column, GError **error)
{
  return sokaku_csv_row_fail (row, column, SOKAKU_TABLES_ERROR_CONFLICT, error,
                              _ ("\"%s\" is not what items.csv says"),
                              sokaku_csv_row_get_text (row, column));
}

/* The end may stand in either table, or in both where they agree. */
static gboolean
take_end (SokakuImporter *self, SokakuCsvRow row, SokakuItem *item, GError **error)
{
  SokakuCsvTable *items = sokaku_csv_set_get (self->tables, SOKAKU_CSV_ITEMS);
  gboolean goes_on
      = sokaku_csv_table_find_column (items, "status") >= 0 && !sokaku_item_get_ended (item);
  int year = 0;
  int date;

  if (!sokaku_csv_row_read_date (row, "end_date", &date, error)
      || (!sokaku_csv_row_is_blank (row, "end_year")
          && !sokaku_csv_row_read_year (row, "end_year", self->plan, &year, error)))
    return FALSE;
  if (date != 0)
    {
      if (goes_on
          || (sokaku_item_get_end_date (item) != 0 && sokaku_item_get_end_date (item) != date))
        return fail_end (row, "end_date", error);
      sokaku_item_set_ended (item, TRUE);
      sokaku_item_set_end_date (item, date);
      if (year == 0 && sokaku_item_get_end_year (item) == 0)
        year = sokaku_date_get_fiscal_year (date);
    }
  if (year != 0)
    {
      if (goes_on
          || (sokaku_item_get_end_year (item) != 0 && sokaku_item_get_end_year (item) != year))
        return fail_end (row, "end_year", error);
      sokaku_item_set_ended (item, TRUE);
      sokaku_item_set_end_year (item, year);
    }
  return TRUE;
}

static gboolean
take_remark (SokakuImporter *self, SokakuCsvRow row, SokakuItem *item, int fiscal, GError **error)
{
  sokaku_item_set_special_note (item, sokaku_csv_row_get_text (row, "special_notes"));
  sokaku_item_set_remark (item, sokaku_csv_row_get_text (row, "overall_remark"));
  return take_end (self, row, item, error);
}

/* Gives each row of a table to @take; an item has one row per year, or one row. */
static gboolean
read_rows (SokakuImporter *self, SokakuCsvName name, gboolean by_year, TakeRow take, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, name);
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; table != NULL && i < sokaku_csv_table_get_n_rows (table); i++)
    {
      SokakuCsvRow row = { table, i };
      SokakuItem *item;
      int fiscal = 0;

      if (!sokaku_importer_find_item (self, row, "item", &item, error)
          || (by_year && !sokaku_csv_row_read_year (row, "year", self->plan, &fiscal, error))
          || !sokaku_importer_check_once (seen, item, fiscal, row, by_year ? "year" : "item", error)
          || !take (self, row, item, fiscal, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_importer_read_texts:
 * @self: the import
 * @error: return location
 *
 * Reads schedule.csv (item, year, planned, status, actual; ⇒ as planned work
 * means that the year before goes on), issues.csv (item, year, issue, solution)
 * and remarks.csv (item, special_notes, overall_remark, end_date, end_year).
 * "R2と同じ" becomes a reference.
 *
 * Returns: %FALSE with a #SokakuTablesError
 */
gboolean
sokaku_importer_read_texts (SokakuImporter *self, GError **error)
{
  return read_rows (self, SOKAKU_CSV_SCHEDULE, TRUE, take_schedule, error)
         && read_rows (self, SOKAKU_CSV_ISSUES, TRUE, take_issue, error)
         && read_rows (self, SOKAKU_CSV_REMARKS, FALSE, take_remark, error);
}
