/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form as the keyboard finds it: what has the focus is in view, in the paper's order, named. */
#include "app-fixture.h"
#include "app-keys.h"
#include "full-sheet.h"

#include <string.h>

#include "sokaku-paper-section.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet-head.h"
#include "sokaku-sheet.h"
#include "test-plan.h"
#include "testing-window.h"

typedef struct
{
  AppFixture *f;
  GtkWidget *window;
  GtkWidget *form;
  GtkScrolledWindow *scroller;
  SokakuPlan *plan;
  SokakuItem *item;
} Form;

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
list_cells (GtkWidget *widget, GPtrArray *cells)
{
  if (SOKAKU_IS_CELL (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (cells, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_cells (child, cells);
}

/* A window with a sheet in which every field says something. */
static void
open_full_sheet (AppFixture *f, Form *self)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_other);
  g_autoptr (SokakuDocument) document = NULL;
  g_autofree char *path = g_build_filename (f->folder, "full", NULL);
  g_autoptr (GError) error = NULL;

  full_sheet_make (plan, test_plan_item (plan, "3"));
  document = sokaku_document_new (plan);
  g_set_object (&f->plan, NULL);
  f->plan = g_file_new_for_path (path);
  sokaku_document_save (document, f->plan, NULL, &error);
  g_assert_no_error (error);
  app_fixture_open (f);

  self->f = f;
  self->window = GTK_WIDGET (f->window);
  self->plan = sokaku_document_get_plan (f->window->document);
  self->item = test_plan_item (self->plan, "3");
  self->form = find_widget (GTK_WIDGET (f->window->sheets_place), SOKAKU_TYPE_SHEET_FORM);
  sokaku_sheets_place_show_item (f->window->sheets_place, sokaku_item_get_id (self->item));
  app_fixture_settle (self->window);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (
      find_widget (self->form, SOKAKU_TYPE_PAPER_TABLE), GTK_TYPE_SCROLLED_WINDOW));
}

static GtkWidget *
get_focus (Form *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

static SokakuCell *
get_cell (Form *self)
{
  GtkWidget *widget = get_focus (self);

  while (widget != NULL && !SOKAKU_IS_CELL (widget))
    widget = gtk_widget_get_parent (widget);
  return (SokakuCell *) widget;
}

/* --- In view --- */

static void
assert_in_view (Form *self, GtkWidget *widget)
{
  graphene_rect_t area, view;

  g_assert_true (gtk_widget_compute_bounds (widget, self->window, &area));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self->scroller), self->window, &view));
  g_assert_cmpfloat (area.origin.y, >=, view.origin.y);
  if (area.size.height <= view.size.height)
    g_assert_cmpfloat (area.origin.y + area.size.height, <=, view.origin.y + view.size.height);
}

/* Whatever gets the focus, from near or far, is in view when the next frame is drawn. */
static void
test_in_view (AppFixture *f, gconstpointer data)
{
  Form self;
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  open_full_sheet (f, &self);
  list_cells (self.form, cells);
  g_assert_cmpuint (cells->len, >, 60);
  for (int i = 0; i < 60; i++)
    {
      GtkWidget *cell
          = g_ptr_array_index (cells, (guint) g_test_rand_int_range (0, (int) cells->len));

      gtk_widget_grab_focus (cell);
      app_fixture_settle (self.window);
      assert_in_view (&self, cell);
    }
}

/* A row that has just been added has never been laid out. */
static void
test_new_row_in_view (AppFixture *f, gconstpointer data)
{
  Form self;
  SokakuAction *last;

  open_full_sheet (f, &self);
  last = sokaku_node_list_peek (sokaku_item_get_actions (self.item), 4);
  g_assert_true (
      sokaku_sheets_place_show_field (f->window->sheets_place, SOKAKU_NODE (last), "plan"));
  app_fixture_settle (self.window);
  for (int i = 0; i < 12; i++)
    {
      app_keys_send (self.window, "ctrl+Return");
      app_fixture_settle (self.window);
      g_assert_nonnull (get_cell (&self));
      assert_in_view (&self, GTK_WIDGET (get_cell (&self)));
    }
}

/* The caret of a text that grows past the edge pulls the view along. */
static void
test_caret_in_view (AppFixture *f, gconstpointer data)
{
  Form self;

  open_full_sheet (f, &self);
  g_assert_true (
      sokaku_sheets_place_show_field (f->window->sheets_place, SOKAKU_NODE (self.item), "remark"));
  app_fixture_settle (self.window);
  app_keys_send (self.window, "ctrl+End");
  for (int i = 0; i < 40; i++)
    {
      GtkTextView *view = GTK_TEXT_VIEW (get_focus (&self));
      GdkRectangle caret;
      graphene_rect_t area;
      double y;

      app_keys_commit (self.window, "行\n");
      app_fixture_settle (self.window);
      gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self.scroller), self.window, &area));
      g_assert_true (
          gtk_widget_translate_coordinates (GTK_WIDGET (view), self.window, 0, caret.y, NULL, &y));
      g_assert_cmpfloat (y, >=, area.origin.y);
      g_assert_cmpfloat (y + caret.height, <=, area.origin.y + area.size.height);
    }
}

