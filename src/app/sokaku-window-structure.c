/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's work on the structure of its plan: the settings, and edits of the chosen item. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-item-dialog.h"
#include "sokaku-plan-settings.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"

static const char *const item_actions[]
    = { "win.move-item", "win.end-item", "win.resume-item", "win.remove-item" };

static SokakuItem *
get_item (SokakuWindow *self)
{
  return self->document != NULL
             ? sokaku_plan_find_item (sokaku_document_get_plan (self->document),
                                      sokaku_sheets_place_get_item (self->sheets_place))
             : NULL;
}

static void
on_settings_gone (SokakuWindow *self)
{
  self->plan_settings = NULL;
}

static void
plan_settings_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  if (self->document == NULL)
    return;
  if (self->plan_settings == NULL)
    {
      self->plan_settings
          = GTK_WIDGET (sokaku_plan_settings_new (GTK_WINDOW (self), self->document));
      g_signal_connect_object (self->plan_settings, "destroy", G_CALLBACK (on_settings_gone), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (self->plan_settings));
}

static void
on_added (SokakuItem *item, gpointer data)
{
  SokakuWindow *self = data;

  sokaku_sidebar_set_place (self->sidebar, "sheets");
  sokaku_sheets_place_show_item (self->sheets_place, sokaku_item_get_id (item));
}

static void
new_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  if (self->document != NULL)
    sokaku_item_dialog_add (widget, self->document, get_item (self), on_added, self);
}

static void
move_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  SokakuItem *item = get_item (self);

  if (item != NULL)
    sokaku_item_dialog_move (widget, self->document, item);
}

static void
end_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  SokakuItem *item = get_item (self);

  if (item != NULL)
    sokaku_item_dialog_end (widget, self->document, item);
}

static void
resume_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  SokakuItem *item = get_item (self);

  if (item != NULL)
    sokaku_structure_resume_item (sokaku_document_get_plan (self->document),
                                  sokaku_document_get_history (self->document), item);
}

static void
remove_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  SokakuItem *item = get_item (self);
  g_autoptr (GError) error = NULL;

  if (item == NULL)
    return;
  if (sokaku_structure_check_removal (sokaku_document_get_plan (self->document), item, &error))
    sokaku_item_dialog_remove (widget, self->document, item);
  sokaku_window_show_error (self, error != NULL ? error->message : NULL);
}

/**
 * sokaku_window_update_structure:
 * @self: a window
 *
 * Brings the actions in line with the chosen item, and closes the settings of a
 * plan that is shown no longer.
 */
void
sokaku_window_update_structure (SokakuWindow *self)
{
  SokakuItem *item = get_item (self);
  gboolean ended = item != NULL && sokaku_item_get_ended (item);

  for (guint i = 0; i < G_N_ELEMENTS (item_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), item_actions[i], item != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.end-item", item != NULL && !ended);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.resume-item", ended);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-item", self->document != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.plan-settings", self->document != NULL);
}

/**
 * sokaku_window_close_settings:
 * @self: a window
 *
 * Closes the settings of the plan, where they are open; what is typed there is taken.
 */
void
sokaku_window_close_settings (SokakuWindow *self)
{
  if (self->plan_settings != NULL)
    gtk_window_close (GTK_WINDOW (self->plan_settings));
  self->plan_settings = NULL;
}

/**
 * sokaku_window_install_structure_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions that edit the structure.
 */
void
sokaku_window_install_structure_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.plan-settings", NULL, plan_settings_action);
  gtk_widget_class_install_action (widget_class, "win.new-item", NULL, new_item_action);
  gtk_widget_class_install_action (widget_class, "win.move-item", NULL, move_item_action);
  gtk_widget_class_install_action (widget_class, "win.end-item", NULL, end_item_action);
  gtk_widget_class_install_action (widget_class, "win.resume-item", NULL, resume_item_action);
  gtk_widget_class_install_action (widget_class, "win.remove-item", NULL, remove_item_action);
}
