/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An outline over spokes, one spoke a point. */
#include "sokaku-radar-chart.h"

#include <math.h>

#include "sokaku-chart-header.h"
#include "sokaku-chart-scale.h"

/* All in font sizes. */
#define PADDING 0.75
#define GAP 0.85 /* between the outermost ring and the names */
#define VALUE_GAP 0.6
#define BETWEEN 0.25 /* between two names */
#define RING_FIGURE 0.78
#define MARK 0.38
#define RADIUS_SMALL 4.5
#define BLEED 0.35    /* around name and value, at the sides */
#define WRAP_FROM 8.0 /* shorter names stay on one line */
#define RADIUS_NATURAL 9.5

/* The minimum lies on a small ring, not in the centre, so that marks stay apart. */
#define HUB 0.1
/* The least radius as a part of the picture: text shrinks to reach the first,
 * and the smallest text is content with the second. */
#define RADIUS_WANTED 0.28
#define RADIUS_LEAST 0.2
#define RADIUS_STEPS 12

typedef enum
{
  SIDE_TOP,
  SIDE_RIGHT,
  SIDE_BOTTOM,
  SIDE_LEFT
} Side;

/* One spoke. */
typedef struct
{
  double angle; /* clockwise from above */
  Side side;
  double label_width; /* on one line, in font sizes */
  double value_width;
  int label_lines;
  double room;              /* for the name */
  cairo_rectangle_t bounds; /* of name and value */
} Spoke;

/* What one attempt at a layout comes to. */
typedef struct
{
  SokakuChartHeaderLevel level;
  double em;
  gboolean short_labels;
  gboolean inline_values; /* beside the names instead of below them */
  SokakuChartHeader header;
  cairo_rectangle_t area; /* below the head */
} Attempt;

struct _SokakuRadarChart
{
  SokakuChart parent_instance;

  /* the layout */
  SokakuChartScale scale; /* from the hub to the outermost ring */
  double em;
  double x;
  double y;
  GArray *spokes; /* by point */
};

G_DEFINE_FINAL_TYPE (SokakuRadarChart, sokaku_radar_chart, SOKAKU_TYPE_CHART)

static Spoke *
get_spoke (SokakuRadarChart *self, guint point)
{
  return &g_array_index (self->spokes, Spoke, point);
}

static void
init_spokes (SokakuRadarChart *self, const guint *shown)
{
  guint n_points = sokaku_chart_get_n_points (SOKAKU_CHART (self));

  g_array_set_size (self->spokes, n_points);
  for (guint i = 0; i < n_points; i++)
    {
      Spoke *spoke = get_spoke (self, shown[i]);

      spoke->angle = 2 * G_PI * i / n_points;
      if (i == 0)
        spoke->side = SIDE_TOP;
      else if (2 * i == n_points)
        spoke->side = SIDE_BOTTOM;
      else
        spoke->side = 2 * i < n_points ? SIDE_RIGHT : SIDE_LEFT;
    }
}

static void
measure_texts (SokakuRadarChart *self, gboolean short_labels)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  double size = sokaku_chart_get_font_size (chart);

  for (guint i = 0; i < self->spokes->len; i++)
    {
      Spoke *spoke = get_spoke (self, i);
      g_autofree char *label
          = sokaku_chart_clip_label (sokaku_chart_get_label (chart, i, short_labels));
      g_autofree char *value = sokaku_chart_words_get_figure (series, i);

      /* a little more than measured, as widths do not shrink quite evenly */
      spoke->label_width = 1.01 * sokaku_chart_measure_text (chart, label, size, FALSE) / size;
      spoke->value_width = 1.01 * sokaku_chart_measure_text (chart, value, size, TRUE) / size;
    }
}

static double
block_height (const Attempt *attempt, const Spoke *spoke)
{
  return (spoke->label_lines + (attempt->inline_values ? 0 : 1)) * SOKAKU_CHART_LINE * attempt->em;
}

static double
wanted_y (SokakuRadarChart *self, const Spoke *spoke)
{
  return self->y - (self->scale.end + GAP * self->em) * cos (spoke->angle);
}

