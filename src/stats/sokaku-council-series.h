/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the council's ratings say, as charts show it. */
#pragma once

#include "sokaku-series-words.h"
#include "sokaku-series.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

SokakuSeries *
sokaku_series_for_agreement (SokakuPlan *plan, SokakuStats *stats, const SokakuSeriesWords *words);
SokakuSeries *sokaku_series_for_self_and_council (SokakuPlan *plan,
                                                  SokakuStats *stats,
                                                  const SokakuSeriesWords *words);

G_END_DECLS
