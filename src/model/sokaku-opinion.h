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

G_END_DECLS
