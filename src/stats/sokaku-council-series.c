/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the council's ratings say, as charts show it. */
#include "sokaku-council-series.h"

#include "sokaku-rating.h"
#include "sokaku-series-names.h"

/* A scale of more steps has a column only for the ratings that were given. */
#define MOST_STEPS 20

static void
count_ratings (SokakuInitiative *initiative, GHashTable *counts)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);

  for (guint i = 0; i < sokaku_node_list_get_length (ratings); i++)
    {
      int value = sokaku_rating_get_value (sokaku_node_list_peek (ratings, i));
      gpointer key = GINT_TO_POINTER (value);

      if (SOKAKU_IS_VALUE (value))
        g_hash_table_insert (
            counts, key,
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
    }
}

static int
get_spread (SokakuInitiative *initiative)
{
  SokakuSpread spread;

  return sokaku_council_get_spread (initiative, &spread) ? spread.deviation : SOKAKU_SERIES_MISSING;
}

static int
compare_ratings (gconstpointer a, gconstpointer b)
{
  int first = *(const int *) a, second = *(const int *) b;

  return (first > second) - (first < second);
}

static GArray *
list_steps (SokakuNodeList *initiatives, int lowest, int highest)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key;

  /* A rating out of scale is a mistake to be seen, not to be hidden. */
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    count_ratings (sokaku_node_list_peek (initiatives, i), given);
  if ((gint64) highest - lowest < MOST_STEPS)
    for (int step = lowest; step <= highest; step++)
      g_hash_table_add (given, GINT_TO_POINTER (step));
  g_hash_table_iter_init (&iter, given);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      int step = GPOINTER_TO_INT (key);

      g_array_append_val (steps, step);
    }
  g_array_sort (steps, compare_ratings);
  return steps;
}

/**
 * sokaku_series_for_agreement:
 * @plan: a plan
 * @stats: its figures
 * @words: (nullable): the words to use; %NULL for the user's
 *
 * How many members gave each rating, by initiative: a column for each step of the scale,
 * whose axis is that step, then one for the mean (rule 4) and one for the spread, the
 * standard deviation of the ratings. Where ballots are not known all cells but the mean
 * are missing. Initiatives are ordered by mean or, most divided first, by spread.
 *
 * Returns: (transfer full): the series; without rows where the plan has no scale
 */
SokakuSeries *
sokaku_series_for_agreement (SokakuPlan *plan, SokakuStats *stats, const SokakuSeriesWords *words)
{
  SokakuSeries *series
      = sokaku_series_new (sokaku_series_words_get (words, SOKAKU_SERIES_WORD_AGREEMENT));
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  const char *mean = sokaku_series_words_get (words, SOKAKU_SERIES_WORD_MEAN);
  const char *spread_name = sokaku_series_words_get (words, SOKAKU_SERIES_WORD_SPREAD);
  g_autofree char *out_of = NULL;
  g_autoptr (GArray) steps = NULL;
  int lowest, highest;

  sokaku_series_set_rows (series, SOKAKU_SERIES_ROWS_INITIATIVES);
  sokaku_series_set_counts (series, SOKAKU_SERIES_COUNTS_RATINGS);
  sokaku_series_set_names (series, sokaku_series_words_get (words, SOKAKU_SERIES_WORD_RATING),
                           mean);
  if (!sokaku_series_names_get_scale (plan, &lowest, &highest))
    return series;
  out_of = sokaku_series_words_fill (words, SOKAKU_SERIES_WORD_OUT_OF, highest);
  sokaku_series_set_subtitle (series, out_of);

  steps = list_steps (initiatives, lowest, highest);
  for (guint i = 0; i < steps->len; i++)
    {
      int step = g_array_index (steps, int, i);
      g_autofree char *label = g_strdup_printf ("%d", step);

      sokaku_series_add_column (series, label, label, NULL);
      sokaku_series_set_column_figures (series, SOKAKU_SERIES_WHOLE);
      sokaku_series_set_column_axis (series, step, step + 1, 1);
    }
  sokaku_series_add_column (series, "mean", mean, NULL);
  sokaku_series_set_column_axis (series, 10 * lowest, 10 * highest, 10);
  sokaku_series_add_column (series, "spread", spread_name, NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
      guint n = sokaku_stats_get_n_ratings (stats, initiative);
      int average
          = sokaku_series_names_get_figure (sokaku_stats_get_council (stats, initiative, NULL));
      int spread;

      count_ratings (initiative, counts);
      spread = get_spread (initiative);
      sokaku_series_names_add_initiative (series, initiative, average, spread);
      for (guint j = 0; j < steps->len; j++)
        {
          guint count = GPOINTER_TO_UINT (
              g_hash_table_lookup (counts, GINT_TO_POINTER (g_array_index (steps, int, j))));

          sokaku_series_add_cell (series, n > 0 ? (int) count : SOKAKU_SERIES_MISSING,
                                  SOKAKU_SERIES_MISSING, 0, -1, NULL);
        }
      sokaku_series_add_cell (series, average, SOKAKU_SERIES_MISSING, n, -1,
                              n == 0 && average != SOKAKU_SERIES_MISSING
                                  ? sokaku_series_words_get (words, SOKAKU_SERIES_WORD_NO_BALLOTS)
                                  : NULL);
      sokaku_series_add_cell (series, spread, SOKAKU_SERIES_MISSING, n, -1, NULL);
    }
  return series;
}

