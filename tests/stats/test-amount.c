/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of amounts of money: written in two ways, and read in all. */
#include "sokaku-amount.h"

static void
test_format (void)
{
  static const struct
  {
    gint64 amount;
    const char *ja;
    const char *other;
  } cases[] = {
    { 0, "0円", "0 yen" },
    { 999, "999円", "999 yen" },
    { 12345, "1万2,345円", "12,345 yen" },
    { 110000000, "1億1千万円", "110,000,000 yen" },
    { 3760000000, "37億6千万円", "3,760,000,000 yen" },
    { 3765120000, "37億6,512万円", "3,765,120,000 yen" },
    { -2800000000, "-28億円", "-2,800,000,000 yen" },
    { 1000000000000, "1兆円", "1,000,000,000,000 yen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ja = sokaku_amount_format (cases[i].amount, "ja");
      g_autofree char *other = sokaku_amount_format (cases[i].amount, "de");

      g_assert_cmpstr (ja, ==, cases[i].ja);
      g_assert_cmpstr (other, ==, cases[i].other);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 amount;
  } cases[] = {
    { "0", 0 },
    { "3760000000", 3760000000 },
    { "3,760,000,000 yen", 3760000000 },
    { "３，７６０，０００，０００円", 3760000000 },
    { "37億6千万円", 3760000000 },
    { " 37億 6,000万 ", 3760000000 },
    { "37億6,512万円", 3765120000 },
    { "1億5", 100000005 },
    { "2千5百", -1 },
    { "2千500", 2500 },
    { "1億2億", -1 },
    { "1万1億", -1 },
    { "", -1 },
    { "円", -1 },
    { "-5", -1 },
    { "12ドル", -1 },
    { "9999999999999999", -1 },
    { "9999999兆", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 amount = -1;

      g_assert_true (sokaku_amount_parse (cases[i].text, &amount) == (cases[i].amount >= 0));
      g_assert_cmpint (amount, ==, cases[i].amount);
    }
}

/* What is written is read back. */
static void
test_both (void)
{
  static const char *const languages[] = { "ja", "en" };

  for (guint i = 0; i < 2000; i++)
    {
      gint64 amount
          = (gint64) g_test_rand_int_range (0, G_MAXINT) * g_test_rand_int_range (1, 4000);
      g_autofree char *text = sokaku_amount_format (amount, languages[i % 2]);
      gint64 read = -1;

      g_assert_true (sokaku_amount_parse (text, &read));
      g_assert_cmpint (read, ==, amount);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amount/format", test_format);
  g_test_add_func ("/amount/parse", test_parse);
  g_test_add_func ("/amount/both", test_both);
  return g_test_run ();
}
