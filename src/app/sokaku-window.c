/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: one plan, and the places in which to work on it. */
#include "sokaku-window.h"

#include <glib/gi18n-lib.h>

#include "sokaku-settings.h"
#include "sokaku-sheets-place.h"

struct _SokakuWindow
{
  GtkApplicationWindow parent_instance;

  GSettings *settings;

  SokakuSheetsPlace *sheets_place;
};

G_DEFINE_FINAL_TYPE (SokakuWindow, sokaku_window, GTK_TYPE_APPLICATION_WINDOW)

/**
 * sokaku_window_new:
 * @application: the application
 *
 * Creates a window without a plan.
 *
 * Returns: (transfer none): the window; the application holds it until it is closed
 */
SokakuWindow *
sokaku_window_new (SokakuApplication *application)
{
  g_return_val_if_fail (SOKAKU_IS_APPLICATION (application), NULL);

  return g_object_new (SOKAKU_TYPE_WINDOW, "application", application, NULL);
}

static void
sokaku_window_dispose (GObject *object)
{
  SokakuWindow *self = SOKAKU_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOKAKU_TYPE_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sokaku_window_parent_class)->dispose (object);
}

static void
sokaku_window_class_init (SokakuWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sokaku_window_dispose;

  g_type_ensure (SOKAKU_TYPE_SHEETS_PLACE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/sokaku/Sokaku/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SokakuWindow, sheets_place);
}

static void
sokaku_window_init (SokakuWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = sokaku_settings_new ();
}
