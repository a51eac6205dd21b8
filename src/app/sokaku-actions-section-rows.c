/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands for the rows of actions, by keys and by the menu. */
#include "sokaku-actions-section-private.h"

#include "sokaku-action-rows.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

/* Where the focus goes after rows have changed. */
static void
focus_node (SokakuPaperSection *self, gpointer node, const char *property)
{
  GtkWidget *cell;

  sokaku_paper_section_update (self);
  cell = sokaku_paper_section_find (self, node, property);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

static SokakuCell *
get_current (SokakuPaperSection *self)
{
  return sokaku_cell_walker_get_current (
      sokaku_paper_table_get_walker (sokaku_paper_section_get_table (self)));
}

/* What the row commands are about: the row of the cell that has the focus; NULL, with a
 * sentence, where its year is locked. */
static const SokakuActionsLine *
get_current_line (SokakuPaperSection *self)
{
  SokakuPlan *plan = sokaku_paper_section_get_plan (self);
  SokakuCell *cell = get_current (self);
  const SokakuActionsLine *line = cell != NULL ? sokaku_actions_section_get_line (cell) : NULL;

  if (line != NULL && sokaku_plan_is_locked (plan, line->fiscal))
    {
      g_autofree char *year = sokaku_plan_dup_year_label (plan, line->fiscal);
      g_autofree char *sentence = g_strdup_printf (
          _ ("%s is locked; unlock the year in the menu to change its rows."), year);

      sokaku_paper_section_say (self, sentence);
      return NULL;
    }
  return line;
}

static gboolean
is_in_results (SokakuCell *cell)
{
  if (SOKAKU_IS_TEXT_CELL (cell))
    return g_strcmp0 (sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell))->property, "text")
           == 0;
  return SOKAKU_IS_CHOICE_CELL (cell)
         && g_strcmp0 (sokaku_choice_cell_get_property (SOKAKU_CHOICE_CELL (cell)), "number") != 0;
}

/* Rows come to no year in which the item is not carried out. */
static gboolean
can_add (SokakuPaperSection *self, int fiscal)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);
  g_autofree char *year = NULL;
  g_autofree char *sentence = NULL;

  if (!sokaku_item_is_after_end (item, fiscal) && !sokaku_item_is_before_start (item, fiscal))
    return TRUE;
  year = sokaku_plan_dup_year_label (sokaku_paper_section_get_plan (self), fiscal);
  sentence = g_strdup_printf (
      _ ("The item is not carried out in %s, so no row can be added there."), year);
  sokaku_paper_section_say (self, sentence);
  return FALSE;
}

static void
insert_row (SokakuPaperSection *self, int offset)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);
  const SokakuActionsLine *line = get_current_line (self);
  SokakuAction *action;
  guint position;

  if (line == NULL || !can_add (self, line->fiscal))
    return;
  if (line->action == NULL
      || !sokaku_node_list_find (sokaku_item_get_actions (item), line->action, &position))
    action = sokaku_actions_section_add_action (self, line->fiscal, 0);
  else
    action
        = sokaku_actions_section_insert_action (self, position + (guint) offset, line->fiscal, 0);
  if (action != NULL)
    focus_node (self, action, "plan");
}

static void
insert_above (GtkWidget *widget, const char *name, GVariant *parameter)
{
  insert_row (SOKAKU_PAPER_SECTION (widget), 0);
}

static void
insert_below (GtkWidget *widget, const char *name, GVariant *parameter)
{
  insert_row (SOKAKU_PAPER_SECTION (widget), 1);
}

static void
add_result (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPaperSection *self = SOKAKU_PAPER_SECTION (widget);
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  const SokakuActionsLine *line = get_current_line (self);
  SokakuResult *result;
  guint position = 0;

  if (line == NULL)
    return;
  sokaku_history_begin_group (history, _ ("Result"));
  if (line->action == NULL)
    result = sokaku_actions_section_ensure_result (self, line);
  else
    {
      SokakuNodeList *results = sokaku_action_get_results (line->action);

      if (line->result != NULL && sokaku_node_list_find (results, line->result, &position))
        position++;
      else
        position = sokaku_node_list_get_length (results);
      result = sokaku_action_rows_insert_result (history, line->action, position);
    }
  sokaku_history_end_group (history);
  if (result != NULL)
    focus_node (self, result, "text");
}

/* Ctrl+Enter: one more of what the focus is in. */
static void
add_another (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_in_results (get_current (SOKAKU_PAPER_SECTION (widget))))
    add_result (widget, name, parameter);
  else
    insert_below (widget, name, parameter);
}

static char *
describe_removed (SokakuPaperSection *self, SokakuAction *action)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);
  guint n = sokaku_node_list_get_length (sokaku_action_get_results (action));
  g_autofree char *number = sokaku_circled_number (sokaku_item_get_action_number (item, action));

  if (!sokaku_actions_section_has_content (action))
    return NULL;
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "Row %s was removed with its plan and %u result; Undo brings it back.",
                   "Row %s was removed with its plan and %u results; Undo brings it back.", n),
      number, n);
}

