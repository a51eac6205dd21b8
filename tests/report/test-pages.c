/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how blocks become pages. */

#include "testing.h"

#include "sokaku-report-error.h"

#define HEAD "見出し行"

static SokakuTextStyle prose = { .size = 10.5, .leading = 1.1 };

static SokakuRuledTable *
create_table (guint n_rows)
{
  SokakuRuledTable *table = sokaku_ruled_table_new (9);

  sokaku_ruled_table_add_fitting_column (table, 20, 60, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 60, 1, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 40, 0, SOKAKU_ALIGN_END);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_merged_cell (table, HEAD, 0, 2, 1);
  sokaku_ruled_table_add_merged_cell (table, "二つにまたがる", 0, 1, 2);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, "名称", 0);
  sokaku_ruled_table_add_cell (table, "値", 0);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *number = g_strdup_printf ("行%u番", row + 1);

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, number, 0);
      sokaku_ruled_table_add_cell (table, "窓口の待ち時間を短くし、手続を減らす", 0);
      sokaku_ruled_table_add_cell (table, "2.8", 0);
    }
  return table;
}

static void
assert_rows_in_order (SokakuPages *pages, guint n_rows)
{
  g_autofree char *text = testing_all_text (pages);
  const char *place = text;

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *number = g_strdup_printf ("行%u番\n", row + 1);

      g_assert_cmpuint (testing_count (text, number), ==, 1);
      place = strstr (place, number);
      g_assert_nonnull (place);
    }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (SokakuPages) pages = testing_paginate (blocks);
  g_autofree char *text = testing_page_text (pages, 0);

  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpstr (text, ==, "1 / 1\n");
}

static void
test_long_table (void)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (SokakuPages) pages = NULL;
  guint n_pages;

  g_ptr_array_add (blocks, sokaku_block_new_table (create_table (300)));
  pages = testing_paginate (blocks);
  n_pages = sokaku_pages_get_n_pages (pages);

  g_assert_cmpuint (n_pages, >=, 6);
  testing_assert_rows_whole (pages);
  assert_rows_in_order (pages, 300);
  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *text = testing_page_text (pages, page);
      g_autofree char *number = g_strdup_printf ("\n%u / %u\n", page + 1, n_pages);

      g_assert_cmpuint (testing_count (text, HEAD), ==, 1);
      g_assert_nonnull (strstr (text, number));
      /* Every page but the last is full. */
      if (page + 1 < n_pages)
        g_assert_cmpuint (testing_count (text, "行"), >, 30);
      /* One rule per row and per column, not one per cell. */
      g_assert_cmpuint (sokaku_page_get_n_rules (sokaku_pages_get_page (pages, page)), <,
                        testing_count (text, "2.8") + 10);
    }
}

static SokakuPages *
paginate_grouped (guint n_groups, guint n_rows, const char *name)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  SokakuRuledTable *table = sokaku_ruled_table_new (9);

  sokaku_ruled_table_add_column (table, 80, 0, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 100, 1, SOKAKU_ALIGN_START);
  for (guint group = 0; group < n_groups; group++)
    for (guint row = 0; row < n_rows; row++)
      {
        g_autofree char *number = g_strdup_printf ("行%u番", group * n_rows + row + 1);

        sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
        if (row == 0)
          sokaku_ruled_table_add_merged_cell (table, name, 0, n_rows, 1);
        sokaku_ruled_table_add_cell (table, number, 0);
      }
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  return testing_paginate (blocks);
}

/* A merged cell says its text again on each page that it reaches. */
static void
test_merged_rows (void)
{
  g_autoptr (SokakuPages) pages = paginate_grouped (2, 100, "取組の名");
  guint n_pages = sokaku_pages_get_n_pages (pages);
  guint n_names = 0;

  testing_assert_rows_whole (pages);
  assert_rows_in_order (pages, 200);
  g_assert_cmpuint (n_pages, >=, 4);
  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *text = testing_page_text (pages, page);

      g_assert_cmpuint (testing_count (text, "取組の名"), >=, 1);
      n_names += testing_count (text, "取組の名");
    }
  g_assert_cmpuint (n_names, ==, n_pages + 1);
}

