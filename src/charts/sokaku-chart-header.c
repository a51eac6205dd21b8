/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a chart: title, legend and scale in words. */
#include "sokaku-chart-header.h"

/* In font sizes. */
#define LINE 1.55
#define BELOW 0.5
#define GAP 1.4
#define MARK 0.42
#define MARK_ROOM 1.15

/* The notes are what stands beside the title: the names of marks, and the scale. */
#define N_NOTES (SOKAKU_CHART_N_LEGENDS + 1)

static const char *
get_note (SokakuChart *chart, int note)
{
  if (note == N_NOTES - 1)
    return sokaku_series_get_subtitle (sokaku_chart_get_series (chart));
  return SOKAKU_CHART_GET_CLASS (chart)->get_legend (chart, note);
}

static gboolean
is_legend (int note)
{
  return note < N_NOTES - 1;
}

/**
 * sokaku_chart_header_init:
 * @self: (out caller-allocates): the head
 * @chart: a chart with a series
 *
 * Measures the texts of the head once, for every size that is tried.
 */
void
sokaku_chart_header_init (SokakuChartHeader *self, SokakuChart *chart)
{
  double em = sokaku_chart_get_font_size (chart);

  self->title = sokaku_chart_measure_text (chart, sokaku_chart_get_title (chart), em, TRUE) / em;
  self->words = self->notes = 0;
  for (int i = 0; i < N_NOTES; i++)
    {
      const char *note = get_note (chart, i);
      double width;

      if (*note == '\0')
        continue;
      width = sokaku_chart_measure_text (chart, note, em, FALSE) / em;
      self->words += width;
      self->notes += width + (self->notes > 0 ? GAP : 0) + (is_legend (i) ? MARK_ROOM : 0);
    }
}

static gboolean
fits_one_line (const SokakuChartHeader *self, SokakuChartHeaderLevel level, double em, double width)
{
  if (level < SOKAKU_CHART_HEADER_FULL || self->title <= 0 || self->notes <= 0)
    return TRUE;
  /* a little more than measured, as widths do not shrink quite evenly */
  return 1.01 * (self->title + GAP + self->notes) * em <= width;
}

/**
 * sokaku_chart_header_measure:
 * @self: the head
 * @level: how much of it is shown
 * @em: font size
 * @width: the width there is
 *
 * Returns: the height of the head with the space below it
 */
double
sokaku_chart_header_measure (const SokakuChartHeader *self,
                             SokakuChartHeaderLevel level,
                             double em,
                             double width)
{
  gboolean has_notes = level == SOKAKU_CHART_HEADER_FULL && self->notes > 0;

  if (level == SOKAKU_CHART_HEADER_NONE || (self->title <= 0 && !has_notes))
    return 0;
  return ((fits_one_line (self, level, em, width) ? 1 : 2) * LINE + BELOW) * em;
}

static void
layout_notes (
    const SokakuChartHeader *self, SokakuChart *chart, double em, double x, double y, double width)
{
  double squeeze = 1;

  if (self->notes * em > width && self->words > 0)
    squeeze = MAX (0, width - (self->notes - self->words) * em) / (self->words * em);

  for (int i = 0; i < N_NOTES; i++)
    {
      const char *note = get_note (chart, i);
      SokakuChartText *text;

      if (*note == '\0')
        continue;
      text = sokaku_chart_add_text (
          chart, is_legend (i) ? SOKAKU_CHART_TEXT_LEGEND : SOKAKU_CHART_TEXT_SCALE,
          is_legend (i) ? i : -1, note, em, FALSE);
      if (squeeze < 1)
        sokaku_chart_text_wrap (text, sokaku_chart_text_get_width (text) * squeeze, 1,
                                PANGO_ALIGN_LEFT);
      if (is_legend (i))
        x += MARK_ROOM * em;
      sokaku_chart_text_place (text, x, 0, y);
      text->dim = TRUE;
      x += sokaku_chart_text_get_width (text) + GAP * em;
    }
}

/**
 * sokaku_chart_header_layout:
 * @self: the head
 * @chart: its chart
 * @level: how much of the head is shown
 * @em: font size
 * @x: its left edge
 * @y: its upper edge
 * @width: the width there is
 *
 * Places the title at the left and the notes at the right, or below it where
 * the line is too short for both.
 */
void
sokaku_chart_header_layout (const SokakuChartHeader *self,
                            SokakuChart *chart,
                            SokakuChartHeaderLevel level,
                            double em,
                            double x,
                            double y,
                            double width)
{
  y += LINE * em / 2;
  if (level == SOKAKU_CHART_HEADER_NONE)
    return;
  if (self->title > 0)
    {
      SokakuChartText *text = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_TITLE, -1,
                                                     sokaku_chart_get_title (chart), em, TRUE);

      sokaku_chart_text_wrap (text, width, 1, PANGO_ALIGN_LEFT);
      sokaku_chart_text_place (text, x, 0, y);
    }
  if (level < SOKAKU_CHART_HEADER_FULL)
    return;
  if (fits_one_line (self, level, em, width))
    x += MAX (0, width - self->notes * em);
  else
    y += LINE * em;
  layout_notes (self, chart, em, x, y, width);
}

/**
 * sokaku_chart_header_draw_legend:
 * @chart: a chart
 * @cr: where to draw
 * @text: the name of a series
 *
 * Draws the mark of the series in front of its name.
 */
void
sokaku_chart_header_draw_legend (SokakuChart *chart, cairo_t *cr, const SokakuChartText *text)
{
  SOKAKU_CHART_GET_CLASS (chart)->draw_legend (chart, cr, text->index,
                                               text->bounds.x - (MARK_ROOM - MARK) * text->em,
                                               text->bounds.y + text->bounds.height / 2, text->em);
}
