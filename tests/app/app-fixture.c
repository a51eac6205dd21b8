/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An application with a window for tests, and plans to open in it. */
#include "app-fixture.h"

#include <glib/gstdio.h>

#include "sokaku-recovery-folder.h"
#include "sokaku-settings.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "test-plan.h"

#define PATIENCE_S 20

static SokakuApplication *application;

/* Puts the sample and the templates where an installation has them. Runs before anybody asks for
 * data folders. */
static void
provide_data (void)
{
  static const char *const names[] = { "sample", "template" };
  const char *source = g_getenv ("SOKAKU_SOURCE_DIR");
  g_autofree char *dir = sokaku_test_make_folder ();
  g_autofree char *application_dir = g_build_filename (dir, "sokaku", NULL);
  g_autofree char *dirs = NULL;

  if (source == NULL)
    return;
  g_assert_cmpint (g_mkdir (application_dir, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *target = g_build_filename (source, "data", names[i], NULL);
      g_autofree char *link = g_build_filename (application_dir, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (link);

      g_assert_true (g_file_make_symbolic_link (file, target, NULL, NULL));
    }
  dirs = g_strdup_printf ("%s:/usr/local/share:/usr/share", dir);
  g_setenv ("XDG_DATA_DIRS", dirs, TRUE);
}

SokakuApplication *
app_fixture_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  provide_data ();
  gtk_test_init (argc, argv, NULL);
  application = sokaku_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  /* Windows come and go; the application stays. */
  g_application_hold (G_APPLICATION (application));
  return application;
}

static gboolean
on_late (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
app_fixture_wait (gboolean (*done) (gpointer data), gpointer data)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (PATIENCE_S, on_late, &late);

  while (!done (data))
    {
      g_assert_false (late);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static gboolean
has_drawn (gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (data);
  gint64 wanted = GPOINTER_TO_SIZE (g_object_get_data (data, "frame"));

  return clock == NULL || gdk_frame_clock_get_frame_counter (clock) >= wanted;
}

void
app_fixture_settle (gpointer widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  if (clock != NULL)
    {
      gint64 frame = gdk_frame_clock_get_frame_counter (clock) + 2;

      g_object_set_data (widget, "frame", GSIZE_TO_POINTER ((gsize) frame));
      gtk_widget_queue_draw (widget);
      while (!has_drawn (widget))
        {
          gtk_widget_queue_draw (widget);
          g_main_context_iteration (NULL, TRUE);
        }
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

guint
app_fixture_count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
reset_settings (void)
{
  g_autoptr (GSettings) settings = sokaku_settings_new ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

void
app_fixture_set_up (AppFixture *fixture, gconstpointer data)
{
  TestPlanShape shape = test_plan_common;
  g_autoptr (SokakuPlan) plan = NULL;
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  reset_settings ();
  shape.n_themes = 7;
  shape.n_initiatives = 6;
  shape.n_items = 24;
  plan = test_plan_new (&shape);
  sokaku_plan_set_name (plan, "A plan/of tests");
  fixture->folder = sokaku_test_make_folder ();
  path = g_build_filename (fixture->folder, "plan", NULL);
  fixture->plan = g_file_new_for_path (path);
  document = sokaku_document_new (plan);
  sokaku_document_save (document, fixture->plan, NULL, &error);
  g_assert_no_error (error);

  fixture->window = sokaku_window_new (application);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_fixture_settle (fixture->window);
}

/* What a test does not save is nobody's business in the next one. */
static void
forget_unsaved_work (void)
{
  g_autofree char *root = sokaku_recovery_folder_get_root ();

  if (g_file_test (root, G_FILE_TEST_IS_DIR))
    sokaku_test_remove_folder (root);
}

static void
close_all (void)
{
  GList *windows;

  /* GTK 4.8 may compute the size of a window that is gone if it is not let finish first. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (windows->data);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
app_fixture_tear_down (AppFixture *fixture, gconstpointer data)
{
  close_all ();
  forget_unsaved_work ();
  g_assert_null (fixture->window);
  g_clear_object (&fixture->plan);
  sokaku_test_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static gboolean
has_loaded (gpointer data)
{
  AppFixture *fixture = data;

  return fixture->window->loading == NULL;
}

void
app_fixture_open (AppFixture *fixture)
{
  sokaku_window_open (fixture->window, fixture->plan);
  app_fixture_wait (has_loaded, fixture);
  g_assert_nonnull (fixture->window->document);
  app_fixture_settle (fixture->window);
}

/* A score of the first item, overall. */
SokakuScore *
app_fixture_get_score (AppFixture *fixture)
{
  SokakuPlan *plan = sokaku_document_get_plan (fixture->window->document);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (items->pdata[0], SOKAKU_OVERALL);

  return sokaku_node_list_peek (sokaku_evaluation_get_scores (evaluation), 0);
}
