/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stacked bars of counts, one row each, with their figures beside them. */
#include "sokaku-stack-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-chart-grid.h"
#include "sokaku-chart-scale.h"

/* All in font sizes. */
#define PLOT_GAP 1.0 /* between the bars and the figures */
#define CELL_AIR 1.2 /* between two figures */
#define COUNT_GAP 1.0
#define COUNT_SIZE 0.84
#define COUNT_FROM 40
#define PLOT_EASE 26.0
#define PLOT_LEAST 4.0
#define AXIS_HEIGHT 1.5
#define SWATCH 0.62
#define ROW_MOST 3.6
#define BAR 2.0
#define HATCH 0.52 /* between two lines of a pattern */

struct _SokakuStackChart
{
  SokakuChart parent_instance;

  SokakuChartGrid grid;
  SokakuChartScale scale;
  double cell; /* width of a figure with its air, in font sizes */
};

G_DEFINE_FINAL_TYPE (SokakuStackChart, sokaku_stack_chart, SOKAKU_TYPE_CHART)

static guint
get_total (SokakuSeries *series, guint row)
{
  guint n_columns = sokaku_series_get_n_columns (series), total = 0;

  for (guint i = 0; i < n_columns; i++)
    total += (guint) MAX (sokaku_series_get_point (series, row * n_columns + i)->value, 0);
  return total;
}

static char *
total_text (SokakuSeries *series, guint row)
{
  guint total = get_total (series, row);

  /* Translators: how many ratings or items stand behind a figure */
  return total > 0 ? g_strdup_printf (_ ("n=%u"), total) : g_strdup ("");
}

static void
init_rows (SokakuStackChart *self, SokakuChartRows *rows)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series);
  double em = sokaku_chart_get_font_size (chart), totals = 0;

  self->cell = 0;
  for (guint i = 0; i < n_columns; i++)
    self->cell = MAX (self->cell, sokaku_chart_measure_figures (chart, i));
  for (guint i = 0; i < sokaku_series_get_n_rows (series); i++)
    {
      g_autofree char *total = total_text (series, i);

      totals = MAX (totals, sokaku_chart_measure_text (chart, total, COUNT_SIZE * em, FALSE) / em);
    }
  self->cell
      = MAX (self->cell, MIN (sokaku_chart_grid_measure_heads (chart, TRUE), 4) + SWATCH + 0.3)
        + CELL_AIR;
  *rows = (SokakuChartRows){
    .sides = PLOT_GAP + self->cell * n_columns,
    .extra = totals > 0 ? totals + COUNT_GAP : 0,
    .extra_from = COUNT_FROM,
    .head = 1.7,
    .foot = AXIS_HEIGHT,
    .row_most = ROW_MOST,
  };
}

/* Where the segment of a point lies, or where it would. */
static void
get_segment (SokakuStackChart *self, guint point, cairo_rectangle_t *segment)
{
  SokakuSeries *series = sokaku_chart_get_series (SOKAKU_CHART (self));
  guint n_columns = sokaku_series_get_n_columns (series), column = point % n_columns;
  double height = MIN (BAR * self->grid.rows.em, 0.76 * self->grid.rows.pitch);
  int before = 0, value = MAX (sokaku_series_get_point (series, point)->value, 0);

  for (guint i = 0; i < column; i++)
    before += MAX (sokaku_series_get_point (series, point - column + i)->value, 0);
  segment->x = sokaku_chart_scale_position (&self->scale, before);
  segment->width = sokaku_chart_scale_position (&self->scale, before + value) - segment->x;
  segment->y = sokaku_chart_grid_get_y (&self->grid, point / n_columns) - height / 2;
  segment->height = height;
}

static double
get_ramp (SokakuChart *chart, guint column)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);
  int grade = sokaku_series_get_column (series, column)->grade;

  return sokaku_palette_get_ramp (grade >= 0 ? (guint) grade : column,
                                  MAX (sokaku_series_get_n_grades (series), 1));
}

