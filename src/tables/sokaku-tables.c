/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of a folder of CSV tables as a plan. */
#include "sokaku-tables.h"

#include "sokaku-importer.h"
#include "sokaku-csv-set.h"

/**
 * sokaku_tables_import:
 * @folder: a folder of CSV files
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Reads tables as a plan; all or nothing. Needed are plan.csv, criteria.csv,
 * grades.csv, initiatives.csv and items.csv; council_scale.csv, themes.csv,
 * scores.csv, schedule.csv, actions.csv, issues.csv, remarks.csv, opinions.csv,
 * members.csv, ratings.csv, effects.csv and report.csv may be absent. Columns may
 * stand in any order, and columns that are not known are ignored. What is blank
 * is not known, "-" is ended. Blocks while files are read.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with a #SokakuTablesError
 * whose message names table, row, column and value, or %G_IO_ERROR_CANCELLED
 */
SokakuPlan *
sokaku_tables_import (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (SokakuCsvSet) tables = sokaku_csv_set_load (folder, cancellable, error);

  return tables != NULL ? sokaku_importer_build (tables, error) : NULL;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  GError *error = NULL;
  SokakuCsvSet *tables = sokaku_csv_set_load (folder, cancellable, &error);

  if (tables != NULL)
    g_task_return_pointer (task, tables, (GDestroyNotify) sokaku_csv_set_free);
  else
    g_task_return_error (task, error);
}

/**
 * sokaku_tables_import_async:
 * @folder: a folder of CSV files
 * @cancellable: (nullable): a cancellable
 * @callback: called when the tables have been read
 * @user_data: for @callback
 *
 * Like sokaku_tables_import (), with the files read in another thread.
 */
void
sokaku_tables_import_async (GFile *folder,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, sokaku_tables_import_async);
  g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * sokaku_tables_import_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Builds the plan, in the thread that calls: the model belongs to one thread.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL as sokaku_tables_import () does
 */
SokakuPlan *
sokaku_tables_import_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (SokakuCsvSet) tables = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  tables = g_task_propagate_pointer (G_TASK (result), error);
  return tables != NULL ? sokaku_importer_build (tables, error) : NULL;
}
