/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns blocks into pages, one after the other. */

#include "sokaku-pages-builder.h"

#include <glib/gi18n-lib.h>

#include "sokaku-contents.h"
#include "sokaku-page-maker.h"
#include "sokaku-pages-private.h"
#include "sokaku-report-error.h"
#include "sokaku-table-layout.h"

#define PARAGRAPH_GAP 4.0
#define TABLE_GAP 8.0

/* Neither the first nor the last line of a paragraph stands alone. */
#define LEAST_LINES 2

/* By how much a table is set smaller at a time, in points. */
#define SIZE_STEP 0.25

/* A block set for the width of its section. */
typedef struct
{
  SokakuBlock *block;
  SokakuText *text;
  SokakuTableLayout *table;
} Set;

struct _SokakuPagesBuilder
{
  SokakuPageMaker *maker;
  SokakuPageSetup setup;
  char *language;
  GArray *waiting;      /* of Set: headings and spaces, until it is known what they head */
  GPtrArray *drawings;  /* of SokakuBlock: those that the pages draw from */
  GPtrArray *headings;  /* of SokakuOutlineEntry */
  double heading_below; /* white space below the heading placed last; 0 after anything else */

  SokakuBlock *contents; /* (nullable) */
  guint contents_page;   /* before which page they come */
  guint contents_entry;  /* before which heading */
};

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
  g_clear_pointer (&set->block, sokaku_block_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Set, clear_set)

