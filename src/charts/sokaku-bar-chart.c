/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Horizontal dots or bars, one row a point. */
#include "sokaku-bar-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-chart-header.h"
#include "sokaku-chart-scale.h"

/* All in font sizes. */
#define PADDING 0.75
#define LABEL_GAP 0.9 /* between the names and the axis */
#define VALUE_GAP 1.3 /* between the end of the scale and the values */
#define COUNT_GAP 0.9
#define COUNT_SIZE 0.84
#define COUNT_FROM 36 /* narrower charts print no counts */
#define AXIS_SIZE 0.84
#define AXIS_HEIGHT 1.5
#define ROW 1.9        /* at ease */
#define ROW_LEAST 1.45 /* with a name on one line */
#define ROW_WRAPPED 2.65
#define ROW_MOST 3.2
#define RADIUS 0.44
#define BAR 1.0

/* Parts of the width between the paddings. */
#define LABEL_SHARE 0.46 /* names wrap rather than take more … */
#define PLOT_LEAST 0.22  /* … and shrink rather than leave less to the plot */

/* What one attempt at a layout comes to. */
typedef struct
{
  SokakuChartHeaderLevel level;
  double em;
  double label_em;
  gboolean short_labels;
  int label_lines;
  double label_width;
  double padding;
  double top;
  double pitch;
  double value_width;
  double count_width;
  double room; /* for names */

  /* measured once, in font sizes */
  SokakuChartHeader header;
  double figures;
  double counts;
} Attempt;

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

  self->scale.minimum = sokaku_series_get_minimum (series);
  self->scale.maximum = sokaku_series_get_maximum (series);
  self->scale.step = sokaku_series_get_step (series);
  if (self->marks == SOKAKU_BAR_CHART_BARS)
    {
      self->scale.minimum = MIN (self->scale.minimum, 0);
      self->scale.maximum = MAX (self->scale.maximum, 0);
    }
}

static double
widest_label (SokakuChart *chart, gboolean short_labels, double em)
{
  double widest = 0;

  for (guint i = 0; i < sokaku_chart_get_n_points (chart); i++)
    {
      g_autofree char *label
          = sokaku_chart_clip_label (sokaku_chart_get_label (chart, i, short_labels));

      widest = MAX (widest, sokaku_chart_measure_text (chart, label, em, FALSE));
    }
  return widest;
}

static char *
count_text (SokakuSeries *series, guint point)
{
  guint count = sokaku_series_get_point (series, point)->count;

  /* Translators: how many ratings or items stand behind a figure */
  return count > 0 ? g_strdup_printf (_ ("n=%u"), count) : g_strdup ("");
}

static void
init_attempt (SokakuBarChart *self, Attempt *attempt)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  double em = sokaku_chart_get_font_size (chart);

  sokaku_chart_header_init (&attempt->header, chart);
  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      g_autofree char *value
          = sokaku_chart_words_figure (sokaku_series_get_point (series, i)->value);
      g_autofree char *count = count_text (series, i);

      attempt->figures
          = MAX (attempt->figures, sokaku_chart_measure_text (chart, value, em, TRUE) / em);
      attempt->counts = MAX (attempt->counts,
                             sokaku_chart_measure_text (chart, count, COUNT_SIZE * em, FALSE) / em);
    }
}

static void
start_attempt (SokakuBarChart *self, Attempt *attempt, double width, double height)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  double inner, em = attempt->em;

  attempt->padding = PADDING * em;
  inner = width - 2 * attempt->padding;
  attempt->top = attempt->padding
                 + sokaku_chart_header_measure (&attempt->header, attempt->level, em, inner);
  attempt->pitch = (height - attempt->top - AXIS_HEIGHT * em - attempt->padding / 2)
                   / sokaku_chart_get_n_points (chart);
  attempt->pitch = MIN (attempt->pitch, ROW_MOST * em);

  attempt->value_width = attempt->figures * em;
  attempt->count_width = width < COUNT_FROM * em ? 0 : attempt->counts * em;
  attempt->room = inner * (1 - PLOT_LEAST) - (LABEL_GAP + VALUE_GAP) * em - attempt->value_width;
  if (attempt->count_width > 0)
    attempt->room -= attempt->count_width + COUNT_GAP * em;
}

/* The column of names grows to its share; then names wrap to two lines; then the
 * column grows further, as far as the plot can spare. */
static gboolean
fit_labels (SokakuBarChart *self, Attempt *attempt, double widest, double inner)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  double soft = MIN (LABEL_SHARE * inner, attempt->room);
  gboolean may_wrap = attempt->pitch >= 2.1 * SOKAKU_CHART_LINE * attempt->label_em;

  attempt->label_lines = 1;
  attempt->label_width = widest;
  if (widest <= soft)
    return TRUE;
  if (may_wrap)
    {
      attempt->label_lines = 2;
      attempt->label_width = soft;
      if (2 * soft >= widest
          && sokaku_chart_labels_fit (chart, attempt->short_labels, attempt->label_em, soft, 2))
        return TRUE;
    }
  attempt->label_lines = 1;
  attempt->label_width = widest;
  if (widest <= attempt->room)
    return TRUE;
  if (may_wrap && 2 * attempt->room >= widest)
    {
      attempt->label_lines = 2;
      attempt->label_width = attempt->room;
      return sokaku_chart_labels_fit (chart, attempt->short_labels, attempt->label_em,
                                      attempt->room, 2);
    }
  return FALSE;
}

