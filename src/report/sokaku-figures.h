/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts of the report. */
#pragma once

#include "sokaku-plan.h"
#include "sokaku-series.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

SokakuSeries *
sokaku_figures_create_theme_series (SokakuPlan *plan, SokakuStats *stats, const char *title);
void sokaku_figures_add_theme_averages (GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats);

G_END_DECLS
