/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview: its columns follow the plan, its rows sort and are filtered, its figures follow
 * each edit, are copied and explained. */
#include "app-fixture.h"
#include "app-keys.h"

#include <string.h>

#include "sokaku-grade-badge.h"
#include "sokaku-overview-column.h"
#include "sokaku-overview-filter.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"
#include "test-plan.h"

static SokakuOverviewColumn *
find_column (GPtrArray *columns, const char *id)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (((SokakuOverviewColumn *) columns->pdata[i])->id, id))
      return columns->pdata[i];
  g_assert_not_reached ();
}

static guint
get_position (GPtrArray *columns, const char *id)
{
  guint position;

  g_assert_true (g_ptr_array_find (columns, find_column (columns, id), &position));
  return position;
}

/* Another plan, other columns: nothing of their number is fixed. */
static void
test_columns (void)
{
  static const TestPlanShape *const shapes[] = { &test_plan_common, &test_plan_other };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const TestPlanShape *shape = shapes[i];
      g_autoptr (SokakuPlan) plan = test_plan_new (shape);
      g_autoptr (GPtrArray) initiatives
          = sokaku_overview_column_list (plan, SOKAKU_OVERVIEW_INITIATIVE_ROWS);
      g_autoptr (GPtrArray) items = sokaku_overview_column_list (plan, SOKAKU_OVERVIEW_ITEM_ROWS);
      g_autoptr (GPtrArray) themes = sokaku_overview_column_list (plan, SOKAKU_OVERVIEW_THEME_ROWS);

      g_assert_cmpuint (initiatives->len, ==,
                        6 + shape->n_themes + shape->n_criteria + shape->n_evaluated);
      g_assert_cmpuint (items->len, ==, 7 + shape->n_evaluated);
      g_assert_cmpuint (themes->len, ==, 7 + shape->n_criteria + shape->n_evaluated);
    }
}

/* What is not known comes last, whichever way rows are sorted. */
static void
test_compare (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_other);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (GPtrArray) columns
      = sokaku_overview_column_list (plan, SOKAKU_OVERVIEW_INITIATIVE_ROWS);
  const SokakuOverviewColumn *council = find_column (columns, "council");
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuInitiative *known[2]
      = { sokaku_node_list_peek (initiatives, 0), sokaku_node_list_peek (initiatives, 1) };
  SokakuInitiative *unknown = sokaku_node_list_peek (initiatives, 2);
  g_autofree char *text = NULL;
  g_autofree char *blank = NULL;
  SokakuInitiative *rated[3] = { known[0], known[1], unknown };

  for (guint i = 0; i < 3; i++)
    while (sokaku_node_list_get_length (sokaku_initiative_get_ratings (rated[i])) > 0)
      sokaku_node_list_remove (sokaku_initiative_get_ratings (rated[i]), 0);
  sokaku_initiative_set_average (known[0], 40);
  sokaku_initiative_set_average (known[1], 31);
  sokaku_initiative_set_average (unknown, SOKAKU_UNKNOWN);

  text = sokaku_overview_column_dup_text (council, stats, known[0]);
  blank = sokaku_overview_column_dup_text (council, stats, unknown);
  g_assert_cmpstr (text, ==, "4.0");
  g_assert_cmpstr (blank, ==, "");
  g_assert_cmpint (sokaku_overview_column_compare (council, stats, known[0], known[1], FALSE), >,
                   0);
  g_assert_cmpint (sokaku_overview_column_compare (council, stats, known[0], unknown, FALSE), <, 0);
  /* The caller turns this round. */
  g_assert_cmpint (sokaku_overview_column_compare (council, stats, known[0], unknown, TRUE), >, 0);
  /* The same value: the plan's order, both ways. */
  sokaku_initiative_set_average (known[1], 40);
  g_assert_cmpint (sokaku_overview_column_compare (council, stats, known[0], known[1], FALSE), <,
                   0);
  g_assert_cmpint (sokaku_overview_column_compare (council, stats, known[0], known[1], TRUE), >, 0);
}

static char *
dup_cell (GPtrArray *columns, const char *id, SokakuStats *stats, gpointer row)
{
  return sokaku_overview_column_dup_text (find_column (columns, id), stats, row);
}

