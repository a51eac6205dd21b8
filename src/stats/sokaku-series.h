/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart draws: named points with a figure of this time and an earlier one. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The figure of a point that has none; never zero. */
#define SOKAKU_SERIES_MISSING G_MININT

/* What the count of a point counts. */
typedef enum
{
  SOKAKU_SERIES_COUNTS_ITEMS,
  SOKAKU_SERIES_COUNTS_INITIATIVES,
  SOKAKU_SERIES_COUNTS_RATINGS
} SokakuSeriesCounts;

typedef struct
{
  char *id;          /* of the theme, initiative…: the caller's own */
  char *label;       /* the full name */
  char *short_label; /* the short name; the full one where there is none */
  int value;         /* this time, in tenths, or SOKAKU_SERIES_MISSING */
  int earlier;       /* mid-term, in tenths, or SOKAKU_SERIES_MISSING */
  guint count;       /* how many ratings or items stand behind the value; 0: not told */
} SokakuSeriesPoint;

#define SOKAKU_TYPE_SERIES (sokaku_series_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSeries, sokaku_series, SOKAKU, SERIES, GObject)

SokakuSeries *sokaku_series_new (const char *title);

const char *sokaku_series_get_title (SokakuSeries *self);
const char *sokaku_series_get_subtitle (SokakuSeries *self);
void sokaku_series_set_subtitle (SokakuSeries *self, const char *subtitle);
const char *sokaku_series_get_unit (SokakuSeries *self);
void sokaku_series_set_unit (SokakuSeries *self, const char *unit);

void sokaku_series_set_axis (SokakuSeries *self, int minimum, int maximum, int step);
int sokaku_series_get_minimum (SokakuSeries *self);
int sokaku_series_get_maximum (SokakuSeries *self);
int sokaku_series_get_step (SokakuSeries *self);

void sokaku_series_set_names (SokakuSeries *self, const char *value_name, const char *earlier_name);
const char *sokaku_series_get_value_name (SokakuSeries *self);
const char *sokaku_series_get_earlier_name (SokakuSeries *self);

void sokaku_series_set_counts (SokakuSeries *self, SokakuSeriesCounts counts);
SokakuSeriesCounts sokaku_series_get_counts (SokakuSeries *self);

void sokaku_series_add_point (SokakuSeries *self,
                              const char *id,
                              const char *label,
                              const char *short_label,
                              int value,
                              int earlier,
                              guint count);
guint sokaku_series_get_n_points (SokakuSeries *self);
const SokakuSeriesPoint *sokaku_series_get_point (SokakuSeries *self, guint point);
gboolean sokaku_series_has_earlier (SokakuSeries *self);
gboolean sokaku_series_has_count (SokakuSeries *self);
gboolean sokaku_series_equal (SokakuSeries *a, SokakuSeries *b);

G_END_DECLS
