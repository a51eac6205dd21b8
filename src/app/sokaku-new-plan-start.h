/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first step of the assistant for new plans: what a plan begins with. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"

G_BEGIN_DECLS

/**
 * SokakuNewPlanSource:
 * @SOKAKU_NEW_PLAN_BLANK: a template
 * @SOKAKU_NEW_PLAN_OPEN: the structure of the plan in the window
 * @SOKAKU_NEW_PLAN_OTHER: the structure of another plan
 * @SOKAKU_NEW_PLAN_TABLES: tables, which are imported without further questions
 * @SOKAKU_NEW_PLAN_SAMPLE: the sample, which is opened without further questions
 *
 * What a new plan begins with.
 */
typedef enum
{
  SOKAKU_NEW_PLAN_BLANK,
  SOKAKU_NEW_PLAN_OPEN,
  SOKAKU_NEW_PLAN_OTHER,
  SOKAKU_NEW_PLAN_TABLES,
  SOKAKU_NEW_PLAN_SAMPLE,
  SOKAKU_NEW_PLAN_N_SOURCES,
} SokakuNewPlanSource;

#define SOKAKU_TYPE_NEW_PLAN_START (sokaku_new_plan_start_get_type ())
G_DECLARE_FINAL_TYPE (SokakuNewPlanStart, sokaku_new_plan_start, SOKAKU, NEW_PLAN_START, GtkWidget)

GtkWidget *sokaku_new_plan_start_new (SokakuDocument *open);
SokakuNewPlanSource sokaku_new_plan_start_get_source (SokakuNewPlanStart *self);
SokakuPlan *sokaku_new_plan_start_get_plan (SokakuNewPlanStart *self);
void sokaku_new_plan_start_load (SokakuNewPlanStart *self, GFile *folder);

G_END_DECLS
