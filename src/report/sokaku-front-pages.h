/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The covers of the report and of its appendix. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

void sokaku_front_pages_add_cover (GPtrArray *blocks, SokakuPlan *plan);
void sokaku_front_pages_add_appendix_cover (GPtrArray *blocks, SokakuPlan *plan);
char *sokaku_front_pages_dup_appendix_title (SokakuPlan *plan);

G_END_DECLS
