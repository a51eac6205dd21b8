/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keyboard, blocks and clipboard of a table of cells, as in a spreadsheet. */
#include "sokaku-cell-walker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-choice-cell.h"
#include "sokaku-text-cell.h"
#include "sokaku-tsv.h"

/**
 * SokakuCellWalker:
 *
 * Knows which cell of a table stands where. It takes the focus from cell to cell,
 * marks blocks (Shift and arrows, or the pointer), copies them as text with tabs,
 * and pastes such text: all of it as one edit, or nothing.
 */

typedef struct
{
  SokakuCell *cell;
  int column;
  int row;
  int n_columns;
  int n_rows;
} Place;

struct _SokakuCellWalker
{
  GObject parent_instance;

  GtkWidget *table; /* not owned: it owns the walker */
  SokakuHistory *history;
  GArray *places;    /* of the cells, in reading order */
  GHashTable *wired; /* cells whose signals are connected */
  gboolean wraps;
  gboolean has_block;
  Place block;  /* its area; the cell is none */
  Place anchor; /* where the block was begun */
  Place extent; /* where it ends */
  gboolean dragging;
  double drag_x; /* where the pointer was pressed */
  double drag_y;
};

G_DEFINE_FINAL_TYPE (SokakuCellWalker, sokaku_cell_walker, G_TYPE_OBJECT)

enum
{
  LEAVE,
  MAKE_ROOM,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const Place *
get_place (SokakuCellWalker *self, SokakuCell *cell)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->cell == cell)
        return place;
    }
  return NULL;
}

static gboolean
overlap (int a, int n_a, int b, int n_b)
{
  return a < b + n_b && b < a + n_a;
}

/* The nearest cell from @from on in a direction; NULL past the edge. */
static const Place *
find_next (SokakuCellWalker *self, const Place *from, int columns, int rows)
{
  const Place *best = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (rows != 0)
        {
          if (!overlap (place->column, place->n_columns, from->column, 1)
              || (rows > 0 ? place->row < from->row + from->n_rows
                           : place->row + place->n_rows > from->row))
            continue;
          if (best == NULL || (rows > 0 ? place->row < best->row : place->row > best->row))
            best = place;
        }
      else
        {
          if (!overlap (place->row, place->n_rows, from->row, 1)
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
static const Place *
find_wrapped (SokakuCellWalker *self, const Place *from, int rows)
{
  const Place *best = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

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

static void
show_block (SokakuCellWalker *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);
      gboolean within
          = self->has_block
            && overlap (place->column, place->n_columns, self->block.column, self->block.n_columns)
            && overlap (place->row, place->n_rows, self->block.row, self->block.n_rows);

      if (within)
        gtk_widget_add_css_class (GTK_WIDGET (place->cell), "in-block");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (place->cell), "in-block");
    }
}

static void
clear_block (SokakuCellWalker *self)
{
  if (!self->has_block)
    return;
  self->has_block = FALSE;
  show_block (self);
}

static void
span_block (SokakuCellWalker *self, const Place *to)
{
  const Place *a = &self->anchor;

  self->extent = *to;
  self->block.column = MIN (a->column, to->column);
  self->block.row = MIN (a->row, to->row);
  self->block.n_columns
      = MAX (a->column + a->n_columns, to->column + to->n_columns) - self->block.column;
  self->block.n_rows = MAX (a->row + a->n_rows, to->row + to->n_rows) - self->block.row;
  self->has_block = TRUE;
  show_block (self);
}

static void
extend_block (SokakuCellWalker *self, const Place *from, int columns, int rows)
{
  const Place *to;

  if (!self->has_block)
    self->anchor = self->extent = *from;
  to = find_next (self, &self->extent, columns, rows);
  if (to != NULL)
    span_block (self, to);
}

static gboolean
cell_walks (SokakuCellWalker *self, int columns, int rows, gboolean extend, SokakuCell *cell)
{
  const Place *from = get_place (self, cell);
  const Place *to;
  gboolean handled = FALSE;

  if (from == NULL)
    return FALSE;
  if (extend)
    {
      extend_block (self, from, columns, rows);
      return TRUE;
    }
  clear_block (self);
  if (columns != 0 && rows != 0)
    {
      SokakuCell *target = sokaku_cell_walker_find (self, from->column + columns, from->row + rows);

      to = target != NULL ? get_place (self, target) : NULL;
    }
  else
    to = find_next (self, from, columns, rows);
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

/* --- Clipboard --- */

/* The block, or the cell that has the focus. */
static gboolean
get_area (SokakuCellWalker *self, Place *area)
{
  SokakuCell *current = sokaku_cell_walker_get_current (self);
  const Place *place = current != NULL ? get_place (self, current) : NULL;

  if (self->has_block)
    *area = self->block;
  else if (place != NULL)
    *area = *place;
  else
    return FALSE;
  return TRUE;
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
add_once (GArray *array, int value)
{
  for (guint i = 0; i < array->len; i++)
    if (g_array_index (array, int, i) == value)
      return;
  g_array_append_val (array, value);
}

/* The columns or rows, from @first on and before @end, in which a cell begins. */
static GArray *
list_lines (SokakuCellWalker *self, gboolean columns, int first, int end)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);
      int line = columns ? place->column : place->row;

      if (line >= first && line < end)
        add_once (lines, line);
    }
  g_array_sort (lines, compare_ints);
  return lines;
}

