/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text from somewhere as one line of a message. */
#include "sokaku-text-line.h"

#include <string.h>

/**
 * sokaku_text_line_make:
 * @text: a text in UTF-8, such as a message that quotes a file
 * @max_characters: how long the line may become
 *
 * Controls, such as line breaks, become blanks; what is too long loses its middle, since
 * what is said about a quotation stands before or after it.
 *
 * Returns: (transfer full): one line
 */
char *
sokaku_text_line_make (const char *text, guint max_characters)
{
  const glong length = g_utf8_strlen (text, -1);
  g_autofree char *line = g_strdup (text);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  for (char *p = line; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  if (length <= (glong) max_characters)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, max_characters / 2);
  end = g_utf8_substring (line, length - max_characters / 2, length);
  return g_strconcat (start, "…", end, NULL);
}

/**
 * sokaku_text_is_blank:
 * @text: a text
 *
 * Returns: whether there is nothing to read in it
 */
gboolean
sokaku_text_is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * sokaku_text_is_dash:
 * @text: a text
 *
 * Returns: whether there is nothing to read in it but perhaps dashes of any width
 */
gboolean
sokaku_text_is_dash (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* The long vowel mark is typed for a dash, too. */
      if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_DASH_PUNCTUATION && c != 0x30FC
          && c != 0x2212 && c != 0xFF70)
        return FALSE;
    }
  return TRUE;
}

/**
 * sokaku_text_strip:
 * @text: a text
 *
 * Returns: (transfer full): the text without blanks of any width at its ends
 */
char *
sokaku_text_strip (const char *text)
{
  const char *end = text + strlen (text);

  while (text < end && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, end - text);
}
