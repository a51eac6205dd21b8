/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the checks: each rule fires where it should and nowhere else. */
#include "sokaku-check.h"
#include "sokaku-check-words.h"
#include "sokaku-text-fold.h"

#include "sokaku-date.h"
#include "sokaku-effect.h"
#include "sokaku-opinion.h"
#include "sokaku-reference.h"
#include "sokaku-report.h"
#include "sokaku-sheet.h"

#include "test-plan.h"

#define FIRST 2020

/* The finding that a spoilt plan must give, alone or with the others of its case. */
typedef struct
{
  const char *rule;
  SokakuSeverity severity;
  const char *file;
  const char *place;
  const char *property;
} Expected;

typedef struct
{
  const char *name;
  void (*spoil) (SokakuPlan *plan);
  Expected expected[6];
} Case;

static SokakuInitiative *
initiative_at (SokakuPlan *plan, guint position)
{
  return sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), position);
}

static SokakuOpinion *
add_opinion (SokakuPlan *plan, guint position, const char *text, const char *id, const char *joined)
{
  SokakuOpinion *opinion = sokaku_opinion_new ();

  sokaku_opinion_set_text (opinion, text);
  sokaku_opinion_set_id (opinion, id);
  sokaku_opinion_set_joined (opinion, joined);
  sokaku_node_list_take (sokaku_initiative_get_opinions (initiative_at (plan, position)), opinion);
  return opinion;
}

static SokakuEvaluation *
evaluation_of (SokakuPlan *plan, const char *number, int fiscal)
{
  return sokaku_item_find_evaluation (test_plan_item (plan, number), fiscal);
}

static void
end_item (SokakuPlan *plan, const char *number, int year, int date)
{
  SokakuItem *item = test_plan_item (plan, number);

  sokaku_item_set_ended (item, TRUE);
  sokaku_item_set_end_year (item, year);
  sokaku_item_set_end_date (item, date);
  for (int fiscal = year + 1; year != 0 && fiscal < FIRST + 4; fiscal++)
    {
      test_plan_set_all (item, fiscal, SOKAKU_ENDED);
      sokaku_evaluation_set_grade (sokaku_item_find_evaluation (item, fiscal), SOKAKU_GRADE_ENDED);
    }
}

static SokakuAction *
add_action (SokakuPlan *plan, const char *number, int fiscal, const char *id, const char *text)
{
  SokakuItem *item = test_plan_item (plan, number);
  SokakuAction *action = sokaku_action_new ();

  sokaku_action_set_id (action, id);
  sokaku_action_set_year (action, fiscal);
  sokaku_action_set_plan (action, text);
  sokaku_node_list_take (sokaku_item_get_actions (item), action);
  return action;
}

static void
add_result (SokakuAction *action, const char *text)
{
  SokakuResult *result = sokaku_result_new ();

  sokaku_result_set_text (result, text);
  sokaku_node_list_take (sokaku_action_get_results (action), result);
}

static void
spoil_nothing (SokakuPlan *plan)
{
}

/* Everything that looks odd but is as it should be. */
static void
spoil_rightly (SokakuPlan *plan)
{
  g_autofree char *reference = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  SokakuReport *report = sokaku_plan_get_report (plan);
  SokakuScheduleCell *cell;
  SokakuItem *item = test_plan_item (plan, "1");
  SokakuAction *action;

  /* The main effects do not add up to the total. */
  for (int amount = 1; amount <= 3; amount++)
    {
      SokakuEffect *effect = sokaku_effect_new ();

      sokaku_effect_set_kind (effect, amount == 1 ? SOKAKU_EFFECT_TOTAL : SOKAKU_EFFECT_MAIN);
      sokaku_effect_set_amount (effect, amount * 1000);
      sokaku_node_list_take (sokaku_report_get_effects (report), effect);
    }

  /* Ended in a year, within it, without another word afterwards. */
  end_item (plan, "1", FIRST + 1, SOKAKU_DATE (FIRST + 2, 3, 0));
  cell = sokaku_item_find_schedule_cell (item, FIRST + 1);
  sokaku_schedule_cell_set_status (cell, SOKAKU_STATUS_AS_PLANNED);
  sokaku_schedule_cell_set_actual (cell, "ended");
  add_action (plan, "1", FIRST + 2, "a9", "plan of a year after the end");

  /* A revised plan under its status, a target that the revision changed. */
  cell = sokaku_item_find_schedule_cell (test_plan_item (plan, "2"), FIRST + 2);
  sokaku_schedule_cell_set_status (cell, SOKAKU_STATUS_REVISED);
  sokaku_schedule_cell_set_planned (cell, "50");
  sokaku_schedule_cell_set_actual (cell, "30");

  /* New at the mid-term: not evaluated before. */
  item = test_plan_item (plan, "3");
  sokaku_item_set_first_year (item, FIRST + 3);
  for (int fiscal = FIRST; fiscal < FIRST + 3; fiscal++)
    test_plan_set_all (item, fiscal, SOKAKU_UNKNOWN);

  /* References that lead somewhere, one through another. */
  action = add_action (plan, "4", FIRST, "a1", "plan");
  add_result (action, "result");
  action = add_action (plan, "4", FIRST + 1, "a2", reference);
  add_result (action, reference);
  g_clear_pointer (&reference, g_free);
  reference = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a2");
  action = add_action (plan, "4", FIRST + 2, "a3", reference);
  add_result (action, "result");
  add_action (plan, "4", FIRST + 2, "a4", " ");

  /* The grade as the scores give it, recorded. */
  sokaku_evaluation_set_grade (evaluation_of (plan, "5", FIRST), "B");
  /* Ended, continuing until the plan's last year. */
  end_item (plan, "6", FIRST + 4, SOKAKU_DATE (FIRST + 5, 3, 31));
  /* Adopted as it is computed. */
  sokaku_initiative_set_average (initiative_at (plan, 0), 43);
  sokaku_initiative_set_adopted (initiative_at (plan, 0), 43);
  /* Items that are there, in either width; years and other words are none. */
  add_opinion (plan, 0, "No.3、Ｎｏ．４ & № 5 (R2, NO, N.2)", "", "");
}

