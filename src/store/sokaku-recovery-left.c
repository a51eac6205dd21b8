/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recovery data that a process left which has ended. */
#include "sokaku-recovery-left.h"

#include "sokaku-format.h"
#include "sokaku-part.h"
#include "sokaku-plan-file.h"
#include "sokaku-plan-loader.h"
#include "sokaku-plan-merge.h"
#include "sokaku-recovery-folder.h"
#include "sokaku-recovery-owner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SokakuRecoveryLeft
{
  GObject parent_instance;

  char *path;
  GArray *numbers; /* of its files, in order */
  GFile *folder;   /* (nullable): the plan's */
  char *name;
  gint64 edited;
};

G_DEFINE_FINAL_TYPE (SokakuRecoveryLeft, sokaku_recovery_left, G_TYPE_OBJECT)

static void
sokaku_recovery_left_finalize (GObject *object)
{
  SokakuRecoveryLeft *self = SOKAKU_RECOVERY_LEFT (object);

  g_free (self->path);
  g_array_unref (self->numbers);
  g_clear_object (&self->folder);
  g_free (self->name);

  G_OBJECT_CLASS (sokaku_recovery_left_parent_class)->finalize (object);
}

static void
sokaku_recovery_left_class_init (SokakuRecoveryLeftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sokaku_recovery_left_finalize;
}

static void
sokaku_recovery_left_init (SokakuRecoveryLeft *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
part_free (gpointer data)
{
  SokakuRecoveredPart *part = data;

  g_free (part->path);
  g_free (part->base);
  g_free (part);
}

/**
 * sokaku_recovered_free:
 * @recovered: a plan that was brought back
 *
 * Frees it.
 */
void
sokaku_recovered_free (SokakuRecovered *recovered)
{
  g_clear_object (&recovered->plan);
  g_ptr_array_unref (recovered->parts);
  g_ptr_array_unref (recovered->damage);
  g_clear_pointer (&recovered->conflicts, g_hash_table_unref);
  g_free (recovered);
}

/* --- Finding --- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

static SokakuRecoveryPack *
read_pack (SokakuRecoveryLeft *self, guint number)
{
  g_autofree char *name = g_strdup_printf ("%u" SOKAKU_RECOVERY_SUFFIX, number);
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (SokakuFileBuffer) buffer = { NULL };

  if (!sokaku_plan_file_read (file, path, &buffer, NULL, NULL))
    return NULL;
  return sokaku_recovery_pack_read (number, buffer.data, buffer.length);
}

static SokakuRecoveryLife
find_life (const char *path, const char *name)
{
  g_autofree char *owner_path = g_build_filename (path, SOKAKU_RECOVERY_OWNER, NULL);
  g_autofree char *alive_path = g_build_filename (path, SOKAKU_RECOVERY_ALIVE, NULL);
  g_autofree char *owner = NULL;
  g_autofree char *alive = NULL;
  SokakuRecoveryLife life = SOKAKU_RECOVERY_UNDECIDED;
  gint64 then;

  if (sokaku_recovery_folder_is_in_use (name))
    return SOKAKU_RECOVERY_RUNNING;
  if (g_file_get_contents (owner_path, &owner, NULL, NULL))
    life = sokaku_recovery_owner_find_life (owner);
  /* This process, and no document of it uses the folder. */
  if (life == SOKAKU_RECOVERY_SELF)
    return SOKAKU_RECOVERY_ENDED;
  if (life != SOKAKU_RECOVERY_UNDECIDED)
    return life;
  if (g_file_get_contents (alive_path, &alive, NULL, NULL)
      && sokaku_format_parse_int (alive, 0, G_MAXINT64, &then)
      && ABS (g_get_real_time () / G_USEC_PER_SEC - then) < SOKAKU_RECOVERY_SILENCE_SECONDS)
    return SOKAKU_RECOVERY_UNDECIDED;
  return SOKAKU_RECOVERY_ENDED;
}

static void
take_head (SokakuRecoveryLeft *self, const SokakuRecoveryPack *pack)
{
  g_clear_object (&self->folder);
  if (*pack->uri != '\0')
    self->folder = g_file_new_for_uri (pack->uri);
  g_free (self->name);
  self->name = g_strdup (pack->name);
  self->edited = MAX (self->edited, pack->edited);
}

