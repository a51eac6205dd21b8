/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of few values in a table, filled by the keyboard. */
#include "cell-fixture.h"

#include "sokaku-sheet.h"
#include "testing-window.h"

static int
get_number (CellFixture *f, int row)
{
  return sokaku_item_get_action_number (f->item, cell_fixture_get_action (f, row));
}

static const char *
get_shown (CellFixture *f, int row)
{
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (cell_fixture_get_choice (f, row)));

  return gtk_label_get_text (GTK_LABEL (label));
}

/* A digit that can only be one choice chooses it and goes on. */
static void
test_digit (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, 0);
  testing_type (f->window, "7");
  g_assert_cmpint (get_number (f, 0), ==, 7);
  g_assert_cmpint (get_number (f, 1), ==, 8);
  cell_fixture_assert_focus (f, CELL_PLAN, 0);
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
  sokaku_history_undo (f->history);
  g_assert_cmpint (get_number (f, 0), ==, 1);

  /* Full-width digits are digits. */
  cell_fixture_focus (f, CELL_NUMBER, 1);
  testing_type (f->window, "９");
  g_assert_cmpint (get_number (f, 1), ==, 9);
  cell_fixture_assert_focus (f, CELL_PLAN, 1);
}

/* 1 may become 12: it waits. */
static void
test_pending (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, 1);
  testing_type (f->window, "1");
  cell_fixture_assert_focus (f, CELL_NUMBER, 1);
  g_assert_cmpstr (get_shown (f, 1), ==, "1");
  g_assert_cmpint (get_number (f, 1), ==, 2);
  testing_type (f->window, "2");
  g_assert_cmpint (get_number (f, 1), ==, 12);
  cell_fixture_assert_focus (f, CELL_PLAN, 1);
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
}

/* Leaving the cell in any way takes what has been typed so far. */
/* The row may go, by an edit in another window, while its number is being typed. */
static void
test_pending_removed (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, 3);
  testing_type (f->window, "1");
  sokaku_history_remove (f->history, sokaku_item_get_actions (f->item), 2, "Row");
  cell_fixture_fill (f);
  testing_settle (f->window);
  g_assert_cmpstr (get_shown (f, 2), ==, "");
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_item_get_actions (f->item)), ==, 2);
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
}

static void
test_pending_left (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, 1);
  testing_type (f->window, "1");
  g_assert_true (gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD));
  cell_fixture_assert_focus (f, CELL_PLAN, 1);
  testing_settle (f->window);
  g_assert_cmpint (get_number (f, 1), ==, 1);
  g_assert_cmpint (get_number (f, 2), ==, 2);

  cell_fixture_focus (f, CELL_NUMBER, 2);
  testing_type (f->window, "1");
  cell_fixture_press (f, GDK_KEY_Return, 0);
  g_assert_cmpint (get_number (f, 2), ==, 1);
  cell_fixture_assert_focus (f, CELL_NUMBER, 3);

  cell_fixture_focus (f, CELL_NUMBER, 0);
  testing_type (f->window, "1");
  gtk_widget_grab_focus (f->after);
  testing_settle (f->window);
  g_assert_cmpint (get_number (f, 0), ==, 1);

  /* What goes on as nothing ends what could have gone on. */
  cell_fixture_focus (f, CELL_NUMBER, 0);
  testing_type (f->window, "19");
  g_assert_cmpint (get_number (f, 0), ==, 9);
}

static void
test_escape (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, 1);
  testing_type (f->window, "1");
  g_assert_true (cell_fixture_press (f, GDK_KEY_Escape, 0));
  g_assert_cmpstr (get_shown (f, 1), ==, "2");
  cell_fixture_press (f, GDK_KEY_Down, 0);
  g_assert_cmpint (get_number (f, 1), ==, 2);
  g_assert_false (sokaku_history_get_can_undo (f->history));
  /* With nothing to forget it is somebody else's. */
  g_assert_false (cell_fixture_press (f, GDK_KEY_Escape, 0));
}

static void
test_delete (CellFixture *f, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Delete, GDK_KEY_BackSpace, GDK_KEY_KP_Delete };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      cell_fixture_focus (f, CELL_NUMBER, 0);
      testing_type (f->window, "8");
      g_assert_cmpint (get_number (f, 0), ==, 8);
      cell_fixture_focus (f, CELL_NUMBER, 0);
      g_assert_true (cell_fixture_press (f, keys[i], 0));
      g_assert_cmpint (get_number (f, 0), ==, 1);
      cell_fixture_assert_focus (f, CELL_NUMBER, 0);
    }
}

