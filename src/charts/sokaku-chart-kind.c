/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of chart there are, by name. */
#include "sokaku-chart-kind.h"

#include <glib/gi18n-lib.h>

#include "sokaku-agreement-chart.h"
#include "sokaku-bar-chart.h"
#include "sokaku-completion-series.h"
#include "sokaku-council-series.h"
#include "sokaku-criteria-series.h"
#include "sokaku-grade-series.h"
#include "sokaku-heat-chart.h"
#include "sokaku-panel-chart.h"
#include "sokaku-radar-chart.h"
#include "sokaku-stack-chart.h"
#include "sokaku-theme-series.h"

static const SokakuChartKind kinds[] = {
  { "theme-averages", sokaku_bar_chart_get_type, sokaku_series_for_theme_averages },
  { "radar", sokaku_radar_chart_get_type, sokaku_series_for_theme_averages },
  { "criteria-by-theme", sokaku_panel_chart_get_type, sokaku_series_for_criteria_by_theme },
  { "heat-years", sokaku_heat_chart_get_type, sokaku_series_for_grades_by_year },
  { "heat-criteria", sokaku_heat_chart_get_type, sokaku_series_for_criteria_by_initiative },
  { "grade-distribution", sokaku_stack_chart_get_type, sokaku_series_for_grade_distribution },
  { "agreement", sokaku_agreement_chart_get_type, sokaku_series_for_agreement, .can_divide = TRUE },
  { "self-and-council", sokaku_panel_chart_get_type, sokaku_series_for_self_and_council },
  { "completion", sokaku_bar_chart_get_type, sokaku_series_for_completion, .bars = TRUE },
};

/* in the order of the kinds */
static const char *const titles[G_N_ELEMENTS (kinds)] = {
  N_ ("Theme averages"),         N_ ("Radar"),
  N_ ("Criteria by theme"),      N_ ("Grades by year"),
  N_ ("Criteria by initiative"), N_ ("Grade distribution"),
  N_ ("Members’ agreement"),     N_ ("Self-evaluation and council"),
  N_ ("Completion of sheets"),
};

/**
 * sokaku_chart_kind_get_all:
 * @n_kinds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_kinds): all kinds of chart
 */
const SokakuChartKind *
sokaku_chart_kind_get_all (gsize *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

/**
 * sokaku_chart_kind_find:
 * @name: a name, such as "radar"
 *
 * Returns: (transfer none) (nullable): the kind of that name
 */
const SokakuChartKind *
sokaku_chart_kind_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return &kinds[i];
  return NULL;
}

/**
 * sokaku_chart_kind_get_title:
 * @kind: a kind
 *
 * Returns: (transfer none): what the kind is called in menus
 */
const char *
sokaku_chart_kind_get_title (const SokakuChartKind *kind)
{
  return _ (titles[kind - kinds]);
}

/**
 * sokaku_chart_kind_list_names:
 *
 * Returns: (transfer full): the names of all kinds in one line
 */
char *
sokaku_chart_kind_list_names (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (names, (char *) kinds[i].name);
  return sokaku_chart_words_join (names);
}

/**
 * sokaku_chart_kind_create_series:
 * @kind: a kind
 * @stats: the figures of a plan
 * @words: (nullable): the words to use; %NULL for the user's
 *
 * Returns: (transfer full): what a chart of that kind shows of the plan as it is now
 */
SokakuSeries *
sokaku_chart_kind_create_series (const SokakuChartKind *kind,
                                 SokakuStats *stats,
                                 const SokakuSeriesWords *words)
{
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (SOKAKU_IS_STATS (stats), NULL);

  return kind->create_series (sokaku_stats_get_plan (stats), stats, words);
}

/**
 * sokaku_chart_new:
 * @kind: the name of a kind
 * @error: return location for an error
 *
 * Makes an empty chart. %SOKAKU_CHART_ERROR_UNKNOWN_KIND where there is none of
 * that name; the sentence lists those that there are.
 *
 * Returns: (transfer full) (nullable): a chart
 */
SokakuChart *
sokaku_chart_new (const char *kind, GError **error)
{
  const SokakuChartKind *found;
  SokakuChart *chart;

  g_return_val_if_fail (kind != NULL, NULL);

  found = sokaku_chart_kind_find (kind);
  if (found == NULL)
    {
      g_autofree char *list = sokaku_chart_kind_list_names ();

      g_set_error (error, SOKAKU_CHART_ERROR, SOKAKU_CHART_ERROR_UNKNOWN_KIND,
                   _ ("There is no chart “%s”; choose one of: %s."), kind, list);
      return NULL;
    }
  chart = g_object_new (found->get_type (), NULL);
  if (found->bars)
    sokaku_bar_chart_set_marks (SOKAKU_BAR_CHART (chart), SOKAKU_BAR_CHART_BARS);
  return chart;
}
