/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of recovery data: parts of a plan as they were at one moment. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SokakuRecoveryState:
 * @SOKAKU_RECOVERY_CHANGED: the part has another content
 * @SOKAKU_RECOVERY_REMOVED: the plan no longer has the part
 * @SOKAKU_RECOVERY_AS_SAVED: the part is as it is in the plan's folder, again
 *
 * What became of a part.
 */
typedef enum
{
  SOKAKU_RECOVERY_CHANGED,
  SOKAKU_RECOVERY_REMOVED,
  SOKAKU_RECOVERY_AS_SAVED,
} SokakuRecoveryState;

/**
 * SokakuRecoveryRecord:
 * @path: of the part, relative to the plan's folder
 * @state: what became of it
 * @base: (nullable): digest of the file that it was made from; %NULL: there was none
 * @digest: (nullable): digest of @content
 * @content: (nullable): the changed part; %NULL also where it was lost
 *
 * What recovery data holds of one part.
 */
typedef struct
{
  char *path;
  SokakuRecoveryState state;
  char *base;
  char *digest;
  GBytes *content;
} SokakuRecoveryRecord;

SokakuRecoveryRecord *sokaku_recovery_record_new (const char *path,
                                                  SokakuRecoveryState state,
                                                  const char *base,
                                                  const char *digest,
                                                  GBytes *content);
void sokaku_recovery_record_free (SokakuRecoveryRecord *record);

/**
 * SokakuRecoveryPack:
 * @number: number of the file; later ones take precedence
 * @until: number of the last file of the same moment; without it none of them counts
 * @uri: URI of the plan's folder; "" for a plan that is nowhere yet
 * @name: name of the plan
 * @edited: time of the last edit, in seconds since 1970
 * @records: (element-type SokakuRecoveryRecord): the parts
 *
 * A file of recovery data.
 */
typedef struct
{
  guint number;
  guint until;
  char *uri;
  char *name;
  gint64 edited;
  GPtrArray *records;
} SokakuRecoveryPack;

SokakuRecoveryPack *
sokaku_recovery_pack_new (guint number, const char *uri, const char *name, gint64 edited);
void sokaku_recovery_pack_free (SokakuRecoveryPack *self);
GBytes *sokaku_recovery_pack_write (const SokakuRecoveryPack *self);
SokakuRecoveryPack *sokaku_recovery_pack_read (guint number, const char *data, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuRecoveryPack, sokaku_recovery_pack_free)

G_END_DECLS
