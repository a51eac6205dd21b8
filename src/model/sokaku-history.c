/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The undo history: every edit of document data passes through it. */
#include "sokaku-history-private.h"

#include "sokaku-edit.h"

/**
 * SokakuHistory:
 *
 * One history a document. An edit applies itself when it is made and keeps what
 * it needs to be undone and redone. Typing into one field becomes one edit until
 * sokaku_history_end_typing(); a group of edits is undone as one. An edit that
 * changes nothing is not kept. Who hears of a change that is undone or redone must not
 * make an edit of it: that would end what can be redone. The save point is a generation number: the
 * document is unmodified whenever the current generation is the saved one.
 */

struct _SokakuHistory
{
  GObject parent_instance;

  GPtrArray *done;
  GPtrArray *undone;
  GPtrArray *groups; /* open groups, innermost last */
  guint64 last_generation;
  guint64 saved_generation;
  gboolean stepping; /* whether an edit is being undone or redone */
};

G_DEFINE_FINAL_TYPE (SokakuHistory, sokaku_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  PROP_TYPING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
sokaku_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SokakuHistory *self = SOKAKU_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, sokaku_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, sokaku_history_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, sokaku_history_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, sokaku_history_get_redo_label (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, sokaku_history_get_modified (self));
      break;
    case PROP_TYPING:
      g_value_set_boolean (value, sokaku_history_is_typing (self, NULL));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sokaku_history_finalize (GObject *object)
{
  SokakuHistory *self = SOKAKU_HISTORY (object);

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (sokaku_history_parent_class)->finalize (object);
}

static void
sokaku_history_class_init (SokakuHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = sokaku_history_get_property;
  object_class->finalize = sokaku_history_finalize;

  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, "", flags);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, "", flags);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  props[PROP_TYPING] = g_param_spec_boolean ("typing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sokaku_history_init (SokakuHistory *self)
{
  self->done = g_ptr_array_new_with_free_func (sokaku_edit_free);
  self->undone = g_ptr_array_new_with_free_func (sokaku_edit_free);
  self->groups = g_ptr_array_new_with_free_func (sokaku_edit_free);
}

/**
 * sokaku_history_new:
 *
 * Returns: (transfer full): an empty history, unmodified
 */
SokakuHistory *
sokaku_history_new (void)
{
  return g_object_new (SOKAKU_TYPE_HISTORY, NULL);
}

static SokakuEdit *
last_edit (GPtrArray *edits)
{
  return edits->len > 0 ? g_ptr_array_index (edits, edits->len - 1) : NULL;
}

static void
notify_all (SokakuHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Keeps an edit that has been applied: in the open group, or on the history. */
static void
keep (SokakuHistory *self, SokakuEdit *edit)
{
  SokakuEdit *group = last_edit (self->groups);

  if (group != NULL)
    {
      g_ptr_array_add (group->edits, edit);
      return;
    }
  g_ptr_array_set_size (self->undone, 0);
  edit->generation = ++self->last_generation;
  g_ptr_array_add (self->done, edit);
  notify_all (self);
}

/* Takes the last edit back as if it had never been. */
static void
forget_last (SokakuHistory *self)
{
  SokakuEdit *edit = g_ptr_array_steal_index (self->done, self->done->len - 1);

  self->stepping = TRUE;
  sokaku_edit_undo (edit);
  self->stepping = FALSE;
  sokaku_edit_free (edit);
  g_ptr_array_set_size (self->undone, 0);
}

/**
 * sokaku_history_apply_value:
 * @self: a history
 * @node: a #SokakuNode
 * @property: one of its fields
 * @value: new value
 * @label: (nullable): translated name of what is changed
 * @typing: whether the last edit grows if it was typing in the same field
 *
 * What all edits of fields come to.
 */
void
sokaku_history_apply_value (SokakuHistory *self,
                            gpointer node,
                            const char *property,
                            const GValue *value,
                            const char *label,
                            gboolean typing)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (node), property);
  g_auto (GValue) before = G_VALUE_INIT;
  g_auto (GValue) after = G_VALUE_INIT;
  SokakuEdit *edit = last_edit (self->done);

  g_return_if_fail (pspec != NULL);
  g_return_if_fail (!self->stepping);

  g_value_init (&before, pspec->value_type);
  g_value_init (&after, pspec->value_type);
  g_object_get_property (node, property, &before);
  g_object_set_property (node, property, value);
  /* The node may keep less than was asked for, so what counts is what it holds. */
  g_object_get_property (node, property, &after);
  if (sokaku_edit_values_equal (pspec, &before, &after))
    return;

  if (typing && self->groups->len == 0 && self->undone->len == 0 && edit != NULL && edit->typing
      && edit->generation != self->saved_generation)
    {
      SokakuEdit *typed = sokaku_edit_get_typed (edit);

      if (typed->node == node && typed->pspec == pspec)
        {
          g_value_copy (&after, &typed->after);
          edit->generation = ++self->last_generation;
          /* What is typed and taken back again is no edit, nor is what it needed. */
          if (sokaku_edit_values_equal (pspec, &typed->before, &typed->after))
            forget_last (self);
          notify_all (self);
          return;
        }
    }

  edit = sokaku_edit_new (SOKAKU_EDIT_VALUE, label);
  edit->typing = typing;
  edit->node = g_object_ref (node);
  edit->pspec = pspec;
  g_value_init (&edit->before, pspec->value_type);
  g_value_init (&edit->after, pspec->value_type);
  g_value_copy (&before, &edit->before);
  g_value_copy (&after, &edit->after);
  keep (self, edit);
}

