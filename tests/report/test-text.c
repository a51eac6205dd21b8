/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of texts set in lines. */

#include "testing.h"

#include "sokaku-report-error.h"

static PangoContext *context;

static SokakuText *
set_text (const char *string, SokakuAlign align, double width)
{
  SokakuTextStyle style = { .size = 9, .align = align };
  g_autoptr (GError) error = NULL;
  SokakuText *text = sokaku_text_new (context, string, &style, width, &error);

  g_assert_no_error (error);
  return text;
}

static void
test_lines (void)
{
  g_autoptr (SokakuText) text
      = set_text ("市民の皆さんと一緒に考え、少しずつ改めていきます。", SOKAKU_ALIGN_START, 60);
  guint n = sokaku_text_get_n_lines (text);
  double left, right;
  g_autofree char *all = NULL;

  /* 25 characters of 9 points, 6 to a line. */
  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (n, <=, 6);
  g_assert_cmpfloat (sokaku_text_get_width (text), <=, 60.01);
  g_assert_cmpfloat (sokaku_text_get_height (text, 0, n), >, 9 * n);
  g_assert_cmpfloat_with_epsilon (sokaku_text_get_height (text, 0, 2)
                                      + sokaku_text_get_height (text, 2, n - 2),
                                  sokaku_text_get_height (text, 0, n), 0.01);
  g_assert_cmpfloat (sokaku_text_get_height (text, 0, 0), ==, 0);
  sokaku_text_get_extents (text, 0, n, &left, &right);
  g_assert_cmpfloat (left, >=, 0);
  g_assert_cmpfloat (right, <=, 60.01);
  all = sokaku_text_dup_lines (text, 0, n);
  g_assert_cmpstr (all, ==, sokaku_text_get_text (text));
}

static void
test_fit (void)
{
  g_autoptr (SokakuText) text = set_text ("一\n二\n三\n四", SOKAKU_ALIGN_START, 60);
  double line = sokaku_text_get_height (text, 0, 1);
  g_autofree char *middle = sokaku_text_dup_lines (text, 1, 2);

  g_assert_cmpuint (sokaku_text_get_n_lines (text), ==, 4);
  g_assert_cmpuint (sokaku_text_fit (text, 0, line * 2.5), ==, 2);
  g_assert_cmpuint (sokaku_text_fit (text, 3, line * 2.5), ==, 1);
  g_assert_cmpuint (sokaku_text_fit (text, 0, line * 0.5), ==, 0);
  g_assert_cmpstr (middle, ==, "二\n三");
}

static void
test_align (void)
{
  static const struct
  {
    SokakuAlign align;
    double left;
  } cases[] = { { SOKAKU_ALIGN_START, 0 }, { SOKAKU_ALIGN_CENTER, 41 }, { SOKAKU_ALIGN_END, 82 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SokakuText) text = set_text ("評価", cases[i].align, 100);
      double left, right;

      sokaku_text_get_extents (text, 0, 1, &left, &right);
      g_assert_cmpfloat_with_epsilon (left, cases[i].left, 0.1);
      g_assert_cmpfloat_with_epsilon (right - left, 18, 0.1);
    }
}

/* A full stop does not begin a line: the character before it goes along. */
static void
test_line_breaking (void)
{
  g_autoptr (SokakuText) text = set_text ("あいうえおかきく。", SOKAKU_ALIGN_START, 73);
  g_autofree char *last = sokaku_text_dup_lines (text, 1, 1);

  g_assert_cmpuint (sokaku_text_get_n_lines (text), ==, 2);
  g_assert_cmpstr (last, ==, "く。");
}

static void
test_unbreakable (void)
{
  g_autofree char *word = g_strnfill (400, 'x');
  g_autoptr (SokakuText) text = set_text (word, SOKAKU_ALIGN_START, 50);

  g_assert_cmpfloat (sokaku_text_get_width (text), <=, 50.01);
  g_assert_cmpuint (sokaku_text_get_n_lines (text), >=, 30);
}

static void
assert_line (SokakuText *text, guint line, const char *expected)
{
  g_autofree char *found = sokaku_text_dup_lines (text, line, 1);

  g_assert_cmpstr (found, ==, expected);
}

/* Names and bracketed remarks stay whole unless they are longer than a line. */
static void
test_kept_whole (void)
{
  SokakuTextStyle names = { .size = 10, .names = TRUE };
  SokakuTextStyle plain = { .size = 10 };
  g_autoptr (SokakuText) offices
      = sokaku_text_new (context, "市民窓口課、道路維持課、福祉課", &names, 95, NULL);
  g_autoptr (SokakuText) broken
      = sokaku_text_new (context, "市民窓口課、道路維持課、福祉課", &plain, 95, NULL);
  g_autoptr (SokakuText) tagged
      = sokaku_text_new (context, "図書館の再編【内容変更】", &plain, 95, NULL);
  g_autoptr (SokakuText) narrow
      = sokaku_text_new (context, "とても長い名前の部署", &names, 45, NULL);

  assert_line (offices, 0, "市民窓口課、");
  assert_line (offices, 1, "道路維持課、福祉課");
  assert_line (broken, 0, "市民窓口課、道路維");
  assert_line (tagged, 0, "図書館の再編");
  assert_line (tagged, 1, "【内容変更】");
  g_assert_cmpfloat (sokaku_text_get_width (narrow), <=, 45.01);
  g_assert_cmpuint (sokaku_text_get_n_lines (narrow), >=, 3);
}

