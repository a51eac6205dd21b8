/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was changed from one text to another, by words and characters. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SokakuTextDiffKind:
 * @SOKAKU_TEXT_DIFF_SAME: stands in both texts
 * @SOKAKU_TEXT_DIFF_REMOVED: stands in the first only
 * @SOKAKU_TEXT_DIFF_ADDED: stands in the second only
 */
typedef enum
{
  SOKAKU_TEXT_DIFF_SAME,
  SOKAKU_TEXT_DIFF_REMOVED,
  SOKAKU_TEXT_DIFF_ADDED,
} SokakuTextDiffKind;

/**
 * SokakuTextDiffPart:
 * @kind: which of the texts it stands in
 * @text: the words
 *
 * A piece of two texts laid over each other.
 */
typedef struct
{
  SokakuTextDiffKind kind;
  char *text;
} SokakuTextDiffPart;

GArray *sokaku_text_diff (const char *before, const char *after);

G_END_DECLS
