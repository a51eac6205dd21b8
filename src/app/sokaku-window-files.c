/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's work with files: opening, importing, saving, and the question before closing. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-plan-file.h"
#include "sokaku-installed.h"
#include "sokaku-new-plan.h"
#include "sokaku-recent.h"
#include "sokaku-tables.h"

/* How long a clerk looks at nothing before a window says what it is doing. */
#define PATIENCE_MS 300

static void save_as (SokakuWindow *self);

/* --- File choosers --- */

static void
on_chooser_response (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  SokakuWindow *self = SOKAKU_WINDOW (user_data);
  void (*done) (SokakuWindow *, GFile *) = g_object_get_data (G_OBJECT (chooser), "done");
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (self->chooser == GTK_FILE_CHOOSER_NATIVE (chooser))
    g_clear_object (&self->chooser);
  if (file == NULL)
    {
      self->close_after_save = FALSE;
      return;
    }
  g_autoptr (GFile) parent = g_file_get_parent (file);
  if (parent != NULL)
    {
      g_autofree char *uri = g_file_get_uri (parent);

      g_settings_set_string (self->settings, "last-folder", uri);
    }
  done (self, file);
}

/**
 * sokaku_window_choose:
 * @self: a window
 * @title: title of the chooser
 * @accept: label of its button
 * @action: what is chosen
 * @name: (nullable): a file name to begin with; characters that are not valid
 *   everywhere are replaced
 * @done: called with the file, if one is chosen
 *
 * Asks for a file or folder. One chooser at a time.
 */
void
sokaku_window_choose (SokakuWindow *self,
                      const char *title,
                      const char *accept,
                      GtkFileChooserAction action,
                      const char *name,
                      void (*done) (SokakuWindow *, GFile *))
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-folder");

  if (self->chooser != NULL)
    {
      gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
      return;
    }
  self->chooser
      = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (*last != '\0')
    {
      g_autoptr (GFile) folder = g_file_new_for_uri (last);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
    }
  if (name != NULL)
    {
      g_autofree char *valid = g_strdelimit (g_strdup (name), "/\\:*?\"<>|", '_');

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), valid);
    }
  g_object_set_data (G_OBJECT (self->chooser), "done", done);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chooser_response), self,
                           G_CONNECT_DEFAULT);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* --- Opening --- */

/* The folder of a plan, for the folder itself and for its plan.xml. */
static GFile *
get_folder (GFile *folder_or_plan)
{
  g_autofree char *base = g_file_get_basename (folder_or_plan);
  GFile *parent = NULL;

  if (g_strcmp0 (base, "plan.xml") == 0)
    parent = g_file_get_parent (folder_or_plan);
  return parent != NULL ? parent : g_object_ref (folder_or_plan);
}

/* The window in which a plan is already open or being opened. */
static SokakuWindow *
find_window (GtkApplication *application, GFile *folder)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (SOKAKU_IS_WINDOW (link->data))
      {
        SokakuWindow *other = link->data;
        GFile *its = other->document != NULL ? sokaku_document_get_folder (other->document)
                                             : other->loading_folder;

        if (its != NULL && sokaku_plan_file_is_same (its, folder))
          return other;
      }
  return NULL;
}

/**
 * sokaku_window_cancel_loading:
 * @self: a window
 *
 * Stops what is being opened or imported, if anything.
 */
void
sokaku_window_cancel_loading (SokakuWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
}

