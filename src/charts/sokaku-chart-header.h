/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a chart: title, legend and scale in words. */
#pragma once

#include "sokaku-chart-private.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_CHART_HEADER_NONE,
  SOKAKU_CHART_HEADER_TITLE,
  SOKAKU_CHART_HEADER_FULL
} SokakuChartHeaderLevel;

/* The widths of its texts, in font sizes. */
typedef struct
{
  double title;
  double words; /* of all notes */
  double notes; /* with their marks and gaps */
} SokakuChartHeader;

void sokaku_chart_header_init (SokakuChartHeader *self, SokakuChart *chart);
double sokaku_chart_header_measure (const SokakuChartHeader *self,
                                    SokakuChartHeaderLevel level,
                                    double em,
                                    double width);
void sokaku_chart_header_layout (const SokakuChartHeader *self,
                                 SokakuChart *chart,
                                 SokakuChartHeaderLevel level,
                                 double em,
                                 double x,
                                 double y,
                                 double width);
void sokaku_chart_header_draw_legend (SokakuChart *chart, cairo_t *cr, const SokakuChartText *text);

G_END_DECLS
