/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plans opened last. */
#include "sokaku-recent.h"

#include "sokaku-settings.h"

#define KEY "recent-plans"
#define N_KEPT 10

/* What the desktop's list of recent files holds for a plan: the file that opens it. */
static char *
get_file_uri (const char *folder_uri)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (folder_uri);
  g_autoptr (GFile) file = g_file_get_child (folder, "plan.xml");

  return g_file_get_uri (file);
}

static void
move_to_front (GSettings *settings, const char *uri, gboolean add)
{
  g_auto (GStrv) uris = g_settings_get_strv (settings, KEY);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (add)
    g_ptr_array_add (kept, (gpointer) uri);
  for (guint i = 0; uris[i] != NULL && kept->len < N_KEPT; i++)
    if (!g_str_equal (uris[i], uri))
      g_ptr_array_add (kept, uris[i]);
  g_ptr_array_add (kept, NULL);
  g_settings_set_strv (settings, KEY, (const char *const *) kept->pdata);
}

/**
 * sokaku_recent_add:
 * @settings: the application's settings
 * @folder: folder of a plan
 * @name: the plan's name
 *
 * Puts a plan first among those opened last, here and in the desktop's own list.
 */
void
sokaku_recent_add (GSettings *settings, GFile *folder, const char *name)
{
  g_autofree char *uri = g_file_get_uri (folder);
  g_autofree char *file_uri = get_file_uri (uri);
  GtkRecentData data = {
    .display_name = (char *) name,
    .mime_type = (char *) "application/x-sokaku-plan+xml",
    .app_name = (char *) "Sokaku",
    .app_exec = (char *) "sokaku %f",
  };

  /* First the name, which the menus ask for when the setting changes. */
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), file_uri, &data);
  move_to_front (settings, uri, TRUE);
}

/**
 * sokaku_recent_remove:
 * @settings: the application's settings
 * @folder: folder of a plan
 *
 * Forgets a plan, since it is no longer there.
 */
void
sokaku_recent_remove (GSettings *settings, GFile *folder)
{
  g_autofree char *uri = g_file_get_uri (folder);
  g_autofree char *file_uri = get_file_uri (uri);

  move_to_front (settings, uri, FALSE);
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), file_uri, NULL);
}

/**
 * sokaku_recent_list:
 * @settings: the application's settings
 *
 * Returns: (transfer full) (array zero-terminated=1): URIs of the folders of the
 *   plans opened last, the latest first
 */
char **
sokaku_recent_list (GSettings *settings)
{
  return g_settings_get_strv (settings, KEY);
}

/**
 * sokaku_recent_dup_name:
 * @uri: URI of a plan's folder
 *
 * Returns: (transfer full): the plan's name as far as the desktop remembers it,
 *   else the folder's
 */
char *
sokaku_recent_dup_name (const char *uri)
{
  g_autofree char *file_uri = get_file_uri (uri);
  g_autoptr (GtkRecentInfo) info
      = gtk_recent_manager_lookup_item (gtk_recent_manager_get_default (), file_uri, NULL);
  g_autoptr (GFile) folder = g_file_new_for_uri (uri);
  g_autofree char *base = NULL;

  if (info != NULL)
    return g_strdup (gtk_recent_info_get_display_name (info));
  base = g_file_get_basename (folder);
  return g_filename_display_name (base != NULL ? base : uri);
}
