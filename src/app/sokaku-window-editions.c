/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window and editions: the list of them, the window of one, and what changed since. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-changes-window.h"
#include "sokaku-edition-row.h"
#include "sokaku-edition-task.h"
#include "sokaku-editions-dialog.h"
#include "sokaku-era.h"

/* --- The window of an edition --- */

/* The edition whose folder it is. */
static SokakuEdition *
find_edition (GFile *folder)
{
  g_autofree char *name = NULL;
  g_autoptr (GFile) editions = NULL;
  g_autoptr (GFile) plan = NULL;
  SokakuEdition *edition = NULL;

  if (!sokaku_edition_contains (folder))
    return NULL;
  name = g_file_get_basename (folder);
  editions = g_file_get_parent (folder);
  plan = editions != NULL ? g_file_get_parent (editions) : NULL;
  if (plan != NULL)
    edition = sokaku_edition_find (plan, name, NULL, NULL);
  if (edition == NULL)
    {
      /* Its record cannot be read, or somebody has moved it. */
      edition = g_new0 (SokakuEdition, 1);
      edition->name = g_steal_pointer (&name);
      edition->title = g_strdup ("");
      edition->remark = g_strdup ("");
      edition->folder = g_object_ref (folder);
    }
  return edition;
}

static void
on_verified (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SokakuWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!sokaku_edition_task_verify_finish (result, &error) && self->edition != NULL
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sokaku_window_show_error (self, error->message);
}

static void
forget_edition (SokakuWindow *self)
{
  if (self->verifying != NULL)
    g_cancellable_cancel (self->verifying);
  g_clear_object (&self->verifying);
  g_clear_pointer (&self->edition, sokaku_edition_free);
}

static char *
describe (SokakuWindow *self)
{
  const char *language = sokaku_plan_get_language (sokaku_document_get_plan (self->document));
  g_autofree char *date = sokaku_era_format_date_in (self->edition->date, language);
  g_autofree char *name = sokaku_edition_row_dup_name (self->edition);

  if (*date == '\0')
    return g_strdup_printf (_ ("This is the edition “%s” as it was frozen. What is changed here "
                               "can be saved as a new folder only."),
                            name);
  /* Translators: title and date of an edition. */
  return g_strdup_printf (_ ("This is the edition “%s” of %s as it was frozen. What is changed "
                             "here can be saved as a new folder only."),
                          name, date);
}

/**
 * sokaku_window_update_edition:
 * @self: a window whose plan, or its folder, is another
 *
 * Finds out whether the plan is an edition, says so, and whether it is as it was frozen.
 */
void
sokaku_window_update_edition (SokakuWindow *self)
{
  GFile *folder = self->document != NULL ? sokaku_document_get_folder (self->document) : NULL;

  forget_edition (self);
  if (folder != NULL)
    self->edition = find_edition (folder);
  gtk_info_bar_set_revealed (self->edition_bar, self->edition != NULL);
  if (self->edition != NULL)
    {
      g_autofree char *sentence = describe (self);

      gtk_label_set_text (self->edition_label, sentence);
      self->verifying = g_cancellable_new ();
      sokaku_edition_task_verify_async (self->edition, self->verifying, on_verified,
                                        g_object_ref (self));
    }
}

/* --- The list, and what is done from it --- */

static void
on_open (SokakuWindow *self, GFile *folder)
{
  sokaku_window_open_new (SOKAKU_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                          folder);
}

static void
write_changes (SokakuWindow *self, GFile *file)
{
  if (self->changes != NULL)
    sokaku_changes_window_write (SOKAKU_CHANGES_WINDOW (self->changes), file);
}

static void
on_export (SokakuWindow *self)
{
  /* Translators: name of a file; the name of a plan. */
  g_autofree char *name = g_strdup_printf (
      _ ("%s – Changes.pdf"), sokaku_plan_get_name (sokaku_document_get_plan (self->document)));

  sokaku_window_choose (self, _ ("Export Changes as PDF"), _ ("_Export"),
                        GTK_FILE_CHOOSER_ACTION_SAVE, name, write_changes);
}

static void
on_compare (SokakuWindow *self, GFile *folder)
{
  if (self->changes != NULL)
    gtk_window_destroy (GTK_WINDOW (self->changes));
  g_set_weak_pointer (&self->changes,
                      sokaku_changes_window_new (GTK_WINDOW (self), self->document, folder));
  g_signal_connect_object (self->changes, "export", G_CALLBACK (on_export), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self->changes));
}

static void
on_save_as (SokakuWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.save-as", NULL);
}

static void
editions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  sokaku_window_commit (self);
  if (self->editions == NULL)
    {
      g_set_weak_pointer (&self->editions,
                          sokaku_editions_dialog_new (GTK_WINDOW (self), self->document));
      g_signal_connect_object (self->editions, "open", G_CALLBACK (on_open), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->editions, "compare", G_CALLBACK (on_compare), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->editions, "save-as", G_CALLBACK (on_save_as), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (self->editions));
}

/**
 * sokaku_window_clear_editions:
 * @self: a window that changes its plan or goes away
 *
 * Closes the list of editions and the comparison.
 */
void
sokaku_window_clear_editions (SokakuWindow *self)
{
  if (self->editions != NULL)
    gtk_window_destroy (GTK_WINDOW (self->editions));
  g_clear_weak_pointer (&self->editions);
  if (self->changes != NULL)
    gtk_window_destroy (GTK_WINDOW (self->changes));
  g_clear_weak_pointer (&self->changes);
  forget_edition (self);
}

/**
 * sokaku_window_install_edition_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions that work with editions.
 */
void
sokaku_window_install_edition_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.editions", NULL, editions_action);
}
