/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the checks in a window: what it lists, filters, leads to, and follows. */
#include "app-fixture.h"

#include "sokaku-check-group.h"
#include "sokaku-checklist.h"
#include "sokaku-findings.h"
#include "sokaku-sheet.h"
#include "sokaku-sidebar-row.h"
#include "test-plan.h"

#define FIRST 2020

static SokakuPlan *
get_plan (AppFixture *fixture)
{
  return sokaku_document_get_plan (fixture->window->document);
}

static void
finish (AppFixture *fixture)
{
  g_autoptr (SokakuFindings) findings = sokaku_findings_ref_for_plan (get_plan (fixture));

  sokaku_findings_finish (findings);
  app_fixture_settle (fixture->window);
}

static void
set_grade (AppFixture *fixture, const char *number, int fiscal, const char *grade)
{
  SokakuItem *item = sokaku_plan_find_item_by_number (get_plan (fixture), number);

  sokaku_history_set_string (sokaku_document_get_history (fixture->window->document),
                             SOKAKU_NODE (sokaku_item_find_evaluation (item, fiscal)), "grade",
                             grade, "Grade");
}

/* A plan with three problems: two grades that differ and an end without its year. */
static SokakuCheckRows *
show_checks (AppFixture *fixture)
{
  app_fixture_open (fixture);
  finish (fixture);
  set_grade (fixture, "2", FIRST, "A");
  set_grade (fixture, "5", FIRST + 1, "A");
  sokaku_history_set_boolean (
      sokaku_document_get_history (fixture->window->document),
      SOKAKU_NODE (sokaku_plan_find_item_by_number (get_plan (fixture), "7")), "ended", TRUE,
      "End");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.go", "s", "checks");
  finish (fixture);
  return sokaku_checks_place_get_rows (fixture->window->checks_place);
}

static const char *
get_rule (SokakuCheckRows *rows, guint position)
{
  gpointer row = sokaku_check_rows_peek (rows, position);

  g_assert_nonnull (row);
  return SOKAKU_IS_FINDING (row) ? sokaku_finding_get_rule (row)
                                 : sokaku_check_group_get_rule (row);
}

static void
test_list (AppFixture *fixture, gconstpointer data)
{
  SokakuCheckRows *rows = show_checks (fixture);
  g_autofree char *text = sokaku_checks_place_dup_text (fixture->window->checks_place);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) columns = g_strsplit (lines[1], "\t", -1);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 5);
  g_assert_true (SOKAKU_IS_CHECK_GROUP (sokaku_check_rows_peek (rows, 0)));
  g_assert_cmpuint (sokaku_check_group_get_count (sokaku_check_rows_peek (rows, 0)), ==, 2);
  g_assert_cmpstr (get_rule (rows, 1), ==, "grade-differs");
  g_assert_cmpstr (get_rule (rows, 2), ==, "grade-differs");
  g_assert_true (SOKAKU_IS_CHECK_GROUP (sokaku_check_rows_peek (rows, 3)));
  g_assert_cmpstr (get_rule (rows, 4), ==, "end-date-missing");

  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpuint (g_strv_length (columns), ==, 6);
  g_assert_cmpstr (columns[2], ==, "2");
  g_assert_cmpstr (columns[4], ==, "R2 grade");
}

