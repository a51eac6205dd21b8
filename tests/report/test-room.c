/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the measure of printed boxes. */

#include "testing-plan.h"
#include "testing.h"

#include "sokaku-action.h"
#include "sokaku-result.h"
#include "sokaku-room.h"
#include "sokaku-sheet-text.h"

static const TestingShape one_year = { 2024, 1, 1, 0, 3, 1, 1, 1, "ja" };
static const TestingShape nine_years = { 2016, 9, 6, 0, 3, 9, 1, 1, "ja" };
static const TestingShape other_language = { 2020, 5, 4, 0, 3, 7, 1, 1, "en" };

static const TestingShape *const shapes[]
    = { &testing_shape_usual, &testing_shape_other, &one_year, &nine_years, &other_language };

static char *
repeat (const char *part, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

/* Every character more takes as much room or more, until far beyond the box. */
static void
test_grows (void)
{
  for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
    {
      g_autoptr (SokakuPlan) plan = testing_plan_new (shapes[shape]);
      g_autoptr (SokakuRoom) room = sokaku_room_new (plan);

      for (SokakuRoomField field = 0; field < SOKAKU_N_ROOM_FIELDS; field++)
        {
          int before = 0;

          g_assert_cmpint (sokaku_room_measure (room, field, ""), ==, 0);
          for (guint n = 1; before < 150; n++)
            {
              g_autofree char *text = repeat ("市", n);
              int percent = sokaku_room_measure (room, field, text);

              g_assert_cmpint (percent, >=, before);
              g_assert_cmpint (percent, >, 0);
              before = percent;
            }
        }
    }
}

/* A box of as many lines as it has is 100 % full when its last line is, one line more is
 * too much, and less is not all. */
static void
test_full (void)
{
  for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
    {
      g_autoptr (SokakuPlan) plan = testing_plan_new (shapes[shape]);
      g_autoptr (SokakuRoom) room = sokaku_room_new (plan);

      for (SokakuRoomField field = 0; field < SOKAKU_N_ROOM_FIELDS; field++)
        {
          guint lines = sokaku_room_get_lines (room, field);
          guint n = 1;

          g_assert_cmpuint (lines, >=, 2);
          for (;; n++)
            {
              g_autofree char *text = repeat ("市", n + 1);

              if (sokaku_room_count_lines (room, field, text) > lines)
                break;
            }
          {
            g_autofree char *full = repeat ("市", n);
            g_autofree char *less = repeat ("市", n - 1);
            g_autofree char *more = repeat ("市", n + 1);
            g_autofree char *returns = repeat ("一\n", lines);
            g_autofree char *short_lines = repeat ("\n一", lines - 1);

            g_assert_cmpuint (sokaku_room_count_lines (room, field, full), ==, lines);
            g_assert_cmpint (sokaku_room_measure (room, field, full), ==, 100);
            g_assert_cmpint (sokaku_room_measure (room, field, less), <=, 100);
            g_assert_cmpint (sokaku_room_measure (room, field, more), >, 100);
            /* An empty line at the end takes a line too. */
            g_assert_cmpuint (sokaku_room_count_lines (room, field, returns), ==, lines + 1);
            g_assert_cmpint (sokaku_room_measure (room, field, returns), >, 100);
            g_assert_cmpuint (sokaku_room_count_lines (room, field, short_lines), ==, lines);
            g_assert_cmpint (sokaku_room_measure (room, field, short_lines), <=, 100);
          }
        }
    }
}

static const char *const samples[] = {
  "窓口",
  "窓口の待ち時間を短くし、手続を減らす",
  "・申請の電子化（令和5年度から）。\n・様式の統一、押印の廃止。【継続】\n\n以上",
  "ＡＢＣ及びABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
  "「括弧」の前後、句読点。促音っ、拗音ゃ、長音ー、等が行の頭に来ないよう組まれた文を測るもの。"
  "「括弧」の前後、句読点。促音っ、拗音ゃ、長音ー、等が行の頭に来ないよう組まれた文を測るもの。",
  "①と同じ\n（新）② 1,234件（前年比12.3％増）",
};

/* The measure counts the lines that stand on the page. */
static void
test_agrees (void)
{
  for (guint shape = 0; shape < G_N_ELEMENTS (shapes); shape++)
    for (SokakuRoomField field = 0; field < SOKAKU_N_ROOM_FIELDS; field++)
      for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
        {
          g_autoptr (SokakuPlan) plan = testing_plan_new (shapes[shape]);
          g_autoptr (SokakuRoom) room = sokaku_room_new (plan);
          g_autoptr (GPtrArray) blocks = testing_blocks_new ();
          g_autoptr (SokakuPages) pages = NULL;
          SokakuSheetTable kind = sokaku_sheet_frame_get_table (field);
          /* All years but the last are evaluated, and there is the overall evaluation. */
          guint n = shapes[shape]->n_years;
          SokakuRuledTable *table = sokaku_sheet_frame_new_table (kind, n);
          const SokakuPlacedText *placed = NULL;
          SokakuPage *page;

          sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
          for (guint c = 0; c < sokaku_sheet_frame_get_column (field, n); c++)
            sokaku_ruled_table_add_cell (table, "", SOKAKU_CELL_PLAIN);
          sokaku_ruled_table_add_cell (table, samples[i], SOKAKU_CELL_PLAIN);
          g_ptr_array_add (blocks, sokaku_block_new_table (table));
          pages = testing_paginate (blocks);
          page = sokaku_pages_get_page (pages, 0);
          for (guint t = 0; t < sokaku_page_get_n_texts (page); t++)
            if (g_str_equal (sokaku_text_get_text (sokaku_page_get_text (page, t)->text),
                             samples[i]))
              placed = sokaku_page_get_text (page, t);
          g_assert_nonnull (placed);
          g_assert_cmpuint (sokaku_room_count_lines (room, field, samples[i]), ==,
                            sokaku_text_get_n_lines (placed->text));
        }
}

/* A year more makes the boxes of the schedule narrower, in a measure that was in use. */
static void
test_follows_plan (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  g_autoptr (SokakuRoom) room = sokaku_room_new (plan);
  g_autofree char *text = repeat ("市", 30);
  int before = sokaku_room_measure (room, SOKAKU_ROOM_SCHEDULE_PLANNED, text);
  int reason = sokaku_room_measure (room, SOKAKU_ROOM_REASON, text);
  g_autoptr (SokakuYear) year = sokaku_year_new ();
  g_autoptr (SokakuRoom) fresh = NULL;

  sokaku_year_set_fiscal (year, 2025);
  sokaku_year_set_evaluated (year, TRUE);
  sokaku_node_list_append (sokaku_plan_get_years (plan), year);
  fresh = sokaku_room_new (plan);
  g_assert_cmpuint (sokaku_room_count_lines (room, SOKAKU_ROOM_SCHEDULE_PLANNED, text), >, 3);
  g_assert_cmpint (sokaku_room_measure (room, SOKAKU_ROOM_SCHEDULE_PLANNED, text), !=, before);
  g_assert_cmpint (sokaku_room_measure (room, SOKAKU_ROOM_REASON, text), >, reason);
  for (SokakuRoomField field = 0; field < SOKAKU_N_ROOM_FIELDS; field++)
    g_assert_cmpint (sokaku_room_measure (room, field, text), ==,
                     sokaku_room_measure (fresh, field, text));
}

/* A result is measured as it is printed: marks, indicators, an entry a line. */
static void
test_results (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  SokakuItem *item = testing_plan_get_item (plan, 0);
  g_autoptr (SokakuAction) action = sokaku_action_new ();
  SokakuResult *first = sokaku_result_new ();
  SokakuResult *second = sokaku_result_new ();
  SokakuResult *third = sokaku_result_new ();
  g_autofree char *text = NULL;
  g_autofree char *entry = NULL;

  sokaku_result_set_mark (first, SOKAKU_MARK_NEW);
  sokaku_result_set_text (first, "導入した。");
  sokaku_result_set_mark (second, SOKAKU_MARK_CONTINUED);
  sokaku_result_set_indicator (second, 2);
  sokaku_result_set_text (second, "3件");
  sokaku_result_set_text (third, "その他");
  sokaku_node_list_take (sokaku_action_get_results (action), first);
  sokaku_node_list_take (sokaku_action_get_results (action), second);
  sokaku_node_list_take (sokaku_action_get_results (action), third);
  text = sokaku_sheet_text_dup_results (plan, item, action);
  entry = sokaku_sheet_text_dup_result (plan, item, second);
  g_assert_cmpstr (text, ==, "(新) 導入した。\n(継) ② 3件\nその他");
  g_assert_cmpstr (entry, ==, "(継) ② 3件");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/room/grows", test_grows);
  g_test_add_func ("/report/room/full", test_full);
  g_test_add_func ("/report/room/agrees", test_agrees);
  g_test_add_func ("/report/room/follows-plan", test_follows_plan);
  g_test_add_func ("/report/room/results", test_results);

  return testing_finish (g_test_run ());
}
