/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the lists of the report: every figure in its cell. */

#include "testing-plan.h"
#include "testing.h"

#include "sokaku-date.h"
#include "sokaku-grading.h"
#include "sokaku-lists.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"
#include "sokaku-words.h"

typedef enum
{
  INITIATIVES,
  ITEMS,
  THEMES,
} List;

static SokakuPages *
paginate (SokakuPlan *plan, SokakuStats *stats, List list)
{
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();

  g_ptr_array_add (blocks, sokaku_block_new_section (list == THEMES ? SOKAKU_ORIENTATION_PORTRAIT
                                                                    : SOKAKU_ORIENTATION_LANDSCAPE,
                                                     ""));
  if (list == INITIATIVES)
    sokaku_lists_add_initiatives (blocks, plan, stats, 1, "");
  else if (list == ITEMS)
    sokaku_lists_add_items (blocks, plan, 1, "");
  else
    sokaku_lists_add_themes (blocks, plan, stats, 1, "");
  return testing_paginate (blocks);
}

static char *
print (SokakuPlan *plan, List list)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuPages) pages = paginate (plan, stats, list);

  return testing_all_text (pages);
}

static void
append_tenths (GString *row, int tenths)
{
  g_autofree char *figure = SOKAKU_IS_VALUE (tenths) ? sokaku_tenths_to_string (tenths) : NULL;

  g_string_append_printf (row, "%s\n", figure != NULL ? figure : "");
}

static void
append_evaluation (GString *row, SokakuPlan *plan, SokakuStats *stats, gpointer group)
{
  for (guint i = 0; i < sokaku_node_list_get_length (sokaku_plan_get_criteria (plan)); i++)
    append_tenths (row, sokaku_stats_get_mean (stats, group, SOKAKU_OVERALL, i));
  append_tenths (row, sokaku_stats_get_total (stats, group, SOKAKU_OVERALL));
  g_string_append_printf (row, "%s\n", sokaku_stats_get_grade (stats, group, SOKAKU_OVERALL, NULL));
}

/* Every cell of every row, in the order of reading. */
static void
check_initiatives (const TestingShape *shape)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (shape);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuPages) pages = paginate (plan, stats, INITIATIVES);
  g_autofree char *text = testing_all_text (pages);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);

  testing_assert_rows_whole (pages);
  for (guint i = 0; i < shape->n_initiatives; i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      g_autoptr (GString) row = g_string_new (NULL);

      g_string_append_printf (row, "\n%d\n%s\n", sokaku_initiative_get_number (initiative),
                              sokaku_initiative_get_title (initiative));
      for (guint t = 0; t < shape->n_themes; t++)
        g_string_append (row,
                         sokaku_initiative_has_theme (
                             initiative, sokaku_theme_get_id (sokaku_node_list_peek (themes, t)))
                             ? "○\n"
                             : "\n");
      g_string_append_printf (row, "%u\n", sokaku_stats_get_n_items (stats, initiative));
      append_evaluation (row, plan, stats, initiative);
      append_tenths (row, sokaku_stats_get_council (stats, initiative, NULL));
      for (guint year = 0; year + 1 < shape->n_years; year++)
        g_string_append_printf (
            row, "%s\n",
            sokaku_stats_get_grade (stats, initiative, shape->first_year + (int) year, NULL));
      g_assert_cmpuint (testing_count (text, row->str), ==, 1);
    }

  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    {
      g_autofree char *part = testing_page_text (pages, page);

      g_assert_cmpuint (testing_count (part, "\n取組項目\n"), ==, 1);
      g_assert_cmpuint (testing_count (part, "\n審議会\n評価平均\n"), ==, 1);
    }
}

static void
test_initiatives (void)
{
  check_initiatives (&testing_shape_usual);
  check_initiatives (&testing_shape_other);
}

