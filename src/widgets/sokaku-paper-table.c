/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ruled table of texts, as on paper, filled again and again with the same cells. */
#include "sokaku-paper-table.h"

/**
 * SokakuPaperTable:
 *
 * Cells are put in reading order between begin() and end(). They come from a pool
 * and go back to it hidden, so that another sheet costs no new widgets.
 */

#define N_KINDS (SOKAKU_PAPER_CELL_CENTRED + 1)

struct _SokakuPaperTable
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GPtrArray *pools[N_KINDS];
  guint n_used[N_KINDS];
  GPtrArray *order; /* the cells put, in reading order */
};

G_DEFINE_FINAL_TYPE (SokakuPaperTable, sokaku_paper_table, GTK_TYPE_WIDGET)

typedef struct
{
  GtkAccessibleRole role;
  const char *css_class;
  float xalign;
} Kind;

static const Kind kinds[N_KINDS] = {
  [SOKAKU_PAPER_CELL_HEAD] = { GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "head", 0 },
  [SOKAKU_PAPER_CELL_ROW_HEAD] = { GTK_ACCESSIBLE_ROLE_ROW_HEADER, "row-head", 0 },
  [SOKAKU_PAPER_CELL_TEXT] = { GTK_ACCESSIBLE_ROLE_CELL, NULL, 0 },
  [SOKAKU_PAPER_CELL_CENTRED] = { GTK_ACCESSIBLE_ROLE_CELL, NULL, 0.5f },
};

static void
sokaku_paper_table_dispose (GObject *object)
{
  SokakuPaperTable *self = SOKAKU_PAPER_TABLE (object);

  for (guint i = 0; i < N_KINDS; i++)
    g_clear_pointer (&self->pools[i], g_ptr_array_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (sokaku_paper_table_parent_class)->dispose (object);
}

static void
sokaku_paper_table_class_init (SokakuPaperTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sokaku_paper_table_dispose;
  gtk_widget_class_set_css_name (widget_class, "papertable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sokaku_paper_table_init (SokakuPaperTable *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    self->pools[i] = g_ptr_array_new ();
  self->order = g_ptr_array_new ();
  self->grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  gtk_widget_add_css_class (self->grid, "ruled");
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
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
  for (guint i = 0; i < N_KINDS; i++)
    self->n_used[i] = 0;
  g_ptr_array_set_size (self->order, 0);
}

static GtkWidget *
take_cell (SokakuPaperTable *self, SokakuPaperCell kind)
{
  GPtrArray *pool = self->pools[kind];
  GtkWidget *cell;

  if (self->n_used[kind] < pool->len)
    return g_ptr_array_index (pool, self->n_used[kind]++);

  cell = sokaku_paper_text_new (kinds[kind].role, kinds[kind].xalign);
  gtk_widget_add_css_class (cell, "cell");
  if (kinds[kind].css_class != NULL)
    gtk_widget_add_css_class (cell, kinds[kind].css_class);
  gtk_grid_attach (GTK_GRID (self->grid), cell, 0, 0, 1, 1);
  g_ptr_array_add (pool, cell);
  self->n_used[kind]++;
  return cell;
}

static void
tell_span (GtkWidget *cell, GtkAccessibleRelation relation, int span)
{
  if (span > 1)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), relation, span, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (cell), relation);
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
  GtkWidget *cell = take_cell (self, kind);
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
    for (guint i = self->n_used[kind]; i < self->pools[kind]->len; i++)
      gtk_widget_set_visible (g_ptr_array_index (self->pools[kind], i), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), self->order->len > 0);
}
