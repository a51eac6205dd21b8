/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes pages as a PDF file. */

#include "sokaku-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "sokaku-report-error.h"

#define MAX_LEVELS 8

/**
 * sokaku_pdf_metadata_clear:
 *
 * Frees what the metadata holds.
 */
void
sokaku_pdf_metadata_clear (SokakuPdfMetadata *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->date, g_date_time_unref);
}

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
} Sink;

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error == NULL
      && g_output_stream_write_all (sink->stream, data, length, NULL, sink->cancellable,
                                    &sink->error))
    return CAIRO_STATUS_SUCCESS;
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t *surface, const SokakuPdfMetadata *metadata)
{
  g_autoptr (GDateTime) date
      = metadata->date != NULL ? g_date_time_ref (metadata->date) : g_date_time_new_now_local ();
  g_autofree char *written = g_date_time_format (date, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sokaku");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, written);
  if (metadata->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, metadata->title);
  if (metadata->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, metadata->author);
}

static void
add_outline (cairo_surface_t *surface, SokakuPages *pages)
{
  int parents[MAX_LEVELS] = { CAIRO_PDF_OUTLINE_ROOT };
  guint depth = 0; /* levels that have an open entry */

  for (guint i = 0; i < sokaku_pages_get_n_headings (pages); i++)
    {
      const SokakuOutlineEntry *entry = sokaku_pages_get_heading (pages, i);
      g_autofree char *target = NULL;

      /* A level that was left out, such as 3 after 1, hangs below the last there is. */
      depth = MIN (depth, entry->level - 1);
      /* Whole points: cairo reads fractions by the locale. */
      target = g_strdup_printf ("page=%u pos=[0 %d]", entry->page + 1, (int) entry->y);
      parents[depth + 1] = cairo_pdf_surface_add_outline (surface, parents[depth], entry->title,
                                                          target, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      depth++;
    }
}

static gboolean
draw_pages (cairo_surface_t *surface,
            SokakuPages *pages,
            GCancellable *cancellable,
            SokakuPdfProgress progress,
            gpointer user_data,
            GError **error)
{
  guint n_pages = sokaku_pages_get_n_pages (pages);

  for (guint page = 0; page < n_pages; page++)
    {
      double width, height;
      cairo_t *cr;
      cairo_status_t status;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      sokaku_pages_get_size (pages, page, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      cr = cairo_create (surface);
      sokaku_pages_draw_page (pages, cr, page);
      cairo_show_page (cr);
      status = cairo_status (cr);
      cairo_destroy (cr);
      if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status (surface);
      if (status != CAIRO_STATUS_SUCCESS)
        {
          g_set_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_DRAWING,
                       _ ("Page %u could not be drawn: %s."), page + 1,
                       cairo_status_to_string (status));
          return FALSE;
        }
      if (progress != NULL)
        progress (page + 1, n_pages, user_data);
    }
  return TRUE;
}

/**
 * sokaku_pdf_write:
 * @pages: a document
 * @stream: takes the bytes as they come; it is not closed
 * @metadata: title, author and date
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
  Sink sink = { stream, cancellable, NULL };
  g_autoptr (GError) drawing_error = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  g_return_val_if_fail (SOKAKU_IS_PAGES (pages), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (metadata != NULL, FALSE);

  sokaku_pages_get_size (pages, 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_bytes, &sink, width, height);
  set_metadata (surface, metadata);
  if (draw_pages (surface, pages, cancellable, progress, user_data, &drawing_error))
    add_outline (surface, pages);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  /* The stream's own error says more than that cairo could not write. */
  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  if (drawing_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&drawing_error));
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_DRAWING,
                   _ ("The document could not be finished: %s."), cairo_status_to_string (status));
      return FALSE;
    }
  return TRUE;
}

/* Closes without keeping what was written: a cancelled close leaves the old file. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

/* Writes through @stream and closes it. */
static gboolean
write_and_close (SokakuPages *pages,
                 GFileOutputStream *stream,
                 const SokakuPdfMetadata *metadata,
                 GCancellable *cancellable,
                 SokakuPdfProgress progress,
                 gpointer user_data,
                 GError **error)
{
  if (!sokaku_pdf_write (pages, G_OUTPUT_STREAM (stream), metadata, cancellable, progress,
                         user_data, error))
    {
      abandon (G_OUTPUT_STREAM (stream));
      return FALSE;
    }
  return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

/* A new file appears whole: written beside its place, then moved there. */
static gboolean
save_new (SokakuPages *pages,
          GFile *file,
          const SokakuPdfMetadata *metadata,
          GCancellable *cancellable,
          SokakuPdfProgress progress,
          gpointer user_data,
          GError **error)
{
  g_autofree char *name = g_strdup_printf (".sokaku-%08x.pdf", g_random_int ());
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) part = folder != NULL ? g_file_get_child (folder, name) : g_object_ref (file);
  g_autoptr (GFileOutputStream) stream
      = g_file_create (part, G_FILE_CREATE_NONE, cancellable, error);

  if (stream == NULL)
    return FALSE;
  if (write_and_close (pages, stream, metadata, cancellable, progress, user_data, error)
      && g_file_move (part, file, G_FILE_COPY_NONE, cancellable, NULL, NULL, error))
    return TRUE;
  g_file_delete (part, NULL, NULL);
  return FALSE;
}

/**
 * sokaku_pdf_save:
 * @pages: a document
 * @file: where to; an existing file is replaced
 * @metadata: title, author and date
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
  g_autoptr (GFileOutputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!g_file_query_exists (file, cancellable))
    return save_new (pages, file, metadata, cancellable, progress, user_data, error);

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  return stream != NULL
         && write_and_close (pages, stream, metadata, cancellable, progress, user_data, error);
}
