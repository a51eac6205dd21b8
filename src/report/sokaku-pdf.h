/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes pages as a PDF file. */
#pragma once

#include <gio/gio.h>

#include "sokaku-pages.h"
#include "sokaku-pdf-metadata.h"

G_BEGIN_DECLS

/**
 * SokakuPdfProgress:
 * @done: pages written so far
 * @total: pages in all
 */
typedef void (*SokakuPdfProgress) (guint done, guint total, gpointer user_data);

gboolean sokaku_pdf_write (SokakuPages *pages,
                           GOutputStream *stream,
                           const SokakuPdfMetadata *metadata,
                           GCancellable *cancellable,
                           SokakuPdfProgress progress,
                           gpointer user_data,
                           GError **error);
gboolean sokaku_pdf_save (SokakuPages *pages,
                          GFile *file,
                          const SokakuPdfMetadata *metadata,
                          GCancellable *cancellable,
                          SokakuPdfProgress progress,
                          gpointer user_data,
                          GError **error);
void sokaku_pdf_save_async (SokakuPages *pages,
                            GFile *file,
                            const SokakuPdfMetadata *metadata,
                            GCancellable *cancellable,
                            SokakuPdfProgress progress,
                            gpointer progress_data,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean sokaku_pdf_save_finish (SokakuPages *pages, GAsyncResult *result, GError **error);

G_END_DECLS
