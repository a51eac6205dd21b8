/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thousand random edits through the form's widgets, undone to the same bytes and redone. */
#include "app-fixture.h"
#include "full-sheet.h"

#include <string.h>

#include "sokaku-basics-section.h"
#include "sokaku-end-section.h"
#include "sokaku-paper-section.h"
#include "sokaku-reference-picker.h"
#include "sokaku-sheet-form.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"
#include "test-plan.h"
#include "testing-window.h"

#define N_EDITS 1000
#define MAX_PASTED 4

typedef struct
{
  AppFixture *f;
  GtkWidget *window;
  GtkWidget *form;
  SokakuPlan *plan;
  SokakuHistory *history;
  GPtrArray *items;
} Chaos;

static int
roll (int n)
{
  return g_test_rand_int_range (0, n);
}

#define PICK(array) ((array)[roll (G_N_ELEMENTS (array))])

/* --- Finding widgets --- */

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

static GtkWidget *
get_focus (Chaos *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

static SokakuCell *
get_cell (Chaos *self)
{
  GtkWidget *widget = get_focus (self);

  while (widget != NULL && !SOKAKU_IS_CELL (widget))
    widget = gtk_widget_get_parent (widget);
  return (SokakuCell *) widget;
}

/* Some cell of the form gets the focus. */
static SokakuCell *
go_to_cell (Chaos *self)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  list_cells (self->form, cells);
  g_assert_cmpuint (cells->len, >, 0);
  gtk_widget_grab_focus (g_ptr_array_index (cells, (guint) roll ((int) cells->len)));
  return get_cell (self);
}

static SokakuCell *
go_to_text (Chaos *self)
{
  SokakuCell *cell;

  do
    cell = go_to_cell (self);
  while (!SOKAKU_IS_TEXT_CELL (cell));
  return cell;
}

static GtkWidget *
get_basics (Chaos *self, const char *property)
{
  return sokaku_basics_section_get_field (
      SOKAKU_BASICS_SECTION (find_widget (self->form, SOKAKU_TYPE_BASICS_SECTION)), property);
}

static GtkWidget *
get_end (Chaos *self, const char *property)
{
  return sokaku_end_section_get_field (
      SOKAKU_END_SECTION (find_widget (self->form, SOKAKU_TYPE_END_SECTION)), property);
}

static void
press (Chaos *self, guint keyval, GdkModifierType state)
{
  if (get_focus (self) != NULL)
    testing_press (get_focus (self), keyval, state);
}

/* --- What can be done --- */

static void
type (Chaos *self)
{
  static const char *const pieces[] = { "あ",
                                        "予定どおり",
                                        "a b",
                                        "①と同じ",
                                        "②と同じ",
                                        "㊿と同じ",
                                        "R2と同じ",
                                        "と同じ",
                                        "①",
                                        "=>",
                                        "⇒",
                                        "→ ",
                                        "\"",
                                        "<&>",
                                        "  ",
                                        "12,345円",
                                        "、次",
                                        "。",
                                        "令和3年と同じ",
                                        "・" };
  SokakuTextCell *cell = SOKAKU_TEXT_CELL (go_to_text (self));
  SokakuTextEditor *editor = sokaku_text_cell_get_editor (cell);

  g_assert_nonnull (editor);
  if (roll (3) > 0)
    sokaku_text_editor_set_caret (editor, roll (12) - 1);
  for (int n = 1 + roll (5); n > 0 && get_cell (self) == SOKAKU_CELL (cell); n--)
    switch (roll (9))
      {
      case 0:
        g_signal_emit_by_name (get_focus (self), "backspace");
        break;
      case 1:
        g_signal_emit_by_name (get_focus (self), "delete-from-cursor", GTK_DELETE_CHARS, 1);
        break;
      case 2:
        press (self, GDK_KEY_Return, GDK_ALT_MASK);
        break;
      case 3:
        sokaku_text_editor_set_caret (SOKAKU_TEXT_EDITOR (get_focus (self)), roll (8));
        break;
      case 4:
        if (roll (4) == 0)
          press (self, GDK_KEY_Escape, 0);
        break;
      default:
        testing_type (self->window, PICK (pieces));
      }
}

