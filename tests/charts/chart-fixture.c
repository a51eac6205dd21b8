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

/* A name of that many characters, different for every number. */
static char *
make_name (guint number, guint n_characters)
{
  g_autofree char *name = g_strdup_printf (
      "%u 番目の市民と行政の協働による簡素で効率的な組織づくりと人材育成及び公共施設の運営の推進",
      number);

  return g_utf8_substring (name, 0, n_characters);
}

static void
add_row (SokakuSeries *series, guint row, guint n_characters)
{
  g_autofree char *label = make_name (row + 1, n_characters);
  g_autofree char *short_label = g_strdup_printf ("%u", row + 1);
  g_autofree char *id = g_strdup_printf ("i%u", row + 1);

  sokaku_series_add_row (series, id, label, short_label, (int) (row * 13) % 41,
                         (int) (row * 7) % 19);
}

static void
fill_grades (SokakuSeries *series, guint n_rows, guint n_characters)
{
  static const char *const letters[] = { "A", "B", "C", "D" };
  const guint n_years = 2 + n_rows % 9;

  sokaku_series_set_rows (series, SOKAKU_SERIES_ROWS_INITIATIVES);
  sokaku_series_set_n_grades (series, G_N_ELEMENTS (letters));
  sokaku_series_set_subtitle (series, "合計は12点満点");
  for (guint i = 0; i < n_years; i++)
    {
      g_autofree char *label = g_strdup_printf ("R%u", i + 2);

      sokaku_series_add_column (series, label, i + 1 < n_years ? label : "総括", NULL);
    }
  for (guint row = 0; row < n_rows; row++)
    {
      add_row (series, row, n_characters);
      for (guint i = 0; i < n_years; i++)
        {
          const guint grade = (row + i) % 4;

          /* known; recorded without a total; nothing evaluated; not known */
          if ((row + i) % 11 == 7)
            sokaku_series_add_cell (series, SOKAKU_SERIES_NONE, SOKAKU_SERIES_MISSING, 0, -1, NULL);
          else if ((row + i) % 11 == 9)
            sokaku_series_add_cell (series, SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING, 0, -1,
                                    NULL);
          else
            sokaku_series_add_cell (
                series, (row + i) % 11 == 5 ? SOKAKU_SERIES_MISSING : 118 - (int) grade * 25,
                SOKAKU_SERIES_MISSING, 4, (int) grade, letters[grade]);
        }
    }
}

static void
fill_means (SokakuSeries *series, guint n_rows, guint n_columns, guint n_characters)
{
  sokaku_series_set_subtitle (series, "各3点満点");
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *label = make_name (i + 1, i % 2 == 0 ? 5 : n_characters);

      sokaku_series_add_column (series, label, label, NULL);
      sokaku_series_set_column_axis (series, 0, 30, 10);
    }
  for (guint row = 0; row < n_rows; row++)
    {
      add_row (series, row, n_characters);
      for (guint i = 0; i < n_columns; i++)
        sokaku_series_add_cell (
            series, (row + i) % 13 == 5 ? SOKAKU_SERIES_MISSING : (int) (row * 7 + i * 5) % 31,
            i == 1 ? (int) (row * 5) % 31 : SOKAKU_SERIES_MISSING, 3, -1, NULL);
    }
}

static void
fill_counts (SokakuSeries *series, guint n_rows, guint n_characters)
{
  sokaku_series_set_rows (series, SOKAKU_SERIES_ROWS_YEARS);
  sokaku_series_set_subtitle (series, "実践項目数");
  sokaku_series_set_n_grades (series, 5);
  for (guint i = 0; i < 5; i++)
    {
      const char letter[] = { (char) ('A' + i), '\0' };

      sokaku_series_add_column (series, letter, letter, NULL);
      sokaku_series_set_column_grade (series, (int) i);
    }
  sokaku_series_set_figures (series, SOKAKU_SERIES_WHOLE);
  sokaku_series_set_axis (series, 0, 100, 20);
  for (guint row = 0; row < n_rows; row++)
    {
      add_row (series, row, n_characters);
      for (guint i = 0; i < 5; i++)
        sokaku_series_add_cell (series,
                                row % 7 == 3 ? SOKAKU_SERIES_MISSING
                                             : (int) ((row * 3 + i * 11) % 20 * (i < 4)),
                                SOKAKU_SERIES_MISSING, 0, (int) i, NULL);
    }
}

static void
fill_ratings (SokakuSeries *series, guint n_rows, guint n_characters)
{
  const guint n_steps = 4 + n_rows % 4;

  sokaku_series_set_rows (series, SOKAKU_SERIES_ROWS_INITIATIVES);
  sokaku_series_set_counts (series, SOKAKU_SERIES_COUNTS_RATINGS);
  sokaku_series_set_names (series, "委員1人の評価", "平均");
  sokaku_series_set_subtitle (series, "5点満点");
  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      sokaku_series_add_column (series, label, label, NULL);
      sokaku_series_set_column_figures (series, SOKAKU_SERIES_WHOLE);
      sokaku_series_set_column_axis (series, (int) i + 1, (int) i + 2, 1);
    }
  sokaku_series_add_column (series, "mean", "平均", NULL);
  sokaku_series_set_column_axis (series, 10, 10 * (int) n_steps, 10);
  sokaku_series_add_column (series, "spread", "ばらつき", NULL);
  for (guint row = 0; row < n_rows; row++)
    {
      const gboolean known = row % 5 != 2;

      add_row (series, row, n_characters);
      for (guint i = 0; i < n_steps; i++)
        sokaku_series_add_cell (series, known ? (int) ((row + i * 3) % 7) : SOKAKU_SERIES_MISSING,
                                SOKAKU_SERIES_MISSING, 0, -1, NULL);
      sokaku_series_add_cell (series, 10 + (int) (row * 13) % 30, SOKAKU_SERIES_MISSING,
                              known ? 11 : 0, -1, known ? NULL : "平均のみ");
      sokaku_series_add_cell (series, known ? (int) (row * 7) % 19 : SOKAKU_SERIES_MISSING,
                              SOKAKU_SERIES_MISSING, known ? 11 : 0, -1, NULL);
    }
}

/* What charts of that kind show, with names of that many characters and gaps. */
SokakuSeries *
chart_fixture_series (const char *kind, guint n_rows, guint n_characters)
{
  SokakuSeries *series = sokaku_series_new ("取組項目・年度別総合評価");

  if (g_str_equal (kind, "heat-years"))
    fill_grades (series, n_rows, n_characters);
  else if (g_str_equal (kind, "heat-criteria") || g_str_equal (kind, "criteria-by-theme"))
    fill_means (series, n_rows, 3 + n_rows % 5, n_characters);
  else if (g_str_equal (kind, "self-and-council"))
    fill_means (series, n_rows, 2, n_characters);
  else if (g_str_equal (kind, "grade-distribution"))
    fill_counts (series, n_rows, n_characters);
  else if (g_str_equal (kind, "agreement"))
    fill_ratings (series, n_rows, n_characters);
  else
    {
      g_object_unref (series);
      return chart_fixture_long_names (n_rows, n_characters);
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
