/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entering the members' ratings from their ballots, twice where two people check each other. */
#pragma once

#include "sokaku-history.h"
#include "sokaku-plan.h"
#include "sokaku-rating.h"

G_BEGIN_DECLS

/**
 * SokakuPass:
 * @SOKAKU_PASS_FIRST: the ratings that count
 * @SOKAKU_PASS_SECOND: what another person reads from the same ballots
 *
 * Which of the two entries of a ballot.
 */
typedef enum
{
  SOKAKU_PASS_FIRST,
  SOKAKU_PASS_SECOND,
} SokakuPass;

gboolean sokaku_ballots_parse (SokakuPlan *plan, const char *text, int *value, GError **error);
const char *sokaku_ballots_get_word (int value);
char *sokaku_ballots_format (int value);

SokakuRating *sokaku_ballots_find (SokakuInitiative *initiative, const char *member_id);
int sokaku_ballots_get (SokakuInitiative *initiative, const char *member_id, SokakuPass pass);
gboolean sokaku_ballots_set (SokakuPlan *plan,
                             SokakuHistory *history,
                             SokakuInitiative *initiative,
                             const char *member_id,
                             SokakuPass pass,
                             int value,
                             GError **error);

gboolean sokaku_ballots_differs (SokakuRating *rating);
GPtrArray *sokaku_ballots_list_differences (SokakuPlan *plan);
guint sokaku_ballots_count (SokakuPlan *plan, SokakuPass pass);
gboolean sokaku_ballots_resolve (
    SokakuPlan *plan, SokakuHistory *history, SokakuRating *rating, int value, GError **error);

G_END_DECLS