/* A row of the items says what the printed list says. */
static void
test_item_row (void)
{
  static const int scores[4] = { 3, 2, 3, 3 };
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (GPtrArray) columns = sokaku_overview_column_list (plan, SOKAKU_OVERVIEW_ITEM_ROWS);
  SokakuItem *item = test_plan_item (plan, "2");
  static const struct
  {
    const char *id;
    const char *text;
  } cells[] = {
    { "initiative", "1 1" },
    { "number", "2" },
    { "title", "2【R4内容変更】" },
    { "departments", "(財)財政課、(総)行政監理室" },
    { "year-2020", "B" },
    { "year-2021", "" },
    { "year-2022", "-" },
    { "total", "11" },
    { "grade", "A" },
    { "end", "R3" },
  };

  sokaku_item_set_tag (item, "R4内容変更");
  test_plan_set_scores (item, SOKAKU_OVERALL, scores);
  test_plan_set_all (item, 2021, SOKAKU_UNKNOWN);
  test_plan_set_all (item, 2022, SOKAKU_ENDED);
  sokaku_item_set_ended (item, TRUE);
  sokaku_item_set_end_year (item, 2021);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *text = dup_cell (columns, cells[i].id, stats, item);

      g_assert_cmpstr (text, ==, cells[i].text);
    }
}

static void
assert_passes (SokakuSheetFilter *filter,
               const char *query,
               SokakuStats *stats,
               gpointer row,
               gboolean expected)
{
  g_auto (GStrv) words = sokaku_text_split_words (query);

  g_assert_cmpint (sokaku_overview_filter_passes (filter, (const char *const *) words, stats, row),
                   ==, expected);
}

static void
test_filter (void)
{
  static const char *const elsewhere[] = { "(民)窓口課", NULL };
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuSheetFilter) filter = sokaku_sheet_filter_new ();
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuInitiative *first = sokaku_node_list_peek (initiatives, 0);
  SokakuInitiative *second = sokaku_node_list_peek (initiatives, 1);
  SokakuTheme *first_theme = sokaku_node_list_peek (sokaku_plan_get_themes (plan), 0);
  SokakuTheme *second_theme = sokaku_node_list_peek (sokaku_plan_get_themes (plan), 1);
  SokakuItem *item = test_plan_item (plan, "1");

  assert_passes (filter, "", stats, first, TRUE);
  assert_passes (filter, "", stats, first_theme, TRUE);
  assert_passes (filter, "", stats, item, TRUE);

  /* Initiatives 1 and 3 carry the first theme, 2 the second. */
  sokaku_sheet_filter_set (filter, SOKAKU_SHEET_FACET_THEME, "t2");
  assert_passes (filter, "", stats, first, FALSE);
  assert_passes (filter, "", stats, second, TRUE);
  assert_passes (filter, "", stats, first_theme, FALSE);
  assert_passes (filter, "", stats, second_theme, TRUE);
  assert_passes (filter, "", stats, item, FALSE);
  sokaku_sheet_filter_clear (filter);

  sokaku_item_set_departments (item, elsewhere);
  sokaku_sheet_filter_set (filter, SOKAKU_SHEET_FACET_DEPARTMENT, elsewhere[0]);
  assert_passes (filter, "", stats, first, TRUE);
  assert_passes (filter, "", stats, second, FALSE);
  assert_passes (filter, "", stats, first_theme, TRUE);
  assert_passes (filter, "", stats, second_theme, FALSE);
  assert_passes (filter, "", stats, item, TRUE);
  assert_passes (filter, "", stats, test_plan_item (plan, "2"), FALSE);
  sokaku_sheet_filter_clear (filter);

  /* An item's own grade and its initiative's are two things. */
  test_plan_set_all (item, SOKAKU_OVERALL, 3);
  sokaku_sheet_filter_set (filter, SOKAKU_SHEET_FACET_GRADE, "A");
  assert_passes (filter, "", stats, item, TRUE);
  assert_passes (filter, "", stats, first, FALSE);
  sokaku_sheet_filter_set_year (filter, 2020);
  assert_passes (filter, "", stats, item, FALSE);
  sokaku_sheet_filter_clear (filter);

  /* After its end there is no grade, whether that is recorded or not. */
  test_plan_set_all (item, 2022, SOKAKU_UNKNOWN);
  sokaku_item_set_ended (item, TRUE);
  sokaku_item_set_end_year (item, 2021);
  sokaku_sheet_filter_set (filter, SOKAKU_SHEET_FACET_GRADE, SOKAKU_GRADE_ENDED);
  sokaku_sheet_filter_set_year (filter, 2022);
  assert_passes (filter, "", stats, item, TRUE);
  assert_passes (filter, "", stats, test_plan_item (plan, "2"), FALSE);
  sokaku_sheet_filter_clear (filter);

  sokaku_item_set_title (item, "ｶﾞﾊﾞﾒﾝﾄ Cloud");
  assert_passes (filter, "cloud ガバメント", stats, item, TRUE);
  assert_passes (filter, "cloud 窓口", stats, item, TRUE);
  assert_passes (filter, "cloud ない", stats, item, FALSE);
  assert_passes (filter, "cloud", stats, first, FALSE);
  assert_passes (filter, "t1", stats, first_theme, TRUE);
  assert_passes (filter, "t1", stats, second_theme, FALSE);
}

