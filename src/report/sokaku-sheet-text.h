/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of a sheet as they are printed. */
#pragma once

#include "sokaku-action.h"
#include "sokaku-plan.h"
#include "sokaku-result.h"

G_BEGIN_DECLS

char *sokaku_sheet_text_dup_result (SokakuPlan *plan, SokakuItem *item, SokakuResult *result);
char *sokaku_sheet_text_dup_results (SokakuPlan *plan, SokakuItem *item, SokakuAction *action);

G_END_DECLS
