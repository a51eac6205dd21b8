/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked for, in a row of the list of sheets: marked, and in a second line. */
#include "sokaku-sheet-row-private.h"

#include "sokaku-sheet-texts.h"

#include <glib/gi18n-lib.h>

#define EXCERPT_BEFORE 10 /* characters before the hit */

static void
add_background (PangoAttrList *attributes, const GdkRGBA *color, gsize start, gsize end)
{
  PangoAttribute *attribute = pango_attr_background_new ((guint16) (color->red * G_MAXUINT16),
                                                         (guint16) (color->green * G_MAXUINT16),
                                                         (guint16) (color->blue * G_MAXUINT16));

  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
mark_hits (PangoLayout *layout, const SokakuSheetHits *hits, const GdkRGBA *color)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < hits->ranges->len; i++)
    {
      const SokakuTextRange *range = &g_array_index (hits->ranges, SokakuTextRange, i);

      add_background (attributes, color, range->start, range->end);
    }
  pango_layout_set_attributes (layout, attributes);
}

/* "R3 Results②: … words before the hit and after it", the hit marked. */
static void
show_excerpt (SokakuSheetRow *self, const SokakuSheetHits *hits, const GdkRGBA *color)
{
  const SokakuTextRange *range = &g_array_index (hits->ranges, SokakuTextRange, 0);
  g_autofree char *name = sokaku_sheet_texts_dup_name (hits->node, hits->property, self->plan);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *start = hits->text + range->start;
  gssize shift;

  for (guint i = 0; i < EXCERPT_BEFORE && start > hits->text; i++)
    start = g_utf8_prev_char (start);
  /* Translators: stands between the name of a field and what it says. */
  g_string_append_printf (text, "%s%s%s", name, C_ ("field and text", ": "),
                          start > hits->text ? "…" : "");
  shift = (gssize) text->len - (start - hits->text);
  g_string_append (text, start);
  g_strdelimit (text->str, "\n", ' ');
  self->excerpt = sokaku_sheet_row_make_layout (self, text->str, FALSE);
  for (guint i = 0; i < hits->ranges->len; i++)
    {
      range = &g_array_index (hits->ranges, SokakuTextRange, i);
      add_background (attributes, color, (gsize) ((gssize) range->start + shift),
                      (gsize) ((gssize) range->end + shift));
    }
  pango_attr_list_insert (attributes, pango_attr_scale_new (SOKAKU_SHEET_ROW_SMALL_SCALE));
  pango_layout_set_attributes (self->excerpt, attributes);
}

static void
show_others (SokakuSheetRow *self, guint n)
{
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);

  self->others = sokaku_sheet_row_make_small_layout (self, text);
}

/**
 * sokaku_sheet_row_show_hits:
 * @self: a row of an item
 *
 * Marks what is looked for, and says where else it stands. Only rows in sight are drawn, so
 * only they ask for their hits.
 */
void
sokaku_sheet_row_show_hits (SokakuSheetRow *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  g_autoptr (GPtrArray) fields = NULL;
  const SokakuSheetHits *first = NULL;
  guint n_hits = 0;
  GdkRGBA color;

  self->hits_shown = TRUE;
  if (!gtk_style_context_lookup_color (style, "sokaku_hit", &color))
    return;
  fields = sokaku_sheet_search_list_hits (sokaku_sheet_rows_get_search (self->rows),
                                          SOKAKU_ITEM (self->node));
  for (guint i = 0; i < fields->len; i++)
    {
      const SokakuSheetHits *hits = g_ptr_array_index (fields, i);

      if (hits->node == (SokakuNode *) self->node && g_str_equal (hits->property, "title"))
        mark_hits (self->title, hits, &color);
      else if (hits->node == (SokakuNode *) self->node && g_str_equal (hits->property, "number"))
        mark_hits (self->number, hits, &color);
      else
        {
          n_hits += hits->ranges->len;
          if (first == NULL)
            first = hits;
        }
    }
  if (first == NULL)
    return;
  show_excerpt (self, first, &color);
  if (n_hits > first->ranges->len)
    show_others (self, n_hits - first->ranges->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  pango_layout_get_text (self->excerpt), -1);
}

/**
 * sokaku_sheet_row_forget_hits:
 * @self: a row
 *
 * Marks nothing until it is drawn again.
 */
void
sokaku_sheet_row_forget_hits (SokakuSheetRow *self)
{
  g_clear_object (&self->excerpt);
  g_clear_object (&self->others);
  if (self->hits_shown && self->title != NULL)
    pango_layout_set_attributes (self->title, NULL);
  if (self->hits_shown && self->number != NULL)
    pango_layout_set_attributes (self->number, NULL);
  if (self->hits_shown)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  self->hits_shown = FALSE;
}
