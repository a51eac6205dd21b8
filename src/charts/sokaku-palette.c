/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours a chart is drawn in. */
#include "sokaku-palette.h"

#define RGB(hex)                                                                                   \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0           \
  }

static const SokakuPalette palettes[] = {
  [SOKAKU_PALETTE_LIGHT] = {
    .base = RGB (0xffffff),
    .text = RGB (0x1e1e24),
    .dim = RGB (0x5c5c66),
    .line = RGB (0xd9d9df),
    .accent = RGB (0x1a5fb4),
    .soft = RGB (0x7aa3d8),
    .selection = RGB (0xe3ecfa),
    .stroke = 1.0,
  },
  [SOKAKU_PALETTE_DARK] = {
    .base = RGB (0x1f1f22),
    .text = RGB (0xececf1),
    .dim = RGB (0xb4b4be),
    .line = RGB (0x3a3a41),
    .accent = RGB (0x62a0ea),
    .soft = RGB (0x7b9cc4),
    .selection = RGB (0x33445f),
    .stroke = 1.0,
  },
  [SOKAKU_PALETTE_PAPER] = {
    .base = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim = RGB (0x404040),
    .line = RGB (0xbdbdbd),
    .accent = RGB (0x1a1a1a),
    .soft = RGB (0x8c8c8c),
    .selection = RGB (0xe8e8e8),
    .stroke = 0.7,
  },
  [SOKAKU_PALETTE_CONTRAST] = {
    .base = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim = RGB (0x1c1c1c),
    .line = RGB (0x6e6e6e),
    .accent = RGB (0x003d82),
    .soft = RGB (0x003d82),
    .selection = RGB (0xb8d4f8),
    .stroke = 1.5,
  },
  [SOKAKU_PALETTE_CONTRAST_DARK] = {
    .base = RGB (0x000000),
    .text = RGB (0xffffff),
    .dim = RGB (0xe6e6e6),
    .line = RGB (0x9a9a9a),
    .accent = RGB (0x99c8ff),
    .soft = RGB (0x99c8ff),
    .selection = RGB (0x26456e),
    .stroke = 1.5,
  },
};

/**
 * sokaku_palette_get:
 * @kind: where the chart is looked at
 *
 * Every palette keeps its texts at 4.5:1 and its marks at 3:1 on the base; the
 * paper one has no hue at all. Series never differ by colour alone: this time is
 * filled, earlier is hollow. A caller with colours of its own copies a palette
 * and changes it.
 *
 * Returns: (transfer none): the palette
 */
const SokakuPalette *
sokaku_palette_get (SokakuPaletteKind kind)
{
  g_return_val_if_fail ((gsize) kind < G_N_ELEMENTS (palettes), &palettes[0]);
  return &palettes[kind];
}

/**
 * sokaku_color_set_source:
 * @color: a colour
 * @cr: a cairo context
 *
 * Makes @color what @cr draws with.
 */
void
sokaku_color_set_source (const SokakuColor *color, cairo_t *cr)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}