static void
choose (Chaos *self)
{
  static const guint keys[]
      = { GDK_KEY_0,      GDK_KEY_1,         GDK_KEY_2, GDK_KEY_3, GDK_KEY_4, GDK_KEY_minus,
          GDK_KEY_Delete, GDK_KEY_BackSpace, GDK_KEY_a, GDK_KEY_b, GDK_KEY_n, GDK_KEY_k };
  SokakuCell *cell;

  do
    cell = go_to_cell (self);
  while (!SOKAKU_IS_CHOICE_CELL (cell));
  for (int n = 1 + roll (6); n > 0; n--)
    press (self, PICK (keys), 0);
}

static void
walk (Chaos *self)
{
  static const guint keys[]
      = { GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Return };

  go_to_cell (self);
  for (int n = 1 + roll (6); n > 0; n--)
    press (self, PICK (keys), roll (4) == 0 ? GDK_SHIFT_MASK : 0);
}

static void
change_rows (Chaos *self)
{
  static const struct
  {
    guint keyval;
    GdkModifierType state;
  } keys[] = {
    { GDK_KEY_Return, GDK_CONTROL_MASK }, { GDK_KEY_plus, GDK_CONTROL_MASK },
    { GDK_KEY_minus, GDK_CONTROL_MASK },  { GDK_KEY_Up, GDK_ALT_MASK },
    { GDK_KEY_Down, GDK_ALT_MASK },       { GDK_KEY_Return, GDK_CONTROL_MASK },
  };

  go_to_cell (self);
  for (int n = 1 + roll (3); n > 0; n--)
    {
      guint i = (guint) roll (G_N_ELEMENTS (keys));

      press (self, keys[i].keyval, keys[i].state);
      if (roll (2) == 0)
        testing_type (self->window, "行");
    }
}

/* The walker of the table that holds a cell. */
static SokakuCellWalker *
get_walker (GtkWidget *cell)
{
  while (cell != NULL && !SOKAKU_IS_PAPER_TABLE (cell))
    cell = gtk_widget_get_parent (cell);
  return cell != NULL ? sokaku_paper_table_get_walker (SOKAKU_PAPER_TABLE (cell)) : NULL;
}

static char *
make_block (void)
{
  static const char *const cells[]
      = { "",           "1",    "2",          "新",          "一", "①と同じ",
          "\"二\n行\"", "⇒",    "As planned", "③と同じ、も", "A",  "\"\"\"引\"\"\"",
          "R3と同じ",   "=> 次" };
  GString *block = g_string_new (NULL);
  int n_columns = 1 + roll (MAX_PASTED);

  for (int row = 1 + roll (MAX_PASTED); row > 0; row--)
    for (int column = 1; column <= n_columns; column++)
      g_string_append_printf (block, "%s%s", PICK (cells), column == n_columns ? "\r\n" : "\t");
  return g_string_free (block, FALSE);
}

static void
paste (Chaos *self)
{
  SokakuCell *cell = go_to_cell (self);
  SokakuCellWalker *walker = get_walker (GTK_WIDGET (cell));
  g_autofree char *block = make_block ();
  int column, row;

  if (walker == NULL || !sokaku_cell_walker_get_place (walker, cell, &column, &row))
    return;
  switch (roll (4))
    {
    case 0:
      sokaku_cell_walker_select (walker, column, row, 1 + roll (3), 1 + roll (3));
      press (self, GDK_KEY_Delete, 0);
      break;
    case 1:
      /* A block from somewhere else in the table. */
      sokaku_cell_walker_select (walker, column, row, 1 + roll (3), 1 + roll (3));
      g_free (block);
      block = sokaku_cell_walker_dup_block (walker);
      sokaku_cell_walker_select (walker, 0, 0, 0, 0);
      go_to_cell (self);
      walker = get_walker (GTK_WIDGET (get_cell (self)));
      if (walker != NULL)
        sokaku_cell_walker_paste (walker, block);
      break;
    default:
      sokaku_cell_walker_paste (walker, block);
    }
}