static gboolean
try_sizes (SokakuBarChart *self, Attempt *attempt, double width, double height)
{
  double size = sokaku_chart_get_font_size (SOKAKU_CHART (self));
  double smallest = SOKAKU_CHART_SMALLEST * size;
  double widest = widest_label (SOKAKU_CHART (self), attempt->short_labels, size) / size;

  for (attempt->em = size; attempt->em >= smallest; attempt->em *= SOKAKU_CHART_SHRINK)
    {
      start_attempt (self, attempt, width, height);
      attempt->label_em = smallest;
      if (attempt->pitch < ROW_LEAST * attempt->em
          || !fit_labels (self, attempt, widest * smallest * 1.01, width - 2 * attempt->padding))
        continue;
      for (attempt->label_em = attempt->em; attempt->label_em >= smallest;
           attempt->label_em *= SOKAKU_CHART_SHRINK)
        /* a little more than measured, as widths do not shrink quite evenly */
        if (fit_labels (self, attempt, widest * attempt->label_em * 1.01,
                        width - 2 * attempt->padding))
          return TRUE;
    }
  return FALSE;
}

/* Full names with all of the head if that can be; then without parts of the head,
 * then short names; at last whatever stands without overlapping. */
static void
find_attempt (SokakuBarChart *self, Attempt *attempt, double width, double height)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  double size = sokaku_chart_get_font_size (chart);

  for (int short_labels = 0; short_labels < 2; short_labels++)
    for (int level = SOKAKU_CHART_HEADER_FULL; level >= SOKAKU_CHART_HEADER_NONE; level--)
      {
        attempt->short_labels = short_labels;
        attempt->level = level;
        if (try_sizes (self, attempt, width, height))
          return;
      }

  attempt->em = MIN (SOKAKU_CHART_SMALLEST * size,
                     height / (ROW_LEAST * sokaku_chart_get_n_points (chart) + 3));
  attempt->label_em = attempt->em;
  attempt->label_lines = 1;
  start_attempt (self, attempt, width, height);
  attempt->label_width = MAX (attempt->room, 0);
}

static void
layout_axis (SokakuBarChart *self, double y)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  double em = AXIS_SIZE * self->em, widest = 0;
  guint n_ticks = sokaku_chart_scale_n_ticks (&self->scale), every;

  for (guint i = 0; i < n_ticks; i += MAX (n_ticks - 1, 1))
    {
      g_autofree char *figure = sokaku_chart_scale_figure (&self->scale, i);

      widest = MAX (widest, sokaku_chart_measure_text (chart, figure, em, FALSE));
    }
  every = sokaku_chart_scale_thinning (&self->scale, widest + em * 0.7);

  for (guint i = 0; i < n_ticks; i += every)
    {
      g_autofree char *figure = sokaku_chart_scale_figure (&self->scale, i);
      SokakuChartText *text
          = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_AXIS, -1, figure, em, FALSE);

      sokaku_chart_text_place (
          text,
          sokaku_chart_scale_position (&self->scale, sokaku_chart_scale_tick (&self->scale, i)),
          0.5, y);
      text->dim = TRUE;
    }
}

static void
layout_row (SokakuBarChart *self,
            const Attempt *attempt,
            guint point,
            SokakuChartText *label,
            double label_right)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  const SokakuSeriesPoint *p = sokaku_series_get_point (series, point);
  g_autofree char *value = sokaku_chart_words_figure (p->value);
  double y = self->top + (self->rows[point] + 0.5) * self->pitch, x = self->right;
  SokakuChartText *text;

  sokaku_chart_text_place (label, label_right, 1, y);
  if (attempt->count_width > 0)
    {
      g_autofree char *count = count_text (series, point);

      text = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_COUNT, (int) point, count,
                                    COUNT_SIZE * self->em, FALSE);
      sokaku_chart_text_place (text, x, 1, y);
      text->dim = TRUE;
      x -= attempt->count_width + COUNT_GAP * self->em;
    }
  text = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_VALUE, (int) point, value, self->em,
                                p->value != SOKAKU_SERIES_MISSING);
  sokaku_chart_text_place (text, x, 1, y);
  text->dim = p->value == SOKAKU_SERIES_MISSING;
}

