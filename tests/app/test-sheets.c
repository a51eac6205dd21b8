/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Sheets place in a window: list, filters, search, the form and its keys. */
#include "sokaku-application.h"
#include "sokaku-choice-cell.h"
#include "sokaku-document.h"
#include "sokaku-grading.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet-rows.h"
#include "sokaku-sheet.h"
#include "sokaku-sheets-place.h"
#include "sokaku-style.h"
#include "sokaku-tables.h"
#include "sokaku-test-plan.h"
#include "testing-window.h"

typedef struct
{
  SokakuDocument *document;
  SokakuPlan *plan;
  SokakuHistory *history;
  GtkWidget *window;
  SokakuSheetsPlace *place;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  const char *tables = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (GFile) folder = g_file_new_for_path (tables != NULL ? tables : "");
  g_autoptr (SokakuPlan) plan = NULL;

  if (data != NULL && g_file_query_exists (folder, NULL))
    plan = sokaku_tables_import (folder, NULL, NULL);
  else
    plan = sokaku_test_make_plan (6, 20);
  g_assert_nonnull (plan);
  f->document = sokaku_document_new (plan);
  f->plan = sokaku_document_get_plan (f->document);
  f->history = sokaku_document_get_history (f->document);
  f->window = gtk_window_new ();
  gtk_widget_add_css_class (f->window, "sokaku");
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 860);
  f->place = g_object_new (SOKAKU_TYPE_SHEETS_PLACE, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->place));
  sokaku_sheets_place_set_document (f->place, f->document, NULL);
  gtk_window_present (GTK_WINDOW (f->window));
  testing_settle (f->window);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->document);
}

/* The first widget of @type below @widget, popovers aside. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  if (GTK_IS_POPOVER (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static SokakuEvaluationGrid *
get_grid (Fixture *f)
{
  return SOKAKU_EVALUATION_GRID (find_widget (GTK_WIDGET (f->place), SOKAKU_TYPE_EVALUATION_GRID));
}

static GListModel *
get_rows (Fixture *f)
{
  GtkWidget *view = find_widget (GTK_WIDGET (f->place), GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

static SokakuItem *
get_item (Fixture *f)
{
  return sokaku_plan_find_item (f->plan, sokaku_sheets_place_get_item (f->place));
}

static void
test_first_sheet_is_chosen (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (f->plan);

  g_assert_true (get_item (f) == g_ptr_array_index (items, 0));
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (f)), ==,
                    items->len
                        + sokaku_node_list_get_length (sokaku_plan_get_initiatives (f->plan)));
}

static void
test_scores_by_keyboard (Fixture *f, gconstpointer data)
{
  SokakuEvaluationGrid *grid = get_grid (f);
  SokakuEvaluation *evaluation
      = sokaku_node_list_peek (sokaku_item_get_evaluations (get_item (f)), 0);
  SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);
  guint n = sokaku_node_list_get_length (scores);
  GtkWidget *first = sokaku_evaluation_grid_get_cell (grid, 0, 0);

  sokaku_evaluation_set_grade (evaluation, "");
  gtk_widget_grab_focus (first);
  for (guint i = 0; i < n; i++)
    testing_type (f->window, i % 2 == 0 ? "3" : "２");
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (sokaku_score_get_value (sokaku_node_list_peek (scores, i)), ==,
                     i % 2 == 0 ? 3 : 2);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window))
                 == sokaku_evaluation_grid_get_cell (grid, 0, 1));

  /* What is out of range is not taken; "-" is ended, Delete is not known. */
  gtk_widget_grab_focus (first);
  testing_type (f->window, "9");
  g_assert_cmpint (sokaku_score_get_value (sokaku_node_list_peek (scores, 0)), ==, 3);
  testing_type (f->window, "-");
  g_assert_cmpint (sokaku_score_get_value (sokaku_node_list_peek (scores, 0)), ==, SOKAKU_ENDED);
  gtk_widget_grab_focus (first);
  testing_press (first, GDK_KEY_Delete, 0);
  g_assert_cmpint (sokaku_score_get_value (sokaku_node_list_peek (scores, 0)), ==, SOKAKU_UNKNOWN);
  g_assert_cmpint (sokaku_choice_cell_get_value (SOKAKU_CHOICE_CELL (first)), ==, SOKAKU_UNKNOWN);

  sokaku_history_undo (f->history);
  sokaku_history_undo (f->history);
  g_assert_cmpint (sokaku_choice_cell_get_value (SOKAKU_CHOICE_CELL (first)), ==, 3);
}

