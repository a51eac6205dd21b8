/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a plan's folder. */
#include "sokaku-plan-loader.h"

#include "sokaku-journal.h"
#include "sokaku-part-reader.h"
#include "sokaku-plan-file.h"
#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PROGRESS_STEP 64

typedef struct
{
  GFile *folder;
  GHashTable *overlay;  /* path → GFile, or NULL where the file counts as deleted */
  GHashTable *contents; /* (nullable): path → GBytes instead of a file, NULL likewise */
  SokakuPartReader *reader;
  SokakuNameSets *names;
  SokakuFileBuffer buffer;
  SokakuPartTable *parts;
  GCancellable *cancellable;

  SokakuPlanLoaderProgress progress;
  gpointer progress_data;
  guint done;
  guint total;
} Loader;

static void
loader_clear (Loader *self)
{
  g_clear_pointer (&self->overlay, g_hash_table_unref);
  g_clear_pointer (&self->reader, sokaku_part_reader_free);
  g_clear_pointer (&self->names, sokaku_name_sets_free);
  sokaku_file_buffer_clear (&self->buffer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loader, loader_clear)

static void
unref_file (gpointer file)
{
  if (file != NULL)
    g_object_unref (file);
}

/**
 * sokaku_plan_load_free:
 * @load: a plan that has been read
 *
 * Frees what has not been taken out of it.
 */
void
sokaku_plan_load_free (SokakuPlanLoad *load)
{
  g_clear_object (&load->folder);
  g_clear_object (&load->plan);
  g_clear_pointer (&load->parts, sokaku_part_table_free);
  g_clear_pointer (&load->set_aside, g_ptr_array_unref);
  g_free (load);
}

static gboolean
set_missing (GError **error, const char *shown)
{
  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND,
               _ ("%s: The file is not there."), shown);
  return FALSE;
}

static gboolean
copy_content (Loader *self, GBytes *content, const char *shown, GError **error)
{
  gsize length;
  const char *data;

  if (content == NULL)
    return set_missing (error, shown);
  data = g_bytes_get_data (content, &length);
  sokaku_file_buffer_clear (&self->buffer);
  self->buffer.data = g_malloc (length + 1);
  self->buffer.length = length;
  self->buffer.allocated = length + 1;
  memcpy (self->buffer.data, data, length);
  self->buffer.data[length] = '\0';
  return TRUE;
}

static gboolean
read_content (Loader *self, const char *path, const char *shown, GError **error)
{
  g_autoptr (GFile) file = NULL;
  gpointer replacement;

  if (self->contents != NULL
      && g_hash_table_lookup_extended (self->contents, path, NULL, &replacement))
    return copy_content (self, replacement, shown, error);
  if (g_hash_table_lookup_extended (self->overlay, path, NULL, &replacement))
    file = replacement != NULL ? g_object_ref (replacement) : NULL;
  else if (self->folder != NULL)
    file = g_file_resolve_relative_path (self->folder, path);
  if (file == NULL)
    return set_missing (error, shown);
  return sokaku_plan_file_read (file, shown, &self->buffer, self->cancellable, error);
}

static gboolean
read_part (Loader *self, SokakuPart *part, const char *shown, GError **error)
{
  char *version;

  if (!read_content (self, part->path, shown, error)
      || !sokaku_part_reader_read (self->reader, part->format, part->node, self->names, shown,
                                   self->buffer.data, self->buffer.length, &version, error))
    return FALSE;

  g_free (part->version);
  part->version = version;
  part->digest = sokaku_plan_file_compute_digest (self->buffer.data, self->buffer.length);
  part->dirty = FALSE;
  return TRUE;
}

/* Reads a part that the rest of the plan can do without. Returns FALSE if cancelled. */
static gboolean
load_part (Loader *self,
           const SokakuFormatElement *format,
           gpointer node,
           const GError *folder_error,
           char **damage,
           GError **error)
{
  SokakuPart *part = sokaku_part_table_ensure (self->parts, format, node);
  g_autoptr (GError) cause = NULL;

  *damage = NULL;
  if (folder_error != NULL)
    cause = g_error_copy (folder_error);
  else
    read_part (self, part, part->path, &cause);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (cause != NULL)
    {
      part->damage = g_strdup (cause->message);
      part->dirty = FALSE;
      *damage = part->damage;
    }
  self->done++;
  if (self->progress != NULL && (self->done % PROGRESS_STEP == 0 || self->done == self->total))
    self->progress (self->done, self->total, self->progress_data);
  return TRUE;
}

static gboolean
load_initiative (Loader *self,
                 SokakuPlan *plan,
                 SokakuInitiative *initiative,
                 const GError *sheets_error,
                 const GError *council_error,
                 GError **error)
{
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  char *damage;

  if (!load_part (self, sokaku_format_get_council (), initiative, council_error, &damage, error))
    return FALSE;
  if (damage != NULL)
    sokaku_initiative_set_damage (initiative, damage);

  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    {
      SokakuItem *item = sokaku_node_list_peek (items, i);

      if (!load_part (self, sokaku_format_get_sheet (), item, sheets_error, &damage, error))
        return FALSE;
      if (damage != NULL)
        {
          sokaku_item_set_damage (item, damage);
          sokaku_item_set_number (item, sokaku_item_get_id (item));
        }
      sokaku_plan_shape_item (plan, item);
    }
  return TRUE;
}

static guint
count_parts (SokakuPlan *plan)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  guint n = 1 + sokaku_node_list_get_length (initiatives);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    n += sokaku_node_list_get_length (
        sokaku_initiative_get_items (sokaku_node_list_peek (initiatives, i)));
  return n;
}

