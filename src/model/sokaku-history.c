/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The undo history: every edit of document data passes through it. */
#include "sokaku-history.h"

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

typedef enum
{
  EDIT_VALUE,
  EDIT_INSERT,
  EDIT_REMOVE,
  EDIT_MOVE,
  EDIT_GROUP,
} EditKind;

typedef struct
{
  EditKind kind;
  char *label;
  guint64 generation; /* of the document once this edit is done */
  gboolean typing;

  GObject *node; /* EDIT_VALUE; the node of EDIT_INSERT and EDIT_REMOVE */
  GParamSpec *pspec;
  GValue before;
  GValue after;

  SokakuNodeList *list;
  guint position;
  guint to;

  GPtrArray *edits; /* EDIT_GROUP */
} Edit;

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
edit_free (gpointer data)
{
  Edit *edit = data;

  g_free (edit->label);
  g_clear_object (&edit->node);
  if (G_VALUE_TYPE (&edit->before) != 0)
    g_value_unset (&edit->before);
  if (G_VALUE_TYPE (&edit->after) != 0)
    g_value_unset (&edit->after);
  g_clear_object (&edit->list);
  g_clear_pointer (&edit->edits, g_ptr_array_unref);
  g_free (edit);
}

static void
edit_redo (Edit *edit)
{
  switch (edit->kind)
    {
    case EDIT_VALUE:
      g_object_set_property (edit->node, edit->pspec->name, &edit->after);
      break;
    case EDIT_INSERT:
      sokaku_node_list_insert (edit->list, edit->position, edit->node);
      break;
    case EDIT_REMOVE:
      sokaku_node_list_remove (edit->list, edit->position);
      break;
    case EDIT_MOVE:
      sokaku_node_list_move (edit->list, edit->position, edit->to);
      break;
    case EDIT_GROUP:
      for (guint i = 0; i < edit->edits->len; i++)
        edit_redo (g_ptr_array_index (edit->edits, i));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
edit_undo (Edit *edit)
{
  switch (edit->kind)
    {
    case EDIT_VALUE:
      g_object_set_property (edit->node, edit->pspec->name, &edit->before);
      break;
    case EDIT_INSERT:
      sokaku_node_list_remove (edit->list, edit->position);
      break;
    case EDIT_REMOVE:
      sokaku_node_list_insert (edit->list, edit->position, edit->node);
      break;
    case EDIT_MOVE:
      sokaku_node_list_move (edit->list, edit->to, edit->position);
      break;
    case EDIT_GROUP:
      for (guint i = edit->edits->len; i > 0; i--)
        edit_undo (g_ptr_array_index (edit->edits, i - 1));
      break;
    default:
      g_assert_not_reached ();
    }
}

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
  self->done = g_ptr_array_new_with_free_func (edit_free);
  self->undone = g_ptr_array_new_with_free_func (edit_free);
  self->groups = g_ptr_array_new_with_free_func (edit_free);
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

static Edit *
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

static Edit *
edit_new (EditKind kind, const char *label)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->kind = kind;
  edit->label = g_strdup (label);
  return edit;
}

/* Keeps an edit that has been applied: in the open group, or on the history. */
static void
keep (SokakuHistory *self, Edit *edit)
{
  Edit *group = last_edit (self->groups);

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

static gboolean
values_equal (GParamSpec *pspec, const GValue *a, const GValue *b)
{
  if (pspec->value_type == G_TYPE_STRV)
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
  return g_param_values_cmp (pspec, a, b) == 0;
}

/* The edit that typing makes grow: that of a group is its last. */
static Edit *
get_typed (Edit *edit)
{
  while (edit->kind == EDIT_GROUP)
    edit = last_edit (edit->edits);
  return edit;
}

/* Takes the last edit back as if it had never been. */
static void
forget_last (SokakuHistory *self)
{
  Edit *edit = g_ptr_array_steal_index (self->done, self->done->len - 1);

  self->stepping = TRUE;
  edit_undo (edit);
  self->stepping = FALSE;
  edit_free (edit);
  g_ptr_array_set_size (self->undone, 0);
}

static void
set_value (SokakuHistory *self,
           gpointer node,
           const char *property,
           const GValue *value,
           const char *label,
           gboolean typing)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (node), property);
  g_auto (GValue) before = G_VALUE_INIT;
  g_auto (GValue) after = G_VALUE_INIT;
  Edit *edit = last_edit (self->done);

  g_return_if_fail (pspec != NULL);
  g_return_if_fail (!self->stepping);

  g_value_init (&before, pspec->value_type);
  g_value_init (&after, pspec->value_type);
  g_object_get_property (node, property, &before);
  g_object_set_property (node, property, value);
  /* The node may keep less than was asked for, so what counts is what it holds. */
  g_object_get_property (node, property, &after);
  if (values_equal (pspec, &before, &after))
    return;

  if (typing && self->groups->len == 0 && self->undone->len == 0 && edit != NULL && edit->typing
      && edit->generation != self->saved_generation)
    {
      Edit *typed = get_typed (edit);

      if (typed->node == node && typed->pspec == pspec)
        {
          g_value_copy (&after, &typed->after);
          edit->generation = ++self->last_generation;
          /* What is typed and taken back again is no edit, nor is what it needed. */
          if (values_equal (pspec, &typed->before, &typed->after))
            forget_last (self);
          notify_all (self);
          return;
        }
    }

  edit = edit_new (EDIT_VALUE, label);
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
 * sokaku_history_set_value:
 * @self: a history
 * @node: a #SokakuNode
 * @property: one of its fields
 * @value: new value
 * @label: (nullable): translated name of what is changed, for "Undo change of …"
 *
 * Sets a field as an undoable edit; nothing is kept if it does not change.
 */
void
sokaku_history_set_value (SokakuHistory *self,
                          gpointer node,
                          const char *property,
                          const GValue *value,
                          const char *label)
{
  sokaku_history_end_typing (self);
  set_value (self, node, property, value, label, FALSE);
}

/**
 * sokaku_history_set_string:
 * @self: a history
 * @node: a #SokakuNode
 * @property: one of its text fields
 * @value: new text
 * @label: (nullable): translated name of what is changed
 *
 * Sets a text as one undoable edit.
 */
void
sokaku_history_set_string (
    SokakuHistory *self, gpointer node, const char *property, const char *value, const char *label)
{
  g_auto (GValue) gvalue = G_VALUE_INIT;

  g_value_init (&gvalue, G_TYPE_STRING);
  g_value_set_static_string (&gvalue, value);
  sokaku_history_set_value (self, node, property, &gvalue, label);
}

/**
 * sokaku_history_type_strv:
 * @self: a history
 * @node: a #SokakuNode
 * @property: one of its string list fields
 * @value: the list as typed so far
 * @label: (nullable): translated name of what is changed
 *
 * Like sokaku_history_type_string() for a list that is typed in one entry.
 */
void
sokaku_history_type_strv (SokakuHistory *self,
                          gpointer node,
                          const char *property,
                          const char *const *value,
                          const char *label)
{
  g_auto (GValue) gvalue = G_VALUE_INIT;

  g_value_init (&gvalue, G_TYPE_STRV);
  g_value_set_boxed (&gvalue, value);
  set_value (self, node, property, &gvalue, label, TRUE);
}

/**
 * sokaku_history_type_string:
 * @self: a history
 * @node: a #SokakuNode
 * @property: one of its text fields
 * @value: text as typed so far
 * @label: (nullable): translated name of what is changed
 *
 * Like sokaku_history_set_string(), but one edit grows with each call for the
 * same field until sokaku_history_end_typing() or another edit.
 */
void
sokaku_history_type_string (
    SokakuHistory *self, gpointer node, const char *property, const char *value, const char *label)
{
  g_auto (GValue) gvalue = G_VALUE_INIT;

  g_value_init (&gvalue, G_TYPE_STRING);
  g_value_set_static_string (&gvalue, value);
  set_value (self, node, property, &gvalue, label, TRUE);
}

/**
 * sokaku_history_set_int:
 * @self: a history
 * @node: a #SokakuNode
 * @property: one of its integer fields
 * @value: new value
 * @label: (nullable): translated name of what is changed
 *
 * Sets a number as one undoable edit.
 */
void
sokaku_history_set_int (
    SokakuHistory *self, gpointer node, const char *property, int value, const char *label)
{
  g_auto (GValue) gvalue = G_VALUE_INIT;

  g_value_init (&gvalue, G_TYPE_INT);
  g_value_set_int (&gvalue, value);
  sokaku_history_set_value (self, node, property, &gvalue, label);
}

/**
 * sokaku_history_set_boolean:
 * @self: a history
 * @node: a #SokakuNode
 * @property: one of its boolean fields
 * @value: new value
 * @label: (nullable): translated name of what is changed
 *
 * Sets a switch as one undoable edit.
 */
void
sokaku_history_set_boolean (
    SokakuHistory *self, gpointer node, const char *property, gboolean value, const char *label)
{
  g_auto (GValue) gvalue = G_VALUE_INIT;

  g_value_init (&gvalue, G_TYPE_BOOLEAN);
  g_value_set_boolean (&gvalue, value);
  sokaku_history_set_value (self, node, property, &gvalue, label);
}

/**
 * sokaku_history_set_strv:
 * @self: a history
 * @node: a #SokakuNode
 * @property: one of its string list fields
 * @value: new list
 * @label: (nullable): translated name of what is changed
 *
 * Sets a list of strings as one undoable edit.
 */
void
sokaku_history_set_strv (SokakuHistory *self,
                         gpointer node,
                         const char *property,
                         const char *const *value,
                         const char *label)
{
  g_auto (GValue) gvalue = G_VALUE_INIT;

  g_value_init (&gvalue, G_TYPE_STRV);
  g_value_set_boxed (&gvalue, value);
  sokaku_history_set_value (self, node, property, &gvalue, label);
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
  Edit *edit;

  g_return_if_fail (!self->stepping);

  edit = edit_new (EDIT_INSERT, label);
  sokaku_history_end_typing (self);
  edit->list = g_object_ref (list);
  edit->position = position;
  edit->node = g_object_ref (node);
  edit_redo (edit);
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
  Edit *edit;

  g_return_if_fail (position < sokaku_node_list_get_length (list));
  g_return_if_fail (!self->stepping);

  sokaku_history_end_typing (self);
  edit = edit_new (EDIT_REMOVE, label);
  edit->list = g_object_ref (list);
  edit->position = position;
  edit->node = g_object_ref (sokaku_node_list_peek (list, position));
  edit_redo (edit);
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
  Edit *edit;

  g_return_if_fail (!self->stepping);

  if (from == to)
    return;
  sokaku_history_end_typing (self);
  edit = edit_new (EDIT_MOVE, label);
  edit->list = g_object_ref (list);
  edit->position = from;
  edit->to = to;
  edit_redo (edit);
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
  Edit *group = edit_new (EDIT_GROUP, label);

  sokaku_history_end_typing (self);
  group->edits = g_ptr_array_new_with_free_func (edit_free);
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
  Edit *group;

  g_return_if_fail (self->groups->len > 0);

  group = g_ptr_array_steal_index (self->groups, self->groups->len - 1);
  if (group->edits->len == 0)
    edit_free (group);
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
  Edit *group = last_edit (self->groups);

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
  Edit *group;

  g_return_if_fail (self->groups->len > 0);

  group = g_ptr_array_steal_index (self->groups, self->groups->len - 1);
  edit_undo (group);
  edit_free (group);
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
  Edit *edit = last_edit (self->done);

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
  Edit *edit = last_edit (self->done);

  return edit != NULL && edit->typing
         && (property == NULL || g_str_equal (get_typed (edit)->pspec->name, property));
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
step (SokakuHistory *self, GPtrArray *from, GPtrArray *to, void (*apply) (Edit *))
{
  Edit *edit;

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
  step (self, self->done, self->undone, edit_undo);
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
  step (self, self->undone, self->done, edit_redo);
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
  Edit *edit = last_edit (self->done);

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
  Edit *edit = last_edit (self->undone);

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
  Edit *edit = last_edit (self->done);

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
