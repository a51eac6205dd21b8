/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tints that grades stand on. */
#include "sokaku-grade-tint.h"

#include "sokaku-palette.h"

#define N_COLORS SOKAKU_PALETTE_N_TINTS

/**
 * sokaku_grade_ramp:
 * @position: place of the grade among the plan's, the best first
 * @n_grades: how many grades the plan has
 *
 * Where a grade stands on the ramp of tints, in charts and everywhere else.
 *
 * Returns: 0 (the best) to 3
 */
double
sokaku_grade_ramp (guint position, guint n_grades)
{
  return sokaku_palette_get_ramp (position, n_grades);
}

static void
get_color (GtkStyleContext *context, double ramp, const char *part, GdkRGBA *color)
{
  GdkRGBA ends[2];
  int first = MIN ((int) ramp, N_COLORS - 1);
  double between = ramp - first;

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("grade_%d_%s", MIN (first + i, N_COLORS - 1) + 1, part);

      /* Without the application's style a grade is a plain letter. */
      if (!gtk_style_context_lookup_color (context, name, &ends[i]))
        {
          gtk_style_context_get_color (context, &ends[i]);
          if (g_str_equal (part, "tint"))
            ends[i].alpha = 0;
        }
    }
  color->red = (float) (ends[0].red + (ends[1].red - ends[0].red) * between);
  color->green = (float) (ends[0].green + (ends[1].green - ends[0].green) * between);
  color->blue = (float) (ends[0].blue + (ends[1].blue - ends[0].blue) * between);
  color->alpha = (float) (ends[0].alpha + (ends[1].alpha - ends[0].alpha) * between);
}

/**
 * sokaku_grade_tint_get:
 * @widget: who draws; its style has the colours grade_1_tint, grade_1_text …
 * @ramp: place on the ramp, from sokaku_grade_ramp()
 * @tint: (out): colour behind the letter
 * @text: (out): colour of the letter
 *
 * The colours of a grade in the present appearance.
 */
void
sokaku_grade_tint_get (GtkWidget *widget, double ramp, GdkRGBA *tint, GdkRGBA *text)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  get_color (context, ramp, "tint", tint);
  get_color (context, ramp, "text", text);
}
