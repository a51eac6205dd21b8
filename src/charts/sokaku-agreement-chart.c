/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One dot for each member's rating, and the mean: where members agree and where not.
 *
 * The columns of its series are the ratings, one a step, then the mean and the spread. */
#include "sokaku-agreement-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-chart-grid.h"
#include "sokaku-chart-scale.h"
#include "sokaku-tenths.h"

/* All in font sizes. */
#define PLOT_GAP 0.9 /* between the dots and the figures */
#define CELL_AIR 1.1
#define SLOT_EASE 5.5
#define SLOT_MOST 12.0
#define AXIS_HEIGHT 1.5
#define ROW_MOST 2.8
#define DOT 0.62        /* the largest, across */
#define MEAN 0.5        /* the wedge of a mean, across */
#define DOTS_SHARE 0.66 /* of a row, above; below it is the mean */

/* The columns behind those of the ratings. */
#define N_FIGURES 2

struct _SokakuAgreementChart
{
  SokakuChart parent_instance;

  SokakuChartGrid grid;
  SokakuChartScale scale; /* of the mean */
  guint n_steps;
  double cells[N_FIGURES]; /* widths, in font sizes */
  guint across;            /* dots side by side in a slot */
  double dot;              /* distance of two dots */
};

G_DEFINE_FINAL_TYPE (SokakuAgreementChart, sokaku_agreement_chart, SOKAKU_TYPE_CHART)

static void
init_rows (SokakuAgreementChart *self, SokakuChartRows *rows)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  double em = sokaku_chart_get_font_size (chart);

  self->n_steps = sokaku_series_get_n_columns (series) - N_FIGURES;
  *rows = (SokakuChartRows){
    .sides = PLOT_GAP,
    .plot = 0.9 * self->n_steps,
    .head = 1.6,
    .foot = AXIS_HEIGHT,
    .row_most = ROW_MOST,
    .left = TRUE,
  };
  for (guint i = 0; i < N_FIGURES; i++)
    {
      const char *head = sokaku_series_get_column (series, self->n_steps + i)->name.label;
      double width = MAX (sokaku_chart_measure_figures (chart, self->n_steps + i),
                          MIN (sokaku_chart_measure_text (chart, head, em, FALSE) / em, 6));

      self->cells[i] = width + CELL_AIR;
      rows->sides += self->cells[i];
    }
}

/* As large as the fullest slot allows; then all dots are of that size. */
static void
fit_dots (SokakuAgreementChart *self, double slot)
{
  SokakuSeries *series = sokaku_chart_get_series (SOKAKU_CHART (self));
  guint n_columns = sokaku_series_get_n_columns (series);
  double height = DOTS_SHARE * self->grid.rows.pitch;
  int most = 1;

  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    if (i % n_columns < self->n_steps)
      most = MAX (most, sokaku_series_get_point (series, i)->value);
  slot *= 0.94;
  self->dot = MIN (DOT * self->grid.rows.em, MIN (slot, height));
  while (self->dot > 0.5
         && floor (slot / self->dot + 1e-6) * floor (height / self->dot + 1e-6) < most)
    self->dot *= 0.97;
  self->across = (guint) MAX (floor (slot / self->dot + 1e-6), 1);
}