/* --- Blocks --- */

static void
text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static SokakuScore *
get_score (Form *self, int year, guint criterion)
{
  return sokaku_node_list_peek (
      sokaku_evaluation_get_scores (sokaku_item_find_evaluation (self->item, year)), criterion);
}

/* A keyboard sends Ctrl before C: a block is copied whole, pasted, and undone in one step, which
 * leads to where it was pasted. */
static void
test_block_by_keys (AppFixture *f, gconstpointer data)
{
  Form self;
  SokakuScore *first;
  int year;
  int values[2];
  int below[2] = { 1, 2 };
  g_autofree char *expected = NULL;
  g_autofree char *pasted = NULL;
  g_autofree char *text = NULL;
  const char *property;

  open_full_sheet (f, &self);
  year = sokaku_plan_get_first_fiscal (self.plan);
  first = get_score (&self, year, 0);
  for (int i = 0; i < 2; i++)
    {
      values[i] = sokaku_score_get_value (get_score (&self, year + i, 0));
      sokaku_score_set_value (get_score (&self, year + i, 1), below[i]);
    }
  g_assert_true (
      sokaku_sheets_place_show_field (f->window->sheets_place, SOKAKU_NODE (first), "value"));
  app_fixture_settle (self.window);
  app_keys_press ("shift+Right ctrl+c");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self.window), NULL, text_read, &text);
  app_fixture_wait (has_text, &text);
  expected = g_strdup_printf ("%d\t%d", values[0], values[1]);
  g_assert_cmpstr (g_strchomp (text), ==, expected);

  g_assert_true (sokaku_sheets_place_show_field (
      f->window->sheets_place, SOKAKU_NODE (get_score (&self, year, 1)), "value"));
  pasted = g_strdup_printf ("%d\t%d", 3 - below[0], 3 - below[1]);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self.window), pasted);
  app_keys_press ("ctrl+v");
  for (int i = 0; i < 2; i++)
    g_assert_cmpint (sokaku_score_get_value (get_score (&self, year + i, 1)), ==, 3 - below[i]);
  sokaku_sheets_place_show_field (f->window->sheets_place, SOKAKU_NODE (self.item), "remark");
  app_keys_press ("ctrl+z");
  for (int i = 0; i < 2; i++)
    g_assert_cmpint (sokaku_score_get_value (get_score (&self, year + i, 1)), ==, below[i]);
  g_assert_true (sokaku_sheet_form_get_field (SOKAKU_SHEET_FORM (self.form), &property)
                 == SOKAKU_NODE (get_score (&self, year, 1)));
}

/* --- The head --- */

static void
assert_one_width (GtkWidget *widget)
{
  int unbound, bound;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &unbound, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, 1048576, &bound, NULL, NULL, NULL);
  g_assert_cmpint (unbound, ==, bound);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) || GTK_IS_BOX (child))
      assert_one_width (child);
}

/* What the head shows while a title is being typed, blanks at its end included, does not need
 * less width where there is all the height: it would be given too little, which GTK warns of. */
static void
test_head_width (AppFixture *f, gconstpointer data)
{
  static const char *const titles[]
      = { "第2版 ", "計画の改定 第2版 ", "第2版\343\200\200", "第2版", "" };
  Form self;
  GtkWidget *head;

  open_full_sheet (f, &self);
  head = find_widget (self.form, SOKAKU_TYPE_SHEET_HEAD);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      sokaku_item_set_title (self.item, titles[i]);
      sokaku_initiative_set_title (sokaku_item_get_initiative (self.item), titles[i]);
      sokaku_item_set_tag (self.item, titles[i]);
      sokaku_item_set_departments (self.item, (const char *const[]){ titles[i], NULL });
      app_fixture_settle (self.window);
      assert_one_width (head);
    }
}

/* --- What the form says and shows --- */

static gboolean
says (GtkWidget *widget, const char *sentence)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strcmp (gtk_label_get_text (GTK_LABEL (widget)), sentence) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, sentence))
      return TRUE;
  return FALSE;
}

/* A row before those of a locked year would number them anew: it is refused, and nothing is lost
 * of what was there. */
