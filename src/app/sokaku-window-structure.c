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
  g_autoptr (GError) error = NULL;

  if (item == NULL)
    return;
  sokaku_structure_resume_item (sokaku_document_get_plan (self->document),
                                sokaku_document_get_history (self->document), item, &error);
  sokaku_window_show_error (self, error != NULL ? error->message : NULL);
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

/* The item that takes the place of the chosen one, which is no longer in the plan. */
static void
choose_beside (SokakuWindow *self)
{
  SokakuPlan *plan = sokaku_document_get_plan (self->document);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *id = g_steal_pointer (&self->beside_removed);

  if (id == NULL || sokaku_plan_find_item (plan, id) == NULL)
    {
      items = sokaku_plan_list_items (plan);
      g_free (id);
      id = g_strdup (items->len > 0 ? sokaku_item_get_id (items->pdata[0]) : "");
    }
  sokaku_sheets_place_show_item (self->sheets_place, id);
}

static gboolean
update_in_idle (gpointer data)
{
  SokakuWindow *self = data;

  self->structure_source = 0;
  if (self->document != NULL && get_item (self) == NULL
      && *sokaku_sheets_place_get_item (self->sheets_place) != '\0')
    choose_beside (self);
  g_clear_pointer (&self->beside_removed, g_free);
  sokaku_window_update_structure (self);
  return G_SOURCE_REMOVE;
}

/* What the form is laid out by: the definition, and the parts of sheets that follow it. */
static gboolean
is_shape (const SokakuChange *change)
{
  SokakuNode *node = change->node;

  if (change->pspec != NULL)
    return (SOKAKU_IS_YEAR (node) && !g_str_equal (change->pspec->name, "locked"))
           || SOKAKU_IS_CRITERION (node) || SOKAKU_IS_GRADE (node) || SOKAKU_IS_THEME (node)
           || (SOKAKU_IS_INITIATIVE (node) && g_str_equal (change->pspec->name, "themes"))
           || (SOKAKU_IS_PLAN (node) && g_str_equal (change->pspec->name, "overall-label"));
  if (SOKAKU_IS_PLAN (node))
    return change->list != sokaku_plan_get_initiatives (SOKAKU_PLAN (node))
           && change->list != sokaku_plan_get_members (SOKAKU_PLAN (node));
  return SOKAKU_IS_EVALUATION (node)
         || (SOKAKU_IS_ITEM (node) && change->list != sokaku_item_get_actions (SOKAKU_ITEM (node)));
}

static void
remember_beside (SokakuWindow *self, const SokakuChange *change)
{
  guint n = sokaku_node_list_get_length (change->list);

  if (!SOKAKU_IS_INITIATIVE (change->node) || change->removed == 0 || n == 0
      || get_item (self) != NULL)
    return;
  g_free (self->beside_removed);
  self->beside_removed = g_strdup (
      sokaku_item_get_id (sokaku_node_list_peek (change->list, MIN (change->position, n - 1))));
}

/**
 * sokaku_window_note_structure:
 * @self: a window
 * @change: a change of its plan
 *
 * Follows a change, if it is one of the structure: the form is laid out anew, and
 * where the chosen item has gone, the one beside it is chosen.
 */
void
sokaku_window_note_structure (SokakuWindow *self, const SokakuChange *change)
{
  const gboolean of_items
      = change->list != NULL
        && (SOKAKU_IS_PLAN (change->node)
            || (SOKAKU_IS_INITIATIVE (change->node)
                && change->list == sokaku_initiative_get_items (SOKAKU_INITIATIVE (change->node))));
  const gboolean of_end = change->pspec != NULL && SOKAKU_IS_ITEM (change->node)
                          && g_str_equal (change->pspec->name, "ended");

  if (is_shape (change))
    sokaku_sheets_place_reshape (self->sheets_place);
  if (of_items)
    remember_beside (self, change);
  if ((of_items || of_end) && self->structure_source == 0)
    self->structure_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_in_idle, self, NULL);
}

/**
 * sokaku_window_update_structure:
 * @self: a window
 *
 * Brings the actions in line with the chosen item.
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
 * sokaku_window_clear_structure:
 * @self: a window
 *
 * The window shows its plan no longer: closes the settings, where they are open.
 */
void
sokaku_window_clear_structure (SokakuWindow *self)
{
  g_clear_handle_id (&self->structure_source, g_source_remove);
  g_clear_pointer (&self->beside_removed, g_free);
  if (self->plan_settings != NULL)
    gtk_window_destroy (GTK_WINDOW (self->plan_settings));
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
