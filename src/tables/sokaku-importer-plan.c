/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of plan.csv: names, dates and years. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-era.h"
#include "sokaku-sheet.h"
#include "sokaku-vocabulary.h"

/* More years than any plan has; a slip in a year must not make thousands. */
#define MAX_YEARS 100

/* Rows of plan.csv by their key. */
typedef struct
{
  GHashTable *rows;
  SokakuCsvTable *table;
} Keys;

static gboolean
find_key (Keys *keys, const char *key, SokakuCsvRow *row)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (keys->rows, key, NULL, &index))
    return FALSE;
  *row = (SokakuCsvRow){ keys->table, GPOINTER_TO_UINT (index) };
  return !sokaku_csv_row_is_blank (*row, "value");
}

static gboolean
require_key (Keys *keys, const char *key, SokakuCsvRow *row, GError **error)
{
  if (find_key (keys, key, row))
    return TRUE;
  sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_MISSING,
                           _ ("%s has no value for the key %s."),
                           sokaku_csv_table_get_name (keys->table), key);
  return FALSE;
}

static const char *
get_value (Keys *keys, const char *key)
{
  SokakuCsvRow row;

  return find_key (keys, key, &row) ? sokaku_csv_row_get_text (row, "value") : "";
}

static gboolean
collect_keys (Keys *keys, GError **error)
{
  for (guint i = 0; i < sokaku_csv_table_get_n_rows (keys->table); i++)
    {
      SokakuCsvRow row = { keys->table, i };
      g_autofree char *key = NULL;

      if (!sokaku_csv_row_read_key (row, "key", &key, error))
        return FALSE;
      if (g_hash_table_contains (keys->rows, key))
        return sokaku_csv_row_fail_twice (row, "key", error);
      g_hash_table_insert (keys->rows, g_steal_pointer (&key), GUINT_TO_POINTER (i));
    }
  return TRUE;
}

static gboolean
parse_year (SokakuCsvRow row, const char *text, int *fiscal, GError **error)
{
  g_autofree char *normal = sokaku_vocabulary_normalize (text);

  if (!sokaku_era_parse_fiscal_year (normal, fiscal))
    return sokaku_csv_row_fail (row, "value", SOKAKU_TABLES_ERROR_VALUE, error,
                                _ ("\"%s\" is not a fiscal year"), normal);
  return TRUE;
}

static gboolean
read_year_key (Keys *keys, const char *key, int *fiscal, SokakuCsvRow *row, GError **error)
{
  return require_key (keys, key, row, error)
         && parse_year (*row, sokaku_csv_row_get_text (*row, "value"), fiscal, error);
}

/* A list of years of the plan, each of which keeps the writing that it has here. */
static gboolean
read_year_list (SokakuImporter *self, Keys *keys, const char *key, GArray *fiscals, GError **error)
{
  SokakuCsvRow row;
  g_auto (GStrv) labels = NULL;

  if (!find_key (keys, key, &row))
    return TRUE;
  labels = sokaku_importer_split_list (sokaku_csv_row_get_text (row, "value"));
  for (char **label = labels; *label != NULL; label++)
    {
      g_autofree char *normal = sokaku_vocabulary_normalize (*label);
      SokakuYear *year;
      int fiscal;

      if (!parse_year (row, normal, &fiscal, error))
        return FALSE;
      year = sokaku_plan_find_year (self->plan, fiscal);
      if (year == NULL)
        return sokaku_csv_row_fail (row, "value", SOKAKU_TABLES_ERROR_REFERENCE, error,
                                    _ ("\"%s\" is not a year of the plan"), normal);
      for (guint i = 0; i < fiscals->len; i++)
        if (g_array_index (fiscals, int, i) == fiscal)
          return sokaku_csv_row_fail (row, "value", SOKAKU_TABLES_ERROR_DUPLICATE, error,
                                      _ ("\"%s\" is there twice"), normal);
      sokaku_year_set_label (year, normal);
      g_array_append_val (fiscals, fiscal);
    }
  return TRUE;
}

