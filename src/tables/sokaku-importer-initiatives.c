/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of initiatives.csv: themes, recorded grades, averages of the council. */
#include "sokaku-importer.h"

#include <glib/gi18n-lib.h>

#include "sokaku-sheet.h"
#include "sokaku-value.h"
#include "sokaku-vocabulary.h"

/* Each theme is a column, named as in lists; a mark in it says that the initiative carries it. */
static gboolean
read_themes (SokakuImporter *self, SokakuCsvRow row, SokakuInitiative *initiative, GError **error)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (self->plan);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);
      const char *column = sokaku_theme_get_short_in_lists (theme);
      gboolean ticked;

      if (sokaku_csv_table_find_column (row.table, column) < 0)
        {
          sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_MISSING,
                                   _ ("%s has no column %s, a theme of themes.csv."),
                                   sokaku_csv_table_get_name (row.table), column);
          return FALSE;
        }
      if (!sokaku_vocabulary_parse_tick (sokaku_csv_row_get_text (row, column), &ticked))
        return sokaku_csv_row_fail (row, column, SOKAKU_TABLES_ERROR_VALUE, error,
                                    _ ("\"%s\" is neither a mark (○) nor blank"),
                                    sokaku_csv_row_get_text (row, column));
      if (ticked)
        g_strv_builder_add (builder, sokaku_theme_get_id (theme));
    }
  ids = g_strv_builder_end (builder);
  sokaku_initiative_set_themes (initiative, (const char *const *) ids);
  return TRUE;
}

/* Whether the column is named by an evaluated year of the plan, in any writing. */
static gboolean
is_evaluated_year (SokakuPlan *plan, const char *column, int *fiscal)
{
  g_autofree char *normal = sokaku_vocabulary_normalize (column);
  SokakuYear *year;

  if (!sokaku_plan_parse_year (plan, normal, fiscal) || *fiscal == SOKAKU_OVERALL)
    return FALSE;
  year = sokaku_plan_find_year (plan, *fiscal);
  return year != NULL && sokaku_year_get_evaluated (year);
}

static gboolean
read_year_grades (SokakuImporter *self,
                  SokakuCsvRow row,
                  SokakuInitiative *initiative,
                  GError **error)
{
  for (guint i = 0; i < sokaku_plan_get_n_years (self->plan); i++)
    {
      int fiscal = sokaku_year_get_fiscal (sokaku_plan_peek_year (self->plan, i));
      gboolean found = FALSE;

      for (guint j = 0; j < sokaku_csv_table_get_n_columns (row.table); j++)
        {
          const char *column = sokaku_csv_table_get_column (row.table, j);
          g_autoptr (SokakuYearGrade) recorded = NULL;
          const char *grade;
          int column_fiscal;

          if (!is_evaluated_year (self->plan, column, &column_fiscal) || column_fiscal != fiscal)
            continue;
          if (found)
            return sokaku_csv_row_fail (row, column, SOKAKU_TABLES_ERROR_DUPLICATE, error,
                                        _ ("another column is the same year"));
          found = TRUE;
          if (!sokaku_csv_row_read_grade (row, column, self->plan, &grade, error))
            return FALSE;
          if (*grade == '\0')
            continue;
          recorded = sokaku_year_grade_new ();
          sokaku_year_grade_set_year (recorded, fiscal);
          sokaku_year_grade_set_grade (recorded, grade);
          sokaku_node_list_append (sokaku_initiative_get_year_grades (initiative), recorded);
        }
    }
  return TRUE;
}

/* Averages lie within the scale; without one, within what a rating can be. */
static void
get_scale_range (SokakuPlan *plan, int *lowest, int *highest)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  guint n = sokaku_node_list_get_length (scale);

  *lowest = n > 0 ? sokaku_scale_step_get_value (sokaku_node_list_peek (scale, n - 1)) : 0;
  *highest = n > 0 ? sokaku_scale_step_get_value (sokaku_node_list_peek (scale, 0)) : 1000;
}

static gboolean
read_averages (SokakuImporter *self, SokakuCsvRow row, SokakuInitiative *initiative, GError **error)
{
  int lowest, highest, average, earlier, adopted;

  get_scale_range (self->plan, &lowest, &highest);
  if (!sokaku_csv_row_read_tenths (row, "council_average", lowest, highest, &average, error)
      || !sokaku_csv_row_read_tenths (row, "midterm_average", lowest, highest, &earlier, error)
      || !sokaku_csv_row_read_tenths (row, "adopted", lowest, highest, &adopted, error))
    return FALSE;
  sokaku_initiative_set_average (initiative, average);
  sokaku_initiative_set_earlier_average (initiative, earlier);
  sokaku_initiative_set_adopted (initiative, adopted);
  sokaku_initiative_set_adopted_reason (initiative,
                                        sokaku_csv_row_get_text (row, "adopted_reason"));
  return TRUE;
}

/**
 * sokaku_importer_read_initiatives:
 * @self: the import
 * @error: return location
 *
 * Reads initiatives.csv in its order: no, title, a column per theme, and where
 * there are any: a column per evaluated year (recorded grade), council_average,
 * midterm_average, adopted and adopted_reason. Means and totals of criteria are
 * not read, they follow from the scores.
 *
 * Returns: %FALSE with a #SokakuTablesError
 */
gboolean
sokaku_importer_read_initiatives (SokakuImporter *self, GError **error)
{
  SokakuCsvTable *table = sokaku_csv_set_get (self->tables, SOKAKU_CSV_INITIATIVES);

  for (guint i = 0; i < sokaku_csv_table_get_n_rows (table); i++)
    {
      SokakuCsvRow row = { table, i };
      g_autoptr (SokakuInitiative) initiative = sokaku_initiative_new ();
      g_autofree char *wish = NULL;
      g_autofree char *id = NULL;
      const char *title;
      int number;

      if (!sokaku_csv_row_read_int (row, "no", 0, 1000000, &number, error)
          || !sokaku_csv_row_read_text (row, "title", &title, error))
        return FALSE;
      if (g_hash_table_contains (self->initiatives, GINT_TO_POINTER (number)))
        return sokaku_csv_row_fail_twice (row, "no", error);
      wish = g_strdup_printf ("%d", number);
      id = sokaku_plan_make_id (self->plan, wish, TRUE);
      sokaku_initiative_set_id (initiative, id);
      sokaku_initiative_set_number (initiative, number);
      sokaku_initiative_set_title (initiative, title);
      if (!read_themes (self, row, initiative, error)
          || !read_year_grades (self, row, initiative, error)
          || !read_averages (self, row, initiative, error))
        return FALSE;
      sokaku_node_list_append (sokaku_plan_get_initiatives (self->plan), initiative);
      g_hash_table_insert (self->initiatives, GINT_TO_POINTER (number), initiative);
    }
  return TRUE;
}
