/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places: figures on the scale, texts beside each other, points under the pointer. */
#include "chart-fixture.h"

#include <string.h>

#include "sokaku-bar-chart.h"

/* A sanitizer makes each layout many times as long: fewer numbers of rows, fewer sizes. */
#ifdef __SANITIZE_ADDRESS__
#  define MORE_ROWS 7
#  define N_RANDOM_SIZES 2
#else
#  define MORE_ROWS 1
#  define N_RANDOM_SIZES 6
#endif

static const char *const kinds[] = { "theme-averages", "radar" };
static const char *const tables[]
    = { "criteria-by-theme", "heat-years",       "heat-criteria", "grade-distribution",
        "agreement",         "self-and-council", "completion" };
static const struct
{
  int width;
  int height;
} sizes[] = { { 240, 160 },  { 320, 240 }, { 480, 300 },  { 240, 1000 },
              { 1000, 160 }, { 960, 540 }, { 1920, 1080 } };

static void
test_bar_positions (void)
{
  g_autoptr (SokakuSeries) series = sokaku_series_new ("t");
  g_autoptr (SokakuChart) chart = NULL;
  double x[41], y, last_y = 0;

  sokaku_series_set_axis (series, 10, 50, 10);
  for (int i = 0; i <= 40; i++)
    sokaku_series_add_point (series, NULL, "a", NULL, 10 + i, 50 - i, 0);
  chart = chart_fixture_chart ("theme-averages", series);
  sokaku_chart_layout (chart, 800, 1200);

  for (guint i = 0; i <= 40; i++)
    {
      g_assert_true (sokaku_chart_get_mark (chart, i, FALSE, &x[i], &y));
      g_assert_cmpfloat (y, >, last_y);
      last_y = y;
    }
  g_assert_cmpfloat (x[40] - x[0], >, 500);
  for (guint i = 0; i <= 40; i++)
    {
      double earlier;

      g_assert_cmpfloat_with_epsilon (x[i], x[0] + (x[40] - x[0]) * i / 40, 1e-9);
      g_assert_true (sokaku_chart_get_mark (chart, i, TRUE, &earlier, &y));
      g_assert_cmpfloat (earlier, ==, x[40 - i]);
    }
}

/* Bars start at zero wherever the scale does; dots at its minimum. */
static void
test_bars_from_zero (void)
{
  g_autoptr (SokakuSeries) series = sokaku_series_new ("t");
  g_autoptr (SokakuChart) chart = NULL;
  double low, high, top, y;

  sokaku_series_set_axis (series, 10, 50, 10);
  sokaku_series_add_point (series, NULL, "a", NULL, 10, SOKAKU_SERIES_MISSING, 0);
  sokaku_series_add_point (series, NULL, "b", NULL, 20, SOKAKU_SERIES_MISSING, 0);
  sokaku_series_add_point (series, NULL, "c", NULL, 50, SOKAKU_SERIES_MISSING, 0);
  chart = chart_fixture_chart ("theme-averages", series);
  g_assert_cmpint (sokaku_bar_chart_get_marks (SOKAKU_BAR_CHART (chart)), ==,
                   SOKAKU_BAR_CHART_DOTS);
  sokaku_bar_chart_set_marks (SOKAKU_BAR_CHART (chart), SOKAKU_BAR_CHART_BARS);
  sokaku_chart_layout (chart, 600, 200);

  sokaku_chart_get_mark (chart, 0, FALSE, &low, &y);
  sokaku_chart_get_mark (chart, 1, FALSE, &high, &y);
  sokaku_chart_get_mark (chart, 2, FALSE, &top, &y);
  /* 1.0 is a step right of zero, as 2.0 is of 1.0 */
  g_assert_cmpfloat_with_epsilon (top - low, 4 * (high - low), 1e-9);
  for (guint i = 0; i < sokaku_chart_get_n_texts (chart); i++)
    {
      const SokakuChartText *text = sokaku_chart_get_text (chart, i);

      if (text->role != SOKAKU_CHART_TEXT_AXIS)
        continue;
      g_assert_cmpstr (pango_layout_get_text (text->layout), ==, "0");
      g_assert_cmpfloat_with_epsilon (text->bounds.x + text->bounds.width / 2, low - (high - low),
                                      1e-9);
      break;
    }
}

