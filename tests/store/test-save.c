/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving: what is written, what is not, and what happens when it cannot be. */
#define _GNU_SOURCE
#include "sokaku-document.h"
#include "sokaku-plan-file.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *path;
  GFile *folder;
  SokakuDocument *document;
  SokakuPlan *plan;
  SokakuHistory *history;
  GHashTable *before;
} Fixture;

static void
open_fixture (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->document);
  fixture->document = sokaku_document_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  fixture->plan = sokaku_document_get_plan (fixture->document);
  fixture->history = sokaku_document_get_history (fixture->document);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 5);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (GError) error = NULL;

  fixture->path = sokaku_test_make_folder ();
  fixture->folder = g_file_new_for_path (fixture->path);
  sokaku_document_save (document, fixture->folder, NULL, &error);
  g_assert_no_error (error);
  fixture->before = sokaku_test_read_folder (fixture->path);
  open_fixture (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->document);
  sokaku_test_remove_folder (fixture->path);
  g_free (fixture->path);
  g_object_unref (fixture->folder);
  g_hash_table_unref (fixture->before);
}

static void
edit (Fixture *fixture, const char *id, const char *title)
{
  sokaku_history_set_string (fixture->history, sokaku_plan_find_item (fixture->plan, id), "title",
                             title, "Title");
}

static void
save (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sokaku_document_save (fixture->document, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (sokaku_document_get_modified (fixture->document));
}

/* A save fails, says so in one sentence that names @where, and leaves all as it was. */
static void
check_fails (Fixture *fixture, GFile *folder, SokakuStoreError code, const char *where)
{
  g_autoptr (GHashTable) before = sokaku_test_read_folder (fixture->path);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sokaku_document_get_modified (fixture->document));
  g_assert_false (sokaku_document_save (fixture->document, folder, NULL, &error));
  g_assert_error (error, SOKAKU_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, where));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (sokaku_document_get_modified (fixture->document));
  g_assert_false (sokaku_document_get_saving (fixture->document));
  after = sokaku_test_read_folder (fixture->path);
  g_assert_true (sokaku_test_folders_equal (before, after));
}

static guint64
get_inode (Fixture *fixture, const char *path)
{
  g_autofree char *full = g_build_filename (fixture->path, path, NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (full, &status), ==, 0);
  return status.st_ino;
}

