/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of text in a table: typing, converting, leaving, references. */
#include "cell-fixture.h"

#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "testing-window.h"

/* Row ① is what others refer to. */
#define SAME_AS_1 "①と同じ"

static SokakuTextEditor *
focus_plan (CellFixture *f, int row)
{
  return SOKAKU_TEXT_EDITOR (cell_fixture_focus (f, CELL_PLAN, row));
}

static char *
dup_shown (SokakuTextEditor *editor)
{
  return sokaku_text_editor_dup_shown (editor);
}

static void
assert_shown (SokakuTextEditor *editor, const char *text)
{
  g_autofree char *shown = dup_shown (editor);

  g_assert_cmpstr (shown, ==, text);
}

static void
assert_printed (CellFixture *f, int row, const char *text)
{
  g_autofree char *printed = cell_fixture_dup_printed (f, row);

  g_assert_cmpstr (printed, ==, text);
}

/* Backspace and the like are key bindings of the text view. */
static void
backspace (SokakuTextEditor *editor)
{
  g_signal_emit_by_name (editor, "backspace");
}

static void delete (SokakuTextEditor *editor)
{
  g_signal_emit_by_name (editor, "delete-from-cursor", GTK_DELETE_CHARS, 1);
}

static void
convert (SokakuTextEditor *editor, const char *preedit)
{
  g_signal_emit_by_name (editor, "preedit-changed", preedit);
}

static void
test_open (CellFixture *f, gconstpointer data)
{
  SokakuTextCell *cell = cell_fixture_get_text (f, CELL_PLAN, 0);
  SokakuTextEditor *editor;

  g_assert_null (sokaku_text_cell_get_editor (cell));
  editor = focus_plan (f, 0);
  g_assert_true (sokaku_text_cell_get_editor (cell) == editor);
  assert_shown (editor, "plan 0");
  gtk_test_accessible_assert_property (editor, GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan, 0");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan, 0, plan 0");
  focus_plan (f, 1);
  g_assert_null (sokaku_text_cell_get_editor (cell));
  /* Looking is no edit. */
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

/* What is typed into a cell that stands for nothing any more is nobody's. */
static void
test_unbound (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 0);
  SokakuTextCell *cell = cell_fixture_get_text (f, CELL_PLAN, 0);

  sokaku_text_cell_unbind (cell);
  testing_commit (GTK_WIDGET (editor), "あ");
  assert_printed (f, 0, "plan 0");
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

static void
test_typing (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 0);

  sokaku_text_editor_set_caret (editor, -1);
  testing_type (f->window, " を実施");
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan 0 を実施");
  gtk_test_accessible_assert_property (cell_fixture_get_text (f, CELL_PLAN, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan, 0, plan 0 を実施");
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "Plan");
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);

  /* Once the focus has left, what is typed next is another edit. */
  focus_plan (f, 1);
  editor = focus_plan (f, 0);
  sokaku_text_editor_set_caret (editor, 0);
  testing_type (f->window, "次");
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "次plan 0 を実施");
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 2);
  sokaku_history_undo (f->history);
  assert_shown (editor, "plan 0 を実施");
  sokaku_history_undo (f->history);
  assert_shown (editor, "plan 0");
}

