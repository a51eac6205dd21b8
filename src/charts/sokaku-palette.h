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

typedef enum
{
  SOKAKU_PALETTE_LIGHT,
  SOKAKU_PALETTE_DARK,
  SOKAKU_PALETTE_PAPER,
  SOKAKU_PALETTE_CONTRAST,
  SOKAKU_PALETTE_CONTRAST_DARK
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
  double stroke;         /* factor on the width of every line */
} SokakuPalette;

const SokakuPalette *sokaku_palette_get (SokakuPaletteKind kind);
void sokaku_color_set_source (const SokakuColor *color, cairo_t *cr);

G_END_DECLS
