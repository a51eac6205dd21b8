/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart of a plan, or its figures as a table, following each edit. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-bar-chart.h"
#include "sokaku-chart-kind.h"
#include "sokaku-chart-table.h"
#include "sokaku-chart-view.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHART_PANE (sokaku_chart_pane_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChartPane, sokaku_chart_pane, SOKAKU, CHART_PANE, GtkWidget)

void sokaku_chart_pane_set_stats (SokakuChartPane *self, SokakuStats *stats);

/* NULL: theme averages in the way that is chosen for below the form. */
const SokakuChartKind *sokaku_chart_pane_get_kind (SokakuChartPane *self);
void sokaku_chart_pane_set_kind (SokakuChartPane *self, const SokakuChartKind *kind);

SokakuChartOrder sokaku_chart_pane_get_order (SokakuChartPane *self);
void sokaku_chart_pane_set_order (SokakuChartPane *self, SokakuChartOrder order);
void sokaku_chart_pane_set_bars (SokakuChartPane *self, gboolean bars);
void sokaku_chart_pane_set_earlier (SokakuChartPane *self, gboolean earlier);
void sokaku_chart_pane_set_monochrome (SokakuChartPane *self, gboolean monochrome);
void sokaku_chart_pane_set_as_table (SokakuChartPane *self, gboolean as_table);

/* What there is to choose from with this kind and these figures. */
gboolean sokaku_chart_pane_has_order (SokakuChartPane *self, SokakuChartOrder order);
gboolean sokaku_chart_pane_has_marks (SokakuChartPane *self);
gboolean sokaku_chart_pane_has_earlier (SokakuChartPane *self);

SokakuChart *sokaku_chart_pane_get_chart (SokakuChartPane *self);
SokakuChartView *sokaku_chart_pane_get_view (SokakuChartPane *self);
SokakuChartTable *sokaku_chart_pane_get_table (SokakuChartPane *self);
SokakuChart *sokaku_chart_pane_create_copy (SokakuChartPane *self);
void sokaku_chart_pane_focus (SokakuChartPane *self);

G_END_DECLS
