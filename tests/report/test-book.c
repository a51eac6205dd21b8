/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the report's parts as one document. */

#include "testing-plan.h"
#include "testing.h"

#include <string.h>

#include "sokaku-book.h"
#include "sokaku-opinion.h"
#include "sokaku-report-text.h"
#include "sokaku-sheet.h"

static SokakuPages *
build (SokakuPlan *plan, SokakuBookParts parts)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (GError) error = NULL;
  SokakuPageSetup setup;
  SokakuPages *pages;

  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_book_build (stats, &(SokakuBookSpec){ .parts = parts }, &setup, &error);
  g_assert_no_error (error);
  testing_assert_inside (pages, setup.margin);
  testing_assert_rows_whole (pages);
  return pages;
}

static void
test_parts (void)
{
  static const struct
  {
    SokakuBookParts part;
    const char *heading;
    gboolean landscape;
  } cases[] = {
    { SOKAKU_BOOK_INITIATIVES, "取組状況一覧", TRUE },
    { SOKAKU_BOOK_ITEMS, "実践項目一覧", TRUE },
    { SOKAKU_BOOK_THEMES, "テーマ別集計", FALSE },
    { SOKAKU_BOOK_CHART, "テーマ別評価平均（審議会）", FALSE },
  };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuPages) all = build (plan, SOKAKU_BOOK_LISTS);

  g_assert_cmpuint (sokaku_pages_get_n_headings (all), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SokakuPages) pages = build (plan, cases[i].part);
      const SokakuOutlineEntry *heading = sokaku_pages_get_heading (all, i);
      double width, height;

      g_assert_cmpuint (sokaku_pages_get_n_headings (pages), ==, 1);
      g_assert_cmpstr (sokaku_pages_get_heading (pages, 0)->title, ==, cases[i].heading);
      g_assert_cmpstr (heading->title, ==, cases[i].heading);
      sokaku_pages_get_size (all, heading->page, &width, &height);
      g_assert_cmpint (width > height, ==, cases[i].landscape);
    }
}

static void
test_names (void)
{
  const SokakuBookParts whole = SOKAKU_BOOK_WHOLE | SOKAKU_BOOK_BALLOTS;
  g_autofree char *unknown = NULL;
  SokakuBookParts all = 0;
  SokakuBookParts parts;

  for (const char *const *name = sokaku_book_spec_get_part_names (); *name != NULL; name++)
    {
      g_assert_true (sokaku_book_spec_parse_parts (*name, &parts, &unknown));
      if (g_str_equal (*name, "book"))
        g_assert_cmpuint (parts, ==, SOKAKU_BOOK_WHOLE);
      all |= parts;
    }
  g_assert_cmpuint (all, ==, whole);
  g_assert_true (sokaku_book_spec_parse_parts ("lists, members", &parts, &unknown));
  g_assert_cmpuint (parts, ==, SOKAKU_BOOK_LISTS | SOKAKU_BOOK_MEMBERS);
  g_assert_null (unknown);
  g_assert_false (sokaku_book_spec_parse_parts ("members,list", &parts, &unknown));
  g_assert_cmpstr (unknown, ==, "list");
  g_clear_pointer (&unknown, g_free);
  g_assert_false (sokaku_book_spec_parse_parts ("", &parts, &unknown));
}

/* A ballot for each member, with each initiative, its items and the scale; one to copy where
 * there are no members. */
