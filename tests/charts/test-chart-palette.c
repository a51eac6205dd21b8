/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every palette can be read. */
#include "sokaku-palette.h"

#include <math.h>
#include <string.h>

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
  for (int kind = SOKAKU_PALETTE_LIGHT; kind <= SOKAKU_PALETTE_MONO; kind++)
    {
      const SokakuPalette *palette = sokaku_palette_get (kind);
      double text
          = kind == SOKAKU_PALETTE_CONTRAST || kind == SOKAKU_PALETTE_CONTRAST_DARK ? 7 : 4.5;

      g_assert_cmpfloat (contrast (&palette->text, &palette->base), >=, text);
      g_assert_cmpfloat (contrast (&palette->dim, &palette->base), >=, text);
      g_assert_cmpfloat (contrast (&palette->text, &palette->selection), >=, 4.5);
      g_assert_cmpfloat (contrast (&palette->dim, &palette->selection), >=, 4.5);
      g_assert_cmpfloat (contrast (&palette->accent, &palette->base), >=, 3);
      g_assert_cmpfloat (contrast (&palette->line, &palette->base), >, 1.2);
      g_assert_cmpfloat (contrast (&palette->text, &palette->heat), >=, 4.5);
    }
}

/* Letters can be read on every tint of the ramp, wherever a grade stands on it. */
static void
test_tints (void)
{
  for (int kind = SOKAKU_PALETTE_LIGHT; kind <= SOKAKU_PALETTE_MONO; kind++)
    for (int i = 0; i <= 30; i++)
      {
        SokakuColor tint, text;

        sokaku_palette_get_tint (sokaku_palette_get (kind), i / 10.0, &tint, &text);
        g_assert_cmpfloat (contrast (&tint, &text), >=, 4.5);
      }
}

/* As many grades as there are tints take them as they are; more spread over all. */
static void
test_ramp (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (sokaku_palette_get_ramp (i, 4), ==, i);
      g_assert_cmpfloat (sokaku_palette_get_ramp (i, 2), ==, i);
    }
  g_assert_cmpfloat (sokaku_palette_get_ramp (0, 7), ==, 0);
  g_assert_cmpfloat (sokaku_palette_get_ramp (3, 7), ==, 1.5);
  g_assert_cmpfloat (sokaku_palette_get_ramp (6, 7), ==, 3);
  g_assert_cmpfloat (sokaku_palette_get_ramp (99, 7), ==, 3);
}

/* Where there is no hue, grades are apart by how dark they are, the best the lightest. */
static void
test_grey_tints (void)
{
  const int kinds[] = { SOKAKU_PALETTE_PAPER, SOKAKU_PALETTE_MONO };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (int i = 1; i < SOKAKU_PALETTE_N_TINTS; i++)
      {
        const SokakuPalette *palette = sokaku_palette_get (kinds[k]);

        g_assert_cmpfloat (luminance (&palette->tints[i]), <, luminance (&palette->tints[i - 1]));
        g_assert_cmpfloat (contrast (&palette->tints[i], &palette->tints[i - 1]), >, 1.15);
      }
}

/* The window has the colours in its style sheets and charts have them here: they are one. */
static void
assert_tokens (const char *name, SokakuPaletteKind kind)
{
  const SokakuPalette *palette = sokaku_palette_get (kind);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "ui", name, NULL);
  g_autofree char *css = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &css, NULL, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2 * SOKAKU_PALETTE_N_TINTS; i++)
    {
      const SokakuColor *color = i % 2 == 0 ? &palette->tints[i / 2] : &palette->tint_texts[i / 2];
      g_autofree char *line
          = g_strdup_printf ("@define-color grade_%d_%s #%02x%02x%02x;", i / 2 + 1,
                             i % 2 == 0 ? "tint" : "text", (guint) (color->red * 255 + 0.5),
                             (guint) (color->green * 255 + 0.5), (guint) (color->blue * 255 + 0.5));

      if (strstr (css, line) == NULL)
        g_error ("%s has no “%s”", name, line);
    }
}

static void
test_tokens (void)
{
  assert_tokens ("tokens-light.css", SOKAKU_PALETTE_LIGHT);
  assert_tokens ("tokens-dark.css", SOKAKU_PALETTE_DARK);
}

static void
test_no_hue (void)
{
  const int kinds[] = { SOKAKU_PALETTE_PAPER, SOKAKU_PALETTE_MONO };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const SokakuPalette *paper = sokaku_palette_get (kinds[k]);
      const SokakuColor *colors[] = {
        &paper->base,          &paper->text,          &paper->dim,           &paper->line,
        &paper->accent,        &paper->soft,          &paper->selection,     &paper->heat,
        &paper->tints[0],      &paper->tints[1],      &paper->tints[2],      &paper->tints[3],
        &paper->tint_texts[0], &paper->tint_texts[1], &paper->tint_texts[2], &paper->tint_texts[3]
      };

      for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
        {
          g_assert_cmpfloat (colors[i]->red, ==, colors[i]->green);
          g_assert_cmpfloat (colors[i]->red, ==, colors[i]->blue);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/palette/contrast", test_contrast);
  g_test_add_func ("/chart/palette/tints", test_tints);
  g_test_add_func ("/chart/palette/ramp", test_ramp);
  g_test_add_func ("/chart/palette/grey-tints", test_grey_tints);
  g_test_add_func ("/chart/palette/tokens", test_tokens);
  g_test_add_func ("/chart/palette/no-hue", test_no_hue);
  return g_test_run ();
}