static int
get_average (GtkColumnView *view, guint row)
{
  g_autoptr (SokakuInitiative) initiative
      = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), row);

  return sokaku_initiative_get_average (initiative);
}

static GtkColumnView *
show_overview (AppFixture *fixture)
{
  app_fixture_open (fixture);
  sokaku_sidebar_set_place (fixture->window->sidebar, "overview");
  app_fixture_settle (fixture->window);
  return sokaku_overview_table_get_view (sokaku_overview_place_get_table (
      fixture->window->overview_place, SOKAKU_OVERVIEW_INITIATIVE_ROWS));
}

static void
test_sorting (AppFixture *fixture, gconstpointer data)
{
  static const int averages[] = { 38, SOKAKU_UNKNOWN, 45, 41, 30, 45 };
  static const int ascending[] = { 30, 38, 41, 45, 45, SOKAKU_UNKNOWN };
  static const int descending[] = { 45, 45, 41, 38, 30, SOKAKU_UNKNOWN };
  GtkColumnView *view = show_overview (fixture);
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (GPtrArray) columns
      = sokaku_overview_column_list (plan, SOKAKU_OVERVIEW_INITIATIVE_ROWS);
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (
      gtk_column_view_get_columns (view), get_position (columns, "council"));

  for (guint i = 0; i < G_N_ELEMENTS (averages); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);

      while (sokaku_node_list_get_length (ratings) > 0)
        sokaku_node_list_remove (ratings, 0);
      sokaku_initiative_set_average (initiative, averages[i]);
    }
  app_fixture_settle (fixture->window);
  gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
  for (guint i = 0; i < G_N_ELEMENTS (ascending); i++)
    g_assert_cmpint (get_average (view, i), ==, ascending[i]);
  gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
  for (guint i = 0; i < G_N_ELEMENTS (descending); i++)
    g_assert_cmpint (get_average (view, i), ==, descending[i]);

  /* An edit finds its place in the order. */
  sokaku_initiative_set_average (sokaku_node_list_peek (initiatives, 1), 50);
  app_fixture_settle (fixture->window);
  g_assert_cmpint (get_average (view, 0), ==, 50);
  g_assert_cmpint (get_average (view, 5), ==, 30);
}

static GtkWidget *
find_text (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);
  return found;
}

/* Figures follow an edit, whether the overview is in sight or not. */
static void
test_live (AppFixture *fixture, gconstpointer data)
{
  GtkColumnView *view = show_overview (fixture);
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);
  SokakuInitiative *first = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  SokakuHistory *history = sokaku_document_get_history (fixture->window->document);

  sokaku_history_set_string (history, first, "title", "A title of its own", "Title");
  app_fixture_settle (fixture->window);
  g_assert_nonnull (find_text (GTK_WIDGET (view), "A title of its own"));

  sokaku_sidebar_set_place (fixture->window->sidebar, "sheets");
  app_fixture_settle (fixture->window);
  sokaku_history_undo (history);
  sokaku_sidebar_set_place (fixture->window->sidebar, "overview");
  app_fixture_settle (fixture->window);
  g_assert_null (find_text (GTK_WIDGET (view), "A title of its own"));
}

/* A row leads to its sheets. */
static void
test_activate (AppFixture *fixture, gconstpointer data)
{
  GtkColumnView *view = show_overview (fixture);
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);
  SokakuInitiative *second = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 1);

  g_signal_emit_by_name (view, "activate", 1);
  g_assert_cmpstr (sokaku_sidebar_get_place (fixture->window->sidebar), ==, "sheets");
  g_assert_cmpstr (sokaku_sheets_place_get_initiative (fixture->window->sheets_place), ==,
                   sokaku_initiative_get_id (second));
}