/* A merged cell with more lines than its rows makes them higher, on every page. */
static void
test_merged_long (void)
{
  g_autoptr (SokakuPages) pages
      = paginate_grouped (30, 3,
                          "七行にわたるとても長い取組の名前をここに置いて高さを見る試みであり、"
                          "行の高さの合計より高くなければならない");

  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), >=, 3);
  testing_assert_rows_whole (pages);
  assert_rows_in_order (pages, 90);
}

static SokakuPages *
paginate_cell (const char *string, gboolean with_paragraph)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  SokakuRuledTable *table = create_table (3);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, "高", 0);
  sokaku_ruled_table_add_cell (table, string, 0);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, "終", 0);
  if (with_paragraph)
    g_ptr_array_add (blocks, sokaku_block_new_paragraph ("前書き", &prose));
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  return testing_paginate (blocks);
}

/* A row higher than a page is divided between lines, and no character is lost. */
static void
test_tall_cell (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (SokakuPages) pages = NULL;
  g_autofree char *text = NULL;
  guint n_pages;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (string, "%04u号、", i);
  pages = paginate_cell (string->str, TRUE);
  text = testing_all_text (pages);
  n_pages = sokaku_pages_get_n_pages (pages);

  g_assert_cmpuint (n_pages, >=, 3);
  g_assert_cmpuint (testing_count (text, HEAD), ==, n_pages);
  g_assert_cmpuint (testing_count (text, "高\n"), ==, 1);
  g_assert_cmpuint (testing_count (text, "終\n"), ==, 1);
  {
    g_autofree char *squeezed = testing_squeeze (text);

    for (guint i = 0; i < 2000; i++)
      {
        g_autofree char *number = g_strdup_printf ("%04u号", i);
        guint n = testing_count (squeezed, number);

        /* A page break may stand inside; then the parts are found around the head. */
        g_assert_cmpuint (n, <=, 1);
      }
    g_assert_cmpuint (testing_count (squeezed, "号"), ==, 2000);
  }
}

static void
test_unbreakable_cell (void)
{
  g_autofree char *word = g_strnfill (400, 'W');
  g_autoptr (SokakuPages) pages = paginate_cell (word, FALSE);
  g_autofree char *text = testing_all_text (pages);

  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpuint (testing_count (text, "W"), ==, 400);
}

/* A head that fills the page is printed once, and what it heads follows. */
static void
test_tall_head (void)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (SokakuPages) pages = NULL;
  SokakuRuledTable *table = sokaku_ruled_table_new (9);
  g_autofree char *head = g_strnfill (60, '\n');
  g_autofree char *tall = g_strconcat ("頭", head, "尾", NULL);
  g_autofree char *text = NULL;

  sokaku_ruled_table_add_column (table, 100, 1, SOKAKU_ALIGN_START);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, tall, 0);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *number = g_strdup_printf ("行%u番", i + 1);

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, number, 0);
    }
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  pages = testing_paginate (blocks);
  text = testing_all_text (pages);

  g_assert_cmpuint (testing_count (text, "頭"), ==, 1);
  g_assert_cmpuint (testing_count (text, "尾"), ==, 1);
  assert_rows_in_order (pages, 100);
}

/* More columns than the page has room for: everything shrinks, nothing leaves the page. */
static void
test_wide_table (void)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (SokakuPages) pages = NULL;
  SokakuRuledTable *table = sokaku_ruled_table_new (9);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 30; i++)
    sokaku_ruled_table_add_column (table, 24, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  for (guint i = 0; i < 30; i++)
    sokaku_ruled_table_add_cell (table, "12.3", 0);
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  pages = testing_paginate (blocks);
  text = testing_all_text (pages);

  g_assert_cmpuint (testing_count (text, "12.3"), ==, 30);
}

