/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The elements of a file, read into nodes or kept for later versions. */
#include "sokaku-part-reader-private.h"

#include "sokaku-extras.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * sokaku_part_reader_push_frame:
 * @self: a reader
 *
 * Opens an element.
 *
 * Returns: (transfer none): what is known of it: nothing yet
 */
SokakuPartFrame *
sokaku_part_reader_push_frame (SokakuPartReader *self)
{
  SokakuPartFrame *frame = &self->frames[self->depth++];
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

/**
 * sokaku_part_reader_drop_frame:
 * @frame: an open element
 *
 * Gives up what an open element holds, after a failure.
 */
void
sokaku_part_reader_drop_frame (SokakuPartFrame *frame)
{
  if (frame->children != NULL)
    {
      g_ptr_array_foreach (frame->children, (GFunc) g_object_unref, NULL);
      g_ptr_array_set_size (frame->children, 0);
    }
  if (frame->owned)
    g_object_unref (frame->node);
}

/**
 * sokaku_part_reader_peek_frame:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): the element that was opened last
 */
SokakuPartFrame *
sokaku_part_reader_peek_frame (SokakuPartReader *self)
{
  return self->depth > 0 ? &self->frames[self->depth - 1] : NULL;
}

static void
begin_node (SokakuPartReader *self,
            const SokakuFormatElement *element,
            gpointer node,
            gboolean owned)
{
  SokakuPartFrame *frame = sokaku_part_reader_push_frame (self);

  frame->element = element;
  frame->node = node;
  frame->owned = owned;
  frame->place = SOKAKU_EXTRA_SELF;
  frame->has_children = sokaku_format_element_has_children (element);
  if (!frame->has_children)
    sokaku_part_reader_begin_text (self, frame, element->content);
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
        sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_VERSION,
                                 _ ("Version %s of the format is not known; use a newer Sokaku."),
                                 uri + strlen (SOKAKU_FORMAT_NAMESPACE_FAMILY));
      else
        sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_NAMESPACE,
                                 _ ("This is not a file of Sokaku."));
      return;
    }
  if (strcmp (name, self->root->name) != 0)
    {
      sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_ROOT,
                               _ ("The file holds a “%s” instead of a “%s”."), name,
                               self->root->name);
      return;
    }
  if (!sokaku_part_reader_read_version (self, n_attributes, attributes)
      || !sokaku_part_reader_read_attributes (self, self->root, self->node, NULL, 0, n_attributes,
                                              attributes))
    return;
  sokaku_part_reader_keep_namespaces (self, self->root, self->node, SOKAKU_EXTRA_SELF, 0,
                                      n_namespaces, namespaces);
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
start_unknown (SokakuPartReader *self, SokakuPartFrame *parent, const char *name)
{
  if (!self->lenient)
    {
      sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_UNKNOWN,
                               _ ("The element “%s” does not belong here."), name);
      return;
    }
  if (parent->has_children)
    self->unknown_start = sokaku_part_reader_find_tag_start (self);
  else if (parent->reference)
    parent[-1].has_unknown = TRUE;
  else
    parent->has_unknown = TRUE;
  self->unknown_depth = 1;
}

/* Gives the node what was read of the list, of strings or nodes, that ends here: all at
 * once, so that there is one change to report. */
