/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as the bytes of a picture file. */
#include "sokaku-chart-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "sokaku-chart-private.h"

#define LARGEST 16384
/* A PDF of no stated time says the first second of all, so that the same plan
 * always gives the same bytes. */
#define NO_TIME "1970-01-01T00:00:00Z"
#define PNG_SIGNATURE 8
#define PNG_HEADER 25

/**
 * sokaku_chart_format_for_name:
 * @file_name: the name of a file
 * @format: (out): the format its ending asks for
 * @error: return location for an error
 *
 * %SOKAKU_CHART_ERROR_FORMAT where the ending is none of svg, png and pdf.
 *
 * Returns: whether there is such a format
 */
gboolean
sokaku_chart_format_for_name (const char *file_name, SokakuChartFormat *format, GError **error)
{
  const char *const endings[] = { ".svg", ".png", ".pdf" };
  g_autofree char *lower = NULL;

  g_return_val_if_fail (file_name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  lower = g_ascii_strdown (file_name, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = (SokakuChartFormat) i;
        return TRUE;
      }
  g_set_error (error, SOKAKU_CHART_ERROR, SOKAKU_CHART_ERROR_FORMAT,
               _ ("“%s” is no picture that can be written; end its name in .svg, .png or .pdf."),
               file_name);
  return FALSE;
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
make_surface (SokakuChart *chart,
              SokakuChartFormat format,
              double width,
              double height,
              const char *created,
              GByteArray *bytes)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case SOKAKU_CHART_FORMAT_SVG:
      surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;

    case SOKAKU_CHART_FORMAT_PDF:
      {
        g_autofree char *summary = sokaku_chart_get_summary (chart);

        surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                        sokaku_chart_get_title (chart));
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, summary);
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sokaku");
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                        created != NULL ? created : NO_TIME);
        return surface;
      }

    case SOKAKU_CHART_FORMAT_PNG:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width),
                                         (int) ceil (height));
    }
}

static cairo_status_t
draw_on (SokakuChart *chart, cairo_surface_t *surface, double width, double height)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  sokaku_color_set_source (&sokaku_chart_get_palette (chart)->base, cr);
  cairo_paint (cr);
  sokaku_chart_layout (chart, width, height);
  sokaku_chart_draw (chart, cr);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/* Title and description in front of everything else; and cairo numbers its
 * surfaces through the whole process, which must not show in the file. */
static GByteArray *
finish_svg (SokakuChart *chart, GByteArray *bytes)
{
  g_autofree char *summary = sokaku_chart_get_summary (chart);
  g_autofree char *words
      = g_markup_printf_escaped ("<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n",
                                 sokaku_chart_get_title (chart), summary);
  g_autoptr (GRegex) surfaces = g_regex_new ("\"surface[0-9]+\"", 0, 0, NULL);
  g_autofree char *text = g_strndup ((const char *) bytes->data, bytes->len);
  g_autofree char *named = g_regex_replace_literal (surfaces, text, -1, 0, "\"chart\"", 0, NULL);
  const char *root = strstr (named, "<svg ");
  const char *inside = root != NULL ? strchr (root, '>') : NULL;
  GByteArray *finished = g_byte_array_new ();
  const char *role = " role=\"img\" aria-labelledby=\"title desc\">\n";

  g_return_val_if_fail (inside != NULL, finished);

  g_byte_array_append (finished, (const guint8 *) named, (guint) (inside - named));
  g_byte_array_append (finished, (const guint8 *) role, (guint) strlen (role));
  g_byte_array_append (finished, (const guint8 *) words, (guint) strlen (words));
  inside += inside[1] == '\n' ? 2 : 1;
  g_byte_array_append (finished, (const guint8 *) inside, (guint) strlen (inside));
  return finished;
}

