/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans for tests and benchmarks, of any size, filled as real sheets are. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

SokakuPlan *sokaku_test_make_plan (guint n_initiatives, guint n_items);
void sokaku_test_fill_every_field (SokakuPlan *plan);

/* Calls @func for @node and every node below it. */
typedef void (*SokakuTestVisit) (SokakuNode *node, gpointer data);
void sokaku_test_visit (SokakuNode *node, SokakuTestVisit func, gpointer data);

G_END_DECLS
