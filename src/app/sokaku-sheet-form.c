/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of one progress sheet, in the order of the paper. */
#include "sokaku-sheet-form.h"

#include "sokaku-actions-section.h"
#include "sokaku-basics-section.h"
#include "sokaku-end-section.h"
#include "sokaku-field-pane.h"
#include "sokaku-focus-scroll.h"
#include "sokaku-form-hits.h"
#include "sokaku-issue.h"
#include "sokaku-issues-section.h"
#include "sokaku-reference-picker.h"
#include "sokaku-schedule-section.h"
#include "sokaku-scroll-layout.h"
#include "sokaku-sheet-head.h"
#include "sokaku-sheet-notes.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The least width of the boxes of the notes, in characters. */
#define BOXED_CHARS 20

struct _SokakuSheetForm
{
  GtkWidget parent_instance;

  SokakuDocument *document;
  SokakuItem *item;

  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *damage;
  GtkWidget *form;
  GtkWidget *head;
  GtkWidget *links;
  GtkWidget *scroller;
  GtkWidget *sections;
  SokakuFocusScroll *focus_scroll;

  GtkWidget *message_bar; /* what could not be done, until the next edit */
  GtkWidget *message;
  GtkWidget *basics;
  GtkWidget *schedule;
  GtkWidget *actions;
  GtkWidget *end;
  GtkWidget *evaluation;
  GtkWidget *issues;
  GtkWidget *special_note;
  GtkWidget *remark;
  GtkWidget *pane;
  GtkWidget *picker; /* (nullable): while a reference is being picked */

  SokakuSheetNotes *notes;
  GtkRoot *root; /* whose focus is watched */
  gulong focus_handler;
  guint update_source; /* shows what follows from texts elsewhere */
  GPtrArray *words;    /* (nullable): that are looked for */
  gboolean resolved;   /* what references stand for is shown in place */
};

#define N_PAPER_SECTIONS 4
#define N_PARTS 8

G_DEFINE_FINAL_TYPE (SokakuSheetForm, sokaku_sheet_form, GTK_TYPE_WIDGET)

/* The parts in the order of the paper, which is that of the keyboard. */
static void
list_parts (SokakuSheetForm *self, GtkWidget *parts[N_PARTS])
{
  GtkWidget *const all[N_PARTS]
      = { self->basics,     self->schedule, self->actions,      self->end,
          self->evaluation, self->issues,   self->special_note, self->remark };

  memcpy (parts, all, sizeof (all));
}

static void
list_paper_sections (SokakuSheetForm *self, SokakuPaperSection *sections[N_PAPER_SECTIONS])
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

/* --- The field that has the focus --- */

static SokakuCell *
get_current_cell (SokakuSheetForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (focus != NULL && focus != GTK_WIDGET (self) && !SOKAKU_IS_CELL (focus))
    focus = gtk_widget_get_parent (focus);
  return SOKAKU_IS_CELL (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
             ? SOKAKU_CELL (focus)
             : NULL;
}

/* What a cell shows, for looking up last year's entry. */
static gpointer
get_field (SokakuSheetForm *self, SokakuCell *cell, const char **property, const char **name)
{
  gpointer node;

  *name = "";
  if (SOKAKU_IS_CHOICE_CELL (cell))
    {
      *property = sokaku_choice_cell_get_property (SOKAKU_CHOICE_CELL (cell));
      *name = sokaku_choice_cell_get_name (SOKAKU_CHOICE_CELL (cell));
      return sokaku_choice_cell_get_node (SOKAKU_CHOICE_CELL (cell));
    }
  node = sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell))->node;
  *property = sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell))->property;
  *name = sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell))->name;
  /* A row without results takes over all of last year's. */
  if (node == NULL && g_strcmp0 (*property, "text") == 0)
    {
      node = sokaku_actions_section_get_action (SOKAKU_ACTIONS_SECTION (self->actions), cell);
      *property = "results";
    }
  return node;
}

static gboolean
is_locked (SokakuCell *cell)
{
  return gtk_widget_has_css_class (GTK_WIDGET (cell), "locked");
}

static void
show_room (SokakuSheetForm *self, SokakuCell *cell)
{
  sokaku_field_pane_set_room (
      SOKAKU_FIELD_PANE (self->pane),
      SOKAKU_IS_TEXT_CELL (cell) ? sokaku_sheet_notes_get_percent (SOKAKU_TEXT_CELL (cell)) : -1);
}

static void
show_field_pane (SokakuSheetForm *self)
{
  SokakuCell *cell = get_current_cell (self);
  const char *property = NULL;
  const char *name = "";
  gpointer node = NULL;

  if (cell != NULL)
    node = get_field (self, cell, &property, &name);
  sokaku_field_pane_set_field (SOKAKU_FIELD_PANE (self->pane), self->item, node, property, name,
                               cell != NULL && is_locked (cell));
  show_room (self, cell);
}

