/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo cannot say in a PDF file: its language, and what figures show. */

#include "sokaku-pdf-description.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

#include "sokaku-report-error.h"

/* Structure is a few levels deep; what is deeper is no structure of ours. */
#define MAX_DEPTH 16

typedef struct
{
  qpdf_data qpdf;
  const char *const *figures; /* those that have no words yet */
} Description;

static void
free_qpdf (qpdf_data *qpdf)
{
  if (*qpdf != NULL)
    qpdf_cleanup (qpdf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (qpdf_data, free_qpdf)

/* Gives the figures below a part of the structure their words, in the order of the document. */
static void
describe_figures (Description *self, qpdf_oh element, guint depth)
{
  qpdf_oh kids;

  if (depth > MAX_DEPTH || *self->figures == NULL || !qpdf_oh_is_dictionary (self->qpdf, element))
    return;
  if (qpdf_oh_is_name_and_equals (self->qpdf, qpdf_oh_get_key (self->qpdf, element, "/S"),
                                  "/Figure"))
    qpdf_oh_replace_key (self->qpdf, element, "/Alt",
                         qpdf_oh_new_unicode_string (self->qpdf, *self->figures++));
  kids = qpdf_oh_get_key (self->qpdf, element, "/K");
  if (qpdf_oh_is_array (self->qpdf, kids))
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, kids); i++)
      describe_figures (self, qpdf_oh_get_array_item (self->qpdf, kids, i), depth + 1);
  else
    describe_figures (self, kids, depth + 1);
}

static gboolean
check (qpdf_data qpdf, QPDF_ERROR_CODE code, GError **error)
{
  if (!(code & QPDF_ERRORS))
    return TRUE;
  g_set_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_DRAWING,
               _ ("The document could not be finished: %s."),
               qpdf_get_error_message_detail (qpdf, qpdf_get_error (qpdf)));
  return FALSE;
}

/**
 * sokaku_pdf_description_add:
 * @file: a PDF file
 * @language: (nullable): of its texts, such as "ja"
 * @figures: (array zero-terminated=1): what its figures show, in their order
 *
 * Adds the language of a document and the alternative texts of its figures. The same file
 * becomes the same bytes.
 *
 * Returns: (transfer full): the file with them, or %NULL with %SOKAKU_REPORT_ERROR_DRAWING
 */
GBytes *
sokaku_pdf_description_add (GBytes *file,
                            const char *language,
                            const char *const *figures,
                            GError **error)
{
  g_auto (qpdf_data) qpdf = qpdf_init ();
  Description self = { qpdf, figures };
  gsize length;
  const char *data = g_bytes_get_data (file, &length);
  qpdf_oh root;

  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  if (!check (qpdf, qpdf_read_memory (qpdf, "", data, length, NULL), error))
    return NULL;
  root = qpdf_get_root (qpdf);
  if (language != NULL)
    qpdf_oh_replace_key (qpdf, root, "/Lang", qpdf_oh_new_unicode_string (qpdf, language));
  describe_figures (&self, qpdf_oh_get_key (qpdf, root, "/StructTreeRoot"), 0);
  if (!check (qpdf, qpdf_init_write_memory (qpdf), error))
    return NULL;
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
  if (!check (qpdf, qpdf_write (qpdf), error))
    return NULL;
  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}
