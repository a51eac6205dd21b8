/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Temporary folders and what is in them. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *sokaku_test_make_folder (void);
void sokaku_test_remove_folder (const char *path);
void sokaku_test_copy_folder (const char *from, const char *to);

GHashTable *sokaku_test_read_folder (const char *path);
gboolean sokaku_test_folders_equal (GHashTable *a, GHashTable *b);

char *sokaku_test_read (const char *folder, const char *path);
void sokaku_test_write (const char *folder, const char *path, const char *content);
void
sokaku_test_write_bytes (const char *folder, const char *path, const char *content, gsize length);
void sokaku_test_replace (const char *folder, const char *path, const char *what, const char *by);

G_END_DECLS
