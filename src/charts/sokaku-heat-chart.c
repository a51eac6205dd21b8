/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of tinted cells with their figures. */
#include "sokaku-heat-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-chart-grid.h"

/* All in font sizes. */
#define CELL_MOST 13.0 /* wider cells tear a row apart */
#define CELL_EASE 6.5
#define CELL_AIR 0.5    /* beside its text, at least */
#define LETTER_GAP 0.45 /* between a letter and its figure */
#define ROW_MOST 2.65
#define DASH 0.5 /* of the legend */
#define FRAME 0.7

/* The lowest figure of a column is still seen as one: so much of the tint is left. */
#define FAINTEST 0.08

struct _SokakuHeatChart
{
  SokakuChart parent_instance;

  SokakuChartGrid grid;
  double letter; /* widths of the widest, in font sizes */
  double figure;
};

G_DEFINE_FINAL_TYPE (SokakuHeatChart, sokaku_heat_chart, SOKAKU_TYPE_CHART)

/* The letter of a grade; other texts are only said. */
static const char *
get_letter (const SokakuSeriesPoint *point)
{
  return point->grade >= 0 ? point->text : "";
}

static void
init_rows (SokakuHeatChart *self, SokakuChartRows *rows)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series);
  double em = sokaku_chart_get_font_size (chart), least;
  const char *last = NULL;

  self->letter = self->figure = 0;
  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      const char *letter = get_letter (sokaku_series_get_point (series, i));

      /* a series has each text once */
      if (letter == last)
        continue;
      last = letter;
      self->letter = MAX (self->letter, sokaku_chart_measure_text (chart, letter, em, TRUE) / em);
    }
  for (guint i = 0; i < n_columns; i++)
    self->figure = MAX (self->figure, sokaku_chart_measure_figures (chart, i));

  least = (self->letter > 0 ? self->letter : self->figure) + CELL_AIR;
  *rows = (SokakuChartRows){
    .plot = least * n_columns,
    .head = sokaku_chart_grid_measure_heads (chart, FALSE) > CELL_EASE ? 2.8 : 1.6,
    .foot = 0.2,
    .row_most = ROW_MOST,
    .left = TRUE,
  };
}

static void
layout_cell (SokakuHeatChart *self, guint point, gboolean has_both)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  const SokakuSeriesPoint *p = sokaku_series_get_point (series, point);
  g_autofree char *figure = sokaku_chart_words_get_figure (series, point);
  const char *letter = get_letter (p);
  double em = self->grid.rows.em, half = (self->letter + LETTER_GAP + self->figure) * em / 2;
  double y = sokaku_chart_grid_get_y (&self->grid, point / sokaku_chart_get_n_columns (chart));
  cairo_rectangle_t cell;
  SokakuChartText *text;
  double middle;

  sokaku_chart_grid_get_bounds (&self->grid, chart, point, &cell);
  middle = cell.x + cell.width / 2;
  if (*letter != '\0')
    {
      text
          = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_VALUE, (int) point, letter, em, TRUE);
      sokaku_chart_text_place (text, has_both ? middle - half + self->letter * em / 2 : middle, 0.5,
                               y);
      text->ramp = sokaku_palette_get_ramp ((guint) p->grade, sokaku_series_get_n_grades (series));
      if (!has_both || !SOKAKU_SERIES_IS_FIGURE (p->value))
        return;
      text = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_COUNT, (int) point, figure, em,
                                      FALSE);
      sokaku_chart_text_place (text, middle + half, 1, y);
      text->ramp = sokaku_palette_get_ramp ((guint) p->grade, sokaku_series_get_n_grades (series));
      return;
    }
  if (*figure == '\0')
    return;
  text = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_VALUE, (int) point, figure, em, FALSE);
  sokaku_chart_text_place (text, middle, 0.5, y);
  text->dim = !SOKAKU_SERIES_IS_FIGURE (p->value);
}

