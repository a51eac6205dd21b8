/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frozen edition of a plan: its files as they were handed to a meeting. */
#include "sokaku-edition.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-date.h"
#include "sokaku-format.h"
#include "sokaku-part.h"
#include "sokaku-plan-file.h"
#include "sokaku-sheet.h"

#define EDITIONS "editions"
#define RECORD "edition.ini"
#define GROUP "edition"
#define FILES "files"

/* What is being made, until it is whole: no name of an edition begins like this. */
#define UNFINISHED ".new-"

/**
 * sokaku_edition_free:
 * @self: (transfer full): an edition
 *
 * Frees what is known of it.
 */
void
sokaku_edition_free (SokakuEdition *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->remark);
  g_clear_object (&self->folder);
  g_free (self);
}

static GFile *
get_editions (GFile *plan)
{
  return g_file_get_child (plan, EDITIONS);
}

static GFile *
get_file (GFile *folder, const char *path)
{
  return g_file_resolve_relative_path (folder, path);
}

/* --- The record of an edition --- */

static char *
get_text (GKeyFile *record, const char *key)
{
  char *text = g_key_file_get_string (record, GROUP, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

static GKeyFile *
read_record (GFile *folder, const char *name, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_strconcat (EDITIONS "/", name, "/" RECORD, NULL);
  g_autoptr (GFile) file = g_file_get_child (folder, RECORD);
  g_auto (SokakuFileBuffer) buffer = { NULL, 0, 0 };
  g_autoptr (GKeyFile) record = g_key_file_new ();

  if (!sokaku_plan_file_read (file, path, &buffer, cancellable, error))
    return NULL;
  if (g_key_file_load_from_data (record, buffer.data, buffer.length, G_KEY_FILE_NONE, NULL)
      && g_key_file_has_group (record, GROUP))
    return g_steal_pointer (&record);
  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_MALFORMED,
               _ ("%s: This is no record of an edition."), path);
  return NULL;
}

static SokakuEdition *
load (GFile *editions, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_child (editions, name);
  g_autoptr (GKeyFile) record = read_record (folder, name, cancellable, error);
  g_autofree char *date = NULL;
  SokakuEdition *self;

  if (record == NULL)
    return NULL;
  self = g_new0 (SokakuEdition, 1);
  self->name = g_strdup (name);
  self->title = get_text (record, "title");
  self->remark = get_text (record, "remark");
  date = get_text (record, "date");
  if (!sokaku_date_parse_iso (date, &self->date))
    self->date = 0;
  self->folder = g_steal_pointer (&folder);
  return self;
}

static gboolean
write_record (GFile *folder,
              const char *title,
              int date,
              const char *remark,
              GKeyFile *record,
              GCancellable *cancellable,
              GError **error)
{
  g_autofree char *day = date != 0 ? sokaku_date_format_iso (date) : g_strdup ("");
  g_autoptr (GFile) file = g_file_get_child (folder, RECORD);
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize length;

  g_key_file_set_string (record, GROUP, "title", title);
  g_key_file_set_string (record, GROUP, "date", day);
  g_key_file_set_string (record, GROUP, "remark", remark);
  data = g_key_file_to_data (record, &length, NULL);
  bytes = g_bytes_new_take (data, length);
  return sokaku_plan_file_write (file, RECORD, bytes, cancellable, error);
}

/* --- Freezing --- */

/* Adds the files of a plan in one of its folders. */
static gboolean
list_files (
    GFile *plan, const char *part, GPtrArray *paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_child (plan, part);
  g_autoptr (GFileEnumerator) files = NULL;
  GFileInfo *info = NULL;
  gboolean exists;

  if (!sokaku_plan_file_check_directory (folder, part, &exists, cancellable, error))
    return FALSE;
  if (!exists)
    return TRUE;
  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                     G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  if (files == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (files, &info, NULL, cancellable, error))
    {
      g_autofree char *path = NULL;

      if (info == NULL)
        return TRUE;
      path = g_strconcat (part, "/", g_file_info_get_name (info), NULL);
      if (sokaku_part_path_is_valid (path))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  return FALSE;
}

static gint
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_all_files (GFile *plan, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFile) report = g_file_get_child (plan, SOKAKU_PART_REPORT);

  g_ptr_array_add (paths, g_strdup (SOKAKU_PART_PLAN));
  if (sokaku_plan_file_exists (report, cancellable))
    g_ptr_array_add (paths, g_strdup (SOKAKU_PART_REPORT));
  if (!list_files (plan, SOKAKU_PART_SHEETS, paths, cancellable, error)
      || !list_files (plan, SOKAKU_PART_COUNCIL, paths, cancellable, error))
    return NULL;
  g_ptr_array_sort (paths, compare_paths);
  return g_steal_pointer (&paths);
}

static gboolean
make_folder (GFile *folder, const char *path, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;

  if (g_file_make_directory (folder, cancellable, &cause))
    return TRUE;
  sokaku_plan_file_propagate_error (error, cause, path, TRUE);
  return FALSE;
}

static gboolean
copy_file (GFile *plan,
           GFile *folder,
           const char *path,
           GKeyFile *record,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GFile) from = get_file (plan, path);
  g_autoptr (GFile) to = get_file (folder, path);
  g_auto (SokakuFileBuffer) buffer = { NULL, 0, 0 };
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) content = NULL;

  if (!sokaku_plan_file_read (from, path, &buffer, cancellable, error))
    return FALSE;
  digest = sokaku_plan_file_compute_digest (buffer.data, buffer.length);
  g_key_file_set_string (record, FILES, path, digest);
  content = g_bytes_new (buffer.data, buffer.length);
  return sokaku_plan_file_write (to, path, content, cancellable, error);
}

