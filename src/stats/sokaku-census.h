/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All items of a plan counted by initiative, by theme and in all. */
#pragma once

#include "sokaku-council.h"
#include "sokaku-plan.h"
#include "sokaku-tally.h"

G_BEGIN_DECLS

/**
 * SokakuGroup:
 * @node: (not owned): an initiative, a theme or the plan
 * @tally: what its items add up to
 * @above: (element-type SokakuGroup): of an initiative: its themes and the plan
 * @n_items: number of items
 * @n_initiatives: number of initiatives
 * @n_ratings: number of members' ratings
 * @average: of an initiative: its council average in tenths, or %SOKAKU_UNKNOWN
 * @origin: of an initiative: where its average comes from
 * @average_sum: of others: sum of their initiatives' averages
 * @n_averages: of others: number of averages in the sum
 *
 * What is counted together.
 */
typedef struct
{
  SokakuNode *node;
  SokakuTally *tally;
  GPtrArray *above;
  guint n_items;
  guint n_initiatives;
  guint n_ratings;
  int average;
  SokakuOrigin origin;
  gint64 average_sum;
  guint n_averages;
} SokakuGroup;

typedef struct _SokakuCensus SokakuCensus;

SokakuCensus *sokaku_census_new (SokakuPlan *plan);
void sokaku_census_free (SokakuCensus *self);

guint sokaku_census_get_n_criteria (SokakuCensus *self);
guint sokaku_census_get_n_grades (SokakuCensus *self);
gboolean sokaku_census_find_slot (SokakuCensus *self, int fiscal, guint *slot);
SokakuGroup *sokaku_census_find_group (SokakuCensus *self, gpointer node);

gboolean sokaku_census_counts_in (SokakuCensus *self, SokakuInitiative *initiative, gpointer node);
const SokakuContribution *
sokaku_census_get_contribution (SokakuCensus *self, SokakuItem *item, guint slot);

SokakuGroup *sokaku_census_update_evaluation (SokakuCensus *self, SokakuItem *item, int fiscal);
SokakuGroup *sokaku_census_update_item (SokakuCensus *self, SokakuItem *item);
SokakuGroup *sokaku_census_update_average (SokakuCensus *self, SokakuInitiative *initiative);

G_END_DECLS