static void
sokaku_agreement_chart_layout (SokakuChart *chart, double width, double height)
{
  SokakuAgreementChart *self = SOKAKU_AGREEMENT_CHART (chart);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series);
  SokakuChartGrid *grid = &self->grid;
  double em, start, end, slot;
  int first, last;

  init_rows (self, &grid->rows);
  sokaku_chart_grid_init (grid, chart, width, height);
  em = grid->rows.em;
  start = floor (grid->label_right + SOKAKU_CHART_ROWS_GAP * em);
  end = grid->right - (grid->rows.sides - PLOT_GAP) * em;
  slot = MAX (MIN ((end - PLOT_GAP * em - start) / self->n_steps, SLOT_MOST * em), 0.01);
  for (guint i = 0; i <= self->n_steps; i++)
    grid->edges[i] = start + slot * i;
  grid->edges[self->n_steps] += PLOT_GAP / 2 * em;
  for (guint i = 0; i < N_FIGURES; i++)
    grid->edges[self->n_steps + i + 1]
        = grid->edges[self->n_steps + i] + self->cells[i] * em + (i == 0 ? PLOT_GAP / 2 * em : 0);

  /* the mean stands between the ratings it is of */
  first = sokaku_series_get_column (series, 0)->minimum;
  last = sokaku_series_get_column (series, self->n_steps - 1)->minimum;
  self->scale = (SokakuChartScale){ .minimum = 10 * first,
                                    .maximum = 10 * MAX (last, first + 1),
                                    .step = 10,
                                    .start = start + slot / 2,
                                    .end = start + slot * (self->n_steps - 0.5) };
  fit_dots (self, slot);

  for (guint i = 0; i < N_FIGURES; i++)
    sokaku_chart_grid_add_head (grid, chart, self->n_steps + i, grid->edges[self->n_steps + i + 1],
                                1, (self->cells[i] - 0.2) * em, FALSE);
  for (guint i = 0; i < self->n_steps; i++)
    {
      const char *figure = sokaku_series_get_column (series, i)->name.label;
      SokakuChartText *text;

      if (sokaku_chart_measure_text (chart, figure, 0.84 * em, FALSE) + 0.3 * em > slot)
        continue;
      text = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_AXIS, -1, figure, 0.84 * em, FALSE);
      sokaku_chart_text_place (text, start + slot * (i + 0.5), 0.5,
                               grid->rows.top + sokaku_series_get_n_rows (series) * grid->rows.pitch
                                   + AXIS_HEIGHT * em / 2);
      text->dim = TRUE;
    }
  if (!sokaku_chart_grid_has_texts (grid))
    return;
  for (guint i = 0; i < sokaku_series_get_n_points (series); i++)
    {
      gboolean known = SOKAKU_SERIES_IS_FIGURE (sokaku_series_get_point (series, i)->value);
      g_autofree char *figure = NULL;
      SokakuChartText *text;

      if (i % n_columns < self->n_steps)
        continue;
      figure = known ? sokaku_chart_words_get_figure (series, i) : g_strdup ("–");
      text = sokaku_chart_add_figure (chart, SOKAKU_CHART_TEXT_VALUE, (int) i, figure, em,
                                      known && i % n_columns == self->n_steps);
      sokaku_chart_text_place (text, grid->edges[i % n_columns + 1], 1,
                               sokaku_chart_grid_get_y (grid, i / n_columns));
      text->dim = !known;
    }
}

/* A wedge that points up to the place of the mean, below the dots, which it must not hide.
 * That of known ratings is filled; one that was entered is hollow. */
static void
draw_mean (SokakuChart *chart, cairo_t *cr, double x, double y, double size, gboolean hollow)
{
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);

  cairo_move_to (cr, x, y - 0.45 * size);
  cairo_line_to (cr, x + 0.55 * size, y + 0.45 * size);
  cairo_line_to (cr, x - 0.55 * size, y + 0.45 * size);
  cairo_close_path (cr);
  sokaku_color_set_source (hollow ? &palette->base : &palette->text, cr);
  if (!hollow)
    {
      cairo_fill (cr);
      return;
    }
  cairo_fill_preserve (cr);
  sokaku_color_set_source (&palette->text, cr);
  cairo_set_line_width (cr, palette->stroke * MAX (0.16 * size, 0.8));
  cairo_stroke (cr);
}

static void
draw_dots (SokakuAgreementChart *self, cairo_t *cr, guint point)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series), column = point % n_columns;
  int n = sokaku_series_get_point (series, point)->value;
  double x, y, slot;
  guint n_lines, left;

  if (!SOKAKU_SERIES_IS_FIGURE (n) || n <= 0)
    return;
  slot = self->n_steps > 1 ? (self->scale.end - self->scale.start) / (self->n_steps - 1) : 0;
  x = self->scale.start + slot * column;
  left = (guint) n;
  n_lines = (left + self->across - 1) / self->across;
  y = sokaku_chart_grid_get_y (&self->grid, point / n_columns) - (n_lines - 1) * self->dot / 2
      - (1 - DOTS_SHARE) / 2.6 * self->grid.rows.pitch;
  for (; left > 0; y += self->dot)
    {
      guint line = MIN (left, self->across);

      for (guint i = 0; i < line; i++)
        {
          cairo_new_sub_path (cr);
          cairo_arc (cr, x + (i - (line - 1) / 2.0) * self->dot, y, 0.42 * self->dot, 0, 2 * G_PI);
        }
      left -= line;
    }
}

