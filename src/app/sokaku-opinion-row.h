/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An opinion of the council: original and edited text, what becomes of it, the response. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-opinions.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_OPINION_ROW (sokaku_opinion_row_get_type ())
G_DECLARE_FINAL_TYPE (SokakuOpinionRow, sokaku_opinion_row, SOKAKU, OPINION_ROW, GtkListBoxRow)

GtkWidget *sokaku_opinion_row_new (void);
void sokaku_opinion_row_set (SokakuOpinionRow *self,
                             SokakuPlan *plan,
                             SokakuHistory *history,
                             SokakuOpinion *opinion);
SokakuOpinion *sokaku_opinion_row_get_opinion (SokakuOpinionRow *self);
GtkWidget *sokaku_opinion_row_get_text (SokakuOpinionRow *self, const char *property);

G_END_DECLS