static int
compare_heights (gconstpointer a, gconstpointer b, gpointer user_data)
{
  SokakuRadarChart *self = user_data;
  double first = wanted_y (self, get_spoke (self, *(const guint *) a));
  double second = wanted_y (self, get_spoke (self, *(const guint *) b));

  return (first > second) - (first < second);
}

static double
side_height (SokakuRadarChart *self, const Attempt *attempt, Side side)
{
  double height = 0;

  for (guint i = 0; i < self->spokes->len; i++)
    if (get_spoke (self, i)->side == side)
      height += block_height (attempt, get_spoke (self, i)) + BETWEEN * attempt->em;
  return height;
}

/* Names at one side: each as near to its spoke as the others allow. Where there
 * is too little room for all they move together. */
static void
arrange_side (SokakuRadarChart *self, const Attempt *attempt, Side side, double top, double bottom)
{
  guint n_points = self->spokes->len, n = 0;
  g_autofree guint *points = g_new (guint, n_points);
  double squeeze = MIN (1, (bottom - top) / side_height (self, attempt, side));
  double limit = top;

  for (guint i = 0; i < n_points; i++)
    if (get_spoke (self, i)->side == side)
      points[n++] = i;
  g_qsort_with_data (points, (int) n, sizeof (guint), compare_heights, self);

  for (guint i = 0; i < n; i++)
    {
      Spoke *spoke = get_spoke (self, points[i]);

      spoke->bounds.height = squeeze * block_height (attempt, spoke);
      spoke->bounds.y = MAX (wanted_y (self, spoke) - spoke->bounds.height / 2, limit);
      limit = spoke->bounds.y + spoke->bounds.height + squeeze * BETWEEN * attempt->em;
    }
  limit = bottom;
  for (guint i = n; i-- > 0;)
    {
      Spoke *spoke = get_spoke (self, points[i]);

      spoke->bounds.y = MIN (spoke->bounds.y, limit - spoke->bounds.height);
      limit = spoke->bounds.y - squeeze * BETWEEN * attempt->em;
    }
}

/* How far from the centre a block may start without touching the rings. */
static double
clear_of_rings (SokakuRadarChart *self, const cairo_rectangle_t *block)
{
  double reach = self->scale.end + GAP * self->em, away = 0;

  if (block->y > self->y)
    away = block->y - self->y;
  else if (block->y + block->height < self->y)
    away = self->y - block->y - block->height;
  return MAX (away < reach ? sqrt (reach * reach - away * away) : 0, GAP * self->em);
}

/* How much one side wants from the centre outwards, with its names on so many lines. */
static double
side_width (SokakuRadarChart *self, const Attempt *attempt, Side side, int n_lines)
{
  double em = attempt->em, widest = self->scale.end + GAP * em;

  for (guint i = 0; i < self->spokes->len; i++)
    {
      const Spoke *spoke = get_spoke (self, i);
      double label = spoke->label_width / n_lines + (n_lines > 1 ? 1 : 0);

      if (spoke->side != side)
        continue;
      label = MIN (label, spoke->label_width) * em;
      if (attempt->inline_values)
        label += (VALUE_GAP + spoke->value_width) * em;
      else
        label = MAX (label, spoke->value_width * em);
      widest = MAX (widest, label + clear_of_rings (self, &spoke->bounds));
    }
  return widest;
}

/* The rings stand in the middle unless the names of one side need more width and
 * those of the other side can spare it. */
