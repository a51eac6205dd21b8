/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of chart there are, by name. */
#pragma once

#include "sokaku-chart.h"
#include "sokaku-series-words.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

/**
 * SokakuChartKind:
 * @name: stable: command line and settings
 * @get_type: the type of its charts
 * @create_series: the figures of a plan that it shows
 * @bars: whether it is a bar chart of bars, not dots
 * @can_divide: whether it can be ordered by how divided opinions are
 *
 * A kind of chart.
 */
typedef struct
{
  const char *name;
  GType (*get_type) (void);
  SokakuSeries *(*create_series) (SokakuPlan *plan,
                                  SokakuStats *stats,
                                  const SokakuSeriesWords *words);
  gboolean bars;
  gboolean can_divide;
} SokakuChartKind;

const SokakuChartKind *sokaku_chart_kind_get_all (gsize *n_kinds);
const SokakuChartKind *sokaku_chart_kind_find (const char *name);
const char *sokaku_chart_kind_get_title (const SokakuChartKind *kind);
char *sokaku_chart_kind_list_names (void);
SokakuSeries *sokaku_chart_kind_create_series (const SokakuChartKind *kind,
                                               SokakuStats *stats,
                                               const SokakuSeriesWords *words);
SokakuChart *sokaku_chart_new (const char *kind, GError **error);

G_END_DECLS
