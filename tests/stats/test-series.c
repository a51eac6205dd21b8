/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The series that charts draw. */
#include "sokaku-series.h"

static SokakuSeries *
make_series (void)
{
  SokakuSeries *series = sokaku_series_new ("Averages");

  sokaku_series_set_subtitle (series, "out of 5");
  sokaku_series_set_unit (series, "points");
  sokaku_series_set_axis (series, 10, 50, 10);
  sokaku_series_set_names (series, "now", "then");
  sokaku_series_set_counts (series, SOKAKU_SERIES_COUNTS_RATINGS);
  sokaku_series_add_point (series, "a", "Alpha", "A", 41, 39, 11);
  sokaku_series_add_point (series, "b", "Beta", NULL, SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING,
                           0);
  return series;
}

static void
test_values (void)
{
  g_autoptr (SokakuSeries) series = make_series ();
  const SokakuSeriesPoint *point;

  g_assert_cmpstr (sokaku_series_get_title (series), ==, "Averages");
  g_assert_cmpstr (sokaku_series_get_subtitle (series), ==, "out of 5");
  g_assert_cmpstr (sokaku_series_get_unit (series), ==, "points");
  g_assert_cmpstr (sokaku_series_get_value_name (series), ==, "now");
  g_assert_cmpstr (sokaku_series_get_earlier_name (series), ==, "then");
  g_assert_cmpint (sokaku_series_get_minimum (series), ==, 10);
  g_assert_cmpint (sokaku_series_get_maximum (series), ==, 50);
  g_assert_cmpint (sokaku_series_get_step (series), ==, 10);
  g_assert_cmpint (sokaku_series_get_counts (series), ==, SOKAKU_SERIES_COUNTS_RATINGS);
  g_assert_cmpuint (sokaku_series_get_n_points (series), ==, 2);
  g_assert_true (sokaku_series_has_earlier (series));
  g_assert_true (sokaku_series_has_count (series));

  point = sokaku_series_get_point (series, 0);
  g_assert_cmpstr (point->id, ==, "a");
  g_assert_cmpstr (point->short_label, ==, "A");
  g_assert_cmpint (point->value, ==, 41);
  g_assert_cmpint (point->earlier, ==, 39);
  g_assert_cmpuint (point->count, ==, 11);

  point = sokaku_series_get_point (series, 1);
  g_assert_cmpstr (point->short_label, ==, "Beta");
  g_assert_cmpint (point->value, ==, SOKAKU_SERIES_MISSING);
}

static void
test_empty (void)
{
  g_autoptr (SokakuSeries) series = sokaku_series_new (NULL);

  g_assert_cmpstr (sokaku_series_get_title (series), ==, "");
  g_assert_cmpuint (sokaku_series_get_n_points (series), ==, 0);
  g_assert_false (sokaku_series_has_earlier (series));
  g_assert_false (sokaku_series_has_count (series));
}

static void
test_equal (void)
{
  g_autoptr (SokakuSeries) a = make_series ();
  g_autoptr (SokakuSeries) b = make_series ();

  g_assert_true (sokaku_series_equal (a, b));
  g_assert_true (sokaku_series_equal (NULL, NULL));
  g_assert_false (sokaku_series_equal (a, NULL));

  sokaku_series_set_names (b, "now", "before");
  g_assert_false (sokaku_series_equal (a, b));
  sokaku_series_set_names (b, "now", "then");
  g_assert_true (sokaku_series_equal (a, b));

  sokaku_series_add_point (a, "c", "Gamma", NULL, 30, SOKAKU_SERIES_MISSING, 0);
  g_assert_false (sokaku_series_equal (a, b));
  sokaku_series_add_point (b, "c", "Gamma", NULL, 31, SOKAKU_SERIES_MISSING, 0);
  g_assert_false (sokaku_series_equal (a, b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/values", test_values);
  g_test_add_func ("/series/empty", test_empty);
  g_test_add_func ("/series/equal", test_equal);
  return g_test_run ();
}