static void
layout_point (SokakuStackChart *self, guint point)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series), column = point % n_columns;
  const char *letter = sokaku_series_get_column (series, column)->name.short_label;
  gboolean known = SOKAKU_SERIES_IS_FIGURE (sokaku_series_get_point (series, point)->value);
  g_autofree char *figure = known ? sokaku_chart_words_get_figure (series, point) : g_strdup ("–");
  double em = self->grid.rows.em, y = sokaku_chart_grid_get_y (&self->grid, point / n_columns);
  SokakuChartText *text
      = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_VALUE, (int) point, figure, em, known);
  cairo_rectangle_t segment;

  sokaku_chart_text_place (text, self->grid.edges[column + 1], 1, y);
  text->dim = !known;
  get_segment (self, point, &segment);
  if (segment.height < 1.1 * em
      || segment.width < sokaku_chart_measure_text (chart, letter, em, TRUE) + 0.8 * em)
    return;
  text = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_COUNT, (int) point, letter, em, TRUE);
  sokaku_chart_text_place (text, segment.x + segment.width / 2, 0.5, y);
  text->ramp = get_ramp (chart, column);
}

static void
sokaku_stack_chart_layout (SokakuChart *chart, double width, double height)
{
  SokakuStackChart *self = SOKAKU_STACK_CHART (chart);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series);
  SokakuChartGrid *grid = &self->grid;
  double em, end;

  init_rows (self, &grid->rows);
  sokaku_chart_grid_init (grid, chart, width, height);
  em = grid->rows.em;
  end = grid->right - (grid->rows.has_extra ? grid->rows.extra * em : 0);
  sokaku_chart_grid_share (grid, chart, end - self->cell * n_columns * em, end);
  sokaku_chart_scale_init (&self->scale, sokaku_series_get_column (series, 0));
  self->scale.start = floor (grid->label_right + SOKAKU_CHART_ROWS_GAP * em) + 0.5;
  self->scale.end = MAX (floor (grid->edges[0] - PLOT_GAP * em) + 0.5, self->scale.start);

  for (guint i = 0; i < n_columns; i++)
    sokaku_chart_grid_add_head (grid, chart, i, grid->edges[i + 1], 1,
                                (self->cell - SWATCH - 0.5) * em, TRUE);
  sokaku_chart_scale_add_figures (
      &self->scale, chart, em,
      grid->rows.top + sokaku_series_get_n_rows (series) * grid->rows.pitch + AXIS_HEIGHT * em / 2);
  if (!sokaku_chart_grid_has_texts (grid))
    return;
  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    layout_point (self, i);
  for (guint i = 0; grid->rows.has_extra && i < sokaku_series_get_n_rows (series); i++)
    {
      g_autofree char *total = total_text (series, i);
      SokakuChartText *text = sokaku_chart_add_figure (
          chart, SOKAKU_CHART_TEXT_COUNT, (int) (i * n_columns), total, COUNT_SIZE * em, FALSE);

      sokaku_chart_text_place (text, grid->right, 1, sokaku_chart_grid_get_y (grid, i));
      text->dim = TRUE;
    }
}

static void
add_lines (cairo_t *cr, const cairo_rectangle_t *area, double step, int slope)
{
  for (double x = floor ((area->x - area->height) / step) * step;
       x < area->x + area->width + area->height; x += step)
    {
      cairo_move_to (cr, x, slope > 0 ? area->y + area->height : area->y);
      cairo_line_to (cr, x + area->height, slope > 0 ? area->y : area->y + area->height);
    }
}

/* One segment: plain, rising, falling, crossed lines, in turns; and its letter lies on
 * ground that has none. */
static void
draw_area (SokakuStackChart *self, cairo_t *cr, const cairo_rectangle_t *area, guint column)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  double step = HATCH * self->grid.rows.em;
  SokakuColor tint, letter, lines;

  sokaku_palette_get_tint (palette, get_ramp (chart, column), &tint, &letter);
  sokaku_color_mix (&tint, &letter, 0.4, &lines);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  sokaku_color_set_source (&tint, cr);
  cairo_fill (cr);
  if (column % 4 > 0 && step > 1)
    {
      cairo_save (cr);
      cairo_rectangle (cr, area->x, area->y, area->width, area->height);
      cairo_clip (cr);
      if (column % 4 != 2)
        add_lines (cr, area, column % 4 == 3 ? 0.8 * step : 1.4 * step, 1);
      if (column % 4 >= 2)
        add_lines (cr, area, column % 4 == 3 ? 0.8 * step : 0.9 * step, -1);
      sokaku_color_set_source (&lines, cr);
      cairo_set_line_width (cr, palette->stroke * 0.8);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
}

