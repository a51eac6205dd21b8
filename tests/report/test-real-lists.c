/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of one real report, row by row, from its tables. Skipped where they are absent. */

#include "testing.h"

#include "sokaku-book.h"
#include "sokaku-csv-table.h"
#include "sokaku-tables.h"

typedef struct
{
  GFile *folder; /* (nullable): no tables here */
  SokakuPlan *plan;
  SokakuPages *pages;
  char *text; /* as placed, without blanks */
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  const char *path = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (SokakuStats) stats = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  SokakuPageSetup page_setup;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("no real tables here");
      return;
    }
  self->folder = g_file_new_for_path (path);
  self->plan = sokaku_tables_import (self->folder, NULL, &error);
  g_assert_no_error (error);
  stats = sokaku_stats_new (self->plan);
  sokaku_page_setup_init_a4 (&page_setup);
  self->pages = sokaku_book_build (stats, &(SokakuBookSpec){ .parts = SOKAKU_BOOK_LISTS },
                                   &page_setup, &error);
  g_assert_no_error (error);
  testing_assert_inside (self->pages, page_setup.margin);
  testing_assert_rows_whole (self->pages);
  text = testing_all_text (self->pages);
  self->text = testing_squeeze (text);
}

static void
teardown (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->pages);
  g_clear_object (&self->plan);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->text, g_free);
}

