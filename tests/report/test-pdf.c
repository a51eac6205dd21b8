/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the PDF that is written, read back by other programs. */

#include "testing.h"

#include <glib/gstdio.h>

#include "sokaku-report-error.h"

static SokakuPages *
create_pages (guint n_pages)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  SokakuTextStyle style = { .size = 10.5 };

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *heading = g_strdup_printf ("第%u章の見出し", i + 1);

      g_ptr_array_add (blocks, sokaku_block_new_section (i % 2 == 0 ? SOKAKU_ORIENTATION_PORTRAIT
                                                                    : SOKAKU_ORIENTATION_LANDSCAPE,
                                                         "柱"));
      g_ptr_array_add (blocks, sokaku_block_new_heading (1, heading));
      g_ptr_array_add (blocks, sokaku_block_new_heading (3, "節の見出し"));
      g_ptr_array_add (blocks, sokaku_block_new_paragraph ("骨組みを直し、将来に備える。", &style));
    }
  return testing_paginate (blocks);
}

static void
test_sound (void)
{
  g_autoptr (SokakuPages) pages = create_pages (3);
  char *path = testing_write_file (pages);
  g_autofree char *checked = testing_run ("qpdf", "--check", path, NULL);
  g_autofree char *layout = testing_run ("pdftotext", "-layout", path, "-", NULL);
  g_autofree char *text = testing_squeeze (layout);
  g_autofree char *info = testing_run ("pdfinfo", "-isodates", path, NULL);
  g_autofree char *sizes = testing_run ("pdfinfo", "-l", "3", path, NULL);

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  g_assert_nonnull (strstr (text, "第2章の見出し"));
  g_assert_cmpuint (testing_count (text, "骨組みを直し、将来に備える。"), ==, 3);
  g_assert_nonnull (strstr (text, "3/3"));
  g_assert_nonnull (strstr (info, "行政の試験"));
  g_assert_nonnull (strstr (info, "試験市"));
  g_assert_nonnull (strstr (info, "2025-07-30T00:00:00Z"));
  g_assert_nonnull (strstr (sizes, "595.276 x 841.89 pts (A4)"));
  g_assert_nonnull (strstr (sizes, "841.89 x 595.276 pts (A4)"));
  testing_remove_file (path);
}

static void
test_fonts (void)
{
  g_autoptr (SokakuPages) pages = create_pages (1);
  char *path = testing_write_file (pages);
  g_autofree char *fonts = testing_run ("pdffonts", path, NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", 0);

  /* Two lines of head; then regular and bold, embedded as subsets with Unicode. */
  g_assert_cmpuint (g_strv_length (lines), >=, 4);
  for (guint i = 2; lines[i] != NULL; i++)
    {
      g_assert_nonnull (strstr (lines[i], "+NotoSansCJKjp"));
      g_assert_nonnull (strstr (lines[i], "yes yes yes"));
    }
  testing_remove_file (path);
}

static void
test_outline (void)
{
  g_autoptr (SokakuPages) pages = create_pages (2);
  char *path = testing_write_file (pages);
  g_autofree char *json = testing_run ("qpdf", "--json", "--json-key=outlines", path, NULL);

  g_assert_cmpuint (testing_count (json, "章の見出し"), ==, 2);
  g_assert_cmpuint (testing_count (json, "節の見出し"), ==, 2);
  g_assert_cmpuint (testing_count (json, "\"destpageposfrom1\": 1"), ==, 2);
  g_assert_cmpuint (testing_count (json, "\"destpageposfrom1\": 2"), ==, 2);
  testing_remove_file (path);
}

static void
test_reproducible (void)
{
  g_autoptr (SokakuPages) one = create_pages (2);
  g_autoptr (SokakuPages) other = create_pages (2);
  g_autoptr (GBytes) first = testing_write (one);
  g_autoptr (GBytes) again = testing_write (one);
  g_autoptr (GBytes) second = testing_write (other);

  g_assert_true (g_bytes_equal (first, again));
  g_assert_true (g_bytes_equal (first, second));
}

static void
fail_to_draw (cairo_t *cr, double width, double height, gpointer user_data)
{
  cairo_save (cr);
  cairo_pop_group_to_source (cr);
}

static SokakuPages *
create_broken_pages (void)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();

  g_ptr_array_add (blocks, sokaku_block_new_drawing (100, fail_to_draw, NULL, NULL));
  return testing_paginate (blocks);
}

