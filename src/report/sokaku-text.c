/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text set in lines of a given width. */

#include "sokaku-text.h"

#include <glib/gi18n-lib.h>

#include "sokaku-report-error.h"
#include "sokaku-text-cache.h"
#include "sokaku-text-line.h"

/* Both the family and the language are needed, or Chinese forms appear. */
#define FAMILIES "Noto Sans CJK JP,Noto Sans JP,Yu Gothic,sans-serif"

/* How many characters that no font has a message names. */
#define MAX_UNKNOWN 8

typedef struct
{
  PangoLayoutLine *line; /* owned by the layout */
  double x;
  double top;
  double bottom;
  double baseline;
  double width;
} Line;

struct _SokakuText
{
  PangoLayout *layout;
  GArray *lines;
  SokakuTextKey *key; /* (nullable): by which it is found while it is in use */
};

/**
 * sokaku_text_create_context:
 * @language: language of the texts, such as "ja"
 *
 * Creates a context in which one unit is one point and glyphs keep their exact
 * positions, so that a page is the same on screen, on paper and in a file.
 *
 * Returns: (transfer full): a context for sokaku_text_new()
 */
PangoContext *
sokaku_text_create_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  return context;
}

/* The characters of the layout that no font has, each once and at most MAX_UNKNOWN. */
static guint
list_unknown (PangoLayout *layout, gunichar *unknown)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint n = 0;

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      for (int i = 0; run != NULL && n < MAX_UNKNOWN && i < run->glyphs->num_glyphs; i++)
        if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
          {
            gunichar c = g_utf8_get_char (text + run->item->offset + run->glyphs->log_clusters[i]);
            guint known = 0;

            while (known < n && unknown[known] != c)
              known++;
            unknown[known] = c;
            n = MAX (n, known + 1);
          }
    }
  while (n < MAX_UNKNOWN && pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);
  return n;
}

static gboolean
check_glyphs (PangoLayout *layout, GError **error)
{
  gunichar unknown[MAX_UNKNOWN];
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *start = NULL;
  g_autofree char *line = NULL;
  guint n;

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return TRUE;

  n = list_unknown (layout, unknown);
  for (guint i = 0; i < n; i++)
    {
      char utf8[7] = { 0 };

      g_unichar_to_utf8 (unknown[i], utf8);
      if (i > 0)
        g_string_append (names, _ (", "));
      /* Translators: a character and its number. */
      g_string_append_printf (names, _ ("“%s” (U+%04X)"), utf8, unknown[i]);
    }
  start = g_utf8_substring (pango_layout_get_text (layout), 0,
                            MIN (20, pango_layout_get_character_count (layout)));
  line = sokaku_text_line_make (start, 20);
  g_set_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_FONT,
               ngettext ("No installed font has the character %s of the text that begins “%s”; "
                         "install a font that has it, or change the text.",
                         "No installed font has the characters %s of the text that begins “%s”; "
                         "install a font that has them, or change the text.",
                         n),
               names->str, line);
  return FALSE;
}

static void
keep_whole (PangoAttrList *attributes, const char *text, const char *start, const char *end)
{
  PangoAttribute *attribute;

  if (end <= start)
    return;
  attribute = pango_attr_allow_breaks_new (FALSE);
  attribute->start_index = start - text;
  attribute->end_index = end - text;
  pango_attr_list_insert (attributes, attribute);
}

/* Keeps names, or remarks in 【brackets】, on one line where it has room for them. */
static void
set_breaks (PangoLayout *layout, const char *text, gboolean names)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *start = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x3010 || (names && (c == 0x3001 || c == ',' || c == ' ')))
        {
          if (names)
            keep_whole (attributes, text, start, p);
          start = c == 0x3010 ? p : g_utf8_next_char (p);
        }
      else if (c == 0x3011 && g_utf8_get_char (start) == 0x3010)
        {
          keep_whole (attributes, text, start, g_utf8_next_char (p));
          start = g_utf8_next_char (p);
        }
    }
  if (names)
    keep_whole (attributes, text, start, text + strlen (text));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static gboolean
is_too_wide (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return width > pango_layout_get_width (layout);
}

