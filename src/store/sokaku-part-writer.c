/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes one file of a plan. */
#include "sokaku-part-writer.h"

#include "sokaku-date.h"
#include "sokaku-effect.h"
#include "sokaku-extras.h"
#include "sokaku-reference.h"

#include <string.h>

static void
append_escaped (GString *out, const char *text, gboolean attribute)
{
  const char *plain = text;
  const char *p;

  for (p = text; *p != '\0'; p++)
    {
      const char *escape = NULL;

      if (*p == '&')
        escape = "&amp;";
      else if (*p == '<')
        escape = "&lt;";
      else if (*p == '>')
        escape = "&gt;";
      else if (*p == '\r')
        escape = "&#13;";
      else if (attribute && *p == '"')
        escape = "&quot;";
      else if (attribute && *p == '\n')
        escape = "&#10;";
      else if (attribute && *p == '\t')
        escape = "&#9;";
      if (escape == NULL)
        continue;
      g_string_append_len (out, plain, p - plain);
      g_string_append (out, escape);
      plain = p + 1;
    }
  g_string_append_len (out, plain, p - plain);
}

static void
append_attribute (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  append_escaped (out, value, TRUE);
  g_string_append_c (out, '"');
}

static void
append_indent (GString *out, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static const char *
find_word (const SokakuFormatField *field, int value)
{
  for (const SokakuFormatWord *word = field->words; word != NULL && word->word != NULL; word++)
    if (word->value == value)
      return word->word;
  return NULL;
}

static char *
format_int (const SokakuFormatField *field, int value)
{
  const char *word = find_word (field, value);

  if (word != NULL)
    return g_strdup (word);
  if (field->type == SOKAKU_FORMAT_WORD || !SOKAKU_IS_VALUE (value))
    return NULL;
  if (field->type == SOKAKU_FORMAT_TENTHS)
    return sokaku_format_tenths (value);
  if (field->type == SOKAKU_FORMAT_DATE)
    return sokaku_date_format_iso (value);
  return g_strdup_printf ("%d", value);
}

/* The value of a field as it is written; NULL where nothing is written. */
static char *
format_field (const SokakuFormatField *field, gpointer node)
{
  const gboolean required = (field->flags & SOKAKU_FORMAT_REQUIRED) != 0;
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (node, field->property, &value);
  switch (field->type)
    {
    case SOKAKU_FORMAT_STRING:
    case SOKAKU_FORMAT_TEXT:
    case SOKAKU_FORMAT_NAME:
      if (!required && *g_value_get_string (&value) == '\0')
        return NULL;
      return g_value_dup_string (&value);
    case SOKAKU_FORMAT_INTEGER:
    case SOKAKU_FORMAT_WORD:
    case SOKAKU_FORMAT_TENTHS:
    case SOKAKU_FORMAT_DATE:
      if (!required && g_value_get_int (&value) == field->initial)
        return NULL;
      return format_int (field, g_value_get_int (&value));
    case SOKAKU_FORMAT_AMOUNT:
      if (g_value_get_int64 (&value) == SOKAKU_EFFECT_UNKNOWN)
        return NULL;
      return g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (&value));
    case SOKAKU_FORMAT_FLAG:
      return g_value_get_boolean (&value) ? g_strdup ("true") : NULL;
    case SOKAKU_FORMAT_NAMES:
      if (((char **) g_value_get_boxed (&value))[0] == NULL)
        return NULL;
      return g_strjoinv (" ", g_value_get_boxed (&value));
    case SOKAKU_FORMAT_STRINGS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_name (const char *text)
{
  return *text != '\0' && strpbrk (text, " \t\r\n") == NULL;
}

static gboolean
is_year (const char *text)
{
  gint64 year;

  return sokaku_format_parse_int (text, -SOKAKU_FORMAT_MAX_NUMBER, SOKAKU_FORMAT_MAX_NUMBER, &year);
}

/* A text of the model, its references as elements. */
static void
append_text (GString *out, const char *text)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (!sokaku_reference_has_any (text))
    {
      append_escaped (out, text, FALSE);
      return;
    }

  parts = sokaku_reference_split (text);
  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);
      const gboolean row = part->kind == SOKAKU_REFERENCE_ROW;

      if (!part->is_reference)
        {
          append_escaped (out, part->text, FALSE);
        }
      else if (row ? is_name (part->target) : is_year (part->target))
        {
          g_string_append (out, "<same");
          append_attribute (out, row ? "row" : "year", part->target);
          g_string_append (out, "/>");
        }
      else
        {
          g_autofree char *token = sokaku_reference_make (part->kind, part->target);

          append_escaped (out, token, FALSE);
        }
    }
}

