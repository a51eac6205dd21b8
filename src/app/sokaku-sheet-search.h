/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search over every text of every sheet, and the hits within one. */
#pragma once

#include <gio/gio.h>

#include "sokaku-plan.h"
#include "sokaku-text-fold.h"

G_BEGIN_DECLS

/**
 * SokakuSheetHits:
 * @node: the item, a node within it, or its initiative
 * @property: the field of @node
 * @text: (owned): the text as it is shown
 * @ranges: (element-type SokakuTextRange): where the words stand in @text
 *
 * A field in which words were found.
 */
typedef struct
{
  SokakuNode *node;
  const char *property;
  char *text;
  GArray *ranges;
} SokakuSheetHits;

#define SOKAKU_TYPE_SHEET_SEARCH (sokaku_sheet_search_get_type ())
G_DECLARE_FINAL_TYPE (SokakuSheetSearch, sokaku_sheet_search, SOKAKU, SHEET_SEARCH, GObject)

SokakuSheetSearch *sokaku_sheet_search_new (void);

void sokaku_sheet_search_set_plan (SokakuSheetSearch *self, SokakuPlan *plan);
gboolean sokaku_sheet_search_set_query (SokakuSheetSearch *self, const char *query);
const char *const *sokaku_sheet_search_get_words (SokakuSheetSearch *self);
gboolean sokaku_sheet_search_get_active (SokakuSheetSearch *self);
gboolean sokaku_sheet_search_matches (SokakuSheetSearch *self, SokakuItem *item);
GPtrArray *sokaku_sheet_search_list_hits (SokakuSheetSearch *self, SokakuItem *item);
gboolean sokaku_sheet_search_get_ready (SokakuSheetSearch *self);

G_END_DECLS
