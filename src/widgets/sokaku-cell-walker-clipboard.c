/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies blocks of cells as text with tabs, and pastes such text. */
#include "sokaku-cell-walker-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-choice-cell.h"
#include "sokaku-text-cell.h"
#include "sokaku-tsv.h"

/* The block, or the cell that has the focus. */
static gboolean
get_area (SokakuCellWalker *self, SokakuCellPlace *area)
{
  SokakuCell *current = sokaku_cell_walker_get_current (self);
  const SokakuCellPlace *place
      = current != NULL ? sokaku_cell_walker_peek_place (self, current) : NULL;

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
      const SokakuCellPlace *place = &g_array_index (self->places, SokakuCellPlace, i);
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
      SokakuCell *cell = g_array_index (self->places, SokakuCellPlace, i).cell;

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

/**
 * sokaku_cell_walker_set_all:
 * @self: a walker
 * @text: a text
 *
 * Gives @text to all cells of the block, or to the one that has the focus, that accept it,
 * as one edit.
 */
void
sokaku_cell_walker_set_all (SokakuCellWalker *self, const char *text)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  SokakuCellPlace area;

  if (!get_area (self, &area))
    return;
  for (guint i = 0; i < self->places->len; i++)
    {
      const SokakuCellPlace *place = &g_array_index (self->places, SokakuCellPlace, i);

      if (sokaku_cell_walker_overlap (place->column, place->n_columns, area.column, area.n_columns)
          && sokaku_cell_walker_overlap (place->row, place->n_rows, area.row, area.n_rows)
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
    sokaku_cell_walker_refuse (self, _ ("The clipboard holds no text that could be pasted here."));
  else if (sokaku_cell_walker_get_current (self) != request->target.cell
           || !stands_for (request->target.cell, &request->target))
    sokaku_cell_walker_refuse (
        self, _ ("Another field was chosen before the clipboard answered; nothing was "
                 "pasted. Paste once more."));
  else
    sokaku_cell_walker_paste (self, text);
}

/**
 * sokaku_cell_walker_is_in_text:
 * @self: a walker
 *
 * Returns: whether the focus is in a text and no block is marked: words marked in the one
 *   text that is being edited are the editor's own
 */
gboolean
sokaku_cell_walker_is_in_text (SokakuCellWalker *self)
{
  return !self->has_block && SOKAKU_IS_TEXT_CELL (sokaku_cell_walker_get_current (self));
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
  SokakuCellPlace area;

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
          const SokakuCellPlace *place
              = cell != NULL ? sokaku_cell_walker_peek_place (self, cell) : NULL;

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
assign (SokakuCellWalker *self, const SokakuCellPlace *area, GPtrArray *table, char **sentence)
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
          const SokakuCellPlace *place = NULL;

          if (j < columns->len)
            cell = sokaku_cell_walker_find (self, g_array_index (columns, int, j),
                                            g_array_index (rows, int, i));
          if (cell != NULL)
            place = sokaku_cell_walker_peek_place (self, cell);
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
        sokaku_cell_walker_refuse (self,
                                   _ ("This year is locked; unlock it in the menu to change it."));
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

      sokaku_cell_walker_refuse (self, sentence);
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
  SokakuCellPlace area;

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
  sokaku_cell_walker_make_room (self, area.row, (int) table->len);
  assignments = assign (self, &area, table, &sentence);
  if (assignments == NULL)
    {
      sokaku_history_cancel_group (self->history);
      sokaku_cell_walker_refuse (self, sentence);
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
  SokakuCellPlace area;

  if (sokaku_cell_walker_is_in_text (self))
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
  if (sokaku_cell_walker_is_in_text (self))
    {
      activate_in_editor (self, "clipboard.cut");
      return;
    }
  sokaku_cell_walker_copy (self);
  sokaku_cell_walker_set_all (self, "");
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
