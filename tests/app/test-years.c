/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years in a window: locking them from the menu, opening the next, and taking that back. */
#include "app-fixture.h"
#include "app-keys.h"

#include "sokaku-next-year-dialog.h"
#include "sokaku-next-year.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

/* The entry of the first year in the menu of locks. */
static GMenuModel *
get_lock_menu (SokakuWindow *window)
{
  GMenuModel *section = G_MENU_MODEL (window->years_section);

  for (int i = 0; i < g_menu_model_get_n_items (section); i++)
    {
      GMenuModel *menu = g_menu_model_get_item_link (section, i, G_MENU_LINK_SUBMENU);

      if (menu != NULL)
        {
          g_object_unref (menu); /* the section holds it */
          return menu;
        }
    }
  return NULL;
}

static gboolean
shows_lock (SokakuWindow *window, int fiscal)
{
  g_autofree char *name = g_strdup_printf ("lock-%d", fiscal);
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), name);

  g_assert_nonnull (state);
  return g_variant_get_boolean (state);
}

static void
test_lock (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  g_autofree char *action = NULL;
  g_autofree char *name = NULL;
  SokakuHistory *history;
  SokakuPlan *plan;
  int fiscal;

  g_assert_null (get_lock_menu (window));
  app_fixture_open (fixture);
  plan = sokaku_document_get_plan (window->document);
  history = sokaku_document_get_history (window->document);
  fiscal = sokaku_plan_get_first_fiscal (plan);
  g_assert_nonnull (get_lock_menu (window));
  g_assert_cmpint (g_menu_model_get_n_items (get_lock_menu (window)), ==,
                   sokaku_plan_get_n_years (plan));
  name = g_strdup_printf ("lock-%d", fiscal);
  action = g_strdup_printf ("win.%s", name);
  g_assert_false (shows_lock (window, fiscal));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  g_assert_true (sokaku_plan_is_locked (plan, fiscal));
  g_assert_true (shows_lock (window, fiscal));
  g_assert_false (shows_lock (window, fiscal + 1));
  g_assert_nonnull (strstr (sokaku_history_get_undo_label (history), "Lock"));

  sokaku_history_undo (history);
  g_assert_false (sokaku_plan_is_locked (plan, fiscal));
  g_assert_false (shows_lock (window, fiscal));

  /* The menu follows the plan's years. */
  sokaku_history_remove (history, sokaku_plan_get_years (plan), 0, "");
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (window), name));
  sokaku_history_undo (history);
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), name));
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (SOKAKU_IS_NEXT_YEAR_DIALOG (window))
        return window;
    }
  return NULL;
}

static guint
count_rows (SokakuPlan *plan, int fiscal)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      SokakuNodeList *actions = sokaku_item_get_actions (items->pdata[i]);

      for (guint k = 0; k < sokaku_node_list_get_length (actions); k++)
        n += sokaku_action_get_year (sokaku_node_list_peek (actions, k)) == fiscal;
    }
  return n;
}

static gboolean
is_saved (gpointer data)
{
  return !sokaku_document_get_saving (SOKAKU_WINDOW (data)->document)
         && !sokaku_document_get_modified (SOKAKU_WINDOW (data)->document);
}

static void
save (SokakuWindow *window)
{
  sokaku_window_save (window, NULL);
  app_fixture_wait (is_saved, window);
}

static void
show_dialog (SokakuWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-year", NULL));
  g_assert_nonnull (find_dialog ());
  app_fixture_settle (find_dialog ());
}

/* By keyboard: another year, one row left out, opened; saved, undone and saved again. */
static void
test_next_year (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  g_autoptr (SokakuPlan) made = sokaku_test_make_plan (3, 12);
  g_autoptr (SokakuDocument) document = sokaku_document_new (made);
  g_autofree char *path = g_file_get_path (fixture->plan);
  g_autoptr (SokakuNextYear) expected = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) opened = NULL;
  g_autoptr (GHashTable) undone = NULL;
  SokakuNextCounts counts;
  SokakuHistory *history;
  SokakuPlan *plan;
  int fiscal;

  sokaku_test_remove_folder (path);
  g_assert_true (sokaku_document_save (document, fixture->plan, NULL, NULL));
  before = sokaku_test_read_folder (path);
  app_fixture_open (fixture);
  plan = sokaku_document_get_plan (window->document);
  history = sokaku_document_get_history (window->document);
  fiscal = sokaku_plan_get_last_fiscal (plan) + 1;
  expected = sokaku_next_year_new (plan, fiscal);
  sokaku_next_year_count (expected, &counts);
  g_assert_cmpuint (counts.rows, >, 2);

  /* Nothing happens before it is asked for. */
  show_dialog (window);
  app_keys_press ("Escape");
  g_assert_null (find_dialog ());
  g_assert_false (sokaku_history_get_can_undo (history));

  show_dialog (window);
  /* To the year's last choice; over the options and the three buttons to the list. */
  app_keys_press ("alt+y");
  app_keys_press ("Down Return");
  app_keys_press ("alt+n alt+u");
  app_keys_press ("Tab Tab Tab Tab Tab Tab Down space");
  app_keys_press ("ctrl+Return");
  g_assert_null (find_dialog ());
  g_assert_cmpint (sokaku_plan_get_last_fiscal (plan), ==, fiscal);
  g_assert_cmpuint (count_rows (plan, fiscal), ==, counts.rows - 1);
  g_assert_true (sokaku_plan_is_locked (plan, fiscal - 1));
  g_assert_false (sokaku_plan_is_locked (plan, fiscal));
  save (window);
  opened = sokaku_test_read_folder (path);
  g_assert_false (sokaku_test_folders_equal (before, opened));

  sokaku_history_undo (history);
  g_assert_false (sokaku_history_get_can_undo (history));
  save (window);
  undone = sokaku_test_read_folder (path);
  g_assert_true (sokaku_test_folders_equal (before, undone));
}

#define ADD(path, func)                                                                            \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)

int
main (int argc, char *argv[])
{
  app_fixture_init (&argc, &argv);

  ADD ("/years/lock", test_lock);
  ADD ("/years/next", test_next_year);
  return g_test_run ();
}
