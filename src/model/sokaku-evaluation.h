/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-evaluation (自己評価) of an item for a year or overall (総括). */
#pragma once

#include "sokaku-node.h"
#include "sokaku-node-list.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_EVALUATION (sokaku_evaluation_get_type ())
G_DECLARE_FINAL_TYPE (SokakuEvaluation, sokaku_evaluation, SOKAKU, EVALUATION, SokakuNode)

SokakuEvaluation *sokaku_evaluation_new (void);

int sokaku_evaluation_get_year (SokakuEvaluation *self);
void sokaku_evaluation_set_year (SokakuEvaluation *self, int year);

const char *sokaku_evaluation_get_grade (SokakuEvaluation *self);
void sokaku_evaluation_set_grade (SokakuEvaluation *self, const char *grade);

const char *sokaku_evaluation_get_reason (SokakuEvaluation *self);
void sokaku_evaluation_set_reason (SokakuEvaluation *self, const char *reason);

const char *sokaku_evaluation_get_decision (SokakuEvaluation *self);
void sokaku_evaluation_set_decision (SokakuEvaluation *self, const char *decision);

SokakuNodeList *sokaku_evaluation_get_scores (SokakuEvaluation *self);

G_END_DECLS