static gboolean
copy_all (GFile *plan, GFile *folder, GKeyFile *record, GCancellable *cancellable, GError **error)
{
  static const char *const parts[] = { SOKAKU_PART_SHEETS, SOKAKU_PART_COUNCIL };
  g_autoptr (GPtrArray) paths = list_all_files (plan, cancellable, error);

  if (paths == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GFile) part = g_file_get_child (folder, parts[i]);

      if (!make_folder (part, parts[i], cancellable, error))
        return FALSE;
    }
  for (guint i = 0; i < paths->len; i++)
    if (!copy_file (plan, folder, paths->pdata[i], record, cancellable, error))
      return FALSE;
  return TRUE;
}

/* Takes a folder away with all that is in it; links in it are taken away, not followed. */
static gboolean
remove_tree (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  GFileInfo *info = NULL;
  GFile *child = NULL;

  if (files == NULL)
    return FALSE;
  do
    {
      if (!g_file_enumerator_iterate (files, &info, &child, cancellable, error))
        return FALSE;
      if (info == NULL)
        break;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
              ? !remove_tree (child, cancellable, error)
              : !g_file_delete (child, cancellable, error))
        return FALSE;
    }
  while (TRUE);
  return g_file_delete (folder, cancellable, error);
}

/* Whether an edition may be called that, and is not there yet. */
static gboolean
check_name (GFile *editions, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = NULL;

  if (!sokaku_id_is_valid (name))
    {
      g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_VALUE,
                   _ ("“%s” cannot be the name of an edition; use letters, digits, “-” and “_”."),
                   name);
      return FALSE;
    }
  folder = g_file_get_child (editions, name);
  if (!g_file_query_exists (folder, cancellable))
    return TRUE;
  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_EMPTY,
               _ ("There is an edition “%s” already; choose another name."), name);
  return FALSE;
}

/**
 * sokaku_edition_freeze:
 * @plan: the folder of a plan that is saved
 * @name: of the edition, by the rule of identifiers
 * @title: what it is made for; may be ""
 * @date: a #SokakuDate, or 0
 * @remark: may be ""
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Copies all files of a plan as they are, with a digest of each. The edition is there whole or
 * not at all; one that is there is never replaced.
 *
 * Returns: (transfer full) (nullable): the edition
 */
SokakuEdition *
sokaku_edition_freeze (GFile *plan,
                       const char *name,
                       const char *title,
                       int date,
                       const char *remark,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GFile) editions = get_editions (plan);
  g_autofree char *unfinished = g_strconcat (UNFINISHED, name, NULL);
  g_autoptr (GFile) folder = g_file_get_child (editions, name);
  g_autoptr (GKeyFile) record = g_key_file_new ();
  g_autoptr (GFile) part = NULL;
  GError *cause = NULL;
  gboolean exists;

  if (!check_name (editions, name, cancellable, error)
      || !sokaku_plan_file_check_directory (editions, EDITIONS, &exists, cancellable, error)
      || (!exists && !make_folder (editions, EDITIONS, cancellable, error)))
    return NULL;
  part = g_file_get_child (editions, unfinished);
  /* One that was interrupted is begun anew. */
  if (g_file_query_exists (part, cancellable))
    remove_tree (part, cancellable, NULL);
  if (!make_folder (part, EDITIONS, cancellable, error))
    return NULL;
  if (copy_all (plan, part, record, cancellable, error)
      && write_record (part, title, date, remark, record, cancellable, error))
    {
      if (g_file_move (part, folder, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, cancellable, NULL, NULL,
                       &cause))
        return load (editions, name, cancellable, error);
      sokaku_plan_file_propagate_error (error, cause, EDITIONS, TRUE);
    }
  remove_tree (part, NULL, NULL);
  return NULL;
}

