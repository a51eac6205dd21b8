/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages one below the other, as they will be printed. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-pages.h"

G_BEGIN_DECLS

/**
 * SokakuPageFit:
 * @SOKAKU_PAGE_FIT_WIDTH: each page is as wide as the view
 * @SOKAKU_PAGE_FIT_PAGE: each page is as large as the view lets all of it be
 * @SOKAKU_PAGE_FIT_NONE: pages have a size of their own
 *
 * How large pages are shown.
 */
typedef enum
{
  SOKAKU_PAGE_FIT_WIDTH,
  SOKAKU_PAGE_FIT_PAGE,
  SOKAKU_PAGE_FIT_NONE,
} SokakuPageFit;

#define SOKAKU_TYPE_PAGE_VIEW (sokaku_page_view_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPageView, sokaku_page_view, SOKAKU, PAGE_VIEW, GtkWidget)

GtkWidget *sokaku_page_view_new (void);

void sokaku_page_view_set_pages (SokakuPageView *self, SokakuPages *pages);
SokakuPages *sokaku_page_view_get_pages (SokakuPageView *self);

guint sokaku_page_view_get_page (SokakuPageView *self);
void sokaku_page_view_set_page (SokakuPageView *self, guint page);
void sokaku_page_view_show_place (SokakuPageView *self, guint page, double y);
gboolean sokaku_page_view_show_source (SokakuPageView *self, const char *source);
gboolean sokaku_page_view_follow (SokakuPageView *self, const char *anchor);
gboolean sokaku_page_view_get_can_go_back (SokakuPageView *self);
void sokaku_page_view_go_back (SokakuPageView *self);
gboolean sokaku_page_view_find_point (
    SokakuPageView *self, guint page, double page_x, double page_y, double *x, double *y);

SokakuPageFit sokaku_page_view_get_fit (SokakuPageView *self);
void sokaku_page_view_set_fit (SokakuPageView *self, SokakuPageFit fit);
guint sokaku_page_view_get_zoom (SokakuPageView *self);
void sokaku_page_view_set_zoom (SokakuPageView *self, guint zoom);
gboolean sokaku_page_view_can_step_zoom (SokakuPageView *self, int direction);
void sokaku_page_view_step_zoom (SokakuPageView *self, int direction);

G_END_DECLS
