/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that series are made with: the user's, or those of the plan's language. */
#include "sokaku-series-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const sources[SOKAKU_SERIES_N_WORDS] = {
  [SOKAKU_SERIES_WORD_THEME_AVERAGES] = N_ ("Averages by theme (council)"),
  [SOKAKU_SERIES_WORD_CRITERIA_BY_THEME] = N_ ("Criteria by theme (self-evaluation)"),
  [SOKAKU_SERIES_WORD_GRADES_BY_YEAR] = N_ ("Grades by initiative and year"),
  [SOKAKU_SERIES_WORD_CRITERIA_BY_INITIATIVE] = N_ ("Criteria by initiative (self-evaluation)"),
  [SOKAKU_SERIES_WORD_GRADE_DISTRIBUTION] = N_ ("Items by grade and year"),
  [SOKAKU_SERIES_WORD_AGREEMENT] = N_ ("Agreement of the members"),
  [SOKAKU_SERIES_WORD_SELF_AND_COUNCIL] = N_ ("Self-evaluation and council"),
  [SOKAKU_SERIES_WORD_COMPLETION] = N_ ("Completion of sheets by department"),
  /* Translators: the highest rating of a scale, 5点満点 */
  [SOKAKU_SERIES_WORD_OUT_OF] = N_ ("Out of %d"),
  /* Translators: the highest total of the criteria, 合計は12点満点 */
  [SOKAKU_SERIES_WORD_TOTAL_OUT_OF] = N_ ("Totals out of %d"),
  /* Translators: the highest score of every criterion, 各3点満点 */
  [SOKAKU_SERIES_WORD_EACH_OUT_OF] = N_ ("Each out of %d"),
  [SOKAKU_SERIES_WORD_NUMBER_OF_ITEMS] = N_ ("Number of items"),
  [SOKAKU_SERIES_WORD_FILLED_IN] = N_ ("Filled in (%)"),
  [SOKAKU_SERIES_WORD_POINTS] = N_ ("points"),
  [SOKAKU_SERIES_WORD_THIS_TIME] = N_ ("This time"),
  [SOKAKU_SERIES_WORD_MIDTERM] = N_ ("Mid-term"),
  [SOKAKU_SERIES_WORD_OVERALL] = N_ ("Overall"),
  [SOKAKU_SERIES_WORD_SELF_TOTAL] = N_ ("Self-evaluation (total, out of %d)"),
  [SOKAKU_SERIES_WORD_COUNCIL_AVERAGE] = N_ ("Council (average, out of %d)"),
  /* Translators: the mark of one member's rating */
  [SOKAKU_SERIES_WORD_RATING] = N_ ("One member"),
  [SOKAKU_SERIES_WORD_MEAN] = N_ ("Mean"),
  /* Translators: standard deviation, how far ratings are apart */
  [SOKAKU_SERIES_WORD_SPREAD] = N_ ("Spread"),
  [SOKAKU_SERIES_WORD_NO_BALLOTS] = N_ ("Average only: ratings not known"),
  [SOKAKU_SERIES_WORD_NO_DEPARTMENT] = N_ ("No department"),
  [SOKAKU_SERIES_WORD_NOTHING_EVALUATED] = N_ ("nothing evaluated"),
  [SOKAKU_SERIES_WORD_NOT_KNOWN] = N_ ("not known"),
};

/**
 * sokaku_series_words_init:
 * @self: (out caller-allocates): the words
 *
 * The user's words. Whoever makes what is printed puts those of the plan's language
 * in their place.
 */
void
sokaku_series_words_init (SokakuSeriesWords *self)
{
  for (guint i = 0; i < SOKAKU_SERIES_N_WORDS; i++)
    self->words[i] = _ (sources[i]);
}

/**
 * sokaku_series_words_get:
 * @self: (nullable): the words; %NULL for the user's
 * @word: which one
 *
 * Returns: (transfer none): the word
 */
const char *
sokaku_series_words_get (const SokakuSeriesWords *self, SokakuSeriesWord word)
{
  g_return_val_if_fail (word < SOKAKU_SERIES_N_WORDS, "");

  return self != NULL ? self->words[word] : _ (sources[word]);
}

/**
 * sokaku_series_words_fill:
 * @self: (nullable): the words; %NULL for the user's
 * @word: one with a place for a number
 * @number: the number
 *
 * Returns: (transfer full): the word with its number
 */
char *
sokaku_series_words_fill (const SokakuSeriesWords *self, SokakuSeriesWord word, int number)
{
  const char *text = sokaku_series_words_get (self, word);
  const char *place = strstr (text, "%d");

  if (place == NULL)
    return g_strdup (text);
  return g_strdup_printf ("%.*s%d%s", (int) (place - text), text, number, place + strlen ("%d"));
}