/* --- Reading --- */

/* By date, those without one last. */
static gint
compare_editions (gconstpointer a, gconstpointer b)
{
  const SokakuEdition *first = *(const SokakuEdition *const *) a;
  const SokakuEdition *second = *(const SokakuEdition *const *) b;
  int first_date = first->date != 0 ? first->date : G_MAXINT;
  int second_date = second->date != 0 ? second->date : G_MAXINT;

  if (first_date != second_date)
    return first_date < second_date ? -1 : 1;
  return strcmp (first->name, second->name);
}

/**
 * sokaku_edition_list:
 * @plan: the folder of a plan
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Returns: (transfer full) (element-type SokakuEdition) (nullable): the editions of a plan in
 *   the order of their dates; what is no edition is passed over
 */
GPtrArray *
sokaku_edition_list (GFile *plan, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_edition_free);
  g_autoptr (GFile) editions = get_editions (plan);
  g_autoptr (GFileEnumerator) folders = NULL;
  GFileInfo *info = NULL;
  GError *cause = NULL;
  gboolean exists;

  if (!sokaku_plan_file_check_directory (editions, EDITIONS, &exists, cancellable, error))
    return NULL;
  if (!exists)
    return g_steal_pointer (&list);
  folders = g_file_enumerate_children (editions, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                       G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, &cause);
  while (folders != NULL && g_file_enumerator_iterate (folders, &info, NULL, cancellable, &cause)
         && info != NULL)
    {
      const char *name = g_file_info_get_name (info);
      SokakuEdition *edition
          = sokaku_id_is_valid (name) ? load (editions, name, cancellable, NULL) : NULL;

      if (edition != NULL)
        g_ptr_array_add (list, edition);
    }
  if (cause != NULL)
    {
      sokaku_plan_file_propagate_error (error, cause, EDITIONS, FALSE);
      return NULL;
    }
  g_ptr_array_sort (list, compare_editions);
  return g_steal_pointer (&list);
}

/**
 * sokaku_edition_find:
 * @plan: the folder of a plan
 * @name: of an edition
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Returns: (transfer full) (nullable): the edition
 */
SokakuEdition *
sokaku_edition_find (GFile *plan, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) editions = get_editions (plan);
  g_autoptr (GFile) folder = NULL;

  if (sokaku_id_is_valid (name))
    {
      folder = g_file_get_child (editions, name);
      if (g_file_query_exists (folder, cancellable))
        return load (editions, name, cancellable, error);
    }
  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND,
               _ ("The plan has no edition “%s”."), name);
  return NULL;
}

/**
 * sokaku_edition_contains:
 * @folder: a folder
 *
 * Returns: whether @folder is that of an edition, which is not to be changed
 */
gboolean
sokaku_edition_contains (GFile *folder)
{
  g_autoptr (GFile) record = g_file_get_child (folder, RECORD);

  return g_file_query_exists (record, NULL);
}

/**
 * sokaku_edition_verify:
 * @self: an edition
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Compares the files of an edition with the digests that were taken when it was frozen.
 *
 * Returns: whether it is as it was; else %SOKAKU_STORE_ERROR_CONFLICT, or why a file cannot be read
 */
gboolean
sokaku_edition_verify (SokakuEdition *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GKeyFile) record = read_record (self->folder, self->name, cancellable, error);
  g_auto (GStrv) paths = NULL;

  if (record == NULL)
    return FALSE;
  paths = g_key_file_get_keys (record, FILES, NULL, NULL);
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *expected = g_key_file_get_string (record, FILES, paths[i], NULL);
      g_autofree char *digest = NULL;
      g_autoptr (GFile) file = NULL;

      if (!sokaku_part_path_is_valid (paths[i]))
        continue;
      file = get_file (self->folder, paths[i]);
      if (!sokaku_plan_file_get_digest (file, paths[i], &digest, cancellable, error))
        return FALSE;
      if (g_strcmp0 (digest, expected) != 0)
        {
          g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_CONFLICT,
                       _ ("%s: This file of the edition “%s” was changed after it was frozen."),
                       paths[i], self->name);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * sokaku_edition_delete:
 * @self: an edition
 * @cancellable: (nullable): a cancellable
 * @error: return location of an error of GIO
 *
 * Takes an edition away for good.
 *
 * Returns: whether it is gone
 */
gboolean
sokaku_edition_delete (SokakuEdition *self, GCancellable *cancellable, GError **error)
{
  return remove_tree (self->folder, cancellable, error);
}
