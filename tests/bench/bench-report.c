/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the whole book takes, against bare Pango and cairo with the same texts, against LibreOffice
 * with as many pages, in memory, and in plans of up to 10,000 sheets.
 *
 * The book is that of the real plan, or of the sample, which has its shape, where that is not
 * here. Within this process it is the processor's time that counts; LibreOffice is compared with a
 * process that reads the plan, too. */
#include <cairo-pdf.h>
#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "sokaku-book.h"
#include "sokaku-document.h"
#include "sokaku-pdf.h"
#include "sokaku-tables.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#define N_ROUNDS 5
#define BARE_LIMIT 1.5
#define OFFICE_LEAST 5.0
#define MEMORY_LIMIT 150.0
#define N_SMALL 500
#define N_LARGE 10000
#define GROWTH_LIMIT 1.3

/* The distance of lines of the font, and the largest size of texts in tables. */
#define FONT_LEADING 1.448
#define TABLE_SIZE 9.0

static SokakuPlan *
load_plan (void)
{
  const char *tables = g_getenv ("SOKAKU_TABLES_DIR");
  const char *source = g_getenv ("SOKAKU_SOURCE_DIR");
  g_autofree char *path = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  SokakuPlan *plan;

  if (tables != NULL && g_file_test (tables, G_FILE_TEST_IS_DIR))
    {
      folder = g_file_new_for_path (tables);
      plan = sokaku_tables_import (folder, NULL, &error);
      g_assert_no_error (error);
      return plan;
    }
  path = g_build_filename (source != NULL ? source : ".", "data", "sample", NULL);
  folder = g_file_new_for_path (path);
  document = sokaku_document_load (folder, NULL, &error);
  g_assert_no_error (error);
  return g_object_ref (sokaku_document_get_plan (document));
}

static SokakuPages *
build (SokakuPlan *plan, SokakuBookParts parts)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (GError) error = NULL;
  SokakuPageSetup setup;
  SokakuPages *pages;

  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_book_build (stats, &(SokakuBookSpec){ .parts = parts }, &setup, &error);
  g_assert_no_error (error);
  return pages;
}

