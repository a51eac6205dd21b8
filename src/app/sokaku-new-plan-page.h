/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the assistant for new plans: what all of them have. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-plan-draft.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_NEW_PLAN_PAGE (sokaku_new_plan_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (SokakuNewPlanPage, sokaku_new_plan_page, SOKAKU, NEW_PLAN_PAGE, GtkWidget)

/**
 * SokakuNewPlanPageClass:
 * @show: brings the page in line with a draft, which is not the one before
 *   necessarily; called each time the page comes up
 * @check: shows what is wrong beside its field and focuses the first such; returns
 *   whether nothing is. May be %NULL
 */
struct _SokakuNewPlanPageClass
{
  GtkWidgetClass parent_class;

  void (*show) (SokakuNewPlanPage *self, SokakuPlanDraft *draft);
  gboolean (*check) (SokakuNewPlanPage *self);
};

SokakuPlanDraft *sokaku_new_plan_page_get_draft (SokakuNewPlanPage *self);
void sokaku_new_plan_page_show (SokakuNewPlanPage *self, SokakuPlanDraft *draft);
gboolean sokaku_new_plan_page_check (SokakuNewPlanPage *self);
void sokaku_new_plan_page_set_child (SokakuNewPlanPage *self, GtkWidget *child);
GtkWidget *sokaku_new_plan_page_add_intro (GtkWidget *box, const char *text);

G_END_DECLS
