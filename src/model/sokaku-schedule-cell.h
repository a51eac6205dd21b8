/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One year of an item's schedule (工程表). */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

/**
 * SokakuStatus:
 * @SOKAKU_STATUS_UNKNOWN: none, or not known
 * @SOKAKU_STATUS_AS_PLANNED: 工程どおり
 * @SOKAKU_STATUS_REVISED: 工程見直し
 * @SOKAKU_STATUS_ENDED: the item had ended
 */
typedef enum
{
  SOKAKU_STATUS_UNKNOWN,
  SOKAKU_STATUS_AS_PLANNED,
  SOKAKU_STATUS_REVISED,
  SOKAKU_STATUS_ENDED,
} SokakuStatus;

#define SOKAKU_TYPE_SCHEDULE_CELL (sokaku_schedule_cell_get_type ())
G_DECLARE_FINAL_TYPE (SokakuScheduleCell, sokaku_schedule_cell, SOKAKU, SCHEDULE_CELL, SokakuNode)

SokakuScheduleCell *sokaku_schedule_cell_new (void);

int sokaku_schedule_cell_get_year (SokakuScheduleCell *self);
void sokaku_schedule_cell_set_year (SokakuScheduleCell *self, int year);

const char *sokaku_schedule_cell_get_planned (SokakuScheduleCell *self);
void sokaku_schedule_cell_set_planned (SokakuScheduleCell *self, const char *planned);

gboolean sokaku_schedule_cell_get_continues (SokakuScheduleCell *self);
void sokaku_schedule_cell_set_continues (SokakuScheduleCell *self, gboolean continues);

int sokaku_schedule_cell_get_status (SokakuScheduleCell *self);
void sokaku_schedule_cell_set_status (SokakuScheduleCell *self, int status);

const char *sokaku_schedule_cell_get_actual (SokakuScheduleCell *self);
void sokaku_schedule_cell_set_actual (SokakuScheduleCell *self, const char *actual);

G_END_DECLS
