/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's average of an initiative (委員評価の平均), and how far its members agree. */
#pragma once

#include "sokaku-history.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuOrigin:
 * @SOKAKU_ORIGIN_NONE: there is no figure
 * @SOKAKU_ORIGIN_COMPUTED: computed from scores or ratings
 * @SOKAKU_ORIGIN_RECORDED: taken as it was entered, since what it follows from is not known
 *
 * Where a figure comes from.
 */
typedef enum
{
  SOKAKU_ORIGIN_NONE,
  SOKAKU_ORIGIN_COMPUTED,
  SOKAKU_ORIGIN_RECORDED,
} SokakuOrigin;

/**
 * SokakuSpread:
 * @n_ratings: number of ratings
 * @lowest: the lowest of them
 * @highest: the highest of them
 * @deviation: their standard deviation, in tenths, rounded half up
 *
 * How far apart the ratings of an initiative are.
 */
typedef struct
{
  guint n_ratings;
  int lowest;
  int highest;
  int deviation;
} SokakuSpread;

int
sokaku_council_get_average (SokakuInitiative *initiative, SokakuOrigin *origin, guint *n_ratings);
gboolean sokaku_council_get_spread (SokakuInitiative *initiative, SokakuSpread *spread);

guint sokaku_council_count_voters (SokakuPlan *plan, SokakuInitiative *initiative);
gboolean
sokaku_council_can_average (SokakuPlan *plan, guint n_voters, int average, int denominator);
gboolean sokaku_council_set_figure (SokakuPlan *plan,
                                    SokakuHistory *history,
                                    SokakuInitiative *initiative,
                                    const char *property,
                                    const char *text,
                                    GError **error);

G_END_DECLS
