/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the report: what is typed is printed, what is clicked is edited, and PDF files. */
#include "app-fixture.h"
#include "app-keys.h"

#include <string.h>

#include "sokaku-effect.h"
#include "sokaku-plan-settings-table.h"
#include "sokaku-report-field-chooser.h"
#include "sokaku-report-text.h"
#include "sokaku-sheet.h"

static SokakuPagesPane *
get_pane (AppFixture *fixture)
{
  return sokaku_report_place_get_pane (fixture->window->report_place);
}

static SokakuReportForm *
get_form (AppFixture *fixture)
{
  return sokaku_report_place_get_form (fixture->window->report_place);
}

static SokakuPlan *
get_plan (AppFixture *fixture)
{
  return sokaku_document_get_plan (fixture->window->document);
}

static gboolean
has_pages (gpointer data)
{
  return !sokaku_pages_pane_get_busy (get_pane (data));
}

static void
choose_part (AppFixture *fixture, const char *part, const char *which)
{
  sokaku_report_parts_choose (sokaku_report_place_get_parts (fixture->window->report_place), part,
                              which);
  app_fixture_wait (has_pages, fixture);
  app_fixture_settle (fixture->window);
}

/* Opens the plan in the place of the report, with a part of it that is soon set. */
static void
open_report (AppFixture *fixture, const char *part)
{
  app_fixture_open (fixture);
  sokaku_sidebar_set_place (fixture->window->sidebar, "report");
  app_fixture_settle (fixture->window);
  choose_part (fixture, part, NULL);
}

/* The page on which a text stands, and where, or -1. */
static int
find_text (SokakuPages *pages, const char *text, double *x, double *y)
{
  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < sokaku_page_get_n_texts (sokaku_pages_get_page (pages, page)); i++)
      {
        const SokakuPlacedText *placed
            = sokaku_page_get_text (sokaku_pages_get_page (pages, page), i);

        if (strstr (sokaku_text_get_text (placed->text), text) == NULL)
          continue;
        if (x != NULL)
          *x = placed->x + 4;
        if (y != NULL)
          *y = placed->y + 4;
        return (int) page;
      }
  return -1;
}

static SokakuTextCell *
get_cell (AppFixture *fixture, const char *key)
{
  return sokaku_report_text_row_get_cell (sokaku_report_form_get_text (get_form (fixture), key));
}

static const char *
get_report_text (AppFixture *fixture, const char *key)
{
  SokakuNodeList *texts = sokaku_report_get_texts (sokaku_plan_get_report (get_plan (fixture)));

  for (guint i = 0; i < sokaku_node_list_get_length (texts); i++)
    if (g_str_equal (sokaku_report_text_get_key (sokaku_node_list_peek (texts, i)), key))
      return sokaku_report_text_get_text (sokaku_node_list_peek (texts, i));
  return NULL;
}

static gboolean
is_saved (gpointer data)
{
  return !sokaku_document_get_modified (SOKAKU_WINDOW (data)->document)
         && !sokaku_document_get_saving (SOKAKU_WINDOW (data)->document);
}

/* A text comes to be with its first character, is printed a moment later, is in the file after
 * saving, and goes with undo in one step. */