static void
append_item (GString *row, SokakuPlan *plan, SokakuItem *item, const TestingShape *shape)
{
  g_autofree char *departments = g_strjoinv ("、", (char **) sokaku_item_get_departments (item));
  SokakuEvaluation *overall = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);
  const char *tag = sokaku_item_get_tag (item);

  g_string_append_printf (row, "\n%s\n%s%s%s%s\n%s\n", sokaku_item_get_number (item),
                          sokaku_item_get_title (item), *tag != '\0' ? "【" : "", tag,
                          *tag != '\0' ? "】" : "", departments);
  for (guint year = 0; year + 1 < shape->n_years; year++)
    g_string_append_printf (
        row, "%s\n",
        sokaku_evaluation_get_shown_grade (
            sokaku_item_find_evaluation (item, shape->first_year + (int) year), plan));
  g_string_append_printf (row, "%d\n%s\n", sokaku_evaluation_get_total (overall),
                          sokaku_evaluation_get_shown_grade (overall, plan));
}

static void
check_items (const TestingShape *shape)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (shape);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuPages) pages = paginate (plan, stats, ITEMS);
  g_autofree char *text = testing_all_text (pages);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  const char *place = text;

  testing_assert_rows_whole (pages);
  g_assert_cmpuint (items->len, ==, shape->n_items);
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GString) row = g_string_new (NULL);

      append_item (row, plan, g_ptr_array_index (items, i), shape);
      g_assert_cmpuint (testing_count (text, row->str), ==, 1);
      /* In display order. */
      place = strstr (place, row->str);
      g_assert_nonnull (place);
    }

  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    {
      g_autofree char *part = testing_page_text (pages, page);

      g_assert_cmpuint (testing_count (part, "\n担当部署\n"), ==, 1);
      g_assert_cmpuint (testing_count (part, "\n終了年度\n"), ==, 1);
    }
}

static void
test_items (void)
{
  check_items (&testing_shape_usual);
  check_items (&testing_shape_other);
}

static void
check_themes (const TestingShape *shape)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (shape);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autofree char *text = print (plan, THEMES);
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);

  for (guint i = 0; i < shape->n_themes; i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);
      g_autoptr (GString) row = g_string_new (NULL);

      g_string_append_printf (
          row, "\n%s\n%s\n%u\n%u\n", sokaku_theme_get_number (theme), sokaku_theme_get_name (theme),
          sokaku_stats_get_n_initiatives (stats, theme), sokaku_stats_get_n_items (stats, theme));
      append_evaluation (row, plan, stats, theme);
      append_tenths (row, sokaku_stats_get_council (stats, theme, NULL));
      g_assert_cmpuint (testing_count (text, row->str), ==, 1);
    }
}

static void
test_themes (void)
{
  check_themes (&testing_shape_usual);
  check_themes (&testing_shape_other);
}

static void
set_scores (SokakuItem *item, const TestingShape *shape, int fiscal, int value)
{
  for (guint i = 0; i < shape->n_criteria; i++)
    testing_plan_set_score (item, fiscal, i, value);
}

/* Zero, ended and not known look different: a figure, a dash, nothing. */
static void
test_missing (void)
{
  static const TestingShape shape = { 2020, 4, 2, 0, 3, 1, 1, 1, "ja" };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&shape);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  g_autofree char *before = NULL;
  g_autofree char *items = NULL;
  g_autofree char *initiatives = NULL;
  g_autofree char *unknown = NULL;

  set_scores (item, &shape, 2020, 0);
  set_scores (item, &shape, 2021, SOKAKU_UNKNOWN);
  set_scores (item, &shape, 2022, SOKAKU_ENDED);
  set_scores (item, &shape, SOKAKU_OVERALL, 0);
  sokaku_initiative_set_average (initiative, SOKAKU_UNKNOWN);

  before = print (plan, ITEMS);
  g_assert_nonnull (strstr (before, "\n(財)財政課\nD\n\n–\n0\nD\n\n"));

  sokaku_item_set_ended (item, TRUE);
  sokaku_item_set_end_date (item, SOKAKU_DATE (2022, 3, 0));
  sokaku_item_set_end_year (item, 2021);
  items = print (plan, ITEMS);
  g_assert_nonnull (strstr (items, "\n(財)財政課\nD\n\n–\n0\nD\nR3\n"));

  /* Number of items, two means, total, grade, council, three years. */
  initiatives = print (plan, INITIATIVES);
  g_assert_nonnull (strstr (initiatives, "\n1\n0.0\n0.0\n0.0\nD\n\nD\n\n–\n"));

  set_scores (item, &shape, SOKAKU_OVERALL, SOKAKU_UNKNOWN);
  unknown = print (plan, INITIATIVES);
  g_assert_nonnull (strstr (unknown, "\n1\n\n\n\n\n\nD\n\n–\n"));
}

