/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding, searching with exact ranges, and the texts of a sheet that are searched. */
#include "sokaku-date.h"
#include "sokaku-reference.h"
#include "sokaku-sheet-texts.h"
#include "sokaku-sheet.h"
#include "sokaku-text-fold.h"
#include "test-plan.h"

#include <string.h>

/* What folding is, on the whole text at once. */
static char *
fold_slowly (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_casefold (normal, -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        continue;
      if (c >= 0x30A1 && c <= 0x30F6)
        c -= 0x60;
      if (c == 0x3095)
        c = 0x304B;
      if (c == 0x3096)
        c = 0x3051;
      if (c == 0x30FC || c == 0x2212 || (c >= 0x2010 && c <= 0x2015))
        c = '-';
      g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

static void
test_pieces_fold_as_the_whole (void)
{
  static const char *const texts[]
      = { "ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟ",   "カ\u3099キ\u309A",  "㍻31年 ㌔ ①⑳",
          "Ａ１－～",      "e\u0301\u0323 Å ﬁ", "한글 \u1112\u1161\u11AB ﾡￂ",
          "a\u0301\u3099", "\u3099が",          "ﾞﾟ",
          "ヶヵヴー—−",    "\tA\vB\u3000C\nD",  "ß ǅ İ",
          "゛゜" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folded = sokaku_text_fold (texts[i]);
      g_autofree char *expected = fold_slowly (texts[i]);

      g_assert_cmpstr (folded, ==, expected);
    }
  /* Any two characters beside each other, from where it could go wrong. */
  for (guint i = 0; i < 20000; i++)
    {
      static const gunichar starts[]
          = { 0x20, 0xA0, 0x300, 0x1100, 0x3000, 0x3040, 0xFF00, 0xFFA0 };
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *folded = NULL;
      g_autofree char *expected = NULL;

      for (guint k = 0; k < 4; k++)
        g_string_append_unichar (text, starts[g_test_rand_int_range (0, G_N_ELEMENTS (starts))]
                                           + (gunichar) g_test_rand_int_range (0, 0x5F));
      folded = sokaku_text_fold (text->str);
      expected = fold_slowly (text->str);
      g_assert_cmpstr (folded, ==, expected);
    }
}

/* Marks the hits of @query in @text with brackets. */
static char *
mark (const char *text, const char *query)
{
  g_auto (GStrv) words = sokaku_text_split_words (query);
  g_autoptr (GArray) ranges = sokaku_text_find (text, (const char *const *) words);
  GString *marked = g_string_new (NULL);
  gsize last = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const SokakuTextRange *range = &g_array_index (ranges, SokakuTextRange, i);

      g_assert_cmpuint (range->start, >=, last);
      g_assert_cmpuint (range->end, >, range->start);
      g_string_append_len (marked, text + last, range->start - last);
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + range->start, range->end - range->start);
      g_string_append_c (marked, ']');
      last = range->end;
    }
  g_string_append (marked, text + last);
  return g_string_free (marked, FALSE);
}

