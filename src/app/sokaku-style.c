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
  gboolean dark;
  gboolean chosen; /* by the clerk, not the desktop */
};

G_DEFINE_FINAL_TYPE (SokakuStyle, sokaku_style, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DARK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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

static void
update_providers (SokakuStyle *self)
{
  g_autofree char *theme = get_theme (self);
  gboolean high_contrast = strstr (theme, "highcontrast") != NULL || strstr (theme, "-hc") != NULL;
  gboolean prefer_dark;
  gboolean dark;

  g_object_get (self->gtk_settings, "gtk-application-prefer-dark-theme", &prefer_dark, NULL);
  dark = prefer_dark || g_str_has_suffix (theme, "dark") || g_str_has_suffix (theme, "inverse");

  gtk_css_provider_load_from_resource (self->tokens,
                                       dark ? FOLDER "tokens-dark.css" : FOLDER "tokens-light.css");
  if (high_contrast)
    gtk_css_provider_load_from_resource (self->contrast, dark ? FOLDER "tokens-contrast-dark.css"
                                                              : FOLDER "tokens-contrast.css");
  else
    gtk_css_provider_load_from_data (self->contrast, "", 0);

  if (self->dark != dark)
    {
      self->dark = dark;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DARK]);
    }
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

/**
 * sokaku_style_get_dark:
 * @self: the style
 *
 * Returns: whether the appearance is dark
 */
gboolean
sokaku_style_get_dark (SokakuStyle *self)
{
  g_return_val_if_fail (SOKAKU_IS_STYLE (self), FALSE);

  return self->dark;
}

static void
sokaku_style_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DARK:
      g_value_set_boolean (value, SOKAKU_STYLE (object)->dark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sokaku_style_get_property;
  object_class->dispose = sokaku_style_dispose;

  properties[PROP_DARK]
      = g_param_spec_boolean ("dark", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
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
