/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figure of the plan a point of a series is. */
#pragma once

#include "sokaku-explanation.h"
#include "sokaku-series.h"

G_BEGIN_DECLS

gboolean sokaku_series_find_figure (SokakuSeries *series,
                                    SokakuPlan *plan,
                                    guint point,
                                    SokakuFigure *figure);

G_END_DECLS
