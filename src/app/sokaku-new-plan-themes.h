/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The step of the assistant for new plans that asks for themes. */
#pragma once

#include "sokaku-new-plan-page.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_NEW_PLAN_THEMES (sokaku_new_plan_themes_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuNewPlanThemes, sokaku_new_plan_themes, SOKAKU, NEW_PLAN_THEMES, SokakuNewPlanPage)

GtkWidget *sokaku_new_plan_themes_new (void);

G_END_DECLS
