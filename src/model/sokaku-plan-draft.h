/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan that is being put together from another, before it is anybody's document. */
#pragma once

#include "sokaku-pick-list.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuPlanDraftField:
 * @SOKAKU_PLAN_DRAFT_NAME: name of the plan
 * @SOKAKU_PLAN_DRAFT_FIRST_YEAR: first fiscal year
 * @SOKAKU_PLAN_DRAFT_EVALUATED: which years are evaluated
 * @SOKAKU_PLAN_DRAFT_THEMES: names of themes
 * @SOKAKU_PLAN_DRAFT_NO_FIELD: none
 *
 * What can be wrong with a draft.
 */
typedef enum
{
  SOKAKU_PLAN_DRAFT_NAME,
  SOKAKU_PLAN_DRAFT_FIRST_YEAR,
  SOKAKU_PLAN_DRAFT_EVALUATED,
  SOKAKU_PLAN_DRAFT_THEMES,
  SOKAKU_PLAN_DRAFT_NO_FIELD,
} SokakuPlanDraftField;

/* More years than any plan has. */
#define SOKAKU_PLAN_DRAFT_MAX_YEARS 20

#define SOKAKU_TYPE_PLAN_DRAFT (sokaku_plan_draft_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPlanDraft, sokaku_plan_draft, SOKAKU, PLAN_DRAFT, GObject)

SokakuPlanDraft *sokaku_plan_draft_new (SokakuPlan *source, int first_fiscal);
SokakuPlan *sokaku_plan_draft_get_plan (SokakuPlanDraft *self);
SokakuPickList *sokaku_plan_draft_get_items (SokakuPlanDraft *self);

void sokaku_plan_draft_set_years (SokakuPlanDraft *self, const char *first, guint n_years);
void sokaku_plan_draft_set_renumber (SokakuPlanDraft *self, gboolean renumber);
gboolean sokaku_plan_draft_get_renumber (SokakuPlanDraft *self);

void sokaku_plan_draft_add_theme (SokakuPlanDraft *self);
void sokaku_plan_draft_set_theme_name (SokakuPlanDraft *self, SokakuTheme *theme, const char *name);

char *sokaku_plan_draft_dup_problem (SokakuPlanDraft *self, SokakuPlanDraftField field);
SokakuPlan *sokaku_plan_draft_finish (SokakuPlanDraft *self);

G_END_DECLS
