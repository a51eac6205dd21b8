/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts for comparing: one form for letters of any width, kana and case. */
#include "sokaku-text-fold.h"

#include "sokaku-sheet.h"

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
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_casefold (normal != NULL ? normal : text, -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (folded, fold_character (g_utf8_get_char (p)));
  return g_string_free (folded, FALSE);
}

/* Adds one field. */
static void
add_text (GString *all, const char *text)
{
  if (*text == '\0')
    return;
  g_string_append (all, text);
  /* Words of two fields must not be found as one. */
  g_string_append_c (all, '\001');
}

/**
 * sokaku_item_dup_search_text:
 * @item: an item
 *
 * Returns: (transfer full): every text of its sheet, folded, fields apart
 */
char *
sokaku_item_dup_search_text (SokakuItem *item)
{
  g_autoptr (GString) all = g_string_new (NULL);
  SokakuNodeList *list;

  add_text (all, sokaku_item_get_number (item));
  add_text (all, sokaku_item_get_title (item));
  add_text (all, sokaku_item_get_tag (item));
  for (const char *const *d = sokaku_item_get_departments (item); *d != NULL; d++)
    add_text (all, *d);

  list = sokaku_item_get_schedule (item);
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuScheduleCell *cell = sokaku_node_list_peek (list, i);

      add_text (all, sokaku_schedule_cell_get_planned (cell));
      add_text (all, sokaku_schedule_cell_get_actual (cell));
    }
  list = sokaku_item_get_actions (item);
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (list, i);
      SokakuNodeList *results = sokaku_action_get_results (action);

      add_text (all, sokaku_action_get_plan (action));
      for (guint j = 0; j < sokaku_node_list_get_length (results); j++)
        add_text (all, sokaku_result_get_text (sokaku_node_list_peek (results, j)));
    }
  list = sokaku_item_get_evaluations (item);
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuEvaluation *evaluation = sokaku_node_list_peek (list, i);
      SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);

      add_text (all, sokaku_evaluation_get_reason (evaluation));
      add_text (all, sokaku_evaluation_get_decision (evaluation));
      for (guint j = 0; j < sokaku_node_list_get_length (scores); j++)
        add_text (all, sokaku_score_get_reason (sokaku_node_list_peek (scores, j)));
    }
  list = sokaku_item_get_issues (item);
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (list, i);

      add_text (all, sokaku_issue_get_problem (issue));
      add_text (all, sokaku_issue_get_solution (issue));
    }
  add_text (all, sokaku_item_get_special_note (item));
  add_text (all, sokaku_item_get_remark (item));
  return sokaku_text_fold (all->str);
}
