/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reform plan (計画): its definition, its initiatives, its council. */
#pragma once

#include "sokaku-node.h"
#include "sokaku-node-list.h"
#include "sokaku-criterion.h"
#include "sokaku-grade.h"
#include "sokaku-initiative.h"
#include "sokaku-item.h"
#include "sokaku-member.h"
#include "sokaku-report.h"
#include "sokaku-scale-step.h"
#include "sokaku-theme.h"
#include "sokaku-year.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_PLAN (sokaku_plan_get_type ())
G_DECLARE_FINAL_TYPE (SokakuPlan, sokaku_plan, SOKAKU, PLAN, SokakuNode)

SokakuPlan *sokaku_plan_new (void);

const char *sokaku_plan_get_name (SokakuPlan *self);
void sokaku_plan_set_name (SokakuPlan *self, const char *name);

const char *sokaku_plan_get_city (SokakuPlan *self);
void sokaku_plan_set_city (SokakuPlan *self, const char *city);

const char *sokaku_plan_get_council (SokakuPlan *self);
void sokaku_plan_set_council (SokakuPlan *self, const char *council);

const char *sokaku_plan_get_language (SokakuPlan *self);
void sokaku_plan_set_language (SokakuPlan *self, const char *language);

int sokaku_plan_get_midterm_year (SokakuPlan *self);
void sokaku_plan_set_midterm_year (SokakuPlan *self, int midterm_year);

const char *sokaku_plan_get_overall_label (SokakuPlan *self);
void sokaku_plan_set_overall_label (SokakuPlan *self, const char *overall_label);

const char *sokaku_plan_get_confirmed_at (SokakuPlan *self);
void sokaku_plan_set_confirmed_at (SokakuPlan *self, const char *confirmed_at);

gboolean sokaku_plan_get_opinion_authors (SokakuPlan *self);
void sokaku_plan_set_opinion_authors (SokakuPlan *self, gboolean opinion_authors);

SokakuNodeList *sokaku_plan_get_years (SokakuPlan *self);

SokakuNodeList *sokaku_plan_get_criteria (SokakuPlan *self);

SokakuNodeList *sokaku_plan_get_grades (SokakuPlan *self);

SokakuNodeList *sokaku_plan_get_scale (SokakuPlan *self);

SokakuNodeList *sokaku_plan_get_themes (SokakuPlan *self);

SokakuNodeList *sokaku_plan_get_initiatives (SokakuPlan *self);

SokakuNodeList *sokaku_plan_get_members (SokakuPlan *self);

SokakuReport *sokaku_plan_get_report (SokakuPlan *self);

G_END_DECLS
