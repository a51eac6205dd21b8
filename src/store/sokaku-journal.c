/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes many files of a folder as one: all of them or none, whenever the process ends. */
#include "sokaku-journal.h"

#include "sokaku-part.h"
#include "sokaku-plan-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * A save first writes every new file into a folder ".saving-ID" beside the
 * plan's own, then, in one step, the list ".saving-ID.list" of what goes where.
 * Once the list is there the save has happened: whatever of it is left undone is
 * done by the next process that opens the folder. Without the list it has not
 * happened, and what was written is rubbish. The list holds the digests of each
 * file before and after, so doing it twice is harmless, and what another program
 * wrote in the meantime is recognised and kept.
 */
#define PREFIX ".saving-"
#define LIST_SUFFIX ".list"
#define FLUSH_SUFFIX ".flush"
#define HEAD "sokaku-save 1"
#define TAIL "end"
#define NOTHING "-"

/* When rubbish of a save that never happened is surely nobody's any more. */
#define STALE_SECONDS (24 * 60 * 60)

/**
 * sokaku_journal_entry_new:
 * @path: the file, relative to the folder
 * @content: (nullable): its new content; %NULL to delete it
 * @old_digest: (nullable): digest of what was read
 *
 * Returns: (transfer full): an entry
 */
SokakuJournalEntry *
sokaku_journal_entry_new (const char *path, GBytes *content, const char *old_digest)
{
  SokakuJournalEntry *self = g_new0 (SokakuJournalEntry, 1);

  self->path = g_strdup (path);
  self->old_digest = g_strdup (old_digest);
  if (content != NULL)
    {
      gsize length;
      gconstpointer data = g_bytes_get_data (content, &length);

      self->content = g_bytes_ref (content);
      self->new_digest = sokaku_plan_file_compute_digest (data, length);
    }
  return self;
}

/**
 * sokaku_journal_entry_free:
 * @entry: an entry
 *
 * Frees it.
 */
void
sokaku_journal_entry_free (SokakuJournalEntry *entry)
{
  g_free (entry->path);
  g_clear_pointer (&entry->content, g_bytes_unref);
  g_free (entry->old_digest);
  g_free (entry->new_digest);
  g_free (entry);
}

/**
 * sokaku_journal_is_own_name:
 * @name: name of a file in a plan's folder
 *
 * Returns: whether it belongs to an unfinished save
 */
gboolean
sokaku_journal_is_own_name (const char *name)
{
  return g_str_has_prefix (name, PREFIX);
}

/* A save, under way or found. */
typedef struct
{
  GFile *folder;
  GFile *staging;
  GFile *list;
  char *name;
  GPtrArray *entries;
} Journal;

static void
journal_clear (Journal *self)
{
  g_clear_object (&self->folder);
  g_clear_object (&self->staging);
  g_clear_object (&self->list);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Journal, journal_clear)

static void
journal_init (Journal *self, GFile *folder, GPtrArray *entries)
{
  self->folder = g_object_ref (folder);
  self->entries = g_ptr_array_ref (entries);
}

static void
journal_set_name (Journal *self, const char *name)
{
  g_autofree char *list = g_strconcat (name, LIST_SUFFIX, NULL);

  g_free (self->name);
  self->name = g_strdup (name);
  g_clear_object (&self->staging);
  g_clear_object (&self->list);
  self->staging = g_file_get_child (self->folder, name);
  self->list = g_file_get_child (self->folder, list);
}

static GFile *
get_staged (Journal *self, guint index)
{
  g_autofree char *name = g_strdup_printf ("%u", index);

  return g_file_get_child (self->staging, name);
}

static GFile *
get_target (Journal *self, guint index)
{
  const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, index);

  return g_file_resolve_relative_path (self->folder, entry->path);
}

static gboolean
check_conflicts (Journal *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, i);
      g_autoptr (GFile) target = get_target (self, i);
      g_autofree char *digest = NULL;

      if (!sokaku_plan_file_get_digest (target, entry->path, &digest, cancellable, error))
        return FALSE;
      if (g_strcmp0 (digest, entry->old_digest) == 0)
        continue;
      g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_CONFLICT,
                   _ ("%s: Another program changed this file since the plan was opened; nothing "
                      "was saved. Save the plan somewhere else, or open it again."),
                   entry->path);
      return FALSE;
    }
  return TRUE;
}

/* The folders within a plan that the entries need; made before the save happens,
 * so that what comes after it needs no space. */
