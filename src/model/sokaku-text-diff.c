/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was changed from one text to another, by words and characters. */
#include "sokaku-text-diff.h"

#include <string.h>

/* Where the middles of two texts have more pairs of words than this, they count as new as a
 * whole: nobody reads the difference of such texts, but all would wait for it. */
#define MAX_PAIRS 4000000

typedef struct
{
  const char *start;
  gsize length;
} Token;

/* Letters that make words together; of Japanese each is a word. */
static gboolean
is_word_letter (gunichar c)
{
  return g_unichar_isalnum (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HAN
         && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HIRAGANA
         && g_unichar_get_script (c) != G_UNICODE_SCRIPT_KATAKANA;
}

static GArray *
split (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));

  for (const char *p = text; *p != '\0';)
    {
      const char *end = g_utf8_next_char (p);
      Token token = { p, 0 };

      if (is_word_letter (g_utf8_get_char (p)))
        while (*end != '\0' && is_word_letter (g_utf8_get_char (end)))
          end = g_utf8_next_char (end);
      token.length = (gsize) (end - p);
      g_array_append_val (tokens, token);
      p = end;
    }
  return tokens;
}

static gboolean
is_same (GArray *a, guint i, GArray *b, guint j)
{
  const Token *left = &g_array_index (a, Token, i);
  const Token *right = &g_array_index (b, Token, j);

  return left->length == right->length && memcmp (left->start, right->start, left->length) == 0;
}

static void
clear_part (gpointer data)
{
  g_free (((SokakuTextDiffPart *) data)->text);
}

/* Adds tokens of one text, to the part before where that is of the same kind. */
static void
add (GArray *parts, SokakuTextDiffKind kind, GArray *tokens, guint from, guint to)
{
  g_autofree char *text = NULL;
  const Token *first, *last;

  if (from >= to)
    return;
  first = &g_array_index (tokens, Token, from);
  last = &g_array_index (tokens, Token, to - 1);
  text = g_strndup (first->start, (gsize) (last->start + last->length - first->start));
  if (parts->len > 0 && g_array_index (parts, SokakuTextDiffPart, parts->len - 1).kind == kind)
    {
      SokakuTextDiffPart *part = &g_array_index (parts, SokakuTextDiffPart, parts->len - 1);
      char *joined = g_strconcat (part->text, text, NULL);

      g_free (part->text);
      part->text = joined;
    }
  else
    {
      SokakuTextDiffPart part = { kind, g_steal_pointer (&text) };

      g_array_append_val (parts, part);
    }
}

/* The longest common words of both middles, found from the end so that they are read forwards. */
static void
add_middle (GArray *parts, GArray *a, guint a0, guint a1, GArray *b, guint b0, guint b1)
{
  gsize width = b1 - b0 + 1;
  g_autofree guint16 *longest = NULL;
  guint i = a0;
  guint j = b0;

  if ((guint64) (a1 - a0 + 1) * width > MAX_PAIRS || a1 - a0 > G_MAXUINT16)
    {
      add (parts, SOKAKU_TEXT_DIFF_REMOVED, a, a0, a1);
      add (parts, SOKAKU_TEXT_DIFF_ADDED, b, b0, b1);
      return;
    }
  longest = g_new0 (guint16, (a1 - a0 + 1) * width);
#define AT(x, y) longest[((x) -a0) * width + ((y) -b0)]
  for (guint x = a1; x-- > a0;)
    for (guint y = b1; y-- > b0;)
      AT (x, y) = is_same (a, x, b, y) ? (guint16) (AT (x + 1, y + 1) + 1)
                                       : MAX (AT (x + 1, y), AT (x, y + 1));
  while (i < a1 && j < b1)
    {
      if (is_same (a, i, b, j))
        {
          add (parts, SOKAKU_TEXT_DIFF_SAME, a, i, i + 1);
          i++;
          j++;
        }
      else if (AT (i + 1, j) >= AT (i, j + 1))
        {
          add (parts, SOKAKU_TEXT_DIFF_REMOVED, a, i, i + 1);
          i++;
        }
      else
        {
          add (parts, SOKAKU_TEXT_DIFF_ADDED, b, j, j + 1);
          j++;
        }
    }
#undef AT
  add (parts, SOKAKU_TEXT_DIFF_REMOVED, a, i, a1);
  add (parts, SOKAKU_TEXT_DIFF_ADDED, b, j, b1);
}

/**
 * sokaku_text_diff:
 * @before: a text
 * @after: what was made of it
 *
 * Lays two texts over each other: what both have, what only the first has, what only
 * the second has. Words are compared as wholes, Japanese letter by letter.
 *
 * Returns: (transfer full) (element-type SokakuTextDiffPart): the pieces, in order
 */
GArray *
sokaku_text_diff (const char *before, const char *after)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (SokakuTextDiffPart));
  g_autoptr (GArray) a = split (before);
  g_autoptr (GArray) b = split (after);
  guint head = 0;
  guint tail = 0;

  g_array_set_clear_func (parts, clear_part);
  while (head < a->len && head < b->len && is_same (a, head, b, head))
    head++;
  while (tail < a->len - head && tail < b->len - head
         && is_same (a, a->len - 1 - tail, b, b->len - 1 - tail))
    tail++;
  add (parts, SOKAKU_TEXT_DIFF_SAME, a, 0, head);
  add_middle (parts, a, head, a->len - tail, b, head, b->len - tail);
  add (parts, SOKAKU_TEXT_DIFF_SAME, a, a->len - tail, a->len);
  return parts;
}
