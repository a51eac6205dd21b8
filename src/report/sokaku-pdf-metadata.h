/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF file says about itself. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SokakuPdfMetadata:
 * @title: of the document; may be %NULL
 * @author: of the document; may be %NULL
 * @subject: of the document; may be %NULL
 * @keywords: words to find it by, with commas between; may be %NULL
 * @language: of the texts, such as "ja"; may be %NULL
 * @tagged: whether the file says what is a heading, a table, a figure and so on, which makes it
 *   larger; charts then have alternative texts
 * @date: when it was made; %NULL for now. The same pages with the same date
 *   make the same bytes.
 */
typedef struct
{
  char *title;
  char *author;
  char *subject;
  char *keywords;
  char *language;
  gboolean tagged;
  GDateTime *date;
} SokakuPdfMetadata;

void sokaku_pdf_metadata_clear (SokakuPdfMetadata *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SokakuPdfMetadata, sokaku_pdf_metadata_clear)

G_END_DECLS