/* The plan's years come one by one: what is not over yet may be blank. */
static void
spoil_future (SokakuPlan *plan)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);

      for (int fiscal = FIRST + 2; fiscal < FIRST + 4; fiscal++)
        test_plan_set_all (item, fiscal, SOKAKU_UNKNOWN);
      test_plan_set_all (item, SOKAKU_OVERALL, SOKAKU_UNKNOWN);
    }
  add_action (plan, "1", FIRST + 2, "a1", "plan");
}

static void
spoil_item_file (SokakuPlan *plan)
{
  sokaku_item_set_damage (test_plan_item (plan, "2"), "sheets/2.xml:7: cut off");
  sokaku_item_set_number (test_plan_item (plan, "2"), "");
  /* What else is wrong with it is not known. */
  test_plan_set_all (sokaku_plan_find_item (plan, "2"), FIRST, 9);
}

static void
spoil_other_files (SokakuPlan *plan)
{
  sokaku_initiative_set_damage (initiative_at (plan, 2), "council/3.xml:1: not XML");
  sokaku_report_set_damage (sokaku_plan_get_report (plan), "report.xml:1: not XML");
}

static void
spoil_numbers (SokakuPlan *plan)
{
  sokaku_item_set_number (test_plan_item (plan, "12"), "3");
  sokaku_initiative_set_number (initiative_at (plan, 3), 1);
  /* No number is no duplicate. */
  sokaku_item_set_number (test_plan_item (plan, "10"), "");
  sokaku_item_set_number (test_plan_item (plan, "11"), "");
}

static void
spoil_items (SokakuPlan *plan)
{
  SokakuNodeList *items = sokaku_initiative_get_items (initiative_at (plan, 1));

  while (sokaku_node_list_get_length (items) > 0)
    sokaku_node_list_remove (items, 0);
}

static void
spoil_grade (SokakuPlan *plan)
{
  sokaku_evaluation_set_grade (evaluation_of (plan, "1", FIRST + 1), "A");
  sokaku_evaluation_set_grade (evaluation_of (plan, "2", SOKAKU_OVERALL), "C");
  sokaku_evaluation_set_decision (evaluation_of (plan, "2", SOKAKU_OVERALL), "as the head decided");
  sokaku_evaluation_set_grade (evaluation_of (plan, "3", FIRST), SOKAKU_GRADE_ENDED);
}

static void
spoil_range (SokakuPlan *plan)
{
  sokaku_score_set_value (sokaku_evaluation_find_score (evaluation_of (plan, "1", FIRST), "c2"), 4);
  sokaku_score_set_value (
      sokaku_evaluation_find_score (evaluation_of (plan, "2", SOKAKU_OVERALL), "c4"), -1);
}

static void
spoil_after_end (SokakuPlan *plan)
{
  end_item (plan, "1", FIRST + 1, SOKAKU_DATE (FIRST + 1, 12, 0));
  test_plan_set_all (test_plan_item (plan, "1"), FIRST + 2, 2);
  sokaku_evaluation_set_grade (evaluation_of (plan, "1", FIRST + 3), "B");
}

