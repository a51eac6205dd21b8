/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a killed session left: offered, brought back, and undone to the identical bytes. */
#include "app-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "sokaku-recovery-dialog.h"
#include "sokaku-recovery-folder.h"
#include "sokaku-recovery-row.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-recovery.h"

#define WORDS "窓口の待ち時間が減った。"

/* A process that has edited a plan and keeps it. */
typedef struct
{
  GPid pid;
  FILE *out;
} Victim;

static void
start (Victim *victim, const char *path)
{
  const char *argv[] = { g_getenv ("SOKAKU_TEST_CRASH"), path, "words", WORDS, NULL };
  g_autoptr (GError) error = NULL;
  char line[64];
  int out;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &victim->pid, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  victim->out = fdopen (out, "r");
  g_assert_nonnull (fgets (line, sizeof (line), victim->out));
  g_assert_true (g_str_has_prefix (line, "kept"));
}

static void
end (Victim *victim)
{
  g_assert_cmpint (kill (victim->pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (victim->pid, NULL, 0), ==, victim->pid);
  fclose (victim->out);
}

/* A session works on the plan and is killed. */
static void
crash (AppFixture *fixture)
{
  g_autofree char *path = g_file_get_path (fixture->plan);
  Victim victim;

  start (&victim, path);
  end (&victim);
}

static guint
count_kept (void)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static char *
find_kept (const char *name)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);

  return g_build_filename (root, g_dir_read_name (dir), name, NULL);
}

static gboolean
has_dialog (gpointer data)
{
  return ((AppFixture *) data)->window->left_dialog != NULL;
}

static gboolean
is_settled (gpointer data)
{
  SokakuDocument *document = ((AppFixture *) data)->window->document;

  return !sokaku_recovery_get_pending (sokaku_document_keep (document));
}

static gboolean
is_kept_nowhere (gpointer data)
{
  return count_kept () == 0;
}

static void
answer (AppFixture *fixture, int response)
{
  gtk_dialog_response (GTK_DIALOG (fixture->window->left_dialog), response);
  app_fixture_settle (fixture->window);
  g_assert_null (fixture->window->left_dialog);
}

static SokakuItem *
get_item (AppFixture *fixture, guint n)
{
  g_autoptr (GPtrArray) items
      = sokaku_plan_list_items (sokaku_document_get_plan (fixture->window->document));

  return items->pdata[n];
}

