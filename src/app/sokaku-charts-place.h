/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the charts: one chart in full size, to look at and to give away. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-chart-pane.h"
#include "sokaku-document.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHARTS_PLACE (sokaku_charts_place_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChartsPlace, sokaku_charts_place, SOKAKU, CHARTS_PLACE, GtkWidget)

void sokaku_charts_place_set_document (SokakuChartsPlace *self,
                                       SokakuDocument *document,
                                       SokakuStats *stats);
SokakuChartPane *sokaku_charts_place_get_pane (SokakuChartsPlace *self);

/* Next (1) and previous (-1). */
void sokaku_charts_place_step_kind (SokakuChartsPlace *self, int step);

G_END_DECLS
