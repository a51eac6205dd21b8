/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what leads from place to place: contents, numbers by section, anchors, links, sources.
 */

#include "testing.h"

#include <string.h>

static const SokakuTextStyle style = { .size = 10.5 };

static void
add_chapter (GPtrArray *blocks, guint chapter, guint n_sections)
{
  g_autofree char *heading = g_strdup_printf ("%u　第%uの章", chapter, chapter);
  g_autofree char *anchor = g_strdup_printf ("chapter/%u", chapter);

  g_ptr_array_add (blocks,
                   sokaku_block_new_numbered_section (SOKAKU_ORIENTATION_PORTRAIT, heading,
                                                      SOKAKU_NUMBERING_ARABIC, chapter == 1));
  g_ptr_array_add (blocks, sokaku_block_new_heading (1, heading));
  sokaku_block_set_anchor (blocks->pdata[blocks->len - 1], anchor);
  for (guint i = 0; i < n_sections; i++)
    {
      g_autofree char *section = g_strdup_printf ("%u.%uの節", chapter, i + 1);
      g_autofree char *source = g_strdup_printf ("item/%u.%u", chapter, i + 1);

      if (i > 0)
        g_ptr_array_add (blocks, sokaku_block_new_page_break ());
      g_ptr_array_add (blocks, sokaku_block_new_heading (2, section));
      sokaku_block_set_unlisted (blocks->pdata[blocks->len - 1], i == 1);
      g_ptr_array_add (blocks, sokaku_block_new_paragraph ("本文である。", &style));
      sokaku_block_set_source (blocks->pdata[blocks->len - 1], source);
    }
}

/* A cover without a number, contents from i, and @n_chapters chapters from 1, each of
 * @n_sections pages; chapter 1 has a table whose second row leads to chapter 2. */
static SokakuPages *
make_book (guint n_chapters, guint n_sections)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  SokakuRuledTable *table = sokaku_ruled_table_new (10);

  g_ptr_array_add (blocks, sokaku_block_new_numbered_section (SOKAKU_ORIENTATION_PORTRAIT, "",
                                                              SOKAKU_NUMBERING_NONE, FALSE));
  g_ptr_array_add (blocks, sokaku_block_new_drop (0.5));
  g_ptr_array_add (blocks, sokaku_block_new_paragraph ("表題", &style));
  g_ptr_array_add (blocks, sokaku_block_new_contents ("目次", 2));
  add_chapter (blocks, 1, n_sections);
  sokaku_ruled_table_add_column (table, 100, 0, SOKAKU_ALIGN_START);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, "一", SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_link_cell (table, "chapter/none");
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_anchor_row (table, "row/2");
  sokaku_ruled_table_add_cell (table, "二", SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_link_cell (table, "chapter/2");
  sokaku_ruled_table_source_cell (table, "cell");
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  sokaku_block_set_source (blocks->pdata[blocks->len - 1], "table");
  for (guint i = 2; i <= n_chapters; i++)
    add_chapter (blocks, i, n_sections);
  return testing_paginate (blocks);
}

static void
test_contents (void)
{
  g_autoptr (SokakuPages) pages = make_book (3, 3);
  g_autofree char *text = testing_page_text (pages, 1);
  const char *position = text;
  /* In this order; the second section of each chapter is not listed. */
  static const char *const expected[]
      = { "目次",       "1　第1の章", "1",       "1.1の節", "1",       "1.3の節", "3",
          "2　第2の章", "4",          "2.1の節", "4",       "2.3の節", "6",       "3　第3の章",
          "7",          "3.1の節",    "7",       "3.3の節", "9",       NULL };

  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), ==, 2 + 9);
  g_assert_cmpstr (sokaku_pages_get_label (pages, 0), ==, "");
  g_assert_cmpstr (sokaku_pages_get_label (pages, 1), ==, "i");
  g_assert_cmpstr (sokaku_pages_get_label (pages, 2), ==, "1");
  g_assert_cmpstr (sokaku_pages_get_label (pages, 10), ==, "9");
  for (guint i = 0; expected[i] != NULL; i++)
    {
      position = strstr (position, expected[i]);
      g_assert_nonnull (position);
      position += strlen (expected[i]);
    }
  g_assert_null (strstr (text, "1.2の節"));
  g_assert_cmpuint (sokaku_pages_get_n_headings (pages), ==, 1 + 3 + 9);
  g_assert_cmpstr (sokaku_pages_get_heading (pages, 0)->title, ==, "目次");
  g_assert_cmpuint (sokaku_pages_get_heading (pages, 0)->page, ==, 1);
  g_assert_cmpuint (sokaku_pages_get_heading (pages, 1)->page, ==, 2);
}

