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

int
main (int argc, char *argv[])
{
  app_fixture_init (&argc, &argv);

#define ADD(path, function)                                                                        \
  g_test_add ("/form/" path, AppFixture, NULL, app_fixture_set_up, function, app_fixture_tear_down)
  ADD ("in-view", test_in_view);
  ADD ("new-row-in-view", test_new_row_in_view);
  ADD ("caret-in-view", test_caret_in_view);
  ADD ("head-width", test_head_width);
#undef ADD
  return g_test_run ();
}
