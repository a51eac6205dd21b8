/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of a plan that is not saved: in time, exactly, and only as long as it is needed. */
#define _GNU_SOURCE
#include "sokaku-part-writer.h"
#include "sokaku-plan-diff.h"
#include "sokaku-plan-file.h"
#include "sokaku-recovery-folder.h"
#include "sokaku-recovery-owner.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"
#include "sokaku-test-recovery.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* What every write of this process fails with; 0: none does. */
static int write_error;

/* Takes the place of the C library's, for GLib too. */
ssize_t
write (int fd, const void *data, size_t length)
{
  if (write_error != 0 && fd > 2)
    {
      errno = write_error;
      return -1;
    }
  return syscall (SYS_write, fd, data, length);
}

#define PROMISE_US (3 * G_USEC_PER_SEC)

typedef struct
{
  char *path;
  GFile *folder;
  SokakuDocument *document;
  SokakuHistory *history;
  SokakuItem *item;
} Fixture;

static void
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->document = sokaku_document_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  fixture->history = sokaku_document_get_history (fixture->document);
  fixture->item = sokaku_plan_find_item (sokaku_document_get_plan (fixture->document), "1");
  sokaku_document_keep (fixture->document);
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
  load (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();

  write_error = 0;
  g_clear_object (&fixture->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (g_file_test (root, G_FILE_TEST_EXISTS))
    sokaku_test_remove_folder (root);
  sokaku_test_remove_folder (fixture->path);
  g_object_unref (fixture->folder);
  g_free (fixture->path);
}

static gboolean
wake (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main context until everything is kept; at most as long as was promised. */
static void
wait_until_kept (Fixture *fixture)
{
  SokakuRecovery *recovery = sokaku_document_keep (fixture->document);
  gint64 start = g_get_monotonic_time ();
  guint source = g_timeout_add (10, wake, NULL);

  while (sokaku_recovery_get_pending (recovery))
    {
      g_assert_cmpint (g_get_monotonic_time () - start, <, PROMISE_US);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static void
type (Fixture *fixture, const char *text)
{
  sokaku_history_type_string (fixture->history, fixture->item, "remark", text, "Remark");
}

/* How many folders there are below the root, whosever they are. */
static guint
count_folders (void)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static char *
find_file (const char *name)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *folder = dir != NULL ? g_dir_read_name (dir) : NULL;

  g_assert_nonnull (folder);
  return g_build_filename (root, folder, name, NULL);
}

static SokakuRecoveryLeft *
find_left (void)
{
  g_autoptr (GPtrArray) lefts = sokaku_recovery_left_list (NULL);

  g_assert_cmpuint (lefts->len, ==, 1);
  return g_object_ref (lefts->pdata[0]);
}

/* The process ends without saving or discarding anything. */
static void
crash (Fixture *fixture)
{
  g_clear_object (&fixture->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Loads what was left, and sees that it is the plan of which this is the digest. */
static SokakuRecovered *
check_left (Fixture *fixture, const char *digest)
{
  g_autoptr (SokakuRecoveryLeft) left = find_left ();
  g_autoptr (GError) error = NULL;
  SokakuRecovered *recovered = sokaku_recovery_left_load (left, NULL, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = sokaku_test_digest_plan (recovered->plan);
  g_assert_cmpstr (found, ==, digest);
  g_assert_cmpuint (recovered->damage->len, ==, 0);
  return recovered;
}

static char *
digest (Fixture *fixture)
{
  return sokaku_test_digest_plan (sokaku_document_get_plan (fixture->document));
}

/* Only the sheet that changed is kept, byte for byte as it would be saved. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = sokaku_test_read_folder (fixture->path);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autoptr (SokakuRecoveryLeft) left = NULL;
  g_autoptr (SokakuRecoveryPack) pack = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *file = NULL;
  g_autofree char *content = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gsize length;

  type (fixture, "words & <words>\n");
  wait_until_kept (fixture);
  wanted = digest (fixture);
  expected
      = sokaku_part_writer_write (sokaku_format_get_sheet (), fixture->item, SOKAKU_FORMAT_VERSION);

  file = find_file ("1.parts");
  g_assert_true (g_file_get_contents (file, &content, &length, NULL));
  pack = sokaku_recovery_pack_read (1, content, length);
  g_assert_cmpuint (pack->records->len, ==, 1);
  g_assert_true (
      g_bytes_equal (((SokakuRecoveryRecord *) pack->records->pdata[0])->content, expected));

  crash (fixture);
  left = find_left ();
  g_assert_true (sokaku_recovery_left_is_of (left, fixture->folder));
  g_assert_cmpstr (sokaku_recovery_left_get_name (left), !=, "");
  g_assert_cmpint (sokaku_recovery_left_get_edited (left), >=, now);
  g_assert_cmpint (sokaku_recovery_left_get_edited (left), <=, now + 4);
  recovered = check_left (fixture, wanted);
  g_assert_cmpuint (recovered->parts->len, ==, 1);
  g_assert_cmpstr (((SokakuRecoveredPart *) recovered->parts->pdata[0])->path, ==, "sheets/1.xml");
  g_assert_false (((SokakuRecoveredPart *) recovered->parts->pdata[0])->changed_since);
  /* The plan itself is as it was. */
  after = sokaku_test_read_folder (fixture->path);
  g_assert_true (sokaku_test_folders_equal (before, after));

  sokaku_recovery_left_remove (left);
  g_assert_cmpuint (count_folders (), ==, 0);
}

/* Someone who does not pause is not kept waiting for longer. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  SokakuRecovery *recovery = sokaku_document_keep (fixture->document);
  guint source = g_timeout_add (10, wake, NULL);
  gint64 start = g_get_monotonic_time ();
  gint64 last_kept = start;
  guint n = 0;
  g_autofree char *seen = g_strdup ("");

  while (g_get_monotonic_time () - start < 5 * G_USEC_PER_SEC)
    {
      g_autofree char *text = g_strdup_printf ("%u", n++);
      g_autofree char *file = NULL;
      g_autofree char *content = NULL;

      type (fixture, text);
      g_assert_true (sokaku_recovery_get_pending (recovery));
      g_main_context_iteration (NULL, TRUE);
      if (count_folders () == 0)
        continue;
      file = find_file ("1.parts");
      if (g_file_get_contents (file, &content, NULL, NULL) && strcmp (content, seen) != 0)
        {
          g_free (seen);
          seen = g_steal_pointer (&content);
          last_kept = g_get_monotonic_time ();
        }
      g_assert_cmpint (g_get_monotonic_time () - last_kept, <, PROMISE_US);
    }
  g_source_remove (source);
  g_assert_cmpint (last_kept, >, start);
}

/* Nothing is kept of a plan that is as it is saved, however it came to be so. */
static void
test_clean (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  type (fixture, "words");
  wait_until_kept (fixture);
  g_assert_cmpuint (count_folders (), ==, 1);
  sokaku_history_undo (fixture->history);
  wait_until_kept (fixture);
  g_assert_cmpuint (count_folders (), ==, 0);

  sokaku_history_redo (fixture->history);
  wait_until_kept (fixture);
  g_assert_cmpuint (count_folders (), ==, 1);
  sokaku_document_save (fixture->document, NULL, NULL, &error);
  g_assert_no_error (error);
  wait_until_kept (fixture);
  g_assert_cmpuint (count_folders (), ==, 0);

  /* Undoing beyond what is saved is an edit, too. */
  sokaku_history_undo (fixture->history);
  wait_until_kept (fixture);
  g_assert_cmpuint (count_folders (), ==, 1);

  /* Saved and closed before anything else happens. */
  sokaku_document_save (fixture->document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->document);
  g_assert_cmpuint (count_folders (), ==, 0);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  type (fixture, "words");
  wait_until_kept (fixture);
  sokaku_recovery_discard (sokaku_document_keep (fixture->document));
  g_assert_cmpuint (count_folders (), ==, 0);
  type (fixture, "more");
  g_clear_object (&fixture->document);
  g_assert_cmpuint (count_folders (), ==, 0);
}

/* What one part is again as it is saved, the others are not. */
static void
test_undo_one (Fixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = sokaku_document_get_plan (fixture->document);
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autofree char *wanted = NULL;

  sokaku_history_set_string (fixture->history, sokaku_plan_find_item (plan, "2"), "remark", "two",
                             "");
  sokaku_history_set_string (fixture->history, fixture->item, "remark", "one", "");
  wait_until_kept (fixture);
  sokaku_history_undo (fixture->history);
  wait_until_kept (fixture);
  wanted = digest (fixture);
  crash (fixture);
  recovered = check_left (fixture, wanted);
  g_assert_cmpuint (recovered->parts->len, ==, 1);
  g_assert_cmpstr (((SokakuRecoveredPart *) recovered->parts->pdata[0])->path, ==, "sheets/2.xml");
}

/* Edited again while, and after, an earlier state was saved. */
static void
test_save_between (Fixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = sokaku_document_get_plan (fixture->document);
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL;

  type (fixture, "saved");
  sokaku_history_set_string (fixture->history, sokaku_plan_find_item (plan, "2"), "remark", "two",
                             "");
  wait_until_kept (fixture);
  sokaku_document_save (fixture->document, NULL, NULL, &error);
  g_assert_no_error (error);
  type (fixture, "not saved");
  wait_until_kept (fixture);
  wanted = digest (fixture);
  crash (fixture);
  recovered = check_left (fixture, wanted);
  g_assert_cmpuint (recovered->parts->len, ==, 1);
  g_assert_false (((SokakuRecoveredPart *) recovered->parts->pdata[0])->changed_since);
}

/* Items and initiatives that came, went and moved. */
static void
test_structure (Fixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = sokaku_document_get_plan (fixture->document);
  g_autoptr (SokakuInitiative) initiative = sokaku_initiative_new ();
  g_autoptr (SokakuItem) item = sokaku_item_new ();
  SokakuNodeList *items = sokaku_initiative_get_items (sokaku_plan_find_initiative (plan, "i1"));
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autofree char *wanted = NULL;
  guint n_removed = 0;

  sokaku_initiative_set_id (initiative, "new");
  sokaku_item_set_id (item, "N1");
  sokaku_plan_shape_item (plan, item);
  sokaku_history_insert (fixture->history, sokaku_plan_get_initiatives (plan), 1, initiative, "");
  sokaku_history_insert (fixture->history, sokaku_initiative_get_items (initiative), 0, item, "");
  sokaku_history_set_string (fixture->history, item, "title", "new item", "");
  sokaku_history_remove (fixture->history, items, 0, "");
  wait_until_kept (fixture);
  wanted = digest (fixture);
  crash (fixture);
  recovered = check_left (fixture, wanted);
  for (guint i = 0; i < recovered->parts->len; i++)
    n_removed += ((SokakuRecoveredPart *) recovered->parts->pdata[i])->removed;
  g_assert_cmpuint (n_removed, ==, 1);
  /* plan.xml, the new initiative and item, the one that went. */
  g_assert_cmpuint (recovered->parts->len, ==, 4);
}

/* A plan that is nowhere yet: the whole of it; and nothing of one that nobody has touched. */
static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 5);
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autofree char *wanted = NULL;
  SokakuRecovery *recovery;

  g_object_unref (fixture->document);
  fixture->document = sokaku_document_new (plan);
  recovery = sokaku_document_keep (fixture->document);
  wait_until_kept (fixture);
  g_assert_cmpuint (count_folders (), ==, 0);
  if (data != NULL)
    sokaku_recovery_want (recovery);
  else
    sokaku_history_set_string (sokaku_document_get_history (fixture->document), plan, "name",
                               "edited", "");
  wait_until_kept (fixture);
  wanted = digest (fixture);
  crash (fixture);
  recovered = check_left (fixture, wanted);
  {
    g_autoptr (SokakuRecoveryLeft) left = find_left ();

    g_assert_null (sokaku_recovery_left_get_folder (left));
    g_assert_false (sokaku_recovery_left_is_of (left, fixture->folder));
  }
}

/* Saved somewhere: what was kept of it as a plan that is nowhere goes. */
static void
test_save_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "elsewhere", NULL);
  g_autoptr (GFile) elsewhere = g_file_new_for_path (path);
  g_autoptr (SokakuRecoveryLeft) left = NULL;
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL;

  type (fixture, "words");
  wait_until_kept (fixture);
  sokaku_document_save (fixture->document, elsewhere, NULL, &error);
  g_assert_no_error (error);
  type (fixture, "other words");
  wait_until_kept (fixture);
  g_assert_cmpuint (count_folders (), ==, 1);
  wanted = digest (fixture);
  crash (fixture);
  left = find_left ();
  g_assert_true (sokaku_recovery_left_is_of (left, elsewhere));
  recovered = check_left (fixture, wanted);
}

/* Texts so long that more than one file is needed; then one is changed, and one taken back. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (3, 30);
  g_autofree char *long_text = g_strnfill (500 * 1024, 'x');
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->path, "large", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *wanted = NULL;
  g_autofree char *third = NULL;

  g_object_unref (fixture->document);
  fixture->document = sokaku_document_new (plan);
  fixture->history = sokaku_document_get_history (fixture->document);
  sokaku_document_save (fixture->document, folder, NULL, &error);
  g_assert_no_error (error);
  sokaku_document_keep (fixture->document);
  items = sokaku_plan_list_items (plan);
  for (guint i = 0; i < items->len; i++)
    sokaku_history_set_string (fixture->history, items->pdata[i], "remark", long_text, "");
  wait_until_kept (fixture);
  third = find_file ("3.parts");
  g_assert_true (g_file_test (third, G_FILE_TEST_EXISTS));

  sokaku_history_undo (fixture->history);
  sokaku_history_set_string (fixture->history, items->pdata[3], "remark", "short", "");
  wait_until_kept (fixture);
  sokaku_history_set_string (fixture->history, items->pdata[4], "remark", "short", "");
  wait_until_kept (fixture);
  wanted = digest (fixture);
  crash (fixture);
  recovered = check_left (fixture, wanted);
  g_assert_cmpuint (recovered->parts->len, ==, items->len - 1);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  SokakuRecovery *recovery = sokaku_document_keep (fixture->document);
  g_autoptr (SokakuRecovered) recovered = NULL;
  guint source = g_timeout_add (10, wake, NULL);
  g_autofree char *wanted = NULL;
  g_autofree char *sentence = NULL;
  gboolean begun = data != NULL;

  if (begun)
    {
      type (fixture, "kept");
      wait_until_kept (fixture);
      wanted = digest (fixture);
    }
  write_error = begun ? EROFS : ENOSPC;
  type (fixture, "words");
  while (sokaku_recovery_get_failure (recovery) == NULL)
    g_main_context_iteration (NULL, TRUE);
  sentence = g_strdup (sokaku_recovery_get_failure (recovery));
  g_assert_nonnull (strstr (sentence, "crash"));
  g_assert_true ((strstr (sentence, "space") != NULL) == !begun);
  /* What could not be written is not forgotten, and what was written before is still there. */
  g_assert_true (sokaku_recovery_get_pending (recovery));
  if (begun)
    {
      g_autofree char *file = find_file ("1.parts");
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
      g_assert_nonnull (strstr (content, "kept"));
      g_clear_pointer (&wanted, g_free);
    }

  /* The next edit tries again, and says nothing new. */
  type (fixture, "more words");
  for (gint64 start = g_get_monotonic_time (); g_get_monotonic_time () - start < PROMISE_US;)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpstr (sokaku_recovery_get_failure (recovery), ==, sentence);
    }
  g_assert_true (sokaku_recovery_get_pending (recovery));
  write_error = 0;
  type (fixture, "all words");
  g_source_remove (source);
  wait_until_kept (fixture);
  g_assert_null (sokaku_recovery_get_failure (recovery));
  wanted = digest (fixture);
  crash (fixture);
  recovered = check_left (fixture, wanted);
}