static void
spoil_evaluation (SokakuPlan *plan)
{
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (test_plan_item (plan, "4"));

  test_plan_set_all (test_plan_item (plan, "1"), FIRST + 3, SOKAKU_UNKNOWN);
  sokaku_score_set_value (
      sokaku_evaluation_find_score (evaluation_of (plan, "2", SOKAKU_OVERALL), "c3"),
      SOKAKU_UNKNOWN);
  test_plan_set_all (test_plan_item (plan, "3"), FIRST, SOKAKU_ENDED);
  sokaku_node_list_remove (evaluations, 1);

  /* The scores were lost, the grade was not. */
  test_plan_set_all (test_plan_item (plan, "5"), FIRST, SOKAKU_UNKNOWN);
  sokaku_evaluation_set_grade (evaluation_of (plan, "5", FIRST), "C");
}

static void
spoil_end (SokakuPlan *plan)
{
  end_item (plan, "1", FIRST + 4, 0);
  end_item (plan, "2", 0, 0);
  /* It may have ended before: no evaluation is known to be missing. */
  test_plan_set_all (test_plan_item (plan, "2"), FIRST + 3, SOKAKU_ENDED);
}

static void
spoil_end_year (SokakuPlan *plan)
{
  end_item (plan, "1", FIRST + 2, SOKAKU_DATE (FIRST + 3, 4, 1));
  end_item (plan, "2", FIRST + 2, SOKAKU_DATE (FIRST + 3, 3, 31));
}

static void
spoil_reference (SokakuPlan *plan)
{
  g_autofree char *row = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a7");
  g_autofree char *year = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2031");
  SokakuAction *action = add_action (plan, "1", FIRST, "a1", row);

  add_result (action, "result");
  add_result (action, row);
  sokaku_issue_set_problem (sokaku_item_find_issue (test_plan_item (plan, "2"), FIRST + 1), "fine");
  sokaku_issue_set_solution (sokaku_item_find_issue (test_plan_item (plan, "2"), FIRST + 1), year);
}

static void
spoil_circle (SokakuPlan *plan)
{
  g_autofree char *first = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  g_autofree char *second = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a2");

  add_result (add_action (plan, "1", FIRST, "a1", second), "result");
  add_result (add_action (plan, "1", FIRST + 1, "a2", first), "result");
}

static void
spoil_reason (SokakuPlan *plan)
{
  sokaku_score_set_reason (
      sokaku_evaluation_find_score (evaluation_of (plan, "1", SOKAKU_OVERALL), "c2"), "");
  sokaku_evaluation_set_reason (evaluation_of (plan, "2", SOKAKU_OVERALL), " \n　");
}

static void
spoil_result (SokakuPlan *plan)
{
  add_result (add_action (plan, "1", FIRST, "a1", "plan"), "result");
  add_action (plan, "1", FIRST + 1, "a2", "plan");
  add_result (add_action (plan, "1", FIRST + 4, "a3", "plan"), "");
}

static void
spoil_status (SokakuPlan *plan)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (test_plan_item (plan, "1"), FIRST + 2);

  sokaku_schedule_cell_set_status (cell, SOKAKU_STATUS_AS_PLANNED);
  sokaku_schedule_cell_set_actual (cell, "a revised plan");
}

static void
spoil_departments (SokakuPlan *plan)
{
  static const char *const once[] = { "(環)ゼロゴミ推進課", "(財)財政課", NULL };
  static const char *const twice[] = { "(環)ゼロごみ推進課", NULL };
  static const char *const wide[] = { "（財）財政課", NULL };

  sokaku_item_set_departments (test_plan_item (plan, "1"), once);
  sokaku_item_set_departments (test_plan_item (plan, "2"), twice);
  sokaku_item_set_departments (test_plan_item (plan, "3"), twice);
  sokaku_item_set_departments (test_plan_item (plan, "4"), wide);
}

static void
spoil_ratings (SokakuPlan *plan)
{
  static const int values[] = { 6, 5, SOKAKU_ABSENT, 0 };
  static const char *const members[] = { "m1", "m2", "m3", "m9" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      SokakuRating *rating = sokaku_rating_new ();

      sokaku_rating_set_member (rating, members[i]);
      sokaku_rating_set_value (rating, values[i]);
      sokaku_node_list_take (sokaku_initiative_get_ratings (initiative_at (plan, 1)), rating);
    }
  sokaku_member_set_name (sokaku_plan_find_member (plan, "m1"), "Member");
}

static void
add_rating (SokakuPlan *plan, guint position, const char *member, int value, int second)
{
  SokakuRating *rating = sokaku_rating_new ();

  sokaku_rating_set_member (rating, member);
  sokaku_rating_set_value (rating, value);
  sokaku_rating_set_second (rating, second);
  sokaku_node_list_take (sokaku_initiative_get_ratings (initiative_at (plan, position)), rating);
}

