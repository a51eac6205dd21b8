/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the chart of theme averages stands below the form. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHART_BELOW (sokaku_chart_below_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChartBelow, sokaku_chart_below, SOKAKU, CHART_BELOW, GObject)

SokakuChartBelow *sokaku_chart_below_new (GtkWidget *pane);

G_END_DECLS
