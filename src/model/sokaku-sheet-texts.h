/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every text of a sheet, as the paper shows it, for searching. */
#pragma once

#include "sokaku-plan.h"

G_BEGIN_DECLS

/**
 * SokakuSheetTextVisit:
 * @node: the item, or a node within it; its initiative for the initiative's title
 * @property: the field of @node
 * @text: the text as it is shown, references rendered; never empty
 * @user_data: what was given to sokaku_sheet_texts_visit()
 *
 * Returns: whether to go on
 */
typedef gboolean (*SokakuSheetTextVisit) (SokakuNode *node,
                                          const char *property,
                                          const char *text,
                                          gpointer user_data);

void sokaku_sheet_texts_visit (SokakuItem *item,
                               SokakuPlan *plan,
                               SokakuSheetTextVisit visit,
                               gpointer user_data);
char *sokaku_sheet_texts_dup_folded (SokakuItem *item, SokakuPlan *plan);
char *sokaku_sheet_texts_dup_name (SokakuNode *node, const char *property, SokakuPlan *plan);

G_END_DECLS
