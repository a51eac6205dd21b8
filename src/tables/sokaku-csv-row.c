/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a table: its cells as the values that they stand for. */
#include "sokaku-csv-row.h"

#include <glib/gi18n-lib.h>

#include "sokaku-era.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"
#include "sokaku-value.h"
#include "sokaku-vocabulary.h"

/* How much of a cell a message shows. */
#define SHOWN_CHARACTERS 40

/**
 * sokaku_csv_row_get_text:
 * @self: a row
 * @column: name of a column
 *
 * Returns: (transfer none): the cell as it stands; "" where the table lacks the column
 */
const char *
sokaku_csv_row_get_text (SokakuCsvRow self, const char *column)
{
  return sokaku_csv_table_get_cell (self.table, self.row,
                                    sokaku_csv_table_find_column (self.table, column));
}

/**
 * sokaku_csv_row_is_blank:
 * @self: a row
 * @column: name of a column
 *
 * Returns: whether the cell holds nothing but blanks
 */
gboolean
sokaku_csv_row_is_blank (SokakuCsvRow self, const char *column)
{
  g_autofree char *normal = sokaku_vocabulary_normalize (sokaku_csv_row_get_text (self, column));

  return *normal == '\0';
}

/**
 * sokaku_csv_row_fail:
 * @self: a row
 * @column: name of a column
 * @code: a #SokakuTablesError
 * @error: return location
 * @format: what is wrong, translated, without the place
 *
 * Sets an error that names table, row and column.
 *
 * Returns: %FALSE
 */
gboolean
sokaku_csv_row_fail (SokakuCsvRow self,
                     const char *column,
                     SokakuTablesError code,
                     GError **error,
                     const char *format,
                     ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  /* Translators: table, row, column, what is wrong there. */
  sokaku_tables_set_error (error, code, _ ("%s, row %u, column %s: %s."),
                           sokaku_csv_table_get_name (self.table),
                           sokaku_csv_table_get_row_number (self.table, self.row), column, what);
  return FALSE;
}

/* The cell for a message: one line, not too long. */
static char *
show (SokakuCsvRow self, const char *column)
{
  return sokaku_text_line_make (sokaku_csv_row_get_text (self, column), SHOWN_CHARACTERS);
}

/**
 * sokaku_csv_row_fail_twice:
 * @self: a row
 * @column: name of the column whose value must differ in every row
 * @error: return location
 *
 * Sets %SOKAKU_TABLES_ERROR_DUPLICATE.
 *
 * Returns: %FALSE
 */
gboolean
sokaku_csv_row_fail_twice (SokakuCsvRow self, const char *column, GError **error)
{
  g_autofree char *shown = show (self, column);

  return sokaku_csv_row_fail (self, column, SOKAKU_TABLES_ERROR_DUPLICATE, error,
                              _ ("\"%s\" is there twice"), shown);
}

static gboolean
fail_value (SokakuCsvRow self, const char *column, GError **error, const char *format)
{
  g_autofree char *shown = show (self, column);

  return sokaku_csv_row_fail (self, column, SOKAKU_TABLES_ERROR_VALUE, error, format, shown);
}

/* A column that is needed: present in the table, and the cell filled in. */
static gboolean
require (SokakuCsvRow self, const char *column, GError **error)
{
  if (sokaku_csv_table_find_column (self.table, column) < 0)
    {
      sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_MISSING, _ ("%s has no column %s."),
                               sokaku_csv_table_get_name (self.table), column);
      return FALSE;
    }
  if (sokaku_csv_row_is_blank (self, column))
    return sokaku_csv_row_fail (self, column, SOKAKU_TABLES_ERROR_MISSING, error,
                                _ ("a value is missing"));
  return TRUE;
}

/**
 * sokaku_csv_row_read_text:
 * @self: a row
 * @column: name of a column
 * @text: (out) (transfer none): the cell as it stands
 * @error: return location
 *
 * Reads a text that must be there.
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_MISSING where it is blank
 */
gboolean
sokaku_csv_row_read_text (SokakuCsvRow self, const char *column, const char **text, GError **error)
{
  if (!require (self, column, error))
    return FALSE;
  *text = sokaku_csv_row_get_text (self, column);
  return TRUE;
}

/**
 * sokaku_csv_row_read_key:
 * @self: a row
 * @column: name of a column
 * @key: (out) (transfer full): the cell, normalized
 * @error: return location
 *
 * Reads what names something, such as an item's number.
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_MISSING where it is blank
 */
