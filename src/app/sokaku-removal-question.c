/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question before something with data is removed from a plan. */
#include "sokaku-removal-question.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  SokakuRemovalDone done;
  gpointer data;
  GDestroyNotify destroy;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self);
}

static void
on_response (GtkDialog *dialog, int response, Question *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    self->done (self->data);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/**
 * sokaku_removal_question_ask:
 * @widget: a widget in the window that asks
 * @name: what is to be removed
 * @what_goes: the sentence of what goes with it
 * @done: called if it is to be removed
 * @data: data for @done
 * @destroy: (nullable): frees @data
 *
 * Asks before data goes, and says that it can be brought back.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
sokaku_removal_question_ask (GtkWidget *widget,
                             const char *name,
                             const char *what_goes,
                             SokakuRemovalDone done,
                             gpointer data,
                             GDestroyNotify destroy)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Question *self = g_new0 (Question, 1);
  GtkWidget *dialog
      = gtk_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, _ ("Remove “%s”?"), name);

  self->done = done;
  self->data = data;
  self->destroy = destroy;
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s\n%s", what_goes,
                                            _ ("Undo brings all of it back."));
  gtk_dialog_add_buttons (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL, _ ("_Remove"),
                          GTK_RESPONSE_ACCEPT, NULL);
  gtk_widget_add_css_class (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT),
      "destructive-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), self, question_free,
                         G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}
