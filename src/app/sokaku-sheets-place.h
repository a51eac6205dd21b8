/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of the progress sheets: their list, and the form of the chosen one. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SHEETS_PLACE (sokaku_sheets_place_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetsPlace, sokaku_sheets_place, SOKAKU, SHEETS_PLACE, GtkWidget)

void sokaku_sheets_place_set_document (SokakuSheetsPlace *self,
                                       SokakuDocument *document,
                                       SokakuStats *stats);

/* Filters; "" is no filter. Properties of the same names notify, so that the sidebar follows. */
const char *sokaku_sheets_place_get_initiative (SokakuSheetsPlace *self);
void sokaku_sheets_place_set_initiative (SokakuSheetsPlace *self, const char *initiative_id);
const char *sokaku_sheets_place_get_theme (SokakuSheetsPlace *self);
void sokaku_sheets_place_set_theme (SokakuSheetsPlace *self, const char *theme_id);
void sokaku_sheets_place_set_department (SokakuSheetsPlace *self, const char *department);

void sokaku_sheets_place_show_all (SokakuSheetsPlace *self);

/* The chosen sheet; "" is none. */
const char *sokaku_sheets_place_get_item (SokakuSheetsPlace *self);
char **sokaku_sheets_place_dup_listed (SokakuSheetsPlace *self);
void sokaku_sheets_place_show_item (SokakuSheetsPlace *self, const char *item_id);
void sokaku_sheets_place_commit (SokakuSheetsPlace *self);
gboolean
sokaku_sheets_place_show_field (SokakuSheetsPlace *self, SokakuNode *node, const char *property);

/* The plan's definition is changing. */
void sokaku_sheets_place_reshape (SokakuSheetsPlace *self);

/* Next (1) and previous (-1). */
void sokaku_sheets_place_go_to_sheet (SokakuSheetsPlace *self, int step);
void sokaku_sheets_place_go_to_hit (SokakuSheetsPlace *self, int step);

/* The chart below the form. */
GAction *sokaku_sheets_place_create_chart_action (SokakuSheetsPlace *self, const char *name);

void sokaku_sheets_place_focus_search (SokakuSheetsPlace *self);

G_END_DECLS