static void
test_typing (AppFixture *fixture, gconstpointer data)
{
  SokakuHistory *history;
  g_autofree char *path = g_build_filename (fixture->folder, "plan", "report.xml", NULL);
  g_autofree char *saved = NULL;

  open_report (fixture, "introduction");
  history = sokaku_document_get_history (fixture->window->document);
  g_assert_null (get_report_text (fixture, "introduction"));
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (fixture, "introduction")));
  app_keys_commit (GTK_WIDGET (fixture->window), "市の行政改革は");
  app_keys_commit (GTK_WIDGET (fixture->window), "進んでいる。");
  g_assert_cmpstr (get_report_text (fixture, "introduction"), ==, "市の行政改革は進んでいる。");
  g_assert_true (sokaku_pages_pane_get_busy (get_pane (fixture)));
  app_fixture_wait (has_pages, fixture);
  g_assert_cmpint (find_text (sokaku_pages_pane_get_pages (get_pane (fixture)),
                              "市の行政改革は進んでいる。", NULL, NULL),
                   >=, 0);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  app_fixture_wait (is_saved, fixture->window);
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_nonnull (strstr (saved, "<text key=\"introduction\">市の行政改革は進んでいる。</text>"));

  g_assert_cmpstr (sokaku_history_get_undo_label (history), ==, "Introduction");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_null (get_report_text (fixture, "introduction"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  g_assert_cmpstr (get_report_text (fixture, "introduction"), ==, "市の行政改革は進んでいる。");
}

/* Titles are typed; dates take effect when they are some, and say when they are none. */
static void
test_titles (AppFixture *fixture, gconstpointer data)
{
  SokakuReport *report;
  GtkWidget *title, *date;

  open_report (fixture, "front");
  report = sokaku_plan_get_report (get_plan (fixture));
  title = sokaku_report_form_get_field (get_form (fixture), "report/title");
  date = sokaku_report_form_get_field (get_form (fixture), "report/date");
  gtk_editable_set_text (GTK_EDITABLE (title), "意見の書");
  g_assert_cmpstr (sokaku_report_get_title (report), ==, "意見の書");
  app_fixture_wait (has_pages, fixture);
  g_assert_cmpint (
      find_text (sokaku_pages_pane_get_pages (get_pane (fixture)), "意見の書", NULL, NULL), ==, 0);

  gtk_widget_grab_focus (date);
  gtk_editable_set_text (GTK_EDITABLE (date), "R7.7.30");
  gtk_widget_grab_focus (title);
  g_assert_cmpint (sokaku_report_get_date (report), ==, 20250730);
  gtk_widget_grab_focus (date);
  gtk_editable_set_text (GTK_EDITABLE (date), "R7.13.40");
  gtk_widget_grab_focus (title);
  g_assert_cmpint (sokaku_report_get_date (report), ==, 20250730);
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (date)), ==, "R7.13.40");
  gtk_editable_set_text (GTK_EDITABLE (date), "");
  sokaku_report_form_commit (get_form (fixture));
  g_assert_cmpint (sokaku_report_get_date (report), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpint (sokaku_report_get_date (report), ==, 20250730);
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (date)), ==, "令和7年7月30日");
}

/* A figure goes to where the caret was, is printed as a figure, and follows the data. */
static void
test_figures (AppFixture *fixture, gconstpointer data)
{
  SokakuReportTextRow *row;
  GtkMenuButton *button;
  SokakuReportFieldChooser *chooser;
  SokakuTextEditor *editor;
  SokakuPages *pages;

  open_report (fixture, "introduction");
  row = sokaku_report_form_get_text (get_form (fixture), "introduction");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  app_keys_commit (GTK_WIDGET (fixture->window), "テーマはある。");
  editor = sokaku_text_cell_get_editor (sokaku_report_text_row_get_cell (row));
  sokaku_text_editor_set_caret (editor, 4);

  button = GTK_MENU_BUTTON (sokaku_report_text_row_get_figure_button (row));
  gtk_menu_button_popup (button);
  app_fixture_settle (fixture->window);
  chooser = SOKAKU_REPORT_FIELD_CHOOSER (gtk_menu_button_get_popover (button));
  g_assert_cmpuint (sokaku_report_field_chooser_get_n_found (chooser), >, 40);
  sokaku_report_field_chooser_search (chooser, "number of themes");
  /* With its unit, and without. */
  g_assert_cmpuint (sokaku_report_field_chooser_get_n_found (chooser), ==, 2);
  sokaku_report_field_chooser_choose (chooser, 0);
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (get_report_text (fixture, "introduction"), ==, "テーマは{{themes}}ある。");
  g_assert_cmpstr (sokaku_report_text_row_get_note (row), ==, "");
  app_fixture_wait (has_pages, fixture);
  pages = sokaku_pages_pane_get_pages (get_pane (fixture));
  g_assert_cmpint (find_text (pages, "テーマは7ある。", NULL, NULL), >=, 0);

  /* The figure is a step of its own. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (get_report_text (fixture, "introduction"), ==, "テーマはある。");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);

  sokaku_history_remove (sokaku_document_get_history (fixture->window->document),
                         sokaku_plan_get_themes (get_plan (fixture)), 6, "Themes");
  app_fixture_wait (has_pages, fixture);
  pages = sokaku_pages_pane_get_pages (get_pane (fixture));
  g_assert_cmpint (find_text (pages, "テーマは6ある。", NULL, NULL), >=, 0);

  /* What is no figure is said. */
  gtk_widget_grab_focus (GTK_WIDGET (row));
  app_keys_commit (GTK_WIDGET (fixture->window), "{{nonsense}}");
  app_fixture_settle (fixture->window);
  g_assert_nonnull (strstr (sokaku_report_text_row_get_note (row), "{{nonsense}}"));
}

static gboolean
is_shown (gpointer data)
{
  return sokaku_page_view_get_page (sokaku_pages_pane_get_view (get_pane (data))) > 0;
}