static void
test_empty (void)
{
  g_autoptr (SokakuText) text = set_text ("", SOKAKU_ALIGN_START, 50);

  g_assert_cmpuint (sokaku_text_get_n_lines (text), ==, 1);
  g_assert_cmpfloat (sokaku_text_get_width (text), ==, 0);
}

/* A short text that is in use is not set again; what looks different is another text. */
static void
test_shared (void)
{
  const SokakuTextStyle plain = { .size = 9 };
  const SokakuTextStyle others[]
      = { { .size = 9.25 },           { .size = 9, .bold = TRUE },   { .size = 9, .align = 1 },
          { .size = 9, .indent = 9 }, { .size = 9, .leading = 1.2 }, { .size = 9, .names = TRUE } };
  SokakuTextRange range = { 0, 3 };
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof range);
  const SokakuTextStyle underlined = { .size = 9, .underlined = ranges };
  g_autoptr (SokakuText) first = sokaku_text_new (context, "進捗度", &plain, 40, NULL);
  g_autoptr (SokakuText) same = sokaku_text_new (context, "進捗度", &plain, 40, NULL);
  g_autoptr (SokakuText) wider = sokaku_text_new (context, "進捗度", &plain, 40.5, NULL);
  g_autoptr (SokakuText) other = sokaku_text_new (context, "連携度", &plain, 40, NULL);
  g_autoptr (SokakuText) marked = NULL;
  g_autoptr (SokakuText) again = NULL;

  g_assert_true (first == same);
  g_assert_true (first != wider);
  assert_line (other, 0, "連携度");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (SokakuText) text = sokaku_text_new (context, "進捗度", &others[i], 40, NULL);

      g_assert_true (text != first);
    }
  g_array_append_val (ranges, range);
  marked = sokaku_text_new (context, "進捗度", &underlined, 40, NULL);
  g_assert_true (marked != first);
  g_clear_pointer (&first, sokaku_text_unref);
  g_clear_pointer (&same, sokaku_text_unref);
  again = sokaku_text_new (context, "進捗度", &plain, 40, NULL);
  assert_line (again, 0, "進捗度");
}

/* A character of the private area, as city halls have them for names. */
static void
test_unknown_character (void)
{
  SokakuTextStyle style = { .size = 9 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuText) text
      = sokaku_text_new (context, "担当の髙\xef\xa3\xbfさん", &style, 100, &error);

  g_assert_null (text);
  g_assert_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_FONT);
  g_assert_nonnull (strstr (error->message, "U+F8FF"));
  g_assert_nonnull (strstr (error->message, "担当の髙"));
}

/* All such characters of a text in one sentence, each once; the text is quoted in one line. */
static void
test_unknown_characters (void)
{
  SokakuTextStyle style = { .size = 9 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuText) text = sokaku_text_new (
      context, "一\xef\xa3\xbf行\n二\xee\x80\x80行\xef\xa3\xbf", &style, 20, &error);

  g_assert_null (text);
  g_assert_error (error, SOKAKU_REPORT_ERROR, SOKAKU_REPORT_ERROR_FONT);
  g_assert_cmpstr (
      error->message, ==,
      "No installed font has the characters “\xef\xa3\xbf” (U+F8FF), "
      "“\xee\x80\x80” (U+E000) of the text that begins “一\xef\xa3\xbf行 "
      "二\xee\x80\x80行\xef\xa3\xbf”; install a font that has them, or change the text.");
}

static void
test_variants (void)
{
  /* Written differently, these are in every Japanese font. */
  g_autoptr (SokakuText) text = set_text ("髙﨑①㈱ⅠⅦ⇒○ー〜－–…", SOKAKU_ALIGN_START, -1);

  g_assert_cmpuint (sokaku_text_get_n_lines (text), ==, 1);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  context = sokaku_text_create_context ("ja");

  g_test_add_func ("/report/text/lines", test_lines);
  g_test_add_func ("/report/text/fit", test_fit);
  g_test_add_func ("/report/text/align", test_align);
  g_test_add_func ("/report/text/line-breaking", test_line_breaking);
  g_test_add_func ("/report/text/unbreakable", test_unbreakable);
  g_test_add_func ("/report/text/kept-whole", test_kept_whole);
  g_test_add_func ("/report/text/empty", test_empty);
  g_test_add_func ("/report/text/shared", test_shared);
  g_test_add_func ("/report/text/unknown-character", test_unknown_character);
  g_test_add_func ("/report/text/unknown-characters", test_unknown_characters);
  g_test_add_func ("/report/text/variants", test_variants);

  status = g_test_run ();
  g_object_unref (context);
  return testing_finish (status);
}
