/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes many files of a folder as one: all of them or none, whenever the process ends. */
#pragma once

#include <gio/gio.h>

#include "sokaku-store-error.h"

G_BEGIN_DECLS

/**
 * SokakuJournalEntry:
 * @path: the file, relative to the folder, with "/"
 * @content: (nullable): its new content; %NULL to delete it
 * @old_digest: (nullable): digest of what was read; %NULL if there was no such file
 * @new_digest: (nullable): digest of @content
 *
 * What a save does to one file.
 */
typedef struct
{
  char *path;
  GBytes *content;
  char *old_digest;
  char *new_digest;
} SokakuJournalEntry;

SokakuJournalEntry *
sokaku_journal_entry_new (const char *path, GBytes *content, const char *old_digest);
void sokaku_journal_entry_free (SokakuJournalEntry *entry);

gboolean sokaku_journal_commit (GFile *folder,
                                GPtrArray *entries,
                                GCancellable *cancellable,
                                GError **error);
void sokaku_journal_recover (GFile *folder,
                             GHashTable *overlay,
                             GPtrArray *set_aside_paths,
                             GCancellable *cancellable);
gboolean sokaku_journal_is_own_name (const char *name);

G_END_DECLS
