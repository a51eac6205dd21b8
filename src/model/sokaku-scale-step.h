/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the council's rating scale and its label. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SCALE_STEP (sokaku_scale_step_get_type ())
G_DECLARE_FINAL_TYPE (SokakuScaleStep, sokaku_scale_step, SOKAKU, SCALE_STEP, SokakuNode)

SokakuScaleStep *sokaku_scale_step_new (void);

int sokaku_scale_step_get_value (SokakuScaleStep *self);
void sokaku_scale_step_set_value (SokakuScaleStep *self, int value);

const char *sokaku_scale_step_get_label (SokakuScaleStep *self);
void sokaku_scale_step_set_label (SokakuScaleStep *self, const char *label);

G_END_DECLS
