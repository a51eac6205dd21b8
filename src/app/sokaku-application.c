/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, and the plans they share. */
#include "sokaku-application.h"

#include <glib/gi18n-lib.h>

#include "sokaku-resources.h"
#include "sokaku-settings.h"
#include "sokaku-window.h"

struct _SokakuApplication
{
  GtkApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (SokakuApplication, sokaku_application, GTK_TYPE_APPLICATION)

/**
 * sokaku_application_new:
 *
 * Creates the application.
 *
 * Returns: (transfer full): the application
 */
SokakuApplication *
sokaku_application_new (void)
{
  return g_object_new (SOKAKU_TYPE_APPLICATION, "application-id", SOKAKU_APP_ID,
                       "resource-base-path", "/io/github/sokaku/Sokaku", "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}

static void
sokaku_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (sokaku_window_new (SOKAKU_APPLICATION (application)));
  gtk_window_present (window);
}

static void
sokaku_application_class_init (SokakuApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = sokaku_application_activate;
  g_resources_register (sokaku_get_resource ());
}

static void
sokaku_application_init (SokakuApplication *self)
{
}
