/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that are printed, in the language of the plan. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

typedef enum
{
  SOKAKU_WORD_LIST_OF_INITIATIVES,
  SOKAKU_WORD_LIST_OF_ITEMS,
  SOKAKU_WORD_TOTALS_BY_THEME,
  SOKAKU_WORD_AVERAGES_BY_THEME,
  SOKAKU_WORD_NUMBER,
  SOKAKU_WORD_INITIATIVE,
  SOKAKU_WORD_ITEM,
  SOKAKU_WORD_THEME,
  SOKAKU_WORD_N_INITIATIVES,
  SOKAKU_WORD_N_ITEMS,
  SOKAKU_WORD_SELF_EVALUATION,
  SOKAKU_WORD_OVERALL,
  SOKAKU_WORD_TOTAL,
  SOKAKU_WORD_GRADE,
  SOKAKU_WORD_GRADE_BY_YEAR,
  SOKAKU_WORD_COUNCIL_AVERAGE,
  SOKAKU_WORD_DEPARTMENTS,
  SOKAKU_WORD_END_YEAR,
  SOKAKU_WORD_ENDED,
  SOKAKU_WORD_THIS_TIME,
  SOKAKU_WORD_MIDTERM,
  SOKAKU_WORD_NONE,
  SOKAKU_WORD_NO_ITEMS,
  SOKAKU_WORD_NO_FIGURES,
  SOKAKU_WORD_DAMAGED,
  SOKAKU_WORD_NOTE_INITIATIVES,
  SOKAKU_WORD_NOTE_ITEMS,
  SOKAKU_WORD_SHEET_1,
  SOKAKU_WORD_SHEET_2,
  SOKAKU_WORD_FIRST_YEAR,
  SOKAKU_WORD_END,
  SOKAKU_WORD_SCHEDULE,
  SOKAKU_WORD_PLANNED,
  SOKAKU_WORD_STATUS,
  SOKAKU_WORD_AS_PLANNED,
  SOKAKU_WORD_REVISED,
  SOKAKU_WORD_ACTUAL,
  SOKAKU_WORD_ACTIONS,
  SOKAKU_WORD_YEAR,
  SOKAKU_WORD_PLANNED_ACTION,
  SOKAKU_WORD_RESULTS,
  SOKAKU_WORD_MARK_NEW,
  SOKAKU_WORD_MARK_CONTINUED,
  SOKAKU_WORD_EVALUATION,
  SOKAKU_WORD_CRITERION,
  SOKAKU_WORD_REASON,
  SOKAKU_WORD_DECISION,
  SOKAKU_WORD_ISSUES,
  SOKAKU_WORD_PROBLEM,
  SOKAKU_WORD_SOLUTION,
  SOKAKU_WORD_SPECIAL_NOTE,
  SOKAKU_WORD_REMARK,
  SOKAKU_WORD_CONTINUED,
  SOKAKU_WORD_BALLOT,
  SOKAKU_WORD_BALLOT_NOTE,
  SOKAKU_WORD_BALLOT_NAME,
  SOKAKU_WORD_RATING,
  SOKAKU_WORD_OPINION,
  SOKAKU_N_WORDS,
} SokakuWord;

const char *sokaku_words_get (const char *language, SokakuWord word);
char *sokaku_words_join (const char *language, const char *const *parts);
char *sokaku_words_add_tag (const char *language, const char *title, const char *tag);
char *sokaku_words_add_limit (const char *language, const char *text, const char *limit);
char *sokaku_words_as_of (const char *language, const char *when);
const char *sokaku_words_get_title (SokakuPlan *plan, SokakuItem *item);
char *sokaku_words_dup_named (SokakuPlan *plan, SokakuItem *item);
char *sokaku_words_dup_overall (SokakuPlan *plan);
char *sokaku_words_out_of (const char *language, int highest);

G_END_DECLS