static void
take_over (Chaos *self)
{
  go_to_cell (self);
  gtk_widget_activate_action (get_focus (self), "form.take-over", NULL);
}

static void
pick_reference (Chaos *self)
{
  SokakuCell *cell = go_to_text (self);
  GtkWidget *picker, *list, *row;

  /* The list opens beside what can be seen. */
  app_fixture_settle (self->window);
  gtk_widget_activate_action (get_focus (self), "form.pick-reference", NULL);
  picker = find_widget (GTK_WIDGET (cell), SOKAKU_TYPE_REFERENCE_PICKER);
  if (picker == NULL || !gtk_widget_get_visible (picker))
    return;
  list = find_widget (picker, GTK_TYPE_LIST_BOX);
  row = gtk_widget_get_first_child (list);
  for (int n = roll (4); n > 0 && gtk_widget_get_next_sibling (row) != NULL; n--)
    row = gtk_widget_get_next_sibling (row);
  g_signal_emit_by_name (list, "row-activated", row);
}

/* Puts a text into an entry, character by character. */
static void
type_in_entry (Chaos *self, GtkWidget *entry, const char *text)
{
  gtk_widget_grab_focus (entry);
  /* What completes the text opens beside what can be seen. */
  app_fixture_settle (self->window);
  gtk_editable_set_position (GTK_EDITABLE (entry), roll (4) - 1);
  if (roll (2) == 0)
    gtk_editable_delete_text (GTK_EDITABLE (entry), 0, roll (6) - 1);
  testing_type (self->window, text);
}

static void
change_basics (Chaos *self)
{
  static const char *const departments[]
      = { "(財)財政課", "、管財課", ",", "各担当部署、", "(政)政策推進課、(財)財政課", "　" };
  static const char *const titles[] = { "見直し", " ", "第2版", "<&>" };
  static const char *const tags[] = { "R5内容変更", "R5", "x" };

  switch (roll (4))
    {
    case 0:
      type_in_entry (self, get_basics (self, "departments"), PICK (departments));
      break;
    case 1:
      type_in_entry (self, get_basics (self, "title"), PICK (titles));
      break;
    case 2:
      type_in_entry (self, get_basics (self, "tag"), PICK (tags));
      break;
    default:
      gtk_drop_down_set_selected (GTK_DROP_DOWN (get_basics (self, "first-year")),
                                  (guint) roll ((int) sokaku_plan_get_n_years (self->plan) + 1));
    }
}

static void
change_end (Chaos *self)
{
  static const char *const dates[]
      = { "R7.3", "R6.12", "令和5年4月1日", "x", "2024-03", "R", "R5.13", "H31.4" };
  GtkWidget *ended = get_end (self, "ended");

  switch (roll (4))
    {
    case 0:
      gtk_check_button_set_active (GTK_CHECK_BUTTON (ended),
                                   !gtk_check_button_get_active (GTK_CHECK_BUTTON (ended)));
      break;
    case 1:
      if (gtk_widget_get_sensitive (get_end (self, "end-year")))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (get_end (self, "end-year")),
                                    (guint) roll ((int) sokaku_plan_get_n_years (self->plan) + 1));
      break;
    default:
      type_in_entry (self, get_end (self, "end-date"), PICK (dates));
    }
}

static void
go_to_sheet (Chaos *self)
{
  SokakuItem *item = g_ptr_array_index (self->items, (guint) roll ((int) self->items->len));

  sokaku_sheets_place_show_item (self->f->window->sheets_place, sokaku_item_get_id (item));
}

