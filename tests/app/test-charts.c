/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts and paper of a window: following edits, given away, printed. */
#include "app-fixture.h"

#include "sokaku-book.h"
#include "sokaku-print-operation.h"
#include "sokaku-radar-chart.h"
#include "sokaku-sheet.h"

static SokakuChartPane *
show_charts (AppFixture *fixture)
{
  app_fixture_open (fixture);
  sokaku_sidebar_set_place (fixture->window->sidebar, "charts");
  app_fixture_settle (fixture->window);
  return sokaku_charts_place_get_pane (fixture->window->charts_place);
}

static const SokakuSeriesPoint *
get_point (SokakuChartPane *pane, guint point)
{
  return sokaku_series_get_point (sokaku_chart_get_series (sokaku_chart_pane_get_chart (pane)),
                                  point);
}

/* Gives every initiative one average, so that each theme has it too. */
static void
set_averages (AppFixture *fixture, int average)
{
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);
  SokakuHistory *history = sokaku_document_get_history (fixture->window->document);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  sokaku_history_begin_group (history, "Council Average");
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);

      while (sokaku_node_list_get_length (ratings) > 0)
        sokaku_history_remove (history, ratings, 0, "Rating");
      sokaku_history_set_int (history, initiative, "average", average, "Council Average");
    }
  sokaku_history_end_group (history);
}

static void
on_after_paint (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* The frame that follows an edit already shows it. */
static void
test_follows_edit (AppFixture *fixture, gconstpointer data)
{
  SokakuChartPane *pane = show_charts (fixture);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (pane));
  gboolean painted = FALSE;
  gulong handler;

  set_averages (fixture, 20);
  app_fixture_settle (fixture->window);
  g_assert_cmpint (get_point (pane, 0)->value, ==, 20);

  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &painted);
  set_averages (fixture, 35);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (get_point (pane, 0)->value, ==, 35);
  g_signal_handler_disconnect (clock, handler);
}

/* Out of sight nothing is drawn; back in sight it is what it should be. */
static void
test_follows_unseen (AppFixture *fixture, gconstpointer data)
{
  SokakuChartPane *pane = show_charts (fixture);

  sokaku_sidebar_set_place (fixture->window->sidebar, "overview");
  app_fixture_settle (fixture->window);
  set_averages (fixture, 25);
  app_fixture_settle (fixture->window);
  sokaku_sidebar_set_place (fixture->window->sidebar, "charts");
  app_fixture_settle (fixture->window);
  g_assert_cmpint (get_point (pane, 0)->value, ==, 25);
}

static void
test_kind_and_order (AppFixture *fixture, gconstpointer data)
{
  SokakuChartPane *pane = show_charts (fixture);
  g_autofree char *kind = NULL;

  g_assert_false (SOKAKU_IS_RADAR_CHART (sokaku_chart_pane_get_chart (pane)));
  gtk_widget_activate_action (GTK_WIDGET (pane), "app.chart-kind", "s", "radar");
  g_assert_true (SOKAKU_IS_RADAR_CHART (sokaku_chart_pane_get_chart (pane)));
  g_assert_cmpuint (sokaku_chart_get_n_points (sokaku_chart_pane_get_chart (pane)), ==, 7);
  kind = g_settings_get_string (fixture->window->settings, "chart-kind");
  g_assert_cmpstr (kind, ==, "radar");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window->charts_place), "charts.order", "s",
                              "value");
  g_assert_cmpint (sokaku_chart_get_order (sokaku_chart_pane_get_chart (pane)), ==,
                   SOKAKU_CHART_ORDER_VALUE);
  app_fixture_settle (fixture->window);
}

/* What is given away is the same chart in the colours of paper. */
static void
test_copy (AppFixture *fixture, gconstpointer data)
{
  SokakuChartPane *pane = show_charts (fixture);
  g_autoptr (SokakuChart) copy = sokaku_chart_pane_create_copy (pane);
  GdkContentProvider *content;
  g_autoptr (GdkContentFormats) formats = NULL;

  g_assert_true (
      sokaku_series_equal (sokaku_chart_get_series (copy),
                           sokaku_chart_get_series (sokaku_chart_pane_get_chart (pane))));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-chart", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)));
  formats = gdk_content_provider_ref_formats (content);
  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
}

