/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of one progress sheet, in the order of the paper. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-document.h"
#include "sokaku-evaluation-grid.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SHEET_FORM (sokaku_sheet_form_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetForm, sokaku_sheet_form, SOKAKU, SHEET_FORM, GtkWidget)

void sokaku_sheet_form_set_document (SokakuSheetForm *self, SokakuDocument *document);
void sokaku_sheet_form_set_item (SokakuSheetForm *self, SokakuItem *item);
void sokaku_sheet_form_commit (SokakuSheetForm *self);
void sokaku_sheet_form_update (SokakuSheetForm *self);
void sokaku_sheet_form_change (SokakuSheetForm *self, const SokakuChange *change);
gboolean
sokaku_sheet_form_show_field (SokakuSheetForm *self, SokakuNode *node, const char *property);
void sokaku_sheet_form_set_search (SokakuSheetForm *self, const char *const *words);
gboolean sokaku_sheet_form_show_hit (SokakuSheetForm *self,
                                     SokakuNode *node,
                                     const char *property,
                                     guint hit);
gboolean
sokaku_sheet_form_step_hit (SokakuSheetForm *self, GPtrArray *fields, int step, guint *hit);
SokakuNode *sokaku_sheet_form_get_field (SokakuSheetForm *self, const char **property);
SokakuEvaluationGrid *sokaku_sheet_form_get_evaluation_grid (SokakuSheetForm *self);

G_END_DECLS