gboolean
sokaku_csv_row_read_key (SokakuCsvRow self, const char *column, char **key, GError **error)
{
  if (!require (self, column, error))
    return FALSE;
  *key = sokaku_vocabulary_normalize (sokaku_csv_row_get_text (self, column));
  return TRUE;
}

/**
 * sokaku_csv_row_read_int:
 * @self: a row
 * @column: name of a column
 * @min: smallest value allowed
 * @max: largest value allowed
 * @value: (out): the number
 * @error: return location
 *
 * Reads a whole number that must be there.
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_MISSING or %SOKAKU_TABLES_ERROR_VALUE
 */
gboolean
sokaku_csv_row_read_int (
    SokakuCsvRow self, const char *column, int min, int max, int *value, GError **error)
{
  if (!require (self, column, error))
    return FALSE;
  if (!sokaku_vocabulary_parse_int (sokaku_csv_row_get_text (self, column), value))
    return fail_value (self, column, error, _ ("\"%s\" is not a whole number"));
  if (*value < min || *value > max)
    return sokaku_csv_row_fail (self, column, SOKAKU_TABLES_ERROR_VALUE, error,
                                _ ("\"%d\" is not between %d and %d"), *value, min, max);
  return TRUE;
}

/**
 * sokaku_csv_row_read_order:
 * @self: a row
 * @column: name of a column
 * @order: (out): its number in the order; where the table has no such column, the row's place
 * @error: return location
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_MISSING or %SOKAKU_TABLES_ERROR_VALUE
 */
gboolean
sokaku_csv_row_read_order (SokakuCsvRow self, const char *column, int *order, GError **error)
{
  if (sokaku_csv_table_find_column (self.table, column) < 0)
    {
      *order = (int) self.row + 1;
      return TRUE;
    }
  return sokaku_csv_row_read_int (self, column, 0, 1000000, order, error);
}

/**
 * sokaku_csv_row_read_tenths:
 * @self: a row
 * @column: name of a column
 * @min: smallest value allowed
 * @max: largest value allowed
 * @tenths: (out): the number × 10, %SOKAKU_UNKNOWN for a blank
 * @error: return location
 *
 * Reads an average, printed with one decimal.
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_VALUE
 */
gboolean
sokaku_csv_row_read_tenths (
    SokakuCsvRow self, const char *column, int min, int max, int *tenths, GError **error)
{
  *tenths = SOKAKU_UNKNOWN;
  if (sokaku_csv_row_is_blank (self, column)
      || sokaku_vocabulary_is_ended (sokaku_csv_row_get_text (self, column)))
    return TRUE;
  if (!sokaku_vocabulary_parse_tenths (sokaku_csv_row_get_text (self, column), tenths))
    return fail_value (self, column, error, _ ("\"%s\" is not a number with one decimal"));
  if (*tenths < min * 10 || *tenths > max * 10)
    {
      g_autofree char *shown = show (self, column);

      return sokaku_csv_row_fail (self, column, SOKAKU_TABLES_ERROR_VALUE, error,
                                  _ ("\"%s\" is not between %d and %d"), shown, min, max);
    }
  return TRUE;
}

/**
 * sokaku_csv_row_read_date:
 * @self: a row
 * @column: name of a column
 * @date: (out): a #SokakuDate, 0 for a blank
 * @error: return location
 *
 * Reads a date or month, in an era's form ("R7.3", "令和7年3月") or as 2025-03-31.
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_VALUE
 */
gboolean
sokaku_csv_row_read_date (SokakuCsvRow self, const char *column, int *date, GError **error)
{
  g_autofree char *normal = sokaku_vocabulary_normalize (sokaku_csv_row_get_text (self, column));

  *date = 0;
  if (*normal == '\0' || g_str_equal (normal, SOKAKU_GRADE_ENDED))
    return TRUE;
  if (!sokaku_era_parse_date (normal, date))
    return fail_value (self, column, error, _ ("\"%s\" is not a date"));
  return TRUE;
}

/**
 * sokaku_csv_row_read_period:
 * @self: a row
 * @column: name of a column
 * @plan: the plan whose year it is
 * @fiscal: (out): the fiscal year, or %SOKAKU_OVERALL
 * @error: return location
 *
 * Reads a year of the plan or its name of the overall evaluation. Years are read
 * in the plan's own writing or any other: R1 and H31 are the same.
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_MISSING, _VALUE, or _REFERENCE for a
 * year that is not in the plan
 */