/* While an input method converts, its keys are its own. */
static void
test_converting (CellFixture *f, gconstpointer data)
{
  static const struct
  {
    guint keyval;
    GdkModifierType state;
  } keys[] = {
    { GDK_KEY_Return, 0 },
    { GDK_KEY_KP_Enter, 0 },
    { GDK_KEY_Return, GDK_SHIFT_MASK },
    { GDK_KEY_Escape, 0 },
    { GDK_KEY_Left, 0 },
    { GDK_KEY_Right, 0 },
    { GDK_KEY_Up, 0 },
    { GDK_KEY_Down, 0 },
    { GDK_KEY_Left, GDK_SHIFT_MASK },
    { GDK_KEY_Right, GDK_SHIFT_MASK },
    { GDK_KEY_Up, GDK_SHIFT_MASK },
    { GDK_KEY_Down, GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      SokakuTextEditor *editor = focus_plan (f, 1);
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor));
      GtkTextIter start, end;

      sokaku_text_editor_set_caret (editor, -1);
      g_object_set_data (G_OBJECT (editor), "mine", f);
      convert (editor, "けいかく");
      g_assert_true (sokaku_text_editor_is_composing (editor));
      assert_shown (editor, "plan 1けいかく");
      cell_fixture_press (f, keys[i].keyval, keys[i].state);
      cell_fixture_assert_focus (f, CELL_PLAN, 1);
      g_assert_cmpint (f->left_rows, ==, 0);
      g_assert_true (g_object_get_data (G_OBJECT (cell_fixture_get_focus (f)), "mine") == f);
      /* Enter reaches no further than the input method in a real window; here it does. */
      convert (editor, "");
      if (g_str_has_suffix (cell_fixture_get_plan (f, 1), "\n"))
        {
          gtk_text_buffer_get_end_iter (buffer, &end);
          start = end;
          gtk_text_iter_backward_char (&start);
          gtk_text_buffer_delete (buffer, &start, &end);
        }
      g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "plan 1");
      focus_plan (f, 0);
    }
}

/* What is converted is no part of the text until it is handed over. */
static void
test_commit (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 1);

  sokaku_text_editor_set_caret (editor, 0);
  convert (editor, "けいかく");
  g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "plan 1");
  g_assert_false (sokaku_history_get_can_undo (f->history));
  convert (editor, "");
  testing_commit (GTK_WIDGET (editor), "計画");
  g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "計画plan 1");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 2);
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Return, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 2);
}

/* A sheet that is shown anew takes nothing away from under an input method. */
static void
test_converting_update (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 1);

  sokaku_text_editor_set_caret (editor, 4);
  convert (editor, "けい");
  cell_fixture_fill (f);
  g_assert_true (cell_fixture_get_focus (f) == GTK_WIDGET (editor));
  assert_shown (editor, "planけい 1");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 4);
}

static void
test_escape (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 0);

  testing_type (f->window, "無駄");
  backspace (editor);
  testing_type (f->window, "理");
  g_assert_true (cell_fixture_press (f, GDK_KEY_Escape, 0));
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan 0");
  assert_shown (editor, "plan 0");
  g_assert_true (cell_fixture_get_focus (f) == GTK_WIDGET (editor));
  /* What is typed and taken back is no edit. */
  g_assert_false (sokaku_history_get_can_undo (f->history));
  g_assert_false (cell_fixture_press (f, GDK_KEY_Escape, 0));
}

/* Esc takes back what was typed here, never what another row says. */
static void
test_escape_other_row (CellFixture *f, gconstpointer data)
{
  g_autoptr (SokakuAction) last = NULL;
  SokakuNodeList *actions = sokaku_item_get_actions (f->item);

  /* The last row goes; the focus is in the empty row that stands in its place; it comes back. */
  last = g_object_ref (cell_fixture_get_action (f, 2));
  sokaku_history_remove (f->history, actions, 2, "Row");
  cell_fixture_fill (f);
  focus_plan (f, 2);
  sokaku_history_undo (f->history);
  cell_fixture_fill (f);
  cell_fixture_press (f, GDK_KEY_Escape, 0);
  g_assert_true (cell_fixture_get_action (f, 2) == last);
  g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "plan 2");

  /* A row goes from above the one that is being edited. */
  focus_plan (f, 1);
  sokaku_history_remove (f->history, actions, 0, "Row");
  cell_fixture_fill (f);
  cell_fixture_press (f, GDK_KEY_Escape, 0);
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan 1");
  g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "plan 2");
}