static void
flush_list (SokakuPartReader *self, SokakuPartFrame *frame)
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
             SokakuPartFrame *parent,
             int place,
             int n_namespaces,
             const xmlChar **namespaces,
             int n_attributes,
             const xmlChar **attributes)
{
  const SokakuFormatField *field = &parent->element->fields[place];
  const guint nth
      = field->type == SOKAKU_FORMAT_STRINGS && parent->strings != NULL ? parent->strings->len : 0;
  SokakuPartFrame *frame;

  for (int i = 0; i < n_attributes; i++, attributes += 5)
    {
      if (!self->lenient)
        {
          sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_UNKNOWN,
                                   _ ("The attribute “%s” does not belong on “%s”."),
                                   (const char *) attributes[0], field->name);
          return;
        }
      sokaku_part_reader_unescape_value (self->value, (const char *) attributes[3],
                                         (const char *) attributes[4]);
      sokaku_part_reader_keep_attribute (self, parent->element, parent->node, place, nth,
                                         (const char *) attributes[1], (const char *) attributes[0],
                                         self->value->str);
    }
  sokaku_part_reader_keep_namespaces (self, parent->element, parent->node, place, nth, n_namespaces,
                                      namespaces);

  frame = sokaku_part_reader_push_frame (self);
  frame->node = parent->node;
  frame->place = place;
  sokaku_part_reader_begin_text (self, frame, field);
}

static void
start_child (SokakuPartReader *self,
             SokakuPartFrame *parent,
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
      sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_UNKNOWN,
                               _ ("The element “%s” is out of place here."), name);
      return;
    }
  if (place == parent->last_child && is_field
      && element->fields[place].type != SOKAKU_FORMAT_STRINGS)
    {
      sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_DUPLICATE,
                               _ ("The element “%s” is there twice."), name);
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

      if (!sokaku_part_reader_read_attributes (self, list->element, node, parent, place,
                                               n_attributes, attributes))
        {
          g_object_unref (node);
          return;
        }
      sokaku_part_reader_keep_namespaces (self, list->element, node, SOKAKU_EXTRA_SELF, 0,
                                          n_namespaces, namespaces);
      parent->last_node = node;
      begin_node (self, list->element, node, TRUE);
    }
  parent->last_child = place;
}

/**
 * sokaku_part_reader_on_start_element:
 * @data: a reader
 * @local_name: name of the element
 * @prefix: (nullable): prefix of its name
 * @uri: (nullable): its namespace
 * @n_namespaces: how many namespaces it declares
 * @namespaces: prefixes and names
 * @n_attributes: how many attributes it has
 * @n_defaulted: how many of them stand in no file
 * @attributes: as libxml2 gives them
 *
 * Begins an element.
 */
void
sokaku_part_reader_on_start_element (void *data,
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
  SokakuPartFrame *parent = sokaku_part_reader_peek_frame (self);

  if (self->error != NULL)
    return;
  if (self->depth + self->unknown_depth >= SOKAKU_FORMAT_MAX_DEPTH)
    {
      sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("Elements are nested too deep."));
      return;
    }
  if (++self->n_elements > SOKAKU_FORMAT_MAX_ELEMENTS)
    {
      sokaku_part_reader_fail (self, SOKAKU_STORE_ERROR_LIMIT, _ ("There are too many elements."));
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
      sokaku_part_reader_start_reference (self, parent, n_attributes, attributes);
    }
  else
    {
      start_unknown (self, parent, name);
    }
}

/**
 * sokaku_part_reader_on_end_element:
 * @data: a reader
 * @local_name: name of the element
 * @prefix: (nullable): prefix of its name
 * @uri: (nullable): its namespace
 *
 * Ends the element that was begun last.
 */
void
sokaku_part_reader_on_end_element (void *data,
                                   const xmlChar *local_name,
                                   const xmlChar *prefix,
                                   const xmlChar *uri)
{
  SokakuPartReader *self = data;
  SokakuPartFrame *frame;

  if (self->error != NULL)
    return;
  if (self->unknown_depth > 0)
    {
      frame = sokaku_part_reader_peek_frame (self);
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
    sokaku_part_reader_end_text (self, frame);

  /* A node joins the others when it is complete: until then no change has far to travel. */
  if (frame->owned)
    {
      SokakuPartFrame *parent = sokaku_part_reader_peek_frame (self);

      if (parent->children == NULL)
        parent->children = g_ptr_array_new ();
      g_ptr_array_add (parent->children, frame->node);
    }
}
