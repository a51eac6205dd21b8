/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Editions in a window: frozen, opened without being saved over, compared, deleted. */
#include "app-fixture.h"
#include "app-keys.h"

#include <string.h>

#include "sokaku-changes-list.h"
#include "sokaku-changes-window.h"
#include "sokaku-edition.h"
#include "sokaku-editions-dialog.h"
#include "sokaku-freeze-dialog.h"
#include "sokaku-recent.h"
#include "sokaku-recovery-row.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "testing-window.h"

#define BEFORE "窓口の待ち時間が長い。"
#define AFTER "窓口の待ち時間が短い。"

static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *name)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (name == NULL
          || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static gboolean
is_there (gpointer data)
{
  return find_window (*(GType *) data) != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return !is_there (data);
}

static gpointer
wait_for_window (GType type)
{
  GtkWidget *window;

  app_fixture_wait (is_there, &type);
  window = find_window (type);
  app_fixture_settle (window);
  return window;
}

static void
wait_until_gone (GType type)
{
  app_fixture_wait (is_gone, &type);
}

static const char *
get_page (GtkWidget *dialog)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (find_widget (dialog, GTK_TYPE_STACK, "stack")));
}

static gboolean
has_read (gpointer data)
{
  return strcmp (get_page (data), "reading") != 0;
}

static guint
count_rows (GtkWidget *dialog)
{
  GtkWidget *list = find_widget (dialog, GTK_TYPE_LIST_BOX, "list");
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;
  return n;
}

static GtkWidget *
show_editions (AppFixture *fixture)
{
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.editions", NULL));
  dialog = wait_for_window (SOKAKU_TYPE_EDITIONS_DIALOG);
  app_fixture_wait (has_read, dialog);
  app_fixture_settle (dialog);
  return dialog;
}

static SokakuItem *
get_item (SokakuWindow *window)
{
  g_autoptr (GPtrArray) items
      = sokaku_plan_list_items (sokaku_document_get_plan (window->document));

  return items->pdata[0];
}

static void
edit (SokakuWindow *window, const char *remark)
{
  sokaku_history_set_string (sokaku_document_get_history (window->document),
                             G_OBJECT (get_item (window)), "remark", remark, "Remark");
}

static void
set_entry (GtkWidget *dialog, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, GTK_TYPE_ENTRY, name)), text);
}

static const char *
get_entry (GtkWidget *dialog, const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_widget (dialog, GTK_TYPE_ENTRY, name)));
}

/* As a clerk does: from the list, with a title and the day. */
static void
freeze (GtkWidget *dialog, const char *title, const char *date)
{
  guint n = count_rows (dialog);
  GtkWidget *question;

  g_assert_true (gtk_widget_activate_action (dialog, "editions.freeze", NULL));
  question = wait_for_window (SOKAKU_TYPE_FREEZE_DIALOG);
  set_entry (question, "title_entry", title);
  set_entry (question, "date_entry", date);
  gtk_dialog_response (GTK_DIALOG (question), GTK_RESPONSE_ACCEPT);
  wait_until_gone (SOKAKU_TYPE_FREEZE_DIALOG);
  while (count_rows (dialog) == n)
    g_main_context_iteration (NULL, TRUE);
  app_fixture_settle (dialog);
}

static SokakuEdition *
find_edition (AppFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  SokakuEdition *edition = sokaku_edition_find (fixture->plan, name, NULL, &error);

  g_assert_no_error (error);
  return edition;
}

/* What is not saved is part of what is frozen, and saved by it. */
static void
test_freeze (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuEdition) edition = NULL;
  g_autoptr (SokakuDocument) frozen = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  app_fixture_open (fixture);
  edit (fixture->window, BEFORE);
  g_assert_true (sokaku_document_get_modified (fixture->window->document));
  dialog = show_editions (fixture);
  g_assert_cmpstr (get_page (dialog), ==, "none");
  testing_save_picture (dialog, "editions-none");
  freeze (dialog, "第1回審議会", "R7.7.30");
  g_assert_cmpstr (get_page (dialog), ==, "list");
  g_assert_cmpuint (count_rows (dialog), ==, 1);
  g_assert_false (sokaku_document_get_modified (fixture->window->document));

  edition = find_edition (fixture, "2025-07-30");
  g_assert_cmpstr (edition->title, ==, "第1回審議会");
  g_assert_cmpint (edition->date, ==, 20250730);
  frozen = sokaku_document_load (edition->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      sokaku_item_get_remark (sokaku_plan_find_item (
          sokaku_document_get_plan (frozen), sokaku_item_get_id (get_item (fixture->window)))),
      ==, BEFORE);

  /* Two of a day have two names. */
  freeze (dialog, "追加資料", "2025-07-30");
  freeze (dialog, "第2回審議会", "2025-08-29");
  g_assert_cmpuint (count_rows (dialog), ==, 3);
  sokaku_edition_free (find_edition (fixture, "2025-07-30-2"));
  testing_save_picture (dialog, "editions-list");
}

