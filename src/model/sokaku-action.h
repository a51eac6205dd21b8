/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An action row (取組予定・取組結果). */
#pragma once

#include "sokaku-node.h"
#include "sokaku-node-list.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_ACTION (sokaku_action_get_type ())
G_DECLARE_FINAL_TYPE (SokakuAction, sokaku_action, SOKAKU, ACTION, SokakuNode)

SokakuAction *sokaku_action_new (void);

const char *sokaku_action_get_id (SokakuAction *self);
void sokaku_action_set_id (SokakuAction *self, const char *id);

int sokaku_action_get_year (SokakuAction *self);
void sokaku_action_set_year (SokakuAction *self, int year);

int sokaku_action_get_number (SokakuAction *self);
void sokaku_action_set_number (SokakuAction *self, int number);

const char *sokaku_action_get_plan (SokakuAction *self);
void sokaku_action_set_plan (SokakuAction *self, const char *plan);

SokakuNodeList *sokaku_action_get_results (SokakuAction *self);
char *sokaku_action_dup_results_text (SokakuAction *self);

G_END_DECLS
