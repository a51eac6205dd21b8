/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up sheet in which every field has something that could go wrong. */
#pragma once

#include "sokaku-plan.h"

/* Fills an empty item of a plan of the shape test_plan_other. The item ended two years before
 * the plan does. */
void full_sheet_make (SokakuPlan *plan, SokakuItem *item);
