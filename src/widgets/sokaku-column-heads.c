/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GtkColumnView lacks about its heads: alignment and tooltips. */
#include "sokaku-column-heads.h"

#include "sokaku-tooltip.h"

/**
 * sokaku_column_heads_set:
 * @view: a column view with all its columns
 * @column: position of a column
 * @align: how its head stands above the cells
 * @tooltip: (nullable): what the head stands for, in full
 *
 * GTK 4.8 gives heads neither alignment nor tooltip, so this looks for the head in
 * the view: its first child is the row of heads, each of which holds one box. A
 * view that is built otherwise stays as it is.
 */
void
sokaku_column_heads_set (GtkColumnView *view, guint column, GtkAlign align, const char *tooltip)
{
  GtkWidget *row;
  GtkWidget *head;
  GtkWidget *box;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  row = gtk_widget_get_first_child (GTK_WIDGET (view));
  head = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  while (head != NULL && column-- > 0)
    head = gtk_widget_get_next_sibling (head);
  if (head == NULL)
    return;

  sokaku_tooltip_set_text (head, tooltip != NULL && *tooltip != '\0' ? tooltip : NULL);
  box = gtk_widget_get_first_child (head);
  if (GTK_IS_BOX (box))
    gtk_widget_set_halign (box, align);
}
