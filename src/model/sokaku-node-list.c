/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An ordered list of nodes that belong to one parent node; a GListModel. */
#include "sokaku-node-list.h"

struct _SokakuNodeList
{
  GObject parent_instance;

  SokakuNode *owner; /* not owned: it owns this list and takes leave by disown() */
  const char *name;
  GType item_type;
  GPtrArray *nodes; /* (nullable): none yet */
};

static void sokaku_node_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SokakuNodeList,
                               sokaku_node_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      sokaku_node_list_model_init))

static GType
sokaku_node_list_get_item_type (GListModel *model)
{
  return SOKAKU_NODE_LIST (model)->item_type;
}

static guint
sokaku_node_list_get_n_items (GListModel *model)
{
  return sokaku_node_list_get_length (SOKAKU_NODE_LIST (model));
}

static gpointer
sokaku_node_list_get_item (GListModel *model, guint position)
{
  SokakuNodeList *self = SOKAKU_NODE_LIST (model);

  if (position >= sokaku_node_list_get_length (self))
    return NULL;
  return g_object_ref (g_ptr_array_index (self->nodes, position));
}

static void
sokaku_node_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sokaku_node_list_get_item_type;
  iface->get_n_items = sokaku_node_list_get_n_items;
  iface->get_item = sokaku_node_list_get_item;
}

static void
sokaku_node_list_dispose (GObject *object)
{
  SokakuNodeList *self = SOKAKU_NODE_LIST (object);

  if (self->nodes != NULL)
    for (guint i = 0; i < self->nodes->len; i++)
      sokaku_node_set_parent (g_ptr_array_index (self->nodes, i), NULL);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (sokaku_node_list_parent_class)->dispose (object);
}

static void
sokaku_node_list_class_init (SokakuNodeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_node_list_dispose;
}

static void
sokaku_node_list_init (SokakuNodeList *self)
{
}

/**
 * sokaku_node_list_new:
 * @owner: the node whose list it is
 * @name: (transfer none): static name of the list, e.g. "actions"
 * @item_type: type of the nodes
 *
 * Returns: (transfer full): an empty list; its owner gives it up by
 *   sokaku_node_list_disown()
 */
SokakuNodeList *
sokaku_node_list_new (SokakuNode *owner, const char *name, GType item_type)
{
  SokakuNodeList *self = g_object_new (SOKAKU_TYPE_NODE_LIST, NULL);

  self->owner = owner;
  self->name = name;
  self->item_type = item_type;
  return self;
}

/**
 * sokaku_node_list_disown:
 * @list: (inout) (transfer full) (nullable): place of the list in its owner
 *
 * Drops the owner's reference in its dispose; may run twice.
 */
void
sokaku_node_list_disown (SokakuNodeList **list)
{
  SokakuNodeList *self = g_steal_pointer (list);

  if (self == NULL)
    return;
  self->owner = NULL;
  if (self->nodes != NULL)
    for (guint i = 0; i < self->nodes->len; i++)
      sokaku_node_set_parent (g_ptr_array_index (self->nodes, i), NULL);
  g_object_unref (self);
}

/**
 * sokaku_node_list_get_name:
 * @self: a list
 *
 * Returns: (transfer none): name of the list in its owner
 */
const char *
sokaku_node_list_get_name (SokakuNodeList *self)
{
  return self->name;
}

/**
 * sokaku_node_list_get_length:
 * @self: a list
 *
 * Returns: number of nodes
 */
guint
sokaku_node_list_get_length (SokakuNodeList *self)
{
  return self->nodes != NULL ? self->nodes->len : 0;
}

/**
 * sokaku_node_list_peek:
 * @self: a list
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the node there; %NULL past the end
 */
gpointer
sokaku_node_list_peek (SokakuNodeList *self, guint position)
{
  if (position >= sokaku_node_list_get_length (self))
    return NULL;
  return g_ptr_array_index (self->nodes, position);
}