static void
type (AppFixture *fixture, const char *text)
{
  sokaku_history_type_string (sokaku_document_get_history (fixture->window->document),
                              get_item (fixture, 0), "remark", text, "Remark");
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_recover (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autoptr (GHashTable) before = sokaku_test_read_folder (path);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GHashTable) saved = NULL;
  g_autoptr (GHashTable) undone = NULL;
  GtkWidget *list;
  GListModel *rows;
  SokakuHistory *history;

  crash (fixture);
  app_fixture_open (fixture);
  app_fixture_wait (has_dialog, fixture);
  app_fixture_settle (fixture->window->left_dialog);
  history = sokaku_document_get_history (fixture->window->document);
  g_assert_false (sokaku_history_get_can_undo (history));

  /* Two sheets, three fields. */
  list = find_widget (fixture->window->left_dialog, GTK_TYPE_LIST_VIEW);
  rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (SokakuRecoveryRow) row = g_list_model_get_item (rows, i);

      g_assert_cmpint (sokaku_recovery_row_is_heading (row), ==, i == 0 || i == 3);
      g_assert_false (sokaku_recovery_row_get_changed_since (row));
      if (!sokaku_recovery_row_is_heading (row))
        g_assert_cmpstr (sokaku_recovery_row_get_after (row), ==, WORDS);
    }

  answer (fixture, GTK_RESPONSE_YES);
  g_assert_cmpstr (sokaku_item_get_remark (get_item (fixture, 0)), ==, WORDS);
  g_assert_cmpstr (sokaku_item_get_special_note (get_item (fixture, 0)), ==, WORDS);
  g_assert_cmpstr (sokaku_item_get_title (get_item (fixture, 1)), ==, WORDS);
  g_assert_true (sokaku_document_get_modified (fixture->window->document));
  /* Nothing is saved by it, and what was left goes only when it is kept anew. */
  after = sokaku_test_read_folder (path);
  g_assert_true (sokaku_test_folders_equal (before, after));
  app_fixture_wait (is_settled, fixture);
  g_assert_cmpuint (count_kept (), ==, 1);
  {
    g_autoptr (GPtrArray) lefts = sokaku_recovery_left_list (NULL);

    g_assert_cmpuint (lefts->len, ==, 0);
  }
  g_assert_null (fixture->window->left_dialog);

  /* Undone as one, to every byte: saved where nothing is, so that all of it is written. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_false (sokaku_history_get_can_undo (history));
  app_fixture_wait (is_kept_nowhere, fixture);
  {
    g_autofree char *copy_path = g_build_filename (fixture->folder, "copy", NULL);
    g_autoptr (GFile) copy = g_file_new_for_path (copy_path);
    g_autoptr (GError) error = NULL;

    sokaku_document_save (fixture->window->document, copy, NULL, &error);
    g_assert_no_error (error);
    undone = sokaku_test_read_folder (copy_path);
    g_assert_true (sokaku_test_folders_equal (before, undone));
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
    sokaku_document_save (fixture->window->document, NULL, NULL, &error);
    g_assert_no_error (error);
    saved = sokaku_test_read_folder (copy_path);
    g_assert_false (sokaku_test_folders_equal (before, saved));
  }
  app_fixture_wait (is_kept_nowhere, fixture);
}

static void
test_discard (AppFixture *fixture, gconstpointer data)
{
  crash (fixture);
  app_fixture_open (fixture);
  app_fixture_wait (has_dialog, fixture);
  answer (fixture, GTK_RESPONSE_NO);
  g_assert_cmpuint (count_kept (), ==, 0);
  g_assert_false (sokaku_document_get_modified (fixture->window->document));
  g_assert_false (gtk_info_bar_get_revealed (fixture->window->recovery_bar));
}

static void
test_later (AppFixture *fixture, gconstpointer data)
{
  crash (fixture);
  app_fixture_open (fixture);
  app_fixture_wait (has_dialog, fixture);
  answer (fixture, GTK_RESPONSE_DELETE_EVENT);
  g_assert_cmpuint (count_kept (), ==, 1);
  g_assert_true (gtk_info_bar_get_revealed (fixture->window->recovery_bar));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-unsaved-work", NULL);
  app_fixture_wait (has_dialog, fixture);
  g_assert_false (gtk_info_bar_get_revealed (fixture->window->recovery_bar));
  answer (fixture, GTK_RESPONSE_CANCEL);

  /* Whoever opens the plan next is asked. */
  sokaku_window_set_document (fixture->window, NULL, NULL);
  g_assert_false (gtk_info_bar_get_revealed (fixture->window->recovery_bar));
  app_fixture_open (fixture);
  app_fixture_wait (has_dialog, fixture);
  answer (fixture, GTK_RESPONSE_YES);
  g_assert_cmpstr (sokaku_item_get_remark (get_item (fixture, 0)), ==, WORDS);
}

/* Two sessions were killed; both are offered, one after the other. */
static void
test_two (AppFixture *fixture, gconstpointer data)
{
  crash (fixture);
  crash (fixture);
  app_fixture_open (fixture);
  app_fixture_wait (has_dialog, fixture);
  gtk_dialog_response (GTK_DIALOG (fixture->window->left_dialog), GTK_RESPONSE_NO);
  app_fixture_wait (has_dialog, fixture);
  answer (fixture, GTK_RESPONSE_NO);
  g_assert_cmpuint (count_kept (), ==, 0);
}

