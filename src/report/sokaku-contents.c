/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of contents: headings, dots, and the numbers of pages. */

#include "sokaku-contents.h"

#include "sokaku-pages.h"
#include "sokaku-text-line.h"

#define TITLE_SIZE 14.0
#define TITLE_GAP 12.0
#define LABEL_WIDTH 30.0
/* A heading that is longer than this is a mistake, and stands whole where it is. */
#define TITLE_CHARACTERS 200
#define DOT_SPACING 4.5
#define DOT_SIZE 0.9
#define LEADER_GAP 5.0

/* Where the baseline of a line is, as a part of its height. */
#define BASELINE 0.74

static const struct
{
  double size;
  double indent;
  double above;
  gboolean bold;
} looks[] = { { 11, 0, 9, TRUE }, { 10, 16, 3, FALSE }, { 9.5, 32, 2, FALSE } };

typedef struct
{
  SokakuPageMaker *maker;
  SokakuPageMaker *document;
  guint position;
  guint n_pages;
} Contents;

typedef struct
{
  SokakuText *title;
  SokakuText *label;
} Line;

static void
clear_line (Line *line)
{
  g_clear_pointer (&line->title, sokaku_text_unref);
  g_clear_pointer (&line->label, sokaku_text_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, clear_line)

/**
 * sokaku_contents_name_anchor:
 * @heading: which heading of the document, from 0
 * @name: (out caller-allocates): the name to which the contents lead
 *
 * Names the anchor of a heading.
 */
void
sokaku_contents_name_anchor (guint heading, char name[SOKAKU_CONTENTS_ANCHOR_SIZE])
{
  g_snprintf (name, SOKAKU_CONTENTS_ANCHOR_SIZE, "heading/%u", heading);
}

/* Dots that stand under one another in all lines: they are counted from the right. */
static void
draw_leader (cairo_t *cr, double width, double height, gpointer user_data)
{
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  for (double x = width - DOT_SPACING / 2; x > 0; x -= DOT_SPACING)
    cairo_rectangle (cr, x - DOT_SIZE / 2, height - DOT_SIZE, DOT_SIZE, DOT_SIZE);
  cairo_fill (cr);
}

static double
get_text_height (SokakuText *text)
{
  return sokaku_text_get_height (text, 0, sokaku_text_get_n_lines (text));
}

static gboolean
set_line (Contents *self, const SokakuOutlineEntry *entry, Line *line, GError **error)
{
  PangoContext *context = sokaku_page_maker_get_context (self->maker);
  double width = sokaku_page_maker_get_width (self->maker);
  guint look = MIN (entry->level, G_N_ELEMENTS (looks)) - 1;
  SokakuTextStyle style = { .size = looks[look].size, .bold = looks[look].bold };
  SokakuTextStyle label_style = { .size = looks[look].size, .align = SOKAKU_ALIGN_END };
  g_autofree char *title = sokaku_text_line_make (entry->title, TITLE_CHARACTERS);
  g_autofree char *label = sokaku_page_maker_dup_label (
      self->document, entry->page, entry->page >= self->position ? self->n_pages : 0);

  line->title = sokaku_text_new (context, title, &style,
                                 width - looks[look].indent - LABEL_WIDTH - 2 * LEADER_GAP, error);
  if (line->title == NULL)
    return FALSE;
  line->label = sokaku_text_new (context, label, &label_style, LABEL_WIDTH, error);
  return line->label != NULL;
}

static void
place_line (Contents *self, const SokakuOutlineEntry *entry, guint heading, const Line *line)
{
  SokakuPage *page = sokaku_page_maker_get_page (self->maker);
  guint look = MIN (entry->level, G_N_ELEMENTS (looks)) - 1;
  guint last = sokaku_text_get_n_lines (line->title) - 1;
  double left = sokaku_page_maker_get_left (self->maker) + looks[look].indent;
  double right = sokaku_page_maker_get_left (self->maker)
                 + sokaku_page_maker_get_width (self->maker) - LABEL_WIDTH;
  double top = sokaku_page_maker_get_y (self->maker);
  double height = get_text_height (line->title);
  double line_height = sokaku_text_get_height (line->title, last, 1);
  double start, end, label_start, label_end;
  char anchor[SOKAKU_CONTENTS_ANCHOR_SIZE];

  sokaku_page_set_role (page, SOKAKU_ROLE_PARAGRAPH);
  sokaku_page_add_text (page, line->title, 0, last + 1, left, top);
  sokaku_page_add_text (page, line->label, 0, 1, right, top + height - line_height);
  sokaku_text_get_extents (line->title, last, 1, &start, &end);
  sokaku_text_get_extents (line->label, 0, 1, &label_start, &label_end);
  start = left + end + LEADER_GAP;
  /* All leaders end at the label's column, so that their dots are aligned. */
  end = right + label_start - LEADER_GAP;
  end = right + LABEL_WIDTH - DOT_SPACING * (int) ((right + LABEL_WIDTH - end) / DOT_SPACING + 1);
  if (end > start && label_end > label_start)
    sokaku_page_add_drawing (page, draw_leader, NULL, start, top + height - line_height,
                             end - start, line_height * BASELINE);
  sokaku_contents_name_anchor (heading, anchor);
  sokaku_page_add_area (page, SOKAKU_AREA_LINK, anchor, left, top, right + LABEL_WIDTH - left,
                        height);
  sokaku_page_maker_advance (self->maker, height);
}

/* A line of the highest level does not stand alone at the foot of a page. */
static double
get_kept_height (const Line *line, guint level, gboolean heads)
{
  double height = get_text_height (line->title);

  return level == 1 && heads ? 2 * height + looks[1].above : height;
}

static gboolean
add_title (Contents *self, const char *title, GError **error)
{
  SokakuTextStyle style = { .size = TITLE_SIZE, .bold = TRUE };
  g_autoptr (SokakuText) text
      = sokaku_text_new (sokaku_page_maker_get_context (self->maker), title, &style,
                         sokaku_page_maker_get_width (self->maker), error);

  if (text == NULL)
    return FALSE;
  sokaku_page_set_role (sokaku_page_maker_get_page (self->maker), SOKAKU_ROLE_HEADING_1);
  sokaku_page_add_text (sokaku_page_maker_get_page (self->maker), text, 0,
                        sokaku_text_get_n_lines (text), sokaku_page_maker_get_left (self->maker),
                        sokaku_page_maker_get_y (self->maker));
  sokaku_page_maker_advance (self->maker, get_text_height (text) + TITLE_GAP);
  return TRUE;
}

/* The listed heading after @heading, or %NULL. */
static const SokakuOutlineEntry *
find_next (GPtrArray *headings, guint heading, guint depth)
{
  for (guint i = heading + 1; i < headings->len; i++)
    {
      const SokakuOutlineEntry *entry = headings->pdata[i];

      if (entry->listed && entry->level <= depth)
        return entry;
    }
  return NULL;
}

/**
 * sokaku_contents_make:
 * @setup: paper and margins
 * @language: language of the texts
 * @title: what stands above them
 * @depth: the lowest level of headings that are listed
 * @headings: (element-type SokakuOutlineEntry): all headings of the document
 * @document: (transfer none): its pages, without the contents
 * @position: before which of those the contents will stand
 * @n_pages: how many pages the contents are taken to have
 *
 * Sets a table of contents on pages of its own, numbered i, ii…: titles, dots, and the
 * numbers of pages as they are printed, each line a link.
 *
 * Returns: (transfer full): the pages, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPageMaker *
sokaku_contents_make (const SokakuPageSetup *setup,
                      const char *language,
                      const char *title,
                      guint depth,
                      GPtrArray *headings,
                      SokakuPageMaker *document,
                      guint position,
                      guint n_pages,
                      GError **error)
{
  g_autoptr (SokakuPageMaker) maker = sokaku_page_maker_new (setup, language);
  Contents self = { maker, document, position, n_pages };

  sokaku_page_maker_start_section (maker, SOKAKU_ORIENTATION_PORTRAIT, title,
                                   SOKAKU_NUMBERING_ROMAN, TRUE);
  if (!add_title (&self, title, error))
    return NULL;
  for (guint i = 0; i < headings->len; i++)
    {
      const SokakuOutlineEntry *entry = headings->pdata[i];
      const SokakuOutlineEntry *next = find_next (headings, i, depth);
      guint look = MIN (entry->level, G_N_ELEMENTS (looks)) - 1;
      g_auto (Line) line = { NULL, NULL };

      if (!entry->listed || entry->level > depth)
        continue;
      if (!set_line (&self, entry, &line, error))
        return NULL;
      if (!sokaku_page_maker_is_at_top (maker))
        sokaku_page_maker_advance (maker, looks[look].above);
      if (get_kept_height (&line, entry->level, next != NULL && next->level > 1)
          > sokaku_page_maker_get_space (maker))
        sokaku_page_maker_break_page (maker);
      place_line (&self, entry, i, &line);
    }
  return g_steal_pointer (&maker);
}
