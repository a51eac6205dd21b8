/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of printed sheets: what stands on them, where, and that nothing is lost. */

#include "testing-plan.h"
#include "testing.h"

#include "sokaku-book.h"
#include "sokaku-date.h"
#include "sokaku-reference.h"
#include "sokaku-room.h"
#include "sokaku-sheet.h"

static const TestingShape one_year = { 2024, 1, 4, 0, 3, 7, 1, 1, "ja" };
static const TestingShape nine_years = { 2016, 9, 4, 0, 3, 7, 1, 1, "ja" };
static const TestingShape no_criteria = { 2020, 5, 0, 0, 3, 0, 1, 1, "ja" };
static const TestingShape english = { 2020, 5, 4, 0, 3, 7, 1, 1, "en" };
static const TestingShape usual = { 2020, 5, 4, 0, 3, 7, 1, 2, "ja" };

static const TestingShape *const shapes[]
    = { &one_year, &nine_years, &no_criteria, &english, &usual };

static SokakuPages *
build (SokakuPlan *plan, SokakuItem *item)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  char *ids[] = { (char *) sokaku_item_get_id (item), NULL };
  SokakuBookSpec spec = { .parts = SOKAKU_BOOK_SHEETS, .items = ids };
  g_autoptr (GError) error = NULL;
  SokakuPageSetup setup;
  SokakuPages *pages;

  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_book_build (stats, &spec, &setup, &error);
  g_assert_no_error (error);
  testing_assert_inside (pages, setup.margin);
  testing_assert_apart (pages);
  return pages;
}

static SokakuAction *
add_action (SokakuItem *item, int fiscal, const char *id, const char *plan, const char *result)
{
  SokakuAction *action = sokaku_action_new ();

  sokaku_action_set_id (action, id);
  sokaku_action_set_year (action, fiscal);
  sokaku_action_set_plan (action, plan);
  if (*result != '\0')
    {
      SokakuResult *entry = sokaku_result_new ();

      sokaku_result_set_text (entry, result);
      sokaku_result_set_mark (entry, SOKAKU_MARK_NEW);
      sokaku_node_list_take (sokaku_action_get_results (action), entry);
    }
  sokaku_node_list_take (sokaku_item_get_actions (item), action);
  return action;
}

/* Makes a sheet blank as a new one is. */
static void
clear_scores (SokakuItem *item)
{
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (item);

  for (guint i = 0; i < sokaku_node_list_get_length (evaluations); i++)
    {
      SokakuNodeList *scores
          = sokaku_evaluation_get_scores (sokaku_node_list_peek (evaluations, i));

      for (guint s = 0; s < sokaku_node_list_get_length (scores); s++)
        sokaku_score_set_value (sokaku_node_list_peek (scores, s), SOKAKU_UNKNOWN);
    }
}

/* What stands behind the first place of @label on the pages. */
static const SokakuPlacedText *
find_text (SokakuPages *pages, const char *text)
{
  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    {
      SokakuPage *placed = sokaku_pages_get_page (pages, page);

      for (guint i = 0; i < sokaku_page_get_n_texts (placed); i++)
        if (g_str_equal (sokaku_text_get_text (sokaku_page_get_text (placed, i)->text), text))
          return sokaku_page_get_text (placed, i);
    }
  return NULL;
}

static guint
count_cells (SokakuPages *pages, const char *text)
{
  g_autofree char *all = testing_all_text (pages);
  g_autofree char *line = g_strconcat ("\n", text, "\n", NULL);
  g_autoptr (GString) doubled = g_string_new (all);

  /* Every line has breaks of its own, or every other would be counted. */
  g_string_replace (doubled, "\n", "\n\n", 0);
  return testing_count (doubled->str, line);
}

