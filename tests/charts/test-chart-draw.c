/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn, and when it is drawn again. */
#include "chart-fixture.h"

#include <math.h>
#include <string.h>

#include "sokaku-bar-chart.h"
#include "sokaku-radar-chart.h"

#define WIDTH 600
#define HEIGHT 300

static cairo_surface_t *
draw (SokakuChart *chart)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  sokaku_color_set_source (&sokaku_chart_get_palette (chart)->base, cr);
  cairo_paint (cr);
  sokaku_chart_layout (chart, WIDTH, HEIGHT);
  sokaku_chart_draw (chart, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row
      = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) x] & 0xffffff;
}

static guint32
packed (const SokakuColor *color)
{
  return ((guint32) (color->red * 255 + 0.5) << 16) | ((guint32) (color->green * 255 + 0.5) << 8)
         | (guint32) (color->blue * 255 + 0.5);
}

/* This time is filled with the accent, earlier is hollow: base inside, never accent. */
static void
test_marks (void)
{
  for (int kind = SOKAKU_PALETTE_LIGHT; kind <= SOKAKU_PALETTE_MONO; kind++)
    {
      const SokakuPalette *palette = sokaku_palette_get (kind);
      g_autoptr (SokakuSeries) series = chart_fixture_themes ();
      g_autoptr (SokakuChart) bars = chart_fixture_chart ("theme-averages", series);
      g_autoptr (SokakuChart) radar = chart_fixture_chart ("radar", series);
      SokakuChart *charts[] = { bars, radar };

      for (gsize c = 0; c < G_N_ELEMENTS (charts); c++)
        {
          cairo_surface_t *surface;
          double x, y;

          sokaku_chart_set_palette (charts[c], palette);
          surface = draw (charts[c]);
          g_assert_true (sokaku_chart_get_mark (charts[c], 0, FALSE, &x, &y));
          g_assert_cmphex (pixel (surface, x, y), ==, packed (&palette->accent));
          g_assert_true (sokaku_chart_get_mark (charts[c], 1, TRUE, &x, &y));
          g_assert_cmphex (pixel (surface, x, y), ==, packed (&palette->base));
          g_assert_cmphex (pixel (surface, 1, 1), ==, packed (&palette->base));
          cairo_surface_destroy (surface);
        }
    }
}

/* Where both figures are the same both marks are seen: a ring around the filled one. */
static void
test_equal_marks (void)
{
  const SokakuPalette *palette = sokaku_palette_get (SOKAKU_PALETTE_LIGHT);
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("theme-averages", series);
  cairo_surface_t *surface = draw (chart);
  gboolean base = FALSE, ring = FALSE;
  double x, y;

  g_assert_true (sokaku_chart_get_mark (chart, 3, FALSE, &x, &y));
  g_assert_cmphex (pixel (surface, x, y), ==, packed (&palette->accent));
  for (int up = 0; up < 12; up++)
    {
      guint32 seen = pixel (surface, x, y - up);

      base = base || seen == packed (&palette->base);
      ring = ring || (base && seen != packed (&palette->base));
    }
  g_assert_true (ring);
  cairo_surface_destroy (surface);
}

/* A missing figure leaves its row empty up to the earlier mark. */
static void
test_gap (void)
{
  const SokakuPalette *palette = sokaku_palette_get (SOKAKU_PALETTE_LIGHT);
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("theme-averages", series);

  for (int marks = SOKAKU_BAR_CHART_DOTS; marks <= SOKAKU_BAR_CHART_BARS; marks++)
    {
      cairo_surface_t *surface;
      double x, y, missing_y;

      sokaku_bar_chart_set_marks (SOKAKU_BAR_CHART (chart), marks);
      surface = draw (chart);
      sokaku_chart_get_mark (chart, 3, FALSE, &x, &y);
      sokaku_chart_get_mark (chart, 1, TRUE, &(double){ 0 }, &missing_y);
      /* between two grid lines, left of every mark */
      g_assert_cmphex (pixel (surface, x - 20, y), !=, packed (&palette->base));
      g_assert_cmphex (pixel (surface, x - 20, missing_y), ==, packed (&palette->base));
      cairo_surface_destroy (surface);
    }
}

static void
test_highlight (void)
{
  const SokakuPalette *palette = sokaku_palette_get (SOKAKU_PALETTE_DARK);
  const char *const kinds[] = { "theme-averages", "radar" };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (SokakuSeries) series = chart_fixture_themes ();
      g_autoptr (SokakuChart) chart = chart_fixture_chart (kinds[k], series);
      cairo_rectangle_t bounds;
      cairo_surface_t *surface;
      double x, y;

      sokaku_chart_set_palette (chart, palette);
      sokaku_chart_set_highlight (chart, 2);
      surface = draw (chart);
      sokaku_chart_get_bounds (chart, 2, &bounds);
      x = bounds.x + bounds.width / 2;
      y = bounds.y + 1;
      g_assert_cmphex (pixel (surface, x, y), ==, packed (&palette->selection));
      cairo_surface_destroy (surface);
      sokaku_chart_set_highlight (chart, -1);
      surface = draw (chart);
      g_assert_cmphex (pixel (surface, x, y), !=, packed (&palette->selection));
      cairo_surface_destroy (surface);
    }
}

