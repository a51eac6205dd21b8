/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's place: the ballots of fifteen members, typed twice, end to end by keyboard. */
#include "app-fixture.h"
#include "app-keys.h"

#include <string.h>

#include "sokaku-ballots.h"
#include "sokaku-council.h"
#include "sokaku-difference-row.h"
#include "sokaku-item-opinions.h"
#include "sokaku-opinion-pane.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"

#define N_MEMBERS 15

/* A letter a member: two steps of absence and recusal, the rest ratings. */
static const char first_ballots[] = "4453k4j55443444";
static const char second_ballots[] = "4553j4j55443444";

/* A council of fifteen that has not rated yet, saved and in its place. */
static SokakuPlan *
open_council (AppFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SokakuDocument *document;
  SokakuNodeList *initiatives;
  SokakuPlan *plan;

  app_fixture_open (fixture);
  document = sokaku_window_get_document (fixture->window);
  plan = sokaku_document_get_plan (document);
  while (sokaku_node_list_get_length (sokaku_plan_get_members (plan)) < N_MEMBERS)
    sokaku_structure_add_member (plan, sokaku_document_get_history (document), G_MAXUINT, "増員",
                                 &error);
  g_assert_no_error (error);
  initiatives = sokaku_plan_get_initiatives (plan);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);

      while (sokaku_node_list_get_length (ratings) > 0)
        sokaku_history_remove (sokaku_document_get_history (document), ratings, 0, "");
      sokaku_history_set_int (sokaku_document_get_history (document), initiative, "average",
                              SOKAKU_UNKNOWN, "");
    }
  sokaku_document_save (document, NULL, NULL, &error);
  g_assert_no_error (error);
  app_keys_press ("alt+3");
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_sidebar_get_place (fixture->window->sidebar), ==, "council");
  return plan;
}

static SokakuRatingGrid *
get_grid (AppFixture *fixture)
{
  return sokaku_council_place_get_grid (fixture->window->council_place);
}

static void
assert_in_cell (AppFixture *fixture, guint row, guint column)
{
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window))
                 == sokaku_rating_grid_get_cell (get_grid (fixture), row, column));
}

/* The rows of differences that are in sight. */
static GPtrArray *
list_differences (GtkWidget *widget)
{
  GPtrArray *rows = g_ptr_array_new ();

  if (SOKAKU_IS_DIFFERENCE_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GPtrArray) below = list_differences (child);

      g_ptr_array_extend (rows, below, NULL, NULL);
    }
  return rows;
}

/* Presses the button of a row that chooses its first or second entry. */
static void
choose_entry (GtkWidget *row, const char *label)
{
  GtkWidget *box = gtk_widget_get_first_child (row);

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child)
        && g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (child)), label))
      {
        gtk_widget_grab_focus (child);
        app_keys_press ("space");
        return;
      }
  g_assert_not_reached ();
}

