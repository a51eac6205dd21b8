/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the data that the application was installed with. */
#include "sokaku-installed.h"

#include <string.h>

/**
 * sokaku_installed_find:
 * @path: a folder of the application's data, relative, with "/"
 *
 * Returns: (transfer full): that folder, whether or not it exists
 */
GFile *
sokaku_installed_find (const char *path)
{
  const char *const *dirs = g_get_system_data_dirs ();
  g_autofree char *installed = g_build_filename (PKGDATADIR, path, NULL);

  for (guint i = 0; dirs[i] != NULL; i++)
    {
      g_autofree char *there = g_build_filename (dirs[i], "sokaku", path, NULL);

      if (g_file_test (there, G_FILE_TEST_IS_DIR))
        return g_file_new_for_path (there);
    }
  return g_file_new_for_path (installed);
}

/**
 * sokaku_installed_find_template:
 *
 * A template is a plan with the definition that a blank plan begins with, in a
 * language.
 *
 * Returns: (transfer full): the template in the clerk's language, or the Japanese one
 */
GFile *
sokaku_installed_find_template (void)
{
  const char *const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = NULL;
      g_autoptr (GFile) folder = NULL;

      /* The name of a locale without country and encoding. */
      if (strcspn (languages[i], "_.@") != strlen (languages[i]))
        continue;
      path = g_build_filename ("template", strcmp (languages[i], "C") == 0 ? "en" : languages[i],
                               NULL);
      folder = sokaku_installed_find (path);
      if (g_file_query_exists (folder, NULL))
        return g_steal_pointer (&folder);
    }
  return sokaku_installed_find ("template/ja");
}