static SokakuRecoveryLeft *
open_left (const char *path)
{
  g_autoptr (SokakuRecoveryLeft) self = g_object_new (SOKAKU_TYPE_RECOVERY_LEFT, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  self->path = g_strdup (path);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *digits = NULL;
      gint64 number;

      if (!g_str_has_suffix (name, SOKAKU_RECOVERY_SUFFIX))
        continue;
      digits = g_strndup (name, strlen (name) - strlen (SOKAKU_RECOVERY_SUFFIX));
      if (sokaku_format_parse_int (digits, 0, G_MAXUINT, &number))
        {
          guint n = number;

          g_array_append_val (self->numbers, n);
        }
    }
  g_array_sort (self->numbers, compare_numbers);
  /* The first file alone says whose it is; nothing was written yet. */
  if (self->numbers->len < 2)
    return NULL;
  for (guint i = 0; i < self->numbers->len; i++)
    {
      g_autoptr (SokakuRecoveryPack) pack
          = read_pack (self, g_array_index (self->numbers, guint, i));

      if (pack != NULL)
        take_head (self, pack);
    }
  return self->name != NULL ? g_steal_pointer (&self) : NULL;
}

static int
compare_lefts (gconstpointer a, gconstpointer b)
{
  const SokakuRecoveryLeft *left_a = *(SokakuRecoveryLeft **) a;
  const SokakuRecoveryLeft *left_b = *(SokakuRecoveryLeft **) b;

  if (left_a->edited != left_b->edited)
    return left_a->edited < left_b->edited ? 1 : -1;
  return strcmp (left_a->path, left_b->path);
}

/**
 * sokaku_recovery_left_list:
 * @undecided: (out) (optional): whether there is data of a process of which it cannot
 *   be known for %SOKAKU_RECOVERY_SILENCE_SECONDS whether it ended
 *
 * Looks for recovery data of processes that ended. What a running process keeps is
 * left alone.
 *
 * Returns: (transfer full) (element-type SokakuRecoveryLeft): what was found, the
 *   latest first
 */
GPtrArray *
sokaku_recovery_left_list (gboolean *undecided)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *root = sokaku_recovery_folder_get_root ();
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  if (undecided != NULL)
    *undecided = FALSE;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, name, NULL);
      SokakuRecoveryLeft *left;
      SokakuRecoveryLife life;

      if (!g_file_test (path, G_FILE_TEST_IS_DIR))
        continue;
      if (g_str_has_suffix (name, SOKAKU_RECOVERY_GONE))
        {
          sokaku_recovery_folder_delete (path);
          continue;
        }
      life = find_life (path, name);
      if (life == SOKAKU_RECOVERY_UNDECIDED && undecided != NULL)
        *undecided = TRUE;
      if (life == SOKAKU_RECOVERY_ENDED && (left = open_left (path)) != NULL)
        g_ptr_array_add (list, left);
    }
  g_ptr_array_sort (list, compare_lefts);
  return list;
}

/**
 * sokaku_recovery_left_find:
 * @id: what sokaku_recovery_left_get_id() returned
 *
 * Returns: (transfer full) (nullable): what was left under this name, if it still is there
 */
SokakuRecoveryLeft *
sokaku_recovery_left_find (const char *id)
{
  g_autoptr (GPtrArray) lefts = sokaku_recovery_left_list (NULL);

  for (guint i = 0; i < lefts->len; i++)
    if (strcmp (sokaku_recovery_left_get_id (lefts->pdata[i]), id) == 0)
      return g_object_ref (lefts->pdata[i]);
  return NULL;
}

/**
 * sokaku_recovery_left_get_id:
 * @self: what was left
 *
 * Returns: (transfer none): a name that nothing else has that was left
 */
const char *
sokaku_recovery_left_get_id (SokakuRecoveryLeft *self)
{
  return strrchr (self->path, G_DIR_SEPARATOR) + 1;
}

/**
 * sokaku_recovery_left_get_folder:
 * @self: what was left
 *
 * Returns: (transfer none) (nullable): folder of the plan; %NULL: it was nowhere yet
 */
GFile *
sokaku_recovery_left_get_folder (SokakuRecoveryLeft *self)
{
  return self->folder;
}

/**
 * sokaku_recovery_left_is_of:
 * @self: what was left
 * @folder: folder of a plan
 *
 * Returns: whether it belongs to that plan, be it by another name of the folder
 */
gboolean
sokaku_recovery_left_is_of (SokakuRecoveryLeft *self, GFile *folder)
{
  return self->folder != NULL && sokaku_plan_file_is_same (self->folder, folder);
}

/**
 * sokaku_recovery_left_get_name:
 * @self: what was left
 *
 * Returns: (transfer none): name of the plan
 */
const char *
sokaku_recovery_left_get_name (SokakuRecoveryLeft *self)
{
  return self->name;
}

/**
 * sokaku_recovery_left_get_edited:
 * @self: what was left
 *
 * Returns: when the plan was last edited, in seconds since 1970; 0 not known
 */
gint64
sokaku_recovery_left_get_edited (SokakuRecoveryLeft *self)
{
  return self->edited;
}