static void
test_ballots (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  SokakuNodeList *members = sokaku_plan_get_members (plan);
  SokakuNodeList *scale = sokaku_plan_get_scale (plan);
  g_autoptr (GString) choices = g_string_new (NULL);
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  SokakuItem *item = sokaku_node_list_peek (sokaku_initiative_get_items (initiative), 0);
  g_autoptr (SokakuPages) blank = NULL;
  g_autoptr (SokakuPages) pages = NULL;
  g_autofree char *text = NULL;
  guint n_pages;

  while (sokaku_node_list_get_length (members) > 0)
    sokaku_node_list_remove (members, 0);
  blank = build (plan, SOKAKU_BOOK_BALLOTS);
  n_pages = sokaku_pages_get_n_pages (blank);
  g_assert_cmpuint (sokaku_pages_get_n_headings (blank), ==, 1);
  for (guint i = 0; i < 3; i++)
    {
      SokakuMember *member = sokaku_member_new ();
      g_autofree char *name = g_strdup_printf ("委員その%u", i + 1);

      sokaku_member_set_name (member, name);
      sokaku_node_list_take (members, member);
    }
  pages = build (plan, SOKAKU_BOOK_BALLOTS);
  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), ==, 3 * n_pages);
  g_assert_cmpuint (sokaku_pages_get_n_headings (pages), ==, 3);
  g_assert_cmpstr (sokaku_pages_get_heading (pages, 2)->title, ==, "評価票　委員その3");
  g_assert_cmpuint (sokaku_pages_get_heading (pages, 2)->page, ==, 2 * n_pages);
  text = testing_all_text (pages);
  g_assert_nonnull (strstr (text, sokaku_initiative_get_title (initiative)));
  g_assert_nonnull (strstr (text, sokaku_item_get_title (item)));
  for (guint i = 0; i < sokaku_node_list_get_length (scale); i++)
    g_string_append_printf (choices, "%s%d", i > 0 ? "\u2003" : "",
                            sokaku_scale_step_get_value (sokaku_node_list_peek (scale, i)));
  g_assert_cmpuint (choices->len, >, 1);
  g_assert_nonnull (strstr (text, choices->str));
}

/* What other programs read in the file, the chart's names and figures included. */
static void
check_file (const TestingShape *shape)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (shape);
  g_autoptr (SokakuPages) pages = build (plan, SOKAKU_BOOK_LISTS);
  char *path = testing_write_file (pages);
  g_autofree char *checked = testing_run ("qpdf", "--check", path, NULL);
  g_autofree char *fonts = testing_run ("pdffonts", path, NULL);
  g_autofree char *read = testing_run ("pdftotext", "-raw", path, "-", NULL);
  g_autofree char *text = testing_squeeze (read);
  g_autofree char *placed = testing_all_text (pages);
  g_auto (GStrv) lines = g_strsplit (placed, "\n", 0);
  g_auto (GStrv) font_lines = g_strsplit (g_strchomp (fonts), "\n", 0);
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  for (guint i = 2; font_lines[i] != NULL; i++)
    g_assert_nonnull (strstr (font_lines[i], "yes yes yes"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = testing_squeeze (lines[i]);

      if (g_utf8_strlen (line, -1) <= 8)
        g_assert_nonnull (strstr (text, line));
    }
  for (guint i = 0; i < shape->n_themes; i++)
    {
      const char *name = sokaku_theme_get_name (sokaku_node_list_peek (themes, i));

      /* In the note of the list, the table and the chart. */
      g_assert_cmpuint (testing_count (text, name), >=, 3);
    }
  g_assert_cmpuint (testing_count (text, "5点満点"), ==, 1);
  testing_remove_file (path);
}

static void
test_file (void)
{
  check_file (&testing_shape_usual);
  check_file (&testing_shape_other);
}

static void
test_reproducible (void)
{
  g_autoptr (SokakuPlan) one = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuPlan) other = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuPages) first = build (one, SOKAKU_BOOK_LISTS);
  g_autoptr (SokakuPages) second = build (other, SOKAKU_BOOK_LISTS);
  g_autoptr (GBytes) first_bytes = testing_write (first);
  g_autoptr (GBytes) second_bytes = testing_write (second);

  g_assert_true (g_bytes_equal (first_bytes, second_bytes));
}

