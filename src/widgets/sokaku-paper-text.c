/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of a ruled table, for reading: references, badges, dimmed words. */
#include "sokaku-paper-text.h"

#include "sokaku-text-fold.h"
#include "sokaku-tooltip.h"

#include <string.h>

/**
 * SokakuPaperText:
 *
 * One selectable label, so that a table of them is cheap, with what GtkLabel
 * cannot draw: dotted underlines, and boxes around marks. It is filled between
 * begin() and end(); the same contents again cost nothing. The keyboard passes
 * over it: among the fields of a form it is no stop.
 */

typedef struct
{
  SokakuPaperStyle style;
  guint start; /* bytes in the text */
  guint end;
} Mark;

struct _SokakuPaperText
{
  GtkWidget parent_instance;

  GtkWidget *label;
  int chars;
  int width;     /* that of so many characters; 0 where it is still to be found */
  GString *text; /* being filled */
  GString *tip;
  GArray *marks; /* of the text shown, or being filled */
  GArray *shown_marks;
  char *spoken;
  GPtrArray *words; /* (nullable): folded words that are marked, NULL-terminated */
  gboolean marked;  /* one of them stands in the text */
};

G_DEFINE_FINAL_TYPE (SokakuPaperText, sokaku_paper_text, GTK_TYPE_WIDGET)

#define BADGE_SCALE 0.86
/* Of the em box of a Japanese font. */
#define EM_ASCENT 0.88

static const char *const colours[] = {
  [SOKAKU_PAPER_DIM] = "sokaku_dim",         [SOKAKU_PAPER_LINK] = "sokaku_accent",
  [SOKAKU_PAPER_BROKEN] = "sokaku_warning",  [SOKAKU_PAPER_BADGE] = "sokaku_accent",
  [SOKAKU_PAPER_WARNING] = "sokaku_warning",
};

/* The colour of a style under the theme in use; the text's own without a theme. */
static void
get_colour (SokakuPaperText *self, SokakuPaperStyle style, GdkRGBA *rgba)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, colours[style], rgba))
    gtk_style_context_get_color (context, rgba);
}

/* Words looked for, except in what is dimmed: that is no text of the sheet. */
static gboolean
is_dimmed (SokakuPaperText *self, const SokakuTextRange *range)
{
  for (guint i = 0; i < self->shown_marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->shown_marks, Mark, i);

      if (mark->style == SOKAKU_PAPER_DIM && range->start < mark->end && range->end > mark->start)
        return TRUE;
    }
  return FALSE;
}

static void
mark_words (SokakuPaperText *self, PangoAttrList **attributes)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  g_autoptr (GArray) ranges = NULL;
  GdkRGBA rgba;

  self->marked = FALSE;
  if (self->words == NULL || !gtk_style_context_lookup_color (context, "sokaku_hit", &rgba))
    return;
  ranges = sokaku_text_find (gtk_label_get_text (GTK_LABEL (self->label)),
                             (const char *const *) self->words->pdata);
  for (guint i = 0; i < ranges->len; i++)
    {
      const SokakuTextRange *range = &g_array_index (ranges, SokakuTextRange, i);
      PangoAttribute *attribute;

      if (is_dimmed (self, range))
        continue;
      if (*attributes == NULL)
        *attributes = pango_attr_list_new ();
      attribute = pango_attr_background_new ((guint16) (rgba.red * G_MAXUINT16),
                                             (guint16) (rgba.green * G_MAXUINT16),
                                             (guint16) (rgba.blue * G_MAXUINT16));
      attribute->start_index = (guint) range->start;
      attribute->end_index = (guint) range->end;
      pango_attr_list_insert (*attributes, attribute);
      self->marked = TRUE;
    }
}

static void
apply_marks (SokakuPaperText *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->shown_marks->len > 0)
    attributes = pango_attr_list_new ();
  for (guint i = 0; i < self->shown_marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->shown_marks, Mark, i);
      PangoAttribute *attribute;
      GdkRGBA rgba;

      get_colour (self, mark->style, &rgba);
      attribute = pango_attr_foreground_new ((guint16) (rgba.red * G_MAXUINT16),
                                             (guint16) (rgba.green * G_MAXUINT16),
                                             (guint16) (rgba.blue * G_MAXUINT16));
      attribute->start_index = mark->start;
      attribute->end_index = mark->end;
      pango_attr_list_insert (attributes, attribute);
      if (mark->style != SOKAKU_PAPER_BADGE)
        continue;
      attribute = pango_attr_scale_new (BADGE_SCALE);
      attribute->start_index = mark->start;
      attribute->end_index = mark->end;
      pango_attr_list_insert (attributes, attribute);
    }
  mark_words (self, &attributes);
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
}

