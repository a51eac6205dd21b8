/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The look: style sheets that follow the desktop's light, dark and high-contrast choice. */
#include "sokaku-style.h"

#include "sokaku-settings.h"

#define FOLDER "/io/github/sokaku/Sokaku/ui/"

struct _SokakuStyle
{
  GObject parent_instance;

  GdkDisplay *display;
  GtkSettings *gtk_settings;
  GSettings *settings;
  GtkCssProvider *tokens;   /* light or dark */
  GtkCssProvider *contrast; /* what high contrast changes in them */
  GtkCssProvider *rules;
  gboolean chosen; /* by the clerk, not the desktop */
};

G_DEFINE_FINAL_TYPE (SokakuStyle, sokaku_style, G_TYPE_OBJECT)

/* The name of the theme in use, in lower case. GTK_THEME beats the setting. */
static char *
get_theme (SokakuStyle *self)
{
  g_autofree char *name = NULL;
  const char *forced = g_getenv ("GTK_THEME");

  if (forced != NULL && *forced != '\0')
    return g_ascii_strdown (forced, -1);
  g_object_get (self->gtk_settings, "gtk-theme-name", &name, NULL);
  return g_ascii_strdown (name != NULL ? name : "", -1);
}

/* Whether the theme in use is dark: by its colours, since a theme that is not installed is
 * replaced by a light one whatever its name says. */
static gboolean
is_dark (SokakuStyle *self, const char *theme)
{
  g_autoptr (GtkWidget) probe = g_object_ref_sink (gtk_label_new (NULL));
  gboolean prefer_dark;
  GdkRGBA base;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (probe), "theme_bg_color",
                                      &base))
    return base.red + base.green + base.blue < 1.5f;
  g_object_get (self->gtk_settings, "gtk-application-prefer-dark-theme", &prefer_dark, NULL);
  return prefer_dark || g_str_has_suffix (theme, "dark") || g_str_has_suffix (theme, "inverse");
}

static void
update_providers (SokakuStyle *self)
{
  g_autofree char *theme = get_theme (self);
  gboolean high_contrast = strstr (theme, "highcontrast") != NULL || strstr (theme, "-hc") != NULL;
  gboolean dark = is_dark (self, theme);

  gtk_css_provider_load_from_resource (self->tokens,
                                       dark ? FOLDER "tokens-dark.css" : FOLDER "tokens-light.css");
  if (high_contrast)
    gtk_css_provider_load_from_resource (self->contrast, dark ? FOLDER "tokens-contrast-dark.css"
                                                              : FOLDER "tokens-contrast.css");
  else
    gtk_css_provider_load_from_data (self->contrast, "", 0);
}

/* The clerk's own choice beats the desktop's. */
static void
apply_choice (SokakuStyle *self)
{
  g_autofree char *choice = g_settings_get_string (self->settings, "color-scheme");

  if (!g_str_equal (choice, "system"))
    {
      g_object_set (self->gtk_settings, "gtk-application-prefer-dark-theme",
                    g_str_equal (choice, "dark"), NULL);
      self->chosen = TRUE;
    }
  else if (self->chosen)
    {
      /* Not without need: GTK reads its whole theme again. */
      gtk_settings_reset_property (self->gtk_settings, "gtk-application-prefer-dark-theme");
      self->chosen = FALSE;
    }
}

/**
 * sokaku_style_new:
 * @display: where the windows are
 *
 * Puts the application's style on @display, for as long as the object lives.
 *
 * Returns: (transfer full): the style
 */
SokakuStyle *
sokaku_style_new (GdkDisplay *display)
{
  SokakuStyle *self = g_object_new (SOKAKU_TYPE_STYLE, NULL);

  self->display = g_object_ref (display);
  self->gtk_settings = g_object_ref (gtk_settings_get_for_display (display));
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->tokens),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->contrast),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->rules),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  g_signal_connect_object (self->gtk_settings, "notify::gtk-application-prefer-dark-theme",
                           G_CALLBACK (update_providers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gtk_settings, "notify::gtk-theme-name",
                           G_CALLBACK (update_providers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (apply_choice), self,
                           G_CONNECT_SWAPPED);
  apply_choice (self);
  update_providers (self);

  return self;
}

static void
sokaku_style_dispose (GObject *object)
{
  SokakuStyle *self = SOKAKU_STYLE (object);

  if (self->display != NULL)
    {
      GtkCssProvider *providers[] = { self->tokens, self->contrast, self->rules };

      for (guint i = 0; i < G_N_ELEMENTS (providers); i++)
        gtk_style_context_remove_provider_for_display (self->display,
                                                       GTK_STYLE_PROVIDER (providers[i]));
    }
  g_clear_object (&self->display);
  g_clear_object (&self->gtk_settings);
  g_clear_object (&self->settings);
  g_clear_object (&self->tokens);
  g_clear_object (&self->contrast);
  g_clear_object (&self->rules);

  G_OBJECT_CLASS (sokaku_style_parent_class)->dispose (object);
}

static void
sokaku_style_class_init (SokakuStyleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_style_dispose;
}

static void
sokaku_style_init (SokakuStyle *self)
{
  self->settings = sokaku_settings_new ();
  self->tokens = gtk_css_provider_new ();
  self->contrast = gtk_css_provider_new ();
  self->rules = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (self->rules, FOLDER "style.css");
}
