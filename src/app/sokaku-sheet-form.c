/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of one progress sheet, in the order of the paper. */
#include "sokaku-sheet-form-private.h"

#include "sokaku-basics-section.h"
#include "sokaku-end-section.h"
#include "sokaku-item-opinions.h"
#include "sokaku-field-pane.h"
#include "sokaku-issue.h"
#include "sokaku-scroll-layout.h"
#include "sokaku-sheet-head.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (SokakuSheetForm, sokaku_sheet_form, GTK_TYPE_WIDGET)

/**
 * sokaku_sheet_form_list_paper_sections:
 * @self: a form that has been made
 * @sections: (out caller-allocates) (array fixed-size=4): where they go
 *
 * Lists the sections that are tables of cells, in the order of the paper.
 */
void
sokaku_sheet_form_list_paper_sections (
    SokakuSheetForm *self, SokakuPaperSection *sections[SOKAKU_SHEET_FORM_N_PAPER_SECTIONS])
{
  sections[0] = SOKAKU_PAPER_SECTION (self->schedule);
  sections[1] = SOKAKU_PAPER_SECTION (self->actions);
  sections[2] = SOKAKU_PAPER_SECTION (self->evaluation);
  sections[3] = SOKAKU_PAPER_SECTION (self->issues);
}

static SokakuPlan *
get_plan (SokakuSheetForm *self)
{
  return self->document != NULL ? sokaku_document_get_plan (self->document) : NULL;
}

static void
focus_moved (SokakuSheetForm *self)
{
  if (self->pane == NULL)
    return;
  sokaku_sheet_form_show_pane (self);
  sokaku_sheet_form_follow_focus (self);
}

/* --- Showing the item --- */

/**
 * sokaku_sheet_form_say:
 * @self: a form
 * @sentence: (nullable): what could not be done; %NULL to show none
 *
 * Shows a sentence above the sheet until the next edit.
 */
void
sokaku_sheet_form_say (SokakuSheetForm *self, const char *sentence)
{
  if (self->message_bar == NULL)
    return;
  if (sentence != NULL)
    gtk_label_set_text (GTK_LABEL (self->message), sentence);
  gtk_widget_set_visible (self->message_bar, sentence != NULL);
}

static void
update_texts (SokakuSheetForm *self)
{
  SokakuHistory *history
      = self->document != NULL ? sokaku_document_get_history (self->document) : NULL;
  GtkWidget *const cells[] = { self->special_note, self->remark };
  const char *const properties[] = { "special-note", "remark" };
  const char *const titles[] = { _ ("Special Note"), _ ("Remark") };
  const SokakuRoomField rooms[] = { SOKAKU_ROOM_SPECIAL_NOTE, SOKAKU_ROOM_REMARK };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const SokakuTextBinding binding = {
        .history = history,
        .node = self->item,
        .property = properties[i],
        .label = titles[i],
        .name = titles[i],
        .plan = get_plan (self),
      };

      sokaku_text_cell_bind (SOKAKU_TEXT_CELL (cells[i]), &binding);
      sokaku_sheet_notes_add (self->notes, SOKAKU_TEXT_CELL (cells[i]), rooms[i]);
    }
}

/**
 * sokaku_sheet_form_update:
 * @self: a form
 *
 * Shows the item as it is now.
 */
void
sokaku_sheet_form_update (SokakuSheetForm *self)
{
  SokakuPaperSection *sections[SOKAKU_SHEET_FORM_N_PAPER_SECTIONS];

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->item == NULL || self->scroller == NULL || *sokaku_item_get_damage (self->item) != '\0')
    return;
  sokaku_sheet_head_set_item (SOKAKU_SHEET_HEAD (self->head), get_plan (self), self->item);
  sokaku_basics_section_update (SOKAKU_BASICS_SECTION (self->basics));
  sokaku_end_section_update (SOKAKU_END_SECTION (self->end));
  sokaku_sheet_form_list_paper_sections (self, sections);
  for (guint i = 0; i < SOKAKU_SHEET_FORM_N_PAPER_SECTIONS; i++)
    sokaku_paper_section_update (sections[i]);
  sokaku_sheet_form_show_pane (self);
  sokaku_sheet_form_mark_words (self);
}

static gboolean
update_later (gpointer data)
{
  SokakuSheetForm *self = data;

  self->update_source = 0;
  sokaku_sheet_form_update (self);
  return G_SOURCE_REMOVE;
}

/* Whether a change is that of a text, which its own cell shows by itself. */
static gboolean
is_text_change (const SokakuChange *change)
{
  return change->pspec != NULL && change->pspec->value_type == G_TYPE_STRING
         && (SOKAKU_IS_ACTION (change->node) || SOKAKU_IS_RESULT (change->node)
             || SOKAKU_IS_ISSUE (change->node) || SOKAKU_IS_SCORE (change->node)
             || g_str_equal (change->pspec->name, "reason")
             || g_str_equal (change->pspec->name, "decision")
             || g_str_equal (change->pspec->name, "actual")
             || g_str_equal (change->pspec->name, "special-note")
             || g_str_equal (change->pspec->name, "remark"));
}

