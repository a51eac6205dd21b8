/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a chart as a table, to read and to copy. */
#include "sokaku-chart-table.h"

#include "sokaku-column-heads.h"
#include "sokaku-table-copy.h"
#include "sokaku-tooltip.h"

/* A name has at least the room of so many characters. */
#define NAME_CHARACTERS 16

/**
 * SokakuChartTable:
 *
 * Shows the words of sokaku_chart_get_table() in a column view and follows the chart. A row
 * of the view says all its figures with the heads that they stand under.
 */
struct _SokakuChartTable
{
  GtkWidget parent_instance;

  SokakuChart *chart;
  GPtrArray *table; /* of GStrv, the head first */
  GListStore *rows; /* of GtkStringObject: a row in words */

  GtkWidget *scroller;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (SokakuChartTable, sokaku_chart_table, GTK_TYPE_WIDGET)

enum
{
  ROW_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const *
get_head (SokakuChartTable *self)
{
  return self->table->len > 0 ? self->table->pdata[0] : NULL;
}

static const char *
get_cell (SokakuChartTable *self, guint row, guint column)
{
  const char *const *cells = row + 1 < self->table->len ? self->table->pdata[row + 1] : NULL;

  return cells != NULL && column < g_strv_length ((char **) cells) ? cells[column] : "";
}

static char *
speak_row (SokakuChartTable *self, const char *const *cells)
{
  const char *const *head = get_head (self);
  g_autoptr (GString) words = g_string_new (cells[0]);

  for (guint i = 1; cells[i] != NULL && head[i] != NULL; i++)
    g_string_append_printf (words, ", %s %s", head[i], cells[i]);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* --- Cells --- */

static SokakuChartTable *
get_table (GtkSignalListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "table");
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (GPOINTER_TO_UINT (column) == 0)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARACTERS);
    }
  else
    {
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_add_css_class (label, "figure");
    }
  gtk_list_item_set_child (cell, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  SokakuChartTable *self = get_table (factory);
  GtkWidget *label = gtk_list_item_get_child (cell);
  const char *text = get_cell (self, gtk_list_item_get_position (cell), GPOINTER_TO_UINT (column));

  gtk_label_set_text (GTK_LABEL (label), text);
  if (GPOINTER_TO_UINT (column) == 0)
    sokaku_tooltip_set_text (label, text);
}

static void
add_column (SokakuChartTable *self, guint column, const char *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_object_set_data (G_OBJECT (factory), "table", self);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (column));
  added = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column == 0);
  gtk_column_view_append_column (self->view, added);
  sokaku_column_heads_set (self->view, column, column == 0 ? GTK_ALIGN_START : GTK_ALIGN_END, NULL);
}

static void
replace_columns (SokakuChartTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  const char *const *head = get_head (self);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; head != NULL && head[i] != NULL; i++)
    add_column (self, i, head[i]);
}

/* --- Following the chart --- */

static gboolean
same_head (GPtrArray *a, GPtrArray *b)
{
  if (a->len == 0 || b->len == 0)
    return a->len == b->len;
  return g_strv_equal (a->pdata[0], b->pdata[0]);
}

/* Only rows that say something else are made anew, so that the others keep focus and place. */
static void
update_rows (SokakuChartTable *self)
{
  guint n_rows = self->table->len > 0 ? self->table->len - 1 : 0;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  if (n_shown > n_rows)
    g_list_store_splice (self->rows, n_rows, n_shown - n_rows, NULL, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *words = speak_row (self, self->table->pdata[i + 1]);
      g_autoptr (GtkStringObject) row = gtk_string_object_new (words);
      g_autoptr (GtkStringObject) shown = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (shown == NULL)
        g_list_store_append (self->rows, row);
      else if (!g_str_equal (gtk_string_object_get_string (shown), words))
        g_list_store_splice (self->rows, i, 1, (gpointer *) &row, 1);
    }
}

static void
update (SokakuChartTable *self)
{
  GPtrArray *table = self->chart != NULL
                         ? sokaku_chart_get_table (self->chart)
                         : g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gboolean same = same_head (self->table, table);

  if (!same)
    g_list_store_remove_all (self->rows);
  g_ptr_array_unref (self->table);
  self->table = table;
  if (!same)
    replace_columns (self);
  update_rows (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->chart != NULL ? sokaku_chart_get_title (self->chart) : "",
                                  -1);
}

static void
on_changed (SokakuChartTable *self, gboolean places)
{
  if (places)
    update (self);
}

/**
 * sokaku_chart_table_set_chart:
 * @self: a table
 * @chart: (nullable): a chart
 *
 * Shows the figures of @chart in the order in which the chart shows them.
 */
