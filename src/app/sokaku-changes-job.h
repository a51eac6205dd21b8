/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the lists of what changed between two states of a plan, a little at a time. */
#pragma once

#include <gio/gio.h>

#include "sokaku-pages.h"
#include "sokaku-plan.h"

G_BEGIN_DECLS

typedef void (*SokakuChangesJobProgress) (double fraction, gpointer user_data);

void sokaku_changes_job_run_async (SokakuPlan *old_plan,
                                   const char *old_name,
                                   SokakuPlan *new_plan,
                                   const char *new_name,
                                   GCancellable *cancellable,
                                   SokakuChangesJobProgress progress,
                                   gpointer progress_data,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
SokakuPages *sokaku_changes_job_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
