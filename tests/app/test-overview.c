/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview: its columns follow the plan, its rows sort, its figures follow each edit. */
#include "app-fixture.h"

#include "sokaku-grade-badge.h"
#include "sokaku-overview-column.h"
#include "sokaku-sheet.h"
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
      g_autoptr (GPtrArray) initiatives = sokaku_overview_column_list (plan, FALSE);
      g_autoptr (GPtrArray) themes = sokaku_overview_column_list (plan, TRUE);

      g_assert_cmpuint (initiatives->len, ==,
                        6 + shape->n_themes + shape->n_criteria + shape->n_evaluated);
      g_assert_cmpuint (themes->len, ==, 7 + shape->n_criteria + shape->n_evaluated);
    }
}

/* What is not known comes last, whichever way rows are sorted. */
static void
test_compare (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_other);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (GPtrArray) columns = sokaku_overview_column_list (plan, FALSE);
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
  return sokaku_overview_table_get_view (
      sokaku_overview_place_get_table (fixture->window->overview_place, FALSE));
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
  g_autoptr (GPtrArray) columns = sokaku_overview_column_list (plan, FALSE);
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
      sokaku_overview_place_get_table (second->overview_place, FALSE));
  again = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (again), ==, 321);
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
  ADD ("sorting", test_sorting);
  ADD ("live", test_live);
  ADD ("activate", test_activate);
  ADD ("widths", test_widths);
  return g_test_run ();
}
