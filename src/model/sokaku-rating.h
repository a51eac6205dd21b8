/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One member's rating of one initiative (委員評価). */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_RATING (sokaku_rating_get_type ())
G_DECLARE_FINAL_TYPE (SokakuRating, sokaku_rating, SOKAKU, RATING, SokakuNode)

SokakuRating *sokaku_rating_new (void);

const char *sokaku_rating_get_member (SokakuRating *self);
void sokaku_rating_set_member (SokakuRating *self, const char *member);

int sokaku_rating_get_value (SokakuRating *self);
void sokaku_rating_set_value (SokakuRating *self, int value);

int sokaku_rating_get_second (SokakuRating *self);
void sokaku_rating_set_second (SokakuRating *self, int second);

G_END_DECLS
