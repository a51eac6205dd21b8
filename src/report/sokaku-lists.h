/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of the report: initiatives, items, totals by theme. */
#pragma once

#include "sokaku-plan.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

void sokaku_lists_add_initiatives (
    GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats, guint level, const char *number);
void sokaku_lists_add_items (GPtrArray *blocks, SokakuPlan *plan, guint level, const char *number);
void sokaku_lists_add_initiative_totals (
    GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats, guint level, const char *number);
void sokaku_lists_add_themes (
    GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats, guint level, const char *number);

G_END_DECLS