static void
test_walk (CellFixture *f, gconstpointer data)
{
  static const struct
  {
    guint keyval;
    GdkModifierType state;
    int column;
    int row;
  } steps[] = {
    { GDK_KEY_Down, 0, CELL_NUMBER, 1 },     { GDK_KEY_Return, 0, CELL_NUMBER, 2 },
    { GDK_KEY_Up, 0, CELL_NUMBER, 1 },       { GDK_KEY_Return, GDK_SHIFT_MASK, CELL_NUMBER, 0 },
    { GDK_KEY_KP_Enter, 0, CELL_NUMBER, 1 }, { GDK_KEY_KP_Up, 0, CELL_NUMBER, 0 },
    { GDK_KEY_Right, 0, CELL_PLAN, 0 },
  };

  cell_fixture_focus (f, CELL_NUMBER, 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (cell_fixture_press (f, steps[i].keyval, steps[i].state));
      cell_fixture_assert_focus (f, steps[i].column, steps[i].row);
    }
  cell_fixture_focus (f, CELL_NUMBER, 0);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Up, 0));
  g_assert_cmpint (f->left_rows, ==, -1);
  cell_fixture_assert_focus (f, CELL_NUMBER, 0);
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

/* A cell without a node yet gets one once something is chosen. */
static void
test_new_row (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, CELL_FIXTURE_ROWS);
  cell_fixture_press (f, GDK_KEY_Delete, 0);
  g_assert_null (cell_fixture_get_action (f, CELL_FIXTURE_ROWS));
  testing_type (f->window, "9");
  g_assert_nonnull (cell_fixture_get_action (f, CELL_FIXTURE_ROWS));
  g_assert_cmpint (get_number (f, CELL_FIXTURE_ROWS), ==, 9);
  cell_fixture_assert_focus (f, CELL_PLAN, CELL_FIXTURE_ROWS);
}

static void
test_locked (CellFixture *f, gconstpointer data)
{
  static const guint keys[]
      = { GDK_KEY_1, GDK_KEY_7, GDK_KEY_Delete, GDK_KEY_BackSpace, GDK_KEY_space, GDK_KEY_F2 };

  f->locked = TRUE;
  cell_fixture_fill (f);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *cell = cell_fixture_focus (f, CELL_NUMBER, 1);

      cell_fixture_press (f, keys[i], 0);
      cell_fixture_assert_focus (f, CELL_NUMBER, 1);
      g_assert_cmpstr (get_shown (f, 1), ==, "2");
      gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE);
    }
  g_assert_false (sokaku_history_get_can_undo (f->history));
  /* It can still be walked over. */
  cell_fixture_press (f, GDK_KEY_Down, 0);
  cell_fixture_assert_focus (f, CELL_NUMBER, 2);
}

static GtkWidget *
find_popover (GtkWidget *cell)
{
  GtkWidget *child = gtk_widget_get_first_child (cell);

  while (child != NULL && !GTK_IS_POPOVER (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_list (CellFixture *f, gconstpointer data)
{
  GtkWidget *cell = cell_fixture_focus (f, CELL_NUMBER, 1);
  GtkWidget *popover;

  g_assert_true (cell_fixture_press (f, GDK_KEY_F2, 0));
  popover = find_popover (cell);
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_visible (popover));
  g_signal_emit_by_name (find_button (popover, "12"), "clicked");
  testing_settle (f->window);
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_cmpint (get_number (f, 1), ==, 12);
  cell_fixture_assert_focus (f, CELL_NUMBER, 1);
}

static void
test_speech (CellFixture *f, gconstpointer data)
{
  GtkWidget *cell = GTK_WIDGET (cell_fixture_get_choice (f, 1));

  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Number, 1, 2");
  cell_fixture_focus (f, CELL_NUMBER, 1);
  testing_type (f->window, "12");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Number, 1, 12");
}

int
main (int argc, char *argv[])
{
  testing_window_init (&argc, &argv);

#define ADD(path, function)                                                                        \
  g_test_add ("/choice-cell/" path, CellFixture, NULL, cell_fixture_set_up, function,              \
              cell_fixture_tear_down)
  ADD ("digit", test_digit);
  ADD ("pending", test_pending);
  ADD ("pending-removed", test_pending_removed);
  ADD ("pending-left", test_pending_left);
  ADD ("escape", test_escape);
  ADD ("delete", test_delete);
  ADD ("walk", test_walk);
  ADD ("new-row", test_new_row);
  ADD ("locked", test_locked);
  ADD ("list", test_list);
  ADD ("speech", test_speech);
#undef ADD
  return g_test_run ();
}