/* Pages are a picture of the plan as it was. */
static void
test_snapshot (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuPages) pages = build (plan, SOKAKU_BOOK_LISTS);
  g_autoptr (GBytes) before = testing_write (pages);
  g_autoptr (GBytes) after = NULL;

  sokaku_item_set_title (testing_plan_get_item (plan, 0), "別の題");
  sokaku_initiative_set_average (sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0), 10);
  g_clear_object (&plan);
  after = testing_write (pages);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_empty_plan (void)
{
  static const char *const languages[] = { "ja", "en", "" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
      g_autoptr (SokakuPages) pages = NULL;
      char *path;
      g_autofree char *read = NULL;
      g_autofree char *text = NULL;

      sokaku_plan_set_language (plan, languages[i]);
      pages = build (plan, SOKAKU_BOOK_LISTS);
      path = testing_write_file (pages);
      read = testing_run ("pdftotext", path, "-", NULL);
      text = testing_squeeze (read);
      g_assert_cmpuint (sokaku_pages_get_n_pages (pages), ==, 3);
      g_assert_nonnull (
          strstr (text, i == 0 ? "評価平均はまだありません。" : "Therearenoaveragesyet."));
      testing_remove_file (path);
    }
}

static SokakuPages *
build_whole (SokakuPlan *plan)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (GError) error = NULL;
  SokakuPageSetup setup;
  SokakuPages *pages;

  sokaku_page_setup_init_a4 (&setup);
  pages
      = sokaku_book_build (stats, &(SokakuBookSpec){ .parts = SOKAKU_BOOK_WHOLE }, &setup, &error);
  g_assert_no_error (error);
  testing_assert_inside (pages, setup.margin);
  testing_assert_apart (pages);
  return pages;
}

/* The chapters come in this order, whatever the plan holds: all of it, or nothing at all. */
static void
test_whole (void)
{
  static const char *const japanese[]
      = { "目次",          "1　はじめに", "2　財政効果額", "3　評価の方法",
          "4　取組の評価", "5　総評",     "6　委員名簿" };
  static const char *const english[]
      = { "Contents",     "1 Introduction",    "2 Financial effects",     "3 Method of evaluation",
          "4 Evaluation", "5 Overall comment", "6 Members of the council" };
  g_autoptr (SokakuPlan) usual = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuPlan) other = testing_plan_new (&testing_shape_other);
  g_autoptr (SokakuPlan) empty = sokaku_plan_new ();
  SokakuPlan *plans[] = { usual, other, empty };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (SokakuPages) pages = build_whole (plans[i]);
      const char *const *expected = plans[i] == empty ? english : japanese;
      guint n = 0;

      for (guint k = 0; k < sokaku_pages_get_n_headings (pages); k++)
        {
          const SokakuOutlineEntry *entry = sokaku_pages_get_heading (pages, k);

          if (entry->level == 1 && n < G_N_ELEMENTS (japanese))
            g_assert_cmpstr (entry->title, ==, expected[n++]);
        }
      g_assert_cmpuint (n, ==, G_N_ELEMENTS (japanese));
    }
}

/* Every page of an initiative says in its head which it is, the first one's too. */
static void
test_heads_of_initiatives (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (SokakuPages) pages = build_whole (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      g_autofree char *anchor
          = g_strconcat ("initiative/", sokaku_initiative_get_id (initiative), NULL);
      g_autofree char *head = g_strdup_printf ("4　取組の評価　%d %s\n", i + 1,
                                               sokaku_initiative_get_title (initiative));
      g_autofree char *text = NULL;
      guint page;
      double y;

      g_assert_true (sokaku_pages_find_anchor (pages, anchor, &page, &y));
      text = testing_page_text (pages, page);
      g_assert_cmpuint (testing_count (text, head), ==, 1);
      g_assert_cmpuint (testing_count (text, "(3)　取組項目ごとの評価と意見"), ==, i == 0 ? 1 : 0);
    }
}

/* Opinions that go on say on each page what they are; one that a page does not hold says its number
 * again. */
