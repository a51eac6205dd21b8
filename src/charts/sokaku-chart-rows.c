/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows with a column of names: how large everything can be in a picture of a given size. */
#include "sokaku-chart-rows.h"

#include <math.h>

/* Parts of the width between the paddings. */
#define LABEL_SHARE 0.46 /* names wrap rather than take more … */
#define PLOT_SHARE 0.22  /* … and shrink rather than leave less to the plot */

/* Names below this part of the font size are read by nobody: rather leave some out. */
#define READABLE 0.46

/* As widths do not shrink quite evenly, a little more than was measured. */
#define MARGIN 1.01

/* As wide as a figure, so that numbers end below each other. */
#define FIGURE_SPACE "\u2007"
#define FIGURE_WIDTH 0.6

static int
count_digits (const char *label)
{
  int n = 0;

  while (g_ascii_isdigit (label[n]))
    n++;
  return n;
}

static void
init_digits (SokakuChartRows *self, SokakuChart *chart)
{
  self->digits = 0;
  for (guint i = 0; self->left && i < sokaku_chart_get_n_rows (chart); i++)
    self->digits = MAX (self->digits, count_digits (sokaku_chart_get_label (chart, i, FALSE)));
  /* a name that is nothing but a long number is no number of a name */
  if (self->digits > 4)
    self->digits = 0;
}

/* A name behind as much room as its number is shorter than the longest. */
static char *
dup_label (const SokakuChartRows *self, SokakuChart *chart, guint row)
{
  const char *label = sokaku_chart_get_label (chart, row, self->short_labels);
  GString *padded = g_string_new (NULL);
  int digits = count_digits (label);

  for (; digits > 0 && digits < self->digits; digits++)
    g_string_append (padded, FIGURE_SPACE);
  g_string_append (padded, label);
  return g_string_free (padded, FALSE);
}

static double
measure_widest (SokakuChartRows *self, SokakuChart *chart, gboolean short_labels)
{
  return sokaku_chart_measure_labels (chart, short_labels)
         + MAX (self->digits - 1, 0) * FIGURE_WIDTH;
}

static double
get_sides (const SokakuChartRows *self)
{
  return self->sides + (self->has_extra ? self->extra : 0) + SOKAKU_CHART_ROWS_GAP;
}

static void
start (SokakuChartRows *self, SokakuChart *chart, double width, double height)
{
  double em = self->em, inner;
  guint n_rows = sokaku_chart_get_n_rows (chart);

  self->padding = SOKAKU_CHART_ROWS_PADDING * em;
  inner = width - 2 * self->padding;
  self->head_top
      = self->padding + sokaku_chart_header_measure (&self->header, self->level, em, inner);
  self->top = self->head_top + self->head * em;
  self->pitch = (height - self->top - self->foot * em - self->padding / 2) / n_rows;
  self->pitch = MIN (self->pitch, self->row_most * em);
  self->has_extra = self->extra > 0 && width >= self->extra_from * em;
  self->room = inner - MAX (PLOT_SHARE * inner, self->plot * em) - get_sides (self) * em;
}

/* The column of names grows to its share; then names wrap to two lines; then the
 * column grows further, as far as the plot can spare. */
static gboolean
fit_labels (SokakuChartRows *self, SokakuChart *chart, double widest, double inner)
{
  double soft = MIN (LABEL_SHARE * inner, self->room);
  gboolean may_wrap = self->pitch >= 2.1 * SOKAKU_CHART_LINE * self->label_em;

  self->label_lines = 1;
  self->label_width = widest;
  if (widest <= soft)
    return TRUE;
  if (may_wrap)
    {
      self->label_lines = 2;
      self->label_width = soft;
      if (2 * soft >= widest
          && sokaku_chart_labels_fit (chart, self->short_labels, self->label_em, soft, 2))
        return TRUE;
    }
  self->label_lines = 1;
  self->label_width = widest;
  if (widest <= self->room)
    return TRUE;
  if (may_wrap && 2 * self->room >= widest)
    {
      self->label_lines = 2;
      self->label_width = self->room;
      return sokaku_chart_labels_fit (chart, self->short_labels, self->label_em, self->room, 2);
    }
  return FALSE;
}

