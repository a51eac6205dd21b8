/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and columns of a chart in their places. */
#include "sokaku-chart-grid.h"

#include <math.h>

#define BLEED 0.375       /* of the band behind a row, in font sizes */
#define HEAD_LINES 2      /* a head of more is cut */
#define TEXT_LEAST 1.15   /* rows lower than this have no figures */
#define HEAD_SMALLEST 0.6 /* heads become smaller than names before they are cut */

/**
 * sokaku_chart_grid_init:
 * @self: a grid; its rows hold what is asked for
 * @chart: its chart
 * @width: the width of the picture
 * @height: its height
 *
 * Places head and names; the columns are still to be placed.
 */
void
sokaku_chart_grid_init (SokakuChartGrid *self, SokakuChart *chart, double width, double height)
{
  sokaku_chart_rows_find (&self->rows, chart, width, height);
  self->label_right = sokaku_chart_rows_place_labels (&self->rows, chart, width);
  self->right = width - self->rows.padding;
  g_free (self->places);
  self->places = sokaku_chart_rows_list_places (chart);
  self->edges = g_renew (double, self->edges, sokaku_chart_get_n_columns (chart) + 1);
}

/**
 * sokaku_chart_grid_clear:
 * @self: a grid
 */
void
sokaku_chart_grid_clear (SokakuChartGrid *self)
{
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->edges, g_free);
}

/**
 * sokaku_chart_grid_share:
 * @self: a grid
 * @chart: its chart
 * @start: where the columns begin
 * @end: where they end
 *
 * Gives all columns the same width.
 */
void
sokaku_chart_grid_share (SokakuChartGrid *self, SokakuChart *chart, double start, double end)
{
  guint n_columns = sokaku_chart_get_n_columns (chart);

  end = MAX (end, start);
  for (guint i = 0; i <= n_columns; i++)
    self->edges[i] = start + (end - start) * i / n_columns;
}

/**
 * sokaku_chart_grid_has_texts:
 * @self: a grid
 *
 * Returns: whether rows are high enough for figures
 */
gboolean
sokaku_chart_grid_has_texts (const SokakuChartGrid *self)
{
  return self->rows.every == 1 && self->rows.pitch >= TEXT_LEAST * self->rows.em;
}

/**
 * sokaku_chart_grid_get_y:
 * @self: a grid
 * @row: a row
 *
 * Returns: where the middle of the row lies
 */
double
sokaku_chart_grid_get_y (const SokakuChartGrid *self, guint row)
{
  return self->rows.top + (self->places[row] + 0.5) * self->rows.pitch;
}

/**
 * sokaku_chart_grid_get_bounds:
 * @self: a grid
 * @chart: its chart
 * @point: a point
 * @bounds: (out caller-allocates): its cell
 */
void
sokaku_chart_grid_get_bounds (const SokakuChartGrid *self,
                              SokakuChart *chart,
                              guint point,
                              cairo_rectangle_t *bounds)
{
  guint n_columns = sokaku_chart_get_n_columns (chart), column = point % n_columns;

  bounds->x = self->edges[column];
  bounds->width = self->edges[column + 1] - self->edges[column];
  bounds->y = self->rows.top + self->places[point / n_columns] * self->rows.pitch;
  bounds->height = self->rows.pitch;
}

/**
 * sokaku_chart_grid_find_row:
 * @self: a grid
 * @chart: its chart
 * @x: a place
 * @y: a place
 *
 * Returns: the row at that place, or -1
 */
int
sokaku_chart_grid_find_row (const SokakuChartGrid *self, SokakuChart *chart, double x, double y)
{
  double bleed = BLEED * self->rows.em, place = (y - self->rows.top) / self->rows.pitch;

  if (x < self->rows.padding - bleed || x > self->right + bleed || place < 0
      || place >= sokaku_chart_get_n_rows (chart))
    return -1;
  return (int) sokaku_chart_get_shown_order (chart)[(int) place];
}

/**
 * sokaku_chart_grid_hit_test:
 * @self: a grid
 * @chart: its chart
 * @x: a place
 * @y: a place
 *
 * The name of a row stands for its first cell.
 *
 * Returns: the point at that place, or -1
 */
int
sokaku_chart_grid_hit_test (const SokakuChartGrid *self, SokakuChart *chart, double x, double y)
{
  guint n_columns = sokaku_chart_get_n_columns (chart);
  int row = sokaku_chart_grid_find_row (self, chart, x, y);

  if (row < 0)
    return -1;
  if (x < self->edges[0])
    return row * (int) n_columns;
  for (guint i = 0; i < n_columns; i++)
    if (x < self->edges[i + 1])
      return row * (int) n_columns + (int) i;
  return -1;
}

