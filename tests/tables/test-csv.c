/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading CSV: quotation, line ends, encodings, row numbers, errors. */
#include <glib/gstdio.h>
#include <string.h>

#include "sokaku-csv-table.h"
#include "sokaku-tables-error.h"

static SokakuCsvTable *
parse (const char *text, gssize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);

  return sokaku_csv_table_parse ("t.csv", bytes, error);
}

static SokakuCsvTable *
parse_well (const char *text)
{
  g_autoptr (GError) error = NULL;
  SokakuCsvTable *table = parse (text, -1, &error);

  g_assert_no_error (error);
  return table;
}

static void
assert_fails (const char *text, gssize size, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuCsvTable) table = parse (text, size, &error);

  g_assert_null (table);
  g_assert_error (error, SOKAKU_TABLES_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_plain (void)
{
  g_autoptr (SokakuCsvTable) table = parse_well ("a,b\r\n1,2\r\n3,4");

  g_assert_cmpstr (sokaku_csv_table_get_name (table), ==, "t.csv");
  g_assert_cmpuint (sokaku_csv_table_get_n_columns (table), ==, 2);
  g_assert_cmpstr (sokaku_csv_table_get_column (table, 1), ==, "b");
  g_assert_cmpint (sokaku_csv_table_find_column (table, "b"), ==, 1);
  g_assert_cmpint (sokaku_csv_table_find_column (table, "c"), ==, -1);
  g_assert_cmpuint (sokaku_csv_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (sokaku_csv_table_get_cell (table, 1, 0), ==, "3");
  g_assert_cmpstr (sokaku_csv_table_get_cell (table, 1, -1), ==, "");
}

static void
test_quoted (void)
{
  g_autoptr (SokakuCsvTable) table
      = parse_well ("a,\"b \"\"c\"\"\"\n\"1,2\",\"x\r\ny\rz\n\"\n\"\",\"\"\"\"\n5\" pipe,ok");

  g_assert_cmpstr (sokaku_csv_table_get_column (table, 1), ==, "b \"c\"");
  g_assert_cmpuint (sokaku_csv_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (sokaku_csv_table_get_cell (table, 0, 0), ==, "1,2");
  g_assert_cmpstr (sokaku_csv_table_get_cell (table, 0, 1), ==, "x\ny\nz\n");
  g_assert_cmpstr (sokaku_csv_table_get_cell (table, 1, 0), ==, "");
  g_assert_cmpstr (sokaku_csv_table_get_cell (table, 1, 1), ==, "\"");
  g_assert_cmpstr (sokaku_csv_table_get_cell (table, 2, 0), ==, "5\" pipe");
}

static void
test_line_ends (void)
{
  static const char *const texts[] = { "a,b\n1,2\n", "a,b\r1,2\r", "a,b\r\n1,2\r\n", "a,b\n1,2" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SokakuCsvTable) table = parse_well (texts[i]);

      g_assert_cmpuint (sokaku_csv_table_get_n_rows (table), ==, 1);
      g_assert_cmpstr (sokaku_csv_table_get_cell (table, 0, 1), ==, "2");
    }
}

/* A row's number is the workbook's, whatever line breaks and blank rows come before. */
static void
test_row_numbers (void)
{
  g_autoptr (SokakuCsvTable) table = parse_well ("a,b\n\"1\n1\",2\n\n,,\n3,4\n");

  g_assert_cmpuint (sokaku_csv_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (sokaku_csv_table_get_row_number (table, 0), ==, 2);
  g_assert_cmpuint (sokaku_csv_table_get_row_number (table, 1), ==, 5);
}

/* Workbooks drop blank cells at the end of a row or add some. */
static void
test_ragged (void)
{
  g_autoptr (SokakuCsvTable) table = parse_well ("a,b,,\n1\n1,2,,,,\n");

  g_assert_cmpstr (sokaku_csv_table_get_cell (table, 0, 1), ==, "");
  g_assert_cmpstr (sokaku_csv_table_get_cell (table, 1, 1), ==, "2");
  g_assert_cmpstr (sokaku_csv_table_get_column (table, 3), ==, "");
}

static void
test_encodings (void)
{
  g_autoptr (SokakuCsvTable) utf8 = parse_well ("名前\n髙橋①\n");
  g_autoptr (SokakuCsvTable) bom = parse_well ("\xEF\xBB\xBF\"名前\"\r\n髙橋①\r\n");
  g_autofree char *text = NULL;
  g_autoptr (SokakuCsvTable) cp932 = NULL;
  gsize size;

  text = g_convert ("名前\r\n髙橋①\r\n", -1, "CP932", "UTF-8", NULL, &size, NULL);
  g_assert_nonnull (text);
  g_assert_false (g_utf8_validate (text, (gssize) size, NULL));
  cp932 = parse (text, (gssize) size, NULL);
  g_assert_nonnull (cp932);
  g_assert_cmpstr (sokaku_csv_table_get_column (utf8, 0), ==, "名前");
  g_assert_cmpstr (sokaku_csv_table_get_column (bom, 0), ==, "名前");
  g_assert_cmpstr (sokaku_csv_table_get_column (cp932, 0), ==, "名前");
  g_assert_cmpstr (sokaku_csv_table_get_cell (utf8, 0, 0), ==, "髙橋①");
  g_assert_cmpstr (sokaku_csv_table_get_cell (bom, 0, 0), ==, "髙橋①");
  g_assert_cmpstr (sokaku_csv_table_get_cell (cp932, 0, 0), ==, "髙橋①");
}

static void
test_errors (void)
{
  assert_fails ("a,b\n1,2\n3,\"4\n5", -1, SOKAKU_TABLES_ERROR_SYNTAX,
                "t.csv, row 3: a quotation mark is opened and never closed.");
  assert_fails ("a,b\n\"1\"x,2\n", -1, SOKAKU_TABLES_ERROR_SYNTAX,
                "t.csv, row 2: text follows a closing quotation mark.");
  assert_fails ("a,b\n1,2\n1,2,3\n", -1, SOKAKU_TABLES_ERROR_SYNTAX,
                "t.csv, row 3: \"3\" stands in cell 3, but the table has 2 columns.");
  assert_fails ("a, a \n", -1, SOKAKU_TABLES_ERROR_DUPLICATE,
                "t.csv, row 1: the column a is there twice.");
  assert_fails ("", 0, SOKAKU_TABLES_ERROR_SYNTAX,
                "t.csv, row 1: the names of the columns are missing.");
  assert_fails ("\xEF\xBB\xBF", -1, SOKAKU_TABLES_ERROR_SYNTAX,
                "t.csv, row 1: the names of the columns are missing.");
  assert_fails ("\na,b\n", -1, SOKAKU_TABLES_ERROR_SYNTAX,
                "t.csv, row 1: the names of the columns are missing.");
  assert_fails ("a,b\n1,\xFF\xFE\n", -1, SOKAKU_TABLES_ERROR_ENCODING,
                "t.csv is neither UTF-8 nor CP932 text; save the table as CSV (UTF-8).");
  assert_fails ("PK\x03\x04\0\0", 6, SOKAKU_TABLES_ERROR_ENCODING,
                "t.csv is not a text file; save the table as CSV (UTF-8).");
}

static void
test_load (void)
{
  g_autofree char *path = g_dir_make_tmp ("sokaku-csv-XXXXXX", NULL);
  g_autofree char *file_path = g_build_filename (path, "t.csv", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_new_for_path (file_path);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileIOStream) stream = NULL;

  g_assert_null (sokaku_csv_table_load (folder, "t.csv", NULL, &error));
  g_assert_error (error, SOKAKU_TABLES_ERROR, SOKAKU_TABLES_ERROR_MISSING);
  g_assert_cmpstr (error->message, ==, "The table t.csv is missing.");
  g_clear_error (&error);

  g_assert_cmpint (g_mkdir (file_path, 0700), ==, 0);
  g_assert_null (sokaku_csv_table_load (folder, "t.csv", NULL, &error));
  g_assert_error (error, SOKAKU_TABLES_ERROR, SOKAKU_TABLES_ERROR_UNREADABLE);
  g_assert_true (g_str_has_prefix (error->message, "t.csv cannot be read: "));
  g_clear_error (&error);
  g_assert_cmpint (g_rmdir (file_path), ==, 0);

  /* A hole as long as the limit takes no room on disk. */
  stream = g_file_create_readwrite (file, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_seekable_truncate (G_SEEKABLE (stream), SOKAKU_CSV_MAX_BYTES + 1, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (sokaku_csv_table_load (folder, "t.csv", NULL, &error));
  g_assert_error (error, SOKAKU_TABLES_ERROR, SOKAKU_TABLES_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "t.csv is too large for a table.");
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  g_assert_null (sokaku_csv_table_load (folder, "t.csv", cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_cmpint (g_unlink (file_path), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/csv/plain", test_plain);
  g_test_add_func ("/tables/csv/quoted", test_quoted);
  g_test_add_func ("/tables/csv/line-ends", test_line_ends);
  g_test_add_func ("/tables/csv/row-numbers", test_row_numbers);
  g_test_add_func ("/tables/csv/ragged", test_ragged);
  g_test_add_func ("/tables/csv/encodings", test_encodings);
  g_test_add_func ("/tables/csv/errors", test_errors);
  g_test_add_func ("/tables/csv/load", test_load);
  return g_test_run ();
}
