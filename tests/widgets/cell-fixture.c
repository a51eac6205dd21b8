/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of cells in a window: actions with number, plan and result, as in the form. */
#include "cell-fixture.h"

#include "sokaku-action-rows.h"
#include "sokaku-sheet.h"
#include "test-plan.h"
#include "testing-window.h"

#define FISCAL 2020
#define MAX_NUMBER 15

static SokakuResult *
get_result (SokakuAction *action)
{
  return sokaku_node_list_peek (sokaku_action_get_results (action), 0);
}

static void
bind_text (CellFixture *f, int column, int row, SokakuAction *action)
{
  SokakuTextCell *cell = sokaku_paper_table_put_text_cell (f->table, column, row, 1, 1);
  gboolean is_plan = column == CELL_PLAN;
  g_autofree char *name = g_strdup_printf ("%s, %d", is_plan ? "Plan" : "Result", row);
  const SokakuTextBinding binding = {
    .history = f->history,
    .node = is_plan          ? (gpointer) action
            : action != NULL ? get_result (action)
                             : NULL,
    .property = is_plan ? "plan" : "text",
    .label = is_plan ? "Plan" : "Result",
    .name = name,
    .plan = f->plan,
    .item = f->item,
    .field = is_plan ? SOKAKU_TEXT_PLAN : SOKAKU_TEXT_RESULT,
    .locked = f->locked,
  };

  sokaku_text_cell_set_chars (cell, 8);
  sokaku_text_cell_bind (cell, &binding);
}

static void
put_row (CellFixture *f, int row, SokakuAction *action)
{
  SokakuChoiceCell *cell = sokaku_paper_table_put_choice_cell (f->table, CELL_NUMBER, row, 1, 1);
  g_autofree char *name = g_strdup_printf ("Number, %d", row);

  sokaku_choice_cell_set_advance (cell, 1, 0);
  sokaku_choice_cell_bind (cell, f->numbers, action, "number", name);
  sokaku_choice_cell_set_locked (cell, f->locked);
  sokaku_choice_cell_set_value (
      cell, action != NULL ? sokaku_item_get_action_number (f->item, action) : 0);
  bind_text (f, CELL_PLAN, row, action);
  bind_text (f, CELL_RESULT, row, action);
}

void
cell_fixture_fill (CellFixture *f)
{
  SokakuNodeList *actions = sokaku_item_get_actions (f->item);
  int n = (int) sokaku_node_list_get_length (actions);

  sokaku_paper_table_begin (f->table);
  for (int row = 0; row < n; row++)
    put_row (f, row, sokaku_node_list_peek (actions, (guint) row));
  put_row (f, n, NULL);
  sokaku_paper_table_end (f->table);
}

static SokakuAction *
add_action (CellFixture *f)
{
  SokakuAction *action;

  sokaku_history_begin_group (f->history, "Row");
  action = sokaku_action_rows_insert (
      f->history, f->item, sokaku_action_rows_find_end (f->item, FISCAL), FISCAL, 0, NULL);
  sokaku_action_rows_insert_result (f->history, action, 0);
  sokaku_history_end_group (f->history);
  return action;
}

static void
on_create (SokakuPaperTable *table, SokakuTextCell *cell, gpointer data)
{
  add_action (data);
  cell_fixture_fill (data);
}

static void
on_chosen (SokakuPaperTable *table, SokakuChoiceCell *cell, int value, gpointer data)
{
  CellFixture *f = data;
  gpointer node = sokaku_choice_cell_get_node (cell);

  if (node == NULL && value <= 0)
    return;
  if (node == NULL)
    node = add_action (f);
  sokaku_action_rows_set_number (f->history, f->item, node, MAX (value, 0), NULL);
  cell_fixture_fill (f);
}

static gboolean
on_leave (SokakuCellWalker *walker, int columns, int rows, gpointer data)
{
  CellFixture *f = data;

  f->left_columns = columns;
  f->left_rows = rows;
  return TRUE;
}

static void
on_make_room (SokakuCellWalker *walker, int row, int n_rows, gpointer data)
{
  CellFixture *f = data;

  if (f->locked)
    return;
  while ((int) sokaku_node_list_get_length (sokaku_item_get_actions (f->item)) < row + n_rows)
    add_action (f);
  cell_fixture_fill (f);
}

static void
on_refused (SokakuCellWalker *walker, const char *sentence, gpointer data)
{
  CellFixture *f = data;

  g_free (f->refusal);
  f->refusal = g_strdup (sentence);
}

