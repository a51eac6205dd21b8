/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes pages as PDF, one page at a time. */
#pragma once

#include <gio/gio.h>

#include "sokaku-pdf-metadata.h"
#include "sokaku-pages.h"

G_BEGIN_DECLS

typedef struct _SokakuPdfWriter SokakuPdfWriter;

SokakuPdfWriter *sokaku_pdf_writer_new (SokakuPages *pages,
                                        GOutputStream *stream,
                                        const SokakuPdfMetadata *metadata);
void sokaku_pdf_writer_free (SokakuPdfWriter *self);

gboolean sokaku_pdf_writer_step (SokakuPdfWriter *self, GCancellable *cancellable, GError **error);
guint sokaku_pdf_writer_get_n_done (SokakuPdfWriter *self);
gboolean
sokaku_pdf_writer_finish (SokakuPdfWriter *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuPdfWriter, sokaku_pdf_writer_free)

G_END_DECLS
