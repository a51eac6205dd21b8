/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Processes killed at random while a plan is edited: nothing older than 3 s is lost. */
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"
#include "sokaku-test-recovery.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* How old an edit may be that is lost. Under a sanitizer all takes longer. */
#ifdef __SANITIZE_ADDRESS__
#  define PROMISE_US (6 * G_USEC_PER_SEC)
#else
#  define PROMISE_US (3 * G_USEC_PER_SEC)
#endif

#define N_PROCESSES 12
#define MAX_LIFE_MS 7000

/* A process that edits a plan of its own, in a home of its own. */
typedef struct
{
  char *home;
  char *plan; /* folder; NULL: a plan that is nowhere yet */
  GHashTable *before;
  guint32 seed;
  GPid pid;
  FILE *out;
  gint64 start;
  gint64 life;
  gint64 killed;
  GArray *times; /* when each edit was done */
} Victim;

static void
victim_start (Victim *victim, gboolean nowhere)
{
  g_autofree char *seed = NULL;
  g_auto (GStrv) environment = g_get_environ ();
  const char *argv[] = { g_getenv ("SOKAKU_TEST_CRASH"), "-", "random", NULL, NULL };
  g_autoptr (GError) error = NULL;
  int out;

  victim->home = sokaku_test_make_folder ();
  victim->seed = g_test_rand_int_range (0, G_MAXINT);
  victim->life = g_test_rand_int_range (50, MAX_LIFE_MS) * G_GINT64_CONSTANT (1000);
  victim->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  seed = g_strdup_printf ("%u", victim->seed);
  argv[3] = seed;
  if (!nowhere)
    {
      g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 5);
      g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
      g_autoptr (GFile) folder = NULL;

      victim->plan = g_build_filename (victim->home, "plan", NULL);
      folder = g_file_new_for_path (victim->plan);
      g_assert_true (sokaku_document_save (document, folder, NULL, NULL));
      victim->before = sokaku_test_read_folder (victim->plan);
      argv[1] = victim->plan;
    }
  environment = g_environ_setenv (environment, "XDG_STATE_HOME", victim->home, TRUE);
  g_spawn_async_with_pipes (NULL, (char **) argv, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                            NULL, &victim->pid, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  victim->out = fdopen (out, "r");
  victim->start = g_get_monotonic_time ();
}

static void
victim_kill (Victim *victim)
{
  char word[16];
  guint n;
  gint64 time;
  int status;

  g_assert_cmpint (kill (victim->pid, SIGKILL), ==, 0);
  victim->killed = g_get_monotonic_time ();
  g_assert_cmpint (waitpid (victim->pid, &status, 0), ==, victim->pid);
  g_assert_true (WIFSIGNALED (status));
  while (fscanf (victim->out, "%15s %u %" G_GINT64_FORMAT "\n", word, &n, &time) == 3)
    g_array_append_val (victim->times, time);
  fclose (victim->out);
}

static void
victim_clear (Victim *victim)
{
  sokaku_test_remove_folder (victim->home);
  g_free (victim->home);
  g_free (victim->plan);
  g_clear_pointer (&victim->before, g_hash_table_unref);
  g_array_unref (victim->times);
}

/* What the next process finds, as a digest; "" for nothing. Runs where the state is found. */
static char *
find_recovered (Victim *victim)
{
  g_autoptr (GPtrArray) lefts = NULL;
  g_autoptr (SokakuRecovered) recovered = NULL;
  g_autoptr (GError) error = NULL;
  gboolean undecided;

  lefts = sokaku_recovery_left_list (&undecided);
  g_assert_false (undecided);
  if (lefts->len == 0)
    return g_strdup ("");
  g_assert_cmpuint (lefts->len, ==, 1);
  if (victim->plan != NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (victim->plan);

      g_assert_true (sokaku_recovery_left_is_of (lefts->pdata[0], folder));
    }
  else
    {
      g_assert_null (sokaku_recovery_left_get_folder (lefts->pdata[0]));
    }
  recovered = sokaku_recovery_left_load (lefts->pdata[0], NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recovered->damage->len, ==, 0);
  for (guint i = 0; i < recovered->parts->len; i++)
    g_assert_false (((SokakuRecoveredPart *) recovered->parts->pdata[i])->changed_since);
  return sokaku_test_digest_plan (recovered->plan);
}

