/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a field of a sheet said in the year before, and taking it over. */
#pragma once

#include "sokaku-history.h"
#include "sokaku-item.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

gboolean sokaku_last_year_get (SokakuPlan *plan, int fiscal, int *before);
gboolean sokaku_last_year_find (SokakuItem *item,
                                SokakuPlan *plan,
                                gpointer node,
                                const char *property,
                                int *fiscal,
                                SokakuNode **last,
                                char **text);
gboolean sokaku_last_year_is_identical (SokakuItem *item,
                                        SokakuPlan *plan,
                                        gpointer node,
                                        const char *property);
gboolean sokaku_last_year_take_over (SokakuHistory *history,
                                     SokakuItem *item,
                                     SokakuPlan *plan,
                                     gpointer node,
                                     const char *property);

guint sokaku_last_year_compare (const char *a, const char *b);

G_END_DECLS
