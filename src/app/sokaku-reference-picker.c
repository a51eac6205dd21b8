/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Picks what a text is the same as: a row of the sheet, or another year. */
#include "sokaku-reference-picker.h"

#include <glib/gi18n-lib.h>

#include "sokaku-sheet.h"
#include "sokaku-text-line.h"

/**
 * SokakuReferencePicker:
 *
 * A list of the texts that may be referred to, with what they say. Those that would
 * lead in a circle are not in it.
 */

struct _SokakuReferencePicker
{
  GtkPopover parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (SokakuReferencePicker, sokaku_reference_picker, GTK_TYPE_POPOVER)

static guint picked_signal;

#define MAX_SHOWN 60
#define MAX_HEIGHT 320
#define WIDTH 420

static void
row_activated (SokakuReferencePicker *self, GtkListBoxRow *row)
{
  g_signal_emit (self, picked_signal, 0, g_object_get_data (G_OBJECT (row), "sokaku-reference"));
}

static void
sokaku_reference_picker_class_init (SokakuReferencePickerClass *klass)
{
  /**
   * SokakuReferencePicker::picked:
   * @self: the picker
   * @reference: the reference as it stands within a text
   */
  picked_signal = g_signal_new ("picked", SOKAKU_TYPE_REFERENCE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sokaku_reference_picker_init (SokakuReferencePicker *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The same as…"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated), self);
  gtk_widget_add_css_class (self->list, "reference-list");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
}

/* Adds a text unless it is empty or leads back to @node. */
static gboolean
add_target (SokakuReferencePicker *self,
            gpointer node,
            SokakuItem *item,
            SokakuPlan *plan,
            SokakuTextField field,
            char *reference)
{
  g_autofree char *owned = reference;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  GtkWidget *box, *label, *row;

  if (!sokaku_reference_check (reference, node, item, plan, field, NULL))
    return FALSE;
  text = sokaku_reference_resolve (reference, item, plan, field, NULL);
  if (text == NULL || *text == '\0')
    return FALSE;

  words = sokaku_reference_render (reference, item, plan);
  line = sokaku_text_line_make (text, MAX_SHOWN);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  label = gtk_label_new (words);
  gtk_box_append (GTK_BOX (box), label);
  label = gtk_label_new (line);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), label);
  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "sokaku-reference", g_steal_pointer (&owned), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  return TRUE;
}

static guint
add_rows (SokakuReferencePicker *self,
          gpointer node,
          SokakuItem *item,
          SokakuPlan *plan,
          SokakuTextField field)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  guint n = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    n += add_target (
        self, node, item, plan, field,
        sokaku_reference_make (SOKAKU_REFERENCE_ROW,
                               sokaku_action_get_id (sokaku_node_list_peek (actions, i))));
  return n;
}

static guint
add_years (SokakuReferencePicker *self,
           gpointer node,
           SokakuItem *item,
           SokakuPlan *plan,
           SokakuTextField field)
{
  guint n = 0;

  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      g_autofree char *target
          = g_strdup_printf ("%d", sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, i)));

      n += add_target (self, node, item, plan, field,
                       sokaku_reference_make (SOKAKU_REFERENCE_YEAR, target));
    }
  return n;
}

/**
 * sokaku_reference_picker_new:
 * @node: (nullable): the action, result or issue that the reference is for
 * @item: its item
 * @plan: its plan
 * @field: which of its texts
 *
 * Returns: (transfer floating) (nullable): a picker; %NULL if there is nothing to pick
 */
GtkWidget *
sokaku_reference_picker_new (gpointer node,
                             SokakuItem *item,
                             SokakuPlan *plan,
                             SokakuTextField field)
{
  SokakuReferencePicker *self = g_object_new (SOKAKU_TYPE_REFERENCE_PICKER, NULL);
  guint n = field == SOKAKU_TEXT_PROBLEM || field == SOKAKU_TEXT_SOLUTION
                ? add_years (self, node, item, plan, field)
                : add_rows (self, node, item, plan, field);

  if (n > 0)
    return GTK_WIDGET (self);
  g_object_ref_sink (self);
  g_object_unref (self);
  return NULL;
}
