/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules of the checks share; private to the checks. */
#pragma once

#include "sokaku-check.h"
#include "sokaku-completeness.h"

G_BEGIN_DECLS

typedef struct _SokakuCheck SokakuCheck;

/**
 * SokakuCheckRule:
 * @name: stable name, never translated
 * @severity: of its findings
 * @check_item: (nullable): looks at one item whose sheet could be read
 * @check_plan: (nullable): looks at the plan as a whole
 *
 * One rule of the checks.
 */
typedef struct
{
  const char *name;
  SokakuSeverity severity;
  void (*check_item) (SokakuCheck *check, SokakuItem *item);
  void (*check_plan) (SokakuCheck *check);
} SokakuCheckRule;

/**
 * SokakuCheck:
 * @plan: the plan
 * @items: all items in display order
 * @rule: the rule that is running
 * @findings: what was found
 *
 * One run over a plan.
 */
struct _SokakuCheck
{
  SokakuPlan *plan;
  GPtrArray *items;
  const SokakuCheckRule *rule;
  GPtrArray *findings;
};

void sokaku_check_report_item (SokakuCheck *check,
                               SokakuSeverity severity,
                               SokakuItem *item,
                               int fiscal,
                               const char *detail,
                               gpointer node,
                               const char *property,
                               const char *message);
void sokaku_check_report_initiative (SokakuCheck *check,
                                     SokakuSeverity severity,
                                     SokakuInitiative *initiative,
                                     gboolean in_council_file,
                                     const char *detail,
                                     gpointer node,
                                     const char *property,
                                     const char *message);
void sokaku_check_report (SokakuCheck *check,
                          SokakuSeverity severity,
                          const char *file,
                          const char *place,
                          gpointer node,
                          const char *property,
                          const char *message);

/* Of a sheet. */
void sokaku_check_grade (SokakuCheck *check, SokakuItem *item);
void sokaku_check_after_end (SokakuCheck *check, SokakuItem *item);
void sokaku_check_range (SokakuCheck *check, SokakuItem *item);
void sokaku_check_evaluation_missing (SokakuCheck *check, SokakuItem *item);
void sokaku_check_end_missing (SokakuCheck *check, SokakuItem *item);
void sokaku_check_end_year (SokakuCheck *check, SokakuItem *item);
void sokaku_check_reference_unresolved (SokakuCheck *check, SokakuItem *item);
void sokaku_check_reference_circular (SokakuCheck *check, SokakuItem *item);
void sokaku_check_reason (SokakuCheck *check, SokakuItem *item);
void sokaku_check_result (SokakuCheck *check, SokakuItem *item);
void sokaku_check_status (SokakuCheck *check, SokakuItem *item);

/* Of the plan. */
void sokaku_check_damage (SokakuCheck *check);
void sokaku_check_numbers (SokakuCheck *check);
void sokaku_check_empty (SokakuCheck *check);
void sokaku_check_departments (SokakuCheck *check);
void sokaku_check_ratings (SokakuCheck *check);
void sokaku_check_adopted (SokakuCheck *check);

G_END_DECLS