/* Contents of more than one page move what follows, not its numbers. */
static void
test_long_contents (void)
{
  g_autoptr (SokakuPages) pages = make_book (30, 3);
  guint page;
  double y;

  g_assert_cmpstr (sokaku_pages_get_label (pages, 1), ==, "i");
  g_assert_cmpstr (sokaku_pages_get_label (pages, 2), ==, "ii");
  g_assert_true (sokaku_pages_find_anchor (pages, "chapter/30", &page, &y));
  g_assert_cmpuint (page, ==, sokaku_pages_get_n_pages (pages) - 3);
  g_assert_cmpstr (sokaku_pages_get_label (pages, page), ==, "88");
  /* The heading of the last chapter, counted with that of the contents. */
  g_assert_cmpuint (sokaku_pages_get_heading (pages, sokaku_pages_get_n_headings (pages) - 4)->page,
                    ==, page);
}

static gboolean
find_area (SokakuPages *pages, guint page, SokakuAreaKind kind, const char *name, SokakuArea *found)
{
  SokakuPage *areas = sokaku_pages_get_page (pages, page);

  for (guint i = 0; i < sokaku_page_get_n_areas (areas); i++)
    {
      const SokakuArea *area = sokaku_page_get_area (areas, i);

      if (area->kind == kind && strcmp (area->name, name) == 0)
        {
          *found = *area;
          return TRUE;
        }
    }
  return FALSE;
}

static void
test_places (void)
{
  g_autoptr (SokakuPages) pages = make_book (2, 2);
  SokakuArea link, nowhere;
  guint page;
  double y;

  g_assert_true (sokaku_pages_find_anchor (pages, "row/2", &page, &y));
  g_assert_cmpuint (page, ==, 3);
  g_assert_false (sokaku_pages_find_anchor (pages, "row/1", &page, &y));

  g_assert_true (find_area (pages, 3, SOKAKU_AREA_LINK, "chapter/2", &link));
  g_assert_cmpfloat (link.y, ==, y);
  g_assert_cmpstr (sokaku_pages_find_link (pages, 3, link.x + 1, link.y + 1), ==, "chapter/2");
  g_assert_null (sokaku_pages_find_link (pages, 3, link.x + 101, link.y + 1));
  /* What leads nowhere is no link. */
  g_assert_true (find_area (pages, 3, SOKAKU_AREA_LINK, "chapter/none", &nowhere));
  g_assert_null (sokaku_pages_find_link (pages, 3, nowhere.x + 1, nowhere.y + 1));

  /* A cell says more than its table. */
  g_assert_cmpstr (sokaku_pages_find_source (pages, 3, link.x + 1, link.y + 1), ==, "cell");
  g_assert_cmpstr (sokaku_pages_find_source (pages, 3, nowhere.x + 1, nowhere.y + 1), ==, "table");
  g_assert_null (sokaku_pages_find_source (pages, 3, 1, 1));
  g_assert_true (sokaku_pages_find_source_page (pages, "item/2.2", &page, &y));
  g_assert_cmpuint (page, ==, 5);
  g_assert_false (sokaku_pages_find_source_page (pages, "item/3.1", &page, &y));
}

/* What other programs find in the file. */
static void
test_file (void)
{
  g_autoptr (SokakuPages) pages = make_book (3, 3);
  char *path = testing_write_file (pages);
  g_autofree char *checked = testing_run ("qpdf", "--check", path, NULL);
  g_autofree char *json = testing_run ("qpdf", "--json", "--json-key=pagelabels", path, NULL);
  g_autofree char *labels = testing_squeeze (json);
  g_autofree char *object
      = testing_run ("qpdf", "--qdf", "--object-streams=disable", path, "-", NULL);

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  /* A cover of no number, then i, then 1 and on. */
  g_assert_nonnull (strstr (labels, "\"/P\":\"u:i\""));
  g_assert_nonnull (strstr (labels, "\"/S\":\"/D\""));
  /* Nine lines of contents and a cell. */
  g_assert_cmpuint (testing_count (object, "/Subtype /Link"), ==, 9 + 1);
  testing_remove_file (path);
}

static void
draw_nothing (cairo_t *cr, double width, double height, gpointer user_data)
{
}