static gboolean
make_directories (Journal *self, GPtrArray *made, GError **error)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, i);
      const char *slash = strchr (entry->path, '/');
      g_autofree char *name = slash != NULL ? g_strndup (entry->path, slash - entry->path) : NULL;
      g_autoptr (GFile) directory = NULL;
      GError *cause = NULL;
      gboolean exists;

      if (name == NULL || entry->content == NULL)
        continue;
      directory = g_file_get_child (self->folder, name);
      if (!sokaku_plan_file_check_directory (directory, name, &exists, NULL, error))
        return FALSE;
      if (exists)
        continue;
      if (!g_file_make_directory (directory, NULL, &cause))
        {
          sokaku_plan_file_propagate_error (error, cause, name, TRUE);
          return FALSE;
        }
      g_ptr_array_add (made, g_object_ref (directory));
    }
  return TRUE;
}

/* Who may read and write a file does not change by saving it. */
static void
copy_mode (GFile *from, GFile *to)
{
  g_autoptr (GFileInfo) info = g_file_query_info (from, G_FILE_ATTRIBUTE_UNIX_MODE,
                                                  G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);

  if (info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_UNIX_MODE))
    g_file_set_attribute_uint32 (
        to, G_FILE_ATTRIBUTE_UNIX_MODE,
        g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE),
        G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
}

/* Makes the folder of this save, which no other save has. */
static gboolean
make_staging (Journal *self, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *shown = g_file_get_parse_name (self->folder);

  do
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *name = NULL;

      id[8] = '\0';
      name = g_strconcat (PREFIX, id, NULL);
      journal_set_name (self, name);
      g_clear_error (&cause);
      if (g_file_make_directory (self->staging, NULL, &cause))
        return TRUE;
    }
  while (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS));

  sokaku_plan_file_propagate_error (error, g_steal_pointer (&cause), shown, TRUE);
  return FALSE;
}

static gboolean
stage (Journal *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, i);
      g_autoptr (GFile) staged = get_staged (self, i);
      g_autoptr (GFile) target = get_target (self, i);

      if (entry->content == NULL)
        continue;
      if (!sokaku_plan_file_write (staged, entry->path, entry->content, cancellable, error))
        return FALSE;
      if (entry->old_digest != NULL)
        copy_mode (target, staged);
    }
  return TRUE;
}

static gboolean
write_list (Journal *self, GCancellable *cancellable, GError **error)
{
  GString *text = g_string_new (HEAD "\n");
  g_autoptr (GBytes) content = NULL;
  g_autofree char *name = g_file_get_parse_name (self->folder);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, i);

      g_string_append_printf (text, "%s %s %s\n",
                              entry->new_digest != NULL ? entry->new_digest : NOTHING,
                              entry->old_digest != NULL ? entry->old_digest : NOTHING, entry->path);
    }
  g_string_append (text, TAIL "\n");
  content = g_string_free_to_bytes (text);
  return sokaku_plan_file_write (self->list, name, content, cancellable, error);
}

/* Deletes what begins with the save's name in @directory, one level deep. */
static void
sweep (GFile *directory, const char *prefix)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      directory, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info;
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL)
         && info != NULL)
    {
      if (!g_str_has_prefix (g_file_info_get_name (info), prefix))
        continue;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        sweep (child, "");
      g_file_delete (child, NULL, NULL);
    }
}

/* Makes the names in @directory durable: writing a file durably does so for all of them. */
static void
flush_directory (Journal *self, GFile *directory)
{
  g_autofree char *name = g_strconcat (self->name, FLUSH_SUFFIX, NULL);
  g_autofree char *prefix = g_strconcat (self->name, ".", NULL);
  g_autoptr (GFile) file = g_file_get_child (directory, name);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

  if (!g_file_is_native (directory))
    return;
  sokaku_plan_file_write (file, name, nothing, NULL, NULL);
  if (directory != self->folder)
    sweep (directory, prefix);
  else
    g_file_delete (file, NULL, NULL);
}

static void
flush_directories (Journal *self)
{
  g_autoptr (GHashTable) flushed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, i);
      const char *slash = strchr (entry->path, '/');
      g_autofree char *name = slash != NULL ? g_strndup (entry->path, slash - entry->path) : NULL;

      if (name != NULL && g_hash_table_add (flushed, (char *) g_intern_string (name)))
        {
          g_autoptr (GFile) directory = g_file_get_child (self->folder, name);

          flush_directory (self, directory);
        }
    }
  flush_directory (self, self->folder);
}

typedef enum
{
  STATE_OLD,  /* still to do */
  STATE_NEW,  /* done */
  STATE_ELSE, /* another program wrote it since */
} TargetState;

static TargetState
get_state (const SokakuJournalEntry *entry, GFile *target)
{
  g_autofree char *digest = NULL;

  if (!sokaku_plan_file_get_digest (target, entry->path, &digest, NULL, NULL))
    return STATE_ELSE;
  if (g_strcmp0 (digest, entry->new_digest) == 0)
    return STATE_NEW;
  return g_strcmp0 (digest, entry->old_digest) == 0 ? STATE_OLD : STATE_ELSE;
}

