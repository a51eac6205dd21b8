/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How pages come from their builder. */
#pragma once

#include "sokaku-pages.h"

G_BEGIN_DECLS

SokakuPages *
sokaku_pages_new_from_parts (GPtrArray *pages, GPtrArray *headings, GPtrArray *drawings);

G_END_DECLS
