/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of tables, and results split into entries. */
#include "sokaku-effect.h"
#include "sokaku-result-text.h"
#include "sokaku-vocabulary.h"

static void
test_numbers (void)
{
  gint64 amount;
  int value;

  g_assert_true (sokaku_vocabulary_parse_int (" ３ ", &value));
  g_assert_cmpint (value, ==, 3);
  g_assert_true (sokaku_vocabulary_parse_int ("-12", &value));
  g_assert_cmpint (value, ==, -12);
  g_assert_false (sokaku_vocabulary_parse_int ("3.0", &value));
  g_assert_false (sokaku_vocabulary_parse_int ("", &value));
  g_assert_false (sokaku_vocabulary_parse_int ("-", &value));
  g_assert_false (sokaku_vocabulary_parse_int ("99999999999", &value));
  g_assert_true (sokaku_vocabulary_parse_amount ("3,760,000,000", &amount));
  g_assert_cmpint (amount, ==, G_GINT64_CONSTANT (3760000000));
  g_assert_false (sokaku_vocabulary_parse_amount ("3,76", &amount));
  g_assert_false (sokaku_vocabulary_parse_amount ("37億", &amount));
  g_assert_false (sokaku_vocabulary_parse_amount (",000", &amount));

  g_assert_true (sokaku_vocabulary_parse_tenths ("4.4", &value));
  g_assert_cmpint (value, ==, 44);
  g_assert_true (sokaku_vocabulary_parse_tenths ("４", &value));
  g_assert_cmpint (value, ==, 40);
  g_assert_false (sokaku_vocabulary_parse_tenths ("4,4", &value));
  g_assert_false (sokaku_vocabulary_parse_tenths ("4.", &value));
  g_assert_false (sokaku_vocabulary_parse_tenths ("4.45", &value));
  g_assert_false (sokaku_vocabulary_parse_tenths (".5", &value));
  g_assert_false (sokaku_vocabulary_parse_tenths ("-1.0", &value));
}

static void
test_words (void)
{
  SokakuStatus status;
  gboolean flag;
  int value;

  g_assert_true (sokaku_vocabulary_is_ended (" － "));
  g_assert_false (sokaku_vocabulary_is_ended (""));
  g_assert_true (sokaku_vocabulary_parse_status ("工程どおり", &status));
  g_assert_cmpint (status, ==, SOKAKU_STATUS_AS_PLANNED);
  g_assert_true (sokaku_vocabulary_parse_status ("工程見直し ", &status));
  g_assert_cmpint (status, ==, SOKAKU_STATUS_REVISED);
  g_assert_true (sokaku_vocabulary_parse_status ("取組終了", &status));
  g_assert_cmpint (status, ==, SOKAKU_STATUS_ENDED);
  g_assert_true (sokaku_vocabulary_parse_status ("", &status));
  g_assert_cmpint (status, ==, SOKAKU_STATUS_UNKNOWN);
  g_assert_false (sokaku_vocabulary_parse_status ("予定どおり", &status));
  g_assert_true (sokaku_vocabulary_parse_end ("終了", &flag));
  g_assert_true (flag);
  g_assert_true (sokaku_vocabulary_parse_end ("継続", &flag));
  g_assert_false (flag);
  g_assert_false (sokaku_vocabulary_parse_end ("", &flag));
  g_assert_true (sokaku_vocabulary_parse_tick ("〇", &flag));
  g_assert_true (flag);
  g_assert_true (sokaku_vocabulary_parse_tick (" ", &flag));
  g_assert_false (flag);
  g_assert_false (sokaku_vocabulary_parse_tick ("yes", &flag));
  g_assert_true (sokaku_vocabulary_parse_absence ("欠席", &value));
  g_assert_cmpint (value, ==, SOKAKU_ABSENT);
  g_assert_true (sokaku_vocabulary_parse_absence ("除斥", &value));
  g_assert_cmpint (value, ==, SOKAKU_RECUSED);
  g_assert_true (sokaku_vocabulary_parse_absence ("", &value));
  g_assert_cmpint (value, ==, SOKAKU_UNKNOWN);
  g_assert_false (sokaku_vocabulary_parse_absence ("4", &value));
  g_assert_true (sokaku_vocabulary_parse_effect ("main", &value));
  g_assert_cmpint (value, ==, SOKAKU_EFFECT_MAIN);
  g_assert_false (sokaku_vocabulary_parse_effect ("part", &value));
  g_assert_true (sokaku_vocabulary_is_continuation (" ⇒"));
  g_assert_false (sokaku_vocabulary_is_continuation ("⇒ 継続"));
}

