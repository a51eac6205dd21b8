/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ruled table as on paper, filled again and again with the same cells. */
#include "sokaku-paper-table.h"

/**
 * SokakuPaperTable:
 *
 * Cells are put in reading order between begin() and end(). They come from a pool
 * and go back to it hidden, so that another sheet costs no new widgets. What is put
 * in the same order again gets the same cells, so that filling the table anew does
 * not take the focus from the cell that is being edited.
 *
 * Where that cell is needed no more, the focus goes to the one in its place.
 *
 * What is marked in it is cut, copied and pasted by the actions cells.cut, cells.copy and
 * cells.paste.
 *
 * Each column has a pool of its own: a text that comes to stand in a cell of another
 * width has to be broken into lines more than once.
 */

/* Texts for reading, then the cells that are edited. */
#define N_TEXT_KINDS (SOKAKU_PAPER_CELL_COMPUTED + 1)
#define KIND_TEXT_CELL N_TEXT_KINDS
#define KIND_CHOICE_CELL (N_TEXT_KINDS + 1)
#define N_KINDS (N_TEXT_KINDS + 2)

typedef struct
{
  GPtrArray *cells;
  guint n_used;
} Pool;

struct _SokakuPaperTable
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GArray *pools[N_KINDS]; /* Pool by column */
  GPtrArray *order;       /* the cells put, in reading order */
  SokakuCellWalker *walker;
  SokakuCell *current; /* which had the focus when filling began, not owned */
  int current_column;
  int current_row;
};

G_DEFINE_FINAL_TYPE (SokakuPaperTable, sokaku_paper_table, GTK_TYPE_WIDGET)

typedef struct
{
  GtkAccessibleRole role;
  const char *css_class;
  float xalign;
} Kind;

enum
{
  CHOSEN,
  CREATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const Kind kinds[N_TEXT_KINDS] = {
  [SOKAKU_PAPER_CELL_HEAD] = { GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "head", 0 },
  [SOKAKU_PAPER_CELL_CENTRED_HEAD] = { GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "head", 0.5f },
  [SOKAKU_PAPER_CELL_ROW_HEAD] = { GTK_ACCESSIBLE_ROLE_ROW_HEADER, "row-head", 0 },
  [SOKAKU_PAPER_CELL_TEXT] = { GTK_ACCESSIBLE_ROLE_CELL, NULL, 0 },
  [SOKAKU_PAPER_CELL_CENTRED] = { GTK_ACCESSIBLE_ROLE_CELL, NULL, 0.5f },
  [SOKAKU_PAPER_CELL_COMPUTED] = { GTK_ACCESSIBLE_ROLE_CELL, "computed", 0.5f },
};

/* Tab reads the table like a page. GTK would go by the middles of the cells, so that one over
 * several rows came between the cells beside it. */
static gboolean
sokaku_paper_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SokakuPaperTable *self = SOKAKU_PAPER_TABLE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int n = (int) self->order->len;
  int current = step > 0 ? 0 : n - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (sokaku_paper_table_parent_class)->focus (widget, direction);
  for (int i = 0; focus != NULL && i < n; i++)
    if (focus == g_ptr_array_index (self->order, (guint) i)
        || gtk_widget_is_ancestor (focus, g_ptr_array_index (self->order, (guint) i)))
      current = i;
  for (int i = current; i >= 0 && i < n; i += step)
    if (gtk_widget_child_focus (g_ptr_array_index (self->order, (guint) i), direction))
      return TRUE;
  return FALSE;
}

static void
clipboard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SokakuPaperTable *self = SOKAKU_PAPER_TABLE (widget);

  if (g_str_equal (name, "cells.cut"))
    sokaku_cell_walker_cut (self->walker);
  else if (g_str_equal (name, "cells.copy"))
    sokaku_cell_walker_copy (self->walker);
  else
    sokaku_cell_walker_paste_clipboard (self->walker);
}

