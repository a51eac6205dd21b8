/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grades by initiative and year, and how many there are of each, as charts show them. */
#pragma once

#include "sokaku-series-words.h"
#include "sokaku-series.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

SokakuSeries *sokaku_series_for_grades_by_year (SokakuPlan *plan,
                                                SokakuStats *stats,
                                                const SokakuSeriesWords *words);
SokakuSeries *sokaku_series_for_grade_distribution (SokakuPlan *plan,
                                                    SokakuStats *stats,
                                                    const SokakuSeriesWords *words);

G_END_DECLS
