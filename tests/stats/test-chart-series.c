/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the series of criteria, grades, ratings and completion. */
#include "sokaku-completion-series.h"
#include "sokaku-council-series.h"
#include "sokaku-criteria-series.h"
#include "sokaku-grade-series.h"
#include "sokaku-series-names.h"

#include "sokaku-rating.h"
#include "sokaku-sheet.h"

#include "test-plan.h"

static SokakuInitiative *
initiative_at (SokakuPlan *plan, guint position)
{
  return sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), position);
}

static SokakuItem *
item_at (SokakuPlan *plan, guint initiative, guint position)
{
  return sokaku_node_list_peek (sokaku_initiative_get_items (initiative_at (plan, initiative)),
                                position);
}

static const SokakuSeriesPoint *
cell (SokakuSeries *series, guint row, guint column)
{
  return sokaku_series_get_point (series, row * sokaku_series_get_n_columns (series) + column);
}

static void
rate (SokakuPlan *plan, guint initiative, const int *values, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      SokakuRating *rating = sokaku_rating_new ();

      sokaku_rating_set_value (rating, values[i]);
      sokaku_node_list_take (sokaku_initiative_get_ratings (initiative_at (plan, initiative)),
                             rating);
    }
}

static void
test_steps (void)
{
  g_assert_cmpint (sokaku_series_names_get_step (0, 30, 10), ==, 10);
  g_assert_cmpint (sokaku_series_names_get_step (0, 120, 10), ==, 20);
  g_assert_cmpint (sokaku_series_names_get_step (10, 50, 10), ==, 10);
  g_assert_cmpint (sokaku_series_names_get_step (0, 1000, 10), ==, 200);
  g_assert_cmpint (sokaku_series_names_get_step (0, 95, 1), ==, 20);
  g_assert_cmpint (sokaku_series_names_get_step (0, 1, 1), ==, 1);
  g_assert_cmpint (sokaku_series_names_get_step (0, G_MAXINT, 1), >, G_MAXINT / 10);
}

/* Four criteria of 0–3, every score a 2; one item is better in one criterion. */
static void
test_criteria (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) themes = NULL;
  g_autoptr (SokakuSeries) initiatives = NULL;

  test_plan_set_scores (item_at (plan, 0, 0), SOKAKU_OVERALL, (const int[]){ 3, 2, 2, 1 });
  themes = sokaku_series_for_criteria_by_theme (plan, stats, NULL);
  initiatives = sokaku_series_for_criteria_by_initiative (plan, stats, NULL);

  g_assert_cmpint (sokaku_series_get_rows (themes), ==, SOKAKU_SERIES_ROWS_THEMES);
  g_assert_cmpuint (sokaku_series_get_n_rows (themes), ==, 3);
  g_assert_cmpuint (sokaku_series_get_n_columns (themes), ==, 4);
  g_assert_cmpstr (sokaku_series_get_column (themes, 3)->name.id, ==, "c4");
  g_assert_cmpint (sokaku_series_get_column (themes, 3)->maximum, ==, 30);
  g_assert_cmpstr (sokaku_series_get_subtitle (themes), ==, "Each out of 3");
  /* theme t1: initiatives 1, 3 and 4, three items each: 19 / 9 and 17 / 9 */
  g_assert_cmpint (cell (themes, 0, 0)->value, ==, 21);
  g_assert_cmpint (cell (themes, 0, 1)->value, ==, 20);
  g_assert_cmpint (cell (themes, 0, 3)->value, ==, 19);
  g_assert_cmpuint (cell (themes, 0, 0)->count, ==, 9);
  g_assert_cmpint (sokaku_series_get_row (themes, 0)->value, ==, 80);

  g_assert_cmpint (sokaku_series_get_rows (initiatives), ==, SOKAKU_SERIES_ROWS_INITIATIVES);
  g_assert_cmpuint (sokaku_series_get_n_rows (initiatives), ==, 4);
  /* 7 / 3 */
  g_assert_cmpint (cell (initiatives, 0, 0)->value, ==, 23);
  g_assert_cmpint (cell (initiatives, 0, 3)->value, ==, 17);
  g_assert_cmpint (cell (initiatives, 1, 0)->value, ==, 20);
}

