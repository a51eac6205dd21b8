/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clerk's ways through a window: opening, editing, saving, closing, coming back. */
#include "app-fixture.h"

#include <glib/gstdio.h>

#include "sokaku-recent.h"
#include "sokaku-settings.h"
#include "sokaku-sheet.h"
#include "sokaku-sidebar-row.h"
#include "sokaku-test-folder.h"

static SokakuApplication *application;

static const char *
get_view (SokakuWindow *window)
{
  return gtk_stack_get_visible_child_name (window->view_stack);
}

static const char *
get_place (SokakuWindow *window)
{
  return gtk_stack_get_visible_child_name (window->place_stack);
}

/* Whether a button with that action could be pressed. */
static gboolean
is_enabled (GtkButton *button)
{
  return gtk_widget_get_sensitive (GTK_WIDGET (button));
}

static void
edit (AppFixture *fixture, int value)
{
  sokaku_history_set_int (sokaku_document_get_history (fixture->window->document),
                          app_fixture_get_score (fixture), "value", value, "Score");
}

static gboolean
is_saved (gpointer data)
{
  SokakuWindow *window = data;

  return !sokaku_document_get_saving (window->document);
}

static void
test_start_page (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;

  g_assert_cmpstr (get_view (window), ==, "start");
  g_assert_true (sokaku_window_is_empty (window));
  g_assert_null (sokaku_window_get_document (window));
  g_assert_false (is_enabled (window->undo_button));
  g_assert_false (is_enabled (window->redo_button));
  g_assert_false (gtk_info_bar_get_revealed (window->error_bar));
  gtk_test_accessible_assert_role (window, GTK_ACCESSIBLE_ROLE_WINDOW);
  gtk_test_accessible_assert_property (window->undo_button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo");
}

static void
test_open (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  g_auto (GStrv) recent = NULL;
  g_autofree char *uri = g_file_get_uri (fixture->plan);

  app_fixture_open (fixture);
  g_assert_cmpstr (get_view (window), ==, "plan");
  g_assert_cmpstr (get_place (window), ==, "sheets");
  g_assert_cmpstr (gtk_label_get_text (window->title_label), ==, "A plan/of tests");
  g_assert_nonnull (strstr (gtk_label_get_text (window->subtitle_label), "Saved"));
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (window)), "A plan/of tests"));
  g_assert_false (gtk_info_bar_get_revealed (window->damage_bar));
  recent = sokaku_recent_list (window->settings);
  g_assert_cmpstr (recent[0], ==, uri);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (window->recent_section)), ==, 1);
}

/* The same plan comes to the front instead of being opened twice; another gets its own window. */
static void
test_open_twice (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->plan, "plan.xml");
  g_autofree char *other_path = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  SokakuDocument *document;

  app_fixture_open (fixture);
  document = fixture->window->document;
  sokaku_window_open (fixture->window, file);
  g_assert_true (fixture->window->document == document);
  g_assert_null (fixture->window->loading);
  g_assert_cmpuint (app_fixture_count_windows (), ==, 1);

  sokaku_test_copy_folder (path, other_path);
  sokaku_window_open (fixture->window, other);
  g_assert_cmpuint (app_fixture_count_windows (), ==, 2);
  g_assert_true (fixture->window->document == document);
}

static gboolean
has_failed (gpointer data)
{
  return gtk_info_bar_get_revealed (SOKAKU_WINDOW (data)->error_bar);
}

/* One sentence, and the plan is no longer offered. */
static void
test_open_missing (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  g_autofree char *path = g_build_filename (fixture->folder, "gone", NULL);
  g_autoptr (GFile) gone = g_file_new_for_path (path);
  g_auto (GStrv) recent = NULL;

  sokaku_recent_add (window->settings, gone, "Gone");
  sokaku_window_open (window, gone);
  app_fixture_wait (has_failed, window);
  g_assert_cmpstr (get_view (window), ==, "start");
  g_assert_cmpuint (strlen (gtk_label_get_text (window->error_label)), >, 10);
  g_assert_false (gtk_widget_get_visible (window->error_save_as_button));
  recent = sokaku_recent_list (window->settings);
  g_assert_null (recent[0]);
}

static void
test_open_damaged (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  g_autofree char *sheets = g_build_filename (fixture->folder, "plan", "sheets", NULL);
  g_autoptr (GDir) dir = g_dir_open (sheets, 0, NULL);
  g_autofree char *path = g_build_filename (sheets, g_dir_read_name (dir), NULL);

  g_assert_true (g_file_set_contents (path, "<sheet", -1, NULL));
  app_fixture_open (fixture);
  g_assert_cmpstr (get_view (window), ==, "plan");
  g_assert_true (gtk_info_bar_get_revealed (window->damage_bar));
  g_assert_cmpuint (strlen (gtk_label_get_text (window->damage_list)), >, 10);
}