static void
test_new_line (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 0);

  sokaku_text_editor_set_caret (editor, 4);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Return, GDK_ALT_MASK));
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan\n 0");
  testing_type (f->window, "次");
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan\n次 0");
  cell_fixture_assert_focus (f, CELL_PLAN, 0);
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
}

static void
test_multiline (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor;

  sokaku_text_cell_set_multiline (cell_fixture_get_text (f, CELL_PLAN, 0), TRUE);
  editor = focus_plan (f, 0);
  sokaku_text_editor_set_caret (editor, -1);
  cell_fixture_press (f, GDK_KEY_Return, 0);
  cell_fixture_assert_focus (f, CELL_PLAN, 0);
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan 0\n");
}

static void
test_walk (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 0);

  g_assert_true (cell_fixture_press (f, GDK_KEY_Return, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 1);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Return, GDK_SHIFT_MASK));
  cell_fixture_assert_focus (f, CELL_PLAN, 0);

  /* Arrows walk at the edges alone. */
  editor = focus_plan (f, 1);
  sokaku_text_editor_set_caret (editor, 3);
  g_assert_false (cell_fixture_press (f, GDK_KEY_Left, 0));
  g_assert_false (cell_fixture_press (f, GDK_KEY_Right, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 1);
  sokaku_text_editor_set_caret (editor, -1);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Right, 0));
  cell_fixture_assert_focus (f, CELL_RESULT, 1);
  editor = SOKAKU_TEXT_EDITOR (cell_fixture_get_focus (f));
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 0);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Left, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 1);
  editor = SOKAKU_TEXT_EDITOR (cell_fixture_get_focus (f));
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 6);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Down, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 2);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Up, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 1);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Up, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 0);
  g_assert_true (cell_fixture_press (f, GDK_KEY_Up, 0));
  g_assert_cmpint (f->left_rows, ==, -1);
}

/* In a text of several lines up and down go from line to line first. */
static void
test_lines (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor;

  sokaku_action_set_plan (cell_fixture_get_action (f, 1), "one\ntwo\nthree");
  cell_fixture_fill (f);
  editor = focus_plan (f, 1);
  sokaku_text_editor_set_caret (editor, 5);
  g_assert_false (cell_fixture_press (f, GDK_KEY_Up, 0));
  g_assert_false (cell_fixture_press (f, GDK_KEY_Down, 0));
  sokaku_text_editor_set_caret (editor, 1);
  g_assert_false (cell_fixture_press (f, GDK_KEY_Down, 0));
  g_assert_true (cell_fixture_press (f, GDK_KEY_Up, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 0);
  editor = focus_plan (f, 1);
  sokaku_text_editor_set_caret (editor, 9);
  g_assert_false (cell_fixture_press (f, GDK_KEY_Up, 0));
  g_assert_true (cell_fixture_press (f, GDK_KEY_Down, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 2);
}

/* Arrows with a selection take that away first. */
static void
test_selection (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 1);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  g_assert_false (cell_fixture_press (f, GDK_KEY_Right, 0));
  g_assert_false (cell_fixture_press (f, GDK_KEY_Down, 0));
  cell_fixture_assert_focus (f, CELL_PLAN, 1);
  /* What is typed takes the selection's place. */
  testing_type (f->window, "新");
  g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "新");
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
}

static void
test_new_node (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, CELL_FIXTURE_ROWS);

  testing_type (f->window, "新しい");
  g_assert_true (cell_fixture_get_focus (f) == GTK_WIDGET (editor));
  g_assert_nonnull (cell_fixture_get_action (f, CELL_FIXTURE_ROWS));
  g_assert_cmpstr (cell_fixture_get_plan (f, CELL_FIXTURE_ROWS), ==, "新しい");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 3);
  /* Row and text are one thing to the clerk. */
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
  sokaku_history_undo (f->history);
  cell_fixture_fill (f);
  g_assert_null (cell_fixture_get_action (f, CELL_FIXTURE_ROWS));
  sokaku_history_redo (f->history);
  cell_fixture_fill (f);
  g_assert_cmpstr (cell_fixture_get_plan (f, CELL_FIXTURE_ROWS), ==, "新しい");
}

