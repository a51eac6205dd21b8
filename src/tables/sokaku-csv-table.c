/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One CSV file: a header and rows of cells. */
#include "sokaku-csv-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sokaku-tables-error.h"

typedef struct
{
  guint number;     /* as a workbook counts: the header is row 1 */
  GPtrArray *cells; /* char *, into the table's chunk */
} Row;

struct _SokakuCsvTable
{
  char *name;
  GStringChunk *texts;
  GPtrArray *columns;
  GArray *rows;
};

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
}

static SokakuCsvTable *
table_new (const char *name)
{
  SokakuCsvTable *self = g_new0 (SokakuCsvTable, 1);

  self->name = g_strdup (name);
  self->texts = g_string_chunk_new (16 * 1024);
  self->columns = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  return self;
}

/**
 * sokaku_csv_table_free:
 * @self: (transfer full): a table
 *
 * Frees the table and every cell that it handed out.
 */
void
sokaku_csv_table_free (SokakuCsvTable *self)
{
  g_free (self->name);
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self);
}

/* UTF-8 with or without a byte order mark, else CP932, the encoding of Japanese Excel. */
static char *
decode (const char *name, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = NULL;

  if (size > 0 && memchr (data, '\0', size) != NULL)
    {
      sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_ENCODING,
                               _ ("%s is not a text file; save the table as CSV (UTF-8)."), name);
      return NULL;
    }
  if (size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (size == 0)
    return g_strdup ("");
  if (g_utf8_validate (data, (gssize) size, NULL))
    return g_strndup (data, size);
  text = g_convert (data, (gssize) size, "UTF-8", "CP932", NULL, NULL, NULL);
  if (text == NULL)
    sokaku_tables_set_error (
        error, SOKAKU_TABLES_ERROR_ENCODING,
        _ ("%s is neither UTF-8 nor CP932 text; save the table as CSV (UTF-8)."), name);
  return g_steal_pointer (&text);
}

/* Takes one cell from *@p; leaves *@p at the separator, line end or end of text. */
static gboolean
read_cell (const char *name, const char **p, guint number, GString *cell, GError **error)
{
  g_string_truncate (cell, 0);
  if (**p != '"')
    {
      gsize length = strcspn (*p, ",\r\n");

      g_string_append_len (cell, *p, (gssize) length);
      *p += length;
      return TRUE;
    }

  for (const char *q = *p + 1;;)
    {
      gsize length = strcspn (q, "\"\r");

      g_string_append_len (cell, q, (gssize) length);
      q += length;
      if (*q == '\0')
        {
          sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_SYNTAX,
                                   _ ("%s, row %u: a quotation mark is opened and never closed."),
                                   name, number);
          return FALSE;
        }
      if (*q == '\r')
        {
          q += q[1] == '\n' ? 2 : 1;
          g_string_append_c (cell, '\n');
        }
      else if (q[1] == '"')
        {
          q += 2;
          g_string_append_c (cell, '"');
        }
      else
        {
          *p = q + 1;
          break;
        }
    }
  if (strchr (",\r\n", **p) == NULL)
    {
      sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_SYNTAX,
                               _ ("%s, row %u: text follows a closing quotation mark."), name,
                               number);
      return FALSE;
    }
  return TRUE;
}

/* Takes one record from *@p, its line end included. */
static GPtrArray *
read_record (SokakuCsvTable *self, const char **p, guint number, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (GString) cell = g_string_new (NULL);

  for (;;)
    {
      if (!read_cell (self->name, p, number, cell, error))
        return NULL;
      g_ptr_array_add (cells,
                       g_string_chunk_insert_len (self->texts, cell->str, (gssize) cell->len));
      if (**p != ',')
        break;
      (*p)++;
    }
  if (**p == '\r')
    (*p)++;
  if (**p == '\n')
    (*p)++;
  return g_steal_pointer (&cells);
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *) g_ptr_array_index (cells, i) != '\0')
      return FALSE;
  return TRUE;
}

static gboolean
take_header (SokakuCsvTable *self, GPtrArray *cells, GError **error)
{
  for (guint i = 0; i < cells->len; i++)
    {
      char *column = g_strstrip (g_ptr_array_index (cells, i));

      if (*column != '\0' && sokaku_csv_table_find_column (self, column) >= 0)
        {
          sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_DUPLICATE,
                                   _ ("%s, row 1: the column %s is there twice."), self->name,
                                   column);
          return FALSE;
        }
      g_ptr_array_add (self->columns, column);
    }
  return TRUE;
}

/* Workbooks leave out blank cells at the end of a row, or add some. */
static gboolean
take_row (SokakuCsvTable *self, guint number, GPtrArray *cells, GError **error)
{
  Row row = { number, cells };

  for (guint i = self->columns->len; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      if (*cell != '\0')
        {
          sokaku_tables_set_error (
              error, SOKAKU_TABLES_ERROR_SYNTAX,
              _ ("%s, row %u: \"%s\" stands in cell %u, but the table has %u columns."), self->name,
              number, cell, i + 1, self->columns->len);
          return FALSE;
        }
    }
  g_ptr_array_ref (cells);
  g_array_append_val (self->rows, row);
  return TRUE;
}

