/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items that a text of the council mentions by their numbers: No.3, N7. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuMention:
 * @start: first byte of the mention in the text
 * @end: the byte after its last one
 * @number: first byte of the number, which ends at @end
 * @item: (nullable): the item with that number; %NULL where the plan has none
 *
 * A place in a text that names an item.
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize number;
  SokakuItem *item;
} SokakuMention;

GArray *sokaku_mention_find_all (SokakuPlan *plan, const char *text);
gboolean sokaku_mention_is_of (SokakuPlan *plan, const char *text, SokakuItem *item);

G_END_DECLS