static void
test_new_node_escape (CellFixture *f, gconstpointer data)
{
  focus_plan (f, CELL_FIXTURE_ROWS);
  testing_type (f->window, "やめ");
  g_assert_true (cell_fixture_press (f, GDK_KEY_Escape, 0));
  cell_fixture_fill (f);
  g_assert_null (cell_fixture_get_action (f, CELL_FIXTURE_ROWS));
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

static void
test_locked (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor;

  f->locked = TRUE;
  cell_fixture_fill (f);
  editor = focus_plan (f, 1);
  testing_type (f->window, "字");
  backspace (editor);
  delete (editor);
  cell_fixture_press (f, GDK_KEY_Return, GDK_ALT_MASK);
  cell_fixture_press (f, GDK_KEY_Escape, 0);
  g_assert_cmpstr (cell_fixture_get_plan (f, 1), ==, "plan 1");
  assert_shown (editor, "plan 1");
  gtk_test_accessible_assert_property (editor, GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE);
  focus_plan (f, CELL_FIXTURE_ROWS);
  testing_type (f->window, "字");
  cell_fixture_press (f, GDK_KEY_Return, GDK_ALT_MASK);
  g_assert_null (cell_fixture_get_action (f, CELL_FIXTURE_ROWS));
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

/* --- References --- */

static void
test_typed_reference (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, CELL_FIXTURE_ROWS);
  const char *held;

  testing_type (f->window, SAME_AS_1);
  held = cell_fixture_get_plan (f, CELL_FIXTURE_ROWS);
  g_assert_true (sokaku_reference_has_any (held));
  assert_shown (editor, SAME_AS_1);
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 4);
  /* The text goes on after it. */
  testing_type (f->window, "、窓口でも");
  assert_printed (f, CELL_FIXTURE_ROWS, SAME_AS_1 "、窓口でも");
  assert_shown (editor, SAME_AS_1 "、窓口でも");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 9);
  /* It follows its row. */
  sokaku_action_set_number (cell_fixture_get_action (f, 0), 7);
  assert_printed (f, CELL_FIXTURE_ROWS, "⑦と同じ、窓口でも");
}

/* In front of words that are there, behind others, all at once from an input method. */
static void
test_typed_within (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 2);

  sokaku_text_editor_set_caret (editor, 0);
  testing_commit (GTK_WIDGET (editor), SAME_AS_1);
  g_assert_true (sokaku_reference_has_any (cell_fixture_get_plan (f, 2)));
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 4);
  testing_type (f->window, "で、");
  assert_printed (f, 2, SAME_AS_1 "で、plan 2");
  sokaku_text_editor_set_caret (editor, -1);
  testing_commit (GTK_WIDGET (editor), "。②と同じ");
  testing_type (f->window, "か");
  assert_printed (f, 2, SAME_AS_1 "で、plan 2。②と同じか");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 18);

  /* The number comes last. */
  editor = focus_plan (f, CELL_FIXTURE_ROWS);
  testing_type (f->window, "と同じ");
  sokaku_text_editor_set_caret (editor, 0);
  testing_type (f->window, "①");
  g_assert_true (sokaku_reference_has_any (cell_fixture_get_plan (f, CELL_FIXTURE_ROWS)));
  testing_type (f->window, "です");
  assert_printed (f, CELL_FIXTURE_ROWS, SAME_AS_1 "です");
}

static void
set_plan (CellFixture *f, int row, const char *before, const char *after)
{
  g_autofree char *reference = sokaku_reference_make (
      SOKAKU_REFERENCE_ROW, sokaku_action_get_id (cell_fixture_get_action (f, 0)));
  g_autofree char *text = g_strconcat (before, reference, after, NULL);

  sokaku_action_set_plan (cell_fixture_get_action (f, row), text);
  cell_fixture_fill (f);
}