void
sokaku_chart_table_set_chart (SokakuChartTable *self, SokakuChart *chart)
{
  g_return_if_fail (SOKAKU_IS_CHART_TABLE (self));

  if (self->chart == chart)
    return;
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_set_object (&self->chart, chart);
  if (chart != NULL)
    g_signal_connect_swapped (chart, "changed", G_CALLBACK (on_changed), self);
  update (self);
}

/**
 * sokaku_chart_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has, the head among them
 */
guint
sokaku_chart_table_get_n_rows (SokakuChartTable *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_TABLE (self), 0);

  return self->table->len;
}

/**
 * sokaku_chart_table_get_row:
 * @self: a table
 * @row: 0 for the head
 *
 * Returns: (transfer none): its cells
 */
const char *const *
sokaku_chart_table_get_row (SokakuChartTable *self, guint row)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_TABLE (self), NULL);
  g_return_val_if_fail (row < self->table->len, NULL);

  return self->table->pdata[row];
}

/**
 * sokaku_chart_table_get_view:
 * @self: a table
 *
 * Returns: (transfer none): the view inside
 */
GtkColumnView *
sokaku_chart_table_get_view (SokakuChartTable *self)
{
  g_return_val_if_fail (SOKAKU_IS_CHART_TABLE (self), NULL);

  return self->view;
}

/**
 * sokaku_chart_table_focus:
 * @self: a table
 *
 * Moves the keyboard focus to the rows.
 */
void
sokaku_chart_table_focus (SokakuChartTable *self)
{
  g_return_if_fail (SOKAKU_IS_CHART_TABLE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* --- Copying --- */

static SokakuTableCopyKind
find_kind (SokakuChartTable *self, guint column)
{
  SokakuTableCopyKind kind = SOKAKU_TABLE_COPY_WHOLE;

  for (guint i = 0; i + 1 < self->table->len; i++)
    {
      const char *text = get_cell (self, i, column);
      gsize digits = strspn (text, "0123456789");

      if (text[digits] == '\0' || g_str_equal (text, "–"))
        continue;
      if (digits == 0 || text[digits] != '.'
          || text[digits + 1 + strspn (text + digits + 1, "0123456789")] != '\0')
        return SOKAKU_TABLE_COPY_TEXT;
      kind = SOKAKU_TABLE_COPY_TENTHS;
    }
  return kind;
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuChartTable *self = SOKAKU_CHART_TABLE (widget);
  const char *const *head = get_head (self);
  g_autoptr (SokakuTableCopy) copy = sokaku_table_copy_new ();
  g_autoptr (GdkContentProvider) provider = NULL;

  if (head == NULL)
    return;
  for (guint i = 0; head[i] != NULL; i++)
    sokaku_table_copy_add_column (copy, head[i],
                                  i == 0 ? SOKAKU_TABLE_COPY_TEXT : find_kind (self, i));
  for (guint i = 1; i < self->table->len; i++)
    for (char **cell = self->table->pdata[i]; *cell != NULL; cell++)
      sokaku_table_copy_add_cell (copy, *cell);
  provider = sokaku_table_copy_create_provider (copy);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

static void
on_activate (SokakuChartTable *self, guint row)
{
  g_signal_emit (self, signals[ROW_ACTIVATED], 0, row);
}

/* The row that the keyboard has reached is spoken with the heads of its figures. */
static void
speak (SokakuChartTable *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->view));
  GtkStringObject *row = gtk_single_selection_get_selected_item (selection);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (GTK_ROOT (root)) : NULL;

  if (row == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_string_object_get_string (row), -1);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_string_object_get_string (row), -1);
}

static void
sokaku_chart_table_dispose (GObject *object)
{
  SokakuChartTable *self = SOKAKU_CHART_TABLE (object);

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_clear_object (&self->chart);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_chart_table_parent_class)->dispose (object);
}

static void
sokaku_chart_table_finalize (GObject *object)
{
  g_ptr_array_unref (SOKAKU_CHART_TABLE (object)->table);

  G_OBJECT_CLASS (sokaku_chart_table_parent_class)->finalize (object);
}

static void
sokaku_chart_table_class_init (SokakuChartTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_chart_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = sokaku_chart_table_finalize;

  /**
   * SokakuChartTable::row-activated:
   * @self: a table
   * @row: the row, from 0, in the order shown
   *
   * A row was chosen by Enter or a double click.
   */
  signals[ROW_ACTIVATED]
      = g_signal_new ("row-activated", SOKAKU_TYPE_CHART_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "charttable");
}

static void
sokaku_chart_table_init (SokakuChartTable *self)
{
  GtkSingleSelection *selection;

  self->table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->rows = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (selection)));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "dense");
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (speak), self,
                           G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * sokaku_chart_table_new:
 *
 * Returns: (transfer floating): a table without figures
 */
GtkWidget *
sokaku_chart_table_new (void)
{
  return g_object_new (SOKAKU_TYPE_CHART_TABLE, NULL);
}
