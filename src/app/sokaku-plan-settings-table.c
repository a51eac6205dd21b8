/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of the plan settings: a list of the definition, edited in place. */
#include "sokaku-plan-settings-table-private.h"

#include <glib/gi18n-lib.h>

#include "sokaku-column-heads.h"
#include "sokaku-plan-settings-cell.h"
#include "sokaku-structure.h"
#include "sokaku-tooltip.h"

G_DEFINE_FINAL_TYPE (SokakuPlanSettingsTable, sokaku_plan_settings_table, GTK_TYPE_WIDGET)

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * sokaku_plan_settings_table_get_plan:
 * @self: a table
 *
 * Returns: (transfer none): its plan
 */
SokakuPlan *
sokaku_plan_settings_table_get_plan (SokakuPlanSettingsTable *self)
{
  return sokaku_document_get_plan (self->document);
}

/**
 * sokaku_plan_settings_table_get_history:
 * @self: a table
 *
 * Returns: (transfer none): the history of its plan
 */
SokakuHistory *
sokaku_plan_settings_table_get_history (SokakuPlanSettingsTable *self)
{
  return sokaku_document_get_history (self->document);
}

/**
 * sokaku_plan_settings_table_get_column:
 * @self: a table
 * @cell: a cell of it
 *
 * Returns: the column of the cell
 */
const SokakuPlanSettingsColumn *
sokaku_plan_settings_table_get_column (SokakuPlanSettingsTable *self, GtkWidget *cell)
{
  return &self->spec->columns[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "column"))];
}

/**
 * sokaku_plan_settings_table_get_cell_node:
 * @cell: a cell of a table
 *
 * Returns: (transfer none) (nullable): what its row shows
 */
gpointer
sokaku_plan_settings_table_get_cell_node (GtkWidget *cell)
{
  return SOKAKU_IS_PLAN_SETTINGS_CELL (cell)
             ? sokaku_plan_settings_cell_get_node (SOKAKU_PLAN_SETTINGS_CELL (cell))
             : g_object_get_data (G_OBJECT (cell), "node");
}

/**
 * sokaku_plan_settings_table_unwrap:
 * @item: an item of the list or tree of a table
 *
 * Returns: (transfer none): what the row shows
 */
gpointer
sokaku_plan_settings_table_unwrap (gpointer item)
{
  gpointer node;

  if (!GTK_IS_TREE_LIST_ROW (item))
    return item;
  node = gtk_tree_list_row_get_item (item);
  /* The list that the row is of holds it. */
  g_object_unref (node);
  return node;
}

static gboolean
find_position (SokakuPlanSettingsTable *self, gpointer node, guint *position)
{
  GListModel *rows = G_LIST_MODEL (self->selection);
  guint n = g_list_model_get_n_items (rows);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (rows, i);

      if (sokaku_plan_settings_table_unwrap (item) == node)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * sokaku_plan_settings_table_get_selected:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): what the selected row shows
 */
gpointer
sokaku_plan_settings_table_get_selected (SokakuPlanSettingsTable *self)
{
  gpointer item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? sokaku_plan_settings_table_unwrap (item) : NULL;
}

static GtkWidget *
find_cell (SokakuPlanSettingsTable *self, gpointer node, guint column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);

      if (sokaku_plan_settings_table_get_cell_node (cell) == node
          && GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "column")) == column)
        return cell;
    }
  return NULL;
}

/* The row widget that holds a cell: the child of the list. */
static GtkWidget *
get_row (GtkWidget *cell)
{
  GtkWidget *row = cell;

  while (row != NULL && !GTK_IS_LIST_VIEW (gtk_widget_get_parent (row))
         && !GTK_IS_COLUMN_VIEW (gtk_widget_get_parent (row)))
    row = gtk_widget_get_parent (row);
  return row;
}

/**
 * sokaku_plan_settings_table_select:
 * @self: a table
 * @node: something that it shows
 *
 * Selects the row of @node and gives it the focus.
 */
void
sokaku_plan_settings_table_select (SokakuPlanSettingsTable *self, gpointer node)
{
  guint position;
  GtkWidget *cell;

  if (!find_position (self, node, &position))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u",
                              position);
  cell = find_cell (self, node, 0);
  if (cell != NULL)
    gtk_widget_grab_focus (get_row (cell));
}

