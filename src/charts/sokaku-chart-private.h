/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds of chart share with their parent class and nobody else. */
#pragma once

#include "sokaku-chart.h"

G_BEGIN_DECLS

/* Distance of two lines of one text, in font sizes. */
#define SOKAKU_CHART_LINE 1.2
/* A label may only be cut behind this many characters. */
#define SOKAKU_CHART_LABEL_CHARACTERS 40
/* The smallest text, as a part of the font size asked for. */
#define SOKAKU_CHART_SMALLEST 0.54
/* One step of making text smaller. */
#define SOKAKU_CHART_SHRINK 0.94

void sokaku_chart_invalidate (SokakuChart *self);
void sokaku_chart_ensure_layout (SokakuChart *self);
void sokaku_chart_install_speech (SokakuChartClass *klass);
const char *sokaku_chart_get_empty_text (SokakuChart *self);
double sokaku_chart_get_font_size (SokakuChart *self);
const guint *sokaku_chart_get_shown_order (SokakuChart *self);

SokakuChartText *sokaku_chart_add_text (SokakuChart *self,
                                        SokakuChartTextRole role,
                                        int index,
                                        const char *text,
                                        double em,
                                        gboolean bold);
SokakuChartText *sokaku_chart_add_figure (SokakuChart *self,
                                          SokakuChartTextRole role,
                                          int index,
                                          const char *text,
                                          double em,
                                          gboolean bold);
SokakuChartText *
sokaku_chart_try_text (SokakuChart *self, const char *text, double em, gboolean bold);
double sokaku_chart_measure_text (SokakuChart *self, const char *text, double em, gboolean bold);
char *sokaku_chart_clip_label (const char *label);
gboolean sokaku_chart_label_fits (
    SokakuChart *self, const char *label, double em, double width, int n_lines);
gboolean sokaku_chart_labels_fit (
    SokakuChart *self, gboolean short_labels, double em, double width, int n_lines);
double sokaku_chart_measure_labels (SokakuChart *self, gboolean short_labels);
double sokaku_chart_measure_figures (SokakuChart *self, guint column);
guint sokaku_chart_get_n_rows (SokakuChart *self);
guint sokaku_chart_get_n_columns (SokakuChart *self);
const char *sokaku_chart_get_label (SokakuChart *self, guint row, gboolean short_label);

void sokaku_chart_draw_marks (SokakuChart *self, cairo_t *cr, guint point, double radius);
void sokaku_chart_draw_mark (
    SokakuChart *self, cairo_t *cr, double x, double y, double radius, gboolean hollow);
void sokaku_chart_draw_legend (
    SokakuChart *self, cairo_t *cr, int legend, double x, double y, double em);
void sokaku_chart_draw_band (SokakuChart *self,
                             cairo_t *cr,
                             const cairo_rectangle_t *bounds,
                             double radius);

G_END_DECLS
