/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sortable table of initiatives, items or themes with their figures, following each edit. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-overview-column.h"
#include "sokaku-sheet-filter.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_OVERVIEW_TABLE (sokaku_overview_table_get_type ())
G_DECLARE_FINAL_TYPE (SokakuOverviewTable, sokaku_overview_table, SOKAKU, OVERVIEW_TABLE, GtkWidget)

void sokaku_overview_table_set_stats (SokakuOverviewTable *self, SokakuStats *stats);
void sokaku_overview_table_set_filter (SokakuOverviewTable *self,
                                       SokakuSheetFilter *filter,
                                       const char *const *words);
const char *sokaku_overview_table_get_sort (SokakuOverviewTable *self, gboolean *descending);
void
sokaku_overview_table_set_sort (SokakuOverviewTable *self, const char *column, gboolean descending);

SokakuOverviewRows sokaku_overview_table_get_rows (SokakuOverviewTable *self);
guint sokaku_overview_table_get_n_rows (SokakuOverviewTable *self, guint *n_all);
void sokaku_overview_table_focus (SokakuOverviewTable *self);
void sokaku_overview_table_explain (SokakuOverviewTable *self);
SokakuTableCopy *sokaku_overview_table_copy (SokakuOverviewTable *self);
GtkColumnView *sokaku_overview_table_get_view (SokakuOverviewTable *self);

G_END_DECLS