static void
test_ballots (AppFixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = open_council (fixture);
  SokakuDocument *document = sokaku_window_get_document (fixture->window);
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  g_autofree char *path = NULL;
  g_autofree char *saved = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  /* Each digit goes on with the next member, the last with the next initiative. */
  gtk_widget_grab_focus (sokaku_rating_grid_get_cell (get_grid (fixture), 0, 0));
  app_keys_type (first_ballots);
  app_fixture_settle (fixture->window);
  assert_in_cell (fixture, 1, 0);
  g_assert_cmpint (sokaku_ballots_get (initiative, "m5", SOKAKU_PASS_FIRST), ==, SOKAKU_ABSENT);
  g_assert_cmpint (sokaku_ballots_get (initiative, "m7", SOKAKU_PASS_FIRST), ==, SOKAKU_RECUSED);
  /* 53 ÷ 13 = 4.08; √(13 · 221 − 53²) ÷ 13 = 0.62. */
  g_assert_cmpstr (sokaku_rating_grid_get_figure (get_grid (fixture), 0, 0), ==, "4.1");
  g_assert_cmpstr (sokaku_rating_grid_get_figure (get_grid (fixture), 0, 1), ==, "3–5");
  g_assert_cmpstr (sokaku_rating_grid_get_figure (get_grid (fixture), 0, 2), ==, "0.6");
  /* Nothing that is on no scale gets in. */
  app_keys_type ("9");
  app_fixture_settle (fixture->window);
  assert_in_cell (fixture, 1, 0);
  g_assert_cmpuint (sokaku_ballots_count (plan, SOKAKU_PASS_FIRST), ==, N_MEMBERS);

  /* The second person sees none of it, and is told what differs. */
  app_keys_press ("alt+e");
  app_fixture_settle (fixture->window);
  g_assert_cmpint (sokaku_council_place_get_pass (fixture->window->council_place), ==,
                   SOKAKU_PASS_SECOND);
  assert_in_cell (fixture, 0, 0);
  app_keys_type (second_ballots);
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_ballots_count (plan, SOKAKU_PASS_SECOND), ==, N_MEMBERS);
  g_assert_true (
      gtk_widget_has_css_class (sokaku_rating_grid_get_cell (get_grid (fixture), 0, 1), "differs"));
  g_assert_false (
      gtk_widget_has_css_class (sokaku_rating_grid_get_cell (get_grid (fixture), 0, 0), "differs"));
  /* Nor does a figure tell what the first entries were. */
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (sokaku_rating_grid_get_figure (get_grid (fixture), 0, i), ==, "");
  g_assert_cmpint (sokaku_council_get_average (initiative, NULL, NULL), ==, 41);

  /* One is as the second said, the other as the first. */
  rows = list_differences (GTK_WIDGET (fixture->window->council_place));
  g_assert_cmpuint (rows->len, ==, 2);
  choose_entry (rows->pdata[0], "Second");
  app_fixture_settle (fixture->window);
  /* 54 ÷ 13 = 4.15 */
  g_assert_cmpint (sokaku_council_get_average (initiative, NULL, NULL), ==, 42);
  left = list_differences (GTK_WIDGET (fixture->window->council_place));
  g_assert_cmpuint (left->len, ==, 1);
  choose_entry (left->pdata[0], "First");
  app_fixture_settle (fixture->window);
  g_assert_cmpint (sokaku_ballots_get (initiative, "m5", SOKAKU_PASS_SECOND), ==, SOKAKU_ABSENT);

  app_keys_press ("ctrl+z");
  app_fixture_settle (fixture->window);
  g_assert_cmpint (sokaku_ballots_get (initiative, "m5", SOKAKU_PASS_SECOND), ==, SOKAKU_RECUSED);
  app_keys_press ("ctrl+shift+z");
  app_fixture_settle (fixture->window);

  sokaku_document_save (document, NULL, NULL, &error);
  g_assert_no_error (error);
  path = g_strdup_printf ("council/%s.xml", sokaku_initiative_get_id (initiative));
  file = g_file_resolve_relative_path (fixture->plan, path);
  g_assert_true (g_file_load_contents (file, NULL, &saved, NULL, NULL, &error));
  g_assert_nonnull (strstr (saved, "version=\"1.2\""));
  g_assert_nonnull (strstr (saved, "  <rating member=\"m1\" value=\"4\" second=\"4\"/>\n"
                                   "  <rating member=\"m2\" value=\"5\" second=\"5\"/>\n"
                                   "  <rating member=\"m3\" value=\"5\" second=\"5\"/>\n"
                                   "  <rating member=\"m4\" value=\"3\" second=\"3\"/>\n"
                                   "  <rating member=\"m5\" value=\"absent\" second=\"absent\"/>\n"
                                   "  <rating member=\"m6\" value=\"4\" second=\"4\"/>\n"
                                   "  <rating member=\"m7\" value=\"recused\" "
                                   "second=\"recused\"/>\n"));
}