static void
test_filters (AppFixture *fixture, gconstpointer data)
{
  SokakuCheckRows *rows = show_checks (fixture);

  sokaku_check_rows_set_severity (rows, SOKAKU_SEVERITY_WARNING);
  g_assert_cmpuint (sokaku_check_rows_get_n_shown (rows), ==, 1);
  sokaku_check_rows_set_severity (rows, SOKAKU_CHECK_ROWS_ALL);
  sokaku_check_rows_set_rule (rows, "grade-differs");
  g_assert_cmpuint (sokaku_check_rows_get_n_shown (rows), ==, 2);
  sokaku_check_rows_set_rule (rows, "");
  g_assert_false (sokaku_check_rows_is_filtered (rows));

  /* Whatever the width; all items have this department. */
  sokaku_check_rows_set_words (rows, "（財）");
  g_assert_cmpuint (sokaku_check_rows_get_n_shown (rows), ==, 3);
  sokaku_check_rows_set_words (rows, "nowhere");
  g_assert_cmpuint (sokaku_check_rows_get_n_shown (rows), ==, 0);
  g_assert_true (sokaku_check_rows_is_filtered (rows));
  sokaku_check_rows_set_words (rows, "");

  sokaku_check_rows_set_item (rows, sokaku_plan_find_item_by_number (get_plan (fixture), "5"));
  g_assert_cmpuint (sokaku_check_rows_get_n_shown (rows), ==, 1);
  sokaku_check_rows_set_item (rows, NULL);

  sokaku_check_rows_fold (rows, sokaku_check_rows_peek (rows, 0), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 3);
  g_assert_cmpuint (sokaku_check_rows_get_n_shown (rows), ==, 3);
  sokaku_check_rows_fold (rows, sokaku_check_rows_peek (rows, 0), FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 5);
}

/* From anywhere to the next and back, each in its sheet. */
static void
test_steps (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;

  show_checks (fixture);
  sokaku_sidebar_set_place (window->sidebar, "charts");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-finding", NULL);
  g_assert_cmpstr (sokaku_sidebar_get_place (window->sidebar), ==, "sheets");
  g_assert_cmpstr (sokaku_sheets_place_get_item (window->sheets_place), ==, "2");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-finding", NULL);
  g_assert_cmpstr (sokaku_sheets_place_get_item (window->sheets_place), ==, "5");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-finding", NULL);
  g_assert_cmpstr (sokaku_sheets_place_get_item (window->sheets_place), ==, "7");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-finding", NULL);
  g_assert_cmpstr (sokaku_sheets_place_get_item (window->sheets_place), ==, "2");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-finding", NULL);
  g_assert_cmpstr (sokaku_sheets_place_get_item (window->sheets_place), ==, "7");
  app_fixture_settle (window);
}

/* An edit changes what it is about; what stays keeps the selection. What was selected and has
 * gone leaves its place to the next. */
static void
test_live (AppFixture *fixture, gconstpointer data)
{
  SokakuCheckRows *rows = show_checks (fixture);
  SokakuChecksPlace *place = fixture->window->checks_place;
  SokakuFinding *selected;

  sokaku_checks_place_step (place, 1);
  sokaku_checks_place_step (place, 1);
  selected = sokaku_checks_place_get_selected (place);
  g_assert_cmpstr (sokaku_finding_get_place (selected), ==, "5 R3 grade");

  set_grade (fixture, "2", FIRST, "");
  set_grade (fixture, "9", FIRST, "A");
  finish (fixture);
  g_assert_cmpuint (sokaku_check_rows_get_n_shown (rows), ==, 3);
  g_assert_true (sokaku_checks_place_get_selected (place) == selected);

  sokaku_history_undo (sokaku_document_get_history (fixture->window->document));
  set_grade (fixture, "5", FIRST + 1, "");
  finish (fixture);
  g_assert_cmpuint (sokaku_check_rows_get_n_shown (rows), ==, 1);
  g_assert_null (sokaku_checks_place_get_selected (place));
  sokaku_checks_place_step (place, 1);
  selected = sokaku_checks_place_get_selected (place);
  g_assert_cmpstr (sokaku_finding_get_rule (selected), ==, "end-date-missing");
}

static GtkWidget *
find_widget (GtkWidget *root, gboolean (*matches) (GtkWidget *widget))
{
  if (matches (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, matches);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_checks_row (GtkWidget *widget)
{
  return SOKAKU_IS_SIDEBAR_ROW (widget)
         && g_str_equal (sokaku_sidebar_row_get_key (SOKAKU_SIDEBAR_ROW (widget)), "checks");
}

static void
assert_count (AppFixture *fixture, const char *count, const char *css_class)
{
  GtkWidget *row = find_widget (GTK_WIDGET (fixture->window->sidebar), is_checks_row);
  GtkWidget *figure
      = gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (figure)), ==, count);
  g_assert_true (gtk_widget_has_css_class (figure, css_class));
}