static void
test_radar_positions (void)
{
  g_autoptr (SokakuSeries) series = sokaku_series_new ("t");
  g_autoptr (SokakuChart) chart = NULL;
  double x, y, centre_x, top, bottom, ends[4][2];

  sokaku_series_set_axis (series, 10, 50, 10);
  sokaku_series_add_point (series, NULL, "a", NULL, 50, 10, 0);
  sokaku_series_add_point (series, NULL, "b", NULL, 50, 30, 0);
  sokaku_series_add_point (series, NULL, "c", NULL, 50, 10, 0);
  sokaku_series_add_point (series, NULL, "d", NULL, 50, 30, 0);
  chart = chart_fixture_chart ("radar", series);
  sokaku_chart_layout (chart, 500, 400);

  for (guint i = 0; i < 4; i++)
    g_assert_true (sokaku_chart_get_mark (chart, i, FALSE, &ends[i][0], &ends[i][1]));
  centre_x = ends[0][0];
  g_assert_cmpfloat_with_epsilon (ends[2][0], centre_x, 1e-6);
  g_assert_cmpfloat_with_epsilon (ends[1][0] - centre_x, centre_x - ends[3][0], 1e-6);
  g_assert_cmpfloat_with_epsilon (ends[2][1] - ends[0][1], ends[1][0] - ends[3][0], 1e-6);

  /* half the scale lies halfway between its two ends */
  sokaku_chart_get_mark (chart, 0, TRUE, &x, &top);
  sokaku_chart_get_mark (chart, 2, TRUE, &x, &bottom);
  sokaku_chart_get_mark (chart, 1, TRUE, &x, &y);
  g_assert_cmpfloat_with_epsilon (x - centre_x, ((ends[1][0] - centre_x) + (bottom - top) / 2) / 2,
                                  1e-6);
}

static gboolean
overlap (const cairo_rectangle_t *a, const cairo_rectangle_t *b)
{
  /* antialiasing may touch half a pixel */
  const double touch = 0.5;

  return a->x + a->width > b->x + touch && b->x + b->width > a->x + touch
         && a->y + a->height > b->y + touch && b->y + b->height > a->y + touch;
}

static void
assert_texts_apart (SokakuChart *chart, double width, double height)
{
  guint n_texts = sokaku_chart_get_n_texts (chart);

  for (guint i = 0; i < n_texts; i++)
    {
      const SokakuChartText *text = sokaku_chart_get_text (chart, i);
      cairo_rectangle_t ink;

      sokaku_chart_text_get_ink (text, &ink);
      g_assert_cmpfloat (ink.x, >=, -0.5);
      g_assert_cmpfloat (ink.y, >=, -0.5);
      g_assert_cmpfloat (ink.x + ink.width, <=, width + 0.5);
      g_assert_cmpfloat (ink.y + ink.height, <=, height + 0.5);

      /* the small figures of rings lie under the marks; they may meet nothing else */
      for (guint j = i + 1; j < n_texts; j++)
        {
          const SokakuChartText *other = sokaku_chart_get_text (chart, j);
          cairo_rectangle_t other_ink;

          sokaku_chart_text_get_ink (other, &other_ink);
          if (overlap (&ink, &other_ink))
            g_error ("%g × %g: “%s” and “%s” overlap", width, height,
                     pango_layout_get_text (text->layout), pango_layout_get_text (other->layout));
        }
    }
}

static void
test_texts_never_overlap (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint n = 3; n <= 20; n += MORE_ROWS)
      {
        g_autoptr (SokakuSeries) series = chart_fixture_long_names (n, n % 2 == 0 ? 40 : 12);
        g_autoptr (SokakuChart) chart = chart_fixture_chart (kinds[k], series);

        for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
          {
            sokaku_chart_layout (chart, sizes[s].width, sizes[s].height);
            assert_texts_apart (chart, sizes[s].width, sizes[s].height);
          }
      }
}

static void
test_tables_never_overlap (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (tables); k++)
    for (guint n = 3; n <= 20; n += MORE_ROWS + 1 + n / 5)
      {
        g_autoptr (SokakuSeries) series = chart_fixture_series (tables[k], n, n % 2 == 0 ? 40 : 12);
        g_autoptr (SokakuChart) chart = chart_fixture_chart (tables[k], series);

        for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
          {
            sokaku_chart_layout (chart, sizes[s].width, sizes[s].height);
            assert_texts_apart (chart, sizes[s].width, sizes[s].height);
          }
      }
}

