/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list of sheets: those that search and filter let through, in order. */
#pragma once

#include <gio/gio.h>

#include "sokaku-sheet-facts.h"
#include "sokaku-sheet-filter.h"
#include "sokaku-sheet-search.h"

G_BEGIN_DECLS

/**
 * SokakuSheetOrder:
 * @SOKAKU_SHEET_ORDER_PLAN: as the plan has them, under their initiatives
 * @SOKAKU_SHEET_ORDER_NUMBER: by number, those with a letter last
 * @SOKAKU_SHEET_ORDER_DEPARTMENT: by their first department, in the plan's order
 * @SOKAKU_SHEET_ORDER_GRADE: by overall grade, best first
 * @SOKAKU_SHEET_ORDER_COMPLETENESS: least complete first
 * @SOKAKU_N_SHEET_ORDERS: how many there are
 *
 * What rows are ordered by; those that are equal stay in the plan's order.
 */
typedef enum
{
  SOKAKU_SHEET_ORDER_PLAN,
  SOKAKU_SHEET_ORDER_NUMBER,
  SOKAKU_SHEET_ORDER_DEPARTMENT,
  SOKAKU_SHEET_ORDER_GRADE,
  SOKAKU_SHEET_ORDER_COMPLETENESS,
  SOKAKU_N_SHEET_ORDERS
} SokakuSheetOrder;

#define SOKAKU_TYPE_SHEET_ROWS (sokaku_sheet_rows_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetRows, sokaku_sheet_rows, SOKAKU, SHEET_ROWS, GObject)

SokakuSheetRows *sokaku_sheet_rows_new (void);

void sokaku_sheet_rows_set_document (SokakuSheetRows *self, SokakuDocument *document);
SokakuPlan *sokaku_sheet_rows_get_plan (SokakuSheetRows *self);
SokakuSheetFilter *sokaku_sheet_rows_get_filter (SokakuSheetRows *self);
SokakuSheetSearch *sokaku_sheet_rows_get_search (SokakuSheetRows *self);
SokakuSheetFacts *sokaku_sheet_rows_get_facts (SokakuSheetRows *self);
SokakuSheetOrder sokaku_sheet_rows_get_order (SokakuSheetRows *self);
void sokaku_sheet_rows_set_order (SokakuSheetRows *self, SokakuSheetOrder order);
void sokaku_sheet_rows_set_query (SokakuSheetRows *self, const char *query);
void sokaku_sheet_rows_clear (SokakuSheetRows *self);
void sokaku_sheet_rows_refresh (SokakuSheetRows *self);

guint sokaku_sheet_rows_get_n_sheets (SokakuSheetRows *self);
guint sokaku_sheet_rows_get_n_all (SokakuSheetRows *self);
GHashTable *sokaku_sheet_rows_count (SokakuSheetRows *self, SokakuSheetFacet facet);
gboolean sokaku_sheet_rows_find (SokakuSheetRows *self, gpointer node, guint *position);
SokakuItem *sokaku_sheet_rows_step (SokakuSheetRows *self, SokakuItem *from, int step);
SokakuItem *sokaku_sheet_rows_find_number (SokakuSheetRows *self, const char *typed);

G_END_DECLS