static gboolean
present_late (gpointer data)
{
  SokakuWindow *self = SOKAKU_WINDOW (data);

  self->present_source = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* A new window appears with its plan, unless that takes long. */
static void
present_soon (SokakuWindow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  else if (self->present_source == 0)
    self->present_source = g_timeout_add (PATIENCE_MS, present_late, self);
}

static void
begin_loading (SokakuWindow *self, GCancellable *cancellable, GFile *folder, const char *format)
{
  g_autofree char *name = g_file_get_parse_name (folder);
  g_autofree char *sentence = g_strdup_printf (format, name);

  g_set_object (&self->loading, cancellable);
  g_set_object (&self->loading_folder, folder);
  gtk_label_set_text (self->loading_label, sentence);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  sokaku_window_show_error (self, NULL);
  sokaku_window_update (self);
}

static void
end_loading (SokakuWindow *self)
{
  g_clear_object (&self->loading);
  g_clear_object (&self->loading_folder);
  if (self->present_source != 0)
    {
      g_clear_handle_id (&self->present_source, g_source_remove);
      self->present_source = g_idle_add (present_late, self);
    }
}

/* Shows why something could not be opened, unless the clerk stopped it. */
static void
fail_loading (SokakuWindow *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sokaku_window_show_error (self, error->message);
  sokaku_window_update (self);
}

/* What is being loaded, and the window it will be shown in; known before anything is reported. */
typedef struct
{
  SokakuWindow *window;
} Loading;

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->window);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
on_progress (guint done, guint total, gpointer user_data)
{
  SokakuWindow *self = ((Loading *) user_data)->window;

  if (total > 0)
    gtk_progress_bar_set_fraction (self->progress_bar, (double) done / total);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  SokakuWindow *self = loading->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) document = sokaku_document_load_finish (result, &error);
  g_autoptr (GFile) folder = g_steal_pointer (&self->loading_folder);
  gboolean closed = gtk_window_get_application (GTK_WINDOW (self)) == NULL;

  end_loading (self);
  if (closed)
    return;
  if (document == NULL)
    {
      if (g_error_matches (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND)
          && folder != NULL)
        sokaku_recent_remove (self->settings, folder);
      fail_loading (self, error);
      return;
    }
  if (self->loading_sample)
    {
      /* A copy without a folder: the sample itself stays as it is. */
      g_autoptr (SokakuDocument) copy = sokaku_document_new (sokaku_document_get_plan (document));

      self->sample = TRUE;
      sokaku_window_set_document (self, copy, NULL);
      sokaku_sheets_place_focus_search (self->sheets_place);
      return;
    }
  self->sample = FALSE;
  sokaku_window_set_document (self, document, NULL);
  if (self->edition == NULL)
    sokaku_recent_add (self->settings, sokaku_document_get_folder (document),
                       sokaku_plan_get_name (sokaku_document_get_plan (document)));
  /* Where a clerk begins: looking for a sheet. */
  sokaku_sheets_place_focus_search (self->sheets_place);
  sokaku_window_offer_unsaved_work (self);
}

/* A window that has a plan leaves it alone: another one opens. */
static SokakuWindow *
get_empty_window (SokakuApplication *application, SokakuWindow *window)
{
  if (window == NULL || !sokaku_window_is_empty (window))
    window = sokaku_window_new (application);
  present_soon (window);
  return window;
}

/* Files are read in another thread while the window is being built. */
static void
load (SokakuApplication *application, SokakuWindow *window, GFile *folder, gboolean sample)
{
  Loading *loading = g_new0 (Loading, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  sokaku_document_load_async (folder, cancellable, on_progress, loading, on_loaded, loading);
  loading->window = g_object_ref (get_empty_window (application, window));
  loading->window->loading_sample = sample;
  begin_loading (loading->window, cancellable, folder, _ ("Opening “%s”"));
  if (sample)
    g_clear_object (&loading->window->loading_folder);
}

static void
open_plan (SokakuApplication *application, SokakuWindow *window, GFile *folder_or_plan)
{
  g_autoptr (GFile) folder = get_folder (folder_or_plan);
  SokakuWindow *there = find_window (GTK_APPLICATION (application), folder);

  if (there != NULL)
    gtk_window_present (GTK_WINDOW (there));
  else
    load (application, window, folder, FALSE);
}

static SokakuApplication *
get_application (SokakuWindow *self)
{
  return SOKAKU_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

/**
 * sokaku_window_open:
 * @self: a window
 * @folder_or_plan: the folder of a plan, or its plan.xml
 *
 * Opens a plan: in this window if it has none yet, else in another. A plan that is
 * already open comes to the front.
 */
void
sokaku_window_open (SokakuWindow *self, GFile *folder_or_plan)
{
  g_return_if_fail (SOKAKU_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (folder_or_plan));

  open_plan (get_application (self), self, folder_or_plan);
}

/**
 * sokaku_window_open_new:
 * @application: the application
 * @folder_or_plan: the folder of a plan, or its plan.xml
 *
 * Opens a plan in a window of its own, unless it is already open.
 */
void
sokaku_window_open_new (SokakuApplication *application, GFile *folder_or_plan)
{
  g_return_if_fail (SOKAKU_IS_APPLICATION (application));
  g_return_if_fail (G_IS_FILE (folder_or_plan));

  open_plan (application, NULL, folder_or_plan);
}

/* --- Importing tables --- */

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SokakuWindow) self = SOKAKU_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPlan) plan = sokaku_tables_import_finish (result, &error);
  g_autoptr (SokakuDocument) document = NULL;

  end_loading (self);
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;
  if (plan == NULL)
    {
      fail_loading (self, error);
      return;
    }
  document = sokaku_document_new (plan);
  self->sample = FALSE;
  sokaku_window_set_document (self, document, NULL);
  sokaku_sheets_place_focus_search (self->sheets_place);
  save_as (self);
}

