/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series and charts that the tests of charts share. */
#include "chart-fixture.h"

/* Four themes: known, missing now, missing earlier, the same in both. */
SokakuSeries *
chart_fixture_themes (void)
{
  SokakuSeries *series = sokaku_series_new ("テーマ別評価平均");

  sokaku_series_set_subtitle (series, "5点満点");
  sokaku_series_set_axis (series, 10, 50, 10);
  sokaku_series_set_names (series, "今回", "中間年");
  sokaku_series_set_counts (series, SOKAKU_SERIES_COUNTS_INITIATIVES);
  sokaku_series_add_point (series, "1", "健全な財政運営", "財政", 41, 39, 11);
  sokaku_series_add_point (series, "2", "協働の推進", "協働", SOKAKU_SERIES_MISSING, 38, 8);
  sokaku_series_add_point (series, "3", "ICTの活用", NULL, 50, SOKAKU_SERIES_MISSING, 13);
  sokaku_series_add_point (series, "4", "人材育成", "人材", 30, 30, 1);
  return series;
}

/* Names of that many characters, all different, with figures all over the scale. */
SokakuSeries *
chart_fixture_long_names (guint n_points, guint n_characters)
{
  const char *words
      = "番目の市民と行政の協働による簡素で効率的な組織づくりと人材育成及び公共施設の運営の推進";
  SokakuSeries *series = sokaku_series_new ("テーマ別評価平均（審議会）");

  sokaku_series_set_subtitle (series, "5点満点");
  sokaku_series_set_axis (series, 10, 50, 10);
  sokaku_series_set_names (series, "今回", "中間年");
  for (guint i = 0; i < n_points; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u%s", i + 1, words);
      g_autofree char *label = g_utf8_substring (name, 0, n_characters);
      g_autofree char *short_label = g_strdup_printf ("第%u", i + 1);

      sokaku_series_add_point (series, NULL, label, short_label, 10 + (int) (i * 13) % 41,
                               10 + (int) (i * 7) % 41, i + 1);
    }
  return series;
}

/* A chart as the application sets it up for a Japanese plan. */
SokakuChart *
chart_fixture_chart (const char *kind, SokakuSeries *series)
{
  g_autoptr (GError) error = NULL;
  SokakuChart *chart = sokaku_chart_new (kind, &error);

  g_assert_no_error (error);
  sokaku_chart_set_font (chart, "Noto Sans CJK JP", 13);
  sokaku_chart_set_language (chart, "ja");
  sokaku_chart_set_series (chart, series);
  return chart;
}
