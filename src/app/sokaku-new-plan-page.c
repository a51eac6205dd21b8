/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the assistant for new plans: what all of them have. */
#include "sokaku-new-plan-page.h"

typedef struct
{
  SokakuPlanDraft *draft;
} SokakuNewPlanPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SokakuNewPlanPage, sokaku_new_plan_page, GTK_TYPE_WIDGET)

static void
sokaku_new_plan_page_dispose (GObject *object)
{
  SokakuNewPlanPagePrivate *priv
      = sokaku_new_plan_page_get_instance_private (SOKAKU_NEW_PLAN_PAGE (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->draft);

  G_OBJECT_CLASS (sokaku_new_plan_page_parent_class)->dispose (object);
}

static void
sokaku_new_plan_page_class_init (SokakuNewPlanPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_new_plan_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sokaku_new_plan_page_init (SokakuNewPlanPage *self)
{
}

/**
 * sokaku_new_plan_page_get_draft:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the draft that it shows
 */
SokakuPlanDraft *
sokaku_new_plan_page_get_draft (SokakuNewPlanPage *self)
{
  SokakuNewPlanPagePrivate *priv = sokaku_new_plan_page_get_instance_private (self);

  return priv->draft;
}

/**
 * sokaku_new_plan_page_show:
 * @self: a page that is about to come up
 * @draft: what is being put together
 *
 * Brings the page in line with @draft.
 */
void
sokaku_new_plan_page_show (SokakuNewPlanPage *self, SokakuPlanDraft *draft)
{
  SokakuNewPlanPagePrivate *priv = sokaku_new_plan_page_get_instance_private (self);

  g_set_object (&priv->draft, draft);
  SOKAKU_NEW_PLAN_PAGE_GET_CLASS (self)->show (self, draft);
}

/**
 * sokaku_new_plan_page_check:
 * @self: a page
 *
 * Returns: whether one can go on; if not, the page says beside which field why
 */
gboolean
sokaku_new_plan_page_check (SokakuNewPlanPage *self)
{
  SokakuNewPlanPageClass *klass = SOKAKU_NEW_PLAN_PAGE_GET_CLASS (self);

  return klass->check == NULL || klass->check (self);
}

/**
 * sokaku_new_plan_page_set_child:
 * @self: a page
 * @child: what fills it
 *
 * Fills the page.
 */
void
sokaku_new_plan_page_set_child (SokakuNewPlanPage *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * sokaku_new_plan_page_add_intro:
 * @box: a box
 * @text: a sentence
 *
 * Adds the sentence that says what a page is for.
 *
 * Returns: (transfer none): its label
 */
GtkWidget *
sokaku_new_plan_page_add_intro (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), label);
  return label;
}
