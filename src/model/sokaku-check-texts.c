/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the checks that look at how the texts of a sheet are written. */
#include "sokaku-check-rules.h"

#include "sokaku-past.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-text-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A shorter text may well be the same each year. */
#define MIN_SAME_CHARACTERS 20

typedef struct
{
  SokakuCheck *check;
  SokakuItem *item;
  SokakuCheckTextFunc func;
  gpointer data;
} Walk;

static void
tell (Walk *self,
      gpointer node,
      const char *property,
      int fiscal,
      SokakuAction *action,
      const char *text)
{
  const SokakuCheckText found = { node, property, fiscal, action, text };

  if (*text != '\0')
    self->func (self->check, self->item, &found, self->data);
}

static void
walk_actions (Walk *self)
{
  SokakuNodeList *actions = sokaku_item_get_actions (self->item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      SokakuNodeList *results = sokaku_action_get_results (action);
      int fiscal = sokaku_action_get_year (action);

      tell (self, action, "plan", fiscal, action, sokaku_action_get_plan (action));
      for (guint j = 0; j < sokaku_node_list_get_length (results); j++)
        {
          SokakuResult *result = sokaku_node_list_peek (results, j);

          tell (self, result, "text", fiscal, action, sokaku_result_get_text (result));
        }
    }
}

static void
walk_evaluations (Walk *self)
{
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (self->item);

  for (guint i = 0; i < sokaku_node_list_get_length (evaluations); i++)
    {
      SokakuEvaluation *evaluation = sokaku_node_list_peek (evaluations, i);
      SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);
      int fiscal = sokaku_evaluation_get_year (evaluation);

      for (guint j = 0; j < sokaku_node_list_get_length (scores); j++)
        {
          SokakuScore *score = sokaku_node_list_peek (scores, j);

          tell (self, score, "reason", fiscal, NULL, sokaku_score_get_reason (score));
        }
      tell (self, evaluation, "reason", fiscal, NULL, sokaku_evaluation_get_reason (evaluation));
    }
}

/**
 * sokaku_check_foreach_text:
 * @check: the run
 * @item: an item
 * @func: (scope call): called for each text that is not ""
 * @data: data for @func
 *
 * Walks the texts of a sheet in the order of the paper.
 */
void
sokaku_check_foreach_text (SokakuCheck *check,
                           SokakuItem *item,
                           SokakuCheckTextFunc func,
                           gpointer data)
{
  Walk self = { check, item, func, data };
  SokakuNodeList *schedule = sokaku_item_get_schedule (item);
  SokakuNodeList *issues = sokaku_item_get_issues (item);

  for (guint i = 0; i < sokaku_node_list_get_length (schedule); i++)
    {
      SokakuScheduleCell *cell = sokaku_node_list_peek (schedule, i);
      int fiscal = sokaku_schedule_cell_get_year (cell);

      tell (&self, cell, "planned", fiscal, NULL, sokaku_schedule_cell_get_planned (cell));
      tell (&self, cell, "actual", fiscal, NULL, sokaku_schedule_cell_get_actual (cell));
    }
  walk_actions (&self);
  walk_evaluations (&self);
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);
      int fiscal = sokaku_issue_get_year (issue);

      tell (&self, issue, "problem", fiscal, NULL, sokaku_issue_get_problem (issue));
      tell (&self, issue, "solution", fiscal, NULL, sokaku_issue_get_solution (issue));
    }
  tell (&self, item, "special-note", SOKAKU_NO_YEAR, NULL, sokaku_item_get_special_note (item));
  tell (&self, item, "remark", SOKAKU_NO_YEAR, NULL, sokaku_item_get_remark (item));
}

static char *
dup_detail (SokakuCheck *check, SokakuItem *item, const SokakuCheckText *text)
{
  if (text->action != NULL)
    return sokaku_circled_number (sokaku_item_get_action_number (item, text->action));
  if (SOKAKU_IS_SCORE (text->node))
    {
      const char *id = sokaku_score_get_criterion (text->node);
      SokakuCriterion *criterion = sokaku_plan_find_criterion (check->plan, id);

      return g_strdup (criterion != NULL ? sokaku_criterion_get_name (criterion) : id);
    }
  if (SOKAKU_IS_EVALUATION (text->node))
    return g_strdup (_ ("grade"));
  if (SOKAKU_IS_SCHEDULE_CELL (text->node))
    return g_strdup (_ ("schedule"));
  if (SOKAKU_IS_ISSUE (text->node))
    return g_strdup (strcmp (text->property, "problem") == 0 ? _ ("issue") : _ ("solution"));
  return g_strdup (strcmp (text->property, "remark") == 0 ? _ ("remark") : _ ("special note"));
}

