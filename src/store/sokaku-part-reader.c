/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one file of a plan, strictly and in one pass. */
#include "sokaku-part-reader.h"

#include "sokaku-extras.h"
#include "sokaku-part-value.h"
#include "sokaku-reference.h"
#include "sokaku-text-line.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdarg.h>
#include <string.h>

/* Characters of a sentence about a file. */
#define MAX_SENTENCE 200

/* An open element: a node with children, or a text (of a field, or of a node). */
typedef struct
{
  const SokakuFormatElement *element; /* NULL for the text of a field */
  gpointer node;
  gboolean owned;                /* the node is not yet among its parent's children */
  GPtrArray *children;           /* read so far, of the list at last_child */
  const SokakuFormatField *text; /* (nullable): what the text is for */
  gboolean has_children;
  gboolean reference;   /* <same/> inside a text */
  gboolean has_unknown; /* the text holds what only a later version knows */
  int place;            /* of the text of a field: number of the child */
  int last_child;       /* number of the child read last */
  gpointer last_node;
  long content_start;
  GHashTable *keys; /* (nullable): keys of the list being read */
  GPtrArray *strings;
} Frame;

struct _SokakuPartReader
{
  xmlParserCtxtPtr context;
  GString *text;
  GString *value;
  Frame frames[SOKAKU_FORMAT_MAX_DEPTH + 1];

  /* The file being read. */
  const SokakuFormatElement *root;
  gpointer node;
  SokakuNameSets *names;
  const char *path;
  const char *data;
  gsize length;
  char *version;
  gboolean lenient; /* a later minor version: what is unknown is kept */
  guint n_elements;
  guint depth;
  guint unknown_depth; /* open elements inside an unknown one */
  long unknown_start;
  GError *error;
};

static gboolean fail (SokakuPartReader *self, SokakuStoreError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static gboolean
fail_at (SokakuPartReader *self, int line, SokakuStoreError code, const char *sentence)
{
  if (self->error == NULL)
    self->error
        = g_error_new (SOKAKU_STORE_ERROR, code, _ ("%s, line %d: %s"), self->path, line, sentence);
  xmlStopParser (self->context);
  return FALSE;
}

/* Whether no tag ends behind the place that the parser has reached. */
static gboolean
is_last_tag (SokakuPartReader *self)
{
  const long here = MAX (xmlByteConsumed (self->context), 0);

  return here >= (long) self->length
         || memchr (self->data + here, '>', self->length - here) == NULL;
}

/* The first complaint counts; nothing is read after it. An element that breaks off is not
 * judged by what is there of it. */
static gboolean
fail (SokakuPartReader *self, SokakuStoreError code, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (code != SOKAKU_STORE_ERROR_LIMIT && is_last_tag (self))
    return fail_at (self, xmlSAX2GetLineNumber (self->context), SOKAKU_STORE_ERROR_TRUNCATED,
                    _ ("The file ends in the middle."));
  /* What the file holds stands in it. */
  line = sokaku_text_line_make (sentence, MAX_SENTENCE);
  return fail_at (self, xmlSAX2GetLineNumber (self->context), code, line);
}

static gboolean
set_value (SokakuPartReader *self, const SokakuFormatField *field, gpointer node, GString *text)
{
  g_autofree char *complaint = NULL;
  SokakuStoreError code;

  if (sokaku_part_value_set (field, node, text->str, self->names, &code, &complaint))
    return TRUE;
  return fail (self, code, "%s", complaint);
}

static Frame *
push_frame (SokakuPartReader *self)
{
  Frame *frame = &self->frames[self->depth++];
  GHashTable *keys = frame->keys;
  GPtrArray *strings = frame->strings;
  GPtrArray *children = frame->children;

  memset (frame, 0, sizeof *frame);
  frame->last_child = SOKAKU_EXTRA_START;
  frame->keys = keys;
  frame->strings = strings;
  frame->children = children;
  if (keys != NULL && g_hash_table_size (keys) > 0)
    g_hash_table_remove_all (keys);
  if (strings != NULL)
    g_ptr_array_set_size (strings, 0);
  return frame;
}

/* Gives up what an open element holds, after a failure. */
static void
drop_frame (Frame *frame)
{
  if (frame->children != NULL)
    {
      g_ptr_array_foreach (frame->children, (GFunc) g_object_unref, NULL);
      g_ptr_array_set_size (frame->children, 0);
    }
  if (frame->owned)
    g_object_unref (frame->node);
}

static Frame *
peek_frame (SokakuPartReader *self)
{
  return self->depth > 0 ? &self->frames[self->depth - 1] : NULL;
}

/* Without entities in the document, libxml2 leaves "&" in attributes escaped. */
static void
unescape_value (GString *value, const char *start, const char *end)
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

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr (" \t\r\n", text[i]) == NULL || text[i] == '\0')
      return FALSE;
  return TRUE;
}