/* A cell is a field as a whole; of other fields what has the focus is. */
static void
follow_focus (SokakuSheetForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  SokakuCell *cell = get_current_cell (self);

  if (cell != NULL)
    focus = GTK_WIDGET (cell);
  else if (focus != NULL && !gtk_widget_is_ancestor (focus, self->sections))
    focus = NULL;
  sokaku_focus_scroll_follow (self->focus_scroll, focus);
}

static void
focus_moved (SokakuSheetForm *self)
{
  if (self->pane == NULL)
    return;
  show_field_pane (self);
  follow_focus (self);
}

/* --- Showing the item --- */

static void
say (SokakuSheetForm *self, const char *sentence)
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

/* What has been filled anew may be other widgets. */
static void
mark_words (SokakuSheetForm *self)
{
  if (self->words != NULL)
    sokaku_form_hits_mark (self->form, self->words);
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
  SokakuPaperSection *sections[N_PAPER_SECTIONS];

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->item == NULL || self->scroller == NULL || *sokaku_item_get_damage (self->item) != '\0')
    return;
  sokaku_sheet_head_set_item (SOKAKU_SHEET_HEAD (self->head), get_plan (self), self->item);
  sokaku_basics_section_update (SOKAKU_BASICS_SECTION (self->basics));
  sokaku_end_section_update (SOKAKU_END_SECTION (self->end));
  list_paper_sections (self, sections);
  for (guint i = 0; i < N_PAPER_SECTIONS; i++)
    sokaku_paper_section_update (sections[i]);
  show_field_pane (self);
  mark_words (self);
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

static GtkWidget *
find_field (SokakuSheetForm *self, gpointer node, const char *property)
{
  SokakuPaperSection *sections[N_PAPER_SECTIONS];
  GtkWidget *found = NULL;

  if (node == (gpointer) self->item && property != NULL)
    {
      if (g_str_equal (property, "special-note"))
        return self->special_note;
      if (g_str_equal (property, "remark"))
        return self->remark;
      found = sokaku_basics_section_get_field (SOKAKU_BASICS_SECTION (self->basics), property);
      return found != NULL
                 ? found
                 : sokaku_end_section_get_field (SOKAKU_END_SECTION (self->end), property);
    }
  list_paper_sections (self, sections);
  for (guint i = 0; i < N_PAPER_SECTIONS && found == NULL; i++)
    found = sokaku_paper_section_find (sections[i], node, property);
  return found;
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
  say (self, NULL);
  if (!is_text_change (change))
    {
      sokaku_sheet_form_update (self);
      return;
    }
  cell = find_field (self, change->node, change->pspec->name);
  if (SOKAKU_IS_TEXT_CELL (cell))
    {
      sokaku_sheet_notes_update (self->notes, SOKAKU_TEXT_CELL (cell));
      if (SOKAKU_CELL (cell) == get_current_cell (self))
        {
          show_room (self, SOKAKU_CELL (cell));
          sokaku_field_pane_update (SOKAKU_FIELD_PANE (self->pane));
          follow_focus (self);
        }
    }
  g_clear_handle_id (&self->update_source, g_source_remove);
  self->update_source = g_timeout_add (UPDATE_DELAY, update_later, self);
}

/* --- Moving about --- */

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
  /* Earlier years that are shown have words to mark, too. */
  g_signal_connect_swapped (
      sokaku_actions_section_get_toggle (SOKAKU_ACTIONS_SECTION (self->actions)), "toggled",
      G_CALLBACK (mark_words), self);
  self->end = sokaku_end_section_new ();
  add_section (self, _ ("End"), NULL, self->end);
  self->evaluation = sokaku_evaluation_grid_new ();
  add_section (self, _ ("Self-Evaluation"), NULL, self->evaluation);
  self->issues = sokaku_issues_section_new ();
  add_section (self, _ ("Issues and Solutions"), NULL, self->issues);
  self->special_note = add_boxed_text (notes, _ ("Special Note"));
  self->remark = add_boxed_text (notes, _ ("Remark"));
  add_section (self, _ ("Remarks"), NULL, notes);
  self->pane = sokaku_field_pane_new ();
  gtk_box_append (GTK_BOX (self->form), self->pane);
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
  SokakuPaperSection *sections[N_PAPER_SECTIONS];

  sokaku_sheet_notes_set_plan (self->notes, plan);
  sokaku_basics_section_set_plan (SOKAKU_BASICS_SECTION (self->basics), plan, history);
  sokaku_end_section_set_plan (SOKAKU_END_SECTION (self->end), plan, history);
  sokaku_field_pane_set_plan (SOKAKU_FIELD_PANE (self->pane), plan, history);
  list_paper_sections (self, sections);
  for (guint i = 0; i < N_PAPER_SECTIONS; i++)
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
  build_head (self);
  build_message (self);
  build_sections (self);
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