static void
share_width (SokakuRadarChart *self, const Attempt *attempt)
{
  double width = attempt->area.width, left = width / 2;
  double left_one = side_width (self, attempt, SIDE_LEFT, 1);
  double right_one = side_width (self, attempt, SIDE_RIGHT, 1);

  if (left_one > width / 2 || right_one > width / 2)
    {
      double left_two = side_width (self, attempt, SIDE_LEFT, 2);
      double right_two = side_width (self, attempt, SIDE_RIGHT, 2);

      if (left_one + right_one <= width)
        left = left_one + (width - left_one - right_one) / 2;
      else if (left_two + right_one <= width && left_two > right_two)
        left = width - right_one;
      else if (left_one + right_two <= width && right_two > left_two)
        left = left_one;
      else
        left = left_two + (width - left_two - right_two) / 2;
    }
  self->x = attempt->area.x + left;

  for (guint i = 0; i < self->spokes->len; i++)
    {
      Spoke *spoke = get_spoke (self, i);

      if (spoke->side == SIDE_LEFT)
        spoke->room = left - clear_of_rings (self, &spoke->bounds);
      else if (spoke->side == SIDE_RIGHT)
        spoke->room = width - left - clear_of_rings (self, &spoke->bounds);
      else
        spoke->room = width;
      if (attempt->inline_values)
        spoke->room -= (VALUE_GAP + spoke->value_width) * attempt->em;
    }
}

/* Puts the rings in the middle, the first name above them, the one opposite below,
 * the others beside. Returns whether their heights fit. */
static gboolean
arrange (SokakuRadarChart *self, const Attempt *attempt)
{
  double em = attempt->em, radius = self->scale.end;
  double top = attempt->area.y, bottom = top + attempt->area.height;
  double inner_top, inner_bottom, above = 0, below = 0, slack, needed;
  gboolean fits;

  for (guint i = 0; i < self->spokes->len; i++)
    {
      Spoke *spoke = get_spoke (self, i);

      spoke->bounds.height = block_height (attempt, spoke);
      if (spoke->side == SIDE_TOP)
        above = spoke->bounds.height;
      else if (spoke->side == SIDE_BOTTOM)
        below = spoke->bounds.height;
    }

  slack = attempt->area.height - above - below - 2 * (radius + GAP * em);
  self->y = top + above + GAP * em + radius + slack / 2;

  inner_top = self->y - radius - GAP * em;
  inner_bottom = below > 0 ? self->y + radius + GAP * em : bottom;
  needed = MAX (side_height (self, attempt, SIDE_RIGHT), side_height (self, attempt, SIDE_LEFT));
  if (inner_bottom - inner_top < needed)
    {
      inner_top = MAX (inner_top - (needed - (inner_bottom - inner_top)) / 2, top + above);
      inner_bottom = MIN (inner_top + needed, bottom - below);
      inner_top = MAX (inner_bottom - needed, top + above);
    }
  fits = slack >= 0 && inner_bottom - inner_top >= needed - 0.01;

  arrange_side (self, attempt, SIDE_RIGHT, inner_top, inner_bottom);
  arrange_side (self, attempt, SIDE_LEFT, inner_top, inner_bottom);
  for (guint i = 0; i < self->spokes->len; i++)
    {
      Spoke *spoke = get_spoke (self, i);

      if (spoke->side == SIDE_TOP)
        spoke->bounds.y = inner_top - above;
      else if (spoke->side == SIDE_BOTTOM)
        spoke->bounds.y = inner_bottom;
    }
  share_width (self, attempt);
  return fits;
}

static gboolean
spoke_fits (SokakuRadarChart *self, const Attempt *attempt, guint point)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  const Spoke *spoke = get_spoke (self, point);
  double needed = spoke->label_width * attempt->em;

  if (!attempt->inline_values && spoke->value_width * attempt->em > spoke->room)
    return FALSE;
  if (needed <= spoke->room)
    return TRUE;
  return spoke->label_lines > 1 && needed <= spoke->label_lines * spoke->room
         && sokaku_chart_label_fits (chart,
                                     sokaku_chart_get_label (chart, point, attempt->short_labels),
                                     attempt->em, spoke->room, spoke->label_lines);
}

static gboolean
try_radius (SokakuRadarChart *self, const Attempt *attempt, double radius)
{
  gboolean wrapped = FALSE;

  self->scale.start = HUB * radius;
  self->scale.end = radius;
  for (guint i = 0; i < self->spokes->len; i++)
    get_spoke (self, i)->label_lines = 1;
  if (!arrange (self, attempt))
    return FALSE;

  for (guint i = 0; i < self->spokes->len && !attempt->short_labels; i++)
    {
      Spoke *spoke = get_spoke (self, i);

      if (spoke->label_width < WRAP_FROM || spoke->label_width * attempt->em <= spoke->room)
        continue;
      spoke->label_lines = 2;
      wrapped = TRUE;
    }
  if (wrapped && !arrange (self, attempt))
    return FALSE;

  for (guint i = 0; i < self->spokes->len; i++)
    if (!spoke_fits (self, attempt, i))
      return FALSE;
  return TRUE;
}

