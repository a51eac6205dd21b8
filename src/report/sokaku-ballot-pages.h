/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets on which the members of the council rate the initiatives (評価票). */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

void sokaku_ballot_pages_add (GPtrArray *blocks, SokakuPlan *plan, const char *running_head);

G_END_DECLS