static void
lock_year (Chaos *self)
{
  SokakuYear *year = sokaku_plan_peek_year (
      self->plan, (guint) roll ((int) sokaku_plan_get_n_years (self->plan)));

  sokaku_history_set_boolean (self->history, year, "locked", !sokaku_year_get_locked (year),
                              "Lock");
}

static void
step_back (Chaos *self)
{
  int n = 1 + roll (4);

  for (int i = 0; i < n; i++)
    sokaku_history_undo (self->history);
  /* Mostly there and back; else what is done next takes the place of what was undone. */
  for (int i = roll (4) == 0 ? roll (4) : 0; i < n; i++)
    sokaku_history_redo (self->history);
}

static const struct
{
  const char *name;
  int weight;
  void (*edit) (Chaos *self);
} edits[] = {
  { "type", 30, type },
  { "choose", 18, choose },
  { "change rows", 14, change_rows },
  { "paste", 12, paste },
  { "walk", 6, walk },
  { "take over", 6, take_over },
  { "pick a reference", 5, pick_reference },
  { "change the basics", 8, change_basics },
  { "change the end", 6, change_end },
  { "go to another sheet", 6, go_to_sheet },
  { "lock a year", 1, lock_year },
  { "step back", 5, step_back },
};

static void
do_something (Chaos *self)
{
  int total = 0;
  int chosen;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    total += edits[i].weight;
  chosen = roll (total);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      chosen -= edits[i].weight;
      if (chosen < 0)
        {
          g_test_message ("%s", edits[i].name);
          edits[i].edit (self);
          return;
        }
    }
}

/* --- What must hold --- */

/* The editor shows what the model holds. */
static void
check_editor (Chaos *self)
{
  SokakuCell *cell = get_cell (self);
  const SokakuTextBinding *binding;
  g_autofree char *shown = NULL;
  g_autofree char *printed = NULL;

  if (!SOKAKU_IS_TEXT_CELL (cell) || sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (cell)) == NULL)
    return;
  binding = sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell));
  shown = sokaku_text_editor_dup_shown (sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (cell)));
  printed = sokaku_text_cell_dup_printed (SOKAKU_TEXT_CELL (cell));
  if (strcmp (shown, printed) != 0)
    g_test_message ("in %s", binding->name);
  g_assert_cmpstr (shown, ==, printed);
}

static void
check_text (
    Chaos *self, SokakuItem *item, gpointer node, const char *property, SokakuTextField field)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (node, property, &text, NULL);
  if (!sokaku_reference_has_any (text))
    return;
  sokaku_reference_check (text, node, item, self->plan, field, &error);
  /* Nothing that can be typed, pasted, moved, taken over or removed makes a circle. */
  g_assert_no_error (error);
}

static void
check_item (Chaos *self, SokakuItem *item)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  SokakuNodeList *issues = sokaku_item_get_issues (item);
  int year = G_MININT;

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      SokakuNodeList *results = sokaku_action_get_results (action);

      g_assert_true (sokaku_item_find_action (item, sokaku_action_get_id (action)) == action);
      g_assert_cmpint (sokaku_action_get_year (action), >=, year);
      year = sokaku_action_get_year (action);
      check_text (self, item, action, "plan", SOKAKU_TEXT_PLAN);
      for (guint j = 0; j < sokaku_node_list_get_length (results); j++)
        check_text (self, item, sokaku_node_list_peek (results, j), "text", SOKAKU_TEXT_RESULT);
    }
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);

      check_text (self, item, issue, "problem", SOKAKU_TEXT_PROBLEM);
      check_text (self, item, issue, "solution", SOKAKU_TEXT_SOLUTION);
    }
}

static void
check (Chaos *self)
{
  check_editor (self);
  for (guint i = 0; i < self->items->len; i++)
    check_item (self, g_ptr_array_index (self->items, i));
}

