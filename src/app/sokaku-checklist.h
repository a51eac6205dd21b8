/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that says how far a sheet is filled in, and lists what is missing. */
#pragma once

#include <gtk/gtk.h>

#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHECKLIST (sokaku_checklist_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChecklist, sokaku_checklist, SOKAKU, CHECKLIST, GtkWidget)

GtkWidget *sokaku_checklist_new (void);

void sokaku_checklist_set_item (SokakuChecklist *self, SokakuPlan *plan, SokakuItem *item);
void sokaku_checklist_update (SokakuChecklist *self);

G_END_DECLS