/* Three sheets are kept. Cut off anywhere, those that are whole come back, and the plan does. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = sokaku_document_get_plan (fixture->document);
  g_autoptr (SokakuRecoveryLeft) left = NULL;
  g_autofree char *file = NULL;
  g_autofree char *content = NULL;
  gsize length;
  guint n_seen[4] = { 0 };

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      sokaku_history_set_string (fixture->history, sokaku_plan_find_item (plan, id), "remark",
                                 "edited", "");
    }
  wait_until_kept (fixture);
  crash (fixture);
  file = find_file ("1.parts");
  g_assert_true (g_file_get_contents (file, &content, &length, NULL));
  left = find_left ();
  for (gsize n = 0; n < length; n += n < 700 ? 1 : 7)
    {
      g_autoptr (SokakuRecoveryLeft) cut = NULL;
      g_autoptr (SokakuRecovered) recovered = NULL;
      g_autoptr (GPtrArray) items = NULL;
      g_autoptr (GError) error = NULL;
      guint n_edited = 0;

      g_assert_true (g_file_set_contents (file, content, n, NULL));
      cut = find_left ();
      g_assert_true (sokaku_recovery_left_is_of (cut, fixture->folder));
      recovered = sokaku_recovery_left_load (cut, NULL, &error);
      g_assert_no_error (error);
      items = sokaku_plan_list_items (recovered->plan);
      for (guint i = 0; i < items->len; i++)
        {
          g_assert_cmpstr (sokaku_item_get_damage (items->pdata[i]), ==, "");
          n_edited += strcmp (sokaku_item_get_remark (items->pdata[i]), "edited") == 0;
        }
      g_assert_cmpuint (recovered->parts->len, ==, n_edited);
      g_assert_cmpuint (recovered->damage->len, >=, 1);
      g_assert_cmpuint (recovered->damage->len, <=, 3);
      n_seen[n_edited]++;
    }
  g_assert_cmpuint (n_seen[0], >, 0);
  g_assert_cmpuint (n_seen[1], >, 0);
  g_assert_cmpuint (n_seen[2], >, 0);
  g_assert_cmpuint (n_seen[3], ==, 0);
}

/* A bit that changed by itself is never taken for what someone wrote. */
static void
test_flipped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = NULL;
  g_autofree char *content = NULL;
  gsize length;

  type (fixture, "edited");
  wait_until_kept (fixture);
  crash (fixture);
  file = find_file ("1.parts");
  g_assert_true (g_file_get_contents (file, &content, &length, NULL));
  for (gsize n = 0; n < length; n += n < 400 ? 1 : 11)
    {
      g_autoptr (SokakuRecoveryLeft) left = NULL;
      g_autoptr (SokakuRecovered) recovered = NULL;
      g_autoptr (GError) error = NULL;
      const char bit = 1 << g_test_rand_int_range (0, 8);

      content[n] ^= bit;
      g_assert_true (g_file_set_contents (file, content, length, NULL));
      content[n] ^= bit;
      left = find_left ();
      recovered = sokaku_recovery_left_load (left, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (recovered->parts->len, ==, 0);
      g_assert_cmpuint (recovered->damage->len, ==, 1);
    }
}

