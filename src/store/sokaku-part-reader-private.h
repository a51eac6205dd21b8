/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a reader share: the file and its open elements; and how it fails. */
#pragma once

#include "sokaku-part-reader.h"

#include <libxml/parser.h>

G_BEGIN_DECLS

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
} SokakuPartFrame;

struct _SokakuPartReader
{
  xmlParserCtxtPtr context;
  GString *text;
  GString *value;
  SokakuPartFrame frames[SOKAKU_FORMAT_MAX_DEPTH + 1];

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

gboolean sokaku_part_reader_fail_at (SokakuPartReader *self,
                                     int line,
                                     SokakuStoreError code,
                                     const char *sentence);
gboolean
sokaku_part_reader_fail (SokakuPartReader *self, SokakuStoreError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
gboolean sokaku_part_reader_set_value (SokakuPartReader *self,
                                       const SokakuFormatField *field,
                                       gpointer node,
                                       GString *text);

/* sokaku-part-reader-attributes.c */
void sokaku_part_reader_unescape_value (GString *value, const char *start, const char *end);
void sokaku_part_reader_keep_attribute (SokakuPartReader *self,
                                        const SokakuFormatElement *element,
                                        gpointer node,
                                        int place,
                                        guint nth,
                                        const char *prefix,
                                        const char *name,
                                        const char *value);
void sokaku_part_reader_keep_namespaces (SokakuPartReader *self,
                                         const SokakuFormatElement *element,
                                         gpointer node,
                                         int place,
                                         guint nth,
                                         int n_namespaces,
                                         const xmlChar **namespaces);
gboolean sokaku_part_reader_read_attributes (SokakuPartReader *self,
                                             const SokakuFormatElement *element,
                                             gpointer node,
                                             SokakuPartFrame *parent,
                                             int place,
                                             int n_attributes,
                                             const xmlChar **attributes);
gboolean sokaku_part_reader_read_version (SokakuPartReader *self,
                                          int n_attributes,
                                          const xmlChar **attributes);

/* sokaku-part-reader-text.c */
long sokaku_part_reader_find_tag_start (SokakuPartReader *self);
void sokaku_part_reader_begin_text (SokakuPartReader *self,
                                    SokakuPartFrame *frame,
                                    const SokakuFormatField *field);
void sokaku_part_reader_start_reference (SokakuPartReader *self,
                                         SokakuPartFrame *parent,
                                         int n_attributes,
                                         const xmlChar **attributes);
void sokaku_part_reader_end_text (SokakuPartReader *self, SokakuPartFrame *frame);
void sokaku_part_reader_on_characters (void *data, const xmlChar *characters, int length);

/* sokaku-part-reader-elements.c */
SokakuPartFrame *sokaku_part_reader_push_frame (SokakuPartReader *self);
void sokaku_part_reader_drop_frame (SokakuPartFrame *frame);
SokakuPartFrame *sokaku_part_reader_peek_frame (SokakuPartReader *self);
void sokaku_part_reader_on_start_element (void *data,
                                          const xmlChar *local_name,
                                          const xmlChar *prefix,
                                          const xmlChar *uri,
                                          int n_namespaces,
                                          const xmlChar **namespaces,
                                          int n_attributes,
                                          int n_defaulted,
                                          const xmlChar **attributes);
void sokaku_part_reader_on_end_element (void *data,
                                        const xmlChar *local_name,
                                        const xmlChar *prefix,
                                        const xmlChar *uri);

G_END_DECLS