/* Past the last cell of a part the keyboard goes on with the next part. */
static void
go_on_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (widget);
  int step = g_variant_get_int32 (parameter);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *parts[N_PARTS];
  int current = -1;

  list_parts (self, parts);
  for (int i = 0; i < N_PARTS && focus != NULL; i++)
    if (focus == parts[i] || gtk_widget_is_ancestor (focus, parts[i]))
      current = i;
  if (current < 0)
    return;
  for (int i = current + step; i >= 0 && i < N_PARTS; i += step)
    if (gtk_widget_child_focus (parts[i], step > 0 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD))
      return;
}

static void
say_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  say (SOKAKU_SHEET_FORM (widget), g_variant_get_string (parameter, NULL));
}

static void
take_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (widget);

  if (self->pane == NULL || get_current_cell (self) == NULL)
    return;
  if (!sokaku_field_pane_take_over (SOKAKU_FIELD_PANE (self->pane)))
    say (self, _ ("There is no entry of last year that could be put here."));
  else
    show_field_pane (self);
}

static void
show_references_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (widget);
  SokakuPaperSection *sections[N_PAPER_SECTIONS];

  self->resolved = !self->resolved;
  if (self->scroller == NULL)
    return;
  list_paper_sections (self, sections);
  for (guint i = 0; i < N_PAPER_SECTIONS; i++)
    sokaku_paper_section_set_resolved (sections[i], self->resolved);
}

static void
reference_picked (SokakuSheetForm *self, const char *reference)
{
  SokakuCell *cell = g_object_get_data (G_OBJECT (self->picker), "sokaku-cell");

  gtk_popover_popdown (GTK_POPOVER (self->picker));
  if (SOKAKU_IS_TEXT_CELL (cell))
    sokaku_text_cell_insert (SOKAKU_TEXT_CELL (cell), reference);
}

static void
pick_reference_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (widget);
  SokakuCell *cell = get_current_cell (self);
  const SokakuTextBinding *binding;
  gpointer node;

  if (!SOKAKU_IS_TEXT_CELL (cell))
    return;
  binding = sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell));
  if (binding->item == NULL || binding->locked)
    {
      say (self, _ ("A reference cannot stand in this field."));
      return;
    }
  /* An entry that is still to be made must not lead back to its row. */
  node = binding->node != NULL ? binding->node
                               : (gpointer) sokaku_actions_section_get_action (
                                   SOKAKU_ACTIONS_SECTION (self->actions), cell);
  g_clear_pointer (&self->picker, gtk_widget_unparent);
  self->picker = sokaku_reference_picker_new (node, binding->item, binding->plan, binding->field);
  if (self->picker == NULL)
    {
      say (self, _ ("There is no other text yet that this one could be the same as."));
      return;
    }
  g_object_set_data_full (G_OBJECT (self->picker), "sokaku-cell", g_object_ref (cell),
                          g_object_unref);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (reference_picked), self);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (cell));
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

