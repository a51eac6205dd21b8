/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of a plan: read within limits, compared by content, written durably. */
#include "sokaku-plan-file.h"

#include "sokaku-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_ALLOCATION (64 * 1024)

/**
 * sokaku_file_buffer_clear:
 * @self: a buffer
 *
 * Frees its memory.
 */
void
sokaku_file_buffer_clear (SokakuFileBuffer *self)
{
  g_clear_pointer (&self->data, g_free);
  self->length = self->allocated = 0;
}

static guint64
rotate (guint64 x, guint n)
{
  return x << n | x >> (64 - n);
}

static guint64
mix (guint64 x)
{
  x ^= x >> 33;
  x *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  x ^= x >> 33;
  x *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return x ^ x >> 33;
}

static guint64
read_word (const guint8 *data, gsize length)
{
  guint64 word = 0;

  for (gsize i = MIN (length, 8); i > 0; i--)
    word = word << 8 | data[i - 1];
  return word;
}

/**
 * sokaku_plan_file_compute_digest:
 * @data: content of a file
 * @length: its length in bytes
 *
 * Tells what a file holds from whatever else somebody may save there. 128 bits
 * (MurmurHash3) and the length: against accident, not against forgery, at a small
 * part of the cost of a cryptographic digest, which loading a plan would notice.
 *
 * Returns: (transfer full): the digest as text
 */
char *
sokaku_plan_file_compute_digest (gconstpointer data, gsize length)
{
  const guint64 c1 = G_GUINT64_CONSTANT (0x87c37b91114253d5);
  const guint64 c2 = G_GUINT64_CONSTANT (0x4cf5ad432745937f);
  const guint8 *bytes = data;
  guint64 h1 = 0;
  guint64 h2 = 0;

  for (gsize i = 0; i < length; i += 16)
    {
      guint64 k1, k2;

      if (length - i >= 16)
        {
          memcpy (&k1, bytes + i, 8);
          memcpy (&k2, bytes + i + 8, 8);
          k1 = GUINT64_FROM_LE (k1);
          k2 = GUINT64_FROM_LE (k2);
        }
      else
        {
          k1 = read_word (bytes + i, length - i);
          k2 = length - i > 8 ? read_word (bytes + i + 8, length - i - 8) : 0;
        }
      h1 ^= rotate (k1 * c1, 31) * c2;
      h1 = (rotate (h1, 27) + h2) * 5 + 0x52dce729;
      h2 ^= rotate (k2 * c2, 33) * c1;
      h2 = (rotate (h2, 31) + h1) * 5 + 0x38495ab5;
    }
  h1 ^= length;
  h2 ^= length;
  h1 += h2;
  h2 += h1;
  h1 = mix (h1);
  h2 = mix (h2);
  h1 += h2;
  h2 += h1;
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x-%" G_GSIZE_MODIFIER
                          "x",
                          h1, h2, length);
}

/**
 * sokaku_plan_file_propagate_error:
 * @error: (nullable): return location of a #SokakuStoreError
 * @cause: (transfer full): what GLib says
 * @path: name of the file for the message
 * @writing: whether it happened while writing
 *
 * Turns an error of the file system into a sentence. A cancellation is passed on
 * as it is.
 */
void
sokaku_plan_file_propagate_error (GError **error, GError *cause, const char *path, gboolean writing)
{
  int code = cause->domain == G_FILE_ERROR ? (int) g_io_error_from_file_error (cause->code)
                                           : cause->code;

  if (cause->domain == SOKAKU_STORE_ERROR
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      if (writing)
        g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_VANISHED,
                     _ ("%s: The folder is no longer there; save the plan somewhere else."), path);
      else
        g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND,
                     _ ("%s: The file is not there."), path);
      break;
    case G_IO_ERROR_NO_SPACE:
      g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_FULL,
                   _ ("%s: There is no space left; make some and save again."), path);
      break;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      if (writing)
        g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_UNWRITABLE,
                     _ ("%s: You may not write here; save the plan somewhere else."), path);
      else
        g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_UNREADABLE,
                     _ ("%s: You may not read this."), path);
      break;
    default:
      if (writing)
        g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_UNWRITABLE,
                     _ ("%s: This cannot be written (%s)."), path, cause->message);
      else
        g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_UNREADABLE,
                     _ ("%s: This cannot be read (%s)."), path, cause->message);
    }
  g_error_free (cause);
}

static gboolean
set_too_large (GError **error, const char *path)
{
  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_TOO_LARGE,
               _ ("%s: The file is larger than any file of a plan; it is not read."), path);
  return FALSE;
}

static gboolean
set_link (GError **error, const char *path)
{
  g_set_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_LINK,
               _ ("%s: This is a link or special file; nothing outside the plan's folder is read "
                  "or written."),
               path);
  return FALSE;
}

static gboolean
read_stream (GInputStream *stream,
             const char *path,
             SokakuFileBuffer *buffer,
             GCancellable *cancellable,
             GError **error)
{
  buffer->length = 0;
  while (TRUE)
    {
      GError *cause = NULL;
      gssize n;

      if (buffer->length > SOKAKU_FORMAT_MAX_FILE)
        return set_too_large (error, path);
      if (buffer->allocated - buffer->length < 2)
        {
          buffer->allocated = MAX (buffer->allocated * 2, FIRST_ALLOCATION);
          buffer->data = g_realloc (buffer->data, buffer->allocated);
        }
      n = g_input_stream_read (stream, buffer->data + buffer->length,
                               buffer->allocated - buffer->length - 1, cancellable, &cause);
      if (n < 0)
        {
          sokaku_plan_file_propagate_error (error, cause, path, FALSE);
          return FALSE;
        }
      if (n == 0)
        break;
      buffer->length += n;
    }
  buffer->data[buffer->length] = '\0';
  return TRUE;
}