/**
 * sokaku_csv_table_parse:
 * @name: name of the file, for messages
 * @bytes: its content
 * @error: return location
 *
 * Reads CSV by RFC 4180: cells in quotation marks may hold commas, line breaks
 * and doubled quotation marks; lines end with CRLF, LF or CR. The text is UTF-8,
 * with or without a byte order mark, or else CP932. Line breaks inside cells
 * become "\n". Blank rows are left out but counted. A row may be shorter than
 * the header: what is not there is blank.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with
 * %SOKAKU_TABLES_ERROR_ENCODING, _SYNTAX or _DUPLICATE (of a column)
 */
SokakuCsvTable *
sokaku_csv_table_parse (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *text = decode (name, bytes, error);
  g_autoptr (SokakuCsvTable) self = table_new (name);
  const char *p = text;

  if (text == NULL)
    return NULL;
  for (guint number = 1; *p != '\0'; number++)
    {
      g_autoptr (GPtrArray) cells = read_record (self, &p, number, error);

      if (cells == NULL)
        return NULL;
      if (number == 1)
        {
          if (is_blank (cells))
            break;
          if (!take_header (self, cells, error))
            return NULL;
        }
      else if (!is_blank (cells) && !take_row (self, number, cells, error))
        {
          return NULL;
        }
    }
  if (self->columns->len == 0)
    {
      sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_SYNTAX,
                               _ ("%s, row 1: the names of the columns are missing."), name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * sokaku_csv_table_load:
 * @folder: folder of the tables
 * @name: name of the file
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Reads a file and parses it as sokaku_csv_table_parse () does. Blocks.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with
 * %SOKAKU_TABLES_ERROR_MISSING where there is no such file, _UNREADABLE,
 * _TOO_LARGE, %G_IO_ERROR_CANCELLED, or an error of sokaku_csv_table_parse ()
 */
SokakuCsvTable *
sokaku_csv_table_load (GFile *folder, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                            cancellable, &cause);
  if (info != NULL && g_file_info_get_size (info) > SOKAKU_CSV_MAX_BYTES)
    {
      sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_TOO_LARGE,
                               _ ("%s is too large for a table."), name);
      return NULL;
    }
  if (info != NULL)
    bytes = g_file_load_bytes (file, cancellable, NULL, &cause);
  if (bytes != NULL)
    return sokaku_csv_table_parse (name, bytes, error);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_MISSING, _ ("The table %s is missing."),
                             name);
  else
    sokaku_tables_set_error (error, SOKAKU_TABLES_ERROR_UNREADABLE, _ ("%s cannot be read: %s"),
                             name, cause->message);
  return NULL;
}

/**
 * sokaku_csv_table_get_name:
 * @self: a table
 *
 * Returns: (transfer none): name of its file
 */
const char *
sokaku_csv_table_get_name (SokakuCsvTable *self)
{
  return self->name;
}

/**
 * sokaku_csv_table_get_n_columns:
 * @self: a table
 *
 * Returns: number of columns in the header
 */
guint
sokaku_csv_table_get_n_columns (SokakuCsvTable *self)
{
  return self->columns->len;
}

/**
 * sokaku_csv_table_get_column:
 * @self: a table
 * @column: index
 *
 * Returns: (transfer none): name of the column; "" where the header names none
 */
const char *
sokaku_csv_table_get_column (SokakuCsvTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, "");

  return g_ptr_array_index (self->columns, column);
}

/**
 * sokaku_csv_table_find_column:
 * @self: a table
 * @column: name
 *
 * Returns: its index, or -1 where the table has no such column
 */
int
sokaku_csv_table_find_column (SokakuCsvTable *self, const char *column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (g_ptr_array_index (self->columns, i), column))
      return (int) i;
  return -1;
}

/**
 * sokaku_csv_table_get_n_rows:
 * @self: a table
 *
 * Returns: number of rows that are not blank, without the header
 */
guint
sokaku_csv_table_get_n_rows (SokakuCsvTable *self)
{
  return self->rows->len;
}

/**
 * sokaku_csv_table_get_row_number:
 * @self: a table
 * @row: index
 *
 * Returns: the row's number for messages, as a workbook counts: the header is row 1
 */
guint
sokaku_csv_table_get_row_number (SokakuCsvTable *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).number;
}

/**
 * sokaku_csv_table_get_cell:
 * @self: a table
 * @row: index
 * @column: index, or -1 for a column that the table does not have
 *
 * Returns: (transfer none): the cell; "" where it is blank or not there
 */
const char *
sokaku_csv_table_get_cell (SokakuCsvTable *self, guint row, int column)
{
  GPtrArray *cells;

  g_return_val_if_fail (row < self->rows->len, "");

  cells = g_array_index (self->rows, Row, row).cells;
  return column < 0 || (guint) column >= cells->len ? "" : g_ptr_array_index (cells, column);
}