static void
test_changed_since (Fixture *fixture, gconstpointer data)
{
  SokakuPlan *plan = sokaku_document_get_plan (fixture->document);
  g_autoptr (SokakuRecoveryLeft) left = NULL;
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autoptr (GError) error = NULL;

  type (fixture, "edited");
  sokaku_history_set_string (fixture->history, sokaku_plan_find_item (plan, "2"), "remark",
                             "edited", "");
  wait_until_kept (fixture);
  crash (fixture);
  sokaku_test_replace (fixture->path, "sheets/2.xml", "</title>", " of another</title>");
  left = find_left ();
  recovered = sokaku_recovery_left_load (left, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recovered->parts->len, ==, 2);
  g_assert_false (((SokakuRecoveredPart *) recovered->parts->pdata[0])->changed_since);
  g_assert_true (((SokakuRecoveredPart *) recovered->parts->pdata[1])->changed_since);

  /* The plan is gone altogether. */
  sokaku_test_remove_folder (fixture->path);
  g_clear_pointer (&recovered, sokaku_recovered_free);
  recovered = sokaku_recovery_left_load (left, NULL, &error);
  g_assert_null (recovered);
  g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
}

static void
save_as_another (Fixture *fixture, void (*edit) (SokakuPlan *plan))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) document = sokaku_document_load (fixture->folder, NULL, &error);

  g_assert_no_error (error);
  edit (sokaku_document_get_plan (document));
  sokaku_document_save (document, NULL, NULL, &error);
  g_assert_no_error (error);
}