/* --- Messages --- */

/**
 * sokaku_plan_settings_table_show_error:
 * @self: a table
 * @sentence: (nullable): why something was not done; %NULL: nothing any more
 *
 * Shows a sentence beside the buttons.
 */
void
sokaku_plan_settings_table_show_error (SokakuPlanSettingsTable *self, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->error_label), sentence != NULL ? sentence : "");
}

/**
 * sokaku_plan_settings_table_get_error:
 * @self: a table
 *
 * Returns: (transfer none): the sentence beside the buttons; "" for none
 */
const char *
sokaku_plan_settings_table_get_error (SokakuPlanSettingsTable *self)
{
  return gtk_label_get_text (GTK_LABEL (self->error_label));
}

/**
 * sokaku_plan_settings_table_tell:
 * @self: a table
 * @error: (transfer full) (nullable): why something was not done
 *
 * Shows it, or that nothing is wrong.
 */
void
sokaku_plan_settings_table_tell (SokakuPlanSettingsTable *self, GError *error)
{
  sokaku_plan_settings_table_show_error (self, error != NULL ? error->message : NULL);
  g_clear_error (&error);
}

/* --- What the cells show --- */

static gboolean
has_field (gpointer node, const SokakuPlanSettingsColumn *column)
{
  switch (column->kind)
    {
    case SOKAKU_PLAN_SETTINGS_TEXT:
      return g_object_class_find_property (G_OBJECT_GET_CLASS (node), column->property) != NULL;
    case SOKAKU_PLAN_SETTINGS_THEMES:
      return SOKAKU_IS_INITIATIVE (node);
    case SOKAKU_PLAN_SETTINGS_SHOWN:
    case SOKAKU_PLAN_SETTINGS_FLAG:
    default:
      return TRUE;
    }
}

/**
 * sokaku_plan_settings_table_show_cell:
 * @self: a table
 * @cell: a cell of it
 *
 * Brings the cell in line with the plan.
 */
void
sokaku_plan_settings_table_show_cell (SokakuPlanSettingsTable *self, GtkWidget *cell)
{
  const SokakuPlanSettingsColumn *column = sokaku_plan_settings_table_get_column (self, cell);
  SokakuPlan *plan = sokaku_plan_settings_table_get_plan (self);
  gpointer node = sokaku_plan_settings_table_get_cell_node (cell);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (node == NULL)
    return;
  if (column->kind == SOKAKU_PLAN_SETTINGS_FLAG)
    {
      g_autofree char *row = self->spec->dup_text (plan, node, self->spec->columns[0].property);

      self->updating = TRUE;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (cell),
                                   self->spec->get_flag (plan, node, column->property));
      self->updating = FALSE;
      /* Translators: what a check means, and the year that it stands beside. */
      name = g_strdup_printf (_ ("%s, %s"), _ (column->title), row);
    }
  else
    {
      text = has_field (node, column) ? self->spec->dup_text (plan, node, column->property)
                                      : g_strdup ("");
      sokaku_plan_settings_cell_set_text (SOKAKU_PLAN_SETTINGS_CELL (cell), text);
      /* Translators: head of a column, and what a cell below it says. */
      name = g_strdup_printf (_ ("%s: %s"), _ (column->title), text);
      if (SOKAKU_IS_INITIATIVE (node) && column->kind == SOKAKU_PLAN_SETTINGS_TEXT)
        gtk_widget_add_css_class (cell, "initiative");
      else
        gtk_widget_remove_css_class (cell, "initiative");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_buttons (SokakuPlanSettingsTable *self)
{
  gboolean selected = sokaku_plan_settings_table_get_selected (self) != NULL;

  gtk_widget_set_sensitive (self->remove_button, selected);
  gtk_widget_set_sensitive (self->up_button, selected);
  gtk_widget_set_sensitive (self->down_button, selected);
  g_signal_emit (self, signals[UPDATED], 0);
}

/**
 * sokaku_plan_settings_table_update:
 * @self: a table
 *
 * Shows the plan as it is now.
 */
void
sokaku_plan_settings_table_update (SokakuPlanSettingsTable *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  for (guint i = 0; i < self->cells->len; i++)
    sokaku_plan_settings_table_show_cell (self, g_ptr_array_index (self->cells, i));
  update_buttons (self);
}

static gboolean
update_in_idle (gpointer data)
{
  SokakuPlanSettingsTable *self = data;

  self->update_source = 0;
  sokaku_plan_settings_table_update (self);
  return G_SOURCE_REMOVE;
}

/* Before drawing. */
static void
on_plan_changed (SokakuPlanSettingsTable *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_in_idle, self, NULL);
}

