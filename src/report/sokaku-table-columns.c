/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the columns of a ruled table are. */

#include "sokaku-table-columns.h"

#include <math.h>

#define LEAST_FONT_SIZE 6.0

/* Words of a head that would make a column wider than this are divided after all. */
#define WIDEST_WORD 80.0

/* In points, with padding; less than 0 for an error. */
static double
measure_text (SokakuRuledTable *table,
              const SokakuRuledCell *cell,
              const char *words,
              PangoContext *context,
              GError **error)
{
  SokakuTextStyle style = { .size = sokaku_ruled_table_get_font_size (table),
                            .bold = (cell->flags & SOKAKU_CELL_BOLD) != 0 };
  g_autoptr (SokakuText) text = sokaku_text_new (context, words, &style, -1, error);

  if (text == NULL)
    return -1;
  /* Rounded up, or the text would wrap in the width that it asked for. */
  return ceil (sokaku_text_get_width (text) + 2 * sokaku_ruled_table_get_padding_x (table));
}

/* Whether lines divide the word only with a hyphen, as those of alphabets. */
static gboolean
is_alphabetic (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iswide (g_utf8_get_char (p)))
      return FALSE;
  return *word != '\0';
}

/* Raises the width of a column to the longest word of its head. */
static gboolean
measure_words (SokakuRuledTable *table,
               const SokakuRuledCell *cell,
               PangoContext *context,
               double *width,
               GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (cell->text, " \n", 0);

  for (guint i = 0; words[i] != NULL; i++)
    if (is_alphabetic (words[i]))
      {
        double word = measure_text (table, cell, words[i], context, error);

        if (word < 0)
          return FALSE;
        *width = MAX (*width, MIN (word, WIDEST_WORD));
      }
  return TRUE;
}

/* Raises widths to the widest unmerged text of the columns that fit their texts. */
static gboolean
measure_columns (SokakuRuledTable *table,
                 SokakuRuledTablePart part,
                 PangoContext *context,
                 double *widths,
                 GError **error)
{
  GPtrArray *cells = sokaku_ruled_table_get_cells (table, part);

  for (guint i = 0; i < cells->len; i++)
    {
      const SokakuRuledCell *cell = g_ptr_array_index (cells, i);
      const SokakuRuledColumn *column = sokaku_ruled_table_get_column (table, cell->column);

      if (cell->n_columns > 1 || column->most <= 0)
        continue;
      if (column->most > widths[cell->column])
        {
          double width = measure_text (table, cell, cell->text, context, error);

          if (width < 0)
            return FALSE;
          widths[cell->column] = CLAMP (width, widths[cell->column], column->most);
        }
      if (part == SOKAKU_RULED_TABLE_HEAD
          && !measure_words (table, cell, context, &widths[cell->column], error))
        return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_table_columns_set:
 * @table: a table
 * @context: of its texts
 * @width: of the table, in points
 * @scale: (out): of font and padding: below 1 where the table is too wide
 *
 * Columns of fixed width get theirs, and those that fit their texts what these need; the others
 * share the rest. Where even those do not fit, all shrink, the font to not less than 6 points.
 *
 * Returns: (transfer full): the left edge of each column and the right edge of the last, in
 *   points, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
double *
sokaku_table_columns_set (
    SokakuRuledTable *table, PangoContext *context, double width, double *scale, GError **error)
{
  guint n_columns = sokaku_ruled_table_get_n_columns (table);
  double fixed = 0, weight = 0, left, smallest;
  g_autofree double *widths = g_new0 (double, n_columns + 1);
  double *edges;

  *scale = 1;
  for (guint i = 0; i < n_columns; i++)
    widths[i] = sokaku_ruled_table_get_column (table, i)->width;
  if (!measure_columns (table, SOKAKU_RULED_TABLE_HEAD, context, widths, error)
      || !measure_columns (table, SOKAKU_RULED_TABLE_BODY, context, widths, error))
    return NULL;

  for (guint i = 0; i < n_columns; i++)
    {
      fixed += widths[i];
      weight += sokaku_ruled_table_get_column (table, i)->weight;
    }

  if (fixed > width)
    {
      smallest = LEAST_FONT_SIZE / sokaku_ruled_table_get_font_size (table);
      *scale = CLAMP (width / fixed, MIN (1, smallest), 1);
    }
  left = MAX (0, width - fixed);

  edges = g_new0 (double, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    {
      const SokakuRuledColumn *column = sokaku_ruled_table_get_column (table, i);
      double own = widths[i] * MIN (1, width / MAX (fixed, 1));

      if (weight > 0)
        own += left * column->weight / weight;
      edges[i + 1] = edges[i] + own;
    }
  return edges;
}
