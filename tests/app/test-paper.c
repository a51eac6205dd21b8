/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper of a window: one sheet or the lists, looked at, printed and written as PDF. */
#include "app-fixture.h"

#include "sokaku-page-preview.h"
#include "sokaku-print-operation.h"
#include "sokaku-sheet.h"

static SokakuItem *
choose_item (AppFixture *fixture, guint position)
{
  g_autoptr (GPtrArray) items = NULL;
  SokakuItem *item;

  app_fixture_open (fixture);
  items = sokaku_plan_list_items (sokaku_document_get_plan (fixture->window->document));
  item = g_ptr_array_index (items, position);
  sokaku_sidebar_set_place (fixture->window->sidebar, "sheets");
  sokaku_sheets_place_show_item (fixture->window->sheets_place, sokaku_item_get_id (item));
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_sheets_place_get_item (fixture->window->sheets_place), ==,
                   sokaku_item_get_id (item));
  return item;
}

static void
activate (AppFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static SokakuPagesPane *
get_pane (AppFixture *fixture)
{
  return sokaku_page_preview_get_pane (fixture->window->preview);
}

static SokakuPageView *
get_view (AppFixture *fixture)
{
  return sokaku_pages_pane_get_view (get_pane (fixture));
}

static void
turn (AppFixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (get_pane (fixture)), action, NULL);
}

static gboolean
has_pages (gpointer data)
{
  return !sokaku_pages_pane_get_busy (get_pane (data));
}

/* The preview shows the chosen sheet, elsewhere the lists. */
static void
test_preview (AppFixture *fixture, gconstpointer data)
{
  SokakuItem *item = choose_item (fixture, 3);
  SokakuPagePreview *preview;
  guint n_pages, whole;

  activate (fixture, "win.preview");
  preview = fixture->window->preview;
  g_assert_nonnull (preview);
  app_fixture_wait (has_pages, fixture);
  app_fixture_settle (preview);
  g_assert_true (sokaku_printout_get_item (sokaku_page_preview_get_printout (preview)) == item);
  n_pages = sokaku_pages_get_n_pages (sokaku_pages_pane_get_pages (get_pane (fixture)));
  g_assert_cmpuint (n_pages, >=, 2);

  g_assert_cmpuint (sokaku_page_view_get_page (get_view (fixture)), ==, 0);
  turn (fixture, "pages.next");
  g_assert_cmpuint (sokaku_page_view_get_page (get_view (fixture)), ==, 1);
  turn (fixture, "pages.previous");
  turn (fixture, "pages.previous");
  g_assert_cmpuint (sokaku_page_view_get_page (get_view (fixture)), ==, 0);
  turn (fixture, "pages.last");
  turn (fixture, "pages.next");
  g_assert_cmpuint (sokaku_page_view_get_page (get_view (fixture)), ==, n_pages - 1);
  turn (fixture, "pages.first");
  g_assert_cmpuint (sokaku_page_view_get_page (get_view (fixture)), ==, 0);

  /* It begins with a whole page; steps go on from there, and end. */
  g_assert_cmpint (sokaku_page_view_get_fit (get_view (fixture)), ==, SOKAKU_PAGE_FIT_PAGE);
  whole = sokaku_page_view_get_zoom (get_view (fixture));
  turn (fixture, "pages.zoom-in");
  g_assert_cmpint (sokaku_page_view_get_fit (get_view (fixture)), ==, SOKAKU_PAGE_FIT_NONE);
  g_assert_cmpuint (sokaku_page_view_get_zoom (get_view (fixture)), >, whole);
  for (guint i = 0; i < 10; i++)
    turn (fixture, "pages.zoom-in");
  g_assert_cmpuint (sokaku_page_view_get_zoom (get_view (fixture)), ==, 400);
  app_fixture_settle (preview);
  for (guint i = 0; i < 10; i++)
    turn (fixture, "pages.zoom-out");
  g_assert_cmpuint (sokaku_page_view_get_zoom (get_view (fixture)), ==, 50);
  app_fixture_settle (preview);
  turn (fixture, "pages.zoom-fit");
  g_assert_cmpint (sokaku_page_view_get_fit (get_view (fixture)), ==, SOKAKU_PAGE_FIT_PAGE);
  g_assert_cmpuint (sokaku_page_view_get_zoom (get_view (fixture)), ==, whole);

  /* The same window turns to what is looked at next. */
  sokaku_sidebar_set_place (fixture->window->sidebar, "overview");
  activate (fixture, "win.preview");
  g_assert_true (fixture->window->preview == preview);
  g_assert_null (sokaku_printout_get_item (sokaku_page_preview_get_printout (preview)));
  gtk_window_close (GTK_WINDOW (preview));
  g_assert_null (fixture->window->preview);
}