static void
test_grade_follows_scores (Fixture *f, gconstpointer data)
{
  SokakuEvaluationGrid *grid = get_grid (f);
  SokakuEvaluation *evaluation
      = sokaku_node_list_peek (sokaku_item_get_evaluations (get_item (f)), 0);
  SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);
  guint n = sokaku_node_list_get_length (scores);
  const char *computed;

  for (guint i = 0; i < n; i++)
    sokaku_score_set_value (sokaku_node_list_peek (scores, i), 3);
  computed = sokaku_evaluation_compute_grade (evaluation, f->plan);
  sokaku_evaluation_set_grade (evaluation, computed);

  gtk_widget_grab_focus (sokaku_evaluation_grid_get_cell (grid, 0, 0));
  testing_type (f->window, "0");
  g_assert_cmpstr (sokaku_evaluation_compute_grade (evaluation, f->plan), !=, computed);
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==,
                   sokaku_evaluation_compute_grade (evaluation, f->plan));
  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==, computed);
  g_assert_false (sokaku_history_get_can_undo (f->history));

  /* Without a score there is no grade; with the score it is back. */
  gtk_widget_grab_focus (sokaku_evaluation_grid_get_cell (grid, 0, 0));
  testing_press (sokaku_evaluation_grid_get_cell (grid, 0, 0), GDK_KEY_Delete, 0);
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==, "");
  testing_type (f->window, "3");
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==, computed);

  /* A grade of its own is a decision: it stays, and asks for its reason. */
  gtk_widget_grab_focus (sokaku_evaluation_grid_get_cell (grid, n, 0));
  testing_type (f->window, "d");
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==, "D");
  gtk_widget_grab_focus (sokaku_evaluation_grid_get_cell (grid, 0, 0));
  testing_type (f->window, "1");
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==, "D");
}

static void
test_cells_walk (Fixture *f, gconstpointer data)
{
  SokakuEvaluationGrid *grid = get_grid (f);
  GtkWidget *first = sokaku_evaluation_grid_get_cell (grid, 0, 0);

  gtk_widget_grab_focus (first);
  testing_press (first, GDK_KEY_Right, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window))
                 == sokaku_evaluation_grid_get_cell (grid, 0, 1));
  testing_press (sokaku_evaluation_grid_get_cell (grid, 0, 1), GDK_KEY_Return, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window))
                 == sokaku_evaluation_grid_get_cell (grid, 1, 1));
  testing_press (sokaku_evaluation_grid_get_cell (grid, 1, 1), GDK_KEY_Return, GDK_SHIFT_MASK);
  testing_press (sokaku_evaluation_grid_get_cell (grid, 0, 1), GDK_KEY_Left, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == first);
}

static void
test_cells_speak (Fixture *f, gconstpointer data)
{
  SokakuCriterion *criterion = sokaku_node_list_peek (sokaku_plan_get_criteria (f->plan), 0);
  SokakuEvaluation *evaluation
      = sokaku_node_list_peek (sokaku_item_get_evaluations (get_item (f)), 0);
  g_autofree char *year
      = sokaku_plan_dup_year_label (f->plan, sokaku_evaluation_get_year (evaluation));
  g_autofree char *name
      = g_strdup_printf ("%s, %s, item %s, 2", sokaku_criterion_get_name (criterion), year,
                         sokaku_item_get_number (get_item (f)));
  GtkWidget *cell = sokaku_evaluation_grid_get_cell (get_grid (f), 0, 0);

  gtk_widget_grab_focus (cell);
  testing_type (f->window, "2");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static guint
count_items (GListModel *rows)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) node = g_list_model_get_item (rows, i);

      n += SOKAKU_IS_ITEM (node);
    }
  return n;
}

