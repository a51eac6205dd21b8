/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts of money, as a report writes them. */
#include "sokaku-amount.h"

#include <string.h>

static const struct
{
  guint64 size;
  const char *name;
} units[] = {
  { 1000000000000, "兆" },
  { 100000000, "億" },
  { 10000, "万" },
  { 1, "" },
};

/* The largest amount that is read; far above what any city has, and far below what overflows. */
#define LARGEST 999999999999999

/**
 * sokaku_amount_format:
 * @amount: an amount of money
 * @language: language of the plan
 *
 * Writes an amount as that language's reports do: 3,760,000,000 is "37億6千万円" in
 * Japanese, where thousands of 万 are called 千万, and 3,765,120,000 is "37億6,512万円".
 *
 * Returns: (transfer full): the amount with its unit
 */
char *
sokaku_amount_format (gint64 amount, const char *language)
{
  g_autoptr (GString) text = g_string_new (amount < 0 ? "-" : "");
  guint64 rest = amount < 0 ? 0 - (guint64) amount : (guint64) amount;

  g_return_val_if_fail (language != NULL, NULL);

  if (!g_str_has_prefix (language, "ja"))
    {
      g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, rest);
      gsize length = strlen (digits);

      for (gsize i = 0; i < length; i++)
        {
          if (i > 0 && (length - i) % 3 == 0)
            g_string_append_c (text, ',');
          g_string_append_c (text, digits[i]);
        }
      g_string_append (text, " yen");
      return g_strdup (text->str);
    }

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      guint64 n = rest / units[i].size;

      rest %= units[i].size;
      if (n == 0)
        continue;
      if (n >= 1000 && n < 10000 && n % 1000 == 0 && *units[i].name != '\0')
        g_string_append_printf (text, "%" G_GUINT64_FORMAT "千", n / 1000);
      else if (n >= 1000)
        g_string_append_printf (text, "%" G_GUINT64_FORMAT ",%03" G_GUINT64_FORMAT, n / 1000,
                                n % 1000);
      else
        g_string_append_printf (text, "%" G_GUINT64_FORMAT, n);
      g_string_append (text, units[i].name);
    }
  if (amount == 0)
    g_string_append_c (text, '0');
  g_string_append (text, "円");
  return g_strdup (text->str);
}

/* Full-width digits and signs become ASCII; blanks and the commas between digits go. */
static char *
normalize (const char *text)
{
  g_autofree char *nfkc = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *plain = g_string_new (NULL);

  for (const char *p = nfkc != NULL ? nfkc : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != ',' && c != 0x3001)
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

static gboolean
skip (const char **text, const char *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  return TRUE;
}

/* Reads "6", "6千" or "6512"; at most four digits' worth below a unit is usual, but not asked for.
 */
static gboolean
read_number (const char **text, guint64 *number)
{
  guint64 n = 0;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  for (; g_ascii_isdigit (**text); (*text)++)
    {
      n = n * 10 + (guint64) g_ascii_digit_value (**text);
      if (n > LARGEST)
        return FALSE;
    }
  if (skip (text, "千"))
    {
      n *= 1000;
      if (g_ascii_isdigit (**text))
        {
          guint64 rest = 0;

          if (!read_number (text, &rest) || rest >= 1000)
            return FALSE;
          n += rest;
        }
    }
  *number = n;
  return TRUE;
}

/**
 * sokaku_amount_parse:
 * @text: as typed: "3,760,000,000", "37億6千万円", "37億6,000万"
 * @amount: (out): the amount
 *
 * Reads an amount. Larger units come first, each once.
 *
 * Returns: whether @text is an amount
 */
gboolean
sokaku_amount_parse (const char *text, gint64 *amount)
{
  g_autofree char *plain = NULL;
  const char *rest;
  guint64 sum = 0;
  guint next = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  plain = normalize (text);
  rest = plain;
  while (*rest != '\0' && next < G_N_ELEMENTS (units))
    {
      guint64 number;
      guint i = next;

      if (!read_number (&rest, &number))
        break;
      while (*units[i].name != '\0' && !skip (&rest, units[i].name))
        i++;
      if (number > LARGEST / units[i].size)
        return FALSE;
      sum += number * units[i].size;
      next = i + 1;
    }
  if (next == 0)
    return FALSE;
  if (!skip (&rest, "円"))
    skip (&rest, "yen");
  if (*rest != '\0' || sum > LARGEST)
    return FALSE;
  *amount = (gint64) sum;
  return TRUE;
}
