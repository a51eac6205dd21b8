/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of series share and nobody else. */
#pragma once

#include "sokaku-series.h"

G_BEGIN_DECLS

struct _SokakuSeries
{
  GObject parent_instance;

  char *title;
  char *subtitle;
  char *unit;
  char *value_name;
  char *earlier_name;
  char *none_name;
  char *missing_name;
  SokakuSeriesCounts counts;
  SokakuSeriesRows kind;
  guint n_grades;
  gboolean is_table;
  GArray *columns; /* the only one of a series without columns has no name */
  GArray *rows;
  GArray *points;
  GStringChunk *texts; /* of points, each once */
};

void sokaku_series_append_column (SokakuSeries *self,
                                  const char *id,
                                  const char *label,
                                  const char *short_label);

G_END_DECLS
