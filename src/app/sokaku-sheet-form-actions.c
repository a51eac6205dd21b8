/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keys and the menu of a form do. */
#include "sokaku-sheet-form-private.h"

#include "sokaku-actions-section.h"
#include "sokaku-field-pane.h"
#include "sokaku-reference-picker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_PARTS 8

/* The parts in the order of the paper, which is that of the keyboard. */
static void
list_parts (SokakuSheetForm *self, GtkWidget *parts[N_PARTS])
{
  GtkWidget *const all[N_PARTS]
      = { self->basics,     self->schedule, self->actions,      self->end,
          self->evaluation, self->issues,   self->special_note, self->remark };

  memcpy (parts, all, sizeof (all));
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
  sokaku_sheet_form_say (SOKAKU_SHEET_FORM (widget), g_variant_get_string (parameter, NULL));
}

static void
take_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (widget);

  if (self->pane == NULL || sokaku_sheet_form_get_current_cell (self) == NULL)
    return;
  if (!sokaku_field_pane_take_over (SOKAKU_FIELD_PANE (self->pane)))
    sokaku_sheet_form_say (self, _ ("There is no entry of last year that could be put here."));
  else
    sokaku_sheet_form_show_pane (self);
}

static void
show_references_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuSheetForm *self = SOKAKU_SHEET_FORM (widget);
  SokakuPaperSection *sections[SOKAKU_SHEET_FORM_N_PAPER_SECTIONS];

  self->resolved = !self->resolved;
  if (self->scroller == NULL)
    return;
  sokaku_sheet_form_list_paper_sections (self, sections);
  for (guint i = 0; i < SOKAKU_SHEET_FORM_N_PAPER_SECTIONS; i++)
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
  SokakuCell *cell = sokaku_sheet_form_get_current_cell (self);
  const SokakuTextBinding *binding;
  gpointer node;

  if (!SOKAKU_IS_TEXT_CELL (cell))
    return;
  binding = sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell));
  if (binding->item == NULL || binding->locked)
    {
      sokaku_sheet_form_say (self, _ ("A reference cannot stand in this field."));
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
      sokaku_sheet_form_say (self,
                             _ ("There is no other text yet that this one could be the same as."));
      return;
    }
  g_object_set_data_full (G_OBJECT (self->picker), "sokaku-cell", g_object_ref (cell),
                          g_object_unref);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (reference_picked), self);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (cell));
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

/**
 * sokaku_sheet_form_install_actions:
 * @widget_class: the class of forms
 *
 * Gives forms their actions, and these their keys.
 */
void
sokaku_sheet_form_install_actions (GtkWidgetClass *widget_class)
{
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
}
