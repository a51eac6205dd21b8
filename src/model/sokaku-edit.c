/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of the undo history: what it takes to do it again and to take it back. */
#include "sokaku-edit.h"

/**
 * sokaku_edit_new:
 * @kind: what it will be
 * @label: (nullable): translated name of what is changed
 *
 * Returns: (transfer full): an edit that the caller fills in
 */
SokakuEdit *
sokaku_edit_new (SokakuEditKind kind, const char *label)
{
  SokakuEdit *self = g_new0 (SokakuEdit, 1);

  self->kind = kind;
  self->label = g_strdup (label);
  return self;
}

/**
 * sokaku_edit_free:
 * @edit: (transfer full): a #SokakuEdit
 *
 * Frees it.
 */
void
sokaku_edit_free (gpointer edit)
{
  SokakuEdit *self = edit;

  g_free (self->label);
  g_clear_object (&self->node);
  if (G_VALUE_TYPE (&self->before) != 0)
    g_value_unset (&self->before);
  if (G_VALUE_TYPE (&self->after) != 0)
    g_value_unset (&self->after);
  g_clear_object (&self->list);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_free (self);
}

/**
 * sokaku_edit_redo:
 * @self: an edit
 *
 * Does it, the first time as any other.
 */
void
sokaku_edit_redo (SokakuEdit *self)
{
  switch (self->kind)
    {
    case SOKAKU_EDIT_VALUE:
      g_object_set_property (self->node, self->pspec->name, &self->after);
      break;
    case SOKAKU_EDIT_INSERT:
      sokaku_node_list_insert (self->list, self->position, self->node);
      break;
    case SOKAKU_EDIT_REMOVE:
      sokaku_node_list_remove (self->list, self->position);
      break;
    case SOKAKU_EDIT_MOVE:
      sokaku_node_list_move (self->list, self->position, self->to);
      break;
    case SOKAKU_EDIT_GROUP:
      for (guint i = 0; i < self->edits->len; i++)
        sokaku_edit_redo (g_ptr_array_index (self->edits, i));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * sokaku_edit_undo:
 * @self: an edit that is done
 *
 * Takes it back.
 */
void
sokaku_edit_undo (SokakuEdit *self)
{
  switch (self->kind)
    {
    case SOKAKU_EDIT_VALUE:
      g_object_set_property (self->node, self->pspec->name, &self->before);
      break;
    case SOKAKU_EDIT_INSERT:
      sokaku_node_list_remove (self->list, self->position);
      break;
    case SOKAKU_EDIT_REMOVE:
      sokaku_node_list_insert (self->list, self->position, self->node);
      break;
    case SOKAKU_EDIT_MOVE:
      sokaku_node_list_move (self->list, self->to, self->position);
      break;
    case SOKAKU_EDIT_GROUP:
      for (guint i = self->edits->len; i > 0; i--)
        sokaku_edit_undo (g_ptr_array_index (self->edits, i - 1));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * sokaku_edit_get_typed:
 * @self: an edit of a value, or a group that ends with one
 *
 * Returns: (transfer none): the edit that typing makes grow: that of a group is its last
 */
SokakuEdit *
sokaku_edit_get_typed (SokakuEdit *self)
{
  while (self->kind == SOKAKU_EDIT_GROUP)
    self = g_ptr_array_index (self->edits, self->edits->len - 1);
  return self;
}

/**
 * sokaku_edit_values_equal:
 * @pspec: a field
 * @a: a value of it
 * @b: another
 *
 * Returns: whether they are the same
 */
gboolean
sokaku_edit_values_equal (GParamSpec *pspec, const GValue *a, const GValue *b)
{
  if (pspec->value_type == G_TYPE_STRV)
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
  return g_param_values_cmp (pspec, a, b) == 0;
}
