/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a plan's folder. */
#pragma once

#include "sokaku-part-table.h"
#include "sokaku-store-error.h"

G_BEGIN_DECLS

typedef struct _SokakuPlanSave SokakuPlanSave;

SokakuPlanSave *
sokaku_plan_save_new (SokakuPlan *plan, GFile *folder, GFile *from, gboolean is_new);
void sokaku_plan_save_free (SokakuPlanSave *self);

GFile *sokaku_plan_save_get_folder (SokakuPlanSave *self);
void sokaku_plan_save_add (SokakuPlanSave *self, const SokakuPartWrite *write);
void sokaku_plan_save_add_copy (SokakuPlanSave *self, const SokakuPart *part);
gboolean sokaku_plan_save_run (SokakuPlanSave *self, GCancellable *cancellable, GError **error);

G_END_DECLS
