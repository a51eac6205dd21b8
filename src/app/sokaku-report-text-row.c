/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the report's own texts: its heading, the text, and the live figures in it. */
#include "sokaku-report-text-row.h"

#include <glib/gi18n-lib.h>

#include "sokaku-report-field-chooser.h"
#include "sokaku-report-fields.h"
#include "sokaku-report-text.h"
#include "sokaku-text-fold.h"
#include "sokaku-tooltip.h"

/**
 * SokakuReportTextRow:
 *
 * Live figures stand in the text as they are written there, marked, and below the text
 * what each of them shows now.
 */

/* Width in characters that the text asks for. */
#define TEXT_CHARS 20

#define TAG "figure"

struct _SokakuReportTextRow
{
  GtkWidget parent_instance;

  char *key;
  char *title;
  guint order;
  SokakuStats *stats;
  SokakuHistory *history;
  int caret;             /* where the caret was last; -1 for the end */
  GtkTextBuffer *buffer; /* (nullable): the one whose caret is followed */

  GtkWidget *box;
  GtkWidget *cell;
  GtkWidget *button;
  GtkWidget *chooser;
  GtkWidget *figures_label;
  GtkWidget *note_label;
};

G_DEFINE_FINAL_TYPE (SokakuReportTextRow, sokaku_report_text_row, GTK_TYPE_WIDGET)

static SokakuReport *
get_report (SokakuReportTextRow *self)
{
  return sokaku_plan_get_report (sokaku_stats_get_plan (self->stats));
}

static SokakuReportText *
find_text (SokakuReportTextRow *self)
{
  SokakuNodeList *texts = sokaku_report_get_texts (get_report (self));

  for (guint i = 0; i < sokaku_node_list_get_length (texts); i++)
    if (g_str_equal (sokaku_report_text_get_key (sokaku_node_list_peek (texts, i)), self->key))
      return sokaku_node_list_peek (texts, i);
  return NULL;
}

static void
bind (SokakuReportTextRow *self)
{
  SokakuTextBinding binding = {
    .history = self->history,
    .node = find_text (self),
    .property = "text",
    .label = self->title,
    .name = self->title,
    .hint = _ ("Nothing is written here yet."),
    .plan = sokaku_stats_get_plan (self->stats),
    .locked = *sokaku_report_get_damage (get_report (self)) != '\0',
  };

  sokaku_text_cell_bind (SOKAKU_TEXT_CELL (self->cell), &binding);
}

/* A text comes to be with its first character, at its place among the others. */
static void
on_create (SokakuReportTextRow *self)
{
  SokakuNodeList *texts = sokaku_report_get_texts (get_report (self));
  g_autoptr (SokakuReportText) text = sokaku_report_text_new ();

  sokaku_report_text_set_key (text, self->key);
  sokaku_history_insert (self->history, texts,
                         MIN (self->order, sokaku_node_list_get_length (texts)), text, self->title);
  bind (self);
}

/* --- Figures --- */

static char *
dup_text (SokakuReportTextRow *self)
{
  SokakuReportText *text = self->stats != NULL ? find_text (self) : NULL;

  return g_strdup (text != NULL ? sokaku_report_text_get_text (text) : "");
}

/* Marks the figures in the editor, while there is one. */
static void
mark_in_editor (SokakuReportTextRow *self)
{
  SokakuTextEditor *editor = sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (self->cell));
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter from, to;
  const char *start, *end;

  if (editor == NULL)
    return;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor));
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TAG) == NULL)
    {
      GdkRGBA colour;

      if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (self->cell),
                                           "sokaku_accent", &colour))
        gdk_rgba_parse (&colour, "#1a5fb4");
      gtk_text_buffer_create_tag (buffer, TAG, "foreground-rgba", &colour, NULL);
    }
  gtk_text_buffer_get_bounds (buffer, &from, &to);
  gtk_text_buffer_remove_tag_by_name (buffer, TAG, &from, &to);
  text = gtk_text_buffer_get_text (buffer, &from, &to, TRUE);
  for (const char *rest = text; sokaku_report_fields_find (rest, &start, &end); rest = end)
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &from,
                                          (int) g_utf8_pointer_to_offset (text, start));
      gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) g_utf8_pointer_to_offset (text, end));
      gtk_text_buffer_apply_tag_by_name (buffer, TAG, &from, &to);
    }
}

