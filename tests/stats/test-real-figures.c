/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every figure that one real report prints, from its tables. Skipped where they are absent. */
#include "sokaku-council-series.h"
#include "sokaku-criteria-series.h"
#include "sokaku-csv-table.h"
#include "sokaku-explanation.h"
#include "sokaku-grade-series.h"
#include "sokaku-report-fields.h"
#include "sokaku-sheet.h"
#include "sokaku-stats.h"
#include "sokaku-tables.h"
#include "sokaku-tenths.h"
#include "sokaku-theme-series.h"

typedef struct
{
  GFile *folder; /* (nullable): no tables here */
  SokakuPlan *plan;
  SokakuStats *stats;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  const char *path = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (GError) error = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("no real tables here");
      return;
    }
  self->folder = g_file_new_for_path (path);
  self->plan = sokaku_tables_import (self->folder, NULL, &error);
  g_assert_no_error (error);
  self->stats = sokaku_stats_new (self->plan);
}

static void
teardown (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->stats);
  g_clear_object (&self->plan);
  g_clear_object (&self->folder);
}

static SokakuCsvTable *
load_table (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  SokakuCsvTable *table = sokaku_csv_table_load (self->folder, name, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static const char *
get_cell (SokakuCsvTable *table, guint row, const char *column)
{
  int position = sokaku_csv_table_find_column (table, column);

  g_assert_cmpint (position, >=, 0);
  return sokaku_csv_table_get_cell (table, row, position);
}

static void
assert_tenths (int tenths, const char *printed)
{
  g_autofree char *text = NULL;

  g_assert_true (SOKAKU_IS_VALUE (tenths));
  text = sokaku_tenths_to_string (tenths);
  g_assert_cmpstr (text, ==, printed);
}

/* The explanation of a figure ends with the figure that is printed, and adds up. */
static void
assert_explained (Fixture *self,
                  gpointer node,
                  SokakuFigureKind kind,
                  int fiscal,
                  guint position,
                  const char *printed)
{
  const SokakuFigure figure = { kind, node, fiscal, position };
  g_autoptr (SokakuExplanation) explanation = sokaku_explanation_new (self->stats, &figure);
  g_autofree char *text = sokaku_explanation_dup_text (explanation);
  g_autofree char *shown = g_strdup (g_str_equal (printed, "-") ? "–" : printed);
  g_autofree char *end = g_strdup_printf (": %s", shown);

  g_assert_cmpstr (explanation->result, ==, shown);
  g_assert_true (g_str_has_suffix (strrchr (text, '\n'), end));
  g_assert_cmpuint (explanation->steps->len, >, 0);
  for (guint i = 0; i < explanation->steps->len; i++)
    {
      const SokakuExplanationStep *step = explanation->steps->pdata[i];
      gint64 sum = 0;

      for (guint k = 0; k < step->values->len; k++)
        sum += g_array_index (step->values, int, k);
      switch (step->kind)
        {
        case SOKAKU_STEP_MEAN:
        case SOKAKU_STEP_RATINGS:
        case SOKAKU_STEP_AVERAGE:
          g_assert_cmpint (sum, ==, step->numerator);
          g_assert_cmpint (step->values->len, ==, step->denominator);
          break;
        case SOKAKU_STEP_TOTAL:
        case SOKAKU_STEP_SCORES:
        case SOKAKU_STEP_COUNTS:
          g_assert_cmpint (sum, ==, step->result);
          break;
        default:
          break;
        }
    }
}

/* Means, total, grade, council average and number of items of an initiative or theme. */
static void
assert_row (Fixture *self, gpointer group, SokakuCsvTable *table, guint row)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (self->plan);
  g_autofree char *n_items = NULL;
  SokakuOrigin origin;

  g_assert_cmpuint (sokaku_node_list_get_length (criteria), ==, 4);
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    {
      SokakuCriterion *criterion = sokaku_node_list_peek (criteria, i);
      g_autofree char *column = g_strconcat ("avg_", sokaku_criterion_get_name (criterion), NULL);

      assert_tenths (sokaku_stats_get_mean (self->stats, group, SOKAKU_OVERALL, i),
                     get_cell (table, row, column));
      assert_explained (self, group, SOKAKU_FIGURE_MEAN, SOKAKU_OVERALL, i,
                        get_cell (table, row, column));
    }
  assert_explained (self, group, SOKAKU_FIGURE_TOTAL, SOKAKU_OVERALL, 0,
                    get_cell (table, row, "total"));
  assert_explained (self, group, SOKAKU_FIGURE_GRADE, SOKAKU_OVERALL, 0,
                    get_cell (table, row, "grade"));
  assert_explained (self, group, SOKAKU_FIGURE_COUNCIL, SOKAKU_OVERALL, 0,
                    get_cell (table, row, "council_average"));
  assert_tenths (sokaku_stats_get_total (self->stats, group, SOKAKU_OVERALL),
                 get_cell (table, row, "total"));
  assert_tenths (sokaku_stats_get_council (self->stats, group, NULL),
                 get_cell (table, row, "council_average"));
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, group, SOKAKU_OVERALL, &origin), ==,
                   get_cell (table, row, "grade"));
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_COMPUTED);
  n_items = g_strdup_printf ("%u", sokaku_stats_get_n_items (self->stats, group));
  g_assert_cmpstr (n_items, ==, get_cell (table, row, "items"));
  g_assert_cmpuint (sokaku_stats_get_n_scored (self->stats, group, SOKAKU_OVERALL), ==,
                    sokaku_stats_get_n_items (self->stats, group));
}

