/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the clerk of a department has to fill in, and what is still missing. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

/* The "year" of what is not about a year. */
#define SOKAKU_NO_YEAR G_MININT

/**
 * SokakuSlotKind:
 * @SOKAKU_SLOT_TITLE: the item's title
 * @SOKAKU_SLOT_DEPARTMENTS: who carries it out
 * @SOKAKU_SLOT_FIRST_YEAR: its first fiscal year
 * @SOKAKU_SLOT_END_YEAR: the fiscal year in which it ended
 * @SOKAKU_SLOT_END_DATE: the month in which it ended
 * @SOKAKU_SLOT_STATUS: whether a year's work went as planned
 * @SOKAKU_SLOT_PLAN: what an action row was to be
 * @SOKAKU_SLOT_RESULT: what became of it
 * @SOKAKU_SLOT_SCORE: a criterion's score
 * @SOKAKU_SLOT_REASON: the reason of an overall score
 * @SOKAKU_SLOT_GRADE_REASON: the reason of the overall grade
 * @SOKAKU_SLOT_PROBLEM: a year's issue
 * @SOKAKU_SLOT_SOLUTION: its solution
 * @SOKAKU_SLOT_REMARK: the overall remark
 *
 * The kinds of fields that a sheet asks for.
 */
typedef enum
{
  SOKAKU_SLOT_TITLE,
  SOKAKU_SLOT_DEPARTMENTS,
  SOKAKU_SLOT_FIRST_YEAR,
  SOKAKU_SLOT_END_YEAR,
  SOKAKU_SLOT_END_DATE,
  SOKAKU_SLOT_STATUS,
  SOKAKU_SLOT_PLAN,
  SOKAKU_SLOT_RESULT,
  SOKAKU_SLOT_SCORE,
  SOKAKU_SLOT_REASON,
  SOKAKU_SLOT_GRADE_REASON,
  SOKAKU_SLOT_PROBLEM,
  SOKAKU_SLOT_SOLUTION,
  SOKAKU_SLOT_REMARK,
} SokakuSlotKind;

/**
 * SokakuSlot:
 * @kind: what it is
 * @fiscal: a fiscal year, %SOKAKU_OVERALL or %SOKAKU_NO_YEAR
 * @node: the node that holds it; the item where the node itself is missing
 * @property: static name of the property or list of @node to go to
 * @criterion: (nullable): id of the criterion of a score or reason
 * @done: whether it is filled in
 *
 * A field that a sheet asks for now.
 */
typedef struct
{
  SokakuSlotKind kind;
  int fiscal;
  SokakuNode *node;
  const char *property;
  const char *criterion;
  gboolean done;
} SokakuSlot;

typedef void (*SokakuSlotFunc) (const SokakuSlot *slot, gpointer data);

/**
 * SokakuCompletenessEntry:
 * @kind: what it is
 * @fiscal: a fiscal year, %SOKAKU_OVERALL or %SOKAKU_NO_YEAR
 * @node: the node that holds it
 * @property: static name of the property or list of @node to go to
 * @name: short name for people, e.g. "③ 取組結果"
 * @done: whether it is filled in
 *
 * A line of a sheet's checklist.
 */
typedef struct
{
  SokakuSlotKind kind;
  int fiscal;
  SokakuNode *node;
  const char *property;
  char *name;
  gboolean done;
} SokakuCompletenessEntry;

void sokaku_completeness_foreach (SokakuItem *item,
                                  SokakuPlan *plan,
                                  SokakuSlotFunc func,
                                  gpointer data);
char *sokaku_completeness_dup_name (const SokakuSlot *slot, SokakuItem *item, SokakuPlan *plan);
GPtrArray *sokaku_completeness_list (SokakuItem *item, SokakuPlan *plan);
void sokaku_completeness_count (SokakuItem *item, SokakuPlan *plan, guint *n_done, guint *n_all);
void sokaku_completeness_count_year (
    SokakuItem *item, SokakuPlan *plan, int fiscal, guint *n_done, guint *n_all);

G_END_DECLS
