/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a table of the plan settings: made, clicked, dragged. */
#include "sokaku-plan-settings-table-private.h"

#include "sokaku-structure.h"

/* The second click on a row edits the cell below the pointer, as does a double click. */
static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, GtkWidget *cell)
{
  SokakuPlanSettingsTable *self = g_object_get_data (G_OBJECT (cell), "table");
  gpointer node = sokaku_plan_settings_table_get_cell_node (cell);
  gboolean selected = node != NULL && node == sokaku_plan_settings_table_get_selected (self);

  g_object_set_data (G_OBJECT (gesture), "selected", GINT_TO_POINTER (selected || n_press > 1));
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, GtkWidget *cell)
{
  SokakuPlanSettingsTable *self = g_object_get_data (G_OBJECT (cell), "table");
  gpointer node = sokaku_plan_settings_table_get_cell_node (cell);

  if (node != NULL && g_object_get_data (G_OBJECT (gesture), "selected") != NULL
      && gtk_widget_contains (cell, x, y))
    sokaku_plan_settings_table_edit_cell (
        self, node, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "column")));
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, GtkWidget *cell)
{
  gpointer node = sokaku_plan_settings_table_get_cell_node (cell);

  return node != NULL ? gdk_content_provider_new_typed (SOKAKU_TYPE_NODE, node) : NULL;
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, GtkWidget *cell)
{
  SokakuPlanSettingsTable *self = g_object_get_data (G_OBJECT (cell), "table");
  g_autofree char *name
      = sokaku_structure_dup_name (sokaku_plan_settings_table_get_cell_node (cell));
  GtkWidget *label = gtk_label_new (name);

  self->dragged = sokaku_plan_settings_table_get_cell_node (cell);
  gtk_widget_add_css_class (label, "drag-label");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static void
mark_drop (SokakuPlanSettingsTable *self, gpointer node, const char *mark)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);

      gtk_widget_remove_css_class (cell, "drop-above");
      gtk_widget_remove_css_class (cell, "drop-below");
      if (mark != NULL && sokaku_plan_settings_table_get_cell_node (cell) == node)
        gtk_widget_add_css_class (cell, mark);
    }
}

static gboolean
is_below (GtkWidget *cell, double y)
{
  return y > gtk_widget_get_height (cell) / 2.0;
}

static GdkDragAction
on_drop_motion (GtkDropTarget *target, double x, double y, GtkWidget *cell)
{
  SokakuPlanSettingsTable *self = g_object_get_data (G_OBJECT (cell), "table");

  mark_drop (self, sokaku_plan_settings_table_get_cell_node (cell),
             is_below (cell, y) ? "drop-below" : "drop-above");
  return GDK_ACTION_MOVE;
}

static void
on_drop_leave (GtkDropTarget *target, GtkWidget *cell)
{
  mark_drop (g_object_get_data (G_OBJECT (cell), "table"), NULL, NULL);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *cell)
{
  SokakuPlanSettingsTable *self = g_object_get_data (G_OBJECT (cell), "table");
  gpointer node = g_value_get_object (value);
  gpointer onto = sokaku_plan_settings_table_get_cell_node (cell);
  GError *error = NULL;
  gboolean moved;

  mark_drop (self, NULL, NULL);
  /* Only rows of this table: another window's plan is another matter. */
  if (node == NULL || node != self->dragged || onto == NULL || node == onto)
    return FALSE;
  moved = self->spec->move (sokaku_plan_settings_table_get_plan (self),
                            sokaku_plan_settings_table_get_history (self), node, onto,
                            is_below (cell, y), &error);
  sokaku_plan_settings_table_tell (self, error);
  sokaku_plan_settings_table_select (self, node);
  return moved;
}

static void
add_drag (SokakuPlanSettingsTable *self, GtkWidget *cell)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (SOKAKU_TYPE_NODE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), cell);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), cell);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "motion", G_CALLBACK (on_drop_motion), cell);
  g_signal_connect (target, "leave", G_CALLBACK (on_drop_leave), cell);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), cell);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