static void
test_cancel_loading (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;

  sokaku_window_open (window, fixture->plan);
  g_assert_cmpstr (get_view (window), ==, "loading");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cancel-loading", NULL);
  while (window->loading != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (window->document);
  g_assert_cmpstr (get_view (window), ==, "start");
  g_assert_false (gtk_info_bar_get_revealed (window->error_bar));
}

/* The sample opens as a copy that asks for nothing until it is edited. */
static void
test_sample (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-sample", NULL);
  while (window->loading != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (window->document);
  g_assert_null (sokaku_document_get_folder (window->document));
  g_assert_false (sokaku_window_has_unsaved_work (window));
  edit (fixture, 1);
  g_assert_true (sokaku_window_has_unsaved_work (window));
}

/* A plan made of tables is nowhere yet: the clerk is asked where to save it. */
static void
test_import (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  const char *path = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (GFile) tables = g_file_new_for_path (path != NULL ? path : "");
  g_autofree char *to = g_build_filename (fixture->folder, "imported", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (to);

  if (!g_file_query_exists (tables, NULL))
    {
      g_test_skip ("The tables are not here");
      return;
    }
  sokaku_window_import (window, tables);
  while (window->loading != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (window->document);
  g_assert_null (sokaku_document_get_folder (window->document));
  g_assert_true (sokaku_window_has_unsaved_work (window));
  g_assert_nonnull (window->chooser);
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (window->chooser));

  sokaku_window_save (window, folder);
  app_fixture_wait (is_saved, window);
  g_assert_false (sokaku_window_has_unsaved_work (window));
  g_assert_true (g_file_equal (sokaku_document_get_folder (window->document), folder));
}

static void
test_import_failure (AppFixture *fixture, gconstpointer data)
{
  sokaku_window_import (fixture->window, fixture->plan);
  app_fixture_wait (has_failed, fixture->window);
  g_assert_null (fixture->window->document);
  g_assert_cmpstr (get_view (fixture->window), ==, "start");
}

static void
test_places (AppFixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "overview", "charts", "sheets" };
  SokakuWindow *window = fixture->window;

  app_fixture_open (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *remembered = NULL;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", places[i]);
      app_fixture_settle (window);
      g_assert_cmpstr (get_place (window), ==, places[i]);
      g_assert_cmpstr (sokaku_sidebar_get_place (window->sidebar), ==, places[i]);
      remembered = g_settings_get_string (window->settings, "place");
      g_assert_cmpstr (remembered, ==, places[i]);
    }
  /* A place that another version knew. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "elsewhere");
  g_assert_cmpstr (get_place (window), ==, "sheets");
}

/* Themes and departments of the sidebar are filters of the sheets, and both show the same. */
static void
test_filters (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  SokakuPlan *plan;
  const char *theme;
  const char *initiative;

  app_fixture_open (fixture);
  plan = sokaku_document_get_plan (window->document);
  theme = sokaku_theme_get_id (sokaku_node_list_peek (sokaku_plan_get_themes (plan), 2));
  initiative
      = sokaku_initiative_get_id (sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 1));

  sokaku_sidebar_set_place (window->sidebar, "overview");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-theme", "s", theme);
  g_assert_cmpstr (get_place (window), ==, "sheets");
  g_assert_cmpstr (sokaku_sheets_place_get_theme (window->sheets_place), ==, theme);
  g_assert_cmpstr (sokaku_sidebar_get_theme (window->sidebar), ==, theme);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-initiative", "s", initiative);
  g_assert_cmpstr (sokaku_sheets_place_get_initiative (window->sheets_place), ==, initiative);
  g_assert_cmpstr (sokaku_sidebar_get_theme (window->sidebar), ==, "");
}

static void
test_undo (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  g_autofree char *label = NULL;
  int before;

  app_fixture_open (fixture);
  before = sokaku_score_get_value (app_fixture_get_score (fixture));
  edit (fixture, before == 1 ? 2 : 1);
  g_assert_true (is_enabled (window->undo_button));
  g_assert_nonnull (
      strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (window->undo_button)), "Score"));
  g_menu_model_get_item_attribute (G_MENU_MODEL (window->undo_section), 0, "label", "s", &label);
  g_assert_nonnull (strstr (label, "Score"));
  g_assert_null (strstr (gtk_label_get_text (window->subtitle_label), " Saved"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpint (sokaku_score_get_value (app_fixture_get_score (fixture)), ==, before);
  g_assert_false (is_enabled (window->undo_button));
  g_assert_true (is_enabled (window->redo_button));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpint (sokaku_score_get_value (app_fixture_get_score (fixture)), !=, before);
}

static void
test_save (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autoptr (GHashTable) before = sokaku_test_read_folder (path);
  g_autoptr (GHashTable) saved = NULL;
  g_autoptr (GHashTable) undone = NULL;
  int value;

  app_fixture_open (fixture);
  value = sokaku_score_get_value (app_fixture_get_score (fixture));
  edit (fixture, value == 1 ? 2 : 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_true (sokaku_document_get_saving (window->document));
  app_fixture_wait (is_saved, window);
  app_fixture_settle (window);
  g_assert_false (sokaku_window_has_unsaved_work (window));
  saved = sokaku_test_read_folder (path);
  g_assert_false (sokaku_test_folders_equal (before, saved));

  /* What was saved can still be undone; then it is unsaved again. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_true (sokaku_window_has_unsaved_work (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  app_fixture_wait (is_saved, window);
  app_fixture_settle (window);
  undone = sokaku_test_read_folder (path);
  g_assert_true (sokaku_test_folders_equal (before, undone));
}

/* The plan's folder vanished: nothing is lost, and the clerk may save elsewhere. */
static void
test_save_failure (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autofree char *to = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autoptr (GFile) elsewhere = g_file_new_for_path (to);

  app_fixture_open (fixture);
  edit (fixture, 1);
  edit (fixture, 2);
  sokaku_test_remove_folder (path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  app_fixture_wait (has_failed, window);
  g_assert_true (sokaku_window_has_unsaved_work (window));
  g_assert_true (gtk_widget_get_visible (window->error_save_as_button));

  sokaku_window_save (window, elsewhere);
  app_fixture_wait (is_saved, window);
  app_fixture_settle (window);
  g_assert_false (sokaku_window_has_unsaved_work (window));
  g_assert_false (gtk_info_bar_get_revealed (window->error_bar));
}

static gboolean
is_closed (gpointer data)
{
  return ((AppFixture *) data)->window == NULL;
}

static void
test_close_saved (AppFixture *fixture, gconstpointer data)
{
  app_fixture_open (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_fixture_wait (is_closed, fixture);
}

static void
test_close_question (AppFixture *fixture, gconstpointer data)
{
  int answer = GPOINTER_TO_INT (data);
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autoptr (GHashTable) before = sokaku_test_read_folder (path);
  g_autoptr (GHashTable) after = NULL;
  int value;

  app_fixture_open (fixture);
  value = sokaku_score_get_value (app_fixture_get_score (fixture));
  edit (fixture, value == 1 ? 2 : 1);
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_fixture_settle (fixture->window);
  g_assert_true (GTK_IS_MESSAGE_DIALOG (fixture->window->question));
  g_assert_true (gtk_widget_get_visible (fixture->window->question));
  /* Asking again does not ask twice. */
  gtk_window_close (GTK_WINDOW (fixture->window));

  gtk_dialog_response (GTK_DIALOG (fixture->window->question), answer);
  if (answer == GTK_RESPONSE_CANCEL)
    {
      app_fixture_settle (fixture->window);
      g_assert_null (fixture->window->question);
      g_assert_true (sokaku_window_has_unsaved_work (fixture->window));
    }
  else
    app_fixture_wait (is_closed, fixture);
  after = sokaku_test_read_folder (path);
  g_assert_true (sokaku_test_folders_equal (before, after) == (answer != GTK_RESPONSE_YES));
}

/* Two windows of one plan share the document: an edit shows in both, and one may close unasked. */
static void
test_shared (AppFixture *fixture, gconstpointer data)
{
  GtkWindow *second = NULL;
  GList *windows;

  app_fixture_open (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  windows = gtk_application_get_windows (GTK_APPLICATION (application));
  g_assert_cmpuint (g_list_length (windows), ==, 2);
  for (; windows != NULL; windows = windows->next)
    if (windows->data != fixture->window)
      second = windows->data;
  g_assert_true (sokaku_window_get_document (SOKAKU_WINDOW (second)) == fixture->window->document);
  g_assert_true (sokaku_window_get_stats (SOKAKU_WINDOW (second)) == fixture->window->stats);
  edit (fixture, 1);
  edit (fixture, 2);
  g_assert_true (is_enabled (SOKAKU_WINDOW (second)->undo_button));
  gtk_window_close (second);
  g_assert_cmpuint (app_fixture_count_windows (), ==, 1);
  g_assert_null (fixture->window->question);
  g_assert_true (sokaku_window_has_unsaved_work (fixture->window));
}

static void
test_remembered (AppFixture *fixture, gconstpointer data)
{
  int width, height;
  SokakuWindow *window;

  app_fixture_open (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 720);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.go", "s", "charts");
  app_fixture_settle (fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  app_fixture_wait (is_closed, fixture);

  window = sokaku_window_new (application);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1200);
  g_assert_cmpint (height, ==, 720);
  g_assert_cmpstr (get_place (window), ==, "charts");
}

static void
test_appearance (AppFixture *fixture, gconstpointer data)
{
  GdkRGBA light, dark;

  g_settings_set_string (fixture->window->settings, "color-scheme", "light");
  app_fixture_settle (fixture->window);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (fixture->window)), &light);
  g_action_group_change_action_state (G_ACTION_GROUP (application), "color-scheme",
                                      g_variant_new_string ("dark"));
  app_fixture_settle (fixture->window);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (fixture->window)), &dark);
  g_assert_cmpfloat (dark.red, >, light.red + 0.5f);
}

/* A dark theme that is not installed is shown light by GTK: words on it must not be light, too. */
static void
test_missing_theme (AppFixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (fixture->window));
  GdkRGBA text, base;

  g_object_set (settings, "gtk-theme-name", "NotInstalled-dark", NULL);
  app_fixture_settle (fixture->window);
  gtk_style_context_get_color (style, &text);
  g_assert_true (gtk_style_context_lookup_color (style, "theme_bg_color", &base));
  g_assert_cmpfloat (ABS (base.red - text.red), >, 0.5f);
  gtk_settings_reset_property (settings, "gtk-theme-name");
  app_fixture_settle (fixture->window);
}

/* Every action that has a key exists in a window or the application. The list of them is made when
 * it is asked for, not with every window. */
static void
test_keys (AppFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));

  g_assert_cmpuint (g_strv_length (actions), >, 10);
  app_fixture_open (fixture);
  g_assert_null (
      gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window)));
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      g_assert_true (g_action_parse_detailed_name (actions[i], &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
      else if (g_str_has_prefix (name, "win."))
        {
          GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (fixture->window);
          gboolean found = FALSE;
          const char *installed;
          GType owner;
          const GVariantType *type;
          const char *property;

          for (guint j = 0;
               gtk_widget_class_query_action (klass, j, &owner, &installed, &type, &property); j++)
            found |= g_str_equal (installed, name);
          found |= g_action_group_has_action (G_ACTION_GROUP (fixture->window), name + 4);
          g_assert_true (found);
        }
    }
}