/* Files that did not change are not touched, and who may read a file stays the same. */
static void
test_only_changed (Fixture *fixture, gconstpointer data)
{
  static const char *const others[]
      = { "plan.xml", "report.xml", "sheets/2.xml", "council/i1.xml", NULL };
  g_autofree char *sheet = g_build_filename (fixture->path, "sheets", "1.xml", NULL);
  guint64 inodes[G_N_ELEMENTS (others)];
  guint64 changed = get_inode (fixture, "sheets/1.xml");
  GStatBuf status;

  for (guint i = 0; others[i] != NULL; i++)
    inodes[i] = get_inode (fixture, others[i]);
  g_assert_cmpint (g_chmod (sheet, 0640), ==, 0);
  edit (fixture, "1", "changed");
  save (fixture);
  for (guint i = 0; others[i] != NULL; i++)
    g_assert_cmpuint (get_inode (fixture, others[i]), ==, inodes[i]);
  g_assert_cmpuint (get_inode (fixture, "sheets/1.xml"), !=, changed);
  g_assert_cmpint (g_stat (sheet, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0640);

  /* An edit and its opposite. */
  changed = get_inode (fixture, "sheets/1.xml");
  edit (fixture, "1", "once more");
  edit (fixture, "1", "changed");
  save (fixture);
  g_assert_cmpuint (get_inode (fixture, "sheets/1.xml"), ==, changed);
}

/* Items come and go, with their files; also back again. */
static void
test_added_and_removed (Fixture *fixture, gconstpointer data)
{
  SokakuInitiative *initiative = sokaku_plan_find_initiative (fixture->plan, "i1");
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  g_autoptr (SokakuItem) item = sokaku_item_new ();
  g_autoptr (GHashTable) files = NULL;
  g_autofree char *id = sokaku_plan_make_id (fixture->plan, "N1", FALSE);

  sokaku_item_set_id (item, id);
  sokaku_item_set_number (item, "N1");
  sokaku_plan_shape_item (fixture->plan, item);
  sokaku_history_insert (fixture->history, items, 1, item, "Item");
  sokaku_history_remove (fixture->history, items, 0, "Item");
  save (fixture);
  files = sokaku_test_read_folder (fixture->path);
  g_assert_cmpuint (g_hash_table_size (files), ==, g_hash_table_size (fixture->before));
  g_assert_false (g_hash_table_contains (files, "sheets/1.xml"));
  g_assert_true (g_hash_table_contains (files, "sheets/N1.xml"));

  sokaku_history_undo (fixture->history);
  sokaku_history_undo (fixture->history);
  save (fixture);
  g_clear_pointer (&files, g_hash_table_unref);
  files = sokaku_test_read_folder (fixture->path);
  g_assert_true (sokaku_test_folders_equal (files, fixture->before));

  /* An initiative with all its items. */
  sokaku_history_remove (fixture->history, sokaku_plan_get_initiatives (fixture->plan), 0, "");
  save (fixture);
  sokaku_history_undo (fixture->history);
  save (fixture);
  g_clear_pointer (&files, g_hash_table_unref);
  files = sokaku_test_read_folder (fixture->path);
  g_assert_true (sokaku_test_folders_equal (files, fixture->before));
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sheet = g_build_filename (fixture->path, "sheets", "2.xml", NULL);
  g_autofree char *content = sokaku_test_read (fixture->path, "sheets/2.xml");
  g_autoptr (GHashTable) files = NULL;

  edit (fixture, "1", "changed");
  edit (fixture, "2", "changed");

  /* Written by another, were it within the same moment and of the same length. */
  sokaku_test_replace (fixture->path, "sheets/2.xml", "<number>2", "<number>7");
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_CONFLICT, "sheets/2.xml");
  /* Deleted by another. */
  g_assert_cmpint (g_remove (sheet), ==, 0);
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_CONFLICT, "sheets/2.xml");
  /* Back as it was: there is no conflict. */
  sokaku_test_write (fixture->path, "sheets/2.xml", content);
  save (fixture);

  /* What nobody here changed may be changed by others. */
  sokaku_test_replace (fixture->path, "sheets/3.xml", "<number>3", "<number>8");
  edit (fixture, "2", "changed again");
  save (fixture);
  files = sokaku_test_read_folder (fixture->path);
  g_assert_nonnull (strstr (g_hash_table_lookup (files, "sheets/3.xml"), "<number>8"));

  /* A new item whose file somebody else has made. */
  {
    g_autoptr (SokakuItem) item = sokaku_item_new ();

    sokaku_item_set_id (item, "N9");
    sokaku_history_insert (
        fixture->history,
        sokaku_initiative_get_items (sokaku_plan_find_initiative (fixture->plan, "i1")), 0, item,
        "");
    sokaku_test_write (fixture->path, "sheets/N9.xml", "theirs");
    check_fails (fixture, NULL, SOKAKU_STORE_ERROR_CONFLICT, "sheets/N9.xml");
    sokaku_history_undo (fixture->history);
  }

  /* A sheet to be deleted that somebody else has changed. */
  sokaku_history_remove (
      fixture->history,
      sokaku_initiative_get_items (sokaku_plan_find_initiative (fixture->plan, "i2")), 0, "");
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_CONFLICT, "sheets/3.xml");
}

/* A link that has come into the plan since leads no write out of it. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *outside = sokaku_test_make_folder ();
  g_autofree char *sheets = g_build_filename (fixture->path, "sheets", NULL);
  g_autofree char *sheet = g_build_filename (fixture->path, "sheets", "1.xml", NULL);
  g_autofree char *target = g_build_filename (outside, "1.xml", NULL);
  g_autofree char *moved = g_build_filename (outside, "sheets", NULL);

  edit (fixture, "1", "changed");
  g_assert_cmpint (g_rename (sheet, target), ==, 0);
  g_assert_cmpint (symlink (target, sheet), ==, 0);
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_LINK, "sheets/1.xml");
  g_assert_cmpint (g_remove (sheet), ==, 0);
  g_assert_cmpint (g_rename (target, sheet), ==, 0);

  g_assert_cmpint (g_rename (sheets, moved), ==, 0);
  g_assert_cmpint (symlink (moved, sheets), ==, 0);
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_LINK, "sheets");
  sokaku_test_remove_folder (outside);
}

static void
test_vanished (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = sokaku_test_make_folder ();
  g_autoptr (GFile) other_folder = g_file_new_for_path (other);
  g_autoptr (GHashTable) files = NULL;
  g_autoptr (GError) error = NULL;

  edit (fixture, "1", "changed");
  sokaku_test_remove_folder (fixture->path);
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_VANISHED, fixture->path);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  /* Nothing is lost: it can be saved elsewhere. */
  g_assert_true (sokaku_document_save (fixture->document, other_folder, NULL, &error));
  g_assert_no_error (error);
  files = sokaku_test_read_folder (other);
  g_assert_cmpuint (g_hash_table_size (files), ==, g_hash_table_size (fixture->before));
  sokaku_test_remove_folder (other);
}