/* Long enough that fast typing does not wait for it. */
#define UPDATE_DELAY 300

/**
 * sokaku_sheet_form_change:
 * @self: a form
 * @change: a change within the item that it shows
 *
 * Shows what has changed: a text, which its cell shows by itself, with the room that it
 * takes, and soon what follows from it elsewhere; of anything else all.
 */
void
sokaku_sheet_form_change (SokakuSheetForm *self, const SokakuChange *change)
{
  GtkWidget *cell;

  g_return_if_fail (SOKAKU_IS_SHEET_FORM (self));

  if (self->item == NULL || self->scroller == NULL)
    return;
  sokaku_sheet_form_say (self, NULL);
  if (!is_text_change (change))
    {
      sokaku_sheet_form_update (self);
      return;
    }
  cell = sokaku_sheet_form_find_field (self, change->node, change->pspec->name);
  if (SOKAKU_IS_TEXT_CELL (cell))
    {
      sokaku_sheet_notes_update (self->notes, SOKAKU_TEXT_CELL (cell));
      sokaku_sheet_form_update_pane (self, SOKAKU_CELL (cell));
    }
  g_clear_handle_id (&self->update_source, g_source_remove);
  self->update_source = g_timeout_add (UPDATE_DELAY, update_later, self);
}

static GtkWidget *
make_message (const char *icon)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 48);
  gtk_widget_add_css_class (image, "dim");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
set_message (GtkWidget *message, const char *text)
{
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (message)), text);
}

static void
measure (SokakuTextCell *cell, int room, gpointer data)
{
  sokaku_sheet_notes_add (SOKAKU_SHEET_FORM (data)->notes, cell, room);
}

static void
set_plan (SokakuSheetForm *self)
{
  SokakuHistory *history
      = self->document != NULL ? sokaku_document_get_history (self->document) : NULL;
  SokakuPlan *plan = get_plan (self);
  SokakuPaperSection *sections[SOKAKU_SHEET_FORM_N_PAPER_SECTIONS];

  sokaku_sheet_notes_set_plan (self->notes, plan);
  sokaku_basics_section_set_plan (SOKAKU_BASICS_SECTION (self->basics), plan, history);
  sokaku_end_section_set_plan (SOKAKU_END_SECTION (self->end), plan, history);
  sokaku_item_opinions_set_plan (SOKAKU_ITEM_OPINIONS (self->opinions), plan, history);
  sokaku_field_pane_set_plan (SOKAKU_FIELD_PANE (self->pane), plan, history);
  sokaku_sheet_form_list_paper_sections (self, sections);
  for (guint i = 0; i < SOKAKU_SHEET_FORM_N_PAPER_SECTIONS; i++)
    {
      sokaku_paper_section_set_measure (sections[i], measure, self);
      sokaku_paper_section_set_plan (sections[i], plan, history);
    }
}

/* The form is made when the first sheet is shown, so that a window's first frame
 * does not wait for it. */
static void
ensure_form (SokakuSheetForm *self)
{
  if (self->scroller != NULL)
    return;
  sokaku_sheet_form_build (self);
  set_plan (self);
}

static void
sokaku_sheet_form_dispose (GObject *object)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->item);
  if (self->stack != NULL && self->scroller != NULL)
    g_signal_handlers_disconnect_by_data (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), self);
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->focus_scroll);
  g_clear_object (&self->notes);
  g_clear_object (&self->document);

  g_clear_pointer (&self->words, g_ptr_array_unref);
  G_OBJECT_CLASS (sokaku_sheet_form_parent_class)->dispose (object);
}

static void
sokaku_sheet_form_root (GtkWidget *widget)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (widget);

  GTK_WIDGET_CLASS (sokaku_sheet_form_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  self->focus_handler = g_signal_connect_swapped (self->root, "notify::focus-widget",
                                                  G_CALLBACK (focus_moved), self);
}

static void
sokaku_sheet_form_unroot (GtkWidget *widget)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (widget);

  g_clear_signal_handler (&self->focus_handler, self->root);
  self->root = NULL;
  GTK_WIDGET_CLASS (sokaku_sheet_form_parent_class)->unroot (widget);
}

static void
sokaku_sheet_form_class_init (SokakuSheetFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_sheet_form_dispose;
  widget_class->root = sokaku_sheet_form_root;
  widget_class->unroot = sokaku_sheet_form_unroot;

  sokaku_sheet_form_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sheetform");
}

