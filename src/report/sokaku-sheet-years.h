/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which years a table of a sheet shows. */
#pragma once

#include "sokaku-sheet.h"

G_BEGIN_DECLS

GArray *sokaku_sheet_years_list_schedule (SokakuPlan *plan, SokakuItem *item);
GArray *sokaku_sheet_years_list_actions (SokakuPlan *plan, SokakuItem *item);
GArray *sokaku_sheet_years_list_evaluations (SokakuPlan *plan, SokakuItem *item);
GArray *sokaku_sheet_years_list_issues (SokakuPlan *plan, SokakuItem *item);

G_END_DECLS