static void
test_not_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (other);
  g_autoptr (GFile) file = g_file_get_child (folder, "file.txt");
  g_autoptr (GFile) below = g_file_resolve_relative_path (folder, "file.txt/plan");
  g_autoptr (GFile) fresh = g_file_resolve_relative_path (folder, "new/plan");
  g_autoptr (GHashTable) files = NULL;
  g_autoptr (GError) error = NULL;

  edit (fixture, "1", "changed");
  sokaku_test_write (other, "file.txt", "mine");
  check_fails (fixture, folder, SOKAKU_STORE_ERROR_NOT_EMPTY, other);
  check_fails (fixture, file, SOKAKU_STORE_ERROR_NOT_EMPTY, other);
  check_fails (fixture, below, SOKAKU_STORE_ERROR_VANISHED, other);
  files = sokaku_test_read_folder (other);
  g_assert_cmpuint (g_hash_table_size (files), ==, 1);

  /* A folder that is not there is made, and becomes the plan's. */
  g_assert_true (sokaku_document_save (fixture->document, fresh, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_equal (sokaku_document_get_folder (fixture->document), fresh));
  g_assert_false (sokaku_document_get_modified (fixture->document));
  sokaku_test_remove_folder (other);
}

/* What a save left that never happened is no plan, and no reason not to save there. */
static void
test_rubbish (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (other);
  g_autofree char *sheets = g_build_filename (other, "sheets", NULL);
  g_autofree char *old = g_build_filename (other, ".saving-00000000", NULL);
  g_autoptr (GHashTable) files = NULL;
  g_autoptr (GError) error = NULL;
  struct timespec times[2] = { { .tv_sec = 1000000000 }, { .tv_sec = 1000000000 } };

  g_assert_cmpint (g_mkdir (sheets, 0700), ==, 0);
  sokaku_test_write (other, ".saving-00000000/0", "half a sh");
  sokaku_test_write (other, ".saving-11111111/0", "half a sh");
  sokaku_test_write (other, ".saving-00000000.list.XXXXXX", "sokaku-save 1\n");
  g_assert_cmpint (utimensat (AT_FDCWD, old, times, 0), ==, 0);
  g_assert_null (sokaku_document_load (folder, NULL, &error));
  g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (sokaku_document_save (fixture->document, folder, NULL, &error));
  g_assert_no_error (error);
  files = sokaku_test_read_folder (other);
  /* What is old is nobody's any more; what is new may be of a save under way. */
  g_assert_false (g_hash_table_contains (files, ".saving-00000000/0"));
  g_assert_true (g_hash_table_contains (files, ".saving-11111111/0"));
  sokaku_test_remove_folder (other);
}

/* Runs @func in a process of its own; its assertions are this test's. */
static int
run_in_child (void (*func) (Fixture *), Fixture *fixture)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      func (fixture);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

#define CANNOT_MOUNT 77

