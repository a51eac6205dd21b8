/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lists show of items and initiatives, on paper and on the screen. */
#pragma once

#include "sokaku-stats.h"

G_BEGIN_DECLS

const char *sokaku_listed_get_item_grade (SokakuPlan *plan, SokakuItem *item, int fiscal);
int sokaku_listed_get_item_total (SokakuItem *item, int fiscal);
const char *sokaku_listed_get_grade (SokakuStats *stats, gpointer group, int fiscal);
int sokaku_listed_get_end_year (SokakuItem *item);

G_END_DECLS