static void
test_whole (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor;

  set_plan (f, 2, "前", "後");
  editor = focus_plan (f, 2);
  assert_shown (editor, "前" SAME_AS_1 "後");
  sokaku_text_editor_set_caret (editor, 5);
  backspace (editor);
  g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "前後");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 1);
  sokaku_history_undo (f->history);
  assert_shown (editor, "前" SAME_AS_1 "後");

  sokaku_text_editor_set_caret (editor, 1);
  delete (editor);
  g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "前後");
  sokaku_history_undo (f->history);

  /* From within. */
  sokaku_text_editor_set_caret (editor, 3);
  backspace (editor);
  g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "前後");
  sokaku_history_undo (f->history);
  g_assert_true (sokaku_reference_has_any (cell_fixture_get_plan (f, 2)));

  /* A selection that begins or ends within. */
  {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor));
    GtkTextIter start, end;

    gtk_text_buffer_get_iter_at_offset (buffer, &start, 0);
    gtk_text_buffer_get_iter_at_offset (buffer, &end, 3);
    gtk_text_buffer_select_range (buffer, &start, &end);
    backspace (editor);
    g_assert_cmpstr (cell_fixture_get_plan (f, 2), ==, "後");
  }
}

/* What is typed within a reference goes behind it, in the order in which it is typed. */
static void
test_insert_within (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor;

  set_plan (f, 2, "前", "後");
  editor = focus_plan (f, 2);
  sokaku_text_editor_set_caret (editor, 3);
  testing_type (f->window, "一二三");
  assert_printed (f, 2, "前" SAME_AS_1 "一二三後");
  g_assert_true (sokaku_reference_has_any (cell_fixture_get_plan (f, 2)));
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 8);
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
}

/* One reference right behind another. */
static void
test_two (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, CELL_FIXTURE_ROWS);

  testing_type (f->window, "①と同じ②と同じ");
  assert_printed (f, CELL_FIXTURE_ROWS, "①と同じ②と同じ");
  backspace (editor);
  assert_printed (f, CELL_FIXTURE_ROWS, "①と同じ");
  g_assert_true (sokaku_reference_has_any (cell_fixture_get_plan (f, CELL_FIXTURE_ROWS)));
  /* With the last of it the row that was made for it goes, too. */
  backspace (editor);
  g_assert_null (cell_fixture_get_action (f, CELL_FIXTURE_ROWS));
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

/* What leads to itself, in one step or two, or to nothing stays words. */
static void
test_circle (CellFixture *f, gconstpointer data)
{
  focus_plan (f, 0);
  testing_type (f->window, SAME_AS_1);
  assert_printed (f, 0, "plan 0" SAME_AS_1);
  g_assert_false (sokaku_reference_has_any (cell_fixture_get_plan (f, 0)));

  set_plan (f, 2, "", "");
  focus_plan (f, 0);
  testing_type (f->window, "③と同じ");
  g_assert_false (sokaku_reference_has_any (cell_fixture_get_plan (f, 0)));
  testing_type (f->window, "㊿と同じ");
  g_assert_false (sokaku_reference_has_any (cell_fixture_get_plan (f, 0)));
  g_assert_true (g_str_has_suffix (cell_fixture_get_plan (f, 0), "㊿と同じ"));
}

static void
test_insert (CellFixture *f, gconstpointer data)
{
  g_autofree char *reference = sokaku_reference_make (
      SOKAKU_REFERENCE_ROW, sokaku_action_get_id (cell_fixture_get_action (f, 0)));
  SokakuTextCell *cell = cell_fixture_get_text (f, CELL_PLAN, 1);
  SokakuTextEditor *editor = focus_plan (f, 1);

  sokaku_text_editor_set_caret (editor, 4);
  sokaku_text_cell_insert (cell, reference);
  assert_printed (f, 1, "plan" SAME_AS_1 " 1");
  assert_shown (editor, "plan" SAME_AS_1 " 1");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 8);
  testing_type (f->window, "で");
  assert_printed (f, 1, "plan" SAME_AS_1 "で 1");
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
}

