/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for what goes wrong in real sheets. */
#pragma once

#include "sokaku-finding.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuCheckMeasure:
 * @plan: the plan
 * @node: the node that holds the text; for results their action row
 * @property: the property of @node, or its list of results
 * @text: the text as it is printed, references as words; "" for results, which are
 *   printed together with their marks
 * @data: data of the caller
 *
 * Measures a text with the layout that prints it, which is none of this library.
 *
 * Returns: percent of its printed box that it takes; above 100 it goes over
 */
typedef int (*SokakuCheckMeasure) (
    SokakuPlan *plan, SokakuNode *node, const char *property, const char *text, gpointer data);

GPtrArray *sokaku_check_run (SokakuPlan *plan, SokakuCheckMeasure measure, gpointer measure_data);
const char *const *sokaku_check_list_rules (void);

G_END_DECLS