/* One cell and its text to be, and what it stands for: an edit may have the cells put anew. */
typedef struct
{
  SokakuCell *cell;
  gconstpointer node; /* (nullable): compared, never followed */
  const char *property;
  const char *text;
} Assignment;

/* The field that a cell stands for; %NULL where there is no node yet. */
static gconstpointer
get_field (SokakuCell *cell, const char **property)
{
  const SokakuTextBinding *binding;

  if (SOKAKU_IS_CHOICE_CELL (cell))
    {
      *property = sokaku_choice_cell_get_property (SOKAKU_CHOICE_CELL (cell));
      return sokaku_choice_cell_get_node (SOKAKU_CHOICE_CELL (cell));
    }
  binding = sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell));
  *property = binding->property;
  return binding->node;
}

static void
add_assignment (GArray *assignments, SokakuCell *cell, const char *text)
{
  Assignment assignment = { .cell = cell, .text = text };

  assignment.node = get_field (cell, &assignment.property);
  g_array_append_val (assignments, assignment);
}

static gboolean
stands_for (SokakuCell *cell, const Assignment *assignment)
{
  const char *property;

  return get_field (cell, &property) == assignment->node
         && g_strcmp0 (property, assignment->property) == 0;
}

/* The cell where its field stands now; %NULL if it is shown no longer. */
static SokakuCell *
find_assigned (SokakuCellWalker *self, const Assignment *assignment)
{
  /* What has no node yet gets one in its place. */
  if (assignment->node == NULL || stands_for (assignment->cell, assignment))
    return assignment->cell;
  for (guint i = 0; i < self->places->len; i++)
    {
      SokakuCell *cell = g_array_index (self->places, Place, i).cell;

      if (stands_for (cell, assignment))
        return cell;
    }
  return NULL;
}

static void
carry_out (SokakuCellWalker *self, GArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      const Assignment *assignment = &g_array_index (assignments, Assignment, i);
      SokakuCell *cell = find_assigned (self, assignment);

      if (cell != NULL)
        sokaku_cell_set_text (cell, assignment->text);
    }
}

static void
set_all (SokakuCellWalker *self, const char *text)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  Place area;

  if (!get_area (self, &area))
    return;
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (overlap (place->column, place->n_columns, area.column, area.n_columns)
          && overlap (place->row, place->n_rows, area.row, area.n_rows)
          && sokaku_cell_accepts (place->cell, text))
        add_assignment (assignments, place->cell, text);
    }
  sokaku_history_begin_group (self->history, _ ("Cells"));
  carry_out (self, assignments);
  sokaku_history_end_group (self->history);
}