static void
draw_underline (cairo_t *cr, double x, double baseline, double width)
{
  static const double dots[] = { 1, 2 };
  double y = (int) baseline + 2.5;

  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}

static void
draw_box (cairo_t *cr, double x, double baseline, double width, double size)
{
  const double radius = 2.5;
  double left = (int) x + 0.5;
  double top = (int) (baseline - EM_ASCENT * size) - 1.5;
  double right = (int) (x + width) + 0.5;
  double bottom = top + (int) size + 3;

  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, top + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, left + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

/* Draws @mark where it lies in the line that @iter is at, around (0, 0). */
static void
draw_mark (SokakuPaperText *self, cairo_t *cr, PangoLayoutIter *iter, const Mark *mark)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  int line_start = line->start_index;
  int line_end = line_start + line->length;
  int start = MAX ((int) mark->start, line_start);
  int end = MIN ((int) mark->end, line_end);
  double baseline = (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  g_autofree int *ranges = NULL;
  int n_ranges;
  GdkRGBA rgba;

  if (start >= end)
    return;
  get_colour (self, mark->style, &rgba);
  if (mark->style == SOKAKU_PAPER_BADGE)
    rgba.alpha *= 0.6f;
  gdk_cairo_set_source_rgba (cr, &rgba);

  pango_layout_line_get_x_ranges (line, start, end, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      double x = (double) ranges[2 * i] / PANGO_SCALE;
      double width = (double) (ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE;

      if (mark->style == SOKAKU_PAPER_BADGE)
        {
          PangoContext *context = gtk_widget_get_pango_context (self->label);
          PangoFontDescription *font = pango_context_get_font_description (context);
          double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

          draw_box (cr, x, baseline, width, BADGE_SCALE * size);
        }
      else
        draw_underline (cr, x, baseline, width);
    }
}

/* Whether a style is more than a colour. */
static gboolean
is_drawn (SokakuPaperStyle style)
{
  return style == SOKAKU_PAPER_LINK || style == SOKAKU_PAPER_BROKEN || style == SOKAKU_PAPER_BADGE;
}

static gboolean
has_drawing (SokakuPaperText *self)
{
  for (guint i = 0; i < self->shown_marks->len; i++)
    if (is_drawn (g_array_index (self->shown_marks, Mark, i).style))
      return TRUE;
  return FALSE;
}

static void
sokaku_paper_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SokakuPaperText *self = SOKAKU_PAPER_TEXT (widget);
  PangoLayoutIter *iter;
  double left, top;
  int x, y;
  cairo_t *cr;

  GTK_WIDGET_CLASS (sokaku_paper_text_parent_class)->snapshot (widget, snapshot);
  if (!has_drawing (self))
    return;

  gtk_widget_translate_coordinates (self->label, widget, 0, 0, &left, &top);
  gtk_label_get_layout_offsets (GTK_LABEL (self->label), &x, &y);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (-2, -2, gtk_widget_get_width (widget) + 4,
                                                       gtk_widget_get_height (widget) + 4));
  cairo_translate (cr, left + x, top + y);
  iter = pango_layout_get_iter (gtk_label_get_layout (GTK_LABEL (self->label)));
  do
    {
      for (guint i = 0; i < self->shown_marks->len; i++)
        {
          const Mark *mark = &g_array_index (self->shown_marks, Mark, i);

          if (is_drawn (mark->style))
            draw_mark (self, cr, iter, mark);
        }
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
sokaku_paper_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A label breaks its text into lines for its least and again for its natural width, even
 * where both are given in characters. */
static void
sokaku_paper_text_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  SokakuPaperText *self = SOKAKU_PAPER_TEXT (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL || self->chars == 0)
    {
      gtk_widget_measure (self->label, orientation, for_size, minimum, natural, minimum_baseline,
                          natural_baseline);
      return;
    }
  if (self->width == 0)
    gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &self->width, NULL,
                        NULL);
  *minimum = *natural = self->width;
}

static void
sokaku_paper_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (SOKAKU_PAPER_TEXT (widget)->label, width, height, baseline, NULL);
}

/* Another theme has other fonts and colours. */
static void
sokaku_paper_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SokakuPaperText *self = SOKAKU_PAPER_TEXT (widget);

  GTK_WIDGET_CLASS (sokaku_paper_text_parent_class)->css_changed (widget, change);
  self->width = 0;
  if (self->shown_marks->len > 0 || self->words != NULL)
    apply_marks (self);
}

