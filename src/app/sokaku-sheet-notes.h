/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small notes beside the texts of a sheet: room on paper, same as last year. */
#pragma once

#include "sokaku-paper-section.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SHEET_NOTES (sokaku_sheet_notes_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetNotes, sokaku_sheet_notes, SOKAKU, SHEET_NOTES, GObject)

SokakuSheetNotes *sokaku_sheet_notes_new (void);

void sokaku_sheet_notes_set_plan (SokakuSheetNotes *self, SokakuPlan *plan);
void sokaku_sheet_notes_set_item (SokakuSheetNotes *self, SokakuItem *item);
void sokaku_sheet_notes_add (SokakuSheetNotes *self, SokakuTextCell *cell, int room);
void sokaku_sheet_notes_update (SokakuSheetNotes *self, SokakuTextCell *cell);
int sokaku_sheet_notes_get_percent (SokakuTextCell *cell);

G_END_DECLS