static guint32
packed_tint (const SokakuPalette *palette, double ramp)
{
  SokakuColor tint;

  sokaku_palette_get_tint (palette, ramp, &tint, NULL);
  return packed (&tint);
}

/* Colours between two may be rounded either way. */
static void
assert_near (guint32 color, guint32 wanted)
{
  for (int shift = 0; shift <= 16; shift += 8)
    g_assert_cmpint (ABS ((int) ((color >> shift) & 0xff) - (int) ((wanted >> shift) & 0xff)), <=,
                     1);
}

/* A cell of two figures in a table, at a corner where no letter is. */
static guint32
cell_pixel (SokakuChart *chart, cairo_surface_t *surface, guint point)
{
  cairo_rectangle_t cell;

  g_assert_true (sokaku_chart_get_bounds (chart, point, &cell));
  return pixel (surface, cell.x + 3, cell.y + 3);
}

/* Grades have their tints whether their total is known or not; "-" has none, and what is
 * not known is an empty frame. */
static void
test_grade_cells (void)
{
  for (int kind = SOKAKU_PALETTE_LIGHT; kind <= SOKAKU_PALETTE_MONO; kind++)
    {
      const SokakuPalette *palette = sokaku_palette_get (kind);
      g_autoptr (SokakuSeries) series = sokaku_series_new ("t");
      g_autoptr (SokakuChart) chart = NULL;
      cairo_rectangle_t cell;
      cairo_surface_t *surface;

      sokaku_series_set_n_grades (series, 7);
      for (int i = 0; i < 5; i++)
        sokaku_series_add_column (series, "y", "y", NULL);
      sokaku_series_add_row (series, "i", "1 a", "1", 0, SOKAKU_SERIES_MISSING);
      sokaku_series_add_cell (series, 100, SOKAKU_SERIES_MISSING, 1, 0, "S");
      sokaku_series_add_cell (series, SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING, 0, 3, "C");
      sokaku_series_add_cell (series, 0, SOKAKU_SERIES_MISSING, 1, 6, "F");
      sokaku_series_add_cell (series, SOKAKU_SERIES_NONE, SOKAKU_SERIES_MISSING, 0, -1, NULL);
      sokaku_series_add_cell (series, SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING, 0, -1, NULL);
      chart = chart_fixture_chart ("heat-years", series);
      sokaku_chart_set_palette (chart, palette);
      surface = draw (chart);

      assert_near (cell_pixel (chart, surface, 0), packed_tint (palette, 0));
      assert_near (cell_pixel (chart, surface, 1), packed_tint (palette, 1.5));
      assert_near (cell_pixel (chart, surface, 2), packed_tint (palette, 3));
      g_assert_cmphex (cell_pixel (chart, surface, 3), ==, packed (&palette->base));
      g_assert_cmphex (cell_pixel (chart, surface, 4), ==, packed (&palette->base));
      g_assert_true (sokaku_chart_get_bounds (chart, 3, &cell));
      g_assert_cmphex (pixel (surface, cell.x + cell.width / 2, cell.y), ==,
                       packed (&palette->base));
      g_assert_true (sokaku_chart_get_bounds (chart, 4, &cell));
      g_assert_cmphex (pixel (surface, cell.x + cell.width / 2, cell.y), !=,
                       packed (&palette->base));
      cairo_surface_destroy (surface);
    }
}

/* The higher the stronger; zero is seen, a gap is none. */
static void
test_heat (void)
{
  const SokakuPalette *palette = sokaku_palette_get (SOKAKU_PALETTE_LIGHT);
  g_autoptr (SokakuSeries) series = sokaku_series_new ("t");
  g_autoptr (SokakuChart) chart = NULL;
  cairo_surface_t *surface;

  sokaku_series_add_column (series, "c", "c", NULL);
  sokaku_series_set_column_axis (series, 0, 30, 10);
  for (int value = 0; value <= 30; value += 10)
    {
      sokaku_series_add_row (series, "i", "1 a", "1", value, SOKAKU_SERIES_MISSING);
      sokaku_series_add_cell (series, value, SOKAKU_SERIES_MISSING, 1, -1, NULL);
    }
  sokaku_series_add_row (series, "i", "1 a", "1", 0, SOKAKU_SERIES_MISSING);
  sokaku_series_add_cell (series, SOKAKU_SERIES_MISSING, SOKAKU_SERIES_MISSING, 0, -1, NULL);
  chart = chart_fixture_chart ("heat-criteria", series);
  surface = draw (chart);

  g_assert_cmphex (cell_pixel (chart, surface, 0), !=, packed (&palette->base));
  for (guint i = 1; i < 4; i++)
    g_assert_cmphex (cell_pixel (chart, surface, i), <, cell_pixel (chart, surface, i - 1));
  g_assert_cmphex (cell_pixel (chart, surface, 3), ==, packed (&palette->heat));
  g_assert_cmphex (cell_pixel (chart, surface, 4), ==, packed (&palette->base));
  cairo_surface_destroy (surface);
}