/* The parts of the sheet, in the order of the paper. */
static void
test_order (void)
{
  static const char *const order[] = {
    "進捗状況シート①（令和6年度末現在）",
    "実践項目",
    "N7",
    "見直しの題【変更あり】",
    "取組項目",
    "1",
    "担当部署",
    "(総)行政監理室",
    "開始年度",
    "令和2年度",
    "テーマ",
    "工程表",
    "R6",
    "予定",
    "基本方針の策定",
    "状況",
    "工程どおり",
    "工程見直し",
    "実績・\n見直し",
    "一年遅らせる",
    "取組内容",
    "年度",
    "取組予定",
    "取組結果・評価につながる活動指標",
    "R2",
    "①",
    "案の作成",
    "(新) 作成した。",
    "R3",
    "②",
    "①と同じ",
    "(新) 公表した。",
    "取組終了",
    "令和7年3月",
    "取組に対する自己評価",
    "評価項目",
    "総括",
    "評価の理由（総括）",
    "進捗度",
    "理由の一つ",
    "合計",
    "総合評価の理由の文",
    "総合評価",
    "進捗状況シート②（令和6年度末現在）",
    "課題・問題点と解決方法",
    "課題の文",
    "R2と同じ",
    "特記すべき\n事項",
    "特記の文",
    "特記事項",
    "結びの文",
  };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&usual);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  const char *departments[] = { "(総)行政監理室", NULL };
  g_autoptr (SokakuPages) pages = NULL;
  g_autofree char *text = NULL;
  g_autofree char *row = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  g_autofree char *year = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");
  SokakuEvaluation *overall = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);
  const char *place;

  sokaku_plan_set_confirmed_at (plan, "令和6年度末");
  sokaku_item_set_number (item, "N7");
  sokaku_item_set_title (item, "見直しの題");
  sokaku_item_set_tag (item, "変更あり");
  sokaku_item_set_departments (item, departments);
  sokaku_item_set_ended (item, TRUE);
  sokaku_item_set_end_year (item, 2024);
  sokaku_item_set_end_date (item, SOKAKU_DATE (2025, 3, 0));
  sokaku_schedule_cell_set_planned (sokaku_item_find_schedule_cell (item, 2020), "基本方針の策定");
  sokaku_schedule_cell_set_status (sokaku_item_find_schedule_cell (item, 2020),
                                   SOKAKU_STATUS_AS_PLANNED);
  sokaku_schedule_cell_set_status (sokaku_item_find_schedule_cell (item, 2021),
                                   SOKAKU_STATUS_REVISED);
  sokaku_schedule_cell_set_actual (sokaku_item_find_schedule_cell (item, 2021), "一年遅らせる");
  add_action (item, 2020, "a1", "案の作成", "作成した。");
  add_action (item, 2021, "a2", row, "公表した。");
  sokaku_score_set_reason (sokaku_node_list_peek (sokaku_evaluation_get_scores (overall), 0),
                           "理由の一つ");
  sokaku_evaluation_set_reason (overall, "総合評価の理由の文");
  sokaku_issue_set_problem (sokaku_item_find_issue (item, 2020), "課題の文");
  sokaku_issue_set_problem (sokaku_item_find_issue (item, 2021), year);
  sokaku_item_set_special_note (item, "特記の文");
  sokaku_item_set_remark (item, "結びの文");

  pages = build (plan, item);
  text = testing_all_text (pages);
  place = text;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *line = g_strconcat (order[i], "\n", NULL);

      place = strstr (place, line);
      if (place == NULL)
        g_test_message ("not there in its place: %s", order[i]);
      g_assert_nonnull (place);
    }
  /* Initiative 1 carries those themes that (1 + i) divides by three. */
  g_assert_cmpuint (count_cells (pages, "○"), ==, 2);
  g_assert_cmpuint (sokaku_pages_get_n_headings (pages), ==, 2);
  g_assert_cmpstr (sokaku_pages_get_heading (pages, 0)->title, ==, "N7　見直しの題");
  g_assert_cmpstr (sokaku_pages_get_heading (pages, 1)->title, ==, "進捗状況シート②");
}

