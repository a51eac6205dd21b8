/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows, columns and scales of a plan in its series. */
#pragma once

#include "sokaku-series-words.h"
#include "sokaku-series.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

int sokaku_series_names_get_figure (int value);
int sokaku_series_names_get_step (int minimum, int maximum, int unit);

void sokaku_series_names_add_theme (SokakuSeries *series, SokakuTheme *theme, int value);
void sokaku_series_names_add_initiative (SokakuSeries *series,
                                         SokakuInitiative *initiative,
                                         int value,
                                         int spread);
char *sokaku_series_names_dup_year (SokakuPlan *plan, int fiscal, const SokakuSeriesWords *words);
GArray *sokaku_series_names_list_years (SokakuPlan *plan);
gboolean sokaku_series_names_get_scale (SokakuPlan *plan, int *lowest, int *highest);
gboolean sokaku_series_names_get_totals (SokakuPlan *plan, int *lowest, int *highest);

G_END_DECLS
