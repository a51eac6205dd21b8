/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums and counts of many items' evaluations, from which exact means follow. */
#include "sokaku-tally.h"

#include "sokaku-grading.h"

/*
 * A slot is the overall evaluation or a year. Sums are whole numbers, so adding
 * and subtracting contributions in any order gives what counting afresh would give.
 */
struct _SokakuTally
{
  guint n_criteria;
  guint n_grades;
  gint64 *sums;  /* by slot and criterion, of the scored contributions */
  guint *scored; /* by slot */
  guint *holes;  /* by slot */
  guint *graded; /* by slot and grade */
};

/**
 * sokaku_tally_new:
 * @n_slots: number of slots
 * @n_criteria: number of criteria of the plan
 * @n_grades: number of grades of the plan
 *
 * Returns: (transfer full): a tally of nothing
 */
SokakuTally *
sokaku_tally_new (guint n_slots, guint n_criteria, guint n_grades)
{
  SokakuTally *self = g_new0 (SokakuTally, 1);

  self->n_criteria = n_criteria;
  self->n_grades = n_grades;
  self->sums = g_new0 (gint64, (gsize) n_slots * n_criteria);
  self->scored = g_new0 (guint, n_slots);
  self->holes = g_new0 (guint, n_slots);
  self->graded = g_new0 (guint, (gsize) n_slots * n_grades);
  return self;
}

/**
 * sokaku_tally_free:
 * @self: a tally
 */
void
sokaku_tally_free (SokakuTally *self)
{
  g_free (self->sums);
  g_free (self->scored);
  g_free (self->holes);
  g_free (self->graded);
  g_free (self);
}

static void
count (SokakuTally *self, guint slot, const SokakuContribution *contribution, int sign)
{
  if (contribution->state == SOKAKU_CONTRIBUTION_SCORED)
    {
      self->scored[slot] += sign;
      for (guint i = 0; i < self->n_criteria; i++)
        self->sums[slot * self->n_criteria + i] += sign * contribution->scores[i];
    }
  else if (contribution->state == SOKAKU_CONTRIBUTION_HOLE)
    {
      self->holes[slot] += sign;
    }
  if (contribution->grade >= 0)
    self->graded[slot * self->n_grades + contribution->grade] += sign;
}

/**
 * sokaku_tally_add:
 * @self: a tally
 * @slot: a slot
 * @contribution: what an item contributes there
 */
void
sokaku_tally_add (SokakuTally *self, guint slot, const SokakuContribution *contribution)
{
  count (self, slot, contribution, 1);
}

/**
 * sokaku_tally_subtract:
 * @self: a tally
 * @slot: a slot
 * @contribution: what was added there before
 */
void
sokaku_tally_subtract (SokakuTally *self, guint slot, const SokakuContribution *contribution)
{
  count (self, slot, contribution, -1);
}

/**
 * sokaku_tally_get_n_scored:
 * @self: a tally
 * @slot: a slot
 *
 * Returns: number of items scored there
 */
guint
sokaku_tally_get_n_scored (SokakuTally *self, guint slot)
{
  return self->scored[slot];
}

/**
 * sokaku_tally_get_n_holes:
 * @self: a tally
 * @slot: a slot
 *
 * Returns: number of items that were evaluated there by scores that are not known
 */
guint
sokaku_tally_get_n_holes (SokakuTally *self, guint slot)
{
  return self->holes[slot];
}

/**
 * sokaku_tally_get_n_graded:
 * @self: a tally
 * @slot: a slot
 * @grade: position of a grade among the plan's
 *
 * Returns: number of items with that grade there
 */
guint
sokaku_tally_get_n_graded (SokakuTally *self, guint slot, guint grade)
{
  return self->graded[slot * self->n_grades + grade];
}

/**
 * sokaku_tally_get_sum:
 * @self: a tally
 * @slot: a slot
 * @criterion: position of a criterion among the plan's
 *
 * Returns: the sum of the scores there
 */
gint64
sokaku_tally_get_sum (SokakuTally *self, guint slot, guint criterion)
{
  return self->sums[slot * self->n_criteria + criterion];
}

/**
 * sokaku_tally_get_mean:
 * @self: a tally
 * @slot: a slot
 * @criterion: position of a criterion among the plan's
 *
 * Rules 2 and 3: the mean over the scored items, rounded.
 *
 * Returns: the mean in tenths, or %SOKAKU_UNKNOWN if nothing is scored
 */
int
sokaku_tally_get_mean (SokakuTally *self, guint slot, guint criterion)
{
  if (self->scored[slot] == 0)
    return SOKAKU_UNKNOWN;
  return sokaku_round_half_up (10 * sokaku_tally_get_sum (self, slot, criterion),
                               self->scored[slot]);
}

/**
 * sokaku_tally_get_total:
 * @self: a tally
 * @slot: a slot
 *
 * Rules 2 and 3: the sum of the rounded means, which is not the rounded mean of
 * the totals.
 *
 * Returns: the total in tenths, or %SOKAKU_UNKNOWN if nothing is scored
 */
int
sokaku_tally_get_total (SokakuTally *self, guint slot)
{
  int total = 0;

  if (self->scored[slot] == 0)
    return SOKAKU_UNKNOWN;
  for (guint i = 0; i < self->n_criteria; i++)
    total += sokaku_tally_get_mean (self, slot, i);
  return total;
}
