/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fixed linear scale from tenths to a coordinate. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int minimum; /* in tenths */
  int maximum;
  int step;
  double start; /* where the minimum lies */
  double end;   /* where the maximum lies */
} SokakuChartScale;

double sokaku_chart_scale_position (const SokakuChartScale *scale, int tenths);
int sokaku_chart_scale_first_tick (const SokakuChartScale *scale);
guint sokaku_chart_scale_n_ticks (const SokakuChartScale *scale);
int sokaku_chart_scale_tick (const SokakuChartScale *scale, guint tick);
guint sokaku_chart_scale_thinning (const SokakuChartScale *scale, double room);
char *sokaku_chart_scale_figure (const SokakuChartScale *scale, guint tick);

G_END_DECLS
