/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table set for a width, and its way onto pages. */

#include "sokaku-table-layout.h"

#include "sokaku-table-columns.h"

/* A head that takes more of the page than this is not repeated. */
#define GREATEST_HEAD 0.5

/* An arrow and the room around it, in lines of text; lengths of its head and its gap, in
 * parts of the font's size. */
#define ARROW_HEAD 0.55
#define ARROW_GAP 0.3
#define ARROW_LINE 0.5

/* A row that must be divided may begin where this part of the page is left. */
#define LEAST_PIECE 0.3

typedef struct
{
  const SokakuRuledCell *cell; /* owned by the table */
  SokakuText *text;
  SokakuText *again; /* on further pages of its row; NULL for none */
  gboolean spent;    /* whether its text was divided in one of its rows, so that the others
                        must not repeat it */
} Cell;

/* The head or the body. */
typedef struct
{
  SokakuRuledTablePart which;
  guint n_rows;
  GArray *cells;     /* of Cell, by row, then column */
  guint *starts;     /* per row, and one more: its first cell in cells */
  double *heights;   /* per row, from the cells of that row alone */
  guint *group_ends; /* per row: the last row joined to it by merged cells */
  GPtrArray **spans; /* per row: merged cells that cover it, of Cell; NULL where none */
} Part;

struct _SokakuTableLayout
{
  SokakuRuledTable *table; /* not owned */
  guint n_columns;
  double *edges; /* left edge of each column, and the right edge of the last */
  double scale;  /* of font and padding, below 1 where the table is too wide */
  double font_size;
  double leading;
  double line_height;
  double page_height;
  gboolean whole;
  Part head;
  Part body;

  /* While placing. */
  SokakuPageMaker *maker;
  gboolean open; /* whether a frame was begun on this page */
  double top;    /* of that frame */

  guint start_page; /* from 0: where the first frame was begun */
  double start_top;
  gboolean started;
};

static double
get_padding_x (SokakuTableLayout *self)
{
  return sokaku_ruled_table_get_padding_x (self->table) * self->scale;
}

static double
get_padding_y (SokakuTableLayout *self)
{
  return sokaku_ruled_table_get_padding_y (self->table) * self->scale;
}

static SokakuAlign
get_align (const SokakuRuledCell *cell, const SokakuRuledColumn *column, gboolean head)
{
  if (cell->flags & SOKAKU_CELL_START)
    return SOKAKU_ALIGN_START;
  if (cell->flags & SOKAKU_CELL_END)
    return SOKAKU_ALIGN_END;
  if (head || cell->flags & SOKAKU_CELL_CENTER)
    return SOKAKU_ALIGN_CENTER;
  return column->align;
}

/* The room that an arrow takes above the text of its cell. */
static double
get_arrow_height (SokakuTableLayout *self, const Cell *cell)
{
  gboolean above = cell->cell->flags & SOKAKU_CELL_ARROW && *cell->cell->text != '\0';

  return above ? self->line_height : 0;
}

/* The lines that the cell still has to show. */
static guint
count_lines (const Cell *cell)
{
  return cell->spent ? 0 : sokaku_text_get_n_lines (cell->text);
}

static double
get_cell_height (SokakuTableLayout *self, const Cell *cell)
{
  return get_arrow_height (self, cell) + sokaku_text_get_height (cell->text, 0, count_lines (cell))
         + 2 * get_padding_y (self);
}

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_clear_pointer (&cell->text, sokaku_text_unref);
  g_clear_pointer (&cell->again, sokaku_text_unref);
}

/* Finds which rows hang together, and which merged cells cover them. */
static void
join_rows (Part *part)
{
  for (guint row = 0; row < part->n_rows; row++)
    part->group_ends[row] = row;

  for (guint i = 0; i < part->cells->len; i++)
    {
      Cell *cell = &g_array_index (part->cells, Cell, i);
      guint last = cell->cell->row + cell->cell->n_rows - 1;

      if (cell->cell->n_rows == 1)
        continue;
      for (guint row = cell->cell->row; row <= last; row++)
        {
          part->group_ends[row] = MAX (part->group_ends[row], last);
          if (part->spans[row] == NULL)
            part->spans[row] = g_ptr_array_new ();
          g_ptr_array_add (part->spans[row], cell);
        }
    }

  for (guint row = part->n_rows; row-- > 0;)
    part->group_ends[row] = part->group_ends[part->group_ends[row]];
}

