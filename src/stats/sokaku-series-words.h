/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that series are made with: the user's, or those of the plan's language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  /* what is shown */
  SOKAKU_SERIES_WORD_THEME_AVERAGES,
  SOKAKU_SERIES_WORD_CRITERIA_BY_THEME,
  SOKAKU_SERIES_WORD_GRADES_BY_YEAR,
  SOKAKU_SERIES_WORD_CRITERIA_BY_INITIATIVE,
  SOKAKU_SERIES_WORD_GRADE_DISTRIBUTION,
  SOKAKU_SERIES_WORD_AGREEMENT,
  SOKAKU_SERIES_WORD_SELF_AND_COUNCIL,
  SOKAKU_SERIES_WORD_COMPLETION,
  /* scales; %d is the highest figure */
  SOKAKU_SERIES_WORD_OUT_OF,
  SOKAKU_SERIES_WORD_TOTAL_OUT_OF,
  SOKAKU_SERIES_WORD_EACH_OUT_OF,
  SOKAKU_SERIES_WORD_NUMBER_OF_ITEMS,
  SOKAKU_SERIES_WORD_FILLED_IN,
  /* what stands beside it */
  SOKAKU_SERIES_WORD_POINTS,
  SOKAKU_SERIES_WORD_THIS_TIME,
  SOKAKU_SERIES_WORD_MIDTERM,
  SOKAKU_SERIES_WORD_OVERALL,
  SOKAKU_SERIES_WORD_SELF_TOTAL,
  SOKAKU_SERIES_WORD_COUNCIL_AVERAGE,
  SOKAKU_SERIES_WORD_RATING,
  SOKAKU_SERIES_WORD_MEAN,
  SOKAKU_SERIES_WORD_SPREAD,
  SOKAKU_SERIES_WORD_NO_BALLOTS,
  SOKAKU_SERIES_WORD_NO_DEPARTMENT,
  SOKAKU_SERIES_WORD_NOTHING_EVALUATED,
  SOKAKU_SERIES_WORD_NOT_KNOWN,
  SOKAKU_SERIES_N_WORDS
} SokakuSeriesWord;

/* One word each, in the order of the enumeration. */
typedef struct
{
  const char *words[SOKAKU_SERIES_N_WORDS];
} SokakuSeriesWords;

void sokaku_series_words_init (SokakuSeriesWords *self);
const char *sokaku_series_words_get (const SokakuSeriesWords *self, SokakuSeriesWord word);
char *sokaku_series_words_fill (const SokakuSeriesWords *self, SokakuSeriesWord word, int number);

G_END_DECLS
