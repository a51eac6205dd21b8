/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of a series, of whatever kind: sizes, drawing, hit-test and words. */
#include "sokaku-chart-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-chart-header.h"

#define DEFAULT_SIZE 13.0
#define DEFAULT_WIDTH 700.0
#define DEFAULT_HEIGHT 400.0

typedef struct
{
  SokakuSeries *series;
  SokakuPalette palette;
  PangoContext *context;
  char *family;
  double size; /* 0: in proportion to the picture */
  SokakuChartOrder order;
  char *empty_text;
  int highlight;

  /* the layout, valid for one width and height */
  gboolean laid_out;
  double width;
  double height;
  guint *shown; /* rows */
  GPtrArray *texts;
  GHashTable *figures; /* layouts of texts on one line, each made once a layout */
} SokakuChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SokakuChart, sokaku_chart, G_TYPE_OBJECT)
/* clang-format off */
G_DEFINE_QUARK (sokaku-chart-error-quark, sokaku_chart_error)
/* clang-format on */

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define PRIVATE(self) ((SokakuChartPrivate *) sokaku_chart_get_instance_private (self))

static void
sokaku_chart_dispose (GObject *object)
{
  SokakuChartPrivate *priv = PRIVATE (SOKAKU_CHART (object));

  g_ptr_array_set_size (priv->texts, 0);
  g_hash_table_remove_all (priv->figures);
  g_clear_object (&priv->series);
  priv->laid_out = FALSE;

  G_OBJECT_CLASS (sokaku_chart_parent_class)->dispose (object);
}

static void
sokaku_chart_finalize (GObject *object)
{
  SokakuChartPrivate *priv = PRIVATE (SOKAKU_CHART (object));

  g_ptr_array_unref (priv->texts);
  g_hash_table_unref (priv->figures);
  g_free (priv->shown);
  g_free (priv->family);
  g_free (priv->empty_text);
  g_object_unref (priv->context);

  G_OBJECT_CLASS (sokaku_chart_parent_class)->finalize (object);
}

static void
sokaku_chart_class_init (SokakuChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sokaku_chart_dispose;
  object_class->finalize = sokaku_chart_finalize;
  klass->draw_legend = sokaku_chart_draw_legend;
  sokaku_chart_install_speech (klass);

  /**
   * SokakuChart::changed:
   * @self: a chart
   * @places: whether texts and marks move, or only colours
   *
   * The chart looks different from now on; whoever shows it draws it again.
   */
  signals[CHANGED] = g_signal_new ("changed", SOKAKU_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
sokaku_chart_init (SokakuChart *self)
{
  SokakuChartPrivate *priv = PRIVATE (self);
  cairo_font_options_t *options = cairo_font_options_create ();

  priv->palette = *sokaku_palette_get (SOKAKU_PALETTE_LIGHT);
  priv->family = g_strdup ("Sans");
  priv->size = DEFAULT_SIZE;
  priv->highlight = -1;
  priv->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_chart_text_free);
  priv->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  /* The same letters at the same places on every surface, whatever the desktop
   * is set to: what is measured here is what is printed. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  priv->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_font_options (priv->context, options);
  pango_cairo_context_set_resolution (priv->context, 96);
  pango_context_set_round_glyph_positions (priv->context, FALSE);
  pango_context_set_base_dir (priv->context, PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);
}

static void
look_changed (SokakuChart *self)
{
  g_signal_emit (self, signals[CHANGED], 0, FALSE);
}

/**
 * sokaku_chart_invalidate:
 * @self: a chart
 *
 * For the kinds of chart. The next drawing needs a new layout.
 */
void
sokaku_chart_invalidate (SokakuChart *self)
{
  PRIVATE (self)->laid_out = FALSE;
  g_hash_table_remove_all (PRIVATE (self)->figures);
  g_signal_emit (self, signals[CHANGED], 0, TRUE);
}

/**
 * sokaku_chart_set_series:
 * @self: a chart
 * @series: (nullable): what to draw
 *
 * Shows @series from now on. An equal series changes nothing.
 */
void
sokaku_chart_set_series (SokakuChart *self, SokakuSeries *series)
{
  SokakuChartPrivate *priv = PRIVATE (self);
  gboolean equal;

  g_return_if_fail (SOKAKU_IS_CHART (self));
  g_return_if_fail (series == NULL || SOKAKU_IS_SERIES (series));

  equal = sokaku_series_equal (priv->series, series);
  g_set_object (&priv->series, series);
  if (equal)
    return;

  if (priv->highlight >= (int) sokaku_chart_get_n_points (self))
    priv->highlight = -1;
  sokaku_chart_invalidate (self);
}

/**
 * sokaku_chart_get_series:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): what is drawn
 */
SokakuSeries *
sokaku_chart_get_series (SokakuChart *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), NULL);
  return PRIVATE (self)->series;
}