/**
 * sokaku_recovery_left_remove:
 * @self: what was left
 *
 * Deletes it. In any thread.
 */
void
sokaku_recovery_left_remove (SokakuRecoveryLeft *self)
{
  sokaku_recovery_folder_delete (self->path);
}

/* --- Loading --- */

/* The files that count: of each moment all or none. NULL where one cannot be read. */
static GPtrArray *
read_packs (SokakuRecoveryLeft *self, guint *n_damaged)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_recovery_pack_free);
  guint last = g_array_index (self->numbers, guint, self->numbers->len - 1);

  *n_damaged = 0;
  for (guint i = 0; i < self->numbers->len; i++)
    {
      SokakuRecoveryPack *pack = read_pack (self, g_array_index (self->numbers, guint, i));

      if (pack == NULL)
        (*n_damaged)++;
      else if (pack->until > last)
        sokaku_recovery_pack_free (pack);
      else
        g_ptr_array_add (packs, pack);
    }
  return packs;
}

static void
add_part (SokakuRecovered *recovered, GFile *folder, const SokakuRecoveryRecord *record)
{
  g_autoptr (GFile) file
      = folder != NULL ? g_file_resolve_relative_path (folder, record->path) : NULL;
  g_autofree char *digest = NULL;
  SokakuRecoveredPart *part = g_new0 (SokakuRecoveredPart, 1);

  if (file != NULL)
    sokaku_plan_file_get_digest (file, record->path, &digest, NULL, NULL);
  part->path = g_strdup (record->path);
  part->base = g_strdup (record->base);
  part->removed = record->state == SOKAKU_RECOVERY_REMOVED;
  part->changed_since
      = g_strcmp0 (digest, record->base) != 0 && g_strcmp0 (digest, record->digest) != 0;
  g_ptr_array_add (recovered->parts, part);
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(SokakuRecoveredPart **) a)->path, (*(SokakuRecoveredPart **) b)->path);
}

static void
unref_bytes (gpointer bytes)
{
  if (bytes != NULL)
    g_bytes_unref (bytes);
}

/* What the plan's files hold instead of what is saved. */
static GHashTable *
make_contents (SokakuRecoveryLeft *self, SokakuRecovered *recovered)
{
  GHashTable *contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_bytes);
  g_autoptr (GHashTable) records = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_damaged;
  g_autoptr (GPtrArray) packs = read_packs (self, &n_damaged);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < packs->len; i++)
    {
      GPtrArray *its = ((SokakuRecoveryPack *) g_ptr_array_index (packs, i))->records;

      for (guint k = 0; k < its->len; k++)
        {
          SokakuRecoveryRecord *record = g_ptr_array_index (its, k);

          g_hash_table_insert (records, record->path, record);
        }
    }
  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const SokakuRecoveryRecord *record = value;

      if (record->state == SOKAKU_RECOVERY_AS_SAVED)
        continue;
      if (record->state == SOKAKU_RECOVERY_CHANGED && record->content == NULL)
        {
          g_ptr_array_add (recovered->damage,
                           g_strdup_printf (_ ("%s: What was kept of the changes to this file is "
                                               "damaged; they cannot be brought back."),
                                            record->path));
          continue;
        }
      g_hash_table_insert (contents, g_strdup (record->path),
                           record->content != NULL ? g_bytes_ref (record->content) : NULL);
      add_part (recovered, self->folder, record);
    }
  if (n_damaged > 0)
    g_ptr_array_add (recovered->damage,
                     g_strdup (_ ("Some of what was kept of the changes is damaged; they cannot be "
                                  "brought back.")));
  g_ptr_array_sort (recovered->parts, compare_parts);
  return contents;
}

/* Parts that cannot be read as what they should be, although they are what was written. */
static void
drop_unreadable (SokakuRecovered *recovered, SokakuPartTable *parts)
{
  g_autoptr (GPtrArray) damaged = sokaku_part_table_list_damaged (parts);

  for (guint i = 0; i < damaged->len; i++)
    for (guint k = recovered->parts->len; k > 0; k--)
      {
        const SokakuPart *part = g_ptr_array_index (damaged, i);
        const SokakuRecoveredPart *its = g_ptr_array_index (recovered->parts, k - 1);

        if (strcmp (part->path, its->path) == 0)
          {
            g_ptr_array_add (recovered->damage, g_strdup (part->damage));
            g_ptr_array_remove_index (recovered->parts, k - 1);
          }
      }
}