/* Any size at all, also those that a window is drawn through. */
static void
test_any_size (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (tables); k++)
    {
      g_autoptr (SokakuSeries) series = chart_fixture_series (tables[k], 22, 34);
      g_autoptr (SokakuChart) chart = chart_fixture_chart (tables[k], series);

      for (int i = 0; i < N_RANDOM_SIZES; i++)
        {
          int width = g_test_rand_int_range (160, 2000);
          int height = g_test_rand_int_range (120, 1200);

          sokaku_chart_layout (chart, width, height);
          assert_texts_apart (chart, width, height);
        }
    }
}

/* As large as the picture allows, for a chair who looks at a wall. */
static void
test_large_type (void)
{
  const struct
  {
    int width;
    int height;
  } walls[] = { { 1920, 1080 }, { 1280, 720 }, { 3840, 2160 } };

  for (gsize k = 0; k < G_N_ELEMENTS (tables); k++)
    {
      g_autoptr (SokakuSeries) series = chart_fixture_series (tables[k], 22, 24);
      g_autoptr (SokakuChart) chart = chart_fixture_chart (tables[k], series);

      sokaku_chart_set_font (chart, "Noto Sans CJK JP", 0);
      for (gsize i = 0; i < G_N_ELEMENTS (walls); i++)
        {
          sokaku_chart_layout (chart, walls[i].width, walls[i].height);
          assert_texts_apart (chart, walls[i].width, walls[i].height);
          for (guint t = 0; t < sokaku_chart_get_n_texts (chart); t++)
            {
              const SokakuChartText *text = sokaku_chart_get_text (chart, t);

              if (text->role == SOKAKU_CHART_TEXT_LABEL)
                g_assert_cmpfloat (text->em, >=, walls[i].height / 60.0);
            }
        }
    }
}

/* More rows than pixels for names: some names are left out, none lies on another. */
static void
test_very_many_rows (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (tables); k++)
    {
      g_autoptr (SokakuSeries) series = chart_fixture_series (tables[k], 500, 30);
      g_autoptr (SokakuChart) chart = chart_fixture_chart (tables[k], series);
      guint labels = 0;

      sokaku_chart_layout (chart, 1920, 1080);
      assert_texts_apart (chart, 1920, 1080);
      for (guint i = 0; i < sokaku_chart_get_n_texts (chart); i++)
        labels += sokaku_chart_get_text (chart, i)->role == SOKAKU_CHART_TEXT_LABEL;
      g_assert_cmpuint (labels, >=, 30);
      g_assert_cmpuint (labels, <, 500);
    }
}

static guint
count_cut_labels (SokakuChart *chart, SokakuSeries *series)
{
  guint cut = 0, labels = 0;

  for (guint i = 0; i < sokaku_chart_get_n_texts (chart); i++)
    {
      const SokakuChartText *text = sokaku_chart_get_text (chart, i);

      if (text->role != SOKAKU_CHART_TEXT_LABEL)
        continue;
      labels++;
      g_assert_cmpint (sokaku_chart_text_get_n_lines (text), <=, 2);
      /* numbers that names begin with may stand behind some room */
      cut += pango_layout_is_ellipsized (text->layout)
             || !g_str_has_suffix (pango_layout_get_text (text->layout),
                                   sokaku_series_get_row (series, (guint) text->index)->name.label);
    }
  g_assert_cmpuint (labels, ==, sokaku_series_get_n_rows (series));
  return cut;
}

static void
test_forty_characters_are_shown (void)
{
  const struct
  {
    const char *kind;
    guint n_points;
    int width;
    int height;
  } cases[] = {
    { "theme-averages", 3, 240, 160 },    { "theme-averages", 6, 240, 160 },
    { "theme-averages", 20, 480, 480 },   { "theme-averages", 7, 770, 230 },
    { "theme-averages", 20, 1920, 1080 }, { "radar", 7, 640, 400 },
    { "radar", 20, 1920, 1080 },          { "heat-years", 20, 800, 600 },
    { "heat-criteria", 20, 800, 600 },    { "agreement", 20, 800, 600 },
    { "self-and-council", 20, 800, 600 }, { "criteria-by-theme", 7, 640, 400 },
    { "completion", 20, 640, 480 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SokakuSeries) series = chart_fixture_series (cases[i].kind, cases[i].n_points, 40);
      g_autoptr (SokakuChart) chart = chart_fixture_chart (cases[i].kind, series);

      sokaku_chart_layout (chart, cases[i].width, cases[i].height);
      g_assert_cmpuint (count_cut_labels (chart, series), ==, 0);
    }
}