/* A heading is never the last on its page. */
static void
test_heading_stays (void)
{
  for (guint n = 40; n < 60; n++)
    {
      g_autoptr (GPtrArray) blocks = testing_blocks_new ();
      g_autoptr (SokakuPages) pages = NULL;
      guint page;

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (blocks, sokaku_block_new_paragraph ("一行", &prose));
      g_ptr_array_add (blocks, sokaku_block_new_heading (1, "大見出し"));
      g_ptr_array_add (blocks, sokaku_block_new_heading (2, "小見出し"));
      g_ptr_array_add (blocks, sokaku_block_new_table (create_table (2)));
      pages = testing_paginate (blocks);

      g_assert_cmpuint (sokaku_pages_get_n_headings (pages), ==, 2);
      page = sokaku_pages_get_heading (pages, 0)->page;
      g_assert_cmpuint (sokaku_pages_get_heading (pages, 1)->page, ==, page);
      {
        g_autofree char *text = testing_page_text (pages, page);

        g_assert_nonnull (strstr (text, "大見出し"));
        g_assert_nonnull (strstr (text, HEAD));
        g_assert_nonnull (strstr (text, "行1番"));
      }
    }
}

/* A paragraph divides between lines, and leaves no line alone. */
static void
test_paragraph (void)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (string, "第%04uの文。", i);

  for (guint n = 30; n < 50; n++)
    {
      g_autoptr (GPtrArray) blocks = testing_blocks_new ();
      g_autoptr (SokakuPages) pages = NULL;
      SokakuText *text = NULL;
      guint next = 0;

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (blocks, sokaku_block_new_paragraph ("一行", &prose));
      g_ptr_array_add (blocks, sokaku_block_new_paragraph (string->str, &prose));
      pages = testing_paginate (blocks);

      for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
        {
          SokakuPage *placed = sokaku_pages_get_page (pages, page);

          for (guint i = 0; i < sokaku_page_get_n_texts (placed); i++)
            {
              const SokakuPlacedText *entry = sokaku_page_get_text (placed, i);

              if (sokaku_text_get_n_lines (entry->text) < 10)
                continue;
              text = entry->text;
              g_assert_cmpuint (entry->first, ==, next);
              g_assert_cmpuint (entry->n_lines, >=, 2);
              next += entry->n_lines;
            }
        }
      g_assert_nonnull (text);
      g_assert_cmpuint (next, ==, sokaku_text_get_n_lines (text));
    }
}

static void
test_sections (void)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (SokakuPages) pages = NULL;
  double widths[3], heights[3];
  double left[2];

  g_ptr_array_add (blocks, sokaku_block_new_section (SOKAKU_ORIENTATION_PORTRAIT, "柱の一"));
  g_ptr_array_add (blocks, sokaku_block_new_paragraph ("本文", &prose));
  g_ptr_array_add (blocks, sokaku_block_new_page_break ());
  g_ptr_array_add (blocks, sokaku_block_new_page_break ());
  g_ptr_array_add (blocks, sokaku_block_new_paragraph ("本文", &prose));
  g_ptr_array_add (blocks, sokaku_block_new_section (SOKAKU_ORIENTATION_LANDSCAPE, ""));
  g_ptr_array_add (blocks, sokaku_block_new_paragraph ("本文", &prose));
  pages = testing_paginate (blocks);

  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), ==, 3);
  for (guint page = 0; page < 3; page++)
    sokaku_pages_get_size (pages, page, &widths[page], &heights[page]);
  g_assert_cmpfloat (widths[0], <, heights[0]);
  g_assert_cmpfloat (widths[0], ==, heights[2]);
  g_assert_cmpfloat (heights[1], ==, widths[2]);

  /* The running head stands at the outer edge: right on page 1, left on page 2. */
  for (guint page = 0; page < 3; page++)
    {
      g_autofree char *text = testing_page_text (pages, page);

      g_assert_cmpuint (testing_count (text, "柱の一"), ==, page < 2 ? 1 : 0);
      if (page < 2)
        {
          const SokakuPlacedText *head
              = sokaku_page_get_text (sokaku_pages_get_page (pages, page), 1);
          double right;

          sokaku_text_get_extents (head->text, 0, 1, &left[page], &right);
        }
    }
  g_assert_cmpfloat (left[0], >, widths[0] / 2);
  g_assert_cmpfloat (left[1], ==, 0);
}

/* Columns that fit their texts do not divide the words of their heads, unless one is so long that
 * nothing would be left for the others. */
