/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last step of the assistant for new plans: what is going to be made. */
#pragma once

#include "sokaku-new-plan-page.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_NEW_PLAN_SUMMARY (sokaku_new_plan_summary_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuNewPlanSummary, sokaku_new_plan_summary, SOKAKU, NEW_PLAN_SUMMARY, SokakuNewPlanPage)

GtkWidget *sokaku_new_plan_summary_new (void);
gboolean sokaku_new_plan_summary_get_settings (SokakuNewPlanSummary *self);

G_END_DECLS
