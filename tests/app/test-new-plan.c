/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making a new plan by keyboard: blank, from the open plan, from another; and leaving it. */
#include "app-fixture.h"
#include "app-keys.h"

#include "sokaku-new-plan-basics.h"
#include "sokaku-new-plan-items.h"
#include "sokaku-new-plan-start.h"
#include "sokaku-new-plan-summary.h"
#include "sokaku-new-plan-themes.h"
#include "sokaku-new-plan.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"

static GtkWindow *
find_assistant (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (SOKAKU_IS_NEW_PLAN (window))
        return window;
    }
  return NULL;
}

static void
open_assistant (void)
{
  app_keys_press ("ctrl+shift+n");
  g_assert_nonnull (find_assistant ());
}

/* Whether the focus is in a page of that type. */
static gboolean
is_at (GType type)
{
  GtkWidget *focus = gtk_window_get_focus (find_assistant ());

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

/* A label of the assistant that is in sight and begins so. */
static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
assistant_shows (const char *text)
{
  return shows (GTK_WIDGET (find_assistant ()), text);
}

static gboolean
is_saved (gpointer data)
{
  return !sokaku_document_get_saving (SOKAKU_WINDOW (data)->document)
         && !sokaku_document_get_modified (SOKAKU_WINDOW (data)->document);
}

/* Saved, the plan is the same when it is read again. */
static void
check_saving (AppFixture *fixture, SokakuWindow *window)
{
  g_autofree char *path = g_build_filename (fixture->folder, "made", NULL);
  g_autofree char *again_path = g_build_filename (fixture->folder, "again", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) again = g_file_new_for_path (again_path);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;

  g_assert_null (sokaku_document_get_folder (window->document));
  g_assert_true (sokaku_window_has_unsaved_work (window));
  sokaku_window_save (window, folder);
  app_fixture_wait (is_saved, window);
  document = sokaku_document_load (folder, NULL, NULL);
  g_assert_nonnull (document);
  g_assert_true (sokaku_document_save (document, again, NULL, NULL));
  before = sokaku_test_read_folder (path);
  after = sokaku_test_read_folder (again_path);
  g_assert_true (sokaku_test_folders_equal (before, after));
}

static void
test_blank (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *window = fixture->window;
  SokakuPlan *plan;

  open_assistant ();
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_START));
  app_keys_press ("Return");
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_BASICS));

  /* Without a name it does not go on and says why. */
  g_assert_false (assistant_shows ("The plan needs a name"));
  app_keys_press ("Return");
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_BASICS));
  g_assert_true (assistant_shows ("The plan needs a name"));
  app_keys_type ("Plan 2");
  g_assert_false (assistant_shows ("The plan needs a name"));
  app_keys_press ("Tab");
  app_keys_type ("Minato");
  app_keys_press ("Tab Tab");
  app_keys_type ("soon");
  app_keys_press ("Return");
  g_assert_true (assistant_shows ("That is no year"));
  app_keys_press ("ctrl+a");
  app_keys_type ("R9");
  app_keys_press ("Tab ctrl+a");
  app_keys_type ("4");
  /* The third year is not evaluated either. */
  app_keys_press ("Tab Tab Tab space");
  app_keys_press ("alt+Right");

  /* A template has no items, so themes are next. */
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_THEMES));
  app_keys_press ("alt+a");
  app_keys_press ("Return");
  g_assert_true (assistant_shows ("Theme I has no name"));
  app_keys_type ("Finance");
  app_keys_press ("alt+a");
  app_keys_type ("People");
  app_keys_press ("Return");
  g_assert_true (assistant_shows ("Finance, People"));

  app_keys_press ("Return");
  g_assert_null (find_assistant ());
  g_assert_nonnull (window->document);
  plan = sokaku_document_get_plan (window->document);
  g_assert_cmpstr (sokaku_plan_get_name (plan), ==, "Plan 2");
  g_assert_cmpstr (sokaku_plan_get_city (plan), ==, "Minato");
  g_assert_cmpint (sokaku_plan_get_first_fiscal (plan), ==, 2027);
  g_assert_cmpuint (sokaku_plan_get_n_years (plan), ==, 4);
  g_assert_true (sokaku_year_get_evaluated (sokaku_plan_peek_year (plan, 1)));
  g_assert_false (sokaku_year_get_evaluated (sokaku_plan_peek_year (plan, 2)));
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_plan_get_themes (plan)), ==, 2);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_plan_get_criteria (plan)), ==, 4);
  g_assert_cmpstr (
      sokaku_theme_get_short_in_lists (sokaku_node_list_peek (sokaku_plan_get_themes (plan), 1)),
      ==, "People");
  check_saving (fixture, window);
}

static SokakuWindow *
find_other_window (AppFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (SOKAKU_IS_WINDOW (window) && SOKAKU_WINDOW (window) != fixture->window)
        return SOKAKU_WINDOW (window);
    }
  return NULL;
}