static void
write_pages (SokakuPages *pages, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SokakuPdfMetadata metadata = { .title = "book" };

  sokaku_pdf_save (pages, file, &metadata, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Seconds that the processor has worked for this process. */
static double
read_clock (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

/* Kilobytes: the most that was resident of this process. */
static double
read_peak (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *found;

  g_file_get_contents ("/proc/self/status", &text, NULL, &error);
  g_assert_no_error (error);
  found = strstr (text, "\nVmHWM:");
  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen ("\nVmHWM:"), NULL);
}

/* --- Processes that are measured from outside --- */

static int
run_book (const char *path)
{
  g_autoptr (SokakuPlan) plan = load_plan ();
  g_autoptr (SokakuPages) pages = build (plan, SOKAKU_BOOK_WHOLE);

  write_pages (pages, path);
  g_print ("%.0f\n", read_peak ());
  return EXIT_SUCCESS;
}

/* Seconds, and what it prints. */
static double
run_process (const char *const *argv, char **output)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  process = g_subprocess_newv (
      argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  g_assert_no_error (error);
  if (!g_subprocess_communicate_utf8 (process, NULL, NULL, output, NULL, &error)
      || !g_subprocess_get_successful (process))
    g_error ("%s: %s", argv[0], error != NULL ? error->message : "failed");
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* --- Against bare Pango and cairo --- */

typedef struct
{
  char *text;
  double x;
  double y;
  double width;
  double size;
} Piece;

typedef struct
{
  double width;
  double height;
  GArray *pieces;
} Sheet;

static void
clear_piece (gpointer data)
{
  g_free (((Piece *) data)->text);
}

static void
clear_sheet (gpointer data)
{
  g_array_unref (((Sheet *) data)->pieces);
}

/* The texts of all pages and where they stand. */
static GArray *
list_sheets (SokakuPages *pages)
{
  GArray *sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));

  g_array_set_clear_func (sheets, clear_sheet);
  for (guint i = 0; i < sokaku_pages_get_n_pages (pages); i++)
    {
      SokakuPage *page = sokaku_pages_get_page (pages, i);
      Sheet sheet = { sokaku_page_get_width (page), sokaku_page_get_height (page),
                      g_array_new (FALSE, FALSE, sizeof (Piece)) };

      g_array_set_clear_func (sheet.pieces, clear_piece);
      for (guint k = 0; k < sokaku_page_get_n_texts (page); k++)
        {
          const SokakuPlacedText *placed = sokaku_page_get_text (page, k);
          double left, right;
          Piece piece;

          sokaku_text_get_extents (placed->text, placed->first, placed->n_lines, &left, &right);
          piece.text = sokaku_text_dup_lines (placed->text, placed->first, placed->n_lines);
          piece.x = placed->x + left;
          piece.y = placed->y;
          piece.width = right - left + 1;
          piece.size = sokaku_text_get_height (placed->text, placed->first, placed->n_lines)
                       / placed->n_lines / FONT_LEADING;
          g_array_append_val (sheet.pieces, piece);
        }
      g_array_append_val (sheets, sheet);
    }
  return sheets;
}

/* The same texts set in lines and drawn, and nothing else: no tables to measure, no rules. */
static void
write_bare (GArray *sheets, const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 1, 1);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = sokaku_text_create_context ("ja");
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans CJK JP");

  for (guint i = 0; i < sheets->len; i++)
    {
      Sheet *sheet = &g_array_index (sheets, Sheet, i);

      cairo_pdf_surface_set_size (surface, sheet->width, sheet->height);
      for (guint k = 0; k < sheet->pieces->len; k++)
        {
          Piece *piece = &g_array_index (sheet->pieces, Piece, k);
          g_autoptr (PangoLayout) layout = pango_layout_new (context);

          pango_font_description_set_size (font,
                                           pango_units_from_double (MIN (piece->size, TABLE_SIZE)));
          pango_layout_set_font_description (layout, font);
          pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
          pango_layout_set_width (layout, pango_units_from_double (piece->width));
          pango_layout_set_text (layout, piece->text, -1);
          cairo_move_to (cr, piece->x, piece->y);
          pango_cairo_show_layout (cr, layout);
        }
      cairo_show_page (cr);
    }
  pango_font_description_free (font);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static gboolean
compare_bare (SokakuPlan *plan, GArray *sheets, const char *path)
{
  double best_book = G_MAXDOUBLE, best_build = G_MAXDOUBLE, best_bare = G_MAXDOUBLE;
  double ratio;

  /* In turns, so that whatever else the machine does meets both; the best of each. */
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double start = read_clock (), built;
      g_autoptr (SokakuPages) pages = build (plan, SOKAKU_BOOK_WHOLE);

      built = read_clock ();
      write_pages (pages, path);
      best_build = MIN (best_build, built - start);
      best_book = MIN (best_book, read_clock () - start);
      g_clear_object (&pages);

      start = read_clock ();
      write_bare (sheets, path);
      best_bare = MIN (best_bare, read_clock () - start);
    }
  ratio = best_book / best_bare;
  g_print ("book of %u pages: %.2f s, %.2f of it until the pages are set; its texts alone with "
           "Pango and cairo: %.2f s; ratio %.2f (at most %.1f)\n",
           sheets->len, best_book, best_build, best_bare, ratio, BARE_LIMIT);
  return ratio <= BARE_LIMIT;
}

/* --- Against LibreOffice, and in memory --- */

/* A flat text document, a page of it for a page of the book: as many paragraphs of the book's
 * texts as a page holds. */
