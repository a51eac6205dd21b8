/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new plan with the structure of another: its definition and items, without what was done. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuPlanCopyOptions:
 * @first_fiscal: first fiscal year of the new plan
 * @n_years: number of its years
 * @without: (nullable) (element-type SokakuNode): initiatives and items to leave out
 * @renumber: whether initiatives and items are numbered from 1, each in their order
 *
 * How a plan is copied.
 */
typedef struct
{
  int first_fiscal;
  guint n_years;
  GHashTable *without;
  gboolean renumber;
} SokakuPlanCopyOptions;

SokakuPlan *sokaku_plan_copy_structure (SokakuPlan *from, const SokakuPlanCopyOptions *options);

/* The steps of it, for a plan that is put together bit by bit. */
SokakuPlan *sokaku_plan_copy_definition (SokakuPlan *from);
void sokaku_plan_copy_years (SokakuPlan *to, SokakuPlan *from, int first_fiscal, guint n_years);
void
sokaku_plan_copy_items (SokakuPlan *to, SokakuPlan *from, GHashTable *without, gboolean renumber);

G_END_DECLS
