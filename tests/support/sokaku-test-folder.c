/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Temporary folders and what is in them. */
#include "sokaku-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>

/**
 * sokaku_test_make_folder:
 *
 * Returns: (transfer full): path of a new empty folder
 */
char *
sokaku_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("sokaku-test-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

/**
 * sokaku_test_remove_folder:
 * @path: path of a folder, or of a file
 *
 * Removes it with all that is in it; links are not followed.
 */
void
sokaku_test_remove_folder (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          sokaku_test_remove_folder (child);
        }
    }
  g_remove (path);
}

static void
read_into (GHashTable *files, const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (folder, name, NULL);
      g_autofree char *path = g_strconcat (prefix, name, NULL);
      char *content = NULL;

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        {
          g_autofree char *below = g_strconcat (path, "/", NULL);

          read_into (files, child, below);
        }
      else if (g_file_get_contents (child, &content, NULL, NULL))
        {
          g_hash_table_insert (files, g_steal_pointer (&path), content);
        }
    }
}

/**
 * sokaku_test_read_folder:
 * @path: path of a folder
 *
 * Returns: (transfer full): content of every file by its path within the folder
 */
GHashTable *
sokaku_test_read_folder (const char *path)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  read_into (files, path, "");
  return files;
}

/**
 * sokaku_test_folders_equal:
 * @a: content of a folder
 * @b: content of another
 *
 * Returns: whether both hold the same files with the same content
 */
gboolean
sokaku_test_folders_equal (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer path, content;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &path, &content))
    if (g_strcmp0 (g_hash_table_lookup (b, path), content) != 0)
      return FALSE;
  return TRUE;
}

/**
 * sokaku_test_copy_folder:
 * @from: path of a folder
 * @to: path of a folder that is there
 *
 * Copies all files, and the folders that hold them.
 */
void
sokaku_test_copy_folder (const char *from, const char *to)
{
  g_autoptr (GHashTable) files = sokaku_test_read_folder (from);
  GHashTableIter iter;
  gpointer path, content;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &content))
    sokaku_test_write (to, path, content);
}

/**
 * sokaku_test_read:
 * @folder: path of a folder
 * @path: path of a file in it
 *
 * Returns: (transfer full): its content
 */
char *
sokaku_test_read (const char *folder, const char *path)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (full, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

/**
 * sokaku_test_write:
 * @folder: path of a folder
 * @path: path of a file in it
 * @content: its new content
 *
 * Writes a file, and makes its folder.
 */
void
sokaku_test_write (const char *folder, const char *path, const char *content)
{
  sokaku_test_write_bytes (folder, path, content, strlen (content));
}

/**
 * sokaku_test_write_bytes:
 * @folder: path of a folder
 * @path: path of a file in it
 * @content: its new content
 * @length: length of @content
 *
 * As sokaku_test_write(), with zeros where one likes.
 */
void
sokaku_test_write_bytes (const char *folder, const char *path, const char *content, gsize length)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (full);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (parent, 0777);
  /* Written in place, GLib 2.74 leaves the end of a longer file. */
  g_remove (full);
  g_file_set_contents_full (full, content, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0666, &error);
  g_assert_no_error (error);
}

/**
 * sokaku_test_replace:
 * @folder: path of a folder
 * @path: path of a file in it
 * @what: a string that the file has
 * @by: what to put in its first place
 *
 * Edits a file.
 */
void
sokaku_test_replace (const char *folder, const char *path, const char *what, const char *by)
{
  g_autofree char *content = sokaku_test_read (folder, path);
  const char *place = strstr (content, what);
  g_autoptr (GString) changed = NULL;

  g_assert_nonnull (place);
  changed = g_string_new_len (content, place - content);
  g_string_append (changed, by);
  g_string_append (changed, place + strlen (what));
  sokaku_test_write (folder, path, changed->str);
}
