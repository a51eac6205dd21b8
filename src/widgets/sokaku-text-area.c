/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text field of the model in a text view, edited through the history. */
#include "sokaku-text-area.h"

#include "sokaku-node.h"

#include <string.h>

/**
 * SokakuTextArea:
 *
 * What is typed is one edit until the focus leaves; what changes elsewhere (undo,
 * another window) is shown. The text view's own undo is off, so that Ctrl+Z is
 * the document's. Tab leaves the field.
 */

struct _SokakuTextArea
{
  GtkWidget parent_instance;

  GtkWidget *view;
  GtkTextBuffer *buffer;
  SokakuHistory *history;
  GObject *node; /* (nullable) */
  char *property;
  char *label;
  gulong notify_handler;
  gulong buffer_handler;
};

G_DEFINE_FINAL_TYPE (SokakuTextArea, sokaku_text_area, GTK_TYPE_WIDGET)

static char *
get_buffer_text (SokakuTextArea *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/* Shows the node's text where it is not what the view shows already. */
static void
show_text (SokakuTextArea *self)
{
  g_autofree char *shown = get_buffer_text (self);
  g_autofree char *text = NULL;

  if (self->node != NULL)
    g_object_get (self->node, self->property, &text, NULL);
  if (g_strcmp0 (shown, text != NULL ? text : "") == 0)
    return;

  g_signal_handler_block (self->buffer, self->buffer_handler);
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  g_signal_handler_unblock (self->buffer, self->buffer_handler);
}

static void
buffer_changed (SokakuTextArea *self)
{
  g_autofree char *text = get_buffer_text (self);

  if (self->node != NULL)
    sokaku_history_type_string (self->history, self->node, self->property, text, self->label);
}

static void
focus_left (SokakuTextArea *self)
{
  if (self->history != NULL)
    sokaku_history_end_typing (self->history);
  show_text (self);
}

static void
sokaku_text_area_dispose (GObject *object)
{
  SokakuTextArea *self = SOKAKU_TEXT_AREA (object);

  if (self->node != NULL)
    g_clear_signal_handler (&self->notify_handler, self->node);
  g_clear_object (&self->node);
  g_clear_object (&self->history);
  g_clear_pointer (&self->view, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_text_area_parent_class)->dispose (object);
}

static void
sokaku_text_area_finalize (GObject *object)
{
  SokakuTextArea *self = SOKAKU_TEXT_AREA (object);

  g_free (self->property);
  g_free (self->label);

  G_OBJECT_CLASS (sokaku_text_area_parent_class)->finalize (object);
}

static void
sokaku_text_area_class_init (SokakuTextAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_text_area_dispose;
  object_class->finalize = sokaku_text_area_finalize;

  gtk_widget_class_set_css_name (widget_class, "textarea");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sokaku_text_area_init (SokakuTextArea *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkTextView *view;

  self->view = gtk_text_view_new ();
  view = GTK_TEXT_VIEW (self->view);
  self->buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, 8);
  gtk_text_view_set_right_margin (view, 8);
  gtk_text_view_set_top_margin (view, 4);
  gtk_text_view_set_bottom_margin (view, 4);
  gtk_widget_set_hexpand (self->view, TRUE);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));

  self->buffer_handler
      = g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (buffer_changed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (self->view, focus);
}

/**
 * sokaku_text_area_new:
 *
 * Returns: (transfer floating): a text area that shows nothing
 */
GtkWidget *
sokaku_text_area_new (void)
{
  return g_object_new (SOKAKU_TYPE_TEXT_AREA, NULL);
}

/**
 * sokaku_text_area_bind:
 * @self: a text area
 * @history: history that the edits go to
 * @node: (nullable): a #SokakuNode; %NULL shows nothing
 * @property: its text field
 * @label: translated name of the field, for "Undo change of …"
 * @name: what the field is, for speech
 *
 * Shows and edits a field of @node from now on.
 */
void
sokaku_text_area_bind (SokakuTextArea *self,
                       SokakuHistory *history,
                       gpointer node,
                       const char *property,
                       const char *label,
                       const char *name)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  g_autofree char *owned_property = g_strdup (property);
  g_autofree char *owned_label = g_strdup (label);

  if (self->node != NULL)
    g_clear_signal_handler (&self->notify_handler, self->node);
  g_set_object (&self->history, history);
  g_set_object (&self->node, node);
  g_free (self->property);
  self->property = g_steal_pointer (&owned_property);
  g_free (self->label);
  self->label = g_steal_pointer (&owned_label);
  if (node != NULL)
    self->notify_handler = g_signal_connect_swapped (node, signal, G_CALLBACK (show_text), self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  show_text (self);
}

/**
 * sokaku_text_area_get_view:
 * @self: a text area
 *
 * Returns: (transfer none): the text view, which takes the focus
 */
GtkWidget *
sokaku_text_area_get_view (SokakuTextArea *self)
{
  return self->view;
}