/**
 * sokaku_history_insert:
 * @self: a history
 * @list: a list of the plan
 * @position: where
 * @node: a node without a parent
 * @label: (nullable): translated name of what is inserted
 *
 * Inserts a node as one undoable edit.
 */
void
sokaku_history_insert (
    SokakuHistory *self, SokakuNodeList *list, guint position, gpointer node, const char *label)
{
  SokakuEdit *edit;

  g_return_if_fail (!self->stepping);

  edit = sokaku_edit_new (SOKAKU_EDIT_INSERT, label);
  sokaku_history_end_typing (self);
  edit->list = g_object_ref (list);
  edit->position = position;
  edit->node = g_object_ref (node);
  sokaku_edit_redo (edit);
  keep (self, edit);
}

/**
 * sokaku_history_remove:
 * @self: a history
 * @list: a list of the plan
 * @position: a position in it
 * @label: (nullable): translated name of what is removed
 *
 * Removes a node as one undoable edit.
 */
void
sokaku_history_remove (SokakuHistory *self, SokakuNodeList *list, guint position, const char *label)
{
  SokakuEdit *edit;

  g_return_if_fail (position < sokaku_node_list_get_length (list));
  g_return_if_fail (!self->stepping);

  sokaku_history_end_typing (self);
  edit = sokaku_edit_new (SOKAKU_EDIT_REMOVE, label);
  edit->list = g_object_ref (list);
  edit->position = position;
  edit->node = g_object_ref (sokaku_node_list_peek (list, position));
  sokaku_edit_redo (edit);
  keep (self, edit);
}

/**
 * sokaku_history_move:
 * @self: a history
 * @list: a list of the plan
 * @from: position of the node
 * @to: its position afterwards
 * @label: (nullable): translated name of what is moved
 *
 * Moves a node within its list as one undoable edit.
 */
void
sokaku_history_move (
    SokakuHistory *self, SokakuNodeList *list, guint from, guint to, const char *label)
{
  SokakuEdit *edit;

  g_return_if_fail (!self->stepping);

  if (from == to)
    return;
  sokaku_history_end_typing (self);
  edit = sokaku_edit_new (SOKAKU_EDIT_MOVE, label);
  edit->list = g_object_ref (list);
  edit->position = from;
  edit->to = to;
  sokaku_edit_redo (edit);
  keep (self, edit);
}

/**
 * sokaku_history_begin_group:
 * @self: a history
 * @label: (nullable): translated name of what the group changes
 *
 * Begins a group: the edits until sokaku_history_end_group() are undone as one.
 * Groups may be nested.
 */
void
sokaku_history_begin_group (SokakuHistory *self, const char *label)
{
  SokakuEdit *group = sokaku_edit_new (SOKAKU_EDIT_GROUP, label);

  sokaku_history_end_typing (self);
  group->edits = g_ptr_array_new_with_free_func (sokaku_edit_free);
  g_ptr_array_add (self->groups, group);
}

/**
 * sokaku_history_end_group:
 * @self: a history
 *
 * Ends the innermost group; an empty one leaves no trace.
 */
void
sokaku_history_end_group (SokakuHistory *self)
{
  SokakuEdit *group;

  g_return_if_fail (self->groups->len > 0);

  group = g_ptr_array_steal_index (self->groups, self->groups->len - 1);
  if (group->edits->len == 0)
    sokaku_edit_free (group);
  else
    keep (self, group);
}

/**
 * sokaku_history_end_typed_group:
 * @self: a history
 *
 * Ends the innermost group like sokaku_history_end_group(). What
 * sokaku_history_type_string() types next into the field that the group set last is
 * part of the group: typing where something had to be made first is one edit, and
 * none at all if all of it is taken back.
 */
void
sokaku_history_end_typed_group (SokakuHistory *self)
{
  SokakuEdit *group = last_edit (self->groups);

  g_return_if_fail (group != NULL);

  group->typing = self->groups->len == 1 && group->edits->len > 0;
  sokaku_history_end_group (self);
}

/**
 * sokaku_history_cancel_group:
 * @self: a history
 *
 * Takes back what has been done in the innermost group and forgets it.
 */
