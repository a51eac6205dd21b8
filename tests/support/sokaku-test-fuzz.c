/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Damaging files at random, the same way for the same seed. */
#include "sokaku-test-fuzz.h"

#include <string.h>

#define MAX_CHANGES 4

static gsize
pick (gsize n)
{
  return n > 0 ? (gsize) g_test_rand_int_range (0, (gint32) n) : 0;
}

static void
change (GString *text, const char *const *words)
{
  const gsize place = pick (text->len + 1);
  const gsize length = pick (MIN (text->len - place, 40) + 1);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      if (place < text->len)
        text->str[place] ^= 1 << pick (8);
      break;
    case 1:
      g_string_erase (text, (gssize) place, (gssize) length);
      break;
    case 2:
      g_string_insert_c (text, (gssize) place, (char) pick (256));
      break;
    case 3:
      {
        g_autofree char *again = g_strndup (text->str + place, length);

        g_string_insert_len (text, (gssize) pick (text->len + 1), again, (gssize) strlen (again));
      }
      break;
    case 4:
      if (g_test_rand_bit ())
        g_string_truncate (text, place);
      break;
    default:
      g_string_erase (text, (gssize) place, (gssize) pick (MIN (length, 8) + 1));
      g_string_insert (text, (gssize) MIN (place, text->len),
                       words[pick (g_strv_length ((char **) words))]);
    }
}

/**
 * sokaku_test_damage:
 * @text: content of a file
 * @length: its length in bytes
 * @words: (array zero-terminated=1): what such files hold, to put where it does not belong
 *
 * Returns: (transfer full): the content with a few changes, which may be none
 */
GString *
sokaku_test_damage (const char *text, gsize length, const char *const *words)
{
  GString *damaged = g_string_new_len (text, (gssize) length);

  for (gint32 n = g_test_rand_int_range (1, MAX_CHANGES + 1); n > 0; n--)
    change (damaged, words);
  return damaged;
}

/**
 * sokaku_test_fuzz_goes_on:
 * @n_done: how many rounds are done
 * @n_usual: how many a usual run does
 * @began: when the first began, of g_get_monotonic_time ()
 *
 * A usual run is the same for the same seed. `SOKAKU_FUZZ_SECONDS` asks for a longer
 * one, by hand.
 *
 * Returns: whether to do another round
 */
gboolean
sokaku_test_fuzz_goes_on (guint n_done, guint n_usual, gint64 began)
{
  const char *seconds = g_getenv ("SOKAKU_FUZZ_SECONDS");

  if (seconds != NULL)
    return g_get_monotonic_time () - began
           < g_ascii_strtoll (seconds, NULL, 10) * G_TIME_SPAN_SECOND;
  return n_done < n_usual;
}

/**
 * sokaku_test_assert_sentence:
 * @sentence: what a user is told
 *
 * Asserts that it is one line of text which ends as a sentence.
 */
void
sokaku_test_assert_sentence (const char *sentence)
{
  g_assert_nonnull (sentence);
  if (!g_utf8_validate (sentence, -1, NULL) || strpbrk (sentence, "\r\n") != NULL
      || !(g_str_has_suffix (sentence, ".") || g_str_has_suffix (sentence, "。"))
      || strlen (sentence) > 1000)
    g_error ("Not a sentence: “%s”", sentence);
}