/* Where the tag begins whose end the parser has reached: no "<" stands inside a tag. */
static long
find_tag_start (SokakuPartReader *self)
{
  long start = xmlByteConsumed (self->context) - 1;

  while (start > 0 && self->data[start] != '<')
    start--;
  return MAX (start, 0);
}

static void
keep_attribute (SokakuPartReader *self,
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

static void
keep_namespaces (SokakuPartReader *self,
                 const SokakuFormatElement *element,
                 gpointer node,
                 int place,
                 guint nth,
                 int n_namespaces,
                 const xmlChar **namespaces)
{
  for (int i = 0; i < n_namespaces; i++)
    if (namespaces[2 * i] != NULL)
      keep_attribute (self, element, node, place, nth, "xmlns", (const char *) namespaces[2 * i],
                      (const char *) namespaces[2 * i + 1]);
}

static gboolean
remember_key (SokakuPartReader *self, Frame *parent, int place, const SokakuFormatField *field)
{
  if (parent->keys == NULL)
    parent->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  else if (parent->last_child != place)
    g_hash_table_remove_all (parent->keys);
  if (g_hash_table_add (parent->keys, g_strstrip (g_strdup (self->value->str))))
    return TRUE;
  return fail (self, SOKAKU_STORE_ERROR_DUPLICATE, _ ("The %s “%s” is there twice."), field->name,
               self->value->str);
}

static gboolean
read_attributes (SokakuPartReader *self,
                 const SokakuFormatElement *element,
                 gpointer node,
                 Frame *parent,
                 int place,
                 int n_attributes,
                 const xmlChar **attributes)
{
  guint seen = 0;

  for (int i = 0; i < n_attributes; i++, attributes += 5)
    {
      const char *name = (const char *) attributes[0];
      guint k = 0;

      unescape_value (self->value, (const char *) attributes[3], (const char *) attributes[4]);
      if (self->value->len > SOKAKU_FORMAT_MAX_TEXT)
        return fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("A text is too long."));

      if (attributes[1] == NULL && parent == NULL && strcmp (name, "version") == 0)
        continue;
      while (k < element->n_attributes
             && (attributes[1] != NULL || strcmp (element->attributes[k].name, name) != 0))
        k++;
      if (k == element->n_attributes)
        {
          if (!self->lenient)
            return fail (self, SOKAKU_STORE_ERROR_UNKNOWN,
                         _ ("The attribute “%s” does not belong on “%s”."), name, element->name);
          keep_attribute (self, element, node, SOKAKU_EXTRA_SELF, 0, (const char *) attributes[1],
                          name, self->value->str);
          continue;
        }
      seen |= 1u << k;
      if (!set_value (self, &element->attributes[k], node, self->value))
        return FALSE;
      if ((element->attributes[k].flags & SOKAKU_FORMAT_KEY)
          && !remember_key (self, parent, place, &element->attributes[k]))
        return FALSE;
    }

  for (guint k = 0; k < element->n_attributes; k++)
    if ((element->attributes[k].flags & SOKAKU_FORMAT_REQUIRED) && !(seen & (1u << k)))
      return fail (self, SOKAKU_STORE_ERROR_MISSING, _ ("“%s” lacks its attribute “%s”."),
                   element->name, element->attributes[k].name);
  return TRUE;
}

static void
begin_text (SokakuPartReader *self, Frame *frame, const SokakuFormatField *field)
{
  frame->text = field;
  frame->content_start = self->lenient ? xmlByteConsumed (self->context) : 0;
  g_string_truncate (self->text, 0);
}

