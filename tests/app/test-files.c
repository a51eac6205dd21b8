/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's work with files: one document for a plan, however it is opened. */
#include "app-fixture.h"

#include "sokaku-test-folder.h"

static SokakuApplication *application;

static gboolean
has_loaded (gpointer data)
{
  return ((AppFixture *) data)->window->loading == NULL;
}

static void
check_one_window (AppFixture *fixture, SokakuDocument *document)
{
  g_assert_cmpuint (app_fixture_count_windows (), ==, 1);
  g_assert_true (fixture->window->document == document);
}

/* The menu, a drop, the list of recent plans and the command line; the folder, the file in it,
 * a link to it and a name with a detour. */
static void
test_ways (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *detour_path = g_build_filename (fixture->folder, "plan", "sheets", "..", NULL);
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autoptr (GFile) link = g_file_new_for_path (link_path);
  g_autoptr (GFile) detour = g_file_new_for_path (detour_path);
  g_autoptr (GFile) file = g_file_get_child (fixture->plan, "plan.xml");
  g_autoptr (GFile) linked_file = g_file_get_child (link, "plan.xml");
  GFile *spellings[] = { fixture->plan, file, link, linked_file, detour };
  gboolean loading = GPOINTER_TO_INT (data);
  SokakuDocument *document = NULL;

  g_assert_true (g_file_make_symbolic_link (link, path, NULL, NULL));
  if (loading)
    sokaku_window_open (fixture->window, fixture->plan);
  else
    app_fixture_open (fixture);
  document = fixture->window->document;
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *uri = g_file_get_uri (spellings[i]);

      sokaku_window_open (fixture->window, spellings[i]);
      check_one_window (fixture, document);
      sokaku_window_open_new (application, spellings[i]);
      check_one_window (fixture, document);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-uri", "s", uri);
      check_one_window (fixture, document);
      g_application_open (G_APPLICATION (application), &spellings[i], 1, "");
      check_one_window (fixture, document);
    }
  app_fixture_wait (has_loaded, fixture);
  g_assert_nonnull (fixture->window->document);
}

/* A copy is another plan. */
static void
test_others (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autofree char *copy_path = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (copy_path);

  sokaku_test_copy_folder (path, copy_path);
  app_fixture_open (fixture);
  sokaku_window_open (fixture->window, copy);
  g_assert_cmpuint (app_fixture_count_windows (), ==, 2);
}

static void
test_no_plan (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  sokaku_window_open (fixture->window, folder);
  app_fixture_wait (has_loaded, fixture);
  g_assert_null (fixture->window->document);
  g_assert_true (gtk_info_bar_get_revealed (fixture->window->error_bar));
  g_assert_true (g_str_has_suffix (gtk_label_get_text (fixture->window->error_label),
                                   "This folder is not a plan: there is no plan.xml in it."));
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/files/" path, AppFixture, GINT_TO_POINTER (data), app_fixture_set_up, function,    \
              app_fixture_tear_down)

int
main (int argc, char **argv)
{
  application = app_fixture_init (&argc, &argv);
  ADD ("open-again", FALSE, test_ways);
  ADD ("open-again-while-loading", TRUE, test_ways);
  ADD ("open-another", FALSE, test_others);
  ADD ("no-plan", FALSE, test_no_plan);
  return g_test_run ();
}
