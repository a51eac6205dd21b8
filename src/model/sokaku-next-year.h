/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening the next fiscal year: what it takes from the year before, and doing so. */
#pragma once

#include "sokaku-action.h"
#include "sokaku-history.h"
#include "sokaku-pick-list.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuNextState:
 * @SOKAKU_NEXT_NO_RESULT: nothing came of it yet
 * @SOKAKU_NEXT_CONTINUED: an entry of its result is marked as continued (継)
 * @SOKAKU_NEXT_DONE: it has a result that is not
 *
 * How far an action row is. The first two are unfinished.
 */
typedef enum
{
  SOKAKU_NEXT_NO_RESULT,
  SOKAKU_NEXT_CONTINUED,
  SOKAKU_NEXT_DONE,
} SokakuNextState;

/**
 * SokakuNextChoice:
 * @SOKAKU_NEXT_UNFINISHED: rows without a result, or whose result is marked as continued
 * @SOKAKU_NEXT_ALL: every row
 * @SOKAKU_NEXT_NONE: none
 *
 * Which rows are carried.
 */
typedef enum
{
  SOKAKU_NEXT_UNFINISHED,
  SOKAKU_NEXT_ALL,
  SOKAKU_NEXT_NONE,
} SokakuNextChoice;

/**
 * SokakuNextCounts:
 * @items: items that get rows
 * @rows: rows
 * @spans: schedules whose work goes on (⇒)
 * @locks: years that get locked
 *
 * What opening the year does.
 */
typedef struct
{
  guint items;
  guint rows;
  guint spans;
  guint locks;
} SokakuNextCounts;

#define SOKAKU_TYPE_NEXT_YEAR (sokaku_next_year_get_type ())
G_DECLARE_FINAL_TYPE (SokakuNextYear, sokaku_next_year, SOKAKU, NEXT_YEAR, GObject)

GArray *sokaku_next_year_list_years (SokakuPlan *plan);

SokakuNextYear *sokaku_next_year_new (SokakuPlan *plan, int fiscal);
int sokaku_next_year_get_fiscal (SokakuNextYear *self);
gboolean sokaku_next_year_get_from (SokakuNextYear *self, int *fiscal);
gboolean sokaku_next_year_is_new (SokakuNextYear *self);
SokakuPickList *sokaku_next_year_get_list (SokakuNextYear *self);
SokakuNextState sokaku_next_year_get_state (SokakuAction *action);

void sokaku_next_year_choose (SokakuNextYear *self, SokakuNextChoice choice);
void sokaku_next_year_set_evaluate (SokakuNextYear *self, gboolean evaluate);
void sokaku_next_year_set_lock (SokakuNextYear *self, gboolean lock);
void sokaku_next_year_count (SokakuNextYear *self, SokakuNextCounts *counts);

gboolean sokaku_next_year_apply (SokakuNextYear *self, SokakuHistory *history, GError **error);

G_END_DECLS
