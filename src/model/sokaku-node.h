/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Base of everything that a plan holds: fields as properties, a parent, changes that travel up. */
#pragma once

#include <gio/gio.h>

#include "sokaku-value.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_NODE (sokaku_node_get_type ())
G_DECLARE_DERIVABLE_TYPE (SokakuNode, sokaku_node, SOKAKU, NODE, GObject)

typedef struct _SokakuNodeList SokakuNodeList;

typedef enum
{
  SOKAKU_FIELD_STRING,  /* char *, never NULL */
  SOKAKU_FIELD_INT,     /* int */
  SOKAKU_FIELD_INT64,   /* gint64 */
  SOKAKU_FIELD_BOOLEAN, /* gboolean */
  SOKAKU_FIELD_STRV,    /* char **, never NULL */
} SokakuFieldType;

/**
 * SokakuField:
 * @name: property name
 * @type: how the field is kept
 * @offset: where the field is in the instance
 * @initial: first value of a number or boolean
 *
 * One data field of a node type, installed as a GObject property of that name.
 */
typedef struct
{
  const char *name;
  SokakuFieldType type;
  gsize offset;
  gint64 initial;
} SokakuField;

/**
 * SokakuChange:
 * @node: the node whose field changed, or the owner of @list
 * @pspec: (nullable): the field that changed; %NULL for a change of @list
 * @list: (nullable): the list that changed
 * @position: first changed position in @list
 * @removed: number of nodes that went
 * @added: number of nodes that came
 */
typedef struct
{
  SokakuNode *node;
  GParamSpec *pspec;
  SokakuNodeList *list;
  guint position;
  guint removed;
  guint added;
} SokakuChange;

struct _SokakuNodeClass
{
  GObjectClass parent_class;

  /*< private >*/
  const SokakuField *fields;
  guint n_fields;
  GParamSpec **pspecs;

  /*< protected >*/
  void (*changed) (SokakuNode *self, const SokakuChange *change);
};

void sokaku_node_class_install_fields (SokakuNodeClass *klass,
                                       const SokakuField *fields,
                                       guint n_fields);

SokakuNode *sokaku_node_get_parent (SokakuNode *self);
gpointer sokaku_node_get_ancestor (SokakuNode *self, GType type);

void sokaku_node_init_fields (gpointer self);

void sokaku_node_set_string (gpointer self, guint field, const char *value);
void sokaku_node_set_clean_string (gpointer self, guint field, const char *value);
void sokaku_node_set_int (gpointer self, guint field, int value);
void sokaku_node_set_int64 (gpointer self, guint field, gint64 value);
void sokaku_node_set_boolean (gpointer self, guint field, gboolean value);
void sokaku_node_set_strv (gpointer self, guint field, const char *const *value);

/* For lists and classes of this library. */
void sokaku_node_set_parent (SokakuNode *self, SokakuNode *parent);
void sokaku_node_emit_changed (SokakuNode *self, const SokakuChange *change);

char *sokaku_text_clean (const char *text);

G_END_DECLS
