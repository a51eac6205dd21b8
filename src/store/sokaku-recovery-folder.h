/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of recovery data, of one document of one process. */
#pragma once

#include "sokaku-recovery-pack.h"
#include "sokaku-store-error.h"

G_BEGIN_DECLS

#define SOKAKU_RECOVERY_OWNER "owner"
#define SOKAKU_RECOVERY_ALIVE "alive"
#define SOKAKU_RECOVERY_SUFFIX ".parts"
#define SOKAKU_RECOVERY_BASE ".base"
#define SOKAKU_RECOVERY_GONE ".gone"

/* How often an owner gives a sign of life, and how old one is of an owner that surely ended. */
#define SOKAKU_RECOVERY_BEAT_SECONDS 10
#define SOKAKU_RECOVERY_SILENCE_SECONDS 60

typedef struct _SokakuRecoveryFolder SokakuRecoveryFolder;

SokakuRecoveryFolder *sokaku_recovery_folder_new (const char *uri, const char *name);
SokakuRecoveryFolder *sokaku_recovery_folder_ref (SokakuRecoveryFolder *self);
void sokaku_recovery_folder_unref (SokakuRecoveryFolder *self);

gboolean
sokaku_recovery_folder_write (SokakuRecoveryFolder *self, GPtrArray *packs, GError **error);
void sokaku_recovery_folder_beat (SokakuRecoveryFolder *self);
void sokaku_recovery_folder_remove (SokakuRecoveryFolder *self);

char *sokaku_recovery_folder_get_root (void);
gboolean sokaku_recovery_folder_is_in_use (const char *name);
void sokaku_recovery_folder_delete (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuRecoveryFolder, sokaku_recovery_folder_unref)

G_END_DECLS
