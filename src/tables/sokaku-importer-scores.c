/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of scores.csv: self-evaluations by year and overall. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-sheet.h"
#include "sokaku-value.h"
#include "sokaku-vocabulary.h"

/* A score: a number in the criterion's range, "-" for ended, blank for not known. */
static gboolean
read_score (SokakuCsvRow row, SokakuCriterion *criterion, int *value, GError **error)
{
  const char *column = sokaku_criterion_get_name (criterion);

  if (sokaku_csv_row_is_blank (row, column))
    *value = SOKAKU_UNKNOWN;
  else if (sokaku_vocabulary_is_ended (sokaku_csv_row_get_text (row, column)))
    *value = SOKAKU_ENDED;
  else
    return sokaku_csv_row_read_int (row, column, sokaku_criterion_get_min (criterion),
                                    sokaku_criterion_get_max (criterion), value, error);
  return TRUE;
}

static gboolean
read_scores (SokakuImporter *self, SokakuCsvRow row, SokakuEvaluation *evaluation, GError **error)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (self->plan);
  gboolean all_known = TRUE;
  int sum = 0;
  int total;

  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);
      SokakuScore *score
          = sokaku_evaluation_find_score (evaluation, sokaku_criterion_get_id (criterion));
      g_autofree char *reason
          = g_strconcat (SOKAKU_VOCABULARY_REASON, sokaku_criterion_get_name (criterion), NULL);
      int value;

      if (!read_score (row, criterion, &value, error))
        return FALSE;
      if (SOKAKU_IS_VALUE (value))
        sum += value;
      else
        all_known = FALSE;
      sokaku_score_set_value (score, value);
      sokaku_score_set_reason (score, sokaku_csv_row_get_text (row, reason));
    }

  if (sokaku_csv_row_is_blank (row, "total")
      || sokaku_vocabulary_is_ended (sokaku_csv_row_get_text (row, "total")))
    return TRUE;
  if (!sokaku_csv_row_read_int (row, "total", -1000000, 1000000, &total, error))
    return FALSE;
  if (all_known && total != sum)
    return sokaku_csv_row_fail (row, "total", SOKAKU_TABLES_ERROR_CONFLICT, error,
                                _ ("\"%d\" is not the sum of the scores, %d"), total, sum);
  return TRUE;
}

static gboolean
read_evaluation (
    SokakuImporter *self, GHashTable *seen, SokakuCsvRow row, SokakuItem *item, GError **error)
{
  SokakuEvaluation *evaluation;
  const char *grade;
  int fiscal;

  if (!sokaku_csv_row_read_period (row, "year", self->plan, &fiscal, error)
      || !sokaku_importer_check_once (seen, item, fiscal, row, "year", error))
    return FALSE;
  evaluation = sokaku_item_find_evaluation (item, fiscal);
  if (evaluation == NULL)
    return sokaku_csv_row_fail (row, "year", SOKAKU_TABLES_ERROR_REFERENCE, error,
                                _ ("\"%s\" is not an evaluated year"),
                                sokaku_csv_row_get_text (row, "year"));
  if (!read_scores (self, row, evaluation, error)
      || !sokaku_csv_row_read_grade (row, "grade", self->plan, &grade, error))
    return FALSE;
  sokaku_evaluation_set_grade (evaluation, grade);
  sokaku_evaluation_set_reason (evaluation,
                                sokaku_csv_row_get_text (row, SOKAKU_VOCABULARY_GRADE_REASON));
  sokaku_evaluation_set_decision (evaluation, sokaku_csv_row_get_text (row, "decision"));
  return TRUE;
}

static gboolean
check_columns (SokakuImporter *self, SokakuCsvTable *table, GError **error)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (self->plan);

  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      const char *name = sokaku_criterion_get_name (sokaku_node_list_peek (criteria, i));

      if (sokaku_csv_table_find_column (table, name) < 0)
        {
          sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_MISSING,
                                   _ ("%s has no column %s, a criterion of criteria.csv."),
                                   sokaku_csv_table_get_name (table), name);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * sokaku_importer_read_scores:
 * @self: the import
 * @error: return location
 *
 * Reads scores.csv: item, year (an evaluated one or the overall evaluation), a
 * column per criterion, and where there are any: grade, total, a reason per
 * criterion and for the grade, decision. A total is compared, not kept.
 *
 * Returns: %FALSE with a #SokakuTablesError
 */
gboolean
sokaku_importer_read_scores (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_SCORES);
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  if (table == NULL)
    return TRUE;
  if (!check_columns (self, table, error))
    return FALSE;
  for (guint i = 0; i < sokaku_csv_table_get_n_rows (table); i++)
    {
      SokakuCsvRow row = { table, i };
      SokakuItem *item;

      if (!sokaku_importer_find_item (self, row, "item", &item, error)
          || !read_evaluation (self, seen, row, item, error))
        return FALSE;
    }
  return TRUE;
}