static void
test_filters_and_search (Fixture *f, gconstpointer data)
{
  SokakuInitiative *second = sokaku_node_list_peek (sokaku_plan_get_initiatives (f->plan), 1);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (f->plan);
  g_autoptr (SokakuSheetRows) rows = sokaku_sheet_rows_new ();

  sokaku_sheets_place_set_initiative (f->place, sokaku_initiative_get_id (second));
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (f)), ==,
                    1 + sokaku_node_list_get_length (sokaku_initiative_get_items (second)));

  /* A sheet that the filter hides can still be gone to; the filter gives way. */
  sokaku_sheets_place_show_item (f->place, sokaku_item_get_id (g_ptr_array_index (items, 0)));
  g_assert_cmpstr (sokaku_sheets_place_get_initiative (f->place), ==, "");
  g_assert_true (get_item (f) == g_ptr_array_index (items, 0));

  sokaku_item_set_remark (g_ptr_array_index (items, 3), "ﾀﾌﾞﾚｯﾄ端末の検証");
  sokaku_item_set_remark (g_ptr_array_index (items, 4), "タブレット端末");
  sokaku_sheet_rows_set_document (rows, f->document);
  sokaku_sheet_rows_set_query (rows, "たぶれっと 検証");
  g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), ==, 1);
  g_assert_cmpuint (count_items (G_LIST_MODEL (rows)), ==, 1);
  sokaku_item_set_remark (g_ptr_array_index (items, 4), "タブレットの検証");
  sokaku_sheet_rows_refresh (rows);
  g_assert_cmpuint (sokaku_sheet_rows_get_n_sheets (rows), ==, 2);
}

static void
test_typing_in_texts (Fixture *f, gconstpointer data)
{
  GtkWidget *cell = find_widget (find_widget (GTK_WIDGET (f->place), SOKAKU_TYPE_EVALUATION_GRID),
                                 SOKAKU_TYPE_TEXT_CELL);
  GtkTextBuffer *buffer;
  SokakuEvaluation *overall = sokaku_item_find_evaluation (get_item (f), SOKAKU_OVERALL);
  SokakuScore *score = sokaku_node_list_peek (sokaku_evaluation_get_scores (overall), 0);
  g_autofree char *before = g_strdup (sokaku_score_get_reason (score));
  g_autofree char *shown = NULL;
  GtkTextIter start, end;

  gtk_widget_grab_focus (cell);
  buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (cell))));
  gtk_text_buffer_set_text (buffer, "予定した時期に終えた。", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "次の年も続ける。", -1);
  g_assert_cmpstr (sokaku_score_get_reason (score), ==, "予定した時期に終えた。次の年も続ける。");
  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_score_get_reason (score), ==, before);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (shown, ==, before);
}

static void
test_pictures (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (f->plan);
  GtkSettings *settings = gtk_settings_get_default ();

  sokaku_sheets_place_show_item (f->place, sokaku_item_get_id (g_ptr_array_index (items, 1)));
  gtk_widget_grab_focus (sokaku_evaluation_grid_get_cell (get_grid (f), 1, 1));
  testing_save_picture (f->window, "sheets-light");
  testing_press (sokaku_evaluation_grid_get_cell (get_grid (f), 1, 1), GDK_KEY_Right, 0);
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  testing_save_picture (f->window, "sheets-dark");
  g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, NULL);
}

#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (SokakuStyle) style = NULL;
  int status;

  testing_window_init (&argc, &argv);
  /* The class brings the resources with it. */
  g_type_class_unref (g_type_class_ref (SOKAKU_TYPE_APPLICATION));
  style = sokaku_style_new (gdk_display_get_default ());

  ADD ("/sheets/first-sheet-is-chosen", NULL, test_first_sheet_is_chosen);
  ADD ("/sheets/scores-by-keyboard", NULL, test_scores_by_keyboard);
  ADD ("/sheets/grade-follows-scores", NULL, test_grade_follows_scores);
  ADD ("/sheets/cells-walk", NULL, test_cells_walk);
  ADD ("/sheets/cells-speak", NULL, test_cells_speak);
  ADD ("/sheets/filters-and-search", NULL, test_filters_and_search);
  ADD ("/sheets/typing-in-texts", NULL, test_typing_in_texts);
  ADD ("/sheets/pictures", "real", test_pictures);

  status = g_test_run ();
  return status;
}
