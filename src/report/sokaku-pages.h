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
 */
typedef struct
{
  guint level;
  char *title;
  guint page;
  double y;
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

guint sokaku_pages_get_n_headings (SokakuPages *self);
const SokakuOutlineEntry *sokaku_pages_get_heading (SokakuPages *self, guint position);

G_END_DECLS