void
sokaku_history_cancel_group (SokakuHistory *self)
{
  SokakuEdit *group;

  g_return_if_fail (self->groups->len > 0);

  group = g_ptr_array_steal_index (self->groups, self->groups->len - 1);
  sokaku_edit_undo (group);
  sokaku_edit_free (group);
}

/**
 * sokaku_history_end_typing:
 * @self: a history
 *
 * Ends the edit that sokaku_history_type_string() lets grow: focus has left the
 * field.
 */
void
sokaku_history_end_typing (SokakuHistory *self)
{
  SokakuEdit *edit = last_edit (self->done);

  if (edit == NULL || !edit->typing)
    return;
  edit->typing = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TYPING]);
}

/**
 * sokaku_history_is_typing:
 * @self: a history
 * @property: (nullable): a field; %NULL for any
 *
 * What is being typed is not yet what it will be. #SokakuHistory:typing is notified
 * when that ends.
 *
 * Returns: whether somebody has been typing in @property of a node and has not ended
 */
gboolean
sokaku_history_is_typing (SokakuHistory *self, const char *property)
{
  SokakuEdit *edit = last_edit (self->done);

  return edit != NULL && edit->typing
         && (property == NULL || g_str_equal (sokaku_edit_get_typed (edit)->pspec->name, property));
}

/**
 * sokaku_history_forget:
 * @self: a history
 *
 * Takes the last edit back as if it had never been: it cannot be redone. For what was
 * stored on the way to something else; does nothing where there is no edit.
 */
void
sokaku_history_forget (SokakuHistory *self)
{
  g_return_if_fail (self->groups->len == 0);
  g_return_if_fail (!self->stepping);

  if (self->done->len == 0)
    return;
  forget_last (self);
  notify_all (self);
}

static void
step (SokakuHistory *self, GPtrArray *from, GPtrArray *to, void (*apply) (SokakuEdit *))
{
  SokakuEdit *edit;

  g_return_if_fail (self->groups->len == 0);

  sokaku_history_end_typing (self);
  if (from->len == 0)
    return;
  edit = g_ptr_array_steal_index (from, from->len - 1);
  self->stepping = TRUE;
  apply (edit);
  self->stepping = FALSE;
  g_ptr_array_add (to, edit);
  notify_all (self);
}

/**
 * sokaku_history_undo:
 * @self: a history
 *
 * Takes the last edit back; does nothing where there is none.
 */
void
sokaku_history_undo (SokakuHistory *self)
{
  step (self, self->done, self->undone, sokaku_edit_undo);
}

/**
 * sokaku_history_redo:
 * @self: a history
 *
 * Does the edit again that was taken back last; does nothing where there is none.
 */
void
sokaku_history_redo (SokakuHistory *self)
{
  step (self, self->undone, self->done, sokaku_edit_redo);
}

/**
 * sokaku_history_get_can_undo:
 * @self: a history
 *
 * Returns: whether there is an edit to undo
 */
gboolean
sokaku_history_get_can_undo (SokakuHistory *self)
{
  return self->done->len > 0;
}

/**
 * sokaku_history_get_can_redo:
 * @self: a history
 *
 * Returns: whether there is an edit to redo
 */
gboolean
sokaku_history_get_can_redo (SokakuHistory *self)
{
  return self->undone->len > 0;
}

/**
 * sokaku_history_get_undo_label:
 * @self: a history
 *
 * Returns: (transfer none): label of the edit to undo, "" if there is none
 */
const char *
sokaku_history_get_undo_label (SokakuHistory *self)
{
  SokakuEdit *edit = last_edit (self->done);

  return edit != NULL && edit->label != NULL ? edit->label : "";
}

/**
 * sokaku_history_get_redo_label:
 * @self: a history
 *
 * Returns: (transfer none): label of the edit to redo, "" if there is none
 */
const char *
sokaku_history_get_redo_label (SokakuHistory *self)
{
  SokakuEdit *edit = last_edit (self->undone);

  return edit != NULL && edit->label != NULL ? edit->label : "";
}

/**
 * sokaku_history_get_generation:
 * @self: a history
 *
 * Returns: a number that names the document's present state: the same again
 *   after undo and redo, never the same for two states
 */
guint64
sokaku_history_get_generation (SokakuHistory *self)
{
  SokakuEdit *edit = last_edit (self->done);

  return edit != NULL ? edit->generation : 0;
}

/**
 * sokaku_history_set_saved:
 * @self: a history
 * @generation: the generation that has been saved
 *
 * Sets the save point.
 */
void
sokaku_history_set_saved (SokakuHistory *self, guint64 generation)
{
  self->saved_generation = generation;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

/**
 * sokaku_history_get_modified:
 * @self: a history
 *
 * Returns: whether the present state is not the saved one
 */
gboolean
sokaku_history_get_modified (SokakuHistory *self)
{
  return sokaku_history_get_generation (self) != self->saved_generation;
}