static void
test_sidebar (AppFixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture);
  finish (fixture);
  assert_count (fixture, "0", "dim");
  set_grade (fixture, "2", FIRST, "A");
  finish (fixture);
  assert_count (fixture, "1", "warning-text");
  sokaku_history_undo (sokaku_document_get_history (fixture->window->document));
  finish (fixture);
  assert_count (fixture, "0", "dim");
}

/* What has no sheet leads to the overview, or says that it leads nowhere. */
static void
test_no_sheet (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  SokakuInitiative *initiative;

  app_fixture_open (fixture);
  initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (get_plan (fixture)), 1);
  sokaku_initiative_set_number (initiative, 1);
  finish (fixture);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-finding", NULL);
  g_assert_cmpstr (sokaku_sidebar_get_place (window->sidebar), ==, "overview");

  sokaku_initiative_set_number (initiative, 2);
  sokaku_report_set_damage (sokaku_plan_get_report (get_plan (fixture)), "report.xml: broken");
  finish (fixture);
  g_assert_false (gtk_info_bar_get_revealed (window->error_bar));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-finding", NULL);
  g_assert_true (gtk_info_bar_get_revealed (window->error_bar));
  sokaku_report_set_damage (sokaku_plan_get_report (get_plan (fixture)), "");
  app_fixture_settle (window);
}

static gboolean
is_checklist (GtkWidget *widget)
{
  return SOKAKU_IS_CHECKLIST (widget);
}

static gboolean
is_menu_button (GtkWidget *widget)
{
  return GTK_IS_MENU_BUTTON (widget);
}

static gboolean
is_figure (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "figure");
}

static gboolean
is_line (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "checklist-line");
}

static void
on_show_field (GtkWidget *checklist, SokakuNode *node, const char *property, char **shown)
{
  g_free (*shown);
  *shown = g_strdup_printf ("%s %s", G_OBJECT_TYPE_NAME (node), property);
}

/* The list of the chosen sheet says what is missing, follows, and leads there. */
static void
test_checklist (AppFixture *fixture, gconstpointer data)
{
  GtkWidget *checklist, *button, *figure, *line;
  g_autofree char *shown = NULL;
  g_autofree char *before = NULL;
  SokakuItem *item;

  app_fixture_open (fixture);
  finish (fixture);
  item = sokaku_plan_find_item_by_number (get_plan (fixture), "1");
  checklist = find_widget (GTK_WIDGET (fixture->window->sheets_place), is_checklist);
  button = find_widget (checklist, is_menu_button);
  figure = find_widget (button, is_figure);
  g_signal_connect (checklist, "show-field", G_CALLBACK (on_show_field), &shown);
  before = g_strdup (gtk_label_get_text (GTK_LABEL (figure)));
  g_assert_cmpstr (before, ==, "Filled in 28/37");

  sokaku_history_set_string (sokaku_document_get_history (fixture->window->document),
                             SOKAKU_NODE (item), "remark", "remark", "Remark");
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (figure)), ==, "Filled in 29/37");
  sokaku_history_undo (sokaku_document_get_history (fixture->window->document));
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (figure)), ==, before);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  app_fixture_settle (fixture->window);
  line = find_widget (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), is_line);
  g_assert_nonnull (line);
  g_signal_emit_by_name (line, "clicked");
  g_assert_cmpstr (shown, ==, "SokakuIssue problem");
  g_assert_false (
      gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
  app_fixture_settle (fixture->window);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (SokakuApplication) application = app_fixture_init (&argc, &argv);

  ADD ("/checks/list", test_list);
  ADD ("/checks/filters", test_filters);
  ADD ("/checks/steps", test_steps);
  ADD ("/checks/live", test_live);
  ADD ("/checks/sidebar", test_sidebar);
  ADD ("/checks/no-sheet", test_no_sheet);
  ADD ("/checks/checklist", test_checklist);

  return g_test_run ();
}