/* Whether a text is one cell's: then it goes in at the caret. */
static gboolean
is_block (GPtrArray *rows, const char *text)
{
  GPtrArray *first;

  if (rows->len == 0)
    return FALSE;
  first = g_ptr_array_index (rows, 0);
  if (first->len > 1)
    return TRUE;
  /* Spreadsheets end the last row, too; a text copied from a document seldom does. */
  return rows->len > 1 && g_str_has_suffix (text, "\n");
}

static void
refuse (SokakuCellWalker *self, const char *sentence)
{
  g_signal_emit (self, signals[REFUSED], 0, sentence);
}

/* What the clipboard is asked for: it answers later, when the focus may have moved on. */
typedef struct
{
  SokakuCellWalker *walker;
  Assignment target; /* the cell that had the focus */
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->walker);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  SokakuCellWalker *self = request->walker;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (self->table == NULL)
    return;
  if (text == NULL)
    refuse (self, _ ("The clipboard holds no text that could be pasted here."));
  else if (sokaku_cell_walker_get_current (self) != request->target.cell
           || !stands_for (request->target.cell, &request->target))
    refuse (self, _ ("Another field was chosen before the clipboard answered; nothing was "
                     "pasted. Paste once more."));
  else
    sokaku_cell_walker_paste (self, text);
}

/* Words marked in the one text that is being edited are the editor's own. */
static gboolean
is_in_text (SokakuCellWalker *self)
{
  return !self->has_block && SOKAKU_IS_TEXT_CELL (sokaku_cell_walker_get_current (self));
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
      if (is_in_text (self))
        return GDK_EVENT_PROPAGATE;
      sokaku_cell_walker_copy (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_x:
      if (is_in_text (self))
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

static gboolean
key_pressed (
    GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  SokakuCellWalker *self = data;
  GdkModifierType modifiers
      = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK);

  if (modifiers == GDK_CONTROL_MASK)
    return control_key_pressed (self, keyval);
  if (!self->has_block || (modifiers != 0 && modifiers != GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      set_all (self, "");
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      clear_block (self);
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
        extend_block (self, &self->extent, columns, rows);
        return GDK_EVENT_STOP;
      }
    case GDK_KEY_Shift_L:
    case GDK_KEY_Shift_R:
      return GDK_EVENT_PROPAGATE;
    default:
      break;
    }
  /* Whatever else is typed goes to the cell that has the focus. */
  clear_block (self);
  return GDK_EVENT_PROPAGATE;
}

/* --- The pointer --- */

static const Place *
find_at (SokakuCellWalker *self, double x, double y)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);
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
  const Place *place = find_at (self, x, y);

  clear_block (self);
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
  const Place *found;
  Place place;

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

/* --- The object --- */

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
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
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
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->table = table;
  g_object_add_weak_pointer (G_OBJECT (table), (gpointer *) &self->table);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed), self, 0);
  gtk_widget_add_controller (table, key);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begun), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_moved), self, 0);
  gtk_widget_add_controller (table, GTK_EVENT_CONTROLLER (drag));
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
  const Place place = { cell, column, row, n_columns, n_rows };

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
    show_block (self);
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
      SokakuCell *cell = g_array_index (self->places, Place, i).cell;

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
      const Place *place = &g_array_index (self->places, Place, i);

      if (overlap (place->column, place->n_columns, column, 1)
          && overlap (place->row, place->n_rows, row, 1))
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
  const Place *place = get_place (self, cell);

  if (place == NULL)
    return FALSE;
  *column = place->column;
  *row = place->row;
  return TRUE;
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
  self->block = (Place){ NULL, column, row, n_columns, n_rows };
  self->anchor = (Place){ NULL, column, row, 1, 1 };
  self->extent = (Place){ NULL, column + n_columns - 1, row + n_rows - 1, 1, 1 };
  self->has_block = n_rows > 0;
  show_block (self);
}

