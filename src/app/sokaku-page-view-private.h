/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the view of pages share. */
#pragma once

#include "sokaku-page-view.h"

G_BEGIN_DECLS

/* sokaku-page-view.c */
gboolean sokaku_page_view_find_on_page (
    SokakuPageView *self, double x, double y, guint *page, double *page_x, double *page_y);
void sokaku_page_view_resize (SokakuPageView *self, SokakuPageFit fit, guint zoom);
void sokaku_page_view_activate_source (SokakuPageView *self, const char *source);

/* sokaku-page-view-controls.c */
void sokaku_page_view_add_controls (SokakuPageView *self);

G_END_DECLS