static void
spoil_second (SokakuPlan *plan)
{
  sokaku_member_set_name (sokaku_plan_find_member (plan, "m1"), "Member 1");
  sokaku_member_set_name (sokaku_plan_find_member (plan, "m2"), "Member 2");
  add_rating (plan, 0, "m1", 4, 4);
  add_rating (plan, 0, "m2", 4, SOKAKU_ABSENT);
  add_rating (plan, 0, "m3", SOKAKU_ABSENT, SOKAKU_UNKNOWN);
  add_rating (plan, 1, "m1", SOKAKU_UNKNOWN, 3);
}

/* Three members can give 4.3 and 4.5, but not 4.4; two of them not 4.3 either. */
static void
spoil_average (SokakuPlan *plan)
{
  sokaku_initiative_set_average (initiative_at (plan, 0), 44);
  sokaku_initiative_set_average (initiative_at (plan, 1), 43);
  add_rating (plan, 1, "m2", SOKAKU_RECUSED, SOKAKU_UNKNOWN);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *member = g_strdup_printf ("m%u", i + 1);

      add_rating (plan, 2, member, 4, SOKAKU_UNKNOWN);
    }
  sokaku_initiative_set_average (initiative_at (plan, 2), 43);
}

static void
spoil_joined (SokakuPlan *plan)
{
  add_opinion (plan, 0, "whole", "o1", "");
  add_opinion (plan, 0, "joined", "o2", "o1");
  add_opinion (plan, 0, "in a joined one", "", "o2");
  add_opinion (plan, 0, "in none", "", "o9");
  sokaku_opinion_set_withdrawn (add_opinion (plan, 0, "both", "", "o1"), TRUE);
}

static void
spoil_mentions (SokakuPlan *plan)
{
  add_opinion (plan, 1, "No.99", "o1", "");
  sokaku_opinion_set_edited (add_opinion (plan, 1, "No.98", "", ""), "No.3 and No.97");
  sokaku_opinion_set_withdrawn (add_opinion (plan, 1, "No.96", "", ""), TRUE);
}

static void
spoil_term (SokakuPlan *plan)
{
  SokakuMember *member = sokaku_plan_find_member (plan, "m2");

  sokaku_member_set_name (member, "Member");
  sokaku_member_set_term_from (member, SOKAKU_DATE (2024, 4, 1));
  sokaku_member_set_term_until (member, SOKAKU_DATE (2024, 3, 0));
  member = sokaku_plan_find_member (plan, "m1");
  sokaku_member_set_term_from (member, SOKAKU_DATE (2024, 4, 1));
  sokaku_member_set_term_until (member, SOKAKU_DATE (2024, 4, 0));
}

static void
spoil_adopted (SokakuPlan *plan)
{
  for (guint i = 0; i < 3; i++)
    {
      sokaku_initiative_set_average (initiative_at (plan, i), 43);
      sokaku_initiative_set_adopted (initiative_at (plan, i), 40);
    }
  sokaku_initiative_set_adopted_reason (initiative_at (plan, 1), "the chair's casting vote");
  sokaku_initiative_set_average (initiative_at (plan, 2), SOKAKU_UNKNOWN);
}

static void
spoil_titles (SokakuPlan *plan)
{
  sokaku_item_set_title (test_plan_item (plan, "1"), " － ");
  sokaku_item_set_title (test_plan_item (plan, "2"), "");
  /* Short, but a title. */
  sokaku_item_set_title (test_plan_item (plan, "3"), "-1");
  sokaku_initiative_set_title (initiative_at (plan, 1), "-");
}

static void
add_year_grade (SokakuPlan *plan, guint initiative, int fiscal, const char *name)
{
  SokakuYearGrade *grade = sokaku_year_grade_new ();

  sokaku_year_grade_set_year (grade, fiscal);
  sokaku_year_grade_set_grade (grade, name);
  sokaku_node_list_take (sokaku_initiative_get_year_grades (initiative_at (plan, initiative)),
                         grade);
}

/* Every score is 2: a total of 8 gives B. */
static void
spoil_year_grades (SokakuPlan *plan)
{
  static const int scores[] = { 3, 3, 3, 3 };

  add_year_grade (plan, 0, FIRST, "B");
  add_year_grade (plan, 0, FIRST + 1, "A");
  /* Not known. */
  add_year_grade (plan, 1, FIRST, "");
  /* Three items, 2.3 each, rounded before they are added: 9.2, B. */
  test_plan_set_scores (test_plan_item (plan, "7"), FIRST + 1, scores);
  add_year_grade (plan, 2, FIRST + 1, "B");
  /* Two of 3: 2.7, 10.8, A. */
  test_plan_set_scores (test_plan_item (plan, "7"), FIRST + 2, scores);
  test_plan_set_scores (test_plan_item (plan, "8"), FIRST + 2, scores);
  add_year_grade (plan, 2, FIRST + 2, "B");
}