static SokakuAction *
nth_action (SokakuPlan *plan, guint position)
{
  return sokaku_node_list_peek (sokaku_item_get_actions (sokaku_plan_find_item (plan, "1")),
                                position);
}

/* As drafts were that knew nothing of it. */
static void
remove_bases (void)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();
  g_autoptr (GPtrArray) lefts = sokaku_recovery_left_list (NULL);
  guint n = 0;

  for (guint i = 0; i < lefts->len; i++)
    {
      g_autofree char *path
          = g_build_filename (root, sokaku_recovery_left_get_id (lefts->pdata[i]), NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, SOKAKU_RECOVERY_BASE))
          {
            g_autofree char *file = g_build_filename (path, name, NULL);

            g_assert_cmpint (g_remove (file), ==, 0);
            n++;
          }
    }
  g_assert_cmpuint (n, ==, 1);
}

/* Another note, the same remark in other words, another row, one row less. */
static void
edit_as_another (SokakuPlan *plan)
{
  SokakuItem *item = sokaku_plan_find_item (plan, "1");
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  g_autoptr (SokakuAction) action = sokaku_action_new ();

  sokaku_item_set_special_note (item, "theirs");
  sokaku_item_set_remark (item, "theirs");
  sokaku_action_set_plan (nth_action (plan, 0), "their row");
  sokaku_action_set_id (action, "their-row");
  sokaku_action_set_year (action, sokaku_action_get_year (nth_action (plan, 0)));
  sokaku_node_list_insert (actions, 1, action);
}