static void
test_initiatives (Fixture *self, gconstpointer data)
{
  g_autoptr (SokakuCsvTable) table = NULL;
  SokakuNodeList *initiatives;
  guint n_years = 0;
  guint n_recorded = 0;

  if (self->plan == NULL)
    return;
  table = load_table (self, "initiatives.csv");
  initiatives = sokaku_plan_get_initiatives (self->plan);
  g_assert_cmpuint (sokaku_csv_table_get_n_rows (table), ==, 22);
  g_assert_cmpuint (sokaku_node_list_get_length (initiatives), ==, 22);

  for (guint row = 0; row < sokaku_csv_table_get_n_rows (table); row++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, row);
      SokakuYear *year;

      assert_row (self, initiative, table, row);
      for (guint i = 0; (year = sokaku_plan_peek_year (self->plan, i)) != NULL; i++)
        {
          int fiscal = sokaku_year_get_fiscal (year);
          g_autofree char *label = sokaku_plan_dup_year_label (self->plan, fiscal);
          SokakuOrigin origin;

          if (!sokaku_year_get_evaluated (year))
            continue;
          g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, fiscal, &origin), ==,
                           get_cell (table, row, label));
          assert_explained (self, initiative, SOKAKU_FIGURE_GRADE, fiscal, 0,
                            get_cell (table, row, label));
          n_years++;
          n_recorded += origin == SOKAKU_ORIGIN_RECORDED;
        }
    }
  g_assert_cmpuint (n_years, ==, 22 * 4);
  /* The four years of the one initiative with an item of which the scores are lost. */
  g_assert_cmpuint (n_recorded, ==, 4);
}

static void
test_themes (Fixture *self, gconstpointer data)
{
  g_autoptr (SokakuCsvTable) table = NULL;
  g_autoptr (SokakuSeries) series = NULL;
  SokakuNodeList *themes;

  if (self->plan == NULL)
    return;
  table = load_table (self, "themes.csv");
  themes = sokaku_plan_get_themes (self->plan);
  series = sokaku_series_for_theme_averages (self->plan, self->stats, NULL);
  g_assert_cmpuint (sokaku_csv_table_get_n_rows (table), ==, 7);
  g_assert_cmpuint (sokaku_node_list_get_length (themes), ==, 7);
  g_assert_cmpuint (sokaku_series_get_n_points (series), ==, 7);

  for (guint row = 0; row < sokaku_csv_table_get_n_rows (table); row++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, row);
      g_autofree char *n_initiatives
          = g_strdup_printf ("%u", sokaku_stats_get_n_initiatives (self->stats, theme));

      g_assert_cmpstr (sokaku_theme_get_number (theme), ==, get_cell (table, row, "roman"));
      assert_row (self, theme, table, row);
      g_assert_cmpstr (n_initiatives, ==, get_cell (table, row, "initiatives"));
      assert_tenths (sokaku_series_get_point (series, row)->value,
                     get_cell (table, row, "council_average"));
    }
}

static void
test_shares (Fixture *self, gconstpointer data)
{
  static const guint counts[] = { 58, 36, 1, 0 };

  if (self->plan == NULL)
    return;
  g_assert_cmpuint (sokaku_stats_get_n_items (self->stats, self->plan), ==, 95);
  for (guint grade = 0; grade < G_N_ELEMENTS (counts); grade++)
    g_assert_cmpuint (sokaku_stats_get_n_graded (self->stats, self->plan, SOKAKU_OVERALL, grade),
                      ==, counts[grade]);
  assert_tenths (sokaku_stats_get_share (self->stats, self->plan, SOKAKU_OVERALL, 1), "98.9");
  assert_explained (self, self->plan, SOKAKU_FIGURE_SHARE, SOKAKU_OVERALL, 1, "98.9 %");
  g_assert_cmpuint (sokaku_stats_get_n_rated_at_least (self->stats, self->plan, 40), ==, 14);
}

/* The example of the rules. */
static void
test_worked_example (Fixture *self, gconstpointer data)
{
  SokakuFigure figure = { SOKAKU_FIGURE_GRADE, NULL, SOKAKU_OVERALL, 0 };
  g_autoptr (SokakuExplanation) explanation = NULL;
  g_autofree char *text = NULL;

  if (self->plan == NULL)
    return;
  figure.node = sokaku_node_list_peek (sokaku_plan_get_initiatives (self->plan), 0);
  explanation = sokaku_explanation_new (self->stats, &figure);
  text = sokaku_explanation_dup_text (explanation);
  g_assert_nonnull (strstr (text, "\n進捗度: (3 + 3 + 2 + 3) / 4 = 2.75 → 2.8\n"));
  g_assert_nonnull (strstr (text, "2.8 + 2.8 + 3.0 + 3.0 = 11.6\n11.6 → 12 → A (10–12)\n"));
}

