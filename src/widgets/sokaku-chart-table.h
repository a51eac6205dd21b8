/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a chart as a table, to read and to copy. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-chart.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHART_TABLE (sokaku_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChartTable, sokaku_chart_table, SOKAKU, CHART_TABLE, GtkWidget)

GtkWidget *sokaku_chart_table_new (void);

void sokaku_chart_table_set_chart (SokakuChartTable *self, SokakuChart *chart);
void sokaku_chart_table_focus (SokakuChartTable *self);

/* What is shown, as rows of cells; the head is row 0. */
guint sokaku_chart_table_get_n_rows (SokakuChartTable *self);
const char *const *sokaku_chart_table_get_row (SokakuChartTable *self, guint row);
GtkColumnView *sokaku_chart_table_get_view (SokakuChartTable *self);

G_END_DECLS
