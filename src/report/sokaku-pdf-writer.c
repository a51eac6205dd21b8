/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes pages as PDF, one page at a time. */

#include "sokaku-pdf-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-pdf-description.h"
#include "sokaku-report-error.h"

#define MAX_LEVELS 8

/* The room that a viewer leaves above the place that a link leads to, in points. */
#define ROOM_ABOVE 6

/* Cairo writes some bytes at a time, for which a stream asks the system each time. */
#define BUFFER_SIZE (64 * 1024)

struct _SokakuPdfWriter
{
  SokakuPages *pages;
  GOutputStream *stream;
  char *language; /* (nullable) */
  gboolean tagged;
  gboolean described; /* whether what cairo cannot say is added when all is written */
  cairo_surface_t *surface;
  cairo_t *cr;
  GByteArray *buffer; /* what has not been given to the stream yet */
  gboolean linked;    /* whether there are any links */
  guint n_done;

  /* While cairo writes. */
  GCancellable *cancellable;
  GError *stream_error;
};

/* Gives the stream what is in the buffer. */
static gboolean
flush (SokakuPdfWriter *self)
{
  if (self->stream_error == NULL
      && g_output_stream_write_all (self->stream, self->buffer->data, self->buffer->len, NULL,
                                    self->cancellable, &self->stream_error))
    g_byte_array_set_size (self->buffer, 0);
  return self->stream_error == NULL;
}

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  SokakuPdfWriter *self = closure;

  if (self->stream_error != NULL)
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (self->buffer, data, length);
  return self->described || self->buffer->len < BUFFER_SIZE || flush (self)
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t *surface, const SokakuPdfMetadata *metadata)
{
  const struct
  {
    cairo_pdf_metadata_t key;
    const char *value;
  } texts[] = {
    { CAIRO_PDF_METADATA_TITLE, metadata->title },
    { CAIRO_PDF_METADATA_AUTHOR, metadata->author },
    { CAIRO_PDF_METADATA_SUBJECT, metadata->subject },
    { CAIRO_PDF_METADATA_KEYWORDS, metadata->keywords },
  };
  g_autoptr (GDateTime) date
      = metadata->date != NULL ? g_date_time_ref (metadata->date) : g_date_time_new_now_local ();
  g_autofree char *written = g_date_time_format (date, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sokaku");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, written);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].value != NULL)
      cairo_pdf_surface_set_metadata (surface, texts[i].key, texts[i].value);
}

static gboolean
has_links (SokakuPages *pages)
{
  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    for (guint i = 0; i < sokaku_page_get_n_areas (sokaku_pages_get_page (pages, page)); i++)
      {
        const SokakuArea *area = sokaku_page_get_area (sokaku_pages_get_page (pages, page), i);
        guint target;
        double y;

        if (area->kind == SOKAKU_AREA_LINK
            && sokaku_pages_find_anchor (pages, area->name, &target, &y))
          return TRUE;
      }
  return FALSE;
}

/**
 * sokaku_pdf_writer_new:
 * @pages: a document
 * @stream: takes the bytes, some pages' at a time; it is neither flushed nor closed
 * @metadata: what the file says about itself
 *
 * Begins a PDF file.
 *
 * Returns: (transfer full): its writer
 */
SokakuPdfWriter *
sokaku_pdf_writer_new (SokakuPages *pages, GOutputStream *stream, const SokakuPdfMetadata *metadata)
{
  SokakuPdfWriter *self;
  double width, height;

  g_return_val_if_fail (SOKAKU_IS_PAGES (pages), NULL);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);
  g_return_val_if_fail (metadata != NULL, NULL);

  self = g_new0 (SokakuPdfWriter, 1);
  self->pages = g_object_ref (pages);
  self->stream = g_object_ref (stream);
  self->language = g_strdup (metadata->language);
  self->tagged = metadata->tagged;
  self->described = self->language != NULL || self->tagged;
  self->buffer = g_byte_array_sized_new (BUFFER_SIZE + BUFFER_SIZE / 2);
  sokaku_pages_get_size (pages, 0, &width, &height);
  self->surface = cairo_pdf_surface_create_for_stream (write_bytes, self, width, height);
  set_metadata (self->surface, metadata);
  self->cr = cairo_create (self->surface);
  self->linked = has_links (pages);
  return self;
}