static gboolean
can_freeze (GtkWidget *dialog)
{
  return gtk_widget_get_sensitive (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT));
}

/* A name that cannot be is said while it is typed, and the date gives it. */
static void
test_names (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuEdition) edition = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog, *question;

  app_fixture_open (fixture);
  edition = sokaku_edition_freeze (fixture->plan, "2025-07-30", "", 20250730, "", NULL, &error);
  g_assert_no_error (error);
  dialog = show_editions (fixture);
  gtk_widget_activate_action (dialog, "editions.freeze", NULL);
  question = wait_for_window (SOKAKU_TYPE_FREEZE_DIALOG);
  g_assert_true (can_freeze (question));
  set_entry (question, "date_entry", "R7.7.30");
  g_assert_cmpstr (get_entry (question, "name_entry"), ==, "2025-07-30-2");
  set_entry (question, "date_entry", "R7.7.32");
  g_assert_false (can_freeze (question));
  set_entry (question, "date_entry", "");
  g_assert_cmpstr (get_entry (question, "name_entry"), ==, "edition");
  g_assert_true (can_freeze (question));
  set_entry (question, "name_entry", "a/b");
  g_assert_false (can_freeze (question));
  testing_save_picture (question, "editions-freeze-wrong");
  set_entry (question, "name_entry", "2025-07-30");
  g_assert_false (can_freeze (question));
  set_entry (question, "name_entry", "final");
  g_assert_true (can_freeze (question));
  /* A name of one's own stays. */
  set_entry (question, "date_entry", "2026-03-31");
  g_assert_cmpstr (get_entry (question, "name_entry"), ==, "final");
  set_entry (question, "title_entry", "公表版");
  testing_save_picture (question, "editions-freeze");
  gtk_dialog_response (GTK_DIALOG (question), GTK_RESPONSE_CANCEL);
  wait_until_gone (SOKAKU_TYPE_FREEZE_DIALOG);
  g_assert_cmpuint (count_rows (dialog), ==, 1);
}

static SokakuWindow *
find_edition_window (AppFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (SOKAKU_IS_WINDOW (window) && SOKAKU_WINDOW (window) != fixture->window
          && SOKAKU_WINDOW (window)->document != NULL)
        return SOKAKU_WINDOW (window);
    }
  return NULL;
}

static gboolean
has_edition_window (gpointer data)
{
  return find_edition_window (data) != NULL;
}

static gboolean
shows_error (gpointer data)
{
  return gtk_info_bar_get_revealed (SOKAKU_WINDOW (data)->error_bar);
}

static void
open_chosen (AppFixture *fixture, GtkWidget *dialog)
{
  g_assert_true (gtk_widget_activate_action (dialog, "editions.open", NULL));
  wait_until_gone (SOKAKU_TYPE_EDITIONS_DIALOG);
  app_fixture_wait (has_edition_window, fixture);
}

