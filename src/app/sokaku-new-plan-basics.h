/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The step of the assistant for new plans that asks for names and years. */
#pragma once

#include "sokaku-new-plan-page.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_NEW_PLAN_BASICS (sokaku_new_plan_basics_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuNewPlanBasics, sokaku_new_plan_basics, SOKAKU, NEW_PLAN_BASICS, SokakuNewPlanPage)

GtkWidget *sokaku_new_plan_basics_new (void);

G_END_DECLS
