/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scale of charts. */
#include "sokaku-chart-scale.h"

static void
test_linear (void)
{
  const SokakuChartScale scale = { 10, 50, 10, 100, 500 };

  for (int tenths = 10; tenths <= 50; tenths++)
    g_assert_cmpfloat (sokaku_chart_scale_position (&scale, tenths), ==, 10 * tenths);
  g_assert_cmpfloat (sokaku_chart_scale_position (&scale, 9), ==, 100);
  g_assert_cmpfloat (sokaku_chart_scale_position (&scale, 51), ==, 500);
}

static void
test_backwards (void)
{
  const SokakuChartScale scale = { -10, 10, 5, 200, 100 };

  g_assert_cmpfloat (sokaku_chart_scale_position (&scale, -10), ==, 200);
  g_assert_cmpfloat (sokaku_chart_scale_position (&scale, 0), ==, 150);
  g_assert_cmpfloat (sokaku_chart_scale_position (&scale, 10), ==, 100);
}

static void
assert_ticks (int minimum, int maximum, int step, const char *expected)
{
  const SokakuChartScale scale = { minimum, maximum, step, 0, 100 };
  g_autoptr (GString) figures = g_string_new (NULL);

  for (guint i = 0; i < sokaku_chart_scale_n_ticks (&scale); i++)
    {
      g_autofree char *figure = sokaku_chart_scale_figure (&scale, i);

      g_string_append_printf (figures, "%s ", figure);
    }
  g_assert_cmpstr (figures->str, ==, expected);
}

static void
test_ticks (void)
{
  assert_ticks (10, 50, 10, "1 2 3 4 5 ");
  assert_ticks (0, 30, 10, "0 1 2 3 ");
  assert_ticks (5, 30, 10, "1 2 3 ");
  assert_ticks (-15, 10, 10, "-1 0 1 ");
  assert_ticks (10, 25, 5, "1.0 1.5 2.0 2.5 ");
  assert_ticks (1, 9, 10, "");
}

static void
test_thinning (void)
{
  const SokakuChartScale scale = { 0, 100, 10, 0, 100 };

  g_assert_cmpuint (sokaku_chart_scale_thinning (&scale, 10), ==, 1);
  g_assert_cmpuint (sokaku_chart_scale_thinning (&scale, 11), ==, 2);
  g_assert_cmpuint (sokaku_chart_scale_thinning (&scale, 95), ==, 10);
  g_assert_cmpuint (sokaku_chart_scale_thinning (&(SokakuChartScale){ 0, 100, 10, 7, 7 }, 5), >,
                    100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scale/linear", test_linear);
  g_test_add_func ("/chart/scale/backwards", test_backwards);
  g_test_add_func ("/chart/scale/ticks", test_ticks);
  g_test_add_func ("/chart/scale/thinning", test_thinning);
  return g_test_run ();
}