/**
 * sokaku_cell_walker_dup_block:
 * @self: a walker
 *
 * Returns: (transfer full): the block, or the cell that has the focus, as rows on lines
 *   and cells parted by tabs; a cell that spans several stands in its first place
 */
char *
sokaku_cell_walker_dup_block (SokakuCellWalker *self)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) columns = NULL;
  g_autoptr (GArray) rows = NULL;
  Place area;

  if (!get_area (self, &area))
    return g_string_free (text, FALSE);
  columns = list_lines (self, TRUE, area.column, area.column + area.n_columns);
  rows = list_lines (self, FALSE, area.row, area.row + area.n_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      int row = g_array_index (rows, int, i);

      for (guint j = 0; j < columns->len; j++)
        {
          int column = g_array_index (columns, int, j);
          SokakuCell *cell = sokaku_cell_walker_find (self, column, row);
          const Place *place = cell != NULL ? get_place (self, cell) : NULL;

          if (j > 0)
            g_string_append_c (text, '\t');
          if (place != NULL && place->column == column && place->row == row)
            {
              g_autofree char *held = sokaku_cell_dup_text (cell);

              sokaku_tsv_append (text, held);
            }
        }
      if (rows->len > 1 || columns->len > 1)
        g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* What goes where; NULL, with a sentence, if something does not fit. */
static GArray *
assign (SokakuCellWalker *self, const Place *area, GPtrArray *table, char **sentence)
{
  g_autoptr (GArray) columns = list_lines (self, TRUE, area->column, G_MAXINT);
  g_autoptr (GArray) rows = list_lines (self, FALSE, area->row, G_MAXINT);
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));

  if (table->len > rows->len)
    {
      *sentence = g_strdup_printf (
          _ ("The clipboard has %u rows, but from here on there are only %u; nothing was pasted."),
          table->len, rows->len);
      return NULL;
    }
  for (guint i = 0; i < table->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (table, i);

      for (guint j = 0; j < row->len; j++)
        {
          const char *text = g_ptr_array_index (row, j);
          SokakuCell *cell = NULL;
          const Place *place = NULL;

          if (j < columns->len)
            cell = sokaku_cell_walker_find (self, g_array_index (columns, int, j),
                                            g_array_index (rows, int, i));
          if (cell != NULL)
            place = get_place (self, cell);
          if (place != NULL
              && (place->column != g_array_index (columns, int, j)
                  || place->row != g_array_index (rows, int, i)))
            place = NULL;
          if (place == NULL && *text == '\0')
            continue;
          if (place == NULL || !sokaku_cell_accepts (place->cell, text))
            {
              *sentence = g_strdup_printf (_ ("“%s” in row %u, column %u of the clipboard cannot "
                                              "stand there; nothing was pasted."),
                                           text, i + 1, j + 1);
              return NULL;
            }
          add_assignment (assignments, cell, text);
        }
    }
  return g_steal_pointer (&assignments);
}

/* The text of one cell, without the quotes and the new line at its end that a spreadsheet
 * adds. Quotes around words that need none are part of a text. */
static char *
dup_plain (GPtrArray *rows, const char *text)
{
  GPtrArray *first = rows->len == 1 ? g_ptr_array_index (rows, 0) : NULL;
  const char *cell = first != NULL ? g_ptr_array_index (first, 0) : NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *plain = NULL;

  if (cell != NULL && strpbrk (cell, "\t\n\"") != NULL)
    return g_strdup (cell);
  lines = g_regex_split_simple ("\r\n|\r", text, 0, 0);
  plain = g_strjoinv ("\n", lines);
  if (cell != NULL && g_str_has_suffix (plain, "\n"))
    plain[strlen (plain) - 1] = '\0';
  return g_steal_pointer (&plain);
}

