/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the entries and choices of a form have in common. */
#include "sokaku-form-field.h"

/**
 * sokaku_form_field_name:
 * @field: a widget that edits a field
 * @name: translated name of the field
 *
 * Names it for speech.
 */
void
sokaku_form_field_name (GtkWidget *field, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
watch_focus (GtkWidget *field, const char *signal, GCallback callback, gpointer data)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, signal, callback, data);
  gtk_widget_add_controller (field, focus);
}

/**
 * sokaku_form_field_watch_enter:
 * @field: a widget
 * @entered: called with @data when the focus comes
 * @data: data for @entered
 *
 * Watches the focus, as long as there is the widget.
 */
void
sokaku_form_field_watch_enter (GtkWidget *field, GCallback entered, gpointer data)
{
  watch_focus (field, "enter", entered, data);
}

/**
 * sokaku_form_field_watch_leave:
 * @field: a widget
 * @left: called with @data when the focus goes
 * @data: data for @left
 *
 * Watches the focus, as long as there is the widget.
 */
void
sokaku_form_field_watch_leave (GtkWidget *field, GCallback left, gpointer data)
{
  watch_focus (field, "leave", left, data);
}

/**
 * sokaku_form_field_has_focus:
 * @field: a widget
 *
 * Returns: whether the focus is in it
 */
gboolean
sokaku_form_field_has_focus (GtkWidget *field)
{
  return (gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}