static void
clear_ground (SokakuStackChart *self, cairo_t *cr, const SokakuChartText *text)
{
  SokakuColor tint;
  double air = 0.22 * text->em;

  sokaku_palette_get_tint (sokaku_chart_get_palette (SOKAKU_CHART (self)), text->ramp, &tint, NULL);
  sokaku_color_set_source (&tint, cr);
  cairo_rectangle (cr, text->bounds.x - air, text->bounds.y - air / 2, text->bounds.width + 2 * air,
                   text->bounds.height + air);
  cairo_fill (cr);
}

static void
draw_swatches (SokakuStackChart *self, cairo_t *cr)
{
  SokakuChart *chart = SOKAKU_CHART (self);

  for (guint i = 0; i < sokaku_chart_get_n_texts (chart); i++)
    {
      const SokakuChartText *text = sokaku_chart_get_text (chart, i);
      double size = SWATCH * text->em;
      cairo_rectangle_t swatch;

      if (text->role != SOKAKU_CHART_TEXT_HEAD)
        continue;
      swatch.x = text->bounds.x - size - 0.3 * text->em;
      swatch.y = text->bounds.y + (text->bounds.height - size) / 2;
      swatch.width = swatch.height = size;
      draw_area (self, cr, &swatch, (guint) text->index);
    }
}

static void
sokaku_stack_chart_draw (SokakuChart *chart, cairo_t *cr)
{
  SokakuStackChart *self = SOKAKU_STACK_CHART (chart);
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  SokakuChartGrid *grid = &self->grid;
  guint n_columns = sokaku_series_get_n_columns (series);
  int highlight = sokaku_chart_get_highlight (chart);
  cairo_rectangle_t segment;

  sokaku_chart_grid_draw_row (grid, chart, cr);
  sokaku_chart_scale_draw_grid (&self->scale, chart, cr, grid->rows.top,
                                grid->rows.top
                                    + sokaku_series_get_n_rows (series) * grid->rows.pitch);
  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      get_segment (self, i, &segment);
      if (segment.width <= 0)
        continue;
      /* a hair of ground between two */
      segment.width = MAX (segment.width - palette->stroke, 0.5);
      draw_area (self, cr, &segment, i % n_columns);
    }
  for (guint i = 0; i < sokaku_chart_get_n_texts (chart); i++)
    if (sokaku_chart_get_text (chart, i)->ramp >= 0)
      clear_ground (self, cr, sokaku_chart_get_text (chart, i));
  draw_swatches (self, cr);

  if (highlight >= 0)
    {
      get_segment (self, (guint) highlight, &segment);
      sokaku_color_set_source (&palette->accent, cr);
      cairo_set_line_width (cr, 2 * palette->stroke);
      cairo_rectangle (cr, segment.x, segment.y, segment.width, segment.height);
      cairo_stroke (cr);
    }
  sokaku_chart_grid_draw_cell (grid, chart, cr);
}

/* Both a segment and its figure stand for the point. */
static int
sokaku_stack_chart_hit_test (SokakuChart *chart, double x, double y)
{
  SokakuStackChart *self = SOKAKU_STACK_CHART (chart);
  guint n_columns = sokaku_chart_get_n_columns (chart);
  int row = sokaku_chart_grid_find_row (&self->grid, chart, x, y);

  if (row < 0 || x >= self->grid.edges[0])
    return sokaku_chart_grid_hit_test (&self->grid, chart, x, y);
  for (guint i = 0; i < n_columns; i++)
    {
      cairo_rectangle_t segment;

      get_segment (self, (guint) row * n_columns + i, &segment);
      if (segment.width > 0 && x < segment.x + segment.width)
        return row * (int) n_columns + (int) i;
    }
  return row * (int) n_columns;
}

