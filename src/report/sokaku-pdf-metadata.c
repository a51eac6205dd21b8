/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF file says about itself. */

#include "sokaku-pdf-metadata.h"

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
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->keywords, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->date, g_date_time_unref);
}
