/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of which the day may be left open, kept in one number. */
#include "sokaku-date.h"

#include <string.h>

/**
 * sokaku_date_is_valid:
 * @date: a #SokakuDate
 *
 * Returns: whether @date names a month, or a day that exists
 */
gboolean
sokaku_date_is_valid (int date)
{
  int year = SOKAKU_DATE_YEAR (date);
  int month = SOKAKU_DATE_MONTH (date);
  int day = SOKAKU_DATE_DAY (date);

  if (date <= 0 || year < 1 || year > 9999 || month < 1 || month > 12)
    return FALSE;
  return day == 0 || g_date_valid_dmy (day, month, year);
}

/**
 * sokaku_date_get_fiscal_year:
 * @date: a #SokakuDate, or 0
 *
 * Returns: the fiscal year (April to March) of @date, 0 for no date
 */
int
sokaku_date_get_fiscal_year (int date)
{
  if (date == 0)
    return 0;
  return SOKAKU_DATE_MONTH (date) >= 4 ? SOKAKU_DATE_YEAR (date) : SOKAKU_DATE_YEAR (date) - 1;
}

static gboolean
parse_digits (const char **text, guint n, int *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (**text - '0');
    }
  return TRUE;
}

/**
 * sokaku_date_parse_iso:
 * @text: "2025-03" or "2025-07-30"
 * @date: (out): a #SokakuDate
 *
 * Returns: whether @text is a valid date
 */
gboolean
sokaku_date_parse_iso (const char *text, int *date)
{
  int year, month, day = 0;

  if (!parse_digits (&text, 4, &year) || *text++ != '-' || !parse_digits (&text, 2, &month))
    return FALSE;
  if (*text == '-')
    {
      text++;
      if (!parse_digits (&text, 2, &day) || day == 0)
        return FALSE;
    }
  *date = SOKAKU_DATE (year, month, day);
  return *text == '\0' && sokaku_date_is_valid (*date);
}

/**
 * sokaku_date_format_iso:
 * @date: a #SokakuDate, or 0
 *
 * Returns: (transfer full): "2025-03" or "2025-07-30"; "" for no date
 */
char *
sokaku_date_format_iso (int date)
{
  if (date == 0)
    return g_strdup ("");
  if (SOKAKU_DATE_DAY (date) == 0)
    return g_strdup_printf ("%04d-%02d", SOKAKU_DATE_YEAR (date), SOKAKU_DATE_MONTH (date));
  return g_strdup_printf ("%04d-%02d-%02d", SOKAKU_DATE_YEAR (date), SOKAKU_DATE_MONTH (date),
                          SOKAKU_DATE_DAY (date));
}