/* An arrow goes across the years it spans, one for each stretch. */
static void
test_arrows (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&usual);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autoptr (SokakuPages) pages = NULL;
  const SokakuPlacedText *heads[5];
  SokakuPage *page;
  double x, y, width, height, column;

  sokaku_schedule_cell_set_planned (sokaku_item_find_schedule_cell (item, 2020), "始める");
  for (int fiscal = 2021; fiscal <= 2023; fiscal++)
    sokaku_schedule_cell_set_continues (sokaku_item_find_schedule_cell (item, fiscal), TRUE);
  sokaku_schedule_cell_set_continues (sokaku_item_find_schedule_cell (item, 2024), TRUE);
  sokaku_schedule_cell_set_planned (sokaku_item_find_schedule_cell (item, 2024), "続けて広げる");
  pages = build (plan, item);
  page = sokaku_pages_get_page (pages, 0);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *label = g_strdup_printf ("R%u", i + 2);

      heads[i] = find_text (pages, label);
      g_assert_nonnull (heads[i]);
    }
  column = heads[1]->x - heads[0]->x;

  g_assert_cmpuint (sokaku_page_get_n_drawings (page), ==, 2);
  sokaku_page_get_drawing_box (page, 0, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, heads[1]->x - 0.01);
  g_assert_cmpfloat (width, >, column * 2.7);
  g_assert_cmpfloat (x + width, <, heads[4]->x);
  sokaku_page_get_drawing_box (page, 1, &x, &y, &width, &height);
  g_assert_cmpfloat (width, <, column);
  /* The text of a year that goes on stands below its arrow. */
  g_assert_cmpfloat (find_text (pages, "続けて広げる")->y, >=, y + height - 0.01);
}

/* A dash for years after the end, unless something is recorded for them. */
static void
test_ended (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&usual);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autoptr (SokakuPages) before = NULL;
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (SokakuPages) recorded = NULL;
  SokakuNodeList *scores = sokaku_evaluation_get_scores (sokaku_item_find_evaluation (item, 2023));

  before = build (plan, item);
  g_assert_cmpuint (count_cells (before, "–"), ==, 0);

  sokaku_item_set_ended (item, TRUE);
  sokaku_item_set_end_year (item, 2022);
  for (guint i = 0; i < sokaku_node_list_get_length (scores); i++)
    sokaku_score_set_value (sokaku_node_list_peek (scores, i), SOKAKU_ENDED);
  pages = build (plan, item);
  g_assert_nonnull (find_text (pages, "令和4年度"));
  /* R5 and R6: three of the schedule, three of the actions, two of the issues; R5: four
   * scores, total and grade. */
  g_assert_cmpuint (count_cells (pages, "–"), ==, 2 * (3 + 3 + 2) + 6);

  sokaku_schedule_cell_set_planned (sokaku_item_find_schedule_cell (item, 2024), "後の予定");
  sokaku_issue_set_solution (sokaku_item_find_issue (item, 2024), "後の解決");
  add_action (item, 2024, "a1", "後の取組", "");
  recorded = build (plan, item);
  g_assert_nonnull (find_text (recorded, "後の予定"));
  g_assert_nonnull (find_text (recorded, "後の解決"));
  g_assert_nonnull (find_text (recorded, "後の取組"));
  g_assert_cmpuint (count_cells (recorded, "–"), ==, 2 * (3 + 3 + 2) + 6 - 1 - 3 - 2);
}

/* What the paper has no box for, and what is recorded for other years, is printed too. */
static void
test_nothing_lost (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&usual);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, 2021);
  SokakuScheduleCell *cell = sokaku_schedule_cell_new ();
  SokakuIssue *issue = sokaku_issue_new ();
  static const char *const texts[]
      = { "年度の理由",     "年度の総合の理由", "決めた理由", "早い予定",
          "早い問題",       "早い取組",         "R1",         "進捗度（R3）",
          "総合評価（R3）", "決定の理由（R3）" };
  g_autoptr (SokakuPages) pages = NULL;

  sokaku_score_set_reason (sokaku_node_list_peek (sokaku_evaluation_get_scores (evaluation), 0),
                           "年度の理由");
  sokaku_evaluation_set_reason (evaluation, "年度の総合の理由");
  sokaku_evaluation_set_decision (evaluation, "決めた理由");
  sokaku_schedule_cell_set_year (cell, 2019);
  sokaku_schedule_cell_set_planned (cell, "早い予定");
  sokaku_node_list_take (sokaku_item_get_schedule (item), cell);
  sokaku_issue_set_year (issue, 2019);
  sokaku_issue_set_problem (issue, "早い問題");
  sokaku_node_list_take (sokaku_item_get_issues (item), issue);
  add_action (item, 2019, "a1", "早い取組", "");
  pages = build (plan, item);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (find_text (pages, texts[i]) == NULL)
        g_test_message ("not there: %s", texts[i]);
      g_assert_nonnull (find_text (pages, texts[i]));
    }
}

