/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editions of a plan: frozen, opened, compared, deleted. */
#include "sokaku-editions-dialog.h"

#include <glib/gi18n-lib.h>

#include "sokaku-edition-row.h"
#include "sokaku-edition-task.h"
#include "sokaku-freeze-dialog.h"
#include "sokaku-window.h"

/**
 * SokakuEditionsDialog:
 *
 * Has the signals "open" and "compare", each with the folder of an edition, and "save-as" where
 * the plan has no folder that could hold one.
 */
struct _SokakuEditionsDialog
{
  GtkWindow parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *message_label;

  SokakuDocument *document;
  GPtrArray *editions; /* SokakuEdition; NULL until they are read */
  GCancellable *cancellable;
  char *wanted; /* (nullable): name of the edition to choose once the list is there */
};

G_DEFINE_FINAL_TYPE (SokakuEditionsDialog, sokaku_editions_dialog, GTK_TYPE_WINDOW)

enum
{
  OPEN,
  COMPARE,
  SAVE_AS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The edition that is chosen, which the list holds. */
static const SokakuEdition *
get_edition (SokakuEditionsDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL && self->editions != NULL
             ? self->editions->pdata[gtk_list_box_row_get_index (row)]
             : NULL;
}

static void
show_message (SokakuEditionsDialog *self, const char *sentence)
{
  gtk_label_set_text (self->message_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), *sentence != '\0');
}

static void
update (SokakuEditionsDialog *self)
{
  gboolean chosen, has_folder;

  /* The list tells of its end, too. */
  if (self->document == NULL)
    return;
  chosen = get_edition (self) != NULL;
  has_folder = sokaku_document_get_folder (self->document) != NULL;
  gtk_stack_set_visible_child_name (self->stack, !has_folder               ? "unsaved"
                                                 : self->editions == NULL  ? "reading"
                                                 : self->editions->len > 0 ? "list"
                                                                           : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editions.freeze", self->editions != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editions.open", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editions.compare", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editions.delete", chosen);
}

static GtkListBoxRow *
find_row (SokakuEditionsDialog *self, const char *name)
{
  for (guint i = 0; i < self->editions->len; i++)
    if (g_strcmp0 (((SokakuEdition *) self->editions->pdata[i])->name, name) == 0)
      return gtk_list_box_get_row_at_index (self->list, (int) i);
  /* The last is what one mostly looks for. */
  return gtk_list_box_get_row_at_index (self->list, (int) self->editions->len - 1);
}

static void
fill (SokakuEditionsDialog *self)
{
  const char *language = sokaku_plan_get_language (sokaku_document_get_plan (self->document));
  GtkListBoxRow *row;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->editions->len; i++)
    gtk_list_box_append (self->list, sokaku_edition_row_new (self->editions->pdata[i], language));
  row = find_row (self, self->wanted);
  g_clear_pointer (&self->wanted, g_free);
  gtk_list_box_select_row (self->list, row);
  update (self);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SokakuEditionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) editions = sokaku_edition_task_list_finish (result, &error);

  if (self->document == NULL)
    return;
  if (editions == NULL)
    {
      show_message (self, error->message);
      return;
    }
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  self->editions = g_steal_pointer (&editions);
  fill (self);
}

static void
read_list (SokakuEditionsDialog *self)
{
  GFile *folder = sokaku_document_get_folder (self->document);

  if (folder != NULL)
    sokaku_edition_task_list_async (folder, self->cancellable, on_listed, g_object_ref (self));
  update (self);
}

/* --- What is done with them --- */

static void
on_frozen (SokakuEditionsDialog *self, const char *name)
{
  g_free (self->wanted);
  self->wanted = g_strdup (name);
  show_message (self, "");
  read_list (self);
}

