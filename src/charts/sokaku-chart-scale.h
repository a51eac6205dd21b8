/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fixed linear scale from figures to a coordinate. */
#pragma once

#include "sokaku-chart.h"

G_BEGIN_DECLS

typedef struct
{
  int minimum; /* in the units of its figures */
  int maximum;
  int step;
  double start; /* where the minimum lies */
  double end;   /* where the maximum lies */
  SokakuSeriesFigures figures;
} SokakuChartScale;

void sokaku_chart_scale_init (SokakuChartScale *scale, const SokakuSeriesColumn *column);
double sokaku_chart_scale_position (const SokakuChartScale *scale, int tenths);
int sokaku_chart_scale_first_tick (const SokakuChartScale *scale);
guint sokaku_chart_scale_n_ticks (const SokakuChartScale *scale);
int sokaku_chart_scale_tick (const SokakuChartScale *scale, guint tick);
guint sokaku_chart_scale_thinning (const SokakuChartScale *scale, double room);
char *sokaku_chart_scale_figure (const SokakuChartScale *scale, guint tick);
void sokaku_chart_scale_add_figures (const SokakuChartScale *scale,
                                     SokakuChart *chart,
                                     double em,
                                     double y);
void sokaku_chart_scale_draw_grid (
    const SokakuChartScale *scale, SokakuChart *chart, cairo_t *cr, double top, double bottom);

G_END_DECLS
