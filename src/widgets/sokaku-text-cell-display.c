/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text cell shows: words and references, or an arrow. */
#include "sokaku-text-cell-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sokaku-paper-text.h"

static void
append_reference (SokakuTextCell *self, const SokakuTextPart *part)
{
  const SokakuTextBinding *b = &self->binding;
  SokakuPaperText *display = SOKAKU_PAPER_TEXT (self->display);
  g_autofree char *reference = sokaku_reference_make (part->kind, part->target);
  g_autofree char *words = sokaku_reference_render (reference, b->item, b->plan);
  g_autofree char *resolved
      = sokaku_reference_resolve (reference, b->item, b->plan, b->field, NULL);

  sokaku_paper_text_append (display, resolved != NULL ? SOKAKU_PAPER_LINK : SOKAKU_PAPER_BROKEN,
                            words);
  if (self->resolved && resolved != NULL && *resolved != '\0')
    {
      /* Translators: the text that a reference such as "same as ①" stands for, shown after it */
      g_autofree char *shown = g_strdup_printf (C_ ("resolved reference", " (%s)"), resolved);

      sokaku_paper_text_append (display, SOKAKU_PAPER_DIM, shown);
    }
}

static void
append_tip (SokakuTextCell *self, const char *text)
{
  const SokakuTextBinding *b = &self->binding;
  g_autoptr (GError) error = NULL;
  g_autofree char *resolved = sokaku_reference_resolve (text, b->item, b->plan, b->field, &error);

  if (resolved == NULL)
    {
      /* Translators: %s says why, as in "the reference to ③ points to nothing" */
      resolved = g_strdup_printf (_ ("There is no text to show: %s."), error->message);
    }
  sokaku_paper_text_add_tip (SOKAKU_PAPER_TEXT (self->display), resolved);
}

/**
 * sokaku_text_cell_show_edited:
 * @self: a cell with an editor
 *
 * While the cell is being edited the label has the editor's words, for their size alone.
 */
void
sokaku_text_cell_show_edited (SokakuTextCell *self)
{
  SokakuPaperText *display = SOKAKU_PAPER_TEXT (self->display);
  g_autofree char *shown = sokaku_text_editor_dup_shown (SOKAKU_TEXT_EDITOR (self->editor));

  sokaku_paper_text_begin (display);
  sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, shown);
  /* A new line has its height before anything stands in it. */
  if (*shown == '\0' || g_str_has_suffix (shown, "\n"))
    sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, "\u200B");
  sokaku_paper_text_end (display);
}

static void
speak (SokakuTextCell *self)
{
  g_autofree char *printed = sokaku_text_cell_dup_printed (self);
  g_autofree char *spoken
      = g_strdup_printf ("%s, %s", self->binding.name != NULL ? self->binding.name : "", printed);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * sokaku_text_cell_show:
 * @self: a cell
 *
 * Shows what it is bound to, in the label and in the editor.
 */
void
sokaku_text_cell_show (SokakuTextCell *self)
{
  const SokakuTextBinding *b = &self->binding;
  SokakuPaperText *display = SOKAKU_PAPER_TEXT (self->display);
  g_autofree char *text = sokaku_text_cell_dup_source (self);

  speak (self);
  if (self->editor != NULL)
    {
      sokaku_text_editor_set_text (SOKAKU_TEXT_EDITOR (self->editor), text);
      sokaku_text_cell_show_edited (self);
      return;
    }
  sokaku_paper_text_begin (display);
  if (self->arrow != SOKAKU_TEXT_ARROW_NONE)
    sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, "\u200B");
  else if (*text == '\0')
    sokaku_paper_text_append (display, SOKAKU_PAPER_DIM, b->hint != NULL ? b->hint : "\u200B");
  else if (b->item == NULL || !sokaku_reference_has_any (text))
    sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, text);
  else
    {
      g_autoptr (GPtrArray) parts = sokaku_reference_split (text);

      for (guint i = 0; i < parts->len; i++)
        {
          const SokakuTextPart *part = g_ptr_array_index (parts, i);

          if (part->is_reference)
            append_reference (self, part);
          else
            sokaku_paper_text_append (display, SOKAKU_PAPER_PLAIN, part->text);
        }
      append_tip (self, text);
    }
  sokaku_paper_text_end (display);
}

/**
 * sokaku_text_cell_draw_arrow:
 * @self: a cell with an arrow
 * @snapshot: where to draw
 *
 * Draws the arrow in place of the text.
 */
void
sokaku_text_cell_draw_arrow (SokakuTextCell *self, GtkSnapshot *snapshot)
{
  /* Over the padding and the rule beside the cell, so that the line has no gaps. */
  const double reach = 10;
  const double head = 6;
  GtkWidget *widget = GTK_WIDGET (self);
  double width = gtk_widget_get_width (widget);
  double y = floor (gtk_widget_get_height (widget) / 2.0) + 0.5;
  double end = self->arrow == SOKAKU_TEXT_ARROW_HEAD ? width - 2 : width + reach;
  GdkRGBA colour;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) -reach, (float) (y - head),
                                                                 (float) (width + 2 * reach),
                                                                 (float) (2 * head)));
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, -reach, y);
  cairo_line_to (cr, end, y);
  cairo_stroke (cr);
  if (self->arrow == SOKAKU_TEXT_ARROW_HEAD)
    {
      cairo_move_to (cr, end - head, y - head / 2 - 0.5);
      cairo_line_to (cr, end, y);
      cairo_line_to (cr, end - head, y + head / 2 + 0.5);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}
