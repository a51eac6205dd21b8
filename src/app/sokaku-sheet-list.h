/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of sheets with its head: choosing, ordering, keys. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-sheet-rows.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SHEET_LIST (sokaku_sheet_list_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetList, sokaku_sheet_list, SOKAKU, SHEET_LIST, GtkWidget)

void sokaku_sheet_list_set_rows (SokakuSheetList *self, SokakuSheetRows *rows);
void sokaku_sheet_list_update (SokakuSheetList *self, gpointer node);
void sokaku_sheet_list_update_years (SokakuSheetList *self);
void sokaku_sheet_list_select (SokakuSheetList *self, SokakuItem *item);
void sokaku_sheet_list_focus (SokakuSheetList *self);
double sokaku_sheet_list_get_scroll (SokakuSheetList *self);
void sokaku_sheet_list_set_scroll (SokakuSheetList *self, double scroll);

G_END_DECLS
