/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How states of a plan are compared by the tables of the format. */
#pragma once

#include "sokaku-format.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

typedef gboolean (*SokakuPlanWalkField) (const SokakuFormatField *field, gpointer data);

gboolean sokaku_plan_walk_fields (const SokakuFormatElement *element,
                                  SokakuPlanWalkField func,
                                  gpointer data);
gboolean sokaku_plan_walk_values_are_equal (const SokakuFormatField *field, gpointer a, gpointer b);
gboolean
sokaku_plan_walk_nodes_are_equal (const SokakuFormatElement *element, gpointer a, gpointer b);
const SokakuFormatField *sokaku_plan_walk_find_key (const SokakuFormatElement *element);
char *sokaku_plan_walk_dup_key (const SokakuFormatField *key, gpointer node);
gpointer sokaku_plan_walk_find_node (SokakuPlan *plan,
                                     const char *path,
                                     const SokakuFormatElement **element);
char *sokaku_plan_walk_make_place (const char *place, const char *name, const char *key);

G_END_DECLS
