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
} SokakuBlockKind;

/**
 * SokakuBlock:
 * @kind: tells which of the others are set
 * @orientation: of a section
 * @text: of a heading or paragraph; the running head of a section
 * @level: of a heading: 1 to 3, which decides how it looks
 * @title: of a heading: what the outline says, %NULL for its text
 * @depth: of a heading: its level in the outline
 * @style: of a paragraph
 * @table: of a table
 * @draw: of a drawing
 * @user_data: for @draw
 * @destroy: frees @user_data
 * @height: of a drawing, in points; it is as wide as the text
 */
typedef struct
{
  SokakuBlockKind kind;
  SokakuOrientation orientation;
  char *text;
  guint level;
  char *title;
  guint depth;
  SokakuTextStyle style;
  SokakuRuledTable *table;
  SokakuDrawFunc draw;
  gpointer user_data;
  GDestroyNotify destroy;
  double height;
} SokakuBlock;

SokakuBlock *sokaku_block_new_section (SokakuOrientation orientation, const char *running_head);
SokakuBlock *sokaku_block_new_page_break (void);
SokakuBlock *sokaku_block_new_heading (guint level, const char *text);
SokakuBlock *
sokaku_block_new_titled_heading (guint level, const char *text, guint depth, const char *title);
SokakuBlock *sokaku_block_new_paragraph (const char *text, const SokakuTextStyle *style);
SokakuBlock *sokaku_block_new_table (SokakuRuledTable *table);
SokakuBlock *sokaku_block_new_drawing (double height,
                                       SokakuDrawFunc draw,
                                       gpointer user_data,
                                       GDestroyNotify destroy);
void sokaku_block_free (SokakuBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuBlock, sokaku_block_free)

G_END_DECLS