/* Down the column, Delete, undo. */
static void
test_by_column (AppFixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = open_council (fixture);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  guint n = sokaku_node_list_get_length (initiatives);

  app_keys_press ("alt+d");
  app_fixture_settle (fixture->window);
  gtk_widget_grab_focus (sokaku_rating_grid_get_cell (get_grid (fixture), 0, 2));
  for (guint i = 0; i < n; i++)
    app_keys_type ("3");
  app_fixture_settle (fixture->window);
  assert_in_cell (fixture, 0, 3);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (
        sokaku_ballots_get (sokaku_node_list_peek (initiatives, i), "m3", SOKAKU_PASS_FIRST), ==,
        3);
  app_keys_press ("Left Delete");
  app_fixture_settle (fixture->window);
  g_assert_null (sokaku_ballots_find (sokaku_node_list_peek (initiatives, 0), "m3"));
  app_keys_press ("ctrl+z");
  app_fixture_settle (fixture->window);
  g_assert_nonnull (sokaku_ballots_find (sokaku_node_list_peek (initiatives, 0), "m3"));

  /* What the menu of the cells does. */
  g_assert_true (gtk_widget_activate_action (sokaku_rating_grid_get_cell (get_grid (fixture), 0, 2),
                                             "cells.cut", NULL));
  app_fixture_settle (fixture->window);
  g_assert_null (sokaku_ballots_find (sokaku_node_list_peek (initiatives, 0), "m3"));
}

static SokakuItemOpinions *
find_item_opinions (GtkWidget *widget)
{
  SokakuItemOpinions *found = NULL;

  if (SOKAKU_IS_ITEM_OPINIONS (widget))
    return SOKAKU_ITEM_OPINIONS (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_item_opinions (child);
  return found;
}

/* An edited text beside the original, a mention that leads to the sheet, order by keys. */
static void
test_opinions (AppFixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = open_council (fixture);
  SokakuHistory *history
      = sokaku_document_get_history (sokaku_window_get_document (fixture->window));
  SokakuCouncilPlace *place = fixture->window->council_place;
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);
  SokakuOpinion *first, *second;
  SokakuItemOpinions *part;

  while (sokaku_node_list_get_length (opinions) > 0)
    sokaku_history_remove (history, opinions, 0, "");
  first = sokaku_opinions_add (history, initiative, 0, "No.3 is fine.", "m1", NULL);
  second = sokaku_opinions_add (history, initiative, 1, "So is all the rest.", "", NULL);
  app_fixture_settle (fixture->window);
  g_assert_true (sokaku_council_place_show (place, first, "edited"));
  app_fixture_settle (fixture->window);
  app_keys_type ("No.2");
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_opinion_get_edited (first), ==, "No.2");
  g_assert_cmpstr (sokaku_opinion_get_text (first), ==, "No.3 is fine.");

  /* The second goes above the first, and back. */
  g_assert_true (sokaku_council_place_show (place, second, "text"));
  app_keys_press ("alt+Up");
  app_fixture_settle (fixture->window);
  g_assert_true (sokaku_node_list_peek (opinions, 0) == second);
  app_keys_press ("ctrl+z");
  app_fixture_settle (fixture->window);
  g_assert_true (sokaku_node_list_peek (opinions, 0) == first);

  /* What is mentioned is a way to its sheet. */
  gtk_widget_activate_action (
      GTK_WIDGET (sokaku_opinion_pane_get_row (sokaku_council_place_get_opinions (place), 0)),
      "win.show-item", "s", sokaku_item_get_id (sokaku_plan_find_item_by_number (plan, "2")));
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_sidebar_get_place (fixture->window->sidebar), ==, "sheets");
  g_assert_cmpstr (sokaku_sheets_place_get_item (fixture->window->sheets_place), ==, "2");

  /* On the sheet the department responds; the sheet of another item shows only what is of all. */
  part = find_item_opinions (GTK_WIDGET (fixture->window->sheets_place));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (part)));
  g_assert_nonnull (sokaku_item_opinions_find (part, second, "response"));
  gtk_widget_grab_focus (sokaku_item_opinions_find (part, first, "response"));
  app_keys_type ("done");
  app_fixture_settle (fixture->window);
  g_assert_cmpstr (sokaku_opinion_get_response (first), ==, "done");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-item", "s", "1");
  app_fixture_settle (fixture->window);
  g_assert_null (sokaku_item_opinions_find (part, first, "response"));
  g_assert_nonnull (sokaku_item_opinions_find (part, second, "response"));
  sokaku_opinions_withdraw (history, second, TRUE, NULL);
  app_fixture_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (part)));
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_DIALOG (window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

/* A filled table is shown before it changes anything, and taken over and back in one step; one
 * with a bad line changes nothing. */
static void
test_table (AppFixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = open_council (fixture);
  SokakuHistory *history
      = sokaku_document_get_history (sokaku_window_get_document (fixture->window));
  g_autofree char *path = g_build_filename (fixture->folder, "ballots.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint64 before = sokaku_history_get_generation (history);

  g_assert_true (g_file_set_contents (path, "取組項目,委員,評価\n1,m1,5\n1,m2,8\n", -1, NULL));
  sokaku_window_read_ballots (fixture->window, file);
  app_fixture_settle (fixture->window);
  g_assert_nonnull (find_dialog ());
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_CLOSE);
  app_fixture_settle (fixture->window);
  g_assert_null (find_dialog ());
  g_assert_cmpuint (sokaku_history_get_generation (history), ==, before);

  g_assert_true (g_file_set_contents (path, "取組項目,委員,評価\n1,m1,5\n1,m2,除斥\n", -1, NULL));
  sokaku_window_read_ballots (fixture->window, file);
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_history_get_generation (history), ==, before);
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_ACCEPT);
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_ballots_count (plan, SOKAKU_PASS_FIRST), ==, 2);
  g_assert_cmpstr (sokaku_rating_grid_get_figure (get_grid (fixture), 0, 0), ==, "5.0");
  app_keys_press ("ctrl+z");
  app_fixture_settle (fixture->window);
  g_assert_cmpuint (sokaku_ballots_count (plan, SOKAKU_PASS_FIRST), ==, 0);
}