static void
begin_node (SokakuPartReader *self,
            const SokakuFormatElement *element,
            gpointer node,
            gboolean owned)
{
  Frame *frame = push_frame (self);

  frame->element = element;
  frame->node = node;
  frame->owned = owned;
  frame->place = SOKAKU_EXTRA_SELF;
  frame->has_children = sokaku_format_element_has_children (element);
  if (!frame->has_children)
    begin_text (self, frame, element->content);
}

static gboolean
read_version (SokakuPartReader *self, int n_attributes, const xmlChar **attributes)
{
  for (int i = 0; i < n_attributes; i++, attributes += 5)
    if (attributes[1] == NULL && strcmp ((const char *) attributes[0], "version") == 0)
      {
        g_auto (GStrv) numbers = NULL;
        gint64 major, minor;

        unescape_value (self->value, (const char *) attributes[3], (const char *) attributes[4]);
        g_strstrip (self->value->str);
        numbers = g_strsplit (self->value->str, ".", 3);
        if (g_strv_length (numbers) != 2
            || !sokaku_format_parse_int (numbers[0], 0, G_MAXINT, &major)
            || !sokaku_format_parse_int (numbers[1], 0, G_MAXINT, &minor))
          return fail (self, SOKAKU_STORE_ERROR_VALUE, _ ("“%s” is no version like “1.0”."),
                       self->value->str);
        if (major != SOKAKU_FORMAT_MAJOR)
          return fail (self, SOKAKU_STORE_ERROR_VERSION,
                       _ ("Version %s of the format is not known; use a newer Sokaku."),
                       self->value->str);
        self->lenient = minor > SOKAKU_FORMAT_MINOR;
        self->version = g_strdup (self->value->str);
        return TRUE;
      }
  return fail (self, SOKAKU_STORE_ERROR_MISSING, _ ("“%s” lacks its attribute “%s”."),
               self->root->name, "version");
}

static void
start_root (SokakuPartReader *self,
            const char *name,
            const char *uri,
            int n_namespaces,
            const xmlChar **namespaces,
            int n_attributes,
            const xmlChar **attributes)
{
  if (g_strcmp0 (uri, SOKAKU_FORMAT_NAMESPACE) != 0)
    {
      if (uri != NULL && g_str_has_prefix (uri, SOKAKU_FORMAT_NAMESPACE_FAMILY))
        fail (self, SOKAKU_STORE_ERROR_VERSION,
              _ ("Version %s of the format is not known; use a newer Sokaku."),
              uri + strlen (SOKAKU_FORMAT_NAMESPACE_FAMILY));
      else
        fail (self, SOKAKU_STORE_ERROR_NAMESPACE, _ ("This is not a file of Sokaku."));
      return;
    }
  if (strcmp (name, self->root->name) != 0)
    {
      fail (self, SOKAKU_STORE_ERROR_ROOT, _ ("The file holds a “%s” instead of a “%s”."), name,
            self->root->name);
      return;
    }
  if (!read_version (self, n_attributes, attributes)
      || !read_attributes (self, self->root, self->node, NULL, 0, n_attributes, attributes))
    return;
  keep_namespaces (self, self->root, self->node, SOKAKU_EXTRA_SELF, 0, n_namespaces, namespaces);
  begin_node (self, self->root, self->node, FALSE);
}

/* Number of the child called @name: fields first, then lists; -1 if there is none. */
static int
find_child (const SokakuFormatElement *element, const char *name, int from)
{
  const int n = element->n_fields + element->n_lists;

  /* Nearly always the same as the one before, or soon after it. */
  for (int i = 0; i < n; i++)
    {
      const int child = (MAX (from, 0) + i) % n;
      const char *there = child < (int) element->n_fields
                              ? element->fields[child].name
                              : element->lists[child - element->n_fields].element->name;

      if (strcmp (there, name) == 0)
        return child;
    }
  return -1;
}

static void
start_unknown (SokakuPartReader *self, Frame *parent, const char *name)
{
  if (!self->lenient)
    {
      fail (self, SOKAKU_STORE_ERROR_UNKNOWN, _ ("The element “%s” does not belong here."), name);
      return;
    }
  if (parent->has_children)
    self->unknown_start = find_tag_start (self);
  else if (parent->reference)
    parent[-1].has_unknown = TRUE;
  else
    parent->has_unknown = TRUE;
  self->unknown_depth = 1;
}