static void
write_office_text (GArray *sheets, const char *path)
{
  g_autoptr (GString) xml = g_string_new (
      "<?xml version='1.0' encoding='UTF-8'?>"
      "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
      "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "
      "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
      "xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' "
      "office:version='1.2' office:mimetype='application/vnd.oasis.opendocument.text'>"
      "<office:automatic-styles>"
      "<style:style style:name='P' style:family='paragraph'><style:text-properties "
      "style:font-name-asian='Noto Sans CJK JP' style:font-size-asian='9pt' fo:font-size='9pt'/>"
      "</style:style>"
      "<style:style style:name='B' style:family='paragraph'><style:paragraph-properties "
      "fo:break-before='page'/></style:style></office:automatic-styles>"
      "<office:body><office:text>");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < sheets->len; i++)
    {
      Sheet *sheet = &g_array_index (sheets, Sheet, i);
      guint n_characters = 0;

      if (i > 0)
        g_string_append (xml, "<text:p text:style-name='B'/>");
      for (guint k = 0; k < sheet->pieces->len && k < 40 && n_characters < 800; k++)
        {
          Piece *piece = &g_array_index (sheet->pieces, Piece, k);
          g_autofree char *escaped = g_markup_escape_text (piece->text, -1);

          n_characters += (guint) g_utf8_strlen (piece->text, -1);
          g_string_append_printf (xml, "<text:p text:style-name='P'>%s</text:p>", escaped);
        }
    }
  g_string_append (xml, "</office:text></office:body></office:document>");
  g_file_set_contents (path, xml->str, (gssize) xml->len, &error);
  g_assert_no_error (error);
}

static double
run_office (const char *office, const char *folder, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=%s/profile", uri);
  g_autofree char *output = NULL;
  const char *argv[]
      = { office, profile, "--headless", "--convert-to", "pdf", path, "--outdir", folder, NULL };

  return run_process (argv, &output);
}

static gboolean
compare_processes (const char *program, GArray *sheets, const char *folder, const char *path)
{
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autofree char *document = g_build_filename (folder, "office.fodt", NULL);
  const char *argv[] = { program, "book", path, NULL };
  double best_book = G_MAXDOUBLE, best_office = G_MAXDOUBLE, peak = 0;
  gboolean good = TRUE;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *output = NULL;

      best_book = MIN (best_book, run_process (argv, &output));
      peak = MAX (peak, g_ascii_strtod (output, NULL) / 1024);
    }
  g_print ("peak memory of a process that writes the book: %.0f MB (at most %.0f)\n", peak,
           MEMORY_LIMIT);
  good = peak <= MEMORY_LIMIT;
  if (office == NULL)
    {
      g_print ("LibreOffice is not installed; not compared\n");
      return good;
    }
  write_office_text (sheets, document);
  /* The first run makes its settings. */
  for (guint i = 0; i < 3; i++)
    best_office = MIN (best_office, run_office (office, folder, document));
  g_print ("LibreOffice with a text of %u pages: %.2f s; the book from its tables: %.2f s; ratio "
           "%.2f (at least %.1f)\n",
           sheets->len, best_office, best_book, best_office / best_book, OFFICE_LEAST);
  return best_office / best_book >= OFFICE_LEAST && good;
}

/* --- Growth --- */

/* Seconds for a sheet. */
static double
measure_sheets (guint n_items, guint n_rounds, const char *path)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (n_items / 4, n_items);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n_rounds; i++)
    {
      double start = read_clock ();
      g_autoptr (SokakuPages) pages = build (plan, SOKAKU_BOOK_WHOLE);

      write_pages (pages, path);
      best = MIN (best, read_clock () - start);
    }
  return best / n_items;
}

static gboolean
compare_growth (const char *path)
{
  double small = measure_sheets (N_SMALL, 2, path);
  double large = measure_sheets (N_LARGE, 1, path);

  g_print ("book of %u sheets / of %u: %.2f / %.2f ms a sheet, ratio %.2f (at most %.1f)\n",
           (guint) N_LARGE, (guint) N_SMALL, large * 1000, small * 1000, large / small,
           GROWTH_LIMIT);
  return large / small <= GROWTH_LIMIT;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (SokakuPlan) plan = NULL;
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (GArray) sheets = NULL;
  gboolean good;

  if (argc == 3)
    return run_book (argv[2]);
  folder = g_dir_make_tmp ("sokaku-bench-XXXXXX", NULL);
  path = g_build_filename (folder, "book.pdf", NULL);
  plan = load_plan ();
  pages = build (plan, SOKAKU_BOOK_WHOLE);
  sheets = list_sheets (pages);
  g_clear_object (&pages);
  good = compare_bare (plan, sheets, path);
  good = compare_processes (argv[0], sheets, folder, path) && good;
  good = compare_growth (path) && good;
  sokaku_test_remove_folder (folder);
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