static void
fill_disk (Fixture *fixture)
{
  g_autoptr (GFile) below = NULL;
  g_autofree char *big = g_strnfill (600 * 1024, 'x');
  g_autofree char *disk = g_build_filename (fixture->path, "disk", NULL);
  g_autofree char *plan = g_build_filename (disk, "plan", NULL);
  g_autofree char *second = g_build_filename (disk, "second", NULL);
  g_autoptr (GFile) second_folder = g_file_new_for_path (second);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (unshare (geteuid () == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0
      || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
      || mount ("tmpfs", disk, "tmpfs", 0, "size=512k") != 0)
    _exit (CANNOT_MOUNT);

  g_free (fixture->path);
  fixture->path = g_strdup (plan);
  g_clear_object (&fixture->folder);
  fixture->folder = g_file_new_for_path (plan);
  below = g_object_ref (fixture->folder);
  g_assert_true (sokaku_document_save (fixture->document, below, NULL, &error));
  g_assert_no_error (error);

  /* A sheet that does not fit, after one that does. */
  edit (fixture, "1", "changed");
  sokaku_history_set_string (fixture->history, sokaku_plan_find_item (fixture->plan, "3"), "remark",
                             big, "Remark");
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_FULL, "sheets/3.xml");
  check_fails (fixture, second_folder, SOKAKU_STORE_ERROR_FULL, "sheets/3.xml");
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));

  /* With space again, the same save does it. */
  g_assert_cmpint (mount ("tmpfs", disk, "tmpfs", MS_REMOUNT, "size=4m"), ==, 0);
  save (fixture);
  open_fixture (fixture);
  g_assert_cmpstr (sokaku_item_get_remark (sokaku_plan_find_item (fixture->plan, "3")), ==, big);

  /* A folder that may only be read. */
  edit (fixture, "1", "changed once more");
  g_assert_cmpint (mount ("tmpfs", disk, "tmpfs", MS_REMOUNT | MS_RDONLY, ""), ==, 0);
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_UNWRITABLE, plan);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  if (run_in_child (fill_disk, fixture) == CANNOT_MOUNT)
    g_test_skip ("This process may not mount a small disk");
}

static void
become_nobody (void)
{
  if (geteuid () == 0)
    g_assert_cmpint (setuid (65534), ==, 0);
}

static void
save_as_nobody (Fixture *fixture)
{
  become_nobody ();
  edit (fixture, "1", "changed");
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_UNWRITABLE, fixture->path);
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_chmod (fixture->path, 0555), ==, 0);
  g_assert_cmpint (run_in_child (save_as_nobody, fixture), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0755), ==, 0);
}

/* Leaves what a process leaves that was killed right after its save had happened. */
static void
leave_journal (Fixture *fixture, const char *title)
{
  g_autofree char *old = sokaku_test_read (fixture->path, "sheets/1.xml");
  g_autofree char *removed = sokaku_test_read (fixture->path, "council/i2.xml");
  g_autofree char *line = g_strdup_printf ("<title>%s</title>", title);
  g_autofree char *new = NULL;
  g_autofree char *old_digest = sokaku_plan_file_compute_digest (old, strlen (old));
  g_autofree char *removed_digest = sokaku_plan_file_compute_digest (removed, strlen (removed));
  g_autofree char *new_digest = NULL;
  g_autofree char *list = NULL;

  sokaku_test_write (fixture->path, ".saving-12345678/0", old);
  sokaku_test_replace (fixture->path, ".saving-12345678/0", "<title>実践項目その1</title>", line);
  new = sokaku_test_read (fixture->path, ".saving-12345678/0");
  new_digest = sokaku_plan_file_compute_digest (new, strlen (new));
  list = g_strdup_printf ("sokaku-save 1\n%s %s sheets/1.xml\n- %s council/i2.xml\nend\n",
                          new_digest, old_digest, removed_digest);
  sokaku_test_write (fixture->path, ".saving-12345678.list", list);
}

static void
check_title (Fixture *fixture, const char *title)
{
  g_assert_cmpstr (sokaku_item_get_title (sokaku_plan_find_item (fixture->plan, "1")), ==, title);
}

static void
test_rolled_forward (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "council", "i2.xml", NULL);
  g_autoptr (GHashTable) files = NULL;

  leave_journal (fixture, "saved");
  open_fixture (fixture);
  check_title (fixture, "saved");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  files = sokaku_test_read_folder (fixture->path);
  g_assert_cmpuint (g_hash_table_size (files), ==, g_hash_table_size (fixture->before) - 1);

  /* And no conflict comes of it. */
  edit (fixture, "1", "once more");
  save (fixture);
}

static void
load_as_nobody (Fixture *fixture)
{
  become_nobody ();
  open_fixture (fixture);
  check_title (fixture, "saved");
  g_assert_true (sokaku_document_is_part_damaged (
      fixture->document, sokaku_plan_find_initiative (fixture->plan, "i2")));
}

