/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dots on stems in adjacent panels, one a column, each on an axis of its own. */
#pragma once

#include "sokaku-chart.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PANEL_CHART (sokaku_panel_chart_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPanelChart, sokaku_panel_chart, SOKAKU, PANEL_CHART, SokakuChart)

G_END_DECLS
