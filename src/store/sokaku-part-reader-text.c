/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of elements, with the references in them. */
#include "sokaku-part-reader-private.h"

#include "sokaku-extras.h"
#include "sokaku-reference.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr (" \t\r\n", text[i]) == NULL || text[i] == '\0')
      return FALSE;
  return TRUE;
}

/**
 * sokaku_part_reader_find_tag_start:
 * @self: a reader
 *
 * Returns: where the tag begins whose end the parser has reached: no "<" stands inside a tag
 */
long
sokaku_part_reader_find_tag_start (SokakuPartReader *self)
{
  long start = xmlByteConsumed (self->context) - 1;

  while (start > 0 && self->data[start] != '<')
    start--;
  return MAX (start, 0);
}

/**
 * sokaku_part_reader_begin_text:
 * @self: a reader
 * @frame: the element that is open last
 * @field: (nullable): what the text is for
 *
 * Reads text from here on.
 */
void
sokaku_part_reader_begin_text (SokakuPartReader *self,
                               SokakuPartFrame *frame,
                               const SokakuFormatField *field)
{
  frame->text = field;
  frame->content_start = self->lenient ? xmlByteConsumed (self->context) : 0;
  g_string_truncate (self->text, 0);
}

/**
 * sokaku_part_reader_start_reference:
 * @self: a reader
 * @parent: the text that it stands in
 * @n_attributes: how many attributes it has
 * @attributes: as libxml2 gives them
 *
 * Puts a reference to another text of the item, <same/>, into a text.
 */
void
sokaku_part_reader_start_reference (SokakuPartReader *self,
                                    SokakuPartFrame *parent,
                                    int n_attributes,
                                    const xmlChar **attributes)
{
  g_autofree char *row = NULL;
  g_autofree char *year = NULL;
  g_autofree char *token = NULL;
  gint64 number;
  SokakuPartFrame *frame;

  for (int i = 0; i < n_attributes; i++, attributes += 5)
    {
      sokaku_part_reader_unescape_value (self->value, (const char *) attributes[3],
                                         (const char *) attributes[4]);
      if (attributes[1] == NULL && strcmp ((const char *) attributes[0], "row") == 0)
        {
          row = g_strstrip (g_strdup (self->value->str));
        }
      else if (attributes[1] == NULL && strcmp ((const char *) attributes[0], "year") == 0)
        {
          year = g_strstrip (g_strdup (self->value->str));
        }
      else if (self->lenient)
        {
          parent->has_unknown = TRUE;
        }
      else
        {
          sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_UNKNOWN,
                                   _ ("The attribute “%s” does not belong on “%s”."),
                                   (const char *) attributes[0], "same");
          return;
        }
    }
  if ((row == NULL) == (year == NULL))
    {
      sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_MISSING,
                               _ ("“same” needs either “row” or “year”."));
      return;
    }
  if (row != NULL ? *row == '\0' || strpbrk (row, " \t\r\n") != NULL
                  : !sokaku_format_parse_int (year, -SOKAKU_FORMAT_MAX_NUMBER,
                                              SOKAKU_FORMAT_MAX_NUMBER, &number))
    {
      sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_VALUE, _ ("“%s” cannot be referred to."),
                               row != NULL ? row : year);
      return;
    }

  token = sokaku_reference_make (row != NULL ? SOKAKU_REFERENCE_ROW : SOKAKU_REFERENCE_YEAR,
                                 row != NULL ? row : year);
  g_string_append (self->text, token);
  frame = sokaku_part_reader_push_frame (self);
  frame->reference = TRUE;
}

/* Keeps the text as it stands in the file, since the model's string cannot hold all of it. */
static void
keep_content (SokakuPartReader *self, SokakuPartFrame *frame)
{
  const SokakuFormatElement *element
      = frame->element != NULL ? frame->element : self->frames[self->depth - 1].element;
  const char *start
      = memchr (self->data + frame->content_start, '>', self->length - frame->content_start);
  const char *end = self->data + sokaku_part_reader_find_tag_start (self);

  if (start == NULL || start + 1 > end)
    return;
  sokaku_extras_add (element, frame->node, SOKAKU_EXTRA_CONTENT, frame->place, NULL, NULL,
                     start + 1, end - start - 1, self->text->str);
}

/**
 * sokaku_part_reader_end_text:
 * @self: a reader
 * @frame: an element that has just been closed
 *
 * Gives the node the text that has been read.
 */
void
sokaku_part_reader_end_text (SokakuPartReader *self, SokakuPartFrame *frame)
{
  if (frame->has_unknown)
    keep_content (self, frame);
  if (frame->text == NULL)
    return;
  if (frame->text->type == SOKAKU_FORMAT_STRINGS)
    {
      SokakuPartFrame *parent = sokaku_part_reader_peek_frame (self);

      if (parent->strings == NULL)
        parent->strings = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (parent->strings, g_strndup (self->text->str, self->text->len));
      return;
    }
  sokaku_part_reader_set_value (self, frame->text, frame->node, self->text);
}

/**
 * sokaku_part_reader_on_characters:
 * @data: a reader
 * @characters: text of the file, not ended by a zero
 * @length: its length in bytes
 *
 * Reads text, which libxml2 hands over in pieces.
 */
void
sokaku_part_reader_on_characters (void *data, const xmlChar *characters, int length)
{
  SokakuPartReader *self = data;
  const char *text = (const char *) characters;
  SokakuPartFrame *frame = sokaku_part_reader_peek_frame (self);

  if (self->error != NULL || frame == NULL)
    return;

  if (!frame->has_children && (frame->text != NULL || frame->reference))
    {
      if (frame->reference)
        sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_UNKNOWN, _ ("“same” holds no text."));
      else if (self->text->len + length > SOKAKU_FORMAT_MAX_TEXT)
        sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("A text is too long."));
      else
        g_string_append_len (self->text, text, length);
    }
  else if (self->unknown_depth > 0)
    {
      if (frame->has_children
          && xmlByteConsumed (self->context) + length - self->unknown_start
                 > SOKAKU_FORMAT_MAX_TEXT)
        sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("A text is too long."));
    }
  else if (!is_blank (text, length))
    {
      if (!frame->has_children && self->lenient)
        frame->has_unknown = TRUE;
      else
        sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_UNKNOWN,
                                 _ ("There is text where none belongs."));
    }
}