/* The blank form has the room that the measure counts with, and fills its pages. */
static void
test_blank (void)
{
  static const struct
  {
    SokakuRoomField field;
    const char *label;
  } rows[] = {
    { SOKAKU_ROOM_SPECIAL_NOTE, "特記すべき\n事項" },
    { SOKAKU_ROOM_REMARK, "特記事項" },
  };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&usual);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autoptr (SokakuRoom) room = sokaku_room_new (plan);
  g_autoptr (SokakuPages) pages = NULL;
  const SokakuPlacedText *note, *remark;
  double line;

  clear_scores (item);
  pages = build (plan, item);
  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), ==, 3);
  g_assert_cmpuint (sokaku_pages_get_heading (pages, 1)->page, ==, 2);

  /* Two boxes whose labels stand in their middles are half of both apart. */
  note = find_text (pages, rows[0].label);
  remark = find_text (pages, rows[1].label);
  line = sokaku_text_get_height (remark->text, 0, 1);
  g_assert_cmpfloat (remark->y + line / 2 - note->y - sokaku_text_get_height (note->text, 0, 2) / 2,
                     >=,
                     line
                         * (sokaku_room_get_lines (room, rows[0].field)
                            + sokaku_room_get_lines (room, rows[1].field))
                         / 2);
}

/* Sixty rows in a year: numbered on, under their year and the heads on every page. */
static void
test_many_rows (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&usual);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autoptr (SokakuPages) pages = NULL;
  g_autofree char *all = NULL;
  const char *place;

  for (guint i = 1; i <= 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      g_autofree char *planned = g_strdup_printf ("予定%u番", i);
      g_autofree char *result
          = g_strdup_printf ("結果%u番。手続を減らし、待ち時間を短くするために様式を見直した。", i);

      add_action (item, 2021, id, planned, result);
    }
  pages = build (plan, item);
  all = testing_all_text (pages);
  place = all;
  g_assert_cmpuint (sokaku_pages_get_n_pages (pages), >=, 4);
  for (int i = 1; i <= 60; i++)
    {
      g_autofree char *number = sokaku_circled_number (i);
      g_autofree char *row = g_strdup_printf ("\n%s\n予定%d番\n(新) 結果%d番。", number, i, i);

      place = strstr (place, row);
      g_assert_nonnull (place);
    }
  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    {
      g_autofree char *text = testing_page_text (pages, page);

      if (strstr (text, "(新) 結果") == NULL)
        continue;
      g_assert_nonnull (strstr (text, "取組結果・評価につながる活動指標\n"));
      g_assert_nonnull (strstr (text, "\nR3\n"));
    }
}

static char *
make_long_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; g_utf8_strlen (text->str, -1) < 20000; i++)
    g_string_append_printf (text, "%u番目の文は、窓口の手続を短くするための取組を述べる。%s", i,
                            i % 7 == 6 ? "\n" : "");
  return g_string_free (text, FALSE);
}

/* Every line of a text stands on the pages once, in order. */
static void
assert_whole (SokakuPages *pages, const char *text)
{
  guint next = 0, n_lines = 0;

  for (guint page = 0; page < sokaku_pages_get_n_pages (pages); page++)
    {
      SokakuPage *placed = sokaku_pages_get_page (pages, page);

      for (guint i = 0; i < sokaku_page_get_n_texts (placed); i++)
        {
          const SokakuPlacedText *piece = sokaku_page_get_text (placed, i);

          if (!g_str_equal (sokaku_text_get_text (piece->text), text))
            continue;
          g_assert_cmpuint (piece->first, ==, next);
          next += piece->n_lines;
          n_lines = sokaku_text_get_n_lines (piece->text);
        }
    }
  g_assert_cmpuint (n_lines, >, 60);
  g_assert_cmpuint (next, ==, n_lines);
}

