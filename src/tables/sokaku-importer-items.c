/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of items.csv: titles, departments, beginning and end. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-date.h"
#include "sokaku-sheet.h"
#include "sokaku-vocabulary.h"

static gboolean
read_optional_year (
    SokakuImporter *self, SokakuCsvRow row, const char *column, int *fiscal, GError **error)
{
  *fiscal = 0;
  return sokaku_csv_row_is_blank (row, column)
         || sokaku_vocabulary_is_ended (sokaku_csv_row_get_text (row, column))
         || sokaku_csv_row_read_year (row, column, self->plan, fiscal, error);
}

/* The end as status, end_year and end_date tell it. A blank status follows from the others. */
static gboolean
read_end (SokakuImporter *self, SokakuCsvRow row, SokakuItem *item, GError **error)
{
  int end_year, end_date;
  gboolean ended;

  if (!read_optional_year (self, row, "end_year", &end_year, error)
      || !sokaku_csv_row_read_date (row, "end_date", &end_date, error))
    return FALSE;
  if (sokaku_csv_row_is_blank (row, "status"))
    ended = end_year != 0 || end_date != 0;
  else if (!sokaku_vocabulary_parse_end (sokaku_csv_row_get_text (row, "status"), &ended))
    return sokaku_csv_row_fail (row, "status", SOKAKU_TABLES_ERROR_VALUE, error,
                                _ ("\"%s\" is not a known status"),
                                sokaku_csv_row_get_text (row, "status"));
  if (!ended && (end_year != 0 || end_date != 0))
    {
      const char *column = end_year != 0 ? "end_year" : "end_date";

      return sokaku_csv_row_fail (row, column, SOKAKU_TABLES_ERROR_CONFLICT, error,
                                  _ ("\"%s\" is given although the item goes on"),
                                  sokaku_csv_row_get_text (row, column));
    }
  if (end_year == 0 && end_date != 0)
    end_year = sokaku_date_get_fiscal_year (end_date);
  sokaku_item_set_ended (item, ended);
  sokaku_item_set_end_year (item, end_year);
  sokaku_item_set_end_date (item, end_date);
  return TRUE;
}

static gboolean
read_item (SokakuImporter *self, SokakuCsvRow row, SokakuItem *item, GError **error)
{
  g_auto (GStrv) departments = NULL;
  g_autofree char *number = NULL;
  g_autofree char *id = NULL;
  const char *title;
  int first_year;

  if (!sokaku_csv_row_read_key (row, "no", &number, error)
      || !sokaku_csv_row_read_text (row, "title", &title, error)
      || !read_optional_year (self, row, "first_year", &first_year, error)
      || !read_end (self, row, item, error))
    return FALSE;
  if (g_hash_table_contains (self->items, number))
    return sokaku_csv_row_fail_twice (row, "no", error);
  id = sokaku_plan_make_id (self->plan, number, FALSE);
  departments = sokaku_importer_split_list (sokaku_csv_row_get_text (row, "departments"));
  sokaku_item_set_id (item, id);
  sokaku_item_set_number (item, number);
  sokaku_item_set_title (item, title);
  sokaku_item_set_tag (item, sokaku_csv_row_get_text (row, "tag"));
  sokaku_item_set_departments (item, (const char *const *) departments);
  sokaku_item_set_first_year (item, first_year);
  return TRUE;
}

/**
 * sokaku_importer_read_items:
 * @self: the import
 * @error: return location
 *
 * Reads items.csv in its order, which is the display order within each
 * initiative: no, initiative, title, and where there are any: tag, departments
 * (separated by semicolons), first_year, end_year, end_date, status. The year of
 * an end whose date is not known is kept without a date.
 *
 * Returns: %FALSE with a #SokakuTablesError
 */
gboolean
sokaku_importer_read_items (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_ITEMS);

  for (guint i = 0; i < sokaku_csv_table_get_n_rows (table); i++)
    {
      SokakuCsvRow row = { table, i };
      g_autoptr (SokakuItem) item = sokaku_item_new ();
      SokakuInitiative *initiative;

      if (!read_item (self, row, item, error)
          || !sokaku_importer_find_initiative (self, row, "initiative", &initiative, error))
        return FALSE;
      sokaku_plan_shape_item (self->plan, item);
      sokaku_node_list_append (sokaku_initiative_get_items (initiative), item);
      g_hash_table_insert (self->items, (gpointer) sokaku_item_get_number (item), item);
    }
  return TRUE;
}
