/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a plan's folder. */
#include "sokaku-plan-save.h"

#include "sokaku-edition.h"
#include "sokaku-journal.h"
#include "sokaku-name-sets.h"
#include "sokaku-part-reader.h"
#include "sokaku-plan-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One save: bytes and names alone, so that it may run in any thread. */
struct _SokakuPlanSave
{
  GFile *folder;
  GFile *from;     /* (nullable): where files are copied from that could not be read */
  gboolean is_new; /* the folder must be new or empty */
  GPtrArray *entries;
  GPtrArray *copies; /* paths */
  GPtrArray *checks;
  SokakuNameSets *names; /* what sheets and council files may refer to */
};

/* A file that is about to be written, to be read as whoever opens the plan will. */
typedef struct
{
  const SokakuFormatElement *format;
  char *path;
  char *id; /* (nullable): of the item or initiative */
  GBytes *content;
} Check;

static void
check_free (gpointer data)
{
  Check *check = data;

  g_free (check->path);
  g_free (check->id);
  g_bytes_unref (check->content);
  g_free (check);
}

/**
 * sokaku_plan_save_new:
 * @plan: the plan; not looked at later
 * @folder: where to save
 * @from: (nullable): where the plan was before
 * @is_new: whether @folder is not where the plan was before
 *
 * Returns: (transfer full): a save that does nothing yet
 */
SokakuPlanSave *
sokaku_plan_save_new (SokakuPlan *plan, GFile *folder, GFile *from, gboolean is_new)
{
  SokakuPlanSave *self = g_new0 (SokakuPlanSave, 1);

  self->folder = g_object_ref (folder);
  self->from = from != NULL ? g_object_ref (from) : NULL;
  self->is_new = is_new;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_journal_entry_free);
  self->copies = g_ptr_array_new_with_free_func (g_free);
  self->checks = g_ptr_array_new_with_free_func (check_free);
  self->names = sokaku_name_sets_new_for_plan (plan);
  return self;
}

/**
 * sokaku_plan_save_free:
 * @self: a save
 *
 * Frees it.
 */
void
sokaku_plan_save_free (SokakuPlanSave *self)
{
  g_object_unref (self->folder);
  g_clear_object (&self->from);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->copies);
  g_ptr_array_unref (self->checks);
  sokaku_name_sets_free (self->names);
  g_free (self);
}

/**
 * sokaku_plan_save_get_folder:
 * @self: a save
 *
 * Returns: (transfer none): where it saves
 */
GFile *
sokaku_plan_save_get_folder (SokakuPlanSave *self)
{
  return self->folder;
}

/**
 * sokaku_plan_save_add:
 * @self: a save
 * @write: what to do to a part
 *
 * Adds a file to be written or deleted.
 */
void
sokaku_plan_save_add (SokakuPlanSave *self, const SokakuPartWrite *write)
{
  const char *old_digest = self->is_new ? NULL : write->part->digest;

  if (write->content == NULL && old_digest == NULL)
    return;
  g_ptr_array_add (self->entries,
                   sokaku_journal_entry_new (write->part->path, write->content, old_digest));
  if (write->content != NULL)
    {
      Check *check = g_new0 (Check, 1);

      check->format = write->part->format;
      check->path = g_strdup (write->part->path);
      if (check->format->n_attributes > 0)
        g_object_get (write->part->node, "id", &check->id, NULL);
      check->content = g_bytes_ref (write->content);
      g_ptr_array_add (self->checks, check);
    }
}

/**
 * sokaku_plan_save_add_copy:
 * @self: a save to another folder
 * @part: a part that could not be read
 *
 * Adds a file to be copied as it is.
 */
void
sokaku_plan_save_add_copy (SokakuPlanSave *self, const SokakuPart *part)
{
  g_ptr_array_add (self->copies, g_strdup (part->path));
}

static gboolean
has_only_rubbish (GFile *folder, gboolean may_have_parts)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info;
  GFile *child;

  /* What cannot be listed fails when it is written to, with a better sentence. */
  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL)
         && info != NULL)
    {
      const char *name = g_file_info_get_name (info);
      const gboolean is_part
          = strcmp (name, SOKAKU_PART_SHEETS) == 0 || strcmp (name, SOKAKU_PART_COUNCIL) == 0;

      if (sokaku_journal_is_own_name (name))
        continue;
      if (!may_have_parts || !is_part || g_file_info_get_file_type (info) != G_FILE_TYPE_DIRECTORY
          || !has_only_rubbish (child, FALSE))
        return FALSE;
    }
  return TRUE;
}