/* Puts @text into a field of the sheet. */
static void
fill_field (SokakuItem *item, SokakuRoomField field, const char *text)
{
  SokakuEvaluation *overall = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);
  int fiscal = sokaku_item_get_first_year (item);

  switch (field)
    {
    case SOKAKU_ROOM_SCHEDULE_PLANNED:
      sokaku_schedule_cell_set_planned (sokaku_item_find_schedule_cell (item, fiscal), text);
      break;
    case SOKAKU_ROOM_SCHEDULE_ACTUAL:
      sokaku_schedule_cell_set_actual (sokaku_item_find_schedule_cell (item, fiscal), text);
      break;
    case SOKAKU_ROOM_PLAN:
      add_action (item, fiscal, "a1", text, "");
      break;
    case SOKAKU_ROOM_RESULT:
      sokaku_result_set_mark (
          sokaku_node_list_peek (
              sokaku_action_get_results (add_action (item, fiscal, "a1", "", text)), 0),
          SOKAKU_MARK_NONE);
      break;
    case SOKAKU_ROOM_PROBLEM:
      sokaku_issue_set_problem (sokaku_item_find_issue (item, fiscal), text);
      break;
    case SOKAKU_ROOM_SOLUTION:
      sokaku_issue_set_solution (sokaku_item_find_issue (item, fiscal), text);
      break;
    case SOKAKU_ROOM_REASON:
      sokaku_score_set_reason (sokaku_node_list_peek (sokaku_evaluation_get_scores (overall), 1),
                               text);
      break;
    case SOKAKU_ROOM_GRADE_REASON:
      sokaku_evaluation_set_reason (overall, text);
      break;
    case SOKAKU_ROOM_SPECIAL_NOTE:
      sokaku_item_set_special_note (item, text);
      break;
    case SOKAKU_ROOM_REMARK:
      sokaku_item_set_remark (item, text);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A text of 20,000 characters in any field goes on over pages, each of which says so. */
static void
test_long_text (void)
{
  g_autofree char *text = make_long_text ();

  for (SokakuRoomField field = 0; field < SOKAKU_N_ROOM_FIELDS; field++)
    {
      g_autoptr (SokakuPlan) plan = testing_plan_new (&usual);
      SokakuItem *item = testing_plan_get_item (plan, 0);
      g_autoptr (SokakuPages) pages = NULL;
      g_autofree char *all = NULL;
      guint n_pages;

      fill_field (item, field, text);
      pages = build (plan, item);
      n_pages = sokaku_pages_get_n_pages (pages);
      all = testing_all_text (pages);
      g_test_message ("field %u: %u pages", field, n_pages);
      g_assert_cmpuint (n_pages, >=, 8);
      assert_whole (pages, text);
      g_assert_cmpuint (testing_count (all, "（続き）"), >=, n_pages - 5);
    }
}

/* The measure counts the lines that a sheet has. */
static void
test_room (void)
{
  static const char *const text
      = "・申請の電子化（令和5年度から）を進め、押印を廃止した。\n・ＡＢＣ及びabcの様式を統一し、"
        "1,234件を処理した。【継続】今後も「括弧」の前後を見て、手続を減らす予定である。";

  for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
    for (SokakuRoomField field = 0; field < SOKAKU_N_ROOM_FIELDS; field++)
      {
        g_autoptr (SokakuPlan) plan = testing_plan_new (shapes[shape]);
        SokakuItem *item = testing_plan_get_item (plan, 0);
        g_autoptr (SokakuRoom) room = sokaku_room_new (plan);
        g_autoptr (SokakuPages) pages = NULL;

        if (field == SOKAKU_ROOM_REASON && shapes[shape]->n_criteria == 0)
          continue;
        fill_field (item, field, text);
        pages = build (plan, item);
        g_assert_nonnull (find_text (pages, text));
        g_assert_cmpuint (sokaku_text_get_n_lines (find_text (pages, text)->text), ==,
                          sokaku_room_count_lines (room, field, text));
      }
}

/* Sheets of plans of any shape, blank and with a word in each field. */
static void
test_shapes (void)
{
  for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
    {
      g_autoptr (SokakuPlan) plan = testing_plan_new (shapes[shape]);
      SokakuItem *item = testing_plan_get_item (plan, 0);
      g_autoptr (SokakuPages) blank = build (plan, item);
      g_autoptr (SokakuPages) filled = NULL;
      gboolean japanese = g_str_equal (shapes[shape]->language, "ja");

      g_assert_cmpuint (sokaku_pages_get_n_pages (blank), >=, 2);
      g_assert_nonnull (
          find_text (blank, japanese ? "課題・問題点と解決方法" : "Issues and solutions"));
      for (SokakuRoomField field = 0; field < SOKAKU_N_ROOM_FIELDS; field++)
        if (field != SOKAKU_ROOM_REASON || shapes[shape]->n_criteria > 0)
          fill_field (item, field, "手続を減らす。");
      filled = build (plan, item);
      testing_assert_rows_whole (filled);
      g_assert_cmpuint (count_cells (filled, "手続を減らす。"), ==,
                        shapes[shape]->n_criteria > 0 ? SOKAKU_N_ROOM_FIELDS
                                                      : SOKAKU_N_ROOM_FIELDS - 1);
    }
}

/* A sheet that could not be read is a blank form that says so. */
static void
test_damaged (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&usual);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autoptr (SokakuPages) pages = NULL;

  sokaku_item_set_title (item, "");
  sokaku_item_set_damage (item, "sheets/1.xml, line 3: the element “x” is not closed.");
  pages = build (plan, item);
  g_assert_nonnull (find_text (pages, "（シートを読み取れません）"));
}

