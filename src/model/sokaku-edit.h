/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of the undo history: what it takes to do it again and to take it back. */
#pragma once

#include "sokaku-node-list.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_EDIT_VALUE,
  SOKAKU_EDIT_INSERT,
  SOKAKU_EDIT_REMOVE,
  SOKAKU_EDIT_MOVE,
  SOKAKU_EDIT_GROUP,
} SokakuEditKind;

/**
 * SokakuEdit:
 * @kind: tells which of the others are set
 * @label: (nullable): translated name of what is changed
 * @generation: of the document once this edit is done
 * @typing: whether typing in the same field still makes it grow
 * @node: of a value, or that is inserted or removed
 * @pspec: the field of a value
 * @before: the value that was
 * @after: the value that is
 * @list: where a node is inserted, removed or moved
 * @position: where in @list; of a move, from where
 * @to: of a move, its position afterwards
 * @edits: (element-type SokakuEdit): of a group
 */
typedef struct
{
  SokakuEditKind kind;
  char *label;
  guint64 generation;
  gboolean typing;

  GObject *node;
  GParamSpec *pspec;
  GValue before;
  GValue after;

  SokakuNodeList *list;
  guint position;
  guint to;

  GPtrArray *edits;
} SokakuEdit;

SokakuEdit *sokaku_edit_new (SokakuEditKind kind, const char *label);
void sokaku_edit_free (gpointer edit);

void sokaku_edit_redo (SokakuEdit *self);
void sokaku_edit_undo (SokakuEdit *self);

SokakuEdit *sokaku_edit_get_typed (SokakuEdit *self);
gboolean sokaku_edit_values_equal (GParamSpec *pspec, const GValue *a, const GValue *b);

G_END_DECLS
