/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keyboard, blocks and clipboard of a table of cells, as in a spreadsheet. */
#include "sokaku-cell-walker-private.h"

#include "sokaku-choice-cell.h"
#include "sokaku-text-cell.h"

G_DEFINE_FINAL_TYPE (SokakuCellWalker, sokaku_cell_walker, G_TYPE_OBJECT)

enum
{
  LEAVE,
  MAKE_ROOM,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * sokaku_cell_walker_peek_place:
 * @self: a walker
 * @cell: a cell
 *
 * Returns: (transfer none) (nullable): where it stands, until cells are put anew
 */
const SokakuCellPlace *
sokaku_cell_walker_peek_place (SokakuCellWalker *self, SokakuCell *cell)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const SokakuCellPlace *place = &g_array_index (self->places, SokakuCellPlace, i);

      if (place->cell == cell)
        return place;
    }
  return NULL;
}

/**
 * sokaku_cell_walker_overlap:
 * @a: the first column or row of one
 * @n_a: how many it spans
 * @b: that of the other
 * @n_b: how many that spans
 *
 * Returns: whether they have one in common
 */
gboolean
sokaku_cell_walker_overlap (int a, int n_a, int b, int n_b)
{
  return a < b + n_b && b < a + n_a;
}

/**
 * sokaku_cell_walker_find_next:
 * @self: a walker
 * @from: a place
 * @columns: whether to go right (1) or left (-1)
 * @rows: whether to go down (1) or up (-1)
 *
 * Returns: (transfer none) (nullable): the nearest cell from @from on in a direction; %NULL past
 *   the edge
 */
const SokakuCellPlace *
sokaku_cell_walker_find_next (SokakuCellWalker *self,
                              const SokakuCellPlace *from,
                              int columns,
                              int rows)
{
  const SokakuCellPlace *best = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const SokakuCellPlace *place = &g_array_index (self->places, SokakuCellPlace, i);

      if (rows != 0)
        {
          if (!sokaku_cell_walker_overlap (place->column, place->n_columns, from->column, 1)
              || (rows > 0 ? place->row < from->row + from->n_rows
                           : place->row + place->n_rows > from->row))
            continue;
          if (best == NULL || (rows > 0 ? place->row < best->row : place->row > best->row))
            best = place;
        }
      else
        {
          if (!sokaku_cell_walker_overlap (place->row, place->n_rows, from->row, 1)
              || (columns > 0 ? place->column < from->column + from->n_columns
                              : place->column + place->n_columns > from->column))
            continue;
          if (best == NULL
              || (columns > 0 ? place->column < best->column : place->column > best->column))
            best = place;
        }
    }
  return best;
}

/* At the foot of a column the next one begins, as on a ballot. */
static const SokakuCellPlace *
find_wrapped (SokakuCellWalker *self, const SokakuCellPlace *from, int rows)
{
  const SokakuCellPlace *best = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const SokakuCellPlace *place = &g_array_index (self->places, SokakuCellPlace, i);

      if (rows > 0 ? place->column < from->column + from->n_columns
                   : place->column + place->n_columns > from->column)
        continue;
      if (best == NULL || (rows > 0 ? place->column < best->column : place->column > best->column)
          || (place->column == best->column
              && (rows > 0 ? place->row < best->row : place->row > best->row)))
        best = place;
    }
  return best;
}

static gboolean
cell_walks (SokakuCellWalker *self, int columns, int rows, gboolean extend, SokakuCell *cell)
{
  const SokakuCellPlace *from = sokaku_cell_walker_peek_place (self, cell);
  const SokakuCellPlace *to;
  gboolean handled = FALSE;

  if (from == NULL)
    return FALSE;
  if (extend)
    {
      sokaku_cell_walker_extend_block (self, from, columns, rows);
      return TRUE;
    }
  sokaku_cell_walker_clear_block (self);
  if (columns != 0 && rows != 0)
    {
      SokakuCell *target = sokaku_cell_walker_find (self, from->column + columns, from->row + rows);

      to = target != NULL ? sokaku_cell_walker_peek_place (self, target) : NULL;
    }
  else
    to = sokaku_cell_walker_find_next (self, from, columns, rows);
  if (to == NULL && columns == 0 && rows != 0 && self->wraps)
    to = find_wrapped (self, from, rows);
  if (to != NULL)
    {
      sokaku_cell_enter (to->cell, columns, rows);
      return TRUE;
    }
  g_signal_emit (self, signals[LEAVE], 0, columns, rows, &handled);
  return handled;
}

/**
 * sokaku_cell_walker_make_room:
 * @self: a walker
 * @row: the first row that something is pasted into
 * @n_rows: how many rows that is
 *
 * Asks for as many rows as are needed.
 */
void
sokaku_cell_walker_make_room (SokakuCellWalker *self, int row, int n_rows)
{
  g_signal_emit (self, signals[MAKE_ROOM], 0, row, n_rows);
}

/**
 * sokaku_cell_walker_refuse:
 * @self: a walker
 * @sentence: why
 *
 * Says that something could not be pasted.
 */
