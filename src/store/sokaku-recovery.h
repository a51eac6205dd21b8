/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps what is not saved of a plan in a place that a crash does not reach. */
#pragma once

#include "sokaku-history.h"
#include "sokaku-part-table.h"
#include "sokaku-recovery-left.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_RECOVERY (sokaku_recovery_get_type ())
G_DECLARE_FINAL_TYPE (SokakuRecovery, sokaku_recovery, SOKAKU, RECOVERY, GObject)

SokakuRecovery *
sokaku_recovery_new (SokakuPlan *plan, SokakuHistory *history, SokakuPartTable *parts);
void sokaku_recovery_close (SokakuRecovery *self);

const char *sokaku_recovery_get_failure (SokakuRecovery *self);
gboolean sokaku_recovery_get_pending (SokakuRecovery *self);

/* For the document. */
void sokaku_recovery_set_place (SokakuRecovery *self, GFile *place);
void sokaku_recovery_note_edit (SokakuRecovery *self);
void sokaku_recovery_note_save (SokakuRecovery *self);

void sokaku_recovery_want (SokakuRecovery *self);
void sokaku_recovery_supersede (SokakuRecovery *self, SokakuRecoveryLeft *left);
void sokaku_recovery_discard (SokakuRecovery *self);

G_END_DECLS