static void
test_widths (AppFixture *fixture, gconstpointer data)
{
  GtkColumnView *view = show_overview (fixture);
  g_autoptr (GtkColumnViewColumn) column
      = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  g_autoptr (GtkColumnViewColumn) again = NULL;
  g_auto (GStrv) saved = NULL;
  SokakuWindow *second;

  gtk_column_view_column_set_fixed_width (column, 321);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_pointer (&saved, g_strfreev);
      saved = g_settings_get_strv (fixture->window->settings, "columns");
    }
  while (!g_strv_contains ((const char *const *) saved, "initiatives/title=321"));

  /* Another window has them too, once it shows the place. */
  second = sokaku_window_new (
      SOKAKU_APPLICATION (gtk_window_get_application (GTK_WINDOW (fixture->window))));
  sokaku_window_share_document (second, fixture->window);
  gtk_window_present (GTK_WINDOW (second));
  app_fixture_settle (second);
  view = sokaku_overview_table_get_view (
      sokaku_overview_place_get_table (second->overview_place, SOKAKU_OVERVIEW_INITIATIVE_ROWS));
  again = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (again), ==, 321);
}

static SokakuOverviewTable *
show_rows (AppFixture *fixture, SokakuOverviewRows rows)
{
  show_overview (fixture);
  sokaku_overview_place_show_rows (fixture->window->overview_place, rows);
  app_fixture_settle (fixture->window);
  return sokaku_overview_place_get_table (fixture->window->overview_place, rows);
}

/* An item's row leads to its sheet. */
static void
test_open_sheet (AppFixture *fixture, gconstpointer data)
{
  SokakuOverviewTable *table = show_rows (fixture, SOKAKU_OVERVIEW_ITEM_ROWS);

  sokaku_overview_table_focus (table);
  app_keys_press ("Down Down Return");
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_sidebar_get_place (fixture->window->sidebar), ==, "sheets");
  g_assert_cmpstr (sokaku_sheets_place_get_item (fixture->window->sheets_place), ==, "3");
}

static char *
get_row (SokakuOverviewTable *table, guint row)
{
  g_autoptr (SokakuTableCopy) copy = sokaku_overview_table_copy (table);
  g_autofree char *text = sokaku_table_copy_dup_text (copy);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, row);
  return g_strdup (lines[row]);
}

/* A row of the items follows an edit to another grade, and the filter with it. */
static void
test_filter_lives (AppFixture *fixture, gconstpointer data)
{
  static const int best[4] = { 3, 3, 3, 3 };
  SokakuOverviewTable *table = show_rows (fixture, SOKAKU_OVERVIEW_ITEM_ROWS);
  SokakuSheetFilter *filter = sokaku_overview_place_get_filter (fixture->window->overview_place);
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);
  guint n_all;

  g_assert_cmpuint (sokaku_overview_table_get_n_rows (table, &n_all), ==, 24);
  sokaku_sheet_filter_set (filter, SOKAKU_SHEET_FACET_GRADE, "A");
  g_assert_cmpuint (sokaku_overview_table_get_n_rows (table, &n_all), ==, 0);
  g_assert_cmpuint (n_all, ==, 24);
  g_assert_nonnull (find_text (GTK_WIDGET (table), "Nothing here has what you filter by."));

  test_plan_set_scores (test_plan_item (plan, "5"), SOKAKU_OVERALL, best);
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_overview_table_get_n_rows (table, &n_all), ==, 1);
  g_assert_nonnull (find_text (GTK_WIDGET (fixture->window->overview_place), "1 of 24 rows"));

  gtk_widget_activate_action (GTK_WIDGET (table), "overview.show-all", NULL);
  g_assert_cmpuint (sokaku_overview_table_get_n_rows (table, &n_all), ==, 24);
  g_assert_false (
      sokaku_history_get_can_undo (sokaku_document_get_history (fixture->window->document)));
}

static void
read_text (GObject *source, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static char *
read_clipboard (AppFixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL,
                                 read_text, &text);
  app_fixture_wait (has_text, &text);
  return text;
}

