/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the form: number, title, tag, where the item belongs, what is missing. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-item.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SHEET_HEAD (sokaku_sheet_head_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetHead, sokaku_sheet_head, SOKAKU, SHEET_HEAD, GtkWidget)

GtkWidget *sokaku_sheet_head_new (void);

void sokaku_sheet_head_set_item (SokakuSheetHead *self, SokakuPlan *plan, SokakuItem *item);

G_END_DECLS
