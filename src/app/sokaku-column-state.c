/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers the widths that the clerk gave to columns. */
#include "sokaku-column-state.h"

#define KEY "columns"
/* Dragging the edge of a column changes its width with every move. */
#define SETTLE_MS 400

typedef struct
{
  GSettings *settings;
  GtkColumnViewColumn *column; /* weak: owns this */
  char *prefix;                /* "list/id=" */
  guint source;
} State;

static void
state_free (gpointer data, GClosure *closure)
{
  State *state = data;

  g_clear_handle_id (&state->source, g_source_remove);
  g_object_unref (state->settings);
  g_free (state->prefix);
  g_free (state);
}

static gboolean
write_width (gpointer data)
{
  State *state = data;
  g_auto (GStrv) saved = g_settings_get_strv (state->settings, KEY);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *entry = NULL;
  int width = gtk_column_view_column_get_fixed_width (state->column);

  state->source = 0;
  for (guint i = 0; saved[i] != NULL; i++)
    if (!g_str_has_prefix (saved[i], state->prefix))
      g_ptr_array_add (kept, saved[i]);
  if (width > 0)
    {
      entry = g_strdup_printf ("%s%d", state->prefix, width);
      g_ptr_array_add (kept, entry);
    }
  g_ptr_array_add (kept, NULL);
  g_settings_set_strv (state->settings, KEY, (const char *const *) kept->pdata);
  return G_SOURCE_REMOVE;
}

static void
on_width (GtkColumnViewColumn *column, GParamSpec *pspec, State *state)
{
  g_clear_handle_id (&state->source, g_source_remove);
  state->source = g_timeout_add (SETTLE_MS, write_width, state);
}

/**
 * sokaku_column_state_bind:
 * @settings: the application's settings
 * @list: name of the list
 * @id: name of the column in it
 * @column: the column
 *
 * Gives @column the width it had last, and remembers it from now on.
 */
void
sokaku_column_state_bind (GSettings *settings,
                          const char *list,
                          const char *id,
                          GtkColumnViewColumn *column)
{
  g_auto (GStrv) saved = g_settings_get_strv (settings, KEY);
  State *state = g_new0 (State, 1);

  state->settings = g_object_ref (settings);
  state->column = column;
  state->prefix = g_strdup_printf ("%s/%s=", list, id);
  for (guint i = 0; saved[i] != NULL; i++)
    if (g_str_has_prefix (saved[i], state->prefix))
      {
        gint64 width = g_ascii_strtoll (saved[i] + strlen (state->prefix), NULL, 10);

        if (width > 0 && width < G_MAXINT16)
          gtk_column_view_column_set_fixed_width (column, (int) width);
      }
  g_signal_connect_data (column, "notify::fixed-width", G_CALLBACK (on_width), state, state_free,
                         G_CONNECT_DEFAULT);
}
