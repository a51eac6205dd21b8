/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order that action rows are to have, and what it would change in locked years. */
#pragma once

#include "sokaku-action.h"
#include "sokaku-item.h"

G_BEGIN_DECLS

/**
 * SokakuRowPlace:
 * @action: (nullable) (transfer none): the row; %NULL for one that is to be made
 * @fiscal: the fiscal year that it is to belong to
 * @start: the number that it is to begin with; 0 for the one that follows
 *
 * A row in the order that rows are to have.
 */
typedef struct
{
  SokakuAction *action;
  int fiscal;
  int start;
} SokakuRowPlace;

GArray *sokaku_row_order_new (SokakuItem *item);
gboolean sokaku_row_order_check (GArray *order, SokakuItem *item, GError **error);
gboolean sokaku_row_order_check_year (SokakuItem *item, int fiscal, GError **error);

G_END_DECLS
