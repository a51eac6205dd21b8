/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up sheet in which every field has something that could go wrong. */
#include "full-sheet.h"

#include "sokaku-date.h"
#include "sokaku-grading.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"

static SokakuScore *
get_score (SokakuItem *item, int fiscal, guint row)
{
  return sokaku_node_list_peek (
      sokaku_evaluation_get_scores (sokaku_item_find_evaluation (item, fiscal)), row);
}

static SokakuAction *
add_action (SokakuItem *item, int number, int fiscal, const char *text)
{
  SokakuAction *action = sokaku_action_new ();
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  guint n = sokaku_node_list_get_length (actions);
  int next = n == 0
                 ? 1
                 : sokaku_item_get_action_number (item, sokaku_node_list_peek (actions, n - 1)) + 1;
  g_autofree char *id = g_strdup_printf ("a%d", number);

  sokaku_action_set_id (action, id);
  sokaku_action_set_year (action, fiscal);
  sokaku_action_set_number (action, number == next ? 0 : number);
  sokaku_action_set_plan (action, text);
  sokaku_node_list_take (actions, action);
  return action;
}

static void
add_result (SokakuAction *action, int mark, int indicator, const char *text)
{
  SokakuResult *result = sokaku_result_new ();

  sokaku_result_set_mark (result, mark);
  sokaku_result_set_indicator (result, indicator);
  sokaku_result_set_text (result, text);
  sokaku_node_list_take (sokaku_action_get_results (action), result);
}

static void
set_schedule (SokakuItem *item,
              int fiscal,
              const char *planned,
              gboolean goes_on,
              int status,
              const char *actual)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);

  sokaku_schedule_cell_set_planned (cell, planned);
  sokaku_schedule_cell_set_continues (cell, goes_on);
  sokaku_schedule_cell_set_status (cell, status);
  sokaku_schedule_cell_set_actual (cell, actual);
}

static void
set_issue (SokakuItem *item, int fiscal, const char *problem, const char *solution)
{
  SokakuIssue *issue = sokaku_item_find_issue (item, fiscal);

  sokaku_issue_set_problem (issue, problem);
  sokaku_issue_set_solution (issue, solution);
}

/* Rows that jump and refer, results with everything that they can have. */
static void
make_actions (SokakuItem *item)
{
  g_autofree char *same_as_1 = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  g_autofree char *same_as_5 = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a5");
  g_autofree char *more = g_strconcat (same_as_5, "、加えて窓口でも配布\n・予備を残す", NULL);
  g_autofree char *inner = g_strconcat ("内容は", same_as_1, "で", same_as_5, NULL);
  SokakuAction *action;

  action = add_action (item, 1, 2017, "案内を作る\n・窓口 \"A\"");
  add_result (action, SOKAKU_MARK_NEW, 3, "200部を作った\n\n・窓口 150部\n・郵送 50部");
  add_result (action, SOKAKU_MARK_CONTINUED, 12, "問い合わせ 12件 (前年 => 8件)");
  add_result (action, SOKAKU_MARK_NONE, 0, "次の版を準備");
  action = add_action (item, 2, 2017, "案内を配る");
  add_result (action, SOKAKU_MARK_NONE, 5, "配った");
  add_action (item, 5, 2018, same_as_1);
  action = add_action (item, 6, 2018, more);
  add_result (action, SOKAKU_MARK_NEW, 0, same_as_1);
  action = add_action (item, 12, 2020, inner);
  add_result (action, SOKAKU_MARK_CONTINUED, 0, "ほぼ終えた");
  add_action (item, 13, 2021, "①とは同じでない");
}

void
full_sheet_make (SokakuPlan *plan, SokakuItem *item)
{
  static const char *const departments[] = { "(財)財政課", "(財)管財課", "各担当部署", NULL };
  g_autofree char *same_as_2018 = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2018");
  g_autofree char *same_as_2019 = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2019");
  g_autofree char *more = g_strconcat (same_as_2018, "。人手も足りない", NULL);

  sokaku_item_set_title (item, "刊行物の見直し「第2版」<&>");
  sokaku_item_set_departments (item, departments);
  sokaku_item_set_tag (item, "R元内容変更");
  sokaku_item_set_first_year (item, 2017);
  sokaku_item_set_ended (item, TRUE);
  sokaku_item_set_end_date (item, SOKAKU_DATE (2022, 3, 0));
  sokaku_item_set_end_year (item, 2021);
  sokaku_item_set_special_note (item, "特記\n\n二段落目");
  sokaku_item_set_remark (item, "まとめ: ⇒ 計画どおり\n終わり");

  set_schedule (item, 2017, "検討", FALSE, SOKAKU_STATUS_AS_PLANNED, "検討した");
  set_schedule (item, 2018, "", TRUE, SOKAKU_STATUS_REVISED, "一部を\n翌年度へ");
  set_schedule (item, 2019, "実施", TRUE, SOKAKU_STATUS_AS_PLANNED, "");
  set_schedule (item, 2020, "", TRUE, SOKAKU_STATUS_UNKNOWN, "");
  set_schedule (item, 2021, "まとめ", FALSE, SOKAKU_STATUS_AS_PLANNED, "=> まとめた");
  set_schedule (item, 2022, "", FALSE, SOKAKU_STATUS_ENDED, "");
  set_schedule (item, 2023, "", FALSE, SOKAKU_STATUS_ENDED, "");
  make_actions (item);

  for (int fiscal = 2017; fiscal <= 2023; fiscal++)
    for (guint row = 0; row < 3; row++)
      {
        SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);

        sokaku_score_set_value (get_score (item, fiscal, row),
                                fiscal > 2021 ? SOKAKU_ENDED : 1 + (fiscal + (int) row) % 5);
        if (row == 2)
          sokaku_evaluation_set_grade (evaluation,
                                       sokaku_evaluation_compute_grade (evaluation, plan));
      }
  /* Some is not known; some was decided otherwise. */
  sokaku_score_set_value (get_score (item, 2018, 1), SOKAKU_UNKNOWN);
  sokaku_score_set_value (get_score (item, 2019, 2), SOKAKU_UNKNOWN);
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (item, 2018), "");
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (item, 2019), "A");
  for (guint row = 0; row < 3; row++)
    {
      g_autofree char *reason = g_strdup_printf ("理由%u\n二行目", row);

      sokaku_score_set_value (get_score (item, SOKAKU_OVERALL, row), 5);
      sokaku_score_set_reason (get_score (item, SOKAKU_OVERALL, row), reason);
    }
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (item, SOKAKU_OVERALL), "B");
  sokaku_evaluation_set_reason (sokaku_item_find_evaluation (item, SOKAKU_OVERALL), "総合の理由");
  sokaku_evaluation_set_decision (sokaku_item_find_evaluation (item, SOKAKU_OVERALL),
                                  "会議で決めた");

  set_issue (item, 2017, "部数が足りない\n・窓口", "増刷する");
  set_issue (item, 2018, "担当がいない", "");
  set_issue (item, 2019, same_as_2018, "決める");
  set_issue (item, 2020, more, same_as_2019);
}