/* What a part was before it was edited; NULL where that was not kept. */
static GBytes *
read_base (SokakuRecoveryLeft *self, const char *base)
{
  g_autofree char *name = g_strconcat (base, SOKAKU_RECOVERY_BASE, NULL);
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (SokakuFileBuffer) buffer = { NULL };
  g_autofree char *digest = NULL;

  if (!sokaku_plan_file_read (file, path, &buffer, NULL, NULL))
    return NULL;
  digest = sokaku_plan_file_compute_digest (buffer.data, buffer.length);
  return strcmp (digest, base) == 0 ? g_bytes_new (buffer.data, buffer.length) : NULL;
}

/* The files that others have changed since, as they were before; where that is not known, all that
 * differs in the file is in conflict. */
static GHashTable *
make_base_contents (SokakuRecoveryLeft *self, SokakuRecovered *recovered, GPtrArray *paths)
{
  GHashTable *contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_bytes);

  for (guint i = 0; i < recovered->parts->len; i++)
    {
      const SokakuRecoveredPart *part = g_ptr_array_index (recovered->parts, i);
      GBytes *base = NULL;

      if (!part->changed_since)
        continue;
      if (part->base != NULL)
        base = read_base (self, part->base);
      if (base == NULL || part->removed)
        g_hash_table_add (recovered->conflicts, g_strdup (part->path));
      if (base == NULL)
        continue;
      g_hash_table_insert (contents, g_strdup (part->path), base);
      g_ptr_array_add (paths, part->path);
    }
  g_ptr_array_add (paths, NULL);
  return contents;
}

static void
add_all (GHashTable *set, GPtrArray *paths)
{
  for (guint i = 0; i + 1 < paths->len; i++)
    g_hash_table_add (set, g_strdup (g_ptr_array_index (paths, i)));
}

/* Brings in what others have changed since. */
static void
merge (SokakuRecoveryLeft *self, SokakuRecovered *recovered, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) contents = make_base_contents (self, recovered, paths);
  g_autoptr (GHashTable) conflicts = NULL;
  g_autoptr (SokakuPlanLoad) base = NULL;
  g_autoptr (SokakuPlanLoad) theirs = NULL;
  GHashTableIter iter;
  gpointer key;

  if (self->folder == NULL || g_hash_table_size (contents) == 0)
    return;
  base = sokaku_plan_loader_load_with (self->folder, contents, cancellable, NULL);
  theirs = sokaku_plan_loader_load_with (self->folder, nothing, cancellable, NULL);
  if (base == NULL || theirs == NULL)
    {
      add_all (recovered->conflicts, paths);
      return;
    }
  conflicts = sokaku_plan_merge (recovered->plan, base->plan, theirs->plan,
                                 (const char *const *) paths->pdata);
  g_hash_table_iter_init (&iter, conflicts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (recovered->conflicts, g_strdup (key));
}

/**
 * sokaku_recovery_left_load:
 * @self: what was left
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Reads the plan with what was left in the place of what is saved, and changes
 * nothing. What is damaged is told, and the rest brought back. Where others have changed
 * a file since, their changes of fields that were not edited are in the plan too.
 *
 * Returns: (transfer full) (nullable): the plan
 */
SokakuRecovered *
sokaku_recovery_left_load (SokakuRecoveryLeft *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (SokakuRecovered) recovered = g_new0 (SokakuRecovered, 1);
  g_autoptr (GHashTable) contents = NULL;
  g_autoptr (SokakuPlanLoad) load = NULL;

  recovered->parts = g_ptr_array_new_with_free_func (part_free);
  recovered->damage = g_ptr_array_new_with_free_func (g_free);
  recovered->conflicts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  contents = make_contents (self, recovered);
  load = sokaku_plan_loader_load_with (self->folder, contents, cancellable, error);
  if (load == NULL)
    return NULL;
  drop_unreadable (recovered, load->parts);
  recovered->plan = g_steal_pointer (&load->plan);
  merge (self, recovered, cancellable);
  return g_steal_pointer (&recovered);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  SokakuRecovered *recovered = sokaku_recovery_left_load (source, cancellable, &error);

  if (recovered != NULL)
    g_task_return_pointer (task, recovered, (GDestroyNotify) sokaku_recovered_free);
  else
    g_task_return_error (task, error);
}

/**
 * sokaku_recovery_left_load_async:
 * @self: what was left
 * @cancellable: (nullable): a cancellable
 * @callback: called when done
 * @user_data: data for @callback
 *
 * As sokaku_recovery_left_load(), in another thread.
 */
void
sokaku_recovery_left_load_async (SokakuRecoveryLeft *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, sokaku_recovery_left_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * sokaku_recovery_left_load_finish:
 * @self: what was left
 * @result: what the callback was given
 * @error: return location of a #SokakuStoreError
 *
 * Returns: (transfer full) (nullable): the plan
 */
SokakuRecovered *
sokaku_recovery_left_load_finish (SokakuRecoveryLeft *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
