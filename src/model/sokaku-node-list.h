/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An ordered list of nodes that belong to one parent node; a GListModel. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_NODE_LIST (sokaku_node_list_get_type ())
G_DECLARE_FINAL_TYPE (SokakuNodeList, sokaku_node_list, SOKAKU, NODE_LIST, GObject)

SokakuNodeList *sokaku_node_list_new (SokakuNode *owner, const char *name, GType item_type);
void sokaku_node_list_disown (SokakuNodeList **list);
const char *sokaku_node_list_get_name (SokakuNodeList *self);
guint sokaku_node_list_get_length (SokakuNodeList *self);
gpointer sokaku_node_list_peek (SokakuNodeList *self, guint position);
gboolean sokaku_node_list_find (SokakuNodeList *self, gpointer node, guint *position);

void sokaku_node_list_insert (SokakuNodeList *self, guint position, gpointer node);
void sokaku_node_list_append (SokakuNodeList *self, gpointer node);
void sokaku_node_list_take (SokakuNodeList *self, gpointer node);
void sokaku_node_list_take_all (SokakuNodeList *self, GPtrArray *nodes);
void sokaku_node_list_remove (SokakuNodeList *self, guint position);
void sokaku_node_list_move (SokakuNodeList *self, guint from, guint to);

G_END_DECLS
