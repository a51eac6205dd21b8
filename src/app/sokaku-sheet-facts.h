/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of sheets says and filters by beside the sheets' own fields. */
#pragma once

#include "sokaku-document.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_SHEET_FACTS (sokaku_sheet_facts_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetFacts, sokaku_sheet_facts, SOKAKU, SHEET_FACTS, GObject)

SokakuSheetFacts *sokaku_sheet_facts_new (SokakuDocument *document);

void sokaku_sheet_facts_get_completeness (SokakuSheetFacts *self,
                                          SokakuItem *item,
                                          guint *n_done,
                                          guint *n_all);
guint sokaku_sheet_facts_count_problems (SokakuSheetFacts *self, SokakuItem *item);
gboolean sokaku_sheet_facts_is_unsaved (SokakuSheetFacts *self, SokakuItem *item);
gboolean sokaku_sheet_facts_is_touched (SokakuSheetFacts *self, SokakuItem *item);

G_END_DECLS