/**
 * sokaku_chart_set_palette:
 * @self: a chart
 * @palette: the colours; copied
 */
void
sokaku_chart_set_palette (SokakuChart *self, const SokakuPalette *palette)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SOKAKU_IS_CHART (self));
  g_return_if_fail (palette != NULL);

  if (memcmp (&priv->palette, palette, sizeof *palette) == 0)
    return;
  priv->palette = *palette;
  look_changed (self);
}

/**
 * sokaku_chart_get_palette:
 * @self: a chart
 *
 * Returns: (transfer none): the colours
 */
const SokakuPalette *
sokaku_chart_get_palette (SokakuChart *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), NULL);
  return &PRIVATE (self)->palette;
}

/**
 * sokaku_chart_set_font:
 * @self: a chart
 * @family: font family
 * @size: size of names and figures in units of the drawing, or 0 to have it
 *   follow the size of the picture
 */
void
sokaku_chart_set_font (SokakuChart *self, const char *family, double size)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SOKAKU_IS_CHART (self));
  g_return_if_fail (family != NULL);
  g_return_if_fail (size >= 0);

  if (g_str_equal (priv->family, family) && priv->size == size)
    return;
  g_free (priv->family);
  priv->family = g_strdup (family);
  priv->size = size;
  sokaku_chart_invalidate (self);
}

/**
 * sokaku_chart_set_language:
 * @self: a chart
 * @language: the plan's language, such as "ja"
 *
 * Chooses the forms of the letters: without it Japanese may show in Chinese forms.
 */
void
sokaku_chart_set_language (SokakuChart *self, const char *language)
{
  SokakuChartPrivate *priv = PRIVATE (self);
  PangoLanguage *chosen;

  g_return_if_fail (SOKAKU_IS_CHART (self));
  g_return_if_fail (language != NULL);

  chosen = pango_language_from_string (language);
  if (chosen == pango_context_get_language (priv->context))
    return;
  pango_context_set_language (priv->context, chosen);
  sokaku_chart_invalidate (self);
}

/**
 * sokaku_chart_set_order:
 * @self: a chart
 * @order: in which order the points are shown
 */
void
sokaku_chart_set_order (SokakuChart *self, SokakuChartOrder order)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SOKAKU_IS_CHART (self));

  if (priv->order == order)
    return;
  priv->order = order;
  sokaku_chart_invalidate (self);
}

/**
 * sokaku_chart_get_order:
 * @self: a chart
 *
 * Returns: in which order the points are shown
 */
SokakuChartOrder
sokaku_chart_get_order (SokakuChart *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), SOKAKU_CHART_ORDER_PLAN);
  return PRIVATE (self)->order;
}

/**
 * sokaku_chart_set_empty_text:
 * @self: a chart
 * @text: (nullable): what stands there while there is nothing to draw, and what
 *   to do about it; %NULL for a sentence that fits every chart
 */
void
sokaku_chart_set_empty_text (SokakuChart *self, const char *text)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SOKAKU_IS_CHART (self));

  if (g_strcmp0 (priv->empty_text, text) == 0)
    return;
  g_free (priv->empty_text);
  priv->empty_text = g_strdup (text);
  sokaku_chart_invalidate (self);
}

/**
 * sokaku_chart_get_empty_text:
 * @self: a chart
 *
 * For the kinds of chart. What stands there while there is nothing to draw.
 */
const char *
sokaku_chart_get_empty_text (SokakuChart *self)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  return priv->empty_text != NULL ? priv->empty_text : _ ("There are no figures to draw yet.");
}

/**
 * sokaku_chart_set_highlight:
 * @self: a chart
 * @point: the point that is looked at, or -1
 */
