/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours a chart is drawn in. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red;
  double green;
  double blue;
} SokakuColor;

/* Grades stand on this many tints, the best first; more grades lie between them. */
#define SOKAKU_PALETTE_N_TINTS 4

typedef enum
{
  SOKAKU_PALETTE_LIGHT,
  SOKAKU_PALETTE_DARK,
  SOKAKU_PALETTE_PAPER,
  SOKAKU_PALETTE_CONTRAST,
  SOKAKU_PALETTE_CONTRAST_DARK,
  SOKAKU_PALETTE_MONO /* what a printer without colours makes of a chart */
} SokakuPaletteKind;

typedef struct
{
  SokakuColor base;      /* what lies under the chart and inside hollow marks */
  SokakuColor text;      /* names and figures */
  SokakuColor dim;       /* scale, legend, earlier marks; 4.5:1 on base */
  SokakuColor line;      /* hairlines of the grid */
  SokakuColor accent;    /* this time's marks */
  SokakuColor soft;      /* the stems that lead to them */
  SokakuColor selection; /* the band behind the chosen point */
  SokakuColor heat;      /* behind the highest figure of a table; text on it is 4.5:1 */
  SokakuColor tints[SOKAKU_PALETTE_N_TINTS];      /* behind the letters of grades */
  SokakuColor tint_texts[SOKAKU_PALETTE_N_TINTS]; /* letters on them */
  double stroke;                                  /* factor on the width of every line */
} SokakuPalette;

const SokakuPalette *sokaku_palette_get (SokakuPaletteKind kind);
double sokaku_palette_get_ramp (guint position, guint n_grades);
void sokaku_palette_get_tint (const SokakuPalette *self,
                              double ramp,
                              SokakuColor *tint,
                              SokakuColor *text);

void sokaku_color_mix (const SokakuColor *a, const SokakuColor *b, double part, SokakuColor *mixed);
void sokaku_color_set_source (const SokakuColor *color, cairo_t *cr);

G_END_DECLS