/**
 * sokaku_check_report_text:
 * @check: the run
 * @item: an item
 * @text: a text of it
 * @message: a translated sentence
 *
 * Adds a finding about a text.
 */
void
sokaku_check_report_text (SokakuCheck *check,
                          SokakuItem *item,
                          const SokakuCheckText *text,
                          const char *message)
{
  g_autofree char *detail = dup_detail (check, item, text);

  sokaku_check_report_item (check, check->rule->severity, item, text->fiscal, detail, text->node,
                            text->property, message);
}

/**
 * sokaku_check_item_title:
 * @check: the run
 * @item: an item
 *
 * An item's title is blank or only a dash.
 */
void
sokaku_check_item_title (SokakuCheck *check, SokakuItem *item)
{
  if (sokaku_text_is_dash (sokaku_item_get_title (item)))
    sokaku_check_report_item (check, check->rule->severity, item, SOKAKU_NO_YEAR, _ ("title"), item,
                              "title", _ ("The title is missing: enter it."));
}

static gboolean
has_mark (SokakuItem *item)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuNodeList *results = sokaku_action_get_results (sokaku_node_list_peek (actions, i));

      for (guint j = 0; j < sokaku_node_list_get_length (results); j++)
        if (sokaku_result_get_mark (sokaku_node_list_peek (results, j)) != SOKAKU_MARK_NONE)
          return TRUE;
    }
  return FALSE;
}

static void
check_mark (SokakuCheck *check, SokakuItem *item, const SokakuCheckText *text, gpointer data)
{
  SokakuYear *year;

  if (!SOKAKU_IS_RESULT (text->node) || sokaku_result_get_mark (text->node) != SOKAKU_MARK_NONE
      || sokaku_text_is_blank (text->text) || sokaku_reference_has_any (text->text))
    return;
  year = sokaku_plan_find_year (check->plan, text->fiscal);
  if (year == NULL || !sokaku_year_get_evaluated (year)
      || !sokaku_plan_is_past (check->plan, text->fiscal)
      || sokaku_item_is_after_end (item, text->fiscal))
    return;
  sokaku_check_report_text (check, item, text,
                            _ ("The result is marked neither as new nor as continued: mark it."));
}

/**
 * sokaku_check_mark:
 * @check: the run
 * @item: an item
 *
 * A result of an evaluated year that is over has no mark, although the sheet marks
 * others; a sheet may do without marks altogether, and what a reference says is
 * marked where it leads to. It is a note: a result may be neither.
 */
void
sokaku_check_mark (SokakuCheck *check, SokakuItem *item)
{
  if (has_mark (item))
    sokaku_check_foreach_text (check, item, check_mark, NULL);
}

static void
check_box (SokakuCheck *check, SokakuItem *item, const SokakuCheckText *text, gpointer data)
{
  SokakuAction **measured = data;
  SokakuCheckText whole = *text;
  g_autofree char *rendered = NULL;
  g_autofree char *message = NULL;
  int percent;

  /* All entries of a row are printed in one box, and the measure makes their text. */
  if (SOKAKU_IS_RESULT (text->node))
    {
      if (*measured == text->action)
        return;
      *measured = text->action;
      whole.node = text->action;
      whole.property = "results";
    }
  else
    {
      rendered = sokaku_reference_render (text->text, item, check->plan);
    }
  percent = check->measure (check->plan, whole.node, whole.property,
                            rendered != NULL ? rendered : "", check->measure_data);
  if (percent <= 100)
    return;
  message = g_strdup_printf (_ ("The text takes %d %% of its box, which grows on paper: shorten it "
                                "where it should not."),
                             percent);
  sokaku_check_report_text (check, item, &whole, message);
}

