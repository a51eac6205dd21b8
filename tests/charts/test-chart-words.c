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

static void
assert_chart_words (SokakuChart *chart, guint point, const char *expected)
{
  g_autofree char *words = sokaku_chart_get_words (chart, point);

  g_assert_cmpstr (words, ==, expected);
}

static void
assert_chart_summary (SokakuChart *chart, const char *expected)
{
  g_autofree char *summary = sokaku_chart_get_summary (chart);

  g_assert_cmpstr (summary, ==, expected);
}

/* A grade with its total, one recorded without, no evaluation, not known. */
static void
test_grades (void)
{
  g_autoptr (SokakuSeries) series = sokaku_series_new ("Grades");
  g_autoptr (SokakuChart) chart = NULL;
  g_autoptr (GPtrArray) table = NULL;

  sokaku_series_set_n_grades (series, 4);
  sokaku_series_add_column (series, "2020", "R2", NULL);
  sokaku_series_add_column (series, "2021", "R3", NULL);
  sokaku_series_add_row (series, "i1", "1 財源の確保", "1", 116, SOKAKU_SERIES_MISSING);
  sokaku_series_add_cell (series, 116, SOKAKU_SERIES_MISSING, 4, 0, "A");
  sokaku_series_add_cell (series, SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING, 0, 1, "B");
  sokaku_series_add_row (series, "i2", "2 資産", "2", 0, SOKAKU_SERIES_MISSING);
  sokaku_series_add_cell (series, SOKAKU_SERIES_NONE, SOKAKU_SERIES_MISSING, 0, -1, NULL);
  sokaku_series_add_cell (series, 0, SOKAKU_SERIES_MISSING, 1, 3, "D");
  sokaku_series_add_row (series, "i3", "3 連携", "3", SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING);
  sokaku_series_add_cell (series, SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING, 0, -1, NULL);
  sokaku_series_add_cell (series, 80, SOKAKU_SERIES_MISSING, 2, 1, "B");
  chart = chart_fixture_chart ("heat-years", series);

  assert_chart_words (chart, 0, "1 財源の確保, R2: A, 11.6, 4 items");
  assert_chart_words (chart, 1, "1 財源の確保, R3: B");
  assert_chart_words (chart, 2, "2 資産, R2: nothing evaluated");
  assert_chart_words (chart, 3, "2 資産, R3: D, 0.0, 1 item");
  assert_chart_words (chart, 4, "3 連携, R2: not known");
  assert_chart_summary (chart, "Grades. R2: A 1. R3: B 2, D 1.");

  table = sokaku_chart_get_table (chart);
  g_assert_cmpuint (table->len, ==, 4);
  assert_row (table, 0, "Name|R2|R3");
  assert_row (table, 1, "1 財源の確保|A 11.6|B");
  assert_row (table, 2, "2 資産|–|D 0.0");
  assert_row (table, 3, "3 連携||B 8.0");
}

static void
test_panels (void)
{
  g_autoptr (SokakuSeries) series = sokaku_series_new ("Both");
  g_autoptr (SokakuChart) chart = NULL;
  g_autoptr (GPtrArray) table = NULL;

  sokaku_series_set_names (series, "this time", "mid-term");
  sokaku_series_add_column (series, "self", "Self", NULL);
  sokaku_series_add_column (series, "council", "Council", NULL);
  sokaku_series_add_row (series, "i1", "1 a", "1", 40, SOKAKU_SERIES_MISSING);
  sokaku_series_add_cell (series, 96, SOKAKU_SERIES_MISSING, 0, -1, "A");
  sokaku_series_add_cell (series, 40, 38, 0, -1, NULL);
  sokaku_series_add_row (series, "i2", "2 b", "2", 44, SOKAKU_SERIES_MISSING);
  sokaku_series_add_cell (series, SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING, 0, -1, NULL);
  sokaku_series_add_cell (series, 44, SOKAKU_SERIES_MISSING, 0, -1, NULL);
  chart = chart_fixture_chart ("self-and-council", series);
  sokaku_chart_set_order (chart, SOKAKU_CHART_ORDER_VALUE);

  assert_chart_words (chart, 0, "1 a, Self: A, 9.6");
  assert_chart_words (chart, 1, "1 a, Council: 4.0, mid-term 3.8");
  assert_chart_words (chart, 2, "2 b, Self: not known");
  assert_chart_summary (chart, "Both. Self: Every known figure is 9.6. 1 of 2 has no figure yet. "
                               "Council: Highest: 4.4 (2 b). Lowest: 4.0 (1 a). Compared with "
                               "mid-term: 1 higher, 0 equal, 0 lower.");
  table = sokaku_chart_get_table (chart);
  assert_row (table, 0, "Name|Self|Council|Council (mid-term)");
  assert_row (table, 1, "2 b||4.4|");
  assert_row (table, 2, "1 a|9.6|4.0|3.8");
}

static void
test_distribution (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_series ("grade-distribution", 4, 3);
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("grade-distribution", series);

  assert_chart_words (chart, 0, "1 番, A: 0 of 26 items");
  assert_chart_words (chart, 1, "1 番, B: 11 of 26 items");
  assert_chart_words (chart, 15, "4 番: nothing evaluated");
  assert_chart_summary (chart, "取組項目・年度別総合評価 (実践項目数). "
                               "1 番: A 0, B 11, C 2, D 13, E 0. 2 番: A 3, B 14, C 5, D 16, E 0. "
                               "3 番: A 6, B 17, C 8, D 19, E 0. 4 番: nothing evaluated.");
}

static void
test_ratings (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_series ("agreement", 4, 3);
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("agreement", series);

  assert_chart_words (chart, 1, "1 番: rated 2 by 3 of 11 members");
  assert_chart_words (chart, 4, "1 番, 平均: 1.0, 11 ratings");
  assert_chart_words (chart, 5, "1 番, ばらつき: 0.0, 11 ratings");
  /* of what is not known nothing is said but that */
  assert_chart_words (chart, 13, "3 番, 平均: 平均のみ, 3.6");
  assert_chart_summary (
      chart,
      "取組項目・年度別総合評価 (5点満点). Most divided: 2 番 (spread 0.7). Most agreed: 1 番 "
      "(spread 0.0). Of 1 of 4 only the average is known, not the ratings. 平均: Highest: "
      "3.6 (3 番). Lowest: 1.0 (1 番).");
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
  g_test_add_func ("/chart/words/grades", test_grades);
  g_test_add_func ("/chart/words/panels", test_panels);
  g_test_add_func ("/chart/words/distribution", test_distribution);
  g_test_add_func ("/chart/words/ratings", test_ratings);
  return g_test_run ();
}
