/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ratings of the council: initiatives by members, typed from the ballots. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-ballots.h"
#include "sokaku-history.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_RATING_GRID (sokaku_rating_grid_get_type ())
G_DECLARE_FINAL_TYPE (SokakuRatingGrid, sokaku_rating_grid, SOKAKU, RATING_GRID, GtkWidget)

void sokaku_rating_grid_set_plan (SokakuRatingGrid *self, SokakuPlan *plan, SokakuHistory *history);
void sokaku_rating_grid_set_pass (SokakuRatingGrid *self, SokakuPass pass);
void sokaku_rating_grid_set_by_column (SokakuRatingGrid *self, gboolean by_column);

SokakuInitiative *sokaku_rating_grid_get_initiative (SokakuRatingGrid *self);
SokakuMember *sokaku_rating_grid_get_member (SokakuRatingGrid *self);
GtkWidget *sokaku_rating_grid_get_cell (SokakuRatingGrid *self, guint row, guint column);
const char *sokaku_rating_grid_get_figure (SokakuRatingGrid *self, guint row, guint figure);
gboolean sokaku_rating_grid_show (SokakuRatingGrid *self, SokakuRating *rating);

G_END_DECLS
