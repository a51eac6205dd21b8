/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a plan as text, for people and for programs. */
#pragma once

#include "sokaku-stats.h"

G_BEGIN_DECLS

char *sokaku_summary_to_json (SokakuPlan *plan, SokakuStats *stats);
char *sokaku_summary_to_text (SokakuPlan *plan, SokakuStats *stats);

G_END_DECLS
