/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of one folder, read but not yet understood. */
#include "sokaku-csv-set.h"

#include <glib/gi18n-lib.h>

#include "sokaku-tables-error.h"

struct _SokakuCsvSet
{
  SokakuCsvTable *tables[SOKAKU_CSV_N_TABLES];
};

static const char *const file_names[SOKAKU_CSV_N_TABLES] = {
  [SOKAKU_CSV_PLAN] = "plan.csv",         [SOKAKU_CSV_CRITERIA] = "criteria.csv",
  [SOKAKU_CSV_GRADES] = "grades.csv",     [SOKAKU_CSV_INITIATIVES] = "initiatives.csv",
  [SOKAKU_CSV_ITEMS] = "items.csv",       [SOKAKU_CSV_COUNCIL_SCALE] = "council_scale.csv",
  [SOKAKU_CSV_THEMES] = "themes.csv",     [SOKAKU_CSV_SCORES] = "scores.csv",
  [SOKAKU_CSV_SCHEDULE] = "schedule.csv", [SOKAKU_CSV_ACTIONS] = "actions.csv",
  [SOKAKU_CSV_ISSUES] = "issues.csv",     [SOKAKU_CSV_REMARKS] = "remarks.csv",
  [SOKAKU_CSV_OPINIONS] = "opinions.csv", [SOKAKU_CSV_MEMBERS] = "members.csv",
  [SOKAKU_CSV_RATINGS] = "ratings.csv",   [SOKAKU_CSV_EFFECTS] = "effects.csv",
  [SOKAKU_CSV_REPORT] = "report.csv",
};

/**
 * sokaku_csv_set_free:
 * @self: (transfer full): tables
 *
 * Frees all of them.
 */
void
sokaku_csv_set_free (SokakuCsvSet *self)
{
  for (guint i = 0; i < SOKAKU_CSV_N_TABLES; i++)
    g_clear_pointer (&self->tables[i], sokaku_csv_table_free);
  g_free (self);
}

/**
 * sokaku_csv_set_load:
 * @folder: a folder
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Reads every table that @folder has. Blocks; may be called in any thread.
 *
 * Returns: (transfer full) (nullable): the tables, or %NULL with
 * %SOKAKU_TABLES_ERROR_UNREADABLE where @folder is none, _MISSING where a table
 * that must be there is not, or an error of sokaku_csv_table_load ()
 */
SokakuCsvSet *
sokaku_csv_set_load (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (SokakuCsvSet) self = g_new0 (SokakuCsvSet, 1);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_DIRECTORY)
    {
      g_autofree char *shown = g_file_get_parse_name (folder);

      sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_UNREADABLE,
                               _ ("%s is not a folder of tables."), shown);
      return NULL;
    }
  for (guint i = 0; i < SOKAKU_CSV_N_TABLES; i++)
    {
      g_autoptr (GError) cause = NULL;

      self->tables[i] = sokaku_csv_table_load (folder, file_names[i], cancellable, &cause);
      if (self->tables[i] == NULL
          && !(i > SOKAKU_CSV_ITEMS
               && g_error_matches (cause, SOKAKU_TABLES_ERROR, SOKAKU_TABLES_ERROR_MISSING)))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}

/**
 * sokaku_csv_set_get:
 * @self: tables
 * @name: which
 *
 * Returns: (transfer none) (nullable): the table, %NULL where the folder has none
 */
SokakuCsvTable *
sokaku_csv_set_get (SokakuCsvSet *self, SokakuCsvName name)
{
  return self->tables[name];
}
