/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a plan's folder. */
#pragma once

#include "sokaku-part-table.h"
#include "sokaku-store-error.h"

G_BEGIN_DECLS

/* Told now and then, in the thread that loads. */
typedef void (*SokakuPlanLoaderProgress) (guint done, guint total, gpointer data);

/**
 * SokakuPlanLoad:
 * @folder: the plan's folder
 * @plan: the plan
 * @parts: its files
 * @set_aside: names of files that an interrupted save left beside those of another program
 *
 * A plan that has been read.
 */
typedef struct
{
  GFile *folder;
  SokakuPlan *plan;
  SokakuPartTable *parts;
  GPtrArray *set_aside;
} SokakuPlanLoad;

SokakuPlanLoad *sokaku_plan_loader_load (GFile *folder_or_plan,
                                         SokakuPlanLoaderProgress progress,
                                         gpointer progress_data,
                                         GCancellable *cancellable,
                                         GError **error);
SokakuPlanLoad *sokaku_plan_loader_load_with (GFile *folder,
                                              GHashTable *contents,
                                              GCancellable *cancellable,
                                              GError **error);
void sokaku_plan_load_free (SokakuPlanLoad *load);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SokakuPlanLoad, sokaku_plan_load_free)

G_END_DECLS
