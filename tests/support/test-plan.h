/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans for tests: of any shape, complete and without a finding. */
#pragma once

#include "sokaku-plan.h"

/* What a plan looks like. Grades are listed best first with their smallest totals. */
typedef struct
{
  int first_fiscal;
  guint n_years;
  guint n_evaluated; /* of the first years */
  guint n_criteria;
  int min;
  int max;
  const char *const *grades;
  const int *min_totals;
  guint n_themes;
  guint n_initiatives;
  guint n_items; /* spread evenly over the initiatives */
  int scale_min;
  int scale_max;
  guint n_members;
} TestPlanShape;

/* Five years, four evaluated, four criteria 0–3, grades A–D, cap B at 1. */
extern const TestPlanShape test_plan_common;
/* Seven years over an era's end, three criteria 1–5, grades S–C, two caps. */
extern const TestPlanShape test_plan_other;

SokakuPlan *test_plan_new (const TestPlanShape *shape);
SokakuItem *test_plan_item (SokakuPlan *plan, const char *number);
void test_plan_set_scores (SokakuItem *item, int fiscal, const int *scores);
void test_plan_set_all (SokakuItem *item, int fiscal, int value);
