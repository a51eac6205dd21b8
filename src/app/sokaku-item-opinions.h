/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the council says of an item, on its sheet: opinions, the response, what came of it. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_ITEM_OPINIONS (sokaku_item_opinions_get_type ())
G_DECLARE_FINAL_TYPE (SokakuItemOpinions, sokaku_item_opinions, SOKAKU, ITEM_OPINIONS, GtkWidget)

GtkWidget *sokaku_item_opinions_new (void);
void
sokaku_item_opinions_set_plan (SokakuItemOpinions *self, SokakuPlan *plan, SokakuHistory *history);
void sokaku_item_opinions_set_item (SokakuItemOpinions *self, SokakuItem *item);
GtkWidget *
sokaku_item_opinions_find (SokakuItemOpinions *self, gpointer opinion, const char *property);

G_END_DECLS
