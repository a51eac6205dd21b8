/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to the field that has the focus: last year's entry, its printed box. */
#include "sokaku-field-pane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-last-year.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"
#include "sokaku-tooltip.h"

/**
 * SokakuFieldPane:
 *
 * A line that stays where it is below the sheet, so that nothing jumps when
 * the focus goes from field to field.
 */

struct _SokakuFieldPane
{
  GtkWidget parent_instance;

  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuItem *item;
  GObject *node;
  const char *property;
  gboolean locked;

  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *room;
  GtkWidget *last;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (SokakuFieldPane, sokaku_field_pane, GTK_TYPE_WIDGET)

#define MAX_SHOWN 400

static void
sokaku_field_pane_dispose (GObject *object)
{
  SokakuFieldPane *self = SOKAKU_FIELD_PANE (object);

  g_clear_object (&self->node);
  g_clear_object (&self->item);
  g_clear_object (&self->history);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_field_pane_parent_class)->dispose (object);
}

static void
sokaku_field_pane_class_init (SokakuFieldPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_field_pane_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "fieldpane");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_label (GtkWidget *line, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (line), label);
  return label;
}

static void
sokaku_field_pane_init (SokakuFieldPane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->name = add_label (self->box, "field-name");
  self->last = add_label (self->box, NULL);
  gtk_widget_set_hexpand (self->last, TRUE);
  self->button = gtk_button_new_with_label (_ ("Take Over"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_focus_on_click (self->button, FALSE);
  /* Ctrl+D does the same; the keyboard goes from field to field. */
  gtk_widget_set_focusable (self->button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "form.take-over");
  sokaku_tooltip_set_text (self->button, _ ("Put last year’s entry here (Ctrl+D)"));
  gtk_box_append (GTK_BOX (self->box), self->button);
  self->room = add_label (self->box, "dim");
}

/**
 * sokaku_field_pane_new:
 *
 * Returns: (transfer floating): a pane about no field
 */
GtkWidget *
sokaku_field_pane_new (void)
{
  return g_object_new (SOKAKU_TYPE_FIELD_PANE, NULL);
}

/**
 * sokaku_field_pane_set_plan:
 * @self: a pane
 * @plan: (nullable): the plan whose fields it will be about
 * @history: (nullable): history that edits go to
 */
void
sokaku_field_pane_set_plan (SokakuFieldPane *self, SokakuPlan *plan, SokakuHistory *history)
{
  g_set_object (&self->plan, plan);
  g_set_object (&self->history, history);
  sokaku_field_pane_set_field (self, NULL, NULL, NULL, "", FALSE);
}

static gboolean
find_last (SokakuFieldPane *self, int *fiscal, char **text)
{
  return self->node != NULL && self->item != NULL
         && sokaku_last_year_find (self->item, self->plan, self->node, self->property, fiscal, NULL,
                                   text);
}

static void
show_last (SokakuFieldPane *self)
{
  g_autofree char *text = NULL;
  g_autofree char *year = NULL;
  g_autofree char *line = NULL;
  g_autofree char *shown = NULL;
  int fiscal = 0;
  gboolean found = find_last (self, &fiscal, &text);
  gboolean same
      = found && sokaku_last_year_is_identical (self->item, self->plan, self->node, self->property);

  gtk_widget_set_visible (self->button, found);
  gtk_widget_set_sensitive (self->button, found && !same && !self->locked);
  if (!found)
    {
      gtk_label_set_text (
          GTK_LABEL (self->last),
          self->node == NULL && *gtk_label_get_text (GTK_LABEL (self->name)) == '\0'
              ? _ ("Enter: cell below · Tab: next cell · Ctrl+R: same as… · F1: all keys")
              : "");
      sokaku_tooltip_set_text (self->last, NULL);
      return;
    }
  year = sokaku_plan_dup_year_label (self->plan, fiscal);
  line = sokaku_text_line_make (text, MAX_SHOWN);
  if (same)
    /* Translators: the fiscal year before, and what the field said then */
    shown = g_strdup_printf (_ ("%s (the same): %s"), year, line);
  else
    /* Translators: the fiscal year before, and what the field said then */
    shown = g_strdup_printf (C_ ("last year", "%s: %s"), year, line);
  gtk_label_set_text (GTK_LABEL (self->last), shown);
  sokaku_tooltip_set_text (self->last, text);
}

/**
 * sokaku_field_pane_set_field:
 * @self: a pane
 * @item: (nullable): the item that the field is in
 * @node: (nullable): the node that holds the field; %NULL for no field
 * @property: (transfer none): static name of the field
 * @name: what the field is
 * @locked: whether it can be read only
 *
 * Shows what belongs to a field.
 */
void
sokaku_field_pane_set_field (SokakuFieldPane *self,
                             SokakuItem *item,
                             gpointer node,
                             const char *property,
                             const char *name,
                             gboolean locked)
{
  g_set_object (&self->item, item);
  g_set_object (&self->node, node);
  self->property = property;
  self->locked = locked;
  gtk_label_set_text (GTK_LABEL (self->name), name);
  sokaku_field_pane_set_room (self, -1);
  show_last (self);
}

/**
 * sokaku_field_pane_set_room:
 * @self: a pane
 * @percent: how much of the field's printed box its text uses; -1 where it has none
 */
void
sokaku_field_pane_set_room (SokakuFieldPane *self, int percent)
{
  g_autofree char *text = NULL;

  if (self->locked)
    text = g_strdup (_ ("This year is locked; unlock it in the menu to change it."));
  else if (percent > 100)
    text = g_strdup_printf (_ ("%d %% of its box on paper: the row grows"), percent);
  else if (percent >= 0)
    text = g_strdup_printf (_ ("%d %% of its box on paper"), percent);
  gtk_label_set_text (GTK_LABEL (self->room), text != NULL ? text : "");
  gtk_widget_set_visible (self->room, text != NULL);
  if (percent > 100 || self->locked)
    gtk_widget_add_css_class (self->room, "warning-text");
  else
    gtk_widget_remove_css_class (self->room, "warning-text");
}

/**
 * sokaku_field_pane_update:
 * @self: a pane
 *
 * Shows the field as it is now, after an edit.
 */
void
sokaku_field_pane_update (SokakuFieldPane *self)
{
  show_last (self);
}

/**
 * sokaku_field_pane_take_over:
 * @self: a pane
 *
 * Puts last year's entry into the field, as one undoable edit.
 *
 * Returns: whether there is one and the field is not locked
 */
gboolean
sokaku_field_pane_take_over (SokakuFieldPane *self)
{
  if (self->locked || !find_last (self, NULL, NULL))
    return FALSE;
  return sokaku_last_year_take_over (self->history, self->item, self->plan, self->node,
                                     self->property);
}
