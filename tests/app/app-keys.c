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
  /* What was sent last is on its way, and what it opens appears. */
  done = FALSE;
  g_timeout_add_once (WAY_MS, set_true, &done);
  app_fixture_wait (is_true, &done);
}

void
app_keys_press (const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;

  g_strv_builder_add_many (builder, "xdotool", "key", "--delay", "30", NULL);
  g_strv_builder_addv (builder, (const char **) names);
  argv = g_strv_builder_end (builder);
  run (argv);
}

void
app_keys_type (const char *text)
{
  const char *argv[] = { "xdotool", "type", "--delay", "30", text, NULL };

  run ((char **) argv);
}
