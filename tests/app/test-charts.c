/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts and paper of a window: following edits, given away, printed. */
#include "app-fixture.h"

#include "app-keys.h"
#include "sokaku-book.h"
#include "sokaku-chair-window.h"
#include "sokaku-print-operation.h"
#include "sokaku-radar-chart.h"
#include "sokaku-rating.h"
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

static gboolean
shows_value (SokakuChartPane *pane, int value)
{
  for (guint i = 0; i < sokaku_chart_get_n_points (sokaku_chart_pane_get_chart (pane)); i++)
    if (get_point (pane, i)->value == value)
      return TRUE;
  return FALSE;
}

/* So does that of the other kinds that have the figure; names follow, too. */
static void
test_all_follow (AppFixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "radar", "agreement", "self-and-council" };
  SokakuChartPane *pane = show_charts (fixture);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (pane));
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gboolean painted = FALSE;
      int average = 31 + (int) i;
      gulong handler;

      gtk_widget_activate_action (GTK_WIDGET (fixture->window->charts_place), "charts.kind", "s",
                                  kinds[i]);
      set_averages (fixture, 20);
      app_fixture_settle (fixture->window);
      g_assert_true (shows_value (pane, 20));
      handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &painted);
      set_averages (fixture, average);
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      while (!painted)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (shows_value (pane, average));
      g_assert_false (shows_value (pane, 20));
      g_signal_handler_disconnect (clock, handler);
    }
  sokaku_history_set_string (sokaku_document_get_history (fixture->window->document),
                             sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0), "title",
                             "Renamed", "Title");
  app_fixture_settle (fixture->window);
  g_assert_nonnull (strstr (get_point (pane, 0)->label, "Renamed"));
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

static SokakuChartsPlace *
get_place (AppFixture *fixture)
{
  return fixture->window->charts_place;
}

static void
choose_kind (AppFixture *fixture, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (get_place (fixture)), "charts.kind", "s", name);
  app_fixture_settle (fixture->window);
}

static void
assert_setting (AppFixture *fixture, const char *key, const char *value)
{
  g_autoptr (GVariant) found = g_settings_get_value (fixture->window->settings, key);
  g_autofree char *text = g_variant_print (found, FALSE);

  g_assert_cmpstr (text, ==, value);
}

/* Each window shows what it likes; the last choice is what the next one begins with. */
static void
test_kind_and_order (AppFixture *fixture, gconstpointer data)
{
  SokakuChartPane *pane = show_charts (fixture);
  const SokakuChartKind *kinds;
  gsize n_kinds;

  g_assert_cmpstr (sokaku_chart_pane_get_kind (pane)->name, ==, "theme-averages");
  assert_setting (fixture, "charts-kind", "''");
  kinds = sokaku_chart_kind_get_all (&n_kinds);
  g_assert_cmpuint (n_kinds, ==, 9);
  for (gsize i = n_kinds; i > 0; i--)
    {
      SokakuChart *chart;

      choose_kind (fixture, kinds[i - 1].name);
      chart = sokaku_chart_pane_get_chart (pane);
      g_assert_true (G_OBJECT_TYPE (chart) == kinds[i - 1].get_type ());
      g_assert_cmpuint (sokaku_chart_get_n_points (chart), >, 0);
    }
  choose_kind (fixture, "radar");
  g_assert_true (SOKAKU_IS_RADAR_CHART (sokaku_chart_pane_get_chart (pane)));
  g_assert_cmpuint (sokaku_chart_get_n_points (sokaku_chart_pane_get_chart (pane)), ==, 7);
  assert_setting (fixture, "charts-kind", "'radar'");

  gtk_widget_activate_action (GTK_WIDGET (get_place (fixture)), "charts.order", "s", "value");
  g_assert_cmpint (sokaku_chart_get_order (sokaku_chart_pane_get_chart (pane)), ==,
                   SOKAKU_CHART_ORDER_VALUE);
  assert_setting (fixture, "charts-order", "'value'");

  /* Years come one after the other, and only opinions divide. */
  choose_kind (fixture, "grade-distribution");
  g_assert_cmpint (sokaku_chart_get_order (sokaku_chart_pane_get_chart (pane)), ==,
                   SOKAKU_CHART_ORDER_PLAN);
  g_assert_false (sokaku_chart_pane_has_order (pane, SOKAKU_CHART_ORDER_VALUE));
  g_assert_false (sokaku_chart_pane_has_order (pane, SOKAKU_CHART_ORDER_DIVIDED));
  choose_kind (fixture, "agreement");
  g_assert_true (sokaku_chart_pane_has_order (pane, SOKAKU_CHART_ORDER_DIVIDED));
  gtk_widget_activate_action (GTK_WIDGET (get_place (fixture)), "charts.order", "s", "divided");
  g_assert_cmpint (sokaku_chart_get_order (sokaku_chart_pane_get_chart (pane)), ==,
                   SOKAKU_CHART_ORDER_DIVIDED);
  choose_kind (fixture, "pie");
  g_assert_cmpstr (sokaku_chart_pane_get_kind (pane)->name, ==, "theme-averages");
}

