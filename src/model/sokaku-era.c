/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Japanese eras: years and dates as city halls write them. */
#include "sokaku-era.h"

#include <string.h>

/* C libraries know the eras only in some places and GLib in none, so the five
 * eras of the Gregorian calendar in Japan stand here, latest first. */
typedef struct
{
  char letter;
  const char *name;
  int first_day; /* a SokakuDate */
} Era;

static const Era eras[] = {
  { 'R', "令和", SOKAKU_DATE (2019, 5, 1) },   { 'H', "平成", SOKAKU_DATE (1989, 1, 8) },
  { 'S', "昭和", SOKAKU_DATE (1926, 12, 25) }, { 'T', "大正", SOKAKU_DATE (1912, 7, 30) },
  { 'M', "明治", SOKAKU_DATE (1868, 1, 25) },
};

static int
era_first_year (const Era *era)
{
  return SOKAKU_DATE_YEAR (era->first_day);
}

/* The era of a date; a month without a day counts by its last day. */
static const Era *
era_of_date (int date)
{
  int day = SOKAKU_DATE_DAY (date) != 0 ? date : date + 31;

  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    if (day >= eras[i].first_day)
      return &eras[i];
  return NULL;
}

/* The era that a fiscal year is called by: the one in force in its first
 * summer, so that the year of 1 April 2019 is R1 and that of 1988 is S63. */
static const Era *
era_of_fiscal_year (int fiscal_year)
{
  if (fiscal_year < 1 || fiscal_year > 9999)
    return NULL;
  return era_of_date (SOKAKU_DATE (fiscal_year, 7, 1));
}

/* Full-width letters and digits become ASCII, blanks go. */
static char *
normalize (const char *text)
{
  g_autofree char *nfkc = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *plain = g_string_new (NULL);

  for (const char *p = nfkc != NULL ? nfkc : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_len (plain, p, g_utf8_next_char (p) - p);
  return g_string_free (plain, FALSE);
}

static gboolean
skip (const char **text, const char *prefix)
{
  if (!g_str_has_prefix (*text, prefix))
    return FALSE;
  *text += strlen (prefix);
  return TRUE;
}

static gboolean
parse_number (const char **text, guint max_digits, int *value)
{
  guint n = 0;

  for (*value = 0; g_ascii_isdigit (**text) && n < max_digits; n++, (*text)++)
    *value = *value * 10 + (**text - '0');
  return n > 0 && !g_ascii_isdigit (**text);
}

/* "R7", "令和7", "令和元" or "2025": the calendar year. */
static gboolean
parse_year (const char **text, int *year)
{
  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    {
      char letter[2] = { eras[i].letter, '\0' };
      char lower[2] = { g_ascii_tolower (eras[i].letter), '\0' };
      int n;

      if (!skip (text, eras[i].name) && !skip (text, letter) && !skip (text, lower))
        continue;
      if (skip (text, "元"))
        n = 1;
      else if (!parse_number (text, 2, &n) || n == 0)
        return FALSE;
      *year = era_first_year (&eras[i]) + n - 1;
      return TRUE;
    }
  return parse_number (text, 4, year) && *year >= 1000;
}

/**
 * sokaku_era_parse_fiscal_year:
 * @text: "R2", "H31", "令和元年度", "2020" and the like; full-width figures too
 * @fiscal_year: (out): the calendar year in which the fiscal year begins
 *
 * Returns: whether @text is a year
 */
gboolean
sokaku_era_parse_fiscal_year (const char *text, int *fiscal_year)
{
  g_autofree char *plain = normalize (text);
  const char *p = plain;

  if (!parse_year (&p, fiscal_year))
    return FALSE;
  if (skip (&p, "年"))
    skip (&p, "度");
  return *p == '\0';
}

/**
 * sokaku_era_format_fiscal_year:
 * @fiscal_year: the calendar year in which the fiscal year begins
 * @form: short or long
 *
 * Returns: (transfer full): "R2" or "令和2年度"; the year in digits before the eras
 */
char *
sokaku_era_format_fiscal_year (int fiscal_year, SokakuEraForm form)
{
  const Era *era = era_of_fiscal_year (fiscal_year);
  int n;

  if (era == NULL)
    return g_strdup_printf (form == SOKAKU_ERA_LONG ? "%d年度" : "%d", fiscal_year);

  n = fiscal_year - era_first_year (era) + 1;
  if (form == SOKAKU_ERA_SHORT)
    return g_strdup_printf ("%c%d", era->letter, n);
  if (n == 1)
    return g_strdup_printf ("%s元年度", era->name);
  return g_strdup_printf ("%s%d年度", era->name, n);
}

/**
 * sokaku_era_parse_date:
 * @text: "R7.3", "R7.7.30", "令和7年3月", "2025-07-30" and the like
 * @date: (out): a #SokakuDate
 *
 * Returns: whether @text is a date that exists
 */
gboolean
sokaku_era_parse_date (const char *text, int *date)
{
  g_autofree char *plain = normalize (text);
  const char *p = plain;
  int year, month, day = 0;

  if (!parse_year (&p, &year))
    return FALSE;
  if (!skip (&p, "年") && !skip (&p, ".") && !skip (&p, "-") && !skip (&p, "/"))
    return FALSE;
  if (!parse_number (&p, 2, &month))
    return FALSE;
  if (skip (&p, "月") || skip (&p, ".") || skip (&p, "-") || skip (&p, "/"))
    {
      if (*p != '\0')
        {
          if (!parse_number (&p, 2, &day) || day == 0)
            return FALSE;
          skip (&p, "日");
        }
    }
  *date = SOKAKU_DATE (year, month, day);
  return *p == '\0' && sokaku_date_is_valid (*date);
}

/**
 * sokaku_era_format_date:
 * @date: a #SokakuDate, or 0
 * @form: short or long
 *
 * Returns: (transfer full): "R7.3", "R7.7.30", "令和7年3月" or "令和7年7月30日";
 *   "" for no date
 */
char *
sokaku_era_format_date (int date, SokakuEraForm form)
{
  const Era *era = date != 0 ? era_of_date (date) : NULL;
  int month = SOKAKU_DATE_MONTH (date);
  int day = SOKAKU_DATE_DAY (date);
  int n;
  g_autofree char *year = NULL;

  if (date == 0)
    return g_strdup ("");
  if (era == NULL)
    return sokaku_date_format_iso (date);

  n = SOKAKU_DATE_YEAR (date) - era_first_year (era) + 1;
  if (form == SOKAKU_ERA_SHORT)
    return day == 0 ? g_strdup_printf ("%c%d.%d", era->letter, n, month)
                    : g_strdup_printf ("%c%d.%d.%d", era->letter, n, month, day);

  year = n == 1 ? g_strdup_printf ("%s元年", era->name) : g_strdup_printf ("%s%d年", era->name, n);
  return day == 0 ? g_strdup_printf ("%s%d月", year, month)
                  : g_strdup_printf ("%s%d月%d日", year, month, day);
}

/**
 * sokaku_era_format_date_in:
 * @date: a #SokakuDate, or 0
 * @language: of a plan, such as "ja"
 *
 * Returns: (transfer full): the date as texts in that language have it, such as
 *   "令和7年7月30日" or "2025-07-30"; "" for no date
 */
char *
sokaku_era_format_date_in (int date, const char *language)
{
  if (date == 0)
    return g_strdup ("");
  return g_str_has_prefix (language, "ja") ? sokaku_era_format_date (date, SOKAKU_ERA_LONG)
                                           : sokaku_date_format_iso (date);
}
