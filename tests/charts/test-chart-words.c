/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips, spoken summary and table of charts. */
#include "chart-fixture.h"

static void
assert_words (SokakuSeries *series, guint point, const char *expected)
{
  g_autofree char *words = sokaku_chart_words_for_point (series, point);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_point (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();

  assert_words (series, 0, "健全な財政運営: 今回 4.1, 中間年 3.9, 11 initiatives");
  assert_words (series, 1, "協働の推進: 今回 not known, 中間年 3.8, 8 initiatives");
  assert_words (series, 2, "ICTの活用: 今回 5.0, 中間年 not known, 13 initiatives");
  assert_words (series, 3, "人材育成: 今回 3.0, 中間年 3.0, 1 initiative");
}

static void
test_unnamed_series (void)
{
  g_autoptr (SokakuSeries) series = sokaku_series_new ("t");

  sokaku_series_set_unit (series, "points");
  sokaku_series_add_point (series, NULL, "a", NULL, -5, SOKAKU_SERIES_MISSING, 0);
  assert_words (series, 0, "a: -0.5 points");

  sokaku_series_set_unit (series, "");
  sokaku_series_add_point (series, NULL, "b", NULL, 40, 30, 2);
  assert_words (series, 1, "b: 4.0, Earlier 3.0, 2 items");
  sokaku_series_set_counts (series, SOKAKU_SERIES_COUNTS_RATINGS);
  assert_words (series, 1, "b: 4.0, Earlier 3.0, 2 ratings");
}

static void
assert_summary (SokakuSeries *series, const char *expected)
{
  g_autofree char *summary = sokaku_chart_words_summary (series);

  g_assert_cmpstr (summary, ==, expected);
}

static void
test_summary (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuSeries) empty = sokaku_series_new ("empty");
  g_autoptr (SokakuSeries) unknown = sokaku_series_new ("Means");
  g_autoptr (SokakuSeries) equal = sokaku_series_new ("Means");

  assert_summary (series, "テーマ別評価平均 (5点満点). Highest: 5.0 (ICTの活用). Lowest: 3.0 "
                          "(人材育成). 1 of 4 has no figure yet. Compared with 中間年: 1 higher, 1 "
                          "equal, 0 lower.");
  assert_summary (NULL, "");
  assert_summary (empty, "");

  for (int i = 0; i < 2; i++)
    sokaku_series_add_point (unknown, NULL, "a", NULL, SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING,
                             0);
  assert_summary (unknown, "Means. 2 of 2 have no figure yet.");

  for (int i = 0; i < 5; i++)
    {
      sokaku_series_add_point (equal, NULL, "a", NULL, 20, SOKAKU_SERIES_MISSING, 0);
      if (i == 0)
        assert_summary (equal, "Means. Every known figure is 2.0.");
    }
  sokaku_series_add_point (equal, NULL, "b", NULL, 30, SOKAKU_SERIES_MISSING, 0);
  assert_summary (equal, "Means. Highest: 3.0 (b). Lowest: 2.0 (a, a, a and 2 more).");
}

static void
assert_row (GPtrArray *table, guint row, const char *expected)
{
  g_autofree char *cells = g_strjoinv ("|", g_ptr_array_index (table, row));

  g_assert_cmpstr (cells, ==, expected);
}

static void
test_table (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuSeries) plain = sokaku_series_new ("t");
  g_autoptr (GPtrArray) by_plan = sokaku_chart_words_table (series, SOKAKU_CHART_ORDER_PLAN);
  g_autoptr (GPtrArray) by_value = sokaku_chart_words_table (series, SOKAKU_CHART_ORDER_VALUE);
  g_autoptr (GPtrArray) none = sokaku_chart_words_table (NULL, SOKAKU_CHART_ORDER_PLAN);
  g_autoptr (GPtrArray) small = NULL;

  g_assert_cmpuint (by_plan->len, ==, 5);
  assert_row (by_plan, 0, "Name|今回|中間年|Initiatives");
  assert_row (by_plan, 1, "健全な財政運営|4.1|3.9|11");
  assert_row (by_plan, 2, "協働の推進|–|3.8|8");
  assert_row (by_plan, 3, "ICTの活用|5.0|–|13");

  assert_row (by_value, 1, "ICTの活用|5.0|–|13");
  assert_row (by_value, 2, "健全な財政運営|4.1|3.9|11");
  assert_row (by_value, 3, "人材育成|3.0|3.0|1");
  assert_row (by_value, 4, "協働の推進|–|3.8|8");

  g_assert_cmpuint (none->len, ==, 0);

  sokaku_series_add_point (plain, NULL, "a", NULL, 10, SOKAKU_SERIES_MISSING, 0);
  small = sokaku_chart_words_table (plain, SOKAKU_CHART_ORDER_PLAN);
  assert_row (small, 0, "Name|Value");
  assert_row (small, 1, "a|1.0");
}

static void
test_order_keeps_plan_order_of_equals (void)
{
  g_autoptr (SokakuSeries) series = sokaku_series_new ("t");
  const int values[] = { 30, SOKAKU_SERIES_MISSING, 40, 30, SOKAKU_SERIES_MISSING, 40 };
  const guint expected[] = { 2, 5, 0, 3, 1, 4 };
  g_autofree guint *order = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    sokaku_series_add_point (series, NULL, "a", NULL, values[i], SOKAKU_SERIES_MISSING, 0);
  order = sokaku_chart_words_order (series, SOKAKU_CHART_ORDER_VALUE);
  g_assert_cmpmem (order, sizeof expected, expected, sizeof expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/words/point", test_point);
  g_test_add_func ("/chart/words/unnamed-series", test_unnamed_series);
  g_test_add_func ("/chart/words/summary", test_summary);
  g_test_add_func ("/chart/words/table", test_table);
  g_test_add_func ("/chart/words/order", test_order_keeps_plan_order_of_equals);
  return g_test_run ();
}
