/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Horizontal dots or bars, one row a point. */
#include "sokaku-bar-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-chart-rows.h"
#include "sokaku-chart-scale.h"

/* All in font sizes. */
#define VALUE_GAP 1.3 /* between the end of the scale and the values */
#define COUNT_GAP 0.9
#define COUNT_SIZE 0.84
#define COUNT_FROM 36 /* narrower charts print no counts */
#define AXIS_HEIGHT 1.5
#define ROW_MOST 3.2
#define PLOT_NATURAL 26
#define RADIUS 0.44
#define BAR 1.0

struct _SokakuBarChart
{
  SokakuChart parent_instance;

  SokakuBarChartMarks marks;

  /* the layout */
  SokakuChartScale scale;
  double em;
  double top;
  double pitch;
  double left;
  double right;
  guint *rows; /* by point */
};

G_DEFINE_FINAL_TYPE (SokakuBarChart, sokaku_bar_chart, SOKAKU_TYPE_CHART)

static void
init_scale (SokakuBarChart *self)
{
  SokakuSeries *series = sokaku_chart_get_series (SOKAKU_CHART (self));

  sokaku_chart_scale_init (&self->scale, sokaku_series_get_column (series, 0));
  if (self->marks == SOKAKU_BAR_CHART_BARS)
    {
      self->scale.minimum = MIN (self->scale.minimum, 0);
      self->scale.maximum = MAX (self->scale.maximum, 0);
    }
}

static char *
count_text (SokakuSeries *series, guint point)
{
  guint count = sokaku_series_get_point (series, point)->count;

  /* Translators: how many ratings or items stand behind a figure */
  return count > 0 ? g_strdup_printf (_ ("n=%u"), count) : g_strdup ("");
}

static double
measure_counts (SokakuChart *chart)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);
  double em = sokaku_chart_get_font_size (chart), widest = 0;

  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      g_autofree char *count = count_text (series, i);

      widest = MAX (widest, sokaku_chart_measure_text (chart, count, COUNT_SIZE * em, FALSE));
    }
  return widest / em;
}

static void
init_rows (SokakuChart *chart, SokakuChartRows *rows)
{
  double counts = measure_counts (chart);

  rows->sides = VALUE_GAP + sokaku_chart_measure_figures (chart, 0);
  rows->extra = counts > 0 ? counts + COUNT_GAP : 0;
  rows->extra_from = COUNT_FROM;
  rows->foot = AXIS_HEIGHT;
  rows->row_most = ROW_MOST;
}

static void
layout_row (SokakuBarChart *self, const SokakuChartRows *rows, guint point)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  const SokakuSeriesPoint *p = sokaku_series_get_point (series, point);
  g_autofree char *value = sokaku_chart_words_get_figure (series, point);
  double y = self->top + (self->rows[point] + 0.5) * self->pitch, x = self->right;
  SokakuChartText *text;

  if (rows->has_extra)
    {
      g_autofree char *count = count_text (series, point);

      text = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_COUNT, (int) point, count,
                                      COUNT_SIZE * self->em, FALSE);
      sokaku_chart_text_place (text, x, 1, y);
      text->dim = TRUE;
      x -= rows->extra * self->em;
    }
  text = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_VALUE, (int) point, value, self->em,
                                  SOKAKU_SERIES_IS_FIGURE (p->value));
  sokaku_chart_text_place (text, x, 1, y);
  text->dim = !SOKAKU_SERIES_IS_FIGURE (p->value);
}

static void
sokaku_bar_chart_layout (SokakuChart *chart, double width, double height)
{
  SokakuBarChart *self = SOKAKU_BAR_CHART (chart);
  guint n_points = sokaku_chart_get_n_points (chart);
  const guint *shown = sokaku_chart_get_shown_order (chart);
  SokakuChartRows rows = { 0 };
  double start, end;

  init_rows (chart, &rows);
  sokaku_chart_rows_find (&rows, chart, width, height);
  init_scale (self);
  self->em = rows.em;
  self->top = rows.top;
  self->pitch = rows.pitch;
  self->left = rows.padding;
  self->right = width - rows.padding;
  g_free (self->rows);
  self->rows = sokaku_chart_rows_list_places (chart);

  /* the two ends on pixels, so that the lines there are sharp */
  start = floor (sokaku_chart_rows_place_labels (&rows, chart, width)
                 + SOKAKU_CHART_ROWS_GAP * self->em)
          + 0.5;
  end = self->right - rows.sides * self->em;
  if (rows.has_extra)
    end -= rows.extra * self->em;
  self->scale.start = start;
  self->scale.end = MAX (floor (end) + 0.5, start);

  for (guint i = 0; i < n_points; i += rows.every)
    layout_row (self, &rows, shown[i]);
  sokaku_chart_scale_add_figures (&self->scale, chart, self->em,
                                  self->top + n_points * self->pitch + AXIS_HEIGHT * self->em / 2);
}

