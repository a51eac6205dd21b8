/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-evaluation of a sheet: criteria by years, totals, grades, reasons. */
#pragma once

#include "sokaku-paper-section.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_EVALUATION_GRID (sokaku_evaluation_grid_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuEvaluationGrid, sokaku_evaluation_grid, SOKAKU, EVALUATION_GRID, SokakuPaperSection)

GtkWidget *sokaku_evaluation_grid_new (void);

GtkWidget *sokaku_evaluation_grid_get_cell (SokakuEvaluationGrid *self, guint row, guint column);

G_END_DECLS