gboolean
sokaku_csv_row_read_period (
    SokakuCsvRow self, const char *column, SokakuPlan *plan, int *fiscal, GError **error)
{
  g_autofree char *normal = NULL;

  if (!sokaku_csv_row_read_key (self, column, &normal, error))
    return FALSE;
  if (!sokaku_plan_parse_year (plan, normal, fiscal))
    return fail_value (self, column, error, _ ("\"%s\" is not a fiscal year"));
  if (*fiscal != SOKAKU_OVERALL && sokaku_plan_find_year (plan, *fiscal) == NULL)
    return sokaku_csv_row_fail (self, column, SOKAKU_TABLES_ERROR_REFERENCE, error,
                                _ ("\"%s\" is not a year of the plan"), normal);
  return TRUE;
}

/**
 * sokaku_csv_row_read_year:
 * @self: a row
 * @column: name of a column
 * @plan: the plan whose year it is
 * @fiscal: (out): the fiscal year
 * @error: return location
 *
 * Reads a year as sokaku_csv_row_read_period () does, but not the overall evaluation.
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_MISSING, _VALUE or _REFERENCE
 */
gboolean
sokaku_csv_row_read_year (
    SokakuCsvRow self, const char *column, SokakuPlan *plan, int *fiscal, GError **error)
{
  if (!sokaku_csv_row_read_period (self, column, plan, fiscal, error))
    return FALSE;
  if (*fiscal == SOKAKU_OVERALL)
    return fail_value (self, column, error, _ ("\"%s\" is not a fiscal year"));
  return TRUE;
}

/**
 * sokaku_csv_row_read_grade:
 * @self: a row
 * @column: name of a column
 * @plan: the plan whose grade it is
 * @grade: (out) (transfer none): the grade, "" for a blank, %SOKAKU_GRADE_ENDED for "-"
 * @error: return location
 *
 * Reads a recorded grade.
 *
 * Returns: %FALSE with %SOKAKU_TABLES_ERROR_REFERENCE where the plan has no such grade
 */
gboolean
sokaku_csv_row_read_grade (
    SokakuCsvRow self, const char *column, SokakuPlan *plan, const char **grade, GError **error)
{
  g_autofree char *normal = sokaku_vocabulary_normalize (sokaku_csv_row_get_text (self, column));
  guint position;

  if (*normal == '\0')
    *grade = "";
  else if (g_str_equal (normal, SOKAKU_GRADE_ENDED))
    *grade = SOKAKU_GRADE_ENDED;
  else if (sokaku_plan_find_grade (plan, normal, &position))
    *grade
        = sokaku_grade_get_name (sokaku_node_list_peek (sokaku_plan_get_grades (plan), position));
  else
    return sokaku_csv_row_fail (self, column, SOKAKU_TABLES_ERROR_REFERENCE, error,
                                _ ("\"%s\" is not a grade of the plan"), normal);
  return TRUE;
}

typedef struct
{
  SokakuCsvRow row;
  int order;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  int order_a = ((const Place *) a)->order;
  int order_b = ((const Place *) b)->order;

  return (order_a > order_b) - (order_a < order_b);
}

/**
 * sokaku_csv_row_list:
 * @table: (nullable): a table; %NULL, an optional table that is absent, has no rows
 * @order_column: (nullable): column to sort by, where the table has it
 * @error: return location
 *
 * Returns: (transfer full) (element-type SokakuCsvRow): all rows, in order, or %NULL
 * with %SOKAKU_TABLES_ERROR_MISSING, _VALUE, or _DUPLICATE for a number twice
 */
GArray *
sokaku_csv_row_list (SokakuCsvTable *table, const char *order_column, GError **error)
{
  guint n = table != NULL ? sokaku_csv_table_get_n_rows (table) : 0;
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n);
  g_autoptr (GArray) rows = g_array_sized_new (FALSE, FALSE, sizeof (SokakuCsvRow), n);

  for (guint i = 0; i < n; i++)
    {
      Place place = { { table, i }, (int) i };

      if (order_column != NULL
          && !sokaku_csv_row_read_order (place.row, order_column, &place.order, error))
        return NULL;
      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < n; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      if (i > 0 && place->order == g_array_index (places, Place, i - 1).order)
        {
          sokaku_csv_row_fail_twice (place->row, order_column, error);
          return NULL;
        }
      g_array_append_val (rows, place->row);
    }
  return g_steal_pointer (&rows);
}