static void
add_panel (SokakuSeries *series,
           const char *id,
           const SokakuSeriesWords *words,
           SokakuSeriesWord name,
           int lowest,
           int highest)
{
  g_autofree char *label = sokaku_series_words_fill (words, name, highest);

  sokaku_series_add_column (series, id, label, NULL);
  if (lowest < highest)
    sokaku_series_set_column_axis (series, 10 * lowest, 10 * highest,
                                   sokaku_series_names_get_step (10 * lowest, 10 * highest, 10));
}

/**
 * sokaku_series_for_self_and_council:
 * @plan: a plan
 * @stats: its figures
 * @words: (nullable): the words to use; %NULL for the user's
 *
 * Rules 2 and 4: by initiative the total of its overall self-evaluation and the council's
 * average with that of the mid-term, each on an axis of its own. Initiatives are ordered
 * by the council's average.
 *
 * Returns: (transfer full): the series
 */
SokakuSeries *
sokaku_series_for_self_and_council (SokakuPlan *plan,
                                    SokakuStats *stats,
                                    const SokakuSeriesWords *words)
{
  SokakuSeries *series
      = sokaku_series_new (sokaku_series_words_get (words, SOKAKU_SERIES_WORD_SELF_AND_COUNCIL));
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  int lowest, highest;

  sokaku_series_set_rows (series, SOKAKU_SERIES_ROWS_INITIATIVES);
  sokaku_series_set_names (series, sokaku_series_words_get (words, SOKAKU_SERIES_WORD_THIS_TIME),
                           sokaku_series_words_get (words, SOKAKU_SERIES_WORD_MIDTERM));
  sokaku_series_names_get_totals (plan, &lowest, &highest);
  add_panel (series, "self", words, SOKAKU_SERIES_WORD_SELF_TOTAL, lowest, highest);
  if (!sokaku_series_names_get_scale (plan, &lowest, &highest))
    lowest = highest = 0;
  add_panel (series, "council", words, SOKAKU_SERIES_WORD_COUNCIL_AVERAGE, lowest, highest);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      int average
          = sokaku_series_names_get_figure (sokaku_stats_get_council (stats, initiative, NULL));

      sokaku_series_names_add_initiative (series, initiative, average, SOKAKU_SERIES_MISSING);
      sokaku_series_add_cell (series,
                              sokaku_series_names_get_figure (
                                  sokaku_stats_get_total (stats, initiative, SOKAKU_OVERALL)),
                              SOKAKU_SERIES_MISSING, 0, -1,
                              sokaku_stats_get_total (stats, initiative, SOKAKU_OVERALL)
                                      != SOKAKU_UNKNOWN
                                  ? sokaku_stats_get_grade (stats, initiative, SOKAKU_OVERALL, NULL)
                                  : NULL);
      sokaku_series_add_cell (
          series, average,
          sokaku_series_names_get_figure (sokaku_initiative_get_earlier_average (initiative)), 0,
          -1, NULL);
    }
  return series;
}
