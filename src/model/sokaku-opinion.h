/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An opinion of the council on an initiative (意見). */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_OPINION (sokaku_opinion_get_type ())
G_DECLARE_FINAL_TYPE (SokakuOpinion, sokaku_opinion, SOKAKU, OPINION, SokakuNode)

SokakuOpinion *sokaku_opinion_new (void);

const char *sokaku_opinion_get_text (SokakuOpinion *self);
void sokaku_opinion_set_text (SokakuOpinion *self, const char *text);

const char *sokaku_opinion_get_id (SokakuOpinion *self);
void sokaku_opinion_set_id (SokakuOpinion *self, const char *id);

const char *sokaku_opinion_get_author (SokakuOpinion *self);
void sokaku_opinion_set_author (SokakuOpinion *self, const char *author);

gboolean sokaku_opinion_get_withdrawn (SokakuOpinion *self);
void sokaku_opinion_set_withdrawn (SokakuOpinion *self, gboolean withdrawn);

const char *sokaku_opinion_get_joined (SokakuOpinion *self);
void sokaku_opinion_set_joined (SokakuOpinion *self, const char *joined);

const char *sokaku_opinion_get_edited (SokakuOpinion *self);
void sokaku_opinion_set_edited (SokakuOpinion *self, const char *edited);

const char *sokaku_opinion_get_response (SokakuOpinion *self);
void sokaku_opinion_set_response (SokakuOpinion *self, const char *response);

const char *sokaku_opinion_get_follow_up (SokakuOpinion *self);
void sokaku_opinion_set_follow_up (SokakuOpinion *self, const char *follow_up);

G_END_DECLS
