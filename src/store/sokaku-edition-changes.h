/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs between two editions of a plan. */
#pragma once

#include "sokaku-plan-diff.h"

G_BEGIN_DECLS

GPtrArray *sokaku_edition_changes_list (SokakuPlan *from, SokakuPlan *to);

G_END_DECLS
