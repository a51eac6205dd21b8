/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a form is made of, and the links to its sections. */
#include "sokaku-sheet-form-private.h"

#include "sokaku-actions-section.h"
#include "sokaku-basics-section.h"
#include "sokaku-end-section.h"
#include "sokaku-field-pane.h"
#include "sokaku-issues-section.h"
#include "sokaku-item-opinions.h"
#include "sokaku-schedule-section.h"
#include "sokaku-sheet-head.h"

#include <glib/gi18n-lib.h>

/* The least width of the boxes of the notes, in characters. */
#define BOXED_CHARS 20

static void
go_to_section (GtkButton *button, gpointer data)
{
  SokakuSheetForm *self = data;
  GtkWidget *section = g_object_get_data (G_OBJECT (button), "sokaku-section");
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double y;

  /* The viewport scrolls to what is focused by where that was drawn last, so it goes first. */
  gtk_widget_child_focus (section, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_translate_coordinates (section, self->sections, 0, 0, NULL, &y))
    gtk_adjustment_set_value (adjustment, y - 6);
}

/**
 * sokaku_sheet_form_mark_section:
 * @self: a form that has been made
 *
 * Marks the link of the section that is at the top of the view.
 */
void
sokaku_sheet_form_mark_section (SokakuSheetForm *self)
{
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double top = gtk_adjustment_get_value (adjustment);
  gboolean at_end
      = top > 0
        && top + gtk_adjustment_get_page_size (adjustment) >= gtk_adjustment_get_upper (adjustment);
  GtkWidget *current = gtk_widget_get_first_child (self->links);

  for (GtkWidget *link = current; link != NULL; link = gtk_widget_get_next_sibling (link))
    {
      GtkWidget *section = g_object_get_data (G_OBJECT (link), "sokaku-section");
      double y;

      if (gtk_widget_get_visible (section)
          && gtk_widget_translate_coordinates (section, self->sections, 0, 0, NULL, &y)
          && (at_end || y <= top + 40))
        current = link;
    }
  for (GtkWidget *link = gtk_widget_get_first_child (self->links); link != NULL;
       link = gtk_widget_get_next_sibling (link))
    if (link == current)
      gtk_widget_add_css_class (link, "current");
    else
      gtk_widget_remove_css_class (link, "current");
}

/* @aside: (nullable): stands at the right end of the heading's line */
static void
add_section (SokakuSheetForm *self, const char *title, GtkWidget *aside, GtkWidget *content)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *link = gtk_button_new_with_label (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "section-title");
  gtk_accessible_update_property (GTK_ACCESSIBLE (section), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), heading);
  if (aside != NULL)
    gtk_box_append (GTK_BOX (line), aside);
  gtk_box_append (GTK_BOX (section), line);
  gtk_box_append (GTK_BOX (section), content);
  gtk_box_append (GTK_BOX (self->sections), section);

  gtk_widget_add_css_class (link, "flat");
  gtk_widget_add_css_class (link, "section-link");
  g_object_set_data (G_OBJECT (link), "sokaku-section", section);
  g_signal_connect (link, "clicked", G_CALLBACK (go_to_section), self);
  gtk_box_append (GTK_BOX (self->links), link);
  /* Where there is nothing, there is no heading either. */
  g_object_bind_property (content, "visible", section, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (content, "visible", link, "visible", G_BINDING_SYNC_CREATE);
}

static GtkWidget *
add_boxed_text (GtkWidget *box, const char *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *cell = sokaku_text_cell_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-title");
  gtk_widget_add_css_class (cell, "boxed");
  sokaku_text_cell_set_chars (SOKAKU_TEXT_CELL (cell), BOXED_CHARS);
  sokaku_text_cell_set_multiline (SOKAKU_TEXT_CELL (cell), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), cell);
  return cell;
}

static void
build_message (SokakuSheetForm *self)
{
  self->message_bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_widget_set_hexpand (self->message, TRUE);
  gtk_widget_add_css_class (self->message_bar, "form-message");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->message), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Message"), -1);
  gtk_box_append (GTK_BOX (self->message_bar), self->message);
  gtk_widget_set_visible (self->message_bar, FALSE);
  gtk_box_append (GTK_BOX (self->form), self->message_bar);
}

static void
build_head (SokakuSheetForm *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->head = sokaku_sheet_head_new ();
  self->links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (head, "sheet-head");
  g_signal_connect_swapped (self->head, "show-field", G_CALLBACK (sokaku_sheet_form_show_field),
                            self);
  gtk_box_append (GTK_BOX (head), self->head);
  gtk_box_append (GTK_BOX (head), self->links);
  gtk_box_append (GTK_BOX (self->form), head);
}

static void
build_sections (SokakuSheetForm *self)
{
  GtkWidget *notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkAdjustment *adjustment;

  self->sections = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->sections, "sheet-sections");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->sections);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  self->focus_scroll = sokaku_focus_scroll_new (GTK_SCROLLED_WINDOW (self->scroller));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_swapped (adjustment, "value-changed",
                            G_CALLBACK (sokaku_sheet_form_mark_section), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (sokaku_sheet_form_mark_section),
                            self);
  gtk_box_append (GTK_BOX (self->form), self->scroller);

  self->basics = sokaku_basics_section_new ();
  add_section (self, _ ("Basics"), NULL, self->basics);
  self->schedule = sokaku_schedule_section_new ();
  add_section (self, _ ("Schedule"), NULL, self->schedule);
  self->actions = sokaku_actions_section_new ();
  add_section (self, _ ("Actions"),
               sokaku_actions_section_get_toggle (SOKAKU_ACTIONS_SECTION (self->actions)),
               self->actions);
  /* Earlier years that are shown have words to mark, too. */
  g_signal_connect_swapped (
      sokaku_actions_section_get_toggle (SOKAKU_ACTIONS_SECTION (self->actions)), "toggled",
      G_CALLBACK (sokaku_sheet_form_mark_words), self);
  self->end = sokaku_end_section_new ();
  add_section (self, _ ("End"), NULL, self->end);
  self->evaluation = sokaku_evaluation_grid_new ();
  add_section (self, _ ("Self-Evaluation"), NULL, self->evaluation);
  self->issues = sokaku_issues_section_new ();
  add_section (self, _ ("Issues and Solutions"), NULL, self->issues);
  self->special_note = add_boxed_text (notes, _ ("Special Note"));
  self->remark = add_boxed_text (notes, _ ("Remark"));
  add_section (self, _ ("Remarks"), NULL, notes);
  self->opinions = sokaku_item_opinions_new ();
  add_section (self, _ ("Opinions of the Council"), NULL, self->opinions);
  self->pane = sokaku_field_pane_new ();
  gtk_box_append (GTK_BOX (self->form), self->pane);
}

/**
 * sokaku_sheet_form_build:
 * @self: a form that has not been made yet
 *
 * Makes the head, the sections in the order of the paper, and the pane.
 */
void
sokaku_sheet_form_build (SokakuSheetForm *self)
{
  build_head (self);
  build_message (self);
  build_sections (self);
}
