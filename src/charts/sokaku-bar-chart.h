/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Horizontal dots or bars, one row a point. */
#pragma once

#include "sokaku-chart.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_BAR_CHART_DOTS, /* dots on stems; the axis starts where the scale does */
  SOKAKU_BAR_CHART_BARS  /* bars, whose lengths compare only from zero */
} SokakuBarChartMarks;

#define SOKAKU_TYPE_BAR_CHART (sokaku_bar_chart_get_type ())
G_DECLARE_FINAL_TYPE (SokakuBarChart, sokaku_bar_chart, SOKAKU, BAR_CHART, SokakuChart)

void sokaku_bar_chart_set_marks (SokakuBarChart *self, SokakuBarChartMarks marks);
SokakuBarChartMarks sokaku_bar_chart_get_marks (SokakuBarChart *self);

G_END_DECLS