static void
start_reference (SokakuPartReader *self,
                 Frame *parent,
                 int n_attributes,
                 const xmlChar **attributes)
{
  g_autofree char *row = NULL;
  g_autofree char *year = NULL;
  g_autofree char *token = NULL;
  gint64 number;
  Frame *frame;

  for (int i = 0; i < n_attributes; i++, attributes += 5)
    {
      unescape_value (self->value, (const char *) attributes[3], (const char *) attributes[4]);
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
          fail (self, SOKAKU_STORE_ERROR_UNKNOWN, _ ("The attribute “%s” does not belong on “%s”."),
                (const char *) attributes[0], "same");
          return;
        }
    }
  if ((row == NULL) == (year == NULL))
    {
      fail (self, SOKAKU_STORE_ERROR_MISSING, _ ("“same” needs either “row” or “year”."));
      return;
    }
  if (row != NULL ? *row == '\0' || strpbrk (row, " \t\r\n") != NULL
                  : !sokaku_format_parse_int (year, -SOKAKU_FORMAT_MAX_NUMBER,
                                              SOKAKU_FORMAT_MAX_NUMBER, &number))
    {
      fail (self, SOKAKU_STORE_ERROR_VALUE, _ ("“%s” cannot be referred to."),
            row != NULL ? row : year);
      return;
    }

  token = sokaku_reference_make (row != NULL ? SOKAKU_REFERENCE_ROW : SOKAKU_REFERENCE_YEAR,
                                 row != NULL ? row : year);
  g_string_append (self->text, token);
  frame = push_frame (self);
  frame->reference = TRUE;
}

/* Gives the node what was read of the list, of strings or nodes, that ends here: all at
 * once, so that there is one change to report. */
static void
flush_list (SokakuPartReader *self, Frame *frame)
{
  if (frame->strings != NULL && frame->strings->len > 0)
    {
      g_ptr_array_add (frame->strings, NULL);
      sokaku_node_set_strv (frame->node, frame->element->fields[frame->last_child].index,
                            (const char *const *) frame->strings->pdata);
      g_ptr_array_set_size (frame->strings, 0);
    }
  if (frame->children != NULL && frame->children->len > 0)
    {
      const SokakuFormatElement *element = frame->element;

      sokaku_node_list_take_all (
          element->lists[frame->last_child - element->n_fields].get_list (frame->node),
          frame->children);
    }
}

static void
start_field (SokakuPartReader *self,
             Frame *parent,
             int place,
             int n_namespaces,
             const xmlChar **namespaces,
             int n_attributes,
             const xmlChar **attributes)
{
  const SokakuFormatField *field = &parent->element->fields[place];
  const guint nth
      = field->type == SOKAKU_FORMAT_STRINGS && parent->strings != NULL ? parent->strings->len : 0;
  Frame *frame;

  for (int i = 0; i < n_attributes; i++, attributes += 5)
    {
      if (!self->lenient)
        {
          fail (self, SOKAKU_STORE_ERROR_UNKNOWN, _ ("The attribute “%s” does not belong on “%s”."),
                (const char *) attributes[0], field->name);
          return;
        }
      unescape_value (self->value, (const char *) attributes[3], (const char *) attributes[4]);
      keep_attribute (self, parent->element, parent->node, place, nth, (const char *) attributes[1],
                      (const char *) attributes[0], self->value->str);
    }
  keep_namespaces (self, parent->element, parent->node, place, nth, n_namespaces, namespaces);

  frame = push_frame (self);
  frame->node = parent->node;
  frame->place = place;
  begin_text (self, frame, field);
}

