/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list of sheets: initiatives and those of their items that filters let through. */
#pragma once

#include <gio/gio.h>

#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SHEET_ROWS (sokaku_sheet_rows_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetRows, sokaku_sheet_rows, SOKAKU, SHEET_ROWS, GObject)

SokakuSheetRows *sokaku_sheet_rows_new (void);

void sokaku_sheet_rows_set_plan (SokakuSheetRows *self, SokakuPlan *plan);
void sokaku_sheet_rows_set_filter (SokakuSheetRows *self,
                                   const char *initiative,
                                   const char *theme,
                                   const char *department,
                                   const char *grade);
void sokaku_sheet_rows_set_search (SokakuSheetRows *self, const char *words);
void sokaku_sheet_rows_refresh (SokakuSheetRows *self);
void sokaku_sheet_rows_forget_text (SokakuSheetRows *self, SokakuItem *item);
guint sokaku_sheet_rows_get_n_sheets (SokakuSheetRows *self);
gboolean sokaku_sheet_rows_find (SokakuSheetRows *self, gpointer node, guint *position);

G_END_DECLS