static gboolean
has_new_pages (gpointer data)
{
  SokakuWindow *window = SOKAKU_WINDOW (data);
  gpointer before = g_object_get_data (G_OBJECT (window->preview), "before");

  return sokaku_pages_pane_get_pages (sokaku_page_preview_get_pane (window->preview)) != before;
}

static guint
count_texts (SokakuPages *pages, const char *text)
{
  guint n = 0;

  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < sokaku_page_get_n_texts (sokaku_pages_get_page (pages, page)); i++)
      if (g_str_equal (sokaku_text_get_text (
                           sokaku_page_get_text (sokaku_pages_get_page (pages, page), i)->text),
                       text))
        n++;
  return n;
}

/* An edit shows in the preview, and closing the window takes it along. */
static void
test_preview_follows (AppFixture *fixture, gconstpointer data)
{
  SokakuItem *item = choose_item (fixture, 0);
  g_autoptr (SokakuPages) before = NULL;

  activate (fixture, "win.preview");
  app_fixture_wait (has_pages, fixture);
  before = g_object_ref (sokaku_pages_pane_get_pages (get_pane (fixture)));
  g_assert_cmpuint (count_texts (before, "別の特記事項"), ==, 0);
  g_object_set_data (G_OBJECT (fixture->window->preview), "before", before);
  sokaku_history_set_string (sokaku_document_get_history (fixture->window->document), item,
                             "remark", "別の特記事項", "Remark");
  app_fixture_wait (has_new_pages, fixture->window);
  g_assert_cmpuint (count_texts (sokaku_pages_pane_get_pages (get_pane (fixture)), "別の特記事項"),
                    ==, 1);
}

static GFile *export(AppFixture *fixture, const char *action, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  GFile *file = g_file_new_for_path (path);
  void (*done) (SokakuWindow *, GFile *);

  activate (fixture, action);
  g_assert_nonnull (fixture->window->chooser);
  done = g_object_get_data (G_OBJECT (fixture->window->chooser), "done");
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (fixture->window->chooser));
  g_clear_object (&fixture->window->chooser);
  done (fixture->window, file);
  return file;
}

static gboolean
has_written (gpointer data)
{
  return SOKAKU_WINDOW (data)->writing == NULL;
}

/* The window says which file it wrote, and it is the sheet that was chosen. */
static void
test_export_sheet (AppFixture *fixture, gconstpointer data)
{
  SokakuItem *item = choose_item (fixture, 5);
  g_autoptr (GFile) file = export(fixture, "win.export-sheet", "シート.pdf");
  g_autoptr (SokakuPrintout) printout = sokaku_printout_new_sheet (fixture->window->stats, item);
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) expected = NULL;
  g_auto (SokakuPdfMetadata) metadata = { NULL };
  SokakuPageSetup setup;

  app_fixture_wait (has_written, fixture->window);
  g_assert_false (gtk_info_bar_get_revealed (fixture->window->error_bar));
  g_assert_true (gtk_widget_get_visible (fixture->window->pdf_bar));
  g_assert_true (gtk_widget_get_visible (fixture->window->pdf_open_button));
  g_assert_nonnull (strstr (gtk_label_get_text (fixture->window->pdf_label), "シート.pdf"));

  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_printout_build (printout, &setup, NULL);
  sokaku_printout_init_metadata (printout, &metadata);
  if (metadata.date == NULL)
    return;
  g_assert_true (sokaku_pdf_write (pages, stream, &metadata, NULL, NULL, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  expected = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (bytes, expected));
}

