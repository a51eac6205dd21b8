/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers how large the clerk made the lower part of a pane. */
#include "sokaku-pane-state.h"

typedef struct
{
  GSettings *settings;
  char *key;
  gboolean placing; /* the position is ours, not the clerk's */
  int room;         /* size of the whole when it was last placed */
} State;

static void
state_free (gpointer data, GClosure *closure)
{
  State *state = data;

  g_object_unref (state->settings);
  g_free (state->key);
  g_free (state);
}

static int
get_room (GtkPaned *paned)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (paned)) == GTK_ORIENTATION_VERTICAL
             ? gtk_widget_get_height (GTK_WIDGET (paned))
             : gtk_widget_get_width (GTK_WIDGET (paned));
}

/* The size remembered, but at most a third of the whole: what stands above comes first. */
static void
on_room (GtkPaned *paned, GParamSpec *pspec, State *state)
{
  int room = get_room (paned);

  if (room <= 0 || room == state->room)
    return;
  state->room = room;
  state->placing = TRUE;
  gtk_paned_set_position (paned,
                          room - MIN (g_settings_get_int (state->settings, state->key), room / 3));
  state->placing = FALSE;
}

static void
on_position (GtkPaned *paned, GParamSpec *pspec, State *state)
{
  GtkWidget *end = gtk_paned_get_end_child (paned);
  int room = get_room (paned);

  if (state->placing || room <= 0 || room != state->room || end == NULL
      || !gtk_widget_get_visible (end))
    return;
  g_settings_set_int (state->settings, state->key,
                      CLAMP (room - gtk_paned_get_position (paned), 60, 8192));
}

/**
 * sokaku_pane_state_bind:
 * @settings: the application's settings
 * @key: name of the key that holds the size of the end child, in pixels
 * @paned: a pane
 *
 * Gives the end child of @paned the size it had last, at most a third of the
 * whole, and remembers what the clerk makes of it.
 */
void
sokaku_pane_state_bind (GSettings *settings, const char *key, GtkPaned *paned)
{
  State *state = g_new0 (State, 1);

  state->settings = g_object_ref (settings);
  state->key = g_strdup (key);
  g_signal_connect (paned, "notify::max-position", G_CALLBACK (on_room), state);
  g_signal_connect_data (paned, "notify::position", G_CALLBACK (on_position), state, state_free,
                         G_CONNECT_DEFAULT);
}