static void
sokaku_paper_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (sokaku_paper_text_parent_class)->system_setting_changed (widget, setting);
  SOKAKU_PAPER_TEXT (widget)->width = 0;
}

static gboolean
sokaku_paper_text_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return FALSE;
}

static void
sokaku_paper_text_dispose (GObject *object)
{
  SokakuPaperText *self = SOKAKU_PAPER_TEXT (object);

  g_array_set_size (self->shown_marks, 0);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_paper_text_parent_class)->dispose (object);
}

static void
sokaku_paper_text_finalize (GObject *object)
{
  SokakuPaperText *self = SOKAKU_PAPER_TEXT (object);

  g_string_free (self->text, TRUE);
  g_string_free (self->tip, TRUE);
  g_array_unref (self->marks);
  g_array_unref (self->shown_marks);
  g_free (self->spoken);
  g_clear_pointer (&self->words, g_ptr_array_unref);

  G_OBJECT_CLASS (sokaku_paper_text_parent_class)->finalize (object);
}

static void
sokaku_paper_text_class_init (SokakuPaperTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_paper_text_dispose;
  object_class->finalize = sokaku_paper_text_finalize;
  widget_class->get_request_mode = sokaku_paper_text_get_request_mode;
  widget_class->measure = sokaku_paper_text_measure;
  widget_class->size_allocate = sokaku_paper_text_size_allocate;
  widget_class->snapshot = sokaku_paper_text_snapshot;
  widget_class->css_changed = sokaku_paper_text_css_changed;
  widget_class->system_setting_changed = sokaku_paper_text_system_setting_changed;
  widget_class->focus = sokaku_paper_text_focus;

  gtk_widget_class_set_css_name (widget_class, "papertext");
}

static void
sokaku_paper_text_init (SokakuPaperText *self)
{
  self->text = g_string_new (NULL);
  self->tip = g_string_new (NULL);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->shown_marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  self->label = gtk_label_new (NULL);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * sokaku_paper_text_new:
 * @role: what it is in its table
 * @xalign: where it stands: 0 left, 0.5 centred
 *
 * Returns: (transfer floating): an empty text
 */
GtkWidget *
sokaku_paper_text_new (GtkAccessibleRole role, float xalign)
{
  SokakuPaperText *self = g_object_new (SOKAKU_TYPE_PAPER_TEXT, "accessible-role", role, NULL);

  gtk_label_set_xalign (GTK_LABEL (self->label), xalign);
  return GTK_WIDGET (self);
}

/**
 * sokaku_paper_text_set_selectable:
 * @self: a text
 * @selectable: whether the pointer can mark words of it, as it can at first
 */
void
sokaku_paper_text_set_selectable (SokakuPaperText *self, gboolean selectable)
{
  gtk_label_set_selectable (GTK_LABEL (self->label), selectable);
}

/**
 * sokaku_paper_text_set_chars:
 * @self: a text
 * @chars: width in characters, whatever the text is; 0 for as wide as the text
 *
 * With a width the text wraps and takes its share of the room that is left, so
 * that the columns of a table stay where they are.
 */
void
sokaku_paper_text_set_chars (SokakuPaperText *self, int chars)
{
  if (self->chars == chars)
    return;
  self->chars = chars;
  self->width = 0;
  gtk_label_set_wrap (GTK_LABEL (self->label), chars > 0);
  gtk_label_set_width_chars (GTK_LABEL (self->label), chars > 0 ? chars : -1);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), chars > 0 ? chars : -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), chars > 0);
}

/**
 * sokaku_paper_text_begin:
 * @self: a text
 *
 * Begins to fill it anew; what it shows stays until end().
 */
void
sokaku_paper_text_begin (SokakuPaperText *self)
{
  g_string_truncate (self->text, 0);
  g_string_truncate (self->tip, 0);
  g_array_set_size (self->marks, 0);
  g_clear_pointer (&self->spoken, g_free);
}

/**
 * sokaku_paper_text_append:
 * @self: a text being filled
 * @style: how the words look
 * @text: words
 */