static void
sokaku_agreement_chart_draw (SokakuChart *chart, cairo_t *cr)
{
  SokakuAgreementChart *self = SOKAKU_AGREEMENT_CHART (chart);
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  SokakuChartGrid *grid = &self->grid;
  guint n_columns = sokaku_series_get_n_columns (series);
  guint n_rows = sokaku_series_get_n_rows (series);
  double pitch = grid->rows.pitch, slot = grid->edges[1] - grid->edges[0];
  double size = MIN (MEAN * grid->rows.em, 0.9 * (1 - DOTS_SHARE) * pitch);
  double left, top, right, bottom;

  sokaku_chart_grid_draw_row (grid, chart, cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  cairo_set_line_width (cr, palette->stroke);
  sokaku_color_set_source (&palette->line, cr);
  for (guint i = 0; i < self->n_steps; i++)
    {
      double x = floor (grid->edges[0] + slot * (i + 0.5)) + 0.5;

      cairo_move_to (cr, x, grid->rows.top);
      cairo_line_to (cr, x, grid->rows.top + n_rows * pitch);
    }
  /* long ways from the names to the figures: hairlines lead the eye */
  for (guint i = 0; i <= n_rows && pitch > 6; i++)
    {
      double y = floor (grid->rows.top + i * pitch) + 0.5;

      cairo_move_to (cr, grid->rows.padding, y);
      cairo_line_to (cr, grid->edges[n_columns], y);
    }
  cairo_stroke (cr);

  sokaku_color_set_source (&palette->accent, cr);
  for (guint row = 0; row < n_rows; row++)
    {
      double y = sokaku_chart_grid_get_y (grid, row);

      if (y < top - pitch || y > bottom + pitch)
        continue;
      for (guint i = 0; i < self->n_steps; i++)
        draw_dots (self, cr, row * n_columns + i);
      cairo_fill (cr);
    }
  for (guint row = 0; row < n_rows; row++)
    {
      const SokakuSeriesPoint *mean
          = sokaku_series_get_point (series, row * n_columns + self->n_steps);
      double y = sokaku_chart_grid_get_y (grid, row);

      if (SOKAKU_SERIES_IS_FIGURE (mean->value) && y >= top - pitch && y <= bottom + pitch)
        draw_mean (chart, cr, sokaku_chart_scale_position (&self->scale, mean->value),
                   mean->count > 0 ? y + 0.46 * pitch - 0.5 * size : y, size, mean->count == 0);
    }
  sokaku_chart_grid_draw_cell (grid, chart, cr);
}

static int
sokaku_agreement_chart_hit_test (SokakuChart *chart, double x, double y)
{
  return sokaku_chart_grid_hit_test (&SOKAKU_AGREEMENT_CHART (chart)->grid, chart, x, y);
}

static void
sokaku_agreement_chart_get_bounds (SokakuChart *chart, guint point, cairo_rectangle_t *bounds)
{
  sokaku_chart_grid_get_bounds (&SOKAKU_AGREEMENT_CHART (chart)->grid, chart, point, bounds);
}

static void
sokaku_agreement_chart_get_mark (SokakuChart *chart, guint point, int value, double *x, double *y)
{
  cairo_rectangle_t cell;

  sokaku_agreement_chart_get_bounds (chart, point, &cell);
  *x = cell.x + cell.width / 2;
  *y = cell.y + cell.height / 2;
}

/* Returns: what is said of means that were entered, "" where there are none */
static const char *
get_entered (SokakuSeries *series)
{
  guint n_columns = sokaku_series_get_n_columns (series);

  for (guint i = n_columns - N_FIGURES; i < sokaku_series_get_n_points (series); i += n_columns)
    if (*sokaku_series_get_point (series, i)->text != '\0')
      return sokaku_series_get_point (series, i)->text;
  return "";
}

/* Only what is there is named: dots, filled means and hollow ones. */
static const char *
sokaku_agreement_chart_get_legend (SokakuChart *chart, int legend)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);

  if (legend == 2)
    return get_entered (series);
  if (!sokaku_series_has_spread (series))
    return "";
  return legend == 0 ? sokaku_series_get_value_name (series)
                     : sokaku_series_get_earlier_name (series);
}

static void
sokaku_agreement_chart_draw_legend (
    SokakuChart *chart, cairo_t *cr, int legend, double x, double y, double em)
{
  if (legend == 0)
    sokaku_chart_draw_mark (chart, cr, x, y, 0.42 * DOT * em, FALSE);
  else
    draw_mean (chart, cr, x, y, MEAN * em, legend == 2);
}

static void
sokaku_agreement_chart_measure (SokakuChart *chart,
                                double *minimum_width,
                                double *minimum_height,
                                double *natural_width,
                                double *natural_height)
{
  SokakuAgreementChart *self = SOKAKU_AGREEMENT_CHART (chart);
  SokakuChartRows rows;

  init_rows (self, &rows);
  sokaku_chart_rows_measure (&rows, chart, SLOT_EASE * self->n_steps, minimum_width, minimum_height,
                             natural_width, natural_height);
}

