/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text in its place on a chart. */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_CHART_TEXT_TITLE,
  SOKAKU_CHART_TEXT_SCALE,  /* the scale in words, beside the title */
  SOKAKU_CHART_TEXT_LEGEND, /* the name of a series */
  SOKAKU_CHART_TEXT_LABEL,  /* the name of a row */
  SOKAKU_CHART_TEXT_HEAD,   /* the name of a column */
  SOKAKU_CHART_TEXT_VALUE,
  SOKAKU_CHART_TEXT_COUNT,
  SOKAKU_CHART_TEXT_AXIS,
  SOKAKU_CHART_TEXT_EMPTY
} SokakuChartTextRole;

typedef struct
{
  SokakuChartTextRole role;
  int index;    /* the point, row, column or legend; -1 otherwise */
  gboolean dim; /* drawn in the palette's dim colour */
  double ramp;  /* of a letter on the tint of a grade; else -1 */
  double em;    /* font size */
  PangoLayout *layout;
  double x; /* where the layout is drawn */
  double y;
  cairo_rectangle_t bounds; /* what its letters cover, lines included */
} SokakuChartText;

SokakuChartText *sokaku_chart_text_new (PangoContext *context,
                                        const char *family,
                                        SokakuChartTextRole role,
                                        int index,
                                        const char *text,
                                        double em,
                                        gboolean bold);
SokakuChartText *sokaku_chart_text_new_for_layout (PangoLayout *layout,
                                                   SokakuChartTextRole role,
                                                   int index,
                                                   double em);
void sokaku_chart_text_free (SokakuChartText *self);
void
sokaku_chart_text_wrap (SokakuChartText *self, double width, int n_lines, PangoAlignment alignment);
double sokaku_chart_text_get_width (const SokakuChartText *self);
int sokaku_chart_text_get_n_lines (const SokakuChartText *self);
void sokaku_chart_text_place (SokakuChartText *self, double x, double xalign, double y_center);
void sokaku_chart_text_get_ink (const SokakuChartText *self, cairo_rectangle_t *ink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuChartText, sokaku_chart_text_free)

G_END_DECLS
