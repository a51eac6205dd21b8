/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A block: what a document is made of before it has pages. */
#pragma once

#include "sokaku-page-setup.h"
#include "sokaku-page.h"
#include "sokaku-ruled-table.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_BLOCK_SECTION,
  SOKAKU_BLOCK_PAGE_BREAK,
  SOKAKU_BLOCK_HEADING,
  SOKAKU_BLOCK_PARAGRAPH,
  SOKAKU_BLOCK_TABLE,
  SOKAKU_BLOCK_DRAWING,
  SOKAKU_BLOCK_CONTENTS,
  SOKAKU_BLOCK_SPACE,
  SOKAKU_BLOCK_DROP,
} SokakuBlockKind;

/**
 * SokakuBlock:
 * @kind: tells which of the others are set
 * @orientation: of a section
 * @numbering: of a section
 * @restart: of a section: whether its numbers begin with the first
 * @text: of a heading or paragraph; the running head of a section; the heading of contents
 * @level: of a heading: 1 to 3, which decides how it looks
 * @title: of a heading: what the outline says, %NULL for its text; of a paragraph that enters
 *   the outline likewise
 * @depth: of a heading or paragraph: its level in the outline, or 0; of contents: the
 *   lowest level listed
 * @unlisted: of a heading: whether contents leave it out
 * @style: of a paragraph
 * @table: of a table
 * @draw: of a drawing
 * @user_data: for @draw
 * @destroy: frees @user_data
 * @height: of a drawing or space, in points; a drawing is as wide as the text; of a drop, a
 *   share of the page's height
 * @anchor: (nullable): name by which links lead to the block
 * @link: (nullable): name of the anchor to which the whole block leads
 * @source: (nullable): what of the plan the block shows
 * @alternative: (nullable): of a drawing: what it shows, in words
 */
typedef struct
{
  SokakuBlockKind kind;
  SokakuOrientation orientation;
  SokakuNumbering numbering;
  gboolean restart;
  char *text;
  guint level;
  char *title;
  guint depth;
  gboolean unlisted;
  SokakuTextStyle style;
  SokakuRuledTable *table;
  SokakuDrawFunc draw;
  gpointer user_data;
  GDestroyNotify destroy;
  double height;
  char *anchor;
  char *link;
  char *source;
  char *alternative;
} SokakuBlock;

SokakuBlock *sokaku_block_new_section (SokakuOrientation orientation, const char *running_head);
SokakuBlock *sokaku_block_new_numbered_section (SokakuOrientation orientation,
                                                const char *running_head,
                                                SokakuNumbering numbering,
                                                gboolean restart);
SokakuBlock *sokaku_block_new_contents (const char *heading, guint depth);
SokakuBlock *sokaku_block_new_space (double height);
SokakuBlock *sokaku_block_new_drop (double share);
SokakuBlock *sokaku_block_new_page_break (void);
SokakuBlock *sokaku_block_new_heading (guint level, const char *text);
SokakuBlock *
sokaku_block_new_titled_heading (guint level, const char *text, guint depth, const char *title);
SokakuBlock *sokaku_block_new_label (const char *text);
SokakuBlock *sokaku_block_new_paragraph (const char *text, const SokakuTextStyle *style);
SokakuBlock *sokaku_block_new_table (SokakuRuledTable *table);
SokakuBlock *sokaku_block_new_drawing (double height,
                                       SokakuDrawFunc draw,
                                       gpointer user_data,
                                       GDestroyNotify destroy);
void sokaku_block_set_anchor (SokakuBlock *self, const char *anchor);
void sokaku_block_set_link (SokakuBlock *self, const char *link);
void sokaku_block_set_source (SokakuBlock *self, const char *source);
void sokaku_block_set_outline (SokakuBlock *self, guint depth, const char *title);
void sokaku_block_set_unlisted (SokakuBlock *self, gboolean unlisted);
void sokaku_block_set_alternative (SokakuBlock *self, const char *alternative);
void sokaku_block_free (SokakuBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuBlock, sokaku_block_free)

G_END_DECLS
