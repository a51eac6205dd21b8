/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the overview: initiatives and themes with their figures, live. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"
#include "sokaku-overview-table.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_OVERVIEW_PLACE (sokaku_overview_place_get_type ())
G_DECLARE_FINAL_TYPE (SokakuOverviewPlace, sokaku_overview_place, SOKAKU, OVERVIEW_PLACE, GtkWidget)

void sokaku_overview_place_set_document (SokakuOverviewPlace *self,
                                         SokakuDocument *document,
                                         SokakuStats *stats);
SokakuOverviewTable *sokaku_overview_place_get_table (SokakuOverviewPlace *self,
                                                      SokakuOverviewRows rows);
SokakuSheetFilter *sokaku_overview_place_get_filter (SokakuOverviewPlace *self);
void sokaku_overview_place_show_rows (SokakuOverviewPlace *self, SokakuOverviewRows rows);
void sokaku_overview_place_explain (SokakuOverviewPlace *self);

G_END_DECLS
