/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which process recovery data belongs to, and whether it is still running. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SokakuRecoveryLife:
 * @SOKAKU_RECOVERY_RUNNING: the process is running
 * @SOKAKU_RECOVERY_ENDED: it is not
 * @SOKAKU_RECOVERY_UNDECIDED: this system, or this machine, cannot know
 * @SOKAKU_RECOVERY_SELF: it is the process that asks
 *
 * What is known of a process.
 */
typedef enum
{
  SOKAKU_RECOVERY_RUNNING,
  SOKAKU_RECOVERY_ENDED,
  SOKAKU_RECOVERY_UNDECIDED,
  SOKAKU_RECOVERY_SELF,
} SokakuRecoveryLife;

char *sokaku_recovery_owner_describe (void);
SokakuRecoveryLife sokaku_recovery_owner_find_life (const char *owner);

G_END_DECLS
