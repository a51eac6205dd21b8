/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan and the folder it lives in: load, save, undo history, damage. */
#pragma once

#include <gio/gio.h>

#include "sokaku-history.h"
#include "sokaku-plan.h"
#include "sokaku-recovery.h"
#include "sokaku-store-error.h"

G_BEGIN_DECLS

/**
 * SokakuDamage:
 * @path: the file, relative to the plan's folder, with "/"
 * @sentence: what is wrong with it, with file and line
 *
 * A file of the plan that could not be read.
 */
typedef struct
{
  char *path;
  char *sentence;
} SokakuDamage;

/**
 * SokakuDocumentProgress:
 * @done: files read
 * @total: files to read
 * @user_data: what was given to sokaku_document_load_async()
 *
 * Told in the caller's main context while a plan is being loaded.
 */
typedef void (*SokakuDocumentProgress) (guint done, guint total, gpointer user_data);

#define SOKAKU_TYPE_DOCUMENT (sokaku_document_get_type ())
G_DECLARE_FINAL_TYPE (SokakuDocument, sokaku_document, SOKAKU, DOCUMENT, GObject)

SokakuDocument *sokaku_document_new (SokakuPlan *plan);

SokakuDocument *
sokaku_document_load (GFile *folder_or_plan, GCancellable *cancellable, GError **error);
void sokaku_document_load_async (GFile *folder_or_plan,
                                 GCancellable *cancellable,
                                 SokakuDocumentProgress progress,
                                 gpointer progress_data,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
SokakuDocument *sokaku_document_load_finish (GAsyncResult *result, GError **error);

SokakuPlan *sokaku_document_get_plan (SokakuDocument *self);
SokakuHistory *sokaku_document_get_history (SokakuDocument *self);
GFile *sokaku_document_get_folder (SokakuDocument *self);
gboolean sokaku_document_get_modified (SokakuDocument *self);
gboolean sokaku_document_get_saving (SokakuDocument *self);
SokakuRecovery *sokaku_document_keep (SokakuDocument *self);
GPtrArray *sokaku_document_list_damage (SokakuDocument *self);
gboolean sokaku_document_is_part_damaged (SokakuDocument *self, gpointer node);

gboolean sokaku_document_save (SokakuDocument *self,
                               GFile *folder,
                               GCancellable *cancellable,
                               GError **error);
void sokaku_document_save_async (SokakuDocument *self,
                                 GFile *folder,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean sokaku_document_save_finish (SokakuDocument *self, GAsyncResult *result, GError **error);

void sokaku_damage_free (SokakuDamage *damage);

G_END_DECLS
