/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts say to somebody who works in Japanese. Skipped where there is no such locale. */
#include "chart-fixture.h"

#include <libintl.h>
#include <locale.h>

static gboolean
has_japanese (void)
{
  if (setlocale (LC_ALL, "ja_JP.UTF-8") != NULL)
    return TRUE;
  g_test_skip ("no Japanese locale here");
  return FALSE;
}

static void
assert_words (SokakuChart *chart, guint point, const char *expected)
{
  g_autofree char *words = sokaku_chart_get_words (chart, point);

  g_assert_cmpstr (words, ==, expected);
}

static void
assert_summary (SokakuChart *chart, const char *expected)
{
  g_autofree char *summary = sokaku_chart_get_summary (chart);

  g_assert_cmpstr (summary, ==, expected);
}

static SokakuChart *
make_chart (const char *kind)
{
  g_autoptr (SokakuSeries) series = chart_fixture_series (kind, 4, 3);

  return chart_fixture_chart (kind, series);
}

static void
test_points (void)
{
  g_autoptr (SokakuChart) grades = make_chart ("heat-years");
  g_autoptr (SokakuChart) means = make_chart ("heat-criteria");
  g_autoptr (SokakuChart) counts = make_chart ("grade-distribution");
  g_autoptr (SokakuChart) ratings = make_chart ("agreement");
  g_autoptr (SokakuChart) both = make_chart ("self-and-council");

  if (!has_japanese ())
    return;
  assert_words (grades, 0, "1 番、R2：A、11.8、実践項目4件");
  assert_words (grades, 5, "1 番、総括：B、実践項目4件");
  assert_words (grades, 13, "3 番、R3：D、4.3、実践項目4件");
  assert_words (means, 5, "1 番、6 番：値なし、実践項目3件");
  assert_words (counts, 1, "1 番、B：実践項目26件中11件");
  assert_words (counts, 15, "4 番：評価した実践項目なし");
  assert_words (ratings, 1, "1 番：評価2は11人中3人");
  assert_words (ratings, 4, "1 番、平均：1.0、評価11件");
  assert_words (ratings, 13, "3 番、平均：平均のみ、3.6");
  assert_words (both, 3, "2 番、2 番：1.2、前回 0.5、実践項目3件");
}

static void
test_summaries (void)
{
  g_autoptr (SokakuChart) grades = make_chart ("heat-years");
  g_autoptr (SokakuChart) counts = make_chart ("grade-distribution");
  g_autoptr (SokakuChart) ratings = make_chart ("agreement");
  g_autoptr (SokakuChart) both = make_chart ("self-and-council");

  if (!has_japanese ())
    return;
  assert_summary (grades, "取組項目・年度別総合評価（合計は12点満点）。 R2はA 1、B 1、C 1、D 1。 "
                          "R3はA 1、B 1、C 1、D 1。 R4はA 1、B 1、C 1、D 1。 R5はA 1、B 1、C 1、D "
                          "1。 R6はA 1、B 1、C 1。 総括はA 1、B 1、C 1。");
  assert_summary (
      counts,
      "取組項目・年度別総合評価（実践項目数）。 1 番はA 0、B 11、C 2、D 13、E 0。 2 番はA 3、B "
      "14、C 5、D 16、E 0。 3 番はA 6、B 17、C 8、D 19、E 0。 4 番は評価した実践項目なし。");
  assert_summary (ratings, "取組項目・年度別総合評価（5点満点）。 最も分かれた項目は2 "
                           "番（ばらつき0.7）です。 最も一致した項目は1 番（ばらつき0.0）です。 "
                           "4件中1件は平均だけが分かっており、各委員の評価は不明です。 平均： "
                           "最高：3.6（3 番）。 最低：1.0（1 番）。");
  assert_summary (
      both,
      "取組項目・年度別総合評価（各3点満点）。 1 番目の： 最高：2.1（4 番）。 最低：0.0（1 番）。 "
      "2 番： 最高：2.6（4 番）。 最低：0.5（1 番）。 前回との比較：上昇4、同じ0、下降0。");
}

/* Nothing in English is left in menus. */
static void
test_titles (void)
{
  gsize n_kinds;
  const SokakuChartKind *kinds = sokaku_chart_kind_get_all (&n_kinds);

  if (!has_japanese ())
    return;
  for (gsize i = 0; i < n_kinds; i++)
    for (const char *c = sokaku_chart_kind_get_title (&kinds[i]); *c != '\0'; c++)
      g_assert_false (g_ascii_isalpha (*c));
}

int
main (int argc, char **argv)
{
  g_unsetenv ("LANGUAGE");
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, PO_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_add_func ("/chart/words-ja/points", test_points);
  g_test_add_func ("/chart/words-ja/summaries", test_summaries);
  g_test_add_func ("/chart/words-ja/titles", test_titles);
  return g_test_run ();
}
