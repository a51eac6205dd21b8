/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of recovery data, of one document of one process. */
#include "sokaku-recovery-folder.h"

#include "sokaku-plan-file.h"
#include "sokaku-recovery-owner.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* Bytes and names alone, so that it may be written to in any thread. */
struct _SokakuRecoveryFolder
{
  gatomicrefcount references;
  char *name;
  char *path;
  char *uri;
  char *plan_name;
  GHashTable *bases; /* digests of files that were kept as they were before, or could not be */

  GMutex lock; /* held while anything is written or deleted */
  gboolean made;
  gboolean removed;
};

static GMutex in_use_lock;
static GHashTable *in_use; /* set of names, of this process */

static void
set_in_use (const char *name, gboolean used)
{
  g_mutex_lock (&in_use_lock);
  if (in_use == NULL)
    in_use = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (used)
    g_hash_table_add (in_use, g_strdup (name));
  else
    g_hash_table_remove (in_use, name);
  g_mutex_unlock (&in_use_lock);
}

/**
 * sokaku_recovery_folder_is_in_use:
 * @name: name of a folder of recovery data
 *
 * Returns: whether a document of this process writes to it
 */
gboolean
sokaku_recovery_folder_is_in_use (const char *name)
{
  gboolean found;

  g_mutex_lock (&in_use_lock);
  found = in_use != NULL && g_hash_table_contains (in_use, name);
  g_mutex_unlock (&in_use_lock);
  return found;
}

/**
 * sokaku_recovery_folder_get_root:
 *
 * Returns: (transfer full): path of the folder that holds all recovery data of the user
 */
char *
sokaku_recovery_folder_get_root (void)
{
  return g_build_filename (g_get_user_state_dir (), "sokaku", "recovery", NULL);
}

/**
 * sokaku_recovery_folder_new:
 * @uri: URI of the plan's folder, "" for a plan that is nowhere yet
 * @name: name of the plan
 *
 * Returns: (transfer full): a folder that no other document has; made when it is
 *   written to first
 */
SokakuRecoveryFolder *
sokaku_recovery_folder_new (const char *uri, const char *name)
{
  SokakuRecoveryFolder *self = g_new0 (SokakuRecoveryFolder, 1);
  g_autofree char *root = sokaku_recovery_folder_get_root ();

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->lock);
  self->name = g_uuid_string_random ();
  self->path = g_build_filename (root, self->name, NULL);
  self->uri = g_strdup (uri);
  self->plan_name = g_strdup (name);
  self->bases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  set_in_use (self->name, TRUE);
  return self;
}

/**
 * sokaku_recovery_folder_ref:
 * @self: a folder
 *
 * Returns: (transfer full): @self
 */
SokakuRecoveryFolder *
sokaku_recovery_folder_ref (SokakuRecoveryFolder *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * sokaku_recovery_folder_unref:
 * @self: (transfer full): a folder
 *
 * Lets go of it. What is in it stays, and is nobody's any more with the last reference.
 */
void
sokaku_recovery_folder_unref (SokakuRecoveryFolder *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  set_in_use (self->name, FALSE);
  g_mutex_clear (&self->lock);
  g_free (self->name);
  g_free (self->path);
  g_free (self->uri);
  g_free (self->plan_name);
  g_hash_table_unref (self->bases);
  g_free (self);
}

static gboolean
write_file (SokakuRecoveryFolder *self, const char *name, GBytes *content, GError **error)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return sokaku_plan_file_write (file, path, content, NULL, error);
}

static void
beat (SokakuRecoveryFolder *self)
{
  g_autofree char *path = g_build_filename (self->path, SOKAKU_RECOVERY_ALIVE, NULL);
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_real_time () / G_USEC_PER_SEC);

  g_file_set_contents_full (path, now, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

/* Texts that are not published yet: nobody else may look into it. */
static gboolean
make (SokakuRecoveryFolder *self, GError **error)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();
  g_autofree char *owner = sokaku_recovery_owner_describe ();
  g_autofree char *flush_path = g_strconcat (self->path, ".flush", NULL);
  g_autoptr (GFile) flush = g_file_new_for_path (flush_path);
  g_autoptr (SokakuRecoveryPack) pack = sokaku_recovery_pack_new (0, self->uri, self->plan_name, 0);
  g_autoptr (GBytes) owner_bytes = g_bytes_new_static (owner, strlen (owner));
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) head = sokaku_recovery_pack_write (pack);
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  GError *cause = NULL;

  if (self->made)
    return TRUE;
  if (g_mkdir_with_parents (root, 0700) != 0)
    {
      int code = errno;

      cause = g_error_new_literal (G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));
      sokaku_plan_file_propagate_error (error, cause, root, TRUE);
      return FALSE;
    }
  if (!g_file_make_directory (folder, NULL, &cause)
      && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      sokaku_plan_file_propagate_error (error, cause, self->path, TRUE);
      return FALSE;
    }
  g_clear_error (&cause);
  beat (self);
  if (!write_file (self, SOKAKU_RECOVERY_OWNER, owner_bytes, error)
      || !write_file (self, "0" SOKAKU_RECOVERY_SUFFIX, head, error))
    return FALSE;
  /* A file written durably makes the names beside it durable, this folder's among them. */
  if (!sokaku_plan_file_write (flush, flush_path, nothing, NULL, error))
    return FALSE;
  g_file_delete (flush, NULL, NULL);
  self->made = TRUE;
  return TRUE;
}