static void
start_child (SokakuPartReader *self,
             Frame *parent,
             const char *name,
             int n_namespaces,
             const xmlChar **namespaces,
             int n_attributes,
             const xmlChar **attributes)
{
  const SokakuFormatElement *element = parent->element;
  const int place = find_child (element, name, parent->last_child);
  const gboolean is_field = place >= 0 && place < (int) element->n_fields;

  if (place < 0)
    {
      start_unknown (self, parent, name);
      return;
    }
  if (place < parent->last_child)
    {
      fail (self, SOKAKU_STORE_ERROR_UNKNOWN, _ ("The element “%s” is out of place here."), name);
      return;
    }
  if (place == parent->last_child && is_field
      && element->fields[place].type != SOKAKU_FORMAT_STRINGS)
    {
      fail (self, SOKAKU_STORE_ERROR_DUPLICATE, _ ("The element “%s” is there twice."), name);
      return;
    }
  if (place != parent->last_child && parent->last_child >= 0)
    flush_list (self, parent);

  if (is_field)
    {
      start_field (self, parent, place, n_namespaces, namespaces, n_attributes, attributes);
      parent->last_node = NULL;
    }
  else
    {
      const SokakuFormatList *list = &element->lists[place - element->n_fields];
      gpointer node = g_object_new (list->element->type, NULL);

      if (!read_attributes (self, list->element, node, parent, place, n_attributes, attributes))
        {
          g_object_unref (node);
          return;
        }
      keep_namespaces (self, list->element, node, SOKAKU_EXTRA_SELF, 0, n_namespaces, namespaces);
      parent->last_node = node;
      begin_node (self, list->element, node, TRUE);
    }
  parent->last_child = place;
}

static void
on_start_element (void *data,
                  const xmlChar *local_name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  SokakuPartReader *self = data;
  const char *name = (const char *) local_name;
  Frame *parent = peek_frame (self);

  if (self->error != NULL)
    return;
  if (self->depth + self->unknown_depth >= SOKAKU_FORMAT_MAX_DEPTH)
    {
      fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("Elements are nested too deep."));
      return;
    }
  if (++self->n_elements > SOKAKU_FORMAT_MAX_ELEMENTS)
    {
      fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("There are too many elements."));
      return;
    }

  if (self->unknown_depth > 0)
    {
      self->unknown_depth++;
    }
  else if (parent == NULL)
    {
      start_root (self, name, (const char *) uri, n_namespaces, namespaces, n_attributes,
                  attributes);
    }
  else if (g_strcmp0 ((const char *) uri, SOKAKU_FORMAT_NAMESPACE) != 0)
    {
      start_unknown (self, parent, name);
    }
  else if (parent->has_children)
    {
      start_child (self, parent, name, n_namespaces, namespaces, n_attributes, attributes);
    }
  else if (parent->text != NULL && parent->text->type == SOKAKU_FORMAT_TEXT
           && strcmp (name, "same") == 0)
    {
      start_reference (self, parent, n_attributes, attributes);
    }
  else
    {
      start_unknown (self, parent, name);
    }
}

/* Keeps the text as it stands in the file, since the model's string cannot hold all of it. */
static void
keep_content (SokakuPartReader *self, Frame *frame)
{
  const SokakuFormatElement *element
      = frame->element != NULL ? frame->element : self->frames[self->depth - 1].element;
  const char *start
      = memchr (self->data + frame->content_start, '>', self->length - frame->content_start);
  const char *end = self->data + find_tag_start (self);

  if (start == NULL || start + 1 > end)
    return;
  sokaku_extras_add (element, frame->node, SOKAKU_EXTRA_CONTENT, frame->place, NULL, NULL,
                     start + 1, end - start - 1, self->text->str);
}

static void
end_text (SokakuPartReader *self, Frame *frame)
{
  if (frame->has_unknown)
    keep_content (self, frame);
  if (frame->text == NULL)
    return;
  if (frame->text->type == SOKAKU_FORMAT_STRINGS)
    {
      Frame *parent = peek_frame (self);

      if (parent->strings == NULL)
        parent->strings = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (parent->strings, g_strndup (self->text->str, self->text->len));
      return;
    }
  set_value (self, frame->text, frame->node, self->text);
}

static void
on_end_element (void *data, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *uri)
{
  SokakuPartReader *self = data;
  Frame *frame;

  if (self->error != NULL)
    return;
  if (self->unknown_depth > 0)
    {
      frame = peek_frame (self);
      if (--self->unknown_depth == 0 && frame->has_children)
        sokaku_extras_add (frame->element, frame->node, SOKAKU_EXTRA_ELEMENT, frame->last_child,
                           frame->last_node, NULL, self->data + self->unknown_start,
                           xmlByteConsumed (self->context) - self->unknown_start, NULL);
      return;
    }

  frame = &self->frames[--self->depth];
  if (frame->reference)
    return;
  if (frame->has_children)
    flush_list (self, frame);
  else
    end_text (self, frame);

  /* A node joins the others when it is complete: until then no change has far to travel. */
  if (frame->owned)
    {
      Frame *parent = peek_frame (self);

      if (parent->children == NULL)
        parent->children = g_ptr_array_new ();
      g_ptr_array_add (parent->children, frame->node);
    }
}