/* The list of keys, made once and shown again. A warning of GTK fails. */
static void
test_shortcuts (AppFixture *fixture, gconstpointer data)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (fixture->window);
  GtkWidget *first;

  app_fixture_open (fixture);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  first = GTK_WIDGET (gtk_application_window_get_help_overlay (window));
  g_assert_nonnull (first);
  app_fixture_settle (first);
  g_assert_true (gtk_widget_get_mapped (first));
  gtk_window_close (GTK_WINDOW (first));
  g_assert_false (gtk_widget_get_visible (first));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  g_assert_true (GTK_WIDGET (gtk_application_window_get_help_overlay (window)) == first);
  app_fixture_settle (first);
  g_assert_true (gtk_widget_get_mapped (first));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/window/" path, AppFixture, NULL, app_fixture_set_up, function,                     \
              app_fixture_tear_down)
#define ADD_QUESTION(path, answer)                                                                 \
  g_test_add ("/window/close/" path, AppFixture, GINT_TO_POINTER (answer), app_fixture_set_up,     \
              test_close_question, app_fixture_tear_down)

int
main (int argc, char **argv)
{
  application = app_fixture_init (&argc, &argv);
  ADD ("start-page", test_start_page);
  ADD ("open", test_open);
  ADD ("open-twice", test_open_twice);
  ADD ("open-missing", test_open_missing);
  ADD ("open-damaged", test_open_damaged);
  ADD ("cancel-loading", test_cancel_loading);
  ADD ("sample", test_sample);
  ADD ("import", test_import);
  ADD ("import-failure", test_import_failure);
  ADD ("places", test_places);
  ADD ("filters", test_filters);
  ADD ("undo", test_undo);
  ADD ("save", test_save);
  ADD ("save-failure", test_save_failure);
  ADD ("close/saved", test_close_saved);
  ADD_QUESTION ("cancel", GTK_RESPONSE_CANCEL);
  ADD_QUESTION ("discard", GTK_RESPONSE_NO);
  ADD_QUESTION ("save", GTK_RESPONSE_YES);
  ADD ("shared", test_shared);
  ADD ("remembered", test_remembered);
  ADD ("appearance", test_appearance);
  ADD ("missing-theme", test_missing_theme);
  ADD ("keys", test_keys);
  ADD ("shortcuts", test_shortcuts);
  return g_test_run ();
}