/* Leaves what another program wrote, and puts this save's version beside it. */
static gboolean
set_aside (Journal *self, const SokakuJournalEntry *entry, GFile *staged, GPtrArray *paths)
{
  g_autofree char *path = g_strconcat (entry->path, self->name, NULL);
  g_autoptr (GFile) aside = g_file_resolve_relative_path (self->folder, path);

  if (entry->new_digest == NULL)
    return TRUE;
  if (!g_file_move (staged, aside, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL))
    return !sokaku_plan_file_exists (staged, NULL);
  if (paths != NULL)
    g_ptr_array_add (paths, g_steal_pointer (&path));
  return TRUE;
}

static gboolean
apply_entry (Journal *self, guint index, GPtrArray *aside)
{
  const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, index);
  g_autoptr (GFile) staged = get_staged (self, index);
  g_autoptr (GFile) target = get_target (self, index);

  switch (get_state (entry, target))
    {
    case STATE_NEW:
      return TRUE;
    case STATE_ELSE:
      return set_aside (self, entry, staged, aside);
    case STATE_OLD:
    default:
      break;
    }
  if (entry->new_digest == NULL)
    g_file_delete (target, NULL, NULL);
  else
    g_file_move (staged, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL,
                 NULL, NULL);
  /* Another process may have found the same list and done it first. */
  return get_state (entry, target) == STATE_NEW;
}

static gboolean
apply (Journal *self, GPtrArray *aside)
{
  g_autofree char *prefix = g_strconcat (self->name, ".", NULL);

  for (guint i = 0; i < self->entries->len; i++)
    if (!apply_entry (self, i, aside))
      return FALSE;
  flush_directories (self);
  if (!g_file_delete (self->list, NULL, NULL) && sokaku_plan_file_exists (self->list, NULL))
    return FALSE;
  sweep (self->staging, "");
  g_file_delete (self->staging, NULL, NULL);
  sweep (self->folder, prefix);
  return TRUE;
}

static void
undo_staging (Journal *self, GPtrArray *made)
{
  g_autofree char *prefix = g_strconcat (self->name, ".", NULL);

  g_file_delete (self->list, NULL, NULL);
  sweep (self->staging, "");
  g_file_delete (self->staging, NULL, NULL);
  sweep (self->folder, prefix);
  for (guint i = 0; i < made->len; i++)
    g_file_delete (g_ptr_array_index (made, i), NULL, NULL);
}

/* Rubbish of processes that ended before their save happened. */
static void
sweep_stale (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_TIME_MODIFIED,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  GFileInfo *info;

  while (children != NULL && g_file_enumerator_iterate (children, &info, NULL, NULL, NULL)
         && info != NULL)
    {
      const char *name = g_file_info_get_name (info);
      guint64 modified = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED);

      g_autofree char *list_name = g_strconcat (name, LIST_SUFFIX, NULL);
      g_autoptr (GFile) list = g_file_get_child (folder, list_name);

      if (sokaku_journal_is_own_name (name) && !g_str_has_suffix (name, LIST_SUFFIX)
          && !sokaku_plan_file_exists (list, NULL) && (gint64) modified + STALE_SECONDS < now)
        sweep (folder, name);
    }
}

/**
 * sokaku_journal_commit:
 * @folder: folder of a plan
 * @entries: (element-type SokakuJournalEntry): what to do
 * @cancellable: (nullable): a cancellable; without effect once the save has happened
 * @error: return location of a #SokakuStoreError
 *
 * Does all of @entries or none, also when the process is killed or the power
 * fails. If a file is not what was read, %SOKAKU_STORE_ERROR_CONFLICT is returned
 * and nothing is changed.
 *
 * Returns: whether it was done
 */
gboolean
sokaku_journal_commit (GFile *folder, GPtrArray *entries, GCancellable *cancellable, GError **error)
{
  g_auto (Journal) self = { NULL };
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);

  journal_init (&self, folder, entries);
  sweep_stale (folder);
  if (!check_conflicts (&self, cancellable, error) || !make_staging (&self, error))
    return FALSE;

  if (!make_directories (&self, made, error) || !stage (&self, cancellable, error)
      || !check_conflicts (&self, cancellable, error) || !write_list (&self, cancellable, error))
    {
      undo_staging (&self, made);
      return FALSE;
    }

  /* The save has happened. If the rest of it fails, the next to open the plan does it. */
  apply (&self, NULL);
  if (!sokaku_plan_file_exists (folder, NULL))
    {
      g_autofree char *shown = g_file_get_parse_name (folder);

      g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_VANISHED,
                   _ ("%s: The folder is no longer there; save the plan somewhere else."), shown);
      return FALSE;
    }
  return TRUE;
}