/* It has a window of its own, and nothing done there reaches its files. */
static void
test_open (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuEdition) edition = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autofree char *path = NULL;
  g_auto (GStrv) recent = NULL;
  GtkWidget *dialog;
  SokakuWindow *window;

  app_fixture_open (fixture);
  g_settings_set_boolean (fixture->window->settings, "autosave", TRUE);
  edit (fixture->window, BEFORE);
  dialog = show_editions (fixture);
  freeze (dialog, "第1回審議会", "R7.7.30");
  edition = find_edition (fixture, "2025-07-30");
  path = g_file_get_path (edition->folder);
  before = sokaku_test_read_folder (path);
  open_chosen (fixture, dialog);
  window = find_edition_window (fixture);
  app_fixture_settle (window);
  g_assert_true (g_file_equal (sokaku_document_get_folder (window->document), edition->folder));
  g_assert_true (gtk_info_bar_get_revealed (window->edition_bar));
  g_assert_nonnull (strstr (gtk_label_get_text (window->edition_label), "第1回審議会"));
  g_assert_false (gtk_info_bar_get_revealed (fixture->window->edition_bar));
  testing_save_picture (GTK_WIDGET (window), "editions-window");
  /* Plans are looked for among the recent ones, editions in their list. */
  recent = sokaku_recent_list (window->settings);
  g_assert_cmpuint (g_strv_length (recent), ==, 1);

  edit (window, AFTER);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_nonnull (window->chooser);
  g_assert_false (sokaku_document_get_saving (window->document));
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (window->chooser));
  after = sokaku_test_read_folder (path);
  g_assert_true (sokaku_test_folders_equal (before, after));

  /* What a window shows is not deleted under it. */
  dialog = show_editions (fixture);
  gtk_widget_activate_action (dialog, "editions.delete", NULL);
  g_assert_nonnull (strstr (
      gtk_label_get_text (GTK_LABEL (find_widget (dialog, GTK_TYPE_LABEL, "message_label"))),
      "open in a window"));
  g_assert_true (sokaku_edition_verify (edition, NULL, NULL));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until_gone (SOKAKU_TYPE_EDITIONS_DIALOG);

  /* Saved elsewhere it is a plan like any other. */
  {
    g_autofree char *copy_path = g_build_filename (fixture->folder, "copy", NULL);
    g_autoptr (GFile) copy = g_file_new_for_path (copy_path);

    sokaku_window_save (window, copy);
    while (sokaku_document_get_modified (window->document))
      g_main_context_iteration (NULL, TRUE);
    app_fixture_settle (window);
    g_assert_null (window->edition);
    g_assert_false (gtk_info_bar_get_revealed (window->edition_bar));
  }
  g_settings_reset (fixture->window->settings, "autosave");
}

/* One whose files somebody has touched is shown, but not as what was handed out. */
static void
test_tampered (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuEdition) edition = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  GtkWidget *dialog;
  SokakuWindow *window;

  app_fixture_open (fixture);
  dialog = show_editions (fixture);
  freeze (dialog, "第1回審議会", "R7.7.30");
  edition = find_edition (fixture, "2025-07-30");
  file = g_file_get_child (edition->folder, "plan.xml");
  g_file_load_contents (file, NULL, &content, NULL, NULL, &error);
  g_assert_no_error (error);
  changed = g_strconcat (content, "\n", NULL);
  g_file_replace_contents (file, changed, strlen (changed), NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  open_chosen (fixture, dialog);
  window = find_edition_window (fixture);
  app_fixture_wait (shows_error, window);
  g_assert_nonnull (strstr (gtk_label_get_text (window->error_label), "plan.xml"));
}

static SokakuChangesList *
get_list (GtkWidget *window)
{
  return SOKAKU_CHANGES_LIST (find_widget (window, SOKAKU_TYPE_CHANGES_LIST, NULL));
}

/* How many lines the list is to have. */
typedef struct
{
  GtkWidget *window;
  guint n;
} Wanted;

static gboolean
has_lines (gpointer data)
{
  Wanted *wanted = data;

  return g_list_model_get_n_items (sokaku_changes_list_get_rows (get_list (wanted->window)))
         == wanted->n;
}

static void
wait_for_lines (GtkWidget *window, guint n)
{
  Wanted wanted = { window, n };

  app_fixture_wait (has_lines, &wanted);
  app_fixture_settle (window);
}

static gboolean
is_written (gpointer data)
{
  return *gtk_label_get_text (GTK_LABEL (find_widget (data, GTK_TYPE_LABEL, "note_label"))) != '\0';
}