/* --- Undo while typing --- */

static void
test_caret (CellFixture *f, gconstpointer data)
{
  SokakuTextEditor *editor = focus_plan (f, 0);

  sokaku_text_editor_set_caret (editor, 2);
  testing_type (f->window, "中");
  sokaku_text_editor_set_caret (editor, -1);
  sokaku_history_undo (f->history);
  assert_shown (editor, "plan 0");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 2);
  sokaku_text_editor_set_caret (editor, 0);
  sokaku_history_redo (f->history);
  assert_shown (editor, "pl中an 0");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 3);

  /* Also where the same characters follow. */
  sokaku_history_set_string (f->history, cell_fixture_get_action (f, 0), "plan", "ああああ",
                             "Plan");
  sokaku_text_editor_set_caret (editor, 2);
  testing_type (f->window, "あ");
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 3);
}

/* --- The sign of a flag --- */

typedef struct
{
  SokakuScheduleCell *node;
  SokakuTextEditor *editor;
} Flag;

/* Makes the first plan a cell of the schedule, as the form's is. */
static Flag
make_flag (CellFixture *f)
{
  SokakuTextCell *cell = cell_fixture_get_text (f, CELL_PLAN, 0);
  Flag flag = { sokaku_item_find_schedule_cell (f->item, 2021), NULL };
  const SokakuTextBinding binding = {
    .history = f->history,
    .node = flag.node,
    .property = "planned",
    .flag = "continues",
    .sign = "⇒",
    .label = "Schedule",
    .name = "Planned, R3",
    .plan = f->plan,
  };

  sokaku_schedule_cell_set_planned (flag.node, "");
  sokaku_schedule_cell_set_continues (flag.node, FALSE);
  sokaku_text_cell_bind (cell, &binding);
  flag.editor = focus_plan (f, 0);
  return flag;
}

static void
test_flag (CellFixture *f, gconstpointer data)
{
  Flag flag = make_flag (f);

  testing_type (f->window, "=>");
  g_assert_true (sokaku_schedule_cell_get_continues (flag.node));
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (flag.node), ==, "");
  assert_shown (flag.editor, "⇒");
  testing_type (f->window, "二期");
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (flag.node), ==, "二期");
  assert_shown (flag.editor, "⇒ 二期");
  g_assert_cmpint (sokaku_text_editor_get_caret (flag.editor), ==, 4);
  /* The sign can be taken away like any other character. */
  sokaku_text_editor_set_caret (flag.editor, 1);
  backspace (flag.editor);
  g_assert_false (sokaku_schedule_cell_get_continues (flag.node));
  g_assert_cmpstr (g_strstrip ((char *) sokaku_schedule_cell_get_planned (flag.node)), ==, "二期");
  while (sokaku_history_get_can_undo (f->history))
    sokaku_history_undo (f->history);
  g_assert_false (sokaku_schedule_cell_get_continues (flag.node));
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (flag.node), ==, "");
}

/* A blank behind the sign is none of the text, but typing goes on behind it. */
static void
test_flag_blank (CellFixture *f, gconstpointer data)
{
  static const char *const typed[]
      = { "⇒ 第二期", "=> 第二期", "→第二期", "＝＞　第二期", "-> 第二期" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      Flag flag = make_flag (f);

      testing_type (f->window, typed[i]);
      g_assert_true (sokaku_schedule_cell_get_continues (flag.node));
      g_assert_cmpstr (sokaku_schedule_cell_get_planned (flag.node), ==, "第二期");
      assert_shown (flag.editor, "⇒ 第二期");
      g_assert_cmpint (sokaku_text_editor_get_caret (flag.editor), ==, 5);
      focus_plan (f, 1);
    }
}

