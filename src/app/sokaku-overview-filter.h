/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows the overview shows. */
#pragma once

#include "sokaku-sheet-filter.h"
#include "sokaku-stats.h"

G_BEGIN_DECLS

gboolean sokaku_overview_filter_passes (SokakuSheetFilter *filter,
                                        const char *const *words,
                                        SokakuStats *stats,
                                        gpointer row);

G_END_DECLS