/* The check of a field, by its place in the list. */
static void
list_checks (GtkWidget *widget, GPtrArray *checks)
{
  if (GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (checks, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_checks (child, checks);
}

/* What was edited here alone is ready to be taken; what both changed is to be chosen. */
static void
test_changed_since (AppFixture *fixture, gconstpointer data)
{
  const gboolean ours = GPOINTER_TO_INT (data);
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autofree char *sheet = NULL;
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();
  GListModel *rows;
  GtkWidget *conflict = NULL;
  guint n = 0;
  guint n_conflicts = 0;

  app_fixture_open (fixture);
  sheet = g_strdup_printf ("sheets/%s.xml", sokaku_item_get_id (get_item (fixture, 1)));
  sokaku_window_set_document (fixture->window, NULL, NULL);
  crash (fixture);
  sokaku_test_replace (path, sheet, "</title>", " of another</title>");
  app_fixture_open (fixture);
  app_fixture_wait (has_dialog, fixture);
  app_fixture_settle (fixture->window->left_dialog);
  rows = G_LIST_MODEL (gtk_list_view_get_model (
      GTK_LIST_VIEW (find_widget (fixture->window->left_dialog, GTK_TYPE_LIST_VIEW))));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (SokakuRecoveryRow) row = g_list_model_get_item (rows, i);

      n += sokaku_recovery_row_get_changed_since (row);
      n_conflicts += sokaku_recovery_row_is_conflict (row);
      if (!sokaku_recovery_row_is_heading (row))
        g_assert_cmpint (sokaku_recovery_row_get_taken (row), !=,
                         sokaku_recovery_row_is_conflict (row));
    }
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (n_conflicts, ==, 1);
  list_checks (fixture->window->left_dialog, checks);
  g_assert_cmpuint (checks->len, ==, 3);
  for (guint i = 0; i < checks->len; i++)
    if (!gtk_check_button_get_active (checks->pdata[i]))
      conflict = checks->pdata[i];
  g_assert_nonnull (conflict);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (conflict), ours);
  answer (fixture, GTK_RESPONSE_YES);
  g_assert_cmpstr (sokaku_item_get_remark (get_item (fixture, 0)), ==, WORDS);
  if (ours)
    g_assert_cmpstr (sokaku_item_get_title (get_item (fixture, 1)), ==, WORDS);
  else
    g_assert_true (g_str_has_suffix (sokaku_item_get_title (get_item (fixture, 1)), " of another"));
}

/* To recover nothing would be to discard: that is another button. */
static void
test_nothing_chosen (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();
  GtkWidget *button;

  crash (fixture);
  app_fixture_open (fixture);
  app_fixture_wait (has_dialog, fixture);
  app_fixture_settle (fixture->window->left_dialog);
  button = gtk_dialog_get_widget_for_response (GTK_DIALOG (fixture->window->left_dialog),
                                               GTK_RESPONSE_YES);
  list_checks (fixture->window->left_dialog, checks);
  g_assert_cmpuint (checks->len, ==, 3);
  for (guint i = 0; i < checks->len; i++)
    {
      g_assert_true (gtk_widget_get_sensitive (button));
      gtk_check_button_set_active (checks->pdata[i], FALSE);
    }
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (checks->pdata[0], TRUE);
  answer (fixture, GTK_RESPONSE_YES);
  g_assert_cmpstr (sokaku_item_get_title (get_item (fixture, 1)), !=, WORDS);
}

static void
test_damaged (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *file = NULL;
  GtkWidget *button;

  crash (fixture);
  file = find_kept ("1.parts");
  g_assert_true (g_file_set_contents (file, "sokaku-recovery 1\n", -1, NULL));
  app_fixture_open (fixture);
  app_fixture_wait (has_dialog, fixture);
  button = gtk_dialog_get_widget_for_response (GTK_DIALOG (fixture->window->left_dialog),
                                               GTK_RESPONSE_YES);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_false (sokaku_document_get_modified (fixture->window->document));
  answer (fixture, GTK_RESPONSE_NO);
  g_assert_cmpuint (count_kept (), ==, 0);
}

/* What a running session keeps is not offered. */
static void
test_running (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->plan);
  Victim victim;

  start (&victim, path);
  app_fixture_open (fixture);
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (10000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_null (fixture->window->left);
  g_assert_null (fixture->window->left_dialog);
  g_assert_cmpuint (count_kept (), ==, 1);
  end (&victim);
}

static gboolean
has_document (gpointer data)
{
  return ((AppFixture *) data)->window->document != NULL;
}

