/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of what a plan is made of: criteria, grades, scale, themes, members. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-sheet.h"
#include "sokaku-value.h"
#include "sokaku-vocabulary.h"

/* Scores, ratings and totals lie within this; it only keeps sums from overflowing. */
#define LARGEST 10000

static gboolean
fail_empty (SokakuCsvTable *table, GError **error)
{
  sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_MISSING, _ ("%s has no rows."),
                           sokaku_csv_table_get_name (table));
  return FALSE;
}

static gboolean
check_new_name (GHashTable *names, SokakuCsvRow row, const char *column, GError **error)
{
  g_autofree char *name = sokaku_vocabulary_normalize (sokaku_csv_row_get_text (row, column));

  if (!g_hash_table_add (names, g_steal_pointer (&name)))
    return sokaku_csv_row_fail_twice (row, column, error);
  return TRUE;
}

static gboolean
read_grades (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_GRADES);
  g_autoptr (GArray) rows = sokaku_csv_row_list (table, NULL, error);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int above = LARGEST + 1;

  if (rows->len == 0)
    return fail_empty (table, error);
  for (guint i = 0; i < rows->len; i++)
    {
      SokakuCsvRow row = g_array_index (rows, SokakuCsvRow, i);
      g_autoptr (SokakuGrade) grade = sokaku_grade_new ();
      g_autofree char *name = NULL;
      int min_total;

      if (!sokaku_csv_row_read_key (row, "grade", &name, error)
          || !check_new_name (names, row, "grade", error)
          || !sokaku_csv_row_read_int (row, "min_total", -LARGEST, LARGEST, &min_total, error))
        return FALSE;
      if (g_str_equal (name, SOKAKU_GRADE_ENDED))
        return sokaku_csv_row_fail (row, "grade", SOKAKU_TABLES_ERROR_VALUE, error,
                                    _ ("\"%s\" means that an item had ended"), name);
      if (min_total >= above)
        return sokaku_csv_row_fail (
            row, "min_total", SOKAKU_TABLES_ERROR_CONFLICT, error,
            _ ("\"%d\" is not below the row before; the best grade is first"), min_total);
      above = min_total;
      sokaku_grade_set_name (grade, name);
      sokaku_grade_set_min_total (grade, min_total);
      sokaku_node_list_append (sokaku_plan_get_grades (self->plan), grade);
    }
  return TRUE;
}

/* A cap is a score and the best grade that it leaves: both or none. */
static gboolean
read_cap (SokakuImporter *self, SokakuCsvRow row, SokakuCriterion *criterion, GError **error)
{
  const char *grade;
  int cap_at;

  if (sokaku_csv_row_is_blank (row, "cap_at") && sokaku_csv_row_is_blank (row, "cap_grade"))
    return TRUE;
  if (!sokaku_csv_row_read_int (row, "cap_at", sokaku_criterion_get_min (criterion),
                                sokaku_criterion_get_max (criterion), &cap_at, error)
      || !sokaku_csv_row_read_text (row, "cap_grade", &grade, error)
      || !sokaku_csv_row_read_grade (row, "cap_grade", self->plan, &grade, error))
    return FALSE;
  sokaku_criterion_set_cap_at (criterion, cap_at);
  sokaku_criterion_set_cap_grade (criterion, grade);
  return TRUE;
}

static gboolean
read_criteria (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_CRITERIA);
  g_autoptr (GArray) rows = sokaku_csv_row_list (table, "order", error);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (rows == NULL)
    return FALSE;
  if (rows->len == 0)
    return fail_empty (table, error);
  for (guint i = 0; i < rows->len; i++)
    {
      SokakuCsvRow row = g_array_index (rows, SokakuCsvRow, i);
      g_autoptr (SokakuCriterion) criterion = sokaku_criterion_new ();
      g_autofree char *id = g_strdup_printf ("c%u", i + 1);
      const char *name;
      int min, max;

      if (!sokaku_csv_row_read_text (row, "name", &name, error)
          || !check_new_name (names, row, "name", error)
          || !sokaku_csv_row_read_int (row, "min", -LARGEST, LARGEST, &min, error)
          || !sokaku_csv_row_read_int (row, "max", min, LARGEST, &max, error))
        return FALSE;
      sokaku_criterion_set_id (criterion, id);
      sokaku_criterion_set_name (criterion, name);
      sokaku_criterion_set_min (criterion, min);
      sokaku_criterion_set_max (criterion, max);
      if (!read_cap (self, row, criterion, error))
        return FALSE;
      sokaku_node_list_append (sokaku_plan_get_criteria (self->plan), criterion);
    }
  return TRUE;
}

