/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of points, the same in every kind of chart. */
#include "sokaku-chart-private.h"

#include <math.h>

#define LEGEND 0.42 /* font sizes */

/**
 * sokaku_chart_draw_mark:
 * @self: a chart
 * @cr: where to draw
 * @x: the middle of the mark
 * @y: the middle of the mark
 * @radius: how large its marks are
 * @hollow: whether it is the earlier mark
 *
 * For the kinds of chart. One mark, filled for this time and hollow for earlier.
 */
void
sokaku_chart_draw_mark (
    SokakuChart *self, cairo_t *cr, double x, double y, double radius, gboolean hollow)
{
  const SokakuPalette *palette = sokaku_chart_get_palette (self);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  if (!hollow)
    {
      sokaku_color_set_source (&palette->accent, cr);
      cairo_fill (cr);
      return;
    }
  sokaku_color_set_source (&palette->base, cr);
  cairo_fill_preserve (cr);
  sokaku_color_set_source (&palette->dim, cr);
  cairo_set_line_width (cr, palette->stroke * MAX (radius * 0.24, 0.6));
  cairo_stroke (cr);
}

/**
 * sokaku_chart_draw_marks:
 * @self: a chart
 * @cr: where to draw
 * @point: a point
 * @radius: how large its marks are
 *
 * For the kinds of chart. The marks of one point; where they fall on each other the
 * hollow one widens to a ring around the filled one, so that both are seen.
 */
void
sokaku_chart_draw_marks (SokakuChart *self, cairo_t *cr, guint point, double radius)
{
  double x, y, earlier_x, earlier_y;
  gboolean has_value = sokaku_chart_get_mark (self, point, FALSE, &x, &y);

  if (sokaku_chart_get_mark (self, point, TRUE, &earlier_x, &earlier_y))
    {
      gboolean covered = has_value && hypot (earlier_x - x, earlier_y - y) < 0.7 * radius;

      sokaku_chart_draw_mark (self, cr, earlier_x, earlier_y, radius * (covered ? 1.55 : 0.84),
                              TRUE);
    }
  if (has_value)
    sokaku_chart_draw_mark (self, cr, x, y, radius, FALSE);
}

/**
 * sokaku_chart_draw_legend:
 * @self: a chart
 * @cr: where to draw
 * @legend: 0 for this time, 1 for earlier
 * @x: the middle of the mark
 * @y: the middle of the mark
 * @em: size of the name beside it
 *
 * For the class of charts. The mark in front of the name of a series.
 */
void
sokaku_chart_draw_legend (SokakuChart *self, cairo_t *cr, int legend, double x, double y, double em)
{
  const double radius = LEGEND * em;

  sokaku_chart_draw_mark (self, cr, x, y, legend == 0 ? radius : 0.84 * radius, legend > 0);
}

/**
 * sokaku_chart_draw_band:
 * @self: a chart
 * @cr: where to draw
 * @bounds: the rectangle of the point
 * @radius: how round its corners are
 *
 * For the kinds of chart. The tinted band behind the point that is looked at.
 */
void
sokaku_chart_draw_band (SokakuChart *self,
                        cairo_t *cr,
                        const cairo_rectangle_t *bounds,
                        double radius)
{
  double right = bounds->x + bounds->width, bottom = bounds->y + bounds->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, bounds->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, bounds->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, bounds->x + radius, bounds->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
  sokaku_color_set_source (&sokaku_chart_get_palette (self)->selection, cr);
  cairo_fill (cr);
}
