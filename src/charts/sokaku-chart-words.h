/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says in words: tooltips, spoken summary and table. */
#pragma once

#include "sokaku-series.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_CHART_ORDER_PLAN, /* as the plan has them */
  SOKAKU_CHART_ORDER_VALUE /* highest first, missing last */
} SokakuChartOrder;

char *sokaku_chart_words_figure (int tenths);
char *sokaku_chart_words_for_point (SokakuSeries *series, guint point);
char *sokaku_chart_words_summary (SokakuSeries *series);
guint *sokaku_chart_words_order (SokakuSeries *series, SokakuChartOrder order);
GPtrArray *sokaku_chart_words_table (SokakuSeries *series, SokakuChartOrder order);

G_END_DECLS
