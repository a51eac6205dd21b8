/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding things in a plan, and giving every sheet the shape that its plan asks for. */
#pragma once

#include "sokaku-action.h"
#include "sokaku-evaluation.h"
#include "sokaku-issue.h"
#include "sokaku-plan.h"
#include "sokaku-rating.h"
#include "sokaku-result.h"
#include "sokaku-schedule-cell.h"
#include "sokaku-score.h"
#include "sokaku-year-grade.h"

G_BEGIN_DECLS

/* The plan's years. */
SokakuYear *sokaku_plan_find_year (SokakuPlan *self, int fiscal);
guint sokaku_plan_get_n_years (SokakuPlan *self);
SokakuYear *sokaku_plan_peek_year (SokakuPlan *self, guint position);
int sokaku_plan_get_first_fiscal (SokakuPlan *self);
int sokaku_plan_get_last_fiscal (SokakuPlan *self);
gboolean sokaku_plan_is_locked (SokakuPlan *self, int fiscal);
char *sokaku_plan_dup_year_label (SokakuPlan *self, int fiscal);
gboolean sokaku_plan_parse_year (SokakuPlan *self, const char *text, int *fiscal);

/* The plan's definition. */
SokakuCriterion *sokaku_plan_find_criterion (SokakuPlan *self, const char *id);
SokakuTheme *sokaku_plan_find_theme (SokakuPlan *self, const char *id);
SokakuMember *sokaku_plan_find_member (SokakuPlan *self, const char *id);
gboolean sokaku_plan_find_grade (SokakuPlan *self, const char *name, guint *position);

/* Items and initiatives, in display order. */
GPtrArray *sokaku_plan_list_items (SokakuPlan *self);
GPtrArray *sokaku_plan_list_departments (SokakuPlan *self);
SokakuItem *sokaku_plan_find_item (SokakuPlan *self, const char *id);
SokakuItem *sokaku_plan_find_item_by_number (SokakuPlan *self, const char *number);
SokakuInitiative *sokaku_plan_find_initiative (SokakuPlan *self, const char *id);

SokakuInitiative *sokaku_item_get_initiative (SokakuItem *self);
gboolean sokaku_initiative_has_theme (SokakuInitiative *self, const char *theme_id);
const char *sokaku_initiative_get_recorded_grade (SokakuInitiative *self, int fiscal);

/* Parts of a sheet. A fiscal year of SOKAKU_OVERALL means the overall evaluation. */
SokakuEvaluation *sokaku_item_find_evaluation (SokakuItem *self, int fiscal);
SokakuScheduleCell *sokaku_item_find_schedule_cell (SokakuItem *self, int fiscal);
SokakuIssue *sokaku_item_find_issue (SokakuItem *self, int fiscal);
SokakuAction *sokaku_item_find_action (SokakuItem *self, const char *id);
int sokaku_item_get_action_number (SokakuItem *self, SokakuAction *action);
gboolean sokaku_item_is_after_end (SokakuItem *self, int fiscal);
gboolean sokaku_item_is_before_start (SokakuItem *self, int fiscal);
SokakuScore *sokaku_evaluation_find_score (SokakuEvaluation *self, const char *criterion_id);

void sokaku_plan_shape_item (SokakuPlan *self, SokakuItem *item);
char *sokaku_plan_make_id (SokakuPlan *self, const char *wish, gboolean for_initiative);
gboolean sokaku_id_is_valid (const char *id);
char *sokaku_id_fold (const char *id);

char *sokaku_circled_number (int number);
int sokaku_circled_value (gunichar c);

G_END_DECLS
