/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices of each facet of the filter of sheets, by their names for people. */
#pragma once

#include "sokaku-sheet-rows.h"

G_BEGIN_DECLS

const char *sokaku_sheet_facet_get_name (SokakuSheetFacet facet);
void sokaku_sheet_facet_list_choices (SokakuSheetFacet facet,
                                      SokakuPlan *plan,
                                      GPtrArray *values,
                                      GPtrArray *names);
char *
sokaku_sheet_filter_dup_words (SokakuSheetFilter *filter, SokakuSheetFacet facet, SokakuPlan *plan);
const char *sokaku_sheet_order_get_name (SokakuSheetOrder order);

G_END_DECLS