static void
test_circled (void)
{
  const char *rest;
  int number;

  g_assert_true (sokaku_vocabulary_parse_circled ("①x", &number, &rest));
  g_assert_cmpint (number, ==, 1);
  g_assert_cmpstr (rest, ==, "x");
  g_assert_true (sokaku_vocabulary_parse_circled ("⑳", &number, &rest));
  g_assert_cmpint (number, ==, 20);
  g_assert_true (sokaku_vocabulary_parse_circled ("㉑", &number, &rest));
  g_assert_cmpint (number, ==, 21);
  g_assert_true (sokaku_vocabulary_parse_circled ("㊿", &number, &rest));
  g_assert_cmpint (number, ==, 50);
  g_assert_false (sokaku_vocabulary_parse_circled ("1", &number, &rest));
  g_assert_false (sokaku_vocabulary_parse_circled ("", &number, &rest));
}

static void
assert_result (GPtrArray *results, guint index, int indicator, SokakuMark mark, const char *text)
{
  SokakuResult *result = g_ptr_array_index (results, index);

  g_assert_cmpint (sokaku_result_get_indicator (result), ==, indicator);
  g_assert_cmpint (sokaku_result_get_mark (result), ==, mark);
  g_assert_cmpstr (sokaku_result_get_text (result), ==, text);
}

static void
test_results (void)
{
  g_autoptr (GPtrArray) none = sokaku_result_text_split (" \n　");
  g_autoptr (GPtrArray) plain = sokaku_result_text_split ("one\n・two");
  g_autoptr (GPtrArray) marked
      = sokaku_result_text_split ("\n \n(新) one\n・sub\n（継）two\n③ (新)three\n④four");
  g_autoptr (GPtrArray) mixed = sokaku_result_text_split ("before\n②・one\n  ①と同じ");
  g_autoptr (GPtrArray) same = sokaku_result_text_split ("② と同じ(4月)");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (plain->len, ==, 1);
  assert_result (plain, 0, 0, SOKAKU_MARK_NONE, "one\n・two");
  g_assert_cmpuint (marked->len, ==, 4);
  assert_result (marked, 0, 0, SOKAKU_MARK_NEW, "one\n・sub");
  assert_result (marked, 1, 0, SOKAKU_MARK_CONTINUED, "two");
  assert_result (marked, 2, 3, SOKAKU_MARK_NEW, "three");
  assert_result (marked, 3, 4, SOKAKU_MARK_NONE, "four");
  g_assert_cmpuint (mixed->len, ==, 2);
  assert_result (mixed, 0, 0, SOKAKU_MARK_NONE, "before");
  assert_result (mixed, 1, 2, SOKAKU_MARK_NONE, "・one\n  ①と同じ");
  g_assert_cmpuint (same->len, ==, 1);
  assert_result (same, 0, 0, SOKAKU_MARK_NONE, "② と同じ(4月)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/vocabulary/numbers", test_numbers);
  g_test_add_func ("/tables/vocabulary/words", test_words);
  g_test_add_func ("/tables/vocabulary/circled", test_circled);
  g_test_add_func ("/tables/vocabulary/results", test_results);
  return g_test_run ();
}
