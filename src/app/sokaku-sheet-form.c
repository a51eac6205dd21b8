/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of one progress sheet, in the order of the paper. */
#include "sokaku-sheet-form.h"

#include "sokaku-actions-section.h"
#include "sokaku-basics-section.h"
#include "sokaku-checklist.h"
#include "sokaku-departments.h"
#include "sokaku-era.h"
#include "sokaku-issue.h"
#include "sokaku-issues-section.h"
#include "sokaku-schedule-section.h"
#include "sokaku-sheet.h"
#include "sokaku-text-area.h"
#include "sokaku-tooltip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SokakuSheetForm
{
  GtkWidget parent_instance;

  SokakuDocument *document;
  SokakuItem *item;

  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *damage;
  GtkWidget *form;
  GtkWidget *number;
  GtkWidget *title;
  GtkWidget *tag;
  GtkWidget *checklist;
  GtkWidget *details;
  GtkWidget *themes;
  GtkWidget *links;
  GtkWidget *scroller;
  GtkWidget *sections;

  GtkWidget *basics;
  GtkWidget *schedule;
  GtkWidget *actions;
  GtkWidget *issues;
  GtkWidget *evaluation;
  GtkWidget *special_note;
  GtkWidget *remark;
};

G_DEFINE_FINAL_TYPE (SokakuSheetForm, sokaku_sheet_form, GTK_TYPE_WIDGET)

static SokakuPlan *
get_plan (SokakuSheetForm *self)
{
  return self->document != NULL ? sokaku_document_get_plan (self->document) : NULL;
}

static void
show_themes (SokakuSheetForm *self, SokakuInitiative *initiative)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->themes)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->themes), child);
  if (initiative == NULL)
    return;
  for (const char *const *id = sokaku_initiative_get_themes (initiative); *id != NULL; id++)
    {
      SokakuTheme *theme = sokaku_plan_find_theme (get_plan (self), *id);
      GtkWidget *label;

      if (theme == NULL)
        continue;
      label = gtk_label_new (sokaku_theme_get_short_in_sheets (theme));
      gtk_widget_add_css_class (label, "chip");
      sokaku_tooltip_set_text (label, sokaku_theme_get_name (theme));
      gtk_flow_box_append (GTK_FLOW_BOX (self->themes), label);
      child = gtk_widget_get_parent (label);
      gtk_widget_set_halign (child, GTK_ALIGN_START);
      gtk_widget_set_focusable (child, FALSE);
    }
}

static void
add_part (GString *text, const char *part)
{
  if (text->len > 0)
    /* Translators: stands between the initiative, departments and end of an item */
    g_string_append (text, C_ ("between parts", " · "));
  g_string_append (text, part);
}

static char *
describe_item (SokakuSheetForm *self, SokakuInitiative *initiative)
{
  g_autofree char *departments
      = sokaku_departments_format (sokaku_item_get_departments (self->item));
  g_autofree char *end = NULL;
  GString *details = g_string_new (NULL);

  if (initiative != NULL)
    /* Translators: number and title of the initiative that an item belongs to */
    g_string_append_printf (details, _ ("No.%d %s"), sokaku_initiative_get_number (initiative),
                            sokaku_initiative_get_title (initiative));
  if (*departments != '\0')
    add_part (details, departments);
  if (sokaku_item_get_ended (self->item))
    {
      int end_date = sokaku_item_get_end_date (self->item);
      g_autofree char *date = sokaku_era_format_date (end_date, SOKAKU_ERA_LONG);

      if (end_date != 0)
        /* Translators: %s is a month */
        end = g_strdup_printf (_ ("ended %s"), date);
      add_part (details, end != NULL ? end : _ ("ended, date not known"));
    }
  return g_string_free (details, FALSE);
}

static void
update_head (SokakuSheetForm *self)
{
  SokakuInitiative *initiative = sokaku_item_get_initiative (self->item);
  const char *tag = sokaku_item_get_tag (self->item);
  g_autofree char *details = describe_item (self, initiative);

  gtk_label_set_text (GTK_LABEL (self->number), sokaku_item_get_number (self->item));
  gtk_label_set_text (GTK_LABEL (self->title), sokaku_item_get_title (self->item));
  gtk_label_set_text (GTK_LABEL (self->tag), tag);
  gtk_widget_set_visible (self->tag, *tag != '\0');
  gtk_label_set_text (GTK_LABEL (self->details), details);
}