void
sokaku_chart_set_highlight (SokakuChart *self, int point)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SOKAKU_IS_CHART (self));
  g_return_if_fail (point < (int) sokaku_chart_get_n_points (self));

  if (priv->highlight == MAX (point, -1))
    return;
  priv->highlight = MAX (point, -1);
  look_changed (self);
}

/**
 * sokaku_chart_get_highlight:
 * @self: a chart
 *
 * Returns: the point that is looked at, or -1
 */
int
sokaku_chart_get_highlight (SokakuChart *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), -1);
  return PRIVATE (self)->highlight;
}

/**
 * sokaku_chart_measure:
 * @self: a chart
 * @minimum_width: (out): below it labels become short or small
 * @minimum_height: (out): the same
 * @natural_width: (out): where everything stands at ease
 * @natural_height: (out): the same
 *
 * The sizes the chart asks for, in the units of the font size. It draws in any
 * other size too.
 */
void
sokaku_chart_measure (SokakuChart *self,
                      double *minimum_width,
                      double *minimum_height,
                      double *natural_width,
                      double *natural_height)
{
  double em;

  g_return_if_fail (SOKAKU_IS_CHART (self));

  if (sokaku_chart_get_n_points (self) > 0)
    {
      SOKAKU_CHART_GET_CLASS (self)->measure (self, minimum_width, minimum_height, natural_width,
                                              natural_height);
      return;
    }
  em = sokaku_chart_get_font_size (self);
  *minimum_width = 18 * em;
  *minimum_height = 8 * em;
  *natural_width = 40 * em;
  *natural_height = 16 * em;
}

static void
layout_empty (SokakuChart *self)
{
  SokakuChartPrivate *priv = PRIVATE (self);
  const char *words = sokaku_chart_get_empty_text (self);
  double em = sokaku_chart_get_font_size (self);
  SokakuChartText *text
      = sokaku_chart_add_text (self, SOKAKU_CHART_TEXT_EMPTY, -1, words, em, FALSE);

  sokaku_chart_text_wrap (text, priv->width - 2 * em, 3, PANGO_ALIGN_CENTER);
  sokaku_chart_text_place (text, priv->width / 2, 0.5, priv->height / 2);
  text->dim = TRUE;
}

/**
 * sokaku_chart_layout:
 * @self: a chart
 * @width: the width to fill
 * @height: the height to fill
 *
 * Places everything in a picture of that size. Nothing happens where it already
 * is laid out so.
 */
void
sokaku_chart_layout (SokakuChart *self, double width, double height)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SOKAKU_IS_CHART (self));
  g_return_if_fail (width > 0 && height > 0);

  if (priv->laid_out && priv->width == width && priv->height == height)
    return;

  priv->width = width;
  priv->height = height;
  priv->laid_out = TRUE;
  g_ptr_array_set_size (priv->texts, 0);
  g_hash_table_remove_all (priv->figures);
  g_clear_pointer (&priv->shown, g_free);
  if (sokaku_chart_get_n_points (self) == 0)
    {
      layout_empty (self);
      return;
    }
  priv->shown = sokaku_chart_words_order (priv->series, priv->order);
  SOKAKU_CHART_GET_CLASS (self)->layout (self, width, height);
}

/**
 * sokaku_chart_ensure_layout:
 * @self: a chart
 *
 * For the kinds of chart. Lays out what is not laid out yet, in the size it had or in one
 * that is as good as any.
 */
void
sokaku_chart_ensure_layout (SokakuChart *self)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  if (!priv->laid_out)
    sokaku_chart_layout (self, priv->width > 0 ? priv->width : DEFAULT_WIDTH,
                         priv->height > 0 ? priv->height : DEFAULT_HEIGHT);
}

/**
 * sokaku_chart_draw:
 * @self: a chart
 * @cr: where to draw; the chart's corner is its origin
 *
 * Draws the chart as it is laid out. The ground is the caller's.
 */