/**
 * sokaku_plan_file_read:
 * @file: a file of a plan
 * @path: its name for messages
 * @buffer: where to read it to
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Reads an ordinary file. Links and special files are not followed, and what is
 * larger than %SOKAKU_FORMAT_MAX_FILE is not read.
 *
 * Returns: whether the file was read
 */
gboolean
sokaku_plan_file_read (GFile *file,
                       const char *path,
                       SokakuFileBuffer *buffer,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  GError *cause = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, &cause);
  if (info == NULL)
    {
      sokaku_plan_file_propagate_error (error, cause, path, FALSE);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_UNKNOWN)
    {
      /* GIO keeps quiet about a folder that may not be looked into. */
      cause = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "");
      sokaku_plan_file_propagate_error (error, cause, path, FALSE);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return set_link (error, path);
  if (g_file_info_get_size (info) > SOKAKU_FORMAT_MAX_FILE)
    return set_too_large (error, path);

  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      sokaku_plan_file_propagate_error (error, cause, path, FALSE);
      return FALSE;
    }
  return read_stream (G_INPUT_STREAM (stream), path, buffer, cancellable, error);
}

/**
 * sokaku_plan_file_get_digest:
 * @file: a file of a plan
 * @path: its name for messages
 * @digest: (out) (transfer full) (nullable): its digest; %NULL if there is no such file
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Returns: whether @digest is known
 */
gboolean
sokaku_plan_file_get_digest (
    GFile *file, const char *path, char **digest, GCancellable *cancellable, GError **error)
{
  g_auto (SokakuFileBuffer) buffer = { NULL };
  GError *cause = NULL;

  *digest = NULL;
  if (!sokaku_plan_file_read (file, path, &buffer, cancellable, &cause))
    {
      if (g_error_matches (cause, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND))
        {
          g_error_free (cause);
          return TRUE;
        }
      g_propagate_error (error, cause);
      return FALSE;
    }
  *digest = sokaku_plan_file_compute_digest (buffer.data, buffer.length);
  return TRUE;
}

/**
 * sokaku_plan_file_write:
 * @file: where to write
 * @path: its name for messages
 * @content: what to write
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Writes a file so that it is there whole or not at all, and, in a local folder,
 * still there after a power failure.
 *
 * Returns: whether the file was written
 */
gboolean
sokaku_plan_file_write (
    GFile *file, const char *path, GBytes *content, GCancellable *cancellable, GError **error)
{
  const char *local = g_file_peek_path (file);
  gsize length;
  const char *data = g_bytes_get_data (content, &length);
  GError *cause = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (data == NULL)
    data = "";
  if (local != NULL && g_file_is_native (file))
    g_file_set_contents_full (local, data, length,
                              G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                              &cause);
  else
    g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable,
                             &cause);
  if (cause == NULL)
    return TRUE;
  sokaku_plan_file_propagate_error (error, cause, path, TRUE);
  return FALSE;
}

/**
 * sokaku_plan_file_check_directory:
 * @directory: a folder of a plan
 * @path: its name for messages
 * @exists: (out): whether it is there
 * @cancellable: (nullable): a cancellable
 * @error: return location of a #SokakuStoreError
 *
 * Makes sure that a folder within a plan does not lead out of it.
 *
 * Returns: whether @directory is a folder, or is not there
 */
gboolean
sokaku_plan_file_check_directory (
    GFile *directory, const char *path, gboolean *exists, GCancellable *cancellable, GError **error)
{
  GFileType type
      = g_file_query_file_type (directory, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable);

  *exists = type != G_FILE_TYPE_UNKNOWN;
  if (*exists && type != G_FILE_TYPE_DIRECTORY)
    return set_link (error, path);
  return TRUE;
}

/**
 * sokaku_plan_file_exists:
 * @file: a file or folder
 * @cancellable: (nullable): a cancellable
 *
 * Returns: whether there is something of this name, be it a broken link; %TRUE
 *   where nobody can tell
 */
gboolean
sokaku_plan_file_exists (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE,
                           G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, &cause);

  return info != NULL
         || !(g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
              || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY));
}

/**
 * sokaku_plan_file_is_same:
 * @a: a file or folder
 * @b: another
 *
 * Returns: whether both are one and the same, be it through a link or another spelling
 *   of its name
 */
gboolean
sokaku_plan_file_is_same (GFile *a, GFile *b)
{
  g_autoptr (GFileInfo) info_a = NULL;
  g_autoptr (GFileInfo) info_b = NULL;
  const char *id;

  if (g_file_equal (a, b))
    return TRUE;
  info_a = g_file_query_info (a, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  info_b = g_file_query_info (b, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info_a == NULL || info_b == NULL)
    return FALSE;
  id = g_file_info_get_attribute_string (info_a, G_FILE_ATTRIBUTE_ID_FILE);
  return id != NULL
         && g_strcmp0 (id, g_file_info_get_attribute_string (info_b, G_FILE_ATTRIBUTE_ID_FILE))
                == 0;
}
