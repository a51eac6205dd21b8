/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The block of cells that is marked, by keys or with the pointer. */
#include "sokaku-cell-walker-private.h"

/**
 * sokaku_cell_walker_show_block:
 * @self: a walker
 *
 * Marks the cells of the block, and no others.
 */
void
sokaku_cell_walker_show_block (SokakuCellWalker *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const SokakuCellPlace *place = &g_array_index (self->places, SokakuCellPlace, i);
      gboolean within = self->has_block
                        && sokaku_cell_walker_overlap (place->column, place->n_columns,
                                                       self->block.column, self->block.n_columns)
                        && sokaku_cell_walker_overlap (place->row, place->n_rows, self->block.row,
                                                       self->block.n_rows);

      if (within)
        gtk_widget_add_css_class (GTK_WIDGET (place->cell), "in-block");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (place->cell), "in-block");
    }
}

/**
 * sokaku_cell_walker_clear_block:
 * @self: a walker
 *
 * Leaves no cell marked.
 */
void
sokaku_cell_walker_clear_block (SokakuCellWalker *self)
{
  if (!self->has_block)
    return;
  self->has_block = FALSE;
  sokaku_cell_walker_show_block (self);
}

static void
span_block (SokakuCellWalker *self, const SokakuCellPlace *to)
{
  const SokakuCellPlace *a = &self->anchor;

  self->extent = *to;
  self->block.column = MIN (a->column, to->column);
  self->block.row = MIN (a->row, to->row);
  self->block.n_columns
      = MAX (a->column + a->n_columns, to->column + to->n_columns) - self->block.column;
  self->block.n_rows = MAX (a->row + a->n_rows, to->row + to->n_rows) - self->block.row;
  self->has_block = TRUE;
  sokaku_cell_walker_show_block (self);
}

/**
 * sokaku_cell_walker_extend_block:
 * @self: a walker
 * @from: where a block begins if there is none
 * @columns: cells to go to the right
 * @rows: cells to go down
 *
 * Moves the end of the block by a cell.
 */
void
sokaku_cell_walker_extend_block (SokakuCellWalker *self,
                                 const SokakuCellPlace *from,
                                 int columns,
                                 int rows)
{
  const SokakuCellPlace *to;

  if (!self->has_block)
    self->anchor = self->extent = *from;
  to = sokaku_cell_walker_find_next (self, &self->extent, columns, rows);
  if (to != NULL)
    span_block (self, to);
}

static const SokakuCellPlace *
find_at (SokakuCellWalker *self, double x, double y)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const SokakuCellPlace *place = &g_array_index (self->places, SokakuCellPlace, i);
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (GTK_WIDGET (place->cell), self->table, &bounds)
          && graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return place;
    }
  return NULL;
}

static void
drag_begun (GtkGestureDrag *drag, double x, double y, gpointer data)
{
  SokakuCellWalker *self = data;
  const SokakuCellPlace *place = find_at (self, x, y);

  sokaku_cell_walker_clear_block (self);
  self->dragging = place != NULL;
  self->drag_x = x;
  self->drag_y = y;
  if (place != NULL)
    self->anchor = self->extent = *place;
}

/* Once the pointer leaves the cell in which it was pressed it marks cells, not words. */
static void
drag_moved (GtkGestureDrag *drag, double dx, double dy, gpointer data)
{
  SokakuCellWalker *self = data;
  const SokakuCellPlace *found;
  SokakuCellPlace place;

  if (!self->dragging)
    return;
  found = find_at (self, self->drag_x + dx, self->drag_y + dy);
  if (found == NULL || (!self->has_block && found->cell == self->anchor.cell))
    return;
  /* What the cell that loses the focus stores may have the cells put anew. */
  place = *found;
  if (!self->has_block)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      sokaku_cell_enter (self->anchor.cell, 0, 0);
    }
  span_block (self, &place);
}

/**
 * sokaku_cell_walker_watch_pointer:
 * @self: a walker
 *
 * Has the pointer mark blocks.
 */
void
sokaku_cell_walker_watch_pointer (SokakuCellWalker *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begun), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_moved), self, 0);
  gtk_widget_add_controller (self->table, GTK_EVENT_CONTROLLER (drag));
}

/**
 * sokaku_cell_walker_select:
 * @self: a walker
 * @column: first column
 * @row: first row
 * @n_columns: how many columns
 * @n_rows: how many rows; 0 for no block
 *
 * Marks a block.
 */
void
sokaku_cell_walker_select (SokakuCellWalker *self, int column, int row, int n_columns, int n_rows)
{
  self->block = (SokakuCellPlace){ NULL, column, row, n_columns, n_rows };
  self->anchor = (SokakuCellPlace){ NULL, column, row, 1, 1 };
  self->extent = (SokakuCellPlace){ NULL, column + n_columns - 1, row + n_rows - 1, 1, 1 };
  self->has_block = n_rows > 0;
  sokaku_cell_walker_show_block (self);
}
