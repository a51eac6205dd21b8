/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of their sheets the departments have filled in, as a chart shows it. */
#pragma once

#include "sokaku-series-words.h"
#include "sokaku-series.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

SokakuSeries *
sokaku_series_for_completion (SokakuPlan *plan, SokakuStats *stats, const SokakuSeriesWords *words);

G_END_DECLS