static void
test_words_of_heads (void)
{
  static const char *const heads[]
      = { "Grade", "Progress of implementation", "総合評価", "Donaudampfschifffahrtsgesellschaft" };
  SokakuRuledTable *table = sokaku_ruled_table_new (9);
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (SokakuPages) pages = NULL;
  SokakuPage *page;
  guint n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      sokaku_ruled_table_add_fitting_column (table, 24, 26, SOKAKU_ALIGN_CENTER);
      sokaku_ruled_table_share_column (table, i == 0 ? 1 : 0);
    }
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    sokaku_ruled_table_add_cell (table, heads[i], SOKAKU_CELL_PLAIN);
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  pages = testing_paginate (blocks);
  page = sokaku_pages_get_page (pages, 0);
  for (guint i = 0; i < sokaku_page_get_n_texts (page); i++)
    {
      SokakuText *text = sokaku_page_get_text (page, i)->text;
      guint n_lines = sokaku_text_get_n_lines (text);
      g_autofree char *first = sokaku_text_dup_lines (text, 0, 1);

      if (g_str_equal (sokaku_text_get_text (text), heads[0]))
        g_assert_cmpuint (n_lines, ==, 1);
      else if (g_str_equal (sokaku_text_get_text (text), heads[1]))
        {
          g_assert_cmpuint (n_lines, ==, 2);
          g_assert_cmpstr (g_strchomp (first), ==, "Progress of");
        }
      else if (g_str_equal (sokaku_text_get_text (text), heads[2]))
        g_assert_cmpuint (n_lines, ==, 2);
      else if (g_str_equal (sokaku_text_get_text (text), heads[3]))
        g_assert_cmpuint (n_lines, ==, 3);
      else
        continue;
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (heads));
}

/* A head that is too long for its line says so. */
static void
test_long_running_head (void)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (SokakuPages) pages = NULL;
  const SokakuPlacedText *placed;
  double width, height, left, right;
  SokakuPageSetup setup;

  for (guint i = 0; i < 100; i++)
    g_string_append (head, "長い柱");
  sokaku_page_setup_init_a4 (&setup);
  g_ptr_array_add (blocks, sokaku_block_new_section (SOKAKU_ORIENTATION_PORTRAIT, head->str));
  g_ptr_array_add (blocks, sokaku_block_new_paragraph ("本文", &prose));
  pages = testing_paginate (blocks);

  placed = sokaku_page_get_text (sokaku_pages_get_page (pages, 0), 1);
  g_assert_cmpuint (sokaku_text_get_n_lines (placed->text), ==, 1);
  g_assert_true (g_str_has_prefix (sokaku_text_get_text (placed->text), "長い柱長い柱"));
  g_assert_true (g_str_has_suffix (sokaku_text_get_text (placed->text), "…"));
  sokaku_pages_get_size (pages, 0, &width, &height);
  sokaku_text_get_extents (placed->text, 0, 1, &left, &right);
  g_assert_cmpfloat (right - left, <=, width - 2 * setup.margin);
  g_assert_cmpfloat (right - left, >, (width - 2 * setup.margin) * 0.9);
}