/**
 * sokaku_pdf_writer_free:
 * @self: (transfer full): a writer
 *
 * Frees a writer. What an unfinished one has written is of no use.
 */
void
sokaku_pdf_writer_free (SokakuPdfWriter *self)
{
  /* Cairo writes the rest when it lets go of a surface. */
  if (self->surface != NULL && self->stream_error == NULL)
    self->stream_error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_error (&self->stream_error);
  g_free (self->language);
  g_object_unref (self->pages);
  g_object_unref (self->stream);
  g_clear_pointer (&self->buffer, g_byte_array_unref);
  g_free (self);
}

/* A name as cairo reads it in attributes. */
static char *
quote (const char *name)
{
  GString *quoted = g_string_new ("'");

  for (; *name != '\0'; name++)
    {
      if (*name == '\'' || *name == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *name);
    }
  g_string_append_c (quoted, '\'');
  return g_string_free (quoted, FALSE);
}

/* Links lead to names: cairo 1.16 loses links to the numbers of later pages. Numbers are whole
 * because it reads fractions by the locale. */
static void
add_links (SokakuPdfWriter *self, cairo_t *cr, guint number)
{
  SokakuPage *page = sokaku_pages_get_page (self->pages, number);

  for (guint i = 0; i < sokaku_page_get_n_areas (page); i++)
    {
      const SokakuArea *area = sokaku_page_get_area (page, i);
      g_autofree char *name = quote (area->name);
      g_autofree char *attributes = NULL;
      guint target;
      double y;

      if (area->kind == SOKAKU_AREA_SOURCE
          || !sokaku_pages_find_anchor (self->pages, area->name, &target, &y))
        continue;
      if (area->kind == SOKAKU_AREA_LINK)
        {
          attributes = g_strdup_printf ("rect=[%d %d %d %d] dest=%s", (int) floor (area->x),
                                        (int) floor (area->y), (int) ceil (area->width),
                                        (int) ceil (area->height), name);
          cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
          cairo_tag_end (cr, CAIRO_TAG_LINK);
        }
      /* A name belongs to the first place that has it. */
      else if (target == number && y == area->y)
        {
          attributes
              = g_strdup_printf ("name=%s x=0 y=%d internal", name, MAX (0, (int) y - ROOM_ABOVE));
          cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
          cairo_tag_end (cr, CAIRO_TAG_DEST);
        }
    }
}

static cairo_status_t
draw_page (SokakuPdfWriter *self, guint page)
{
  double width, height;

  sokaku_pages_get_size (self->pages, page, &width, &height);
  cairo_pdf_surface_set_size (self->surface, width, height);
  /* Without anything around them cairo 1.16 writes links that point to parts it does not write;
   * and it forgets what began before the size was set. */
  if ((self->linked || self->tagged) && page == 0)
    cairo_tag_begin (self->cr, "Document", NULL);
  if (self->tagged)
    sokaku_page_draw_tagged (sokaku_pages_get_page (self->pages, page), self->cr);
  else
    sokaku_pages_draw_page (self->pages, self->cr, page);
  if (self->linked)
    add_links (self, self->cr, page);
  /* Cairo loses a label where the page then cannot be shown. */
  if (cairo_status (self->cr) == CAIRO_STATUS_SUCCESS)
    cairo_pdf_surface_set_page_label (self->surface, sokaku_pages_get_label (self->pages, page));
  cairo_show_page (self->cr);
  return cairo_status (self->cr) != CAIRO_STATUS_SUCCESS ? cairo_status (self->cr)
                                                         : cairo_surface_status (self->surface);
}

/* The stream's own error says more than that cairo could not write. */
static gboolean
take_stream_error (SokakuPdfWriter *self, GError **error)
{
  if (self->stream_error == NULL)
    return FALSE;
  g_propagate_error (error, g_error_copy (self->stream_error));
  return TRUE;
}

