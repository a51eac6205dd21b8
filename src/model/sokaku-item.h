/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item (実践項目): the unit that has a progress sheet. */
#pragma once

#include "sokaku-node.h"
#include "sokaku-node-list.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_ITEM (sokaku_item_get_type ())
G_DECLARE_FINAL_TYPE (SokakuItem, sokaku_item, SOKAKU, ITEM, SokakuNode)

SokakuItem *sokaku_item_new (void);

const char *sokaku_item_get_id (SokakuItem *self);
void sokaku_item_set_id (SokakuItem *self, const char *id);

const char *sokaku_item_get_number (SokakuItem *self);
void sokaku_item_set_number (SokakuItem *self, const char *number);

const char *sokaku_item_get_title (SokakuItem *self);
void sokaku_item_set_title (SokakuItem *self, const char *title);

const char *sokaku_item_get_tag (SokakuItem *self);
void sokaku_item_set_tag (SokakuItem *self, const char *tag);

const char *const *sokaku_item_get_departments (SokakuItem *self);
void sokaku_item_set_departments (SokakuItem *self, const char *const *departments);

int sokaku_item_get_first_year (SokakuItem *self);
void sokaku_item_set_first_year (SokakuItem *self, int first_year);

gboolean sokaku_item_get_ended (SokakuItem *self);
void sokaku_item_set_ended (SokakuItem *self, gboolean ended);

int sokaku_item_get_end_year (SokakuItem *self);
void sokaku_item_set_end_year (SokakuItem *self, int end_year);

int sokaku_item_get_end_date (SokakuItem *self);
void sokaku_item_set_end_date (SokakuItem *self, int end_date);

const char *sokaku_item_get_special_note (SokakuItem *self);
void sokaku_item_set_special_note (SokakuItem *self, const char *special_note);

const char *sokaku_item_get_remark (SokakuItem *self);
void sokaku_item_set_remark (SokakuItem *self, const char *remark);

const char *sokaku_item_get_damage (SokakuItem *self);
void sokaku_item_set_damage (SokakuItem *self, const char *damage);

SokakuNodeList *sokaku_item_get_schedule (SokakuItem *self);

SokakuNodeList *sokaku_item_get_evaluations (SokakuItem *self);

SokakuNodeList *sokaku_item_get_actions (SokakuItem *self);

SokakuNodeList *sokaku_item_get_issues (SokakuItem *self);

G_END_DECLS
