/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours a chart is drawn in. */
#include "sokaku-palette.h"

#include <math.h>

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
    .heat = RGB (0x8fbaf0),
    .tints = { RGB (0xcfe3f7), RGB (0xe4ecd6), RGB (0xfbe3b6), RGB (0xf7cfc4) },
    .tint_texts = { RGB (0x0b4a86), RGB (0x3f5a12), RGB (0x7a4a00), RGB (0x8f2210) },
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
    .heat = RGB (0x2f5a96),
    .tints = { RGB (0x17416c), RGB (0x37451d), RGB (0x5c3f06), RGB (0x6a2417) },
    .tint_texts = { RGB (0xcfe6ff), RGB (0xdcecb8), RGB (0xffe0a3), RGB (0xffd3c8) },
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
    .heat = RGB (0xb4b4b4),
    .tints = { RGB (0xf2f2f2), RGB (0xdadada), RGB (0xbababa), RGB (0x5a5a5a) },
    .tint_texts = { RGB (0x000000), RGB (0x000000), RGB (0x000000), RGB (0xffffff) },
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
    .heat = RGB (0x9cc6ff),
    .tints = { RGB (0xcfe3f7), RGB (0xe4ecd6), RGB (0xfbe3b6), RGB (0xf7cfc4) },
    .tint_texts = { RGB (0x00284d), RGB (0x223300), RGB (0x4a2c00), RGB (0x5e1004) },
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
    .heat = RGB (0x1d4a85),
    .tints = { RGB (0x17416c), RGB (0x37451d), RGB (0x5c3f06), RGB (0x6a2417) },
    .tint_texts = { RGB (0xffffff), RGB (0xffffff), RGB (0xffffff), RGB (0xffffff) },
    .stroke = 1.5,
  },
  [SOKAKU_PALETTE_MONO] = {
    .base = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim = RGB (0x404040),
    .line = RGB (0xbdbdbd),
    .accent = RGB (0x2a2a2a),
    .soft = RGB (0x808080),
    .selection = RGB (0xe0e0e0),
    .heat = RGB (0xb4b4b4),
    .tints = { RGB (0xf2f2f2), RGB (0xdadada), RGB (0xbababa), RGB (0x5a5a5a) },
    .tint_texts = { RGB (0x000000), RGB (0x000000), RGB (0x000000), RGB (0xffffff) },
    .stroke = 1.0,
  },
};

/**
 * sokaku_palette_get:
 * @kind: where the chart is looked at
 *
 * Every palette keeps its texts at 4.5:1 and its marks at 3:1 on the base; the
 * paper one and that of the monochrome preview have no hue at all. Series never
 * differ by colour alone: this time is filled, earlier is hollow, grades have letters. A caller
 * with colours of its own copies a palette and changes it.
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

/**
 * sokaku_palette_get_ramp:
 * @position: place of the grade among the plan's, the best first
 * @n_grades: how many grades the plan has
 *
 * Where a grade stands on the ramp of tints. As many grades as there are tints take
 * them as they are; more of them spread over the whole ramp.
 *
 * Returns: 0 (the best) to %SOKAKU_PALETTE_N_TINTS − 1
 */
double
sokaku_palette_get_ramp (guint position, guint n_grades)
{
  if (n_grades <= SOKAKU_PALETTE_N_TINTS)
    return MIN (position, SOKAKU_PALETTE_N_TINTS - 1);
  return (double) MIN (position, n_grades - 1) * (SOKAKU_PALETTE_N_TINTS - 1) / (n_grades - 1);
}

/* As the eye sees it, near enough. */
static double
get_luminance (const SokakuColor *color)
{
  return 0.2126 * pow (color->red, 2.2) + 0.7152 * pow (color->green, 2.2)
         + 0.0722 * pow (color->blue, 2.2);
}

/* Above 1 for a light letter, below 1 for a dark one. */
static double
get_contrast (const SokakuColor *letter, const SokakuColor *ground)
{
  return (get_luminance (letter) + 0.05) / (get_luminance (ground) + 0.05);
}

/* The letter of the nearer end. Where one end has dark letters and the other light ones
 * that may be hard to read: then the one that stands out more. */
static const SokakuColor *
get_letter (const SokakuPalette *self, int first, int second, double part)
{
  const SokakuColor *one = &self->tint_texts[first], *other = &self->tint_texts[second];
  SokakuColor ground;
  double one_contrast, other_contrast;

  sokaku_color_mix (&self->tints[first], &self->tints[second], part, &ground);
  one_contrast = log (get_contrast (one, &ground));
  other_contrast = log (get_contrast (other, &ground));
  if (one_contrast * other_contrast > 0)
    return part < 0.5 ? one : other;
  return fabs (one_contrast) >= fabs (other_contrast) ? one : other;
}

/**
 * sokaku_palette_get_tint:
 * @self: a palette
 * @ramp: place on the ramp, from sokaku_palette_get_ramp()
 * @tint: (out) (optional): colour behind the letter
 * @text: (out) (optional): colour of the letter
 *
 * The colours of a grade.
 */
void
sokaku_palette_get_tint (const SokakuPalette *self,
                         double ramp,
                         SokakuColor *tint,
                         SokakuColor *text)
{
  int first = CLAMP ((int) ramp, 0, SOKAKU_PALETTE_N_TINTS - 1);
  int second = MIN (first + 1, SOKAKU_PALETTE_N_TINTS - 1);

  if (tint != NULL)
    sokaku_color_mix (&self->tints[first], &self->tints[second], ramp - first, tint);
  if (text != NULL)
    *text = *get_letter (self, first, second, ramp - first);
}

/**
 * sokaku_color_mix:
 * @a: a colour
 * @b: another
 * @part: how much of @b, from 0 to 1
 * @mixed: (out): the colour between them
 */
void
sokaku_color_mix (const SokakuColor *a, const SokakuColor *b, double part, SokakuColor *mixed)
{
  mixed->red = a->red + (b->red - a->red) * part;
  mixed->green = a->green + (b->green - a->green) * part;
  mixed->blue = a->blue + (b->blue - a->blue) * part;
}
