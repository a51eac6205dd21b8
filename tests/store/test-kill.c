/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process killed at any system call of a save leaves the old plan or the new one, whole. */
#define _GNU_SOURCE
#include "sokaku-document.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

/* A child says by this signal that what is to be interrupted begins, and again that it is over. */
#define MARK SIGUSR1

/* A sanitizer makes many calls of its own, each run others: some of them will do. */
#ifdef __SANITIZE_ADDRESS__
#  define EVERY 9
#  define ENOUGH(n) ((n) / 9)
#else
#  define EVERY 1
#  define ENOUGH(n) (n)
#endif

typedef void (*Work) (const char *path);

static SokakuDocument *
load (const char *path, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  return sokaku_document_load (folder, NULL, error);
}

/* Changes four sheets, a council file, the report and plan.xml; one sheet comes, one goes. */
static void
edit (SokakuDocument *document)
{
  SokakuPlan *plan = sokaku_document_get_plan (document);
  SokakuHistory *history = sokaku_document_get_history (document);
  SokakuInitiative *initiative = sokaku_plan_find_initiative (plan, "i1");
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  g_autoptr (SokakuItem) item = sokaku_item_new ();

  sokaku_history_set_string (history, sokaku_plan_find_item (plan, "2"), "title", "new title", "");
  sokaku_history_set_string (history, sokaku_plan_find_item (plan, "4"), "remark", "new\nremark",
                             "");
  sokaku_history_set_int (history, initiative, "average", 39, "");
  sokaku_history_set_string (history, initiative, "title", "new title", "");
  sokaku_history_set_string (history, sokaku_plan_get_report (plan), "title", "new title", "");
  sokaku_history_remove (history, items, 0, "");
  sokaku_item_set_id (item, "N1");
  sokaku_item_set_title (item, "new item");
  sokaku_plan_shape_item (plan, item);
  sokaku_history_insert (history, items, 1, item, "");
}

static void
work_save (const char *path)
{
  g_autoptr (SokakuDocument) document = load (path, NULL);

  edit (document);
  raise (MARK);
  sokaku_document_save (document, NULL, NULL, NULL);
  raise (MARK);
}

static void
work_save_new (const char *path)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 3);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  raise (MARK);
  sokaku_document_save (document, folder, NULL, NULL);
  raise (MARK);
}

static void
work_load (const char *path)
{
  g_autoptr (SokakuDocument) document = NULL;

  raise (MARK);
  document = load (path, NULL);
  raise (MARK);
}

typedef enum
{
  RUN_KILLED,
  RUN_FINISHED,
  RUN_FORBIDDEN,
} Run;

/* Runs @work on @path in another process, and kills that before its @nth system call. */
static Run
run_and_kill (Work work, const char *path, guint nth)
{
  gboolean counting = FALSE;
  guint n = 0;
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
        _exit (77);
      raise (SIGSTOP);
      work (path);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status))
    return RUN_FORBIDDEN;
  ptrace (PTRACE_SETOPTIONS, child, NULL, (void *) (PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL));
  while (TRUE)
    {
      int signal;

      g_assert_cmpint (ptrace (counting ? PTRACE_SYSCALL : PTRACE_CONT, child, NULL, NULL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSTOPPED (status));
      signal = WSTOPSIG (status);
      if (signal == MARK && counting)
        break;
      if (signal == MARK)
        counting = TRUE;
      else
        g_assert_cmpint (signal, ==, SIGTRAP | 0x80);
      /* Stops come in pairs, before a call and after it. */
      if (signal != MARK && n++ == 2 * nth)
        {
          kill (child, SIGKILL);
          g_assert_cmpint (waitpid (child, &status, 0), ==, child);
          g_assert_true (WIFSIGNALED (status));
          return RUN_KILLED;
        }
    }
  kill (child, SIGKILL);
  waitpid (child, &status, 0);
  return RUN_FINISHED;
}

static gboolean
is_rubbish (gpointer path, gpointer content, gpointer data)
{
  return g_str_has_prefix (path, ".saving-");
}

/* The files of the plan; what a save left that did not happen is none of them. */
static GHashTable *
read_plan (const char *path)
{
  GHashTable *files = sokaku_test_read_folder (path);

  g_hash_table_foreach_remove (files, is_rubbish, NULL);
  return files;
}

static gboolean
has_list (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, ".saving-") && g_str_has_suffix (name, ".list"))
      return TRUE;
  return FALSE;
}

static void
check_no_damage (SokakuDocument *document)
{
  g_autoptr (GPtrArray) damage = sokaku_document_list_damage (document);

  g_assert_cmpuint (damage->len, ==, 0);
}

typedef struct
{
  char *origin;
  GHashTable *old;
  GHashTable *new;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 5);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autofree char *path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) copy = g_file_new_for_path (path);

  fixture->origin = sokaku_test_make_folder ();
  folder = g_file_new_for_path (fixture->origin);
  g_assert_true (sokaku_document_save (document, folder, NULL, NULL));
  fixture->old = sokaku_test_read_folder (fixture->origin);

  g_clear_object (&document);
  document = load (fixture->origin, NULL);
  edit (document);
  g_assert_true (sokaku_document_save (document, copy, NULL, NULL));
  fixture->new = sokaku_test_read_folder (path);
  sokaku_test_remove_folder (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sokaku_test_remove_folder (fixture->origin);
  g_free (fixture->origin);
  g_hash_table_unref (fixture->old);
  g_hash_table_unref (fixture->new);
}

