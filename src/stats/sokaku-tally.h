/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums and counts of many items' evaluations, from which exact means follow. */
#pragma once

#include "sokaku-contribution.h"

G_BEGIN_DECLS

typedef struct _SokakuTally SokakuTally;

SokakuTally *sokaku_tally_new (guint n_slots, guint n_criteria, guint n_grades);
void sokaku_tally_free (SokakuTally *self);

void sokaku_tally_add (SokakuTally *self, guint slot, const SokakuContribution *contribution);
void sokaku_tally_subtract (SokakuTally *self, guint slot, const SokakuContribution *contribution);

guint sokaku_tally_get_n_scored (SokakuTally *self, guint slot);
guint sokaku_tally_get_n_holes (SokakuTally *self, guint slot);
guint sokaku_tally_get_n_graded (SokakuTally *self, guint slot, guint grade);
gint64 sokaku_tally_get_sum (SokakuTally *self, guint slot, guint criterion);
int sokaku_tally_get_mean (SokakuTally *self, guint slot, guint criterion);
int sokaku_tally_get_total (SokakuTally *self, guint slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuTally, sokaku_tally_free)

G_END_DECLS