/* An initiative of which all items began later was not evaluated before: that is known. */
static void
test_before_start (void)
{
  static const TestingShape shape = { 2020, 4, 2, 0, 3, 1, 1, 1, "ja" };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&shape);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autofree char *initiatives = NULL;

  set_scores (item, &shape, 2020, SOKAKU_UNKNOWN);
  set_scores (item, &shape, 2021, SOKAKU_UNKNOWN);
  set_scores (item, &shape, 2022, 3);
  set_scores (item, &shape, SOKAKU_OVERALL, 3);
  sokaku_item_set_first_year (item, 2021);
  initiatives = print (plan, INITIATIVES);

  /* Council average; not begun, not known, A. */
  g_assert_nonnull (strstr (initiatives, "\nA\n3.7\n–\n\nA\n"));
}

/* A year after the end is a dash even where nothing was entered for it; an end without
 * its year is told as an end. */
static void
test_end (void)
{
  static const TestingShape shape = { 2020, 4, 2, 0, 3, 1, 1, 1, "ja" };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&shape);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autofree char *blank = NULL;
  g_autofree char *undated = NULL;
  g_autofree char *dated = NULL;

  set_scores (item, &shape, 2021, SOKAKU_UNKNOWN);
  set_scores (item, &shape, 2022, SOKAKU_UNKNOWN);
  blank = print (plan, ITEMS);
  sokaku_item_set_ended (item, TRUE);
  undated = print (plan, ITEMS);
  sokaku_item_set_end_date (item, SOKAKU_DATE (2022, 3, 0));
  sokaku_item_set_end_year (item, 2021);
  dated = print (plan, ITEMS);

  g_assert_null (strstr (blank, "–\n"));
  g_assert_null (strstr (blank, "\n終了\n"));
  g_assert_nonnull (strstr (undated, "\n終了\n"));
  g_assert_nonnull (strstr (dated, "\nR3\n"));
  g_assert_cmpuint (testing_count (dated, "\n–\n"), ==, 1);
}

/* A grade that was decided otherwise is printed as it was decided. */
static void
test_recorded_grade (void)
{
  static const TestingShape shape = { 2020, 2, 2, 0, 3, 1, 1, 1, "ja" };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&shape);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autofree char *text = NULL;

  set_scores (item, &shape, 2020, 3);
  set_scores (item, &shape, SOKAKU_OVERALL, 3);
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (item, SOKAKU_OVERALL), "C");
  text = print (plan, ITEMS);
  g_assert_nonnull (strstr (text, "\n(財)財政課\nA\n6\nC\n"));
}

static void
test_empty_plan (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();

  sokaku_plan_set_language (plan, "ja");
  for (List list = INITIATIVES; list <= THEMES; list++)
    {
      g_autofree char *text = print (plan, list);

      g_assert_cmpuint (testing_count (text, "該当なし"), ==, 1);
      g_assert_nonnull (strstr (text, "1 / 1"));
    }
}

static void
test_no_items (void)
{
  static const TestingShape shape = { 2020, 3, 2, 0, 3, 2, 3, 0, "ja" };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&shape);
  g_autofree char *items = print (plan, ITEMS);
  g_autofree char *initiatives = print (plan, INITIATIVES);

  g_assert_cmpuint (testing_count (items, "（実践項目なし）"), ==, 3);
  g_assert_nonnull (strstr (items, "第3の取組"));
  /* No items: a count of 0, but no means, total or grade. */
  g_assert_cmpuint (testing_count (initiatives, "\n0\n\n\n\n–\n"), ==, 3);
}

