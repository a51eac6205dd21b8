/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A result as one text, the way that tables hold it, and as entries. */
#include "sokaku-result-text.h"

#include <string.h>

#include "sokaku-vocabulary.h"

static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* What begins an entry: an indicator's number, unless it begins "①と同じ", a mark, or both. */
static gboolean
parse_start (const char *line, int *indicator, SokakuMark *mark, const char **rest)
{
  const char *p = skip_blanks (line);
  const char *behind;

  *indicator = 0;
  *mark = SOKAKU_MARK_NONE;
  *rest = p;
  if (sokaku_vocabulary_parse_circled (p, indicator, &behind))
    {
      if (sokaku_vocabulary_is_same (skip_blanks (behind)))
        *indicator = 0;
      else
        *rest = skip_blanks (behind);
    }
  if (sokaku_vocabulary_parse_mark (*rest, mark, &behind))
    *rest = skip_blanks (behind);
  return *indicator != 0 || *mark != SOKAKU_MARK_NONE;
}

/**
 * sokaku_result_text_split:
 * @text: a result: lines, of which some begin with an indicator's number (①) or a
 *   mark, (新) or (継), or with both
 *
 * Each such line begins an entry; lines without belong to the entry before them.
 * What stands before the first of them is an entry without a mark.
 *
 * Returns: (transfer full) (element-type SokakuResult): the entries; none for a blank text
 */
GPtrArray *
sokaku_result_text_split (const char *text)
{
  GPtrArray *results = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  SokakuResult *result = NULL;

  if (*skip_blanks (text) == '\0')
    return results;
  for (char **line = lines; *line != NULL; line++)
    {
      const char *rest;
      SokakuMark mark;
      int indicator;

      if (result == NULL && *skip_blanks (*line) == '\0')
        continue;
      if (parse_start (*line, &indicator, &mark, &rest) || result == NULL)
        {
          result = sokaku_result_new ();
          sokaku_result_set_indicator (result, indicator);
          sokaku_result_set_mark (result, (int) mark);
          sokaku_result_set_text (result, rest);
          g_ptr_array_add (results, result);
        }
      else
        {
          g_autofree char *longer
              = g_strconcat (sokaku_result_get_text (result), "\n", *line, NULL);

          sokaku_result_set_text (result, longer);
        }
    }
  return results;
}
