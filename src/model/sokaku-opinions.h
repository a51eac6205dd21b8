/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The council's opinions on an initiative: what is published of them, and the edits of them. */
#pragma once

#include "sokaku-history.h"
#include "sokaku-opinion.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

const char *sokaku_opinions_get_published (SokakuOpinion *opinion);
gboolean sokaku_opinions_is_published (SokakuOpinion *opinion);
SokakuInitiative *sokaku_opinions_get_initiative (SokakuOpinion *opinion);
SokakuOpinion *sokaku_opinions_find (SokakuInitiative *initiative, const char *id);
GPtrArray *sokaku_opinions_list_joined (SokakuOpinion *opinion);
char *sokaku_opinions_dup_author (SokakuPlan *plan, SokakuOpinion *opinion);

SokakuOpinion *sokaku_opinions_add (SokakuHistory *history,
                                    SokakuInitiative *initiative,
                                    guint position,
                                    const char *text,
                                    const char *author,
                                    GError **error);
gboolean sokaku_opinions_remove (SokakuHistory *history, SokakuOpinion *opinion, GError **error);
gboolean sokaku_opinions_move (SokakuHistory *history,
                               SokakuOpinion *opinion,
                               guint position,
                               GError **error);
gboolean sokaku_opinions_withdraw (SokakuHistory *history,
                                   SokakuOpinion *opinion,
                                   gboolean withdrawn,
                                   GError **error);
gboolean sokaku_opinions_join (SokakuHistory *history,
                               SokakuOpinion *opinion,
                               SokakuOpinion *other,
                               GError **error);
void sokaku_opinions_separate (SokakuHistory *history, SokakuOpinion *opinion);

G_END_DECLS