/* Who comes into a field sees its page; who clicks on a page comes into its field. */
static void
test_ways (AppFixture *fixture, gconstpointer data)
{
  SokakuHistory *history;
  SokakuPageView *view;
  GtkWidget *focus;
  SokakuPages *pages;
  double page_x, page_y, x, y;
  int page;

  open_report (fixture, "front");
  history = sokaku_document_get_history (fixture->window->document);
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (fixture, "overall")));
  app_keys_commit (GTK_WIDGET (fixture->window), "総じて良好である。");
  sokaku_history_end_typing (history);
  gtk_widget_grab_focus (sokaku_report_form_get_field (get_form (fixture), "report/title"));
  choose_part (fixture, "book", NULL);
  view = sokaku_pages_pane_get_view (get_pane (fixture));
  g_assert_cmpuint (sokaku_page_view_get_page (view), ==, 0);

  gtk_widget_grab_focus (GTK_WIDGET (get_cell (fixture, "overall")));
  app_fixture_wait (is_shown, fixture);
  app_fixture_settle (fixture->window);
  pages = sokaku_pages_pane_get_pages (get_pane (fixture));
  page = find_text (pages, "総じて良好である。", &page_x, &page_y);
  g_assert_cmpint (page, >, 0);
  g_assert_cmpuint (sokaku_page_view_get_page (view), ==, (guint) page);
  g_assert_true (sokaku_page_view_find_point (view, (guint) page, page_x, page_y, &x, &y));
  g_assert_cmpstr (sokaku_pages_find_source (pages, (guint) page, page_x, page_y), ==,
                   "report/overall");

  gtk_widget_grab_focus (sokaku_report_form_get_field (get_form (fixture), "report/title"));
  g_signal_emit_by_name (view, "source-activated",
                         sokaku_pages_find_source (pages, (guint) page, page_x, page_y));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_cell (fixture, "overall"))));

  /* Sheets are edited in their own place, members in that of the council. */
  g_signal_emit_by_name (view, "source-activated", "item/2");
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_sidebar_get_place (fixture->window->sidebar), ==, "sheets");
  g_assert_cmpstr (sokaku_sheets_place_get_item (fixture->window->sheets_place), ==, "2");
  sokaku_window_show_source (fixture->window, "members");
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_sidebar_get_place (fixture->window->sidebar), ==, "council");
  sokaku_window_show_source (fixture->window, "initiative/3/opinions");
  app_fixture_settle (fixture->window);
  sokaku_window_show_source (fixture->window, "report/title");
  g_assert_cmpstr (sokaku_sidebar_get_place (fixture->window->sidebar), ==, "report");
}

/* A link in the pages is followed, and the way back is known. */
static void
test_links (AppFixture *fixture, gconstpointer data)
{
  SokakuPageView *view;
  guint page;
  double y;

  open_report (fixture, "book");
  view = sokaku_pages_pane_get_view (get_pane (fixture));
  g_assert_false (sokaku_page_view_get_can_go_back (view));
  g_assert_false (sokaku_page_view_follow (view, "nowhere"));
  sokaku_page_view_set_page (view, 1);
  g_assert_true (sokaku_page_view_follow (view, "chapter/5"));
  g_assert_true (sokaku_pages_find_anchor (sokaku_pages_pane_get_pages (get_pane (fixture)),
                                           "chapter/5", &page, &y));
  g_assert_cmpuint (page, >, 1);
  g_assert_cmpuint (sokaku_page_view_get_page (view), ==, page);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  app_keys_press ("alt+Left");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_page_view_get_page (view), ==, 1);
  g_assert_false (sokaku_page_view_get_can_go_back (view));
}

/* Keys turn and size pages. */
static void
test_keys (AppFixture *fixture, gconstpointer data)
{
  SokakuPageView *view;
  guint n_pages, zoom;

  open_report (fixture, "book");
  sokaku_sidebar_set_place (fixture->window->sidebar, "sheets");
  app_keys_press ("alt+5");
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_sidebar_get_place (fixture->window->sidebar), ==, "report");
  view = sokaku_pages_pane_get_view (get_pane (fixture));
  n_pages = sokaku_pages_get_n_pages (sokaku_pages_pane_get_pages (get_pane (fixture)));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  app_keys_press ("ctrl+0 Page_Down");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_page_view_get_page (view), ==, 1);
  app_keys_press ("ctrl+Page_Down");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_page_view_get_page (view), ==, 2);
  app_keys_press ("End");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_page_view_get_page (view), ==, n_pages - 1);
  app_keys_press ("Home");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_page_view_get_page (view), ==, 0);
  zoom = sokaku_page_view_get_zoom (view);
  app_keys_press ("ctrl+plus");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_page_view_get_zoom (view), >, zoom);
  app_keys_press ("ctrl+0");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_page_view_get_zoom (view), ==, zoom);
}

