/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of its printed box a text uses. */
#pragma once

#include "sokaku-plan.h"
#include "sokaku-sheet-frame.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_ROOM (sokaku_room_get_type ())
G_DECLARE_FINAL_TYPE (SokakuRoom, sokaku_room, SOKAKU, ROOM, GObject)

SokakuRoom *sokaku_room_new (SokakuPlan *plan);

int sokaku_room_measure (SokakuRoom *self, SokakuRoomField field, const char *text);
guint sokaku_room_get_lines (SokakuRoom *self, SokakuRoomField field);
guint sokaku_room_count_lines (SokakuRoom *self, SokakuRoomField field, const char *text);

G_END_DECLS