static SokakuPlanChange *
find_change (GPtrArray *changes, const char *after)
{
  for (guint i = 0; i < changes->len; i++)
    if (strcmp (((SokakuPlanChange *) changes->pdata[i])->after, after) == 0)
      return changes->pdata[i];
  return NULL;
}

/* Somebody else edited the same sheet: what only one of us changed is as that one has it, what both
 * changed is to be chosen, each by itself. */
static void
test_three_ways (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { "sheets/1.xml", NULL };
  const gboolean base_is_lost = GPOINTER_TO_INT (data);
  g_autoptr (SokakuRecoveryLeft) left = NULL;
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GHashTable) without = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *theirs = NULL;
  g_autofree char *title = g_strdup (sokaku_item_get_title (fixture->item));
  SokakuPlan *plan = sokaku_document_get_plan (fixture->document);
  SokakuPlanChange *change;
  guint n_rows = sokaku_node_list_get_length (sokaku_item_get_actions (fixture->item));
  guint n_conflicts = 0;

  g_assert_cmpuint (n_rows, >=, 2);
  sokaku_history_set_string (fixture->history, fixture->item, "remark", "ours", "");
  sokaku_history_set_string (fixture->history, fixture->item, "tag", "our tag", "");
  sokaku_history_set_string (fixture->history, nth_action (plan, n_rows - 1), "plan", "our row",
                             "");
  sokaku_history_set_string (fixture->history, nth_action (plan, 0), "plan", "our first row", "");
  wait_until_kept (fixture);
  crash (fixture);
  save_as_another (fixture, edit_as_another);
  if (base_is_lost)
    remove_bases ();

  left = find_left ();
  recovered = sokaku_recovery_left_load (left, NULL, &error);
  g_assert_no_error (error);
  load (fixture);
  plan = sokaku_document_get_plan (fixture->document);
  theirs = sokaku_test_digest_plan (plan);
  changes = sokaku_plan_diff_list (plan, recovered->plan, paths, recovered->conflicts);
  for (guint i = 0; i < changes->len; i++)
    {
      change = changes->pdata[i];
      n_conflicts += change->conflict;
      if (change->conflict)
        g_hash_table_add (without, change->key);
    }
  if (base_is_lost)
    {
      /* Nobody knows who changed what: all of it is to be chosen. */
      g_assert_cmpuint (n_conflicts, ==, changes->len);
      sokaku_plan_diff_apply (plan, recovered->plan, paths, without, fixture->history, "Work");
      g_assert_false (sokaku_history_get_can_undo (fixture->history));
      return;
    }
  g_assert_cmpuint (changes->len, ==, 4);
  g_assert_cmpuint (n_conflicts, ==, 2);
  g_assert_true (find_change (changes, "ours")->conflict);
  g_assert_cmpstr (find_change (changes, "ours")->before, ==, "theirs");
  g_assert_true (find_change (changes, "our first row")->conflict);
  g_assert_false (find_change (changes, "our tag")->conflict);
  g_assert_false (find_change (changes, "our row")->conflict);

  /* One of the conflicts is decided for us, the other for them. */
  g_hash_table_remove (without, find_change (changes, "ours")->key);
  sokaku_plan_diff_apply (plan, recovered->plan, paths, without, fixture->history, "Work");
  g_assert_cmpstr (sokaku_item_get_remark (fixture->item), ==, "ours");
  g_assert_cmpstr (sokaku_item_get_special_note (fixture->item), ==, "theirs");
  g_assert_cmpstr (sokaku_item_get_tag (fixture->item), ==, "our tag");
  g_assert_cmpstr (sokaku_item_get_title (fixture->item), ==, title);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_item_get_actions (fixture->item)), ==,
                    n_rows + 1);
  g_assert_cmpstr (sokaku_action_get_plan (nth_action (plan, 0)), ==, "their row");
  g_assert_cmpstr (sokaku_action_get_id (nth_action (plan, 1)), ==, "their-row");
  g_assert_cmpstr (sokaku_action_get_plan (nth_action (plan, n_rows)), ==, "our row");
  sokaku_history_undo (fixture->history);
  {
    g_autofree char *undone = sokaku_test_digest_plan (plan);

    g_assert_cmpstr (undone, ==, theirs);
  }
}

