/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process that edits a plan until it is killed: sokaku-test-crash PLAN words TEXT | random SEED
 */
#include "sokaku-sheet.h"
#include "sokaku-test-plan.h"
#include "sokaku-test-recovery.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static SokakuDocument *document;
static guint32 seed;
static guint n_edits;
static GRand *pauses;

static void
say (const char *word, guint n)
{
  printf ("%s %u %" G_GINT64_FORMAT "\n", word, n, g_get_monotonic_time ());
  fflush (stdout);
}

static gboolean
edit_at_random (gpointer data)
{
  sokaku_test_edit (document, seed, n_edits++);
  say ("edit", n_edits);
  g_timeout_add (g_rand_int_range (pauses, 0, 10) == 0 ? 900 : g_rand_int_range (pauses, 1, 120),
                 edit_at_random, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
tell_when_kept (gpointer data)
{
  if (sokaku_recovery_get_pending (sokaku_document_keep (document)))
    return G_SOURCE_CONTINUE;
  say ("kept", 0);
  return G_SOURCE_REMOVE;
}

/* Two fields of the first item, one of the second. */
static void
write_words (const char *text)
{
  SokakuHistory *history = sokaku_document_get_history (document);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (sokaku_document_get_plan (document));

  sokaku_history_set_string (history, items->pdata[0], "remark", text, "Remark");
  sokaku_history_set_string (history, items->pdata[0], "special-note", text, "Special Note");
  sokaku_history_set_string (history, items->pdata[1], "title", text, "Title");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, ==, 4);
  if (strcmp (argv[1], "-") == 0)
    {
      g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 5);

      document = sokaku_document_new (plan);
      sokaku_recovery_want (sokaku_document_keep (document));
    }
  else
    {
      g_autoptr (GFile) folder = g_file_new_for_path (argv[1]);

      document = sokaku_document_load (folder, NULL, &error);
      g_assert_no_error (error);
      sokaku_document_keep (document);
    }
  if (strcmp (argv[2], "random") == 0)
    {
      seed = strtoul (argv[3], NULL, 10);
      pauses = g_rand_new_with_seed (seed);
      edit_at_random (NULL);
    }
  else
    {
      write_words (argv[3]);
      g_timeout_add (10, tell_when_kept, NULL);
    }
  g_main_loop_run (loop);
  return 0;
}