static void
show_figures (SokakuReportTextRow *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) figures = g_string_new (NULL);
  g_autoptr (GString) notes = g_string_new (NULL);
  const char *start, *end;

  for (const char *rest = text; sokaku_report_fields_find (rest, &start, &end); rest = end)
    {
      char *token = g_strndup (start, (gsize) (end - start));
      SokakuReportFieldState state;
      g_autofree char *value = sokaku_report_fields_dup_value (token, -1, self->stats, &state);

      if (!g_hash_table_add (seen, token))
        continue;
      g_ptr_array_add (words, sokaku_text_fold (token));
      if (state == SOKAKU_REPORT_FIELD_FIGURE)
        g_string_append_printf (figures, "%s%s = %s", figures->len > 0 ? "\n" : "", token, value);
      else
        {
          g_autofree char *note
              = g_strdup_printf (state == SOKAKU_REPORT_FIELD_EMPTY
                                     /* Translators: %s is a live figure as it is written. */
                                     ? _ ("The plan has no figure for %s; “―” is printed.")
                                     /* Translators: %s is a live figure as it is written. */
                                     : _ ("There is no figure called %s; it is printed as it is."),
                                 token);

          g_string_append_printf (notes, "%s%s", notes->len > 0 ? "\n" : "", note);
        }
    }
  gtk_label_set_text (GTK_LABEL (self->figures_label), figures->str);
  gtk_widget_set_visible (self->figures_label, figures->len > 0);
  gtk_label_set_text (GTK_LABEL (self->note_label), notes->str);
  gtk_widget_set_visible (self->note_label, notes->len > 0);
  g_ptr_array_add (words, NULL);
  sokaku_text_cell_set_words (SOKAKU_TEXT_CELL (self->cell), words->len > 1 ? words : NULL);
  mark_in_editor (self);
}

static void
on_caret (SokakuReportTextRow *self)
{
  SokakuTextEditor *editor = sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (self->cell));

  if (editor != NULL)
    self->caret = sokaku_text_editor_get_caret (editor);
}

/* The cell has an editor now; its caret is where a figure goes. */
static void
on_enter (SokakuReportTextRow *self)
{
  SokakuTextEditor *editor = sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (self->cell));
  GtkTextBuffer *buffer = editor != NULL ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)) : NULL;

  if (buffer == NULL || buffer == self->buffer)
    return;
  g_set_weak_pointer (&self->buffer, buffer);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (on_caret), self,
                           G_CONNECT_SWAPPED);
  mark_in_editor (self);
}

/* The editor may have gone while the figure was chosen; the caret comes back to where it was. */
static void
on_chosen (SokakuReportTextRow *self, const char *token)
{
  SokakuTextCell *cell = SOKAKU_TEXT_CELL (self->cell);
  int caret = self->caret;

  if (sokaku_text_cell_get_binding (cell)->locked)
    return;
  gtk_widget_grab_focus (self->cell);
  if (sokaku_text_cell_get_editor (cell) == NULL)
    return;
  sokaku_text_editor_set_caret (sokaku_text_cell_get_editor (cell), caret);
  sokaku_history_end_typing (self->history);
  sokaku_text_cell_insert (cell, token);
  sokaku_history_end_typing (self->history);
}

/**
 * sokaku_report_text_row_update:
 * @self: a row with a plan
 *
 * Shows the text and its figures as they are now.
 */
void
sokaku_report_text_row_update (SokakuReportTextRow *self)
{
  g_return_if_fail (SOKAKU_IS_REPORT_TEXT_ROW (self));

  if (self->stats == NULL)
    return;
  if (sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (self->cell))->node != find_text (self))
    bind (self);
  show_figures (self);
}

/**
 * sokaku_report_text_row_set_stats:
 * @self: a row
 * @stats: (nullable): the figures of a plan
 * @history: (nullable): its history
 *
 * Shows the text of that plan's report.
 */
void
sokaku_report_text_row_set_stats (SokakuReportTextRow *self,
                                  SokakuStats *stats,
                                  SokakuHistory *history)
{
  g_return_if_fail (SOKAKU_IS_REPORT_TEXT_ROW (self));

  g_set_object (&self->stats, stats);
  g_set_object (&self->history, history);
  self->caret = -1;
  sokaku_report_field_chooser_set_stats (SOKAKU_REPORT_FIELD_CHOOSER (self->chooser), stats);
  if (stats == NULL)
    sokaku_text_cell_unbind (SOKAKU_TEXT_CELL (self->cell));
  else
    bind (self);
  gtk_widget_set_sensitive (self->button,
                            stats != NULL && *sokaku_report_get_damage (get_report (self)) == '\0');
  show_figures (self);
}

