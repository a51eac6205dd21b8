/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes pages as a PDF file. */
#pragma once

#include <gio/gio.h>

#include "sokaku-pages.h"

G_BEGIN_DECLS

/**
 * SokakuPdfMetadata:
 * @title: of the document; may be %NULL
 * @author: of the document; may be %NULL
 * @date: when it was made; %NULL for now. The same pages with the same date
 *   make the same bytes.
 */
typedef struct
{
  char *title;
  char *author;
  GDateTime *date;
} SokakuPdfMetadata;

void sokaku_pdf_metadata_clear (SokakuPdfMetadata *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SokakuPdfMetadata, sokaku_pdf_metadata_clear)

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

G_END_DECLS