create_cell (SokakuPlanSettingsTable *self, guint column)
{
  const SokakuPlanSettingsColumn *spec = &self->spec->columns[column];
  GtkGesture *click;
  GtkWidget *cell;

  if (spec->kind == SOKAKU_PLAN_SETTINGS_FLAG)
    {
      cell = gtk_check_button_new ();
      gtk_widget_set_halign (cell, GTK_ALIGN_CENTER);
      g_signal_connect (cell, "toggled", G_CALLBACK (sokaku_plan_settings_table_flag_toggled),
                        self);
    }
  else
    {
      cell
          = GTK_WIDGET (sokaku_plan_settings_cell_new (sokaku_plan_settings_table_take_text, self));
      gtk_widget_set_hexpand (cell, TRUE);
      if (spec->is_number)
        {
          sokaku_plan_settings_cell_set_xalign (SOKAKU_PLAN_SETTINGS_CELL (cell), 1);
          gtk_widget_add_css_class (cell, "figure");
        }
      if (spec->kind == SOKAKU_PLAN_SETTINGS_SHOWN)
        gtk_widget_add_css_class (cell, "dim");
      g_signal_connect (cell, "edited", G_CALLBACK (sokaku_plan_settings_table_walk), self);
      click = gtk_gesture_click_new ();
      g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), cell);
      g_signal_connect (click, "released", G_CALLBACK (on_released), cell);
      gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
      if (self->spec->move != NULL)
        add_drag (self, cell);
    }
  g_object_set_data (G_OBJECT (cell), "table", self);
  g_object_set_data (G_OBJECT (cell), "column", GUINT_TO_POINTER (column));
  return cell;
}

static SokakuPlanSettingsTable *
get_factory_table (GtkListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "table");
}

static guint
get_factory_column (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
}

/* The first column of a tree has the cell within its expander. */
static GtkWidget *
get_cell (GtkListItem *list_item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  return GTK_IS_TREE_EXPANDER (child) ? gtk_tree_expander_get_child (GTK_TREE_EXPANDER (child))
                                      : child;
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item)
{
  SokakuPlanSettingsTable *self = get_factory_table (factory);
  guint column = get_factory_column (factory);
  GtkWidget *cell = create_cell (self, column);

  if (column == 0 && GTK_IS_TREE_LIST_MODEL (gtk_single_selection_get_model (self->selection)))
    {
      GtkWidget *expander = gtk_tree_expander_new ();

      gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), cell);
      cell = expander;
    }
  gtk_list_item_set_child (list_item, cell);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item)
{
  SokakuPlanSettingsTable *self = get_factory_table (factory);
  GtkWidget *child = gtk_list_item_get_child (list_item);
  GtkWidget *cell = get_cell (list_item);
  gpointer item = gtk_list_item_get_item (list_item);
  gpointer node = sokaku_plan_settings_table_unwrap (item);

  if (GTK_IS_TREE_EXPANDER (child))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (child), item);
  if (SOKAKU_IS_PLAN_SETTINGS_CELL (cell))
    sokaku_plan_settings_cell_set_node (SOKAKU_PLAN_SETTINGS_CELL (cell), node,
                                        get_factory_column (factory));
  else
    g_object_set_data_full (G_OBJECT (cell), "node", g_object_ref (node), g_object_unref);
  g_ptr_array_add (self->cells, cell);
  sokaku_plan_settings_table_show_cell (self, cell);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *list_item)
{
  SokakuPlanSettingsTable *self = get_factory_table (factory);
  GtkWidget *child = gtk_list_item_get_child (list_item);
  GtkWidget *cell = get_cell (list_item);

  g_ptr_array_remove_fast (self->cells, cell);
  if (GTK_IS_TREE_EXPANDER (child))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (child), NULL);
  if (SOKAKU_IS_PLAN_SETTINGS_CELL (cell))
    sokaku_plan_settings_cell_set_node (SOKAKU_PLAN_SETTINGS_CELL (cell), NULL,
                                        get_factory_column (factory));
  else
    g_object_set_data (G_OBJECT (cell), "node", NULL);
}

/**
 * sokaku_plan_settings_table_create_factory:
 * @self: a table
 * @column: a column of it
 *
 * Returns: (transfer full): what makes the cells of the column
 */
GtkListItemFactory *
sokaku_plan_settings_table_create_factory (SokakuPlanSettingsTable *self, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "table", self);
  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  return factory;
}