static char *
write_tagged (gboolean tagged)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) date = g_date_time_new_utc (2025, 7, 30, 0, 0, 0);
  SokakuPdfMetadata metadata = { .language = (char *) "ja", .tagged = tagged, .date = date };
  SokakuRuledTable *table = sokaku_ruled_table_new (10);
  g_autofree char *folder = g_dir_make_tmp ("sokaku-report-XXXXXX", NULL);
  char *path = g_build_filename (folder, "pages.pdf", NULL);
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (blocks, sokaku_block_new_heading (1, "見出し"));
  g_ptr_array_add (blocks, sokaku_block_new_paragraph ("本文である。", &style));
  sokaku_ruled_table_add_column (table, 100, 0, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 100, 0, SOKAKU_ALIGN_START);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, "左", SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, "右", SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, "甲", SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, "乙", SOKAKU_CELL_PLAIN);
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  g_ptr_array_add (blocks, sokaku_block_new_drawing (50, draw_nothing, NULL, NULL));
  sokaku_block_set_alternative (blocks->pdata[blocks->len - 1], "財政 4.1、協働 4.0");
  pages = testing_paginate (blocks);
  g_assert_true (sokaku_pdf_write (pages, stream, &metadata, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  return path;
}

/* Those who hear the document are told its language, and what everything is. */
static void
test_tagged (void)
{
  char *path = write_tagged (TRUE);
  char *again = write_tagged (TRUE);
  char *plain = write_tagged (FALSE);
  g_autofree char *checked = testing_run ("qpdf", "--check", path, NULL);
  g_autofree char *structure = testing_run ("pdfinfo", "-struct-text", path, NULL);
  g_autofree char *squeezed = testing_squeeze (structure);
  g_autofree char *json = testing_run ("qpdf", "--json", path, NULL);
  g_autofree char *plain_json = testing_run ("qpdf", "--json", plain, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  g_assert_nonnull (
      strstr (squeezed, "H1(block)\"見出し\"P(block)\"本文である。\"Table(block)TRTH\"左\"TH\"右\""
                        "TRTD\"甲\"TD\"乙\"Figure"));
  g_assert_nonnull (strstr (json, "\"/Lang\": \"u:ja\""));
  g_assert_nonnull (strstr (json, "\"/Alt\": \"u:財政 4.1、協働 4.0\""));
  g_assert_nonnull (strstr (plain_json, "\"/Lang\": \"u:ja\""));
  g_assert_null (strstr (plain_json, "\"/Alt\""));

  g_assert_true (g_file_get_contents (path, &first, &first_length, NULL));
  g_assert_true (g_file_get_contents (again, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
  testing_remove_file (path);
  testing_remove_file (again);
  testing_remove_file (plain);
}

typedef struct
{
  GMainLoop *loop;
  GCancellable *cancellable;
  guint cancel_at;
  guint n_calls;
  GError *error;
  gboolean saved;
} Save;

static void
on_progress (guint done, guint total, gpointer user_data)
{
  Save *save = user_data;

  save->n_calls++;
  if (done >= save->cancel_at)
    g_cancellable_cancel (save->cancellable);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Save *save = user_data;

  save->saved = sokaku_pdf_save_finish (SOKAKU_PAGES (source), result, &save->error);
  g_main_loop_quit (save->loop);
}

/* In pieces it becomes the same file; cancelled it leaves nothing. */
static void
test_save_async (void)
{
  g_autoptr (SokakuPages) pages = make_book (20, 6);
  g_autofree char *folder = g_dir_make_tmp ("sokaku-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "報告.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GDateTime) date = g_date_time_new_utc (2025, 7, 30, 0, 0, 0);
  g_autoptr (GBytes) expected = testing_write (pages);
  SokakuPdfMetadata metadata = { .title = "行政の試験", .author = "試験市", .date = date };
  Save save = { loop, cancellable, 20, 0, NULL, FALSE };
  g_autofree char *written = NULL;
  gsize length;

  sokaku_pdf_save_async (pages, file, &metadata, cancellable, on_progress, &save, on_saved, &save);
  g_main_loop_run (loop);
  g_assert_false (save.saved);
  g_assert_error (save.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&save.error);
  g_assert_false (g_file_query_exists (file, NULL));

  save = (Save){ loop, NULL, G_MAXUINT, 0, NULL, FALSE };
  sokaku_pdf_save_async (pages, file, &metadata, NULL, on_progress, &save, on_saved, &save);
  g_main_loop_run (loop);
  g_assert_no_error (save.error);
  g_assert_true (save.saved);
  g_assert_cmpuint (save.n_calls, >, 0);
  g_assert_true (g_file_get_contents (path, &written, &length, NULL));
  g_assert_cmpmem (written, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  testing_remove_file (g_steal_pointer (&path));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/contents/contents", test_contents);
  g_test_add_func ("/report/contents/long", test_long_contents);
  g_test_add_func ("/report/contents/places", test_places);
  g_test_add_func ("/report/contents/file", test_file);
  g_test_add_func ("/report/contents/tagged", test_tagged);
  g_test_add_func ("/report/contents/save-async", test_save_async);

  return testing_finish (g_test_run ());
}
