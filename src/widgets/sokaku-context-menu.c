/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu that opens where somebody asks for it. */
#include "sokaku-context-menu.h"

static gboolean
drop (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* The chosen action is activated after the popover has closed. */
static void
on_closed (GtkPopover *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop, g_object_ref (popover), g_object_unref);
}

/**
 * sokaku_context_menu_open:
 * @widget: a widget with the actions of @menu, or within one that has them
 * @place: what the menu is about, in @widget
 * @menu: the menu
 *
 * Opens a menu, which goes when it closes.
 *
 * Returns: (transfer none): the popover
 */
GtkWidget *
sokaku_context_menu_open (GtkWidget *widget, const GdkRectangle *place, GMenuModel *menu)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_widget_set_parent (popover, widget);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (drop), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
  return popover;
}