/* Who may not write sees the same plan. */
static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autofree char *staging = g_build_filename (fixture->path, ".saving-12345678", NULL);
  g_autofree char *sheets = g_build_filename (fixture->path, "sheets", NULL);

  leave_journal (fixture, "saved");
  before = sokaku_test_read_folder (fixture->path);
  g_assert_cmpint (g_chmod (fixture->path, 0555), ==, 0);
  g_assert_cmpint (g_chmod (staging, 0555), ==, 0);
  g_assert_cmpint (g_chmod (sheets, 0555), ==, 0);
  g_assert_cmpint (run_in_child (load_as_nobody, fixture), ==, 0);
  after = sokaku_test_read_folder (fixture->path);
  g_assert_true (sokaku_test_folders_equal (before, after));
  g_assert_cmpint (g_chmod (fixture->path, 0755), ==, 0);
  g_assert_cmpint (g_chmod (staging, 0755), ==, 0);
  g_assert_cmpint (g_chmod (sheets, 0755), ==, 0);
}

/* What another program wrote after the process was killed stays; so does what it was saving. */
static void
test_set_aside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) damage = NULL;
  const SokakuDamage *kept;
  g_autofree char *content = NULL;

  leave_journal (fixture, "saved");
  sokaku_test_replace (fixture->path, "sheets/1.xml", "<title>実践項目その1</title>",
                       "<title>theirs</title>");
  open_fixture (fixture);
  check_title (fixture, "theirs");
  damage = sokaku_document_list_damage (fixture->document);
  /* The other file of that save is deleted as it was to be. */
  g_assert_cmpuint (damage->len, ==, 2);
  kept = g_ptr_array_index (damage, 1);
  g_assert_true (g_str_has_prefix (kept->path, "sheets/1.xml."));
  content = sokaku_test_read (fixture->path, kept->path);
  g_assert_nonnull (strstr (content, "<title>saved</title>"));
  g_assert_false (sokaku_document_is_part_damaged (fixture->document,
                                                   sokaku_plan_find_item (fixture->plan, "1")));
}

/* A list that somebody made up leads nowhere. */
static void
test_forged_journal (Fixture *fixture, gconstpointer data)
{
  static const char *const lists[] = {
    "",
    "sokaku-save 2\nend\n",
    "sokaku-save 1\n- - ../outside\nend\n",
    "sokaku-save 1\nx - sheets/../../outside.xml\nend\n",
    "sokaku-save 1\nx - /etc/outside\nend\n",
    "sokaku-save 1\n- sheets/1.xml\nend\n",
    "sokaku-save 1\n- x sheets/1.xml\n",
    "sokaku-save 1\nforged - sheets/1.xml\nend\n",
    "sokaku-save 1\nforged - sheets/N7.xml\nend\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GHashTable) after = NULL;

      sokaku_test_write (fixture->path, ".saving-12345678/0", "forged");
      sokaku_test_write (fixture->path, ".saving-12345678.list", lists[i]);
      open_fixture (fixture);
      after = sokaku_test_read_folder (fixture->path);
      g_hash_table_remove (after, ".saving-12345678/0");
      g_hash_table_remove (after, ".saving-12345678.list");
      g_assert_true (sokaku_test_folders_equal (fixture->before, after));
    }
}

/* What could not be read again is not written. */
static void
test_unreadable_later (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (1024 * 1024 + 1, 'x');

  sokaku_history_set_string (fixture->history, sokaku_plan_find_item (fixture->plan, "2"), "remark",
                             long_text, "Remark");
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_LIMIT, "sheets/2.xml, line ");
  sokaku_history_undo (fixture->history);

  sokaku_history_set_int (fixture->history, sokaku_plan_find_item (fixture->plan, "2"),
                          "first-year", 5000000, "First year");
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_VALUE, "sheets/2.xml, line ");
  sokaku_history_undo (fixture->history);

  sokaku_history_remove (fixture->history, sokaku_plan_get_themes (fixture->plan), 0, "Theme");
  check_fails (fixture, NULL, SOKAKU_STORE_ERROR_REFERENCE, "plan.xml, line ");
  sokaku_history_undo (fixture->history);
  edit (fixture, "2", "changed");
  save (fixture);
}

