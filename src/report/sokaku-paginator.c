/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns blocks into pages. */

#include "sokaku-paginator.h"

#include <glib/gi18n-lib.h>

#include "sokaku-page-maker.h"
#include "sokaku-pages.h"
#include "sokaku-report-error.h"
#include "sokaku-table-layout.h"

#define PARAGRAPH_GAP 4.0
#define TABLE_GAP 8.0

/* Neither the first nor the last line of a paragraph stands alone. */
#define LEAST_LINES 2

/* A block set for the width of its section. */
typedef struct
{
  SokakuBlock *block;
  SokakuText *text;
  SokakuTableLayout *table;
} Set;

typedef struct
{
  SokakuPageMaker *maker;
  GArray *sets; /* of Set */
  GPtrArray *headings;
} Paginator;

static const struct
{
  double size;
  double above;
  double below;
} heading_looks[] = { { 14, 18, 8 }, { 12, 14, 6 }, { 10.5, 10, 4 } };

static void
clear_set (gpointer data)
{
  Set *set = data;

  g_clear_pointer (&set->text, sokaku_text_unref);
  g_clear_pointer (&set->table, sokaku_table_layout_free);
}

static void
entry_free (gpointer data)
{
  SokakuOutlineEntry *entry = data;

  g_free (entry->title);
  g_free (entry);
}

static gboolean
set_block (SokakuBlock *block,
           PangoContext *context,
           double width,
           double height,
           Set *set,
           GError **error)
{
  SokakuTextStyle style = block->style;

  set->block = block;
  switch (block->kind)
    {
    case SOKAKU_BLOCK_HEADING:
      style = (SokakuTextStyle){ .size = heading_looks[block->level - 1].size, .bold = TRUE };
      set->text = sokaku_text_new (context, block->text, &style, width, error);
      return set->text != NULL;
    case SOKAKU_BLOCK_PARAGRAPH:
      set->text = sokaku_text_new (context, block->text, &style, width, error);
      return set->text != NULL;
    case SOKAKU_BLOCK_TABLE:
      set->table = sokaku_table_layout_new (block->table, context, width, height, error);
      return set->table != NULL;
    case SOKAKU_BLOCK_SECTION:
    case SOKAKU_BLOCK_PAGE_BREAK:
    case SOKAKU_BLOCK_DRAWING:
      return TRUE;
    }
  g_return_val_if_reached (FALSE);
}

static double
get_text_height (SokakuText *text)
{
  return sokaku_text_get_height (text, 0, sokaku_text_get_n_lines (text));
}

/* What must be free for the block at @position to begin on a page; a heading takes
 * along what it heads. */
static double
get_first_height (Paginator *self, guint position)
{
  double height = 0;

  for (; position < self->sets->len; position++)
    {
      Set *set = &g_array_index (self->sets, Set, position);

      switch (set->block->kind)
        {
        case SOKAKU_BLOCK_HEADING:
          height += heading_looks[set->block->level - 1].above + get_text_height (set->text)
                    + heading_looks[set->block->level - 1].below;
          continue;
        case SOKAKU_BLOCK_PARAGRAPH:
          return height
                 + sokaku_text_get_height (set->text, 0,
                                           MIN (LEAST_LINES, sokaku_text_get_n_lines (set->text)));
        case SOKAKU_BLOCK_TABLE:
          return height + sokaku_table_layout_get_first_height (set->table);
        case SOKAKU_BLOCK_DRAWING:
          return height + set->block->height;
        case SOKAKU_BLOCK_SECTION:
        case SOKAKU_BLOCK_PAGE_BREAK:
          return height;
        }
    }
  return height;
}

static void
place_heading (Paginator *self, guint position)
{
  Set *set = &g_array_index (self->sets, Set, position);
  guint level = set->block->level;
  SokakuOutlineEntry *entry;

  if (get_first_height (self, position) > sokaku_page_maker_get_space (self->maker))
    sokaku_page_maker_break_page (self->maker);
  if (!sokaku_page_maker_is_at_top (self->maker))
    sokaku_page_maker_advance (self->maker, heading_looks[level - 1].above);

  entry = g_new0 (SokakuOutlineEntry, 1);
  sokaku_page_add_text (
      sokaku_page_maker_get_page (self->maker), set->text, 0, sokaku_text_get_n_lines (set->text),
      sokaku_page_maker_get_left (self->maker), sokaku_page_maker_get_y (self->maker));
  entry->level = set->block->depth;
  entry->title = g_strdup (set->block->title != NULL ? set->block->title : set->block->text);
  entry->page = sokaku_page_maker_get_n_pages (self->maker) - 1;
  entry->y = sokaku_page_maker_get_y (self->maker);
  g_ptr_array_add (self->headings, entry);

  sokaku_page_maker_advance (self->maker,
                             get_text_height (set->text) + heading_looks[level - 1].below);
}

