/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-evaluation of a sheet: criteria by years, totals, grades, reasons. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-history.h"
#include "sokaku-item.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_EVALUATION_GRID (sokaku_evaluation_grid_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuEvaluationGrid, sokaku_evaluation_grid, SOKAKU, EVALUATION_GRID, GtkWidget)

GtkWidget *sokaku_evaluation_grid_new (void);

void sokaku_evaluation_grid_set_plan (SokakuEvaluationGrid *self,
                                      SokakuPlan *plan,
                                      SokakuHistory *history);
void sokaku_evaluation_grid_set_item (SokakuEvaluationGrid *self, SokakuItem *item);
void sokaku_evaluation_grid_update (SokakuEvaluationGrid *self);
GtkWidget *sokaku_evaluation_grid_get_cell (SokakuEvaluationGrid *self, guint row, guint column);

G_END_DECLS