/* Sets what a label says on further pages of its row. */
static gboolean
set_again (Cell *cell,
           SokakuRuledTable *table,
           PangoContext *context,
           const SokakuTextStyle *style,
           double width,
           GError **error)
{
  const char *continued = sokaku_ruled_table_get_continued (table);
  g_autofree char *again = NULL;

  if (!(cell->cell->flags & SOKAKU_CELL_LABEL))
    return TRUE;
  again = g_strconcat (cell->cell->text, *continued != '\0' ? "\n" : "", continued, NULL);
  cell->again = sokaku_text_new (context, again, style, width, error);
  return cell->again != NULL;
}

static gboolean
set_part (SokakuTableLayout *self,
          Part *part,
          SokakuRuledTable *table,
          SokakuRuledTablePart which,
          PangoContext *context,
          GError **error)
{
  GPtrArray *cells = sokaku_ruled_table_get_cells (table, which);
  guint next = 0;

  part->which = which;
  part->n_rows = sokaku_ruled_table_get_n_rows (table, which);
  part->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (part->cells, clear_cell);
  part->starts = g_new0 (guint, part->n_rows + 1);
  part->heights = g_new0 (double, part->n_rows);
  part->group_ends = g_new0 (guint, part->n_rows);
  part->spans = g_new0 (GPtrArray *, part->n_rows);
  for (guint row = 0; row < part->n_rows; row++)
    {
      guint lines = sokaku_ruled_table_get_row_lines (table, which, row);

      if (lines > 0)
        part->heights[row] = lines * self->line_height + 2 * get_padding_y (self);
    }

  for (guint i = 0; i < cells->len; i++)
    {
      const SokakuRuledCell *source = g_ptr_array_index (cells, i);
      Cell cell = { source, NULL, NULL, FALSE };
      SokakuTextStyle style = {
        .size = self->font_size,
        .leading = self->leading,
        .bold = (source->flags & SOKAKU_CELL_BOLD) != 0,
        .align = get_align (source, sokaku_ruled_table_get_column (table, source->column),
                            which == SOKAKU_RULED_TABLE_HEAD),
        .names = (source->flags & SOKAKU_CELL_NAMES) != 0,
        .underlined = source->underlined,
      };
      double width = self->edges[source->column + source->n_columns] - self->edges[source->column]
                     - 2 * get_padding_x (self);

      cell.text = sokaku_text_new (context, source->text, &style, MAX (width, 0), error);
      if (cell.text == NULL)
        return FALSE;
      g_array_append_val (part->cells, cell);
      if (!set_again (&g_array_index (part->cells, Cell, i), table, context, &style, MAX (width, 0),
                      error))
        return FALSE;

      while (next <= source->row)
        part->starts[next++] = i;
      if (source->n_rows == 1)
        part->heights[source->row]
            = MAX (part->heights[source->row], get_cell_height (self, &cell));
    }
  while (next <= part->n_rows)
    part->starts[next++] = cells->len;

  join_rows (part);
  return TRUE;
}

static gboolean
measure_line (SokakuTableLayout *self, PangoContext *context, GError **error)
{
  SokakuTextStyle style = { .size = self->font_size, .leading = self->leading };
  g_autoptr (SokakuText) text = sokaku_text_new (context, "", &style, -1, error);

  if (text == NULL)
    return FALSE;
  self->line_height = sokaku_text_get_height (text, 0, 1);
  return TRUE;
}

static void
clear_part (Part *part)
{
  for (guint row = 0; part->spans != NULL && row < part->n_rows; row++)
    g_clear_pointer (&part->spans[row], g_ptr_array_unref);
  g_clear_pointer (&part->cells, g_array_unref);
  g_clear_pointer (&part->starts, g_free);
  g_clear_pointer (&part->heights, g_free);
  g_clear_pointer (&part->group_ends, g_free);
  g_clear_pointer (&part->spans, g_free);
}

