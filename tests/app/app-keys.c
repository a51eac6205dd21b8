/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as a keyboard sends them, to the window that has the focus. */
#include "app-keys.h"

#include "app-fixture.h"

#define WAY_MS 400

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
set_true (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
on_exit (GPid pid, int status, gpointer data)
{
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_spawn_close_pid (pid);
  *(gboolean *) data = TRUE;
}

/* The keys come through the X server, so the main loop has to run meanwhile. */
static void
run (char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  GPid pid;

  g_spawn_async (NULL, argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                 &pid, &error);
  g_assert_no_error (error);
  g_child_watch_add (pid, on_exit, &done);
  app_fixture_wait (is_true, &done);
}

/* What was sent last is on its way, and what it opens appears. */
static void
let_arrive (void)
{
  gboolean done = FALSE;

  g_timeout_add_once (WAY_MS, set_true, &done);
  app_fixture_wait (is_true, &done);
}

static void
press (const char *delay, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;

  g_strv_builder_add_many (builder, "xdotool", "key", "--delay", delay, NULL);
  g_strv_builder_addv (builder, (const char **) names);
  argv = g_strv_builder_end (builder);
  run (argv);
}

void
app_keys_press (const char *keys)
{
  press ("30", keys);
  let_arrive ();
}

void
app_keys_type (const char *text)
{
  const char *argv[] = { "xdotool", "type", "--delay", "30", text, NULL };

  run ((char **) argv);
  let_arrive ();
}

/* --- As fast as the window takes them --- */

static gboolean
count_release (GtkEventController *controller, GdkEvent *event, gpointer data)
{
  guint *n_left = data;

  if (gdk_event_get_event_type (event) == GDK_KEY_RELEASE && !gdk_key_event_is_modifier (event)
      && *n_left > 0)
    (*n_left)--;
  return GDK_EVENT_PROPAGATE;
}

static gboolean
is_zero (gpointer data)
{
  return *(guint *) data == 0;
}

void
app_keys_send (GtkWidget *window, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  guint n_left = g_strv_length (names);
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (count_release), &n_left);
  gtk_widget_add_controller (window, controller);
  press ("6", keys);
  app_fixture_wait (is_zero, &n_left);
  gtk_widget_remove_controller (window, controller);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
app_keys_commit (GtkWidget *window, const char *text)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  g_autoptr (GListModel) controllers = NULL;

  g_assert_nonnull (focus);
  controllers = gtk_widget_observe_controllers (focus);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkIMContext *context
          = GTK_IS_EVENT_CONTROLLER_KEY (controller)
                ? gtk_event_controller_key_get_im_context (GTK_EVENT_CONTROLLER_KEY (controller))
                : NULL;

      if (context == NULL)
        continue;
      g_signal_emit_by_name (context, "commit", text);
      return;
    }
  g_test_message ("%s takes no text", G_OBJECT_TYPE_NAME (focus));
  g_assert_not_reached ();
}
