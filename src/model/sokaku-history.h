/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The undo history: every edit of document data passes through it. */
#pragma once

#include "sokaku-node-list.h"
#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_HISTORY (sokaku_history_get_type ())
G_DECLARE_FINAL_TYPE (SokakuHistory, sokaku_history, SOKAKU, HISTORY, GObject)

SokakuHistory *sokaku_history_new (void);

/* Edits. Each applies itself at once. Labels are translated noun phrases: "Result". */
void sokaku_history_set_value (SokakuHistory *self,
                               gpointer node,
                               const char *property,
                               const GValue *value,
                               const char *label);
void sokaku_history_set_string (
    SokakuHistory *self, gpointer node, const char *property, const char *value, const char *label);
void sokaku_history_type_string (
    SokakuHistory *self, gpointer node, const char *property, const char *value, const char *label);
void sokaku_history_type_strv (SokakuHistory *self,
                               gpointer node,
                               const char *property,
                               const char *const *value,
                               const char *label);
void sokaku_history_set_int (
    SokakuHistory *self, gpointer node, const char *property, int value, const char *label);
void sokaku_history_set_boolean (
    SokakuHistory *self, gpointer node, const char *property, gboolean value, const char *label);
void sokaku_history_set_strv (SokakuHistory *self,
                              gpointer node,
                              const char *property,
                              const char *const *value,
                              const char *label);
void sokaku_history_insert (
    SokakuHistory *self, SokakuNodeList *list, guint position, gpointer node, const char *label);
void sokaku_history_remove (SokakuHistory *self,
                            SokakuNodeList *list,
                            guint position,
                            const char *label);
void sokaku_history_move (
    SokakuHistory *self, SokakuNodeList *list, guint from, guint to, const char *label);

void sokaku_history_begin_group (SokakuHistory *self, const char *label);
void sokaku_history_end_group (SokakuHistory *self);
void sokaku_history_end_typed_group (SokakuHistory *self);
void sokaku_history_cancel_group (SokakuHistory *self);
void sokaku_history_end_typing (SokakuHistory *self);
gboolean sokaku_history_is_typing (SokakuHistory *self, const char *property);

void sokaku_history_forget (SokakuHistory *self);
void sokaku_history_undo (SokakuHistory *self);
void sokaku_history_redo (SokakuHistory *self);
gboolean sokaku_history_get_can_undo (SokakuHistory *self);
gboolean sokaku_history_get_can_redo (SokakuHistory *self);
const char *sokaku_history_get_undo_label (SokakuHistory *self);
const char *sokaku_history_get_redo_label (SokakuHistory *self);

guint64 sokaku_history_get_generation (SokakuHistory *self);
void sokaku_history_set_saved (SokakuHistory *self, guint64 generation);
gboolean sokaku_history_get_modified (SokakuHistory *self);

G_END_DECLS
