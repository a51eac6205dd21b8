/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet as it looks on paper: pages ① and ②. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

void sokaku_sheet_pages_add (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item);

G_END_DECLS
