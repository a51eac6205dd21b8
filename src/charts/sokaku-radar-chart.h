/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An outline over spokes, one spoke a point. */
#pragma once

#include "sokaku-chart.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_RADAR_CHART (sokaku_radar_chart_get_type ())
G_DECLARE_FINAL_TYPE (SokakuRadarChart, sokaku_radar_chart, SOKAKU, RADAR_CHART, SokakuChart)

G_END_DECLS