/**
 * sokaku_table_layout_new:
 * @table: a table, which must outlive the layout
 * @width: width of the table, in points
 * @page_height: height of a page's text, in points
 *
 * Sets a table: columns of fixed width get theirs, the others share the rest; where
 * even those do not fit, columns, font (not below 6 points) and padding shrink.
 *
 * Returns: (transfer full): the layout, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuTableLayout *
sokaku_table_layout_new (SokakuRuledTable *table,
                         PangoContext *context,
                         double width,
                         double page_height,
                         GError **error)
{
  g_autoptr (SokakuTableLayout) self = g_new0 (SokakuTableLayout, 1);

  self->table = table;
  self->n_columns = sokaku_ruled_table_get_n_columns (table);
  self->page_height = page_height;
  self->leading = sokaku_ruled_table_get_leading (table);
  self->whole = sokaku_ruled_table_is_kept_whole (table);
  self->edges = sokaku_table_columns_set (table, context, width, &self->scale, error);
  self->font_size = sokaku_ruled_table_get_font_size (table) * self->scale;
  if (self->edges == NULL || !measure_line (self, context, error)
      || !set_part (self, &self->head, table, SOKAKU_RULED_TABLE_HEAD, context, error)
      || !set_part (self, &self->body, table, SOKAKU_RULED_TABLE_BODY, context, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * sokaku_table_layout_free:
 * @self: (transfer full): a layout
 *
 * Frees a layout; pages it was placed on keep their texts.
 */
void
sokaku_table_layout_free (SokakuTableLayout *self)
{
  clear_part (&self->head);
  clear_part (&self->body);
  g_free (self->edges);
  g_free (self);
}

/* Heights of rows first to last as they stand on one page; a merged cell that needs more
 * than its rows there makes the last of them higher. heights holds last − first + 1. */
static double
measure_rows (SokakuTableLayout *self, Part *part, guint first, guint last, double *heights)
{
  double total = 0;

  for (guint row = first; row <= last; row++)
    {
      GPtrArray *spans = part->spans[row];

      heights[row - first] = part->heights[row];
      for (guint i = 0; spans != NULL && i < spans->len; i++)
        {
          Cell *cell = g_ptr_array_index (spans, i);
          double above = 0;

          if (row < last && row < cell->cell->row + cell->cell->n_rows - 1)
            continue;
          for (guint r = MAX (first, cell->cell->row); r < row; r++)
            above += heights[r - first];
          heights[row - first] = MAX (heights[row - first], get_cell_height (self, cell) - above);
        }
      total += heights[row - first];
    }
  return total;
}

static double
measure_part (SokakuTableLayout *self, Part *part)
{
  g_autofree double *heights = g_new0 (double, part->n_rows + 1);

  return part->n_rows > 0 ? measure_rows (self, part, 0, part->n_rows - 1, heights) : 0;
}

static double
measure_head (SokakuTableLayout *self)
{
  return measure_part (self, &self->head);
}

/* The height of a table that must not be divided; 0 for one that may or has to be. */
static double
get_whole_height (SokakuTableLayout *self)
{
  double height = self->whole ? measure_head (self) + measure_part (self, &self->body) : 0;

  return height <= self->page_height ? height : 0;
}

static gboolean
repeats_head (SokakuTableLayout *self)
{
  return measure_head (self) <= self->page_height * GREATEST_HEAD;
}

/* An arrow with two lines, as ⇒ is, from edge to edge. The height of the box is that of
 * a line of text, in which the arrow is as large as a letter. */
static void
draw_arrow (cairo_t *cr, double width, double height, gpointer user_data)
{
  double size = height / 1.45;
  double head = MIN (size * ARROW_HEAD, width / 2);
  double gap = size * ARROW_GAP / 2;
  double middle = height / 2;
  double right = width;

  cairo_set_line_width (cr, ARROW_LINE);
  cairo_set_source_rgb (cr, 0, 0, 0);
  /* The lines end where they meet the slopes of the head. */
  cairo_move_to (cr, 0, middle - gap);
  cairo_line_to (cr, right - gap, middle - gap);
  cairo_move_to (cr, 0, middle + gap);
  cairo_line_to (cr, right - gap, middle + gap);
  cairo_move_to (cr, right - head, middle - head);
  cairo_line_to (cr, right, middle);
  cairo_line_to (cr, right - head, middle + head);
  cairo_stroke (cr);
}

static void
place_arrow (SokakuTableLayout *self, const Cell *cell, double y, double height)
{
  double padding = 2 * get_padding_x (self);
  double left = sokaku_page_maker_get_left (self->maker) + self->edges[cell->cell->column];
  double width
      = self->edges[cell->cell->column + cell->cell->n_columns] - self->edges[cell->cell->column];

  sokaku_page_add_drawing (sokaku_page_maker_get_page (self->maker), draw_arrow, NULL,
                           left + padding, y + (height - self->line_height) / 2,
                           MAX (width - 2 * padding, 1), self->line_height);
}

