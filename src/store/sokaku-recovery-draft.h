/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs of a plan from what is saved, and what of it is in which file of recovery data. */
#pragma once

#include "sokaku-part-table.h"
#include "sokaku-recovery-pack.h"

G_BEGIN_DECLS

typedef struct _SokakuRecoveryDraft SokakuRecoveryDraft;

SokakuRecoveryDraft *sokaku_recovery_draft_new (void);
void sokaku_recovery_draft_free (SokakuRecoveryDraft *self);

gboolean
sokaku_recovery_draft_collect (SokakuRecoveryDraft *self, SokakuPartTable *parts, gint64 deadline);
void sokaku_recovery_draft_compare (SokakuRecoveryDraft *self, SokakuPartTable *parts);
void sokaku_recovery_draft_begin_anew (SokakuRecoveryDraft *self, SokakuPartTable *parts);
void sokaku_recovery_draft_clear (SokakuRecoveryDraft *self);

gboolean sokaku_recovery_draft_has_anything (SokakuRecoveryDraft *self);
gboolean sokaku_recovery_draft_is_written (SokakuRecoveryDraft *self);

GPtrArray *sokaku_recovery_draft_begin_write (SokakuRecoveryDraft *self,
                                              const char *uri,
                                              const char *name,
                                              gint64 edited);
void sokaku_recovery_draft_end_write (SokakuRecoveryDraft *self, gboolean written);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuRecoveryDraft, sokaku_recovery_draft_free)

G_END_DECLS