/**
 * sokaku_sheet_form_update:
 * @self: a form
 *
 * Shows the item as it is now, after an edit.
 */
void
sokaku_sheet_form_update (SokakuSheetForm *self)
{
  if (self->item == NULL)
    return;
  update_head (self);
  sokaku_basics_section_update (SOKAKU_BASICS_SECTION (self->basics));
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (self->schedule));
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (self->actions));
  sokaku_evaluation_grid_update (SOKAKU_EVALUATION_GRID (self->evaluation));
  sokaku_paper_section_update (SOKAKU_PAPER_SECTION (self->issues));
}

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

/* Marks the link of the section that is at the top of the view. */
static void
mark_section (SokakuSheetForm *self)
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

      if (gtk_widget_translate_coordinates (section, self->sections, 0, 0, NULL, &y)
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
}

static GtkWidget *
make_message (const char *icon)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 48);
  gtk_widget_add_css_class (image, "dim-label");
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

static GtkWidget *
add_boxed_text (GtkWidget *box, const char *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *area = sokaku_text_area_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-title");
  gtk_widget_add_css_class (area, "boxed");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), area);
  return area;
}

static void
build_head (SokakuSheetForm *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->number = gtk_label_new (NULL);
  self->title = gtk_label_new (NULL);
  self->tag = gtk_label_new (NULL);
  self->details = gtk_label_new (NULL);
  self->themes = gtk_flow_box_new ();
  self->links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (head, "sheet-head");
  gtk_widget_add_css_class (self->number, "sheet-title");
  gtk_widget_add_css_class (self->title, "sheet-title");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_selectable (GTK_LABEL (self->title), TRUE);
  /* Selected with the pointer; no stop, or even the first one, on the way of the focus. */
  gtk_widget_set_focusable (self->title, FALSE);
  gtk_widget_set_valign (self->number, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (self->title, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (self->tag, "tag");
  gtk_widget_set_valign (self->tag, GTK_ALIGN_BASELINE);
  gtk_label_set_xalign (GTK_LABEL (self->details), 0);
  gtk_label_set_wrap (GTK_LABEL (self->details), TRUE);
  gtk_widget_add_css_class (self->details, "dim-label");
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->themes), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->themes), 20);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->themes), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->themes), 4);
  gtk_widget_set_focusable (self->themes, FALSE);

  gtk_box_append (GTK_BOX (line), self->number);
  gtk_box_append (GTK_BOX (line), self->title);
  self->checklist = sokaku_checklist_new ();
  gtk_widget_set_hexpand (self->checklist, TRUE);
  gtk_widget_set_halign (self->checklist, GTK_ALIGN_END);
  gtk_widget_set_valign (self->checklist, GTK_ALIGN_START);
  g_signal_connect_swapped (self->checklist, "show-field",
                            G_CALLBACK (sokaku_sheet_form_show_field), self);
  gtk_box_append (GTK_BOX (line), self->tag);
  gtk_box_append (GTK_BOX (line), self->checklist);
  gtk_box_append (GTK_BOX (head), line);
  gtk_box_append (GTK_BOX (head), self->details);
  gtk_box_append (GTK_BOX (head), self->themes);
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
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (mark_section), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (mark_section), self);
  gtk_box_append (GTK_BOX (self->form), self->scroller);

  self->basics = sokaku_basics_section_new ();
  add_section (self, _ ("Basics"), NULL, self->basics);
  self->schedule = sokaku_schedule_section_new ();
  add_section (self, _ ("Schedule"), NULL, self->schedule);
  self->actions = sokaku_actions_section_new ();
  add_section (self, _ ("Actions"),
               sokaku_actions_section_get_toggle (SOKAKU_ACTIONS_SECTION (self->actions)),
               self->actions);
  self->evaluation = sokaku_evaluation_grid_new ();
  add_section (self, _ ("Self-Evaluation"), NULL, self->evaluation);
  self->issues = sokaku_issues_section_new ();
  add_section (self, _ ("Issues and Solutions"), NULL, self->issues);
  self->special_note = add_boxed_text (notes, _ ("Special Note"));
  self->remark = add_boxed_text (notes, _ ("Remark"));
  add_section (self, _ ("Remarks"), NULL, notes);
}

