/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the points of series are explained by: the explanation's figure is the point's. */
#include "sokaku-series-figure.h"

#include "sokaku-council-series.h"
#include "sokaku-criteria-series.h"
#include "sokaku-grade-series.h"
#include "sokaku-rating.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"
#include "sokaku-theme-series.h"
#include "test-plan.h"

typedef struct
{
  SokakuPlan *plan;
  SokakuStats *stats;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  SokakuNodeList *initiatives;

  self->plan = test_plan_new (&test_plan_common);
  self->stats = sokaku_stats_new (self->plan);
  initiatives = sokaku_plan_get_initiatives (self->plan);
  test_plan_set_all (test_plan_item (self->plan, "1"), SOKAKU_OVERALL, 3);
  test_plan_set_all (test_plan_item (self->plan, "4"), 2020, 1);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    for (guint k = 0; k < 3; k++)
      {
        SokakuRating *rating = sokaku_rating_new ();

        sokaku_rating_set_value (rating, (int) (1 + (i + k * k) % 5));
        sokaku_node_list_take (
            sokaku_initiative_get_ratings (sokaku_node_list_peek (initiatives, i)), rating);
      }
}

static void
teardown (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->stats);
  g_clear_object (&self->plan);
}

static SokakuExplanation *
explain (Fixture *self, SokakuSeries *series, guint point)
{
  SokakuFigure figure;

  g_assert_true (sokaku_series_find_figure (series, self->plan, point, &figure));
  return sokaku_explanation_new (self->stats, &figure);
}

static void
assert_all_tenths (Fixture *self, SokakuSeries *series, guint n_points)
{
  g_assert_cmpuint (sokaku_series_get_n_points (series), ==, n_points);
  for (guint i = 0; i < n_points; i++)
    {
      g_autoptr (SokakuExplanation) explanation = explain (self, series, i);
      g_autofree char *value = sokaku_tenths_to_string (sokaku_series_get_point (series, i)->value);

      g_assert_cmpstr (explanation->result, ==, value);
    }
}

static void
test_means (Fixture *self, gconstpointer data)
{
  g_autoptr (SokakuSeries) averages
      = sokaku_series_for_theme_averages (self->plan, self->stats, NULL);
  g_autoptr (SokakuSeries) themes
      = sokaku_series_for_criteria_by_theme (self->plan, self->stats, NULL);
  g_autoptr (SokakuSeries) initiatives
      = sokaku_series_for_criteria_by_initiative (self->plan, self->stats, NULL);
  g_autoptr (SokakuSeries) both
      = sokaku_series_for_self_and_council (self->plan, self->stats, NULL);

  assert_all_tenths (self, averages, 3);
  assert_all_tenths (self, themes, 3 * 4);
  assert_all_tenths (self, initiatives, 4 * 4);
  assert_all_tenths (self, both, 4 * 2);
}

static void
test_grades (Fixture *self, gconstpointer data)
{
  g_autoptr (SokakuSeries) series
      = sokaku_series_for_grades_by_year (self->plan, self->stats, NULL);
  guint n = sokaku_series_get_n_points (series);

  g_assert_cmpuint (n, ==, 4 * 5);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SokakuExplanation) explanation = explain (self, series, i);

      g_assert_cmpstr (explanation->result, ==, sokaku_series_get_point (series, i)->text);
    }
}

/* The chart counts; the explanation says what share has that grade or a better one. */
static void
test_distribution (Fixture *self, gconstpointer data)
{
  g_autoptr (SokakuSeries) series
      = sokaku_series_for_grade_distribution (self->plan, self->stats, NULL);
  guint last = sokaku_series_get_n_points (series) - 4;
  g_autoptr (SokakuExplanation) best = explain (self, series, last);
  g_autoptr (SokakuExplanation) second = explain (self, series, last + 1);

  g_assert_cmpstr (best->result, ==, "8.3 %");
  g_assert_cmpstr (second->result, ==, "100.0 %");
}

/* A mean is explained; how many gave a rating, and how far they are apart, is what it is. */
static void
test_agreement (Fixture *self, gconstpointer data)
{
  g_autoptr (SokakuSeries) series = sokaku_series_for_agreement (self->plan, self->stats, NULL);
  guint n_columns = sokaku_series_get_n_columns (series);
  g_autoptr (SokakuExplanation) mean = explain (self, series, n_columns - 2);
  g_autofree char *value
      = sokaku_tenths_to_string (sokaku_series_get_point (series, n_columns - 2)->value);
  SokakuFigure figure;

  g_assert_cmpstr (mean->result, ==, value);
  g_assert_false (sokaku_series_find_figure (series, self->plan, n_columns - 1, &figure));
  g_assert_false (sokaku_series_find_figure (series, self->plan, 0, &figure));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/series-figure/" path, Fixture, NULL, setup, function, teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("means", test_means);
  ADD ("grades", test_grades);
  ADD ("distribution", test_distribution);
  ADD ("agreement", test_agreement);
  return g_test_run ();
}
