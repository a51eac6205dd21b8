/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules of the checks share; private to the checks. */
#pragma once

#include "sokaku-check.h"
#include "sokaku-action.h"
#include "sokaku-completeness.h"

G_BEGIN_DECLS

typedef struct _SokakuCheck SokakuCheck;

/**
 * SokakuCheckRule:
 * @name: stable name, never translated
 * @severity: of its findings
 * @check_item: (nullable): looks at one item
 * @check_initiative: (nullable): looks at one initiative and the scores of its items
 * @check_plan: (nullable): looks at numbers, titles, departments and damage of the plan, and at
 *   what opinions say
 * @of_damaged: whether it looks at items whose sheet could not be read
 *
 * One rule of the checks. A function may look at what is said here, at the plan's
 * definition and at which years are over, and at nothing else: that is what it is run
 * again after.
 */
typedef struct
{
  const char *name;
  SokakuSeverity severity;
  void (*check_item) (SokakuCheck *check, SokakuItem *item);
  void (*check_initiative) (SokakuCheck *check, SokakuInitiative *initiative);
  void (*check_plan) (SokakuCheck *check);
  gboolean of_damaged;
} SokakuCheckRule;

/**
 * SokakuCheck:
 * @plan: the plan
 * @measure: (nullable): measures a text's printed box
 * @measure_data: data for @measure
 * @rule: the rule that is running
 * @findings: what it found
 *
 * One run over a plan.
 */
struct _SokakuCheck
{
  SokakuPlan *plan;
  SokakuCheckMeasure measure;
  gpointer measure_data;
  const SokakuCheckRule *rule;
  GPtrArray *findings;
};

const SokakuCheckRule *sokaku_check_get_rules (guint *n_rules);
void sokaku_check_run_item (SokakuCheck *check, const SokakuCheckRule *rule, SokakuItem *item);
void sokaku_check_run_initiative (SokakuCheck *check,
                                  const SokakuCheckRule *rule,
                                  SokakuInitiative *initiative);
void sokaku_check_run_plan (SokakuCheck *check, const SokakuCheckRule *rule);

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
                          gpointer subject,
                          const char *file,
                          const char *place,
                          const char *detail,
                          gpointer node,
                          const char *property,
                          const char *message);

/**
 * SokakuCheckText:
 * @node: the node that holds it
 * @property: its static name
 * @fiscal: a fiscal year, %SOKAKU_OVERALL or %SOKAKU_NO_YEAR
 * @action: (nullable): the action row that it belongs to
 * @text: the text, with references
 *
 * A text of a sheet that a clerk writes.
 */
typedef struct
{
  gpointer node;
  const char *property;
  int fiscal;
  SokakuAction *action;
  const char *text;
} SokakuCheckText;

typedef void (*SokakuCheckTextFunc) (SokakuCheck *check,
                                     SokakuItem *item,
                                     const SokakuCheckText *text,
                                     gpointer data);

void sokaku_check_foreach_text (SokakuCheck *check,
                                SokakuItem *item,
                                SokakuCheckTextFunc func,
                                gpointer data);
void sokaku_check_report_text (SokakuCheck *check,
                               SokakuItem *item,
                               const SokakuCheckText *text,
                               const char *message);
gboolean sokaku_check_find_wrong_sum (const char *text, char **stated, char **computed);

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

void sokaku_check_item_title (SokakuCheck *check, SokakuItem *item);
void sokaku_check_mark (SokakuCheck *check, SokakuItem *item);
void sokaku_check_box (SokakuCheck *check, SokakuItem *item);
void sokaku_check_sums (SokakuCheck *check, SokakuItem *item);
void sokaku_check_same (SokakuCheck *check, SokakuItem *item);
void sokaku_check_widths (SokakuCheck *check, SokakuItem *item);
void sokaku_check_eras (SokakuCheck *check, SokakuItem *item);

/* Of an initiative. */
void sokaku_check_initiative_title (SokakuCheck *check, SokakuInitiative *initiative);
void sokaku_check_year_grades (SokakuCheck *check, SokakuInitiative *initiative);
void sokaku_check_empty (SokakuCheck *check, SokakuInitiative *initiative);
void sokaku_check_ratings (SokakuCheck *check, SokakuInitiative *initiative);
void sokaku_check_second (SokakuCheck *check, SokakuInitiative *initiative);
void sokaku_check_average (SokakuCheck *check, SokakuInitiative *initiative);
void sokaku_check_adopted (SokakuCheck *check, SokakuInitiative *initiative);
void sokaku_check_opinions (SokakuCheck *check, SokakuInitiative *initiative);

/* Of the plan. */
void sokaku_check_item_damage (SokakuCheck *check, SokakuItem *item);
void sokaku_check_initiative_damage (SokakuCheck *check, SokakuInitiative *initiative);
void sokaku_check_report_damage (SokakuCheck *check);
void sokaku_check_numbers (SokakuCheck *check);
void sokaku_check_departments (SokakuCheck *check);
void sokaku_check_opinion_items (SokakuCheck *check);
void sokaku_check_terms (SokakuCheck *check);

G_END_DECLS