typedef struct
{
  GMainLoop *loop;
  GError *error;
  gboolean saved;
  SokakuDocument *loaded;
  guint n_progress;
  guint done;
  guint total;
} Wait;

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->saved = sokaku_document_save_finish (SOKAKU_DOCUMENT (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *n)
{
  ++*n;
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait first = { .loop = loop };
  Wait second = { .loop = loop };
  guint n_saving = 0;
  guint n_modified = 0;

  g_signal_connect (fixture->document, "notify::saving", G_CALLBACK (count_notify), &n_saving);
  g_signal_connect (fixture->document, "notify::modified", G_CALLBACK (count_notify), &n_modified);
  edit (fixture, "1", "first");
  sokaku_document_save_async (fixture->document, NULL, NULL, on_saved, &first);
  g_assert_true (sokaku_document_get_saving (fixture->document));

  /* One save at a time. */
  g_assert_false (sokaku_document_save (fixture->document, NULL, NULL, &second.error));
  g_assert_error (second.error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_BUSY);
  g_clear_error (&second.error);
  sokaku_document_save_async (fixture->document, NULL, NULL, on_saved, &second);

  /* An edit while it is under way is not part of it. */
  edit (fixture, "1", "second");
  while (second.error == NULL || !first.saved)
    g_main_loop_run (loop);
  g_assert_error (second.error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_BUSY);
  g_clear_error (&second.error);
  g_assert_no_error (first.error);
  g_assert_false (sokaku_document_get_saving (fixture->document));
  g_assert_true (sokaku_document_get_modified (fixture->document));
  {
    g_autofree char *content = sokaku_test_read (fixture->path, "sheets/1.xml");

    g_assert_nonnull (strstr (content, "<title>first</title>"));
  }
  save (fixture);
  {
    g_autofree char *content = sokaku_test_read (fixture->path, "sheets/1.xml");

    g_assert_nonnull (strstr (content, "<title>second</title>"));
  }
  g_assert_cmpuint (n_saving, ==, 4);
  g_assert_cmpuint (n_modified, >=, 2);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  edit (fixture, "1", "changed");
  g_assert_false (sokaku_document_save (fixture->document, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  after = sokaku_test_read_folder (fixture->path);
  g_assert_true (sokaku_test_folders_equal (fixture->before, after));
  g_assert_true (sokaku_document_get_modified (fixture->document));
  g_assert_null (sokaku_document_load (fixture->folder, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->loaded = sokaku_document_load_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
on_progress (guint done, guint total, gpointer data)
{
  Wait *wait = data;

  g_assert_cmpuint (done, >=, wait->done);
  g_assert_cmpuint (done, <=, total);
  wait->n_progress++;
  wait->done = done;
  wait->total = total;
}

static void
test_load_async (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (20, 200);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (GPtrArray) items = NULL;
  Wait wait = { .loop = loop };

  g_assert_true (sokaku_document_save (document, folder, NULL, NULL));
  sokaku_document_load_async (folder, NULL, on_progress, &wait, on_loaded, &wait);
  g_main_loop_run (loop);
  g_assert_no_error (wait.error);
  items = sokaku_plan_list_items (sokaku_document_get_plan (wait.loaded));
  g_assert_cmpuint (items->len, ==, 200);
  g_assert_cmpuint (wait.total, ==, 221);
  g_assert_cmpuint (wait.n_progress, >, 1);
  g_object_unref (wait.loaded);

  sokaku_test_remove_folder (path);
  wait.loaded = NULL;
  sokaku_document_load_async (folder, NULL, NULL, NULL, on_loaded, &wait);
  g_main_loop_run (loop);
  g_assert_error (wait.error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND);
  g_assert_null (wait.loaded);
  g_clear_error (&wait.error);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/save/only-changed", test_only_changed);
  ADD ("/store/save/added-and-removed", test_added_and_removed);
  ADD ("/store/save/conflict", test_conflict);
  ADD ("/store/save/link", test_link);
  ADD ("/store/save/vanished", test_vanished);
  ADD ("/store/save/not-empty", test_not_empty);
  ADD ("/store/save/rubbish", test_rubbish);
  ADD ("/store/save/full-disk", test_full_disk);
  ADD ("/store/save/unwritable", test_unwritable);
  ADD ("/store/save/rolled-forward", test_rolled_forward);
  ADD ("/store/save/read-only-folder", test_read_only_folder);
  ADD ("/store/save/set-aside", test_set_aside);
  ADD ("/store/save/forged-journal", test_forged_journal);
  ADD ("/store/save/unreadable-later", test_unreadable_later);
  ADD ("/store/save/async", test_async);
  ADD ("/store/save/cancelled", test_cancelled);
  ADD ("/store/load/async", test_load_async);
  return g_test_run ();
}
