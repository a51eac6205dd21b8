/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings of all rules in a plan, as a list that follows its changes. */
#pragma once

#include "sokaku-check.h"
#include "sokaku-item.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_FINDINGS (sokaku_findings_get_type ())
G_DECLARE_FINAL_TYPE (SokakuFindings, sokaku_findings, SOKAKU, FINDINGS, GObject)

SokakuFindings *sokaku_findings_ref_for_plan (SokakuPlan *plan);
void sokaku_findings_set_measure (SokakuFindings *self,
                                  SokakuCheckMeasure measure,
                                  gpointer data,
                                  GDestroyNotify destroy);
gboolean sokaku_findings_get_busy (SokakuFindings *self);
void sokaku_findings_finish (SokakuFindings *self);

guint sokaku_findings_count (SokakuFindings *self, SokakuSeverity severity);
GPtrArray *sokaku_findings_list_item (SokakuFindings *self, SokakuItem *item);
guint sokaku_findings_count_item (SokakuFindings *self, SokakuItem *item, SokakuSeverity least);

G_END_DECLS
