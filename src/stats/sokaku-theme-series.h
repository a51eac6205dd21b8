/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's averages by theme, as a chart shows them. */
#pragma once

#include "sokaku-series-words.h"
#include "sokaku-series.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

SokakuSeries *sokaku_series_for_theme_averages (SokakuPlan *plan,
                                                SokakuStats *stats,
                                                const SokakuSeriesWords *words);

G_END_DECLS