/* --- Editing --- */

/**
 * sokaku_plan_settings_table_take_text:
 * @cell: a cell of a table
 * @text: what is typed
 * @commit: whether to take it
 * @data: the table
 *
 * Takes a text into the plan, or only says whether it could.
 *
 * Returns: (transfer full) (nullable): the sentence that refuses @text
 */
char *
sokaku_plan_settings_table_take_text (SokakuPlanSettingsCell *cell,
                                      const char *text,
                                      gboolean commit,
                                      gpointer data)
{
  SokakuPlanSettingsTable *self = data;
  SokakuPlan *plan = sokaku_plan_settings_table_get_plan (self);
  const SokakuPlanSettingsColumn *column
      = &self->spec->columns[sokaku_plan_settings_cell_get_column (cell)];
  g_autoptr (GObject) node = g_object_ref (sokaku_plan_settings_cell_get_node (cell));
  g_autoptr (GError) error = NULL;

  if (!self->spec->set_text (plan, commit ? sokaku_plan_settings_table_get_history (self) : NULL,
                             node, column->property, text, &error))
    return g_strdup (error->message);
  if (commit)
    {
      sokaku_plan_settings_table_show_error (self, NULL);
      sokaku_plan_settings_table_update (self);
      on_plan_changed (self);
    }
  return NULL;
}

static gboolean
is_editable (SokakuPlanSettingsTable *self, gpointer node, guint column)
{
  SokakuPlanSettingsKind kind = self->spec->columns[column].kind;

  return (kind == SOKAKU_PLAN_SETTINGS_TEXT || kind == SOKAKU_PLAN_SETTINGS_THEMES)
         && has_field (node, &self->spec->columns[column]);
}

/**
 * sokaku_plan_settings_table_edit_cell:
 * @self: a table
 * @node: something that it shows
 * @column: a column
 *
 * Begins to edit a cell.
 *
 * Returns: whether it can be edited
 */
gboolean
sokaku_plan_settings_table_edit_cell (SokakuPlanSettingsTable *self, gpointer node, guint column)
{
  GtkWidget *cell;

  if (!is_editable (self, node, column))
    return FALSE;
  cell = find_cell (self, node, column);
  if (cell == NULL)
    return FALSE;
  if (self->spec->columns[column].kind == SOKAKU_PLAN_SETTINGS_THEMES)
    sokaku_plan_settings_table_choose_themes (self, cell, node);
  else
    sokaku_plan_settings_cell_begin_edit (SOKAKU_PLAN_SETTINGS_CELL (cell));
  return TRUE;
}

/**
 * sokaku_plan_settings_table_edit:
 * @self: a table
 * @node: something that it shows
 * @property: (nullable): a field; %NULL for the first that can be edited
 *
 * Begins to edit a cell.
 *
 * Returns: whether there is such a cell
 */
gboolean
sokaku_plan_settings_table_edit (SokakuPlanSettingsTable *self, gpointer node, const char *property)
{
  sokaku_plan_settings_table_select (self, node);
  for (guint i = 0; i < self->spec->n_columns; i++)
    if ((property == NULL || g_str_equal (self->spec->columns[i].property, property))
        && sokaku_plan_settings_table_edit_cell (self, node, i))
      return TRUE;
  return FALSE;
}

/**
 * sokaku_plan_settings_table_end_edit:
 * @self: a table
 * @commit: whether to take what is typed
 *
 * Ends editing, wherever that is. What cannot be taken gives way to what there was.
 *
 * Returns: whether anything was being edited
 */
gboolean
sokaku_plan_settings_table_end_edit (SokakuPlanSettingsTable *self, gboolean commit)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      SokakuPlanSettingsCell *cell = g_ptr_array_index (self->cells, i);

      if (!SOKAKU_IS_PLAN_SETTINGS_CELL (cell) || !sokaku_plan_settings_cell_is_editing (cell))
        continue;
      sokaku_plan_settings_cell_end_edit (cell, commit);
      sokaku_plan_settings_cell_end_edit (cell, FALSE);
      return TRUE;
    }
  return FALSE;
}

