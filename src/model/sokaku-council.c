/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's average of an initiative (委員評価の平均). */
#include "sokaku-council.h"

#include "sokaku-grading.h"
#include "sokaku-rating.h"

/**
 * sokaku_council_get_average:
 * @initiative: an initiative
 * @origin: (out) (optional): whether the average is computed or was entered directly
 * @n_ratings: (out) (optional): number of ratings behind it, 0 where it was entered
 *
 * Rule 4: the mean of the members' ratings, rounded. Absent and recused members
 * and ratings not known do not count. Where no rating is known, the average that
 * was entered directly.
 *
 * Returns: the average in tenths, or %SOKAKU_UNKNOWN
 */
int
sokaku_council_get_average (SokakuInitiative *initiative, SokakuOrigin *origin, guint *n_ratings)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
  guint length = sokaku_node_list_get_length (ratings);
  int average = sokaku_initiative_get_average (initiative);
  gint64 sum = 0;
  guint n = 0;

  for (guint i = 0; i < length; i++)
    {
      int value = sokaku_rating_get_value (sokaku_node_list_peek (ratings, i));

      if (!SOKAKU_IS_VALUE (value))
        continue;
      sum += value;
      n++;
    }

  if (n_ratings != NULL)
    *n_ratings = n;
  if (n > 0)
    average = sokaku_round_half_up (10 * sum, n);
  if (origin != NULL)
    *origin = n > 0                       ? SOKAKU_ORIGIN_COMPUTED
              : SOKAKU_IS_VALUE (average) ? SOKAKU_ORIGIN_RECORDED
                                          : SOKAKU_ORIGIN_NONE;
  return average;
}
