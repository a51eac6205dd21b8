/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of sheets: an initiative's heading, or an item with its grades. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-sheet-rows.h"

G_BEGIN_DECLS

/**
 * SokakuSheetColumns:
 * @SOKAKU_SHEET_COLUMN_DEPARTMENT: the departments
 * @SOKAKU_SHEET_COLUMN_GRADES: a grade per evaluated year
 * @SOKAKU_SHEET_COLUMN_COMPLETENESS: how much of the sheet is filled in, as a bar
 *
 * Columns that a clerk may hide; number, title and overall grade always show.
 */
typedef enum
{
  SOKAKU_SHEET_COLUMN_DEPARTMENT = 1 << 0,
  SOKAKU_SHEET_COLUMN_GRADES = 1 << 1,
  SOKAKU_SHEET_COLUMN_COMPLETENESS = 1 << 2,
} SokakuSheetColumns;

#define SOKAKU_TYPE_SHEET_ROW (sokaku_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetRow, sokaku_sheet_row, SOKAKU, SHEET_ROW, GtkWidget)

GtkWidget *sokaku_sheet_row_new (void);

void sokaku_sheet_row_set_rows (SokakuSheetRow *self, SokakuSheetRows *rows);
void sokaku_sheet_row_set_node (SokakuSheetRow *self, gpointer node);
SokakuItem *sokaku_sheet_row_get_item (SokakuSheetRow *self);
void sokaku_sheet_row_set_columns (SokakuSheetRow *self, SokakuSheetColumns columns);
void sokaku_sheet_row_update (SokakuSheetRow *self);
void sokaku_sheet_row_update_search (SokakuSheetRow *self);
SokakuSheetOrder sokaku_sheet_row_get_order_at (SokakuSheetRow *self, double x);

G_END_DECLS