/**
 * sokaku_window_import:
 * @self: a window
 * @tables: a folder of CSV tables
 *
 * Makes a plan of @tables and asks where to save it. Until then it is unsaved.
 */
void
sokaku_window_import (SokakuWindow *self, GFile *tables)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  SokakuWindow *window;

  g_return_if_fail (SOKAKU_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (tables));

  window = get_empty_window (get_application (self), self);
  begin_loading (window, cancellable, tables, _ ("Importing “%s”"));
  g_clear_object (&window->loading_folder);
  sokaku_tables_import_async (tables, window->loading, on_imported, g_object_ref (window));
}

/* --- New plans --- */

/**
 * sokaku_window_show_new_plan:
 * @self: a window
 * @plan: a plan that was made just now
 *
 * Shows a plan that is nowhere yet, in this window if it has none, else in another.
 * It counts as unsaved work.
 *
 * Returns: (transfer none): the window
 */
SokakuWindow *
sokaku_window_show_new_plan (SokakuWindow *self, SokakuPlan *plan)
{
  g_autoptr (SokakuDocument) document = NULL;
  SokakuWindow *window;

  g_return_val_if_fail (SOKAKU_IS_WINDOW (self), NULL);
  g_return_val_if_fail (SOKAKU_IS_PLAN (plan), NULL);

  document = sokaku_document_new (plan);
  window = get_empty_window (get_application (self), self);
  window->sample = FALSE;
  sokaku_window_show_error (window, NULL);
  sokaku_window_set_document (window, document, NULL);
  gtk_window_present (GTK_WINDOW (window));
  sokaku_sheets_place_focus_search (window->sheets_place);
  return window;
}

/* --- Saving --- */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SokakuWindow) self = SOKAKU_WINDOW (user_data);
  SokakuDocument *document = SOKAKU_DOCUMENT (source);
  g_autoptr (GError) error = NULL;
  gboolean saved = sokaku_document_save_finish (document, result, &error);
  gboolean close = self->close_after_save;

  if (self->document != document)
    return;
  self->close_after_save = FALSE;
  self->save_failed = !saved;
  if (!saved)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          sokaku_window_show_error (self, error->message);
          gtk_widget_set_visible (self->error_save_as_button, TRUE);
        }
    }
  else
    {
      self->sample = FALSE;
      sokaku_window_show_error (self, NULL);
      sokaku_window_update_edition (self);
      sokaku_recent_add (self->settings, sokaku_document_get_folder (document),
                         sokaku_plan_get_name (sokaku_document_get_plan (document)));
    }
  sokaku_window_update (self);
  if (saved && close)
    gtk_window_close (GTK_WINDOW (self));
}

/**
 * sokaku_window_save:
 * @self: a window with a plan
 * @folder: (nullable): where to save; %NULL: where it is, or to ask if it is nowhere yet or a
 *   frozen edition
 *
 * Saves the plan without keeping the clerk from going on.
 */
void
sokaku_window_save (SokakuWindow *self, GFile *folder)
{
  g_return_if_fail (SOKAKU_IS_WINDOW (self));
  g_return_if_fail (self->document != NULL);

  if (folder == NULL
      && (sokaku_document_get_folder (self->document) == NULL || self->edition != NULL))
    {
      save_as (self);
      return;
    }
  sokaku_history_end_typing (sokaku_document_get_history (self->document));
  sokaku_document_save_async (self->document, folder, NULL, on_saved, g_object_ref (self));
  sokaku_window_update (self);
}

