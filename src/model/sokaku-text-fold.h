/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts for comparing and searching: one form for letters of any width, kana and case. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SokakuTextRange:
 * @start: first byte of a part of a text, such as a hit
 * @end: the byte after its last one
 */
typedef struct
{
  gsize start;
  gsize end;
} SokakuTextRange;

char *sokaku_text_fold (const char *text);
void sokaku_text_fold_append (GString *folded, const char *text);

char **sokaku_text_split_words (const char *query);
gboolean sokaku_text_has_words (const char *folded, const char *const *words);
GArray *sokaku_text_find (const char *text, const char *const *words);

G_END_DECLS
