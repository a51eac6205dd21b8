/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The step of the assistant for new plans that asks which items continue. */
#pragma once

#include "sokaku-new-plan-page.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_NEW_PLAN_ITEMS (sokaku_new_plan_items_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuNewPlanItems, sokaku_new_plan_items, SOKAKU, NEW_PLAN_ITEMS, SokakuNewPlanPage)

GtkWidget *sokaku_new_plan_items_new (void);

G_END_DECLS
