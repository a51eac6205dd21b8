/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs of a plan from what is saved, and what of it is in which file of recovery data. */
#include "sokaku-recovery-draft.h"

/*
 * There is one current file, which is written anew each time. Where it would become too large it
 * is left as it is, and what is not on disk yet goes into others, which are left likewise: so no
 * write is large that comes after a small edit. Files count in their order; what one that is left
 * says of a part, a later one takes back.
 */
#define MAX_PACK (4 * 1024 * 1024)

/* A part that differs from what is saved, or differed in a file that is left as it is. */
typedef struct
{
  SokakuRecoveryRecord *record; /* its content may be gone once it is in a file that is left */
  gboolean elsewhere;           /* a file that is left may have a state of this part */
  gboolean current;             /* to be in the current file */
  guint serial;                 /* when it changed */
  guint written;                /* what of it is on disk */
} Entry;

struct _SokakuRecoveryDraft
{
  GHashTable *entries; /* path → Entry */
  guint serial;        /* of the last change */
  guint written;       /* serial of what is on disk */

  guint number;     /* of the current file */
  gboolean on_disk; /* whether the current file is there */

  /* The write that is under way. */
  guint writing_serial;
  guint writing_last; /* number of its last file */
  gboolean leaving;   /* its files are left as they are */
  gboolean abandoned; /* it is of no use any more */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  sokaku_recovery_record_free (entry->record);
  g_free (entry);
}

/**
 * sokaku_recovery_draft_new:
 *
 * Returns: (transfer full): a draft of a plan that is as it is saved
 */
SokakuRecoveryDraft *
sokaku_recovery_draft_new (void)
{
  SokakuRecoveryDraft *self = g_new0 (SokakuRecoveryDraft, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->number = 1;
  return self;
}

/**
 * sokaku_recovery_draft_free:
 * @self: a draft
 *
 * Frees it.
 */
void
sokaku_recovery_draft_free (SokakuRecoveryDraft *self)
{
  g_hash_table_unref (self->entries);
  g_free (self);
}

/* Notes the state of a part, where it is not known already. */
static void
note (SokakuRecoveryDraft *self,
      const char *path,
      SokakuRecoveryState state,
      const char *base,
      const char *digest,
      GBytes *content)
{
  Entry *entry = g_hash_table_lookup (self->entries, path);
  SokakuRecoveryRecord *record;

  if (entry == NULL && state == SOKAKU_RECOVERY_AS_SAVED)
    return;
  if (entry != NULL && entry->record->state == state && g_strcmp0 (entry->record->base, base) == 0
      && g_strcmp0 (entry->record->digest, digest) == 0)
    return;
  self->serial++;
  if (entry != NULL && !entry->elsewhere && state == SOKAKU_RECOVERY_AS_SAVED)
    {
      g_hash_table_remove (self->entries, path);
      return;
    }
  record = sokaku_recovery_record_new (path, state, base, digest, content);
  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
    }
  else
    {
      /* The table's key belongs to the record. */
      g_hash_table_steal (self->entries, path);
      sokaku_recovery_record_free (entry->record);
    }
  entry->record = record;
  entry->current = TRUE;
  entry->serial = self->serial;
  g_hash_table_insert (self->entries, record->path, entry);
}

static void
on_collected (
    const char *path, GBytes *content, const char *digest, const char *base, gpointer data)
{
  /* What is neither in the plan nor on disk is as it is saved, too. */
  if (g_strcmp0 (digest, base) == 0)
    note (data, path, SOKAKU_RECOVERY_AS_SAVED, base, NULL, NULL);
  else if (content == NULL)
    note (data, path, SOKAKU_RECOVERY_REMOVED, base, NULL, NULL);
  else
    note (data, path, SOKAKU_RECOVERY_CHANGED, base, digest, content);
}

/**
 * sokaku_recovery_draft_collect:
 * @self: a draft
 * @parts: files of the plan
 * @deadline: when to stop, by g_get_monotonic_time()
 *
 * Takes in what changed since it was called last.
 *
 * Returns: whether that is all of it; %FALSE: call again
 */
gboolean
sokaku_recovery_draft_collect (SokakuRecoveryDraft *self, SokakuPartTable *parts, gint64 deadline)
{
  return sokaku_part_table_collect (parts, deadline, on_collected, self);
}

/**
 * sokaku_recovery_draft_compare:
 * @self: a draft
 * @parts: files of the plan
 *
 * Compares with what is saved now, after a save. What cannot be compared is to be
 * collected again.
 */
void
sokaku_recovery_draft_compare (SokakuRecoveryDraft *self, SokakuPartTable *parts)
{
  guint n;
  g_autofree gpointer *paths = g_hash_table_get_keys_as_array (self->entries, &n);

  for (guint i = 0; i < n; i++)
    {
      const Entry *entry = g_hash_table_lookup (self->entries, paths[i]);
      const SokakuRecoveryRecord *record = entry->record;
      const SokakuPart *part = sokaku_part_table_lookup (parts, record->path);
      const char *base = part != NULL ? part->digest : NULL;
      g_autofree char *path = g_strdup (record->path);
      g_autofree char *digest = g_strdup (record->digest);
      g_autoptr (GBytes) content = record->content != NULL ? g_bytes_ref (record->content) : NULL;

      if (record->state == SOKAKU_RECOVERY_AS_SAVED || g_strcmp0 (base, record->base) == 0)
        continue;
      if (record->state == SOKAKU_RECOVERY_CHANGED && content == NULL
          && g_strcmp0 (base, digest) != 0)
        sokaku_part_table_stir (parts, path);
      else
        on_collected (path, content, digest, base, self);
    }
}

