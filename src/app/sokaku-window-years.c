/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's work with the plan's years: opening the next, locking those that are settled. */
#include "sokaku-window-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-era.h"
#include "sokaku-next-year-dialog.h"
#include "sokaku-sheet.h"

#define LOCK_PREFIX "lock-"

static char *
dup_lock_name (int fiscal)
{
  return g_strdup_printf (LOCK_PREFIX "%d", fiscal);
}

static void
on_lock (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  SokakuWindow *self = SOKAKU_WINDOW (user_data);
  const char *name = g_action_get_name (G_ACTION (action));
  const int fiscal = g_ascii_strtoll (name + strlen (LOCK_PREFIX), NULL, 10);
  SokakuYear *year;
  g_autofree char *label = NULL;
  g_autofree char *what = NULL;

  if (self->document == NULL)
    return;
  year = sokaku_plan_find_year (sokaku_document_get_plan (self->document), fiscal);
  if (year == NULL)
    return;
  label = sokaku_plan_dup_year_label (sokaku_document_get_plan (self->document), fiscal);
  /* Translators: a fiscal year such as R2; part of “Undo change of …”. */
  what = g_strdup_printf (_ ("Lock of %s"), label);
  sokaku_history_set_boolean (sokaku_document_get_history (self->document), year, "locked",
                              g_variant_get_boolean (state), what);
}

/* The year as the plan writes it and, where that is not the same, in full. */
static char *
describe_year (SokakuPlan *plan, int fiscal)
{
  g_autofree char *label = sokaku_plan_dup_year_label (plan, fiscal);
  g_autofree char *full = sokaku_era_format_fiscal_year (fiscal, SOKAKU_ERA_LONG);

  if (full == NULL || strcmp (full, label) == 0)
    return g_steal_pointer (&label);
  /* Translators: a fiscal year in short and in full, such as R2 and 令和2年度. */
  return g_strdup_printf (_ ("%s (%s)"), label, full);
}

static void
remove_locks (SokakuWindow *self)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self));

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], LOCK_PREFIX))
      g_action_map_remove_action (G_ACTION_MAP (self), names[i]);
}

static void
add_lock (SokakuWindow *self, GMenu *menu, SokakuPlan *plan, SokakuYear *year)
{
  const int fiscal = sokaku_year_get_fiscal (year);
  g_autofree char *name = dup_lock_name (fiscal);
  g_autofree char *detailed = g_strdup_printf ("win.%s", name);
  g_autofree char *label = describe_year (plan, fiscal);
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
      name, NULL, g_variant_new_boolean (sokaku_year_get_locked (year)));

  g_signal_connect_object (action, "change-state", G_CALLBACK (on_lock), self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  g_menu_append (menu, label, detailed);
}

/**
 * sokaku_window_update_years:
 * @self: a window
 *
 * Brings the menu of locked years in line with the plan.
 */
void
sokaku_window_update_years (SokakuWindow *self)
{
  g_autoptr (GMenu) menu = NULL;
  SokakuPlan *plan;

  remove_locks (self);
  g_menu_remove_all (self->years_section);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next-year", FALSE);
  if (self->document == NULL)
    return;
  plan = sokaku_document_get_plan (self->document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next-year",
                                 sokaku_plan_get_n_years (plan) > 0);
  g_menu_append (self->years_section, _ ("Open the Next _Year…"), "win.next-year");
  menu = g_menu_new ();
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    add_lock (self, menu, plan, sokaku_plan_peek_year (plan, i));
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    g_menu_append_submenu (self->years_section, _ ("_Locked Years"), G_MENU_MODEL (menu));
}

/**
 * sokaku_window_note_years:
 * @self: a window
 * @change: a change of its plan
 *
 * Follows a change, if it is one of the plan's years.
 */
void
sokaku_window_note_years (SokakuWindow *self, const SokakuChange *change)
{
  SokakuPlan *plan = sokaku_document_get_plan (self->document);

  if (change->list == sokaku_plan_get_years (plan)
      || (change->pspec != NULL && SOKAKU_IS_YEAR (change->node)
          && strcmp (change->pspec->name, "locked") != 0))
    sokaku_window_update_years (self);
  else if (SOKAKU_IS_YEAR (change->node))
    {
      SokakuYear *year = SOKAKU_YEAR (change->node);
      g_autofree char *name = dup_lock_name (sokaku_year_get_fiscal (year));
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

      if (action != NULL)
        g_simple_action_set_state (G_SIMPLE_ACTION (action),
                                   g_variant_new_boolean (sokaku_year_get_locked (year)));
    }
}

static void
next_year_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  if (self->document == NULL)
    return;
  sokaku_history_end_typing (sokaku_document_get_history (self->document));
  gtk_window_present (sokaku_next_year_dialog_new (GTK_WINDOW (self), self->document));
}

/**
 * sokaku_window_install_year_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions that work with years.
 */
void
sokaku_window_install_year_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.next-year", NULL, next_year_action);
}