/* A plan that was never saved stands on the start page. */
static void
test_nowhere (AppFixture *fixture, gconstpointer data)
{
  GtkListBox *list;
  GtkListBoxRow *row;
  Victim victim;

  start (&victim, "-");
  end (&victim);
  sokaku_start_page_update (fixture->window->start_page);
  list = GTK_LIST_BOX (find_widget (GTK_WIDGET (fixture->window->start_page), GTK_TYPE_LIST_BOX));
  row = gtk_list_box_get_row_at_index (list, 0);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (row)));
  gtk_widget_activate (GTK_WIDGET (row));
  app_fixture_wait (has_document, fixture);
  g_assert_null (sokaku_document_get_folder (fixture->window->document));
  g_assert_cmpstr (sokaku_item_get_remark (get_item (fixture, 0)), ==, WORDS);
  g_assert_true (sokaku_window_has_unsaved_work (fixture->window));
  app_fixture_wait (is_settled, fixture);
  g_assert_cmpuint (count_kept (), ==, 1);

  /* The clerk does not want it. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_fixture_settle (fixture->window);
  gtk_dialog_response (GTK_DIALOG (fixture->window->question), GTK_RESPONSE_NO);
  app_fixture_wait (is_kept_nowhere, fixture);
}

static void
test_start_page (AppFixture *fixture, gconstpointer data)
{
  GtkListBox *list;

  crash (fixture);
  sokaku_start_page_update (fixture->window->start_page);
  list = GTK_LIST_BOX (find_widget (GTK_WIDGET (fixture->window->start_page), GTK_TYPE_LIST_BOX));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  app_fixture_wait (has_dialog, fixture);
  g_assert_true (
      g_file_equal (sokaku_document_get_folder (fixture->window->document), fixture->plan));
  answer (fixture, GTK_RESPONSE_NO);
}

/* Edits of a window are kept; discarding them at the end is the end of them. */
static void
test_keep (AppFixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture);
  type (fixture, WORDS);
  app_fixture_wait (is_settled, fixture);
  g_assert_cmpuint (count_kept (), ==, 1);
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_fixture_settle (fixture->window);
  gtk_dialog_response (GTK_DIALOG (fixture->window->question), GTK_RESPONSE_NO);
  app_fixture_wait (is_kept_nowhere, fixture);
}

/* The sample is kept once it is edited. */
static void
test_sample (AppFixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-sample", NULL);
  app_fixture_wait (has_document, fixture);
  app_fixture_wait (is_settled, fixture);
  g_assert_cmpuint (count_kept (), ==, 0);
  type (fixture, WORDS);
  app_fixture_wait (is_settled, fixture);
  g_assert_cmpuint (count_kept (), ==, 1);
}

static gboolean
has_failed (gpointer data)
{
  return gtk_info_bar_get_revealed (((AppFixture *) data)->window->error_bar);
}

static gboolean
has_recovered (gpointer data)
{
  return !has_failed (data);
}

