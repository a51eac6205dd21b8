/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that shows pages as they will be printed. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-pages-pane.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PAGE_PREVIEW (sokaku_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPagePreview, sokaku_page_preview, SOKAKU, PAGE_PREVIEW, GtkWindow)

SokakuPagePreview *sokaku_page_preview_new (GtkWindow *parent);
void sokaku_page_preview_set_printout (SokakuPagePreview *self, SokakuPrintout *printout);
SokakuPrintout *sokaku_page_preview_get_printout (SokakuPagePreview *self);
SokakuPagesPane *sokaku_page_preview_get_pane (SokakuPagePreview *self);

G_END_DECLS
