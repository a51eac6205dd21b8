/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sortable table of initiatives or themes with their figures, following each edit. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_OVERVIEW_TABLE (sokaku_overview_table_get_type ())
G_DECLARE_FINAL_TYPE (SokakuOverviewTable, sokaku_overview_table, SOKAKU, OVERVIEW_TABLE, GtkWidget)

void sokaku_overview_table_set_stats (SokakuOverviewTable *self, SokakuStats *stats);
GtkColumnView *sokaku_overview_table_get_view (SokakuOverviewTable *self);

G_END_DECLS
