/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A preview: pages of what will be printed, and how to turn and size them. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-page-view.h"
#include "sokaku-printout.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PAGES_PANE (sokaku_pages_pane_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPagesPane, sokaku_pages_pane, SOKAKU, PAGES_PANE, GtkWidget)

GtkWidget *sokaku_pages_pane_new (void);

void sokaku_pages_pane_set_printout (SokakuPagesPane *self, SokakuPrintout *printout);
SokakuPrintout *sokaku_pages_pane_get_printout (SokakuPagesPane *self);
SokakuPages *sokaku_pages_pane_get_pages (SokakuPagesPane *self);
SokakuPageView *sokaku_pages_pane_get_view (SokakuPagesPane *self);
gboolean sokaku_pages_pane_get_busy (SokakuPagesPane *self);
void sokaku_pages_pane_set_empty (SokakuPagesPane *self, const char *sentence);
void sokaku_pages_pane_show_source (SokakuPagesPane *self, const char *source);

G_END_DECLS