/* Places lines of @text, which is that of the cell or what it says again. */
static void
place_cell (SokakuTableLayout *self,
            const Cell *cell,
            SokakuText *text,
            guint first,
            guint n_lines,
            double y,
            double height,
            gboolean head,
            gboolean middle)
{
  SokakuPage *page = sokaku_page_maker_get_page (self->maker);
  double origin = sokaku_page_maker_get_left (self->maker);
  double left = origin + self->edges[cell->cell->column];
  double right = origin + self->edges[cell->cell->column + cell->cell->n_columns];
  double arrow = first == 0 ? get_arrow_height (self, cell) : 0;
  double shift = get_padding_y (self) + arrow;

  if (head || cell->cell->flags & SOKAKU_CELL_TINT)
    sokaku_page_add_tint (page, left, y, right - left, height);
  if (cell->cell->flags & SOKAKU_CELL_ARROW && first == 0)
    place_arrow (self, cell, arrow > 0 ? y + get_padding_y (self) : y, arrow > 0 ? arrow : height);
  if (middle && !(cell->cell->flags & SOKAKU_CELL_TOP))
    shift = MAX (shift, (height + arrow - sokaku_text_get_height (text, first, n_lines)) / 2);
  sokaku_page_set_role (page, head || cell->cell->flags & (SOKAKU_CELL_TINT | SOKAKU_CELL_LABEL)
                                  ? SOKAKU_ROLE_HEAD_CELL
                                  : SOKAKU_ROLE_CELL);
  if (n_lines > 0)
    sokaku_page_add_text (page, text, first, n_lines, left + get_padding_x (self), y + shift);
  if (cell->cell->link != NULL)
    sokaku_page_add_area (page, SOKAKU_AREA_LINK, cell->cell->link, left, y, right - left, height);
  if (cell->cell->source != NULL)
    sokaku_page_add_area (page, SOKAKU_AREA_SOURCE, cell->cell->source, left, y, right - left,
                          height);

  sokaku_page_add_rule (page, left, y + height, right, y + height);
  if (cell->cell->column + cell->cell->n_columns < self->n_columns)
    sokaku_page_add_rule (page, right, y, right, y + height);
}

static void
place_whole (SokakuTableLayout *self, const Cell *cell, double y, double height, gboolean head)
{
  place_cell (self, cell, cell->text, 0, count_lines (cell), y, height, head, TRUE);
}

/* Notes where a row begins. */
static void
place_anchor (SokakuTableLayout *self, Part *part, guint row, double y, double height)
{
  const char *anchor = sokaku_ruled_table_get_row_anchor (self->table, part->which, row);

  if (anchor != NULL)
    sokaku_page_add_area (sokaku_page_maker_get_page (self->maker), SOKAKU_AREA_ANCHOR, anchor,
                          sokaku_page_maker_get_left (self->maker), y, self->edges[self->n_columns],
                          height);
}

/* Places whole rows at the maker's place. */
static void
place_rows (SokakuTableLayout *self, Part *part, guint first, guint last, const double *heights)
{
  g_autofree double *tops = g_new0 (double, last - first + 2);
  gboolean head = part == &self->head;

  tops[0] = sokaku_page_maker_get_y (self->maker);
  for (guint row = first; row <= last; row++)
    tops[row - first + 1] = tops[row - first] + heights[row - first];

  for (guint row = first; row <= last; row++)
    {
      /* Cells that began on an earlier page are repeated. */
      GPtrArray *spans = row == first ? part->spans[row] : NULL;

      sokaku_page_start_row (sokaku_page_maker_get_page (self->maker));
      place_anchor (self, part, row, tops[row - first], heights[row - first]);
      for (guint i = 0; spans != NULL && i < spans->len; i++)
        {
          Cell *cell = g_ptr_array_index (spans, i);
          guint end = MIN (last, cell->cell->row + cell->cell->n_rows - 1);

          if (cell->cell->row < first)
            place_whole (self, cell, tops[0], tops[end - first + 1] - tops[0], head);
        }

      for (guint i = part->starts[row]; i < part->starts[row + 1]; i++)
        {
          Cell *cell = &g_array_index (part->cells, Cell, i);
          guint end = MIN (last, row + cell->cell->n_rows - 1);

          place_whole (self, cell, tops[row - first], tops[end - first + 1] - tops[row - first],
                       head);
        }
    }

  sokaku_page_maker_advance (self->maker, tops[last - first + 1] - tops[0]);
}

