/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole book of one real plan, read back from its file by another program. Skipped where its
 * tables are absent. */

#include "testing.h"

#include <string.h>

#include "sokaku-book.h"
#include "sokaku-csv-table.h"
#include "sokaku-report-text.h"
#include "sokaku-sheet.h"
#include "sokaku-tables.h"

typedef struct
{
  GFile *folder; /* (nullable): no tables here */
  SokakuPlan *plan;
  SokakuPages *pages;
  char *text; /* in the order of drawing, without blanks */
} Fixture;

/* Texts of the report's own, which the tables do not have; the figures in them come out. */
static const struct
{
  const char *key;
  const char *text;
  const char *printed;
} own_texts[] = {
  { "introduction", "ここは序文である。\n二つ目の段落。", "ここは序文である。二つ目の段落。" },
  { "effects", "効果は{{total-effect}}である。", "効果は37億6千万円である。" },
  { "method", "方法を述べる。{{nothing}}", "方法を述べる。{{nothing}}" },
  { "comments", "項目は{{items}}ある。", "項目は95ある。" },
  { "overall", "総じてよい。", "総じてよい。" },
};

static void
add_own_texts (SokakuPlan *plan)
{
  SokakuNodeList *texts = sokaku_report_get_texts (sokaku_plan_get_report (plan));

  for (guint i = 0; i < G_N_ELEMENTS (own_texts); i++)
    {
      g_autoptr (SokakuReportText) text = sokaku_report_text_new ();

      sokaku_report_text_set_key (text, own_texts[i].key);
      sokaku_report_text_set_text (text, own_texts[i].text);
      sokaku_node_list_take (texts, g_steal_pointer (&text));
    }
}

static void
setup (Fixture *self, gconstpointer data)
{
  const char *path = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (SokakuStats) stats = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  SokakuPageSetup page_setup;
  char *file;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("no real tables here");
      return;
    }
  self->folder = g_file_new_for_path (path);
  self->plan = sokaku_tables_import (self->folder, NULL, &error);
  g_assert_no_error (error);
  add_own_texts (self->plan);
  stats = sokaku_stats_new (self->plan);
  sokaku_page_setup_init_a4 (&page_setup);
  self->pages = sokaku_book_build (stats, &(SokakuBookSpec){ .parts = SOKAKU_BOOK_WHOLE },
                                   &page_setup, &error);
  g_assert_no_error (error);
  testing_assert_inside (self->pages, page_setup.margin);
  testing_assert_apart (self->pages);
  file = testing_write_file (self->pages);
  text = testing_run ("pdftotext", "-raw", file, "-", NULL);
  self->text = testing_squeeze (text);
  testing_remove_file (file);
}

static void
teardown (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->pages);
  g_clear_object (&self->plan);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->text, g_free);
}

static void
assert_there (Fixture *self, const char *text)
{
  g_autofree char *squeezed = testing_squeeze (text);

  if (strstr (self->text, squeezed) == NULL)
    g_test_message ("the book lacks %u characters", (guint) g_utf8_strlen (squeezed, -1));
  g_assert_nonnull (strstr (self->text, squeezed));
}

static SokakuCsvTable *
load_table (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  SokakuCsvTable *table = sokaku_csv_table_load (self->folder, name, NULL, &error);

  g_assert_no_error (error);
  return table;
}

/* Every cell of a column is printed. */
static void
assert_column (Fixture *self, const char *name, const char *column)
{
  g_autoptr (SokakuCsvTable) table = load_table (self, name);
  int position = sokaku_csv_table_find_column (table, column);

  g_assert_cmpint (position, >=, 0);
  g_assert_cmpuint (sokaku_csv_table_get_n_rows (table), >, 0);
  for (guint i = 0; i < sokaku_csv_table_get_n_rows (table); i++)
    assert_there (self, sokaku_csv_table_get_cell (table, i, position));
}

