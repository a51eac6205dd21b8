/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A block: what a document is made of before it has pages. */

#include "sokaku-block.h"

static SokakuBlock *
block_new (SokakuBlockKind kind, const char *text)
{
  SokakuBlock *self = g_new0 (SokakuBlock, 1);

  self->kind = kind;
  self->text = g_strdup (text);
  return self;
}

/**
 * sokaku_block_new_section:
 * @orientation: how the paper lies
 * @running_head: stands at the outer edge of each page; may be empty
 *
 * Returns: (transfer full): the start of a section, on a new page
 */
SokakuBlock *
sokaku_block_new_section (SokakuOrientation orientation, const char *running_head)
{
  SokakuBlock *self = block_new (SOKAKU_BLOCK_SECTION, running_head);

  self->orientation = orientation;
  return self;
}

/**
 * sokaku_block_new_page_break:
 *
 * Returns: (transfer full): a break, which never leaves an empty page
 */
SokakuBlock *
sokaku_block_new_page_break (void)
{
  return block_new (SOKAKU_BLOCK_PAGE_BREAK, NULL);
}

/**
 * sokaku_block_new_heading:
 * @level: 1 to 3
 * @text: the heading, which also enters the outline
 *
 * Returns: (transfer full): a heading, kept on the page of what it heads
 */
SokakuBlock *
sokaku_block_new_heading (guint level, const char *text)
{
  SokakuBlock *self;

  g_return_val_if_fail (level >= 1 && level <= 3, NULL);

  self = block_new (SOKAKU_BLOCK_HEADING, text);
  self->level = level;
  self->depth = level;
  return self;
}

/**
 * sokaku_block_new_titled_heading:
 * @level: 1 to 3, which decides how it looks
 * @text: the heading
 * @depth: its level in the outline, 1 to 3
 * @title: what the outline says, where the heading alone would not tell one from another
 *
 * Returns: (transfer full): a heading, kept on the page of what it heads
 */
SokakuBlock *
sokaku_block_new_titled_heading (guint level, const char *text, guint depth, const char *title)
{
  SokakuBlock *self;

  g_return_val_if_fail (depth >= 1 && depth <= 3, NULL);

  self = sokaku_block_new_heading (level, text);
  if (self == NULL)
    return NULL;
  self->depth = depth;
  self->title = g_strdup (title);
  return self;
}

/**
 * sokaku_block_new_paragraph:
 * @text: the paragraph
 * @style: how it looks
 *
 * Returns: (transfer full): a paragraph, which may be divided between lines
 */
SokakuBlock *
sokaku_block_new_paragraph (const char *text, const SokakuTextStyle *style)
{
  SokakuBlock *self = block_new (SOKAKU_BLOCK_PARAGRAPH, text);

  self->style = *style;
  return self;
}

/**
 * sokaku_block_new_table:
 * @table: (transfer full): a table
 *
 * Returns: (transfer full): the table as a block
 */
SokakuBlock *
sokaku_block_new_table (SokakuRuledTable *table)
{
  SokakuBlock *self = block_new (SOKAKU_BLOCK_TABLE, NULL);

  self->table = table;
  return self;
}

/**
 * sokaku_block_new_drawing:
 * @height: in points; where a page is lower, the drawing is as high as the page
 * @draw: (scope notified): draws it each time its page is drawn
 * @user_data: for @draw
 * @destroy: frees @user_data
 *
 * Returns: (transfer full): a picture as wide as the text, never divided
 */
SokakuBlock *
sokaku_block_new_drawing (double height,
                          SokakuDrawFunc draw,
                          gpointer user_data,
                          GDestroyNotify destroy)
{
  SokakuBlock *self = block_new (SOKAKU_BLOCK_DRAWING, NULL);

  self->height = height;
  self->draw = draw;
  self->user_data = user_data;
  self->destroy = destroy;
  return self;
}

/**
 * sokaku_block_free:
 * @self: (transfer full): a block
 *
 * Frees a block with its table or what its drawing draws from.
 */
void
sokaku_block_free (SokakuBlock *self)
{
  g_clear_pointer (&self->table, sokaku_ruled_table_free);
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self->text);
  g_free (self->title);
  g_free (self);
}