static void
open_frame (SokakuTableLayout *self, gboolean with_head)
{
  if (self->open)
    return;

  self->open = TRUE;
  /* The page is opened by asking for it. */
  sokaku_page_maker_get_page (self->maker);
  sokaku_page_start_table (sokaku_page_maker_get_page (self->maker));
  self->top = sokaku_page_maker_get_y (self->maker);
  if (!self->started)
    {
      self->started = TRUE;
      self->start_page = sokaku_page_maker_get_n_pages (self->maker) - 1;
      self->start_top = self->top;
    }
  if (with_head && self->head.n_rows > 0)
    {
      g_autofree double *heights = g_new0 (double, self->head.n_rows);

      measure_rows (self, &self->head, 0, self->head.n_rows - 1, heights);
      place_rows (self, &self->head, 0, self->head.n_rows - 1, heights);
    }
}

static void
close_frame (SokakuTableLayout *self)
{
  if (!self->open)
    return;

  self->open = FALSE;
  sokaku_page_add_frame (
      sokaku_page_maker_get_page (self->maker), sokaku_page_maker_get_left (self->maker), self->top,
      self->edges[self->n_columns], sokaku_page_maker_get_y (self->maker) - self->top);
}

/* The cells that cover a row. */
static GPtrArray *
list_covering (Part *part, guint row)
{
  GPtrArray *covering = g_ptr_array_new ();
  GPtrArray *spans = part->spans[row];

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    g_ptr_array_add (covering, g_ptr_array_index (spans, i));
  for (guint i = part->starts[row]; i < part->starts[row + 1]; i++)
    if (g_array_index (part->cells, Cell, i).cell->n_rows == 1)
      g_ptr_array_add (covering, &g_array_index (part->cells, Cell, i));
  return covering;
}

/* Places a piece of a divided row; labels that are done say theirs again. */
static void
place_piece (SokakuTableLayout *self,
             const Cell *cell,
             guint done,
             guint n_lines,
             double y,
             double height,
             gboolean head)
{
  if (done > 0 && cell->again != NULL)
    place_cell (self, cell, cell->again, 0, sokaku_text_get_n_lines (cell->again), y, height, head,
                FALSE);
  else
    place_cell (self, cell, cell->text, done, n_lines, y, height, head, FALSE);
}

/* Places a row that is higher than a page, divided between lines. */
static void
place_divided (SokakuTableLayout *self, Part *part, guint row, gboolean with_head)
{
  g_autoptr (GPtrArray) cells = list_covering (part, row);
  g_autofree guint *done = g_new0 (guint, cells->len);
  g_autofree gboolean *divided = g_new0 (gboolean, cells->len);
  gboolean begins = TRUE;
  gboolean more = TRUE;

  while (more)
    {
      double y, space, height = 0;
      g_autofree guint *n_lines = g_new0 (guint, cells->len);

      open_frame (self, with_head);
      y = sokaku_page_maker_get_y (self->maker);
      space = sokaku_page_maker_get_space (self->maker) - 2 * get_padding_y (self);
      more = FALSE;
      for (guint i = 0; i < cells->len; i++)
        {
          Cell *cell = g_ptr_array_index (cells, i);
          guint left = count_lines (cell) - done[i];
          double arrow = done[i] == 0 ? get_arrow_height (self, cell) : 0;

          /* A line higher than the page still has to go somewhere. */
          n_lines[i] = MIN (left, MAX (1, sokaku_text_fit (cell->text, done[i], space - arrow)));
          more = more || n_lines[i] < left;
          height = MAX (height, arrow + sokaku_text_get_height (cell->text, done[i], n_lines[i]));
          if (done[i] > 0 && cell->again != NULL)
            height = MAX (height, sokaku_text_get_height (cell->again, 0,
                                                          sokaku_text_get_n_lines (cell->again)));
        }
      height += 2 * get_padding_y (self);

      sokaku_page_start_row (sokaku_page_maker_get_page (self->maker));
      if (begins)
        place_anchor (self, part, row, y, height);
      begins = FALSE;
      for (guint i = 0; i < cells->len; i++)
        {
          place_piece (self, g_ptr_array_index (cells, i), done[i], n_lines[i], y, height,
                       part == &self->head);
          done[i] += n_lines[i];
        }
      sokaku_page_maker_advance (self->maker, height);
      if (more)
        {
          close_frame (self);
          sokaku_page_maker_break_page (self->maker);
        }
      for (guint i = 0; more && i < cells->len; i++)
        divided[i] = divided[i] || done[i] < count_lines (g_ptr_array_index (cells, i));
    }
  for (guint i = 0; i < cells->len; i++)
    ((Cell *) g_ptr_array_index (cells, i))->spent = divided[i];
}

