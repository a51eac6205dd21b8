/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window application: translations, then GApplication. */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "sokaku-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (SokakuApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = sokaku_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