/* The rows shown, as they are sorted, with their heads. */
static void
test_copy (AppFixture *fixture, gconstpointer data)
{
  SokakuOverviewTable *table = show_rows (fixture, SOKAKU_OVERVIEW_THEME_ROWS);
  SokakuSheetFilter *filter = sokaku_overview_place_get_filter (fixture->window->overview_place);
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);
  GdkContentFormats *formats;
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;

  sokaku_initiative_set_average (sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0), 41);
  sokaku_theme_set_name (sokaku_node_list_peek (sokaku_plan_get_themes (plan), 1), "a\tb");
  app_fixture_settle (fixture->window);
  sokaku_overview_table_focus (table);
  app_keys_press ("ctrl+c");
  text = read_clipboard (fixture);
  g_assert_true (g_str_has_prefix (
      text, "No.\tTheme\tInitiatives\tItems\tcriterion 1\tcriterion 2\tcriterion 3\tcriterion 4\t"
            "Total\tGrade\tCouncil\tR2\tR3\tR4\tR5\n"
            "\tt1\t3\t12\t2.0\t2.0\t2.0\t2.0\t8.0\tB\t4.1\tB\tB\tB\tB\n"
            "\t\"a\tb\"\t3\t12\t2.0\t2.0\t2.0\t2.0\t8.0\tB\t\tB\tB\tB\tB\n"));
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));

  sokaku_overview_table_set_sort (table, "title", TRUE);
  first = get_row (table, 1);
  g_assert_true (g_str_has_prefix (first, "\tt7\t"));
  sokaku_sheet_filter_set (filter, SOKAKU_SHEET_FACET_THEME, "t3");
  g_clear_pointer (&text, g_free);
  app_keys_press ("ctrl+c");
  text = read_clipboard (fixture);
  g_assert_true (strchr (text, '\n') + 1 == g_strrstr (text, "\tt3\t"));
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      return child;
  return NULL;
}

static gboolean
has_no_popover (gpointer widget)
{
  return find_popover (widget) == NULL;
}

/* From cell to cell by the keyboard; Ctrl+E explains, Esc gives the focus back. */
static void
test_explain (AppFixture *fixture, gconstpointer data)
{
  SokakuOverviewTable *table = show_rows (fixture, SOKAKU_OVERVIEW_INITIATIVE_ROWS);
  GtkWidget *popover;
  GtkWidget *focus;
  const char *text = "Initiative 2 2\n"
                     "4 items: 5, 6, 7, 8\n"
                     "criterion 1: (2 + 2 + 2 + 2) / 4 = 2.0\n"
                     "Origin: computed\n"
                     "Mean of criterion 1 (総括): 2.0";
  g_autofree char *copied = NULL;

  sokaku_overview_table_focus (table);
  app_keys_press ("Down");
  /* Past number, title, seven themes and the number of items. */
  app_keys_press ("Right Right Right Right Right Right Right Right Right Right ctrl+e");
  popover = find_popover (GTK_WIDGET (table));
  g_assert_nonnull (popover);
  g_assert_nonnull (find_text (popover, text));
  app_keys_press ("Escape");
  app_fixture_wait (has_no_popover, table);
  app_fixture_settle (fixture->window);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (table)));

  /* The button is the other thing to reach in it. */
  app_keys_press ("ctrl+e Tab Return");
  app_fixture_wait (has_no_popover, table);
  copied = read_clipboard (fixture);
  g_assert_cmpstr (copied, ==, text);

  /* The row below, the same column. */
  app_keys_press ("Down ctrl+e");
  popover = find_popover (GTK_WIDGET (table));
  g_assert_nonnull (popover);
  g_assert_null (find_text (popover, text));
  app_keys_press ("Escape");
  app_fixture_wait (has_no_popover, table);
}

/* In a sheet the grade of the year that the keyboard is in, else the overall one. */
static void
test_explain_sheet (AppFixture *fixture, gconstpointer data)
{
  GtkWidget *popover;

  app_fixture_open (fixture);
  sokaku_sheets_place_show_item (fixture->window->sheets_place, "3");
  app_fixture_settle (fixture->window);
  app_keys_press ("ctrl+e");
  app_fixture_settle (fixture->window);
  popover
      = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_nonnull (find_text (popover,
                               "Item 3 3\n"
                               "criterion 1 2 + criterion 2 2 + criterion 3 2 + criterion 4 2 = 8\n"
                               "8 → B (8–9)\n"
                               "Origin: computed\n"
                               "Grade (総括): B"));
  app_keys_press ("Escape");
  app_fixture_settle (fixture->window);

  /* One year before. */
  app_keys_press ("Left ctrl+e");
  popover
      = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_nonnull (find_text (popover,
                               "Item 3 3\n"
                               "criterion 1 2 + criterion 2 2 + criterion 3 2 + criterion 4 2 = 8\n"
                               "8 → B (8–9)\n"
                               "Origin: computed\n"
                               "Grade (R5): B"));
  app_keys_press ("Escape");
  app_fixture_settle (fixture->window);
}

