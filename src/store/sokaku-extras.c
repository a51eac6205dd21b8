/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a later version of the format wrote and this one does not know, kept with its node. */
#include "sokaku-extras.h"

#include <string.h>

static void
clear_extra (gpointer data)
{
  SokakuExtra *extra = data;

  g_free (extra->name);
  g_free (extra->raw);
  g_free (extra->text);
}

/**
 * sokaku_extras_add:
 * @element: the element of the format that @node was read as
 * @node: the node
 * @kind: what is kept
 * @place: number of the child that it follows or belongs to
 * @after: (nullable): the node of a list that it follows
 * @name: (nullable): name of an attribute
 * @raw: what to write
 * @raw_length: its length in bytes, -1 if it ends in a zero
 * @text: (nullable): what the model holds of a content
 *
 * Keeps something with @node, behind what is kept already. An item and an
 * initiative are each read from two files, hence @element.
 */
void
sokaku_extras_add (const SokakuFormatElement *element,
                   gpointer node,
                   SokakuExtraKind kind,
                   int place,
                   gpointer after,
                   const char *name,
                   const char *raw,
                   gssize raw_length,
                   const char *text)
{
  GArray *extras = g_object_get_qdata (node, element->extras);
  SokakuExtra extra = { .kind = kind, .place = place, .after = after };

  if (extras == NULL)
    {
      extras = g_array_new (FALSE, FALSE, sizeof (SokakuExtra));
      g_array_set_clear_func (extras, clear_extra);
      g_object_set_qdata_full (node, element->extras, extras, (GDestroyNotify) g_array_unref);
    }
  extra.name = g_strdup (name);
  extra.raw = g_strndup (raw, raw_length < 0 ? strlen (raw) : (gsize) raw_length);
  extra.text = g_strdup (text);
  g_array_append_val (extras, extra);
}

/**
 * sokaku_extras_get:
 * @element: the element of the format that @node is written as
 * @node: the node
 * @n_extras: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_extras): what is kept, in
 *   the order of the file
 */
const SokakuExtra *
sokaku_extras_get (const SokakuFormatElement *element, gpointer node, guint *n_extras)
{
  GArray *extras = g_object_get_qdata (node, element->extras);

  *n_extras = extras != NULL ? extras->len : 0;
  return extras != NULL ? (const SokakuExtra *) extras->data : NULL;
}

/**
 * sokaku_extras_clear:
 * @element: the element of the format that @node was read as
 * @node: the node
 *
 * Forgets what is kept with @node.
 */
void
sokaku_extras_clear (const SokakuFormatElement *element, gpointer node)
{
  g_object_set_qdata (node, element->extras, NULL);
}