static void
set_plan (SokakuSheetForm *self)
{
  SokakuHistory *history
      = self->document != NULL ? sokaku_document_get_history (self->document) : NULL;
  SokakuPlan *plan = get_plan (self);

  sokaku_basics_section_set_plan (SOKAKU_BASICS_SECTION (self->basics), plan, history);
  sokaku_paper_section_set_plan (SOKAKU_PAPER_SECTION (self->schedule), plan);
  sokaku_paper_section_set_plan (SOKAKU_PAPER_SECTION (self->actions), plan);
  sokaku_evaluation_grid_set_plan (SOKAKU_EVALUATION_GRID (self->evaluation), plan, history);
  sokaku_paper_section_set_plan (SOKAKU_PAPER_SECTION (self->issues), plan);
}

/* The form is made when the first sheet is shown, so that a window's first frame
 * does not wait for it. */
static void
ensure_form (SokakuSheetForm *self)
{
  if (self->scroller != NULL)
    return;
  build_head (self);
  build_sections (self);
  set_plan (self);
}

static void
sokaku_sheet_form_dispose (GObject *object)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (object);

  g_clear_object (&self->item);
  if (self->stack != NULL && self->scroller != NULL)
    g_signal_handlers_disconnect_by_data (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), self);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sokaku_sheet_form_parent_class)->dispose (object);
}

static void
sokaku_sheet_form_class_init (SokakuSheetFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_sheet_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "sheetform");
}

static void
sokaku_sheet_form_init (SokakuSheetForm *self)
{
  self->stack = gtk_stack_new ();
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));

  self->empty = make_message ("document-edit-symbolic");
  set_message (self->empty, _ ("Choose a sheet in the list to fill it in."));
  self->damage = make_message ("dialog-warning-symbolic");
  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
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
  SokakuHistory *history
      = self->document != NULL ? sokaku_document_get_history (self->document) : NULL;

  sokaku_checklist_set_item (SOKAKU_CHECKLIST (self->checklist), get_plan (self), item);
  sokaku_basics_section_set_item (SOKAKU_BASICS_SECTION (self->basics), item);
  sokaku_paper_section_set_item (SOKAKU_PAPER_SECTION (self->schedule), item);
  sokaku_paper_section_set_item (SOKAKU_PAPER_SECTION (self->actions), item);
  sokaku_evaluation_grid_set_item (SOKAKU_EVALUATION_GRID (self->evaluation), item);
  sokaku_paper_section_set_item (SOKAKU_PAPER_SECTION (self->issues), item);
  sokaku_text_area_bind (SOKAKU_TEXT_AREA (self->special_note), history, item, "special-note",
                         _ ("Special Note"), _ ("Special Note"));
  sokaku_text_area_bind (SOKAKU_TEXT_AREA (self->remark), history, item, "remark", _ ("Remark"),
                         _ ("Remark"));
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

  g_set_object (&self->item, item);
  if (item != NULL && *damage == '\0')
    ensure_form (self);
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
  show_themes (self, sokaku_item_get_initiative (item));
  sokaku_sheet_form_update (self);
  if (changed)
    gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  mark_section (self);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->form);
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

/* The section that holds the fields of @node. */
static GtkWidget *
find_section (SokakuSheetForm *self, SokakuNode *node, const char *property)
{
  if (SOKAKU_IS_SCHEDULE_CELL (node))
    return self->schedule;
  if (SOKAKU_IS_ACTION (node) || SOKAKU_IS_RESULT (node))
    return self->actions;
  if (SOKAKU_IS_EVALUATION (node) || SOKAKU_IS_SCORE (node))
    return self->evaluation;
  if (SOKAKU_IS_ISSUE (node))
    return self->issues;
  if (g_strcmp0 (property, "special-note") == 0)
    return self->special_note;
  if (g_strcmp0 (property, "remark") == 0)
    return self->remark;
  return self->basics;
}

/**
 * sokaku_sheet_form_show_field:
 * @self: a form that shows the item of @node
 * @node: the item or a node within it
 * @property: (nullable): a field or list of @node; %NULL for its first
 *
 * Moves the keyboard focus to a field, scrolled into view.
 *
 * Returns: whether the form has the field
 */
gboolean
sokaku_sheet_form_show_field (SokakuSheetForm *self, SokakuNode *node, const char *property)
{
  g_return_val_if_fail (SOKAKU_IS_SHEET_FORM (self), FALSE);
  g_return_val_if_fail (SOKAKU_IS_NODE (node), FALSE);

  if (self->scroller == NULL || self->item == NULL
      || (node != SOKAKU_NODE (self->item)
          && sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM) != self->item))
    return FALSE;
  return gtk_widget_child_focus (find_section (self, node, property), GTK_DIR_TAB_FORWARD);
}