/* Segments lie end to end, as long as their counts; a year without grades has none. */
static void
test_stack (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_series ("grade-distribution", 4, 3);
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("grade-distribution", series);
  double x[4], y, unit;

  sokaku_chart_layout (chart, WIDTH, HEIGHT);
  /* the second row: 3, 14, 5, 16, 0 */
  for (guint i = 0; i < 4; i++)
    g_assert_true (sokaku_chart_get_mark (chart, 5 + i, FALSE, &x[i], &y));
  unit = (x[1] - x[0]) / 8.5;
  g_assert_cmpfloat (unit, >, 1);
  g_assert_cmpfloat_with_epsilon (x[2] - x[1], 9.5 * unit, 1e-6);
  g_assert_cmpfloat_with_epsilon (x[3] - x[2], 10.5 * unit, 1e-6);
  for (guint i = 0; i < 5; i++)
    g_assert_false (sokaku_chart_get_mark (chart, 15 + i, FALSE, &x[0], &y));
}

static guint
count_pixels (cairo_surface_t *surface, const cairo_rectangle_t *area, guint32 color)
{
  guint n = 0;

  for (double y = ceil (area->y); y < area->y + area->height; y++)
    for (double x = ceil (area->x); x < area->x + area->width; x++)
      n += pixel (surface, x, y) == color;
  return n;
}

/* As many dots as members: each of the same size. */
static void
test_dots (void)
{
  const SokakuPalette *palette = sokaku_palette_get (SOKAKU_PALETTE_MONO);
  g_autoptr (SokakuSeries) series = sokaku_series_new ("t");
  g_autoptr (SokakuChart) chart = NULL;
  cairo_surface_t *surface;
  guint one = 0;

  for (int i = 1; i <= 4; i++)
    {
      sokaku_series_add_column (series, "s", "s", NULL);
      sokaku_series_set_column_figures (series, SOKAKU_SERIES_WHOLE);
      sokaku_series_set_column_axis (series, i, i + 1, 1);
    }
  sokaku_series_add_column (series, "mean", "mean", NULL);
  sokaku_series_add_column (series, "spread", "spread", NULL);
  sokaku_series_add_row (series, "i", "1 a", "1", 0, 0);
  for (int i = 0; i < 4; i++)
    sokaku_series_add_cell (series, (const int[]){ 1, 3, 0, 11 }[i], SOKAKU_SERIES_MISSING, 0, -1,
                            NULL);
  sokaku_series_add_cell (series, 20, SOKAKU_SERIES_MISSING, 15, -1, NULL);
  sokaku_series_add_cell (series, 4, SOKAKU_SERIES_MISSING, 15, -1, NULL);
  chart = chart_fixture_chart ("agreement", series);
  sokaku_chart_set_palette (chart, palette);
  surface = draw (chart);

  for (guint i = 0; i < 4; i++)
    {
      const guint members = (const guint[]){ 1, 3, 0, 11 }[i];
      cairo_rectangle_t cell;
      guint inked;

      g_assert_true (sokaku_chart_get_bounds (chart, i, &cell));
      inked = count_pixels (surface, &cell, packed (&palette->accent));
      if (i == 0)
        one = inked;
      g_assert_cmpuint (one, >, 10);
      g_assert_cmpuint (inked, >=, members * one * 8 / 10);
      g_assert_cmpuint (inked, <=, members * one * 12 / 10);
    }
  cairo_surface_destroy (surface);
}

/* The row that is looked at has a band, its cell a frame. */
static void
test_table_highlight (void)
{
  const SokakuPalette *palette = sokaku_palette_get (SOKAKU_PALETTE_LIGHT);
  const char *const kinds[] = { "self-and-council", "heat-years", "agreement", "grade-distribution",
                                "criteria-by-theme" };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (SokakuSeries) series = chart_fixture_series (kinds[k], 4, 5);
      g_autoptr (SokakuChart) chart = chart_fixture_chart (kinds[k], series);
      guint n_columns = sokaku_series_get_n_columns (series);
      cairo_rectangle_t cell;
      cairo_surface_t *surface;

      sokaku_chart_set_highlight (chart, (int) n_columns + 1);
      surface = draw (chart);
      g_assert_true (sokaku_chart_get_bounds (chart, n_columns + 1, &cell));
      g_assert_cmphex (pixel (surface, cell.x + cell.width / 2, cell.y), ==,
                       packed (&palette->accent));
      /* at the very left, before the name */
      g_assert_cmphex (pixel (surface, 7, cell.y + cell.height / 2), ==,
                       packed (&palette->selection));
      g_assert_cmphex (pixel (surface, 7, cell.y + cell.height * 1.5), ==, packed (&palette->base));
      cairo_surface_destroy (surface);
    }
}

