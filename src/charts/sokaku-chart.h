/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of a series, of whatever kind: sizes, drawing, hit-test and words.
 *
 * Its points are those of the series. Where the series is a table they are its cells:
 * the point of a row and a column is row × columns + column, and keys walk both ways. */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "sokaku-chart-text.h"
#include "sokaku-chart-words.h"
#include "sokaku-palette.h"
#include "sokaku-series.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_CHART_ERROR_UNKNOWN_KIND, /* no chart of that name */
  SOKAKU_CHART_ERROR_FORMAT,       /* no picture format of that name */
  SOKAKU_CHART_ERROR_SIZE,         /* a picture cannot have that size */
  SOKAKU_CHART_ERROR_DRAW          /* drawing failed */
} SokakuChartError;

/* As many marks can be named beside the title. */
#define SOKAKU_CHART_N_LEGENDS 3

#define SOKAKU_CHART_ERROR (sokaku_chart_error_quark ())
GQuark sokaku_chart_error_quark (void);

#define SOKAKU_TYPE_CHART (sokaku_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (SokakuChart, sokaku_chart, SOKAKU, CHART, GObject)

/**
 * SokakuChartClass:
 * @measure: the sizes the kind asks for, in the units of the font size
 * @layout: places texts and marks; the series has points
 * @draw: draws what lies under the texts
 * @hit_test: the point at a place, or -1
 * @get_bounds: the rectangle that stands for a point
 * @get_mark: where the mark of a figure lies
 * @get_legend: the name that stands beside the title with the mark of that number, below
 *   %SOKAKU_CHART_N_LEGENDS; "" for none
 * @draw_legend: draws that mark around a place
 * @get_words: a point in one line
 * @append_summary: adds what is seen to title and scale
 */
struct _SokakuChartClass
{
  GObjectClass parent_class;

  void (*measure) (SokakuChart *self,
                   double *minimum_width,
                   double *minimum_height,
                   double *natural_width,
                   double *natural_height);
  void (*layout) (SokakuChart *self, double width, double height);
  void (*draw) (SokakuChart *self, cairo_t *cr);
  int (*hit_test) (SokakuChart *self, double x, double y);
  void (*get_bounds) (SokakuChart *self, guint point, cairo_rectangle_t *bounds);
  void (*get_mark) (SokakuChart *self, guint point, int value, double *x, double *y);
  const char *(*get_legend) (SokakuChart *self, int legend);
  void (*draw_legend) (SokakuChart *self, cairo_t *cr, int legend, double x, double y, double em);
  char *(*get_words) (SokakuChart *self, guint point);
  void (*append_summary) (SokakuChart *self, GString *text);
};

void sokaku_chart_set_series (SokakuChart *self, SokakuSeries *series);
SokakuSeries *sokaku_chart_get_series (SokakuChart *self);
void sokaku_chart_set_palette (SokakuChart *self, const SokakuPalette *palette);
const SokakuPalette *sokaku_chart_get_palette (SokakuChart *self);
void sokaku_chart_set_font (SokakuChart *self, const char *family, double size);
void sokaku_chart_set_language (SokakuChart *self, const char *language);
void sokaku_chart_set_order (SokakuChart *self, SokakuChartOrder order);
SokakuChartOrder sokaku_chart_get_order (SokakuChart *self);
void sokaku_chart_set_empty_text (SokakuChart *self, const char *text);
void sokaku_chart_set_highlight (SokakuChart *self, int point);
int sokaku_chart_get_highlight (SokakuChart *self);

void sokaku_chart_measure (SokakuChart *self,
                           double *minimum_width,
                           double *minimum_height,
                           double *natural_width,
                           double *natural_height);
void sokaku_chart_layout (SokakuChart *self, double width, double height);
void sokaku_chart_draw (SokakuChart *self, cairo_t *cr);

guint sokaku_chart_get_n_points (SokakuChart *self);
int sokaku_chart_hit_test (SokakuChart *self, double x, double y);
gboolean sokaku_chart_get_bounds (SokakuChart *self, guint point, cairo_rectangle_t *bounds);
gboolean
sokaku_chart_get_mark (SokakuChart *self, guint point, gboolean earlier, double *x, double *y);
int sokaku_chart_step (SokakuChart *self, int point, int steps);
int sokaku_chart_move (SokakuChart *self, int point, int rows, int columns);
guint sokaku_chart_get_n_texts (SokakuChart *self);
const SokakuChartText *sokaku_chart_get_text (SokakuChart *self, guint text);

const char *sokaku_chart_get_title (SokakuChart *self);
char *sokaku_chart_get_words (SokakuChart *self, guint point);
char *sokaku_chart_get_summary (SokakuChart *self);
GPtrArray *sokaku_chart_get_table (SokakuChart *self);

G_END_DECLS