/**
 * sokaku_chart_grid_draw_row:
 * @self: a grid
 * @chart: its chart
 * @cr: where to draw
 *
 * Draws the band behind the row that is looked at.
 */
void
sokaku_chart_grid_draw_row (const SokakuChartGrid *self, SokakuChart *chart, cairo_t *cr)
{
  int highlight = sokaku_chart_get_highlight (chart);
  double bleed = BLEED * self->rows.em, pitch = self->rows.pitch;
  cairo_rectangle_t band;

  if (highlight < 0)
    return;
  band.x = self->rows.padding - bleed;
  band.width = self->right - self->rows.padding + 2 * bleed;
  band.y = self->rows.top
           + self->places[(guint) highlight / sokaku_chart_get_n_columns (chart)] * pitch;
  band.height = pitch;
  sokaku_chart_draw_band (chart, cr, &band, MIN (0.3 * self->rows.em, 0.3 * pitch));
}

/**
 * sokaku_chart_grid_draw_cell:
 * @self: a grid
 * @chart: its chart
 * @cr: where to draw
 *
 * Draws a frame around the cell that is looked at.
 */
void
sokaku_chart_grid_draw_cell (const SokakuChartGrid *self, SokakuChart *chart, cairo_t *cr)
{
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  int highlight = sokaku_chart_get_highlight (chart);
  cairo_rectangle_t bounds;

  if (highlight < 0 || !sokaku_chart_get_bounds (chart, (guint) highlight, &bounds))
    return;
  sokaku_color_set_source (&palette->accent, cr);
  cairo_set_line_width (cr, 2 * palette->stroke);
  /* on whole pixels, as the tints of cells are */
  cairo_rectangle (cr, floor (bounds.x) + 1, floor (bounds.y) + 1,
                   MAX (floor (bounds.x + bounds.width) - floor (bounds.x) - 2, 1),
                   MAX (floor (bounds.y + bounds.height) - floor (bounds.y) - 2, 1));
  cairo_stroke (cr);
}

/**
 * sokaku_chart_grid_measure_heads:
 * @chart: a chart with columns
 * @bold: how they are written
 *
 * Returns: the width of the widest name of a column, in font sizes
 */
double
sokaku_chart_grid_measure_heads (SokakuChart *chart, gboolean bold)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);
  double em = sokaku_chart_get_font_size (chart), widest = 0;

  for (guint i = 0; i < sokaku_series_get_n_columns (series); i++)
    {
      g_autofree char *label
          = sokaku_chart_clip_label (sokaku_series_get_column (series, i)->name.label);

      widest = MAX (widest, sokaku_chart_measure_text (chart, label, em, bold));
    }
  return widest / em;
}

/**
 * sokaku_chart_grid_add_head:
 * @self: a grid
 * @chart: its chart
 * @column: a column
 * @x: a coordinate
 * @xalign: which part of the head stands there: 0 its start, 1 its end
 * @width: the width there is
 * @bold: how it is written
 *
 * Places the name of a column above the rows: on one line, else on two, else smaller, else
 * by its short name, else cut.
 */
void
sokaku_chart_grid_add_head (const SokakuChartGrid *self,
                            SokakuChart *chart,
                            guint column,
                            double x,
                            double xalign,
                            double width,
                            gboolean bold)
{
  const SokakuSeriesName *name
      = &sokaku_series_get_column (sokaku_chart_get_series (chart), column)->name;
  double em = self->rows.em, height = self->rows.head * em;
  int most = CLAMP ((int) (height / (SOKAKU_CHART_LINE * em) + 0.1), 1, HEAD_LINES);
  const char *label = name->label;
  SokakuChartText *text;
  int n_lines = 1;

  if (width < 0.5 * em)
    return;
  if (sokaku_chart_measure_text (chart, label, em, bold) > width)
    {
      n_lines = most;
      while (em > HEAD_SMALLEST * self->rows.em
             && !sokaku_chart_label_fits (chart, label, em, width, n_lines))
        em *= SOKAKU_CHART_SHRINK;
      if (!sokaku_chart_label_fits (chart, label, em, width, n_lines))
        label = name->short_label;
    }
  text = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_HEAD, (int) column, label, em, bold);
  sokaku_chart_text_wrap (text, width, n_lines,
                          xalign <= 0  ? PANGO_ALIGN_LEFT
                          : xalign < 1 ? PANGO_ALIGN_CENTER
                                       : PANGO_ALIGN_RIGHT);
  sokaku_chart_text_place (text, x, xalign,
                           self->rows.top - 0.3 * self->rows.em
                               - sokaku_chart_text_get_n_lines (text) * SOKAKU_CHART_LINE * em / 2);
  text->dim = !bold;
}