static void
test_many_opinions (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  char *ids[] = { (char *) sokaku_initiative_get_id (initiative), NULL };
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (initiative);
  SokakuBookSpec spec = { .parts = SOKAKU_BOOK_INITIATIVE_BLOCKS, .initiatives = ids };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SokakuPages) pages = NULL;
  SokakuPageSetup setup;

  sokaku_page_setup_init_a4 (&setup);
  while (sokaku_node_list_get_length (opinions) > 0)
    sokaku_node_list_remove (opinions, 0);
  for (guint i = 0; i < 300; i++)
    g_string_append (text, "市民の暮らしを支える仕組みを見直す。");
  for (guint i = 0; i < 3; i++)
    {
      SokakuOpinion *opinion = sokaku_opinion_new ();

      sokaku_opinion_set_text (opinion, text->str);
      sokaku_node_list_take (opinions, opinion);
    }
  pages = sokaku_book_build (stats, &spec, &setup, NULL);
  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), >, 6);
  for (guint page = 1; page < sokaku_pages_get_n_pages (pages); page++)
    {
      g_autofree char *read = testing_page_text (pages, page);

      g_assert_cmpuint (testing_count (read, "No.\n意見\n"), ==, 1);
      g_assert_true (strstr (read, "\n1\n") != NULL || strstr (read, "\n2\n") != NULL
                     || strstr (read, "\n3\n") != NULL);
    }
}

/* A heading without anything below it would look like a mistake of the press. */
static void
test_nothing_to_say (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
  g_autoptr (SokakuPages) pages = NULL;
  g_autofree char *text = NULL;

  sokaku_plan_set_language (plan, "ja");
  pages = build_whole (plan);
  text = testing_all_text (pages);
  g_assert_nonnull (strstr (text, "3　評価の方法\n（本文なし）\n"));
  g_assert_nonnull (strstr (text, "(3)　取組項目ごとの評価と意見\n該当なし\n"));
}

/* Sections are numbered without a gap, whatever a plan has not. */
static void
test_sections_of_method (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  g_autoptr (SokakuPages) pages = build_whole (plan);
  g_autoptr (SokakuPages) fewer = NULL;
  g_autofree char *text = testing_all_text (pages);
  g_autofree char *fewer_text = NULL;

  g_assert_nonnull (strstr (text, "(3)　審議会の評価\n"));
  while (sokaku_node_list_get_length (criteria) > 0)
    sokaku_node_list_remove (criteria, 0);
  fewer = build_whole (plan);
  fewer_text = testing_all_text (fewer);
  g_assert_nonnull (strstr (fewer_text, "(1)　審議会の評価\n"));
}

/* The appendix says on its cover and in its heads what it is. */
static void
test_appendix (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  SokakuReport *report = sokaku_plan_get_report (plan);
  g_autoptr (SokakuPages) pages = NULL;
  g_autofree char *cover = NULL;
  g_autofree char *list = NULL;
  guint page;
  double y;

  sokaku_report_set_pack_title (report, "シート集");
  pages = build_whole (plan);
  g_assert_true (sokaku_pages_find_anchor (pages, "appendix", &page, &y));
  cover = testing_page_text (pages, page);
  list = testing_page_text (pages, page + 1);
  g_assert_nonnull (strstr (cover, "資料編\nシート集\n"));
  g_assert_cmpstr (sokaku_pages_get_label (pages, page), ==, "");
  g_assert_cmpuint (testing_count (list, "資料編　シート集\n"), ==, 1);
}

/* Only what is asked for, of initiatives and of sheets. */
static void
test_narrowed (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  SokakuInitiative *third = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 2);
  char *ids[] = { (char *) sokaku_initiative_get_id (third), NULL };
  SokakuBookSpec spec
      = { .parts = SOKAKU_BOOK_CONTENTS | SOKAKU_BOOK_INITIATIVE_BLOCKS | SOKAKU_BOOK_SHEETS,
          .initiatives = ids };
  guint n_items = sokaku_node_list_get_length (sokaku_initiative_get_items (third));
  g_autofree char *title = g_strconcat ("3　", sokaku_initiative_get_title (third), NULL);
  g_autoptr (SokakuPages) pages = NULL;
  SokakuPageSetup setup;
  guint n_found = 0, n_sheets = 0;

  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_book_build (stats, &spec, &setup, NULL);
  for (guint i = 0; i < sokaku_pages_get_n_headings (pages); i++)
    {
      const SokakuOutlineEntry *entry = sokaku_pages_get_heading (pages, i);

      n_found += strcmp (entry->title, title) == 0;
      n_sheets += entry->level == 2 && entry->listed && !g_str_has_prefix (entry->title, "(");
    }
  g_assert_cmpuint (n_found, ==, 1);
  g_assert_cmpuint (n_sheets, ==, n_items);
}

