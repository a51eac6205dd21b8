/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of the model that a text cell shows and edits, with its flag. */
#include "sokaku-text-cell-private.h"

#include <string.h>

/**
 * sokaku_text_cell_dup_source:
 * @self: a cell
 *
 * Returns: (transfer full): what the editor holds: the flag's sign, then the text of the
 *   model, references included
 */
char *
sokaku_text_cell_dup_source (SokakuTextCell *self)
{
  g_autofree char *text = NULL;
  gboolean flag = FALSE;

  if (self->binding.node == NULL)
    return g_strdup ("");
  g_object_get (self->binding.node, self->binding.property, &text, NULL);
  if (self->binding.flag != NULL)
    g_object_get (self->binding.node, self->binding.flag, &flag, NULL);
  return flag ? g_strconcat (self->binding.sign, *text != '\0' ? " " : "", text, NULL)
              : g_steal_pointer (&text);
}

static gboolean
get_flag (SokakuTextCell *self)
{
  gboolean flag = FALSE;

  g_object_get (self->binding.node, self->binding.flag, &flag, NULL);
  return flag;
}

/* Other ways to type the arrow that a keyboard and an input method have. */
static const char *const signs[] = { "⇒", "→", "=>", "＝＞", "->", NULL };

/* The text without the flag's sign; whether it was there. */
static const char *
split_flag (SokakuTextCell *self, const char *text, gboolean *flag)
{
  const char *rest = text;

  *flag = FALSE;
  if (self->binding.flag == NULL)
    return text;
  for (guint i = 0; signs[i] != NULL && !*flag; i++)
    if (g_str_has_prefix (text, signs[i]))
      {
        *flag = TRUE;
        rest = text + strlen (signs[i]);
      }
  while (*flag && g_unichar_isspace (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);
  return rest;
}

/**
 * sokaku_text_cell_store:
 * @self: a cell with a node
 * @text: a text of the model, with the flag's sign before it
 * @typing: whether it is typed, so that the edit may go on
 *
 * Gives the node a text as an edit. The edit may have the cell bound anew, so what it is
 * about is kept until it is done.
 */
void
sokaku_text_cell_store (SokakuTextCell *self, const char *text, gboolean typing)
{
  const SokakuTextBinding *b = &self->binding;
  g_autoptr (SokakuHistory) history = g_object_ref (b->history);
  g_autoptr (GObject) node = g_object_ref (b->node);
  g_autofree char *label = g_strdup (b->label);
  const char *property = b->property;
  gboolean flag, was;
  g_autofree char *rest = g_strdup (split_flag (self, text, &flag));

  if (b->flag != NULL && flag != get_flag (self))
    {
      /* The first half of "=>" was no text. */
      if (typing && flag && self->initial != NULL)
        sokaku_history_type_string (history, node, property, split_flag (self, self->initial, &was),
                                    label);
      /* The blank behind the sign goes with it. */
      if (!flag)
        g_strchug (rest);
      sokaku_history_begin_group (history, label);
      sokaku_history_set_boolean (history, node, b->flag, flag, label);
      sokaku_history_set_string (history, node, property, rest, label);
      sokaku_history_end_group (history);
    }
  else if (typing)
    sokaku_history_type_string (history, node, property, rest, label);
  else
    sokaku_history_set_string (history, node, property, rest, label);
}

/**
 * sokaku_text_cell_recognise:
 * @self: a cell
 * @text: a text as it is typed or pasted
 *
 * Returns: (transfer full): the text with references in place of the words for them
 */
char *
sokaku_text_cell_recognise (SokakuTextCell *self, const char *text)
{
  const SokakuTextBinding *b = &self->binding;

  if (b->item == NULL)
    return g_strdup (text);
  return sokaku_reference_recognise_typed (text, b->node, b->item, b->plan, b->field);
}