typedef struct
{
  GCancellable *cancellable;
  guint cancel_after;
  guint n_calls;
} Progress;

static void
count_pages (guint done, guint total, gpointer user_data)
{
  Progress *progress = user_data;

  progress->n_calls++;
  g_assert_cmpuint (done, ==, progress->n_calls);
  g_assert_cmpuint (total, ==, 5);
  if (done == progress->cancel_after)
    g_cancellable_cancel (progress->cancellable);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Whether the file is new or replaced: all of it or nothing. */
static void
test_save (void)
{
  SokakuPdfMetadata metadata = { .title = "題" };
  g_autofree char *folder = g_dir_make_tmp ("sokaku-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "報告.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SokakuPages) pages = create_pages (5);
  g_autoptr (SokakuPages) broken = create_broken_pages ();

  for (guint existing = 0; existing < 2; existing++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Progress progress = { cancellable, 3, 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;

      if (existing)
        g_assert_true (g_file_set_contents (path, "before", -1, NULL));

      g_assert_false (
          sokaku_pdf_save (pages, file, &metadata, cancellable, count_pages, &progress, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      g_assert_cmpuint (progress.n_calls, ==, 3);

      g_assert_false (sokaku_pdf_save (broken, file, &metadata, NULL, NULL, NULL, &error));
      g_assert_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_DRAWING);
      g_clear_error (&error);

      g_assert_cmpuint (count_files (folder), ==, existing);
      if (existing)
        {
          g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
          g_assert_cmpstr (content, ==, "before");
        }

      progress = (Progress){ NULL, 0, 0 };
      g_assert_true (
          sokaku_pdf_save (pages, file, &metadata, NULL, count_pages, &progress, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (progress.n_calls, ==, 5);
      g_assert_cmpuint (count_files (folder), ==, 1);
      {
        g_autofree char *checked = testing_run ("qpdf", "--check", path, NULL);

        g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
      }
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_unwritable (void)
{
  SokakuPdfMetadata metadata = { NULL };
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/folder/x.pdf");
  g_autoptr (SokakuPages) pages = create_pages (1);
  g_autoptr (GError) error = NULL;

  g_assert_false (sokaku_pdf_save (pages, missing, &metadata, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* The error of the stream is told, not that cairo could not write. */
static void
test_full_disk (void)
{
  SokakuPdfMetadata metadata = { NULL };
  char space[1000];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (space, sizeof space, NULL, NULL);
  g_autoptr (SokakuPages) pages = create_pages (3);
  g_autoptr (GError) error = NULL;

  g_assert_false (sokaku_pdf_write (pages, stream, &metadata, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* Without any font there is one clear sentence and no crash. */
static void
test_no_font (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GPtrArray) blocks = testing_blocks_new ();
      g_autoptr (GError) error = NULL;
      SokakuPageSetup setup;

      sokaku_page_setup_init_a4 (&setup);
      g_assert_null (sokaku_pages_new (blocks, &setup, "ja", &error));
      g_assert_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_FONT);
      return;
    }

  {
    g_autofree char *path = NULL;
    int fd = g_file_open_tmp ("sokaku-fonts-XXXXXX.conf", &path, NULL);

    g_close (fd, NULL);
    g_assert_true (g_file_set_contents (path, "<fontconfig></fontconfig>", -1, NULL));
    g_setenv ("FONTCONFIG_FILE", path, TRUE);
    g_test_trap_subprocess (NULL, 0, 0);
    g_unsetenv ("FONTCONFIG_FILE");
    g_unlink (path);
  }
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pdf/sound", test_sound);
  g_test_add_func ("/report/pdf/fonts", test_fonts);
  g_test_add_func ("/report/pdf/outline", test_outline);
  g_test_add_func ("/report/pdf/reproducible", test_reproducible);
  g_test_add_func ("/report/pdf/save", test_save);
  g_test_add_func ("/report/pdf/unwritable", test_unwritable);
  g_test_add_func ("/report/pdf/full-disk", test_full_disk);
  g_test_add_func ("/report/pdf/no-font", test_no_font);

  return testing_finish (g_test_run ());
}