static void
test_texts (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *table;
    const char *column;
  } columns[] = {
    { "opinions.csv", "text" },
    { "members.csv", "name" },
    { "members.csv", "affiliation" },
    { "members.csv", "role" },
    { "effects.csv", "label" },
    { "effects.csv", "printed" },
    { "council_scale.csv", "label" },
    { "criteria.csv", "name" },
    { "themes.csv", "name" },
    { "themes.csv", "short_in_lists" },
    { "themes.csv", "roman" },
    { "initiatives.csv", "title" },
    { "items.csv", "no" },
    { "items.csv", "title" },
  };

  if (self->plan == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    assert_column (self, columns[i].table, columns[i].column);
  for (guint i = 0; i < G_N_ELEMENTS (own_texts); i++)
    assert_there (self, own_texts[i].printed);
  assert_there (self, sokaku_plan_get_name (self->plan));
  assert_there (self, sokaku_plan_get_council (self->plan));
}

static char *
join_cells (SokakuCsvTable *table, guint row, const char *const *columns)
{
  GString *joined = g_string_new (NULL);

  for (; *columns != NULL; columns++)
    g_string_append (joined, sokaku_csv_table_get_cell (
                                 table, row, sokaku_csv_table_find_column (table, *columns)));
  return g_string_free (joined, FALSE);
}

/* The figures of initiatives and themes stand in a row, as the report prints them: in the list or
 * the totals, and once more where the initiative is. */
static void
test_figures (Fixture *self, gconstpointer data)
{
  static const char *const figures[]
      = { "items", "avg_進捗度", "avg_連携度",      "avg_効率性", "avg_創造性",
          "total", "grade",      "council_average", NULL };
  static const char *const names[] = { "initiatives.csv", "themes.csv" };

  if (self->plan == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SokakuCsvTable) table = load_table (self, names[i]);

      for (guint row = 0; row < sokaku_csv_table_get_n_rows (table); row++)
        {
          g_autofree char *printed = join_cells (table, row, figures);

          assert_there (self, printed);
        }
    }
}

/* Contents and lists lead to where things are; pages say which they are. */
static void
test_places (Fixture *self, gconstpointer data)
{
  SokakuNodeList *initiatives;
  g_autoptr (GPtrArray) items = NULL;
  guint first, page;
  double y;

  if (self->plan == NULL)
    return;
  g_assert_cmpstr (sokaku_pages_get_label (self->pages, 0), ==, "");
  g_assert_cmpstr (sokaku_pages_get_label (self->pages, 1), ==, "i");
  g_assert_true (sokaku_pages_find_anchor (self->pages, "chapter/1", &first, &y));
  g_assert_cmpstr (sokaku_pages_get_label (self->pages, first), ==, "1");
  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("chapter/%u", i);

      g_assert_true (sokaku_pages_find_anchor (self->pages, name, &page, &y));
    }
  initiatives = sokaku_plan_get_initiatives (self->plan);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      const char *id = sokaku_initiative_get_id (sokaku_node_list_peek (initiatives, i));
      g_autofree char *name = g_strconcat ("initiative/", id, NULL);
      g_autofree char *opinions = g_strconcat (name, "/opinions", NULL);

      g_assert_true (sokaku_pages_find_anchor (self->pages, name, &page, &y));
      g_assert_true (sokaku_pages_find_source_page (self->pages, opinions, &page, &y));
    }
  items = sokaku_plan_list_items (self->plan);
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *name = g_strconcat ("item/", sokaku_item_get_id (items->pdata[i]), NULL);

      g_assert_true (sokaku_pages_find_anchor (self->pages, name, &page, &y));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/report/real-book/texts", Fixture, NULL, setup, test_texts, teardown);
  g_test_add ("/report/real-book/figures", Fixture, NULL, setup, test_figures, teardown);
  g_test_add ("/report/real-book/places", Fixture, NULL, setup, test_places, teardown);

  return testing_finish (g_test_run ());
}