/* We removed what they edited, and the other way round. */
static void
remove_as_another (SokakuPlan *plan)
{
  SokakuNodeList *actions = sokaku_item_get_actions (sokaku_plan_find_item (plan, "1"));

  sokaku_action_set_plan (nth_action (plan, 0), "their row");
  sokaku_node_list_remove (actions, 1);
}

static void
test_removed_meanwhile (Fixture *fixture, gconstpointer data)
{
  static const char *const paths[] = { "sheets/1.xml", NULL };
  g_autoptr (SokakuRecoveryLeft) left = NULL;
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GHashTable) without = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *theirs = NULL;
  g_autofree char *kept = NULL;
  SokakuPlan *plan = sokaku_document_get_plan (fixture->document);

  sokaku_history_set_string (fixture->history, nth_action (plan, 1), "plan", "our row", "");
  sokaku_history_remove (fixture->history, sokaku_item_get_actions (fixture->item), 0, "");
  wait_until_kept (fixture);
  crash (fixture);
  save_as_another (fixture, remove_as_another);
  left = find_left ();
  recovered = sokaku_recovery_left_load (left, NULL, &error);
  g_assert_no_error (error);
  load (fixture);
  plan = sokaku_document_get_plan (fixture->document);
  theirs = sokaku_test_digest_plan (plan);
  changes = sokaku_plan_diff_list (plan, recovered->plan, paths, recovered->conflicts);
  g_assert_cmpuint (changes->len, ==, 2);
  for (guint i = 0; i < changes->len; i++)
    {
      g_assert_true (((SokakuPlanChange *) changes->pdata[i])->conflict);
      g_hash_table_add (without, ((SokakuPlanChange *) changes->pdata[i])->key);
    }
  sokaku_plan_diff_apply (plan, recovered->plan, paths, without, fixture->history, "Work");
  kept = sokaku_test_digest_plan (plan);
  g_assert_cmpstr (kept, ==, theirs);
  sokaku_plan_diff_apply (plan, recovered->plan, paths, NULL, fixture->history, "Work");
  g_assert_cmpstr (sokaku_action_get_plan (nth_action (plan, 0)), ==, "our row");
}