/* Nothing scored is a gap, all zeros are zeros. */
static void
test_gaps (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) criteria = NULL;
  g_autoptr (SokakuSeries) years = NULL;
  g_autoptr (SokakuSeries) grades = NULL;

  for (guint i = 0; i < 3; i++)
    {
      test_plan_set_all (item_at (plan, 0, i), SOKAKU_OVERALL, SOKAKU_UNKNOWN);
      test_plan_set_all (item_at (plan, 0, i), 2020, SOKAKU_ENDED);
      test_plan_set_all (item_at (plan, 1, i), SOKAKU_OVERALL, 0);
    }
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < 3; j++)
      test_plan_set_all (item_at (plan, i, j), 2022, SOKAKU_UNKNOWN);
  criteria = sokaku_series_for_criteria_by_initiative (plan, stats, NULL);
  g_assert_cmpint (cell (criteria, 0, 0)->value, ==, SOKAKU_SERIES_MISSING);
  g_assert_cmpint (cell (criteria, 1, 0)->value, ==, 0);
  g_assert_cmpint (sokaku_series_get_row (criteria, 0)->value, ==, SOKAKU_SERIES_MISSING);

  years = sokaku_series_for_grades_by_year (plan, stats, NULL);
  g_assert_cmpint (cell (years, 0, 0)->value, ==, SOKAKU_SERIES_NONE);
  g_assert_cmpint (cell (years, 0, 4)->value, ==, SOKAKU_SERIES_MISSING);
  g_assert_cmpint (cell (years, 1, 4)->value, ==, 0);
  g_assert_cmpstr (cell (years, 1, 4)->text, ==, "D");
  g_assert_cmpint (cell (years, 0, 0)->grade, ==, -1);

  /* overall three items are unknown, three are D, six are B; nobody scored 2022 */
  grades = sokaku_series_for_grade_distribution (plan, stats, NULL);
  g_assert_cmpint (cell (grades, 4, 0)->value, ==, 0);
  g_assert_cmpint (cell (grades, 4, 1)->value, ==, 6);
  g_assert_cmpint (cell (grades, 4, 3)->value, ==, 3);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (cell (grades, 2, i)->value, ==, SOKAKU_SERIES_MISSING);
}

/* Seven years and grades of other names; as many columns as there are. */
static void
test_other_shape (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_other);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) years = sokaku_series_for_grades_by_year (plan, stats, NULL);
  g_autoptr (SokakuSeries) grades = sokaku_series_for_grade_distribution (plan, stats, NULL);
  g_autoptr (SokakuSeries) agreement = sokaku_series_for_agreement (plan, stats, NULL);

  g_assert_cmpuint (sokaku_series_get_n_rows (years), ==, 31);
  g_assert_cmpuint (sokaku_series_get_n_columns (years), ==, 8);
  g_assert_cmpuint (sokaku_series_get_n_grades (years), ==, 4);
  g_assert_cmpint (sokaku_series_get_column (years, 0)->minimum, ==, 30);
  g_assert_cmpint (sokaku_series_get_column (years, 0)->maximum, ==, 150);
  g_assert_cmpstr (sokaku_series_get_column (years, 7)->name.label, ==, "総括");
  /* three fours: 12, an A where S begins at 13 */
  g_assert_cmpstr (cell (years, 0, 7)->text, ==, "A");
  g_assert_cmpint (cell (years, 0, 7)->grade, ==, 1);
  g_assert_cmpint (cell (years, 0, 7)->value, ==, 120);

  g_assert_cmpuint (sokaku_series_get_n_rows (grades), ==, 8);
  g_assert_cmpint (cell (grades, 7, 1)->value, ==, 260);
  g_assert_cmpstr (sokaku_series_get_column (grades, 0)->name.label, ==, "S");
  g_assert_cmpint (sokaku_series_get_column (grades, 0)->maximum, ==, 260);
  /* a scale of 1–4, mean and spread */
  g_assert_cmpuint (sokaku_series_get_n_columns (agreement), ==, 6);
}

