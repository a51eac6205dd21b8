/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The attributes of elements, read into nodes or kept for later versions. */
#include "sokaku-part-reader-private.h"

#include "sokaku-extras.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * sokaku_part_reader_unescape_value:
 * @value: where it goes
 * @start: an attribute's value as the parser gives it
 * @end: its end
 *
 * Without entities in the document, libxml2 leaves "&" in attributes escaped.
 */
void
sokaku_part_reader_unescape_value (GString *value, const char *start, const char *end)
{
  const char *escape;

  g_string_truncate (value, 0);
  while ((escape = memchr (start, '&', end - start)) != NULL)
    {
      g_string_append_len (value, start, escape + 1 - start);
      start = escape + (end - escape >= 5 && strncmp (escape, "&#38;", 5) == 0 ? 5 : 1);
    }
  g_string_append_len (value, start, end - start);
}

/**
 * sokaku_part_reader_keep_attribute:
 * @self: a reader of a later minor version's file
 * @element: the format of @node
 * @node: the node to keep it with
 * @place: number of the child whose attribute it is, or %SOKAKU_EXTRA_SELF
 * @nth: which of several such children
 * @prefix: (nullable): of its name
 * @name: its name
 * @value: its value
 *
 * Keeps an attribute that only a later version knows.
 */
void
sokaku_part_reader_keep_attribute (SokakuPartReader *self,
                                   const SokakuFormatElement *element,
                                   gpointer node,
                                   int place,
                                   guint nth,
                                   const char *prefix,
                                   const char *name,
                                   const char *value)
{
  g_autofree char *full = prefix != NULL ? g_strdup_printf ("%s:%s", prefix, name) : NULL;

  sokaku_extras_add (element, node, SOKAKU_EXTRA_ATTRIBUTE, place, GUINT_TO_POINTER (nth),
                     full != NULL ? full : name, value, -1, NULL);
}

/**
 * sokaku_part_reader_keep_namespaces:
 * @self: a reader
 * @element: the format of @node
 * @node: the node to keep them with
 * @place: number of the child that declares them, or %SOKAKU_EXTRA_SELF
 * @nth: which of several such children
 * @n_namespaces: how many there are
 * @namespaces: prefixes and names
 *
 * Keeps the declarations of namespaces that only a later version knows.
 */
void
sokaku_part_reader_keep_namespaces (SokakuPartReader *self,
                                    const SokakuFormatElement *element,
                                    gpointer node,
                                    int place,
                                    guint nth,
                                    int n_namespaces,
                                    const xmlChar **namespaces)
{
  for (int i = 0; i < n_namespaces; i++)
    if (namespaces[2 * i] != NULL)
      sokaku_part_reader_keep_attribute (self, element, node, place, nth, "xmlns",
                                         (const char *) namespaces[2 * i],
                                         (const char *) namespaces[2 * i + 1]);
}

static gboolean
remember_key (SokakuPartReader *self,
              SokakuPartFrame *parent,
              int place,
              const SokakuFormatField *field)
{
  if (parent->keys == NULL)
    parent->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  else if (parent->last_child != place)
    g_hash_table_remove_all (parent->keys);
  if (g_hash_table_add (parent->keys, g_strstrip (g_strdup (self->value->str))))
    return TRUE;
  return sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_DUPLICATE,
                                  _ ("The %s “%s” is there twice."), field->name, self->value->str);
}

/**
 * sokaku_part_reader_read_attributes:
 * @self: a reader
 * @element: the format of @node
 * @node: the node to fill
 * @parent: (nullable): the open element that holds it; %NULL for the file's own
 * @place: its number among the children of @parent
 * @n_attributes: how many there are
 * @attributes: as libxml2 gives them
 *
 * Gives the node the values of its attributes.
 *
 * Returns: whether all of them belong there and none is missing
 */
gboolean
sokaku_part_reader_read_attributes (SokakuPartReader *self,
                                    const SokakuFormatElement *element,
                                    gpointer node,
                                    SokakuPartFrame *parent,
                                    int place,
                                    int n_attributes,
                                    const xmlChar **attributes)
{
  guint seen = 0;

  for (int i = 0; i < n_attributes; i++, attributes += 5)
    {
      const char *name = (const char *) attributes[0];
      guint k = 0;

      sokaku_part_reader_unescape_value (self->value, (const char *) attributes[3],
                                         (const char *) attributes[4]);
      if (self->value->len > SOKAKU_FORMAT_MAX_TEXT)
        return sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("A text is too long."));

      if (attributes[1] == NULL && parent == NULL && strcmp (name, "version") == 0)
        continue;
      while (k < element->n_attributes
             && (attributes[1] != NULL || strcmp (element->attributes[k].name, name) != 0))
        k++;
      if (k == element->n_attributes)
        {
          if (!self->lenient)
            return sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_UNKNOWN,
                                            _ ("The attribute “%s” does not belong on “%s”."), name,
                                            element->name);
          sokaku_part_reader_keep_attribute (self, element, node, SOKAKU_EXTRA_SELF, 0,
                                             (const char *) attributes[1], name, self->value->str);
          continue;
        }
      seen |= 1u << k;
      if (!sokaku_part_reader_set_value (self, &element->attributes[k], node, self->value))
        return FALSE;
      if ((element->attributes[k].flags & SOKAKU_FORMAT_KEY)
          && !remember_key (self, parent, place, &element->attributes[k]))
        return FALSE;
    }

  for (guint k = 0; k < element->n_attributes; k++)
    if ((element->attributes[k].flags & SOKAKU_FORMAT_REQUIRED) && !(seen & (1u << k)))
      return sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_MISSING,
                                      _ ("“%s” lacks its attribute “%s”."), element->name,
                                      element->attributes[k].name);
  return TRUE;
}

/**
 * sokaku_part_reader_read_version:
 * @self: a reader
 * @n_attributes: how many attributes the file's element has
 * @attributes: as libxml2 gives them
 *
 * Finds out in which version of the format the file is written.
 *
 * Returns: whether it can be read
 */
gboolean
sokaku_part_reader_read_version (SokakuPartReader *self,
                                 int n_attributes,
                                 const xmlChar **attributes)
{
  for (int i = 0; i < n_attributes; i++, attributes += 5)
    if (attributes[1] == NULL && strcmp ((const char *) attributes[0], "version") == 0)
      {
        g_auto (GStrv) numbers = NULL;
        gint64 major, minor;

        sokaku_part_reader_unescape_value (self->value, (const char *) attributes[3],
                                           (const char *) attributes[4]);
        g_strstrip (self->value->str);
        numbers = g_strsplit (self->value->str, ".", 3);
        if (g_strv_length (numbers) != 2
            || !sokaku_format_parse_int (numbers[0], 0, G_MAXINT, &major)
            || !sokaku_format_parse_int (numbers[1], 0, G_MAXINT, &minor))
          return sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_VALUE,
                                          _ ("“%s” is no version like “1.0”."), self->value->str);
        if (major != SOKAKU_FORMAT_MAJOR)
          return sokaku_part_reader_fail (
              self, SOKAKU_STORE_ERROR_VERSION,
              _ ("Version %s of the format is not known; use a newer Sokaku."), self->value->str);
        self->lenient = minor > SOKAKU_FORMAT_MINOR;
        self->version = g_strdup (self->value->str);
        return TRUE;
      }
  return sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_MISSING,
                                  _ ("“%s” lacks its attribute “%s”."), self->root->name,
                                  "version");
}
