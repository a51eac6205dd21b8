/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes pages as a PDF file. */

#include "sokaku-pdf.h"

#include "sokaku-pdf-writer.h"

/* In microseconds: what is left of a frame after drawing it. */
#define SLICE 8000

/**
 * sokaku_pdf_write:
 * @pages: a document
 * @stream: takes the bytes as they come; it is not closed
 * @metadata: what the file says about itself
 * @progress: (scope call) (nullable): called after each page
 *
 * Writes a document as PDF with an outline of its headings and its fonts as subsets.
 *
 * Returns: whether all was written; else %SOKAKU_REPORT_ERROR_DRAWING or an error of @stream,
 *   and what was written so far is of no use
 */
gboolean
sokaku_pdf_write (SokakuPages *pages,
                  GOutputStream *stream,
                  const SokakuPdfMetadata *metadata,
                  GCancellable *cancellable,
                  SokakuPdfProgress progress,
                  gpointer user_data,
                  GError **error)
{
  g_autoptr (SokakuPdfWriter) writer = NULL;
  g_autoptr (GError) step_error = NULL;
  gboolean more = TRUE;

  g_return_val_if_fail (SOKAKU_IS_PAGES (pages), FALSE);

  writer = sokaku_pdf_writer_new (pages, stream, metadata);
  while (more)
    {
      more = sokaku_pdf_writer_step (writer, cancellable, &step_error);
      if (step_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&step_error));
          return FALSE;
        }
      if (progress != NULL)
        progress (sokaku_pdf_writer_get_n_done (writer), sokaku_pages_get_n_pages (pages),
                  user_data);
    }
  return sokaku_pdf_writer_finish (writer, cancellable, error);
}

/* A file being written: a new one beside its place, to be moved there when it is whole. */
typedef struct
{
  GFile *file;
  GFile *part; /* (nullable): of a new file */
  GFileOutputStream *stream;
} Target;

static void
target_clear (Target *self)
{
  g_clear_object (&self->file);
  g_clear_object (&self->part);
  g_clear_object (&self->stream);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

static gboolean
target_open (Target *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_strdup_printf (".sokaku-%08x.pdf", g_random_int ());
  g_autoptr (GFile) folder = g_file_get_parent (file);

  self->file = g_object_ref (file);
  if (g_file_query_exists (file, cancellable))
    self->stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  else
    {
      self->part = folder != NULL ? g_file_get_child (folder, name) : g_object_ref (file);
      self->stream = g_file_create (self->part, G_FILE_CREATE_NONE, cancellable, error);
    }
  return self->stream != NULL;
}

/* Leaves the old file as it was, or no file: a cancelled close keeps nothing. */
static void
target_abandon (Target *self)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (self->stream), cancelled, NULL);
  if (self->part != NULL)
    g_file_delete (self->part, NULL, NULL);
}

static gboolean
target_close (Target *self, GCancellable *cancellable, GError **error)
{
  if (g_output_stream_close (G_OUTPUT_STREAM (self->stream), cancellable, error)
      && (self->part == NULL
          || g_file_move (self->part, self->file, G_FILE_COPY_NONE, cancellable, NULL, NULL,
                          error)))
    return TRUE;
  if (self->part != NULL)
    g_file_delete (self->part, NULL, NULL);
  return FALSE;
}

/**
 * sokaku_pdf_save:
 * @pages: a document
 * @file: where to; an existing file is replaced
 * @metadata: what the file says about itself
 * @progress: (scope call) (nullable): called after each page
 *
 * Writes a document into a file: the whole of it or nothing. When it fails or is
 * cancelled, an existing file keeps its content, and no new one is left behind.
 *
 * Returns: whether the file was written; errors as of sokaku_pdf_write() and of GIO
 */
gboolean
sokaku_pdf_save (SokakuPages *pages,
                 GFile *file,
                 const SokakuPdfMetadata *metadata,
                 GCancellable *cancellable,
                 SokakuPdfProgress progress,
                 gpointer user_data,
                 GError **error)
{
  g_auto (Target) target = { NULL };

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!target_open (&target, file, cancellable, error))
    return FALSE;
  if (sokaku_pdf_write (pages, G_OUTPUT_STREAM (target.stream), metadata, cancellable, progress,
                        user_data, error))
    return target_close (&target, cancellable, error);
  target_abandon (&target);
  return FALSE;
}

/* A document being saved while its window goes on. */
typedef struct
{
  Target target;
  SokakuPdfWriter *writer;
  SokakuPdfProgress progress;
  gpointer progress_data;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_pointer (&save->writer, sokaku_pdf_writer_free);
  target_clear (&save->target);
  g_free (save);
}

/* Writes pages for as long as a window can do without its thread. */
static gboolean
save_some (gpointer data)
{
  GTask *task = data;
  Save *save = g_task_get_task_data (task);
  SokakuPages *pages = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  gint64 end = g_get_monotonic_time () + SLICE;
  GError *error = NULL;
  gboolean more = TRUE;

  while (more && g_get_monotonic_time () < end)
    more = sokaku_pdf_writer_step (save->writer, cancellable, &error);
  if (error == NULL && save->progress != NULL)
    save->progress (sokaku_pdf_writer_get_n_done (save->writer), sokaku_pages_get_n_pages (pages),
                    save->progress_data);
  if (error == NULL && more)
    return G_SOURCE_CONTINUE;
  if (error != NULL || !sokaku_pdf_writer_finish (save->writer, cancellable, &error))
    target_abandon (&save->target);
  else
    target_close (&save->target, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  return G_SOURCE_REMOVE;
}

/**
 * sokaku_pdf_save_async:
 * @pages: a document
 * @file: where to; an existing file is replaced
 * @metadata: what the file says about itself
 * @progress: (scope async) (nullable): called every few pages
 * @progress_data: for @progress
 * @callback: (scope async): called when the file is written or could not be
 * @user_data: for @callback
 *
 * Writes a document into a file as sokaku_pdf_save() does, in short pieces between which the
 * thread's main context does its other work.
 */
void
sokaku_pdf_save_async (SokakuPages *pages,
                       GFile *file,
                       const SokakuPdfMetadata *metadata,
                       GCancellable *cancellable,
                       SokakuPdfProgress progress,
                       gpointer progress_data,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (pages, cancellable, callback, user_data);
  g_autoptr (GSource) source = NULL;
  GError *error = NULL;
  Save *save;

  g_return_if_fail (SOKAKU_IS_PAGES (pages));
  g_return_if_fail (G_IS_FILE (file));

  save = g_new0 (Save, 1);
  save->progress = progress;
  save->progress_data = progress_data;
  g_task_set_source_tag (task, sokaku_pdf_save_async);
  g_task_set_task_data (task, save, save_free);
  if (!target_open (&save->target, file, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  save->writer = sokaku_pdf_writer_new (pages, G_OUTPUT_STREAM (save->target.stream), metadata);
  source = g_idle_source_new ();
  g_source_set_static_name (source, "sokaku-pdf-save");
  g_source_set_callback (source, save_some, g_steal_pointer (&task), g_object_unref);
  g_source_attach (source, g_main_context_get_thread_default ());
}

/**
 * sokaku_pdf_save_finish:
 * @pages: a document
 * @result: what the callback was given
 *
 * Returns: whether the file was written; errors as of sokaku_pdf_save()
 */
gboolean
sokaku_pdf_save_finish (SokakuPages *pages, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, pages), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
