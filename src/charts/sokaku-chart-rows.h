/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows with a column of names: how large everything can be in a picture of a given size. */
#pragma once

#include "sokaku-chart-header.h"

G_BEGIN_DECLS

/* All in font sizes. */
#define SOKAKU_CHART_ROWS_PADDING 0.75
#define SOKAKU_CHART_ROWS_GAP 0.9    /* between the names and what is drawn */
#define SOKAKU_CHART_ROWS_LEAST 1.45 /* a row with a name on one line */
#define SOKAKU_CHART_ROWS_WRAPPED 2.65
#define SOKAKU_CHART_ROWS_EASE 1.9

/**
 * SokakuChartRows:
 * @sides: width of what stands beside the plot
 * @extra: width of what stands there only where there is much room
 * @extra_from: how wide the picture has to be for that
 * @plot: width without which the plot cannot be
 * @head: height between the head of the chart and the rows
 * @foot: height below the rows
 * @row_most: height of a row that needs no more
 * @left: whether names begin below each other, those with numbers behind these
 *
 * What a kind of chart asks for, in font sizes, and what it gets, in units of the drawing.
 */
typedef struct
{
  double sides;
  double extra;
  double extra_from;
  double plot;
  double head;
  double foot;
  double row_most;
  gboolean left;

  int digits; /* of the longest number that names begin with */
  SokakuChartHeader header;
  SokakuChartHeaderLevel level;
  gboolean has_extra;
  gboolean short_labels;
  int label_lines;
  guint every; /* the names of every how many rows are shown */
  double em;
  double label_em;
  double label_width; /* what the names may take */
  double padding;
  double head_top; /* where the head of the columns begins */
  double top;      /* where the first row begins */
  double pitch;
  double room; /* for names */
} SokakuChartRows;

void
sokaku_chart_rows_find (SokakuChartRows *self, SokakuChart *chart, double width, double height);
double
sokaku_chart_rows_place_labels (const SokakuChartRows *self, SokakuChart *chart, double width);
void sokaku_chart_rows_measure (SokakuChartRows *self,
                                SokakuChart *chart,
                                double plot_natural,
                                double *minimum_width,
                                double *minimum_height,
                                double *natural_width,
                                double *natural_height);
guint *sokaku_chart_rows_list_places (SokakuChart *chart);

G_END_DECLS
