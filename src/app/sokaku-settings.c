/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the application remembers between runs. */
#include "sokaku-settings.h"

/**
 * sokaku_settings_new:
 *
 * Opens the settings of the application; all objects returned share their values.
 *
 * Returns: (transfer full): the settings
 */
GSettings *
sokaku_settings_new (void)
{
  return g_settings_new (SOKAKU_APP_ID);
}
