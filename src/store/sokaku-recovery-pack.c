/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of recovery data: parts of a plan as they were at one moment. */
#include "sokaku-recovery-pack.h"

#include "sokaku-format.h"
#include "sokaku-part.h"
#include "sokaku-plan-file.h"

#include <string.h>

/*
 * A head of lines, whose last has the digest of those before; then the contents, one after the
 * other. The head names every part, so that of a file that was cut off it is known what is lost.
 */
#define HEAD "sokaku-recovery 1"
#define NOTHING "-"
#define AS_SAVED "="

/**
 * sokaku_recovery_record_new:
 * @path: path of a part
 * @state: what became of it
 * @base: (nullable): digest of the file that it was made from
 * @digest: (nullable): digest of @content
 * @content: (nullable): the changed part
 *
 * Returns: (transfer full): a record
 */
SokakuRecoveryRecord *
sokaku_recovery_record_new (const char *path,
                            SokakuRecoveryState state,
                            const char *base,
                            const char *digest,
                            GBytes *content)
{
  SokakuRecoveryRecord *self = g_new0 (SokakuRecoveryRecord, 1);

  self->path = g_strdup (path);
  self->state = state;
  self->base = g_strdup (base);
  self->digest = g_strdup (digest);
  self->content = content != NULL ? g_bytes_ref (content) : NULL;
  return self;
}

/**
 * sokaku_recovery_record_free:
 * @record: a record
 *
 * Frees it.
 */
void
sokaku_recovery_record_free (SokakuRecoveryRecord *record)
{
  g_free (record->path);
  g_free (record->base);
  g_free (record->digest);
  g_clear_pointer (&record->content, g_bytes_unref);
  g_free (record);
}

/**
 * sokaku_recovery_pack_new:
 * @number: number of the file
 * @uri: URI of the plan's folder, "" for none
 * @name: name of the plan
 * @edited: time of the last edit, in seconds since 1970
 *
 * Returns: (transfer full): a file without parts, alone at its moment
 */
SokakuRecoveryPack *
sokaku_recovery_pack_new (guint number, const char *uri, const char *name, gint64 edited)
{
  SokakuRecoveryPack *self = g_new0 (SokakuRecoveryPack, 1);

  self->number = self->until = number;
  self->uri = g_strdup (uri);
  self->name = g_strdup (name);
  self->edited = edited;
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_recovery_record_free);
  return self;
}

/**
 * sokaku_recovery_pack_free:
 * @self: a file
 *
 * Frees it.
 */
void
sokaku_recovery_pack_free (SokakuRecoveryPack *self)
{
  g_free (self->uri);
  g_free (self->name);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/**
 * sokaku_recovery_pack_write:
 * @self: a file
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
sokaku_recovery_pack_write (const SokakuRecoveryPack *self)
{
  GString *out = g_string_new (HEAD "\n");
  g_autofree char *uri
      = g_uri_escape_string (self->uri, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, FALSE);
  g_autofree char *name = g_uri_escape_string (self->name, " ", TRUE);
  g_autofree char *digest = NULL;

  g_string_append_printf (out, "plan %s\nname %s\nedited %" G_GINT64_FORMAT "\nuntil %u\n", uri,
                          name, self->edited, self->until);
  for (guint i = 0; i < self->records->len; i++)
    {
      const SokakuRecoveryRecord *record = g_ptr_array_index (self->records, i);
      const char *state = record->state == SOKAKU_RECOVERY_CHANGED   ? record->digest
                          : record->state == SOKAKU_RECOVERY_REMOVED ? NOTHING
                                                                     : AS_SAVED;

      g_string_append_printf (out, "part %s %s %" G_GSIZE_FORMAT " %s\n", state,
                              record->base != NULL ? record->base : NOTHING,
                              record->content != NULL ? g_bytes_get_size (record->content) : 0,
                              record->path);
    }
  digest = sokaku_plan_file_compute_digest (out->str, out->len);
  g_string_append_printf (out, "end %s\n", digest);
  for (guint i = 0; i < self->records->len; i++)
    {
      const SokakuRecoveryRecord *record = g_ptr_array_index (self->records, i);
      gsize length;
      const char *data;

      if (record->content == NULL)
        continue;
      data = g_bytes_get_data (record->content, &length);
      g_string_append_len (out, data, length);
    }
  return g_string_free_to_bytes (out);
}

/* What is still to be read. */
typedef struct
{
  const char *data;
  gsize length;
  gsize at;
} Cursor;

/* The rest of the next line if it begins with @word and a blank. */
static char *
read_line (Cursor *cursor, const char *word)
{
  const char *start = cursor->data + cursor->at;
  const char *end = memchr (start, '\n', cursor->length - cursor->at);
  gsize n = strlen (word);
  char *line;

  if (end == NULL || (gsize) (end - start) <= n || memcmp (start, word, n) != 0 || start[n] != ' ')
    return NULL;
  line = g_strndup (start + n + 1, end - start - n - 1);
  cursor->at += end - start + 1;
  return line;
}

static gboolean
read_number (Cursor *cursor, const char *word, gint64 *number)
{
  g_autofree char *line = read_line (cursor, word);

  return line != NULL && sokaku_format_parse_int (line, 0, G_MAXINT64, number);
}

static char *
read_escaped (Cursor *cursor, const char *word)
{
  g_autofree char *line = read_line (cursor, word);

  return line != NULL ? g_uri_unescape_string (line, NULL) : NULL;
}

static gboolean
read_record (const char *line, SokakuRecoveryPack *pack, GArray *lengths)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 4);
  SokakuRecoveryRecord *record;
  gint64 length;

  if (g_strv_length (words) != 4 || !sokaku_part_path_is_valid (words[3])
      || !sokaku_format_parse_int (words[2], 0, SOKAKU_FORMAT_MAX_FILE, &length))
    return FALSE;
  record
      = sokaku_recovery_record_new (words[3], SOKAKU_RECOVERY_CHANGED,
                                    strcmp (words[1], NOTHING) != 0 ? words[1] : NULL, NULL, NULL);
  if (strcmp (words[0], NOTHING) == 0)
    record->state = SOKAKU_RECOVERY_REMOVED;
  else if (strcmp (words[0], AS_SAVED) == 0)
    record->state = SOKAKU_RECOVERY_AS_SAVED;
  else
    record->digest = g_strdup (words[0]);
  g_ptr_array_add (pack->records, record);
  g_array_append_val (lengths, length);
  return TRUE;
}