/* What a part was before it was edited, as long as the plan's folder still has it: only with it is
 * it known later what others changed. Without it the edits are kept all the same. */
static void
keep_base (SokakuRecoveryFolder *self, GFile *plan, const SokakuRecoveryRecord *record)
{
  g_autofree char *name = g_strconcat (record->base, SOKAKU_RECOVERY_BASE, NULL);
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autoptr (GFile) file = g_file_resolve_relative_path (plan, record->path);
  g_auto (SokakuFileBuffer) buffer = { NULL };
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) content = NULL;

  if (!g_hash_table_add (self->bases, g_strdup (record->base))
      || g_file_test (path, G_FILE_TEST_EXISTS)
      || !sokaku_plan_file_read (file, record->path, &buffer, NULL, NULL))
    return;
  digest = sokaku_plan_file_compute_digest (buffer.data, buffer.length);
  if (strcmp (digest, record->base) != 0)
    return;
  content = g_bytes_new (buffer.data, buffer.length);
  write_file (self, name, content, NULL);
}

static void
keep_bases (SokakuRecoveryFolder *self, const SokakuRecoveryPack *pack)
{
  g_autoptr (GFile) plan = *self->uri != '\0' ? g_file_new_for_uri (self->uri) : NULL;

  for (guint i = 0; plan != NULL && i < pack->records->len; i++)
    {
      const SokakuRecoveryRecord *record = g_ptr_array_index (pack->records, i);

      if (record->base != NULL && record->state != SOKAKU_RECOVERY_AS_SAVED)
        keep_base (self, plan, record);
    }
}

/**
 * sokaku_recovery_folder_write:
 * @self: a folder
 * @packs: (element-type SokakuRecoveryPack): files in order
 * @error: return location of a #SokakuStoreError
 *
 * Writes durably, in any thread. Nothing is written any more to a folder that was
 * removed.
 *
 * Returns: whether it was written
 */
gboolean
sokaku_recovery_folder_write (SokakuRecoveryFolder *self, GPtrArray *packs, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->removed)
    return TRUE;
  if (!make (self, error))
    return FALSE;
  for (guint i = 0; i < packs->len; i++)
    {
      const SokakuRecoveryPack *pack = g_ptr_array_index (packs, i);
      g_autofree char *name = g_strdup_printf ("%u" SOKAKU_RECOVERY_SUFFIX, pack->number);
      g_autoptr (GBytes) content = sokaku_recovery_pack_write (pack);

      if (!write_file (self, name, content, error))
        return FALSE;
    }
  for (guint i = 0; i < packs->len; i++)
    keep_bases (self, g_ptr_array_index (packs, i));
  return TRUE;
}

/**
 * sokaku_recovery_folder_beat:
 * @self: a folder
 *
 * Gives a sign of life, for processes that cannot see this one. In any thread.
 */
void
sokaku_recovery_folder_beat (SokakuRecoveryFolder *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->made && !self->removed)
    beat (self);
}

/**
 * sokaku_recovery_folder_remove:
 * @self: a folder
 *
 * Deletes it with all that is in it, after what is being written is done. In any thread.
 */
void
sokaku_recovery_folder_remove (SokakuRecoveryFolder *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (!self->removed)
    sokaku_recovery_folder_delete (self->path);
  self->removed = TRUE;
}

/**
 * sokaku_recovery_folder_delete:
 * @path: path of a folder of recovery data
 *
 * Deletes it with all that is in it; in one step as far as what is offered goes.
 */
void
sokaku_recovery_folder_delete (const char *path)
{
  const gboolean renamed = g_str_has_suffix (path, SOKAKU_RECOVERY_GONE);
  g_autofree char *gone = g_strconcat (path, renamed ? "" : SOKAKU_RECOVERY_GONE, NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!renamed && g_rename (path, gone) != 0)
    return;
  dir = g_dir_open (gone, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (gone, name, NULL);

      g_remove (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (gone);
}
