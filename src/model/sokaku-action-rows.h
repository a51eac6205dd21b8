/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of the action rows of a sheet: add, remove, move, number. */
#pragma once

#include "sokaku-action.h"
#include "sokaku-history.h"
#include "sokaku-item.h"
#include "sokaku-plan.h"
#include "sokaku-result.h"

G_BEGIN_DECLS

guint sokaku_action_rows_find_end (SokakuItem *item, int fiscal);
SokakuAction *sokaku_action_rows_insert (SokakuHistory *history,
                                         SokakuItem *item,
                                         guint position,
                                         int fiscal,
                                         int number,
                                         GError **error);
SokakuResult *
sokaku_action_rows_insert_result (SokakuHistory *history, SokakuAction *action, guint position);
gboolean sokaku_action_rows_remove (SokakuHistory *history,
                                    SokakuItem *item,
                                    SokakuAction *action,
                                    GError **error);
void sokaku_action_rows_remove_result (SokakuHistory *history, SokakuResult *result);
gboolean
sokaku_action_rows_can_move (SokakuItem *item, SokakuPlan *plan, SokakuAction *action, int rows);
gboolean sokaku_action_rows_move (SokakuHistory *history,
                                  SokakuItem *item,
                                  SokakuPlan *plan,
                                  SokakuAction *action,
                                  int rows,
                                  GError **error);
void sokaku_action_rows_move_result (SokakuHistory *history, SokakuResult *result, int rows);
gboolean sokaku_action_rows_set_number (
    SokakuHistory *history, SokakuItem *item, SokakuAction *action, int number, GError **error);

G_END_DECLS