/**
 * sokaku_pdf_writer_step:
 * @self: a writer
 * @error: set when it fails: %SOKAKU_REPORT_ERROR_DRAWING or an error of the stream
 *
 * Writes the next page.
 *
 * Returns: whether there are more; %FALSE with @error when it failed
 */
gboolean
sokaku_pdf_writer_step (SokakuPdfWriter *self, GCancellable *cancellable, GError **error)
{
  guint page = self->n_done;
  cairo_status_t status;

  g_return_val_if_fail (page < sokaku_pages_get_n_pages (self->pages), FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  self->cancellable = cancellable;
  status = draw_page (self, page);
  self->cancellable = NULL;
  if (take_stream_error (self, error))
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_DRAWING,
                   _ ("Page %u could not be drawn: %s."), page + 1,
                   cairo_status_to_string (status));
      return FALSE;
    }
  self->n_done++;
  return self->n_done < sokaku_pages_get_n_pages (self->pages);
}

/**
 * sokaku_pdf_writer_get_n_done:
 * @self: a writer
 *
 * Returns: how many pages it has written
 */
guint
sokaku_pdf_writer_get_n_done (SokakuPdfWriter *self)
{
  return self->n_done;
}

static void
add_outline (SokakuPdfWriter *self)
{
  int parents[MAX_LEVELS] = { CAIRO_PDF_OUTLINE_ROOT };
  guint depth = 0; /* levels that have an open entry */

  for (guint i = 0; i < sokaku_pages_get_n_headings (self->pages); i++)
    {
      const SokakuOutlineEntry *entry = sokaku_pages_get_heading (self->pages, i);
      g_autofree char *target
          = g_strdup_printf ("page=%u pos=[0 %d]", entry->page + 1, (int) entry->y);

      /* A level that was left out, such as 3 after 1, hangs below the last there is. */
      depth = MIN (depth, entry->level - 1);
      parents[depth + 1]
          = cairo_pdf_surface_add_outline (self->surface, parents[depth], entry->title, target,
                                           depth == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      depth++;
    }
}

/* What the figures of the document show, in their order. */
static GPtrArray *
list_figures (SokakuPages *pages)
{
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < sokaku_pages_get_n_pages (pages); i++)
    {
      SokakuPage *page = sokaku_pages_get_page (pages, i);

      for (guint k = 0; k < sokaku_page_get_n_drawings (page); k++)
        if (*sokaku_page_get_drawing_words (page, k) != '\0')
          g_ptr_array_add (figures, (gpointer) sokaku_page_get_drawing_words (page, k));
    }
  g_ptr_array_add (figures, NULL);
  return figures;
}

static gboolean
write_described (SokakuPdfWriter *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) file = g_byte_array_free_to_bytes (g_steal_pointer (&self->buffer));
  g_autoptr (GPtrArray) figures = list_figures (self->pages);
  g_autoptr (GBytes) described = sokaku_pdf_description_add (
      file, self->language, (const char *const *) figures->pdata, error);
  gsize length;
  gconstpointer data;

  if (described == NULL)
    return FALSE;
  data = g_bytes_get_data (described, &length);
  return g_output_stream_write_all (self->stream, data, length, NULL, cancellable, error);
}

/**
 * sokaku_pdf_writer_finish:
 * @self: a writer whose pages are all written
 *
 * Writes the outline, the fonts as subsets, and the end of the file.
 *
 * Returns: whether it could; else %SOKAKU_REPORT_ERROR_DRAWING or an error of the stream
 */
gboolean
sokaku_pdf_writer_finish (SokakuPdfWriter *self, GCancellable *cancellable, GError **error)
{
  cairo_status_t status;

  g_return_val_if_fail (self->surface != NULL, FALSE);

  self->cancellable = cancellable;
  if (self->linked || self->tagged)
    cairo_tag_end (self->cr, "Document");
  add_outline (self);
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);
  status = cairo_surface_status (self->surface);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  if (!self->described)
    flush (self);
  self->cancellable = NULL;
  if (take_stream_error (self, error))
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_DRAWING,
                   _ ("The document could not be finished: %s."), cairo_status_to_string (status));
      return FALSE;
    }
  return !self->described || write_described (self, cancellable, error);
}