static void
sokaku_bar_chart_layout (SokakuChart *chart, double width, double height)
{
  SokakuBarChart *self = SOKAKU_BAR_CHART (chart);
  guint n_points = sokaku_chart_get_n_points (chart);
  const guint *shown = sokaku_chart_get_shown_order (chart);
  g_autofree SokakuChartText **labels = g_new (SokakuChartText *, n_points);
  Attempt attempt = { 0 };
  double label_right = 0, start, end;

  init_attempt (self, &attempt);
  find_attempt (self, &attempt, width, height);
  init_scale (self);
  self->em = attempt.em;
  self->top = attempt.top;
  self->pitch = attempt.pitch;
  self->left = attempt.padding;
  self->right = width - attempt.padding;
  self->rows = g_renew (guint, self->rows, n_points);
  for (guint i = 0; i < n_points; i++)
    self->rows[shown[i]] = i;

  sokaku_chart_header_layout (&attempt.header, chart, attempt.level, attempt.em, self->left,
                              attempt.padding, self->right - self->left);
  for (guint i = 0; i < n_points; i++)
    {
      labels[i] = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_LABEL, (int) i,
                                         sokaku_chart_get_label (chart, i, attempt.short_labels),
                                         attempt.label_em, FALSE);
      sokaku_chart_text_wrap (labels[i], attempt.label_width, attempt.label_lines,
                              PANGO_ALIGN_RIGHT);
      label_right = MAX (label_right, sokaku_chart_text_get_width (labels[i]));
    }
  label_right += self->left;

  /* the two ends on pixels, so that the lines there are sharp */
  start = floor (label_right + LABEL_GAP * self->em) + 0.5;
  end = self->right - attempt.value_width - VALUE_GAP * self->em;
  if (attempt.count_width > 0)
    end -= attempt.count_width + COUNT_GAP * self->em;
  self->scale.start = start;
  self->scale.end = MAX (floor (end) + 0.5, start);

  for (guint i = 0; i < n_points; i++)
    layout_row (self, &attempt, i, labels[i], label_right);
  layout_axis (self, self->top + n_points * self->pitch + AXIS_HEIGHT * self->em / 2);
}

static void
draw_grid (SokakuBarChart *self, cairo_t *cr, double bottom)
{
  const SokakuPalette *palette = sokaku_chart_get_palette (SOKAKU_CHART (self));
  guint n_ticks = sokaku_chart_scale_n_ticks (&self->scale);
  guint every = sokaku_chart_scale_thinning (&self->scale, 4);

  cairo_set_line_width (cr, palette->stroke);
  sokaku_color_set_source (&palette->line, cr);
  for (guint i = 0; i < n_ticks; i += every)
    {
      double x
          = sokaku_chart_scale_position (&self->scale, sokaku_chart_scale_tick (&self->scale, i));

      cairo_move_to (cr, floor (x) + 0.5, self->top);
      cairo_line_to (cr, floor (x) + 0.5, bottom);
    }
  cairo_stroke (cr);

  sokaku_color_set_source (&palette->dim, cr);
  cairo_move_to (cr, self->scale.start, self->top);
  cairo_line_to (cr, self->scale.start, bottom);
  cairo_stroke (cr);
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
  draw_grid (self, cr, self->top + n_points * self->pitch);

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
  double bleed = PADDING * self->em / 2;

  bounds->x = self->left - bleed;
  bounds->y = self->top + self->rows[point] * self->pitch;
  bounds->width = self->right - self->left + 2 * bleed;
  bounds->height = self->pitch;
}

static int
sokaku_bar_chart_hit_test (SokakuChart *chart, double x, double y)
{
  SokakuBarChart *self = SOKAKU_BAR_CHART (chart);
  double bleed = PADDING * self->em / 2;
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
  Attempt attempt = { 0 };
  double em = sokaku_chart_get_font_size (chart);
  double widest = widest_label (chart, FALSE, em), sides, head;
  guint n_points = sokaku_chart_get_n_points (chart);
  gboolean wraps;

  init_attempt (SOKAKU_BAR_CHART (chart), &attempt);
  sides = (2 * PADDING + LABEL_GAP + VALUE_GAP + attempt.figures) * em;

  *minimum_width = MAX (18.5 * em, (sides + MIN (widest, widest / 2 + em)) / (1 - PLOT_LEAST));
  wraps = widest > LABEL_SHARE * *minimum_width;
  head = sokaku_chart_header_measure (&attempt.header, SOKAKU_CHART_HEADER_FULL, em,
                                      *minimum_width - 2 * PADDING * em);
  *minimum_height
      = head + (n_points * (wraps ? ROW_WRAPPED : ROW_LEAST) + AXIS_HEIGHT + 1.5 * PADDING) * em;

  *natural_width = sides + (attempt.counts + COUNT_GAP) * em + MIN (widest, 24 * em) + 26 * em;
  *natural_width = MAX (*natural_width, MAX (*minimum_width, COUNT_FROM * em));
  wraps = widest > LABEL_SHARE * *natural_width;
  head = sokaku_chart_header_measure (&attempt.header, SOKAKU_CHART_HEADER_FULL, em,
                                      *natural_width - 2 * PADDING * em);
  *natural_height
      = head + (n_points * (wraps ? ROW_WRAPPED : ROW) + AXIS_HEIGHT + 1.5 * PADDING) * em;
  *natural_height = MAX (*natural_height, *minimum_height);
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