/* What a running process keeps is its own; once it is killed it is to be had. */
static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  const char *argv[]
      = { g_getenv ("SOKAKU_TEST_CRASH"), fixture->path, "words", "foreign words", NULL };
  g_auto (GStrv) environment
      = g_environ_setenv (g_get_environ (), "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  g_autoptr (GPtrArray) lefts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *owner_file = NULL;
  g_autofree char *alive_file = NULL;
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_real_time () / G_USEC_PER_SEC);
  gboolean undecided;
  char line[64];
  int status;
  GPid pid;
  int out;
  FILE *stream;

  g_clear_object (&fixture->document);
  g_spawn_async_with_pipes (NULL, (char **) argv, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                            NULL, &pid, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  stream = fdopen (out, "r");
  g_assert_nonnull (fgets (line, sizeof (line), stream));
  g_assert_true (g_str_has_prefix (line, "kept"));

  g_assert_cmpuint (count_folders (), ==, 1);
  lefts = sokaku_recovery_left_list (&undecided);
  g_assert_cmpuint (lefts->len, ==, 0);
  g_assert_false (undecided);
  g_ptr_array_unref (g_steal_pointer (&lefts));

  kill (pid, SIGKILL);
  waitpid (pid, &status, 0);
  fclose (stream);
  lefts = sokaku_recovery_left_list (&undecided);
  g_assert_cmpuint (lefts->len, ==, 1);
  g_assert_false (undecided);
  g_ptr_array_unref (g_steal_pointer (&lefts));

  /* A process of another machine is known by its signs of life alone. */
  owner_file = find_file (SOKAKU_RECOVERY_OWNER);
  alive_file = find_file (SOKAKU_RECOVERY_ALIVE);
  g_assert_true (g_file_set_contents (owner_file, "boot space 1 2 token", -1, NULL));
  g_assert_true (g_file_set_contents (alive_file, now, -1, NULL));
  lefts = sokaku_recovery_left_list (&undecided);
  g_assert_cmpuint (lefts->len, ==, 0);
  g_assert_true (undecided);
  g_ptr_array_unref (g_steal_pointer (&lefts));
  g_assert_true (g_file_set_contents (alive_file, "1700000000", -1, NULL));
  lefts = sokaku_recovery_left_list (&undecided);
  g_assert_cmpuint (lefts->len, ==, 1);
  g_assert_false (undecided);
}