/**
 * sokaku_node_list_find:
 * @self: a list
 * @node: (nullable): a node
 * @position: (out) (optional): its position
 *
 * Returns: whether @node is in the list
 */
gboolean
sokaku_node_list_find (SokakuNodeList *self, gpointer node, guint *position)
{
  return self->nodes != NULL && g_ptr_array_find (self->nodes, node, position);
}

static void
report (SokakuNodeList *self, guint position, guint removed, guint added)
{
  SokakuChange change = {
    .node = self->owner, .list = self, .position = position, .removed = removed, .added = added
  };

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (self->owner != NULL)
    sokaku_node_emit_changed (self->owner, &change);
}

/**
 * sokaku_node_list_insert:
 * @self: a list
 * @position: where; at most the length
 * @node: a node without a parent, of the list's type
 *
 * Inserts @node, taking a reference.
 */
void
sokaku_node_list_insert (SokakuNodeList *self, guint position, gpointer node)
{
  g_return_if_fail (position <= sokaku_node_list_get_length (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (node, self->item_type));
  g_return_if_fail (sokaku_node_get_parent (node) == NULL);

  if (self->nodes == NULL)
    self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_insert (self->nodes, position, g_object_ref (node));
  sokaku_node_set_parent (node, self->owner);
  report (self, position, 0, 1);
}

/**
 * sokaku_node_list_append:
 * @self: a list
 * @node: a node without a parent, of the list's type
 *
 * Appends @node, taking a reference.
 */
void
sokaku_node_list_append (SokakuNodeList *self, gpointer node)
{
  sokaku_node_list_insert (self, sokaku_node_list_get_length (self), node);
}

/**
 * sokaku_node_list_take:
 * @self: a list
 * @node: (transfer full): a node without a parent, of the list's type
 *
 * Appends @node, taking over the caller's reference.
 */
void
sokaku_node_list_take (SokakuNodeList *self, gpointer node)
{
  sokaku_node_list_append (self, node);
  g_object_unref (node);
}

/**
 * sokaku_node_list_take_all:
 * @self: a list
 * @nodes: (element-type SokakuNode): nodes without a parent, of the list's type;
 *   emptied, its references are taken over
 *
 * Appends all of @nodes, reported as one change.
 */
void
sokaku_node_list_take_all (SokakuNodeList *self, GPtrArray *nodes)
{
  const guint position = sokaku_node_list_get_length (self);
  const guint n = nodes->len;

  if (n == 0)
    return;
  if (self->nodes == NULL)
    self->nodes = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      gpointer node = g_ptr_array_index (nodes, i);

      g_ptr_array_add (self->nodes, node);
      sokaku_node_set_parent (node, self->owner);
    }
  g_ptr_array_set_size (nodes, 0);
  report (self, position, 0, n);
}

/**
 * sokaku_node_list_remove:
 * @self: a list
 * @position: a position in the list
 *
 * Removes the node there.
 */
void
sokaku_node_list_remove (SokakuNodeList *self, guint position)
{
  g_autoptr (SokakuNode) node = NULL;

  g_return_if_fail (position < sokaku_node_list_get_length (self));

  node = g_object_ref (g_ptr_array_index (self->nodes, position));
  g_ptr_array_remove_index (self->nodes, position);
  sokaku_node_set_parent (node, NULL);
  report (self, position, 1, 0);
}

/**
 * sokaku_node_list_move:
 * @self: a list
 * @from: position of the node to move
 * @to: its position afterwards
 *
 * Moves a node within the list, reported as one change.
 */
void
sokaku_node_list_move (SokakuNodeList *self, guint from, guint to)
{
  gpointer node;
  guint first = MIN (from, to);
  guint n = MAX (from, to) - first + 1;

  g_return_if_fail (from < sokaku_node_list_get_length (self));
  g_return_if_fail (to < sokaku_node_list_get_length (self));

  if (from == to)
    return;
  node = g_ptr_array_steal_index (self->nodes, from);
  g_ptr_array_insert (self->nodes, to, node);
  report (self, first, n, n);
}