/* What measure promises holds: at the minimum no name is cut. */
static void
test_minimum_is_enough (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (kinds) + G_N_ELEMENTS (tables); k++)
    for (guint n = 3; n <= 20; n += 4)
      {
        const char *kind = k < G_N_ELEMENTS (kinds) ? kinds[k] : tables[k - G_N_ELEMENTS (kinds)];
        g_autoptr (SokakuSeries) series = chart_fixture_series (kind, n, 40);
        g_autoptr (SokakuChart) chart = chart_fixture_chart (kind, series);
        double min_width, min_height, width, height;

        sokaku_chart_measure (chart, &min_width, &min_height, &width, &height);
        g_assert_cmpfloat (width, >=, min_width);
        g_assert_cmpfloat (height, >=, min_height);
        sokaku_chart_layout (chart, min_width, min_height);
        g_assert_cmpuint (count_cut_labels (chart, series), ==, 0);
        sokaku_chart_layout (chart, width, height);
        g_assert_cmpuint (count_cut_labels (chart, series), ==, 0);
      }
}

static void
test_longer_names_end_in_an_ellipsis (void)
{
  g_autoptr (SokakuSeries) series = sokaku_series_new ("t");
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (SokakuChart) chart = NULL;
  g_autofree char *words = NULL;

  for (int i = 0; i < 300; i++)
    g_string_append (name, "長");
  sokaku_series_add_point (series, NULL, name->str, "短", 5, SOKAKU_SERIES_MISSING, 0);
  chart = chart_fixture_chart ("theme-averages", series);
  sokaku_chart_layout (chart, 900, 200);
  g_assert_cmpuint (count_cut_labels (chart, series), ==, 1);
  g_assert_cmpstr (pango_layout_get_text (sokaku_chart_get_text (chart, 1)->layout), ==, name->str);
  words = sokaku_chart_get_words (chart, 0);
  g_assert_nonnull (strstr (words, name->str));
}

static void
test_hit_test (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint n = 1; n <= 20; n += MORE_ROWS)
      {
        g_autoptr (SokakuSeries) series = chart_fixture_long_names (n, 20);
        g_autoptr (SokakuChart) chart = chart_fixture_chart (kinds[k], series);

        sokaku_chart_set_order (chart, n % 2 ? SOKAKU_CHART_ORDER_PLAN : SOKAKU_CHART_ORDER_VALUE);
        for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
          {
            sokaku_chart_layout (chart, sizes[s].width, sizes[s].height);
            for (guint i = 0; i < n; i++)
              {
                cairo_rectangle_t bounds;
                double x, y;

                g_assert_true (sokaku_chart_get_bounds (chart, i, &bounds));
                g_assert_cmpint (sokaku_chart_hit_test (chart, bounds.x + bounds.width / 2,
                                                        bounds.y + bounds.height / 2),
                                 ==, i);
                g_assert_true (sokaku_chart_get_mark (chart, i, FALSE, &x, &y));
                g_assert_cmpint (sokaku_chart_hit_test (chart, x, y), ==, i);
                g_assert_true (sokaku_chart_get_mark (chart, i, TRUE, &x, &y));
                g_assert_cmpint (sokaku_chart_hit_test (chart, x, y), ==, i);
              }
            g_assert_false (sokaku_chart_get_bounds (chart, n, &(cairo_rectangle_t){ 0 }));
            g_assert_cmpint (sokaku_chart_hit_test (chart, -5, -5), ==, -1);
            g_assert_cmpint (sokaku_chart_hit_test (chart, sizes[s].width + 5, 50), ==, -1);
            g_assert_cmpint (sokaku_chart_hit_test (chart, 50, sizes[s].height + 5), ==, -1);
          }
      }
}

/* Each cell and each mark belongs to its point, in every order. */
static void
test_hit_cells (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (tables); k++)
    for (guint n = 1; n <= 22; n += 7)
      {
        g_autoptr (SokakuSeries) series = chart_fixture_series (tables[k], n, 20);
        g_autoptr (SokakuChart) chart = chart_fixture_chart (tables[k], series);

        sokaku_chart_set_order (chart, (SokakuChartOrder) (n / 7 % 3));
        for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
          {
            sokaku_chart_layout (chart, sizes[s].width, sizes[s].height);
            for (guint i = 0; i < sokaku_chart_get_n_points (chart); i++)
              {
                cairo_rectangle_t bounds;
                double x, y;

                g_assert_true (sokaku_chart_get_bounds (chart, i, &bounds));
                if (bounds.width <= 0)
                  continue;
                g_assert_cmpint (sokaku_chart_hit_test (chart, bounds.x + bounds.width / 2,
                                                        bounds.y + bounds.height / 2),
                                 ==, i);
                if (sokaku_chart_get_mark (chart, i, FALSE, &x, &y))
                  g_assert_cmpint (sokaku_chart_hit_test (chart, x, y), ==, i);
                else
                  g_assert_false (
                      SOKAKU_SERIES_IS_FIGURE (sokaku_series_get_point (series, i)->value));
              }
            g_assert_cmpint (sokaku_chart_hit_test (chart, -5, -5), ==, -1);
            g_assert_cmpint (sokaku_chart_hit_test (chart, sizes[s].width + 5, 50), ==, -1);
            g_assert_cmpint (sokaku_chart_hit_test (chart, 50, sizes[s].height + 5), ==, -1);
          }
      }
}