/**
 * sokaku_plan_settings_table_is_editing:
 * @self: a table
 *
 * Returns: whether a cell is being edited
 */
gboolean
sokaku_plan_settings_table_is_editing (SokakuPlanSettingsTable *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      SokakuPlanSettingsCell *cell = g_ptr_array_index (self->cells, i);

      if (SOKAKU_IS_PLAN_SETTINGS_CELL (cell) && sokaku_plan_settings_cell_is_editing (cell))
        return TRUE;
    }
  return FALSE;
}

/**
 * sokaku_plan_settings_table_walk:
 * @cell: a cell whose editing has ended
 * @direction: 1 for the next cell of the row, -1 for the one before, 0 to stay
 * @self: its table
 *
 * Tab walks the cells of a row, and stays in the table.
 */
void
sokaku_plan_settings_table_walk (SokakuPlanSettingsCell *cell,
                                 int direction,
                                 SokakuPlanSettingsTable *self)
{
  gpointer node = sokaku_plan_settings_cell_get_node (cell);
  int n = (int) self->spec->n_columns;

  if (node == NULL)
    return;
  for (int i = (int) sokaku_plan_settings_cell_get_column (cell) + direction;
       direction != 0 && i >= 0 && i < n; i += direction)
    if (self->spec->columns[i].kind == SOKAKU_PLAN_SETTINGS_TEXT
        && sokaku_plan_settings_table_edit_cell (self, node, i))
      return;
  sokaku_plan_settings_table_select (self, node);
}

static void
on_activate (SokakuPlanSettingsTable *self)
{
  gpointer node = sokaku_plan_settings_table_get_selected (self);

  if (node != NULL && !sokaku_plan_settings_table_is_editing (self))
    sokaku_plan_settings_table_edit (self, node, NULL);
}

/* --- Building --- */

static void
on_selected (SokakuPlanSettingsTable *self)
{
  sokaku_plan_settings_table_show_error (self, NULL);
  update_buttons (self);
}

static GtkWidget *
add_bar_button (SokakuPlanSettingsTable *self,
                const char *icon,
                const char *label,
                const char *name,
                GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();

  if (label != NULL)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
      gtk_box_append (GTK_BOX (box), gtk_label_new (label));
      gtk_button_set_child (GTK_BUTTON (button), box);
    }
  else
    {
      gtk_button_set_icon_name (GTK_BUTTON (button), icon);
    }
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  sokaku_tooltip_set_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : name, -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self->bar), button);
  return button;
}

static void
build_bar (SokakuPlanSettingsTable *self)
{
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_widget_add_css_class (self->bar, "settings-bar");
  if (self->spec->add != NULL)
    add_bar_button (self, "list-add-symbolic", _ (self->spec->add_label), _ ("Insert"),
                    G_CALLBACK (sokaku_plan_settings_table_add));
  if (self->spec->add_other != NULL)
    add_bar_button (self, "list-add-symbolic", _ (self->spec->add_other_label), _ ("Shift+Insert"),
                    G_CALLBACK (sokaku_plan_settings_table_add_other));
  self->remove_button = add_bar_button (self, "list-remove-symbolic", NULL, _ ("Remove (Delete)"),
                                        G_CALLBACK (sokaku_plan_settings_table_remove));
  self->up_button = add_bar_button (self, "go-up-symbolic", NULL, _ ("Move up (Alt+Up)"),
                                    G_CALLBACK (sokaku_plan_settings_table_move_up));
  self->down_button = add_bar_button (self, "go-down-symbolic", NULL, _ ("Move down (Alt+Down)"),
                                      G_CALLBACK (sokaku_plan_settings_table_move_down));
  gtk_widget_set_visible (self->up_button, self->spec->step != NULL);
  gtk_widget_set_visible (self->down_button, self->spec->step != NULL);

  self->error_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->error_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->error_label), 0);
  gtk_widget_set_hexpand (self->error_label, TRUE);
  gtk_widget_add_css_class (self->error_label, "warning-text");
  gtk_widget_set_margin_start (self->error_label, 10);
  gtk_box_append (GTK_BOX (self->bar), self->error_label);
}