static void
test_locked_numbers (AppFixture *f, gconstpointer data)
{
  Form self;
  SokakuNodeList *actions;
  SokakuAction *first, *last;
  guint n;
  g_autofree char *label = NULL;
  g_autofree char *sentence = NULL;

  open_full_sheet (f, &self);
  actions = sokaku_item_get_actions (self.item);
  n = sokaku_node_list_get_length (actions);
  first = sokaku_node_list_peek (actions, 0);
  last = sokaku_node_list_peek (actions, n - 1);
  g_assert_cmpint (sokaku_action_get_year (first), <, sokaku_action_get_year (last));
  for (guint i = 1; i < n; i++)
    sokaku_action_set_number (sokaku_node_list_peek (actions, i), 0);
  sokaku_year_set_locked (sokaku_plan_find_year (self.plan, sokaku_action_get_year (last)), TRUE);
  label = sokaku_plan_dup_year_label (self.plan, sokaku_action_get_year (last));
  sentence = g_strdup_printf (
      "Row numbers of locked years would change; unlock %s in the menu first.", label);
  g_assert_true (
      sokaku_sheets_place_show_field (f->window->sheets_place, SOKAKU_NODE (first), "plan"));
  app_fixture_settle (self.window);
  app_keys_send (self.window, "ctrl+Return");
  app_fixture_settle (self.window);
  g_assert_true (says (self.form, sentence));
  app_keys_send (self.window, "ctrl+minus");
  app_fixture_settle (self.window);
  g_assert_true (says (self.form, sentence));
  g_assert_cmpuint (sokaku_node_list_get_length (actions), ==, n);
  g_assert_false (sokaku_history_get_can_undo (sokaku_document_get_history (f->window->document)));
}

/* A grade that the plan does not have is seen, and stays until another is chosen. */
static void
test_unlisted_grade (AppFixture *f, gconstpointer data)
{
  Form self;
  SokakuEvaluation *evaluation;
  GtkWidget *cell;
  g_autofree char *text = NULL;

  open_full_sheet (f, &self);
  evaluation = sokaku_node_list_peek (sokaku_item_get_evaluations (self.item), 0);
  sokaku_evaluation_set_grade (evaluation, "Ｚ?");
  app_fixture_settle (self.window);
  g_assert_true (
      sokaku_sheets_place_show_field (f->window->sheets_place, SOKAKU_NODE (evaluation), "grade"));
  app_fixture_settle (self.window);
  cell = GTK_WIDGET (get_cell (&self));
  text = sokaku_cell_dup_text (SOKAKU_CELL (cell));
  g_assert_cmpstr (text, ==, "Ｚ?");
  g_assert_true (gtk_widget_has_css_class (cell, "unlisted"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (cell), ==, "“Ｚ?” is not one of the plan’s grades");
  /* Neither putting the same text there nor walking over it changes it. */
  sokaku_cell_set_text (SOKAKU_CELL (cell), "Ｚ?");
  app_keys_send (self.window, "Right Left Escape");
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==, "Ｚ?");
  g_assert_false (sokaku_history_get_can_undo (sokaku_document_get_history (f->window->document)));
  app_keys_send (self.window, "Delete");
  app_fixture_settle (self.window);
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==, "");
  g_assert_false (gtk_widget_has_css_class (cell, "unlisted"));
  sokaku_history_undo (sokaku_document_get_history (f->window->document));
  g_assert_cmpstr (sokaku_evaluation_get_grade (evaluation), ==, "Ｚ?");
}

/* The sidebar lists a department once it has been typed. */
static void
test_typed_department (AppFixture *f, gconstpointer data)
{
  Form self;
  GtkWidget *sidebar = GTK_WIDGET (f->window->sidebar);

  open_full_sheet (f, &self);
  g_assert_true (sokaku_sheets_place_show_field (f->window->sheets_place, SOKAKU_NODE (self.item),
                                                 "departments"));
  app_fixture_settle (self.window);
  app_keys_send (self.window, "ctrl+a");
  app_keys_commit (self.window, "新しい");
  app_fixture_settle (self.window);
  g_assert_cmpstr (sokaku_item_get_departments (self.item)[0], ==, "新しい");
  g_assert_false (says (sidebar, "新しい"));
  app_keys_commit (self.window, "課");
  app_fixture_settle (self.window);
  g_assert_false (says (sidebar, "新しい課"));
  app_keys_send (self.window, "Tab");
  app_fixture_settle (self.window);
  g_assert_true (says (sidebar, "新しい課"));
  g_assert_false (says (sidebar, "新しい"));
}

int
main (int argc, char *argv[])
{
  app_fixture_init (&argc, &argv);

#define ADD(path, function)                                                                        \
  g_test_add ("/form/" path, AppFixture, NULL, app_fixture_set_up, function, app_fixture_tear_down)
  ADD ("in-view", test_in_view);
  ADD ("new-row-in-view", test_new_row_in_view);
  ADD ("caret-in-view", test_caret_in_view);
  ADD ("block-by-keys", test_block_by_keys);
  ADD ("head-width", test_head_width);
  ADD ("locked-numbers", test_locked_numbers);
  ADD ("unlisted-grade", test_unlisted_grade);
  ADD ("typed-department", test_typed_department);
#undef ADD
  return g_test_run ();
}
