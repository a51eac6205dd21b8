/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of cells as in a spreadsheet: order of the keyboard, blocks, clipboard. */
#include "cell-fixture.h"

#include "sokaku-sheet.h"
#include "testing-window.h"

static void
assert_block (CellFixture *f, const char *text)
{
  g_autofree char *block = sokaku_cell_walker_dup_block (f->walker);

  g_assert_cmpstr (block, ==, text);
}

static gboolean
is_marked (CellFixture *f, int column, int row)
{
  return gtk_widget_has_css_class (GTK_WIDGET (sokaku_cell_walker_find (f->walker, column, row)),
                                   "in-block");
}

/* Which cells are marked, as "1,0 1,1". */
static char *
dup_marked (CellFixture *f)
{
  GString *marked = g_string_new (NULL);

  for (int row = 0; row <= CELL_FIXTURE_ROWS; row++)
    for (int column = CELL_NUMBER; column <= CELL_RESULT; column++)
      if (is_marked (f, column, row))
        g_string_append_printf (marked, "%s%d,%d", marked->len > 0 ? " " : "", column, row);
  return g_string_free (marked, FALSE);
}

static void
assert_marked (CellFixture *f, const char *cells)
{
  g_autofree char *marked = dup_marked (f);

  g_assert_cmpstr (marked, ==, cells);
}

static guint
count_actions (CellFixture *f)
{
  return sokaku_node_list_get_length (sokaku_item_get_actions (f->item));
}

/* Tab reads the table like a page, in and out of it, and back. */
static void
test_tab (CellFixture *f, gconstpointer data)
{
  gtk_widget_grab_focus (f->before);
  for (int row = 0; row <= CELL_FIXTURE_ROWS; row++)
    for (int column = CELL_NUMBER; column <= CELL_RESULT; column++)
      {
        g_assert_true (gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD));
        testing_settle (f->window);
        cell_fixture_assert_focus (f, column, row);
      }
  g_assert_true (gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_ancestor (cell_fixture_get_focus (f), f->after));
  for (int row = CELL_FIXTURE_ROWS; row >= 0; row--)
    for (int column = CELL_RESULT; column >= CELL_NUMBER; column--)
      {
        g_assert_true (gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD));
        testing_settle (f->window);
        cell_fixture_assert_focus (f, column, row);
      }
  g_assert_true (gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_ancestor (cell_fixture_get_focus (f), f->before));
}

/* A cell over several rows comes where it begins, whatever stands beside it. */
static void
test_tab_spans (CellFixture *f, gconstpointer data)
{
  GtkWidget *cells[4];

  sokaku_paper_table_begin (f->table);
  cells[0] = GTK_WIDGET (sokaku_paper_table_put_text_cell (f->table, 0, 0, 1, 3));
  for (int row = 0; row < 3; row++)
    cells[1 + row] = GTK_WIDGET (sokaku_paper_table_put_choice_cell (f->table, 1, row, 1, 1));
  for (int row = 0; row < 3; row++)
    sokaku_paper_table_put_text (f->table, SOKAKU_PAPER_CELL_TEXT, 2, row, 1, 8,
                                 row == 1 ? "one\ntwo\nthree" : "one");
  sokaku_paper_table_end (f->table);
  testing_settle (f->window);
  gtk_widget_grab_focus (f->before);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      GtkWidget *focus;

      g_assert_true (gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD));
      focus = cell_fixture_get_focus (f);
      g_assert_true (focus == cells[i] || gtk_widget_is_ancestor (focus, cells[i]));
    }
}

static void
test_wraps (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, CELL_FIXTURE_ROWS);
  cell_fixture_press (f, GDK_KEY_Return, 0);
  g_assert_cmpint (f->left_rows, ==, 1);
  cell_fixture_assert_focus (f, CELL_NUMBER, CELL_FIXTURE_ROWS);
  sokaku_cell_walker_set_wraps (f->walker, TRUE);
  cell_fixture_press (f, GDK_KEY_Return, 0);
  cell_fixture_assert_focus (f, CELL_PLAN, 0);
  cell_fixture_press (f, GDK_KEY_Return, GDK_SHIFT_MASK);
  cell_fixture_assert_focus (f, CELL_NUMBER, CELL_FIXTURE_ROWS);
}