/* The sheets of a whole plan in list order, as one document. */
static void
test_all (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuPlan) twin = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuStats) twin_stats = sokaku_stats_new (twin);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (SokakuPages) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) more_bytes = NULL;
  const SokakuBookSpec spec = { .parts = SOKAKU_BOOK_SHEETS };
  SokakuPageSetup setup;
  g_autofree char *checked = NULL;
  char *path;

  sokaku_page_setup_init_a4 (&setup);
  pages = sokaku_book_build (stats, &spec, &setup, NULL);
  again = sokaku_book_build (twin_stats, &spec, &setup, NULL);
  testing_assert_inside (pages, setup.margin);
  g_assert_cmpuint (sokaku_pages_get_n_headings (pages), ==, 2 * items->len);
  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);
      const SokakuOutlineEntry *entry = sokaku_pages_get_heading (pages, 2 * i);

      g_assert_true (g_str_has_prefix (entry->title, sokaku_item_get_number (item)));
      g_assert_true (g_str_has_suffix (entry->title, sokaku_item_get_title (item)));
      g_assert_cmpuint (entry->level, ==, 1);
    }
  bytes = testing_write (pages);
  more_bytes = testing_write (again);
  g_assert_true (g_bytes_equal (bytes, more_bytes));
  path = testing_write_file (pages);
  checked = testing_run ("qpdf", "--check", path, NULL);
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  testing_remove_file (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/sheets/order", test_order);
  g_test_add_func ("/report/sheets/arrows", test_arrows);
  g_test_add_func ("/report/sheets/ended", test_ended);
  g_test_add_func ("/report/sheets/nothing-lost", test_nothing_lost);
  g_test_add_func ("/report/sheets/blank", test_blank);
  g_test_add_func ("/report/sheets/many-rows", test_many_rows);
  g_test_add_func ("/report/sheets/long-text", test_long_text);
  g_test_add_func ("/report/sheets/room", test_room);
  g_test_add_func ("/report/sheets/shapes", test_shapes);
  g_test_add_func ("/report/sheets/damaged", test_damaged);
  g_test_add_func ("/report/sheets/all", test_all);

  return testing_finish (g_test_run ());
}
