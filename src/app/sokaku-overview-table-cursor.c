/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cell of the overview that the keyboard is at. */
#include "sokaku-overview-table-private.h"

#include <glib/gi18n-lib.h>

/**
 * sokaku_overview_table_get_selection:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): its selection; %NULL while nothing is shown
 */
GtkSingleSelection *
sokaku_overview_table_get_selection (SokakuOverviewTable *self)
{
  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->view));
}

/* The view's own widget around a cell's child. */
static GtkWidget *
get_box (GtkListItem *cell)
{
  GtkWidget *child = gtk_list_item_get_child (cell);

  return child != NULL ? gtk_widget_get_parent (child) : NULL;
}

/**
 * sokaku_overview_table_mark_cell:
 * @self: a table
 * @cell: a cell of it
 * @column: the column that it stands in
 *
 * Lets the current cell of each row be seen.
 */
void
sokaku_overview_table_mark_cell (SokakuOverviewTable *self,
                                 GtkListItem *cell,
                                 const SokakuOverviewColumn *column)
{
  GtkWidget *box = get_box (cell);

  if (box == NULL)
    return;
  if (self->current < self->columns->len && self->columns->pdata[self->current] == column)
    gtk_widget_add_css_class (box, "current-column");
  else
    gtk_widget_remove_css_class (box, "current-column");
}

static GtkListItem *
find_cell (SokakuOverviewTable *self, guint position, guint column)
{
  GHashTableIter iter;
  gpointer cell, its;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, &its))
    if (its == self->columns->pdata[column] && gtk_list_item_get_position (cell) == position)
      return cell;
  return NULL;
}

static GtkListItem *
find_current (SokakuOverviewTable *self)
{
  GtkSingleSelection *selection = sokaku_overview_table_get_selection (self);
  guint position = selection != NULL ? gtk_single_selection_get_selected (selection)
                                     : GTK_INVALID_LIST_POSITION;

  if (position == GTK_INVALID_LIST_POSITION || self->current >= self->columns->len)
    return NULL;
  return find_cell (self, position, self->current);
}

/**
 * sokaku_overview_table_speak:
 * @self: a table
 *
 * Lets speech say which figure of the row the keyboard is at.
 */
void
sokaku_overview_table_speak (SokakuOverviewTable *self)
{
  GtkListItem *cell = find_current (self);
  GtkWidget *row
      = cell != NULL && get_box (cell) != NULL ? gtk_widget_get_parent (get_box (cell)) : NULL;
  const SokakuOverviewColumn *column;
  g_autofree char *subject = NULL;
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  if (row == NULL)
    return;
  column = self->columns->pdata[self->current];
  subject = sokaku_explanation_dup_subject (sokaku_stats_get_plan (self->stats),
                                            gtk_list_item_get_item (cell));
  text = sokaku_overview_column_dup_text (column, self->stats, gtk_list_item_get_item (cell));
  /* Translators: head of a column, what stands in it, and the name of the row */
  words = g_strdup_printf (_ ("%s: %s, %s"), column->title, *text != '\0' ? text : _ ("Not known"),
                           subject);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
scroll_to_current (SokakuOverviewTable *self)
{
  GtkListItem *cell = find_current (self);
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (cell == NULL || get_box (cell) == NULL
      || !gtk_widget_compute_bounds (get_box (cell), GTK_WIDGET (self->view), &bounds))
    return;
  gtk_adjustment_clamp_page (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.x,
                             gtk_adjustment_get_value (adjustment) + bounds.origin.x
                                 + bounds.size.width);
}

static void
set_current (SokakuOverviewTable *self, guint column)
{
  GHashTableIter iter;
  gpointer cell, its;

  if (self->columns == NULL || column >= self->columns->len)
    return;
  self->current = column;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, &its))
    sokaku_overview_table_mark_cell (self, cell, its);
  scroll_to_current (self);
  sokaku_overview_table_speak (self);
}

static gboolean
on_key (SokakuOverviewTable *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || sokaku_overview_table_get_selection (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      if (self->current > 0)
        set_current (self, self->current - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      set_current (self, self->current + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_F10:
      if (!shift)
        return GDK_EVENT_PROPAGATE;
      G_GNUC_FALLTHROUGH;
    case GDK_KEY_Menu:
      gtk_widget_activate_action (GTK_WIDGET (self), "table.menu", NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * sokaku_overview_table_get_place:
 * @self: a table
 *
 * Returns: where the current cell stands; the middle where it is out of sight
 */
GdkRectangle
sokaku_overview_table_get_place (SokakuOverviewTable *self)
{
  GtkListItem *cell = find_current (self);
  graphene_rect_t bounds;

  if (cell != NULL && get_box (cell) != NULL
      && gtk_widget_compute_bounds (get_box (cell), GTK_WIDGET (self), &bounds))
    return (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  return (GdkRectangle){ gtk_widget_get_width (GTK_WIDGET (self)) / 2,
                         gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1 };
}

/* The cell under the pointer becomes the current one. */
static void
on_pressed (SokakuOverviewTable *self, int n_press, double x, double y, GtkGestureClick *click)
{
  GtkListItem *cell = NULL;
  guint column;

  for (GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
       widget != NULL && widget != GTK_WIDGET (self->view) && cell == NULL;
       widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      cell = g_object_get_data (G_OBJECT (widget), SOKAKU_OVERVIEW_CELL_KEY);
      if (cell == NULL && child != NULL)
        cell = g_object_get_data (G_OBJECT (child), SOKAKU_OVERVIEW_CELL_KEY);
    }
  if (cell == NULL
      || !g_ptr_array_find (self->columns, g_hash_table_lookup (self->cells, cell), &column))
    return;
  set_current (self, column);
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click)) != GDK_BUTTON_SECONDARY)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_single_selection_set_selected (sokaku_overview_table_get_selection (self),
                                     gtk_list_item_get_position (cell));
  gtk_widget_activate_action (GTK_WIDGET (self), "table.menu", NULL);
}

/**
 * sokaku_overview_table_attach_cursor:
 * @self: a table that is being made
 *
 * Lets keys and the pointer go from cell to cell.
 */
void
sokaku_overview_table_attach_cursor (SokakuOverviewTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}