static void
sokaku_bar_chart_draw (SokakuChart *chart, cairo_t *cr)
{
  SokakuBarChart *self = SOKAKU_BAR_CHART (chart);
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  guint n_points = sokaku_chart_get_n_points (chart);
  double radius = MIN (RADIUS * self->em, 0.36 * self->pitch);
  double bar = MIN (BAR * self->em, 0.66 * self->pitch);
  int highlight = sokaku_chart_get_highlight (chart);
  cairo_rectangle_t bounds;

  if (highlight >= 0 && sokaku_chart_get_bounds (chart, (guint) highlight, &bounds))
    sokaku_chart_draw_band (chart, cr, &bounds, MIN (0.3 * self->em, 0.3 * self->pitch));
  sokaku_chart_scale_draw_grid (&self->scale, chart, cr, self->top,
                                self->top + n_points * self->pitch);

  for (guint i = 0; i < n_points; i++)
    {
      double x, y, earlier_x, zero;

      if (sokaku_chart_get_mark (chart, i, FALSE, &x, &y))
        {
          zero = self->marks == SOKAKU_BAR_CHART_BARS
                     ? sokaku_chart_scale_position (&self->scale, 0)
                     : self->scale.start;
          if (self->marks == SOKAKU_BAR_CHART_BARS)
            {
              sokaku_color_set_source (&palette->accent, cr);
              cairo_rectangle (cr, MIN (zero, x), y - bar / 2, fabs (x - zero), bar);
              cairo_fill (cr);
            }
          else
            {
              sokaku_color_set_source (&palette->soft, cr);
              cairo_set_line_width (cr, palette->stroke * MAX (radius * 0.36, 1));
              cairo_move_to (cr, zero, y);
              cairo_line_to (cr, x, y);
              cairo_stroke (cr);
            }
        }
      if (self->marks == SOKAKU_BAR_CHART_DOTS)
        sokaku_chart_draw_marks (chart, cr, i, radius);
      else if (sokaku_chart_get_mark (chart, i, TRUE, &earlier_x, &y))
        sokaku_chart_draw_mark (chart, cr, earlier_x, y, radius * 0.84, TRUE);
    }
}

static void
sokaku_bar_chart_get_bounds (SokakuChart *chart, guint point, cairo_rectangle_t *bounds)
{
  SokakuBarChart *self = SOKAKU_BAR_CHART (chart);
  double bleed = SOKAKU_CHART_ROWS_PADDING * self->em / 2;

  bounds->x = self->left - bleed;
  bounds->y = self->top + self->rows[point] * self->pitch;
  bounds->width = self->right - self->left + 2 * bleed;
  bounds->height = self->pitch;
}

static int
sokaku_bar_chart_hit_test (SokakuChart *chart, double x, double y)
{
  SokakuBarChart *self = SOKAKU_BAR_CHART (chart);
  double bleed = SOKAKU_CHART_ROWS_PADDING * self->em / 2;
  double row = (y - self->top) / self->pitch;

  if (x < self->left - bleed || x > self->right + bleed || row < 0
      || row >= sokaku_chart_get_n_points (chart))
    return -1;
  return (int) sokaku_chart_get_shown_order (chart)[(int) row];
}

static void
sokaku_bar_chart_get_mark (SokakuChart *chart, guint point, int tenths, double *x, double *y)
{
  SokakuBarChart *self = SOKAKU_BAR_CHART (chart);

  *x = sokaku_chart_scale_position (&self->scale, tenths);
  *y = self->top + (self->rows[point] + 0.5) * self->pitch;
}

static void
sokaku_bar_chart_measure (SokakuChart *chart,
                          double *minimum_width,
                          double *minimum_height,
                          double *natural_width,
                          double *natural_height)
{
  SokakuChartRows rows = { 0 };

  init_rows (chart, &rows);
  sokaku_chart_rows_measure (&rows, chart, PLOT_NATURAL, minimum_width, minimum_height,
                             natural_width, natural_height);
}

static void
sokaku_bar_chart_finalize (GObject *object)
{
  g_free (SOKAKU_BAR_CHART (object)->rows);

  G_OBJECT_CLASS (sokaku_bar_chart_parent_class)->finalize (object);
}

static void
sokaku_bar_chart_class_init (SokakuBarChartClass *klass)
{
  SokakuChartClass *chart_class = SOKAKU_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sokaku_bar_chart_finalize;
  chart_class->measure = sokaku_bar_chart_measure;
  chart_class->layout = sokaku_bar_chart_layout;
  chart_class->draw = sokaku_bar_chart_draw;
  chart_class->hit_test = sokaku_bar_chart_hit_test;
  chart_class->get_bounds = sokaku_bar_chart_get_bounds;
  chart_class->get_mark = sokaku_bar_chart_get_mark;
}

static void
sokaku_bar_chart_init (SokakuBarChart *self)
{
}

/**
 * sokaku_bar_chart_set_marks:
 * @self: a bar chart
 * @marks: dots or bars
 */
void
sokaku_bar_chart_set_marks (SokakuBarChart *self, SokakuBarChartMarks marks)
{
  g_return_if_fail (SOKAKU_IS_BAR_CHART (self));

  if (self->marks == marks)
    return;
  self->marks = marks;
  sokaku_chart_invalidate (SOKAKU_CHART (self));
}

/**
 * sokaku_bar_chart_get_marks:
 * @self: a bar chart
 *
 * Returns: dots or bars
 */
SokakuBarChartMarks
sokaku_bar_chart_get_marks (SokakuBarChart *self)
{
  g_return_val_if_fail (SOKAKU_IS_BAR_CHART (self), SOKAKU_BAR_CHART_DOTS);
  return self->marks;
}