/* Opens the plan as the next process would: TRUE if it is the new one. */
static gboolean
check_old_or_new (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) document = load (path, &error);
  g_autoptr (GHashTable) files = NULL;
  gboolean is_new;

  g_assert_no_error (error);
  check_no_damage (document);
  files = read_plan (path);
  is_new = sokaku_test_folders_equal (files, fixture->new);
  g_assert_true (is_new || sokaku_test_folders_equal (files, fixture->old));
  g_assert_false (has_list (path));

  /* And it can be saved again. */
  sokaku_history_set_string (sokaku_document_get_history (document),
                             sokaku_document_get_plan (document), "name", "again", "");
  sokaku_document_save (document, NULL, NULL, &error);
  g_assert_no_error (error);
  return is_new;
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  guint n_old = 0;
  guint n_new = 0;
  guint n_lists = 0;

  for (guint nth = 0;; nth += EVERY)
    {
      g_autofree char *path = sokaku_test_make_folder ();
      gboolean is_new;
      gboolean list;
      Run run;

      sokaku_test_copy_folder (fixture->origin, path);
      run = run_and_kill (work_save, path, nth);
      if (run == RUN_FORBIDDEN)
        {
          sokaku_test_remove_folder (path);
          g_test_skip ("This process may not trace another");
          return;
        }
      list = has_list (path);
      is_new = check_old_or_new (fixture, path);
      /* Once the list is there it has happened. */
      g_assert_true (is_new || !list);
      n_old += !is_new;
      n_new += is_new;
      n_lists += list;
      sokaku_test_remove_folder (path);
      if (run == RUN_FINISHED)
        {
          g_assert_true (is_new);
          break;
        }
    }
  g_test_message ("killed at %u system calls: %u times the old plan, %u times the new, %u of them "
                  "left to be finished",
                  n_old + n_new - 1, n_old, n_new, n_lists);
  g_assert_cmpuint (n_old, >, ENOUGH (50));
  g_assert_cmpuint (n_lists, >, ENOUGH (20));
}

/* The process that finishes what another began is killed too. */
static void
test_recovery (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = NULL;
  guint n = 0;

  for (guint nth = 0; left == NULL; nth++)
    {
      g_autofree char *path = sokaku_test_make_folder ();
      Run run;

      sokaku_test_copy_folder (fixture->origin, path);
      run = run_and_kill (work_save, path, nth);
      if (run == RUN_FORBIDDEN)
        {
          sokaku_test_remove_folder (path);
          g_test_skip ("This process may not trace another");
          return;
        }
      g_assert_cmpint (run, ==, RUN_KILLED);
      if (has_list (path))
        left = g_steal_pointer (&path);
      else
        sokaku_test_remove_folder (path);
    }

  for (Run run = RUN_KILLED; run == RUN_KILLED; n++)
    {
      g_autofree char *path = sokaku_test_make_folder ();

      sokaku_test_copy_folder (left, path);
      run = run_and_kill (work_load, path, n * EVERY);
      g_assert_true (check_old_or_new (fixture, path));
      sokaku_test_remove_folder (path);
    }
  g_assert_cmpuint (n, >, ENOUGH (50));
  sokaku_test_remove_folder (left);
}

/* A new plan is there as a whole, or the next try finds nothing in its way. */
static void
test_new_plan (Fixture *fixture, gconstpointer data)
{
  guint n_nothing = 0;
  Run run = RUN_KILLED;

  for (guint nth = 0; run == RUN_KILLED; nth += EVERY)
    {
      g_autofree char *parent = sokaku_test_make_folder ();
      g_autofree char *path = g_build_filename (parent, "plan", NULL);
      g_autoptr (SokakuDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      run = run_and_kill (work_save_new, path, nth);
      if (run == RUN_FORBIDDEN)
        {
          sokaku_test_remove_folder (parent);
          g_test_skip ("This process may not trace another");
          return;
        }
      document = load (path, &error);
      if (document == NULL)
        {
          g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 3);
          g_autoptr (GFile) folder = g_file_new_for_path (path);

          g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND);
          g_clear_error (&error);
          n_nothing++;
          document = sokaku_document_new (plan);
          sokaku_document_save (document, folder, NULL, &error);
        }
      g_assert_no_error (error);
      check_no_damage (document);
      {
        g_autoptr (GPtrArray) items = sokaku_plan_list_items (sokaku_document_get_plan (document));

        g_assert_cmpuint (items->len, ==, 3);
      }
      sokaku_test_remove_folder (parent);
    }
  g_assert_cmpuint (n_nothing, >, ENOUGH (30));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  /* Thousands of fsync()s, which cost nothing in memory. */
  if (access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/kill/save", test_save);
  ADD ("/store/kill/recovery", test_recovery);
  ADD ("/store/kill/new-plan", test_new_plan);
  return g_test_run ();
}