static void
freeze_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuEditionsDialog *self = SOKAKU_EDITIONS_DIALOG (widget);
  GtkWidget *dialog = sokaku_freeze_dialog_new (GTK_WINDOW (self), self->document, self->editions);

  g_signal_connect_object (dialog, "frozen", G_CALLBACK (on_frozen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Open and compare: both are the work of the plan's window, in others than this. */
static void
leave (SokakuEditionsDialog *self, guint signal)
{
  const SokakuEdition *edition = get_edition (self);
  g_autoptr (GFile) folder = edition != NULL ? g_object_ref (edition->folder) : NULL;

  if (folder == NULL)
    return;
  g_object_ref (self);
  g_signal_emit (self, signals[signal], 0, folder);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (SOKAKU_EDITIONS_DIALOG (widget), OPEN);
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (SOKAKU_EDITIONS_DIALOG (widget), COMPARE);
}

static void
on_row_activated (SokakuEditionsDialog *self)
{
  leave (self, OPEN);
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuEditionsDialog *self = g_object_ref (SOKAKU_EDITIONS_DIALOG (widget));

  g_signal_emit (self, signals[SAVE_AS], 0);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
on_deleted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SokakuEditionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean deleted = sokaku_edition_task_delete_finish (result, &error);

  if (self->document == NULL)
    return;
  show_message (self, deleted ? "" : error->message);
  read_list (self);
}

static void
on_delete_response (GtkDialog *question, int response, SokakuEditionsDialog *self)
{
  const SokakuEdition *edition = get_edition (self);

  if (response == GTK_RESPONSE_ACCEPT && edition != NULL)
    sokaku_edition_task_delete_async (edition, on_deleted, g_object_ref (self));
  gtk_window_destroy (GTK_WINDOW (question));
}

/* Whether a window shows @edition, whose files it may read again. */
static gboolean
is_open (SokakuEditionsDialog *self, const SokakuEdition *edition)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkApplication *application = parent != NULL ? gtk_window_get_application (parent) : NULL;

  if (application == NULL)
    return FALSE;
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    {
      SokakuDocument *document
          = SOKAKU_IS_WINDOW (link->data) ? sokaku_window_get_document (link->data) : NULL;
      GFile *folder = document != NULL ? sokaku_document_get_folder (document) : NULL;

      if (folder != NULL && g_file_equal (folder, edition->folder))
        return TRUE;
    }
  return FALSE;
}

/* What nothing brings back is asked for once more. */
static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuEditionsDialog *self = SOKAKU_EDITIONS_DIALOG (widget);
  const SokakuEdition *edition = get_edition (self);
  g_autofree char *shown = sokaku_edition_row_dup_name (edition);
  GtkWidget *question;

  if (is_open (self, edition))
    {
      show_message (self, _ ("The edition is open in a window; close that first."));
      return;
    }
  question = gtk_message_dialog_new (
      GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
      GTK_BUTTONS_NONE, _ ("Delete the edition “%s”?"), shown);
  gtk_message_dialog_format_secondary_text (
      GTK_MESSAGE_DIALOG (question), "%s",
      _ ("It can then no longer be opened, printed or compared, and nothing brings it back."));
  gtk_dialog_add_buttons (GTK_DIALOG (question), _ ("_Cancel"), GTK_RESPONSE_CANCEL, _ ("_Delete"),
                          GTK_RESPONSE_ACCEPT, NULL);
  gtk_widget_add_css_class (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (question), GTK_RESPONSE_ACCEPT),
      "destructive-action");
  gtk_dialog_set_default_response (GTK_DIALOG (question), GTK_RESPONSE_CANCEL);
  g_signal_connect_object (question, "response", G_CALLBACK (on_delete_response), self, 0);
  gtk_window_present (GTK_WINDOW (question));
}

/* --- The dialog --- */

/* Work that is under way keeps a closed window; the one that it stood above may go before. GTK
 * would then reach for it. */
static void
sokaku_editions_dialog_unrealize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sokaku_editions_dialog_parent_class)->unrealize (widget);
  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

static void
sokaku_editions_dialog_dispose (GObject *object)
{
  SokakuEditionsDialog *self = SOKAKU_EDITIONS_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_EDITIONS_DIALOG);

  G_OBJECT_CLASS (sokaku_editions_dialog_parent_class)->dispose (object);
}

static void
sokaku_editions_dialog_class_init (SokakuEditionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_editions_dialog_dispose;
  widget_class->unrealize = sokaku_editions_dialog_unrealize;

  signals[OPEN] = g_signal_new ("open", SOKAKU_TYPE_EDITIONS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[COMPARE] = g_signal_new ("compare", SOKAKU_TYPE_EDITIONS_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[SAVE_AS] = g_signal_new ("save-as", SOKAKU_TYPE_EDITIONS_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/editions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuEditionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SokakuEditionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SokakuEditionsDialog, message_label);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "editions.freeze", NULL, freeze_action);
  gtk_widget_class_install_action (widget_class, "editions.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "editions.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "editions.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "editions.save-as", NULL, save_as_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "editions.delete", NULL);
}

static void
sokaku_editions_dialog_init (SokakuEditionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * sokaku_editions_dialog_new:
 * @parent: the window of the plan
 * @document: the plan
 *
 * Returns: (transfer none): a list of its editions, not yet presented
 */
GtkWidget *
sokaku_editions_dialog_new (GtkWindow *parent, SokakuDocument *document)
{
  SokakuEditionsDialog *self
      = g_object_new (SOKAKU_TYPE_EDITIONS_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  read_list (self);
  return GTK_WIDGET (self);
}