/* Writes the text of @field, if the element has any; as it was read where only a later version
 * knows all of it. */
static void
append_content (GString *out,
                const SokakuFormatElement *element,
                const SokakuFormatField *field,
                gpointer node,
                int place,
                const char *text)
{
  guint n;
  const SokakuExtra *extras = sokaku_extras_get (element, node, &n);

  for (guint i = 0; i < n; i++)
    if (extras[i].kind == SOKAKU_EXTRA_CONTENT && extras[i].place == place
        && strcmp (extras[i].text, text) == 0)
      {
        g_string_append (out, extras[i].raw);
        return;
      }

  if (field != NULL && field->type == SOKAKU_FORMAT_TEXT)
    append_text (out, text);
  else
    append_escaped (out, text, FALSE);
}

static void
append_extra_attributes (
    GString *out, const SokakuFormatElement *element, gpointer node, int place, guint nth)
{
  guint n;
  const SokakuExtra *extras = sokaku_extras_get (element, node, &n);

  for (guint i = 0; i < n; i++)
    if (extras[i].kind == SOKAKU_EXTRA_ATTRIBUTE && extras[i].place == place
        && extras[i].after == GUINT_TO_POINTER (nth))
      append_attribute (out, extras[i].name, extras[i].raw);
}

static void
append_extra_element (GString *out, const SokakuExtra *extra, guint depth)
{
  append_indent (out, depth);
  g_string_append (out, extra->raw);
  g_string_append_c (out, '\n');
}

/* Elements that followed child number @place, or one node of that list. */
static void
append_extra_elements (GString *out,
                       const SokakuFormatElement *element,
                       gpointer node,
                       int place,
                       gpointer after,
                       guint depth)
{
  guint n;
  const SokakuExtra *extras = sokaku_extras_get (element, node, &n);

  for (guint i = 0; i < n; i++)
    if (extras[i].kind == SOKAKU_EXTRA_ELEMENT && extras[i].place == place
        && extras[i].after == after)
      append_extra_element (out, &extras[i], depth);
}

/* Elements that followed a node which the list no longer has. */
static void
append_orphaned_elements (GString *out,
                          const SokakuFormatElement *element,
                          gpointer node,
                          int place,
                          SokakuNodeList *list,
                          guint depth)
{
  guint n;
  const SokakuExtra *extras = sokaku_extras_get (element, node, &n);

  for (guint i = 0; i < n; i++)
    if (extras[i].kind == SOKAKU_EXTRA_ELEMENT && extras[i].place == place
        && !sokaku_node_list_find (list, extras[i].after, NULL))
      append_extra_element (out, &extras[i], depth);
}

static void
append_field (GString *out,
              const SokakuFormatElement *element,
              const SokakuFormatField *field,
              gpointer node,
              int place,
              guint nth,
              const char *text,
              guint depth)
{
  append_indent (out, depth);
  g_string_append_printf (out, "<%s", field->name);
  append_extra_attributes (out, element, node, place, nth);
  g_string_append_c (out, '>');
  append_content (out, element, field, node, place, text);
  g_string_append_printf (out, "</%s>\n", field->name);
}

static void
append_fields (GString *out, const SokakuFormatElement *element, gpointer node, guint depth)
{
  for (guint i = 0; i < element->n_fields; i++)
    {
      const SokakuFormatField *field = &element->fields[i];

      if (field->type == SOKAKU_FORMAT_STRINGS)
        {
          g_auto (GStrv) strings = NULL;

          g_object_get (node, field->property, &strings, NULL);
          for (guint s = 0; strings[s] != NULL; s++)
            append_field (out, element, field, node, i, s, strings[s], depth);
        }
      else
        {
          g_autofree char *text = format_field (field, node);

          if (text != NULL)
            append_field (out, element, field, node, i, 0, text, depth);
        }
      append_extra_elements (out, element, node, i, NULL, depth);
    }
}

/* Whether a node says nothing beside its key, which the plan supplies anyway. */
static gboolean
is_blank (const SokakuFormatElement *element, gpointer node)
{
  guint n_extras;

  sokaku_extras_get (element, node, &n_extras);
  if (!element->omit_blank || n_extras > 0)
    return FALSE;

  for (guint i = 0; i < element->n_attributes; i++)
    {
      const SokakuFormatField *field = &element->attributes[i];
      g_autofree char *text = field->flags & SOKAKU_FORMAT_KEY ? NULL : format_field (field, node);

      if (text != NULL)
        return FALSE;
    }
  if (element->content != NULL)
    {
      g_autofree char *text = format_field (element->content, node);

      return text == NULL;
    }
  return TRUE;
}