static SokakuDocument *
open_again (Victim *victim)
{
  g_autoptr (SokakuPlan) plan = NULL;
  g_autoptr (GFile) folder = NULL;

  if (victim->plan != NULL)
    {
      folder = g_file_new_for_path (victim->plan);
      return sokaku_document_load (folder, NULL, NULL);
    }
  plan = sokaku_test_make_plan (2, 5);
  return sokaku_document_new (plan);
}

/* Does the same edits until the plan is what was found: the last such state. */
static void
check_found (Victim *victim, const char *found)
{
  g_autoptr (SokakuDocument) document = open_again (victim);
  int last = -1;
  gint64 lost_since;

  for (guint n = 0; n <= victim->times->len; n++)
    {
      g_autofree char *digest = sokaku_test_digest_plan (sokaku_document_get_plan (document));
      /* Nothing is kept of a plan that is as it is saved, or that is nowhere and not kept yet. */
      const gboolean nothing
          = victim->plan == NULL
                ? n == 0
                : !sokaku_history_get_modified (sokaku_document_get_history (document));

      if (*found != '\0' ? strcmp (digest, found) == 0 : nothing)
        last = n;
      sokaku_test_edit (document, victim->seed, n);
    }
  if (last < 0)
    g_test_message ("%s, seed %u: %u edits, found “%s”", victim->home, victim->seed,
                    victim->times->len, found);
  /* Some state that there was, exactly. */
  g_assert_cmpint (last, >=, 0);
  if ((guint) last >= victim->times->len)
    return;
  lost_since = g_array_index (victim->times, gint64, last);
  g_test_message ("seed %u: killed after %u edits, %u lost, the oldest %" G_GINT64_FORMAT " ms old",
                  victim->seed, victim->times->len, victim->times->len - last,
                  (victim->killed - lost_since) / 1000);
  g_assert_cmpint (victim->killed - lost_since, <, PROMISE_US);
}

/* Where a process looks for its state is settled at its start, so another one looks. */
static void
check_victim (Victim *victim, const char *program)
{
  g_autofree char *found = NULL;
  g_auto (GStrv) environment
      = g_environ_setenv (g_get_environ (), "XDG_STATE_HOME", victim->home, TRUE);
  const char *argv[] = { program, "--find", victim->plan != NULL ? victim->plan : "-", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &found, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  if (victim->plan != NULL)
    {
      g_autoptr (GHashTable) after = sokaku_test_read_folder (victim->plan);

      g_assert_true (sokaku_test_folders_equal (victim->before, after));
    }
  check_found (victim, found);
}

static void
test_kill (gconstpointer program)
{
  Victim victims[N_PROCESSES] = { 0 };
  guint n_left = N_PROCESSES;

  for (guint i = 0; i < N_PROCESSES; i++)
    victim_start (&victims[i], i % 3 == 2);
  while (n_left > 0)
    {
      for (guint i = 0; i < N_PROCESSES; i++)
        if (victims[i].killed == 0 && g_get_monotonic_time () >= victims[i].start + victims[i].life)
          {
            victim_kill (&victims[i]);
            n_left--;
          }
      g_usleep (500);
    }
  for (guint i = 0; i < N_PROCESSES; i++)
    {
      check_victim (&victims[i], program);
      victim_clear (&victims[i]);
    }
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--find") == 0)
    {
      Victim victim = { .plan = strcmp (argv[2], "-") != 0 ? argv[2] : NULL };
      g_autofree char *found = find_recovered (&victim);

      fputs (found, stdout);
      return 0;
    }
  /* Thousands of fsync()s, which cost nothing in memory. */
  if (access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/recovery-kill", argv[0], test_kill);
  return g_test_run ();
}