/**
 * sokaku_check_box:
 * @check: the run
 * @item: an item
 *
 * A text does not fit into its printed box, where the run can measure that. It is a
 * note: nothing is cut, the box grows and perhaps the sheet by a page.
 */
void
sokaku_check_box (SokakuCheck *check, SokakuItem *item)
{
  SokakuAction *measured = NULL;

  if (check->measure != NULL)
    sokaku_check_foreach_text (check, item, check_box, &measured);
}

static void
check_sum (SokakuCheck *check, SokakuItem *item, const SokakuCheckText *text, gpointer data)
{
  g_autofree char *stated = NULL;
  g_autofree char *computed = NULL;
  g_autofree char *message = NULL;

  if (!sokaku_check_find_wrong_sum (text->text, &stated, &computed))
    return;
  message = g_strdup_printf (_ ("The total is given as %s, but the figures before it add up to %s: "
                                "correct one of them."),
                             stated, computed);
  sokaku_check_report_text (check, item, text, message);
}

/**
 * sokaku_check_sums:
 * @check: the run
 * @item: an item
 *
 * A sentence states a total that its own figures do not give.
 */
void
sokaku_check_sums (SokakuCheck *check, SokakuItem *item)
{
  sokaku_check_foreach_text (check, item, check_sum, NULL);
}

static gboolean
is_result_of (SokakuItem *item, int fiscal, const char *text)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      SokakuNodeList *results = sokaku_action_get_results (action);

      if (sokaku_action_get_year (action) != fiscal)
        continue;
      for (guint j = 0; j < sokaku_node_list_get_length (results); j++)
        if (strcmp (sokaku_result_get_text (sokaku_node_list_peek (results, j)), text) == 0)
          return TRUE;
    }
  return FALSE;
}

static void
check_same (SokakuCheck *check, SokakuItem *item, const SokakuCheckText *text, gpointer data)
{
  SokakuYear *before = NULL;
  gboolean is_same = FALSE;
  SokakuIssue *issue;
  g_autofree char *message = NULL;

  if ((!SOKAKU_IS_RESULT (text->node) && !SOKAKU_IS_ISSUE (text->node))
      || g_utf8_strlen (text->text, -1) < MIN_SAME_CHARACTERS
      || sokaku_reference_has_any (text->text))
    return;
  for (guint i = 0; i < sokaku_plan_get_n_years (check->plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (check->plan, i);

      if (sokaku_year_get_fiscal (year) < text->fiscal)
        before = year;
    }
  if (before == NULL)
    return;
  issue = sokaku_item_find_issue (item, sokaku_year_get_fiscal (before));
  if (SOKAKU_IS_RESULT (text->node))
    is_same = is_result_of (item, sokaku_year_get_fiscal (before), text->text);
  else if (issue != NULL)
    is_same = strcmp (text->text, strcmp (text->property, "problem") == 0
                                      ? sokaku_issue_get_problem (issue)
                                      : sokaku_issue_get_solution (issue))
              == 0;
  if (is_same)
    {
      g_autofree char *year
          = sokaku_plan_dup_year_label (check->plan, sokaku_year_get_fiscal (before));

      message = g_strdup_printf (_ ("The text is word for word that of %s: say what is new, or "
                                    "refer to it."),
                                 year);
      sokaku_check_report_text (check, item, text, message);
    }
}

/**
 * sokaku_check_same:
 * @check: the run
 * @item: an item
 *
 * A result, issue or solution is word for word that of the year before. Where a
 * reference says so, or the text is short, that is as it should be.
 */
void
sokaku_check_same (SokakuCheck *check, SokakuItem *item)
{
  sokaku_check_foreach_text (check, item, check_same, NULL);
}

/* Ways of writing the same thing: which are used, and where first. */
enum
{
  WAY_NARROW_DIGIT,
  WAY_WIDE_DIGIT,
  WAY_NARROW_LETTER,
  WAY_WIDE_LETTER,
  WAY_NARROW_KANA,
  WAY_WIDE_KANA,
  WAY_ERA,
  WAY_WESTERN,
  N_WAYS
};

typedef struct
{
  guint n[N_WAYS];
  SokakuCheckText first[N_WAYS];
} Ways;

static void
note_way (Ways *ways, guint way, const SokakuCheckText *text)
{
  if (ways->n[way]++ == 0)
    ways->first[way] = *text;
}

static void
note_widths (SokakuCheck *check, SokakuItem *item, const SokakuCheckText *text, gpointer data)
{
  g_autoptr (GPtrArray) parts = sokaku_reference_split (text->text);

  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextPart *part = g_ptr_array_index (parts, i);

      for (const char *p = part->is_reference ? "" : part->text; *p != '\0';
           p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (c < 0x80 ? g_ascii_isdigit ((char) c) : c >= 0xFF10 && c <= 0xFF19)
            note_way (data, c < 0x80 ? WAY_NARROW_DIGIT : WAY_WIDE_DIGIT, text);
          else if (c < 0x80 ? g_ascii_isalpha ((char) c)
                            : (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A))
            note_way (data, c < 0x80 ? WAY_NARROW_LETTER : WAY_WIDE_LETTER, text);
          else if (c >= 0xFF66 && c <= 0xFF9D)
            note_way (data, WAY_NARROW_KANA, text);
          else if (c >= 0x30A1 && c <= 0x30FA)
            note_way (data, WAY_WIDE_KANA, text);
        }
    }
}