static void
test_agreement (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) series = NULL;

  rate (plan, 0, (const int[]){ 1, 5, 5, SOKAKU_ABSENT, SOKAKU_RECUSED }, 5);
  rate (plan, 1, (const int[]){ 4, 4, 4, 5 }, 4);
  rate (plan, 3, (const int[]){ 3, 3 }, 2);
  sokaku_initiative_set_average (initiative_at (plan, 2), 42);
  series = sokaku_series_for_agreement (plan, stats, NULL);

  g_assert_cmpuint (sokaku_series_get_n_columns (series), ==, 7);
  g_assert_cmpint (cell (series, 0, 0)->value, ==, 1);
  g_assert_cmpint (cell (series, 0, 1)->value, ==, 0);
  g_assert_cmpint (cell (series, 0, 4)->value, ==, 2);
  g_assert_cmpint (cell (series, 0, 5)->value, ==, 37); /* 11 / 3 */
  g_assert_cmpuint (cell (series, 0, 5)->count, ==, 3);
  g_assert_cmpint (cell (series, 0, 6)->value, ==, 19); /* √(32 / 9) = 1.886 */
  g_assert_cmpint (cell (series, 1, 6)->value, ==, 4);  /* √(3 / 16) = 0.433 */
  g_assert_cmpint (cell (series, 3, 6)->value, ==, 0);
  g_assert_cmpint (sokaku_series_get_row (series, 0)->spread, ==, 19);

  /* only the average is known, and that is said */
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (cell (series, 2, i)->value, ==, SOKAKU_SERIES_MISSING);
  g_assert_cmpint (cell (series, 2, 5)->value, ==, 42);
  g_assert_cmpstr (cell (series, 2, 5)->text, ==, "Average only: ratings not known");
  g_assert_cmpint (cell (series, 2, 6)->value, ==, SOKAKU_SERIES_MISSING);
  g_assert_true (sokaku_series_has_spread (series));
}

/* Halves are rounded up: 1 and 2 are 0.5 apart from 1.5, exactly. */
static void
test_spread_rounding (void)
{
  static const struct
  {
    int values[4];
    guint n;
    int spread;
  } cases[] = {
    { { 1, 2 }, 2, 5 },  { { 1, 1, 1, 2 }, 4, 4 }, { { 5 }, 1, 0 },
    { { 1, 5 }, 2, 20 }, { { 1, 2, 3 }, 3, 8 }, /* √(2 / 3) = 0.816 */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
      g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
      g_autoptr (SokakuSeries) series = NULL;

      rate (plan, 0, cases[i].values, cases[i].n);
      series = sokaku_series_for_agreement (plan, stats, NULL);
      g_assert_cmpint (sokaku_series_get_row (series, 0)->spread, ==, cases[i].spread);
    }
}

/* A rating out of scale has a column of its own: a mistake is seen. */
static void
test_out_of_scale (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) series = NULL;

  rate (plan, 0, (const int[]){ 9 }, 1);
  series = sokaku_series_for_agreement (plan, stats, NULL);
  g_assert_cmpuint (sokaku_series_get_n_columns (series), ==, 8);
  g_assert_cmpstr (sokaku_series_get_column (series, 5)->name.label, ==, "9");
  g_assert_cmpint (cell (series, 0, 5)->value, ==, 1);
}

static void
test_self_and_council (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) series = NULL;

  rate (plan, 0, (const int[]){ 4, 5 }, 2);
  sokaku_initiative_set_earlier_average (initiative_at (plan, 0), 39);
  series = sokaku_series_for_self_and_council (plan, stats, NULL);
  g_assert_cmpuint (sokaku_series_get_n_columns (series), ==, 2);
  g_assert_cmpint (sokaku_series_get_column (series, 0)->maximum, ==, 120);
  g_assert_cmpint (sokaku_series_get_column (series, 1)->minimum, ==, 10);
  g_assert_cmpint (sokaku_series_get_column (series, 1)->maximum, ==, 50);
  g_assert_cmpint (cell (series, 0, 0)->value, ==, 80);
  g_assert_cmpint (cell (series, 0, 0)->earlier, ==, SOKAKU_SERIES_MISSING);
  g_assert_cmpint (cell (series, 0, 1)->value, ==, 45);
  g_assert_cmpint (cell (series, 0, 1)->earlier, ==, 39);
  g_assert_cmpint (cell (series, 1, 1)->value, ==, SOKAKU_SERIES_MISSING);
}

