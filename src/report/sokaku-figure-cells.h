/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures, grades and links in the tables of the report. */
#pragma once

#include "sokaku-ruled-table.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

/* What stands for "ended"; "not known" is left blank, and neither is ever 0. */
#define SOKAKU_FIGURE_CELLS_ENDED "–"

GArray *sokaku_figure_cells_list_years (SokakuPlan *plan);

void sokaku_figure_cells_add_year_heads (SokakuRuledTable *table, SokakuPlan *plan, GArray *years);
void sokaku_figure_cells_add_criterion_heads (SokakuRuledTable *table, SokakuPlan *plan);
void sokaku_figure_cells_add_tenths (SokakuRuledTable *table, int tenths);
void
sokaku_figure_cells_add_grade (SokakuRuledTable *table, const char *grade, SokakuCellFlags flags);
void
sokaku_figure_cells_add_evaluation (SokakuRuledTable *table, SokakuStats *stats, gpointer group);
void sokaku_figure_cells_add_year_grades (SokakuRuledTable *table,
                                          SokakuStats *stats,
                                          gpointer group,
                                          GArray *years);
void sokaku_figure_cells_link_to (SokakuRuledTable *table, const char *kind, const char *id);

G_END_DECLS
