/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the boxes of texts for the checks, which ask for all of them after each edit. */
#pragma once

#include "sokaku-node.h"
#include "sokaku-room.h"

G_BEGIN_DECLS

gboolean sokaku_room_find_field (SokakuNode *node, const char *property, SokakuRoomField *field);

typedef struct _SokakuRoomCheck SokakuRoomCheck;

SokakuRoomCheck *sokaku_room_check_new (SokakuPlan *plan);
void sokaku_room_check_free (SokakuRoomCheck *self);
int sokaku_room_check_measure (
    SokakuPlan *plan, SokakuNode *node, const char *property, const char *text, gpointer self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuRoomCheck, sokaku_room_check_free)

G_END_DECLS