static const SokakuSeriesPoint *
get_point (SokakuSeries *series, guint row, guint column)
{
  return sokaku_series_get_point (series, row * sokaku_series_get_n_columns (series) + column);
}

/* What charts show is what the report prints. */
static void
test_series (Fixture *self, gconstpointer data)
{
  static const char *const criteria[] = { "avg_進捗度", "avg_連携度", "avg_効率性", "avg_創造性" };
  g_autoptr (SokakuCsvTable) table = NULL;
  g_autoptr (SokakuSeries) means = NULL;
  g_autoptr (SokakuSeries) years = NULL;
  g_autoptr (SokakuSeries) both = NULL;
  g_autoptr (SokakuSeries) agreement = NULL;
  guint n_none = 0, n_recorded = 0;

  if (self->plan == NULL)
    return;
  table = load_table (self, "initiatives.csv");
  means = sokaku_series_for_criteria_by_initiative (self->plan, self->stats, NULL);
  years = sokaku_series_for_grades_by_year (self->plan, self->stats, NULL);
  both = sokaku_series_for_self_and_council (self->plan, self->stats, NULL);
  agreement = sokaku_series_for_agreement (self->plan, self->stats, NULL);
  g_assert_cmpuint (sokaku_series_get_n_rows (years), ==, 22);
  g_assert_cmpuint (sokaku_series_get_n_columns (years), ==, 5);
  g_assert_false (sokaku_series_has_spread (agreement));

  for (guint row = 0; row < 22; row++)
    {
      const char *council = get_cell (table, row, "council_average");

      for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
        assert_tenths (get_point (means, row, i)->value, get_cell (table, row, criteria[i]));
      for (guint i = 0; i < 4; i++)
        {
          const SokakuSeriesPoint *point = get_point (years, row, i);
          const char *printed
              = get_cell (table, row, sokaku_series_get_column (years, i)->name.label);

          g_assert_cmpstr (point->grade >= 0 ? point->text : "-", ==, printed);
          n_none += point->value == SOKAKU_SERIES_NONE;
          n_recorded += point->grade >= 0 && point->value == SOKAKU_SERIES_MISSING;
        }
      g_assert_cmpstr (get_point (years, row, 4)->text, ==, get_cell (table, row, "grade"));
      assert_tenths (get_point (years, row, 4)->value, get_cell (table, row, "total"));
      assert_tenths (get_point (both, row, 0)->value, get_cell (table, row, "total"));
      assert_tenths (get_point (both, row, 1)->value, council);
      assert_tenths (get_point (agreement, row, sokaku_series_get_n_columns (agreement) - 2)->value,
                     council);
    }
  g_assert_cmpuint (n_none, ==, 3);
  g_assert_cmpuint (n_recorded, ==, 4);
}

static void
test_distribution (Fixture *self, gconstpointer data)
{
  static const int overall[] = { 58, 36, 1, 0 };
  g_autoptr (SokakuSeries) series = NULL;
  int all = 0;

  if (self->plan == NULL)
    return;
  series = sokaku_series_for_grade_distribution (self->plan, self->stats, NULL);
  g_assert_cmpuint (sokaku_series_get_n_rows (series), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (overall); i++)
    {
      g_assert_cmpint (get_point (series, 4, i)->value, ==, overall[i]);
      for (guint row = 0; row < 5; row++)
        all += get_point (series, row, i)->value;
    }
  /* the item-years that have a grade, and the 95 items overall */
  g_assert_cmpint (all, ==, 365);
}

/* The figures that the report's own texts name. */
static void
test_fields (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  if (self->plan == NULL)
    return;
  text = sokaku_report_fields_resolve (
      "{{share-of:A+B}} {{items-graded:A+B}}/{{items}} {{initiatives-rated-at-least-counted:4.0}} "
      "{{theme-total:V}} {{theme-grade:V}} {{theme-council:V}} {{theme-items:V}} "
      "{{initiative-total:1}} {{council-average:1}} {{total-effect}} {{members-counted}}",
      self->stats);
  g_assert_cmpstr (text, ==, "98.9% 94/95 14項目 9.7 A 4.0 47 11.6 4.4 37億6千万円 11人");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/real-figures/initiatives", Fixture, NULL, setup, test_initiatives, teardown);
  g_test_add ("/real-figures/themes", Fixture, NULL, setup, test_themes, teardown);
  g_test_add ("/real-figures/series", Fixture, NULL, setup, test_series, teardown);
  g_test_add ("/real-figures/distribution", Fixture, NULL, setup, test_distribution, teardown);
  g_test_add ("/real-figures/shares", Fixture, NULL, setup, test_shares, teardown);
  g_test_add ("/real-figures/worked-example", Fixture, NULL, setup, test_worked_example, teardown);
  g_test_add ("/real-figures/fields", Fixture, NULL, setup, test_fields, teardown);

  return g_test_run ();
}
