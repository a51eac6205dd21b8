/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of a plan: read within limits, compared by content, written durably. */
#pragma once

#include <gio/gio.h>

#include "sokaku-store-error.h"

G_BEGIN_DECLS

/* Content of a file, followed by a zero; used again from file to file. */
typedef struct
{
  char *data;
  gsize length;
  gsize allocated;
} SokakuFileBuffer;

void sokaku_file_buffer_clear (SokakuFileBuffer *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SokakuFileBuffer, sokaku_file_buffer_clear)

char *sokaku_plan_file_compute_digest (gconstpointer data, gsize length);

gboolean sokaku_plan_file_read (GFile *file,
                                const char *path,
                                SokakuFileBuffer *buffer,
                                GCancellable *cancellable,
                                GError **error);
gboolean sokaku_plan_file_get_digest (
    GFile *file, const char *path, char **digest, GCancellable *cancellable, GError **error);
gboolean sokaku_plan_file_write (
    GFile *file, const char *path, GBytes *content, GCancellable *cancellable, GError **error);
gboolean sokaku_plan_file_check_directory (GFile *directory,
                                           const char *path,
                                           gboolean *exists,
                                           GCancellable *cancellable,
                                           GError **error);
gboolean sokaku_plan_file_exists (GFile *file, GCancellable *cancellable);
gboolean sokaku_plan_file_is_same (GFile *a, GFile *b);

void sokaku_plan_file_propagate_error (GError **error,
                                       GError *cause,
                                       const char *path,
                                       gboolean writing);

G_END_DECLS