static void
count_change (SokakuChart *chart, gboolean places, int *changes)
{
  (*changes)++;
}

/* Only what is seen makes the chart be drawn again. */
static void
test_changes (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuSeries) same = chart_fixture_themes ();
  g_autoptr (SokakuSeries) other = sokaku_series_new ("t");
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("theme-averages", series);
  int changes = 0;

  sokaku_series_add_point (other, NULL, "a", NULL, 1, SOKAKU_SERIES_MISSING, 0);
  g_signal_connect (chart, "changed", G_CALLBACK (count_change), &changes);
  sokaku_chart_set_series (chart, same);
  sokaku_chart_set_font (chart, "Noto Sans CJK JP", 13);
  sokaku_chart_set_language (chart, "ja");
  sokaku_chart_set_order (chart, SOKAKU_CHART_ORDER_PLAN);
  sokaku_chart_set_highlight (chart, -1);
  sokaku_chart_set_empty_text (chart, NULL);
  sokaku_chart_set_palette (chart, sokaku_palette_get (SOKAKU_PALETTE_LIGHT));
  g_assert_cmpint (changes, ==, 0);
  g_assert_true (sokaku_chart_get_series (chart) == same);

  sokaku_chart_set_highlight (chart, 3);
  sokaku_chart_set_highlight (chart, 3);
  g_assert_cmpint (changes, ==, 1);
  sokaku_chart_set_series (chart, other);
  g_assert_cmpint (changes, ==, 2);
  g_assert_cmpint (sokaku_chart_get_highlight (chart), ==, -1);
  g_assert_cmpstr (sokaku_chart_get_title (chart), ==, "t");
  sokaku_chart_set_order (chart, SOKAKU_CHART_ORDER_VALUE);
  sokaku_chart_set_language (chart, "en");
  sokaku_chart_set_font (chart, "Sans", 10);
  sokaku_chart_set_palette (chart, sokaku_palette_get (SOKAKU_PALETTE_PAPER));
  sokaku_chart_set_series (chart, NULL);
  g_assert_cmpint (changes, ==, 7);
  g_assert_cmpstr (sokaku_chart_get_title (chart), ==, "");
}

static void
test_kinds (void)
{
  g_autoptr (GError) error = NULL;
  gsize n_kinds;
  const SokakuChartKind *kinds = sokaku_chart_kind_get_all (&n_kinds);

  g_assert_cmpuint (n_kinds, >=, 2);
  for (gsize i = 0; i < n_kinds; i++)
    {
      g_autoptr (SokakuChart) chart = sokaku_chart_new (kinds[i].name, &error);

      g_assert_no_error (error);
      g_assert_true (SOKAKU_IS_CHART (chart));
      g_assert_true (sokaku_chart_kind_find (kinds[i].name) == &kinds[i]);
      g_assert_cmpstr (sokaku_chart_kind_get_title (&kinds[i]), !=, "");
    }
  g_assert_true (sokaku_chart_kind_find ("radar")->get_type () == SOKAKU_TYPE_RADAR_CHART);
  g_assert_null (sokaku_chart_kind_find ("pie"));
  g_assert_null (sokaku_chart_new ("pie", &error));
  g_assert_error (error, SOKAKU_CHART_ERROR, SOKAKU_CHART_ERROR_UNKNOWN_KIND);
  g_assert_nonnull (strstr (error->message, "theme-averages, radar, criteria-by-theme, "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/draw/marks", test_marks);
  g_test_add_func ("/chart/draw/equal-marks", test_equal_marks);
  g_test_add_func ("/chart/draw/gap", test_gap);
  g_test_add_func ("/chart/draw/highlight", test_highlight);
  g_test_add_func ("/chart/draw/grade-cells", test_grade_cells);
  g_test_add_func ("/chart/draw/heat", test_heat);
  g_test_add_func ("/chart/draw/stack", test_stack);
  g_test_add_func ("/chart/draw/dots", test_dots);
  g_test_add_func ("/chart/draw/table-highlight", test_table_highlight);
  g_test_add_func ("/chart/draw/changes", test_changes);
  g_test_add_func ("/chart/draw/kinds", test_kinds);
  return g_test_run ();
}
