/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for what goes wrong in real sheets. */
#pragma once

#include "sokaku-finding.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

GPtrArray *sokaku_check_run (SokakuPlan *plan);
const char *const *sokaku_check_list_rules (void);

G_END_DECLS
