/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of tinted cells with their figures. */
#pragma once

#include "sokaku-chart.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_HEAT_CHART (sokaku_heat_chart_get_type ())
G_DECLARE_FINAL_TYPE (SokakuHeatChart, sokaku_heat_chart, SOKAKU, HEAT_CHART, SokakuChart)

G_END_DECLS