/* Effects are added with the name typed at once, and their amounts read as they are written. */
static void
test_effects (AppFixture *fixture, gconstpointer data)
{
  SokakuPlan *plan;
  SokakuNodeList *effects;
  SokakuPlanSettingsTable *table;
  SokakuEffect *effect;

  open_report (fixture, "effects");
  plan = get_plan (fixture);
  effects = sokaku_report_get_effects (sokaku_plan_get_report (plan));
  while (sokaku_node_list_get_length (effects) > 0)
    sokaku_history_remove (sokaku_document_get_history (fixture->window->document), effects, 0, "");
  app_fixture_settle (fixture->window);
  table = SOKAKU_PLAN_SETTINGS_TABLE (sokaku_report_form_get_effects (get_form (fixture)));
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (fixture, "effects")));
  app_fixture_settle (fixture->window);
  gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_TAB_FORWARD);
  /* In a table without rows there is but the button. */
  app_keys_press ("Tab space");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_node_list_get_length (effects), ==, 1);
  effect = sokaku_node_list_peek (effects, 0);
  g_assert_cmpint (sokaku_effect_get_kind (effect), ==, SOKAKU_EFFECT_TOTAL);
  app_keys_press ("ctrl+a");
  app_keys_type ("Sum");
  app_keys_press ("Tab");
  app_fixture_settle (fixture->window);
  app_keys_type ("3,760,000,000");
  app_keys_press ("Return");
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_effect_get_label (effect), ==, "Sum");
  g_assert_cmpint (sokaku_effect_get_amount (effect), ==, 3760000000);
  app_fixture_wait (has_pages, fixture);
  g_assert_cmpint (
      find_text (sokaku_pages_pane_get_pages (get_pane (fixture)), "37億6千万円", NULL, NULL), >=,
      0);
  app_keys_press ("Delete");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_node_list_get_length (effects), ==, 0);
}

/* Each part of the book has pages, and the one chosen last is remembered. */
static void
test_parts (AppFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *part;
    const char *which;
  } parts[] = {
    { "book", NULL },
    { "front", NULL },
    { "introduction", NULL },
    { "effects", NULL },
    { "method", NULL },
    { "evaluation", NULL },
    { "overall", NULL },
    { "members", NULL },
    { "appendix", NULL },
    { "lists", NULL },
    { "initiatives", NULL },
    { "items", NULL },
    { "themes", NULL },
    { "initiative", "3" },
    { "sheets-of-initiative", "3" },
    { "sheets", NULL },
    { "sheets-of-department", NULL },
    { "sheet", "5" },
    { "chart", "theme-averages" },
    { "ballots", NULL },
  };

  open_report (fixture, "lists");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      SokakuReportParts *chooser = sokaku_report_place_get_parts (fixture->window->report_place);

      choose_part (fixture, parts[i].part, parts[i].which);
      g_test_message ("%s", parts[i].part);
      g_assert_cmpstr (sokaku_report_parts_get_part (chooser), ==, parts[i].part);
      g_assert_nonnull (sokaku_report_place_get_printout (fixture->window->report_place));
      g_assert_cmpuint (sokaku_pages_get_n_pages (sokaku_pages_pane_get_pages (get_pane (fixture))),
                        >, 0);
    }
  choose_part (fixture, "sheet", "5");
  g_assert_cmpstr (sokaku_item_get_id (sokaku_printout_get_item (
                       sokaku_report_place_get_printout (fixture->window->report_place))),
                   ==, "5");
}

/* --- PDF files --- */

static GFile *
ask_pdf (AppFixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  GFile *file = g_file_new_for_path (path);
  void (*done) (SokakuWindow *, GFile *);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL));
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

/* What is chosen is written while the window says how far it is. */
static void
test_pdf (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  open_report (fixture, "book");
  file = ask_pdf (fixture, "book.pdf");
  g_assert_nonnull (fixture->window->writing);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->pdf_progress)));
  g_assert_true (gtk_widget_get_visible (fixture->window->pdf_cancel_button));
  app_fixture_wait (has_written, fixture->window);
  g_assert_false (gtk_widget_get_visible (fixture->window->pdf_cancel_button));
  g_assert_true (gtk_widget_get_visible (fixture->window->pdf_open_button));
  g_assert_nonnull (strstr (gtk_label_get_text (fixture->window->pdf_label), "book.pdf"));
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "%PDF", 4), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close-pdf", NULL);
  g_assert_false (gtk_widget_get_visible (fixture->window->pdf_bar));
}

