/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of cells as text, the way spreadsheets exchange them. */
#include "sokaku-tsv.h"

#include <string.h>

/* A cell in quotes, from behind the first one: quotes in it are doubled, and it may hold tabs
 * and new lines, of any system. Returns what follows; NULL if the quotes are just part of a text.
 */
static const char *
parse_quoted (const char *p, GString *cell)
{
  while (*p != '\0')
    {
      if (*p == '\r')
        {
          g_string_append_c (cell, '\n');
          p += p[1] == '\n' ? 2 : 1;
        }
      else if (*p != '"')
        g_string_append_c (cell, *p++);
      else if (p[1] == '"')
        {
          g_string_append_c (cell, '"');
          p += 2;
        }
      else
        {
          p++;
          return *p == '\0' || *p == '\t' || *p == '\n' || *p == '\r' ? p : NULL;
        }
    }
  return NULL;
}

static const char *
parse_cell (const char *p, GString *cell)
{
  const char *rest = *p == '"' ? parse_quoted (p + 1, cell) : NULL;

  if (rest != NULL)
    return rest;
  g_string_truncate (cell, 0);
  while (*p != '\0' && *p != '\t' && *p != '\n' && *p != '\r')
    g_string_append_c (cell, *p++);
  return p;
}

/**
 * sokaku_tsv_parse:
 * @text: rows on lines, cells parted by tabs; cells with tabs, new lines or quotes in quotes
 *
 * Reads what spreadsheets put on the clipboard.
 *
 * Returns: (transfer full) (element-type GPtrArray): the rows, each an array of
 *   strings; a new line at the end begins no row
 */
GPtrArray *
sokaku_tsv_parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = NULL;
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0' || row != NULL)
    {
      if (row == NULL)
        {
          row = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (rows, row);
        }
      g_string_truncate (cell, 0);
      p = parse_cell (p, cell);
      g_ptr_array_add (row, g_strdup (cell->str));
      if (*p == '\t')
        {
          p++;
          continue;
        }
      row = NULL;
      if (*p == '\r')
        p++;
      if (*p == '\n')
        p++;
    }
  return rows;
}

/**
 * sokaku_tsv_append:
 * @text: rows so far; the caller adds tabs and new lines between cells
 * @cell: what a cell holds
 *
 * Appends a cell, in quotes where it has tabs, new lines or quotes.
 */
void
sokaku_tsv_append (GString *text, const char *cell)
{
  if (strpbrk (cell, "\t\n\r\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}