/* Nothing can be written where unsaved work is kept: said once, and no longer than it holds. */
static void
test_failure (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();
  g_autofree char *parent = g_path_get_dirname (root);

  if (g_file_test (root, G_FILE_TEST_EXISTS))
    sokaku_test_remove_folder (root);
  g_rmdir (parent);
  g_assert_true (g_file_set_contents (parent, "in the way", -1, NULL));
  app_fixture_open (fixture);
  type (fixture, "words");
  app_fixture_wait (has_failed, fixture);
  gtk_info_bar_set_revealed (fixture->window->error_bar, FALSE);
  type (fixture, "more words");
  for (guint i = 0; i < 250; i++)
    {
      g_usleep (10000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_false (has_failed (fixture));
  g_assert_true (sokaku_recovery_get_pending (sokaku_document_keep (fixture->window->document)));
  g_remove (parent);
  type (fixture, "all words");
  app_fixture_wait (is_settled, fixture);
  app_fixture_wait (has_recovered, fixture);
  g_assert_cmpuint (count_kept (), ==, 1);
}

static gboolean
is_saved (gpointer data)
{
  return !sokaku_document_get_modified (((AppFixture *) data)->window->document);
}

static gboolean
is_closed (gpointer data)
{
  return ((AppFixture *) data)->window == NULL;
}

static void
test_autosave (AppFixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture);
  type (fixture, "before");
  g_settings_set_boolean (fixture->window->settings, "autosave", TRUE);
  app_fixture_wait (is_saved, fixture);
  type (fixture, WORDS);
  g_assert_false (is_saved (fixture));
  /* On closing without asking. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_fixture_wait (is_closed, fixture);
  {
    g_autoptr (SokakuDocument) document = sokaku_document_load (fixture->plan, NULL, NULL);
    g_autoptr (GPtrArray) items = sokaku_plan_list_items (sokaku_document_get_plan (document));

    g_assert_cmpstr (sokaku_item_get_remark (items->pdata[0]), ==, WORDS);
  }
  g_assert_cmpuint (count_kept (), ==, 0);
}

static void
test_autosave_failure (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autofree char *sheet = NULL;

  app_fixture_open (fixture);
  sheet = g_strdup_printf ("sheets/%s.xml", sokaku_item_get_id (get_item (fixture, 0)));
  sokaku_test_replace (path, sheet, "</title>", " of another</title>");
  g_settings_set_boolean (fixture->window->settings, "autosave", TRUE);
  type (fixture, WORDS);
  app_fixture_wait (has_failed, fixture);
  g_assert_true (gtk_widget_get_visible (fixture->window->error_save_as_button));
  g_assert_false (is_saved (fixture));
  app_fixture_wait (is_settled, fixture);
  g_assert_cmpuint (count_kept (), ==, 1);
  /* What cannot be saved is asked about. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_fixture_settle (fixture->window);
  g_assert_nonnull (fixture->window->question);
  gtk_dialog_response (GTK_DIALOG (fixture->window->question), GTK_RESPONSE_CANCEL);
}

static void
check_difference (
    const char *before, const char *after, gsize start, gsize end_before, gsize end_after)
{
  SokakuPlanChange change
      = { .field = (char *) "field", .before = (char *) before, .after = (char *) after };
  g_autoptr (SokakuRecoveryRow) row = sokaku_recovery_row_new (&change);
  gsize s, b, a;

  sokaku_recovery_row_find_difference (row, &s, &b, &a);
  g_assert_cmpuint (s, ==, start);
  g_assert_cmpuint (b, ==, end_before);
  g_assert_cmpuint (a, ==, end_after);
}

static void
test_difference (void)
{
  check_difference ("", "", 0, 0, 0);
  check_difference ("", "abc", 0, 0, 3);
  check_difference ("abc", "axc", 1, 2, 2);
  check_difference ("aa", "aaa", 2, 2, 3);
  /* あ, い and う share bytes at both ends. */
  check_difference ("あ", "い", 0, 3, 3);
  check_difference ("漢あ字", "漢い字", 3, 6, 6);
  check_difference ("漢字", "漢う字", 3, 3, 6);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/recovery/" path, AppFixture, NULL, app_fixture_set_up, function,                   \
              app_fixture_tear_down)

int
main (int argc, char **argv)
{
  app_fixture_init (&argc, &argv);
  ADD ("recover", test_recover);
  ADD ("discard", test_discard);
  ADD ("later", test_later);
  ADD ("two", test_two);
  g_test_add ("/recovery/changed-since/theirs", AppFixture, GINT_TO_POINTER (FALSE),
              app_fixture_set_up, test_changed_since, app_fixture_tear_down);
  g_test_add ("/recovery/changed-since/ours", AppFixture, GINT_TO_POINTER (TRUE),
              app_fixture_set_up, test_changed_since, app_fixture_tear_down);
  ADD ("nothing-chosen", test_nothing_chosen);
  ADD ("damaged", test_damaged);
  ADD ("running", test_running);
  ADD ("nowhere", test_nowhere);
  ADD ("start-page", test_start_page);
  ADD ("keep", test_keep);
  ADD ("sample", test_sample);
  ADD ("failure", test_failure);
  ADD ("autosave", test_autosave);
  ADD ("autosave-failure", test_autosave_failure);
  g_test_add_func ("/recovery/difference", test_difference);
  return g_test_run ();
}