/**
 * sokaku_report_text_row_get_key:
 *
 * Returns: (transfer none): which of the report's texts it is
 */
const char *
sokaku_report_text_row_get_key (SokakuReportTextRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_TEXT_ROW (self), NULL);

  return self->key;
}

/**
 * sokaku_report_text_row_get_cell:
 *
 * Returns: (transfer none): what holds the text
 */
SokakuTextCell *
sokaku_report_text_row_get_cell (SokakuReportTextRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_TEXT_ROW (self), NULL);

  return SOKAKU_TEXT_CELL (self->cell);
}

/**
 * sokaku_report_text_row_get_figure_button:
 *
 * Returns: (transfer none): the #GtkMenuButton whose popover sets a figure into the text
 */
GtkWidget *
sokaku_report_text_row_get_figure_button (SokakuReportTextRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_TEXT_ROW (self), NULL);

  return self->button;
}

/**
 * sokaku_report_text_row_get_note:
 *
 * Returns: (transfer none): what is wrong with the figures in the text; "" for nothing
 */
const char *
sokaku_report_text_row_get_note (SokakuReportTextRow *self)
{
  g_return_val_if_fail (SOKAKU_IS_REPORT_TEXT_ROW (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->note_label));
}

static gboolean
sokaku_report_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SOKAKU_REPORT_TEXT_ROW (widget)->cell);
}

static void
sokaku_report_text_row_dispose (GObject *object)
{
  SokakuReportTextRow *self = SOKAKU_REPORT_TEXT_ROW (object);

  g_clear_weak_pointer (&self->buffer);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->stats);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (sokaku_report_text_row_parent_class)->dispose (object);
}

static void
sokaku_report_text_row_finalize (GObject *object)
{
  SokakuReportTextRow *self = SOKAKU_REPORT_TEXT_ROW (object);

  g_free (self->key);
  g_free (self->title);

  G_OBJECT_CLASS (sokaku_report_text_row_parent_class)->finalize (object);
}

static void
sokaku_report_text_row_class_init (SokakuReportTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_report_text_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_report_text_row_finalize;
  widget_class->grab_focus = sokaku_report_text_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reporttextrow");
}

static GtkWidget *
make_line_label (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "small");
  gtk_widget_add_css_class (label, class);
  gtk_widget_set_visible (label, FALSE);
  return label;
}

static void
sokaku_report_text_row_init (SokakuReportTextRow *self)
{
  self->caret = -1;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
build (SokakuReportTextRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (self->title);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = NULL;

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "section-title");
  self->chooser = sokaku_report_field_chooser_new ();
  g_signal_connect_swapped (self->chooser, "chosen", G_CALLBACK (on_chosen), self);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _ ("Insert Figure"));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->chooser);
  sokaku_tooltip_set_text (self->button,
                           _ ("Set a figure into the text that follows the plan’s data"));
  /* Translators: %s is a text of the report, such as "Introduction". */
  name = g_strdup_printf (_ ("Insert a figure into: %s"), self->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->button);

  self->cell = sokaku_text_cell_new ();
  gtk_widget_add_css_class (self->cell, "boxed");
  sokaku_text_cell_set_chars (SOKAKU_TEXT_CELL (self->cell), TEXT_CHARS);
  sokaku_text_cell_set_multiline (SOKAKU_TEXT_CELL (self->cell), TRUE);
  g_signal_connect_swapped (self->cell, "create", G_CALLBACK (on_create), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_enter), self);
  gtk_widget_add_controller (self->cell, focus);
  self->figures_label = make_line_label ("dim");
  self->note_label = make_line_label ("warning-text");
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), self->cell);
  gtk_box_append (GTK_BOX (self->box), self->figures_label);
  gtk_box_append (GTK_BOX (self->box), self->note_label);
}

/**
 * sokaku_report_text_row_new:
 * @key: which of the report's texts it is
 * @title: what the text is called, translated
 * @order: its place among the report's texts
 *
 * Returns: (transfer floating): a row without a plan
 */
GtkWidget *
sokaku_report_text_row_new (const char *key, const char *title, guint order)
{
  SokakuReportTextRow *self = g_object_new (SOKAKU_TYPE_REPORT_TEXT_ROW, NULL);

  self->key = g_strdup (key);
  self->title = g_strdup (title);
  self->order = order;
  build (self);
  return GTK_WIDGET (self);
}