static void
sokaku_paper_table_dispose (GObject *object)
{
  SokakuPaperTable *self = SOKAKU_PAPER_TABLE (object);

  for (guint i = 0; i < N_KINDS; i++)
    g_clear_pointer (&self->pools[i], g_array_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_object (&self->walker);
  g_clear_pointer (&self->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_paper_table_parent_class)->dispose (object);
}

static void
sokaku_paper_table_class_init (SokakuPaperTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_paper_table_dispose;
  widget_class->focus = sokaku_paper_table_focus;

  /**
   * SokakuPaperTable::chosen:
   * @self: the table
   * @cell: one of its cells
   * @value: what was chosen in it
   */
  signals[CHOSEN] = g_signal_new ("chosen", SOKAKU_TYPE_PAPER_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, SOKAKU_TYPE_CHOICE_CELL, G_TYPE_INT);
  /**
   * SokakuPaperTable::create:
   * @self: the table
   * @cell: one of its cells, in which something is typed before there is a node for it
   */
  signals[CREATE] = g_signal_new ("create", SOKAKU_TYPE_PAPER_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, SOKAKU_TYPE_TEXT_CELL);

  gtk_widget_class_set_css_name (widget_class, "papertable");
  gtk_widget_class_install_action (widget_class, "cells.cut", NULL, clipboard_action);
  gtk_widget_class_install_action (widget_class, "cells.copy", NULL, clipboard_action);
  gtk_widget_class_install_action (widget_class, "cells.paste", NULL, clipboard_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
clear_pool (gpointer data)
{
  g_clear_pointer (&((Pool *) data)->cells, g_ptr_array_unref);
}

static void
sokaku_paper_table_init (SokakuPaperTable *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    {
      self->pools[i] = g_array_new (FALSE, TRUE, sizeof (Pool));
      g_array_set_clear_func (self->pools[i], clear_pool);
    }
  self->order = g_ptr_array_new ();
  self->grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  gtk_widget_add_css_class (self->grid, "ruled");
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  self->walker = sokaku_cell_walker_new (self->grid);
}

/**
 * sokaku_paper_table_new:
 * @name: what the table is, for those who hear it
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
sokaku_paper_table_new (const char *name)
{
  SokakuPaperTable *self = g_object_new (SOKAKU_TYPE_PAPER_TABLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * sokaku_paper_table_begin:
 * @self: a table
 *
 * Begins to fill it anew.
 */
void
sokaku_paper_table_begin (SokakuPaperTable *self)
{
  self->current = sokaku_cell_walker_get_current (self->walker);
  if (self->current != NULL)
    sokaku_cell_walker_get_place (self->walker, self->current, &self->current_column,
                                  &self->current_row);
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint i = 0; i < self->pools[kind]->len; i++)
      g_array_index (self->pools[kind], Pool, i).n_used = 0;
  g_ptr_array_set_size (self->order, 0);
  sokaku_cell_walker_begin (self->walker);
}

static void
chosen (SokakuChoiceCell *cell, int value, gpointer data)
{
  g_signal_emit (data, signals[CHOSEN], 0, cell, value);
}

static void
create (SokakuTextCell *cell, gpointer data)
{
  g_signal_emit (data, signals[CREATE], 0, cell);
}

static GtkWidget *
make_cell (SokakuPaperTable *self, guint kind)
{
  GtkWidget *cell;

  if (kind == KIND_TEXT_CELL)
    {
      cell = sokaku_text_cell_new ();
      g_signal_connect (cell, "create", G_CALLBACK (create), self);
    }
  else if (kind == KIND_CHOICE_CELL)
    {
      cell = sokaku_choice_cell_new ();
      g_signal_connect (cell, "chosen", G_CALLBACK (chosen), self);
    }
  else
    {
      cell = sokaku_paper_text_new (kinds[kind].role, kinds[kind].xalign);
      /* Heads and figures that follow from others are nothing to click into. */
      if (kinds[kind].css_class != NULL)
        {
          sokaku_paper_text_set_selectable (SOKAKU_PAPER_TEXT (cell), FALSE);
          gtk_widget_add_css_class (cell, kinds[kind].css_class);
        }
    }
  gtk_widget_add_css_class (cell, "cell");
  return cell;
}

static Pool *
get_pool (SokakuPaperTable *self, guint kind, guint column)
{
  GArray *pools = self->pools[kind];
  Pool *pool;

  if (column >= pools->len)
    g_array_set_size (pools, column + 1);
  pool = &g_array_index (pools, Pool, column);
  if (pool->cells == NULL)
    pool->cells = g_ptr_array_new ();
  return pool;
}

static GtkWidget *
take_cell (SokakuPaperTable *self, guint kind, int column)
{
  Pool *pool = get_pool (self, kind, (guint) column);

  if (pool->n_used == pool->cells->len)
    {
      GtkWidget *cell = make_cell (self, kind);

      gtk_grid_attach (GTK_GRID (self->grid), cell, column, 0, 1, 1);
      g_ptr_array_add (pool->cells, cell);
    }
  return g_ptr_array_index (pool->cells, pool->n_used++);
}

static void
tell_span (GtkWidget *cell, GtkAccessibleRelation relation, int span)
{
  if (span > 1)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), relation, span, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (cell), relation);
}

