/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A result as one text, the way that tables hold it, and as entries. */
#pragma once

#include "sokaku-result.h"

G_BEGIN_DECLS

GPtrArray *sokaku_result_text_split (const char *text);

G_END_DECLS
