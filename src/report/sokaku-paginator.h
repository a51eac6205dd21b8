/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns blocks into pages. */
#pragma once

#include "sokaku-block.h"

G_BEGIN_DECLS

gboolean sokaku_paginator_run (GPtrArray *blocks,
                               const SokakuPageSetup *setup,
                               const char *language,
                               GPtrArray **pages,
                               GPtrArray **headings,
                               GError **error);

G_END_DECLS
