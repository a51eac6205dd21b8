/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dots on stems in adjacent panels, one a column, each on an axis of its own. */
#include "sokaku-panel-chart.h"

#include <math.h>

#include "sokaku-chart-grid.h"
#include "sokaku-chart-scale.h"

/* All in font sizes. */
#define PANEL_GAP 1.4  /* between two panels */
#define VALUE_GAP 0.7  /* between the end of a scale and the values */
#define PLOT_LEAST 2.5 /* narrower scales tell nothing: then there are only figures */
#define PLOT_EASE 9.0
#define FEW 2 /* so many panels can be wide */
#define PLOT_EASE_FEW 14.0
#define PLOT_MOST 30.0 /* longer stems lead the eye astray */
#define AXIS_HEIGHT 1.5
#define ROW_MOST 2.65
#define RADIUS 0.4

struct _SokakuPanelChart
{
  SokakuChart parent_instance;

  SokakuChartGrid grid;
  GArray *scales; /* SokakuChartScale, by column */
  double figure;  /* width of the widest, in font sizes */
  gboolean has_plot;
};

G_DEFINE_FINAL_TYPE (SokakuPanelChart, sokaku_panel_chart, SOKAKU_TYPE_CHART)

static double
get_ease (SokakuChart *chart)
{
  return sokaku_chart_get_n_columns (chart) <= FEW ? PLOT_EASE_FEW : PLOT_EASE;
}

static SokakuChartScale *
get_scale (SokakuPanelChart *self, guint column)
{
  return &g_array_index (self->scales, SokakuChartScale, column);
}

static void
init_rows (SokakuPanelChart *self, SokakuChartRows *rows)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  guint n_columns = sokaku_chart_get_n_columns (chart);

  self->figure = 0;
  for (guint i = 0; i < n_columns; i++)
    self->figure = MAX (self->figure, sokaku_chart_measure_figures (chart, i));
  *rows = (SokakuChartRows){
    .plot = (self->figure + PANEL_GAP) * n_columns,
    .head = sokaku_chart_grid_measure_heads (chart, TRUE) > get_ease (chart) ? 2.8 : 1.7,
    .foot = AXIS_HEIGHT,
    .row_most = ROW_MOST,
  };
}

static void
sokaku_panel_chart_layout (SokakuChart *chart, double width, double height)
{
  SokakuPanelChart *self = SOKAKU_PANEL_CHART (chart);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series);
  SokakuChartGrid *grid = &self->grid;
  double em, start, panel, plot;

  init_rows (self, &grid->rows);
  sokaku_chart_grid_init (grid, chart, width, height);
  em = grid->rows.em;
  start = grid->label_right + (SOKAKU_CHART_ROWS_GAP - PANEL_GAP / 2) * em;
  /* half a gap lies at each side of a panel; the last one's is outside */
  panel = (grid->right + PANEL_GAP / 2 * em - start) / n_columns;
  plot = panel - (PANEL_GAP + VALUE_GAP + self->figure) * em;
  self->has_plot = plot >= PLOT_LEAST * em;
  if (plot > PLOT_MOST * em)
    panel -= plot - PLOT_MOST * em;
  sokaku_chart_grid_share (grid, chart, start, start + panel * n_columns);

  g_array_set_size (self->scales, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      SokakuChartScale *scale = get_scale (self, i);
      double left = grid->edges[i] + PANEL_GAP / 2 * em;
      double right = grid->edges[i + 1] - PANEL_GAP / 2 * em;

      sokaku_chart_scale_init (scale, sokaku_series_get_column (series, i));
      scale->start = floor (left) + 0.5;
      scale->end = MAX (floor (right - (VALUE_GAP + self->figure) * em) + 0.5, scale->start);
      sokaku_chart_grid_add_head (grid, chart, i, self->has_plot ? left : right,
                                  self->has_plot ? 0 : 1, right - left + PANEL_GAP / 2 * em, TRUE);
      if (self->has_plot)
        sokaku_chart_scale_add_figures (scale, chart, em,
                                        grid->rows.top
                                            + sokaku_series_get_n_rows (series) * grid->rows.pitch
                                            + AXIS_HEIGHT * em / 2);
    }
  if (!sokaku_chart_grid_has_texts (grid))
    return;
  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      gboolean known = SOKAKU_SERIES_IS_FIGURE (sokaku_series_get_point (series, i)->value);
      g_autofree char *figure = known ? sokaku_chart_words_get_figure (series, i) : g_strdup ("–");
      SokakuChartText *text
          = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_VALUE, (int) i, figure, em, known);

      sokaku_chart_text_place (text, grid->edges[i % n_columns + 1] - PANEL_GAP / 2 * em, 1,
                               sokaku_chart_grid_get_y (grid, i / n_columns));
      text->dim = !known;
    }
}