/* The arrow keys walk a table both ways. */
static void
test_moves (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_series ("self-and-council", 4, 12);
  g_autoptr (SokakuSeries) themes = chart_fixture_themes ();
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("self-and-council", series);

  g_assert_cmpint (sokaku_chart_move (chart, -1, 1, 0), ==, 0);
  g_assert_cmpint (sokaku_chart_move (chart, -1, 0, -1), ==, 7);
  g_assert_cmpint (sokaku_chart_move (chart, 0, 0, 1), ==, 1);
  g_assert_cmpint (sokaku_chart_move (chart, 1, 0, 1), ==, 1);
  g_assert_cmpint (sokaku_chart_move (chart, 1, 1, 0), ==, 3);
  g_assert_cmpint (sokaku_chart_move (chart, 3, G_MAXINT, 0), ==, 7);
  g_assert_cmpint (sokaku_chart_move (chart, 7, -G_MAXINT, -G_MAXINT), ==, 0);
  g_assert_cmpint (sokaku_chart_step (chart, 1, 1), ==, 2);
  g_assert_cmpint (sokaku_chart_step (chart, -1, -1), ==, 7);

  /* rows by value are 39, 26, 13, 0: the last row of the plan is the first shown */
  sokaku_chart_set_order (chart, SOKAKU_CHART_ORDER_VALUE);
  g_assert_cmpint (sokaku_chart_move (chart, -1, 1, 0), ==, 6);
  g_assert_cmpint (sokaku_chart_move (chart, 6, 1, 0), ==, 4);
  g_assert_cmpint (sokaku_chart_move (chart, 6, 0, 1), ==, 7);
  /* by spread they are 2, 14, 7, 0 */
  sokaku_chart_set_order (chart, SOKAKU_CHART_ORDER_DIVIDED);
  g_assert_cmpint (sokaku_chart_move (chart, -1, 1, 0), ==, 4);
  g_assert_cmpint (sokaku_chart_move (chart, 4, 1, 0), ==, 2);
  g_assert_cmpint (sokaku_chart_move (chart, 2, 1, 0), ==, 6);

  /* without columns both ways lead along the points */
  sokaku_chart_set_order (chart, SOKAKU_CHART_ORDER_PLAN);
  sokaku_chart_set_series (chart, themes);
  g_assert_cmpint (sokaku_chart_move (chart, 1, 0, 1), ==, 2);
  g_assert_cmpint (sokaku_chart_move (chart, 1, -1, 0), ==, 0);
}

static void
test_steps (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("theme-averages", series);

  g_assert_cmpint (sokaku_chart_step (chart, -1, 1), ==, 0);
  g_assert_cmpint (sokaku_chart_step (chart, -1, -1), ==, 3);
  g_assert_cmpint (sokaku_chart_step (chart, 0, 1), ==, 1);
  g_assert_cmpint (sokaku_chart_step (chart, 0, -1), ==, 0);
  g_assert_cmpint (sokaku_chart_step (chart, 1, G_MAXINT), ==, 3);
  g_assert_cmpint (sokaku_chart_step (chart, 1, -G_MAXINT), ==, 0);

  sokaku_chart_set_order (chart, SOKAKU_CHART_ORDER_VALUE);
  g_assert_cmpint (sokaku_chart_step (chart, -1, 1), ==, 2);
  g_assert_cmpint (sokaku_chart_step (chart, 2, 1), ==, 0);
  g_assert_cmpint (sokaku_chart_step (chart, 2, 3), ==, 1);

  sokaku_chart_set_series (chart, NULL);
  g_assert_cmpint (sokaku_chart_step (chart, -1, 1), ==, -1);
}

