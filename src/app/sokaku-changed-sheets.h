/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sheets are not as they were saved, and which have changed since the plan was opened. */
#pragma once

#include "sokaku-history.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHANGED_SHEETS (sokaku_changed_sheets_get_type ())
G_DECLARE_FINAL_TYPE (SokakuChangedSheets, sokaku_changed_sheets, SOKAKU, CHANGED_SHEETS, GObject)

SokakuChangedSheets *sokaku_changed_sheets_new (SokakuPlan *plan, SokakuHistory *history);

gboolean sokaku_changed_sheets_is_unsaved (SokakuChangedSheets *self, SokakuItem *item);
gboolean sokaku_changed_sheets_is_touched (SokakuChangedSheets *self, SokakuItem *item);

G_END_DECLS
