/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the series of theme averages. */
#include "sokaku-theme-series.h"

#include "sokaku-rating.h"

#include "test-plan.h"

static SokakuInitiative *
initiative_at (SokakuPlan *plan, guint position)
{
  return sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), position);
}

/* Theme t1 is carried by initiatives 1, 3 and 4, t2 by 2 and 4. */
static void
test_averages (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) series = NULL;
  const SokakuSeriesPoint *point;

  sokaku_initiative_set_average (initiative_at (plan, 0), 44);
  sokaku_initiative_set_average (initiative_at (plan, 2), 39);
  sokaku_initiative_set_earlier_average (initiative_at (plan, 0), 40);
  sokaku_initiative_set_earlier_average (initiative_at (plan, 2), 37);
  sokaku_initiative_set_earlier_average (initiative_at (plan, 3), 39);
  sokaku_theme_set_short_in_lists (sokaku_node_list_peek (sokaku_plan_get_themes (plan), 0), "S");

  series = sokaku_series_for_theme_averages (plan, stats, NULL);
  g_assert_cmpint (sokaku_series_get_minimum (series), ==, 10);
  g_assert_cmpint (sokaku_series_get_maximum (series), ==, 50);
  g_assert_cmpint (sokaku_series_get_step (series), ==, 10);
  g_assert_nonnull (strstr (sokaku_series_get_subtitle (series), "5"));
  g_assert_cmpuint (sokaku_series_get_n_points (series), ==, 3);
  g_assert_cmpint (sokaku_series_get_counts (series), ==, SOKAKU_SERIES_COUNTS_INITIATIVES);

  point = sokaku_series_get_point (series, 0);
  g_assert_cmpstr (point->id, ==, "t1");
  g_assert_cmpstr (point->short_label, ==, "S");
  g_assert_cmpint (point->value, ==, 42);   /* 8.3 / 2 = 4.15 */
  g_assert_cmpint (point->earlier, ==, 39); /* 11.6 / 3 = 3.87 */
  g_assert_cmpuint (point->count, ==, 2);

  point = sokaku_series_get_point (series, 1);
  g_assert_cmpint (point->value, ==, SOKAKU_SERIES_MISSING);
  g_assert_cmpint (point->earlier, ==, 39);
  g_assert_cmpuint (point->count, ==, 0);
}

static void
test_ratings (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_other);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) series = NULL;

  for (int value = 2; value <= 4; value++)
    {
      SokakuRating *rating = sokaku_rating_new ();

      sokaku_rating_set_value (rating, value);
      sokaku_node_list_take (sokaku_initiative_get_ratings (initiative_at (plan, 0)), rating);
    }
  series = sokaku_series_for_theme_averages (plan, stats, NULL);
  g_assert_cmpint (sokaku_series_get_maximum (series), ==, 40);
  g_assert_cmpint (sokaku_series_get_counts (series), ==, SOKAKU_SERIES_COUNTS_RATINGS);
  g_assert_cmpint (sokaku_series_get_point (series, 0)->value, ==, 30);
  g_assert_cmpuint (sokaku_series_get_point (series, 0)->count, ==, 3);
  g_assert_false (sokaku_series_has_earlier (series));
}

static void
test_without_scale (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSeries) series = sokaku_series_for_theme_averages (plan, stats, NULL);

  g_assert_cmpuint (sokaku_series_get_n_points (series), ==, 0);
  g_assert_cmpstr (sokaku_series_get_subtitle (series), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme-series/averages", test_averages);
  g_test_add_func ("/theme-series/ratings", test_ratings);
  g_test_add_func ("/theme-series/without-scale", test_without_scale);

  return g_test_run ();
}
