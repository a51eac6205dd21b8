/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's PDF files: set and written while it stays in use, with progress and a way to stop. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-pages-job.h"

/* Setting pages is about as much work as writing them. */
#define SETTING_SHARE 0.5

/* A file on its way. */
typedef struct
{
  SokakuWindow *window;
  SokakuPrintout *printout;
  SokakuPages *pages;
  GFile *file;
  GCancellable *cancellable;
} Writing;

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->window);
  g_object_unref (writing->printout);
  g_clear_object (&writing->pages);
  g_object_unref (writing->file);
  g_object_unref (writing->cancellable);
  g_free (writing);
}

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static void
show_bar (SokakuWindow *self, const char *sentence, gboolean busy)
{
  gtk_label_set_text (self->pdf_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->pdf_progress), busy);
  gtk_widget_set_visible (self->pdf_cancel_button, busy);
  gtk_widget_set_visible (self->pdf_open_button, !busy);
  gtk_widget_set_visible (self->pdf_close_button, !busy);
  gtk_widget_set_visible (self->pdf_bar, TRUE);
}

/* Why a file could not be written; %s is its name. */
static const struct
{
  int code;
  const char *sentence;
} failures[] = {
  { G_IO_ERROR_NOT_FOUND, N_ ("“%s” could not be written: its folder is not there.") },
  { G_IO_ERROR_NOT_DIRECTORY, N_ ("“%s” could not be written: its folder is not there.") },
  { G_IO_ERROR_NO_SPACE, N_ ("“%s” could not be written: the disk is full.") },
  { G_IO_ERROR_PERMISSION_DENIED,
    N_ ("“%s” could not be written: you may not write into its folder.") },
  { G_IO_ERROR_READ_ONLY, N_ ("“%s” could not be written: you may not write into its folder.") },
  { G_IO_ERROR_IS_DIRECTORY, N_ ("“%s” could not be written: it is a folder.") },
};

/* What is wrong with the pages says so itself. */
static char *
describe (const GError *error, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    if (g_error_matches (error, G_IO_ERROR, failures[i].code))
      return g_strdup_printf (_ (failures[i].sentence), name);
  if (error->domain == G_IO_ERROR)
    /* Translators: name of a file, and why. */
    return g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
  return g_strdup (error->message);
}

/* The window goes on with something else where it does not wait for this any more. */
static gboolean
is_awaited (Writing *writing)
{
  return writing->window->writing == writing->cancellable;
}

static void
end (Writing *writing, GError *error)
{
  SokakuWindow *self = writing->window;

  if (is_awaited (writing))
    {
      g_autofree char *name = dup_name (writing->file);
      g_autofree char *note = NULL;

      g_clear_object (&self->writing);
      gtk_widget_set_visible (self->pdf_bar, FALSE);
      if (error == NULL)
        {
          /* Translators: name of a file. */
          note = g_strdup_printf (_ ("“%s” was written."), name);
          g_set_object (&self->written, writing->file);
          sokaku_window_show_error (self, NULL);
          show_bar (self, note, FALSE);
        }
      else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          note = describe (error, name);
          sokaku_window_show_error (self, note);
        }
    }
  g_clear_error (&error);
  writing_free (writing);
}

static void
on_set (double fraction, gpointer user_data)
{
  Writing *writing = user_data;

  if (is_awaited (writing))
    gtk_progress_bar_set_fraction (writing->window->pdf_progress, SETTING_SHARE * fraction);
}

static void
on_written (guint done, guint total, gpointer user_data)
{
  Writing *writing = user_data;

  if (is_awaited (writing))
    gtk_progress_bar_set_fraction (writing->window->pdf_progress,
                                   SETTING_SHARE + (1 - SETTING_SHARE) * done / MAX (1, total));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;

  sokaku_pdf_save_finish (SOKAKU_PAGES (source), result, &error);
  end (user_data, error);
}

static void
on_pages (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = user_data;
  g_auto (SokakuPdfMetadata) metadata = { NULL };
  GError *error = NULL;

  writing->pages = sokaku_pages_job_run_finish (writing->printout, result, &error);
  if (writing->pages == NULL)
    {
      end (writing, error);
      return;
    }
  sokaku_printout_init_metadata (writing->printout, &metadata);
  metadata.tagged = g_settings_get_boolean (writing->window->settings, "pdf-tagged");
  sokaku_pdf_save_async (writing->pages, writing->file, &metadata, writing->cancellable, on_written,
                         writing, on_saved, writing);
}

/**
 * sokaku_window_write_pdf:
 * @self: a window
 * @printout: what to write
 * @file: where to; replaced if it is there
 *
 * Writes a PDF file while the window stays in use. What is written is of one state of the
 * plan. Stopped, or where it fails, it leaves @file as it was.
 */
void
sokaku_window_write_pdf (SokakuWindow *self, SokakuPrintout *printout, GFile *file)
{
  g_autofree char *name = dup_name (file);
  g_autofree char *sentence = NULL;
  SokakuPageSetup setup;
  Writing *writing;

  if (self->writing != NULL)
    {
      sokaku_window_show_error (
          self, _ ("Another PDF file is being written: wait until it is done, or stop it."));
      return;
    }
  writing = g_new0 (Writing, 1);
  writing->window = g_object_ref (self);
  writing->printout = g_object_ref (printout);
  writing->file = g_object_ref (file);
  writing->cancellable = g_cancellable_new ();
  self->writing = g_object_ref (writing->cancellable);
  /* Translators: name of a file. */
  sentence = g_strdup_printf (_ ("Writing “%s”…"), name);
  gtk_progress_bar_set_fraction (self->pdf_progress, 0);
  show_bar (self, sentence, TRUE);
  sokaku_page_setup_init_a4 (&setup);
  sokaku_pages_job_run_async (printout, &setup, writing->cancellable, on_set, writing, on_pages,
                              writing);
}

/**
 * sokaku_window_stop_writing:
 * @self: a window that changes its plan or goes away
 *
 * Stops what is being written.
 */
void
sokaku_window_stop_writing (SokakuWindow *self)
{
  g_autoptr (GCancellable) writing = g_steal_pointer (&self->writing);

  if (writing == NULL && self->written == NULL)
    return;
  gtk_widget_set_visible (self->pdf_bar, FALSE);
  g_clear_object (&self->written);
  if (writing != NULL)
    g_cancellable_cancel (writing);
}

static void
pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  if (g_str_equal (name, "win.open-pdf") && self->written != NULL)
    {
      g_autofree char *uri = g_file_get_uri (self->written);

      gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
    }
  else if (g_str_equal (name, "win.cancel-pdf"))
    sokaku_window_stop_writing (self);
  else if (self->writing == NULL)
    gtk_widget_set_visible (self->pdf_bar, FALSE);
}

/**
 * sokaku_window_install_pdf_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions of the bar that tells of PDF files.
 */
void
sokaku_window_install_pdf_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.cancel-pdf", NULL, pdf_action);
  gtk_widget_class_install_action (widget_class, "win.open-pdf", NULL, pdf_action);
  gtk_widget_class_install_action (widget_class, "win.close-pdf", NULL, pdf_action);
}