static void
underline (PangoLayout *layout, const GArray *ranges)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);

  attributes = attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
  for (guint i = 0; i < ranges->len; i++)
    {
      const SokakuTextRange *range = &g_array_index (ranges, SokakuTextRange, i);
      PangoAttribute *attribute = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

      attribute->start_index = (guint) range->start;
      attribute->end_index = (guint) range->end;
      pango_attr_list_insert (attributes, attribute);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
measure_lines (SokakuText *self)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      Line line;
      PangoRectangle logical;
      int top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line.line = pango_layout_iter_get_line_readonly (iter);
      line.x = pango_units_to_double (logical.x);
      line.width = pango_units_to_double (logical.width);
      line.top = pango_units_to_double (top);
      line.bottom = pango_units_to_double (bottom);
      line.baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
text_clear (gpointer data)
{
  SokakuText *self = data;

  if (self->key != NULL)
    sokaku_text_cache_remove (pango_layout_get_context (self->layout),
                              g_steal_pointer (&self->key));
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_object (&self->layout);
}

/**
 * sokaku_text_set_up:
 * @layout: a layout of a context of sokaku_text_create_context()
 * @style: how the text will look
 * @width: width of the lines, in points; negative for as wide as the text
 *
 * Gives @layout all that decides where lines divide, but for the text. For those who
 * measure many texts of one style; sokaku_text_new() lays out the same way.
 */
void
sokaku_text_set_up (PangoLayout *layout, const SokakuTextStyle *style, double width)
{
  static const PangoAlignment alignments[]
      = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_size (font, pango_units_from_double (style->size));
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignments[style->align]);
  pango_layout_set_indent (layout, pango_units_from_double (style->indent));
  if (style->leading > 0)
    pango_layout_set_line_spacing (layout, style->leading);
  if (width >= 0)
    pango_layout_set_width (layout, pango_units_from_double (width));
}

/**
 * sokaku_text_fill:
 * @layout: a layout of sokaku_text_set_up()
 * @text: valid UTF-8; line breaks are kept
 * @names: whether it is a row of names, which lines divide only between
 *
 * Puts a text into @layout. A word longer than a line is broken; a remark in 【brackets】
 * is not, if it fits a line.
 */
void
sokaku_text_fill (PangoLayout *layout, const char *text, gboolean names)
{
  pango_layout_set_text (layout, text, -1);
  set_breaks (layout, text, names);
  /* Better a divided name than one that leaves its cell. */
  if (pango_layout_get_width (layout) >= 0 && is_too_wide (layout))
    pango_layout_set_attributes (layout, NULL);
}

/**
 * sokaku_text_new:
 * @context: a context of sokaku_text_create_context()
 * @text: valid UTF-8; line breaks are kept
 * @style: how it looks
 * @width: width of the lines, in points; negative for as wide as the text
 *
 * Sets @text in lines. A word longer than a line is broken; a remark in 【brackets】 is
 * not, if it fits a line. A short text that is in use already is the same text.
 *
 * Returns: (transfer full): the text, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuText *
sokaku_text_new (PangoContext *context,
                 const char *text,
                 const SokakuTextStyle *style,
                 double width,
                 GError **error)
{
  g_autoptr (SokakuText) self = NULL;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (style != NULL && style->size > 0, NULL);

  self = sokaku_text_cache_lookup (context, text, style, width);
  if (self != NULL)
    return g_steal_pointer (&self);
  self = g_atomic_rc_box_new0 (SokakuText);
  self->layout = pango_layout_new (context);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  sokaku_text_set_up (self->layout, style, width);
  sokaku_text_fill (self->layout, text, style->names);
  if (style->underlined != NULL && style->underlined->len > 0)
    underline (self->layout, style->underlined);
  if (!check_glyphs (self->layout, error))
    return NULL;

  measure_lines (self);
  self->key = sokaku_text_cache_add (context, self, style, width);
  return g_steal_pointer (&self);
}

/**
 * sokaku_text_ref:
 *
 * Returns: (transfer full): @self with one more reference
 */
