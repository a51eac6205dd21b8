/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a list of what differs: the heading of a sheet, or a field of it. */
#pragma once

#include "sokaku-plan-diff.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_RECOVERY_ROW (sokaku_recovery_row_get_type ())
G_DECLARE_FINAL_TYPE (SokakuRecoveryRow, sokaku_recovery_row, SOKAKU, RECOVERY_ROW, GObject)

SokakuRecoveryRow *sokaku_recovery_row_new_heading (const char *place, gboolean changed_since);
SokakuRecoveryRow *sokaku_recovery_row_new (const SokakuPlanChange *change);

gboolean sokaku_recovery_row_is_heading (SokakuRecoveryRow *self);
const char *sokaku_recovery_row_get_title (SokakuRecoveryRow *self);
gboolean sokaku_recovery_row_is_conflict (SokakuRecoveryRow *self);
const char *sokaku_recovery_row_get_key (SokakuRecoveryRow *self);
gboolean sokaku_recovery_row_get_taken (SokakuRecoveryRow *self);
void sokaku_recovery_row_set_taken (SokakuRecoveryRow *self, gboolean taken);
gboolean sokaku_recovery_row_get_changed_since (SokakuRecoveryRow *self);
const char *sokaku_recovery_row_get_before (SokakuRecoveryRow *self);
const char *sokaku_recovery_row_get_after (SokakuRecoveryRow *self);
void sokaku_recovery_row_find_difference (SokakuRecoveryRow *self,
                                          gsize *start,
                                          gsize *end_before,
                                          gsize *end_after);

G_END_DECLS
