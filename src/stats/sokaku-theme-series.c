/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's averages by theme, as a chart shows them. */
#include "sokaku-theme-series.h"

#include "sokaku-grading.h"
#include "sokaku-series-names.h"
#include "sokaku-sheet.h"

/* Rule 4 on the averages of the mid-term. */
static int
get_earlier (SokakuPlan *plan, SokakuTheme *theme)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  gint64 sum = 0;
  guint n = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      int average = sokaku_initiative_get_earlier_average (initiative);

      if (!SOKAKU_IS_VALUE (average)
          || !sokaku_initiative_has_theme (initiative, sokaku_theme_get_id (theme)))
        continue;
      sum += average;
      n++;
    }
  return n > 0 ? sokaku_round_half_up (sum, n) : SOKAKU_SERIES_MISSING;
}

/**
 * sokaku_series_for_theme_averages:
 * @plan: a plan
 * @stats: its figures
 * @words: (nullable): the words to use; %NULL for the user's
 *
 * Rule 4: the council average of each theme in the plan's order, with that of the
 * mid-term where one was entered, on the axis of the plan's rating scale. The count
 * of a point is the number of ratings behind it, or of initiatives where the plan
 * only has averages.
 *
 * Returns: (transfer full): the series
 */
SokakuSeries *
sokaku_series_for_theme_averages (SokakuPlan *plan,
                                  SokakuStats *stats,
                                  const SokakuSeriesWords *words)
{
  SokakuSeries *series
      = sokaku_series_new (sokaku_series_words_get (words, SOKAKU_SERIES_WORD_THEME_AVERAGES));
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  gboolean has_ratings = sokaku_stats_get_n_ratings (stats, plan) > 0;
  int lowest, highest;

  if (sokaku_series_names_get_scale (plan, &lowest, &highest))
    {
      g_autofree char *out_of
          = sokaku_series_words_fill (words, SOKAKU_SERIES_WORD_OUT_OF, highest);

      sokaku_series_set_axis (series, 10 * lowest, 10 * highest, 10);
      sokaku_series_set_subtitle (series, out_of);
    }
  sokaku_series_set_unit (series, sokaku_series_words_get (words, SOKAKU_SERIES_WORD_POINTS));
  sokaku_series_set_names (series, sokaku_series_words_get (words, SOKAKU_SERIES_WORD_THIS_TIME),
                           sokaku_series_words_get (words, SOKAKU_SERIES_WORD_MIDTERM));
  sokaku_series_set_counts (series, has_ratings ? SOKAKU_SERIES_COUNTS_RATINGS
                                                : SOKAKU_SERIES_COUNTS_INITIATIVES);

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);
      int average = sokaku_series_names_get_figure (sokaku_stats_get_council (stats, theme, NULL));

      sokaku_series_names_add_theme (series, theme, average);
      sokaku_series_add_cell (series, average, get_earlier (plan, theme),
                              has_ratings
                                  ? sokaku_stats_get_n_ratings (stats, theme)
                                  : sokaku_stats_get_n_rated_at_least (stats, theme, G_MININT),
                              -1, NULL);
    }
  return series;
}
