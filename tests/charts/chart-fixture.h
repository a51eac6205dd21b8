/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series and charts that the tests of charts share. */
#pragma once

#include "sokaku-chart-kind.h"

G_BEGIN_DECLS

SokakuSeries *chart_fixture_themes (void);
SokakuSeries *chart_fixture_long_names (guint n_points, guint n_characters);
SokakuSeries *chart_fixture_series (const char *kind, guint n_rows, guint n_characters);
SokakuChart *chart_fixture_chart (const char *kind, SokakuSeries *series);

G_END_DECLS