static void
append_node (GString *out,
             const SokakuFormatElement *element,
             gpointer node,
             const char *version,
             guint depth)
{
  append_indent (out, depth);
  g_string_append_printf (out, "<%s", element->name);
  if (version != NULL)
    {
      append_attribute (out, "xmlns", SOKAKU_FORMAT_NAMESPACE);
      append_attribute (out, "version", version);
    }
  for (guint i = 0; i < element->n_attributes; i++)
    {
      g_autofree char *text = format_field (&element->attributes[i], node);

      if (text != NULL)
        append_attribute (out, element->attributes[i].name, text);
    }
  append_extra_attributes (out, element, node, SOKAKU_EXTRA_SELF, 0);

  if (!sokaku_format_element_has_children (element))
    {
      g_autoptr (GString) content = g_string_new (NULL);
      g_autofree char *text
          = element->content != NULL ? format_field (element->content, node) : NULL;

      append_content (content, element, element->content, node, SOKAKU_EXTRA_SELF,
                      text != NULL ? text : "");
      if (content->len == 0)
        g_string_append (out, "/>\n");
      else
        g_string_append_printf (out, ">%s</%s>\n", content->str, element->name);
      return;
    }

  g_string_append (out, ">\n");
  append_extra_elements (out, element, node, SOKAKU_EXTRA_START, NULL, depth + 1);
  append_fields (out, element, node, depth + 1);
  for (guint i = 0; i < element->n_lists; i++)
    {
      const SokakuFormatElement *child = element->lists[i].element;
      SokakuNodeList *list = element->lists[i].get_list (node);
      const int place = element->n_fields + i;

      for (guint k = 0; k < sokaku_node_list_get_length (list); k++)
        {
          gpointer child_node = sokaku_node_list_peek (list, k);

          if (!is_blank (child, child_node))
            append_node (out, child, child_node, NULL, depth + 1);
          append_extra_elements (out, element, node, place, child_node, depth + 1);
        }
      append_orphaned_elements (out, element, node, place, list, depth + 1);
    }
  append_indent (out, depth);
  g_string_append_printf (out, "</%s>\n", element->name);
}

/* The minor version that brought the latest of the fields in use. */
static guint
find_minor (const SokakuFormatElement *element, gpointer node)
{
  guint minor = 0;

  if (element->since == 0)
    return 0;
  for (guint i = 0; i < element->n_attributes + element->n_fields; i++)
    {
      const SokakuFormatField *field = i < element->n_attributes
                                           ? &element->attributes[i]
                                           : &element->fields[i - element->n_attributes];
      g_autofree char *text = field->since > minor ? format_field (field, node) : NULL;

      if (text != NULL)
        minor = field->since;
    }
  for (guint i = 0; i < element->n_lists; i++)
    {
      SokakuNodeList *list = element->lists[i].get_list (node);

      for (guint k = 0; k < sokaku_node_list_get_length (list); k++)
        minor
            = MAX (minor, find_minor (element->lists[i].element, sokaku_node_list_peek (list, k)));
    }
  return minor;
}

/* The version that a file says: as it was read, or later if it needs to. */
static char *
make_version (const char *read_as, guint needed)
{
  const char *point = strchr (read_as, '.');
  gint64 minor;

  if (point != NULL && sokaku_format_parse_int (point + 1, 0, G_MAXINT, &minor) && minor >= needed)
    return g_strdup (read_as);
  return g_strdup_printf ("%d.%u", SOKAKU_FORMAT_MAJOR, needed);
}

/**
 * sokaku_part_writer_write:
 * @root: format of the file
 * @node: the node that the file holds
 * @version: version of the format that the file was read as; what a later minor
 *   version wrote is written again. A field that came later makes the file one of
 *   its version
 *
 * The same node gives the same bytes. A field takes a line of its own, or as
 * many as its text has, and is left out where it holds nothing.
 *
 * Returns: (transfer full): the file's content
 */
GBytes *
sokaku_part_writer_write (const SokakuFormatElement *root, gpointer node, const char *version)
{
  GString *out = g_string_sized_new (16 * 1024);
  g_autofree char *written_as = make_version (version, find_minor (root, node));

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  append_node (out, root, node, written_as, 0);
  return g_string_free_to_bytes (out);
}