/* Best first, however the table is sorted. */
static gboolean
read_scale (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_COUNCIL_SCALE);
  g_autoptr (GArray) rows = NULL;

  if (table != NULL && sokaku_csv_table_find_column (table, "value") < 0)
    {
      sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_MISSING, _ ("%s has no column %s."),
                               sokaku_csv_table_get_name (table), "value");
      return FALSE;
    }
  rows = sokaku_csv_row_list (table, "value", error);
  if (rows == NULL)
    return FALSE;
  for (guint i = rows->len; i > 0; i--)
    {
      SokakuCsvRow row = g_array_index (rows, SokakuCsvRow, i - 1);
      g_autoptr (SokakuScaleStep) step = sokaku_scale_step_new ();
      int value;

      if (!sokaku_csv_row_read_int (row, "value", 0, LARGEST, &value, error))
        return FALSE;
      sokaku_scale_step_set_value (step, value);
      sokaku_scale_step_set_label (step, sokaku_csv_row_get_text (row, "label"));
      sokaku_node_list_append (sokaku_plan_get_scale (self->plan), step);
    }
  return TRUE;
}

static const char *
text_or (SokakuCsvRow row, const char *column, const char *otherwise)
{
  return sokaku_csv_row_is_blank (row, column) ? otherwise : sokaku_csv_row_get_text (row, column);
}

static gboolean
read_themes (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_THEMES);
  g_autoptr (GArray) rows = sokaku_csv_row_list (table, "no", error);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      SokakuCsvRow row = g_array_index (rows, SokakuCsvRow, i);
      g_autoptr (SokakuTheme) theme = sokaku_theme_new ();
      g_autofree char *id = g_strdup_printf ("t%u", i + 1);
      const char *name, *short_name;

      if (!sokaku_csv_row_read_text (row, "name", &name, error)
          || !sokaku_csv_row_read_text (row, "short_in_lists", &short_name, error)
          || !check_new_name (names, row, "short_in_lists", error))
        return FALSE;
      sokaku_theme_set_id (theme, id);
      sokaku_theme_set_number (theme, sokaku_csv_row_get_text (row, "roman"));
      sokaku_theme_set_name (theme, name);
      sokaku_theme_set_short_in_lists (theme, short_name);
      sokaku_theme_set_short_in_sheets (theme, text_or (row, "short_in_sheets", short_name));
      sokaku_node_list_append (sokaku_plan_get_themes (self->plan), theme);
    }
  return TRUE;
}

static gboolean
read_members (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_MEMBERS);
  g_autoptr (GArray) rows = sokaku_csv_row_list (table, "order", error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      SokakuCsvRow row = g_array_index (rows, SokakuCsvRow, i);
      g_autoptr (SokakuMember) member = sokaku_member_new ();
      g_autofree char *id = g_strdup_printf ("m%u", i + 1);
      const char *name;
      int order;

      if (!sokaku_csv_row_read_order (row, "order", &order, error)
          || !sokaku_csv_row_read_text (row, "name", &name, error))
        return FALSE;
      sokaku_member_set_id (member, id);
      sokaku_member_set_name (member, name);
      sokaku_member_set_affiliation (member, sokaku_csv_row_get_text (row, "affiliation"));
      sokaku_member_set_role (member, sokaku_csv_row_get_text (row, "role"));
      sokaku_node_list_append (sokaku_plan_get_members (self->plan), member);
      g_hash_table_insert (self->members, GINT_TO_POINTER (order), member);
    }
  return TRUE;
}

/**
 * sokaku_importer_read_definition:
 * @self: the import
 * @error: return location
 *
 * Reads grades.csv, criteria.csv, council_scale.csv, themes.csv and members.csv.
 *
 * Returns: %FALSE with a #SokakuTablesError
 */
gboolean
sokaku_importer_read_definition (SokakuImporter *self, GError **error)
{
  return read_grades (self, error) && read_criteria (self, error) && read_scale (self, error)
         && read_themes (self, error) && read_members (self, error);
}