static void
on_characters (void *data, const xmlChar *characters, int length)
{
  SokakuPartReader *self = data;
  const char *text = (const char *) characters;
  Frame *frame = peek_frame (self);

  if (self->error != NULL || frame == NULL)
    return;

  if (!frame->has_children && (frame->text != NULL || frame->reference))
    {
      if (frame->reference)
        fail (self, SOKAKU_STORE_ERROR_UNKNOWN, _ ("“same” holds no text."));
      else if (self->text->len + length > SOKAKU_FORMAT_MAX_TEXT)
        fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("A text is too long."));
      else
        g_string_append_len (self->text, text, length);
    }
  else if (self->unknown_depth > 0)
    {
      if (frame->has_children
          && xmlByteConsumed (self->context) + length - self->unknown_start
                 > SOKAKU_FORMAT_MAX_TEXT)
        fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("A text is too long."));
    }
  else if (!is_blank (text, length))
    {
      if (!frame->has_children && self->lenient)
        frame->has_unknown = TRUE;
      else
        fail (self, SOKAKU_STORE_ERROR_UNKNOWN, _ ("There is text where none belongs."));
    }
}

static void
on_internal_subset (void *data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  fail (data, SOKAKU_STORE_ERROR_DOCTYPE,
        _ ("A plan has no document type declaration; the file is not read."));
}

/* Whether what the parser complains of is that there is no more. */
static gboolean
is_cut_off (SokakuPartReader *self, int code)
{
  if (code == XML_ERR_TAG_NAME_MISMATCH || code == XML_ERR_INVALID_CHAR)
    return FALSE;
  if (self->version != NULL && self->depth == 0
      && xmlByteConsumed (self->context) < (long) self->length)
    return FALSE;
  return is_last_tag (self);
}

static void
on_error (void *data, xmlErrorPtr error)
{
  SokakuPartReader *self = data;

  if (self->error != NULL || error->level < XML_ERR_ERROR || error->code == XML_ERR_USER_STOP)
    return;
  if (is_cut_off (self, error->code))
    fail_at (self, error->line, SOKAKU_STORE_ERROR_TRUNCATED, _ ("The file ends in the middle."));
  else
    fail_at (self, error->line, SOKAKU_STORE_ERROR_MALFORMED,
             _ ("The file is not well-formed XML."));
}

/**
 * sokaku_part_reader_new:
 *
 * Returns: (transfer full): a reader, for any number of files one after another
 */
SokakuPartReader *
sokaku_part_reader_new (void)
{
  SokakuPartReader *self = g_new0 (SokakuPartReader, 1);
  xmlSAXHandlerPtr sax;

  xmlInitParser ();
  self->text = g_string_new (NULL);
  self->value = g_string_new (NULL);
  self->context = xmlNewParserCtxt ();
  self->context->userData = self;
  sax = self->context->sax;
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = on_start_element;
  sax->endElementNs = on_end_element;
  sax->characters = on_characters;
  sax->ignorableWhitespace = on_characters;
  sax->cdataBlock = on_characters;
  sax->internalSubset = on_internal_subset;
  sax->serror = on_error;
  return self;
}

/**
 * sokaku_part_reader_free:
 * @self: a reader
 *
 * Frees it.
 */
void
sokaku_part_reader_free (SokakuPartReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->frames); i++)
    {
      g_clear_pointer (&self->frames[i].keys, g_hash_table_unref);
      g_clear_pointer (&self->frames[i].strings, g_ptr_array_unref);
      g_clear_pointer (&self->frames[i].children, g_ptr_array_unref);
    }
  xmlFreeParserCtxt (self->context);
  g_string_free (self->text, TRUE);
  g_string_free (self->value, TRUE);
  g_free (self);
}

