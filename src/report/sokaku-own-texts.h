/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report's own texts on paper. */
#pragma once

#include "sokaku-stats.h"

G_BEGIN_DECLS

#define SOKAKU_OWN_TEXTS_SIZE 10.5

void
sokaku_own_texts_add (GPtrArray *blocks, SokakuStats *stats, const char *key, gboolean is_needed);

G_END_DECLS