SokakuText *
sokaku_text_ref (SokakuText *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * sokaku_text_unref:
 * @self: (transfer full): a text
 *
 * Drops a reference.
 */
void
sokaku_text_unref (SokakuText *self)
{
  g_atomic_rc_box_release_full (self, text_clear);
}

/**
 * sokaku_text_get_text:
 *
 * Returns: (transfer none): the whole text
 */
const char *
sokaku_text_get_text (SokakuText *self)
{
  return pango_layout_get_text (self->layout);
}

/**
 * sokaku_text_get_n_lines:
 *
 * Returns: the number of lines; an empty text has one
 */
guint
sokaku_text_get_n_lines (SokakuText *self)
{
  return self->lines->len;
}

static Line *
get_line (SokakuText *self, guint line)
{
  return &g_array_index (self->lines, Line, line);
}

/**
 * sokaku_text_get_height:
 * @first: the first line
 * @n_lines: how many lines
 *
 * Returns: the height of those lines, in points
 */
double
sokaku_text_get_height (SokakuText *self, guint first, guint n_lines)
{
  g_return_val_if_fail (first + n_lines <= self->lines->len, 0);

  if (n_lines == 0)
    return 0;
  return get_line (self, first + n_lines - 1)->bottom - get_line (self, first)->top;
}

/**
 * sokaku_text_get_width:
 *
 * Returns: the width of the longest line, in points
 */
double
sokaku_text_get_width (SokakuText *self)
{
  double width = 0;

  for (guint i = 0; i < self->lines->len; i++)
    width = MAX (width, get_line (self, i)->width);
  return width;
}

/**
 * sokaku_text_fit:
 * @first: a line
 * @height: in points
 *
 * Returns: how many lines from @first on fit into @height
 */
guint
sokaku_text_fit (SokakuText *self, guint first, double height)
{
  guint n = 0;

  while (first + n < self->lines->len && sokaku_text_get_height (self, first, n + 1) <= height)
    n++;
  return n;
}

/**
 * sokaku_text_get_extents:
 * @left: (out): left edge of the lines
 * @right: (out): right edge of the lines
 *
 * Tells where the lines stand, in points from the text's left edge.
 */
void
sokaku_text_get_extents (SokakuText *self, guint first, guint n_lines, double *left, double *right)
{
  g_return_if_fail (first + n_lines <= self->lines->len);

  *left = n_lines > 0 ? G_MAXDOUBLE : 0;
  *right = n_lines > 0 ? -G_MAXDOUBLE : 0;
  for (guint i = first; i < first + n_lines; i++)
    {
      *left = MIN (*left, get_line (self, i)->x);
      *right = MAX (*right, get_line (self, i)->x + get_line (self, i)->width);
    }
}

/**
 * sokaku_text_dup_lines:
 *
 * Returns: (transfer full): the characters of those lines
 */
char *
sokaku_text_dup_lines (SokakuText *self, guint first, guint n_lines)
{
  int start, end;

  g_return_val_if_fail (first + n_lines <= self->lines->len, NULL);

  if (n_lines == 0)
    return g_strdup ("");
  start = pango_layout_line_get_start_index (get_line (self, first)->line);
  end = pango_layout_line_get_start_index (get_line (self, first + n_lines - 1)->line)
        + pango_layout_line_get_length (get_line (self, first + n_lines - 1)->line);
  return g_strndup (pango_layout_get_text (self->layout) + start, end - start);
}

/**
 * sokaku_text_draw:
 * @cr: a context whose unit is the point
 * @x: left edge of the text
 * @y: top edge of line @first
 *
 * Draws lines of the text.
 */
void
sokaku_text_draw (SokakuText *self, cairo_t *cr, guint first, guint n_lines, double x, double y)
{
  g_return_if_fail (first + n_lines <= self->lines->len);

  for (guint i = first; i < first + n_lines; i++)
    {
      Line *line = get_line (self, i);

      if (pango_layout_line_get_length (line->line) == 0)
        continue;
      cairo_move_to (cr, x + line->x, y + line->baseline - get_line (self, first)->top);
      pango_cairo_show_layout_line (cr, line->line);
    }
}
