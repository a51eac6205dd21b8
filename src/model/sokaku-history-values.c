/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of fields, by the type of their values. */
#include "sokaku-history-private.h"

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
  sokaku_history_apply_value (self, node, property, value, label, FALSE);
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
  sokaku_history_apply_value (self, node, property, &gvalue, label, TRUE);
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
  sokaku_history_apply_value (self, node, property, &gvalue, label, TRUE);
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