void
sokaku_chart_draw (SokakuChart *self, cairo_t *cr)
{
  SokakuChartPrivate *priv = PRIVATE (self);
  double left, top, right, bottom;

  g_return_if_fail (SOKAKU_IS_CHART (self));

  sokaku_chart_ensure_layout (self);
  cairo_save (cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  if (sokaku_chart_get_n_points (self) > 0)
    SOKAKU_CHART_GET_CLASS (self)->draw (self, cr);

  for (guint i = 0; i < priv->texts->len; i++)
    {
      const SokakuChartText *text = g_ptr_array_index (priv->texts, i);

      const SokakuColor *color = text->dim ? &priv->palette.dim : &priv->palette.text;
      SokakuColor letter;

      /* of a tall chart in a scrolled window most is not seen */
      if (text->bounds.y > bottom + text->em
          || text->bounds.y + text->bounds.height < top - text->em)
        continue;
      if (text->role == SOKAKU_CHART_TEXT_LEGEND)
        sokaku_chart_header_draw_legend (self, cr, text);
      if (text->ramp >= 0)
        {
          sokaku_palette_get_tint (&priv->palette, text->ramp, NULL, &letter);
          color = &letter;
        }
      sokaku_color_set_source (color, cr);
      cairo_move_to (cr, text->x, text->y);
      pango_cairo_show_layout (cr, text->layout);
    }
  cairo_restore (cr);
}

/**
 * sokaku_chart_get_n_points:
 * @self: a chart
 *
 * Returns: how many points are drawn
 */
guint
sokaku_chart_get_n_points (SokakuChart *self)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  g_return_val_if_fail (SOKAKU_IS_CHART (self), 0);
  return priv->series != NULL ? sokaku_series_get_n_points (priv->series) : 0;
}

/**
 * sokaku_chart_hit_test:
 * @self: a chart
 * @x: a place
 * @y: a place
 *
 * The one hit-test for tooltip, click, keys and speech.
 *
 * Returns: the point at that place, or -1
 */
int
sokaku_chart_hit_test (SokakuChart *self, double x, double y)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), -1);

  sokaku_chart_ensure_layout (self);
  if (sokaku_chart_get_n_points (self) == 0)
    return -1;
  return SOKAKU_CHART_GET_CLASS (self)->hit_test (self, x, y);
}

/**
 * sokaku_chart_get_bounds:
 * @self: a chart
 * @point: a point
 * @bounds: (out caller-allocates): the rectangle that stands for it
 *
 * The rectangle for a focus ring or a tooltip. The hit-test finds @point
 * everywhere in it.
 *
 * Returns: whether there is such a point
 */
gboolean
sokaku_chart_get_bounds (SokakuChart *self, guint point, cairo_rectangle_t *bounds)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), FALSE);

  sokaku_chart_ensure_layout (self);
  if (point >= sokaku_chart_get_n_points (self))
    return FALSE;
  SOKAKU_CHART_GET_CLASS (self)->get_bounds (self, point, bounds);
  return TRUE;
}

/**
 * sokaku_chart_get_mark:
 * @self: a chart
 * @point: a point
 * @earlier: whether its earlier figure is meant
 * @x: (out): the middle of the mark
 * @y: (out): the middle of the mark
 *
 * Returns: whether there is a mark; a missing figure has none
 */
gboolean
sokaku_chart_get_mark (SokakuChart *self, guint point, gboolean earlier, double *x, double *y)
{
  const SokakuSeriesPoint *p;
  int value;

  g_return_val_if_fail (SOKAKU_IS_CHART (self), FALSE);

  sokaku_chart_ensure_layout (self);
  if (point >= sokaku_chart_get_n_points (self))
    return FALSE;
  p = sokaku_series_get_point (PRIVATE (self)->series, point);
  value = earlier ? p->earlier : p->value;
  if (!SOKAKU_SERIES_IS_FIGURE (value))
    return FALSE;
  SOKAKU_CHART_GET_CLASS (self)->get_mark (self, point, value, x, y);
  return TRUE;
}

/**
 * sokaku_chart_get_n_texts:
 * @self: a chart
 *
 * Returns: how many texts are placed on the chart
 */
guint
sokaku_chart_get_n_texts (SokakuChart *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), 0);

  sokaku_chart_ensure_layout (self);
  return PRIVATE (self)->texts->len;
}

/**
 * sokaku_chart_get_text:
 * @self: a chart
 * @text: which one
 *
 * Returns: (transfer none): a text in its place, valid until the next layout
 */
