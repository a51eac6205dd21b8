/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The means of the criteria by theme and by initiative, as charts show them. */
#pragma once

#include "sokaku-series-words.h"
#include "sokaku-series.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

SokakuSeries *sokaku_series_for_criteria_by_theme (SokakuPlan *plan,
                                                   SokakuStats *stats,
                                                   const SokakuSeriesWords *words);
SokakuSeries *sokaku_series_for_criteria_by_initiative (SokakuPlan *plan,
                                                        SokakuStats *stats,
                                                        const SokakuSeriesWords *words);
SokakuSeries *
sokaku_series_for_criteria_of (SokakuPlan *plan, SokakuStats *stats, SokakuInitiative *initiative);

G_END_DECLS