static char *
sokaku_agreement_chart_get_words (SokakuChart *chart, guint point)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series), column = point % n_columns;
  guint n_steps = n_columns - N_FIGURES;
  const SokakuSeriesPoint *p = sokaku_series_get_point (series, point);
  const SokakuSeriesPoint *mean = sokaku_series_get_point (series, point - column + n_steps);

  if (column >= n_steps || mean->count == 0)
    return sokaku_chart_words_for_point (series,
                                         mean->count == 0 ? point - column + n_steps : point);
  /* Translators: the name of an initiative, a rating, how many gave it and of how many */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: rated %s by %d of %u member",
                                       "%s: rated %s by %d of %u members", mean->count),
                          p->label, sokaku_series_get_column (series, column)->name.label, p->value,
                          mean->count);
}

static void
append_spread (SokakuSeries *series, GString *text, guint column)
{
  guint n_columns = sokaku_series_get_n_columns (series);
  int lowest = G_MAXINT, highest = G_MININT;

  for (guint i = column; i < sokaku_series_get_n_points (series); i += n_columns)
    {
      int value = sokaku_series_get_point (series, i)->value;

      if (!SOKAKU_SERIES_IS_FIGURE (value))
        continue;
      lowest = MIN (lowest, value);
      highest = MAX (highest, value);
    }
  if (lowest > highest)
    return;

  g_autofree char *high = sokaku_tenths_to_string (highest);
  g_autofree char *high_names = sokaku_chart_words_name_at (series, column, highest);
  g_autofree char *low = sokaku_tenths_to_string (lowest);
  g_autofree char *low_names = sokaku_chart_words_name_at (series, column, lowest);

  /* Translators: how far apart ratings are, and the initiatives where it is so */
  sokaku_chart_words_append (
      text, g_strdup_printf (_ ("Most divided: %s (spread %s)."), high_names, high));
  if (lowest < highest)
    sokaku_chart_words_append (
        text, g_strdup_printf (_ ("Most agreed: %s (spread %s)."), low_names, low));
}

static void
sokaku_agreement_chart_append_summary (SokakuChart *chart, GString *text)
{
  SokakuSeries *series = sokaku_chart_get_series (chart);
  guint n_columns = sokaku_series_get_n_columns (series), n_steps = n_columns - N_FIGURES;
  guint n_entered = 0;

  append_spread (series, text, n_columns - 1);
  for (guint i = n_steps; i < sokaku_series_get_n_points (series); i += n_columns)
    {
      const SokakuSeriesPoint *mean = sokaku_series_get_point (series, i);

      n_entered += SOKAKU_SERIES_IS_FIGURE (mean->value) && mean->count == 0;
    }
  if (n_entered > 0)
    sokaku_chart_words_append (
        text,
        g_strdup_printf (
            g_dngettext (GETTEXT_PACKAGE, "Of %u of %u only the average is known, not the ratings.",
                         "Of %u of %u only the averages are known, not the ratings.", n_entered),
            n_entered, sokaku_series_get_n_rows (series)));
  sokaku_chart_words_append_column (text, series, n_steps);
}

static void
sokaku_agreement_chart_finalize (GObject *object)
{
  sokaku_chart_grid_clear (&SOKAKU_AGREEMENT_CHART (object)->grid);

  G_OBJECT_CLASS (sokaku_agreement_chart_parent_class)->finalize (object);
}

static void
sokaku_agreement_chart_class_init (SokakuAgreementChartClass *klass)
{
  SokakuChartClass *chart_class = SOKAKU_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sokaku_agreement_chart_finalize;
  chart_class->measure = sokaku_agreement_chart_measure;
  chart_class->layout = sokaku_agreement_chart_layout;
  chart_class->draw = sokaku_agreement_chart_draw;
  chart_class->hit_test = sokaku_agreement_chart_hit_test;
  chart_class->get_bounds = sokaku_agreement_chart_get_bounds;
  chart_class->get_mark = sokaku_agreement_chart_get_mark;
  chart_class->get_legend = sokaku_agreement_chart_get_legend;
  chart_class->draw_legend = sokaku_agreement_chart_draw_legend;
  chart_class->get_words = sokaku_agreement_chart_get_words;
  chart_class->append_summary = sokaku_agreement_chart_append_summary;
}

static void
sokaku_agreement_chart_init (SokakuAgreementChart *self)
{
}
