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
 * sokaku_block_new_numbered_section:
 * @orientation: how the paper lies
 * @running_head: stands at the outer edge of each page; may be empty
 * @numbering: how its pages are numbered
 * @restart: whether the numbers begin with the first
 *
 * Returns: (transfer full): the start of a section, on a new page
 */
SokakuBlock *
sokaku_block_new_numbered_section (SokakuOrientation orientation,
                                   const char *running_head,
                                   SokakuNumbering numbering,
                                   gboolean restart)
{
  SokakuBlock *self = sokaku_block_new_section (orientation, running_head);

  self->numbering = numbering;
  self->restart = restart;
  return self;
}

/**
 * sokaku_block_new_contents:
 * @heading: what stands above them, and in the outline
 * @depth: the lowest level of headings that they list
 *
 * Returns: (transfer full): a table of contents: a section of its own with Roman numbers,
 *   made from the headings of the whole document when that is finished
 */
SokakuBlock *
sokaku_block_new_contents (const char *heading, guint depth)
{
  SokakuBlock *self = block_new (SOKAKU_BLOCK_CONTENTS, heading);

  self->depth = depth;
  return self;
}

/**
 * sokaku_block_new_space:
 * @height: in points
 *
 * Returns: (transfer full): white space, of which nothing is left at the top of a page
 */
SokakuBlock *
sokaku_block_new_space (double height)
{
  SokakuBlock *self = block_new (SOKAKU_BLOCK_SPACE, NULL);

  self->height = height;
  return self;
}

/**
 * sokaku_block_new_drop:
 * @share: of the height between the margins, from 0 to 1
 *
 * Returns: (transfer full): white space down to that place of the page, none where the page
 *   is filled further than that
 */
SokakuBlock *
sokaku_block_new_drop (double share)
{
  SokakuBlock *self = block_new (SOKAKU_BLOCK_DROP, NULL);

  self->height = share;
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
 * sokaku_block_new_label:
 * @text: a heading within a section
 *
 * Returns: (transfer full): a heading of the lowest level that does not enter the outline
 */
SokakuBlock *
sokaku_block_new_label (const char *text)
{
  SokakuBlock *self = sokaku_block_new_heading (3, text);

  self->depth = 0;
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
 * sokaku_block_set_anchor:
 * @self: a heading, paragraph, table or drawing
 * @anchor: a name that no other block has
 *
 * Gives the block a name to which links lead.
 */
void
sokaku_block_set_anchor (SokakuBlock *self, const char *anchor)
{
  g_free (self->anchor);
  self->anchor = g_strdup (anchor);
}

/**
 * sokaku_block_set_link:
 * @self: a heading or paragraph
 * @link: name of an anchor; where the document has none of that name, there is no link
 *
 * Makes the block a link.
 */
void
sokaku_block_set_link (SokakuBlock *self, const char *link)
{
  g_free (self->link);
  self->link = g_strdup (link);
}

/**
 * sokaku_block_set_source:
 * @self: a heading, paragraph, table or drawing
 * @source: what of the plan it shows, such as "report/introduction" or "item/" and an id
 *
 * Says where what the block shows is edited.
 */
void
sokaku_block_set_source (SokakuBlock *self, const char *source)
{
  g_free (self->source);
  self->source = g_strdup (source);
}

/**
 * sokaku_block_set_outline:
 * @self: a heading or paragraph
 * @depth: its level in the outline, 1 to 3
 * @title: what the outline says
 *
 * Enters the block in the outline and in contents, however it looks.
 */
void
sokaku_block_set_outline (SokakuBlock *self, guint depth, const char *title)
{
  g_return_if_fail (depth >= 1 && depth <= 3);

  self->depth = depth;
  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * sokaku_block_set_unlisted:
 * @self: a heading
 * @unlisted: whether contents leave it out
 *
 * Keeps a heading that the outline has out of the table of contents.
 */
void
sokaku_block_set_unlisted (SokakuBlock *self, gboolean unlisted)
{
  self->unlisted = unlisted;
}

/**
 * sokaku_block_set_alternative:
 * @self: a drawing
 * @alternative: what it shows, in words
 *
 * Describes a picture to those who do not see it.
 */
void
sokaku_block_set_alternative (SokakuBlock *self, const char *alternative)
{
  g_free (self->alternative);
  self->alternative = g_strdup (alternative);
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
  g_free (self->anchor);
  g_free (self->link);
  g_free (self->source);
  g_free (self->alternative);
  g_free (self);
}
