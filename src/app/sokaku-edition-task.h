/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work with editions that other threads do while a window stays in use. */
#pragma once

#include "sokaku-document.h"
#include "sokaku-edition.h"

G_BEGIN_DECLS

void sokaku_edition_task_list_async (GFile *plan,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *sokaku_edition_task_list_finish (GAsyncResult *result, GError **error);

void sokaku_edition_task_freeze_async (SokakuDocument *document,
                                       const char *name,
                                       const char *title,
                                       int date,
                                       const char *remark,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
SokakuEdition *sokaku_edition_task_freeze_finish (GAsyncResult *result, GError **error);

void sokaku_edition_task_verify_async (const SokakuEdition *edition,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean sokaku_edition_task_verify_finish (GAsyncResult *result, GError **error);

void sokaku_edition_task_delete_async (const SokakuEdition *edition,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean sokaku_edition_task_delete_finish (GAsyncResult *result, GError **error);

G_END_DECLS