/* Who had the radar below the form finds it in the place of the charts, until they choose. */
static void
test_begins_as_below (AppFixture *fixture, gconstpointer data)
{
  SokakuChartPane *pane;

  g_settings_set_string (fixture->window->settings, "chart-kind", "radar");
  pane = show_charts (fixture);
  g_assert_cmpstr (sokaku_chart_pane_get_kind (pane)->name, ==, "radar");
  choose_kind (fixture, "heat-years");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "app.chart-kind", "s", "bars");
  g_assert_cmpstr (sokaku_chart_pane_get_kind (pane)->name, ==, "heat-years");
}

static void
test_marks_and_midterm (AppFixture *fixture, gconstpointer data)
{
  SokakuChartPane *pane = show_charts (fixture);
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  GtkWidget *place = GTK_WIDGET (get_place (fixture));

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    sokaku_history_set_int (sokaku_document_get_history (fixture->window->document),
                            sokaku_node_list_peek (initiatives, i), "earlier-average", 33,
                            "Mid-Term");
  app_fixture_settle (fixture->window);
  g_assert_true (sokaku_chart_pane_has_marks (pane));
  gtk_widget_activate_action (place, "charts.bars", NULL);
  g_assert_cmpint (
      sokaku_bar_chart_get_marks (SOKAKU_BAR_CHART (sokaku_chart_pane_get_chart (pane))), ==,
      SOKAKU_BAR_CHART_BARS);
  choose_kind (fixture, "heat-years");
  g_assert_false (sokaku_chart_pane_has_marks (pane));
  g_assert_false (sokaku_chart_pane_has_earlier (pane));

  choose_kind (fixture, "self-and-council");
  g_assert_true (sokaku_chart_pane_has_earlier (pane));
  g_assert_cmpint (get_point (pane, 1)->earlier, ==, 33);
  gtk_widget_activate_action (place, "charts.earlier", NULL);
  g_assert_true (sokaku_chart_pane_has_earlier (pane));
  g_assert_false (
      sokaku_series_has_earlier (sokaku_chart_get_series (sokaku_chart_pane_get_chart (pane))));
  assert_setting (fixture, "charts-earlier", "false");
}