static guint
count_lines (const char *data, gsize length)
{
  guint line = 1;

  for (gsize i = 0; i < length; i++)
    line += data[i] == '\n';
  return line;
}

/* Whether the XML declaration, if there is one, names UTF-8 or nothing. */
static gboolean
declares_utf8 (const char *data, gsize length)
{
  const char *end;
  const char *encoding;
  char quote;

  if (length < 5 || strncmp (data, "<?xml", 5) != 0)
    return TRUE;
  end = g_strstr_len (data, length, "?>");
  encoding = end != NULL ? g_strstr_len (data, end - data, "encoding") : NULL;
  if (encoding == NULL)
    return TRUE;
  encoding += strlen ("encoding");
  while (encoding < end && (g_ascii_isspace (*encoding) || *encoding == '='))
    encoding++;
  quote = *encoding++;
  return end - encoding > 6 - 1 && g_ascii_strncasecmp (encoding, "UTF-8", 5) == 0
         && encoding[5] == quote;
}

/* What the parser would take for another encoding, or not see. The rest it finds itself. */
static gboolean
check_encoding (SokakuPartReader *self)
{
  if (self->length == 0)
    return TRUE;
  if (memchr (self->data, '\0', self->length) != NULL || !declares_utf8 (self->data, self->length))
    return fail_at (self, 1, SOKAKU_STORE_ERROR_ENCODING, _ ("The file is not UTF-8."));
  if (strchr ("< \t\r\n", self->data[0]) == NULL)
    return fail_at (self, 1, SOKAKU_STORE_ERROR_MALFORMED, _ ("The file is not well-formed XML."));
  return TRUE;
}

/* Bytes that are no UTF-8 are what is wrong with a file that is no XML. */
static void
explain_malformed (SokakuPartReader *self)
{
  const char *invalid;

  if (g_utf8_validate_len (self->data, self->length, &invalid)
      || (self->error->code != SOKAKU_STORE_ERROR_MALFORMED
          && self->error->code != SOKAKU_STORE_ERROR_TRUNCATED))
    return;
  g_clear_error (&self->error);
  fail_at (self, count_lines (self->data, invalid - self->data), SOKAKU_STORE_ERROR_ENCODING,
           _ ("The file is not UTF-8."));
}

/**
 * sokaku_part_reader_read:
 * @self: a reader
 * @root: format of the file
 * @node: the node to fill; for sheets and council files its id is set
 * @names: identifiers of the plan; those that plan.xml defines are added
 * @path: name of the file for messages
 * @data: content of the file, ending in a zero that does not count
 * @length: its length in bytes
 * @version: (out) (transfer full): version of the format that it was written in
 * @error: return location of a #SokakuStoreError
 *
 * Reads a file. Nothing but the elements, attributes and values of the format is
 * accepted, in the order of the format; of a later minor version what is unknown
 * is kept with the nodes. On failure @node is empty.
 *
 * Returns: whether the whole file was read
 */
gboolean
sokaku_part_reader_read (SokakuPartReader *self,
                         const SokakuFormatElement *root,
                         gpointer node,
                         SokakuNameSets *names,
                         const char *path,
                         const char *data,
                         gsize length,
                         char **version,
                         GError **error)
{
  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  self->root = root;
  self->node = node;
  self->names = names;
  self->path = path;
  self->data = data;
  self->length = length;
  self->lenient = FALSE;
  self->n_elements = 0;
  self->depth = 0;
  self->unknown_depth = 0;

  if (check_encoding (self))
    {
      xmlDocPtr document
          = xmlCtxtReadDoc (self->context, (const xmlChar *) data, path, NULL, XML_PARSE_NONET);

      if (self->error == NULL && (!self->context->wellFormed || self->version == NULL))
        fail_at (self, 1, SOKAKU_STORE_ERROR_MALFORMED, _ ("The file is not well-formed XML."));
      if (document != NULL)
        xmlFreeDoc (document);
    }

  if (self->error != NULL)
    {
      explain_malformed (self);
      for (guint i = self->depth; i > 0; i--)
        drop_frame (&self->frames[i - 1]);
      g_clear_pointer (&self->version, g_free);
      sokaku_part_value_reset (root, node);
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  *version = g_steal_pointer (&self->version);
  return TRUE;
}
