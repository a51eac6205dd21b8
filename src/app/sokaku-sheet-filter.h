/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sheets to show: a choice for each of several facets, all of which must hold. */
#pragma once

#include "sokaku-plan.h"
#include "sokaku-sheet-facts.h"

G_BEGIN_DECLS

/**
 * SokakuSheetFacet:
 * @SOKAKU_SHEET_FACET_INITIATIVE: id of the initiative
 * @SOKAKU_SHEET_FACET_THEME: id of a theme that the initiative carries
 * @SOKAKU_SHEET_FACET_DEPARTMENT: a department
 * @SOKAKU_SHEET_FACET_GRADE: the grade of a year, see sokaku_sheet_filter_set_year()
 * @SOKAKU_SHEET_FACET_COMPLETENESS: "incomplete" or "complete"
 * @SOKAKU_SHEET_FACET_PROBLEMS: "some" or "none" found by the rules
 * @SOKAKU_SHEET_FACET_CHANGES: "unsaved", or "touched" since the plan was opened
 * @SOKAKU_SHEET_FACET_END: "ended" or "going"
 * @SOKAKU_N_SHEET_FACETS: how many there are
 *
 * What sheets are filtered by.
 */
typedef enum
{
  SOKAKU_SHEET_FACET_INITIATIVE,
  SOKAKU_SHEET_FACET_THEME,
  SOKAKU_SHEET_FACET_DEPARTMENT,
  SOKAKU_SHEET_FACET_GRADE,
  SOKAKU_SHEET_FACET_COMPLETENESS,
  SOKAKU_SHEET_FACET_PROBLEMS,
  SOKAKU_SHEET_FACET_CHANGES,
  SOKAKU_SHEET_FACET_END,
  SOKAKU_N_SHEET_FACETS
} SokakuSheetFacet;

#define SOKAKU_TYPE_SHEET_FILTER (sokaku_sheet_filter_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetFilter, sokaku_sheet_filter, SOKAKU, SHEET_FILTER, GObject)

SokakuSheetFilter *sokaku_sheet_filter_new (void);

const char *sokaku_sheet_filter_get (SokakuSheetFilter *self, SokakuSheetFacet facet);
void sokaku_sheet_filter_set (SokakuSheetFilter *self, SokakuSheetFacet facet, const char *value);
int sokaku_sheet_filter_get_year (SokakuSheetFilter *self);
void sokaku_sheet_filter_set_year (SokakuSheetFilter *self, int fiscal);
void sokaku_sheet_filter_clear (SokakuSheetFilter *self);
gboolean sokaku_sheet_filter_get_active (SokakuSheetFilter *self);

gboolean
sokaku_sheet_filter_passes (SokakuSheetFilter *self, SokakuSheetFacts *facts, SokakuItem *item);
GHashTable *sokaku_sheet_filter_count (SokakuSheetFilter *self,
                                       SokakuSheetFacts *facts,
                                       GPtrArray *items,
                                       SokakuSheetFacet facet);

GVariant *sokaku_sheet_filter_save (SokakuSheetFilter *self);
void sokaku_sheet_filter_restore (SokakuSheetFilter *self, GVariant *saved, SokakuPlan *plan);

G_END_DECLS
