/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which years of a plan are over, so that blanks in them are gaps. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

int sokaku_plan_get_last_past (SokakuPlan *self);
gboolean sokaku_plan_is_past (SokakuPlan *self, int fiscal);

/* For the plan itself. */
void sokaku_past_note_change (SokakuPlan *plan, const SokakuChange *change);

G_END_DECLS