static GPtrArray *
parse_list (const char *text)
{
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_journal_entry_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);

  if (n < 3 || strcmp (lines[0], HEAD) != 0 || strcmp (lines[n - 2], TAIL) != 0)
    return NULL;
  for (guint i = 1; i < n - 2; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);
      SokakuJournalEntry *entry;

      if (g_strv_length (words) != 3 || !sokaku_part_path_is_valid (words[2]))
        return NULL;
      entry = sokaku_journal_entry_new (words[2], NULL,
                                        strcmp (words[1], NOTHING) != 0 ? words[1] : NULL);
      entry->new_digest = strcmp (words[0], NOTHING) != 0 ? g_strdup (words[0]) : NULL;
      g_ptr_array_add (entries, entry);
    }
  return g_steal_pointer (&entries);
}

/* For a folder that cannot be written to: what is left to do is looked up instead of done. */
static void
fill_overlay (Journal *self, GHashTable *overlay)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, i);
      g_autoptr (GFile) target = get_target (self, i);
      g_autoptr (GFile) staged = get_staged (self, i);

      if (get_state (entry, target) != STATE_OLD)
        continue;
      if (entry->new_digest == NULL)
        g_hash_table_insert (overlay, g_strdup (entry->path), NULL);
      else if (sokaku_plan_file_exists (staged, NULL))
        g_hash_table_insert (overlay, g_strdup (entry->path), g_object_ref (staged));
    }
}

/* Staged files are what the list says: not links, not damaged. */
static gboolean
verify_staged (Journal *self)
{
  gboolean exists;

  if (!sokaku_plan_file_check_directory (self->staging, self->name, &exists, NULL, NULL))
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, i);
      g_autoptr (GFile) staged = get_staged (self, i);
      g_autofree char *digest = NULL;

      if (!sokaku_plan_file_get_digest (staged, entry->path, &digest, NULL, NULL))
        return FALSE;
      if (digest != NULL && g_strcmp0 (digest, entry->new_digest) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
targets_are_inside (Journal *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const SokakuJournalEntry *entry = g_ptr_array_index (self->entries, i);
      const char *slash = strchr (entry->path, '/');
      g_autofree char *name = slash != NULL ? g_strndup (entry->path, slash - entry->path) : NULL;
      g_autoptr (GFile) directory = name != NULL ? g_file_get_child (self->folder, name) : NULL;
      gboolean exists;

      if (directory != NULL
          && !sokaku_plan_file_check_directory (directory, name, &exists, NULL, NULL))
        return FALSE;
    }
  return TRUE;
}

static void
recover_one (GFile *folder,
             const char *list_name,
             GHashTable *overlay,
             GPtrArray *aside,
             GCancellable *cancellable)
{
  g_auto (Journal) self = { NULL };
  g_auto (SokakuFileBuffer) buffer = { NULL };
  g_autoptr (GFile) list = g_file_get_child (folder, list_name);
  g_autofree char *name = g_strndup (list_name, strlen (list_name) - strlen (LIST_SUFFIX));
  g_autoptr (GPtrArray) entries = NULL;

  if (!sokaku_plan_file_read (list, list_name, &buffer, cancellable, NULL)
      || (entries = parse_list (buffer.data)) == NULL)
    return;
  journal_init (&self, folder, entries);
  journal_set_name (&self, name);
  if (!verify_staged (&self) || !targets_are_inside (&self))
    return;
  if (!apply (&self, aside) && overlay != NULL)
    fill_overlay (&self, overlay);
}

/**
 * sokaku_journal_recover:
 * @folder: folder of a plan
 * @overlay: (nullable) (element-type utf8 GFile): where to put, by path, which file
 *   holds the content of another that cannot be replaced; a %NULL file is deleted
 * @set_aside_paths: (nullable) (element-type utf8): where to put the names of files that
 *   were kept beside what another program wrote
 * @cancellable: (nullable): a cancellable
 *
 * Finishes saves that happened but whose process ended before all was in place.
 */
void
sokaku_journal_recover (GFile *folder,
                        GHashTable *overlay,
                        GPtrArray *set_aside_paths,
                        GCancellable *cancellable)
{
  g_autoptr (GFileEnumerator) children
      = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                   G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_free);
  GFileInfo *info;

  while (children != NULL && g_file_enumerator_iterate (children, &info, NULL, cancellable, NULL)
         && info != NULL)
    if (sokaku_journal_is_own_name (g_file_info_get_name (info))
        && g_str_has_suffix (g_file_info_get_name (info), LIST_SUFFIX))
      g_ptr_array_add (lists, g_strdup (g_file_info_get_name (info)));

  for (guint i = 0; i < lists->len; i++)
    recover_one (folder, g_ptr_array_index (lists, i), overlay, set_aside_paths, cancellable);
}
