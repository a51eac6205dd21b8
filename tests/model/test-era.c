/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eras and dates: every form that city halls write. */
#include "sokaku-era.h"

static void
test_fiscal_years (void)
{
  static const struct
  {
    const char *text;
    int fiscal;
    const char *short_form;
    const char *long_form;
  } cases[] = {
    { "R2", 2020, "R2", "令和2年度" },    { "H31", 2019, "R1", "令和元年度" },
    { "R1", 2019, "R1", "令和元年度" },   { "Ｒ５", 2023, "R5", "令和5年度" },
    { "H29", 2017, "H29", "平成29年度" }, { "平成元年度", 1989, "H1", "平成元年度" },
    { "S63", 1988, "S63", "昭和63年度" }, { "令和６年度", 2024, "R6", "令和6年度" },
    { "T15", 1926, "T15", "大正15年度" }, { " r 2 ", 2020, "R2", "令和2年度" },
    { "2025", 2025, "R7", "令和7年度" },  { "R12年", 2030, "R12", "令和12年度" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *short_form = NULL;
      g_autofree char *long_form = NULL;
      int fiscal;

      g_assert_true (sokaku_era_parse_fiscal_year (cases[i].text, &fiscal));
      g_assert_cmpint (fiscal, ==, cases[i].fiscal);
      short_form = sokaku_era_format_fiscal_year (fiscal, SOKAKU_ERA_SHORT);
      long_form = sokaku_era_format_fiscal_year (fiscal, SOKAKU_ERA_LONG);
      g_assert_cmpstr (short_form, ==, cases[i].short_form);
      g_assert_cmpstr (long_form, ==, cases[i].long_form);
    }
}

/* Whatever a file says is a year has a form. */
static void
test_far_years (void)
{
  static const int fiscals[] = { 0, -5, 10000, G_MAXINT, G_MININT };

  for (guint i = 0; i < G_N_ELEMENTS (fiscals); i++)
    {
      g_autofree char *text = sokaku_era_format_fiscal_year (fiscals[i], SOKAKU_ERA_SHORT);
      g_autofree char *digits = g_strdup_printf ("%d", fiscals[i]);

      g_assert_cmpstr (text, ==, digits);
    }
}

static void
test_not_years (void)
{
  static const char *const texts[]
      = { "", "R", "R0", "X5", "R123", "総括", "R2x", "25", "R2年度末" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int fiscal;

      g_assert_false (sokaku_era_parse_fiscal_year (texts[i], &fiscal));
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    int date;
    const char *short_form;
    const char *long_form;
    const char *iso;
    int fiscal;
  } cases[] = {
    { "R7.3", SOKAKU_DATE (2025, 3, 0), "R7.3", "令和7年3月", "2025-03", 2024 },
    { "R7.7.30", SOKAKU_DATE (2025, 7, 30), "R7.7.30", "令和7年7月30日", "2025-07-30", 2025 },
    { "令和元年5月1日", SOKAKU_DATE (2019, 5, 1), "R1.5.1", "令和元年5月1日", "2019-05-01", 2019 },
    { "H31.4", SOKAKU_DATE (2019, 4, 0), "H31.4", "平成31年4月", "2019-04", 2019 },
    { "2020-02-29", SOKAKU_DATE (2020, 2, 29), "R2.2.29", "令和2年2月29日", "2020-02-29", 2019 },
    { "Ｒ４．１２", SOKAKU_DATE (2022, 12, 0), "R4.12", "令和4年12月", "2022-12", 2022 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *short_form = NULL;
      g_autofree char *long_form = NULL;
      g_autofree char *iso = NULL;
      int date, back;

      g_assert_true (sokaku_era_parse_date (cases[i].text, &date));
      g_assert_cmpint (date, ==, cases[i].date);
      g_assert_cmpint (sokaku_date_get_fiscal_year (date), ==, cases[i].fiscal);
      short_form = sokaku_era_format_date (date, SOKAKU_ERA_SHORT);
      long_form = sokaku_era_format_date (date, SOKAKU_ERA_LONG);
      iso = sokaku_date_format_iso (date);
      g_assert_cmpstr (short_form, ==, cases[i].short_form);
      g_assert_cmpstr (long_form, ==, cases[i].long_form);
      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_true (sokaku_date_parse_iso (iso, &back));
      g_assert_cmpint (back, ==, date);
    }
}

static void
test_not_dates (void)
{
  static const char *const texts[]
      = { "", "R7", "R7.13", "R7.2.30", "R7.3.0", "2025-00", "7.3", "R7.3.1x" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int date;

      g_assert_false (sokaku_era_parse_date (texts[i], &date));
      g_assert_false (sokaku_date_parse_iso (texts[i], &date));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/era/fiscal-years", test_fiscal_years);
  g_test_add_func ("/era/far-years", test_far_years);
  g_test_add_func ("/era/not-years", test_not_years);
  g_test_add_func ("/era/dates", test_dates);
  g_test_add_func ("/era/not-dates", test_not_dates);

  return g_test_run ();
}
