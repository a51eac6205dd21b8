/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts for comparing and searching: one form for letters of any width, kana and case. */
#include "sokaku-text-fold.h"

#include <string.h>

/* Where a piece of a folded text comes from. */
typedef struct
{
  gsize folded; /* its first byte in the folded text */
  SokakuTextRange range;
} Piece;

static gunichar
fold_character (gunichar c)
{
  /* Katakana count as hiragana. */
  if (c >= 0x30A1 && c <= 0x30F6)
    c -= 0x30A1 - 0x3041;
  switch (c)
    {
    case 0x3095: /* ゕ */
      return 0x304B;
    case 0x3096: /* ゖ */
      return 0x3051;
    case 0x30FC: /* ー and all that is typed in its place */
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    default:
      return c;
    }
}

/* Whether @c is one of those that most texts are made of, and that fold by themselves alone to
 * one character or, being blank, to none. */
static gboolean
is_plain (gunichar c)
{
  return c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096)
         || (c >= 0x30A1 && c <= 0x30FC) || (c >= 0x3000 && c <= 0x3002)
         || (c >= 0xFF01 && c <= 0xFF5E);
}

static void
fold_plain (GString *folded, gunichar c)
{
  if (c >= 0xFF01 && c <= 0xFF5E)
    c -= 0xFF01 - 0x21;
  if (c < 0x80)
    {
      if (!g_unichar_isspace (c))
        g_string_append_c (folded, g_ascii_tolower ((char) c));
      return;
    }
  if (c != 0x3000)
    g_string_append_unichar (folded, fold_character (c));
}

/* Whether @c can become one character with what stands before it: ﾞ, accents, parts of a Hangul
 * syllable. */
static gboolean
is_continuation (gunichar c)
{
  gunichar first;

  if (is_plain (c))
    return FALSE;
  if (g_unichar_fully_decompose (c, TRUE, &first, 1) == 0)
    return FALSE;
  return g_unichar_ismark (first) || (first >= 0x1160 && first <= 0x11FF);
}

static void
fold_piece (GString *folded, const char *start, const char *end)
{
  g_autofree char *normal = g_utf8_normalize (start, end - start, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;

  for (const char *p = lower; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (folded, fold_character (g_utf8_get_char (p)));
}

static const char *
find_end (const char *start)
{
  const char *end = g_utf8_next_char (start);

  while (*end != '\0' && is_continuation (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end;
}

/* Folds @text piece by piece: normalization never reaches from one into the next. */
static void
fold (GString *folded, const char *text, GArray *pieces)
{
  const char *end;

  for (const char *p = text; *p != '\0'; p = end)
    {
      Piece piece = { folded->len, { p - text, 0 } };

      end = find_end (p);
      if (end == g_utf8_next_char (p) && is_plain (g_utf8_get_char (p)))
        fold_plain (folded, g_utf8_get_char (p));
      else
        fold_piece (folded, p, end);
      piece.range.end = end - text;
      if (pieces != NULL && folded->len > piece.folded)
        g_array_append_val (pieces, piece);
    }
}

/**
 * sokaku_text_fold:
 * @text: a text
 *
 * What is equal for ｶﾅ, カナ and かな, Ａ and a: NFKC, case folded, katakana as
 * hiragana, dashes as one, without blanks.
 *
 * Returns: (transfer full): a text to compare and search in, not for people
 */
char *
sokaku_text_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  fold (folded, text, NULL);
  return g_string_free (folded, FALSE);
}

/**
 * sokaku_text_fold_append:
 * @folded: where to append
 * @text: a text
 *
 * Like sokaku_text_fold(), for those who put many texts together.
 */
void
sokaku_text_fold_append (GString *folded, const char *text)
{
  fold (folded, text, NULL);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0xFF02 || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F;
}

/**
 * sokaku_text_split_words:
 * @query: what somebody looks for
 *
 * Words are parted by blanks of any width. What stands in double quotes is one,
 * also before the second quote has been typed.
 *
 * Returns: (transfer full) (array zero-terminated=1): the words, folded
 */
char **
sokaku_text_split_words (const char *query)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = query;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0 || is_quote (c) || (!quoted && g_unichar_isspace (c)))
        {
          g_autofree char *folded = sokaku_text_fold (word->str);

          if (*folded != '\0')
            g_strv_builder_add (words, folded);
          g_string_truncate (word, 0);
          quoted = is_quote (c) ? !quoted : quoted;
        }
      else
        g_string_append_unichar (word, c);
      if (c == 0)
        return g_strv_builder_end (words);
    }
}

/**
 * sokaku_text_has_words:
 * @folded: a folded text
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether every one of @words stands in it
 */
gboolean
sokaku_text_has_words (const char *folded, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* The piece that the byte at @offset of the folded text belongs to. */
static const Piece *
find_piece (GArray *pieces, gsize offset)
{
  guint low = 0;
  guint high = pieces->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (pieces, Piece, middle).folded <= offset)
        low = middle;
      else
        high = middle;
    }
  return &g_array_index (pieces, Piece, low);
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const SokakuTextRange *left = a;
  const SokakuTextRange *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  return (left->end > right->end) - (left->end < right->end);
}

/* Sorts ranges and makes one of those that overlap. */
static void
join_ranges (GArray *ranges)
{
  guint n = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      SokakuTextRange *last = n > 0 ? &g_array_index (ranges, SokakuTextRange, n - 1) : NULL;
      const SokakuTextRange *range = &g_array_index (ranges, SokakuTextRange, i);

      if (last != NULL && range->start < last->end)
        last->end = MAX (last->end, range->end);
      else
        g_array_index (ranges, SokakuTextRange, n++) = *range;
    }
  g_array_set_size (ranges, n);
}

/**
 * sokaku_text_find:
 * @text: a text
 * @words: (array zero-terminated=1): words from sokaku_text_split_words()
 *
 * Finds every place at which any of @words stands in @text, however it is
 * written there. A hit covers whole characters: one in ㍻ covers all of it, and
 * one over ｶﾞ both of its signs.
 *
 * Returns: (transfer full) (element-type SokakuTextRange): ranges of @text in
 *   bytes, in order; those that overlap are one
 */
GArray *
sokaku_text_find (const char *text, const char *const *words)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (SokakuTextRange));
  g_autoptr (GArray) pieces = NULL;
  g_autoptr (GString) folded = NULL;

  if (*text == '\0' || words[0] == NULL)
    return ranges;
  pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  folded = g_string_sized_new (strlen (text));
  fold (folded, text, pieces);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      for (const char *p = strstr (folded->str, words[i]); p != NULL;
           p = strstr (p + length, words[i]))
        {
          gsize offset = p - folded->str;
          SokakuTextRange range = { find_piece (pieces, offset)->range.start,
                                    find_piece (pieces, offset + length - 1)->range.end };

          g_array_append_val (ranges, range);
        }
    }
  join_ranges (ranges);
  return ranges;
}