static GError *
check_directory (Loader *self, const char *name)
{
  g_autoptr (GFile) directory = NULL;
  GError *error = NULL;
  gboolean exists;

  if (self->folder == NULL)
    return NULL;
  directory = g_file_get_child (self->folder, name);
  sokaku_plan_file_check_directory (directory, name, &exists, self->cancellable, &error);
  return error;
}

static gboolean
load_parts (Loader *self, SokakuPlan *plan, GError **error)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuReport *report = sokaku_plan_get_report (plan);
  g_autoptr (GError) sheets_error = check_directory (self, SOKAKU_PART_SHEETS);
  g_autoptr (GError) council_error = check_directory (self, SOKAKU_PART_COUNCIL);
  char *damage;

  self->total = count_parts (plan);
  if (!load_part (self, sokaku_format_get_report (), report, NULL, &damage, error))
    return FALSE;
  if (damage != NULL)
    sokaku_report_set_damage (report, damage);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    if (!load_initiative (self, plan, sokaku_node_list_peek (initiatives, i), sheets_error,
                          council_error, error))
      return FALSE;
  return TRUE;
}

/* The folder that the user means by a folder or by the plan.xml in it. */
static GFile *
find_folder (GFile *folder_or_plan, GCancellable *cancellable, GError **error)
{
  g_autofree char *shown = g_file_get_parse_name (folder_or_plan);
  g_autofree char *name = g_file_get_basename (folder_or_plan);
  g_autoptr (GFileInfo) info = NULL;
  GError *cause = NULL;

  info = g_file_query_info (folder_or_plan, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                            cancellable, &cause);
  if (info == NULL)
    {
      sokaku_plan_file_propagate_error (error, cause, shown, FALSE);
      return NULL;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return g_object_ref (folder_or_plan);
  if (g_strcmp0 (name, SOKAKU_PART_PLAN) == 0)
    return g_file_get_parent (folder_or_plan);
  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND,
               _ ("%s: This is not a plan; open its folder, or the plan.xml in it."), shown);
  return NULL;
}

static void
set_no_plan (GError **error, GFile *folder)
{
  g_autofree char *shown = g_file_get_parse_name (folder);

  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND,
               _ ("%s: This folder is not a plan: there is no plan.xml in it."), shown);
}

static SokakuPlanLoad *
load_folder (Loader *self, GFile *folder, GError **error)
{
  g_autoptr (SokakuPlanLoad) load = g_new0 (SokakuPlanLoad, 1);
  g_autoptr (GFile) plan_file = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *shown = NULL;
  SokakuPart *part;

  load->folder = folder != NULL ? g_object_ref (folder) : NULL;
  load->set_aside = g_ptr_array_new_with_free_func (g_free);
  load->plan = sokaku_plan_new ();
  load->parts = sokaku_part_table_new (load->plan);

  self->folder = folder;
  self->overlay = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_file);
  self->reader = sokaku_part_reader_new ();
  self->names = sokaku_name_sets_new ();
  self->parts = load->parts;
  if (folder != NULL)
    {
      sokaku_journal_recover (folder, self->overlay, load->set_aside, self->cancellable);
      plan_file = g_file_get_child (folder, SOKAKU_PART_PLAN);
      shown = g_file_get_parse_name (plan_file);
    }

  part = sokaku_part_table_ensure (load->parts, sokaku_format_get_plan (), load->plan);
  if (!read_part (self, part, shown != NULL ? shown : part->path, &cause))
    {
      if (folder != NULL
          && g_error_matches (cause, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND))
        set_no_plan (error, folder);
      else
        g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  if (!load_parts (self, load->plan, error))
    return NULL;
  return g_steal_pointer (&load);
}

/**
 * sokaku_plan_loader_load:
 * @folder_or_plan: folder of a plan, or the plan.xml in it
 * @progress: (nullable): told how far it is
 * @progress_data: data for @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Reads a plan; may run in any thread, which nobody else sees the plan of. Saves
 * that another process left unfinished are finished first. A file other than
 * plan.xml that cannot be read does not keep the rest from being read: its item,
 * initiative or report carries the sentence as its `damage`.
 *
 * Returns: (transfer full) (nullable): the plan
 */
SokakuPlanLoad *
sokaku_plan_loader_load (GFile *folder_or_plan,
                         SokakuPlanLoaderProgress progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GError **error)
{
  g_auto (Loader) self = { NULL };
  g_autoptr (GFile) folder = find_folder (folder_or_plan, cancellable, error);

  if (folder == NULL)
    return NULL;
  self.cancellable = cancellable;
  self.progress = progress;
  self.progress_data = progress_data;
  return load_folder (&self, folder, error);
}

/**
 * sokaku_plan_loader_load_with:
 * @folder: (nullable): folder of a plan; %NULL: a plan that is nowhere yet
 * @contents: (element-type utf8 GBytes): by path, what is read instead of the files;
 *   %NULL: as if there were no such file
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * As sokaku_plan_loader_load(), for what the plan would be with other contents.
 *
 * Returns: (transfer full) (nullable): the plan
 */
SokakuPlanLoad *
sokaku_plan_loader_load_with (GFile *folder,
                              GHashTable *contents,
                              GCancellable *cancellable,
                              GError **error)
{
  g_auto (Loader) self = { NULL };

  self.cancellable = cancellable;
  self.contents = contents;
  return load_folder (&self, folder, error);
}
