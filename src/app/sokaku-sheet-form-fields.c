/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of a form: which has the focus, and where one stands. */
#include "sokaku-sheet-form-private.h"

#include "sokaku-actions-section.h"
#include "sokaku-basics-section.h"
#include "sokaku-end-section.h"
#include "sokaku-field-pane.h"
#include "sokaku-form-hits.h"
#include "sokaku-issue.h"
#include "sokaku-sheet-search.h"
#include "sokaku-sheet.h"

/**
 * sokaku_sheet_form_get_current_cell:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the cell that has the keyboard focus
 */
SokakuCell *
sokaku_sheet_form_get_current_cell (SokakuSheetForm *self)
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

/**
 * sokaku_sheet_form_show_pane:
 * @self: a form that has been made
 *
 * Shows in the pane below what is known of the field that has the focus.
 */
void
sokaku_sheet_form_show_pane (SokakuSheetForm *self)
{
  SokakuCell *cell = sokaku_sheet_form_get_current_cell (self);
  const char *property = NULL;
  const char *name = "";
  gpointer node = NULL;

  if (cell != NULL)
    node = get_field (self, cell, &property, &name);
  sokaku_field_pane_set_field (SOKAKU_FIELD_PANE (self->pane), self->item, node, property, name,
                               cell != NULL && is_locked (cell));
  show_room (self, cell);
}

/**
 * sokaku_sheet_form_update_pane:
 * @self: a form that has been made
 * @cell: a cell whose text has changed
 *
 * Shows how full its box is and what else follows from the text, if it is the one that has
 * the focus.
 */
void
sokaku_sheet_form_update_pane (SokakuSheetForm *self, SokakuCell *cell)
{
  if (cell != sokaku_sheet_form_get_current_cell (self))
    return;
  show_room (self, cell);
  sokaku_field_pane_update (SOKAKU_FIELD_PANE (self->pane));
  sokaku_sheet_form_follow_focus (self);
}

/**
 * sokaku_sheet_form_follow_focus:
 * @self: a form that has been made
 *
 * Keeps in view what has the focus. A cell is a field as a whole; of other fields what has
 * the focus is.
 */
void
sokaku_sheet_form_follow_focus (SokakuSheetForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  SokakuCell *cell = sokaku_sheet_form_get_current_cell (self);

  if (cell != NULL)
    focus = GTK_WIDGET (cell);
  else if (focus != NULL && !gtk_widget_is_ancestor (focus, self->sections))
    focus = NULL;
  sokaku_focus_scroll_follow (self->focus_scroll, focus);
}

/**
 * sokaku_sheet_form_find_field:
 * @self: a form that has been made
 * @node: the item or a node within it
 * @property: (nullable): a field or list of @node; %NULL for its first
 *
 * Returns: (transfer none) (nullable): the widget that shows it
 */
GtkWidget *
sokaku_sheet_form_find_field (SokakuSheetForm *self, gpointer node, const char *property)
{
  SokakuPaperSection *sections[SOKAKU_SHEET_FORM_N_PAPER_SECTIONS];
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
  sokaku_sheet_form_list_paper_sections (self, sections);
  for (guint i = 0; i < SOKAKU_SHEET_FORM_N_PAPER_SECTIONS && found == NULL; i++)
    found = sokaku_paper_section_find (sections[i], node, property);
  return found;
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
  field = sokaku_sheet_form_find_field (self, node, property);
  if (field == NULL)
    field = sokaku_sheet_form_find_field (self, node, NULL);
  /* An entry that takes the focus again would select its words, for the next key to replace. */
  if (field != NULL)
    {
      sokaku_form_hits_show (field);
      return has_focus (field) || gtk_widget_grab_focus (field);
    }
  return gtk_widget_child_focus (find_part (self, node), GTK_DIR_TAB_FORWARD);
}

/**
 * sokaku_sheet_form_step_hit:
 * @self: a form
 * @fields: (element-type SokakuSheetHits): the hits in its item
 * @step: 1 for the next hit, -1 for the one before
 * @hit: (inout): the hit gone to last, or %G_MAXUINT; then the hit that comes next
 *   from the keyboard focus, or %G_MAXUINT
 *
 * Returns: whether a field of the form has the keyboard focus
 */
gboolean
sokaku_sheet_form_step_hit (SokakuSheetForm *self, GPtrArray *fields, int step, guint *hit)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->scroller == NULL || focus == NULL || !gtk_widget_is_ancestor (focus, self->sections))
    return FALSE;
  if (sokaku_sheet_form_get_current_cell (self) != NULL)
    focus = GTK_WIDGET (sokaku_sheet_form_get_current_cell (self));
  for (guint i = 0; i < fields->len; i++)
    {
      const SokakuSheetHits *hits = g_ptr_array_index (fields, i);
      GtkWidget *field = sokaku_sheet_form_find_field (self, hits->node, hits->property);

      if (field != NULL && has_focus (field))
        focus = field;
      /* Rows that are hidden are those above. */
      if (field == NULL && !SOKAKU_IS_INITIATIVE (hits->node))
        field = find_part (self, hits->node);
      g_ptr_array_add (widgets, field);
    }
  *hit = sokaku_form_hits_step (self->sections, focus, fields, widgets, *hit, step);
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
  SokakuCell *cell = self->scroller != NULL ? sokaku_sheet_form_get_current_cell (self) : NULL;
  const char *name;

  *property = NULL;
  return cell != NULL ? get_field (self, cell, property, &name) : NULL;
}