static void
sokaku_sheet_form_class_init (SokakuSheetFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_sheet_form_dispose;
  widget_class->root = sokaku_sheet_form_root;
  widget_class->unroot = sokaku_sheet_form_unroot;

  gtk_widget_class_install_action (widget_class, "form.go-on", "i", go_on_action);
  gtk_widget_class_install_action (widget_class, "form.say", "s", say_action);
  gtk_widget_class_install_action (widget_class, "form.take-over", NULL, take_over_action);
  gtk_widget_class_install_action (widget_class, "form.show-references", NULL,
                                   show_references_action);
  gtk_widget_class_install_action (widget_class, "form.pick-reference", NULL,
                                   pick_reference_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "form.take-over",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK,
                                       "form.pick-reference", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "form.show-references", NULL);

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
  SokakuPaperSection *sections[N_PAPER_SECTIONS];

  sokaku_sheet_head_set_item (SOKAKU_SHEET_HEAD (self->head), get_plan (self), item);
  sokaku_sheet_notes_set_item (self->notes, item);
  sokaku_basics_section_set_item (SOKAKU_BASICS_SECTION (self->basics), item);
  sokaku_end_section_set_item (SOKAKU_END_SECTION (self->end), item);
  list_paper_sections (self, sections);
  for (guint i = 0; i < N_PAPER_SECTIONS; i++)
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
  say (self, NULL);
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
  show_field_pane (self);
  if (changed)
    {
      gtk_adjustment_set_value (
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
      /* A field that keeps the focus is found again wherever it stands in this sheet. */
      sokaku_focus_scroll_follow (self->focus_scroll, NULL);
      follow_focus (self);
    }
  mark_section (self);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->form);
  mark_words (self);
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
  SokakuPaperSection *sections[N_PAPER_SECTIONS];

  g_return_if_fail (SOKAKU_IS_SHEET_FORM (self));

  if (self->scroller == NULL)
    return;
  list_paper_sections (self, sections);
  for (guint i = 0; i < N_PAPER_SECTIONS; i++)
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

/* The part that holds the fields of @node. */
static GtkWidget *
find_part (SokakuSheetForm *self, SokakuNode *node)
{
  if (SOKAKU_IS_SCHEDULE_CELL (node))
    return self->schedule;
  if (SOKAKU_IS_ACTION (node) || SOKAKU_IS_RESULT (node))
    return self->actions;
  if (SOKAKU_IS_EVALUATION (node) || SOKAKU_IS_SCORE (node))
    return self->evaluation;
  return SOKAKU_IS_ISSUE (node) ? self->issues : self->basics;
}

/* Actions of earlier years may be hidden. */
static void
reveal (SokakuSheetForm *self, SokakuNode *node)
{
  SokakuAction *action = SOKAKU_IS_ACTION (node)
                             ? SOKAKU_ACTION (node)
                             : sokaku_node_get_ancestor (node, SOKAKU_TYPE_ACTION);

  if (action != NULL)
    sokaku_actions_section_show_year (SOKAKU_ACTIONS_SECTION (self->actions),
                                      sokaku_action_get_year (action));
}

static gboolean
has_focus (GtkWidget *field)
{
  GtkRoot *root = gtk_widget_get_root (field);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == field || gtk_widget_is_ancestor (focus, field));
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
  GtkWidget *field;

  g_return_val_if_fail (SOKAKU_IS_SHEET_FORM (self), FALSE);
  g_return_val_if_fail (SOKAKU_IS_NODE (node), FALSE);

  if (self->scroller == NULL || self->item == NULL
      || (node != SOKAKU_NODE (self->item)
          && sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM) != self->item))
    return FALSE;
  reveal (self, node);
  field = find_field (self, node, property);
  if (field == NULL)
    field = find_field (self, node, NULL);
  /* An entry that takes the focus again would select its words, for the next key to replace. */
  if (field != NULL)
    {
      sokaku_form_hits_show (field);
      return has_focus (field) || gtk_widget_grab_focus (field);
    }
  return gtk_widget_child_focus (find_part (self, node), GTK_DIR_TAB_FORWARD);
}

/**
 * sokaku_sheet_form_set_search:
 * @self: a form
 * @words: (array zero-terminated=1): words from sokaku_text_split_words()
 *
 * Marks @words in every field, of this sheet and of those shown later.
 */
void
sokaku_sheet_form_set_search (SokakuSheetForm *self, const char *const *words)
{
  g_return_if_fail (SOKAKU_IS_SHEET_FORM (self));

  if (self->words == NULL && words[0] == NULL)
    return;
  g_clear_pointer (&self->words, g_ptr_array_unref);
  if (words[0] != NULL)
    {
      self->words = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; words[i] != NULL; i++)
        g_ptr_array_add (self->words, g_strdup (words[i]));
      g_ptr_array_add (self->words, NULL);
    }
  sokaku_form_hits_mark (self->form, self->words);
}

/**
 * sokaku_sheet_form_show_hit:
 * @self: a form that shows the item of @node
 * @node: the item or a node within it
 * @property: a field of @node
 * @hit: which of the hits in it
 *
 * Moves the keyboard focus to a field and selects a hit of the search in it.
 *
 * Returns: whether the form has the field
 */
gboolean
sokaku_sheet_form_show_hit (SokakuSheetForm *self,
                            SokakuNode *node,
                            const char *property,
                            guint hit)
{
  GtkWidget *field;

  if (!sokaku_sheet_form_show_field (self, node, property))
    return FALSE;
  mark_words (self);
  field = find_field (self, node, property);
  if (field == NULL || self->words == NULL)
    return TRUE;
  sokaku_form_hits_select (field, self->words, hit);
  return TRUE;
}

/**
 * sokaku_sheet_form_get_field:
 * @self: a form
 * @property: (out) (transfer none) (nullable): the field
 *
 * Returns: (transfer none) (nullable): the node whose field has the keyboard focus
 */
SokakuNode *
sokaku_sheet_form_get_field (SokakuSheetForm *self, const char **property)
{
  SokakuCell *cell = self->scroller != NULL ? get_current_cell (self) : NULL;
  const char *name;

  *property = NULL;
  return cell != NULL ? get_field (self, cell, property, &name) : NULL;
}
