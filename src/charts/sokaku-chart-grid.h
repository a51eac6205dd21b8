/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and columns of a chart in their places. */
#pragma once

#include "sokaku-chart-rows.h"

G_BEGIN_DECLS

typedef struct
{
  SokakuChartRows rows;
  guint *places;      /* of each row, where it is shown */
  double *edges;      /* of columns: one more than there are */
  double label_right; /* where the names end */
  double right;       /* where everything ends */
} SokakuChartGrid;

void
sokaku_chart_grid_init (SokakuChartGrid *self, SokakuChart *chart, double width, double height);
void sokaku_chart_grid_clear (SokakuChartGrid *self);
void sokaku_chart_grid_share (SokakuChartGrid *self, SokakuChart *chart, double start, double end);
gboolean sokaku_chart_grid_has_texts (const SokakuChartGrid *self);
double sokaku_chart_grid_get_y (const SokakuChartGrid *self, guint row);
void sokaku_chart_grid_get_bounds (const SokakuChartGrid *self,
                                   SokakuChart *chart,
                                   guint point,
                                   cairo_rectangle_t *bounds);
int
sokaku_chart_grid_hit_test (const SokakuChartGrid *self, SokakuChart *chart, double x, double y);
int
sokaku_chart_grid_find_row (const SokakuChartGrid *self, SokakuChart *chart, double x, double y);
void sokaku_chart_grid_draw_row (const SokakuChartGrid *self, SokakuChart *chart, cairo_t *cr);
void sokaku_chart_grid_draw_cell (const SokakuChartGrid *self, SokakuChart *chart, cairo_t *cr);

double sokaku_chart_grid_measure_heads (SokakuChart *chart, gboolean bold);
void sokaku_chart_grid_add_head (const SokakuChartGrid *self,
                                 SokakuChart *chart,
                                 guint column,
                                 double x,
                                 double xalign,
                                 double width,
                                 gboolean bold);

G_END_DECLS
