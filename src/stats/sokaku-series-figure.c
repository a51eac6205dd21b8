/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figure of the plan a point of a series is. */
#include "sokaku-series-figure.h"

#include "sokaku-sheet.h"

/* The ids of years are their numbers. */
static gboolean
find_year (SokakuPlan *plan, const char *id, int *fiscal)
{
  gint64 number;

  if (!g_ascii_string_to_signed (id, 10, G_MININT, G_MAXINT, &number, NULL))
    return FALSE;
  *fiscal = (int) number;
  return *fiscal == SOKAKU_OVERALL || sokaku_plan_find_year (plan, *fiscal) != NULL;
}

static gboolean
find_criterion (SokakuPlan *plan, const char *id, guint *position)
{
  SokakuCriterion *criterion = sokaku_plan_find_criterion (plan, id);

  return criterion != NULL
         && sokaku_node_list_find (sokaku_plan_get_criteria (plan), criterion, position);
}

/* What the figures of a column of initiatives or themes are. */
static gboolean
read_column (SokakuPlan *plan, const char *id, SokakuFigure *figure)
{
  figure->kind = SOKAKU_FIGURE_COUNCIL;
  if (g_str_equal (id, "mean") || g_str_equal (id, "council"))
    return TRUE;
  if (g_str_equal (id, "self"))
    figure->kind = SOKAKU_FIGURE_TOTAL;
  else if (find_criterion (plan, id, &figure->position))
    figure->kind = SOKAKU_FIGURE_MEAN;
  else if (find_year (plan, id, &figure->fiscal))
    figure->kind = SOKAKU_FIGURE_GRADE;
  else
    return FALSE;
  return TRUE;
}

/**
 * sokaku_series_find_figure:
 * @series: a series of @plan
 * @plan: a plan
 * @point: one of its points
 * @figure: (out caller-allocates): where to put the figure
 *
 * Finds what there is to explain about a point.
 *
 * Returns: whether it is a figure that can be explained
 */
gboolean
sokaku_series_find_figure (SokakuSeries *series,
                           SokakuPlan *plan,
                           guint point,
                           SokakuFigure *figure)
{
  guint n_columns = sokaku_series_get_n_columns (series);
  const SokakuSeriesColumn *column = sokaku_series_is_table (series)
                                         ? sokaku_series_get_column (series, point % n_columns)
                                         : NULL;
  const char *id = sokaku_series_get_point (series, point)->id;

  *figure = (SokakuFigure){ SOKAKU_FIGURE_COUNCIL, NULL, SOKAKU_OVERALL, 0 };
  switch (sokaku_series_get_rows (series))
    {
    case SOKAKU_SERIES_ROWS_THEMES:
      figure->node = sokaku_plan_find_theme (plan, id);
      break;
    case SOKAKU_SERIES_ROWS_INITIATIVES:
      figure->node = sokaku_plan_find_initiative (plan, id);
      break;
    case SOKAKU_SERIES_ROWS_YEARS:
      /* How many items have each grade: the share of those with it or a better one. */
      if (column == NULL || column->grade < 0 || !find_year (plan, id, &figure->fiscal))
        return FALSE;
      figure->kind = SOKAKU_FIGURE_SHARE;
      figure->node = plan;
      figure->position = (guint) column->grade;
      return TRUE;
    case SOKAKU_SERIES_ROWS_DEPARTMENTS:
    default:
      return FALSE;
    }
  return figure->node != NULL && (column == NULL || read_column (plan, column->name.id, figure));
}