/* A sheet that cannot be read says so; it is neither ended nor zero. */
static void
test_damaged (void)
{
  static const TestingShape shape = { 2020, 2, 2, 0, 3, 1, 1, 0, "ja" };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&shape);
  SokakuItem *item = sokaku_item_new ();
  g_autofree char *items = NULL;
  g_autofree char *initiatives = NULL;

  sokaku_item_set_id (item, "x");
  sokaku_item_set_number (item, "9");
  sokaku_item_set_damage (item, "sheets/x.xml:3: cut short");
  sokaku_node_list_take (
      sokaku_initiative_get_items (sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0)),
      item);
  items = print (plan, ITEMS);
  initiatives = print (plan, INITIATIVES);

  g_assert_nonnull (strstr (items, "\n9\n（シートを読み取れません）\n\n\n\n\n\n"));
  g_assert_null (strstr (initiatives, "–\n"));
}

static void
test_english (void)
{
  static const TestingShape shape = { 2020, 3, 2, 0, 3, 2, 3, 9, "en" };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&shape);
  g_autofree char *items = print (plan, ITEMS);
  g_autofree char *initiatives = print (plan, INITIATIVES);
  g_autofree char *themes = print (plan, THEMES);

  g_assert_nonnull (strstr (initiatives, "List of initiatives\n"));
  g_assert_nonnull (strstr (initiatives, "\nCouncil average\n"));
  g_assert_nonnull (strstr (items, "List of items\n"));
  g_assert_nonnull (strstr (items, " [変更あり]\n"));
  g_assert_nonnull (strstr (items, "\n(市)協働推進課\n"));
  g_assert_nonnull (strstr (themes, "Totals by theme\n"));
  g_assert_null (strstr (items, "実践項目"));
}

static void
test_words (void)
{
  static const char *const names[] = { "一", "二", NULL };
  g_autofree char *ja = sokaku_words_join ("ja", names);
  g_autofree char *en = sokaku_words_join ("en", names);
  g_autofree char *chained = sokaku_words_chain ("ja", "計画", "意見書");
  g_autofree char *chained_en = sokaku_words_chain ("en", "Plan", "Report");
  g_autofree char *alone = sokaku_words_chain ("ja", "", "意見書");
  g_autofree char *named = sokaku_words_name ("ja", "資料編", "シート");
  g_autofree char *named_en = sokaku_words_name ("en", "Appendix", "Sheets");

  for (SokakuWord word = 0; word < SOKAKU_N_WORDS; word++)
    {
      g_assert_cmpstr (sokaku_words_get ("ja", word), !=, NULL);
      g_assert_cmpstr (sokaku_words_get ("en", word), !=, NULL);
    }
  g_assert_cmpstr (ja, ==, "一、二");
  g_assert_cmpstr (en, ==, "一, 二");
  g_assert_cmpstr (chained, ==, "計画　意見書");
  g_assert_cmpstr (chained_en, ==, "Plan – Report");
  g_assert_cmpstr (alone, ==, "意見書");
  g_assert_cmpstr (named, ==, "資料編　シート");
  g_assert_cmpstr (named_en, ==, "Appendix: Sheets");
  g_assert_cmpstr (sokaku_words_get ("ja-JP", SOKAKU_WORD_OUT_OF), ==, "%d点満点");
  g_assert_cmpstr (sokaku_words_get ("de", SOKAKU_WORD_OUT_OF), ==, "out of %d");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/lists/initiatives", test_initiatives);
  g_test_add_func ("/report/lists/items", test_items);
  g_test_add_func ("/report/lists/themes", test_themes);
  g_test_add_func ("/report/lists/missing", test_missing);
  g_test_add_func ("/report/lists/before-start", test_before_start);
  g_test_add_func ("/report/lists/end", test_end);
  g_test_add_func ("/report/lists/recorded-grade", test_recorded_grade);
  g_test_add_func ("/report/lists/empty-plan", test_empty_plan);
  g_test_add_func ("/report/lists/no-items", test_no_items);
  g_test_add_func ("/report/lists/damaged", test_damaged);
  g_test_add_func ("/report/lists/english", test_english);
  g_test_add_func ("/report/lists/words", test_words);

  return testing_finish (g_test_run ());
}
