/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The score of one criterion in one evaluation, with its reason. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SCORE (sokaku_score_get_type ())
G_DECLARE_FINAL_TYPE (SokakuScore, sokaku_score, SOKAKU, SCORE, SokakuNode)

SokakuScore *sokaku_score_new (void);

const char *sokaku_score_get_criterion (SokakuScore *self);
void sokaku_score_set_criterion (SokakuScore *self, const char *criterion);

int sokaku_score_get_value (SokakuScore *self);
void sokaku_score_set_value (SokakuScore *self, int value);

const char *sokaku_score_get_reason (SokakuScore *self);
void sokaku_score_set_reason (SokakuScore *self, const char *reason);

G_END_DECLS