/* The list follows what is edited; the PDF file has both lists. */
static void
test_compare (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "changes.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SokakuRecoveryRow) row = NULL;
  g_autofree char *content = NULL;
  GtkWidget *dialog, *window, *label;
  gsize length = 0;

  app_fixture_open (fixture);
  edit (fixture->window, BEFORE);
  dialog = show_editions (fixture);
  freeze (dialog, "第1回審議会", "R7.7.30");
  gtk_widget_activate_action (dialog, "editions.compare", NULL);
  window = wait_for_window (SOKAKU_TYPE_CHANGES_WINDOW);
  label = find_widget (window, GTK_TYPE_LABEL, "summary_label");
  while (*gtk_label_get_text (GTK_LABEL (label)) == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Nothing differs.");

  edit (fixture->window, AFTER);
  wait_for_lines (window, 2);
  row = g_list_model_get_item (sokaku_changes_list_get_rows (get_list (window)), 1);
  g_assert_cmpstr (sokaku_recovery_row_get_before (row), ==, BEFORE);
  g_assert_cmpstr (sokaku_recovery_row_get_after (row), ==, AFTER);
  testing_save_picture (window, "editions-changes");

  sokaku_changes_window_write (SOKAKU_CHANGES_WINDOW (window), file);
  app_fixture_wait (is_written, window);
  g_assert_nonnull (
      strstr (gtk_label_get_text (GTK_LABEL (find_widget (window, GTK_TYPE_LABEL, "note_label"))),
              "changes.pdf"));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));

  /* Stopped, it leaves nothing. */
  {
    g_autofree char *other_path = g_build_filename (fixture->folder, "other.pdf", NULL);
    g_autoptr (GFile) other = g_file_new_for_path (other_path);

    sokaku_changes_window_write (SOKAKU_CHANGES_WINDOW (window), other);
    gtk_widget_activate_action (window, "changes.cancel", NULL);
    app_fixture_settle (window);
    g_assert_false (g_file_query_exists (other, NULL));
  }

  /* An edition and itself. */
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (find_widget (window, GTK_TYPE_DROP_DOWN, "new_drop_down")), 1);
  wait_for_lines (window, 0);
}

static gboolean
has_no_rows (gpointer data)
{
  return strcmp (get_page (data), "none") == 0;
}

/* Asked for, and done only when it is said again. */
static void
test_delete (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuEdition) edition = NULL;
  GtkWidget *dialog;

  app_fixture_open (fixture);
  dialog = show_editions (fixture);
  freeze (dialog, "第1回審議会", "R7.7.30");
  edition = find_edition (fixture, "2025-07-30");
  /* Without a window manager nobody gives it the focus back. */
  gtk_window_present (GTK_WINDOW (dialog));
  app_fixture_settle (dialog);
  app_keys_press ("Delete");
  gtk_dialog_response (wait_for_window (GTK_TYPE_MESSAGE_DIALOG), GTK_RESPONSE_CANCEL);
  wait_until_gone (GTK_TYPE_MESSAGE_DIALOG);
  g_assert_true (g_file_query_exists (edition->folder, NULL));

  gtk_widget_activate_action (dialog, "editions.delete", NULL);
  testing_save_picture (wait_for_window (GTK_TYPE_MESSAGE_DIALOG), "editions-delete");
  gtk_dialog_response (find_window (GTK_TYPE_MESSAGE_DIALOG), GTK_RESPONSE_ACCEPT);
  app_fixture_wait (has_no_rows, dialog);
  g_assert_false (g_file_query_exists (edition->folder, NULL));
}

/* Where there is no folder yet the one next step is to save. */
static void
test_nowhere (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
  GtkWidget *dialog;

  document = sokaku_document_new (plan);
  sokaku_window_set_document (fixture->window, document, NULL);
  dialog = show_editions (fixture);
  g_assert_cmpstr (get_page (dialog), ==, "unsaved");
  gtk_widget_activate_action (dialog, "editions.save-as", NULL);
  wait_until_gone (SOKAKU_TYPE_EDITIONS_DIALOG);
  g_assert_nonnull (fixture->window->chooser);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/editions/" name, AppFixture, NULL, app_fixture_set_up, test, app_fixture_tear_down)

int
main (int argc, char **argv)
{
  app_fixture_init (&argc, &argv);
  ADD ("freeze", test_freeze);
  ADD ("names", test_names);
  ADD ("open", test_open);
  ADD ("tampered", test_tampered);
  ADD ("compare", test_compare);
  ADD ("delete", test_delete);
  ADD ("nowhere", test_nowhere);
  return g_test_run ();
}
