/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items that a text of the council mentions by their numbers: No.3, N7. */
#include "sokaku-mention.h"

#include "sokaku-sheet.h"

/* Letters and digits of any width as ASCII; 0 for anything else. */
static char
get_plain (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (c >= 0xFF01 && c <= 0xFF5E)
    c -= 0xFF01 - 0x21;
  return c < 0x80 ? (char) c : '\0';
}

/* Letters, then digits. Returns where it ends; @p itself where none begins there. */
static const char *
read_number (const char *p, GString *number, guint *n_letters)
{
  const char *start = p;
  gsize digits;

  g_string_truncate (number, 0);
  for (; g_ascii_isalpha (get_plain (p)) && number->len < 3; p = g_utf8_next_char (p))
    g_string_append_c (number, get_plain (p));
  *n_letters = number->len;
  digits = number->len;
  for (; g_ascii_isdigit (get_plain (p)) && number->len < 12; p = g_utf8_next_char (p))
    g_string_append_c (number, get_plain (p));
  if (number->len == digits || g_ascii_isalnum (get_plain (p)))
    return start;
  return p;
}

/* What stands before a number to say that it is one: "No.", "№". Returns where it ends. */
static const char *
read_sign (const char *p)
{
  const char *start = p;

  if (g_utf8_get_char (p) == 0x2116)
    p = g_utf8_next_char (p);
  else if (g_ascii_tolower (get_plain (p)) == 'n'
           && g_ascii_tolower (get_plain (g_utf8_next_char (p))) == 'o')
    p = g_utf8_next_char (g_utf8_next_char (p));
  else
    return start;
  if (get_plain (p) == '.')
    p = g_utf8_next_char (p);
  else if (g_ascii_isalpha (get_plain (p)))
    return start;
  while (*p == ' ' || g_utf8_get_char (p) == 0x3000)
    p = g_utf8_next_char (p);
  return p;
}

/**
 * sokaku_mention_find_all:
 * @plan: a plan
 * @text: a text, in letters of any width
 *
 * Finds where a text names an item: "No." or "№" and a number; or, without them, a
 * number that begins with a letter and that an item of the plan has.
 *
 * Returns: (transfer full) (element-type SokakuMention): the mentions, in order
 */
GArray *
sokaku_mention_find_all (SokakuPlan *plan, const char *text)
{
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (SokakuMention));
  g_autoptr (GString) number = g_string_new (NULL);
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0';)
    {
      const char *begin = in_word ? p : read_sign (p);
      gboolean has_sign = begin > p;
      guint n_letters = 0;
      const char *end = in_word ? p : read_number (begin, number, &n_letters);
      SokakuMention mention = { p - text, end - text, begin - text, NULL };

      if (end > begin && (has_sign || n_letters > 0))
        mention.item = sokaku_plan_find_item_by_number (plan, number->str);
      if (end > begin && (has_sign || mention.item != NULL))
        {
          g_array_append_val (mentions, mention);
          p = end;
          in_word = FALSE;
          continue;
        }
      in_word = g_ascii_isalnum (get_plain (p));
      p = g_utf8_next_char (p);
    }
  return mentions;
}

/**
 * sokaku_mention_is_of:
 * @plan: a plan
 * @text: a text
 * @item: an item of it
 *
 * Returns: whether @text names @item
 */
gboolean
sokaku_mention_is_of (SokakuPlan *plan, const char *text, SokakuItem *item)
{
  g_autoptr (GArray) mentions = sokaku_mention_find_all (plan, text);

  for (guint i = 0; i < mentions->len; i++)
    if (g_array_index (mentions, SokakuMention, i).item == item)
      return TRUE;
  return FALSE;
}
