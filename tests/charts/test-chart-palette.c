/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every palette can be read. */
#include "sokaku-palette.h"

#include <math.h>

static double
linear (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const SokakuColor *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green)
         + 0.0722 * linear (color->blue);
}

static double
contrast (const SokakuColor *a, const SokakuColor *b)
{
  double first = luminance (a) + 0.05, second = luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

static void
test_contrast (void)
{
  for (int kind = SOKAKU_PALETTE_LIGHT; kind <= SOKAKU_PALETTE_CONTRAST_DARK; kind++)
    {
      const SokakuPalette *palette = sokaku_palette_get (kind);
      double text = kind >= SOKAKU_PALETTE_CONTRAST ? 7 : 4.5;

      g_assert_cmpfloat (contrast (&palette->text, &palette->base), >=, text);
      g_assert_cmpfloat (contrast (&palette->dim, &palette->base), >=, text);
      g_assert_cmpfloat (contrast (&palette->text, &palette->selection), >=, 4.5);
      g_assert_cmpfloat (contrast (&palette->dim, &palette->selection), >=, 4.5);
      g_assert_cmpfloat (contrast (&palette->accent, &palette->base), >=, 3);
      g_assert_cmpfloat (contrast (&palette->line, &palette->base), >, 1.2);
    }
}

static void
test_paper_has_no_hue (void)
{
  const SokakuPalette *paper = sokaku_palette_get (SOKAKU_PALETTE_PAPER);
  const SokakuColor *colors[] = { &paper->base,   &paper->text, &paper->dim,      &paper->line,
                                  &paper->accent, &paper->soft, &paper->selection };

  for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_assert_cmpfloat (colors[i]->red, ==, colors[i]->green);
      g_assert_cmpfloat (colors[i]->red, ==, colors[i]->blue);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/palette/contrast", test_contrast);
  g_test_add_func ("/chart/palette/paper", test_paper_has_no_hue);
  return g_test_run ();
}