static void
test_block (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, 0);
  cell_fixture_press (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  cell_fixture_press (f, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_marked (f, "0,0 1,0 0,1 1,1");
  cell_fixture_assert_focus (f, CELL_NUMBER, 0);
  assert_block (f, "1\tplan 0\n2\tplan 1\n");
  /* It shrinks again, and turns round its first cell. */
  cell_fixture_press (f, GDK_KEY_Up, GDK_SHIFT_MASK);
  assert_marked (f, "0,0 1,0");
  assert_block (f, "1\tplan 0\n");
  cell_fixture_press (f, GDK_KEY_Escape, 0);
  assert_marked (f, "");
  assert_block (f, "1");

  cell_fixture_focus (f, CELL_PLAN, 1);
  sokaku_cell_walker_select (f->walker, CELL_PLAN, 1, 2, 2);
  assert_marked (f, "1,1 2,1 1,2 2,2");
  cell_fixture_press (f, GDK_KEY_Return, 0);
  assert_marked (f, "");
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

/* From the edge of a text Shift and arrows mark cells; within it they mark words. */
static void
test_block_of_texts (CellFixture *f, gconstpointer data)
{
  GtkWidget *editor = cell_fixture_focus (f, CELL_PLAN, 1);

  sokaku_text_editor_set_caret (SOKAKU_TEXT_EDITOR (editor), 2);
  g_assert_false (cell_fixture_press (f, GDK_KEY_Right, GDK_SHIFT_MASK));
  assert_marked (f, "");
  sokaku_text_editor_set_caret (SOKAKU_TEXT_EDITOR (editor), -1);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Right, GDK_SHIFT_MASK));
  assert_marked (f, "1,1 2,1");
  cell_fixture_press (f, GDK_KEY_Up, GDK_SHIFT_MASK);
  assert_block (f, "plan 0\tresult 0\nplan 1\tresult 1\n");
  /* What is typed goes to the cell that has the focus, and the block is gone. */
  testing_type (f->window, "字");
  assert_marked (f, "");
  g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "plan 1字");
}

static GtkGesture *
find_drag (CellFixture *f)
{
  GtkWidget *grid = gtk_widget_get_first_child (GTK_WIDGET (f->table));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (grid);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  return NULL;
}

/* The clipboard can be read back by other programs, and by us. */
typedef struct
{
  char *text;
  gboolean done;
} Clip;

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Clip *clip = data;

  clip->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  clip->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Clip *) data)->done;
}

static char *
read_clipboard (CellFixture *f)
{
  Clip clip = { NULL, FALSE };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (f->window), NULL, on_read, &clip);
  g_assert_true (testing_wait_until (is_done, &clip));
  return clip.text;
}

static void
test_copy (CellFixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  sokaku_action_set_plan (cell_fixture_get_action (f, 1), "一\n\"二\"");
  cell_fixture_fill (f);
  cell_fixture_focus (f, CELL_NUMBER, 0);
  sokaku_cell_walker_select (f->walker, CELL_NUMBER, 0, 3, 2);
  g_assert_true (cell_fixture_press (f, GDK_KEY_c, GDK_CONTROL_MASK));
  text = read_clipboard (f);
  g_assert_cmpstr (text, ==, "1\tplan 0\tresult 0\n2\t\"一\n\"\"二\"\"\"\tresult 1\n");
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

static gboolean
has_pasted (gpointer data)
{
  CellFixture *f = data;

  return sokaku_history_get_can_undo (f->history);
}

static void
test_cut_and_paste (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_PLAN, 0);
  sokaku_cell_walker_select (f->walker, CELL_PLAN, 0, 2, 2);
  cell_fixture_press (f, GDK_KEY_x, GDK_CONTROL_MASK);
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "");
  g_assert_cmpstr (cell_fixture_get_result (f, 1), ==, "");
  g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "plan 2");
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
  sokaku_history_undo (f->history);
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan 0");

  cell_fixture_press (f, GDK_KEY_Escape, 0);
  cell_fixture_focus (f, CELL_PLAN, 1);
  g_assert_true (cell_fixture_press (f, GDK_KEY_v, GDK_CONTROL_MASK));
  g_assert_true (testing_wait_until (has_pasted, f));
  g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "plan 0");
  g_assert_cmpstr (cell_fixture_get_result (f, 2), ==, "result 1");
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
}

static void
test_delete (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, 0);
  sokaku_action_set_number (cell_fixture_get_action (f, 0), 5);
  cell_fixture_fill (f);
  sokaku_cell_walker_select (f->walker, CELL_NUMBER, 0, 2, 4);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Delete, 0));
  g_assert_cmpint (sokaku_action_get_number (cell_fixture_get_action (f, 0)), ==, 0);
  for (int row = 0; row < CELL_FIXTURE_ROWS; row++)
    g_assert_cmpstr (cell_fixture_get_plan (f, row), ==, "");
  g_assert_cmpstr (cell_fixture_get_result (f, 0), ==, "result 0");
  g_assert_cmpuint (count_actions (f), ==, CELL_FIXTURE_ROWS);
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
}

