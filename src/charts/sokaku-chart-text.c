/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text in its place on a chart. */
#include "sokaku-chart-text.h"

#include "sokaku-chart-private.h"

/* Letters are placed by their own height, not by the font's line gap, which in
 * Japanese fonts is half as large again. Parts of the font size: */
#define ABOVE_BASELINE 0.90
#define BELOW_BASELINE 0.22
#define MIDDLE 0.37

/**
 * sokaku_chart_text_new:
 * @context: the context of the chart
 * @family: font family
 * @role: what the text is
 * @index: the point or series it belongs to, or -1
 * @text: the words
 * @em: font size
 * @bold: whether it is what one looks for
 *
 * Returns: (transfer full): a text on one line, not placed yet
 */
SokakuChartText *
sokaku_chart_text_new (PangoContext *context,
                       const char *family,
                       SokakuChartTextRole role,
                       int index,
                       const char *text,
                       double em,
                       gboolean bold)
{
  SokakuChartText *self = g_new0 (SokakuChartText, 1);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_family (font, family);
  pango_font_description_set_absolute_size (font, em * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));

  self->role = role;
  self->index = index;
  self->ramp = -1;
  self->em = em;
  self->layout = pango_layout_new (context);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_set_text (self->layout, text, -1);
  return self;
}

/**
 * sokaku_chart_text_new_for_layout:
 * @layout: the layout of a text of that size; never wrapped
 * @role: what the text is
 * @index: the point it belongs to, or -1
 * @em: font size
 *
 * Returns: (transfer full): another text with the same letters, not placed yet
 */
SokakuChartText *
sokaku_chart_text_new_for_layout (PangoLayout *layout,
                                  SokakuChartTextRole role,
                                  int index,
                                  double em)
{
  SokakuChartText *self = g_new0 (SokakuChartText, 1);

  self->role = role;
  self->index = index;
  self->ramp = -1;
  self->em = em;
  self->layout = g_object_ref (layout);
  return self;
}

/**
 * sokaku_chart_text_free:
 * @self: (transfer full): a text
 */
void
sokaku_chart_text_free (SokakuChartText *self)
{
  g_object_unref (self->layout);
  g_free (self);
}

/**
 * sokaku_chart_text_wrap:
 * @self: a text
 * @width: how wide it may become
 * @n_lines: how many lines it may take
 * @alignment: how its lines stand to each other
 *
 * Breaks the text into lines of much the same length; what does not fit ends in
 * an ellipsis.
 */
void
sokaku_chart_text_wrap (SokakuChartText *self, double width, int n_lines, PangoAlignment alignment)
{
  PangoLayoutLine *line;
  double natural = sokaku_chart_text_get_width (self);
  int height;

  pango_layout_set_width (self->layout, (int) (MAX (width, 0) * PANGO_SCALE));
  pango_layout_set_height (self->layout, -n_lines);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (self->layout, alignment);

  line = pango_layout_get_line_readonly (self->layout, 0);
  pango_layout_line_get_height (line, &height);
  if (n_lines < 2 || height <= 0)
    return;
  pango_layout_set_line_spacing (self->layout,
                                 (float) (SOKAKU_CHART_LINE * self->em * PANGO_SCALE / height));

  if (pango_layout_get_line_count (self->layout) < 2 || pango_layout_is_ellipsized (self->layout))
    return;
  for (double even = natural / n_lines; even < width; even += self->em / 2)
    {
      pango_layout_set_width (self->layout, (int) (even * PANGO_SCALE));
      if (!pango_layout_is_ellipsized (self->layout))
        return;
    }
  pango_layout_set_width (self->layout, (int) (width * PANGO_SCALE));
}

/**
 * sokaku_chart_text_get_width:
 * @self: a text
 *
 * Returns: the width of its widest line
 */
double
sokaku_chart_text_get_width (const SokakuChartText *self)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/**
 * sokaku_chart_text_get_n_lines:
 * @self: a text
 *
 * Returns: how many lines it takes
 */
int
sokaku_chart_text_get_n_lines (const SokakuChartText *self)
{
  return pango_layout_get_line_count (self->layout);
}

/**
 * sokaku_chart_text_place:
 * @self: a text
 * @x: a coordinate
 * @xalign: which part of the text stands there: 0 its start, 1 its end
 * @y_center: where the middle of its letters lies
 */
void
sokaku_chart_text_place (SokakuChartText *self, double x, double xalign, double y_center)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (self->layout);
  PangoRectangle logical;
  double first, last, width;

  pango_layout_get_extents (self->layout, NULL, &logical);
  width = (double) logical.width / PANGO_SCALE;
  first = (double) pango_layout_get_baseline (self->layout) / PANGO_SCALE;
  while (pango_layout_iter_next_line (iter))
    ;
  last = (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;

  self->bounds.x = x - xalign * width;
  self->bounds.width = width;
  self->x = self->bounds.x - (double) logical.x / PANGO_SCALE;
  self->y = y_center - ((first + last) / 2 - MIDDLE * self->em);
  self->bounds.y = self->y + first - ABOVE_BASELINE * self->em;
  self->bounds.height = last - first + (ABOVE_BASELINE + BELOW_BASELINE) * self->em;
}

/**
 * sokaku_chart_text_get_ink:
 * @self: a placed text
 * @ink: (out caller-allocates): what is coloured
 */
void
sokaku_chart_text_get_ink (const SokakuChartText *self, cairo_rectangle_t *ink)
{
  PangoRectangle extents;

  pango_layout_get_extents (self->layout, &extents, NULL);
  ink->x = self->x + (double) extents.x / PANGO_SCALE;
  ink->y = self->y + (double) extents.y / PANGO_SCALE;
  ink->width = (double) extents.width / PANGO_SCALE;
  ink->height = (double) extents.height / PANGO_SCALE;
}
