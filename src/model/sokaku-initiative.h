/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An initiative (取組項目): carries themes, holds items, is rated by the council. */
#pragma once

#include "sokaku-node.h"
#include "sokaku-node-list.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_INITIATIVE (sokaku_initiative_get_type ())
G_DECLARE_FINAL_TYPE (SokakuInitiative, sokaku_initiative, SOKAKU, INITIATIVE, SokakuNode)

SokakuInitiative *sokaku_initiative_new (void);

const char *sokaku_initiative_get_id (SokakuInitiative *self);
void sokaku_initiative_set_id (SokakuInitiative *self, const char *id);

int sokaku_initiative_get_number (SokakuInitiative *self);
void sokaku_initiative_set_number (SokakuInitiative *self, int number);

const char *sokaku_initiative_get_title (SokakuInitiative *self);
void sokaku_initiative_set_title (SokakuInitiative *self, const char *title);

const char *const *sokaku_initiative_get_themes (SokakuInitiative *self);
void sokaku_initiative_set_themes (SokakuInitiative *self, const char *const *themes);

int sokaku_initiative_get_average (SokakuInitiative *self);
void sokaku_initiative_set_average (SokakuInitiative *self, int average);

int sokaku_initiative_get_earlier_average (SokakuInitiative *self);
void sokaku_initiative_set_earlier_average (SokakuInitiative *self, int earlier_average);

int sokaku_initiative_get_adopted (SokakuInitiative *self);
void sokaku_initiative_set_adopted (SokakuInitiative *self, int adopted);

const char *sokaku_initiative_get_adopted_reason (SokakuInitiative *self);
void sokaku_initiative_set_adopted_reason (SokakuInitiative *self, const char *adopted_reason);

const char *sokaku_initiative_get_damage (SokakuInitiative *self);
void sokaku_initiative_set_damage (SokakuInitiative *self, const char *damage);

SokakuNodeList *sokaku_initiative_get_items (SokakuInitiative *self);

SokakuNodeList *sokaku_initiative_get_ratings (SokakuInitiative *self);

SokakuNodeList *sokaku_initiative_get_opinions (SokakuInitiative *self);

SokakuNodeList *sokaku_initiative_get_year_grades (SokakuInitiative *self);

G_END_DECLS
