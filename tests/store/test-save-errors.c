/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A save whose writes fail says why, changes nothing, and can be tried again; on any machine. */
#define _GNU_SOURCE
#include "sokaku-document.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What every write of this process fails with; 0: none does. */
static int write_error;

/* Takes the place of the C library's, for GLib too. */
ssize_t
write (int fd, const void *data, size_t length)
{
  if (write_error != 0)
    {
      errno = write_error;
      return -1;
    }
  return syscall (SYS_write, fd, data, length);
}

typedef struct
{
  char *path;
  GFile *folder;
  SokakuDocument *document;
  GHashTable *before;
} Fixture;

/* A saved plan with one edit that is not saved. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 4);
  g_autoptr (GError) error = NULL;

  fixture->path = sokaku_test_make_folder ();
  fixture->folder = g_file_new_for_path (fixture->path);
  fixture->document = sokaku_document_new (plan);
  sokaku_document_save (fixture->document, fixture->folder, NULL, &error);
  g_assert_no_error (error);
  fixture->before = sokaku_test_read_folder (fixture->path);

  sokaku_history_set_string (sokaku_document_get_history (fixture->document),
                             G_OBJECT (sokaku_plan_find_item (plan, "1")), "remark", "edited",
                             "Remark");
  g_assert_true (sokaku_document_get_modified (fixture->document));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sokaku_test_remove_folder (fixture->path);
  g_hash_table_unref (fixture->before);
  g_object_unref (fixture->document);
  g_object_unref (fixture->folder);
  g_free (fixture->path);
}

static void
assert_save_fails (Fixture *fixture, GFile *folder, SokakuStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sokaku_document_save (fixture->document, folder, NULL, &error));
  g_assert_error (error, SOKAKU_STORE_ERROR, (int) code);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_true (sokaku_document_get_modified (fixture->document));
  g_assert_false (sokaku_document_get_saving (fixture->document));
}

static void
assert_unchanged (Fixture *fixture)
{
  g_autoptr (GHashTable) now = sokaku_test_read_folder (fixture->path);

  g_assert_true (sokaku_test_folders_equal (fixture->before, now));
}

/* The edit is there once nothing is in its way. */
static void
assert_saves (Fixture *fixture, GFile *folder)
{
  g_autoptr (SokakuDocument) loaded = NULL;
  g_autoptr (GError) error = NULL;

  sokaku_document_save (fixture->document, folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (sokaku_document_get_modified (fixture->document));
  loaded = sokaku_document_load (sokaku_document_get_folder (fixture->document), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      sokaku_item_get_remark (sokaku_plan_find_item (sokaku_document_get_plan (loaded), "1")), ==,
      "edited");
}

static void
test_write_fails (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int cause;
    SokakuStoreError code;
  } cases[] = {
    { ENOSPC, SOKAKU_STORE_ERROR_FULL },
    { EROFS, SOKAKU_STORE_ERROR_UNWRITABLE },
    { EACCES, SOKAKU_STORE_ERROR_UNWRITABLE },
    { EIO, SOKAKU_STORE_ERROR_UNWRITABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_error = cases[i].cause;
      assert_save_fails (fixture, NULL, cases[i].code);
      write_error = 0;
      assert_unchanged (fixture);
    }
  assert_saves (fixture, NULL);
}

static void
test_new_folder_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *parent = sokaku_test_make_folder ();
  g_autofree char *path = g_build_filename (parent, "new", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  write_error = ENOSPC;
  assert_save_fails (fixture, folder, SOKAKU_STORE_ERROR_FULL);
  write_error = 0;
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_equal (sokaku_document_get_folder (fixture->document), fixture->folder));
  assert_unchanged (fixture);
  assert_saves (fixture, folder);
  sokaku_test_remove_folder (parent);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/save-errors/write-fails", test_write_fails);
  ADD ("/store/save-errors/new-folder-full", test_new_folder_full);
  return g_test_run ();
}
