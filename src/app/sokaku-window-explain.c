/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's explanation of the number that somebody is at. */
#include "sokaku-window-private.h"

#include "sokaku-sheet.h"

static gboolean
explain_focus (SokakuWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_activate_action (focus, "figure.explain", NULL);
}

static gboolean
explain_later (gpointer data)
{
  explain_focus (data);
  return G_SOURCE_REMOVE;
}

/* In the form, where nothing with the focus is a number, the overall grade is meant. */
static gboolean
explain_sheet (SokakuWindow *self)
{
  SokakuPlan *plan = sokaku_document_get_plan (self->document);
  SokakuItem *item
      = sokaku_plan_find_item (plan, sokaku_sheets_place_get_item (self->sheets_place));
  SokakuEvaluation *evaluation
      = item != NULL ? sokaku_item_find_evaluation (item, SOKAKU_OVERALL) : NULL;

  if (evaluation == NULL
      || !sokaku_sheets_place_show_field (self->sheets_place, SOKAKU_NODE (evaluation), "grade"))
    return FALSE;
  /* Once the form has been scrolled to it. */
  g_idle_add_full (G_PRIORITY_LOW, explain_later, g_object_ref (self), g_object_unref);
  return TRUE;
}

static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuWindow *self = SOKAKU_WINDOW (widget);
  const char *place = sokaku_sidebar_get_place (self->sidebar);

  if (self->document == NULL || explain_focus (self))
    return;
  if (g_str_equal (place, "overview"))
    sokaku_overview_place_explain (self->overview_place);
  else if (g_str_equal (place, "charts"))
    gtk_widget_activate_action (GTK_WIDGET (sokaku_charts_place_get_pane (self->charts_place)),
                                "figure.explain", NULL);
  else if (!g_str_equal (place, "sheets") || !explain_sheet (self))
    gtk_widget_error_bell (widget);
}

/**
 * sokaku_window_install_explain_actions:
 * @widget_class: the class of windows
 *
 * Adds the action that explains the number that the keyboard is at. Widgets that show
 * numbers have the action "figure.explain".
 */
void
sokaku_window_install_explain_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.explain", NULL, explain_action);
}
