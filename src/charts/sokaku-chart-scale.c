/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fixed linear scale from figures to a coordinate. */
#include "sokaku-chart-scale.h"

#include <math.h>

#include "sokaku-chart-private.h"
#include "sokaku-tenths.h"

#define FIGURE 0.84 /* font sizes */

/**
 * sokaku_chart_scale_init:
 * @scale: (out caller-allocates): a scale
 * @column: a column of a series
 *
 * Takes the axis of the column; the coordinates are still to be set.
 */
void
sokaku_chart_scale_init (SokakuChartScale *scale, const SokakuSeriesColumn *column)
{
  scale->minimum = column->minimum;
  scale->maximum = column->maximum;
  scale->step = column->step;
  scale->figures = column->figures;
}

/**
 * sokaku_chart_scale_position:
 * @scale: a scale
 * @tenths: a figure
 *
 * The minimum lies at the start, the maximum at the end, everything between in
 * proportion. A figure outside the scale lies at the nearer end.
 *
 * Returns: the coordinate of @tenths
 */
double
sokaku_chart_scale_position (const SokakuChartScale *scale, int tenths)
{
  int inside = CLAMP (tenths, scale->minimum, scale->maximum);

  return scale->start
         + (scale->end - scale->start) * (inside - scale->minimum)
               / (scale->maximum - scale->minimum);
}

/**
 * sokaku_chart_scale_first_tick:
 * @scale: a scale
 *
 * Returns: the first whole step on the scale, in tenths
 */
int
sokaku_chart_scale_first_tick (const SokakuChartScale *scale)
{
  int rest = scale->minimum % scale->step;

  if (rest == 0)
    return scale->minimum;
  return rest > 0 ? scale->minimum - rest + scale->step : scale->minimum - rest;
}

/**
 * sokaku_chart_scale_n_ticks:
 * @scale: a scale
 *
 * Returns: how many whole steps lie on the scale
 */
guint
sokaku_chart_scale_n_ticks (const SokakuChartScale *scale)
{
  int first = sokaku_chart_scale_first_tick (scale);

  return first > scale->maximum ? 0 : (guint) ((scale->maximum - first) / scale->step) + 1;
}

/**
 * sokaku_chart_scale_tick:
 * @scale: a scale
 * @tick: which one, below sokaku_chart_scale_n_ticks()
 *
 * Returns: the whole step, in tenths
 */
int
sokaku_chart_scale_tick (const SokakuChartScale *scale, guint tick)
{
  return sokaku_chart_scale_first_tick (scale) + (int) tick * scale->step;
}

/**
 * sokaku_chart_scale_thinning:
 * @scale: a scale
 * @room: what one step needs
 *
 * Returns: 1 where every step has that much room, otherwise every how many
 *   steps there is as much
 */
guint
sokaku_chart_scale_thinning (const SokakuChartScale *scale, double room)
{
  double step = fabs (scale->end - scale->start) * scale->step / (scale->maximum - scale->minimum);

  if (step >= room)
    return 1;
  if (step * G_MAXUINT16 <= room)
    return G_MAXUINT16;
  return (guint) ceil (room / step);
}

/**
 * sokaku_chart_scale_figure:
 * @scale: a scale
 * @tick: which step
 *
 * Scales of tenths on whole steps are written without a decimal ("4"), others with it
 * ("4.5").
 *
 * Returns: (transfer full): the figure that stands at the step
 */
char *
sokaku_chart_scale_figure (const SokakuChartScale *scale, guint tick)
{
  int tenths = sokaku_chart_scale_tick (scale, tick);

  if (scale->figures == SOKAKU_SERIES_WHOLE)
    return g_strdup_printf ("%d", tenths);
  if (scale->step % 10 == 0 && sokaku_chart_scale_first_tick (scale) % 10 == 0)
    return g_strdup_printf ("%d", tenths / 10);
  return sokaku_tenths_to_string (tenths);
}

/**
 * sokaku_chart_scale_add_figures:
 * @scale: a horizontal scale with its coordinates
 * @chart: a chart
 * @em: font size of the chart
 * @y: where the middle of the figures lies
 *
 * Writes the figures below the scale, as many as have room.
 */
void
sokaku_chart_scale_add_figures (const SokakuChartScale *scale,
                                SokakuChart *chart,
                                double em,
                                double y)
{
  double size = FIGURE * em, widest = 0;
  guint n_ticks = sokaku_chart_scale_n_ticks (scale), every;

  for (guint i = 0; i < n_ticks; i += MAX (n_ticks - 1, 1))
    {
      g_autofree char *figure = sokaku_chart_scale_figure (scale, i);

      widest = MAX (widest, sokaku_chart_measure_text (chart, figure, size, FALSE));
    }
  every = sokaku_chart_scale_thinning (scale, widest + size * 0.7);

  for (guint i = 0; i < n_ticks; i += every)
    {
      g_autofree char *figure = sokaku_chart_scale_figure (scale, i);
      SokakuChartText *text
          = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_AXIS, -1, figure, size, FALSE);

      sokaku_chart_text_place (
          text, sokaku_chart_scale_position (scale, sokaku_chart_scale_tick (scale, i)), 0.5, y);
      text->dim = TRUE;
    }
}

/**
 * sokaku_chart_scale_draw_grid:
 * @scale: a horizontal scale with its coordinates
 * @chart: a chart
 * @cr: where to draw
 * @top: where the lines begin
 * @bottom: where they end
 *
 * Draws a hairline at each whole step, and a line where the scale begins.
 */
void
sokaku_chart_scale_draw_grid (
    const SokakuChartScale *scale, SokakuChart *chart, cairo_t *cr, double top, double bottom)
{
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  guint n_ticks = sokaku_chart_scale_n_ticks (scale);
  guint every = sokaku_chart_scale_thinning (scale, 4);

  cairo_set_line_width (cr, palette->stroke);
  sokaku_color_set_source (&palette->line, cr);
  for (guint i = 0; i < n_ticks; i += every)
    {
      double x = sokaku_chart_scale_position (scale, sokaku_chart_scale_tick (scale, i));

      cairo_move_to (cr, floor (x) + 0.5, top);
      cairo_line_to (cr, floor (x) + 0.5, bottom);
    }
  cairo_stroke (cr);

  sokaku_color_set_source (&palette->dim, cr);
  cairo_move_to (cr, scale->start, top);
  cairo_line_to (cr, scale->start, bottom);
  cairo_stroke (cr);
}
