/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list from which parts of a plan are picked, one by one or by their headings. */
#pragma once

#include "sokaku-pick-row.h"

G_BEGIN_DECLS

/**
 * SokakuPickFunc:
 * @node: the part of the plan that a line stands for
 * @user_data: data of the caller
 *
 * Returns: whether to choose it
 */
typedef gboolean (*SokakuPickFunc) (gpointer node, gpointer user_data);

#define SOKAKU_TYPE_PICK_LIST (sokaku_pick_list_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPickList, sokaku_pick_list, SOKAKU, PICK_LIST, GObject)

SokakuPickList *sokaku_pick_list_new (void);
void sokaku_pick_list_add (SokakuPickList *self, gpointer node, gboolean is_heading);
GListModel *sokaku_pick_list_get_rows (SokakuPickList *self);
SokakuPickRow *sokaku_pick_list_peek (SokakuPickList *self, guint position);

void sokaku_pick_list_choose (SokakuPickList *self, SokakuPickFunc func, gpointer user_data);
void sokaku_pick_list_set_chosen (SokakuPickList *self, SokakuPickRow *row, gboolean chosen);
void sokaku_pick_list_count (SokakuPickList *self, guint *n_headings, guint *n_chosen);

G_END_DECLS