static GtkWidget *
put (SokakuPaperTable *self, guint kind, int column, int row, int n_columns, int n_rows)
{
  GtkWidget *cell = take_cell (self, kind, column);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);
  GtkGridLayoutChild *place
      = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, cell));

  gtk_grid_layout_child_set_column (place, column);
  gtk_grid_layout_child_set_row (place, row);
  gtk_grid_layout_child_set_column_span (place, n_columns);
  gtk_grid_layout_child_set_row_span (place, n_rows);
  tell_span (cell, GTK_ACCESSIBLE_RELATION_COL_SPAN, n_columns);
  tell_span (cell, GTK_ACCESSIBLE_RELATION_ROW_SPAN, n_rows);
  g_ptr_array_add (self->order, cell);
  return cell;
}

/**
 * sokaku_paper_table_put:
 * @self: a table being filled
 * @kind: kind of cell
 * @column: its first column
 * @row: its first row
 * @n_columns: how many columns it spans
 * @n_rows: how many rows it spans
 *
 * Puts a cell after those already put. The caller fills it and ends it.
 *
 * Returns: (transfer none): the cell, begun
 */
SokakuPaperText *
sokaku_paper_table_put (
    SokakuPaperTable *self, SokakuPaperCell kind, int column, int row, int n_columns, int n_rows)
{
  GtkWidget *cell = put (self, kind, column, row, n_columns, n_rows);

  sokaku_paper_text_begin (SOKAKU_PAPER_TEXT (cell));
  return SOKAKU_PAPER_TEXT (cell);
}

/**
 * sokaku_paper_table_put_text:
 * @self: a table being filled
 * @kind: kind of cell
 * @column: its first column
 * @row: its row
 * @n_columns: how many columns it spans
 * @chars: its width, as in sokaku_paper_text_set_chars()
 * @text: plain text
 *
 * Puts a cell of plain text after those already put.
 */
void
sokaku_paper_table_put_text (SokakuPaperTable *self,
                             SokakuPaperCell kind,
                             int column,
                             int row,
                             int n_columns,
                             int chars,
                             const char *text)
{
  SokakuPaperText *cell = sokaku_paper_table_put (self, kind, column, row, n_columns, 1);

  sokaku_paper_text_set_chars (cell, chars);
  sokaku_paper_text_append (cell, SOKAKU_PAPER_PLAIN, text);
  sokaku_paper_text_end (cell);
}

/**
 * sokaku_paper_table_put_text_cell:
 * @self: a table being filled
 * @column: its first column
 * @row: its first row
 * @n_columns: how many columns it spans
 * @n_rows: how many rows it spans
 *
 * Puts a text that can be edited after those already put. The caller binds it.
 *
 * Returns: (transfer none): the cell
 */
SokakuTextCell *
sokaku_paper_table_put_text_cell (
    SokakuPaperTable *self, int column, int row, int n_columns, int n_rows)
{
  GtkWidget *cell = put (self, KIND_TEXT_CELL, column, row, n_columns, n_rows);

  sokaku_cell_walker_add (self->walker, SOKAKU_CELL (cell), column, row, n_columns, n_rows);
  return SOKAKU_TEXT_CELL (cell);
}