/* A block as spreadsheets give it. */
static void
test_paste (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_PLAN, 0);
  g_assert_true (sokaku_cell_walker_paste (f->walker, "一\t\"甲\r\n\"\"乙\"\"\"\r\n二\t\r\n"));
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "一");
  g_assert_cmpstr (cell_fixture_get_result (f, 0), ==, "甲\n\"乙\"");
  g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "二");
  g_assert_cmpstr (cell_fixture_get_result (f, 1), ==, "");
  g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "plan 2");
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "Pasted Cells");
  sokaku_history_undo (f->history);
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan 0");
  g_assert_cmpstr (cell_fixture_get_result (f, 0), ==, "result 0");
}

/* One cell's text goes in at the caret, without what a spreadsheet puts around it. */
static void
test_paste_text (CellFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *clipboard;
    const char *plan;
  } cases[] = {
    { "字", "plan字 1" },
    { "字\n", "plan字 1" },
    { "字\r\n", "plan字 1" },
    { "\"一\n二\"\n", "plan一\n二 1" },
    { "\"一\r\n\"\"二\"\"\"\r\n", "plan一\n\"二\" 1" },
    { "一\n二", "plan一\n二 1" },
    { "一\r\n二", "plan一\n二 1" },
    /* Words in quotes are words. */
    { "\"一\"", "plan\"一\" 1" },
    { "「一」", "plan「一」 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SokakuTextEditor *editor = SOKAKU_TEXT_EDITOR (cell_fixture_focus (f, CELL_PLAN, 1));

      g_test_message ("%u", i);
      sokaku_text_editor_set_caret (editor, 4);
      g_assert_true (sokaku_cell_walker_paste (f->walker, cases[i].clipboard));
      g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, cases[i].plan);
      g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
      sokaku_history_undo (f->history);
      g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "plan 1");
    }

  cell_fixture_focus (f, CELL_NUMBER, 1);
  g_assert_true (sokaku_cell_walker_paste (f->walker, "9\r\n"));
  g_assert_cmpint (sokaku_action_get_number (cell_fixture_get_action (f, 1)), ==, 9);
}

static void
test_paste_reference (CellFixture *f, gconstpointer data)
{
  g_autofree char *printed = NULL;

  cell_fixture_focus (f, CELL_PLAN, 1);
  g_assert_true (sokaku_cell_walker_paste (f->walker, "①と同じ、さらに\t一\n③と同じ\t二\n"));
  g_assert_true (sokaku_reference_has_any (cell_fixture_get_plan (f, 1)));
  printed = cell_fixture_dup_printed (f, 1);
  g_assert_cmpstr (printed, ==, "①と同じ、さらに");
  /* A row is not the same as itself. */
  g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "③と同じ");
  /* What is copied is what is read. */
  sokaku_cell_walker_select (f->walker, CELL_PLAN, 1, 1, 1);
  assert_block (f, "①と同じ、さらに");
}

/* Rows past the last one become new ones. */
static void
test_paste_more (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_PLAN, 2);
  g_assert_true (sokaku_cell_walker_paste (f->walker, "一\t甲\n二\t乙\n三\t丙\n"));
  g_assert_cmpuint (count_actions (f), ==, 5);
  g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "一");
  g_assert_cmpstr (cell_fixture_get_plan (f, 3), ==, "二");
  g_assert_cmpstr (cell_fixture_get_plan (f, 4), ==, "三");
  g_assert_cmpstr (cell_fixture_get_result (f, 4), ==, "丙");
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
  sokaku_history_undo (f->history);
  cell_fixture_fill (f);
  g_assert_cmpuint (count_actions (f), ==, CELL_FIXTURE_ROWS);
  g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "plan 2");
}

static void
assert_refused (CellFixture *f, const char *text)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cell_fixture_fill (f);
  sokaku_cell_walker_select (f->walker, CELL_NUMBER, 0, 3, 4);
  before = sokaku_cell_walker_dup_block (f->walker);
  sokaku_cell_walker_select (f->walker, 0, 0, 0, 0);
  g_clear_pointer (&f->refusal, g_free);
  g_assert_false (sokaku_cell_walker_paste (f->walker, text));
  g_assert_nonnull (f->refusal);
  g_assert_false (sokaku_history_get_can_undo (f->history));
  cell_fixture_fill (f);
  sokaku_cell_walker_select (f->walker, CELL_NUMBER, 0, 3, 4);
  after = sokaku_cell_walker_dup_block (f->walker);
  sokaku_cell_walker_select (f->walker, 0, 0, 0, 0);
  g_assert_cmpstr (before, ==, after);
}

