/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell of a table can do that the keyboard and the clipboard reach. */
#include "sokaku-cell.h"

G_DEFINE_INTERFACE (SokakuCell, sokaku_cell, GTK_TYPE_WIDGET)

static guint walk_signal;

static void
sokaku_cell_default_init (SokakuCellInterface *iface)
{
  /**
   * SokakuCell::walk:
   * @self: the cell
   * @columns: cells to go to the right
   * @rows: cells to go down
   * @extend: whether to extend the block of cells instead of moving the focus
   *
   * The focus should go to another cell of the table.
   *
   * Returns: whether somebody took care of it
   */
  walk_signal = g_signal_new ("walk", SOKAKU_TYPE_CELL, G_SIGNAL_RUN_LAST, 0,
                              g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 3,
                              G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);
}

/**
 * sokaku_cell_dup_text:
 * @self: a cell
 *
 * Returns: (transfer full): what the cell holds, as text for other programs
 */
char *
sokaku_cell_dup_text (SokakuCell *self)
{
  return SOKAKU_CELL_GET_IFACE (self)->dup_text (self);
}

/**
 * sokaku_cell_accepts:
 * @self: a cell
 * @text: a text, perhaps of another program
 *
 * Returns: whether the cell can hold @text; one that is locked holds what it has
 */
gboolean
sokaku_cell_accepts (SokakuCell *self, const char *text)
{
  return SOKAKU_CELL_GET_IFACE (self)->accepts (self, text);
}

/**
 * sokaku_cell_set_text:
 * @self: a cell
 * @text: a text that it accepts
 *
 * Makes the cell hold @text, as part of an edit that the caller groups.
 */
void
sokaku_cell_set_text (SokakuCell *self, const char *text)
{
  SOKAKU_CELL_GET_IFACE (self)->set_text (self, text);
}

/**
 * sokaku_cell_enter:
 * @self: a cell
 * @columns: how far to the right the focus comes from the cell it was in; negative to the left
 * @rows: how far down; negative up
 *
 * Takes the focus; a cell of text puts its caret where that movement goes on.
 */
void
sokaku_cell_enter (SokakuCell *self, int columns, int rows)
{
  SOKAKU_CELL_GET_IFACE (self)->enter (self, columns, rows);
}

/**
 * sokaku_cell_present_popovers:
 * @self: a cell
 *
 * Gives the popovers on the cell the sizes that they ask for; for the size_allocate() of
 * those who implement the interface.
 */
void
sokaku_cell_present_popovers (SokakuCell *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

/**
 * sokaku_cell_drop_popovers:
 * @self: a cell
 *
 * Lets menus and the like go that are still open on the cell; for the dispose() of
 * those who implement the interface.
 */
void
sokaku_cell_drop_popovers (SokakuCell *self)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (GTK_IS_POPOVER (child))
        gtk_widget_unparent (child);
    }
}

/**
 * sokaku_cell_walk:
 * @self: a cell that has the focus
 * @columns: cells to go to the right
 * @rows: cells to go down
 * @extend: whether to extend the block of cells instead of moving the focus
 *
 * Emits #SokakuCell::walk; for those who implement the interface.
 *
 * Returns: whether the table took care of it
 */
gboolean
sokaku_cell_walk (SokakuCell *self, int columns, int rows, gboolean extend)
{
  gboolean handled = FALSE;

  g_signal_emit (self, walk_signal, 0, columns, rows, extend, &handled);
  return handled;
}