/* What is said of a point is what is drawn, whatever the kind. */
static void
test_words (AppFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *kind;
    const char *first;
  } said[] = {
    { "theme-averages", "t1: This time 3.5 points, 3 initiatives" },
    { "radar", "t1: This time 3.5 points, 3 initiatives" },
    { "agreement", "1 1, Mean: Average only: ratings not known, 3.5" },
    { "criteria-by-theme", "t1, criterion 1: 2.0, 12 items" },
    { "heat-years", "1 1, R2: B, 8.0, 4 items" },
    { "heat-criteria", "1 1, criterion 1: 2.0, 4 items" },
    { "grade-distribution", "R2, A: 0 of 24 items" },
    { "self-and-council", "1 1, Self-evaluation (total, out of 12): B, 8.0" },
    { "completion", NULL },
  };
  SokakuChartPane *pane = show_charts (fixture);
  SokakuChartView *view = sokaku_chart_pane_get_view (pane);

  set_averages (fixture, 35);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      SokakuChart *chart;
      g_autofree char *summary = NULL;
      g_autofree char *words = NULL;

      choose_kind (fixture, said[i].kind);
      chart = sokaku_chart_pane_get_chart (pane);
      summary = sokaku_chart_get_summary (chart);
      gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           sokaku_chart_get_title (chart));
      gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
      sokaku_chart_pane_focus (pane);
      gtk_widget_activate_action (GTK_WIDGET (view), "chart.last", NULL);
      gtk_widget_activate_action (GTK_WIDGET (view), "chart.first", NULL);
      words = sokaku_chart_get_words (chart, 0);
      gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
      if (said[i].first != NULL)
        g_assert_cmpstr (words, ==, said[i].first);
    }
}

/* Figures of a kind as a table: exactly what the chart says, live, and to be copied. */
static void
test_table (AppFixture *fixture, gconstpointer data)
{
  static const char *const head[] = { "Name", "This time", "Initiatives", NULL };
  SokakuChartPane *pane = show_charts (fixture);
  SokakuChartTable *table;
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GStrv) lines = NULL;

  set_averages (fixture, 35);
  app_fixture_settle (fixture->window);
  g_assert_null (sokaku_chart_pane_get_table (pane));
  gtk_widget_activate_action (GTK_WIDGET (get_place (fixture)), "charts.as-table", NULL);
  app_fixture_settle (fixture->window);
  table = sokaku_chart_pane_get_table (pane);
  g_assert_nonnull (table);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (table)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (sokaku_chart_pane_get_view (pane))));
  g_assert_cmpuint (sokaku_chart_table_get_n_rows (table), ==, 8);
  g_assert_true (g_strv_equal (sokaku_chart_table_get_row (table, 0), head));
  g_assert_cmpstr (sokaku_chart_table_get_row (table, 1)[0], ==, "t1");
  g_assert_cmpstr (sokaku_chart_table_get_row (table, 1)[1], ==, "3.5");
  g_assert_cmpuint (
      g_list_model_get_n_items (gtk_column_view_get_columns (sokaku_chart_table_get_view (table))),
      ==, 3);

  set_averages (fixture, 21);
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_chart_table_get_row (table, 1)[1], ==, "2.1");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-chart", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (table)));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  lines = g_strsplit (g_value_get_string (&value), "\n", -1);
  g_assert_cmpstr (lines[0], ==, "Name\tThis time\tInitiatives");
  g_assert_true (g_str_has_prefix (lines[1], "t1\t2.1\t"));

  choose_kind (fixture, "heat-years");
  g_assert_cmpuint (sokaku_chart_table_get_n_rows (table), ==, 7);
  gtk_widget_activate_action (GTK_WIDGET (get_place (fixture)), "charts.as-table", NULL);
  g_assert_null (sokaku_chart_pane_get_table (pane));
}

