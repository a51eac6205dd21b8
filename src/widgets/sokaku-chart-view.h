/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart in a window: tooltips, keys, focus and speech. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-chart.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHART_VIEW (sokaku_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChartView, sokaku_chart_view, SOKAKU, CHART_VIEW, GtkWidget)

GtkWidget *sokaku_chart_view_new (void);

SokakuChart *sokaku_chart_view_get_chart (SokakuChartView *self);
void sokaku_chart_view_set_chart (SokakuChartView *self, SokakuChart *chart);

int sokaku_chart_view_get_point (SokakuChartView *self);

void sokaku_chart_view_set_single_click_activate (SokakuChartView *self, gboolean single_click);
void sokaku_chart_view_set_palette (SokakuChartView *self, const SokakuPalette *palette);

G_END_DECLS
