/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rating that was entered twice, and not as the same: choose what the ballot says. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-ballots.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_DIFFERENCE_ROW (sokaku_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuDifferenceRow, sokaku_difference_row, SOKAKU, DIFFERENCE_ROW, GtkListBoxRow)

GtkWidget *sokaku_difference_row_new (void);
void sokaku_difference_row_set (SokakuDifferenceRow *self,
                                SokakuPlan *plan,
                                SokakuHistory *history,
                                SokakuRating *rating);

G_END_DECLS