/* Makes the folder of a new plan, or sees that it is empty: but for what a save left
 * that never happened. */
static gboolean
prepare_folder (SokakuPlanSave *self, gboolean *made, GCancellable *cancellable, GError **error)
{
  GFileType type = g_file_query_file_type (self->folder, G_FILE_QUERY_INFO_NONE, cancellable);
  g_autofree char *shown = g_file_get_parse_name (self->folder);
  GError *cause = NULL;

  if (type == G_FILE_TYPE_UNKNOWN)
    {
      *made = g_file_make_directory_with_parents (self->folder, cancellable, &cause);
      if (!*made)
        sokaku_plan_file_propagate_error (error, cause, shown, TRUE);
      return *made;
    }
  sokaku_journal_recover (self->folder, NULL, NULL, cancellable);
  if (type == G_FILE_TYPE_DIRECTORY && has_only_rubbish (self->folder, TRUE))
    return TRUE;
  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_EMPTY,
               _ ("%s: There is something here already; choose a new or empty folder."), shown);
  return FALSE;
}

/* Nothing is written that could not be read again: a text that is too long, say, is told now
 * rather than found missing tomorrow. */
static gboolean
check_readable (SokakuPlanSave *self, GError **error)
{
  g_autoptr (SokakuPartReader) reader = sokaku_part_reader_new ();
  g_autoptr (SokakuNameSets) fresh = sokaku_name_sets_new ();

  for (guint i = 0; i < self->checks->len; i++)
    {
      const Check *check = g_ptr_array_index (self->checks, i);
      const gboolean is_plan = check->format == sokaku_format_get_plan ();
      g_autoptr (GObject) node = g_object_new (check->format->type, NULL);
      g_autofree char *version = NULL;
      gsize length;
      const char *data = g_bytes_get_data (check->content, &length);

      if (check->id != NULL)
        g_object_set (node, "id", check->id, NULL);
      /* The writer leaves a zero behind the content. plan.xml brings its own names. */
      if (!sokaku_part_reader_read (reader, check->format, node, is_plan ? fresh : self->names,
                                    check->path, data, length, &version, error))
        return FALSE;
    }
  return TRUE;
}

/* What could not be read goes along as it is. */
/* What was handed to a meeting stays what it was. */
static gboolean
check_not_frozen (SokakuPlanSave *self, GError **error)
{
  g_autofree char *shown = NULL;

  if (!sokaku_edition_contains (self->folder))
    return TRUE;
  shown = g_file_get_parse_name (self->folder);
  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_UNWRITABLE,
               _ ("%s: This edition is frozen; save the plan as a new folder to go on from it."),
               shown);
  return FALSE;
}

static gboolean
add_copies (SokakuPlanSave *self, GCancellable *cancellable, GError **error)
{
  g_auto (SokakuFileBuffer) buffer = { NULL };

  for (guint i = 0; i < self->copies->len; i++)
    {
      const char *path = g_ptr_array_index (self->copies, i);
      g_autoptr (GFile) file = g_file_resolve_relative_path (self->from, path);
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) cause = NULL;

      if (!sokaku_plan_file_read (file, path, &buffer, cancellable, &cause))
        {
          if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
            continue;
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      content = g_bytes_new (buffer.data, buffer.length);
      g_ptr_array_insert (self->entries, 0, sokaku_journal_entry_new (path, content, NULL));
    }
  return TRUE;
}

/**
 * sokaku_plan_save_run:
 * @self: a save
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Does it, all or nothing; may run in any thread.
 *
 * Returns: whether it was done
 */
gboolean
sokaku_plan_save_run (SokakuPlanSave *self, GCancellable *cancellable, GError **error)
{
  gboolean made = FALSE;
  gboolean done;

  if (!check_readable (self, error) || !check_not_frozen (self, error))
    return FALSE;
  if (self->is_new)
    {
      if (!prepare_folder (self, &made, cancellable, error))
        return FALSE;
    }
  else if (sokaku_plan_file_exists (self->folder, cancellable))
    {
      sokaku_journal_recover (self->folder, NULL, NULL, cancellable);
    }
  else
    {
      g_autofree char *shown = g_file_get_parse_name (self->folder);

      g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_VANISHED,
                   _ ("%s: The folder is no longer there; save the plan somewhere else."), shown);
      return FALSE;
    }

  done = add_copies (self, cancellable, error)
         && (self->entries->len == 0
             || sokaku_journal_commit (self->folder, self->entries, cancellable, error));
  if (!done && made)
    g_file_delete (self->folder, NULL, NULL);
  return done;
}