/* Every figure leads to what it is of. */
static void
test_to_data (AppFixture *fixture, gconstpointer data)
{
  SokakuChartPane *pane = show_charts (fixture);
  GtkWidget *view = GTK_WIDGET (sokaku_chart_pane_get_view (pane));
  SokakuWindow *window = fixture->window;

  gtk_widget_activate_action (view, "chart.first", NULL);
  gtk_widget_activate_action (view, "chart.activate", NULL);
  g_assert_cmpstr (sokaku_sidebar_get_place (window->sidebar), ==, "sheets");
  g_assert_cmpstr (sokaku_sheets_place_get_theme (window->sheets_place), ==,
                   get_point (pane, 0)->id);

  sokaku_sidebar_set_place (window->sidebar, "charts");
  choose_kind (fixture, "heat-years");
  gtk_widget_activate_action (view, "chart.first", NULL);
  gtk_widget_activate_action (view, "chart.move", "(ii)", 1, 0);
  gtk_widget_activate_action (view, "chart.activate", NULL);
  g_assert_cmpstr (sokaku_sidebar_get_place (window->sidebar), ==, "sheets");
  g_assert_cmpstr (sokaku_sheets_place_get_theme (window->sheets_place), ==, "");
  g_assert_cmpstr (
      sokaku_sheets_place_get_initiative (window->sheets_place), ==,
      sokaku_series_get_row (sokaku_chart_get_series (sokaku_chart_pane_get_chart (pane)), 1)
          ->name.id);

  sokaku_sidebar_set_place (window->sidebar, "charts");
  choose_kind (fixture, "completion");
  gtk_widget_activate_action (view, "chart.first", NULL);
  gtk_widget_activate_action (view, "chart.activate", NULL);
  g_assert_cmpstr (sokaku_sidebar_get_place (window->sidebar), ==, "sheets");
  g_assert_cmpstr (sokaku_sheets_place_get_initiative (window->sheets_place), ==, "");

  sokaku_sidebar_set_place (window->sidebar, "charts");
  choose_kind (fixture, "grade-distribution");
  gtk_widget_activate_action (view, "chart.first", NULL);
  gtk_widget_activate_action (view, "chart.move", "(ii)", 0, 1);
  gtk_widget_activate_action (view, "chart.activate", NULL);
  g_assert_cmpstr (sokaku_sidebar_get_place (window->sidebar), ==, "overview");
  g_assert_cmpstr (
      sokaku_sheet_filter_get (sokaku_overview_place_get_filter (window->overview_place),
                               SOKAKU_SHEET_FACET_GRADE),
      ==, "B");

  /* What members said is with the council, what departments said of the same is not. */
  sokaku_sidebar_set_place (window->sidebar, "charts");
  choose_kind (fixture, "self-and-council");
  gtk_widget_activate_action (view, "chart.first", NULL);
  gtk_widget_activate_action (view, "chart.activate", NULL);
  g_assert_cmpstr (sokaku_sidebar_get_place (window->sidebar), ==, "sheets");
  sokaku_sidebar_set_place (window->sidebar, "charts");
  gtk_widget_activate_action (view, "chart.first", NULL);
  gtk_widget_activate_action (view, "chart.move", "(ii)", 0, 1);
  gtk_widget_activate_action (view, "chart.activate", NULL);
  g_assert_cmpstr (sokaku_sidebar_get_place (window->sidebar), ==, "council");
}

