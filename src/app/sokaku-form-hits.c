/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hits of the search in the form: marked in all fields, and selected in one. */
#include "sokaku-form-hits.h"

#include "sokaku-sheet-head.h"
#include "sokaku-sheet-search.h"
#include "sokaku-text-cell.h"
#include "sokaku-text-fold.h"

/* Returns: (nullable): attributes that mark @words in @text */
static PangoAttrList *
make_attributes (GtkWidget *widget, const char *text, GPtrArray *words)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  PangoAttrList *attributes = NULL;
  g_autoptr (GArray) ranges = NULL;
  GdkRGBA rgba;

  if (words == NULL || !gtk_style_context_lookup_color (style, "sokaku_hit", &rgba))
    return NULL;
  ranges = sokaku_text_find (text, (const char *const *) words->pdata);
  for (guint i = 0; i < ranges->len; i++)
    {
      const SokakuTextRange *range = &g_array_index (ranges, SokakuTextRange, i);
      PangoAttribute *attribute = pango_attr_background_new ((guint16) (rgba.red * G_MAXUINT16),
                                                             (guint16) (rgba.green * G_MAXUINT16),
                                                             (guint16) (rgba.blue * G_MAXUINT16));

      attribute->start_index = (guint) range->start;
      attribute->end_index = (guint) range->end;
      if (attributes == NULL)
        attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, attribute);
    }
  return attributes;
}

