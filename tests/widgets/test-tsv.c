/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of cells as text, as spreadsheets put them on the clipboard. */
#include "sokaku-tsv.h"

/* Rows as "[a|b][c]". */
static char *
parse (const char *text)
{
  g_autoptr (GPtrArray) rows = sokaku_tsv_parse (text);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);

      g_string_append_c (result, '[');
      for (guint j = 0; j < row->len; j++)
        g_string_append_printf (result, "%s%s", j > 0 ? "|" : "",
                                (const char *) g_ptr_array_index (row, j));
      g_string_append_c (result, ']');
    }
  return g_string_free (result, FALSE);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { "", "" },
    { "a", "[a]" },
    { "a\n", "[a]" },
    { "a\r\n", "[a]" },
    { "a\tb\nc\td\n", "[a|b][c|d]" },
    { "a\tb\r\nc\td\r\n", "[a|b][c|d]" },
    { "a\tb\rc\td", "[a|b][c|d]" },
    { "\t\n", "[|]" },
    { "a\t\n\tb\n", "[a|][|b]" },
    { "\n\n", "[][]" },
    { "a\tb\nc\n", "[a|b][c]" },
    /* Quoted cells: quotes doubled, tabs and new lines within. */
    { "\"a\nb\"\tc\n", "[a\nb|c]" },
    { "\"a\r\nb\"\tc\r\n", "[a\nb|c]" },
    { "\"a\rb\"\n", "[a\nb]" },
    { "\"a\tb\"\n", "[a\tb]" },
    { "\"say \"\"yes\"\"\"\tb\n", "[say \"yes\"|b]" },
    { "\"\"\tb\n", "[|b]" },
    { "\"\"\"\"\n", "[\"]" },
    /* Quotes that are just part of a text. */
    { "a \"b\"\tc\n", "[a \"b\"|c]" },
    { "\"a\" b\tc\n", "[\"a\" b|c]" },
    { "\"a\tb\n", "[\"a|b]" },
    { "「一\t二」\n", "[「一|二」]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = parse (cases[i].text);

      g_test_message ("%u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_append (void)
{
  static const char *const plain[] = { "", "a", "一 二", "=>" };
  static const struct
  {
    const char *cell;
    const char *text;
  } quoted[] = {
    { "a\nb", "\"a\nb\"" },
    { "a\tb", "\"a\tb\"" },
    { "say \"yes\"", "\"say \"\"yes\"\"\"" },
    { "\"", "\"\"\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      sokaku_tsv_append (text, plain[i]);
      g_assert_cmpstr (text->str, ==, plain[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (quoted); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      sokaku_tsv_append (text, quoted[i].cell);
      g_assert_cmpstr (text->str, ==, quoted[i].text);
    }
}

static char *
make_random_cell (void)
{
  static const char *const pieces[] = { "a", "字", "\t", "\n", "\"", " ", "" };
  GString *cell = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
    g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (cell, FALSE);
}

/* What is written is read again. */
static void
test_round_trip (void)
{
  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) rows = NULL;
      guint n_rows = (guint) g_test_rand_int_range (1, 4);
      guint n_columns = (guint) g_test_rand_int_range (1, 4);

      for (guint j = 0; j < n_rows * n_columns; j++)
        {
          char *cell = make_random_cell ();

          g_ptr_array_add (cells, cell);
          sokaku_tsv_append (text, cell);
          g_string_append_c (text, (j + 1) % n_columns == 0 ? '\n' : '\t');
        }
      rows = sokaku_tsv_parse (text->str);
      g_assert_cmpuint (rows->len, ==, n_rows);
      for (guint j = 0; j < cells->len; j++)
        {
          GPtrArray *row = g_ptr_array_index (rows, j / n_columns);

          g_assert_cmpuint (row->len, ==, n_columns);
          g_assert_cmpstr (g_ptr_array_index (row, j % n_columns), ==,
                           g_ptr_array_index (cells, j));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tsv/parse", test_parse);
  g_test_add_func ("/tsv/append", test_append);
  g_test_add_func ("/tsv/round-trip", test_round_trip);
  return g_test_run ();
}