static void
test_page_numbers (void)
{
  static const struct
  {
    SokakuPageNumbers numbers;
    const char *text;
  } cases[] = { { SOKAKU_PAGE_NUMBERS_PLAIN, "1\n" },
                { SOKAKU_PAGE_NUMBERS_OF_TOTAL, "1 / 1\n" },
                { SOKAKU_PAGE_NUMBERS_NONE, "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) blocks = testing_blocks_new ();
      g_autoptr (SokakuPages) pages = NULL;
      g_autofree char *text = NULL;
      SokakuPageSetup setup;

      sokaku_page_setup_init_a4 (&setup);
      setup.numbers = cases[i].numbers;
      pages = sokaku_pages_new (blocks, &setup, "ja", NULL);
      text = testing_page_text (pages, 0);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

typedef struct
{
  guint n_calls;
  double width;
  double height;
  gboolean destroyed;
} Drawn;

static void
draw (cairo_t *cr, double width, double height, gpointer user_data)
{
  Drawn *drawn = user_data;

  drawn->n_calls++;
  drawn->width = width;
  drawn->height = height;
}

static void
forget (gpointer user_data)
{
  ((Drawn *) user_data)->destroyed = TRUE;
}

static void
test_drawing (void)
{
  Drawn drawn = { 0 };
  Drawn tall = { 0 };
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (SokakuPages) pages = NULL;
  SokakuPageSetup setup;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);

  sokaku_page_setup_init_a4 (&setup);
  g_ptr_array_add (blocks, sokaku_block_new_heading (1, "図"));
  g_ptr_array_add (blocks, sokaku_block_new_drawing (300, draw, &drawn, forget));
  g_ptr_array_add (blocks, sokaku_block_new_drawing (5000, draw, &tall, forget));
  pages = testing_paginate (blocks);
  g_clear_pointer (&blocks, g_ptr_array_unref);

  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), ==, 2);
  g_assert_cmpuint (drawn.n_calls, ==, 0);
  for (guint page = 0; page < 2; page++)
    sokaku_pages_draw_page (pages, cr, page);
  g_assert_cmpuint (drawn.n_calls, ==, 1);
  g_assert_cmpfloat_with_epsilon (drawn.width, setup.width - 2 * setup.margin, 0.01);
  g_assert_cmpfloat (drawn.height, ==, 300);
  g_assert_cmpuint (tall.n_calls, ==, 1);
  g_assert_cmpfloat (tall.height, <=, setup.height - 2 * setup.margin + 0.1);

  g_assert_false (drawn.destroyed);
  g_clear_object (&pages);
  g_assert_true (drawn.destroyed);
  g_assert_true (tall.destroyed);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_unknown_character (void)
{
  static const char bad[] = "髙\xef\xa3\xbf";

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GPtrArray) blocks = testing_blocks_new ();
      g_autoptr (GError) error = NULL;
      SokakuPageSetup setup;
      SokakuRuledTable *table;

      sokaku_page_setup_init_a4 (&setup);
      if (i == 0)
        g_ptr_array_add (blocks, sokaku_block_new_heading (1, bad));
      else if (i == 1)
        g_ptr_array_add (blocks, sokaku_block_new_paragraph (bad, &prose));
      else if (i == 2)
        {
          table = create_table (1);
          sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
          sokaku_ruled_table_add_cell (table, bad, 0);
          g_ptr_array_add (blocks, sokaku_block_new_table (table));
        }
      else if (i == 3)
        g_ptr_array_add (blocks, sokaku_block_new_section (SOKAKU_ORIENTATION_PORTRAIT, bad));
      else
        {
          SokakuBlock *drawing = sokaku_block_new_drawing (50, NULL, NULL, NULL);

          sokaku_block_set_alternative (drawing, bad);
          g_ptr_array_add (blocks, drawing);
        }
      if (i == 3)
        g_ptr_array_add (blocks, sokaku_block_new_paragraph ("本文", &prose));
      g_assert_null (sokaku_pages_new (blocks, &setup, "ja", &error));
      g_assert_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_FONT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pages/empty", test_empty);
  g_test_add_func ("/report/pages/long-table", test_long_table);
  g_test_add_func ("/report/pages/merged-rows", test_merged_rows);
  g_test_add_func ("/report/pages/merged-long", test_merged_long);
  g_test_add_func ("/report/pages/tall-cell", test_tall_cell);
  g_test_add_func ("/report/pages/unbreakable-cell", test_unbreakable_cell);
  g_test_add_func ("/report/pages/tall-head", test_tall_head);
  g_test_add_func ("/report/pages/wide-table", test_wide_table);
  g_test_add_func ("/report/pages/heading-stays", test_heading_stays);
  g_test_add_func ("/report/pages/paragraph", test_paragraph);
  g_test_add_func ("/report/pages/sections", test_sections);
  g_test_add_func ("/report/pages/page-numbers", test_page_numbers);
  g_test_add_func ("/report/pages/words-of-heads", test_words_of_heads);
  g_test_add_func ("/report/pages/long-running-head", test_long_running_head);
  g_test_add_func ("/report/pages/drawing", test_drawing);
  g_test_add_func ("/report/pages/unknown-character", test_unknown_character);

  return testing_finish (g_test_run ());
}