static void
test_ranges (void)
{
  static const struct
  {
    const char *text;
    const char *query;
    const char *marked;
  } cases[] = {
    { "ﾀﾌﾞﾚｯﾄ端末の検証", "たぶれっと", "[ﾀﾌﾞﾚｯﾄ]端末の検証" },
    { "ﾀﾌﾞﾚｯﾄ端末の検証", "ブ", "ﾀ[ﾌﾞ]ﾚｯﾄ端末の検証" },
    { "カナとｶﾅとかな", "ｶﾅ", "[カナ]と[ｶﾅ]と[かな]" },
    { "ＡＩとaiとAi", "Ai", "[ＡＩ]と[ai]と[Ai]" },
    { "㍻31年度", "平成", "[㍻]31年度" },
    { "㍻31年度", "成3", "[㍻3]1年度" },
    { "①と同じ、1件", "①", "[①]と同じ、[1]件" },
    { "①と同じ、1件", "1", "[①]と同じ、[1]件" },
    { "⑫番", "12番", "[⑫番]" },
    { "新 規\u3000事\n業", "新規事業", "[新 規\u3000事\n業]" },
    { " 新規 ", "新規", " [新規] " },
    { "サーバー", "サ-バ－", "[サーバー]" },
    { "窓口と電子窓口", "電子 窓口", "[窓口]と[電子][窓口]" },
    { "電子窓口", "電子窓 子窓口", "[電子窓口]" },
    { "ななな", "なな", "[なな]な" },
    { "3,500千円", "３，５００", "[3,500]千円" },
    { "カ\u3099ス", "ガス", "[カ\u3099ス]" },
    { "ガス", "カス", "ガス" },
    { "㌔メートル", "キロメートル", "[㌔メートル]" },
    { "", "あ", "" },
    { "あ", "", "あ" },
    { "あ", "\u3000 ", "あ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = mark (cases[i].text, cases[i].query);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *query;
    const char *words;
  } cases[] = {
    { "ﾏﾄﾞ　口  ABC", "まど|口|abc" },
    { "\"open data\" 窓", "opendata|窓" },
    { "”窓口 業務” 窓", "窓口業務|窓" },
    { "＂まだ 途中", "まだ途中" },
    { "前\"中 中\"後", "前|中中|後" },
    { "\"\"", "" },
    { "   ", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = sokaku_text_split_words (cases[i].query);
      g_autofree char *joined = g_strjoinv ("|", words);

      g_assert_cmpstr (joined, ==, cases[i].words);
    }
}

static gboolean
has (SokakuItem *item, SokakuPlan *plan, const char *query)
{
  g_autofree char *folded = sokaku_sheet_texts_dup_folded (item, plan);
  g_auto (GStrv) words = sokaku_text_split_words (query);

  return sokaku_text_has_words (folded, (const char *const *) words);
}

static gboolean
stop_at_second (SokakuNode *node, const char *property, const char *text, gpointer user_data)
{
  guint *n = user_data;

  return ++*n < 2;
}

static gboolean
name_it (SokakuNode *node, const char *property, const char *text, gpointer user_data)
{
  SokakuItem *item = SOKAKU_IS_ITEM (node) ? SOKAKU_ITEM (node)
                                           : sokaku_node_get_ancestor (node, SOKAKU_TYPE_ITEM);
  SokakuPlan *plan
      = sokaku_node_get_ancestor (item != NULL ? SOKAKU_NODE (item) : node, SOKAKU_TYPE_PLAN);
  g_autofree char *name = sokaku_sheet_texts_dup_name (node, property, plan);

  g_assert_cmpstr (name, !=, "");
  g_assert_cmpstr (text, !=, "");
  g_string_append_printf (user_data, "%s|", name);
  return TRUE;
}

static void
test_texts_of_a_sheet (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  SokakuItem *item = test_plan_item (plan, "2");
  SokakuAction *action = sokaku_action_new ();
  SokakuAction *second = sokaku_action_new ();
  SokakuResult *result = sokaku_result_new ();
  SokakuIssue *issue = sokaku_item_find_issue (item, 2021);
  g_autofree char *reference = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  sokaku_item_set_tag (item, "内容変更");
  sokaku_item_set_end_date (item, SOKAKU_DATE (2025, 3, 0));
  sokaku_initiative_set_title (sokaku_item_get_initiative (item), "取組の名");
  sokaku_action_set_id (action, "a1");
  sokaku_action_set_year (action, 2020);
  sokaku_action_set_plan (action, "台帳の整備");
  sokaku_result_set_text (result, "周知した");
  sokaku_node_list_take (sokaku_action_get_results (action), result);
  sokaku_node_list_take (sokaku_item_get_actions (item), action);
  sokaku_action_set_id (second, "a2");
  sokaku_action_set_year (second, 2021);
  sokaku_action_set_plan (second, reference);
  sokaku_node_list_take (sokaku_item_get_actions (item), second);
  sokaku_issue_set_problem (issue, "人手が足りない");
  sokaku_schedule_cell_set_actual (sokaku_item_find_schedule_cell (item, 2022), "工程を改めた");
  sokaku_item_set_remark (item, "総じて順調");

  g_assert_true (has (item, plan, "内容変更 取組の名 財政課"));
  g_assert_true (has (item, plan, "R7.3"));
  g_assert_true (has (item, plan, "令和７年３月"));
  g_assert_true (has (item, plan, "台帳 周知 人手 改めた 順調"));
  g_assert_true (has (item, plan, "\"①と同じ\""));
  g_assert_false (has (item, plan, "台帳 周知 なし"));
  /* Two fields are not one text. */
  g_assert_false (has (item, plan, "整備周知"));

  sokaku_sheet_texts_visit (item, plan, stop_at_second, &n);
  g_assert_cmpuint (n, ==, 2);
  sokaku_sheet_texts_visit (item, plan, name_it, names);
  g_assert_nonnull (strstr (names->str, "R2 Planned Action①|R2 Result①|R3 Planned Action②|"));
  g_assert_nonnull (strstr (names->str, "Reason for criterion 1|"));
  g_assert_true (g_str_has_suffix (names->str, "|Remark|"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-fold/pieces-fold-as-the-whole", test_pieces_fold_as_the_whole);
  g_test_add_func ("/text-fold/ranges", test_ranges);
  g_test_add_func ("/text-fold/words", test_words);
  g_test_add_func ("/text-fold/texts-of-a-sheet", test_texts_of_a_sheet);

  return g_test_run ();
}
