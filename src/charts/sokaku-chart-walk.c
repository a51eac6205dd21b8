/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walking the points of a chart by keys. */
#include "sokaku-chart-private.h"

/**
 * sokaku_chart_step:
 * @self: a chart
 * @point: where one is, or -1
 * @steps: how far to go, in the order shown; negative to go back
 *
 * Walks all points one after the other, a table along its rows. From nowhere, a step
 * forward leads to the first point and a step back to the last; one stops at both ends.
 *
 * Returns: the point reached, or -1 where there are none
 */
int
sokaku_chart_step (SokakuChart *self, int point, int steps)
{
  const guint *shown;
  int n_points, n_columns, place;

  g_return_val_if_fail (SOKAKU_IS_CHART (self), -1);

  sokaku_chart_ensure_layout (self);
  shown = sokaku_chart_get_shown_order (self);
  n_points = (int) sokaku_chart_get_n_points (self);
  n_columns = (int) sokaku_chart_get_n_columns (self);
  if (n_points == 0)
    return -1;

  place = steps >= 0 ? -1 : n_points;
  for (int i = 0; point >= 0 && i < n_points / n_columns; i++)
    if ((int) shown[i] == point / n_columns)
      place = i * n_columns + point % n_columns;
  steps = CLAMP (steps, -n_points, n_points);
  place = CLAMP (place + steps, 0, n_points - 1);
  return (int) shown[place / n_columns] * n_columns + place % n_columns;
}

/**
 * sokaku_chart_move:
 * @self: a chart
 * @point: where one is, or -1
 * @rows: how many rows to go down, in the order shown; negative to go up
 * @columns: how many columns to go to the right; negative to go to the left
 *
 * Walks the points as the arrow keys do. In a chart without columns both ways lead along
 * the points. From nowhere the first step leads to the first point, or to the last where
 * it leads back; one stops at all edges.
 *
 * Returns: the point reached, or -1 where there are none
 */
int
sokaku_chart_move (SokakuChart *self, int point, int rows, int columns)
{
  const guint *shown;
  int n_rows, n_columns;

  g_return_val_if_fail (SOKAKU_IS_CHART (self), -1);

  n_columns = (int) sokaku_chart_get_n_columns (self);
  n_rows = (int) sokaku_chart_get_n_rows (self);
  if (point < 0 || n_columns == 1)
    return sokaku_chart_step (self, point,
                              CLAMP (rows, -n_rows, n_rows) + CLAMP (columns, -n_rows, n_rows));
  sokaku_chart_ensure_layout (self);
  shown = sokaku_chart_get_shown_order (self);
  for (int i = 0; i < n_rows; i++)
    if ((int) shown[i] == point / n_columns)
      {
        int row = CLAMP (i + CLAMP (rows, -n_rows, n_rows), 0, n_rows - 1);
        int column
            = CLAMP (point % n_columns + CLAMP (columns, -n_columns, n_columns), 0, n_columns - 1);

        return (int) shown[row] * n_columns + column;
      }
  return -1;
}