/**
 * sokaku_recovery_draft_begin_anew:
 * @self: a draft
 * @parts: files of the plan
 *
 * Forgets which files there are: all is to be written, into files from the first on.
 */
void
sokaku_recovery_draft_begin_anew (SokakuRecoveryDraft *self, SokakuPartTable *parts)
{
  GHashTableIter iter;
  gpointer value;

  self->number = 1;
  self->on_disk = FALSE;
  self->abandoned = TRUE;
  self->serial++;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Entry *entry = value;
      const gboolean gone
          = entry->record->state == SOKAKU_RECOVERY_CHANGED && entry->record->content == NULL;

      if (gone)
        sokaku_part_table_stir (parts, entry->record->path);
      if (gone || entry->record->state == SOKAKU_RECOVERY_AS_SAVED)
        {
          g_hash_table_iter_remove (&iter);
          continue;
        }
      entry->elsewhere = FALSE;
      entry->current = TRUE;
      entry->serial = self->serial;
      entry->written = 0;
    }
}

/**
 * sokaku_recovery_draft_clear:
 * @self: a draft
 *
 * The plan is as it is saved, and there are no files.
 */
void
sokaku_recovery_draft_clear (SokakuRecoveryDraft *self)
{
  g_hash_table_remove_all (self->entries);
  self->number = 1;
  self->on_disk = FALSE;
  self->abandoned = TRUE;
}

/**
 * sokaku_recovery_draft_has_anything:
 * @self: a draft
 *
 * Returns: whether anything differs from what is saved
 */
gboolean
sokaku_recovery_draft_has_anything (SokakuRecoveryDraft *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Entry *) value)->record->state != SOKAKU_RECOVERY_AS_SAVED)
      return TRUE;
  return FALSE;
}

/**
 * sokaku_recovery_draft_is_written:
 * @self: a draft
 *
 * Returns: whether the files say all of it
 */
gboolean
sokaku_recovery_draft_is_written (SokakuRecoveryDraft *self)
{
  return self->serial == self->written;
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(SokakuRecoveryRecord **) a)->path, (*(SokakuRecoveryRecord **) b)->path);
}

/* What goes into the current file, or, where that is left, what is not on disk yet. */
static GPtrArray *
list_records (SokakuRecoveryDraft *self, gboolean unwritten, gsize *size)
{
  GPtrArray *records = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  *size = 0;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Entry *entry = value;

      if (!entry->current || (unwritten && entry->serial == entry->written))
        continue;
      g_ptr_array_add (records, entry->record);
      if (entry->record->content != NULL)
        *size += g_bytes_get_size (entry->record->content);
    }
  g_ptr_array_sort (records, compare_records);
  return records;
}

/* What is in a file that is left takes another record to be taken back. */
static void
mark_elsewhere (SokakuRecoveryDraft *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    ((Entry *) value)->elsewhere = TRUE;
}

/**
 * sokaku_recovery_draft_begin_write:
 * @self: a draft
 * @uri: URI of the plan's folder, "" for none
 * @name: name of the plan
 * @edited: time of the last edit, in seconds since 1970
 *
 * Must be followed by sokaku_recovery_draft_end_write().
 *
 * Returns: (transfer full) (element-type SokakuRecoveryPack): the files to be written
 */
GPtrArray *
sokaku_recovery_draft_begin_write (SokakuRecoveryDraft *self,
                                   const char *uri,
                                   const char *name,
                                   gint64 edited)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_recovery_pack_free);
  g_autoptr (GPtrArray) records = NULL;
  SokakuRecoveryPack *pack;
  guint number = self->number;
  gsize size;

  records = list_records (self, FALSE, &size);
  self->leaving = size > MAX_PACK;
  self->abandoned = FALSE;
  self->writing_serial = self->serial;
  if (self->leaving)
    {
      g_ptr_array_unref (records);
      records = list_records (self, TRUE, &size);
      mark_elsewhere (self);
      number += self->on_disk;
    }

  pack = sokaku_recovery_pack_new (number, uri, name, edited);
  g_ptr_array_add (packs, pack);
  size = 0;
  for (guint i = 0; i < records->len; i++)
    {
      const SokakuRecoveryRecord *record = g_ptr_array_index (records, i);

      if (size > MAX_PACK)
        {
          pack = sokaku_recovery_pack_new (++number, uri, name, edited);
          g_ptr_array_add (packs, pack);
          size = 0;
        }
      g_ptr_array_add (pack->records,
                       sokaku_recovery_record_new (record->path, record->state, record->base,
                                                   record->digest, record->content));
      if (record->content != NULL)
        size += g_bytes_get_size (record->content);
    }
  for (guint i = 0; i < packs->len; i++)
    ((SokakuRecoveryPack *) g_ptr_array_index (packs, i))->until = number;
  self->writing_last = number;
  return packs;
}

/**
 * sokaku_recovery_draft_end_write:
 * @self: a draft
 * @written: whether the files were written
 *
 * Notes what is on disk now.
 */
void
sokaku_recovery_draft_end_write (SokakuRecoveryDraft *self, gboolean written)
{
  GHashTableIter iter;
  gpointer value;

  if (!written || self->abandoned)
    return;
  self->written = self->writing_serial;
  self->number = self->writing_last + self->leaving;
  self->on_disk = !self->leaving;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Entry *entry = value;

      if (entry->serial > self->writing_serial)
        continue;
      entry->written = entry->serial;
      if (self->leaving)
        {
          entry->current = FALSE;
          g_clear_pointer (&entry->record->content, g_bytes_unref);
        }
    }
}