void
sokaku_cell_walker_refuse (SokakuCellWalker *self, const char *sentence)
{
  g_signal_emit (self, signals[REFUSED], 0, sentence);
}

static gboolean
control_key_pressed (SokakuCellWalker *self, guint keyval)
{
  if (sokaku_cell_walker_get_current (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_c:
    case GDK_KEY_Insert:
      if (sokaku_cell_walker_is_in_text (self))
        return GDK_EVENT_PROPAGATE;
      sokaku_cell_walker_copy (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_x:
      if (sokaku_cell_walker_is_in_text (self))
        return GDK_EVENT_PROPAGATE;
      sokaku_cell_walker_cut (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_v:
      sokaku_cell_walker_paste_clipboard (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A key that says nothing yet, as Ctrl before C. */
static gboolean
is_modifier (guint keyval)
{
  return (keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R) || keyval == GDK_KEY_Num_Lock
         || keyval == GDK_KEY_ISO_Level3_Shift;
}

/* A block is of no use where the focus has been led elsewhere, by a search or by undo. */
static void
leave_block (SokakuCellWalker *self)
{
  SokakuCell *current = sokaku_cell_walker_get_current (self);
  const SokakuCellPlace *place
      = current != NULL ? sokaku_cell_walker_peek_place (self, current) : NULL;

  if (self->has_block && place != NULL
      && !(sokaku_cell_walker_overlap (place->column, place->n_columns, self->block.column,
                                       self->block.n_columns)
           && sokaku_cell_walker_overlap (place->row, place->n_rows, self->block.row,
                                          self->block.n_rows)))
    sokaku_cell_walker_clear_block (self);
}

static gboolean
key_pressed (
    GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  SokakuCellWalker *self = data;
  GdkModifierType modifiers
      = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK);

  leave_block (self);
  if (modifiers == GDK_CONTROL_MASK)
    return control_key_pressed (self, keyval);
  if (!self->has_block || (modifiers != 0 && modifiers != GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      sokaku_cell_walker_set_all (self, "");
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      sokaku_cell_walker_clear_block (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      {
        int columns = keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left     ? -1
                      : keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right ? 1
                                                                              : 0;
        int rows = columns != 0 ? 0 : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 1;

        if (modifiers != GDK_SHIFT_MASK)
          break;
        sokaku_cell_walker_extend_block (self, &self->extent, columns, rows);
        return GDK_EVENT_STOP;
      }
    default:
      break;
    }
  if (is_modifier (keyval))
    return GDK_EVENT_PROPAGATE;
  /* Whatever else is typed goes to the cell that has the focus. */
  sokaku_cell_walker_clear_block (self);
  return GDK_EVENT_PROPAGATE;
}

static void
unwire (gpointer cell, gpointer unused, gpointer self)
{
  g_signal_handlers_disconnect_by_data (cell, self);
}

static void
sokaku_cell_walker_dispose (GObject *object)
{
  SokakuCellWalker *self = SOKAKU_CELL_WALKER (object);

  g_hash_table_foreach (self->wired, unwire, self);
  g_hash_table_remove_all (self->wired);
  g_array_set_size (self->places, 0);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (sokaku_cell_walker_parent_class)->dispose (object);
}

static void
sokaku_cell_walker_finalize (GObject *object)
{
  SokakuCellWalker *self = SOKAKU_CELL_WALKER (object);

  if (self->table != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->table), (gpointer *) &self->table);
  g_hash_table_unref (self->wired);
  g_array_unref (self->places);

  G_OBJECT_CLASS (sokaku_cell_walker_parent_class)->finalize (object);
}

static void
sokaku_cell_walker_class_init (SokakuCellWalkerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sokaku_cell_walker_dispose;
  object_class->finalize = sokaku_cell_walker_finalize;

  /**
   * SokakuCellWalker::leave:
   * @self: the walker
   * @columns: cells to go to the right
   * @rows: cells to go down
   *
   * The focus should leave the table past an edge.
   *
   * Returns: whether somebody took care of it
   */
  signals[LEAVE] = g_signal_new ("leave", SOKAKU_TYPE_CELL_WALKER, G_SIGNAL_RUN_LAST, 0,
                                 g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2,
                                 G_TYPE_INT, G_TYPE_INT);
  /**
   * SokakuCellWalker::make-room:
   * @self: the walker
   * @row: the first row that something is pasted into
   * @n_rows: how many rows that is
   *
   * There are fewer rows than are needed. Who can adds some, within the edit that is
   * being grouped, and puts the cells anew.
   */
  signals[MAKE_ROOM] = g_signal_new ("make-room", SOKAKU_TYPE_CELL_WALKER, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  /**
   * SokakuCellWalker::refused:
   * @self: the walker
   * @sentence: why
   *
   * Something could not be pasted; nothing has changed.
   */
  signals[REFUSED] = g_signal_new ("refused", SOKAKU_TYPE_CELL_WALKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sokaku_cell_walker_init (SokakuCellWalker *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (SokakuCellPlace));
  self->wired = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * sokaku_cell_walker_new:
 * @table: the widget whose cells these are; it keeps the walker
 *
 * Returns: (transfer full): a walker without cells
 */
SokakuCellWalker *
sokaku_cell_walker_new (GtkWidget *table)
{
  SokakuCellWalker *self = g_object_new (SOKAKU_TYPE_CELL_WALKER, NULL);
  GtkEventController *key = gtk_event_controller_key_new ();

  self->table = table;
  g_object_add_weak_pointer (G_OBJECT (table), (gpointer *) &self->table);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed), self, 0);
  gtk_widget_add_controller (table, key);
  sokaku_cell_walker_watch_pointer (self);
  return self;
}

/**
 * sokaku_cell_walker_set_history:
 * @self: a walker
 * @history: (nullable): history that groups of edits go to
 */
void
sokaku_cell_walker_set_history (SokakuCellWalker *self, SokakuHistory *history)
{
  g_set_object (&self->history, history);
}

/**
 * sokaku_cell_walker_set_wraps:
 * @self: a walker
 * @wraps: whether the focus goes on at the top of the next column past the foot of one
 */
void
sokaku_cell_walker_set_wraps (SokakuCellWalker *self, gboolean wraps)
{
  self->wraps = wraps;
}

/**
 * sokaku_cell_walker_begin:
 * @self: a walker
 *
 * Forgets where cells stand; they are added anew.
 */
void
sokaku_cell_walker_begin (SokakuCellWalker *self)
{
  g_array_set_size (self->places, 0);
}

/**
 * sokaku_cell_walker_add:
 * @self: a walker
 * @cell: a cell of the table
 * @column: its first column
 * @row: its first row
 * @n_columns: how many columns it spans
 * @n_rows: how many rows it spans
 *
 * Says where a cell stands, after those already added.
 */
void
sokaku_cell_walker_add (
    SokakuCellWalker *self, SokakuCell *cell, int column, int row, int n_columns, int n_rows)
{
  const SokakuCellPlace place = { cell, column, row, n_columns, n_rows };

  g_array_append_val (self->places, place);
  if (g_hash_table_contains (self->wired, cell))
    return;
  g_hash_table_add (self->wired, g_object_ref (cell));
  g_signal_connect_swapped (cell, "walk", G_CALLBACK (cell_walks), self);
}

/**
 * sokaku_cell_walker_end:
 * @self: a walker
 *
 * All cells have been added.
 */
void
sokaku_cell_walker_end (SokakuCellWalker *self)
{
  if (self->has_block)
    sokaku_cell_walker_show_block (self);
}

/**
 * sokaku_cell_walker_commit:
 * @self: a walker
 *
 * What is being typed in the cell that has the focus is all of it: the cells are
 * about to show something else.
 */
void
sokaku_cell_walker_commit (SokakuCellWalker *self)
{
  SokakuCell *cell = sokaku_cell_walker_get_current (self);

  if (SOKAKU_IS_CHOICE_CELL (cell))
    sokaku_choice_cell_end_typing (SOKAKU_CHOICE_CELL (cell));
  else if (SOKAKU_IS_TEXT_CELL (cell))
    sokaku_text_cell_end_typing (SOKAKU_TEXT_CELL (cell));
}

/**
 * sokaku_cell_walker_get_current:
 * @self: a walker
 *
 * Returns: (transfer none) (nullable): the cell that has the focus
 */
SokakuCell *
sokaku_cell_walker_get_current (SokakuCellWalker *self)
{
  GtkRoot *root = self->table != NULL ? gtk_widget_get_root (self->table) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->places->len; i++)
    {
      SokakuCell *cell = g_array_index (self->places, SokakuCellPlace, i).cell;

      if (focus == GTK_WIDGET (cell) || gtk_widget_is_ancestor (focus, GTK_WIDGET (cell)))
        return cell;
    }
  return NULL;
}

/**
 * sokaku_cell_walker_find:
 * @self: a walker
 * @column: a column
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the cell that covers this place
 */
SokakuCell *
sokaku_cell_walker_find (SokakuCellWalker *self, int column, int row)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const SokakuCellPlace *place = &g_array_index (self->places, SokakuCellPlace, i);

      if (sokaku_cell_walker_overlap (place->column, place->n_columns, column, 1)
          && sokaku_cell_walker_overlap (place->row, place->n_rows, row, 1))
        return place->cell;
    }
  return NULL;
}

/**
 * sokaku_cell_walker_get_place:
 * @self: a walker
 * @cell: a cell
 * @column: (out): its first column
 * @row: (out): its first row
 *
 * Returns: whether the cell is in the table
 */
gboolean
sokaku_cell_walker_get_place (SokakuCellWalker *self, SokakuCell *cell, int *column, int *row)
{
  const SokakuCellPlace *place = sokaku_cell_walker_peek_place (self, cell);

  if (place == NULL)
    return FALSE;
  *column = place->column;
  *row = place->row;
  return TRUE;
}