static gboolean
read_years (SokakuImporter *self, Keys *keys, GError **error)
{
  g_autoptr (GArray) evaluated = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) written = g_array_new (FALSE, FALSE, sizeof (int));
  SokakuCsvRow row;
  SokakuCsvRow last_row;
  int first, last, midterm;

  if (!read_year_key (keys, "first_year", &first, &row, error)
      || !read_year_key (keys, "last_year", &last, &last_row, error))
    return FALSE;
  if (last < first || last - first >= MAX_YEARS)
    return sokaku_csv_row_fail (last_row, "value", SOKAKU_TABLES_ERROR_CONFLICT, error,
                                _ ("\"%s\" cannot be the last year of a plan that begins in %s"),
                                sokaku_csv_row_get_text (last_row, "value"),
                                sokaku_csv_row_get_text (row, "value"));

  for (int fiscal = first; fiscal <= last; fiscal++)
    {
      g_autoptr (SokakuYear) year = sokaku_year_new ();
      g_autofree char *label = sokaku_era_format_fiscal_year (fiscal, SOKAKU_ERA_SHORT);

      sokaku_year_set_fiscal (year, fiscal);
      sokaku_year_set_label (year, label);
      sokaku_node_list_append (sokaku_plan_get_years (self->plan), year);
    }
  if (!read_year_list (self, keys, "evaluated_years", evaluated, error)
      || !read_year_list (self, keys, "years", written, error))
    return FALSE;
  for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (self->plan, i);
      gboolean is_evaluated = evaluated->len == 0;

      for (guint j = 0; j < evaluated->len && !is_evaluated; j++)
        is_evaluated = g_array_index (evaluated, int, j) == sokaku_year_get_fiscal (year);
      sokaku_year_set_evaluated (year, is_evaluated);
    }

  if (find_key (keys, "midterm_year", &row))
    {
      if (!sokaku_csv_row_read_year (row, "value", self->plan, &midterm, error))
        return FALSE;
      sokaku_plan_set_midterm_year (self->plan, midterm);
    }
  return TRUE;
}

static gboolean
read_date (Keys *keys, const char *key, int *date, GError **error)
{
  SokakuCsvRow row;

  *date = 0;
  return !find_key (keys, key, &row) || sokaku_csv_row_read_date (row, "value", date, error);
}

/**
 * sokaku_importer_read_plan:
 * @self: the import
 * @error: return location
 *
 * Reads plan.csv. Needed are the keys name, first_year and last_year. Without
 * evaluated_years every year is evaluated; without language the plan is
 * Japanese. A year keeps the label that evaluated_years or the optional key years
 * gives it ("H31"), others get their era's ("R1").
 *
 * Returns: %FALSE with a #SokakuTablesError
 */
gboolean
sokaku_importer_read_plan (SokakuImporter *self, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Keys keys = { rows, sokaku_csv_set_get (self->tables, SOKAKU_CSV_PLAN) };
  SokakuReport *report = sokaku_plan_get_report (self->plan);
  SokakuCsvRow row;
  int date, pack_date;

  if (!collect_keys (&keys, error) || !require_key (&keys, "name", &row, error))
    return FALSE;
  sokaku_plan_set_name (self->plan, get_value (&keys, "name"));
  sokaku_plan_set_city (self->plan, get_value (&keys, "city"));
  sokaku_plan_set_council (self->plan, get_value (&keys, "council"));
  sokaku_plan_set_confirmed_at (self->plan, get_value (&keys, "confirmed_at"));
  sokaku_plan_set_language (self->plan, find_key (&keys, "language", &row)
                                            ? get_value (&keys, "language")
                                            : SOKAKU_VOCABULARY_LANGUAGE);
  sokaku_plan_set_overall_label (self->plan, find_key (&keys, "overall_label", &row)
                                                 ? get_value (&keys, "overall_label")
                                                 : SOKAKU_VOCABULARY_OVERALL);
  if (!read_years (self, &keys, error) || !read_date (&keys, "report_date", &date, error)
      || !read_date (&keys, "sheet_pack_date", &pack_date, error))
    return FALSE;
  sokaku_report_set_title (report, get_value (&keys, "report_title"));
  sokaku_report_set_date (report, date);
  sokaku_report_set_pack_title (report, get_value (&keys, "sheet_pack_title"));
  sokaku_report_set_pack_date (report, pack_date);
  return TRUE;
}
