/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole-number values that may also be "not known", "ended", "absent" or "recused". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SOKAKU_UNKNOWN:
 *
 * Not known: the source has no value. Never the same as zero.
 */
#define SOKAKU_UNKNOWN (G_MININT)

/**
 * SOKAKU_ENDED:
 *
 * The item had ended, so there is no value ("-" in the sheets).
 */
#define SOKAKU_ENDED (G_MININT + 1)

/**
 * SOKAKU_ABSENT:
 *
 * A member did not take part in the rating (欠席).
 */
#define SOKAKU_ABSENT (G_MININT + 2)

/**
 * SOKAKU_RECUSED:
 *
 * A member was excluded from the rating (除斥).
 */
#define SOKAKU_RECUSED (G_MININT + 3)

/**
 * SOKAKU_IS_VALUE:
 * @v: a score, rating or average
 *
 * Whether @v is a number rather than one of the special values above.
 */
#define SOKAKU_IS_VALUE(v) ((v) > G_MININT + 15)

/**
 * SOKAKU_GRADE_ENDED:
 *
 * What a recorded grade holds for a year after the item's end.
 */
#define SOKAKU_GRADE_ENDED "-"

/**
 * SOKAKU_OVERALL:
 *
 * The "fiscal year" of the overall evaluation (総括).
 */
#define SOKAKU_OVERALL 0

G_END_DECLS
