/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts for comparing: one form for letters of any width, kana and case. */
#pragma once

#include "sokaku-item.h"

G_BEGIN_DECLS

char *sokaku_text_fold (const char *text);
char *sokaku_item_dup_search_text (SokakuItem *item);

G_END_DECLS