/* How many rows from @first on, up to @last, fit into @space; fills heights. */
static guint
fit_rows (
    SokakuTableLayout *self, Part *part, guint first, guint last, double space, double *heights)
{
  guint n = 0;

  if (measure_rows (self, part, first, last, heights) <= space)
    return last - first + 1;
  while (first + n <= last && measure_rows (self, part, first, first + n, heights) <= space)
    n++;
  if (n > 0)
    measure_rows (self, part, first, first + n - 1, heights);
  return n;
}

static void
place_part (SokakuTableLayout *self, Part *part, gboolean with_head)
{
  g_autofree double *heights = g_new0 (double, part->n_rows + 1);
  double head = with_head ? measure_head (self) : 0;
  guint row = 0;

  while (row < part->n_rows)
    {
      double space = sokaku_page_maker_get_space (self->maker) - (self->open ? 0 : head);
      gboolean fresh = !self->open && sokaku_page_maker_is_at_top (self->maker);
      guint n = fit_rows (self, part, row, part->group_ends[row], space, heights);

      if (n > 0)
        {
          open_frame (self, with_head);
          place_rows (self, part, row, row + n - 1, heights);
          row += n;
        }
      else if (fresh
               || (part->heights[row] > self->page_height - head
                   && space > self->page_height * LEAST_PIECE))
        {
          place_divided (self, part, row, with_head);
          row++;
        }
      else
        {
          close_frame (self);
          sokaku_page_maker_break_page (self->maker);
        }
    }
}

/**
 * sokaku_table_layout_get_height:
 *
 * Returns: the height of the table if it is not divided, in points
 */
double
sokaku_table_layout_get_height (SokakuTableLayout *self)
{
  return measure_head (self) + measure_part (self, &self->body);
}

/**
 * sokaku_table_layout_get_first_height:
 *
 * Returns: the least height that must be free for the table to begin on a page
 */
double
sokaku_table_layout_get_first_height (SokakuTableLayout *self)
{
  double height = repeats_head (self) ? measure_head (self) : 0;
  double first;

  if (get_whole_height (self) > 0)
    return get_whole_height (self);
  if (self->body.n_rows > 0)
    {
      measure_rows (self, &self->body, 0, 0, &first);
      height += MIN (first, self->page_height * LEAST_PIECE);
    }
  return height;
}

/**
 * sokaku_table_layout_get_font_size:
 *
 * Returns: the size in which the table is set, in points
 */
double
sokaku_table_layout_get_font_size (SokakuTableLayout *self)
{
  return self->font_size;
}

/**
 * sokaku_table_layout_get_text_width:
 * @column: a column
 *
 * Returns: the width that texts of that column have, in points
 */
double
sokaku_table_layout_get_text_width (SokakuTableLayout *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, 0);

  return MAX (0, self->edges[column + 1] - self->edges[column] - 2 * get_padding_x (self));
}

/**
 * sokaku_table_layout_place:
 * @maker: takes the table
 *
 * Puts the table onto pages. The head stands on every page of it. Rows are kept whole
 * unless one is higher than a page: that one is divided between lines.
 */
void
sokaku_table_layout_place (SokakuTableLayout *self, SokakuPageMaker *maker)
{
  gboolean with_head = repeats_head (self);

  if (self->n_columns == 0 || self->head.n_rows + self->body.n_rows == 0)
    return;

  self->maker = maker;
  if (get_whole_height (self) > sokaku_page_maker_get_space (maker))
    sokaku_page_maker_break_page (maker);
  if (!with_head)
    place_part (self, &self->head, FALSE);
  place_part (self, &self->body, with_head);
  if (self->body.n_rows == 0)
    open_frame (self, with_head);
  close_frame (self);
  self->maker = NULL;
}

/**
 * sokaku_table_layout_get_start:
 * @page: (out): the page on which it begins, from 0
 * @top: (out): its top edge there, in points
 *
 * Tells where the table was placed.
 *
 * Returns: whether there was anything to place
 */
gboolean
sokaku_table_layout_get_start (SokakuTableLayout *self, guint *page, double *top)
{
  *page = self->start_page;
  *top = self->start_top;
  return self->started;
}
