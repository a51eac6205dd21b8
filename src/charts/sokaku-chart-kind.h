/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of chart there are, by name. */
#pragma once

#include "sokaku-chart.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* stable: command line and settings */
  GType (*get_type) (void);
} SokakuChartKind;

const SokakuChartKind *sokaku_chart_kind_get_all (gsize *n_kinds);
const SokakuChartKind *sokaku_chart_kind_find (const char *name);
const char *sokaku_chart_kind_get_title (const SokakuChartKind *kind);
SokakuChart *sokaku_chart_new (const char *kind, GError **error);

G_END_DECLS