/* Says where the rarer of two ways is first used. */
static void
report_mix (SokakuCheck *check, SokakuItem *item, const Ways *ways, guint way, const char *message)
{
  if (ways->n[way] > 0 && ways->n[way + 1] > 0)
    sokaku_check_report_text (
        check, item, &ways->first[ways->n[way] < ways->n[way + 1] ? way : way + 1], message);
}

/**
 * sokaku_check_widths:
 * @check: the run
 * @item: an item
 *
 * A sheet writes digits, letters or katakana in both widths. What stands within
 * references is written by the program.
 */
void
sokaku_check_widths (SokakuCheck *check, SokakuItem *item)
{
  Ways ways = { 0 };

  sokaku_check_foreach_text (check, item, note_widths, &ways);
  report_mix (check, item, &ways, WAY_NARROW_DIGIT,
              _ ("The sheet writes digits in both widths: choose one."));
  report_mix (check, item, &ways, WAY_NARROW_LETTER,
              _ ("The sheet writes letters in both widths: choose one."));
  report_mix (check, item, &ways, WAY_NARROW_KANA,
              _ ("The sheet writes katakana in both widths: choose one."));
}

static GRegex *
get_year_regex (void)
{
  static GRegex *regex;

  /* An era with its year, or the year of the common era. A letter alone needs "年" or "年度": it
   * may be anything else. */
  if (g_once_init_enter (&regex))
    {
      GRegex *fresh = g_regex_new (
          "(?<era>(?:令和|平成|昭和|大正|明治) ?(?:[0-9０-９]{1,2}|元)年"
          "|(?<![A-Za-zＡ-Ｚ])[RHSＲＨＳ](?:[0-9０-９]{1,2}|元)年)"
          "|(?<western>(?<![0-9０-９,，.．])[12１２][0-9０-９]{3} ?年(?!間|前|以上))",
          G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL);

      g_assert (fresh != NULL);
      g_once_init_leave (&regex, fresh);
    }
  return regex;
}

static void
note_years (SokakuCheck *check, SokakuItem *item, const SokakuCheckText *text, gpointer data)
{
  g_autoptr (GMatchInfo) match = NULL;

  /* Most texts name no year, and are not worth a search. */
  if (strstr (text->text, "年") == NULL)
    return;
  for (g_regex_match (get_year_regex (), text->text, G_REGEX_MATCH_DEFAULT, &match);
       g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start, end;

      g_match_info_fetch_named_pos (match, "era", &start, &end);
      note_way (data, start >= 0 && end > start ? WAY_ERA : WAY_WESTERN, text);
    }
}

/**
 * sokaku_check_eras:
 * @check: the run
 * @item: an item
 *
 * A sheet writes some years in eras and some in the common era.
 */
void
sokaku_check_eras (SokakuCheck *check, SokakuItem *item)
{
  Ways ways = { 0 };

  sokaku_check_foreach_text (check, item, note_years, &ways);
  report_mix (check, item, &ways, WAY_ERA,
              _ ("The sheet writes years in eras and in the common era: choose one."));
}