static void
place_paragraph (Paginator *self, SokakuText *text)
{
  guint n_lines = sokaku_text_get_n_lines (text);
  guint first = 0;

  while (first < n_lines)
    {
      guint left = n_lines - first;
      guint n = sokaku_text_fit (text, first, sokaku_page_maker_get_space (self->maker));
      gboolean at_top = sokaku_page_maker_is_at_top (self->maker);

      if (n < left && left - n < LEAST_LINES && n >= LEAST_LINES)
        n = left - LEAST_LINES;
      if (n < left && n < LEAST_LINES)
        n = at_top ? MAX (n, 1) : 0;

      if (n > 0)
        {
          sokaku_page_add_text (sokaku_page_maker_get_page (self->maker), text, first, n,
                                sokaku_page_maker_get_left (self->maker),
                                sokaku_page_maker_get_y (self->maker));
          sokaku_page_maker_advance (self->maker, sokaku_text_get_height (text, first, n));
          first += n;
        }
      if (first < n_lines)
        sokaku_page_maker_break_page (self->maker);
    }
  sokaku_page_maker_advance (self->maker, PARAGRAPH_GAP);
}

static void
place_drawing (Paginator *self, SokakuBlock *block)
{
  double height = MIN (block->height, sokaku_page_maker_get_height (self->maker));

  /* A drawing under its own heading gives way rather than leave the heading alone. */
  if (height > sokaku_page_maker_get_space (self->maker)
      && sokaku_page_maker_get_space (self->maker)
             < sokaku_page_maker_get_height (self->maker) * 0.75)
    sokaku_page_maker_break_page (self->maker);
  height = MIN (height, sokaku_page_maker_get_space (self->maker));
  sokaku_page_add_drawing (sokaku_page_maker_get_page (self->maker), block->draw, block->user_data,
                           sokaku_page_maker_get_left (self->maker),
                           sokaku_page_maker_get_y (self->maker),
                           sokaku_page_maker_get_width (self->maker), height);
  sokaku_page_maker_advance (self->maker, height + TABLE_GAP);
}

static void
place_block (Paginator *self, guint position)
{
  Set *set = &g_array_index (self->sets, Set, position);

  switch (set->block->kind)
    {
    case SOKAKU_BLOCK_SECTION:
      sokaku_page_maker_start_section (self->maker, set->block->orientation, set->block->text);
      break;
    case SOKAKU_BLOCK_PAGE_BREAK:
      sokaku_page_maker_break_page (self->maker);
      break;
    case SOKAKU_BLOCK_HEADING:
      place_heading (self, position);
      break;
    case SOKAKU_BLOCK_PARAGRAPH:
      place_paragraph (self, set->text);
      break;
    case SOKAKU_BLOCK_TABLE:
      sokaku_table_layout_place (set->table, self->maker);
      sokaku_page_maker_advance (self->maker, TABLE_GAP);
      break;
    case SOKAKU_BLOCK_DRAWING:
      place_drawing (self, set->block);
      break;
    }
}

/* Sets every block for the width of its section. */
static gboolean
set_blocks (Paginator *self, GPtrArray *blocks, const SokakuPageSetup *setup, GError **error)
{
  double width = setup->width - 2 * setup->margin;
  double height = setup->height - 2 * setup->margin;
  gboolean landscape = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      SokakuBlock *block = g_ptr_array_index (blocks, i);
      Set set = { NULL, NULL, NULL };

      if (block->kind == SOKAKU_BLOCK_SECTION)
        landscape = block->orientation == SOKAKU_ORIENTATION_LANDSCAPE;
      if (!set_block (block, sokaku_page_maker_get_context (self->maker),
                      landscape ? height : width, landscape ? width : height, &set, error))
        return FALSE;
      g_array_append_val (self->sets, set);
    }
  return TRUE;
}

static gboolean
check_fonts (PangoContext *context, GError **error)
{
  g_autofree PangoFontFamily **families = NULL;
  int n_families;

  pango_context_list_families (context, &families, &n_families);
  if (n_families > 0)
    return TRUE;
  g_set_error_literal (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_FONT,
                       _ ("No font is installed; install one such as Noto Sans CJK."));
  return FALSE;
}

/**
 * sokaku_paginator_run:
 * @blocks: (element-type SokakuBlock): the document; drawings must outlive the pages
 * @setup: paper and margins
 * @language: language of the texts
 * @pages: (out) (transfer full) (element-type SokakuPage): the pages
 * @headings: (out) (transfer full) (element-type SokakuOutlineEntry): where headings stand
 *
 * Sets blocks in pages: headings stay with what they head, paragraphs divide between
 * lines, table rows and drawings stay whole.
 *
 * Returns: whether it could, else %SOKAKU_REPORT_ERROR_FONT
 */
gboolean
sokaku_paginator_run (GPtrArray *blocks,
                      const SokakuPageSetup *setup,
                      const char *language,
                      GPtrArray **pages,
                      GPtrArray **headings,
                      GError **error)
{
  g_autoptr (SokakuPageMaker) maker = sokaku_page_maker_new (setup, language);
  g_autoptr (GArray) sets = g_array_new (FALSE, FALSE, sizeof (Set));
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  Paginator self = { maker, sets, entries };

  g_array_set_clear_func (sets, clear_set);
  if (!check_fonts (sokaku_page_maker_get_context (maker), error)
      || !set_blocks (&self, blocks, setup, error))
    return FALSE;

  for (guint i = 0; i < sets->len; i++)
    place_block (&self, i);

  *pages = sokaku_page_maker_finish (maker, error);
  if (*pages == NULL)
    return FALSE;
  *headings = g_steal_pointer (&entries);
  return TRUE;
}
