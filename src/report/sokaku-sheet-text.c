/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of a sheet as they are printed. */

#include "sokaku-sheet-text.h"

#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-words.h"

/* What stands before an entry: "(新) ", "(継) ① ", or nothing. */
static void
append_lead (GString *text, SokakuPlan *plan, SokakuResult *result)
{
  const char *language = sokaku_plan_get_language (plan);
  int mark = sokaku_result_get_mark (result);
  int indicator = sokaku_result_get_indicator (result);

  if (mark == SOKAKU_MARK_NEW)
    g_string_append_printf (text, "%s ", sokaku_words_get (language, SOKAKU_WORD_MARK_NEW));
  else if (mark == SOKAKU_MARK_CONTINUED)
    g_string_append_printf (text, "%s ", sokaku_words_get (language, SOKAKU_WORD_MARK_CONTINUED));
  if (indicator > 0)
    {
      g_autofree char *number = sokaku_circled_number (indicator);

      g_string_append_printf (text, "%s ", number);
    }
}

/**
 * sokaku_sheet_text_dup_result:
 * @plan: a plan
 * @item: the item of @result
 * @result: an entry
 *
 * Returns: (transfer full): the entry with its mark, the number of its indicator, and
 *   references as words
 */
char *
sokaku_sheet_text_dup_result (SokakuPlan *plan, SokakuItem *item, SokakuResult *result)
{
  GString *text = g_string_new (NULL);
  g_autofree char *rendered = sokaku_reference_render (sokaku_result_get_text (result), item, plan);

  append_lead (text, plan, result);
  g_string_append (text, rendered);
  return g_string_free (text, FALSE);
}

/**
 * sokaku_sheet_text_dup_results:
 * @plan: a plan
 * @item: the item of @action
 * @action: an action row
 *
 * Returns: (transfer full): all that is printed as the result of the row, an entry a line
 */
char *
sokaku_sheet_text_dup_results (SokakuPlan *plan, SokakuItem *item, SokakuAction *action)
{
  SokakuNodeList *results = sokaku_action_get_results (action);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (results); i++)
    {
      g_autofree char *entry
          = sokaku_sheet_text_dup_result (plan, item, sokaku_node_list_peek (results, i));

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, entry);
    }
  return g_string_free (text, FALSE);
}