static SokakuCsvTable *
load_table (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  SokakuCsvTable *table = sokaku_csv_table_load (self->folder, name, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static const char *
get_cell (SokakuCsvTable *table, guint row, const char *column)
{
  int position = sokaku_csv_table_find_column (table, column);

  g_assert_cmpint (position, >=, 0);
  return sokaku_csv_table_get_cell (table, row, position);
}

static const char *
get_mark (const char *grade)
{
  return g_str_equal (grade, "-") ? "–" : grade;
}

static void
append_figures (GString *row, SokakuCsvTable *table, guint position)
{
  static const char *const columns[] = { "avg_進捗度", "avg_連携度", "avg_効率性",     "avg_創造性",
                                         "total",      "grade",      "council_average" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append (row, get_cell (table, position, columns[i]));
}

static void
assert_row (Fixture *self, GString *row)
{
  g_autofree char *squeezed = testing_squeeze (row->str);

  if (testing_count (self->text, squeezed) != 1)
    g_test_message ("not there once: %s", squeezed);
  g_assert_cmpuint (testing_count (self->text, squeezed), ==, 1);
}

static void
test_initiatives (Fixture *self, gconstpointer data)
{
  static const char *const themes[] = { "財政", "サービス", "協働", "施設", "民活", "ICT", "人材" };
  static const char *const years[] = { "R2", "R3", "R4", "R5" };
  g_autoptr (SokakuCsvTable) table = NULL;

  if (self->folder == NULL)
    return;
  table = load_table (self, "initiatives.csv");
  g_assert_cmpuint (sokaku_csv_table_get_n_rows (table), ==, 22);
  for (guint i = 0; i < sokaku_csv_table_get_n_rows (table); i++)
    {
      g_autoptr (GString) row = g_string_new (NULL);

      g_string_append (row, get_cell (table, i, "no"));
      g_string_append (row, get_cell (table, i, "title"));
      for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
        g_string_append (row, get_cell (table, i, themes[t]));
      g_string_append (row, get_cell (table, i, "items"));
      append_figures (row, table, i);
      for (guint y = 0; y < G_N_ELEMENTS (years); y++)
        g_string_append (row, get_mark (get_cell (table, i, years[y])));
      assert_row (self, row);
    }
}

static void
test_themes (Fixture *self, gconstpointer data)
{
  g_autoptr (SokakuCsvTable) table = NULL;

  if (self->folder == NULL)
    return;
  table = load_table (self, "themes.csv");
  g_assert_cmpuint (sokaku_csv_table_get_n_rows (table), ==, 7);
  for (guint i = 0; i < sokaku_csv_table_get_n_rows (table); i++)
    {
      g_autoptr (GString) row = g_string_new (NULL);

      g_string_append (row, get_cell (table, i, "roman"));
      g_string_append (row, get_cell (table, i, "name"));
      g_string_append (row, get_cell (table, i, "initiatives"));
      g_string_append (row, get_cell (table, i, "items"));
      append_figures (row, table, i);
      assert_row (self, row);
    }
}

/* The row of scores of an item and year, or -1. */
static int
find_scores (SokakuCsvTable *scores, const char *item, const char *year)
{
  for (guint i = 0; i < sokaku_csv_table_get_n_rows (scores); i++)
    if (g_str_equal (get_cell (scores, i, "item"), item)
        && g_str_equal (get_cell (scores, i, "year"), year))
      return i;
  return -1;
}

static void
test_items (Fixture *self, gconstpointer data)
{
  static const char *const years[] = { "R2", "R3", "R4", "R5", "総括" };
  g_autoptr (SokakuCsvTable) items = NULL;
  g_autoptr (SokakuCsvTable) scores = NULL;

  if (self->folder == NULL)
    return;
  items = load_table (self, "items.csv");
  scores = load_table (self, "scores.csv");
  g_assert_cmpuint (sokaku_csv_table_get_n_rows (items), ==, 95);
  for (guint i = 0; i < sokaku_csv_table_get_n_rows (items); i++)
    {
      g_autoptr (GString) row = g_string_new (get_cell (items, i, "no"));
      const char *tag = get_cell (items, i, "tag");
      g_auto (GStrv) departments = g_strsplit (get_cell (items, i, "departments"), ";", 0);
      g_autofree char *joined = g_strjoinv ("、", departments);

      g_string_append (row, get_cell (items, i, "title"));
      if (*tag != '\0')
        g_string_append_printf (row, "【%s】", tag);
      g_string_append (row, joined);
      for (guint y = 0; y < G_N_ELEMENTS (years); y++)
        {
          int position = find_scores (scores, get_cell (items, i, "no"), years[y]);

          if (position < 0)
            continue;
          if (y + 1 == G_N_ELEMENTS (years))
            g_string_append (row, get_cell (scores, position, "total"));
          g_string_append (row, get_mark (get_cell (scores, position, "grade")));
        }
      g_string_append (row, get_cell (items, i, "end_year"));
      assert_row (self, row);
    }
}

/* What another program reads in the file: every title, and the heads of every page. */
static void
test_file (Fixture *self, gconstpointer data)
{
  g_autoptr (SokakuCsvTable) items = NULL;
  g_autofree char *checked = NULL;
  g_autofree char *read = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  char *path;

  if (self->folder == NULL)
    return;
  items = load_table (self, "items.csv");
  path = testing_write_file (self->pages);
  checked = testing_run ("qpdf", "--check", path, NULL);
  read = testing_run ("pdftotext", "-raw", path, "-", NULL);
  text = testing_squeeze (read);
  pages = g_strsplit (read, "\f", 0);
  testing_remove_file (path);

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  for (guint i = 0; i < sokaku_csv_table_get_n_rows (items); i++)
    {
      g_autofree char *title = testing_squeeze (get_cell (items, i, "title"));

      g_assert_nonnull (strstr (text, title));
    }
  for (guint i = 0; i < sokaku_pages_get_n_pages (self->pages); i++)
    {
      g_autofree char *page = testing_squeeze (pages[i]);

      g_assert_cmpuint (testing_count (page, "総合評価"), >=, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/report/real-lists/initiatives", Fixture, NULL, setup, test_initiatives, teardown);
  g_test_add ("/report/real-lists/items", Fixture, NULL, setup, test_items, teardown);
  g_test_add ("/report/real-lists/themes", Fixture, NULL, setup, test_themes, teardown);
  g_test_add ("/report/real-lists/file", Fixture, NULL, setup, test_file, teardown);

  return testing_finish (g_test_run ());
}