void
sokaku_paper_text_append (SokakuPaperText *self, SokakuPaperStyle style, const char *text)
{
  Mark mark = { style, self->text->len, 0 };

  if (*text == '\0')
    return;
  /* The box needs room on both sides that does not part from the mark. */
  if (style == SOKAKU_PAPER_BADGE)
    g_string_append_printf (self->text, "\u00A0%s\u00A0", text);
  else
    g_string_append (self->text, text);
  mark.end = self->text->len;
  if (style != SOKAKU_PAPER_PLAIN)
    g_array_append_val (self->marks, mark);
  if (style == SOKAKU_PAPER_BADGE)
    g_string_append_c (self->text, ' ');
}

/**
 * sokaku_paper_text_add_tip:
 * @self: a text being filled
 * @tip: a line or more for its tooltip, which is also its description
 */
void
sokaku_paper_text_add_tip (SokakuPaperText *self, const char *tip)
{
  if (self->tip->len > 0)
    g_string_append_c (self->tip, '\n');
  g_string_append (self->tip, tip);
}

/**
 * sokaku_paper_text_set_spoken:
 * @self: a text being filled
 * @spoken: what to say in place of a sign
 */
void
sokaku_paper_text_set_spoken (SokakuPaperText *self, const char *spoken)
{
  g_free (self->spoken);
  self->spoken = g_strdup (spoken);
}

static gboolean
marks_are_shown (SokakuPaperText *self)
{
  if (self->marks->len != self->shown_marks->len)
    return FALSE;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *a = &g_array_index (self->marks, Mark, i);
      const Mark *b = &g_array_index (self->shown_marks, Mark, i);

      if (a->style != b->style || a->start != b->start || a->end != b->end)
        return FALSE;
    }
  return TRUE;
}

static void
show_tip (SokakuPaperText *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *tip = self->tip->len > 0 ? self->tip->str : NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) == 0)
    return;
  sokaku_tooltip_set_text (widget, tip);
  if (tip != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tip,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * sokaku_paper_text_end:
 * @self: a text being filled
 *
 * Shows what it was filled with.
 */
void
sokaku_paper_text_end (SokakuPaperText *self)
{
  GtkLabel *label = GTK_LABEL (self->label);
  gboolean same_text = strcmp (gtk_label_get_text (label), self->text->str) == 0;

  show_tip (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->spoken != NULL ? self->spoken : self->text->str, -1);
  if (!same_text)
    gtk_label_set_text (label, self->text->str);
  if (same_text && marks_are_shown (self))
    return;

  g_array_set_size (self->shown_marks, 0);
  if (self->marks->len > 0)
    g_array_append_vals (self->shown_marks, self->marks->data, self->marks->len);
  apply_marks (self);
}

/**
 * sokaku_paper_text_get_text:
 * @self: a text
 *
 * Returns: (transfer none): the text shown, marks included
 */
const char *
sokaku_paper_text_get_text (SokakuPaperText *self)
{
  return gtk_label_get_text (GTK_LABEL (self->label));
}

/**
 * sokaku_paper_text_get_offset_at:
 * @self: a text that is shown
 * @x: place of the pointer
 * @y: place of the pointer
 *
 * Returns: how many characters stand before that place
 */
int
sokaku_paper_text_get_offset_at (SokakuPaperText *self, double x, double y)
{
  GtkLabel *label = GTK_LABEL (self->label);
  const char *text = gtk_label_get_text (label);
  PangoLayout *layout = gtk_label_get_layout (label);
  int left, top, index, trailing;

  gtk_label_get_layout_offsets (label, &left, &top);
  pango_layout_xy_to_index (layout, (int) ((x - left) * PANGO_SCALE),
                            (int) ((y - top) * PANGO_SCALE), &index, &trailing);
  return (int) g_utf8_pointer_to_offset (text, text + index) + trailing;
}

/**
 * sokaku_paper_text_set_words:
 * @self: a text
 * @words: (nullable) (element-type utf8): folded words, with %NULL at the end
 *
 * Marks @words wherever they stand in the text, now and when it is filled anew.
 */
void
sokaku_paper_text_set_words (SokakuPaperText *self, GPtrArray *words)
{
  g_autoptr (GArray) ranges = NULL;

  if (self->words == words)
    return;
  g_clear_pointer (&self->words, g_ptr_array_unref);
  self->words = words != NULL ? g_ptr_array_ref (words) : NULL;
  if (words != NULL && !self->marked)
    {
      ranges = sokaku_text_find (gtk_label_get_text (GTK_LABEL (self->label)),
                                 (const char *const *) words->pdata);
      /* Attributes have the label laid out anew, even if they are none. */
      if (ranges->len == 0)
        return;
    }
  if (words != NULL || self->marked)
    apply_marks (self);
}
