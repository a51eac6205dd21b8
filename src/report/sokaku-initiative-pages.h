/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the report says of one initiative. */
#pragma once

#include "sokaku-stats.h"

G_BEGIN_DECLS

void sokaku_initiative_pages_add (GPtrArray *blocks,
                                  SokakuStats *stats,
                                  SokakuInitiative *initiative,
                                  guint depth);

G_END_DECLS
