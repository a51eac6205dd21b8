/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recovery data that a process left which has ended. */
#pragma once

#include "sokaku-plan.h"
#include "sokaku-store-error.h"

G_BEGIN_DECLS

/**
 * SokakuRecoveredPart:
 * @path: the file, relative to the plan's folder
 * @removed: whether the plan no longer had it
 * @changed_since: whether the file has been changed since by someone else
 * @base: (nullable): digest of what it was before
 *
 * A part of a plan that was brought back.
 */
typedef struct
{
  char *path;
  gboolean removed;
  gboolean changed_since;
  char *base;
} SokakuRecoveredPart;

/**
 * SokakuRecovered:
 * @plan: the plan as it was
 * @parts: (element-type SokakuRecoveredPart): what of it differs from what is saved
 * @damage: (element-type utf8): what cannot be brought back, in sentences
 * @conflicts: (element-type utf8): what others have changed too, for sokaku_plan_diff_list()
 *
 * What others have changed since and the plan had not is in it as they have it. A plan that was
 * brought back.
 */
typedef struct
{
  SokakuPlan *plan;
  GPtrArray *parts;
  GPtrArray *damage;
  GHashTable *conflicts;
} SokakuRecovered;

void sokaku_recovered_free (SokakuRecovered *recovered);

#define SOKAKU_TYPE_RECOVERY_LEFT (sokaku_recovery_left_get_type ())
G_DECLARE_FINAL_TYPE (SokakuRecoveryLeft, sokaku_recovery_left, SOKAKU, RECOVERY_LEFT, GObject)

GPtrArray *sokaku_recovery_left_list (gboolean *undecided);
SokakuRecoveryLeft *sokaku_recovery_left_find (const char *id);

const char *sokaku_recovery_left_get_id (SokakuRecoveryLeft *self);
GFile *sokaku_recovery_left_get_folder (SokakuRecoveryLeft *self);
gboolean sokaku_recovery_left_is_of (SokakuRecoveryLeft *self, GFile *folder);
const char *sokaku_recovery_left_get_name (SokakuRecoveryLeft *self);
gint64 sokaku_recovery_left_get_edited (SokakuRecoveryLeft *self);

SokakuRecovered *
sokaku_recovery_left_load (SokakuRecoveryLeft *self, GCancellable *cancellable, GError **error);
void sokaku_recovery_left_load_async (SokakuRecoveryLeft *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
SokakuRecovered *
sokaku_recovery_left_load_finish (SokakuRecoveryLeft *self, GAsyncResult *result, GError **error);
void sokaku_recovery_left_remove (SokakuRecoveryLeft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuRecovered, sokaku_recovered_free)

G_END_DECLS
