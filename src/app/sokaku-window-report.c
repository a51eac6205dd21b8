/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's way from a page of the report to where it is edited. */
#include "sokaku-window-private.h"

#include <string.h>

#include "sokaku-sheet.h"

/* The rest of @source behind @prefix, or NULL where it is of another kind. */
static const char *
get_rest (const char *source, const char *prefix)
{
  return g_str_has_prefix (source, prefix) ? source + strlen (prefix) : NULL;
}

static void
show_opinions (SokakuWindow *self, const char *id)
{
  SokakuInitiative *initiative
      = sokaku_plan_find_initiative (sokaku_document_get_plan (self->document), id);

  if (initiative == NULL)
    return;
  sokaku_sidebar_set_place (self->sidebar, "council");
  sokaku_council_place_show_opinions (self->council_place, initiative);
}

static void
show_members (SokakuWindow *self)
{
  sokaku_sidebar_set_place (self->sidebar, "council");
  sokaku_council_place_show_members (self->council_place);
}

/**
 * sokaku_window_show_source:
 * @self: a window with a plan
 * @source: what a part of a page is made from: "item/ID", "initiative/ID",
 *   "initiative/ID/opinions", "members", "plan" or "report/KEY"
 *
 * Goes to where it is edited.
 */
void
sokaku_window_show_source (SokakuWindow *self, const char *source)
{
  const char *rest;

  if (self->document == NULL)
    return;
  if (g_str_equal (source, "members"))
    show_members (self);
  else if (g_str_equal (source, "plan"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-settings", NULL);
  else if ((rest = get_rest (source, "report/")) != NULL)
    {
      sokaku_sidebar_set_place (self->sidebar, "report");
      sokaku_report_form_show (sokaku_report_place_get_form (self->report_place), source);
    }
  else if ((rest = get_rest (source, "item/")) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "s", rest);
  else if ((rest = get_rest (source, "initiative/")) != NULL
           && g_str_has_suffix (rest, "/opinions"))
    {
      g_autofree char *id = g_strndup (rest, strlen (rest) - strlen ("/opinions"));

      show_opinions (self, id);
    }
  else if (rest != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-initiative", "s", rest);
}

static void
show_members_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);

  if (self->document != NULL)
    show_members (self);
}

/**
 * sokaku_window_install_report_actions:
 * @widget_class: the class of windows
 *
 * Adds the actions that lead from the report to other places.
 */
void
sokaku_window_install_report_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-members", NULL, show_members_action);
}