/* Texts that no page holds: all of them are printed, none outside the page. */
static void
test_much (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  SokakuNodeList *texts = sokaku_report_get_texts (sokaku_plan_get_report (plan));
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (SokakuPages) pages = NULL;
  g_autofree char *read = NULL;
  g_autofree char *squeezed = NULL;
  SokakuReportText *own = sokaku_report_text_new ();
  SokakuOpinion *opinion = sokaku_opinion_new ();

  while (g_utf8_strlen (text->str, -1) < 20000)
    g_string_append (text, "市民の暮らしを支える仕組みを見直す。");
  while (word->len < 4000)
    g_string_append (word, "Donaudampfschifffahrt");
  sokaku_report_text_set_key (own, "overall");
  sokaku_report_text_set_text (own, text->str);
  sokaku_node_list_take (texts, own);
  sokaku_opinion_set_text (opinion, text->str);
  sokaku_node_list_take (sokaku_initiative_get_opinions (initiative), opinion);
  sokaku_initiative_set_title (initiative, word->str);
  sokaku_item_set_remark (item, text->str);
  for (guint i = 0; i < 60; i++)
    {
      SokakuAction *action = sokaku_action_new ();
      g_autofree char *id = g_strdup_printf ("many%u", i);

      sokaku_action_set_id (action, id);
      sokaku_action_set_year (action, sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, 0)));
      sokaku_action_set_plan (action, i == 30 ? word->str : "繰り返し取り組む");
      sokaku_node_list_take (sokaku_item_get_actions (item), action);
    }
  pages = build_whole (plan);
  read = testing_all_text (pages);
  squeezed = testing_squeeze (read);
  /* 18 characters each: in the overall comment, the opinion and the remark. */
  g_assert_cmpuint (testing_count (squeezed, "仕組みを見直"), >=, 3 * 1000);
  g_assert_cmpuint (testing_count (read, "繰り返し取り組む"), >=, 59);
}

static void
test_metadata (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuPlan) empty = sokaku_plan_new ();
  g_auto (SokakuPdfMetadata) metadata = { 0 };
  g_auto (SokakuPdfMetadata) nothing = { 0 };
  g_autofree char *date = NULL;

  sokaku_book_init_metadata (plan, &metadata);
  g_assert_cmpstr (metadata.title, ==, "試験市行政改革プラン　意見書");
  g_assert_cmpstr (metadata.author, ==, "試験市行政改革審議会");
  date = g_date_time_format_iso8601 (metadata.date);
  g_assert_cmpstr (date, ==, "2025-07-30T00:00:00Z");

  sokaku_book_init_metadata (empty, &nothing);
  g_assert_cmpstr (nothing.title, ==, "");
  g_assert_cmpstr (nothing.author, ==, "");
  g_assert_null (nothing.date);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/book/parts", test_parts);
  g_test_add_func ("/report/book/ballots", test_ballots);
  g_test_add_func ("/report/book/names", test_names);
  g_test_add_func ("/report/book/file", test_file);
  g_test_add_func ("/report/book/reproducible", test_reproducible);
  g_test_add_func ("/report/book/snapshot", test_snapshot);
  g_test_add_func ("/report/book/empty-plan", test_empty_plan);
  g_test_add_func ("/report/book/whole", test_whole);
  g_test_add_func ("/report/book/heads-of-initiatives", test_heads_of_initiatives);
  g_test_add_func ("/report/book/many-opinions", test_many_opinions);
  g_test_add_func ("/report/book/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/report/book/sections-of-method", test_sections_of_method);
  g_test_add_func ("/report/book/appendix", test_appendix);
  g_test_add_func ("/report/book/narrowed", test_narrowed);
  g_test_add_func ("/report/book/much", test_much);
  g_test_add_func ("/report/book/metadata", test_metadata);

  return testing_finish (g_test_run ());
}
