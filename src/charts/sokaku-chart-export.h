/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as the bytes of a picture file. */
#pragma once

#include <gio/gio.h>

#include "sokaku-chart.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_CHART_FORMAT_SVG,
  SOKAKU_CHART_FORMAT_PNG,
  SOKAKU_CHART_FORMAT_PDF
} SokakuChartFormat;

gboolean
sokaku_chart_format_for_name (const char *file_name, SokakuChartFormat *format, GError **error);
GBytes *sokaku_chart_export (SokakuChart *chart,
                             SokakuChartFormat format,
                             double width,
                             double height,
                             const char *created,
                             GError **error);
gboolean sokaku_chart_export_to_stream (SokakuChart *chart,
                                        SokakuChartFormat format,
                                        double width,
                                        double height,
                                        const char *created,
                                        GOutputStream *stream,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