static void
entry_free (gpointer data)
{
  SokakuOutlineEntry *entry = data;

  g_free (entry->title);
  g_free (entry);
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
 * sokaku_pages_builder_new:
 * @setup: paper and margins
 * @language: language of the texts, such as "ja"
 *
 * Returns: (transfer full): a builder without pages, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPagesBuilder *
sokaku_pages_builder_new (const SokakuPageSetup *setup, const char *language, GError **error)
{
  g_autoptr (SokakuPagesBuilder) self = NULL;

  g_return_val_if_fail (sokaku_page_setup_is_usable (setup), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (SokakuPagesBuilder, 1);
  self->maker = sokaku_page_maker_new (setup, language);
  self->setup = *setup;
  self->language = g_strdup (language);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Set));
  g_array_set_clear_func (self->waiting, clear_set);
  self->drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_block_free);
  self->headings = g_ptr_array_new_with_free_func (entry_free);
  if (!check_fonts (sokaku_page_maker_get_context (self->maker), error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * sokaku_pages_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder with what it has made, unless that was finished.
 */
void
sokaku_pages_builder_free (SokakuPagesBuilder *self)
{
  g_array_unref (self->waiting);
  g_clear_pointer (&self->drawings, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_pointer (&self->contents, sokaku_block_free);
  sokaku_page_maker_free (self->maker);
  g_free (self->language);
  g_free (self);
}

static double
get_text_height (SokakuText *text)
{
  return sokaku_text_get_height (text, 0, sokaku_text_get_n_lines (text));
}

/* Whether there are letters for what a drawing writes; it says that in words. */
static gboolean
check_drawing (PangoContext *context, const SokakuBlock *block, GError **error)
{
  const SokakuTextStyle style = { .size = 9 };
  g_autoptr (SokakuText) text = NULL;

  if (block->alternative == NULL)
    return TRUE;
  text = sokaku_text_new (context, block->alternative, &style, -1, error);
  return text != NULL;
}

static gboolean
set_block (SokakuPagesBuilder *self, Set *set, GError **error)
{
  PangoContext *context = sokaku_page_maker_get_context (self->maker);
  double width = sokaku_page_maker_get_width (self->maker);
  SokakuBlock *block = set->block;
  SokakuTextStyle style = block->style;

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
      set->table = sokaku_table_layout_new (block->table, context, width,
                                            sokaku_page_maker_get_height (self->maker), error);
      return set->table != NULL;
    case SOKAKU_BLOCK_DRAWING:
      return check_drawing (context, block, error);
    case SOKAKU_BLOCK_SECTION:
    case SOKAKU_BLOCK_PAGE_BREAK:
    case SOKAKU_BLOCK_CONTENTS:
    case SOKAKU_BLOCK_SPACE:
    case SOKAKU_BLOCK_DROP:
      return TRUE;
    }
  g_return_val_if_reached (FALSE);
}

/* What must be free for the block to begin on a page. */
static double
get_first_height (const Set *set)
{
  switch (set->block->kind)
    {
    case SOKAKU_BLOCK_HEADING:
      return heading_looks[set->block->level - 1].above + get_text_height (set->text)
             + heading_looks[set->block->level - 1].below;
    case SOKAKU_BLOCK_PARAGRAPH:
      return sokaku_text_get_height (set->text, 0,
                                     MIN (LEAST_LINES, sokaku_text_get_n_lines (set->text)));
    case SOKAKU_BLOCK_TABLE:
      return sokaku_table_layout_get_first_height (set->table);
    case SOKAKU_BLOCK_DRAWING:
    case SOKAKU_BLOCK_SPACE:
      return set->block->height;
    case SOKAKU_BLOCK_SECTION:
    case SOKAKU_BLOCK_PAGE_BREAK:
    case SOKAKU_BLOCK_CONTENTS:
    case SOKAKU_BLOCK_DROP:
      return 0;
    }
  g_return_val_if_reached (0);
}

/* Notes what a piece of a block is. Links lead to its first piece. */
static void
note_piece (SokakuPagesBuilder *self,
            const SokakuBlock *block,
            guint page_number,
            double top,
            double bottom,
            gboolean first)
{
  SokakuPage *page = sokaku_page_maker_peek_page (self->maker, page_number);
  double left = sokaku_page_maker_get_left (self->maker);
  double width = sokaku_page_maker_get_width (self->maker);

  if (block->anchor != NULL && first)
    sokaku_page_add_area (page, SOKAKU_AREA_ANCHOR, block->anchor, left, top, width, bottom - top);
  if (block->link != NULL)
    sokaku_page_add_area (page, SOKAKU_AREA_LINK, block->link, left, top, width, bottom - top);
  if (block->source != NULL)
    sokaku_page_add_area (page, SOKAKU_AREA_SOURCE, block->source, left, top, width, bottom - top);
}

/* Notes a piece that goes from @top to the maker's place. */
static void
note_block (SokakuPagesBuilder *self, const SokakuBlock *block, double top, gboolean first)
{
  note_piece (self, block, sokaku_page_maker_get_n_pages (self->maker) - 1, top,
              sokaku_page_maker_get_y (self->maker), first);
}

/* Enters a block that begins at @top in the outline, with a name to which contents lead. */
static void
note_outline (SokakuPagesBuilder *self, const SokakuBlock *block, double top)
{
  SokakuOutlineEntry *entry = g_new0 (SokakuOutlineEntry, 1);
  char anchor[SOKAKU_CONTENTS_ANCHOR_SIZE];

  entry->level = block->depth;
  entry->listed = !block->unlisted;
  entry->title = g_strdup (block->title != NULL ? block->title : block->text);
  entry->page = sokaku_page_maker_get_n_pages (self->maker) - 1;
  entry->y = top;
  sokaku_contents_name_anchor (self->headings->len, anchor);
  g_ptr_array_add (self->headings, entry);
  sokaku_page_add_area (sokaku_page_maker_get_page (self->maker), SOKAKU_AREA_ANCHOR, anchor,
                        sokaku_page_maker_get_left (self->maker), top,
                        sokaku_page_maker_get_width (self->maker),
                        sokaku_page_maker_get_y (self->maker) - top);
}

/* Places a text, divided between lines where the page ends. */
static void
place_lines (SokakuPagesBuilder *self, Set *set)
{
  gboolean is_heading = set->block->kind == SOKAKU_BLOCK_HEADING;
  guint n_lines = sokaku_text_get_n_lines (set->text);
  guint first = 0;

  while (first < n_lines)
    {
      guint left = n_lines - first;
      guint n = sokaku_text_fit (set->text, first, sokaku_page_maker_get_space (self->maker));
      gboolean at_top = sokaku_page_maker_is_at_top (self->maker);

      if (n < left && left - n < LEAST_LINES && n >= LEAST_LINES)
        n = left - LEAST_LINES;
      if (n < left && n < LEAST_LINES)
        n = at_top ? MAX (n, 1) : 0;

      if (n > 0)
        {
          double top = sokaku_page_maker_get_y (self->maker);

          sokaku_page_set_role (sokaku_page_maker_get_page (self->maker),
                                is_heading ? SOKAKU_ROLE_HEADING_1 + set->block->level - 1
                                           : SOKAKU_ROLE_PARAGRAPH);
          sokaku_page_add_text (sokaku_page_maker_get_page (self->maker), set->text, first, n,
                                sokaku_page_maker_get_left (self->maker), top);
          sokaku_page_maker_advance (self->maker, sokaku_text_get_height (set->text, first, n));
          note_block (self, set->block, top, first == 0);
          if (first == 0 && set->block->depth > 0)
            note_outline (self, set->block, top);
          first += n;
        }
      if (first < n_lines)
        sokaku_page_maker_break_page (self->maker);
    }
}

static void
place_heading (SokakuPagesBuilder *self, Set *set)
{
  guint level = set->block->level;

  /* Of the white space between two headings the larger counts. */
  if (!sokaku_page_maker_is_at_top (self->maker))
    sokaku_page_maker_advance (self->maker,
                               MAX (0, heading_looks[level - 1].above - self->heading_below));
  place_lines (self, set);
  self->heading_below = heading_looks[level - 1].below;
  sokaku_page_maker_advance (self->maker, self->heading_below);
}

static void
place_paragraph (SokakuPagesBuilder *self, Set *set)
{
  place_lines (self, set);
  sokaku_page_maker_advance (self->maker, PARAGRAPH_GAP);
}

/* Sets a table that may be smaller in the size in which it stays on the page, if there is one. */
static void
fit_table (SokakuPagesBuilder *self, Set *set)
{
  SokakuRuledTable *table = set->block->table;
  double least = sokaku_ruled_table_get_least_size (table);
  double space = sokaku_page_maker_get_space (self->maker);
  double size = sokaku_ruled_table_get_font_size (table);
  double own_size = size;
  g_autoptr (SokakuTableLayout) smaller = NULL;

  /* No size helps a table of twice the height, and setting it again takes its time. */
  if (least <= 0 || sokaku_table_layout_get_height (set->table) <= space
      || sokaku_table_layout_get_height (set->table) > 2 * space)
    return;
  for (size -= SIZE_STEP; size >= least; size -= SIZE_STEP)
    {
      g_clear_pointer (&smaller, sokaku_table_layout_free);
      sokaku_ruled_table_set_font_size (table, size);
      smaller = sokaku_table_layout_new (table, sokaku_page_maker_get_context (self->maker),
                                         sokaku_page_maker_get_width (self->maker),
                                         sokaku_page_maker_get_height (self->maker), NULL);
      if (smaller != NULL && sokaku_table_layout_get_height (smaller) <= space)
        {
          g_clear_pointer (&set->table, sokaku_table_layout_free);
          set->table = g_steal_pointer (&smaller);
          return;
        }
    }
  sokaku_ruled_table_set_font_size (table, own_size);
}

static void
place_table (SokakuPagesBuilder *self, Set *set)
{
  guint first, last;
  double top;

  fit_table (self, set);
  sokaku_table_layout_place (set->table, self->maker);
  if (sokaku_table_layout_get_start (set->table, &first, &top))
    {
      double foot = self->setup.margin + sokaku_page_maker_get_height (self->maker);

      last = sokaku_page_maker_get_n_pages (self->maker) - 1;
      for (guint page = first; page <= last; page++)
        note_piece (self, set->block, page, page == first ? top : self->setup.margin,
                    page == last ? sokaku_page_maker_get_y (self->maker) : foot, page == first);
    }
  sokaku_page_maker_advance (self->maker, TABLE_GAP);
}

static void
place_drawing (SokakuPagesBuilder *self, Set *set)
{
  SokakuBlock *block = set->block;
  double height = MIN (block->height, sokaku_page_maker_get_height (self->maker));
  double top;

  /* A drawing under its own heading gives way rather than leave the heading alone. */
  if (height > sokaku_page_maker_get_space (self->maker)
      && sokaku_page_maker_get_space (self->maker)
             < sokaku_page_maker_get_height (self->maker) * 0.75)
    sokaku_page_maker_break_page (self->maker);
  height = MIN (height, sokaku_page_maker_get_space (self->maker));
  top = sokaku_page_maker_get_y (self->maker);
  sokaku_page_add_drawing (sokaku_page_maker_get_page (self->maker), block->draw, block->user_data,
                           sokaku_page_maker_get_left (self->maker), top,
                           sokaku_page_maker_get_width (self->maker), height);
  if (block->alternative != NULL)
    sokaku_page_set_drawing_words (sokaku_page_maker_get_page (self->maker), block->alternative);
  sokaku_page_maker_advance (self->maker, height);
  note_block (self, block, top, TRUE);
  sokaku_page_maker_advance (self->maker, TABLE_GAP);
  g_ptr_array_add (self->drawings, g_steal_pointer (&set->block));
}

static void
place_space (SokakuPagesBuilder *self, const SokakuBlock *block)
{
  if (!sokaku_page_maker_is_at_top (self->maker))
    sokaku_page_maker_advance (self->maker,
                               MIN (block->height, sokaku_page_maker_get_space (self->maker)));
}

static void
place_drop (SokakuPagesBuilder *self, const SokakuBlock *block)
{
  double height = sokaku_page_maker_get_height (self->maker);
  double used = height - sokaku_page_maker_get_space (self->maker);

  sokaku_page_maker_advance (self->maker, MAX (0, block->height * height - used));
}

static void
start_contents (SokakuPagesBuilder *self, Set *set)
{
  g_return_if_fail (self->contents == NULL);

  sokaku_page_maker_break_page (self->maker);
  self->contents = g_steal_pointer (&set->block);
  self->contents_page = sokaku_page_maker_get_n_pages (self->maker);
  self->contents_entry = self->headings->len;
}

static void
place_block (SokakuPagesBuilder *self, Set *set)
{
  if (set->block->kind != SOKAKU_BLOCK_HEADING)
    self->heading_below = 0;
  switch (set->block->kind)
    {
    case SOKAKU_BLOCK_SECTION:
      sokaku_page_maker_start_section (self->maker, set->block->orientation, set->block->text,
                                       set->block->numbering, set->block->restart);
      break;
    case SOKAKU_BLOCK_PAGE_BREAK:
      sokaku_page_maker_break_page (self->maker);
      break;
    case SOKAKU_BLOCK_HEADING:
      place_heading (self, set);
      break;
    case SOKAKU_BLOCK_PARAGRAPH:
      place_paragraph (self, set);
      break;
    case SOKAKU_BLOCK_TABLE:
      place_table (self, set);
      break;
    case SOKAKU_BLOCK_DRAWING:
      place_drawing (self, set);
      break;
    case SOKAKU_BLOCK_SPACE:
      place_space (self, set->block);
      break;
    case SOKAKU_BLOCK_DROP:
      place_drop (self, set->block);
      break;
    case SOKAKU_BLOCK_CONTENTS:
      start_contents (self, set);
      break;
    }
}

/* Places what has waited, on the page on which @next can begin. */
static void
place_waiting (SokakuPagesBuilder *self, const Set *next)
{
  double height = next != NULL ? get_first_height (next) : 0;

  if (self->waiting->len == 0)
    return;
  for (guint i = 0; i < self->waiting->len; i++)
    height += get_first_height (&g_array_index (self->waiting, Set, i));
  if (height > sokaku_page_maker_get_space (self->maker))
    sokaku_page_maker_break_page (self->maker);
  for (guint i = 0; i < self->waiting->len; i++)
    place_block (self, &g_array_index (self->waiting, Set, i));
  g_array_set_size (self->waiting, 0);
}

/**
 * sokaku_pages_builder_add:
 * @self: a builder
 * @block: (transfer full): what follows
 *
 * Sets a block in pages: headings stay with what they head, paragraphs divide between
 * lines, table rows and drawings stay whole.
 *
 * Returns: whether it could, else %SOKAKU_REPORT_ERROR_FONT, and the builder is of no more use
 */
gboolean
sokaku_pages_builder_add (SokakuPagesBuilder *self, SokakuBlock *block, GError **error)
{
  g_auto (Set) set = { block, NULL, NULL };

  g_return_val_if_fail (block != NULL, FALSE);

  if (!set_block (self, &set, error))
    return FALSE;
  if (block->kind == SOKAKU_BLOCK_HEADING
      || (block->kind == SOKAKU_BLOCK_SPACE && self->waiting->len > 0))
    {
      g_array_append_val (self->waiting, set);
      set = (Set){ NULL, NULL, NULL };
      return TRUE;
    }
  place_waiting (self, &set);
  place_block (self, &set);
  return TRUE;
}

/**
 * sokaku_pages_builder_get_n_pages:
 * @self: a builder
 *
 * Returns: how many pages have been begun
 */
guint
sokaku_pages_builder_get_n_pages (SokakuPagesBuilder *self)
{
  return sokaku_page_maker_get_n_pages (self->maker);
}

/* Inserts the contents. How many pages they take can move the numbers that they show. */
static gboolean
insert_contents (SokakuPagesBuilder *self, GError **error)
{
  g_autoptr (SokakuPageMaker) maker = NULL;
  SokakuOutlineEntry *own = g_new0 (SokakuOutlineEntry, 1);
  guint n_pages = 0, n_assumed;

  own->level = 1;
  own->title = g_strdup (self->contents->text);
  own->page = self->contents_page;
  own->y = self->setup.margin;
  do
    {
      n_assumed = n_pages;
      g_clear_pointer (&maker, sokaku_page_maker_free);
      maker = sokaku_contents_make (&self->setup, self->language, self->contents->text,
                                    self->contents->depth, self->headings, self->maker,
                                    self->contents_page, n_assumed, error);
      if (maker == NULL)
        {
          entry_free (own);
          return FALSE;
        }
      n_pages = sokaku_page_maker_get_n_pages (maker);
    }
  while (n_pages > n_assumed);

  for (guint i = self->contents_entry; i < self->headings->len; i++)
    ((SokakuOutlineEntry *) self->headings->pdata[i])->page += n_pages;
  g_ptr_array_insert (self->headings, (int) self->contents_entry, own);
  sokaku_page_maker_insert (self->maker, self->contents_page, maker);
  return TRUE;
}

/**
 * sokaku_pages_builder_finish:
 * @self: a builder, of no more use afterwards but to be freed
 *
 * Makes the contents, running heads and numbers.
 *
 * Returns: (transfer full): the pages, at least one, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPages *
sokaku_pages_builder_finish (SokakuPagesBuilder *self, GError **error)
{
  g_autoptr (GPtrArray) pages = NULL;

  place_waiting (self, NULL);
  if (self->contents != NULL && !insert_contents (self, error))
    return NULL;
  pages = sokaku_page_maker_finish (self->maker, error);
  if (pages == NULL)
    return NULL;
  return sokaku_pages_new_from_parts (g_steal_pointer (&pages), g_steal_pointer (&self->headings),
                                      g_steal_pointer (&self->drawings));
}