static void
start_attempt (SokakuRadarChart *self, Attempt *attempt, double em, double width, double height)
{
  double padding = PADDING * em;

  attempt->em = self->em = em;
  attempt->area.x = padding;
  attempt->area.width = width - 2 * padding;
  attempt->area.y
      = padding
        + sokaku_chart_header_measure (&attempt->header, attempt->level, em, attempt->area.width);
  attempt->area.height = height - attempt->area.y - padding;
}

/* The largest rings that leave every name its room. */
static gboolean
try_size (SokakuRadarChart *self, Attempt *attempt, double em, double width, double height)
{
  double size = sokaku_chart_get_font_size (SOKAKU_CHART (self));
  double eased = (em / size - SOKAKU_CHART_SMALLEST) / (1 - SOKAKU_CHART_SMALLEST);
  double least = RADIUS_LEAST + (RADIUS_WANTED - RADIUS_LEAST) * MAX (eased, 0);
  double most, extent;

  start_attempt (self, attempt, em, width, height);
  extent = MIN (attempt->area.width, attempt->area.height);
  least *= extent;
  most = extent / 2 - GAP * em;
  if (most < least || !try_radius (self, attempt, least))
    return FALSE;
  for (int i = 0; i <= RADIUS_STEPS; i++)
    if (try_radius (self, attempt, most - (most - least) * i / RADIUS_STEPS))
      return TRUE;
  return FALSE;
}

/* Full names with all of the head if that can be; then without parts of the head,
 * then short names; at last whatever stands without overlapping. */
static void
find_attempt (SokakuRadarChart *self, Attempt *attempt, double width, double height)
{
  double size = sokaku_chart_get_font_size (SOKAKU_CHART (self));

  for (int short_labels = 0; short_labels < 2; short_labels++)
    {
      attempt->short_labels = short_labels;
      measure_texts (self, short_labels);
      for (int level = SOKAKU_CHART_HEADER_FULL; level >= SOKAKU_CHART_HEADER_NONE; level--)
        for (double em = size; em >= SOKAKU_CHART_SMALLEST * size; em *= SOKAKU_CHART_SHRINK)
          for (int inline_values = 0; inline_values < 2; inline_values++)
            {
              attempt->level = level;
              attempt->inline_values = inline_values;
              if (try_size (self, attempt, em, width, height))
                return;
            }
    }

  start_attempt (self, attempt,
                 MIN (SOKAKU_CHART_SMALLEST * size, height / (0.75 * self->spokes->len + 6)), width,
                 height);
  self->scale.end
      = MAX (0, RADIUS_LEAST * MIN (attempt->area.width, attempt->area.height) - GAP * self->em);
  self->scale.start = HUB * self->scale.end;
  for (guint i = 0; i < self->spokes->len; i++)
    get_spoke (self, i)->label_lines = 1;
  arrange (self, attempt);
}