/* With a score missing nobody can say. */
static void
spoil_year_grades_unknown (SokakuPlan *plan)
{
  SokakuItem *item = test_plan_item (plan, "4");

  add_year_grade (plan, 0, FIRST, "A");
  test_plan_set_all (test_plan_item (plan, "1"), FIRST, SOKAKU_UNKNOWN);
  /* Ended or not begun counts for nothing, as long as one is left. */
  add_year_grade (plan, 1, FIRST, "B");
  sokaku_item_set_first_year (item, FIRST + 1);
  test_plan_set_all (item, FIRST, SOKAKU_UNKNOWN);
}

static void
add_marked (SokakuAction *action, const char *text, int mark)
{
  SokakuNodeList *results = sokaku_action_get_results (action);

  add_result (action, text);
  sokaku_result_set_mark (
      sokaku_node_list_peek (results, sokaku_node_list_get_length (results) - 1), mark);
}

static void
spoil_marks (SokakuPlan *plan)
{
  g_autofree char *reference = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  SokakuAction *action = add_action (plan, "1", FIRST, "a1", "plan");

  add_marked (action, "new", SOKAKU_MARK_NEW);
  add_marked (action, "neither", SOKAKU_MARK_NONE);
  add_marked (add_action (plan, "1", FIRST, "a3", "plan"), reference, SOKAKU_MARK_NONE);
  /* A year that is not evaluated. */
  add_marked (add_action (plan, "1", FIRST + 4, "a2", "plan"), "neither", SOKAKU_MARK_NONE);
  /* A sheet without any marks. */
  add_marked (add_action (plan, "2", FIRST, "a1", "plan"), "neither", SOKAKU_MARK_NONE);
}

static void
spoil_boxes (SokakuPlan *plan)
{
  SokakuItem *item = test_plan_item (plan, "1");
  SokakuAction *action = add_action (plan, "1", FIRST, "a1", "plan");

  add_result (action, "result");
  add_result (action, "too long");
  sokaku_item_set_remark (item, "too long");
  sokaku_issue_set_solution (sokaku_item_find_issue (item, FIRST + 1), "too long");
  sokaku_schedule_cell_set_planned (sokaku_item_find_schedule_cell (item, FIRST), "too long");
}

static void
spoil_sums (SokakuPlan *plan)
{
  SokakuItem *item = test_plan_item (plan, "1");

  sokaku_issue_set_problem (sokaku_item_find_issue (item, FIRST), "A 3件、B 4件、計8件");
  sokaku_issue_set_solution (sokaku_item_find_issue (item, FIRST), "A 3件、B 4件、計7件");
  sokaku_evaluation_set_reason (evaluation_of (plan, "2", SOKAKU_OVERALL), "A 3, B 4, total 8");
}

static void
spoil_same (SokakuPlan *plan)
{
  static const char *const text = "a sentence that is long enough to be copied";
  g_autofree char *reference = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");
  g_autofree char *long_reference = g_strconcat (reference, text, NULL);
  SokakuItem *item = test_plan_item (plan, "1");

  sokaku_issue_set_problem (sokaku_item_find_issue (item, FIRST), text);
  sokaku_issue_set_problem (sokaku_item_find_issue (item, FIRST + 1), text);
  /* Not the year before; short; a reference; in another field. */
  sokaku_issue_set_problem (sokaku_item_find_issue (item, FIRST + 3), text);
  sokaku_issue_set_solution (sokaku_item_find_issue (item, FIRST + 2), text);
  item = test_plan_item (plan, "2");
  for (int fiscal = FIRST + 1; fiscal < FIRST + 3; fiscal++)
    {
      sokaku_issue_set_problem (sokaku_item_find_issue (item, fiscal), "none");
      sokaku_issue_set_solution (sokaku_item_find_issue (item, fiscal), long_reference);
    }
  add_result (add_action (plan, "3", FIRST, "a1", "plan"), text);
  add_result (add_action (plan, "3", FIRST + 1, "a2", "plan"), text);
}

static void
spoil_widths (SokakuPlan *plan)
{
  SokakuItem *item = test_plan_item (plan, "1");

  sokaku_item_set_remark (item, "12件 ABC カタカナ");
  sokaku_item_set_special_note (item, "１件 ＡＢ ｶﾅ");
  /* One width, in one sheet and in the other. */
  sokaku_item_set_remark (test_plan_item (plan, "2"), "12件 ABC カタカナ");
  sokaku_item_set_remark (test_plan_item (plan, "3"), "１２件、①と②");
}

