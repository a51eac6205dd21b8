/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the boxes of texts for the checks. */
#pragma once

#include "sokaku-node.h"
#include "sokaku-room.h"

G_BEGIN_DECLS

gboolean sokaku_room_find_field (SokakuNode *node, const char *property, SokakuRoomField *field);
int sokaku_room_check_measure (
    SokakuPlan *plan, SokakuNode *node, const char *property, const char *text, gpointer room);

G_END_DECLS