static void
place_block (SokakuRadarChart *self, const Attempt *attempt, guint point)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  const SokakuSeriesPoint *p = sokaku_series_get_point (sokaku_chart_get_series (chart), point);
  g_autofree char *figure = sokaku_chart_words_get_figure (sokaku_chart_get_series (chart), point);
  Spoke *spoke = get_spoke (self, point);
  SokakuChartText *label, *value;
  double label_width, value_width, width, height, x, y, xalign;

  label = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_LABEL, (int) point,
                                 sokaku_chart_get_label (chart, point, attempt->short_labels),
                                 attempt->em, FALSE);
  value = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_VALUE, (int) point, figure, attempt->em,
                                 p->value != SOKAKU_SERIES_MISSING);
  value->dim = p->value == SOKAKU_SERIES_MISSING;
  xalign = spoke->side == SIDE_RIGHT ? 0 : spoke->side == SIDE_LEFT ? 1 : 0.5;
  sokaku_chart_text_wrap (label, spoke->room, spoke->label_lines,
                          spoke->side == SIDE_RIGHT  ? PANGO_ALIGN_LEFT
                          : spoke->side == SIDE_LEFT ? PANGO_ALIGN_RIGHT
                                                     : PANGO_ALIGN_CENTER);
  label_width = sokaku_chart_text_get_width (label);
  value_width = sokaku_chart_text_get_width (value);
  width = attempt->inline_values ? label_width + VALUE_GAP * attempt->em + value_width
                                 : MAX (label_width, value_width);

  x = self->x - xalign * width;
  if (spoke->side == SIDE_RIGHT)
    x += clear_of_rings (self, &spoke->bounds);
  else if (spoke->side == SIDE_LEFT)
    x -= clear_of_rings (self, &spoke->bounds);
  else
    x = CLAMP (x, attempt->area.x,
               MAX (attempt->area.x, attempt->area.x + attempt->area.width - width));
  spoke->bounds.x = x;
  spoke->bounds.width = width;
  y = spoke->bounds.y + spoke->bounds.height / 2;

  if (attempt->inline_values)
    {
      sokaku_chart_text_place (label, x, 0, y);
      sokaku_chart_text_place (value, x + width, 1, y);
      return;
    }
  height = sokaku_chart_text_get_n_lines (label) * SOKAKU_CHART_LINE * attempt->em;
  y -= (height + SOKAKU_CHART_LINE * attempt->em) / 2;
  if (height + SOKAKU_CHART_LINE * attempt->em < spoke->bounds.height)
    {
      spoke->bounds.y = y;
      spoke->bounds.height = height + SOKAKU_CHART_LINE * attempt->em;
    }
  x += xalign * width;
  sokaku_chart_text_place (label, x, xalign, y + height / 2);
  sokaku_chart_text_place (value, x, xalign, y + height + SOKAKU_CHART_LINE * attempt->em / 2);
}

static void
layout_ring_figures (SokakuRadarChart *self)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  double em = RING_FIGURE * self->em;
  guint every = sokaku_chart_scale_thinning (&self->scale, em * 1.3);

  for (guint i = 0; i < sokaku_chart_scale_n_ticks (&self->scale); i += every)
    {
      g_autofree char *figure = sokaku_chart_scale_figure (&self->scale, i);
      int tenths = sokaku_chart_scale_tick (&self->scale, i);
      SokakuChartText *text
          = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_AXIS, -1, figure, em, FALSE);

      sokaku_chart_text_place (text, self->x - 0.35 * em, 1,
                               self->y - sokaku_chart_scale_position (&self->scale, tenths)
                                   + 0.55 * em);
      text->dim = TRUE;
    }
}

static void
sokaku_radar_chart_layout (SokakuChart *chart, double width, double height)
{
  SokakuRadarChart *self = SOKAKU_RADAR_CHART (chart);
  SokakuSeries *series = sokaku_chart_get_series (chart);
  Attempt attempt = { 0 };

  sokaku_chart_scale_init (&self->scale, sokaku_series_get_column (series, 0));
  sokaku_chart_header_init (&attempt.header, chart);
  init_spokes (self, sokaku_chart_get_shown_order (chart));
  find_attempt (self, &attempt, width, height);

  sokaku_chart_header_layout (&attempt.header, chart, attempt.level, attempt.em, attempt.area.x,
                              PADDING * attempt.em, attempt.area.width);
  for (guint i = 0; i < self->spokes->len; i++)
    place_block (self, &attempt, i);
  layout_ring_figures (self);
}