static void
test_missing_is_a_gap (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (SokakuSeries) series = chart_fixture_themes ();
      g_autoptr (SokakuChart) chart = chart_fixture_chart (kinds[k], series);
      guint dashes = 0;
      double x, y;

      sokaku_chart_layout (chart, 600, 300);
      g_assert_false (sokaku_chart_get_mark (chart, 1, FALSE, &x, &y));
      g_assert_true (sokaku_chart_get_mark (chart, 1, TRUE, &x, &y));
      g_assert_false (sokaku_chart_get_mark (chart, 2, TRUE, &x, &y));
      for (guint i = 0; i < sokaku_chart_get_n_texts (chart); i++)
        {
          const SokakuChartText *text = sokaku_chart_get_text (chart, i);

          if (text->role != SOKAKU_CHART_TEXT_VALUE || text->index != 1)
            continue;
          g_assert_cmpstr (pango_layout_get_text (text->layout), ==, "–");
          g_assert_true (text->dim);
          dashes++;
        }
      g_assert_cmpuint (dashes, ==, 1);
    }
}

static void
test_empty (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (SokakuSeries) series = sokaku_series_new ("t");
      g_autoptr (SokakuChart) chart = chart_fixture_chart (kinds[k], NULL);
      double a, b, c, d;
      g_autofree char *summary = NULL;

      for (int pass = 0; pass < 2; pass++)
        {
          const SokakuChartText *text;

          sokaku_chart_set_series (chart, pass == 0 ? NULL : series);
          sokaku_chart_layout (chart, 240, 160);
          g_assert_cmpuint (sokaku_chart_get_n_texts (chart), ==, 1);
          text = sokaku_chart_get_text (chart, 0);
          g_assert_cmpint (text->role, ==, SOKAKU_CHART_TEXT_EMPTY);
          g_assert_cmpfloat_with_epsilon (text->bounds.x + text->bounds.width / 2, 120, 0.01);
          g_assert_cmpint (sokaku_chart_hit_test (chart, 120, 80), ==, -1);
          assert_texts_apart (chart, 240, 160);
        }
      sokaku_chart_measure (chart, &a, &b, &c, &d);
      g_assert_cmpfloat (a, >, 0);
      g_assert_cmpfloat (d, >=, b);

      sokaku_chart_set_empty_text (chart, "Rate an initiative first.");
      g_assert_cmpstr (pango_layout_get_text (sokaku_chart_get_text (chart, 0)->layout), ==,
                       "Rate an initiative first.");
      summary = sokaku_chart_get_summary (chart);
      g_assert_cmpstr (summary, ==, "Rate an initiative first.");
    }
}

static void
test_size_follows_picture (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("theme-averages", series);

  sokaku_chart_set_font (chart, "Noto Sans CJK JP", 0);
  sokaku_chart_layout (chart, 700, 400);
  g_assert_cmpfloat (sokaku_chart_get_text (chart, 0)->em, ==, 13);
  sokaku_chart_layout (chart, 1400, 800);
  g_assert_cmpfloat (sokaku_chart_get_text (chart, 0)->em, ==, 26);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layout/bar-positions", test_bar_positions);
  g_test_add_func ("/chart/layout/bars-from-zero", test_bars_from_zero);
  g_test_add_func ("/chart/layout/radar-positions", test_radar_positions);
  g_test_add_func ("/chart/layout/no-overlap", test_texts_never_overlap);
  g_test_add_func ("/chart/layout/forty-characters", test_forty_characters_are_shown);
  g_test_add_func ("/chart/layout/minimum", test_minimum_is_enough);
  g_test_add_func ("/chart/layout/ellipsis", test_longer_names_end_in_an_ellipsis);
  g_test_add_func ("/chart/layout/hit-test", test_hit_test);
  g_test_add_func ("/chart/layout/tables-no-overlap", test_tables_never_overlap);
  g_test_add_func ("/chart/layout/any-size", test_any_size);
  g_test_add_func ("/chart/layout/large-type", test_large_type);
  g_test_add_func ("/chart/layout/very-many-rows", test_very_many_rows);
  g_test_add_func ("/chart/layout/hit-cells", test_hit_cells);
  g_test_add_func ("/chart/layout/moves", test_moves);
  g_test_add_func ("/chart/layout/steps", test_steps);
  g_test_add_func ("/chart/layout/missing", test_missing_is_a_gap);
  g_test_add_func ("/chart/layout/empty", test_empty);
  g_test_add_func ("/chart/layout/size", test_size_follows_picture);
  return g_test_run ();
}
