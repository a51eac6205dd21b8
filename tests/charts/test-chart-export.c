/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts as picture files. */
#include "chart-fixture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "sokaku-chart-export.h"

static GBytes *
export_chart (const char *kind, SokakuChartFormat format, SokakuPaletteKind palette)
{
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuChart) chart = chart_fixture_chart (kind, series);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  sokaku_chart_set_palette (chart, sokaku_palette_get (palette));
  bytes = sokaku_chart_export (chart, format, 640, 320, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
assert_contains (GBytes *bytes, const char *needle)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (needle) <= length; i++)
    if (memcmp (data + i, needle, strlen (needle)) == 0)
      return;
  g_error ("“%s” is missing", needle);
}

static void
test_same_bytes (void)
{
  const char *const kinds[] = { "theme-averages", "radar" };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (int format = SOKAKU_CHART_FORMAT_SVG; format <= SOKAKU_CHART_FORMAT_PDF; format++)
      {
        g_autoptr (GBytes) first = export_chart (kinds[k], format, SOKAKU_PALETTE_PAPER);
        g_autoptr (GBytes) second = export_chart (kinds[k], format, SOKAKU_PALETTE_PAPER);
        g_autoptr (GBytes) other = export_chart (kinds[k], format, SOKAKU_PALETTE_LIGHT);

        g_assert_cmpuint (g_bytes_get_size (first), >, 1000);
        g_assert_true (g_bytes_equal (first, second));
        g_assert_false (g_bytes_equal (first, other));
      }
}

static void
on_text (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  GHashTable *texts = data;

  g_hash_table_insert (texts, g_strdup (g_markup_parse_context_get_element (context)),
                       g_strndup (text, length));
}

static void
test_svg (void)
{
  const GMarkupParser parser = { .text = on_text };
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, texts, NULL);
  g_autoptr (GBytes) bytes = export_chart ("radar", SOKAKU_CHART_FORMAT_SVG, SOKAKU_PALETTE_LIGHT);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_markup_parse_context_parse (context, data, (gssize) length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_hash_table_lookup (texts, "title"), ==, "テーマ別評価平均");
  g_assert_nonnull (strstr (g_hash_table_lookup (texts, "desc"), "Highest: 5.0 (ICTの活用)."));
  assert_contains (bytes, "role=\"img\"");
  assert_contains (bytes, "width=\"640px\" height=\"320px\"");
}

static void
test_png (void)
{
  g_autoptr (GBytes) bytes = export_chart ("radar", SOKAKU_CHART_FORMAT_PNG, SOKAKU_PALETTE_DARK);
  gsize length, offset = 8;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree char *name = g_strdup_printf ("%s/sokaku-chart-%d.png", g_get_tmp_dir (),
                                           g_random_int_range (0, G_MAXINT));
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  guint texts = 0;

  /* whole chunks to the very end */
  while (offset + 12 <= length)
    {
      guint32 size;

      memcpy (&size, data + offset, 4);
      texts += memcmp (data + offset + 4, "iTXt", 4) == 0;
      offset += GUINT32_FROM_BE (size) + 12;
    }
  g_assert_cmpuint (offset, ==, length);
  g_assert_cmpuint (texts, ==, 2);
  assert_contains (bytes, "テーマ別評価平均");

  g_file_set_contents (name, (const char *) data, (gssize) length, &error);
  g_assert_no_error (error);
  surface = cairo_image_surface_create_from_png (name);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 640);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 320);
  cairo_surface_destroy (surface);
  g_remove (name);
}

static void
test_pdf (void)
{
  g_autoptr (GBytes) bytes
      = export_chart ("theme-averages", SOKAKU_CHART_FORMAT_PDF, SOKAKU_PALETTE_PAPER);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;
  const char *const words[]
      = { "テーマ別評価平均", "5点満点", "健全な財政運営", "4.1", "–", "中間年" };

  assert_contains (bytes, "/CreationDate");
  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error, program, "-layout", "-enc", "UTF-8", "-", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, bytes, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    assert_contains (output, words[i]);
}

static void
test_pdf_time (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("radar", series);
  g_autoptr (GBytes) bytes = sokaku_chart_export (chart, SOKAKU_CHART_FORMAT_PDF, 300, 200,
                                                  "2025-03-31T12:00:00Z", NULL);

  assert_contains (bytes, "20250331120000Z");
}