static void
draw_rings (SokakuRadarChart *self, cairo_t *cr)
{
  const SokakuPalette *palette = sokaku_chart_get_palette (SOKAKU_CHART (self));
  guint every = sokaku_chart_scale_thinning (&self->scale, 4);

  cairo_set_line_width (cr, palette->stroke);
  sokaku_color_set_source (&palette->line, cr);
  for (guint tick = 0; tick < sokaku_chart_scale_n_ticks (&self->scale); tick += every)
    {
      double r = sokaku_chart_scale_position (&self->scale,
                                              sokaku_chart_scale_tick (&self->scale, tick));

      cairo_new_sub_path (cr);
      for (guint i = 0; i < self->spokes->len; i++)
        {
          double angle = 2 * G_PI * i / self->spokes->len;

          cairo_line_to (cr, self->x + r * sin (angle), self->y - r * cos (angle));
        }
      cairo_close_path (cr);
    }
  for (guint i = 0; i < self->spokes->len; i++)
    {
      const Spoke *spoke = get_spoke (self, i);
      double across = sin (spoke->angle), up = cos (spoke->angle);
      double end_x = self->x + self->scale.end * across, end_y = self->y - self->scale.end * up;
      double block_y = spoke->bounds.y + spoke->bounds.height / 2;

      cairo_move_to (cr, self->x + self->scale.start * across, self->y - self->scale.start * up);
      cairo_line_to (cr, end_x, end_y);
      /* a name that had to move away is led to */
      if ((spoke->side == SIDE_LEFT || spoke->side == SIDE_RIGHT)
          && fabs (block_y - wanted_y (self, spoke)) > self->em)
        {
          double near = spoke->side == SIDE_RIGHT
                            ? spoke->bounds.x - 0.2 * self->em
                            : spoke->bounds.x + spoke->bounds.width + 0.2 * self->em;

          cairo_line_to (cr, near, block_y);
        }
    }
  cairo_stroke (cr);
}

