/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which action row of the year before an action row continues. */
#pragma once

#include "sokaku-action.h"
#include "sokaku-item.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

SokakuAction *sokaku_last_row_find (SokakuItem *item, SokakuPlan *plan, SokakuAction *action);
SokakuAction *sokaku_last_row_get_origin (SokakuItem *item, SokakuAction *action);
gboolean sokaku_last_row_is_bare (SokakuAction *action);

G_END_DECLS
