/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editor of a text cell: from when it opens to when it closes, and its keys. */
#include "sokaku-text-cell-private.h"

#include <string.h>

static void
edited (SokakuTextCell *self)
{
  SokakuTextEditor *editor = SOKAKU_TEXT_EDITOR (self->editor);
  SokakuHistory *history = self->binding.history;
  g_autofree char *typed = sokaku_text_editor_dup_text (editor);
  int behind = sokaku_text_editor_count_behind (editor);
  gboolean is_new = self->binding.node == NULL;

  /* There is nothing to edit in a cell that stands for nothing any more. */
  if (history == NULL || (is_new && *typed == '\0'))
    return;
  if (is_new)
    sokaku_history_begin_group (history, self->binding.label);
  if (sokaku_text_cell_ensure_node (self))
    {
      g_autofree char *text = sokaku_text_cell_recognise (self, typed);

      sokaku_text_cell_store (self, text, !is_new);
    }
  if (is_new)
    sokaku_history_end_typed_group (history);
  sokaku_text_cell_show (self);
  /* The text may be shown in other words than it was typed; what follows it is the same. */
  sokaku_text_editor_set_behind (editor, behind);
}

static void
close_editor (SokakuTextCell *self)
{
  g_clear_handle_id (&self->close_source, g_source_remove);
  if (self->editor == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->editor, self);
  gtk_widget_remove_controller (GTK_WIDGET (self), self->focus);
  self->focus = NULL;
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->initial, g_free);
  gtk_widget_set_child_visible (self->display, TRUE);
  sokaku_text_cell_show (self);
}

static gboolean
close_later (gpointer data)
{
  SokakuTextCell *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->close_source = 0;
  /* The window may have been left, not the cell; or a menu on the cell is about the words marked
   * in it. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    close_editor (self);
  return G_SOURCE_REMOVE;
}

static void
focus_left (SokakuTextCell *self)
{
  if (self->binding.history != NULL)
    sokaku_history_end_typing (self->binding.history);
  if (self->close_source == 0)
    self->close_source = g_idle_add (close_later, self);
}

/* Takes back what was typed since the focus came. */
static gboolean
revert (SokakuTextCell *self)
{
  g_autofree char *text = sokaku_text_cell_dup_source (self);

  if (self->binding.locked || self->initial == NULL || strcmp (text, self->initial) == 0
      || self->binding.node == NULL)
    return GDK_EVENT_PROPAGATE;
  /* What it referred to may have gone meanwhile, by undo. */
  if (self->binding.item != NULL
      && !sokaku_reference_check (self->initial, self->binding.node, self->binding.item,
                                  self->binding.plan, self->binding.field, NULL))
    return GDK_EVENT_PROPAGATE;
  sokaku_text_cell_store (self, self->initial, TRUE);
  sokaku_text_cell_show (self);
  return GDK_EVENT_STOP;
}

/* Whether the input method wants the event for itself. */
static gboolean
is_filtered (SokakuTextCell *self, GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  return event != NULL
         && gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->editor), event);
}

static gboolean
walk (SokakuTextCell *self, GtkEventController *controller, int columns, int rows, gboolean extend)
{
  if (is_filtered (self, controller))
    return GDK_EVENT_STOP;
  return sokaku_cell_walk (SOKAKU_CELL (self), columns, rows, extend);
}

static gboolean
walk_from_edge (
    SokakuTextCell *self, GtkEventController *controller, int columns, int rows, gboolean extend)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));

  if (!sokaku_text_editor_is_at_edge (SOKAKU_TEXT_EDITOR (self->editor), columns, rows))
    return GDK_EVENT_PROPAGATE;
  if (!extend && gtk_text_buffer_get_has_selection (buffer))
    return GDK_EVENT_PROPAGATE;
  return walk (self, controller, columns, rows, extend);
}

static gboolean
enter_pressed (SokakuTextCell *self, GtkEventController *controller, GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_ALT_MASK) != 0)
    {
      if (is_filtered (self, controller) || self->binding.locked)
        return GDK_EVENT_STOP;
      sokaku_text_editor_insert (SOKAKU_TEXT_EDITOR (self->editor), "\n");
      return GDK_EVENT_STOP;
    }
  if (self->multiline)
    return GDK_EVENT_PROPAGATE;
  walk (self, controller, 0, (state & GDK_SHIFT_MASK) != 0 ? -1 : 1, FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed (
    GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  SokakuTextCell *self = data;
  GtkEventController *controller = GTK_EVENT_CONTROLLER (key);
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (self->editor == NULL || sokaku_text_editor_is_composing (SOKAKU_TEXT_EDITOR (self->editor)))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    return enter_pressed (self, controller, state);
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return walk_from_edge (self, controller, -1, 0, shift);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return walk_from_edge (self, controller, 1, 0, shift);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return walk_from_edge (self, controller, 0, -1, shift);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return walk_from_edge (self, controller, 0, 1, shift);
    case GDK_KEY_Escape:
      return is_filtered (self, controller) ? GDK_EVENT_STOP : revert (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
name_editor (SokakuTextCell *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->binding.name != NULL ? self->binding.name : "",
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, self->binding.locked, -1);
}

/**
 * sokaku_text_cell_scope_editor:
 * @self: a cell with an editor
 *
 * Tells the editor what the cell is bound to.
 */
void
sokaku_text_cell_scope_editor (SokakuTextCell *self)
{
  sokaku_text_editor_set_scope (SOKAKU_TEXT_EDITOR (self->editor), self->binding.item,
                                self->binding.plan);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), !self->binding.locked);
  name_editor (self);
}

/**
 * sokaku_text_cell_open_editor:
 * @self: a cell
 *
 * Puts an editor over the label, unless there is one.
 */
void
sokaku_text_cell_open_editor (SokakuTextCell *self)
{
  GtkEventController *key;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->close_source, g_source_remove);
  if (self->editor != NULL)
    return;
  text = sokaku_text_cell_dup_source (self);
  self->focus = gtk_event_controller_focus_new ();
  key = gtk_event_controller_key_new ();
  self->editor = sokaku_text_editor_new ();
  sokaku_text_cell_scope_editor (self);
  sokaku_text_editor_set_text (SOKAKU_TEXT_EDITOR (self->editor), text);
  g_free (self->initial);
  self->initial = g_steal_pointer (&text);
  g_signal_connect_swapped (self->editor, "edited", G_CALLBACK (edited), self);
  g_signal_connect_swapped (self->editor, "composing", G_CALLBACK (sokaku_text_cell_show_edited),
                            self);
  g_signal_connect_swapped (self->focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), self->focus);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (self->editor, key);
  gtk_widget_insert_after (self->editor, GTK_WIDGET (self), self->display);
  gtk_widget_set_child_visible (self->display, FALSE);
  sokaku_text_cell_show_edited (self);
}
