/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart draws: rows of named figures, of this time and an earlier one. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The figure of a point that has none; never zero. */
#define SOKAKU_SERIES_MISSING G_MININT    /* it is not known */
#define SOKAKU_SERIES_NONE (G_MININT + 1) /* there can be none: ended, nothing was evaluated */
#define SOKAKU_SERIES_IS_FIGURE(value) ((value) > SOKAKU_SERIES_NONE)

/* What the rows are, and so what their ids lead to. */
typedef enum
{
  SOKAKU_SERIES_ROWS_THEMES,
  SOKAKU_SERIES_ROWS_INITIATIVES,
  SOKAKU_SERIES_ROWS_YEARS,
  SOKAKU_SERIES_ROWS_DEPARTMENTS
} SokakuSeriesRows;

/* How the figures of a column are kept and written. */
typedef enum
{
  SOKAKU_SERIES_TENTHS, /* whole tenths, with one decimal */
  SOKAKU_SERIES_WHOLE   /* whole numbers */
} SokakuSeriesFigures;

/* What the count of a point counts. */
typedef enum
{
  SOKAKU_SERIES_COUNTS_ITEMS,
  SOKAKU_SERIES_COUNTS_INITIATIVES,
  SOKAKU_SERIES_COUNTS_RATINGS
} SokakuSeriesCounts;

/* What a row or a column is called. */
typedef struct
{
  char *id;          /* of the theme, initiative…: the caller's own */
  char *label;       /* the full name */
  char *short_label; /* the short name; the full one where there is none */
} SokakuSeriesName;

typedef struct
{
  SokakuSeriesName name;
  int value;  /* what rows are ordered by, or SOKAKU_SERIES_MISSING */
  int spread; /* how divided opinions are, in tenths, or SOKAKU_SERIES_MISSING */
} SokakuSeriesRow;

typedef struct
{
  SokakuSeriesName name;
  SokakuSeriesFigures figures;
  int minimum; /* the axis, in the units of its figures */
  int maximum;
  int step;
  int grade; /* where the column is a grade: its position, the best first; else -1 */
} SokakuSeriesColumn;

/* One figure: of a row, and in a series with columns of one of them. */
typedef struct
{
  const char *id; /* these three of its row */
  const char *label;
  const char *short_label;
  int value;        /* this time, or SOKAKU_SERIES_MISSING or SOKAKU_SERIES_NONE */
  int earlier;      /* mid-term, likewise */
  guint count;      /* how many ratings or items stand behind the value; 0: not told */
  int grade;        /* position of its grade among the plan's, -1 where it has none */
  const char *text; /* the grade's letter or whatever else is told with the figure; or "" */
} SokakuSeriesPoint;

#define SOKAKU_TYPE_SERIES (sokaku_series_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSeries, sokaku_series, SOKAKU, SERIES, GObject)

SokakuSeries *sokaku_series_new (const char *title);

const char *sokaku_series_get_title (SokakuSeries *self);
void sokaku_series_set_title (SokakuSeries *self, const char *title);
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

void
sokaku_series_set_gap_names (SokakuSeries *self, const char *none_name, const char *missing_name);
const char *sokaku_series_get_gap_name (SokakuSeries *self, int gap);

void sokaku_series_set_counts (SokakuSeries *self, SokakuSeriesCounts counts);
SokakuSeriesCounts sokaku_series_get_counts (SokakuSeries *self);
void sokaku_series_forget_counts (SokakuSeries *self);
void sokaku_series_forget_earlier (SokakuSeries *self);

void sokaku_series_set_rows (SokakuSeries *self, SokakuSeriesRows rows);
SokakuSeriesRows sokaku_series_get_rows (SokakuSeries *self);
void sokaku_series_set_figures (SokakuSeries *self, SokakuSeriesFigures figures);
void sokaku_series_set_n_grades (SokakuSeries *self, guint n_grades);
guint sokaku_series_get_n_grades (SokakuSeries *self);

void sokaku_series_add_column (SokakuSeries *self,
                               const char *id,
                               const char *label,
                               const char *short_label);
void sokaku_series_set_column_axis (SokakuSeries *self, int minimum, int maximum, int step);
void sokaku_series_set_column_figures (SokakuSeries *self, SokakuSeriesFigures figures);
void sokaku_series_set_column_grade (SokakuSeries *self, int grade);
void sokaku_series_add_row (SokakuSeries *self,
                            const char *id,
                            const char *label,
                            const char *short_label,
                            int value,
                            int spread);
void sokaku_series_add_cell (
    SokakuSeries *self, int value, int earlier, guint count, int grade, const char *text);
guint sokaku_series_get_n_columns (SokakuSeries *self);
const SokakuSeriesColumn *sokaku_series_get_column (SokakuSeries *self, guint column);
guint sokaku_series_get_n_rows (SokakuSeries *self);
const SokakuSeriesRow *sokaku_series_get_row (SokakuSeries *self, guint row);
gboolean sokaku_series_is_table (SokakuSeries *self);
gboolean sokaku_series_has_spread (SokakuSeries *self);

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
