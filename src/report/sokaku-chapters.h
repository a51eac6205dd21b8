/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chapters of the report that are short: effects, method, members. */
#pragma once

#include "sokaku-stats.h"

G_BEGIN_DECLS

void sokaku_chapters_add_effects (GPtrArray *blocks, SokakuStats *stats);
void sokaku_chapters_add_method (GPtrArray *blocks, SokakuStats *stats);
void sokaku_chapters_add_members (GPtrArray *blocks, SokakuStats *stats);

G_END_DECLS
