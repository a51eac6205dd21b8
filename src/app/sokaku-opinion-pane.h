/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The opinions of the council, by initiative. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-opinion-row.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_OPINION_PANE (sokaku_opinion_pane_get_type ())
G_DECLARE_FINAL_TYPE (SokakuOpinionPane, sokaku_opinion_pane, SOKAKU, OPINION_PANE, GtkWidget)

void
sokaku_opinion_pane_set_plan (SokakuOpinionPane *self, SokakuPlan *plan, SokakuHistory *history);
void sokaku_opinion_pane_set_initiative (SokakuOpinionPane *self, SokakuInitiative *initiative);
gboolean
sokaku_opinion_pane_show (SokakuOpinionPane *self, SokakuOpinion *opinion, const char *property);
SokakuOpinionRow *sokaku_opinion_pane_get_row (SokakuOpinionPane *self, guint position);

G_END_DECLS