static void
spoil_eras (SokakuPlan *plan)
{
  SokakuItem *item = test_plan_item (plan, "1");

  sokaku_item_set_remark (item, "令和3年4月、R4年度、H30年");
  sokaku_item_set_special_note (item, "2021年に");
  /* Years of one kind, and what is no year. */
  sokaku_item_set_remark (test_plan_item (plan, "2"), "2021年、2022年。3年間で1,200年、2030年間");
  sokaku_item_set_remark (test_plan_item (plan, "3"), "令和元年、平成31年、R5とSDG2030");
}

#define ERROR SOKAKU_SEVERITY_ERROR
#define WARNING SOKAKU_SEVERITY_WARNING
#define NOTE SOKAKU_SEVERITY_NOTE

static const Case cases[] = {
  { "nothing", spoil_nothing, { { NULL } } },
  { "rightly", spoil_rightly, { { NULL } } },
  { "future", spoil_future, { { NULL } } },
  { "item-file", spoil_item_file, { { "damaged-file", ERROR, "sheets/2.xml", "2", "damage" } } },
  { "other-files",
    spoil_other_files,
    { { "damaged-file", ERROR, "council/3.xml", "Initiative 3", "damage" },
      { "damaged-file", ERROR, "report.xml", "Report", "damage" } } },
  { "numbers",
    spoil_numbers,
    { { "duplicate-number", ERROR, "plan.xml", "Initiative 1 number", "number" },
      { "duplicate-number", ERROR, "sheets/12.xml", "3 number", "number" } } },
  { "items",
    spoil_items,
    { { "empty-initiative", WARNING, "plan.xml", "Initiative 2", "items" } } },
  { "grade",
    spoil_grade,
    { { "grade-differs", ERROR, "sheets/1.xml", "1 R3 grade", "grade" },
      { "grade-differs", NOTE, "sheets/2.xml", "2 総括 grade", "grade" },
      { "grade-differs", ERROR, "sheets/3.xml", "3 R2 grade", "grade" } } },
  { "range",
    spoil_range,
    { { "score-out-of-range", ERROR, "sheets/1.xml", "1 R2 criterion 2", "value" },
      { "score-out-of-range", ERROR, "sheets/2.xml", "2 総括 criterion 4", "value" } } },
  { "after-end",
    spoil_after_end,
    { { "score-after-end", ERROR, "sheets/1.xml", "1 R4 criterion 1", "value" },
      { "score-after-end", ERROR, "sheets/1.xml", "1 R5 grade", "grade" } } },
  { "evaluation",
    spoil_evaluation,
    { { "evaluation-missing", WARNING, "sheets/1.xml", "1 R5 criterion 1", "value" },
      { "evaluation-missing", WARNING, "sheets/2.xml", "2 総括 criterion 3", "value" },
      { "evaluation-missing", WARNING, "sheets/3.xml", "3 R2 criterion 1", "value" },
      { "evaluation-missing", WARNING, "sheets/4.xml", "4 R3", "evaluations" },
      { "evaluation-missing", WARNING, "sheets/5.xml", "5 R2 criterion 1", "value" } } },
  { "end",
    spoil_end,
    { { "end-date-missing", WARNING, "sheets/1.xml", "1 end", "end-date" },
      { "end-date-missing", WARNING, "sheets/2.xml", "2 end", "end-year" } } },
  { "end-year",
    spoil_end_year,
    { { "end-date-outside-year", ERROR, "sheets/1.xml", "1 end", "end-date" } } },
  { "reference",
    spoil_reference,
    { { "reference-unresolved", ERROR, "sheets/1.xml", "1 R2 ①", "plan" },
      { "reference-unresolved", ERROR, "sheets/1.xml", "1 R2 ①", "text" },
      { "reference-unresolved", ERROR, "sheets/2.xml", "2 R3 solution", "solution" } } },
  { "circle",
    spoil_circle,
    { { "reference-circular", ERROR, "sheets/1.xml", "1 R2 ①", "plan" },
      { "reference-circular", ERROR, "sheets/1.xml", "1 R3 ②", "plan" } } },
  { "reason",
    spoil_reason,
    { { "blank-reason", WARNING, "sheets/1.xml", "1 総括 criterion 2", "reason" },
      { "blank-reason", WARNING, "sheets/2.xml", "2 総括 grade", "reason" } } },
  { "result",
    spoil_result,
    { { "blank-result", WARNING, "sheets/1.xml", "1 R3 ②", "results" },
      { "blank-result", WARNING, "sheets/1.xml", "1 R6 ③", "results" } } },
  { "status",
    spoil_status,
    { { "status-contradicts", WARNING, "sheets/1.xml", "1 R4 schedule", "status" } } },
  { "departments",
    spoil_departments,
    { { "department-spelling", WARNING, "sheets/1.xml", "1 department", "departments" },
      { "department-spelling", WARNING, "sheets/4.xml", "4 department", "departments" } } },
  { "ratings",
    spoil_ratings,
    { { "rating-out-of-scale", ERROR, "council/2.xml", "Initiative 2 Member", "value" },
      { "rating-out-of-scale", ERROR, "council/2.xml", "Initiative 2 m9", "value" } } },
  { "second",
    spoil_second,
    { { "second-entry-differs", ERROR, "council/1.xml", "Initiative 1 Member 2", "second" },
      { "second-entry-differs", ERROR, "council/2.xml", "Initiative 2 Member 1", "second" } } },
  { "average",
    spoil_average,
    { { "average-impossible", ERROR, "council/1.xml", "Initiative 1 council average", "average" },
      { "average-impossible", ERROR, "council/2.xml", "Initiative 2 council average", "average" },
      { "average-impossible", ERROR, "council/3.xml", "Initiative 3 council average",
        "average" } } },
  { "joined",
    spoil_joined,
    { { "opinion-joined", ERROR, "council/1.xml", "Initiative 1 opinion 3", "joined" },
      { "opinion-joined", ERROR, "council/1.xml", "Initiative 1 opinion 4", "joined" },
      { "opinion-joined", ERROR, "council/1.xml", "Initiative 1 opinion 5", "joined" } } },
  { "mentions",
    spoil_mentions,
    { { "opinion-item-unknown", WARNING, "council/2.xml", "Initiative 2 opinion 1", "text" },
      { "opinion-item-unknown", WARNING, "council/2.xml", "Initiative 2 opinion 2", "edited" } } },
  { "term", spoil_term, { { "term-reversed", ERROR, "plan.xml", "Member term", "term-until" } } },
  { "adopted",
    spoil_adopted,
    { { "adopted-differs", WARNING, "council/1.xml", "Initiative 1 adopted rating",
        "adopted-reason" },
      { "adopted-differs", NOTE, "council/2.xml", "Initiative 2 adopted rating", "adopted" } } },
  { "titles",
    spoil_titles,
    { { "blank-title", WARNING, "sheets/1.xml", "1 title", "title" },
      { "blank-title", WARNING, "sheets/2.xml", "2 title", "title" },
      { "blank-title", WARNING, "plan.xml", "Initiative 2 title", "title" } } },
  { "year-grades-unknown",
    spoil_year_grades_unknown,
    { { "evaluation-missing", WARNING, "sheets/1.xml", "1 R2 criterion 1", "value" } } },
  { "year-grades",
    spoil_year_grades,
    { { "year-grade-differs", WARNING, "council/1.xml", "Initiative 1 R3", "grade" },
      { "year-grade-differs", WARNING, "council/3.xml", "Initiative 3 R4", "grade" } } },
  { "marks", spoil_marks, { { "result-unmarked", NOTE, "sheets/1.xml", "1 R2 ①", "text" } } },
  { "boxes",
    spoil_boxes,
    { { "text-over-box", NOTE, "sheets/1.xml", "1 R2 schedule", "planned" },
      { "text-over-box", NOTE, "sheets/1.xml", "1 R2 ①", "results" },
      { "text-over-box", NOTE, "sheets/1.xml", "1 R3 solution", "solution" },
      { "text-over-box", NOTE, "sheets/1.xml", "1 remark", "remark" } } },
  { "sums",
    spoil_sums,
    { { "sum-differs", WARNING, "sheets/1.xml", "1 R2 issue", "problem" },
      { "sum-differs", WARNING, "sheets/2.xml", "2 総括 grade", "reason" } } },
  { "same",
    spoil_same,
    { { "same-as-last-year", NOTE, "sheets/1.xml", "1 R3 issue", "problem" },
      { "same-as-last-year", NOTE, "sheets/3.xml", "3 R3 ②", "text" } } },
  { "widths",
    spoil_widths,
    { { "width-mix", NOTE, "sheets/1.xml", "1 special note", "special-note" },
      { "width-mix", NOTE, "sheets/1.xml", "1 special note", "special-note" },
      { "width-mix", NOTE, "sheets/1.xml", "1 special note", "special-note" } } },
  { "eras", spoil_eras, { { "era-mix", NOTE, "sheets/1.xml", "1 special note", "special-note" } } },
};

