/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as pages, ready for paper, screen or file. */
#pragma once

#include <glib-object.h>

#include "sokaku-page-setup.h"
#include "sokaku-page.h"

G_BEGIN_DECLS

/**
 * SokakuOutlineEntry:
 * @level: of the heading, 1 the highest
 * @title: the heading
 * @page: its page, from 0
 * @y: its top edge on the page, in points
 * @listed: whether contents list it
 */
typedef struct
{
  guint level;
  char *title;
  guint page;
  double y;
  gboolean listed;
} SokakuOutlineEntry;

#define SOKAKU_TYPE_PAGES (sokaku_pages_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPages, sokaku_pages, SOKAKU, PAGES, GObject)

SokakuPages *sokaku_pages_new (GPtrArray *blocks,
                               const SokakuPageSetup *setup,
                               const char *language,
                               GError **error);

guint sokaku_pages_get_n_pages (SokakuPages *self);
SokakuPage *sokaku_pages_get_page (SokakuPages *self, guint page);
void sokaku_pages_get_size (SokakuPages *self, guint page, double *width, double *height);
void sokaku_pages_draw_page (SokakuPages *self, cairo_t *cr, guint page);

const char *sokaku_pages_get_label (SokakuPages *self, guint page);
gboolean sokaku_pages_find_anchor (SokakuPages *self, const char *name, guint *page, double *y);
const char *sokaku_pages_find_link (SokakuPages *self, guint page, double x, double y);
const char *sokaku_pages_find_source (SokakuPages *self, guint page, double x, double y);
gboolean
sokaku_pages_find_source_page (SokakuPages *self, const char *source, guint *page, double *y);

guint sokaku_pages_get_n_headings (SokakuPages *self);
const SokakuOutlineEntry *sokaku_pages_get_heading (SokakuPages *self, guint position);

G_END_DECLS
