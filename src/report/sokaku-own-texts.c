/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report's own texts on paper. */

#include "sokaku-own-texts.h"

#include <string.h>

#include "sokaku-block.h"
#include "sokaku-report-fields.h"
#include "sokaku-report-text.h"
#include "sokaku-text-line.h"
#include "sokaku-words.h"

#define LEADING 1.25

static const char *
find_text (SokakuPlan *plan, const char *key)
{
  SokakuNodeList *texts = sokaku_report_get_texts (sokaku_plan_get_report (plan));

  for (guint i = 0; i < sokaku_node_list_get_length (texts); i++)
    {
      SokakuReportText *text = sokaku_node_list_peek (texts, i);

      if (strcmp (sokaku_report_text_get_key (text), key) == 0)
        return sokaku_report_text_get_text (text);
    }
  return "";
}

/* Japanese paragraphs begin one character to the right, unless they are written so. */
static double
get_indent (const char *language, const char *paragraph)
{
  if (!g_str_has_prefix (language, "ja"))
    return 0;
  return g_unichar_isspace (g_utf8_get_char (paragraph)) ? 0 : SOKAKU_OWN_TEXTS_SIZE;
}

static void
add_paragraph (GPtrArray *blocks, const char *text, double indent, const char *source)
{
  SokakuTextStyle style = { .size = SOKAKU_OWN_TEXTS_SIZE, .leading = LEADING, .indent = indent };
  SokakuBlock *block = sokaku_block_new_paragraph (text, &style);

  sokaku_block_set_source (block, source);
  g_ptr_array_add (blocks, block);
}

/**
 * sokaku_own_texts_add:
 * @blocks: (element-type SokakuBlock): takes the paragraphs
 * @stats: the figures of a plan
 * @key: of one of its report's texts
 * @is_needed: whether a blank text is said to be missing
 *
 * A text of the report's own, a paragraph a line, with the figures of now where it has fields.
 * Blank lines are white space.
 */
void
sokaku_own_texts_add (GPtrArray *blocks, SokakuStats *stats, const char *key, gboolean is_needed)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  const char *language = sokaku_plan_get_language (plan);
  g_autofree char *text = sokaku_report_fields_resolve (find_text (plan, key), stats);
  g_autofree char *source = g_strconcat ("report/", key, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 0);

  if (sokaku_text_is_blank (text))
    {
      if (is_needed)
        add_paragraph (blocks, sokaku_words_get (language, SOKAKU_WORD_NO_TEXT), 0, source);
      return;
    }
  for (guint i = 0; lines[i] != NULL; i++)
    if (sokaku_text_is_blank (lines[i]))
      g_ptr_array_add (blocks, sokaku_block_new_space (SOKAKU_OWN_TEXTS_SIZE));
    else
      add_paragraph (blocks, lines[i], get_indent (language, lines[i]), source);
}