void
cell_fixture_set_up (CellFixture *f, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  f->plan = test_plan_new (&test_plan_common);
  f->item = test_plan_item (f->plan, "1");
  f->history = sokaku_history_new ();
  for (int i = 0; i < CELL_FIXTURE_ROWS; i++)
    {
      SokakuAction *action = add_action (f);
      g_autofree char *text = g_strdup_printf ("plan %d", i);
      g_autofree char *result = g_strdup_printf ("result %d", i);

      sokaku_action_set_plan (action, text);
      sokaku_result_set_text (get_result (action), result);
    }
  g_clear_object (&f->history);
  f->history = sokaku_history_new ();
  f->numbers = sokaku_choices_new ();
  sokaku_choices_add (f->numbers, 0, "0", "", "Follows");
  for (int number = 1; number <= MAX_NUMBER; number++)
    {
      g_autofree char *text = g_strdup_printf ("%d", number);

      sokaku_choices_add (f->numbers, number, text, text, text);
    }

  f->before = gtk_entry_new ();
  f->after = gtk_entry_new ();
  f->table = SOKAKU_PAPER_TABLE (sokaku_paper_table_new ("Table"));
  f->walker = sokaku_paper_table_get_walker (f->table);
  sokaku_cell_walker_set_history (f->walker, f->history);
  g_signal_connect (f->table, "create", G_CALLBACK (on_create), f);
  g_signal_connect (f->table, "chosen", G_CALLBACK (on_chosen), f);
  g_signal_connect (f->walker, "leave", G_CALLBACK (on_leave), f);
  g_signal_connect (f->walker, "make-room", G_CALLBACK (on_make_room), f);
  g_signal_connect (f->walker, "refused", G_CALLBACK (on_refused), f);
  cell_fixture_fill (f);

  f->window = gtk_window_new ();
  gtk_box_append (GTK_BOX (box), f->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->table));
  gtk_box_append (GTK_BOX (box), f->after);
  gtk_window_set_child (GTK_WINDOW (f->window), box);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 640, 300);
  gtk_window_present (GTK_WINDOW (f->window));
  testing_settle (f->window);
}

void
cell_fixture_tear_down (CellFixture *f, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (f->table, f);
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  sokaku_choices_unref (f->numbers);
  g_object_unref (f->history);
  g_object_unref (f->plan);
  g_free (f->refusal);
}

SokakuAction *
cell_fixture_get_action (CellFixture *f, int row)
{
  return sokaku_node_list_peek (sokaku_item_get_actions (f->item), (guint) row);
}

const char *
cell_fixture_get_plan (CellFixture *f, int row)
{
  return sokaku_action_get_plan (cell_fixture_get_action (f, row));
}

char *
cell_fixture_dup_printed (CellFixture *f, int row)
{
  return sokaku_reference_render (cell_fixture_get_plan (f, row), f->item, f->plan);
}

const char *
cell_fixture_get_result (CellFixture *f, int row)
{
  return sokaku_result_get_text (get_result (cell_fixture_get_action (f, row)));
}

SokakuTextCell *
cell_fixture_get_text (CellFixture *f, int column, int row)
{
  return SOKAKU_TEXT_CELL (sokaku_cell_walker_find (f->walker, column, row));
}

SokakuChoiceCell *
cell_fixture_get_choice (CellFixture *f, int row)
{
  return SOKAKU_CHOICE_CELL (sokaku_cell_walker_find (f->walker, CELL_NUMBER, row));
}

GtkWidget *
cell_fixture_get_focus (CellFixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

GtkWidget *
cell_fixture_focus (CellFixture *f, int column, int row)
{
  g_assert_true (
      gtk_widget_grab_focus (GTK_WIDGET (sokaku_cell_walker_find (f->walker, column, row))));
  testing_settle (f->window);
  cell_fixture_assert_focus (f, column, row);
  return cell_fixture_get_focus (f);
}

void
cell_fixture_assert_focus (CellFixture *f, int column, int row)
{
  SokakuCell *current = sokaku_cell_walker_get_current (f->walker);
  int found_column = -1;
  int found_row = -1;

  g_assert_true (current != NULL
                 && sokaku_cell_walker_get_place (f->walker, current, &found_column, &found_row));
  g_assert_cmpint (found_column, ==, column);
  g_assert_cmpint (found_row, ==, row);
}

gboolean
cell_fixture_press (CellFixture *f, guint keyval, GdkModifierType state)
{
  gboolean taken = testing_press (cell_fixture_get_focus (f), keyval, state);

  testing_settle (f->window);
  return taken;
}

guint
cell_fixture_count_undo (CellFixture *f)
{
  guint n = 0;

  for (; sokaku_history_get_can_undo (f->history); n++)
    sokaku_history_undo (f->history);
  for (guint i = 0; i < n; i++)
    sokaku_history_redo (f->history);
  return n;
}
