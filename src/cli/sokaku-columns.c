/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text in aligned columns, for a terminal. */
#include "sokaku-columns.h"

struct _SokakuColumns
{
  GPtrArray *rows;   /* of arrays of char * */
  GHashTable *right; /* columns aligned at their right end */
};

/**
 * sokaku_columns_new:
 *
 * Returns: (transfer full): columns without rows
 */
SokakuColumns *
sokaku_columns_new (void)
{
  SokakuColumns *self = g_new0 (SokakuColumns, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->right = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * sokaku_columns_free:
 * @self: (transfer full): columns
 */
void
sokaku_columns_free (SokakuColumns *self)
{
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->right);
  g_free (self);
}

/**
 * sokaku_columns_start_row:
 * @self: columns
 *
 * What is added from here on stands in a new row.
 */
void
sokaku_columns_start_row (SokakuColumns *self)
{
  g_ptr_array_add (self->rows, g_ptr_array_new_with_free_func (g_free));
}

/**
 * sokaku_columns_take:
 * @self: columns with a row
 * @cell: (transfer full): text of the next cell
 */
void
sokaku_columns_take (SokakuColumns *self, char *cell)
{
  g_return_if_fail (self->rows->len > 0);

  g_ptr_array_add (g_ptr_array_index (self->rows, self->rows->len - 1), cell);
}

/**
 * sokaku_columns_add:
 * @self: columns with a row
 * @cell: text of the next cell
 */
void
sokaku_columns_add (SokakuColumns *self, const char *cell)
{
  sokaku_columns_take (self, g_strdup (cell));
}

/**
 * sokaku_columns_align_right:
 * @self: columns
 * @column: index of a column, of figures
 */
void
sokaku_columns_align_right (SokakuColumns *self, guint column)
{
  g_hash_table_add (self->right, GUINT_TO_POINTER (column));
}

/* Cells of a terminal: a Japanese character takes two. */
static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
append_blanks (GString *text, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

/**
 * sokaku_columns_append_to:
 * @self: columns
 * @text: takes the lines
 *
 * Each column is as wide as its widest cell, two blanks apart; no blanks at a line's end.
 */
void
sokaku_columns_append_to (SokakuColumns *self, GString *text)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (self->rows, i);

      if (widths->len < row->len)
        g_array_set_size (widths, row->len);
      for (guint j = 0; j < row->len; j++)
        {
          guint *width = &g_array_index (widths, guint, j);

          *width = MAX (*width, measure (g_ptr_array_index (row, j)));
        }
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (self->rows, i);
      guint owed = 0;

      for (guint j = 0; j < row->len; j++)
        {
          const char *cell = g_ptr_array_index (row, j);
          guint gap = g_array_index (widths, guint, j) - measure (cell);
          gboolean right = g_hash_table_contains (self->right, GUINT_TO_POINTER (j));

          owed += right ? gap : 0;
          if (*cell != '\0')
            {
              append_blanks (text, owed);
              g_string_append (text, cell);
              owed = 0;
            }
          owed += 2 + (right ? 0 : gap);
        }
      g_string_append_c (text, '\n');
    }
}
