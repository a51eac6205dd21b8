/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's averages by theme, as a chart shows them. */
#include "sokaku-theme-series.h"

#include <glib/gi18n-lib.h>

#include "sokaku-grading.h"
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

/* From the lowest step of the plan's scale to the highest, a line at each whole. */
static void
set_scale (SokakuSeries *series, SokakuPlan *plan)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  guint n = sokaku_node_list_get_length (scale);
  int lowest = G_MAXINT;
  int highest = G_MININT;

  for (guint i = 0; i < n; i++)
    {
      int value = sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i));

      lowest = MIN (lowest, value);
      highest = MAX (highest, value);
    }
  if (lowest < highest)
    {
      /* Translators: the highest rating of a scale, 5点満点 */
      g_autofree char *subtitle = g_strdup_printf (_ ("Out of %d"), highest);

      sokaku_series_set_axis (series, 10 * lowest, 10 * highest, 10);
      sokaku_series_set_subtitle (series, subtitle);
    }
}

static const char *
get_short_name (SokakuTheme *theme)
{
  const char *name = sokaku_theme_get_short_in_sheets (theme);

  return *name != '\0' ? name : sokaku_theme_get_short_in_lists (theme);
}

/**
 * sokaku_series_for_theme_averages:
 * @plan: a plan
 * @stats: its figures
 *
 * Rule 4: the council average of each theme in the plan's order, with that of the
 * mid-term where one was entered, on the axis of the plan's rating scale. The count
 * of a point is the number of ratings behind it, or of initiatives where the plan
 * only has averages.
 *
 * Returns: (transfer full): the series
 */
SokakuSeries *
sokaku_series_for_theme_averages (SokakuPlan *plan, SokakuStats *stats)
{
  SokakuSeries *series = sokaku_series_new (_ ("Averages by theme (council)"));
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  gboolean has_ratings = sokaku_stats_get_n_ratings (stats, plan) > 0;

  set_scale (series, plan);
  sokaku_series_set_unit (series, _ ("points"));
  sokaku_series_set_names (series, _ ("This time"), _ ("Mid-term"));
  sokaku_series_set_counts (series, has_ratings ? SOKAKU_SERIES_COUNTS_RATINGS
                                                : SOKAKU_SERIES_COUNTS_INITIATIVES);

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);
      int average = sokaku_stats_get_council (stats, theme, NULL);

      sokaku_series_add_point (
          series, sokaku_theme_get_id (theme), sokaku_theme_get_name (theme),
          get_short_name (theme), SOKAKU_IS_VALUE (average) ? average : SOKAKU_SERIES_MISSING,
          get_earlier (plan, theme),
          has_ratings ? sokaku_stats_get_n_ratings (stats, theme)
                      : sokaku_stats_get_n_rated_at_least (stats, theme, G_MININT));
    }
  return series;
}
