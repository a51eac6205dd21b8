/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the financial effects: what it shows, and what it does to the plan. */
#pragma once

#include "sokaku-plan-settings-table.h"

G_BEGIN_DECLS

const SokakuPlanSettingsSpec *sokaku_report_effects_get_spec (void);

G_END_DECLS
