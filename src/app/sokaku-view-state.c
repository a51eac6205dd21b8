/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window showed of a plan, kept until the plan is opened again. */
#include "sokaku-view-state.h"

#define KEY "view-states"
#define N_KEPT 20

/**
 * sokaku_view_state_load:
 * @settings: the application's settings
 * @folder: folder of a plan
 *
 * Returns: (transfer full) (nullable): what was kept of it, of type a{sv}; %NULL
 *   where nothing was
 */
GVariant *
sokaku_view_state_load (GSettings *settings, GFile *folder)
{
  g_autoptr (GVariant) states = g_settings_get_value (settings, KEY);
  g_autofree char *uri = g_file_get_uri (folder);
  GVariantIter iter;
  const char *its;
  GVariant *state;

  g_variant_iter_init (&iter, states);
  while (g_variant_iter_next (&iter, "(&s@a{sv})", &its, &state))
    {
      if (g_str_equal (its, uri))
        return state;
      g_variant_unref (state);
    }
  return NULL;
}

/**
 * sokaku_view_state_save:
 * @settings: the application's settings
 * @folder: folder of a plan
 * @state: what to keep of it, of type a{sv}; consumed if floating
 *
 * Keeps @state in place of what was kept under the same names; what other places
 * keep of the plan stays. The plans that were shown longest ago are forgotten.
 */
void
sokaku_view_state_save (GSettings *settings, GFile *folder, GVariant *state)
{
  g_autoptr (GVariant) states = g_settings_get_value (settings, KEY);
  g_autoptr (GVariant) kept = sokaku_view_state_load (settings, folder);
  g_autoptr (GVariant) given = g_variant_ref_sink (state);
  g_autofree char *uri = g_file_get_uri (folder);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sa{sv})"));
  GVariantDict dict;
  GVariantIter iter;
  const char *its;
  GVariant *other;
  guint n = 1;

  g_variant_dict_init (&dict, kept);
  g_variant_iter_init (&iter, given);
  while (g_variant_iter_next (&iter, "{&sv}", &its, &other))
    {
      g_variant_dict_insert_value (&dict, its, other);
      g_variant_unref (other);
    }
  g_variant_builder_add (&builder, "(s@a{sv})", uri, g_variant_dict_end (&dict));
  g_variant_iter_init (&iter, states);
  while (g_variant_iter_next (&iter, "(&s@a{sv})", &its, &other))
    {
      if (!g_str_equal (its, uri) && n < N_KEPT)
        {
          g_variant_builder_add (&builder, "(s@a{sv})", its, other);
          n++;
        }
      g_variant_unref (other);
    }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}