static void
append_uint32 (GByteArray *bytes, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

/* The check sum of PNG chunks. */
static guint32
crc32 (const guint8 *data, gsize length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  return ~crc;
}

static void
append_png_text (GByteArray *bytes, const char *keyword, const char *text)
{
  /* after the keyword: not compressed, no language, no translated keyword */
  const guint8 flags[] = { 0, 0, 0, 0, 0 };
  guint start;

  append_uint32 (bytes, (guint32) (strlen (keyword) + sizeof flags + strlen (text)));
  start = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) "iTXt", 4);
  g_byte_array_append (bytes, (const guint8 *) keyword, (guint) strlen (keyword));
  g_byte_array_append (bytes, flags, sizeof flags);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
  append_uint32 (bytes, crc32 (bytes->data + start, bytes->len - start));
}

static GByteArray *
finish_png (SokakuChart *chart, GByteArray *bytes)
{
  g_autofree char *summary = sokaku_chart_get_summary (chart);
  GByteArray *finished = g_byte_array_new ();
  const guint front = PNG_SIGNATURE + PNG_HEADER;

  g_return_val_if_fail (bytes->len > front, finished);

  g_byte_array_append (finished, bytes->data, front);
  append_png_text (finished, "Title", sokaku_chart_get_title (chart));
  append_png_text (finished, "Description", summary);
  g_byte_array_append (finished, bytes->data + front, bytes->len - front);
  return finished;
}

/**
 * sokaku_chart_export:
 * @chart: a chart
 * @format: the format of the picture
 * @width: its width: pixels in PNG and SVG, points in PDF
 * @height: its height
 * @created: (nullable): for PDF, when it was made, in ISO 8601 with a zone
 * @error: return location for an error
 *
 * Draws the chart on the base colour of its palette. The same chart gives the
 * same bytes every time. Title and summary go along as alternative text.
 *
 * %SOKAKU_CHART_ERROR_SIZE where a picture cannot have that size,
 * %SOKAKU_CHART_ERROR_DRAW where drawing fails.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
sokaku_chart_export (SokakuChart *chart,
                     SokakuChartFormat format,
                     double width,
                     double height,
                     const char *created,
                     GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (SOKAKU_IS_CHART (chart), NULL);

  if (!(width >= 1 && width <= LARGEST && height >= 1 && height <= LARGEST))
    {
      g_set_error (error, SOKAKU_CHART_ERROR, SOKAKU_CHART_ERROR_SIZE,
                   _ ("A picture cannot be %.0f × %.0f large; choose from 1 to %d."), width, height,
                   LARGEST);
      return NULL;
    }

  bytes = g_byte_array_new ();
  surface = make_surface (chart, format, width, height, created, bytes);
  status = draw_on (chart, surface, width, height);
  if (status == CAIRO_STATUS_SUCCESS && format == SOKAKU_CHART_FORMAT_PNG)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, SOKAKU_CHART_ERROR, SOKAKU_CHART_ERROR_DRAW,
                   _ ("The chart could not be drawn: %s."), cairo_status_to_string (status));
      return NULL;
    }

  if (format != SOKAKU_CHART_FORMAT_PDF)
    {
      GByteArray *finished = format == SOKAKU_CHART_FORMAT_SVG ? finish_svg (chart, bytes)
                                                               : finish_png (chart, bytes);

      g_byte_array_unref (bytes);
      bytes = finished;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * sokaku_chart_export_to_stream:
 * @chart: a chart
 * @format: the format of the picture
 * @width: its width
 * @height: its height
 * @created: (nullable): for PDF, when it was made
 * @stream: where to write; stays open
 * @cancellable: (nullable): to stop writing
 * @error: return location for an error
 *
 * Like sokaku_chart_export(), into a stream; nothing is written unless all of
 * the picture could be drawn.
 *
 * Returns: whether everything was written
 */
gboolean
sokaku_chart_export_to_stream (SokakuChart *chart,
                               SokakuChartFormat format,
                               double width,
                               double height,
                               const char *created,
                               GOutputStream *stream,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  bytes = sokaku_chart_export (chart, format, width, height, created, error);
  return bytes != NULL
         && g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL),
                                       g_bytes_get_size (bytes), NULL, cancellable, error);
}
