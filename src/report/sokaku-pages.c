/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as pages, ready for paper, screen or file. */

#include "sokaku-pages.h"

#include "sokaku-pages-builder.h"
#include "sokaku-pages-private.h"

struct _SokakuPages
{
  GObject parent_instance;

  GPtrArray *drawings; /* of SokakuBlock: the pages draw from them */
  GPtrArray *pages;    /* of SokakuPage */
  GPtrArray *headings; /* of SokakuOutlineEntry */
  GHashTable *anchors; /* name → Place; names are the pages' */
  GHashTable *sources; /* name → Place of the first area; names are the pages' */
};

typedef struct
{
  guint page;
  double y;
} Place;

G_DEFINE_FINAL_TYPE (SokakuPages, sokaku_pages, G_TYPE_OBJECT)

static void
sokaku_pages_finalize (GObject *object)
{
  SokakuPages *self = SOKAKU_PAGES (object);

  g_clear_pointer (&self->anchors, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_pointer (&self->drawings, g_ptr_array_unref);
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

static void
note_place (GHashTable *places, const SokakuArea *area, guint page)
{
  Place *place;

  if (g_hash_table_contains (places, area->name))
    return;
  place = g_new (Place, 1);
  place->page = page;
  place->y = area->y;
  g_hash_table_insert (places, (gpointer) area->name, place);
}

/**
 * sokaku_pages_new_from_parts:
 * @pages: (transfer full) (element-type SokakuPage): the pages, at least one
 * @headings: (transfer full) (element-type SokakuOutlineEntry): where headings stand
 * @drawings: (transfer full) (element-type SokakuBlock): what the pages draw from
 *
 * Returns: (transfer full): a document
 */
SokakuPages *
sokaku_pages_new_from_parts (GPtrArray *pages, GPtrArray *headings, GPtrArray *drawings)
{
  SokakuPages *self = g_object_new (SOKAKU_TYPE_PAGES, NULL);

  self->pages = pages;
  self->headings = headings;
  self->drawings = drawings;
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < pages->len; i++)
    for (guint k = 0; k < sokaku_page_get_n_areas (pages->pdata[i]); k++)
      {
        const SokakuArea *area = sokaku_page_get_area (pages->pdata[i], k);

        if (area->kind == SOKAKU_AREA_ANCHOR)
          note_place (self->anchors, area, i);
        else if (area->kind == SOKAKU_AREA_SOURCE)
          note_place (self->sources, area, i);
      }
  return self;
}

/**
 * sokaku_pages_new:
 * @blocks: (element-type SokakuBlock): the document; its blocks are taken, and the array is
 *   empty afterwards
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
  g_autoptr (SokakuPagesBuilder) builder = NULL;
  g_autofree gpointer *taken = NULL;
  gboolean built;
  gsize n;

  g_return_val_if_fail (blocks != NULL, NULL);

  builder = sokaku_pages_builder_new (setup, language, error);
  built = builder != NULL;
  taken = g_ptr_array_steal (blocks, &n);
  for (gsize i = 0; i < n; i++)
    if (built)
      built = sokaku_pages_builder_add (builder, taken[i], error);
    else
      sokaku_block_free (taken[i]);
  return built ? sokaku_pages_builder_finish (builder, error) : NULL;
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
 * sokaku_pages_get_label:
 * @page: from 0
 *
 * Returns: (transfer none): its number as it is printed, such as "ii"; "" for none
 */
const char *
sokaku_pages_get_label (SokakuPages *self, guint page)
{
  return sokaku_page_get_label (sokaku_pages_get_page (self, page));
}

static gboolean
find_place (GHashTable *places, const char *name, guint *page, double *y)
{
  const Place *place = g_hash_table_lookup (places, name);

  if (place == NULL)
    return FALSE;
  *page = place->page;
  *y = place->y;
  return TRUE;
}

/**
 * sokaku_pages_find_anchor:
 * @name: of an anchor
 * @page: (out): its page, from 0
 * @y: (out): its top edge there, in points
 *
 * Returns: whether the document has it
 */
gboolean
sokaku_pages_find_anchor (SokakuPages *self, const char *name, guint *page, double *y)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES (self), FALSE);

  return find_place (self->anchors, name, page, y);
}

/**
 * sokaku_pages_find_link:
 * @page: from 0
 * @x: in points
 * @y: in points
 *
 * Returns: (transfer none) (nullable): the anchor to which that place leads
 */
const char *
sokaku_pages_find_link (SokakuPages *self, guint page, double x, double y)
{
  const SokakuArea *area
      = sokaku_page_find_area (sokaku_pages_get_page (self, page), SOKAKU_AREA_LINK, x, y);

  return area != NULL && g_hash_table_contains (self->anchors, area->name) ? area->name : NULL;
}

/**
 * sokaku_pages_find_source:
 * @page: from 0
 * @x: in points
 * @y: in points
 *
 * Returns: (transfer none) (nullable): the part of the plan that is shown there
 */
const char *
sokaku_pages_find_source (SokakuPages *self, guint page, double x, double y)
{
  const SokakuArea *area
      = sokaku_page_find_area (sokaku_pages_get_page (self, page), SOKAKU_AREA_SOURCE, x, y);

  return area != NULL ? area->name : NULL;
}

/**
 * sokaku_pages_find_source_page:
 * @source: a part of the plan
 * @page: (out): the page on which it is shown first, from 0
 * @y: (out): its top edge there, in points
 *
 * Returns: whether it is shown
 */
gboolean
sokaku_pages_find_source_page (SokakuPages *self, const char *source, guint *page, double *y)
{
  g_return_val_if_fail (SOKAKU_IS_PAGES (self), FALSE);

  return find_place (self->sources, source, page, y);
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