const SokakuChartText *
sokaku_chart_get_text (SokakuChart *self, guint text)
{
  g_return_val_if_fail (SOKAKU_IS_CHART (self), NULL);
  g_return_val_if_fail (text < sokaku_chart_get_n_texts (self), NULL);
  return g_ptr_array_index (PRIVATE (self)->texts, text);
}

/**
 * sokaku_chart_get_font_size:
 * @self: a chart
 *
 * For the kinds of chart. The font size in use.
 */
double
sokaku_chart_get_font_size (SokakuChart *self)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  if (priv->size > 0)
    return priv->size;
  if (priv->width <= 0 || priv->height <= 0)
    return DEFAULT_SIZE;
  return DEFAULT_SIZE
         * CLAMP (MIN (priv->width / DEFAULT_WIDTH, priv->height / DEFAULT_HEIGHT), 0.7, 4);
}

/**
 * sokaku_chart_get_shown_order:
 * @self: a chart
 *
 * For the kinds of chart. The rows in the order in which they are shown.
 */
const guint *
sokaku_chart_get_shown_order (SokakuChart *self)
{
  return PRIVATE (self)->shown;
}

/**
 * sokaku_chart_add_text:
 * @self: a chart
 * @role: what the text is
 * @index: the point or series it belongs to, or -1
 * @text: the words
 * @em: font size
 * @bold: whether it is what one looks for
 *
 * For the kinds of chart. A text that is drawn as soon as it is placed; the chart owns
 * it.
 */
SokakuChartText *
sokaku_chart_add_text (SokakuChart *self,
                       SokakuChartTextRole role,
                       int index,
                       const char *text,
                       double em,
                       gboolean bold)
{
  SokakuChartPrivate *priv = PRIVATE (self);
  SokakuChartText *added
      = sokaku_chart_text_new (priv->context, priv->family, role, index, text, em, bold);

  g_ptr_array_add (priv->texts, added);
  return added;
}

static PangoLayout *
get_figure (SokakuChart *self, const char *text, double em, gboolean bold)
{
  SokakuChartPrivate *priv = PRIVATE (self);
  g_autofree char *key
      = g_strdup_printf ("%d%c%s", (int) (em * PANGO_SCALE), bold ? 'b' : 'n', text);
  PangoLayout *layout = g_hash_table_lookup (priv->figures, key);

  if (layout == NULL)
    {
      g_autoptr (SokakuChartText) made = sokaku_chart_try_text (self, text, em, bold);

      layout = g_object_ref (made->layout);
      g_hash_table_insert (priv->figures, g_steal_pointer (&key), layout);
    }
  return layout;
}

/**
 * sokaku_chart_add_figure:
 * @self: a chart
 * @role: what the text is
 * @index: the point it belongs to, or -1
 * @text: the words
 * @em: font size
 * @bold: whether it is what one looks for
 *
 * For the kinds of chart. Like sokaku_chart_add_text() for what is never wrapped and may
 * stand there many times: its letters are shaped once.
 */
SokakuChartText *
sokaku_chart_add_figure (SokakuChart *self,
                         SokakuChartTextRole role,
                         int index,
                         const char *text,
                         double em,
                         gboolean bold)
{
  SokakuChartText *added
      = sokaku_chart_text_new_for_layout (get_figure (self, text, em, bold), role, index, em);

  g_ptr_array_add (PRIVATE (self)->texts, added);
  return added;
}

/**
 * sokaku_chart_try_text:
 * @self: a chart
 * @text: the words
 * @em: font size
 * @bold: whether it is what one looks for
 *
 * For the kinds of chart. A text that is only measured; the caller owns it.
 */
SokakuChartText *
sokaku_chart_try_text (SokakuChart *self, const char *text, double em, gboolean bold)
{
  SokakuChartPrivate *priv = PRIVATE (self);

  return sokaku_chart_text_new (priv->context, priv->family, SOKAKU_CHART_TEXT_LABEL, -1, text, em,
                                bold);
}

/**
 * sokaku_chart_measure_text:
 * @self: a chart
 * @text: the words
 * @em: font size
 * @bold: whether it is what one looks for
 *
 * For the kinds of chart. The width of a text on one line.
 */
double
sokaku_chart_measure_text (SokakuChart *self, const char *text, double em, gboolean bold)
{
  PangoRectangle logical;

  pango_layout_get_extents (get_figure (self, text, em, bold), NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}
