/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes with a part of a plan that is removed, counted and put into words. */
#pragma once

#include "sokaku-evaluation.h"
#include "sokaku-initiative.h"
#include "sokaku-item.h"

G_BEGIN_DECLS

/**
 * SokakuStructureLoss:
 * @items: items
 * @actions: action rows with any text
 * @schedule: years of a schedule with a status, or continued
 * @scores: scores, "ended" among them
 * @grades: recorded grades
 * @texts: all other texts
 * @ratings: ratings of members
 * @averages: averages of the council that were entered
 * @opinions: opinions
 *
 * Counts of what holds data.
 */
typedef struct
{
  guint items;
  guint actions;
  guint schedule;
  guint scores;
  guint grades;
  guint texts;
  guint ratings;
  guint averages;
  guint opinions;
} SokakuStructureLoss;

void sokaku_structure_loss_add_text (SokakuStructureLoss *self, const char *text);
void sokaku_structure_loss_add_evaluation (SokakuStructureLoss *self, SokakuEvaluation *evaluation);
void sokaku_structure_loss_add_year (SokakuStructureLoss *self, SokakuItem *item, int fiscal);
void sokaku_structure_loss_add_item (SokakuStructureLoss *self, SokakuItem *item);
void sokaku_structure_loss_add_initiative (SokakuStructureLoss *self, SokakuInitiative *initiative);
char *sokaku_structure_loss_describe (const SokakuStructureLoss *self);

G_END_DECLS
