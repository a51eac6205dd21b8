/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the findings share: their state, and where they are kept. */
#pragma once

#include "sokaku-findings.h"

#include "sokaku-check-rules.h"

G_BEGIN_DECLS

/* What a rule finds is kept in three parts, in the order of sokaku_check_run(). */
enum
{
  SOKAKU_FINDINGS_PART_ITEMS,
  SOKAKU_FINDINGS_PART_INITIATIVES,
  SOKAKU_FINDINGS_PART_PLAN,
  SOKAKU_FINDINGS_N_PARTS
};

#define SOKAKU_N_SEVERITIES (SOKAKU_SEVERITY_ERROR + 1)

/**
 * SokakuFindings:
 *
 * A #GListModel of #SokakuFinding: at rest the same findings in the same order as
 * sokaku_check_run() gives. After an edit the rules look again at the edited item and
 * its initiative alone, later, in the main loop; after a change of the plan's
 * definition, or when another year is over, at all of them, in short slices.
 * A finding that is found again stays the same object.
 */
struct _SokakuFindings
{
  GObject parent_instance;

  SokakuPlan *plan;
  gulong changed_id;
  SokakuCheck check;
  GDestroyNotify destroy_measure;

  const SokakuCheckRule *rules;
  guint n_rules;
  GPtrArray **parts; /* of each rule: findings, by the order of their subjects */
  guint counts[SOKAKU_N_SEVERITIES];
  GHashTable *counts_of; /* subject → guint[SOKAKU_N_SEVERITIES], where there is a finding */

  GPtrArray *subjects;   /* items, then initiatives, in display order */
  GHashTable *positions; /* subject → position + 1 */

  guint source;
  GHashTable *dirty; /* subjects to look at again */
  gboolean structure_is_dirty;
  gboolean plan_is_dirty;
  guint next_rule; /* the next to look at the plan as a whole */
  guint sweep;     /* the next subject to look at of all; from subjects->len on there is no sweep */
  int last_past;
  gboolean overall_is_past;
};

/* sokaku-findings-parts.c */
guint sokaku_findings_get_n_parts (SokakuFindings *self);
guint sokaku_findings_get_position (SokakuFindings *self, gpointer subject);
guint sokaku_findings_lower_bound (SokakuFindings *self, GPtrArray *part, guint position);
void
sokaku_findings_replace (SokakuFindings *self, guint index, guint from, guint to, GPtrArray *found);
void sokaku_findings_order_part (SokakuFindings *self, guint index);

/* sokaku-findings-work.c */
void sokaku_findings_follow_structure (SokakuFindings *self);
gboolean sokaku_findings_work (SokakuFindings *self, gint64 deadline);

G_END_DECLS
