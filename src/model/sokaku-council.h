/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's average of an initiative (委員評価の平均). */
#pragma once

#include "sokaku-initiative.h"

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

int
sokaku_council_get_average (SokakuInitiative *initiative, SokakuOrigin *origin, guint *n_ratings);

G_END_DECLS