static void
mark_label (GtkLabel *label, GPtrArray *words)
{
  PangoAttrList *attributes
      = make_attributes (GTK_WIDGET (label), gtk_label_get_text (label), words);

  /* Attributes have the label laid out anew, even if they are none. */
  if (attributes != NULL || gtk_label_get_attributes (label) != NULL)
    gtk_label_set_attributes (label, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

static void
mark_entry (GtkEntry *entry, GPtrArray *words)
{
  PangoAttrList *attributes
      = make_attributes (GTK_WIDGET (entry), gtk_editable_get_text (GTK_EDITABLE (entry)), words);

  if (attributes != NULL || gtk_entry_get_attributes (entry) != NULL)
    gtk_entry_set_attributes (entry, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

static void
mark (GtkWidget *widget, GPtrArray *words, gboolean in_head)
{
  if (SOKAKU_IS_TEXT_CELL (widget))
    {
      sokaku_text_cell_set_words (SOKAKU_TEXT_CELL (widget), words);
      return;
    }
  if (GTK_IS_ENTRY (widget))
    {
      mark_entry (GTK_ENTRY (widget), words);
      return;
    }
  if (in_head && GTK_IS_LABEL (widget))
    mark_label (GTK_LABEL (widget), words);
  /* What opens from a button is not the sheet. */
  if (GTK_IS_MENU_BUTTON (widget) || GTK_IS_POPOVER (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark (child, words, in_head || SOKAKU_IS_SHEET_HEAD (widget));
}

/**
 * sokaku_form_hits_mark:
 * @form: a form, or a part of one
 * @words: (nullable) (element-type utf8): folded words, with %NULL at the end
 *
 * Marks @words in every field below @form, and no others any more.
 */
void
sokaku_form_hits_mark (GtkWidget *form, GPtrArray *words)
{
  mark (form, words, FALSE);
}

/* The @hit-th range in which a word stands in @text, in characters. */
static gboolean
find_hit (const char *text, GPtrArray *words, guint hit, int *start, int *end)
{
  g_autoptr (GArray) ranges = sokaku_text_find (text, (const char *const *) words->pdata);
  const SokakuTextRange *range;

  if (ranges->len == 0)
    return FALSE;
  range = &g_array_index (ranges, SokakuTextRange, MIN (hit, ranges->len - 1));
  *start = (int) g_utf8_pointer_to_offset (text, text + range->start);
  *end = (int) g_utf8_pointer_to_offset (text, text + range->end);
  return TRUE;
}

/**
 * sokaku_form_hits_select:
 * @field: a field of the form that has the keyboard focus
 * @words: (element-type utf8): folded words, with %NULL at the end
 * @hit: which of the places in it where one of them stands
 *
 * Selects a hit in the text of @field.
 */
void
sokaku_form_hits_select (GtkWidget *field, GPtrArray *words, guint hit)
{
  SokakuTextEditor *editor
      = SOKAKU_IS_TEXT_CELL (field) ? sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (field)) : NULL;
  int first, last;

  if (editor != NULL)
    {
      g_autofree char *text = sokaku_text_editor_dup_shown (editor);

      if (find_hit (text, words, hit, &first, &last))
        sokaku_text_editor_select (editor, first, last);
    }
  else if (GTK_IS_EDITABLE (field)
           && find_hit (gtk_editable_get_text (GTK_EDITABLE (field)), words, hit, &first, &last))
    gtk_editable_select_region (GTK_EDITABLE (field), first, last);
}

/* --- From the caret on --- */

/* What is selected in @field, or where its caret is; in characters. */
static gboolean
get_caret (GtkWidget *field, int *start, int *end)
{
  SokakuTextEditor *editor
      = SOKAKU_IS_TEXT_CELL (field) ? sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (field)) : NULL;

  if (editor != NULL)
    {
      GtkTextIter first, last;

      gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)),
                                            &first, &last);
      *start = gtk_text_iter_get_offset (&first);
      *end = gtk_text_iter_get_offset (&last);
      return TRUE;
    }
  if (!GTK_IS_EDITABLE (field))
    return FALSE;
  if (!gtk_editable_get_selection_bounds (GTK_EDITABLE (field), start, end))
    *start = *end = gtk_editable_get_position (GTK_EDITABLE (field));
  return TRUE;
}

/* Whether @field stands before (-1) or behind (1) the one that has the focus. */
static int
compare_places (GtkWidget *form, GtkWidget *field, GtkWidget *focus)
{
  double x, y, focus_x, focus_y;

  if (field == NULL || !gtk_widget_translate_coordinates (field, form, 0, 0, &x, &y)
      || !gtk_widget_translate_coordinates (focus, form, 0, 0, &focus_x, &focus_y))
    return -1;
  if (y != focus_y)
    return y < focus_y ? -1 : 1;
  return x < focus_x ? -1 : 1;
}

/* Whether a hit in the field that has the focus is before the caret, selected, or behind it. */
static int
compare_in_field (GtkWidget *field, const SokakuSheetHits *hits, guint i, int step)
{
  const SokakuTextRange *range = &g_array_index (hits->ranges, SokakuTextRange, i);
  int first = (int) g_utf8_pointer_to_offset (hits->text, hits->text + range->start);
  int last = (int) g_utf8_pointer_to_offset (hits->text, hits->text + range->end);
  int start, end;

  if (!get_caret (field, &start, &end))
    return step;
  if (first == start && last == end)
    return 0;
  if (step > 0)
    return first >= start ? 1 : -1;
  return last <= end ? -1 : 1;
}

/**
 * sokaku_form_hits_step:
 * @form: what holds all fields
 * @focus: the field of @form that has the keyboard focus
 * @fields: (element-type SokakuSheetHits): hits of the sheet
 * @widgets: (element-type GtkWidget): for each of @fields where it is shown; %NULL
 *   if that is above all that can have the focus
 * @last: the hit gone to last, or %G_MAXUINT
 * @step: 1 for the next hit, -1 for the one before
 *
 * Finds the hit that comes next from where the clerk is: the caret, or a field
 * without one. If that has hits, those go on from @last.
 *
 * Returns: which of all hits that is; %G_MAXUINT if there is none
 */
guint
sokaku_form_hits_step (
    GtkWidget *form, GtkWidget *focus, GPtrArray *fields, GPtrArray *widgets, guint last, int step)
{
  guint found = G_MAXUINT;
  guint hit = 0;

  for (guint i = 0; i < fields->len; i++)
    {
      const SokakuSheetHits *hits = g_ptr_array_index (fields, i);
      GtkWidget *field = g_ptr_array_index (widgets, i);
      int start, end;

      for (guint j = 0; j < hits->ranges->len; j++, hit++)
        {
          int place;

          if (field != focus)
            place = compare_places (form, field, focus);
          else if (last != G_MAXUINT && !get_caret (field, &start, &end))
            place = hit < last ? -1 : hit > last;
          else
            place = compare_in_field (field, hits, j, step);
          if (place > 0 && step > 0)
            return hit;
          if (place < 0 && step < 0)
            found = hit;
        }
    }
  return found;
}

/* Room that stays between a field and the edge. */
#define MARGIN 24

static gboolean
show_now (GtkWidget *field, GdkFrameClock *clock, gpointer data)
{
  gboolean *laid_out = data;
  GtkWidget *scroller = gtk_widget_get_ancestor (field, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double y, height, value, page;

  if (!*laid_out)
    {
      *laid_out = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (scroller == NULL || !gtk_widget_translate_coordinates (field, scroller, 0, 0, NULL, &y))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  height = gtk_widget_get_height (field);
  if (y < MARGIN || height + 2 * MARGIN > page)
    gtk_adjustment_set_value (adjustment, value + y - MARGIN);
  else if (y + height + MARGIN > page)
    gtk_adjustment_set_value (adjustment, value + y + height + MARGIN - page);
  return G_SOURCE_REMOVE;
}

/**
 * sokaku_form_hits_show:
 * @field: a field of the form
 *
 * Scrolls @field into view once the form has been laid out anew: the field may be
 * among rows that have just been shown.
 */
void
sokaku_form_hits_show (GtkWidget *field)
{
  gtk_widget_add_tick_callback (field, show_now, g_new0 (gboolean, 1), g_free);
}