/* What does not fit is refused as a whole, with a sentence that says what and where. */
static void
test_refused (CellFixture *f, gconstpointer data)
{
  cell_fixture_focus (f, CELL_NUMBER, 0);
  assert_refused (f, "1\t一\n字\t二\n");
  g_assert_cmpstr (f->refusal, ==,
                   "“字” in row 2, column 1 of the clipboard cannot stand there; nothing was "
                   "pasted.");
  /* Also where rows had to be made for it. */
  cell_fixture_focus (f, CELL_NUMBER, 2);
  assert_refused (f, "1\t一\n2\t二\n99\t三\n");
  g_assert_cmpuint (count_actions (f), ==, CELL_FIXTURE_ROWS);
  /* Too many columns. */
  cell_fixture_focus (f, CELL_PLAN, 0);
  assert_refused (f, "一\t二\t三\n");
  /* Too many rows where none can be made. */
  f->locked = TRUE;
  cell_fixture_focus (f, CELL_PLAN, 0);
  assert_refused (f, "plan 0\nplan 1\nplan 2\n\n五\n");
  assert_refused (f, "一\t二\n");
}

/* The same again in a locked table is no change. */
static void
test_paste_locked_same (CellFixture *f, gconstpointer data)
{
  f->locked = TRUE;
  cell_fixture_fill (f);
  cell_fixture_focus (f, CELL_NUMBER, 0);
  g_assert_true (sokaku_cell_walker_paste (f->walker, "1\tplan 0\tresult 0\n"));
  g_assert_false (sokaku_history_get_can_undo (f->history));
  cell_fixture_focus (f, CELL_PLAN, 0);
  sokaku_cell_walker_paste (f->walker, "字");
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan 0");
}

/* With the pointer: from cell to cell a block, within one none. */
static void
test_pointer (CellFixture *f, gconstpointer data)
{
  GtkGesture *drag = find_drag (f);
  GtkWidget *grid = gtk_widget_get_first_child (GTK_WIDGET (f->table));
  graphene_rect_t from, to;

  g_assert_nonnull (drag);
  g_assert_true (gtk_widget_compute_bounds (
      GTK_WIDGET (sokaku_cell_walker_find (f->walker, CELL_PLAN, 0)), grid, &from));
  g_assert_true (gtk_widget_compute_bounds (
      GTK_WIDGET (sokaku_cell_walker_find (f->walker, CELL_RESULT, 2)), grid, &to));
  g_signal_emit_by_name (drag, "drag-begin", (double) from.origin.x + 3,
                         (double) from.origin.y + 3);
  assert_marked (f, "");
  g_signal_emit_by_name (drag, "drag-update", 1.0, 0.0);
  assert_marked (f, "");
  g_signal_emit_by_name (drag, "drag-update", (double) (to.origin.x - from.origin.x),
                         (double) (to.origin.y - from.origin.y));
  assert_marked (f, "1,0 2,0 1,1 2,1 1,2 2,2");
  cell_fixture_assert_focus (f, CELL_PLAN, 0);
  /* Back where it began it is a block of one cell. */
  g_signal_emit_by_name (drag, "drag-update", 1.0, 0.0);
  assert_marked (f, "1,0");
  g_signal_emit_by_name (drag, "drag-begin", (double) to.origin.x + 3, (double) to.origin.y + 3);
  assert_marked (f, "");
}

int
main (int argc, char *argv[])
{
  testing_window_init (&argc, &argv);

#define ADD(path, function)                                                                        \
  g_test_add ("/cell-walker/" path, CellFixture, NULL, cell_fixture_set_up, function,              \
              cell_fixture_tear_down)
  ADD ("tab", test_tab);
  ADD ("tab-spans", test_tab_spans);
  ADD ("wraps", test_wraps);
  ADD ("block", test_block);
  ADD ("block-of-texts", test_block_of_texts);
  ADD ("copy", test_copy);
  ADD ("cut-and-paste", test_cut_and_paste);
  ADD ("delete", test_delete);
  ADD ("paste", test_paste);
  ADD ("paste-text", test_paste_text);
  ADD ("paste-reference", test_paste_reference);
  ADD ("paste-more", test_paste_more);
  ADD ("refused", test_refused);
  ADD ("paste-locked-same", test_paste_locked_same);
  ADD ("pointer", test_pointer);
#undef ADD
  return g_test_run ();
}