static void
sokaku_panel_chart_draw (SokakuChart *chart, cairo_t *cr)
{
  SokakuPanelChart *self = SOKAKU_PANEL_CHART (chart);
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  SokakuChartGrid *grid = &self->grid;
  guint n_columns = sokaku_series_get_n_columns (series);
  double radius = MIN (RADIUS * grid->rows.em, 0.36 * grid->rows.pitch);
  double bottom = grid->rows.top + sokaku_series_get_n_rows (series) * grid->rows.pitch;
  double left, top, right, seen;

  sokaku_chart_grid_draw_row (grid, chart, cr);
  if (self->has_plot)
    {
      for (guint i = 0; i < n_columns; i++)
        sokaku_chart_scale_draw_grid (get_scale (self, i), chart, cr, grid->rows.top, bottom);
      cairo_clip_extents (cr, &left, &top, &right, &seen);

      sokaku_color_set_source (&palette->soft, cr);
      cairo_set_line_width (cr, palette->stroke * MAX (radius * 0.36, MIN (1, radius)));
      for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
        {
          double x, y;

          if (!sokaku_chart_get_mark (chart, i, FALSE, &x, &y) || y < top - grid->rows.pitch
              || y > seen + grid->rows.pitch)
            continue;
          cairo_move_to (cr, get_scale (self, i % n_columns)->start, y);
          cairo_line_to (cr, x, y);
        }
      cairo_stroke (cr);
      for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
        {
          double y = sokaku_chart_grid_get_y (grid, i / n_columns);

          if (y >= top - grid->rows.pitch && y <= seen + grid->rows.pitch)
            sokaku_chart_draw_marks (chart, cr, i, radius);
        }
    }
  sokaku_chart_grid_draw_cell (grid, chart, cr);
}

static int
sokaku_panel_chart_hit_test (SokakuChart *chart, double x, double y)
{
  return sokaku_chart_grid_hit_test (&SOKAKU_PANEL_CHART (chart)->grid, chart, x, y);
}

static void
sokaku_panel_chart_get_bounds (SokakuChart *chart, guint point, cairo_rectangle_t *bounds)
{
  sokaku_chart_grid_get_bounds (&SOKAKU_PANEL_CHART (chart)->grid, chart, point, bounds);
}

static void
sokaku_panel_chart_get_mark (SokakuChart *chart, guint point, int value, double *x, double *y)
{
  SokakuPanelChart *self = SOKAKU_PANEL_CHART (chart);
  guint n_columns = sokaku_chart_get_n_columns (chart);

  *x = sokaku_chart_scale_position (get_scale (self, point % n_columns), value);
  *y = sokaku_chart_grid_get_y (&self->grid, point / n_columns);
}

static void
sokaku_panel_chart_measure (SokakuChart *chart,
                            double *minimum_width,
                            double *minimum_height,
                            double *natural_width,
                            double *natural_height)
{
  SokakuPanelChart *self = SOKAKU_PANEL_CHART (chart);
  guint n_columns = sokaku_chart_get_n_columns (chart);
  SokakuChartRows rows;

  init_rows (self, &rows);
  rows.plot += (PLOT_LEAST + VALUE_GAP) * n_columns;
  sokaku_chart_rows_measure (&rows, chart,
                             (get_ease (chart) + VALUE_GAP + self->figure + PANEL_GAP) * n_columns,
                             minimum_width, minimum_height, natural_width, natural_height);
}

static void
sokaku_panel_chart_finalize (GObject *object)
{
  SokakuPanelChart *self = SOKAKU_PANEL_CHART (object);

  sokaku_chart_grid_clear (&self->grid);
  g_array_unref (self->scales);

  G_OBJECT_CLASS (sokaku_panel_chart_parent_class)->finalize (object);
}

static void
sokaku_panel_chart_class_init (SokakuPanelChartClass *klass)
{
  SokakuChartClass *chart_class = SOKAKU_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sokaku_panel_chart_finalize;
  chart_class->measure = sokaku_panel_chart_measure;
  chart_class->layout = sokaku_panel_chart_layout;
  chart_class->draw = sokaku_panel_chart_draw;
  chart_class->hit_test = sokaku_panel_chart_hit_test;
  chart_class->get_bounds = sokaku_panel_chart_get_bounds;
  chart_class->get_mark = sokaku_panel_chart_get_mark;
}

static void
sokaku_panel_chart_init (SokakuPanelChart *self)
{
  self->scales = g_array_new (FALSE, TRUE, sizeof (SokakuChartScale));
}