static gboolean
read_head (Cursor *cursor, SokakuRecoveryPack *pack, GArray *lengths)
{
  g_autofree char *digest = NULL;
  g_autofree char *expected = NULL;
  char *line;
  gint64 until;

  if (cursor->length < strlen (HEAD "\n")
      || memcmp (cursor->data, HEAD "\n", strlen (HEAD "\n")) != 0)
    return FALSE;
  cursor->at = strlen (HEAD "\n");
  if ((pack->uri = read_escaped (cursor, "plan")) == NULL
      || (pack->name = read_escaped (cursor, "name")) == NULL
      || !read_number (cursor, "edited", &pack->edited) || !read_number (cursor, "until", &until)
      || until < pack->number || until > G_MAXUINT)
    return FALSE;
  pack->until = until;
  while ((line = read_line (cursor, "part")) != NULL)
    {
      gboolean valid = read_record (line, pack, lengths);

      g_free (line);
      if (!valid)
        return FALSE;
    }
  expected = sokaku_plan_file_compute_digest (cursor->data, cursor->at);
  digest = read_line (cursor, "end");
  return g_strcmp0 (digest, expected) == 0;
}

/**
 * sokaku_recovery_pack_read:
 * @number: number of the file
 * @data: its bytes
 * @length: how many
 *
 * Reads a file that may be damaged. A part whose content is not what the head says
 * has none.
 *
 * Returns: (transfer full) (nullable): the file; %NULL if not even its head is whole
 */
SokakuRecoveryPack *
sokaku_recovery_pack_read (guint number, const char *data, gsize length)
{
  g_autoptr (SokakuRecoveryPack) pack = sokaku_recovery_pack_new (number, NULL, NULL, 0);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (gint64));
  Cursor cursor = { data, length, 0 };

  if (!read_head (&cursor, pack, lengths))
    return NULL;
  for (guint i = 0; i < pack->records->len; i++)
    {
      SokakuRecoveryRecord *record = g_ptr_array_index (pack->records, i);
      gsize n = g_array_index (lengths, gint64, i);
      g_autofree char *digest = NULL;

      if (record->state != SOKAKU_RECOVERY_CHANGED)
        continue;
      if (cursor.length - cursor.at < n)
        break;
      digest = sokaku_plan_file_compute_digest (data + cursor.at, n);
      if (strcmp (digest, record->digest) == 0)
        record->content = g_bytes_new (data + cursor.at, n);
      cursor.at += n;
    }
  return g_steal_pointer (&pack);
}
