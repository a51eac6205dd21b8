/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ratings of one subject as a dot each above their scale, to be read from afar. */
#include "sokaku-rating-dots.h"

/* In font sizes: what a dot takes in a stack, the least width of a step, what is below the line,
 * and that of the number of dots above a stack. */
#define DOT 1.5
#define STEP 3.0
#define NAME 2.3
#define NUMBER 1.5
/* Height of the mark of the mean, above the names. */
#define MEAN 0.7

struct _SokakuRatingDots
{
  GtkWidget parent_instance;

  char **steps;
  GArray *counts; /* of guint, as many as there are steps */
  double mean;    /* 0 at the first step, 1 at the second; negative: none */
};

G_DEFINE_FINAL_TYPE (SokakuRatingDots, sokaku_rating_dots, GTK_TYPE_WIDGET)

/**
 * sokaku_rating_dots_new:
 *
 * Returns: (transfer floating): a widget without ratings
 */
GtkWidget *
sokaku_rating_dots_new (void)
{
  return g_object_new (SOKAKU_TYPE_RATING_DOTS, NULL);
}

/**
 * sokaku_rating_dots_set:
 * @self: the widget
 * @steps: (array zero-terminated=1): names of the steps of the scale
 * @counts: how many ratings there are of each
 * @mean: where their mean is: 0 at the first step, 1 at the second; negative if not known
 *
 * Shows a dot for each rating, and the mean below the line that they stand on.
 */
void
sokaku_rating_dots_set (SokakuRatingDots *self,
                        const char *const *steps,
                        const guint *counts,
                        double mean)
{
  char **copy = g_strdupv ((char **) steps);
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_if_fail (SOKAKU_IS_RATING_DOTS (self));

  g_strfreev (self->steps);
  self->steps = copy;
  self->mean = mean;
  g_array_set_size (self->counts, 0);
  g_array_append_vals (self->counts, counts, g_strv_length (copy));
  for (guint i = 0; copy[i] != NULL; i++)
    g_string_append_printf (words, "%s%s: %u", i == 0 ? "" : ", ", copy[i], counts[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static double
get_em (SokakuRatingDots *self)
{
  PangoFontDescription *font
      = pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * 96 / 72;
}

static guint
get_highest (SokakuRatingDots *self)
{
  guint highest = 1;

  for (guint i = 0; i < self->counts->len; i++)
    highest = MAX (highest, g_array_index (self->counts, guint, i));
  return highest;
}

static void
append_text (SokakuRatingDots *self,
             GtkSnapshot *snapshot,
             const char *text,
             gboolean bold,
             double x,
             double y,
             const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width, height;

  if (bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x - (float) width / 2,
                                                          (float) y - (float) height / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_dot (GtkSnapshot *snapshot, double x, double y, double radius, const GdkRGBA *color)
{
  GskRoundedRect circle;

  gsk_rounded_rect_init_from_rect (&circle,
                                   &GRAPHENE_RECT_INIT ((float) (x - radius), (float) (y - radius),
                                                        (float) (2 * radius), (float) (2 * radius)),
                                   (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, color, &circle.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_mean (
    SokakuRatingDots *self, GtkSnapshot *snapshot, double wide, double base, const GdkRGBA *color)
{
  double em = get_em (self);
  double x = (self->mean + 0.5) * wide;
  cairo_t *cr;

  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT ((float) (x - em), (float) base, (float) (2 * em), (float) em));
  gdk_cairo_set_source_rgba (cr, color);
  cairo_move_to (cr, x, base + 2);
  cairo_rel_line_to (cr, 0.4 * em, MEAN * em - 2);
  cairo_rel_line_to (cr, -0.8 * em, 0);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
sokaku_rating_dots_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuRatingDots *self = SOKAKU_RATING_DOTS (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  double em = get_em (self);
  double base = gtk_widget_get_height (widget) - NAME * em;
  double wide, dot;
  GdkRGBA text, accent, line;

  if (self->counts->len == 0)
    return;
  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "sokaku_accent", &accent))
    accent = text;
  if (!gtk_style_context_lookup_color (style, "sokaku_line", &line))
    line = text;
  wide = (double) gtk_widget_get_width (widget) / self->counts->len;
  /* However many there are, the highest stack has its number above it. */
  dot = MIN (MIN (DOT * em, (base - NUMBER * em) / get_highest (self)), wide);
  gtk_snapshot_append_color (
      snapshot, &line,
      &GRAPHENE_RECT_INIT (0, (float) base, (float) gtk_widget_get_width (widget), 2));
  if (self->mean >= 0)
    append_mean (self, snapshot, wide, base, &text);
  for (guint i = 0; i < self->counts->len; i++)
    {
      guint count = g_array_index (self->counts, guint, i);
      g_autofree char *number = g_strdup_printf ("%u", count);
      double x = (i + 0.5) * wide;

      append_text (self, snapshot, self->steps[i], FALSE, x, base + (MEAN + NAME) * em / 2, &text);
      for (guint j = 0; j < count; j++)
        append_dot (snapshot, x, base - (j + 0.5) * dot, 0.42 * dot, &accent);
      if (count > 0)
        append_text (self, snapshot, number, TRUE, x, base - count * dot - NUMBER * em / 2, &text);
    }
}

static void
sokaku_rating_dots_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  SokakuRatingDots *self = SOKAKU_RATING_DOTS (widget);
  double em = get_em (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) (STEP * em * self->counts->len);
  else
    {
      *minimum = (int) ((NAME + NUMBER + 3 * DOT) * em);
      *natural = (int) ((NAME + NUMBER + MAX (get_highest (self), 3) * DOT) * em);
    }
}

static void
sokaku_rating_dots_finalize (GObject *object)
{
  SokakuRatingDots *self = SOKAKU_RATING_DOTS (object);

  g_strfreev (self->steps);
  g_array_unref (self->counts);

  G_OBJECT_CLASS (sokaku_rating_dots_parent_class)->finalize (object);
}

static void
sokaku_rating_dots_class_init (SokakuRatingDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sokaku_rating_dots_finalize;
  widget_class->snapshot = sokaku_rating_dots_snapshot;
  widget_class->measure = sokaku_rating_dots_measure;

  gtk_widget_class_set_css_name (widget_class, "ratingdots");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sokaku_rating_dots_init (SokakuRatingDots *self)
{
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->mean = -1;
}
