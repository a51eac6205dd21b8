/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stacked bars of counts, one row each, with their figures beside them. */
#pragma once

#include "sokaku-chart.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_STACK_CHART (sokaku_stack_chart_get_type ())
G_DECLARE_FINAL_TYPE (SokakuStackChart, sokaku_stack_chart, SOKAKU, STACK_CHART, SokakuChart)

G_END_DECLS