/* Before the first evaluation a sheet asks for its head: title, departments, first year. */
static void
forget_scores (SokakuPlan *plan)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  for (guint i = 0; i < items->len; i++)
    {
      SokakuNodeList *evaluations = sokaku_item_get_evaluations (items->pdata[i]);

      for (guint j = 0; j < sokaku_node_list_get_length (evaluations); j++)
        test_plan_set_all (items->pdata[i],
                           sokaku_evaluation_get_year (sokaku_node_list_peek (evaluations, j)),
                           SOKAKU_UNKNOWN);
    }
}

static void
test_completion (void)
{
  static const char *const others[] = { "(市)窓口課", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) series = NULL;

  forget_scores (plan);
  sokaku_item_set_departments (item_at (plan, 3, 2), others);
  sokaku_item_set_title (item_at (plan, 3, 2), "");
  sokaku_item_set_departments (item_at (plan, 3, 1), none);
  sokaku_item_set_damage (item_at (plan, 3, 0), "damaged");
  series = sokaku_series_for_completion (plan, stats, NULL);

  g_assert_cmpint (sokaku_series_get_rows (series), ==, SOKAKU_SERIES_ROWS_DEPARTMENTS);
  g_assert_cmpuint (sokaku_series_get_n_rows (series), ==, 4);
  g_assert_cmpstr (cell (series, 0, 0)->label, ==, "(財)財政課");
  g_assert_cmpint (cell (series, 0, 0)->value, ==, 1000);
  g_assert_cmpuint (cell (series, 0, 0)->count, ==, 10);
  g_assert_cmpint (cell (series, 0, 0)->value, ==, cell (series, 1, 0)->value);
  g_assert_cmpstr (cell (series, 2, 0)->label, ==, "(市)窓口課");
  g_assert_cmpint (cell (series, 2, 0)->value, ==, 667);
  g_assert_cmpstr (cell (series, 2, 0)->text, ==, "2/3");
  g_assert_cmpstr (cell (series, 3, 0)->label, ==, "No department");
  g_assert_cmpstr (cell (series, 3, 0)->id, ==, "");
  g_assert_cmpint (cell (series, 3, 0)->value, ==, 667);
}

/* One field missing among very many is not 100.0 %. */
static void
test_completion_is_full_only_if_full (void)
{
  TestPlanShape shape = test_plan_common;
  g_autoptr (SokakuPlan) plan = NULL;
  g_autoptr (SokakuStats) stats = NULL;
  g_autoptr (SokakuSeries) series = NULL;

  shape.n_items = 1000;
  plan = test_plan_new (&shape);
  forget_scores (plan);
  stats = sokaku_stats_new (plan);
  sokaku_item_set_title (item_at (plan, 0, 0), "");
  series = sokaku_series_for_completion (plan, stats, NULL);
  g_assert_cmpint (cell (series, 0, 0)->value, ==, 999);
}

static void
test_empty_plan (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  SokakuSeries *(*const makers[]) (SokakuPlan *, SokakuStats *, const SokakuSeriesWords *)
      = { sokaku_series_for_criteria_by_theme, sokaku_series_for_criteria_by_initiative,
          sokaku_series_for_grades_by_year,    sokaku_series_for_grade_distribution,
          sokaku_series_for_agreement,         sokaku_series_for_self_and_council,
          sokaku_series_for_completion };

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (SokakuSeries) series = makers[i](plan, stats, NULL);

      g_assert_cmpuint (sokaku_series_get_n_points (series), ==, 0);
      g_assert_cmpstr (sokaku_series_get_title (series), !=, "");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-series/steps", test_steps);
  g_test_add_func ("/chart-series/criteria", test_criteria);
  g_test_add_func ("/chart-series/gaps", test_gaps);
  g_test_add_func ("/chart-series/other-shape", test_other_shape);
  g_test_add_func ("/chart-series/agreement", test_agreement);
  g_test_add_func ("/chart-series/spread-rounding", test_spread_rounding);
  g_test_add_func ("/chart-series/out-of-scale", test_out_of_scale);
  g_test_add_func ("/chart-series/self-and-council", test_self_and_council);
  g_test_add_func ("/chart-series/completion", test_completion);
  g_test_add_func ("/chart-series/completion-full", test_completion_is_full_only_if_full);
  g_test_add_func ("/chart-series/empty-plan", test_empty_plan);

  return g_test_run ();
}
