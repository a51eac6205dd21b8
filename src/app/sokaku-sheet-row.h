/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the list of sheets: an initiative's heading, or an item with its grades. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuSheetColumns:
 * @SOKAKU_SHEET_COLUMN_DEPARTMENT: the departments
 * @SOKAKU_SHEET_COLUMN_GRADES: a grade per evaluated year
 *
 * Columns that a clerk may hide; number, title and overall grade always show.
 */
typedef enum
{
  SOKAKU_SHEET_COLUMN_DEPARTMENT = 1 << 0,
  SOKAKU_SHEET_COLUMN_GRADES = 1 << 1,
} SokakuSheetColumns;

#define SOKAKU_TYPE_SHEET_ROW (sokaku_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetRow, sokaku_sheet_row, SOKAKU, SHEET_ROW, GtkWidget)

GtkWidget *sokaku_sheet_row_new (void);

void sokaku_sheet_row_set_node (SokakuSheetRow *self, SokakuPlan *plan, gpointer node);
void sokaku_sheet_row_set_columns (SokakuSheetRow *self, SokakuSheetColumns columns);
void sokaku_sheet_row_update (SokakuSheetRow *self);

G_END_DECLS