static void
sokaku_sheet_form_init (SokakuSheetForm *self)
{
  self->notes = sokaku_sheet_notes_new ();
  self->stack = gtk_stack_new ();
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));

  self->empty = make_message ("document-edit-symbolic");
  set_message (self->empty, _ ("Choose a sheet in the list to fill it in."));
  self->damage = make_message ("dialog-warning-symbolic");
  self->form = g_object_new (GTK_TYPE_BOX, "layout-manager", sokaku_scroll_layout_new (), NULL);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_stack_add_child (GTK_STACK (self->stack), self->damage);
  gtk_stack_add_child (GTK_STACK (self->stack), self->form);
}

/**
 * sokaku_sheet_form_set_document:
 * @self: a form
 * @document: (nullable): the open document
 *
 * Takes the document's years, criteria and grades; shows no sheet yet.
 */
void
sokaku_sheet_form_set_document (SokakuSheetForm *self, SokakuDocument *document)
{
  sokaku_sheet_form_set_item (self, NULL);
  g_set_object (&self->document, document);
  if (self->scroller != NULL)
    set_plan (self);
}

static void
bind_item (SokakuSheetForm *self, SokakuItem *item)
{
  SokakuPaperSection *sections[SOKAKU_SHEET_FORM_N_PAPER_SECTIONS];

  sokaku_sheet_head_set_item (SOKAKU_SHEET_HEAD (self->head), get_plan (self), item);
  sokaku_sheet_notes_set_item (self->notes, item);
  sokaku_basics_section_set_item (SOKAKU_BASICS_SECTION (self->basics), item);
  sokaku_end_section_set_item (SOKAKU_END_SECTION (self->end), item);
  sokaku_item_opinions_set_item (SOKAKU_ITEM_OPINIONS (self->opinions), item);
  sokaku_sheet_form_list_paper_sections (self, sections);
  for (guint i = 0; i < SOKAKU_SHEET_FORM_N_PAPER_SECTIONS; i++)
    sokaku_paper_section_set_item (sections[i], item);
  update_texts (self);
}

/**
 * sokaku_sheet_form_set_item:
 * @self: a form with a document
 * @item: (nullable): an item of it
 *
 * Shows the sheet of @item from its top; a damaged sheet says what is wrong with
 * it and cannot be edited.
 */
void
sokaku_sheet_form_set_item (SokakuSheetForm *self, SokakuItem *item)
{
  const char *damage = item != NULL ? sokaku_item_get_damage (item) : "";
  gboolean changed = self->item != item;

  if (item != NULL && *damage == '\0')
    ensure_form (self);
  g_clear_handle_id (&self->update_source, g_source_remove);
  sokaku_sheet_form_say (self, NULL);
  g_set_object (&self->item, item);
  if (self->scroller != NULL)
    bind_item (self, *damage == '\0' ? item : NULL);
  if (item == NULL)
    {
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->empty);
      return;
    }
  if (*damage != '\0')
    {
      set_message (self->damage, damage);
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->damage);
      return;
    }
  sokaku_sheet_form_show_pane (self);
  if (changed)
    {
      gtk_adjustment_set_value (
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
      /* A field that keeps the focus is found again wherever it stands in this sheet. */
      sokaku_focus_scroll_follow (self->focus_scroll, NULL);
      sokaku_sheet_form_follow_focus (self);
    }
  sokaku_sheet_form_mark_section (self);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->form);
  sokaku_sheet_form_mark_words (self);
}

/**
 * sokaku_sheet_form_commit:
 * @self: a form
 *
 * What is being typed in the cell that has the focus is all of it: the plan is about to
 * be saved, or the window to close.
 */
void
sokaku_sheet_form_commit (SokakuSheetForm *self)
{
  SokakuPaperSection *sections[SOKAKU_SHEET_FORM_N_PAPER_SECTIONS];

  g_return_if_fail (SOKAKU_IS_SHEET_FORM (self));

  if (self->scroller == NULL)
    return;
  sokaku_sheet_form_list_paper_sections (self, sections);
  for (guint i = 0; i < SOKAKU_SHEET_FORM_N_PAPER_SECTIONS; i++)
    sokaku_cell_walker_commit (
        sokaku_paper_table_get_walker (sokaku_paper_section_get_table (sections[i])));
  sokaku_text_cell_end_typing (SOKAKU_TEXT_CELL (self->special_note));
  sokaku_text_cell_end_typing (SOKAKU_TEXT_CELL (self->remark));
}

/**
 * sokaku_sheet_form_get_evaluation_grid:
 * @self: a form
 *
 * Returns: (transfer none): the grid of scores
 */
SokakuEvaluationGrid *
sokaku_sheet_form_get_evaluation_grid (SokakuSheetForm *self)
{
  ensure_form (self);
  return SOKAKU_EVALUATION_GRID (self->evaluation);
}
