/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of which the day may be left open, kept in one number. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SokakuDate:
 *
 * year × 10000 + month × 100 + day of the Gregorian calendar; day 0 where only
 * the month is known; 0 for no date. Orders as dates do. Kept as int.
 */
#define SOKAKU_DATE(year, month, day) ((year) *10000 + (month) *100 + (day))
#define SOKAKU_DATE_YEAR(date) ((date) / 10000)
#define SOKAKU_DATE_MONTH(date) ((date) / 100 % 100)
#define SOKAKU_DATE_DAY(date) ((date) % 100)

gboolean sokaku_date_is_valid (int date);
int sokaku_date_get_fiscal_year (int date);
gboolean sokaku_date_parse_iso (const char *text, int *date);
char *sokaku_date_format_iso (int date);

G_END_DECLS