static void
sokaku_stack_chart_get_bounds (SokakuChart *chart, guint point, cairo_rectangle_t *bounds)
{
  sokaku_chart_grid_get_bounds (&SOKAKU_STACK_CHART (chart)->grid, chart, point, bounds);
}

/* The middle of the segment; of none, that of its figure. */
static void
sokaku_stack_chart_get_mark (SokakuChart *chart, guint point, int value, double *x, double *y)
{
  cairo_rectangle_t area;

  get_segment (SOKAKU_STACK_CHART (chart), point, &area);
  if (area.width <= 0)
    sokaku_stack_chart_get_bounds (chart, point, &area);
  *x = area.x + area.width / 2;
  *y = area.y + area.height / 2;
}

static void
sokaku_stack_chart_measure (SokakuChart *chart,
                            double *minimum_width,
                            double *minimum_height,
                            double *natural_width,
                            double *natural_height)
{
  SokakuChartRows rows;
  double em = sokaku_chart_get_font_size (chart);

  init_rows (SOKAKU_STACK_CHART (chart), &rows);
  rows.plot = PLOT_LEAST;
  sokaku_chart_rows_measure (&rows, chart, PLOT_EASE, minimum_width, minimum_height, natural_width,
                             natural_height);
  /* few rows: each may be higher than a line of text */
  *natural_height += 0.9 * em * sokaku_chart_get_n_rows (chart);
}

static char *
sokaku_stack_chart_get_words (SokakuChart *chart, guint point)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series);
  const SokakuSeriesPoint *p = sokaku_series_get_point (series, point);
  const char *row = p->label;
  const char *column = sokaku_series_get_column (series, point % n_columns)->name.label;

  if (!SOKAKU_SERIES_IS_FIGURE (p->value))
    /* Translators: a year without any grades */
    return g_strdup_printf (_ ("%s: nothing evaluated"), row);
  /* Translators: a year, a grade, how many have it and of how many */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %s: %d of %u item",
                                       "%s, %s: %d of %u items",
                                       get_total (series, point / n_columns)),
                          row, column, p->value, get_total (series, point / n_columns));
}

static void
sokaku_stack_chart_append_summary (SokakuChart *chart, GString *text)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series);

  for (guint row = 0; row < sokaku_series_get_n_rows (series); row++)
    {
      g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *list = NULL;

      for (guint i = 0; i < n_columns; i++)
        {
          int value = sokaku_series_get_point (series, row * n_columns + i)->value;

          if (SOKAKU_SERIES_IS_FIGURE (value))
            g_ptr_array_add (parts,
                             g_strdup_printf (C_ ("grade and count", "%s %u"),
                                              sokaku_series_get_column (series, i)->name.label,
                                              (guint) value));
        }
      if (parts->len == 0)
        g_ptr_array_add (parts, g_strdup (_ ("nothing evaluated")));
      list = sokaku_chart_words_join (parts);
      sokaku_chart_words_append (
          text, g_strdup_printf (C_ ("column and grades", "%s: %s."),
                                 sokaku_series_get_row (series, row)->name.label, list));
    }
}

static void
sokaku_stack_chart_finalize (GObject *object)
{
  sokaku_chart_grid_clear (&SOKAKU_STACK_CHART (object)->grid);

  G_OBJECT_CLASS (sokaku_stack_chart_parent_class)->finalize (object);
}

static void
sokaku_stack_chart_class_init (SokakuStackChartClass *klass)
{
  SokakuChartClass *chart_class = SOKAKU_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sokaku_stack_chart_finalize;
  chart_class->measure = sokaku_stack_chart_measure;
  chart_class->layout = sokaku_stack_chart_layout;
  chart_class->draw = sokaku_stack_chart_draw;
  chart_class->hit_test = sokaku_stack_chart_hit_test;
  chart_class->get_bounds = sokaku_stack_chart_get_bounds;
  chart_class->get_mark = sokaku_stack_chart_get_mark;
  chart_class->get_words = sokaku_stack_chart_get_words;
  chart_class->append_summary = sokaku_stack_chart_append_summary;
}

static void
sokaku_stack_chart_init (SokakuStackChart *self)
{
}
