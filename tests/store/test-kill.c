/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A save that is killed at each of its system calls leaves the old or the new plan, whole. */
#include "sokaku-document.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <errno.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

typedef enum
{
  KILLED,
  FINISHED,
  NOT_PERMITTED,
} Outcome;

static SokakuDocument *
load (const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SokakuDocument *document = sokaku_document_load (folder, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
save (SokakuDocument *document, const char *path)
{
  g_autoptr (GFile) folder = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GError) error = NULL;

  sokaku_document_save (document, folder, NULL, &error);
  g_assert_no_error (error);
}

/* Changes several sheets, the plan itself, and which sheets there are. */
static void
edit (SokakuDocument *document)
{
  SokakuPlan *plan = sokaku_document_get_plan (document);
  SokakuHistory *history = sokaku_document_get_history (document);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  SokakuInitiative *first = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  g_autoptr (SokakuItem) fresh = sokaku_item_new ();
  guint last = sokaku_node_list_get_length (sokaku_initiative_get_items (first)) - 1;

  sokaku_history_set_string (history, plan, "name", "新しい計画", NULL);
  for (guint i = 0; i < 4; i++)
    sokaku_history_set_string (history, g_ptr_array_index (items, i), "title", "新しい題", NULL);
  sokaku_history_set_string (history,
                             sokaku_node_list_peek (sokaku_initiative_get_opinions (first), 0),
                             "text", "新しい意見", NULL);
  sokaku_history_remove (history, sokaku_initiative_get_items (first), last, NULL);
  sokaku_item_set_id (fresh, "fresh");
  sokaku_item_set_number (fresh, "N99");
  sokaku_plan_shape_item (plan, fresh);
  sokaku_history_insert (history, sokaku_initiative_get_items (first), 0, fresh, NULL);
}

/* Waits for the next stop of @child; whether it is a stop at all. */
static gboolean
wait_for_stop (pid_t child, int *status)
{
  g_assert_cmpint (waitpid (child, status, 0), ==, child);
  return WIFSTOPPED (*status);
}

/* Saves in a process of its own that is killed as it enters its @n-th system call. */
static Outcome
save_and_kill (SokakuDocument *document, guint n)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
        _exit (2);
      /* Not the names that the parent's own saves will take. */
      g_random_set_seed (getpid ());
      raise (SIGSTOP);
      _exit (sokaku_document_save (document, NULL, NULL, NULL) ? 0 : 1);
    }

  if (!wait_for_stop (child, &status))
    return NOT_PERMITTED;
  if (ptrace (PTRACE_SETOPTIONS, child, NULL, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) != 0)
    {
      kill (child, SIGKILL);
      waitpid (child, &status, 0);
      return NOT_PERMITTED;
    }
  /* Stops come in pairs, on the way into a call and out of it. */
  for (guint stop = 0;; stop++)
    {
      g_assert_cmpint (ptrace (PTRACE_SYSCALL, child, NULL, NULL), ==, 0);
      if (!wait_for_stop (child, &status))
        {
          g_assert_true (WIFEXITED (status));
          g_assert_cmpint (WEXITSTATUS (status), ==, 0);
          return FINISHED;
        }
      if (stop == 2 * n)
        {
          kill (child, SIGKILL);
          waitpid (child, &status, 0);
          return KILLED;
        }
    }
}

/* The files of a plan, without what an unfinished save has left. */
static GHashTable *
read_plan (const char *path)
{
  GHashTable *files = sokaku_test_read_folder (path);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, "."))
      g_hash_table_iter_remove (&iter);
  return files;
}

static void
restore (const char *from, const char *to)
{
  sokaku_test_remove_folder (to);
  sokaku_test_copy_folder (from, to);
}

static void
test_kill (void)
{
  g_autofree char *base = sokaku_test_make_folder ();
  g_autofree char *old_path = g_build_filename (base, "old", NULL);
  g_autofree char *path = g_build_filename (base, "plan", NULL);
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (3, 9);
  g_autoptr (SokakuDocument) first = sokaku_document_new (plan);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GHashTable) old_files = NULL;
  g_autoptr (GHashTable) new_files = NULL;
  guint n_old = 0, n_new = 0;
  Outcome outcome = KILLED;

  save (first, old_path);
  old_files = read_plan (old_path);

  /* What a save that nothing disturbs leaves. */
  restore (old_path, path);
  {
    g_autoptr (SokakuDocument) whole = load (path);

    edit (whole);
    save (whole, NULL);
    new_files = read_plan (path);
  }
  g_assert_false (sokaku_test_folders_equal (old_files, new_files));
  g_assert_true (g_hash_table_contains (new_files, "sheets/fresh.xml"));

  restore (old_path, path);
  document = load (path);
  edit (document);
  for (guint n = 0; outcome == KILLED; n++)
    {
      g_autoptr (SokakuDocument) after = NULL;
      g_autoptr (GHashTable) files = NULL;
      gboolean is_old, is_new;

      restore (old_path, path);
      outcome = save_and_kill (document, n);
      if (outcome == NOT_PERMITTED)
        {
          g_test_skip ("tracing a process is not permitted here");
          break;
        }

      /* The next who opens the folder finds one plan or the other. */
      after = load (path);
      files = read_plan (path);
      is_old = sokaku_test_folders_equal (files, old_files);
      is_new = sokaku_test_folders_equal (files, new_files);
      if (!is_old && !is_new)
        g_error ("Killed at system call %u, a save left neither the old nor the new plan in %s.", n,
                 path);
      n_old += is_old;
      n_new += is_new;

      /* What the killed one left does not stop the next save. */
      sokaku_history_set_string (sokaku_document_get_history (after),
                                 sokaku_document_get_plan (after), "city", "次の市", NULL);
      save (after, NULL);
    }
  if (outcome == FINISHED)
    {
      g_assert_cmpuint (n_old, >, 0);
      g_assert_cmpuint (n_new, >, 1);
      g_test_message ("killed at %u system calls: %u times the old plan, %u times the new",
                      n_old + n_new, n_old, n_new);
    }
  sokaku_test_remove_folder (base);
}

int
main (int argc, char **argv)
{
  /* A folder in memory makes hundreds of durable writes quick. */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) && access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/kill", test_kill);

  return g_test_run ();
}
