/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says in words: tooltips, spoken summary and table. */
#pragma once

#include "sokaku-series.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_CHART_ORDER_PLAN,   /* as the plan has them */
  SOKAKU_CHART_ORDER_VALUE,  /* highest first, missing last */
  SOKAKU_CHART_ORDER_DIVIDED /* where opinions differ most first, not known last */
} SokakuChartOrder;

char *sokaku_chart_words_get_figure (SokakuSeries *series, guint point);
char *sokaku_chart_words_for_point (SokakuSeries *series, guint point);
char *sokaku_chart_words_join (GPtrArray *parts);
char *sokaku_chart_words_name_at (SokakuSeries *series, guint column, int value);
void sokaku_chart_words_append (GString *text, char *sentence);
void sokaku_chart_words_append_title (GString *text, SokakuSeries *series);
void sokaku_chart_words_append_column (GString *text, SokakuSeries *series, guint column);
void sokaku_chart_words_append_figures (GString *text, SokakuSeries *series);
char *sokaku_chart_words_summary (SokakuSeries *series);
guint *sokaku_chart_words_order (SokakuSeries *series, SokakuChartOrder order);
GPtrArray *sokaku_chart_words_table (SokakuSeries *series, SokakuChartOrder order);

G_END_DECLS