/* A tagged file holds more. */
static void
test_pdf_tagged (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) plain = NULL;
  g_autoptr (GFile) tagged = NULL;
  g_autoptr (GBytes) plain_bytes = NULL;
  g_autoptr (GBytes) tagged_bytes = NULL;

  open_report (fixture, "members");
  plain = ask_pdf (fixture, "plain.pdf");
  app_fixture_wait (has_written, fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->report_place), "report.pdf-tagged",
                              NULL);
  tagged = ask_pdf (fixture, "tagged.pdf");
  app_fixture_wait (has_written, fixture->window);
  plain_bytes = g_file_load_bytes (plain, NULL, NULL, NULL);
  tagged_bytes = g_file_load_bytes (tagged, NULL, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (tagged_bytes), >, g_bytes_get_size (plain_bytes));
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

/* Stopped, it leaves nothing; and the window can write again. */
static void
test_pdf_stopped (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) again = NULL;
  guint n_before;

  open_report (fixture, "book");
  n_before = count_files (fixture->folder);
  file = ask_pdf (fixture, "stopped.pdf");
  for (guint i = 0; i < 5; i++)
    g_main_context_iteration (NULL, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cancel-pdf", NULL);
  app_fixture_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (fixture->window->pdf_bar));
  g_assert_false (gtk_info_bar_get_revealed (fixture->window->error_bar));
  g_assert_cmpuint (count_files (fixture->folder), ==, n_before);
  choose_part (fixture, "members", NULL);
  again = ask_pdf (fixture, "again.pdf");
  app_fixture_wait (has_written, fixture->window);
  g_assert_true (g_file_query_exists (again, NULL));
  g_assert_false (g_file_query_exists (file, NULL));
}

/* Where nothing can be written, one sentence says so. */
static void
test_pdf_failure (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  open_report (fixture, "members");
  file = ask_pdf (fixture, "nowhere/members.pdf");
  app_fixture_wait (has_written, fixture->window);
  g_assert_true (gtk_info_bar_get_revealed (fixture->window->error_bar));
  g_assert_cmpstr (gtk_label_get_text (fixture->window->error_label), ==,
                   "“members.pdf” could not be written: its folder is not there.");
  g_assert_false (gtk_widget_get_visible (fixture->window->pdf_bar));
}

/* An edit while a file is written is in it whole. */
static void
test_pdf_edited (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (SokakuPrintout) printout = NULL;
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_auto (SokakuPdfMetadata) metadata = { NULL };
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SokakuPageSetup setup;

  open_report (fixture, "sheets");
  sokaku_history_set_int (sokaku_document_get_history (fixture->window->document),
                          sokaku_plan_get_report (get_plan (fixture)), "date", 20250730, "Date");
  file = ask_pdf (fixture, "edited.pdf");
  for (guint i = 0; i < 3; i++)
    g_main_context_iteration (NULL, FALSE);
  sokaku_history_set_string (sokaku_document_get_history (fixture->window->document),
                             sokaku_plan_find_item (get_plan (fixture), "1"), "title", "新しい題名",
                             "Title");
  app_fixture_wait (has_written, fixture->window);
  printout = g_object_ref (sokaku_report_place_get_printout (fixture->window->report_place));
  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_printout_build (printout, &setup, NULL);
  sokaku_printout_init_metadata (printout, &metadata);
  g_assert_true (sokaku_pdf_write (pages, stream, &metadata, NULL, NULL, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  expected = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (bytes, expected));
}

/* Without a plan there is no report. */
static void
test_without_plan (AppFixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-members", NULL);
  sokaku_window_show_source (fixture->window, "report/title");
  app_fixture_settle (fixture->window);
  g_assert_null (fixture->window->chooser);
  g_assert_null (sokaku_report_place_get_printout (fixture->window->report_place));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/report-place/" path, AppFixture, NULL, app_fixture_set_up, function,               \
              app_fixture_tear_down)

int
main (int argc, char **argv)
{
  app_fixture_init (&argc, &argv);
  ADD ("typing", test_typing);
  ADD ("titles", test_titles);
  ADD ("figures", test_figures);
  ADD ("ways", test_ways);
  ADD ("links", test_links);
  ADD ("keys", test_keys);
  ADD ("effects", test_effects);
  ADD ("parts", test_parts);
  ADD ("pdf", test_pdf);
  ADD ("pdf-tagged", test_pdf_tagged);
  ADD ("pdf-stopped", test_pdf_stopped);
  ADD ("pdf-failure", test_pdf_failure);
  ADD ("pdf-edited", test_pdf_edited);
  ADD ("without-plan", test_without_plan);
  return g_test_run ();
}
