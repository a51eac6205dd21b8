/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What others changed meanwhile, brought into a plan that somebody else has changed, by field. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

GHashTable *sokaku_plan_merge (SokakuPlan *ours,
                               SokakuPlan *base,
                               SokakuPlan *theirs,
                               const char *const *paths);

G_END_DECLS
