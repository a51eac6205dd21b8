/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A financial effect (財政効果額). */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

/**
 * SokakuEffectKind:
 * @SOKAKU_EFFECT_TOTAL: the total financial effect
 * @SOKAKU_EFFECT_MAIN: a main part; the parts need not add up to the total
 */
typedef enum
{
  SOKAKU_EFFECT_TOTAL,
  SOKAKU_EFFECT_MAIN,
} SokakuEffectKind;

/**
 * SOKAKU_EFFECT_UNKNOWN:
 *
 * An amount that is not known.
 */
#define SOKAKU_EFFECT_UNKNOWN (G_MININT64)

#define SOKAKU_TYPE_EFFECT (sokaku_effect_get_type ())
G_DECLARE_FINAL_TYPE (SokakuEffect, sokaku_effect, SOKAKU, EFFECT, SokakuNode)

SokakuEffect *sokaku_effect_new (void);

int sokaku_effect_get_kind (SokakuEffect *self);
void sokaku_effect_set_kind (SokakuEffect *self, int kind);

const char *sokaku_effect_get_label (SokakuEffect *self);
void sokaku_effect_set_label (SokakuEffect *self, const char *label);

gint64 sokaku_effect_get_amount (SokakuEffect *self);
void sokaku_effect_set_amount (SokakuEffect *self, gint64 amount);

const char *sokaku_effect_get_item (SokakuEffect *self);
void sokaku_effect_set_item (SokakuEffect *self, const char *item);

G_END_DECLS