/**
 * sokaku_paper_table_put_choice_cell:
 * @self: a table being filled
 * @column: its first column
 * @row: its first row
 * @n_columns: how many columns it spans
 * @n_rows: how many rows it spans
 *
 * Puts a cell of few values after those already put. The caller binds it.
 *
 * Returns: (transfer none): the cell
 */
SokakuChoiceCell *
sokaku_paper_table_put_choice_cell (
    SokakuPaperTable *self, int column, int row, int n_columns, int n_rows)
{
  GtkWidget *cell = put (self, KIND_CHOICE_CELL, column, row, n_columns, n_rows);

  sokaku_cell_walker_add (self->walker, SOKAKU_CELL (cell), column, row, n_columns, n_rows);
  return SOKAKU_CHOICE_CELL (cell);
}

/* Cells that are not shown keep no node; a cell that loses the focus by being hidden must not
 * edit what it stood for. */
static void
hide (GtkWidget *cell, guint kind)
{
  if (!gtk_widget_get_visible (cell))
    return;
  if (kind == KIND_TEXT_CELL)
    sokaku_text_cell_unbind (SOKAKU_TEXT_CELL (cell));
  else if (kind == KIND_CHOICE_CELL)
    sokaku_choice_cell_unbind (SOKAKU_CHOICE_CELL (cell));
  gtk_widget_set_visible (cell, FALSE);
}

/* A key that comes before the next frame must not go to a cell that is gone. */
static void
keep_focus (SokakuPaperTable *self)
{
  SokakuCell *cell = NULL;

  if (self->current != NULL && !gtk_widget_get_visible (GTK_WIDGET (self->current)))
    {
      for (int row = self->current_row; row >= 0 && cell == NULL; row--)
        cell = sokaku_cell_walker_find (self->walker, self->current_column, row);
      if (cell != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (cell));
    }
  self->current = NULL;
}

/**
 * sokaku_paper_table_end:
 * @self: a table being filled
 *
 * Shows the cells that were put and hides the others; a table without cells is
 * hidden itself.
 */
void
sokaku_paper_table_end (SokakuPaperTable *self)
{
  GtkWidget *previous = NULL;

  /* The pool's cells stand in any order; they are read in that of the table. */
  for (guint i = 0; i < self->order->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->order, i);

      if (gtk_widget_get_prev_sibling (cell) != previous)
        gtk_widget_insert_after (cell, self->grid, previous);
      gtk_widget_set_visible (cell, TRUE);
      previous = cell;
    }
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint column = 0; column < self->pools[kind]->len; column++)
      {
        Pool *pool = &g_array_index (self->pools[kind], Pool, column);

        for (guint i = pool->n_used; pool->cells != NULL && i < pool->cells->len; i++)
          hide (g_ptr_array_index (pool->cells, i), kind);
      }
  gtk_widget_set_visible (GTK_WIDGET (self), self->order->len > 0);
  sokaku_cell_walker_end (self->walker);
  keep_focus (self);
}

/**
 * sokaku_paper_table_get_walker:
 * @self: a table
 *
 * Returns: (transfer none): what takes the focus from cell to cell
 */
SokakuCellWalker *
sokaku_paper_table_get_walker (SokakuPaperTable *self)
{
  return self->walker;
}

/**
 * sokaku_paper_table_find:
 * @self: a table
 * @node: a node
 * @property: (nullable): one of its fields; %NULL for whichever comes first
 *
 * Returns: (transfer none) (nullable): the cell that shows it
 */
GtkWidget *
sokaku_paper_table_find (SokakuPaperTable *self, gpointer node, const char *property)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->order, i);
      const SokakuTextBinding *binding
          = SOKAKU_IS_TEXT_CELL (cell) ? sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell))
                                       : NULL;

      if (binding != NULL && binding->node == node
          && (property == NULL || g_strcmp0 (binding->property, property) == 0
              || g_strcmp0 (binding->flag, property) == 0))
        return cell;
      if (SOKAKU_IS_CHOICE_CELL (cell)
          && sokaku_choice_cell_get_node (SOKAKU_CHOICE_CELL (cell)) == node
          && (property == NULL
              || g_strcmp0 (sokaku_choice_cell_get_property (SOKAKU_CHOICE_CELL (cell)), property)
                     == 0))
        return cell;
    }
  return NULL;
}