/* Stands for the layout that prints, of which this library knows nothing. */
static int
measure (SokakuPlan *plan, SokakuNode *node, const char *property, const char *text, gpointer data)
{
  if (SOKAKU_IS_ACTION (node) && g_str_equal (property, "results"))
    {
      SokakuNodeList *results = sokaku_action_get_results (SOKAKU_ACTION (node));

      text = sokaku_result_get_text (
          sokaku_node_list_peek (results, sokaku_node_list_get_length (results) - 1));
    }
  return g_str_equal (text, "too long") ? 101 : 100;
}

static void
assert_finding (SokakuFinding *finding, const Expected *expected)
{
  const char *property = sokaku_finding_get_property (finding);
  GObjectClass *node_class = G_OBJECT_GET_CLASS (sokaku_finding_get_node (finding));

  g_assert_cmpstr (sokaku_finding_get_rule (finding), ==, expected->rule);
  g_assert_cmpstr (sokaku_severity_to_string (sokaku_finding_get_severity (finding)), ==,
                   sokaku_severity_to_string (expected->severity));
  g_assert_cmpstr (sokaku_finding_get_file (finding), ==, expected->file);
  g_assert_cmpstr (sokaku_finding_get_place (finding), ==, expected->place);
  g_assert_cmpstr (property, ==, expected->property);
  g_assert_cmpstr (sokaku_finding_get_message (finding), !=, "");
  g_assert_null (strchr (sokaku_finding_get_message (finding), '\t'));
  g_assert_true (g_object_class_find_property (node_class, property) != NULL
                 || g_str_equal (property, "results") || g_str_equal (property, "items")
                 || g_str_equal (property, "evaluations"));
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (GPtrArray) findings = NULL;
  guint n = 0;

  test->spoil (plan);
  findings = sokaku_check_run (plan, measure, NULL);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s: %s", sokaku_finding_get_place (g_ptr_array_index (findings, i)),
                    sokaku_finding_get_message (g_ptr_array_index (findings, i)));
  for (; test->expected[n].rule != NULL; n++)
    {
      g_assert_cmpuint (n, <, findings->len);
      assert_finding (g_ptr_array_index (findings, n), &test->expected[n]);
    }
  g_assert_cmpuint (findings->len, ==, n);
}