static void
save_as (SokakuWindow *self)
{
  const char *name = sokaku_plan_get_name (sokaku_document_get_plan (self->document));

  sokaku_window_choose (self, _ ("Save the Plan as a New Folder"), _ ("_Save"),
                        GTK_FILE_CHOOSER_ACTION_SAVE, *name != '\0' ? name : _ ("Plan"),
                        sokaku_window_save);
}

/* --- Closing --- */

static void
on_question_response (SokakuWindow *self, int response, GtkDialog *question)
{
  /* The dialog outlives its answer; the window may not. */
  gtk_window_set_transient_for (GTK_WINDOW (question), NULL);
  gtk_window_destroy (GTK_WINDOW (question));
  self->question = NULL;
  if (response == GTK_RESPONSE_YES)
    {
      self->close_after_save = TRUE;
      sokaku_window_save (self, NULL);
    }
  else if (response == GTK_RESPONSE_NO)
    {
      sokaku_recovery_discard (sokaku_document_keep (self->document));
      sokaku_window_set_document (self, NULL, NULL);
      gtk_window_close (GTK_WINDOW (self));
    }
}

/**
 * sokaku_window_ask_before_closing:
 * @self: a window
 *
 * Asks what to do with changes that are not saved. The window closes later, when
 * the answer is carried out.
 *
 * Returns: whether the window has to stay open for now
 */
gboolean
sokaku_window_ask_before_closing (SokakuWindow *self)
{
  const char *name;

  if (self->document != NULL)
    sokaku_window_commit (self);
  if (self->document != NULL && sokaku_document_get_saving (self->document))
    {
      self->close_after_save = TRUE;
      return TRUE;
    }
  if (!sokaku_window_has_unsaved_work (self))
    return FALSE;
  if (sokaku_window_saves_by_itself (self) && !self->save_failed)
    {
      self->close_after_save = TRUE;
      sokaku_window_save (self, NULL);
      return TRUE;
    }
  if (self->question != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->question));
      return TRUE;
    }

  name = sokaku_plan_get_name (sokaku_document_get_plan (self->document));
  self->question = gtk_message_dialog_new (
      GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
      GTK_BUTTONS_NONE, _ ("Save the changes to “%s” before closing?"), name);
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (self->question), "%s",
                                            _ ("Changes that are not saved will be lost."));
  gtk_dialog_add_buttons (GTK_DIALOG (self->question), _ ("_Discard"), GTK_RESPONSE_NO,
                          _ ("_Cancel"), GTK_RESPONSE_CANCEL, _ ("_Save"), GTK_RESPONSE_YES, NULL);
  gtk_widget_add_css_class (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (self->question), GTK_RESPONSE_NO),
      "destructive-action");
  gtk_widget_add_css_class (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (self->question), GTK_RESPONSE_YES),
      "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (self->question), GTK_RESPONSE_YES);
  g_signal_connect_object (self->question, "response", G_CALLBACK (on_question_response), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self->question));
  return TRUE;
}

/* --- Actions --- */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sokaku_window_choose (SOKAKU_WINDOW (widget), _ ("Open the Folder of a Plan"), _ ("_Open"),
                        GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, sokaku_window_open);
}

static void
open_uri_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  sokaku_window_open (SOKAKU_WINDOW (widget), folder);
}

static void
open_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  g_autoptr (GFile) folder = sokaku_installed_find ("sample");

  load (get_application (self), self, folder, TRUE);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sokaku_window_choose (SOKAKU_WINDOW (widget), _ ("Import a Folder of CSV Tables"), _ ("_Import"),
                        GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, sokaku_window_import);
}

static void
new_plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (sokaku_new_plan_new (SOKAKU_WINDOW (widget)));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  sokaku_window_commit (self);
  sokaku_window_save (self, NULL);
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save_as (SOKAKU_WINDOW (widget));
}

static void
cancel_loading_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sokaku_window_cancel_loading (SOKAKU_WINDOW (widget));
}

/**
 * sokaku_window_install_file_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions that work with files.
 */
void
sokaku_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-plan", NULL, new_plan_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.cancel-loading", NULL, cancel_loading_action);
}