/* Saves and returns the bytes of every file. */
static GHashTable *
save (Chaos *self)
{
  g_autofree char *path = g_file_get_path (self->f->plan);
  g_autoptr (GError) error = NULL;

  sokaku_sheets_place_commit (self->f->window->sheets_place);
  sokaku_document_save (self->f->window->document, NULL, NULL, &error);
  g_assert_no_error (error);
  return sokaku_test_read_folder (path);
}

static void
assert_same (GHashTable *found, GHashTable *wanted)
{
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (g_strcmp0 (g_hash_table_lookup (found, name), text) != 0)
      {
        g_test_message ("%s differs", (char *) name);
        g_assert_cmpstr (g_hash_table_lookup (found, name), ==, text);
      }
  g_assert_true (sokaku_test_folders_equal (found, wanted));
}

static GFile *
save_new (AppFixture *f, SokakuPlan *plan)
{
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autofree char *path = g_build_filename (f->folder, "random", NULL);
  GFile *folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  sokaku_document_save (document, folder, NULL, &error);
  g_assert_no_error (error);
  return folder;
}

static void
test_random (AppFixture *f, gconstpointer data)
{
  gboolean other = data != NULL;
  g_autoptr (SokakuPlan) plan
      = other ? test_plan_new (&test_plan_other) : sokaku_test_make_plan (3, 6);
  Chaos self = { .f = f, .window = GTK_WIDGET (f->window) };
  g_autoptr (GHashTable) start = NULL;
  g_autoptr (GHashTable) end = NULL;
  g_autoptr (GHashTable) back = NULL;
  g_autoptr (GHashTable) again = NULL;
  guint n_wanted = N_EDITS / (other ? 4 : 1);
  guint n_undone = 0;

  if (other)
    full_sheet_make (plan, test_plan_item (plan, "3"));
  g_set_object (&f->plan, NULL);
  f->plan = save_new (f, plan);
  app_fixture_open (f);
  self.plan = sokaku_document_get_plan (f->window->document);
  self.history = sokaku_document_get_history (f->window->document);
  self.items = sokaku_plan_list_items (self.plan);
  g_ptr_array_set_size (self.items, MIN (self.items->len, 6));
  self.form = find_widget (GTK_WIDGET (f->window->sheets_place), SOKAKU_TYPE_SHEET_FORM);
  start = save (&self);

  for (guint n_edits = 0, i = 0; n_edits < n_wanted; i++)
    {
      guint64 generation = sokaku_history_get_generation (self.history);

      do_something (&self);
      if (i % 20 == 0)
        app_fixture_settle (self.window);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      check (&self);
      n_edits += sokaku_history_get_generation (self.history) != generation;
    }
  /* What was undone last is part of what is done again in the end. */
  while (sokaku_history_get_can_redo (self.history))
    sokaku_history_redo (self.history);
  end = save (&self);
  g_assert_false (sokaku_test_folders_equal (start, end));

  for (; sokaku_history_get_can_undo (self.history); n_undone++)
    {
      g_assert_cmpstr (sokaku_history_get_undo_label (self.history), !=, "");
      sokaku_history_undo (self.history);
    }
  g_test_message ("%u edits undone", n_undone);
  /* Steps back among the edits take some away, and typing in one place is one step. */
  g_assert_cmpuint (n_undone, >, n_wanted / 2);
  app_fixture_settle (self.window);
  back = save (&self);
  assert_same (back, start);
  while (sokaku_history_get_can_redo (self.history))
    sokaku_history_redo (self.history);
  app_fixture_settle (self.window);
  again = save (&self);
  assert_same (again, end);
  g_ptr_array_unref (self.items);
}

int
main (int argc, char *argv[])
{
  app_fixture_init (&argc, &argv);
  /* What has the focus is in view at once. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/form-random/edits", AppFixture, NULL, app_fixture_set_up, test_random,
              app_fixture_tear_down);
  g_test_add ("/form-random/other", AppFixture, "other", app_fixture_set_up, test_random,
              app_fixture_tear_down);
  return g_test_run ();
}
