/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures with one decimal, kept as whole numbers of tenths. */
#include "sokaku-tenths.h"

/**
 * sokaku_tenths_to_string:
 * @tenths: a figure in tenths
 *
 * Writes a figure with its one decimal and a decimal point, in every locale:
 * 40 is "4.0", -5 is "-0.5".
 *
 * Returns: (transfer full): the text
 */
char *
sokaku_tenths_to_string (int tenths)
{
  gint64 size = ABS ((gint64) tenths);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%d", tenths < 0 ? "-" : "", size / 10,
                          (int) (size % 10));
}

/**
 * sokaku_tenths_parse:
 * @text: a text
 * @tenths: (out) (optional): where to put the figure, in tenths
 *
 * Reads what sokaku_tenths_to_string() writes; the decimal may be absent ("4").
 * Anything else — blanks, a comma, a second decimal, a figure that does not
 * fit — is not a figure, and @tenths stays as it was.
 *
 * Returns: whether @text is a figure with at most one decimal
 */
gboolean
sokaku_tenths_parse (const char *text, int *tenths)
{
  gboolean negative;
  gint64 size = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  negative = *text == '-';
  if (negative)
    text++;
  if (!g_ascii_isdigit (*text))
    return FALSE;

  for (; g_ascii_isdigit (*text); text++)
    {
      size = size * 10 + g_ascii_digit_value (*text);
      if (size > G_MAXINT / 10)
        return FALSE;
    }
  size *= 10;

  if (*text == '.')
    {
      if (!g_ascii_isdigit (text[1]))
        return FALSE;
      size += g_ascii_digit_value (text[1]);
      text += 2;
    }
  if (*text != '\0' || size > G_MAXINT)
    return FALSE;

  if (tenths != NULL)
    *tenths = (int) (negative ? -size : size);
  return TRUE;
}
