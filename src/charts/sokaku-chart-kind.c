/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of chart there are, by name. */
#include "sokaku-chart-kind.h"

#include <glib/gi18n-lib.h>

#include "sokaku-bar-chart.h"
#include "sokaku-radar-chart.h"

static const SokakuChartKind kinds[] = {
  { "theme-averages", sokaku_bar_chart_get_type },
  { "radar", sokaku_radar_chart_get_type },
};

/* in the order of the kinds */
static const char *const titles[G_N_ELEMENTS (kinds)] = {
  N_ ("Theme averages"),
  N_ ("Radar"),
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
  g_autoptr (GStrvBuilder) names = NULL;
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (kind != NULL, NULL);

  found = sokaku_chart_kind_find (kind);
  if (found != NULL)
    return g_object_new (found->get_type (), NULL);

  names = g_strv_builder_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_strv_builder_add (names, kinds[i].name);
  all = g_strv_builder_end (names);
  list = g_strjoinv (C_ ("list separator", ", "), all);
  g_set_error (error, SOKAKU_CHART_ERROR, SOKAKU_CHART_ERROR_UNKNOWN_KIND,
               _ ("There is no chart “%s”; choose one of: %s."), kind, list);
  return NULL;
}
