/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years in a window: locking them from the menu, and taking that back. */
#include "app-fixture.h"

#include "sokaku-sheet.h"

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

#define ADD(path, func)                                                                            \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)

int
main (int argc, char *argv[])
{
  app_fixture_init (&argc, &argv);

  ADD ("/years/lock", test_lock);
  return g_test_run ();
}
