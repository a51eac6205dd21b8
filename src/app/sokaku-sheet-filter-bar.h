/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Above the list of sheets: the search, the filter's choices, and what is chosen. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-sheet-rows.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SHEET_FILTER_BAR (sokaku_sheet_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (
    SokakuSheetFilterBar, sokaku_sheet_filter_bar, SOKAKU, SHEET_FILTER_BAR, GtkWidget)

void sokaku_sheet_filter_bar_set_rows (SokakuSheetFilterBar *self, SokakuSheetRows *rows);
void sokaku_sheet_filter_bar_focus_search (SokakuSheetFilterBar *self);
void sokaku_sheet_filter_bar_clear (SokakuSheetFilterBar *self);
void sokaku_sheet_filter_bar_show_note (SokakuSheetFilterBar *self, const char *note);

G_END_DECLS