static gboolean
try_sizes (SokakuChartRows *self, SokakuChart *chart, double width, double height)
{
  double size = sokaku_chart_get_font_size (chart), smallest = SOKAKU_CHART_SMALLEST * size;
  double widest = 0;

  for (self->em = size; self->em >= smallest; self->em *= SOKAKU_CHART_SHRINK)
    {
      start (self, chart, width, height);
      if (self->pitch < SOKAKU_CHART_ROWS_LEAST * self->em || self->room <= 0)
        continue;
      if (widest <= 0)
        widest = MARGIN * measure_widest (self, chart, self->short_labels);
      self->label_em = smallest;
      if (!fit_labels (self, chart, widest * smallest, width - 2 * self->padding))
        continue;
      for (self->label_em = self->em; self->label_em >= smallest;
           self->label_em *= SOKAKU_CHART_SHRINK)
        if (fit_labels (self, chart, widest * self->label_em, width - 2 * self->padding))
          return TRUE;
    }
  return FALSE;
}

/**
 * sokaku_chart_rows_find:
 * @self: what is asked for
 * @chart: a chart with rows
 * @width: its width
 * @height: its height
 *
 * Full names with all of the head if that can be; then without parts of the head, then
 * short names; at last whatever stands without overlapping. Where not even that can be
 * read, as many names are left out as it needs.
 */
void
sokaku_chart_rows_find (SokakuChartRows *self, SokakuChart *chart, double width, double height)
{
  double size = sokaku_chart_get_font_size (chart), most;
  guint n_rows = sokaku_chart_get_n_rows (chart);

  sokaku_chart_header_init (&self->header, chart);
  init_digits (self, chart);
  self->every = 1;
  for (int short_labels = 0; short_labels < 2; short_labels++)
    for (int level = SOKAKU_CHART_HEADER_FULL; level >= SOKAKU_CHART_HEADER_NONE; level--)
      {
        self->short_labels = short_labels;
        self->level = level;
        if (try_sizes (self, chart, width, height))
          return;
      }

  most = MIN (SOKAKU_CHART_SMALLEST * size,
              width / (2 * SOKAKU_CHART_ROWS_PADDING + get_sides (self) + self->plot + 4));
  self->em
      = MIN (most, height / (SOKAKU_CHART_ROWS_LEAST * n_rows + self->head + self->foot + 1.5));
  if (self->em < READABLE * size)
    {
      self->em = MIN (most, height / (self->head + self->foot + 4));
      self->level = height > 20 * self->em ? SOKAKU_CHART_HEADER_FULL : SOKAKU_CHART_HEADER_NONE;
    }
  start (self, chart, width, height);
  self->every = (guint) MAX (ceil (SOKAKU_CHART_ROWS_LEAST * self->em / self->pitch - 0.01), 1);
  self->label_em = self->em;
  self->label_lines = 1;
  self->label_width
      = CLAMP (measure_widest (self, chart, TRUE) * MARGIN * self->em, 0, MAX (self->room, 0));
}

/**
 * sokaku_chart_rows_place_labels:
 * @self: what was found
 * @chart: its chart
 * @width: the width of the picture
 *
 * Places the head and the names.
 *
 * Returns: where the column of names ends
 */