static void
sokaku_heat_chart_layout (SokakuChart *chart, double width, double height)
{
  SokakuHeatChart *self = SOKAKU_HEAT_CHART (chart);
  guint n_columns = sokaku_chart_get_n_columns (chart);
  SokakuChartGrid *grid = &self->grid;
  double em, start, end, cell;

  init_rows (self, &grid->rows);
  sokaku_chart_grid_init (grid, chart, width, height);
  em = grid->rows.em;
  start = floor (grid->label_right + SOKAKU_CHART_ROWS_GAP * em);
  end = MIN (grid->right, start + n_columns * CELL_MOST * em);
  sokaku_chart_grid_share (grid, chart, start, end);
  cell = (grid->edges[n_columns] - start) / n_columns;

  for (guint i = 0; i < n_columns; i++)
    sokaku_chart_grid_add_head (grid, chart, i, (grid->edges[i] + grid->edges[i + 1]) / 2, 0.5,
                                cell - 0.3 * em, FALSE);
  if (!sokaku_chart_grid_has_texts (grid)
      || cell < (self->letter > 0 ? self->letter : self->figure) * em)
    return;
  for (guint i = 0; i < sokaku_chart_get_n_points (chart); i++)
    layout_cell (self, i, cell >= (self->letter + LETTER_GAP + self->figure + CELL_AIR) * em);
}

/* The tint of the grade, or one as strong as the figure is high. */
static void
get_tint (SokakuHeatChart *self, guint point, SokakuColor *tint)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  const SokakuSeriesPoint *p = sokaku_series_get_point (series, point);
  const SokakuSeriesColumn *column
      = sokaku_series_get_column (series, point % sokaku_series_get_n_columns (series));
  double part;

  if (p->grade >= 0)
    {
      sokaku_palette_get_tint (
          palette, sokaku_palette_get_ramp ((guint) p->grade, sokaku_series_get_n_grades (series)),
          tint, NULL);
      return;
    }
  part = (double) (CLAMP (p->value, column->minimum, column->maximum) - column->minimum)
         / (column->maximum - column->minimum);
  /* high figures, which most are, shall differ more than low ones */
  sokaku_color_mix (&palette->base, &palette->heat, FAINTEST + (1 - FAINTEST) * part * part, tint);
}

static void
sokaku_heat_chart_draw (SokakuChart *chart, cairo_t *cr)
{
  SokakuHeatChart *self = SOKAKU_HEAT_CHART (chart);
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  double gap = self->grid.rows.pitch > 5 ? 1 : 0;
  double clip_left, clip_top, clip_right, clip_bottom;

  sokaku_chart_grid_draw_row (&self->grid, chart, cr);
  cairo_clip_extents (cr, &clip_left, &clip_top, &clip_right, &clip_bottom);
  cairo_set_line_width (cr, palette->stroke);
  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      const SokakuSeriesPoint *point = sokaku_series_get_point (series, i);
      cairo_rectangle_t cell;
      double right, bottom;

      sokaku_chart_grid_get_bounds (&self->grid, chart, i, &cell);
      if (cell.y > clip_bottom || cell.y + cell.height < clip_top)
        continue;
      /* on whole pixels: sharp, and quick to fill */
      right = floor (cell.x + cell.width) - gap;
      bottom = floor (cell.y + cell.height) - gap;
      cell.x = floor (cell.x);
      cell.y = floor (cell.y);
      if (right <= cell.x || bottom <= cell.y)
        continue;
      if (point->grade >= 0 || SOKAKU_SERIES_IS_FIGURE (point->value))
        {
          SokakuColor tint;

          get_tint (self, i, &tint);
          sokaku_color_set_source (&tint, cr);
          cairo_rectangle (cr, cell.x, cell.y, right - cell.x, bottom - cell.y);
          cairo_fill (cr);
        }
      else if (point->value == SOKAKU_SERIES_MISSING && gap > 0)
        {
          /* a gap: the frame of a cell with nothing in it */
          sokaku_color_set_source (&palette->line, cr);
          cairo_rectangle (cr, cell.x + 0.5, cell.y + 0.5, right - cell.x - 1, bottom - cell.y - 1);
          cairo_stroke (cr);
        }
    }
  sokaku_chart_grid_draw_cell (&self->grid, chart, cr);
}

/* The two ways of having no figure are told apart. */
static const char *
sokaku_heat_chart_get_legend (SokakuChart *chart, int legend)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);

  if (legend > 1)
    return "";
  return sokaku_series_get_gap_name (series,
                                     legend == 0 ? SOKAKU_SERIES_NONE : SOKAKU_SERIES_MISSING);
}

