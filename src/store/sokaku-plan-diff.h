/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs between two states of a plan, field by field; and making one the other. */
#pragma once

#include "sokaku-history.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuPlanChange:
 * @path: file of the plan that has the field
 * @place: whose it is: number and title of a sheet or an initiative, or what the file is
 * @field: which field, e.g. "R5 ⑨ Planned Action"
 * @before: its value as shown; "" for blank
 * @after: its other value as shown; "" for blank
 * @key: what it is for sokaku_plan_diff_apply(); %NULL: it cannot be left out
 * @conflict: whether somebody else has changed it too
 *
 * A field that differs.
 */
typedef struct
{
  char *path;
  char *place;
  char *field;
  char *before;
  char *after;
  char *key;
  gboolean conflict;
} SokakuPlanChange;

void sokaku_plan_change_free (SokakuPlanChange *change);

GPtrArray *sokaku_plan_diff_list (SokakuPlan *from,
                                  SokakuPlan *to,
                                  const char *const *paths,
                                  GHashTable *conflicts);
void sokaku_plan_diff_apply (SokakuPlan *from,
                             SokakuPlan *to,
                             const char *const *paths,
                             GHashTable *without,
                             SokakuHistory *history,
                             const char *label);

G_END_DECLS
