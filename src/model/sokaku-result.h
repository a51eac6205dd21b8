/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One entry of an action's result (取組結果). */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

/**
 * SokakuMark:
 * @SOKAKU_MARK_NONE: unmarked
 * @SOKAKU_MARK_NEW: (新)
 * @SOKAKU_MARK_CONTINUED: (継)
 */
typedef enum
{
  SOKAKU_MARK_NONE,
  SOKAKU_MARK_NEW,
  SOKAKU_MARK_CONTINUED,
} SokakuMark;

#define SOKAKU_TYPE_RESULT (sokaku_result_get_type ())
G_DECLARE_FINAL_TYPE (SokakuResult, sokaku_result, SOKAKU, RESULT, SokakuNode)

SokakuResult *sokaku_result_new (void);

int sokaku_result_get_mark (SokakuResult *self);
void sokaku_result_set_mark (SokakuResult *self, int mark);

int sokaku_result_get_indicator (SokakuResult *self);
void sokaku_result_set_indicator (SokakuResult *self, int indicator);

const char *sokaku_result_get_text (SokakuResult *self);
void sokaku_result_set_text (SokakuResult *self, const char *text);

G_END_DECLS