/* What is given away is the same chart in the colours of paper. */
static void
test_copy (AppFixture *fixture, gconstpointer data)
{
  SokakuChartPane *pane = show_charts (fixture);
  g_autoptr (SokakuChart) copy = sokaku_chart_pane_create_copy (pane);
  GdkContentProvider *content;
  g_autoptr (GdkContentFormats) formats = NULL;

  g_assert_cmpuint (sokaku_chart_get_n_points (copy), ==, 7);
  for (guint i = 0; i < 7; i++)
    {
      const SokakuSeriesPoint *point = sokaku_series_get_point (sokaku_chart_get_series (copy), i);

      g_assert_cmpstr (point->label, ==, get_point (pane, i)->label);
      g_assert_cmpint (point->value, ==, get_point (pane, i)->value);
      g_assert_cmpint (point->earlier, ==, get_point (pane, i)->earlier);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-chart", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)));
  formats = gdk_content_provider_ref_formats (content);
  g_assert_true (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
}

static gboolean
has_written (gpointer data)
{
  return SOKAKU_WINDOW (data)->writing == NULL;
}

/* Writes what an action asks a name for, as if the clerk had chosen @name. */
static void
export_as (AppFixture *fixture, const char *action, const char *name, const char *begins)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  void (*done) (SokakuWindow *, GFile *);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  g_assert_nonnull (fixture->window->chooser);
  done = g_object_get_data (G_OBJECT (fixture->window->chooser), "done");
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (fixture->window->chooser));
  g_clear_object (&fixture->window->chooser);
  done (fixture->window, file);
  app_fixture_wait (has_written, fixture->window);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, begins));
  g_assert_false (gtk_info_bar_get_revealed (fixture->window->error_bar));
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

  const SokakuChartKind *kinds;
  gsize n_kinds;

  show_charts (fixture);
  kinds = sokaku_chart_kind_get_all (&n_kinds);
  for (gsize i = 0; i < n_kinds; i++)
    {
      choose_kind (fixture, kinds[i].name);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *name = g_strconcat (kinds[i].name, "-", files[j].name, NULL);

          export_as (fixture, files[j].action, name, files[j].begins);
        }
    }
  export_as (fixture, files[3].action, files[3].name, files[3].begins);
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
  app_fixture_wait (has_written, fixture->window);
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
  pages = sokaku_book_build (fixture->window->stats,
                             &(SokakuBookSpec){ .parts = SOKAKU_BOOK_LISTS }, &setup, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_pages, ==, (int) sokaku_pages_get_n_pages (pages));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
  g_assert_true (g_file_test (memory, G_FILE_TEST_EXISTS));
}

/* A chart is printed by itself, across the paper. */
static void
test_print_chart (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "chart-page.pdf", NULL);
  g_autofree char *content = NULL;
  g_autofree char *title = NULL;
  g_autoptr (SokakuChart) chart = sokaku_chart_pane_create_copy (show_charts (fixture));
  g_autoptr (SokakuPrintout) printout = sokaku_printout_new_chart (fixture->window->stats, chart);
  g_autoptr (SokakuPrintOperation) operation = sokaku_print_operation_new (printout);
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  SokakuPageSetup setup;
  double width, height;

  title = sokaku_printout_dup_title (printout);
  g_assert_cmpstr (title, ==, sokaku_chart_get_title (chart));
  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_printout_build (printout, &setup, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), ==, 1);
  sokaku_pages_get_size (pages, 0, &width, &height);
  g_assert_cmpfloat (width, >, height);
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), FALSE);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (operation),
                                            GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (fixture->window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
}

static gboolean
is_gone (gpointer data)
{
  return *(GtkWidget **) data == NULL;
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

static const char *
get_initiative_id (AppFixture *fixture, guint position)
{
  return sokaku_initiative_get_id (sokaku_node_list_peek (
      sokaku_plan_get_initiatives (sokaku_document_get_plan (fixture->window->document)),
      position));
}

static void
add_rating (AppFixture *fixture, guint initiative, const char *member, int value)
{
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);
  SokakuInitiative *its = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), initiative);
  g_autoptr (SokakuRating) rating = sokaku_rating_new ();

  sokaku_rating_set_member (rating, member);
  sokaku_rating_set_value (rating, value);
  sokaku_history_insert (sokaku_document_get_history (fixture->window->document),
                         sokaku_initiative_get_ratings (its), 0, rating, "Rating");
}