static void
test_stream (void)
{
  g_autoptr (GBytes) expected
      = export_chart ("radar", SOKAKU_CHART_FORMAT_SVG, SOKAKU_PALETTE_LIGHT);
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();
  g_autoptr (SokakuChart) chart = chart_fixture_chart ("radar", series);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sokaku_chart_export_to_stream (chart, SOKAKU_CHART_FORMAT_SVG, 640, 320, NULL,
                                                stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  g_assert_false (sokaku_chart_export_to_stream (chart, SOKAKU_CHART_FORMAT_SVG, 640, 320, NULL,
                                                 stream, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  written = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_true (g_bytes_equal (written, expected));
}

static void
test_format (void)
{
  g_autoptr (GError) error = NULL;
  SokakuChartFormat format;

  g_assert_true (sokaku_chart_format_for_name ("a.svg", &format, &error));
  g_assert_cmpint (format, ==, SOKAKU_CHART_FORMAT_SVG);
  g_assert_true (sokaku_chart_format_for_name ("図.PNG", &format, &error));
  g_assert_cmpint (format, ==, SOKAKU_CHART_FORMAT_PNG);
  g_assert_true (sokaku_chart_format_for_name ("/x/y.z.pdf", &format, &error));
  g_assert_cmpint (format, ==, SOKAKU_CHART_FORMAT_PDF);
  g_assert_false (sokaku_chart_format_for_name ("a.gif", &format, &error));
  g_assert_error (error, SOKAKU_CHART_ERROR, SOKAKU_CHART_ERROR_FORMAT);
}

static void
test_size (void)
{
  const double sizes[][2]
      = { { 0, 10 }, { 10, 0.5 }, { -1, 10 }, { 10, 16385 }, { 1e300, 10 }, { NAN, 10 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int format = SOKAKU_CHART_FORMAT_SVG; format <= SOKAKU_CHART_FORMAT_PDF; format++)
      {
        g_autoptr (SokakuChart) chart = chart_fixture_chart ("radar", NULL);
        g_autoptr (GError) error = NULL;

        g_assert_null (sokaku_chart_export (chart, format, sizes[i][0], sizes[i][1], NULL, &error));
        g_assert_error (error, SOKAKU_CHART_ERROR, SOKAKU_CHART_ERROR_SIZE);
      }
}

/* A kind of chart that cannot be drawn. */
#define BROKEN_TYPE_CHART (broken_chart_get_type ())
G_DECLARE_FINAL_TYPE (BrokenChart, broken_chart, BROKEN, CHART, SokakuChart)

struct _BrokenChart
{
  SokakuChart parent_instance;
};

G_DEFINE_FINAL_TYPE (BrokenChart, broken_chart, SOKAKU_TYPE_CHART)

static void
broken_chart_layout (SokakuChart *chart, double width, double height)
{
}

static void
broken_chart_draw (SokakuChart *chart, cairo_t *cr)
{
  cairo_pop_group_to_source (cr);
}

static void
broken_chart_class_init (BrokenChartClass *klass)
{
  SOKAKU_CHART_CLASS (klass)->layout = broken_chart_layout;
  SOKAKU_CHART_CLASS (klass)->draw = broken_chart_draw;
}

static void
broken_chart_init (BrokenChart *self)
{
}

static void
test_draw_error (void)
{
  g_autoptr (SokakuSeries) series = chart_fixture_themes ();

  for (int format = SOKAKU_CHART_FORMAT_SVG; format <= SOKAKU_CHART_FORMAT_PDF; format++)
    {
      g_autoptr (SokakuChart) chart = g_object_new (BROKEN_TYPE_CHART, NULL);
      g_autoptr (GError) error = NULL;

      sokaku_chart_set_series (chart, series);
      g_assert_null (sokaku_chart_export (chart, format, 100, 100, NULL, &error));
      g_assert_error (error, SOKAKU_CHART_ERROR, SOKAKU_CHART_ERROR_DRAW);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/export/same-bytes", test_same_bytes);
  g_test_add_func ("/chart/export/svg", test_svg);
  g_test_add_func ("/chart/export/png", test_png);
  g_test_add_func ("/chart/export/pdf", test_pdf);
  g_test_add_func ("/chart/export/pdf-time", test_pdf_time);
  g_test_add_func ("/chart/export/stream", test_stream);
  g_test_add_func ("/chart/export/format", test_format);
  g_test_add_func ("/chart/export/size", test_size);
  g_test_add_func ("/chart/export/draw-error", test_draw_error);
  return g_test_run ();
}
