/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts of the report. */
#pragma once

#include "sokaku-block.h"
#include "sokaku-chart-kind.h"

G_BEGIN_DECLS

/* What charts on paper are written in. */
#define SOKAKU_FIGURES_FAMILY "Noto Sans CJK JP"

SokakuSeries *sokaku_figures_create_series (const SokakuChartKind *kind, SokakuStats *stats);
SokakuChart *sokaku_figures_create_chart (const SokakuChartKind *kind, SokakuStats *stats);
SokakuBlock *sokaku_figures_create_block (SokakuChart *chart, const char *language, double height);
void sokaku_figures_add_theme_averages (
    GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats, guint level, const char *number);
void sokaku_figures_add_criteria (GPtrArray *blocks,
                                  SokakuPlan *plan,
                                  SokakuStats *stats,
                                  SokakuInitiative *initiative);

G_END_DECLS