static void
sokaku_heat_chart_draw_legend (
    SokakuChart *chart, cairo_t *cr, int legend, double x, double y, double em)
{
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);

  sokaku_color_set_source (&palette->dim, cr);
  cairo_set_line_width (cr, palette->stroke);
  if (legend == 0)
    {
      cairo_move_to (cr, x - DASH / 2 * em, floor (y) + 0.5);
      cairo_line_to (cr, x + DASH / 2 * em, floor (y) + 0.5);
    }
  else
    cairo_rectangle (cr, floor (x - FRAME / 2 * em) + 0.5, floor (y - FRAME / 2 * em) + 0.5,
                     floor (FRAME * em), floor (FRAME * em));
  cairo_stroke (cr);
}

static int
sokaku_heat_chart_hit_test (SokakuChart *chart, double x, double y)
{
  return sokaku_chart_grid_hit_test (&SOKAKU_HEAT_CHART (chart)->grid, chart, x, y);
}

static void
sokaku_heat_chart_get_bounds (SokakuChart *chart, guint point, cairo_rectangle_t *bounds)
{
  sokaku_chart_grid_get_bounds (&SOKAKU_HEAT_CHART (chart)->grid, chart, point, bounds);
}

static void
sokaku_heat_chart_get_mark (SokakuChart *chart, guint point, int value, double *x, double *y)
{
  cairo_rectangle_t cell;

  sokaku_heat_chart_get_bounds (chart, point, &cell);
  *x = cell.x + cell.width / 2;
  *y = cell.y + cell.height / 2;
}

static void
sokaku_heat_chart_measure (SokakuChart *chart,
                           double *minimum_width,
                           double *minimum_height,
                           double *natural_width,
                           double *natural_height)
{
  SokakuHeatChart *self = SOKAKU_HEAT_CHART (chart);
  guint n_columns = sokaku_chart_get_n_columns (chart);
  SokakuChartRows rows;
  double cell;

  init_rows (self, &rows);
  cell = MAX (CELL_EASE, self->letter + LETTER_GAP + self->figure + 2 * CELL_AIR);
  sokaku_chart_rows_measure (&rows, chart, n_columns * cell, minimum_width, minimum_height,
                             natural_width, natural_height);
}

/* How many rows have each grade in a column. */
static void
append_grades (SokakuChart *chart, GString *text, guint column)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint grade = 0; grade < sokaku_series_get_n_grades (series); grade++)
    {
      const char *letter = NULL;
      guint n = 0;

      for (guint i = column; i < sokaku_series_get_n_points (series); i += n_columns)
        {
          const SokakuSeriesPoint *point = sokaku_series_get_point (series, i);

          if (point->grade != (int) grade)
            continue;
          letter = point->text;
          n++;
        }
      if (n > 0)
        /* Translators: a grade, and how many have it */
        g_ptr_array_add (parts, g_strdup_printf (C_ ("grade and count", "%s %u"), letter, n));
    }
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (_ ("nothing evaluated")));
  list = sokaku_chart_words_join (parts);
  sokaku_chart_words_append (
      text,
      /* Translators: a year or other column, and how many there are of each grade */
      g_strdup_printf (C_ ("column and grades", "%s: %s."),
                       sokaku_series_get_column (series, column)->name.label, list));
}

static void
sokaku_heat_chart_append_summary (SokakuChart *chart, GString *text)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);

  if (sokaku_series_get_n_grades (series) == 0)
    {
      sokaku_chart_words_append_figures (text, series);
      return;
    }
  for (guint i = 0; i < sokaku_series_get_n_columns (series); i++)
    append_grades (chart, text, i);
}

static void
sokaku_heat_chart_finalize (GObject *object)
{
  sokaku_chart_grid_clear (&SOKAKU_HEAT_CHART (object)->grid);

  G_OBJECT_CLASS (sokaku_heat_chart_parent_class)->finalize (object);
}

static void
sokaku_heat_chart_class_init (SokakuHeatChartClass *klass)
{
  SokakuChartClass *chart_class = SOKAKU_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sokaku_heat_chart_finalize;
  chart_class->measure = sokaku_heat_chart_measure;
  chart_class->layout = sokaku_heat_chart_layout;
  chart_class->draw = sokaku_heat_chart_draw;
  chart_class->hit_test = sokaku_heat_chart_hit_test;
  chart_class->get_bounds = sokaku_heat_chart_get_bounds;
  chart_class->get_mark = sokaku_heat_chart_get_mark;
  chart_class->get_legend = sokaku_heat_chart_get_legend;
  chart_class->draw_legend = sokaku_heat_chart_draw_legend;
  chart_class->append_summary = sokaku_heat_chart_append_summary;
}

static void
sokaku_heat_chart_init (SokakuHeatChart *self)
{
}
