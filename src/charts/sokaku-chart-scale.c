/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fixed linear scale from tenths to a coordinate. */
#include "sokaku-chart-scale.h"

#include <math.h>

#include "sokaku-tenths.h"

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
 * Whole scales are written without a decimal ("4"), others with it ("4.5").
 *
 * Returns: (transfer full): the figure that stands at the step
 */
char *
sokaku_chart_scale_figure (const SokakuChartScale *scale, guint tick)
{
  int tenths = sokaku_chart_scale_tick (scale, tick);

  if (scale->step % 10 == 0 && sokaku_chart_scale_first_tick (scale) % 10 == 0)
    return g_strdup_printf ("%d", tenths / 10);
  return sokaku_tenths_to_string (tenths);
}