static void
test_export (AppFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    const char *name;
    const char *begins;
  } files[] = {
    { "win.export-chart", "chart.svg", "<?xml" },
    { "win.export-chart", "chart.png", "\x89PNG" },
    { "win.export-chart", "chart.pdf", "%PDF" },
    { "win.export-lists", "lists.pdf", "%PDF" },
  };

  show_charts (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *content = NULL;
      void (*done) (SokakuWindow *, GFile *);

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), files[i].action, NULL);
      g_assert_nonnull (fixture->window->chooser);
      done = g_object_get_data (G_OBJECT (fixture->window->chooser), "done");
      gtk_native_dialog_hide (GTK_NATIVE_DIALOG (fixture->window->chooser));
      g_clear_object (&fixture->window->chooser);
      done (fixture->window, file);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, files[i].begins));
      g_assert_false (gtk_info_bar_get_revealed (fixture->window->error_bar));
    }
}

static void
test_export_failure (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "lists.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  void (*done) (SokakuWindow *, GFile *);

  show_charts (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export-lists", NULL);
  done = g_object_get_data (G_OBJECT (fixture->window->chooser), "done");
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (fixture->window->chooser));
  g_clear_object (&fixture->window->chooser);
  done (fixture->window, file);
  g_assert_true (gtk_info_bar_get_revealed (fixture->window->error_bar));
}

/* The print operation prints the pages of the PDF, and keeps the paper for the next time. */
static void
test_print (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autofree char *memory
      = g_build_filename (g_get_user_config_dir (), "sokaku", "print.ini", NULL);
  g_autofree char *content = NULL;
  g_autoptr (SokakuPrintout) printout = NULL;
  g_autoptr (SokakuPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPages) pages = NULL;
  SokakuPageSetup setup;
  int n_pages;

  app_fixture_open (fixture);
  printout = sokaku_printout_new (fixture->window->stats, SOKAKU_BOOK_LISTS);
  operation = sokaku_print_operation_new (printout);
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), FALSE);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (operation),
                                            GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (fixture->window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_null (sokaku_print_operation_get_failure (operation));
  g_object_get (operation, "n-pages", &n_pages, NULL);
  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_book_build (sokaku_document_get_plan (fixture->window->document),
                             fixture->window->stats, SOKAKU_BOOK_LISTS, &setup, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_pages, ==, (int) sokaku_pages_get_n_pages (pages));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
  g_assert_true (g_file_test (memory, G_FILE_TEST_EXISTS));
}

static GtkWidget *
find_pane (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (SOKAKU_IS_CHART_PANE (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_pane (child);
  return found;
}

static gboolean
is_shown_below (AppFixture *fixture)
{
  GtkWidget *pane = find_pane (GTK_WIDGET (fixture->window->sheets_place));
  g_autoptr (GVariant) state
      = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "chart-beside-form");

  g_assert_true (gtk_widget_get_mapped (pane) == g_variant_get_boolean (state));
  return gtk_widget_get_mapped (pane);
}

static void
set_height (AppFixture *fixture, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, height);
  for (guint i = 0; i < 3; i++)
    app_fixture_settle (fixture->window);
  g_assert_cmpint (ABS (gtk_widget_get_height (GTK_WIDGET (fixture->window)) - height), <, 24);
}

static void
toggle_below (AppFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.chart-beside-form", NULL);
  app_fixture_settle (fixture->window);
}

/* The pane below the form comes and goes as the clerk wants, in every window; in a low one the
 * form has its room until the clerk wants the chart there, too. */
static void
test_beside_form (AppFixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture);
  set_height (fixture, 880);
  g_assert_true (is_shown_below (fixture));
  toggle_below (fixture);
  g_assert_false (is_shown_below (fixture));
  toggle_below (fixture);
  g_assert_true (is_shown_below (fixture));

  set_height (fixture, 700);
  g_assert_false (is_shown_below (fixture));
  set_height (fixture, 880);
  g_assert_true (is_shown_below (fixture));
  set_height (fixture, 700);
  toggle_below (fixture);
  g_assert_true (is_shown_below (fixture));
  set_height (fixture, 880);
  toggle_below (fixture);
  g_assert_false (is_shown_below (fixture));
  set_height (fixture, 700);
  g_assert_true (is_shown_below (fixture));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/charts/" path, AppFixture, NULL, app_fixture_set_up, function,                     \
              app_fixture_tear_down)

int
main (int argc, char **argv)
{
  app_fixture_init (&argc, &argv);
  ADD ("follows-edit", test_follows_edit);
  ADD ("follows-unseen", test_follows_unseen);
  ADD ("kind-and-order", test_kind_and_order);
  ADD ("copy", test_copy);
  ADD ("export", test_export);
  ADD ("export-failure", test_export_failure);
  ADD ("print", test_print);
  ADD ("beside-form", test_beside_form);
  return g_test_run ();
}