static void
paste_plain (SokakuCellWalker *self, SokakuCell *cell, const char *text)
{
  if (SOKAKU_IS_TEXT_CELL (cell))
    {
      if (sokaku_text_cell_get_binding (SOKAKU_TEXT_CELL (cell))->locked)
        refuse (self, _ ("This year is locked; unlock it in the menu to change it."));
      else
        sokaku_text_cell_insert (SOKAKU_TEXT_CELL (cell), text);
      return;
    }
  if (sokaku_cell_accepts (cell, text))
    sokaku_cell_set_text (cell, text);
  else
    {
      g_autofree char *sentence
          = g_strdup_printf (_ ("“%s” cannot stand in this cell; nothing was pasted."), text);

      refuse (self, sentence);
    }
}

/**
 * sokaku_cell_walker_paste:
 * @self: a walker
 * @text: text of the clipboard
 *
 * Pastes @text at the block or the cell that has the focus: rows and columns into as
 * many cells, as one edit; other text into the one cell. What does not fit, or what a
 * cell cannot hold, is refused with a sentence, and nothing changes.
 *
 * Returns: whether it was pasted
 */
gboolean
sokaku_cell_walker_paste (SokakuCellWalker *self, const char *text)
{
  SokakuCell *current = sokaku_cell_walker_get_current (self);
  g_autoptr (GPtrArray) table = sokaku_tsv_parse (text);
  g_autoptr (GArray) assignments = NULL;
  g_autofree char *sentence = NULL;
  Place area;

  if (!get_area (self, &area) || (current == NULL && !self->has_block))
    return FALSE;
  if (!is_block (table, text))
    {
      g_autofree char *plain = dup_plain (table, text);

      if (current != NULL)
        paste_plain (self, current, plain);
      return TRUE;
    }

  sokaku_history_begin_group (self->history, _ ("Pasted Cells"));
  g_signal_emit (self, signals[MAKE_ROOM], 0, area.row, (int) table->len);
  assignments = assign (self, &area, table, &sentence);
  if (assignments == NULL)
    {
      sokaku_history_cancel_group (self->history);
      refuse (self, sentence);
      return FALSE;
    }
  carry_out (self, assignments);
  sokaku_history_end_group (self->history);
  return TRUE;
}

static void
activate_in_editor (SokakuCellWalker *self, const char *action)
{
  SokakuCell *cell = sokaku_cell_walker_get_current (self);
  SokakuTextEditor *editor = sokaku_text_cell_get_editor (SOKAKU_TEXT_CELL (cell));

  if (editor != NULL)
    gtk_widget_activate_action (GTK_WIDGET (editor), action, NULL);
}

/**
 * sokaku_cell_walker_copy:
 * @self: a walker
 *
 * Copies the block, the words marked in the text that is being edited, or the cell that
 * has the focus.
 */
void
sokaku_cell_walker_copy (SokakuCellWalker *self)
{
  g_autofree char *text = NULL;
  Place area;

  if (is_in_text (self))
    {
      activate_in_editor (self, "clipboard.copy");
      return;
    }
  if (!get_area (self, &area))
    return;
  text = sokaku_cell_walker_dup_block (self);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->table), text);
}

/**
 * sokaku_cell_walker_cut:
 * @self: a walker
 *
 * Copies, and empties what was copied as one edit.
 */
void
sokaku_cell_walker_cut (SokakuCellWalker *self)
{
  if (is_in_text (self))
    {
      activate_in_editor (self, "clipboard.cut");
      return;
    }
  sokaku_cell_walker_copy (self);
  set_all (self, "");
}

/**
 * sokaku_cell_walker_paste_clipboard:
 * @self: a walker
 *
 * Pastes what the clipboard holds, once it has been read.
 */
void
sokaku_cell_walker_paste_clipboard (SokakuCellWalker *self)
{
  SokakuCell *cell = sokaku_cell_walker_get_current (self);
  Request *request;

  if (cell == NULL)
    return;
  request = g_new0 (Request, 1);
  request->walker = g_object_ref (self);
  request->target.cell = cell;
  request->target.node = get_field (cell, &request->target.property);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self->table), NULL, text_read, request);
}