/* A point of a chart. */
static void
test_explain_chart (AppFixture *fixture, gconstpointer data)
{
  SokakuPlan *plan;
  GtkWidget *view;
  GtkWidget *popover;

  app_fixture_open (fixture);
  plan = sokaku_document_get_plan (fixture->window->document);
  for (guint i = 0; i < 6; i++)
    sokaku_initiative_set_average (sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), i),
                                   40 + (int) i);
  sokaku_sidebar_set_place (fixture->window->sidebar, "charts");
  app_fixture_settle (fixture->window);
  view = gtk_widget_get_first_child (
      GTK_WIDGET (sokaku_charts_place_get_pane (fixture->window->charts_place)));
  gtk_widget_grab_focus (view);
  app_keys_press ("Down ctrl+e");
  popover = find_popover (view);
  g_assert_nonnull (popover);
  g_assert_nonnull (find_text (popover,
                               "Theme t1\n"
                               "1 1: 4.0\n"
                               "3 3: 4.2\n"
                               "5 5: 4.4\n"
                               "Mean of the rounded averages: (4.0 + 4.2 + 4.4) / 3 = 4.2\n"
                               "Origin: computed\n"
                               "Council average: 4.2"));
  app_keys_press ("Escape");
  app_fixture_wait (has_no_popover, view);

  /* As the menu of a point does it. */
  gtk_widget_activate_action (view, "figure.explain-point", "i", 1);
  app_fixture_settle (fixture->window);
  popover = find_popover (view);
  g_assert_nonnull (popover);
  app_keys_press ("Escape");
  app_fixture_wait (has_no_popover, view);
}

/* Filter, order and table are there again when the plan is. */
static void
test_state (AppFixture *fixture, gconstpointer data)
{
  SokakuOverviewTable *table = show_rows (fixture, SOKAKU_OVERVIEW_ITEM_ROWS);
  SokakuSheetFilter *filter = sokaku_overview_place_get_filter (fixture->window->overview_place);
  gboolean descending;
  g_autofree char *first = NULL;

  sokaku_sheet_filter_set (filter, SOKAKU_SHEET_FACET_THEME, "t2");
  sokaku_overview_table_set_sort (table, "number", TRUE);
  app_fixture_settle (fixture->window);
  sokaku_window_set_document (fixture->window, NULL, NULL);
  g_assert_cmpstr (sokaku_sheet_filter_get (filter, SOKAKU_SHEET_FACET_THEME), ==, "");
  g_assert_cmpstr (sokaku_overview_table_get_sort (table, &descending), ==, "");

  app_fixture_open (fixture);
  g_assert_cmpstr (sokaku_sheet_filter_get (filter, SOKAKU_SHEET_FACET_THEME), ==, "t2");
  g_assert_cmpstr (sokaku_overview_table_get_sort (table, &descending), ==, "number");
  g_assert_true (descending);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (table)));
  first = get_row (table, 1);
  g_assert_true (g_str_has_prefix (first, "6 6\t24\t"));
  /* The sheets' own state is beside it. */
  g_assert_cmpstr (sokaku_sheets_place_get_item (fixture->window->sheets_place), ==, "1");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/overview/" path, AppFixture, NULL, app_fixture_set_up, function,                   \
              app_fixture_tear_down)

int
main (int argc, char **argv)
{
  app_fixture_init (&argc, &argv);
  g_test_add_func ("/overview/columns", test_columns);
  g_test_add_func ("/overview/compare", test_compare);
  g_test_add_func ("/overview/item-row", test_item_row);
  g_test_add_func ("/overview/filter", test_filter);
  ADD ("sorting", test_sorting);
  ADD ("live", test_live);
  ADD ("activate", test_activate);
  ADD ("widths", test_widths);
  ADD ("open-sheet", test_open_sheet);
  ADD ("filter-lives", test_filter_lives);
  ADD ("copy", test_copy);
  ADD ("explain", test_explain);
  ADD ("explain-sheet", test_explain_sheet);
  ADD ("explain-chart", test_explain_chart);
  ADD ("state", test_state);
  return g_test_run ();
}
