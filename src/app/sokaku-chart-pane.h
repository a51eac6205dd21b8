/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of theme averages, as bars or radar, following each edit. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-chart-view.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHART_PANE (sokaku_chart_pane_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChartPane, sokaku_chart_pane, SOKAKU, CHART_PANE, GtkWidget)

void sokaku_chart_pane_set_stats (SokakuChartPane *self, SokakuStats *stats);
SokakuChart *sokaku_chart_pane_get_chart (SokakuChartPane *self);
SokakuChart *sokaku_chart_pane_create_copy (SokakuChartPane *self);

SokakuChartOrder sokaku_chart_pane_get_order (SokakuChartPane *self);
void sokaku_chart_pane_set_order (SokakuChartPane *self, SokakuChartOrder order);

G_END_DECLS
