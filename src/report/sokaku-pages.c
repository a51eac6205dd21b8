/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as pages, ready for paper, screen or file. */

#include "sokaku-pages.h"

#include "sokaku-paginator.h"

struct _SokakuPages
{
  GObject parent_instance;

  GPtrArray *blocks;   /* of SokakuBlock; drawings live here */
  GPtrArray *pages;    /* of SokakuPage */
  GPtrArray *headings; /* of SokakuOutlineEntry */
};

G_DEFINE_FINAL_TYPE (SokakuPages, sokaku_pages, G_TYPE_OBJECT)

static void
sokaku_pages_finalize (GObject *object)
{
  SokakuPages *self = SOKAKU_PAGES (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  G_OBJECT_CLASS (sokaku_pages_parent_class)->finalize (object);
}

static void
sokaku_pages_class_init (SokakuPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_pages_finalize;
}

static void
sokaku_pages_init (SokakuPages *self)
{
}

/**
 * sokaku_pages_new:
 * @blocks: (element-type SokakuBlock): the document, with sokaku_block_free() as its free
 *   function; the pages keep a reference, and the blocks must not change
 * @setup: paper and margins
 * @language: language of the texts, such as "ja"
 *
 * Sets a document in pages.
 *
 * Returns: (transfer full): the pages, at least one, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPages *
sokaku_pages_new (GPtrArray *blocks,
                  const SokakuPageSetup *setup,
                  const char *language,
                  GError **error)
{
  g_autoptr (SokakuPages) self = NULL;

  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (sokaku_page_setup_is_usable (setup), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (SOKAKU_TYPE_PAGES, NULL);
  self->blocks = g_ptr_array_ref (blocks);
  if (!sokaku_paginator_run (blocks, setup, language, &self->pages, &self->headings, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * sokaku_pages_get_n_pages:
 *
 * Returns: the number of pages, at least one
 */
guint
sokaku_pages_get_n_pages (SokakuPages *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES (self), 0);

  return self->pages->len;
}

/**
 * sokaku_pages_get_page:
 * @page: from 0
 *
 * Returns: (transfer none): a page
 */
SokakuPage *
sokaku_pages_get_page (SokakuPages *self, guint page)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return g_ptr_array_index (self->pages, page);
}

/**
 * sokaku_pages_get_size:
 * @page: from 0
 * @width: (out): as it is read, in points
 * @height: (out): as it is read, in points
 *
 * Tells how large a page is; landscape pages are wider than high.
 */
void
sokaku_pages_get_size (SokakuPages *self, guint page, double *width, double *height)
{
  *width = sokaku_page_get_width (sokaku_pages_get_page (self, page));
  *height = sokaku_page_get_height (sokaku_pages_get_page (self, page));
}

/**
 * sokaku_pages_draw_page:
 * @cr: a context whose origin is the paper's upper left corner, unit the point
 * @page: from 0
 *
 * Draws a page: on paper, on screen or into a file, always the same.
 */
void
sokaku_pages_draw_page (SokakuPages *self, cairo_t *cr, guint page)
{
  sokaku_page_draw (sokaku_pages_get_page (self, page), cr);
}

/**
 * sokaku_pages_get_n_headings:
 *
 * Returns: the number of headings, all levels
 */
guint
sokaku_pages_get_n_headings (SokakuPages *self)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES (self), 0);

  return self->headings->len;
}

/**
 * sokaku_pages_get_heading:
 *
 * Returns: (transfer none): a heading and where it stands, in the order of the document
 */
const SokakuOutlineEntry *
sokaku_pages_get_heading (SokakuPages *self, guint position)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES (self), NULL);
  g_return_val_if_fail (position < self->headings->len, NULL);

  return g_ptr_array_index (self->headings, position);
}
