/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The step of the assistant for new plans that asks which items continue. */
#include "sokaku-new-plan-items.h"

#include <glib/gi18n-lib.h>

#include "sokaku-departments.h"
#include "sokaku-era.h"
#include "sokaku-initiative.h"
#include "sokaku-item.h"
#include "sokaku-pick-view.h"

struct _SokakuNewPlanItems
{
  SokakuNewPlanPage parent_instance;

  SokakuPickList *list; /* the one that is shown */
  SokakuPickView *view;
  GtkLabel *count_label;
  GtkCheckButton *renumber_check;
};

G_DEFINE_FINAL_TYPE (SokakuNewPlanItems, sokaku_new_plan_items, SOKAKU_TYPE_NEW_PLAN_PAGE)

static void
describe (gpointer node, gboolean is_heading, char **text, char **detail, gpointer user_data)
{
  if (is_heading)
    {
      *text = g_strdup_printf ("%d  %s", sokaku_initiative_get_number (node),
                               sokaku_initiative_get_title (node));
      return;
    }
  *text = g_strdup_printf ("%s  %s", sokaku_item_get_number (node), sokaku_item_get_title (node));
  if (!sokaku_item_get_ended (node))
    {
      *detail = sokaku_departments_format (sokaku_item_get_departments (node));
    }
  else if (sokaku_item_get_end_year (node) == 0)
    {
      *detail = g_strdup (_ ("Ended"));
    }
  else
    {
      g_autofree char *year
          = sokaku_era_format_fiscal_year (sokaku_item_get_end_year (node), SOKAKU_ERA_SHORT);

      /* Translators: a fiscal year, such as R2. */
      *detail = g_strdup_printf (_ ("Ended in %s"), year);
    }
}

static void
update_count (SokakuNewPlanItems *self)
{
  guint n_headings, n_chosen;
  g_autofree char *initiatives = NULL;
  g_autofree char *items = NULL;
  g_autofree char *text = NULL;

  sokaku_pick_list_count (self->list, &n_headings, &n_chosen);
  initiatives = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u initiative", "%u initiatives", n_headings), n_headings);
  items
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n_chosen), n_chosen);
  /* Translators: "3 initiatives" and "12 items". */
  text = g_strdup_printf (_ ("%s, %s"), initiatives, items);
  gtk_label_set_text (self->count_label, text);
}

static gboolean
is_all (gpointer node, gpointer user_data)
{
  return TRUE;
}

static gboolean
is_none (gpointer node, gpointer user_data)
{
  return FALSE;
}

static gboolean
goes_on (gpointer node, gpointer user_data)
{
  return !sokaku_item_get_ended (node);
}

static void
choose_continuing (SokakuNewPlanItems *self)
{
  sokaku_pick_list_choose (self->list, goes_on, NULL);
}

static void
choose_all (SokakuNewPlanItems *self)
{
  sokaku_pick_list_choose (self->list, is_all, NULL);
}

static void
choose_none (SokakuNewPlanItems *self)
{
  sokaku_pick_list_choose (self->list, is_none, NULL);
}

static void
on_renumber (SokakuNewPlanItems *self)
{
  sokaku_plan_draft_set_renumber (sokaku_new_plan_page_get_draft (SOKAKU_NEW_PLAN_PAGE (self)),
                                  gtk_check_button_get_active (self->renumber_check));
}

static void
sokaku_new_plan_items_show (SokakuNewPlanPage *page, SokakuPlanDraft *draft)
{
  SokakuNewPlanItems *self = SOKAKU_NEW_PLAN_ITEMS (page);

  if (self->list != sokaku_plan_draft_get_items (draft))
    {
      if (self->list != NULL)
        g_signal_handlers_disconnect_by_data (self->list, self);
      g_set_object (&self->list, sokaku_plan_draft_get_items (draft));
      g_signal_connect_swapped (self->list, "changed", G_CALLBACK (update_count), self);
      sokaku_pick_view_set_list (self->view, self->list, describe, NULL);
    }
  gtk_check_button_set_active (self->renumber_check, sokaku_plan_draft_get_renumber (draft));
  update_count (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
sokaku_new_plan_items_dispose (GObject *object)
{
  SokakuNewPlanItems *self = SOKAKU_NEW_PLAN_ITEMS (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (sokaku_new_plan_items_parent_class)->dispose (object);
}

static void
sokaku_new_plan_items_class_init (SokakuNewPlanItemsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_new_plan_items_dispose;
  SOKAKU_NEW_PLAN_PAGE_CLASS (klass)->show = sokaku_new_plan_items_show;
}

static void
add_button (SokakuNewPlanItems *self, GtkWidget *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);
}

static void
sokaku_new_plan_items_init (SokakuNewPlanItems *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  sokaku_new_plan_page_add_intro (
      box, _ ("These items get a blank sheet in the new plan. Results and evaluations stay in the "
              "old one."));
  self->count_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->count_label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count_label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "heading");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->count_label));
  gtk_widget_add_css_class (buttons, "linked");
  /* Translators: items that have not ended. */
  add_button (self, buttons, _ ("C_ontinuing"), G_CALLBACK (choose_continuing));
  add_button (self, buttons, _ ("_All"), G_CALLBACK (choose_all));
  add_button (self, buttons, _ ("Non_e"), G_CALLBACK (choose_none));
  gtk_box_append (GTK_BOX (bar), buttons);
  gtk_box_append (GTK_BOX (box), bar);

  self->view = SOKAKU_PICK_VIEW (sokaku_pick_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  self->renumber_check = GTK_CHECK_BUTTON (
      gtk_check_button_new_with_mnemonic (_ ("Number initiatives and items anew from _1")));
  g_signal_connect_swapped (self->renumber_check, "toggled", G_CALLBACK (on_renumber), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->renumber_check));
  sokaku_new_plan_page_set_child (SOKAKU_NEW_PLAN_PAGE (self), box);
}

/**
 * sokaku_new_plan_items_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
sokaku_new_plan_items_new (void)
{
  return g_object_new (SOKAKU_TYPE_NEW_PLAN_ITEMS, NULL);
}
