/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in which members or the secretariat fill in ballots. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

GBytes *sokaku_blank_ballots_new (SokakuPlan *plan);

G_END_DECLS
