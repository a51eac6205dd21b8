/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two editions of a plan, on paper (新旧対照表). */
#pragma once

#include "sokaku-plan.h"
#include "sokaku-pages.h"

G_BEGIN_DECLS

/**
 * SokakuChangedField:
 * @place: whose it is
 * @field: which field
 * @before: its old value; "" for blank
 * @after: its new value; "" for blank
 *
 * A row of the list of changes.
 */
typedef struct
{
  const char *place;
  const char *field;
  const char *before;
  const char *after;
} SokakuChangedField;

void sokaku_changes_pages_add (GPtrArray *blocks,
                               SokakuPlan *plan,
                               const char *old_name,
                               const char *new_name,
                               const SokakuChangedField *fields,
                               guint n_fields);
void sokaku_changes_pages_add_replaced (GPtrArray *blocks,
                                        SokakuPlan *plan,
                                        SokakuPages *old_pages,
                                        SokakuPages *new_pages,
                                        GArray *changes);
SokakuPages *sokaku_changes_pages_build (SokakuPlan *plan,
                                         const char *old_name,
                                         const char *new_name,
                                         const SokakuChangedField *fields,
                                         guint n_fields,
                                         SokakuPages *old_pages,
                                         SokakuPages *new_pages,
                                         const SokakuPageSetup *setup,
                                         GError **error);
char *sokaku_changes_pages_dup_label (SokakuPages *pages, int page);
char *sokaku_changes_pages_dup_content (SokakuPlan *plan, SokakuPages *pages, int page);

G_END_DECLS