/* The table to fill in can be read back; where it cannot be written, a sentence says so. */
static void
test_blank_table (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "blank.csv", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "blank.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path (nowhere);
  g_autofree char *text = NULL;

  open_council (fixture);
  sokaku_window_save_blank_ballots (fixture->window, file);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, ",,\r\n"));
  sokaku_window_save_blank_ballots (fixture->window, missing);
  g_assert_false (g_file_query_exists (missing, NULL));
  sokaku_window_read_ballots (fixture->window, file);
  app_fixture_settle (fixture->window);
  /* There is nothing to ask. */
  g_assert_null (find_dialog ());
}

/* A figure that no ballots give is refused with a sentence, and the figure stays. */
static void
test_average (AppFixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = open_council (fixture);
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 1);

  g_assert_true (sokaku_council_place_show (fixture->window->council_place, initiative, "average"));
  app_fixture_settle (fixture->window);
  app_keys_type ("5.4");
  app_keys_press ("Return");
  app_fixture_settle (fixture->window);
  g_assert_cmpint (sokaku_initiative_get_average (initiative), ==, SOKAKU_UNKNOWN);
  g_assert_cmpstr (sokaku_council_place_get_message (fixture->window->council_place), ==,
                   "5.4 is not within the scale, which goes from 1 to 5.");
  app_keys_press ("ctrl+a");
  app_keys_type ("4.4");
  app_keys_press ("Return");
  app_fixture_settle (fixture->window);
  g_assert_cmpint (sokaku_initiative_get_average (initiative), ==, 44);
  g_assert_cmpstr (sokaku_rating_grid_get_figure (get_grid (fixture), 1, 0), ==, "4.4");
  g_assert_cmpstr (sokaku_council_place_get_message (fixture->window->council_place), ==, "");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/council/" path, AppFixture, NULL, app_fixture_set_up, function,                    \
              app_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (SokakuApplication) application = app_fixture_init (&argc, &argv);

  ADD ("ballots", test_ballots);
  ADD ("by-column", test_by_column);
  ADD ("opinions", test_opinions);
  ADD ("average", test_average);
  ADD ("table", test_table);
  ADD ("blank-table", test_blank_table);

  return g_test_run ();
}