static void
test_owner (void)
{
  g_autofree char *self = sokaku_recovery_owner_describe ();
  g_auto (GStrv) words = g_strsplit (self, " ", -1);
  g_autofree char *other = NULL;
  g_autofree char *token = g_strdup ("token");

  g_assert_cmpint (sokaku_recovery_owner_find_life (self), ==, SOKAKU_RECOVERY_SELF);
  g_assert_cmpint (sokaku_recovery_owner_find_life (""), ==, SOKAKU_RECOVERY_UNDECIDED);
  g_assert_cmpint (sokaku_recovery_owner_find_life ("- - - - t"), ==, SOKAKU_RECOVERY_UNDECIDED);
  /* The same number, used again by a process that began at another time. */
  other = g_strdup_printf ("%s %s %s %s0 t", words[0], words[1], words[2], words[3]);
  g_assert_cmpint (sokaku_recovery_owner_find_life (other), ==, SOKAKU_RECOVERY_ENDED);
  g_free (other);
  other = g_strdup_printf ("%s %s %s %s t", words[0], words[1], words[2], words[3]);
  g_assert_cmpint (sokaku_recovery_owner_find_life (other), ==, SOKAKU_RECOVERY_RUNNING);
  g_free (other);
  other = g_strdup_printf ("%s %s ../1 1 t", words[0], words[1]);
  g_assert_cmpint (sokaku_recovery_owner_find_life (other), ==, SOKAKU_RECOVERY_UNDECIDED);
}

/* What was brought back goes once it is kept anew, and not before. */
static void
test_supersede (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuRecoveryLeft) left = NULL;
  SokakuRecovery *recovery;

  type (fixture, "words");
  wait_until_kept (fixture);
  crash (fixture);
  left = find_left ();
  load (fixture);
  recovery = sokaku_document_keep (fixture->document);
  type (fixture, "words");
  sokaku_recovery_supersede (recovery, left);
  g_assert_cmpuint (count_folders (), ==, 1);
  wait_until_kept (fixture);
  g_assert_cmpuint (count_folders (), ==, 1);
  {
    g_autoptr (GPtrArray) lefts = sokaku_recovery_left_list (NULL);

    g_assert_cmpuint (lefts->len, ==, 0);
  }
  crash (fixture);
  g_object_unref (find_left ());
}

/* A file that nobody of the user's machine but the user can read. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();
  GStatBuf status;

  type (fixture, "words");
  wait_until_kept (fixture);
  g_assert_cmpint (g_stat (root, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 077, ==, 0);
}

#define ADD(path, data, func)                                                                      \
  g_test_add ("/store/recovery/" path, Fixture, GINT_TO_POINTER (data), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  if (access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("edit", 0, test_edit);
  ADD ("typing", 0, test_typing);
  ADD ("clean", 0, test_clean);
  ADD ("discard", 0, test_discard);
  ADD ("undo-one", 0, test_undo_one);
  ADD ("save-between", 0, test_save_between);
  ADD ("structure", 0, test_structure);
  ADD ("nowhere-edited", 0, test_nowhere);
  ADD ("nowhere-wanted", 1, test_nowhere);
  ADD ("save-elsewhere", 0, test_save_elsewhere);
  ADD ("large", 0, test_large);
  ADD ("full-disk", 0, test_full_disk);
  ADD ("full-disk-later", 1, test_full_disk);
  ADD ("truncated", 0, test_truncated);
  ADD ("flipped", 0, test_flipped);
  ADD ("changed-since", 0, test_changed_since);
  ADD ("three-ways", FALSE, test_three_ways);
  ADD ("three-ways-without-base", TRUE, test_three_ways);
  ADD ("removed-meanwhile", 0, test_removed_meanwhile);
  ADD ("foreign", 0, test_foreign);
  g_test_add_func ("/store/recovery/owner", test_owner);
  ADD ("supersede", 0, test_supersede);
  ADD ("private", 0, test_private);
  return g_test_run ();
}