/* The outline through the marks; it is open wherever a figure is missing. */
static void
draw_outline (SokakuRadarChart *self, cairo_t *cr, gboolean earlier)
{
  SokakuChart *chart = SOKAKU_CHART (self);
  const SokakuPalette *palette = sokaku_chart_get_palette (chart);
  const guint *shown = sokaku_chart_get_shown_order (chart);
  guint n_points = self->spokes->len;
  double dash = 0.32 * self->em;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  sokaku_color_set_source (earlier ? &palette->dim : &palette->accent, cr);
  cairo_set_line_width (cr, palette->stroke * self->em * (earlier ? 0.085 : 0.15));
  if (earlier)
    cairo_set_dash (cr, &dash, 1, 0);

  for (guint i = 0; i < n_points; i++)
    {
      double x, y, next_x, next_y;

      if (!sokaku_chart_get_mark (chart, shown[i], earlier, &x, &y)
          || !sokaku_chart_get_mark (chart, shown[(i + 1) % n_points], earlier, &next_x, &next_y))
        continue;
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, next_x, next_y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* The name and value with a little air, which no other name takes. */
static void
sokaku_radar_chart_get_bounds (SokakuChart *chart, guint point, cairo_rectangle_t *bounds)
{
  SokakuRadarChart *self = SOKAKU_RADAR_CHART (chart);
  double bleed = BLEED * self->em;

  *bounds = get_spoke (self, point)->bounds;
  bounds->x -= bleed;
  bounds->width += 2 * bleed;
  bounds->y -= BETWEEN * self->em / 4;
  bounds->height += BETWEEN * self->em / 2;
}

static void
sokaku_radar_chart_draw (SokakuChart *chart, cairo_t *cr)
{
  SokakuRadarChart *self = SOKAKU_RADAR_CHART (chart);
  int highlight = sokaku_chart_get_highlight (chart);
  double radius = MIN (MARK * self->em, 0.06 * self->scale.end + 1);

  if (highlight >= 0)
    {
      cairo_rectangle_t band;

      sokaku_radar_chart_get_bounds (chart, (guint) highlight, &band);
      sokaku_chart_draw_band (chart, cr, &band, MIN (BLEED * self->em, band.height / 2));
    }
  draw_rings (self, cr);
  draw_outline (self, cr, TRUE);
  draw_outline (self, cr, FALSE);
  for (guint i = 0; i < self->spokes->len; i++)
    sokaku_chart_draw_marks (chart, cr, i, (int) i == highlight ? radius * 1.3 : radius);
}

/* A name stands for its spoke; inside the rings every place belongs to the
 * nearest spoke. */
static int
sokaku_radar_chart_hit_test (SokakuChart *chart, double x, double y)
{
  SokakuRadarChart *self = SOKAKU_RADAR_CHART (chart);
  const guint *shown = sokaku_chart_get_shown_order (chart);
  guint n_points = self->spokes->len;
  double away = hypot (x - self->x, y - self->y), turn;

  for (guint i = 0; i < n_points; i++)
    {
      cairo_rectangle_t block;

      sokaku_radar_chart_get_bounds (chart, i, &block);
      if (x >= block.x && x <= block.x + block.width && y >= block.y && y <= block.y + block.height)
        return (int) i;
    }
  if (away <= 0 || away > self->scale.end + GAP * self->em / 2)
    return -1;
  turn = atan2 (x - self->x, self->y - y) / (2 * G_PI) + 1;
  return (int) shown[(guint) floor (turn * n_points + 0.5) % n_points];
}

static void
sokaku_radar_chart_get_mark (SokakuChart *chart, guint point, int tenths, double *x, double *y)
{
  SokakuRadarChart *self = SOKAKU_RADAR_CHART (chart);
  double r = sokaku_chart_scale_position (&self->scale, tenths);

  *x = self->x + r * sin (get_spoke (self, point)->angle);
  *y = self->y - r * cos (get_spoke (self, point)->angle);
}

static void
sokaku_radar_chart_measure (SokakuChart *chart,
                            double *minimum_width,
                            double *minimum_height,
                            double *natural_width,
                            double *natural_height)
{
  double em = sokaku_chart_get_font_size (chart), widest = 0, wrapped, ends, header, sides;
  guint n_points = sokaku_chart_get_n_points (chart);
  SokakuChartHeader head;

  for (guint i = 0; i < n_points; i++)
    {
      g_autofree char *label = sokaku_chart_clip_label (sokaku_chart_get_label (chart, i, FALSE));

      widest = MAX (widest, sokaku_chart_measure_text (chart, label, em, FALSE));
    }
  wrapped = MIN (widest, MAX (widest / 2 + em, 10 * em));
  sokaku_chart_header_init (&head, chart);
  header = sokaku_chart_header_measure (&head, SOKAKU_CHART_HEADER_FULL, em, 18 * em)
           + 2 * PADDING * em;
  ends = (3 * SOKAKU_CHART_LINE + GAP) * em * (n_points % 2 == 0 ? 2 : 1);
  sides = (n_points - 1) / 2 * (3 * SOKAKU_CHART_LINE + BETWEEN) * em;

  *minimum_width = MAX (18.5 * em, 2 * (PADDING + GAP + RADIUS_SMALL) * em + 2 * wrapped);
  *minimum_height = header + ends + MAX (2 * RADIUS_SMALL * em, sides);
  *natural_width = MAX (*minimum_width, 2 * (PADDING + GAP + RADIUS_NATURAL) * em + 2 * wrapped);
  *natural_height = MAX (*minimum_height, header + ends + 2 * RADIUS_NATURAL * em);
}

static void
sokaku_radar_chart_finalize (GObject *object)
{
  g_array_unref (SOKAKU_RADAR_CHART (object)->spokes);

  G_OBJECT_CLASS (sokaku_radar_chart_parent_class)->finalize (object);
}

static void
sokaku_radar_chart_class_init (SokakuRadarChartClass *klass)
{
  SokakuChartClass *chart_class = SOKAKU_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sokaku_radar_chart_finalize;
  chart_class->measure = sokaku_radar_chart_measure;
  chart_class->layout = sokaku_radar_chart_layout;
  chart_class->draw = sokaku_radar_chart_draw;
  chart_class->hit_test = sokaku_radar_chart_hit_test;
  chart_class->get_bounds = sokaku_radar_chart_get_bounds;
  chart_class->get_mark = sokaku_radar_chart_get_mark;
}

static void
sokaku_radar_chart_init (SokakuRadarChart *self)
{
  self->spokes = g_array_new (FALSE, TRUE, sizeof (Spoke));
}
