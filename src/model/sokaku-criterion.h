/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A criterion of the self-evaluation (評価項目), with its range and cap. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CRITERION (sokaku_criterion_get_type ())
G_DECLARE_FINAL_TYPE (SokakuCriterion, sokaku_criterion, SOKAKU, CRITERION, SokakuNode)

SokakuCriterion *sokaku_criterion_new (void);

const char *sokaku_criterion_get_id (SokakuCriterion *self);
void sokaku_criterion_set_id (SokakuCriterion *self, const char *id);

const char *sokaku_criterion_get_name (SokakuCriterion *self);
void sokaku_criterion_set_name (SokakuCriterion *self, const char *name);

int sokaku_criterion_get_min (SokakuCriterion *self);
void sokaku_criterion_set_min (SokakuCriterion *self, int min);

int sokaku_criterion_get_max (SokakuCriterion *self);
void sokaku_criterion_set_max (SokakuCriterion *self, int max);

int sokaku_criterion_get_cap_at (SokakuCriterion *self);
void sokaku_criterion_set_cap_at (SokakuCriterion *self, int cap_at);

const char *sokaku_criterion_get_cap_grade (SokakuCriterion *self);
void sokaku_criterion_set_cap_grade (SokakuCriterion *self, const char *cap_grade);

G_END_DECLS