static void
test_flag_escape (CellFixture *f, gconstpointer data)
{
  Flag flag = make_flag (f);

  testing_type (f->window, "=>三期");
  cell_fixture_press (f, GDK_KEY_Escape, 0);
  g_assert_false (sokaku_schedule_cell_get_continues (flag.node));
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (flag.node), ==, "");
  assert_shown (flag.editor, "");
}

/* An edit may have all cells put anew at once. */
static void
test_refilled (CellFixture *f, gconstpointer data)
{
  gulong handler = g_signal_connect_swapped (f->plan, "changed", G_CALLBACK (cell_fixture_fill), f);
  SokakuTextEditor *editor = focus_plan (f, 0);

  sokaku_text_editor_set_caret (editor, -1);
  testing_type (f->window, "の2");
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan 0の2");
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "Plan");
  g_assert_cmpuint (cell_fixture_count_undo (f), ==, 1);
  g_signal_handler_disconnect (f->plan, handler);
}

/* A menu on the cell is about the words marked in it. */
static void
test_menu (CellFixture *f, gconstpointer data)
{
  SokakuTextCell *cell = cell_fixture_get_text (f, CELL_PLAN, 0);
  SokakuTextEditor *editor = focus_plan (f, 0);
  GtkWidget *popover = gtk_popover_new ();

  sokaku_text_editor_set_caret (editor, 4);
  gtk_popover_set_child (GTK_POPOVER (popover), gtk_button_new ());
  gtk_widget_set_parent (popover, GTK_WIDGET (cell));
  gtk_popover_popup (GTK_POPOVER (popover));
  testing_settle (f->window);
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (editor)));
  g_assert_true (sokaku_text_cell_get_editor (cell) == editor);
  g_assert_cmpint (sokaku_text_editor_get_caret (editor), ==, 4);

  /* What is picked goes where the caret was. */
  gtk_popover_popdown (GTK_POPOVER (popover));
  sokaku_text_cell_insert (cell, "目");
  testing_settle (f->window);
  g_assert_cmpstr (cell_fixture_get_plan (f, 0), ==, "plan目 0");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (editor)));
  gtk_widget_unparent (popover);
  focus_plan (f, 1);
  g_assert_null (sokaku_text_cell_get_editor (cell));
}

int
main (int argc, char *argv[])
{
  testing_window_init (&argc, &argv);

#define ADD(path, function)                                                                        \
  g_test_add ("/text-cell/" path, CellFixture, NULL, cell_fixture_set_up, function,                \
              cell_fixture_tear_down)
  ADD ("open", test_open);
  ADD ("unbound", test_unbound);
  ADD ("typing", test_typing);
  ADD ("converting", test_converting);
  ADD ("commit", test_commit);
  ADD ("converting-update", test_converting_update);
  ADD ("escape", test_escape);
  ADD ("escape-other-row", test_escape_other_row);
  ADD ("new-line", test_new_line);
  ADD ("multiline", test_multiline);
  ADD ("walk", test_walk);
  ADD ("lines", test_lines);
  ADD ("selection", test_selection);
  ADD ("new-node", test_new_node);
  ADD ("new-node-escape", test_new_node_escape);
  ADD ("locked", test_locked);
  ADD ("typed-reference", test_typed_reference);
  ADD ("typed-within", test_typed_within);
  ADD ("whole", test_whole);
  ADD ("insert-within", test_insert_within);
  ADD ("two", test_two);
  ADD ("circle", test_circle);
  ADD ("insert", test_insert);
  ADD ("caret", test_caret);
  ADD ("flag", test_flag);
  ADD ("flag-blank", test_flag_blank);
  ADD ("flag-escape", test_flag_escape);
  ADD ("refilled", test_refilled);
  ADD ("menu", test_menu);
#undef ADD
  return g_test_run ();
}