static void
assert_same_names (SokakuNodeList *before, SokakuNodeList *after, const char *property)
{
  g_assert_cmpuint (sokaku_node_list_get_length (before), >, 0);
  g_assert_cmpuint (sokaku_node_list_get_length (after), ==, sokaku_node_list_get_length (before));
  for (guint i = 0; i < sokaku_node_list_get_length (before); i++)
    {
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;

      g_object_get (sokaku_node_list_peek (before, i), property, &expected, NULL);
      g_object_get (sokaku_node_list_peek (after, i), property, &found, NULL);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* The open plan stays; one item is left out; back and forth loses nothing. */
static void
test_structure (AppFixture *fixture, gconstpointer data)
{
  SokakuWindow *other;
  SokakuPlan *source;
  SokakuPlan *plan;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  app_fixture_open (fixture);
  source = sokaku_document_get_plan (fixture->window->document);
  before = sokaku_plan_list_items (source);
  open_assistant ();
  app_keys_press ("Return");
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_BASICS));
  app_keys_press ("ctrl+a");
  app_keys_type ("Next");
  app_keys_press ("Return");
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_ITEMS));
  app_keys_press ("Down space");
  app_keys_press ("alt+Left");
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_BASICS));
  app_keys_press ("Return");
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_ITEMS));
  app_keys_press ("alt+1");
  app_keys_press ("ctrl+Return");
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_THEMES));
  app_keys_press ("ctrl+Return");
  app_keys_press ("alt+s");
  app_keys_press ("ctrl+Return");
  g_assert_null (find_assistant ());

  g_assert_true (sokaku_document_get_plan (fixture->window->document) == source);
  g_assert_false (sokaku_document_get_modified (fixture->window->document));
  other = find_other_window (fixture);
  g_assert_nonnull (other);
  plan = sokaku_document_get_plan (other->document);
  after = sokaku_plan_list_items (plan);
  g_assert_cmpstr (sokaku_plan_get_name (plan), ==, "Next");
  g_assert_cmpint (sokaku_plan_get_first_fiscal (plan), ==,
                   sokaku_plan_get_last_fiscal (source) + 1);
  g_assert_cmpuint (after->len, ==, before->len - 1);
  g_assert_cmpstr (sokaku_item_get_title (after->pdata[0]), ==,
                   sokaku_item_get_title (before->pdata[1]));
  g_assert_cmpstr (sokaku_item_get_number (after->pdata[0]), ==, "1");
  /* All that it is scored and rated by comes along, and its settings were asked for. */
  assert_same_names (sokaku_plan_get_criteria (source), sokaku_plan_get_criteria (plan), "name");
  assert_same_names (sokaku_plan_get_grades (source), sokaku_plan_get_grades (plan), "name");
  assert_same_names (sokaku_plan_get_scale (source), sokaku_plan_get_scale (plan), "label");
  assert_same_names (sokaku_plan_get_themes (source), sokaku_plan_get_themes (plan), "name");
  assert_same_names (sokaku_plan_get_members (source), sokaku_plan_get_members (plan), "name");
  g_assert_nonnull (other->plan_settings);
  gtk_window_destroy (GTK_WINDOW (other->plan_settings));
  app_fixture_settle (other);
  check_saving (fixture, other);
}

static void
find_start (GtkWidget *widget, SokakuNewPlanStart **start)
{
  if (SOKAKU_IS_NEW_PLAN_START (widget))
    *start = SOKAKU_NEW_PLAN_START (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_start (child, start);
}

static gboolean
has_read (gpointer data)
{
  return sokaku_new_plan_start_get_plan (data) != NULL;
}

static gboolean
has_failed (gpointer data)
{
  return assistant_shows (data);
}

/* A plan that is not open: it is read, or the page says why it cannot be. */
static void
test_other_plan (AppFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone", NULL);
  g_autoptr (GFile) gone = g_file_new_for_path (path);
  g_autofree char *shown = g_file_get_parse_name (gone);
  SokakuNewPlanStart *start = NULL;

  open_assistant ();
  find_start (GTK_WIDGET (find_assistant ()), &start);
  app_keys_press ("Down Down");
  g_assert_cmpint (sokaku_new_plan_start_get_source (start), !=, SOKAKU_NEW_PLAN_BLANK);
  sokaku_new_plan_start_load (start, gone);
  app_fixture_wait (has_failed, shown);
  g_assert_cmpint (sokaku_new_plan_start_get_source (start), ==, SOKAKU_NEW_PLAN_OTHER);
  app_keys_press ("alt+n");
  g_assert_true (assistant_shows ("Choose the folder"));

  sokaku_new_plan_start_load (start, fixture->plan);
  app_fixture_wait (has_read, start);
  app_keys_press ("alt+n");
  app_keys_press ("ctrl+Return");
  g_assert_true (is_at (SOKAKU_TYPE_NEW_PLAN_ITEMS));

  /* Escape leaves everything as it was. */
  app_keys_press ("Escape");
  g_assert_null (find_assistant ());
  g_assert_true (sokaku_window_is_empty (fixture->window));
}

static gboolean
has_document (gpointer data)
{
  return SOKAKU_WINDOW (data)->document != NULL;
}

static void
test_sample (AppFixture *fixture, gconstpointer data)
{
  open_assistant ();
  app_keys_press ("alt+m");
  g_assert_true (assistant_shows ("A copy of a city"));
  app_keys_press ("Return");
  g_assert_null (find_assistant ());
  app_fixture_wait (has_document, fixture->window);
  g_assert_true (fixture->window->sample);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)

int
main (int argc, char *argv[])
{
  app_fixture_init (&argc, &argv);

  ADD ("/new-plan/blank", test_blank);
  ADD ("/new-plan/structure", test_structure);
  ADD ("/new-plan/other-plan", test_other_plan);
  ADD ("/new-plan/sample", test_sample);
  return g_test_run ();
}