/* Each rule is provoked by a case above. */
static void
test_all_rules (void)
{
  for (const char *const *rule = sokaku_check_list_rules (); *rule != NULL; rule++)
    {
      gboolean provoked = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        for (guint j = 0; cases[i].expected[j].rule != NULL; j++)
          provoked = provoked || g_str_equal (cases[i].expected[j].rule, *rule);
      g_test_message ("%s", *rule);
      g_assert_true (provoked);
    }
}

/* Each rule has its words. */
static void
test_words (void)
{
  for (const char *const *rule = sokaku_check_list_rules (); *rule != NULL; rule++)
    {
      g_test_message ("%s", *rule);
      g_assert_cmpstr (sokaku_check_get_title (*rule), !=, *rule);
      g_assert_cmpstr (sokaku_check_get_explanation (*rule), !=, "");
    }
  g_assert_cmpstr (sokaku_check_get_title ("unknown"), ==, "unknown");
  g_assert_cmpstr (sokaku_check_get_explanation ("unknown"), ==, "");
}

/* A plan of another shape is as clean, and an empty one has nothing to find. */
static void
test_other_plans (void)
{
  g_autoptr (SokakuPlan) other = test_plan_new (&test_plan_other);
  g_autoptr (SokakuPlan) empty = sokaku_plan_new ();
  g_autoptr (GPtrArray) of_other = sokaku_check_run (other, NULL, NULL);
  g_autoptr (GPtrArray) of_empty = sokaku_check_run (empty, NULL, NULL);

  g_assert_cmpuint (of_other->len, ==, 0);
  g_assert_cmpuint (of_empty->len, ==, 0);
}

static void
test_fold_name (void)
{
  static const char *const same[][2] = {
    { "ゼロごみ推進課", "ゼロゴミ推進課" },
    { "(財)財政課", "（財） 財政課" },
    { "ICT推進室", "ＩＣＴ推進室" },
    { "ict推進室", "ICT推進室" },
    { "ゴミ", "ｺﾞﾐ" },
    { "緑ヶ丘支所", "緑ケ丘支所" },
    { "サービス課", "サ−ビス課" },
  };
  static const char *const different[][2] = {
    { "財政課", "税政課" },
    { "(財)財政課", "(総)財政課" },
    { "第1課", "第2課" },
    { "ハ", "バ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *a = sokaku_text_fold (same[i][0]);
      g_autofree char *b = sokaku_text_fold (same[i][1]);

      g_assert_cmpstr (a, ==, b);
    }
  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_autofree char *a = sokaku_text_fold (different[i][0]);
      g_autofree char *b = sokaku_text_fold (different[i][1]);

      g_assert_cmpstr (a, !=, b);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/check/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/check/all-rules", test_all_rules);
  g_test_add_func ("/check/words", test_words);
  g_test_add_func ("/check/other-plans", test_other_plans);
  g_test_add_func ("/check/fold-name", test_fold_name);

  return g_test_run ();
}