/* From the first chart to the last initiative and out by keys alone; live; in either order. */
static void
test_chair (AppFixture *fixture, gconstpointer data)
{
  SokakuChairWindow *chair;
  guint n_pages;

  show_charts (fixture);
  set_averages (fixture, 35);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.chair", NULL);
  g_assert_nonnull (fixture->window->chair);
  chair = SOKAKU_CHAIR_WINDOW (fixture->window->chair);
  app_fixture_settle (chair);
  /* Without a window manager the focus goes to who asks for it once it is there. */
  gtk_window_present (GTK_WINDOW (chair));
  app_fixture_wait (is_active, chair);
  n_pages = sokaku_chair_window_get_n_pages (chair);
  g_assert_cmpuint (n_pages, ==, 9 + 6);
  g_assert_cmpstr (sokaku_chair_window_get_subject (chair), ==, "theme-averages");

  app_keys_press ("Right");
  g_assert_cmpstr (sokaku_chair_window_get_subject (chair), ==, "radar");
  app_keys_press ("space");
  app_keys_press ("Next");
  g_assert_cmpuint (sokaku_chair_window_get_page (chair), ==, 3);
  app_keys_press ("Prior");
  app_keys_press ("Left");
  app_keys_press ("shift+space");
  g_assert_cmpuint (sokaku_chair_window_get_page (chair), ==, 0);
  app_keys_press ("Left");
  g_assert_cmpuint (sokaku_chair_window_get_page (chair), ==, 0);
  app_keys_press ("End");
  g_assert_cmpuint (sokaku_chair_window_get_page (chair), ==, n_pages - 1);
  g_assert_cmpstr (sokaku_chair_window_get_subject (chair), ==, get_initiative_id (fixture, 5));
  app_keys_press ("Right");
  g_assert_cmpuint (sokaku_chair_window_get_page (chair), ==, n_pages - 1);

  /* Of one mind on all but the fourth. */
  for (guint i = 0; i < 6; i++)
    {
      add_rating (fixture, i, "m1", i == 3 ? 1 : 3);
      add_rating (fixture, i, "m2", i == 3 ? 5 : 3);
    }
  app_fixture_settle (chair);
  app_keys_press ("o");
  app_fixture_settle (chair);
  /* What is looked at stays. */
  g_assert_cmpstr (sokaku_chair_window_get_subject (chair), ==, get_initiative_id (fixture, 5));
  assert_setting (fixture, "chair-divided-first", "true");
  sokaku_chair_window_set_page (chair, 9);
  g_assert_cmpstr (sokaku_chair_window_get_subject (chair), ==, get_initiative_id (fixture, 3));
  app_fixture_settle (chair);

  app_keys_press ("Escape");
  app_fixture_wait (is_gone, &fixture->window->chair);
  g_assert_null (fixture->window->chair);
}

/* Without its plan there is nothing to show. */
static void
test_chair_ends (AppFixture *fixture, gconstpointer data)
{
  show_charts (fixture);
  choose_kind (fixture, "heat-years");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.chair", NULL);
  app_fixture_settle (fixture->window->chair);
  /* One goes on from the chart that was looked at. */
  g_assert_cmpstr (sokaku_chair_window_get_subject (SOKAKU_CHAIR_WINDOW (fixture->window->chair)),
                   ==, "heat-years");
  sokaku_window_set_document (fixture->window, NULL, NULL);
  g_assert_null (fixture->window->chair);
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
  /* First: the choosers that others hide keep the keys of a screen without a window manager. */
  ADD ("chair", test_chair);
  ADD ("follows-edit", test_follows_edit);
  ADD ("all-follow", test_all_follow);
  ADD ("follows-unseen", test_follows_unseen);
  ADD ("kind-and-order", test_kind_and_order);
  ADD ("begins-as-below", test_begins_as_below);
  ADD ("marks-and-midterm", test_marks_and_midterm);
  ADD ("words", test_words);
  ADD ("table", test_table);
  ADD ("to-data", test_to_data);
  ADD ("copy", test_copy);
  ADD ("export", test_export);
  ADD ("export-failure", test_export_failure);
  ADD ("print", test_print);
  ADD ("print-chart", test_print_chart);
  ADD ("chair-ends", test_chair_ends);
  ADD ("beside-form", test_beside_form);
  return g_test_run ();
}