/**
 * sokaku_plan_settings_table_add_button:
 * @self: a table
 * @button: (transfer floating): a button
 *
 * Puts another button at the end of the bar.
 */
void
sokaku_plan_settings_table_add_button (SokakuPlanSettingsTable *self, GtkWidget *button)
{
  gtk_box_append (GTK_BOX (self->bar), button);
}

static void
build_columns (SokakuPlanSettingsTable *self)
{
  for (guint i = 0; i < self->spec->n_columns; i++)
    {
      const SokakuPlanSettingsColumn *column = &self->spec->columns[i];
      GtkListItemFactory *factory = sokaku_plan_settings_table_create_factory (self, i);
      g_autoptr (GtkColumnViewColumn) created = NULL;

      created = gtk_column_view_column_new (_ (column->title), factory);
      if (column->width > 0)
        gtk_column_view_column_set_fixed_width (created, column->width);
      else
        gtk_column_view_column_set_expand (created, TRUE);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), created);
      sokaku_column_heads_set (GTK_COLUMN_VIEW (self->view), i,
                               column->kind == SOKAKU_PLAN_SETTINGS_FLAG ? GTK_ALIGN_CENTER
                               : column->is_number                       ? GTK_ALIGN_END
                                                                         : GTK_ALIGN_START,
                               NULL);
    }
}

static void
build (SokakuPlanSettingsTable *self)
{
  GtkWidget *title = gtk_label_new (_ (self->spec->title));
  GtkWidget *hint = gtk_label_new (_ (self->spec->hint));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GListModel *rows = self->spec->get_list (sokaku_plan_settings_table_get_plan (self));

  self->selection = gtk_single_selection_new (rows);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->view = gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)));
  gtk_widget_add_css_class (self->view, "dense");
  gtk_widget_add_css_class (self->view, "settings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (self->spec->title), -1);
  build_bar (self);
  build_columns (self);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (sokaku_plan_settings_table_press),
                            self);
  gtk_widget_add_controller (self->view, keys);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "settings-title");
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "dim");
  gtk_widget_add_css_class (hint, "settings-hint");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), hint);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  update_buttons (self);
}

static void
sokaku_plan_settings_table_dispose (GObject *object)
{
  SokakuPlanSettingsTable *self = SOKAKU_PLAN_SETTINGS_TABLE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->document != NULL)
    g_clear_signal_handler (&self->changed_id, sokaku_document_get_plan (self->document));
  if (self->view != NULL)
    gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), NULL);
  self->view = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sokaku_plan_settings_table_parent_class)->dispose (object);
}

static void
sokaku_plan_settings_table_finalize (GObject *object)
{
  g_ptr_array_unref (SOKAKU_PLAN_SETTINGS_TABLE (object)->cells);

  G_OBJECT_CLASS (sokaku_plan_settings_table_parent_class)->finalize (object);
}

static void
sokaku_plan_settings_table_class_init (SokakuPlanSettingsTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sokaku_plan_settings_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_plan_settings_table_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "settingstable");

  /**
   * SokakuPlanSettingsTable::updated:
   * @self: the table
   *
   * Another row has been selected, or the plan has changed.
   */
  signals[UPDATED] = g_signal_new ("updated", SOKAKU_TYPE_PLAN_SETTINGS_TABLE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sokaku_plan_settings_table_init (SokakuPlanSettingsTable *self)
{
  self->cells = g_ptr_array_new ();
}

/**
 * sokaku_plan_settings_table_new:
 * @document: the open document
 * @spec: what the table shows and does; must live as long as the table
 *
 * Returns: (transfer floating): a table
 */
SokakuPlanSettingsTable *
sokaku_plan_settings_table_new (SokakuDocument *document, const SokakuPlanSettingsSpec *spec)
{
  SokakuPlanSettingsTable *self = g_object_new (SOKAKU_TYPE_PLAN_SETTINGS_TABLE, NULL);

  self->spec = spec;
  self->document = g_object_ref (document);
  build (self);
  self->changed_id = g_signal_connect_swapped (sokaku_document_get_plan (document), "changed",
                                               G_CALLBACK (on_plan_changed), self);
  return self;
}
