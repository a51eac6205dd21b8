/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, actions and keys. */
#include "sokaku-application.h"

#include <glib/gi18n-lib.h>

#include "sokaku-resources.h"
#include "sokaku-settings.h"
#include "sokaku-style.h"
#include "sokaku-window.h"

struct _SokakuApplication
{
  GtkApplication parent_instance;

  GSettings *settings;
  SokakuStyle *style;
};

G_DEFINE_FINAL_TYPE (SokakuApplication, sokaku_application, GTK_TYPE_APPLICATION)

/* Every key of the application. Menus, buttons and the window of shortcuts read them from here;
 * that names keys itself which the number pad has twice. */
static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.new-plan", { "<Control><Shift>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.plan-settings", { "<Control>comma" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.find", { "<Control>f" } },
  { "win.step-hit(1)", { "F3", "<Control>g" } },
  { "win.step-hit(-1)", { "<Shift>F3", "<Control><Shift>g" } },
  { "win.step-sheet(1)", { "<Control>Page_Down", "<Control>KP_Page_Down" } },
  { "win.step-sheet(-1)", { "<Control>Page_Up", "<Control>KP_Page_Up" } },
  { "win.explain", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.preview", { "<Control><Shift>p" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.go::sheets", { "<Alt>1" } },
  { "win.go::overview", { "<Alt>2" } },
  { "win.go::council", { "<Alt>3" } },
  { "win.go::charts", { "<Alt>4" } },
  { "win.go::report", { "<Alt>5" } },
  { "win.go::checks", { "<Alt>6" } },
  { "win.next-finding", { "F8" } },
  { "win.previous-finding", { "<Shift>F8" } },
  { "win.chart-beside-form", { "F9" } },
  { "win.chair", { "F11" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
};

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

static SokakuWindow *
get_active_window (SokakuApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return SOKAKU_IS_WINDOW (window) ? SOKAKU_WINDOW (window) : NULL;
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
sokaku_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  SokakuWindow *window = get_active_window (SOKAKU_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    if (window != NULL)
      sokaku_window_open (window, files[i]);
    else
      sokaku_window_open_new (SOKAKU_APPLICATION (application), files[i]);
}

/* A second window shows the same plan as the first: one document for both. */
static void
new_window_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SokakuApplication *self = SOKAKU_APPLICATION (user_data);
  SokakuWindow *active = get_active_window (self);
  SokakuWindow *window = sokaku_window_new (self);

  if (active != NULL && sokaku_window_get_document (active) != NULL)
    sokaku_window_share_document (window, active);
  gtk_window_present (GTK_WINDOW (window));
}

/* Each window asks for itself; one that stays open keeps the application running. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  /* A window takes its dialogs along, which stand in the list, too. */
  g_autolist (GtkWindow) windows
      = g_list_copy_deep (gtk_application_get_windows (user_data), (GCopyFunc) g_object_ref, NULL);

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_show_about_dialog (GTK_WINDOW (get_active_window (user_data)), "program-name", _ ("Sokaku"),
                         "version", SOKAKU_VERSION, "logo-icon-name", SOKAKU_APP_ID, "comments",
                         _ ("Fill in, check, chart and print the progress sheets of a reform plan"),
                         "copyright", _ ("© The Sokaku developers"), "license",
                         /* Not license-type: its sentence is GTK's, and not in every language. */
                         _ ("This program comes with absolutely no warranty. It is free software "
                            "under the GNU General Public License, version 3 or later: "
                            "https://www.gnu.org/licenses/gpl-3.0.html"),
                         "wrap-license", TRUE,
                         /* Translators: your name. */
                         "translator-credits", _ ("translator-credits"), NULL);
}

static void
sokaku_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "new-window", .activate = new_window_action },
    { .name = "quit", .activate = quit_action },
    { .name = "about", .activate = about_action },
  };
  static const char *const kept[] = { "autosave", "color-scheme", "chart-kind" };
  SokakuApplication *self = SOKAKU_APPLICATION (application);

  G_APPLICATION_CLASS (sokaku_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (SOKAKU_APP_ID);
  /* A message that can be copied is not marked before anybody asks. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  self->settings = sokaku_settings_new ();
  self->style = sokaku_style_new (gdk_display_get_default ());
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, kept[i]);

      g_action_map_add_action (G_ACTION_MAP (self), action);
    }
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].keys);
}

static void
sokaku_application_dispose (GObject *object)
{
  SokakuApplication *self = SOKAKU_APPLICATION (object);

  g_clear_object (&self->style);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_application_parent_class)->dispose (object);
}

static void
sokaku_application_class_init (SokakuApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_application_dispose;
  application_class->startup = sokaku_application_startup;
  application_class->activate = sokaku_application_activate;
  application_class->open = sokaku_application_open;

  g_resources_register (sokaku_get_resource ());
}

static void
sokaku_application_init (SokakuApplication *self)
{
}