/* Many sheets at once: those that the list shows, whatever is chosen. */
static void
test_export_listed (AppFixture *fixture, gconstpointer data)
{
  SokakuPlan *plan;
  g_autoptr (GPtrArray) items = NULL;
  g_auto (GStrv) all = NULL;
  g_auto (GStrv) listed = NULL;
  SokakuInitiative *initiative;
  g_autoptr (GFile) file = NULL;
  const SokakuBookSpec *spec;

  choose_item (fixture, 5);
  plan = sokaku_document_get_plan (fixture->window->document);
  items = sokaku_plan_list_items (plan);
  all = sokaku_sheets_place_dup_listed (fixture->window->sheets_place);
  g_assert_cmpuint (g_strv_length (all), ==, items->len);
  initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  sokaku_sheets_place_set_initiative (fixture->window->sheets_place,
                                      sokaku_initiative_get_id (initiative));
  app_fixture_settle (fixture->window);
  listed = sokaku_sheets_place_dup_listed (fixture->window->sheets_place);
  g_assert_cmpuint (g_strv_length (listed), ==,
                    sokaku_node_list_get_length (sokaku_initiative_get_items (initiative)));
  g_assert_cmpuint (g_strv_length (listed), <, items->len);

  file = export(fixture, "win.export-listed-sheets", "シート.pdf");
  app_fixture_wait (has_written, fixture->window);
  g_assert_true (g_file_query_exists (file, NULL));
  activate (fixture, "win.export-listed-sheets");
  spec = sokaku_printout_get_spec (fixture->window->exported);
  g_assert_cmpuint (spec->parts, ==, SOKAKU_BOOK_SHEETS);
  g_assert_cmpstrv (spec->items, listed);
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (fixture->window->chooser));
}

/* What fails is said, and nothing else. */
static void
test_export_failure (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  choose_item (fixture, 0);
  file = export(fixture, "win.export-sheet", "nowhere/sheet.pdf");
  app_fixture_wait (has_written, fixture->window);
  g_assert_true (gtk_info_bar_get_revealed (fixture->window->error_bar));
  g_assert_false (gtk_widget_get_visible (fixture->window->pdf_bar));
}

/* A sheet is printed with the pages of its PDF. */
static void
test_print_sheet (AppFixture *fixture, gconstpointer data)
{
  SokakuItem *item = choose_item (fixture, 2);
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autoptr (SokakuPrintout) printout = sokaku_printout_new_sheet (fixture->window->stats, item);
  g_autoptr (SokakuPrintOperation) operation = sokaku_print_operation_new (printout);
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPages) pages = NULL;
  g_autofree char *job = NULL;
  SokakuPageSetup setup;
  int n_pages;

  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), FALSE);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (operation),
                                            GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (fixture->window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, "job-name", &job, NULL);
  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_printout_build (printout, &setup, &error);
  g_assert_cmpint (n_pages, ==, (int) sokaku_pages_get_n_pages (pages));
  g_assert_nonnull (strstr (job, sokaku_item_get_title (item)));
  g_assert_true (sokaku_print_operation_get_printout (operation) == printout);
}

static void
count_call (guint *n)
{
  (*n)++;
}

static gboolean
is_counted (gpointer data)
{
  return *(guint *) data > 0;
}

/* What the print dialog calls its preview is the application's own. */
static void
test_print_preview (AppFixture *fixture, gconstpointer data)
{
  SokakuItem *item = choose_item (fixture, 2);
  g_autoptr (SokakuPrintout) printout = sokaku_printout_new_sheet (fixture->window->stats, item);
  g_autoptr (SokakuPrintOperation) operation = sokaku_print_operation_new (printout);
  guint n_shown = 0, n_done = 0;

  g_signal_connect_swapped (operation, "show-pages", G_CALLBACK (count_call), &n_shown);
  g_signal_connect_swapped (operation, "done", G_CALLBACK (count_call), &n_done);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PREVIEW,
                           GTK_WINDOW (fixture->window), NULL);
  app_fixture_wait (is_counted, &n_done);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_null (sokaku_print_operation_get_failure (operation));
}

/* Without a plan there is nothing to print. */
static void
test_without_plan (AppFixture *fixture, gconstpointer data)
{
  static const char *const actions[]
      = { "win.preview", "win.print", "win.print-sheet", "win.print-lists", "win.export-sheet" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL);
  app_fixture_settle (fixture->window);
  g_assert_null (fixture->window->preview);
  g_assert_null (fixture->window->chooser);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/paper/" path, AppFixture, NULL, app_fixture_set_up, function, app_fixture_tear_down)

int
main (int argc, char **argv)
{
  app_fixture_init (&argc, &argv);
  ADD ("preview", test_preview);
  ADD ("preview-follows", test_preview_follows);
  ADD ("export-sheet", test_export_sheet);
  ADD ("export-listed", test_export_listed);
  ADD ("export-failure", test_export_failure);
  ADD ("print-sheet", test_print_sheet);
  ADD ("print-preview", test_print_preview);
  ADD ("without-plan", test_without_plan);
  return g_test_run ();
}
