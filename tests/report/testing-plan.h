/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans of any shape for the tests of the report. */
#pragma once

#include "sokaku-plan.h"

/**
 * TestingShape:
 * @first_year: first fiscal year
 * @n_years: years of the plan; all but the last are evaluated
 * @n_criteria: criteria, each scored from @lowest to @highest
 * @n_themes: themes
 * @n_initiatives: initiatives
 * @n_items: items, spread over the initiatives
 * @language: of the plan
 */
typedef struct
{
  int first_year;
  guint n_years;
  guint n_criteria;
  int lowest;
  int highest;
  guint n_themes;
  guint n_initiatives;
  guint n_items;
  const char *language;
} TestingShape;

extern const TestingShape testing_shape_usual;
extern const TestingShape testing_shape_other;

SokakuPlan *testing_plan_new (const TestingShape *shape);
SokakuItem *testing_plan_get_item (SokakuPlan *plan, guint position);
void testing_plan_set_score (SokakuItem *item, int fiscal, guint criterion, int value);