static void
remove_action (SokakuPaperSection *self, SokakuAction *action)
{
  g_autofree char *sentence = describe_removed (self, action);
  g_autoptr (GError) error = NULL;

  if (sokaku_action_rows_remove (sokaku_paper_section_get_history (self),
                                 sokaku_paper_section_get_item (self), action, &error)
      && sentence != NULL)
    sokaku_paper_section_say (self, sentence);
  sokaku_actions_section_say_refused (self, error);
}

static void
remove_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPaperSection *self = SOKAKU_PAPER_SECTION (widget);
  SokakuCellWalker *walker = sokaku_paper_table_get_walker (sokaku_paper_section_get_table (self));
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  SokakuCell *current = get_current (self);
  const SokakuActionsLine *line = get_current_line (self);
  int column, row;

  if (line == NULL || line->action == NULL
      || !sokaku_cell_walker_get_place (walker, current, &column, &row))
    return;
  if (line->result != NULL && is_in_results (current))
    sokaku_action_rows_remove_result (history, line->result);
  else
    {
      g_autoptr (SokakuAction) action = g_object_ref (line->action);

      remove_action (self, action);
    }
  sokaku_paper_section_update (self);
  current = sokaku_cell_walker_find (walker, column, row);
  if (current == NULL)
    current = sokaku_cell_walker_find (walker, column, row - 1);
  if (current != NULL)
    sokaku_cell_enter (current, 0, 0);
}

static void
move_row (SokakuPaperSection *self, int rows)
{
  SokakuHistory *history = sokaku_paper_section_get_history (self);
  SokakuItem *item = sokaku_paper_section_get_item (self);
  SokakuCell *current = get_current (self);
  const SokakuActionsLine *line = get_current_line (self);
  g_autoptr (SokakuAction) action = NULL;
  g_autoptr (SokakuResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (line == NULL || line->action == NULL)
    return;
  action = g_object_ref (line->action);
  if (line->result != NULL && is_in_results (current)
      && sokaku_node_list_get_length (sokaku_action_get_results (action)) > 1)
    {
      result = g_object_ref (line->result);
      sokaku_action_rows_move_result (history, result, rows);
      focus_node (self, result, "text");
      return;
    }
  sokaku_action_rows_move (history, item, sokaku_paper_section_get_plan (self), action, rows,
                           &error);
  sokaku_actions_section_say_refused (self, error);
  /* It may have moved up into a year that is hidden. */
  sokaku_actions_section_show_year (SOKAKU_ACTIONS_SECTION (self), sokaku_action_get_year (action));
  focus_node (self, action, "plan");
}

static void
move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_row (SOKAKU_PAPER_SECTION (widget), -1);
}

static void
move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_row (SOKAKU_PAPER_SECTION (widget), 1);
}

/* Whether an input method is converting: then the keys are its own. */
static gboolean
is_composing (SokakuCell *cell)
{
  SokakuTextEditor *editor
      = SOKAKU_IS_TEXT_CELL (cell) ? sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (cell)) : NULL;

  return editor != NULL && sokaku_text_editor_is_composing (editor);
}

static gboolean
key_pressed (
    GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Return, GDK_CONTROL_MASK, "rows.add" },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "rows.add" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "rows.insert-above" },
    { GDK_KEY_plus, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "rows.insert-above" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "rows.insert-above" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "rows.remove" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "rows.remove" },
    { GDK_KEY_Up, GDK_ALT_MASK, "rows.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "rows.move-down" },
  };
  GdkModifierType modifiers
      = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].keyval && modifiers == keys[i].modifiers
        && !is_composing (get_current (data)))
      {
        gtk_widget_activate_action (data, keys[i].action, NULL);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

/**
 * sokaku_actions_section_install_rows:
 * @widget_class: the class of sections
 *
 * Gives sections the commands that add, remove and move rows.
 */
void
sokaku_actions_section_install_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "rows.add", NULL, add_another);
  gtk_widget_class_install_action (widget_class, "rows.insert-above", NULL, insert_above);
  gtk_widget_class_install_action (widget_class, "rows.insert-below", NULL, insert_below);
  gtk_widget_class_install_action (widget_class, "rows.add-result", NULL, add_result);
  gtk_widget_class_install_action (widget_class, "rows.remove", NULL, remove_row);
  gtk_widget_class_install_action (widget_class, "rows.move-up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "rows.move-down", NULL, move_down);
}

/**
 * sokaku_actions_section_watch_keys:
 * @self: a section
 *
 * Has keys act on the row of the cell that has the focus, before the cell gets them.
 */
void
sokaku_actions_section_watch_keys (SokakuActionsSection *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