double
sokaku_chart_rows_place_labels (const SokakuChartRows *self, SokakuChart *chart, double width)
{
  PangoAlignment alignment = self->left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
  guint n_rows = sokaku_chart_get_n_rows (chart);
  const guint *shown = sokaku_chart_get_shown_order (chart);
  g_autofree SokakuChartText **labels = g_new0 (SokakuChartText *, n_rows);
  double right = 0;

  sokaku_chart_header_layout (&self->header, chart, self->level, self->em, self->padding,
                              self->padding, width - 2 * self->padding);
  for (guint i = 0; i < n_rows; i += self->every)
    {
      g_autofree char *label = dup_label (self, chart, shown[i]);

      labels[i] = sokaku_chart_add_text (chart, SOKAKU_CHART_TEXT_LABEL, (int) shown[i], label,
                                         self->label_em, FALSE);
      sokaku_chart_text_wrap (labels[i], self->label_width, self->label_lines, alignment);
      right = MAX (right, sokaku_chart_text_get_width (labels[i]));
    }
  right += self->padding;
  for (guint i = 0; i < n_rows; i += self->every)
    sokaku_chart_text_place (labels[i], self->left ? self->padding : right, self->left ? 0 : 1,
                             self->top + (i + 0.5) * self->pitch);
  return right;
}

/**
 * sokaku_chart_rows_measure:
 * @self: what is asked for
 * @chart: a chart with rows
 * @plot_natural: the width of the plot at ease, in font sizes
 * @minimum_width: (out): below it names become short or small
 * @minimum_height: (out): the same
 * @natural_width: (out): where everything stands at ease
 * @natural_height: (out): the same
 *
 * The sizes a chart of rows asks for.
 */
void
sokaku_chart_rows_measure (SokakuChartRows *self,
                           SokakuChart *chart,
                           double plot_natural,
                           double *minimum_width,
                           double *minimum_height,
                           double *natural_width,
                           double *natural_height)
{
  double em = sokaku_chart_get_font_size (chart), widest;
  double sides = (2 * SOKAKU_CHART_ROWS_PADDING + SOKAKU_CHART_ROWS_GAP + self->sides) * em;
  double wrapped, around, header;
  guint n_rows = sokaku_chart_get_n_rows (chart);

  sokaku_chart_header_init (&self->header, chart);
  init_digits (self, chart);
  widest = measure_widest (self, chart, FALSE) * em;
  wrapped = MIN (widest, widest / 2 + em);
  around = (self->head + self->foot + 1.5 * SOKAKU_CHART_ROWS_PADDING) * em;

  *minimum_width = MAX (
      18.5 * em, MAX ((sides + wrapped) / (1 - PLOT_SHARE), sides + wrapped + self->plot * em));
  header = sokaku_chart_header_measure (&self->header, SOKAKU_CHART_HEADER_FULL, em,
                                        *minimum_width - 2 * SOKAKU_CHART_ROWS_PADDING * em);
  *minimum_height = header + around
                    + n_rows
                          * (widest > LABEL_SHARE * *minimum_width ? SOKAKU_CHART_ROWS_WRAPPED
                                                                   : SOKAKU_CHART_ROWS_LEAST)
                          * em;

  *natural_width = sides + self->extra * em + MIN (widest, 24 * em) + plot_natural * em;
  *natural_width = MAX (*natural_width, MAX (*minimum_width, self->extra_from * em));
  header = sokaku_chart_header_measure (&self->header, SOKAKU_CHART_HEADER_FULL, em,
                                        *natural_width - 2 * SOKAKU_CHART_ROWS_PADDING * em);
  *natural_height = header + around
                    + n_rows
                          * (widest > LABEL_SHARE * *natural_width ? SOKAKU_CHART_ROWS_WRAPPED
                                                                   : SOKAKU_CHART_ROWS_EASE)
                          * em;
  *natural_height = MAX (*natural_height, *minimum_height);
}

/**
 * sokaku_chart_rows_list_places:
 * @chart: a chart that is laid out
 *
 * Returns: (transfer full): of each row, at which place it is shown
 */
guint *
sokaku_chart_rows_list_places (SokakuChart *chart)
{
  const guint *shown = sokaku_chart_get_shown_order (chart);
  guint n_rows = sokaku_chart_get_n_rows (chart);
  guint *places = g_new (guint, n_rows);

  for (guint i = 0; i < n_rows; i++)
    places[shown[i]] = i;
  return places;
}
