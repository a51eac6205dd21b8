/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in tenths as texts. */
#include "sokaku-tenths.h"

static void
test_to_string (void)
{
  const struct
  {
    int tenths;
    const char *text;
  } cases[] = {
    { 0, "0.0" },
    { 5, "0.5" },
    { -5, "-0.5" },
    { 40, "4.0" },
    { 116, "11.6" },
    { -123, "-12.3" },
    { G_MAXINT, "214748364.7" },
    { G_MININT, "-214748364.8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sokaku_tenths_to_string (cases[i].tenths);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_parse (void)
{
  const struct
  {
    const char *text;
    int tenths;
  } cases[] = {
    { "4", 40 },    { "4.0", 40 },     { "0.5", 5 },
    { "-0.5", -5 }, { "-12.3", -123 }, { "214748364.7", G_MAXINT },
  };
  const char *wrong[] = { "",
                          "-",
                          "+4",
                          " 4",
                          "4 ",
                          "4.",
                          ".5",
                          "4,0",
                          "4.05",
                          "4.x",
                          "x",
                          "214748364.8",
                          "99999999999999999999" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int tenths = 7;

      g_assert_true (sokaku_tenths_parse (cases[i].text, &tenths));
      g_assert_cmpint (tenths, ==, cases[i].tenths);
      g_assert_true (sokaku_tenths_parse (cases[i].text, NULL));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      int tenths = 7;

      g_assert_false (sokaku_tenths_parse (wrong[i], &tenths));
      g_assert_cmpint (tenths, ==, 7);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tenths/to-string", test_to_string);
  g_test_add_func ("/tenths/parse", test_parse);
  return g_test_run ();
}
