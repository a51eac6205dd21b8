/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of small tables: any order of columns, absent tables, every error. */
#include <glib/gstdio.h>
#include <string.h>

#include "sokaku-date.h"
#include "sokaku-effect.h"
#include "sokaku-opinion.h"
#include "sokaku-rating.h"
#include "sokaku-reference.h"
#include "sokaku-report-text.h"
#include "sokaku-sheet.h"
#include "sokaku-tables.h"
#include "sokaku-test-folder.h"
#include "sokaku-value.h"
#include "testing-tables.h"

static void
remove_table (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_remove (path);
}

static SokakuPlan *
import (const char *path, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  return sokaku_tables_import (folder, NULL, error);
}

static int
get_score (SokakuPlan *plan, SokakuItem *item, int fiscal, const char *criterion)
{
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);

  return sokaku_score_get_value (sokaku_evaluation_find_score (evaluation, criterion));
}

static void
check_definition (SokakuPlan *plan)
{
  static const char *const labels[] = { "H30", "H31", "R2", "R3" };
  SokakuCriterion *criterion = sokaku_node_list_peek (sokaku_plan_get_criteria (plan), 0);
  SokakuTheme *theme = sokaku_node_list_peek (sokaku_plan_get_themes (plan), 1);
  SokakuScaleStep *best = sokaku_node_list_peek (sokaku_plan_get_scale (plan), 0);
  SokakuMember *chair = sokaku_node_list_peek (sokaku_plan_get_members (plan), 0);

  g_assert_cmpstr (sokaku_plan_get_language (plan), ==, "en");
  g_assert_cmpint (sokaku_plan_get_midterm_year (plan), ==, 2020);
  g_assert_cmpuint (sokaku_plan_get_n_years (plan), ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);

      g_assert_cmpint (sokaku_year_get_fiscal (year), ==, 2018 + (int) i);
      g_assert_cmpstr (sokaku_year_get_label (year), ==, labels[i]);
      g_assert_cmpint (sokaku_year_get_evaluated (year), ==, i < 3);
    }
  g_assert_cmpstr (sokaku_criterion_get_id (criterion), ==, "c1");
  g_assert_cmpstr (sokaku_criterion_get_name (criterion), ==, "Depth");
  g_assert_cmpint (sokaku_criterion_get_cap_at (criterion), ==, 1);
  g_assert_cmpstr (sokaku_criterion_get_cap_grade (criterion), ==, "B");
  g_assert_cmpstr (sokaku_theme_get_id (theme), ==, "t2");
  g_assert_cmpstr (sokaku_theme_get_name (theme), ==, "Second theme");
  g_assert_cmpstr (sokaku_theme_get_short_in_sheets (theme), ==, "two");
  g_assert_cmpint (sokaku_scale_step_get_value (best), ==, 3);
  g_assert_cmpstr (sokaku_member_get_id (chair), ==, "m1");
  g_assert_cmpstr (sokaku_member_get_name (chair), ==, "Abe");
  g_assert_cmpstr (sokaku_member_get_role (chair), ==, "chair");
}

static void
check_initiatives (SokakuPlan *plan)
{
  SokakuInitiative *alpha = sokaku_plan_find_initiative (plan, "1");
  SokakuInitiative *beta = sokaku_plan_find_initiative (plan, "7");
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (alpha);
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (alpha);

  g_assert_cmpint (sokaku_initiative_get_number (beta), ==, 7);
  g_assert_false (sokaku_initiative_has_theme (alpha, "t1"));
  g_assert_true (sokaku_initiative_has_theme (alpha, "t2"));
  g_assert_true (sokaku_initiative_has_theme (beta, "t1"));
  g_assert_cmpint (sokaku_initiative_get_average (alpha), ==, 24);
  g_assert_cmpint (sokaku_initiative_get_earlier_average (alpha), ==, 20);
  g_assert_cmpint (sokaku_initiative_get_adopted (alpha), ==, 25);
  g_assert_cmpstr (sokaku_initiative_get_adopted_reason (alpha), ==, "chair");
  g_assert_cmpint (sokaku_initiative_get_average (beta), ==, SOKAKU_UNKNOWN);
  g_assert_cmpstr (sokaku_initiative_get_recorded_grade (alpha, 2019), ==, "-");
  g_assert_cmpstr (sokaku_initiative_get_recorded_grade (alpha, 2020), ==, "A");
  g_assert_cmpstr (sokaku_initiative_get_recorded_grade (beta, 2020), ==, "");
  g_assert_cmpuint (sokaku_node_list_get_length (ratings), ==, 2);
  g_assert_cmpstr (sokaku_rating_get_member (sokaku_node_list_peek (ratings, 0)), ==, "m2");
  g_assert_cmpint (sokaku_rating_get_value (sokaku_node_list_peek (ratings, 0)), ==, 3);
  g_assert_cmpint (sokaku_rating_get_value (sokaku_node_list_peek (ratings, 1)), ==, SOKAKU_ABSENT);
  ratings = sokaku_initiative_get_ratings (beta);
  g_assert_cmpint (sokaku_rating_get_value (sokaku_node_list_peek (ratings, 0)), ==,
                   SOKAKU_RECUSED);
  g_assert_cmpint (sokaku_rating_get_value (sokaku_node_list_peek (ratings, 1)), ==,
                   SOKAKU_UNKNOWN);
  g_assert_cmpuint (sokaku_node_list_get_length (opinions), ==, 2);
  g_assert_cmpstr (sokaku_opinion_get_text (sokaku_node_list_peek (opinions, 0)), ==, "first");
}

static void
check_items (SokakuPlan *plan)
{
  static const char *const departments[] = { "(a)x", "(a)y", "z", NULL };
  SokakuItem *two = sokaku_plan_find_item (plan, "2");
  SokakuItem *added = sokaku_plan_find_item (plan, "N1");
  SokakuItem *three = sokaku_plan_find_item (plan, "3");
  SokakuEvaluation *overall = sokaku_item_find_evaluation (two, SOKAKU_OVERALL);

  g_assert_true (g_strv_equal (sokaku_item_get_departments (two), departments));
  g_assert_cmpint (sokaku_item_get_first_year (two), ==, 2018);
  g_assert_false (sokaku_item_get_ended (two));
  g_assert_cmpstr (sokaku_item_get_special_note (two), ==, "note");
  g_assert_cmpstr (sokaku_item_get_remark (two), ==, "remark");
  g_assert_cmpstr (sokaku_item_get_tag (added), ==, "new");
  g_assert_true (sokaku_item_get_ended (added));
  g_assert_cmpint (sokaku_item_get_end_year (added), ==, 2020);
  g_assert_cmpint (sokaku_item_get_end_date (added), ==, SOKAKU_DATE (2021, 1, 0));
  g_assert_true (sokaku_item_get_ended (three));
  g_assert_cmpint (sokaku_item_get_end_year (three), ==, 2019);

  g_assert_cmpint (get_score (plan, two, 2019, "c1"), ==, 1);
  g_assert_cmpint (get_score (plan, two, 2019, "c2"), ==, 3);
  g_assert_cmpint (get_score (plan, two, 2018, "c1"), ==, SOKAKU_UNKNOWN);
  g_assert_cmpint (get_score (plan, added, 2020, "c1"), ==, SOKAKU_UNKNOWN);
  g_assert_cmpint (get_score (plan, added, 2020, "c2"), ==, 2);
  g_assert_cmpint (get_score (plan, three, 2018, "c2"), ==, SOKAKU_ENDED);
  g_assert_cmpstr (sokaku_evaluation_get_grade (overall), ==, "A");
  g_assert_cmpstr (sokaku_evaluation_get_reason (overall), ==, "best");
  g_assert_cmpstr (sokaku_evaluation_get_decision (overall), ==, "chair said");
  g_assert_cmpstr (sokaku_score_get_reason (sokaku_evaluation_find_score (overall, "c2")), ==,
                   "quick");
}

static void
check_texts (SokakuPlan *plan)
{
  SokakuItem *two = sokaku_plan_find_item (plan, "2");
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (two, 2018);
  SokakuAction *first = sokaku_item_find_action (two, "a1");
  SokakuAction *third = sokaku_item_find_action (two, "a3");
  SokakuResult *result;
  g_autofree char *shown = NULL;
  g_autofree char *full = NULL;
  g_autofree char *problem = NULL;

  g_assert_cmpstr (sokaku_schedule_cell_get_planned (cell), ==, "build");
  g_assert_cmpint (sokaku_schedule_cell_get_status (cell), ==, SOKAKU_STATUS_AS_PLANNED);
  cell = sokaku_item_find_schedule_cell (two, 2019);
  g_assert_true (sokaku_schedule_cell_get_continues (cell));
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (cell), ==, "");
  g_assert_cmpstr (sokaku_schedule_cell_get_actual (cell), ==, "later");
  cell = sokaku_item_find_schedule_cell (two, 2020);
  g_assert_cmpint (sokaku_schedule_cell_get_status (cell), ==, SOKAKU_STATUS_ENDED);

  g_assert_cmpint (sokaku_item_get_action_number (two, first), ==, 1);
  g_assert_cmpint (sokaku_item_get_action_number (two, third), ==, 3);
  g_assert_cmpint (sokaku_action_get_year (third), ==, 2019);
  shown = sokaku_reference_render (sokaku_action_get_plan (third), two, plan);
  g_assert_cmpstr (shown, ==, "same as ①, but more");
  full = sokaku_reference_resolve (sokaku_action_get_plan (third), two, plan, SOKAKU_TEXT_PLAN,
                                   NULL);
  g_assert_cmpstr (full, ==, "start, but more");
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_action_get_results (first)), ==, 2);
  result = sokaku_node_list_peek (sokaku_action_get_results (first), 0);
  g_assert_cmpstr (sokaku_result_get_text (result), ==, "a\n・b");
  problem = sokaku_reference_resolve (sokaku_issue_get_problem (sokaku_item_find_issue (two, 2019)),
                                      two, plan, SOKAKU_TEXT_PROBLEM, NULL);
  g_assert_cmpstr (problem, ==, "slow");
}

static void
check_report (SokakuPlan *plan)
{
  SokakuReport *report = sokaku_plan_get_report (plan);
  SokakuNodeList *effects = sokaku_report_get_effects (report);
  SokakuReportText *text = sokaku_node_list_peek (sokaku_report_get_texts (report), 0);

  g_assert_cmpint (sokaku_report_get_date (report), ==, SOKAKU_DATE (2021, 4, 1));
  g_assert_cmpint (sokaku_report_get_pack_date (report), ==, SOKAKU_DATE (2021, 3, 0));
  g_assert_cmpuint (sokaku_node_list_get_length (effects), ==, 3);
  g_assert_cmpstr (sokaku_effect_get_label (sokaku_node_list_peek (effects, 0)), ==, "all");
  g_assert_cmpint (sokaku_effect_get_amount (sokaku_node_list_peek (effects, 1)), ==, 1000);
  g_assert_cmpstr (sokaku_effect_get_item (sokaku_node_list_peek (effects, 1)), ==, "N1");
  g_assert_cmpint (sokaku_effect_get_amount (sokaku_node_list_peek (effects, 2)), ==,
                   SOKAKU_EFFECT_UNKNOWN);
  g_assert_cmpstr (sokaku_report_text_get_key (text), ==, "method");
  g_assert_cmpstr (sokaku_report_text_get_text (text), ==, "one\ntwo");
}

static void
test_whole (void)
{
  g_autofree char *folder = sokaku_test_make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPlan) plan = NULL;

  testing_tables_write_all (folder);
  plan = import (folder, &error);
  g_assert_no_error (error);
  check_definition (plan);
  check_initiatives (plan);
  check_items (plan);
  check_texts (plan);
  check_report (plan);
  sokaku_test_remove_folder (folder);
}

/* Without the optional tables there is still a plan; every sheet has its shape. */
static void
test_least (void)
{
  g_autofree char *folder = sokaku_test_make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPlan) plan = NULL;
  SokakuItem *item;

  for (guint i = 0; i < 3; i++)
    sokaku_test_write (folder, testing_tables[i].name, testing_tables[i].text);
  sokaku_test_write (folder, "plan.csv", "key,value\nname,N\nfirst_year,R1\nlast_year,R2\n");
  sokaku_test_write (folder, "initiatives.csv", "no,title\n1,One\n");
  sokaku_test_write (folder, "items.csv", "no,initiative,title\n1,1,One\n");
  plan = import (folder, &error);
  g_assert_no_error (error);
  item = sokaku_plan_find_item (plan, "1");
  g_assert_cmpstr (sokaku_plan_get_language (plan), ==, "ja");
  g_assert_cmpstr (sokaku_plan_get_overall_label (plan), ==, "総括");
  g_assert_cmpstr (sokaku_year_get_label (sokaku_plan_peek_year (plan, 0)), ==, "R1");
  g_assert_true (sokaku_year_get_evaluated (sokaku_plan_peek_year (plan, 1)));
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_item_get_evaluations (item)), ==, 3);
  g_assert_cmpint (get_score (plan, item, SOKAKU_OVERALL, "c1"), ==, SOKAKU_UNKNOWN);
  g_assert_false (sokaku_item_get_ended (item));
  sokaku_test_remove_folder (folder);
}

static void
test_encodings (void)
{
  g_autofree char *folder = sokaku_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "schedule.csv", NULL);
  g_autofree char *cp932 = NULL;
  g_autofree char *bom = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPlan) plan = NULL;
  SokakuItem *item;
  gsize size;

  testing_tables_write_all (folder);
  cp932 = g_convert ("item,year,planned,status,actual\r\n2,H30,①髙,工程見直し,\r\n", -1, "CP932",
                     "UTF-8", NULL, &size, NULL);
  g_file_set_contents (path, cp932, (gssize) size, &error);
  g_assert_no_error (error);
  bom = g_strconcat ("\xEF\xBB\xBF", testing_tables[2].text, NULL);
  sokaku_test_write (folder, "grades.csv", bom);
  plan = import (folder, &error);
  g_assert_no_error (error);
  item = sokaku_plan_find_item (plan, "2");
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (sokaku_item_find_schedule_cell (item, 2018)),
                   ==, "①髙");
  g_assert_cmpint (sokaku_schedule_cell_get_status (sokaku_item_find_schedule_cell (item, 2018)),
                   ==, SOKAKU_STATUS_REVISED);
  sokaku_test_remove_folder (folder);
}

typedef struct
{
  const char *name;
  const char *text; /* in place of the table; NULL: absent */
  int code;
  const char *message; /* without the full stop */
} Fault;

#define PLAN(rows) "key,value\nname,N\n" rows
#define YEARS "first_year,R1\nlast_year,R2\n"
#define E(code) SOKAKU_TABLES_ERROR_##code

static const Fault faults[] = {
  { "plan.csv", NULL, SOKAKU_TABLES_ERROR_MISSING, "The table plan.csv is missing" },
  { "criteria.csv", NULL, E (MISSING), "The table criteria.csv is missing" },
  { "grades.csv", NULL, E (MISSING), "The table grades.csv is missing" },
  { "initiatives.csv", NULL, E (MISSING), "The table initiatives.csv is missing" },
  { "items.csv", NULL, E (MISSING), "The table items.csv is missing" },
  { "scores.csv", "item,\"year", SOKAKU_TABLES_ERROR_SYNTAX,
    "scores.csv, row 1: a quotation mark is opened and never closed" },

  { "plan.csv", "key,wert\nname,N\n", E (MISSING), "plan.csv has no value for the key name" },
  { "plan.csv", "key,value\n" YEARS, E (MISSING), "plan.csv has no value for the key name" },
  { "plan.csv", PLAN ("last_year,R1\n"), E (MISSING),
    "plan.csv has no value for the key first_year" },
  { "plan.csv", PLAN (YEARS "name,M\n"), SOKAKU_TABLES_ERROR_DUPLICATE,
    "plan.csv, row 5, column key: \"name\" is there twice" },
  { "plan.csv", PLAN (",x\n"), E (MISSING), "plan.csv, row 3, column key: a value is missing" },
  { "plan.csv", PLAN ("first_year,X9\nlast_year,R1\n"), SOKAKU_TABLES_ERROR_VALUE,
    "plan.csv, row 3, column value: \"X9\" is not a fiscal year" },
  { "plan.csv", PLAN ("first_year,R3\nlast_year,R1\n"), SOKAKU_TABLES_ERROR_CONFLICT,
    "plan.csv, row 4, column value: \"R1\" cannot be the last year of a plan that begins in R3" },
  { "plan.csv", PLAN (YEARS "evaluated_years,R1;R9\n"), SOKAKU_TABLES_ERROR_REFERENCE,
    "plan.csv, row 5, column value: \"R9\" is not a year of the plan" },
  { "plan.csv", PLAN (YEARS "evaluated_years,R1;H31\n"), E (DUPLICATE),
    "plan.csv, row 5, column value: \"H31\" is there twice" },
  { "plan.csv", PLAN (YEARS "midterm_year,総括\n"), E (VALUE),
    "plan.csv, row 5, column value: \"総括\" is not a fiscal year" },
  { "plan.csv", PLAN (YEARS "report_date,R7.13\n"), E (VALUE),
    "plan.csv, row 5, column value: \"R7.13\" is not a date" },

  { "grades.csv", "grade,min_total\n", E (MISSING), "grades.csv has no rows" },
  { "grades.csv", "grade,min\nA,1\n", E (MISSING), "grades.csv has no column min_total" },
  { "grades.csv", "grade,min_total\nA,5\nB,5\n", E (CONFLICT),
    "grades.csv, row 3, column min_total: \"5\" is not below the row before; the best grade is "
    "first" },
  { "grades.csv", "grade,min_total\nA,5\nA,4\n", E (DUPLICATE),
    "grades.csv, row 3, column grade: \"A\" is there twice" },
  { "grades.csv", "grade,min_total\n-,5\n", E (VALUE),
    "grades.csv, row 2, column grade: \"-\" means that an item had ended" },
  { "criteria.csv", "order,name,min,max\n", E (MISSING), "criteria.csv has no rows" },
  { "criteria.csv", "order,name,min,max\n1,Speed,3,1\n", E (VALUE),
    "criteria.csv, row 2, column max: \"1\" is not between 3 and 10000" },
  { "criteria.csv", "order,name,min,max\n1,a,0,3\n1,b,0,3\n", E (DUPLICATE),
    "criteria.csv, row 3, column order: \"1\" is there twice" },
  { "criteria.csv", "order,name,min,max\n1,a,0,3\n2,a,0,3\n", E (DUPLICATE),
    "criteria.csv, row 3, column name: \"a\" is there twice" },
  { "criteria.csv", "name,min,max,cap_at,cap_grade\nSpeed,1,3,1,Z\nDepth,1,3,,\n", E (REFERENCE),
    "criteria.csv, row 2, column cap_grade: \"Z\" is not a grade of the plan" },
  { "criteria.csv", "name,min,max,cap_at,cap_grade\nSpeed,1,3,1,\n", E (MISSING),
    "criteria.csv, row 2, column cap_grade: a value is missing" },
  { "criteria.csv", "name,min,max,cap_at,cap_grade\nSpeed,1,3,4,B\n", E (VALUE),
    "criteria.csv, row 2, column cap_at: \"4\" is not between 1 and 3" },
  { "council_scale.csv", "rating,label\n1,x\n", E (MISSING),
    "council_scale.csv has no column value" },
  { "council_scale.csv", "value,label\n1,x\n1,y\n", E (DUPLICATE),
    "council_scale.csv, row 3, column value: \"1\" is there twice" },
  { "themes.csv", "no,name,short_in_lists\n1,a,x\n2,b,x\n", E (DUPLICATE),
    "themes.csv, row 3, column short_in_lists: \"x\" is there twice" },
  { "members.csv", "order,name\n10,\n", E (MISSING),
    "members.csv, row 2, column name: a value is missing" },

  { "initiatives.csv", "no,title,two\n1,A,\n", E (MISSING),
    "initiatives.csv has no column one, a theme of themes.csv" },
  { "initiatives.csv", "no,title,one,two\n1,A,yes,\n", E (VALUE),
    "initiatives.csv, row 2, column one: \"yes\" is neither a mark (○) nor blank" },
  { "initiatives.csv", "no,title,one,two\n1,A,,\n1,B,,\n", E (DUPLICATE),
    "initiatives.csv, row 3, column no: \"1\" is there twice" },
  { "initiatives.csv", "no,title,one,two\nx,A,,\n", E (VALUE),
    "initiatives.csv, row 2, column no: \"x\" is not a whole number" },
  { "initiatives.csv", "no,title,one,two,R2\n1,A,,,E\n", E (REFERENCE),
    "initiatives.csv, row 2, column R2: \"E\" is not a grade of the plan" },
  { "initiatives.csv", "no,title,one,two,R1,H31\n1,A,,,A,A\n", E (DUPLICATE),
    "initiatives.csv, row 2, column H31: another column is the same year" },
  { "initiatives.csv", "no,title,one,two,council_average\n1,A,,,2.45\n", E (VALUE),
    "initiatives.csv, row 2, column council_average: \"2.45\" is not a number with one decimal" },
  { "initiatives.csv", "no,title,one,two,midterm_average\n1,A,,,3.1\n", E (VALUE),
    "initiatives.csv, row 2, column midterm_average: \"3.1\" is not between 1 and 3" },

  { "items.csv", "no,initiative,title\n1,2,A\n", E (REFERENCE),
    "items.csv, row 2, column initiative: \"2\" is not an initiative in initiatives.csv" },
  { "items.csv", "no,initiative,title\nN1,1,A\nＮ１,1,B\n", E (DUPLICATE),
    "items.csv, row 3, column no: \"Ｎ１\" is there twice" },
  { "items.csv", "no,initiative,title\n1,1,\n", E (MISSING),
    "items.csv, row 2, column title: a value is missing" },
  { "items.csv", "no,initiative,title,status\n1,1,A,maybe\n", E (VALUE),
    "items.csv, row 2, column status: \"maybe\" is not a known status" },
  { "items.csv", "no,initiative,title,status,end_date\n1,1,A,継続,R2.3\n", E (CONFLICT),
    "items.csv, row 2, column end_date: \"R2.3\" is given although the item goes on" },
  { "items.csv", "no,initiative,title,first_year\n1,1,A,R9\n", E (REFERENCE),
    "items.csv, row 2, column first_year: \"R9\" is not a year of the plan" },

  { "scores.csv", "item,year,Speed\n", E (MISSING),
    "scores.csv has no column Depth, a criterion of criteria.csv" },
  { "scores.csv", "item,year,Speed,Depth\n9,R1,1,1\n", E (REFERENCE),
    "scores.csv, row 2, column item: \"9\" is not an item in items.csv" },
  { "scores.csv", "item,year,Speed,Depth\n2,R1,5,1\n", E (VALUE),
    "scores.csv, row 2, column Speed: \"5\" is not between 1 and 3" },
  { "scores.csv", "item,year,Speed,Depth\n2,R1,2.0,1\n", E (VALUE),
    "scores.csv, row 2, column Speed: \"2.0\" is not a whole number" },
  { "scores.csv", "item,year,Speed,Depth\n2,R3,1,1\n", E (REFERENCE),
    "scores.csv, row 2, column year: \"R3\" is not an evaluated year" },
  { "scores.csv", "item,year,Speed,Depth\n2,R1,1,1\n2,H31,1,1\n", E (DUPLICATE),
    "scores.csv, row 3, column year: \"H31\" is there twice" },
  { "scores.csv", "item,year,Speed,Depth,total\n2,R1,1,1,3\n", E (CONFLICT),
    "scores.csv, row 2, column total: \"3\" is not the sum of the scores, 2" },
  { "scores.csv", "item,year,Speed,Depth,grade\n2,R1,1,1,X\n", E (REFERENCE),
    "scores.csv, row 2, column grade: \"X\" is not a grade of the plan" },

  { "schedule.csv", "item,year,status\n2,R1,late\n", E (VALUE),
    "schedule.csv, row 2, column status: \"late\" is not a known status" },
  { "schedule.csv", "item,year\n2,R1\n2,R1\n", E (DUPLICATE),
    "schedule.csv, row 3, column year: \"R1\" is there twice" },
  { "issues.csv", "item,year\n2,R9\n", E (REFERENCE),
    "issues.csv, row 2, column year: \"R9\" is not a year of the plan" },
  { "remarks.csv", "item,overall_remark\n2,a\n2,b\n", E (DUPLICATE),
    "remarks.csv, row 3, column item: \"2\" is there twice" },
  { "remarks.csv", "item,end_date\n2,R2.3\n", E (CONFLICT),
    "remarks.csv, row 2, column end_date: \"R2.3\" is not what items.csv says" },
  { "remarks.csv", "item,end_year\nN1,R1\n", E (CONFLICT),
    "remarks.csv, row 2, column end_year: \"R1\" is not what items.csv says" },
  { "actions.csv", "item,year,number\n2,R1,①\n2,R2,1\n", E (DUPLICATE),
    "actions.csv, row 3, column number: \"1\" is there twice" },
  { "actions.csv", "item,year,number\n2,R1,①②\n", E (VALUE),
    "actions.csv, row 2, column number: \"①②\" is not a whole number" },
  { "actions.csv", "item,year,number\n2,Total,①\n", E (VALUE),
    "actions.csv, row 2, column year: \"Total\" is not a fiscal year" },

  { "ratings.csv", "initiative,member,rating\n1,30,1\n", E (REFERENCE),
    "ratings.csv, row 2, column member: \"30\" is not a member in members.csv" },
  { "ratings.csv", "initiative,member,rating\n1,10,1\n1,10,2\n", E (DUPLICATE),
    "ratings.csv, row 3, column member: \"10\" is there twice" },
  { "ratings.csv", "initiative,member,rating\n1,10,4\n", E (REFERENCE),
    "ratings.csv, row 2, column rating: \"4\" is not on the scale of council_scale.csv" },
  { "ratings.csv", "initiative,member,rating\n5,10,1\n", E (REFERENCE),
    "ratings.csv, row 2, column initiative: \"5\" is not an initiative in initiatives.csv" },
  { "opinions.csv", "initiative,order,text\n1,1,a\n1,1,b\n", E (DUPLICATE),
    "opinions.csv, row 3, column order: \"1\" is there twice" },
  { "effects.csv", "kind,label,yen\nsum,a,1\n", E (VALUE),
    "effects.csv, row 2, column kind: \"sum\" is neither total nor main" },
  { "effects.csv", "kind,label,yen\ntotal,a,37億\n", E (VALUE),
    "effects.csv, row 2, column yen: \"37億\" is not a whole number" },
  { "effects.csv", "kind,yen\ntotal,1\ntotal,2\n", E (DUPLICATE),
    "effects.csv, row 3, column kind: \"total\" is there twice" },
  { "effects.csv", "kind,yen,item\nmain,1,8\n", E (REFERENCE),
    "effects.csv, row 2, column item: \"8\" is not an item in items.csv" },
  { "report.csv", "key,text\npreface,x\n", E (REFERENCE),
    "report.csv, row 2, column key: \"preface\" is not a text of the report" },
  { "report.csv", "key,text\nmethod,x\nmethod,y\n", E (DUPLICATE),
    "report.csv, row 3, column key: \"method\" is there twice" },
};

static const char *
find_whole (const char *name)
{
  for (guint i = 0; i < TESTING_N_TABLES; i++)
    if (g_str_equal (testing_tables[i].name, name))
      return testing_tables[i].text;
  g_assert_not_reached ();
}

/* One fault in one table, and there is no plan at all. */
static void
test_faults (void)
{
  g_autofree char *folder = sokaku_test_make_folder ();

  testing_tables_write_all (folder);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      const Fault *fault = &faults[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (SokakuPlan) plan = NULL;

      if (fault->text != NULL)
        sokaku_test_write (folder, fault->name, fault->text);
      else
        remove_table (folder, fault->name);
      g_test_message ("%s", fault->message);
      plan = import (folder, &error);
      g_assert_null (plan);
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, fault->message));
      g_assert_cmpstr (error->message + strlen (fault->message), ==, ".");
      g_assert_error (error, SOKAKU_TABLES_ERROR, fault->code);
      sokaku_test_write (folder, fault->name, find_whole (fault->name));
    }
  sokaku_test_remove_folder (folder);
}

static void
test_long_value (void)
{
  g_autofree char *folder = sokaku_test_make_folder ();
  g_autofree char *text = g_strnfill (200, 'x');
  g_autofree char *table = g_strdup_printf ("item,year,Speed,Depth\n2,R1,\"%s\n\",1\n", text);
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPlan) plan = NULL;

  testing_tables_write_all (folder);
  sokaku_test_write (folder, "scores.csv", table);
  plan = import (folder, &error);
  g_assert_error (error, SOKAKU_TABLES_ERROR, SOKAKU_TABLES_ERROR_VALUE);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (strlen (error->message), <, 120);
  sokaku_test_remove_folder (folder);
}

static void
test_no_folder (void)
{
  g_autofree char *folder = sokaku_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "nowhere", NULL);
  g_autofree char *message = g_strdup_printf ("%s is not a folder of tables.", path);
  g_autoptr (GError) error = NULL;

  g_assert_null (import (path, &error));
  g_assert_error (error, SOKAKU_TABLES_ERROR, SOKAKU_TABLES_ERROR_UNREADABLE);
  g_assert_cmpstr (error->message, ==, message);
  sokaku_test_remove_folder (folder);
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static SokakuPlan *
import_async (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  sokaku_tables_import_async (folder, cancellable, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return sokaku_tables_import_finish (result, error);
}

static void
test_async (void)
{
  g_autofree char *folder = sokaku_test_make_folder ();
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuPlan) plan = NULL;

  testing_tables_write_all (folder);
  plan = import_async (folder, NULL, &error);
  g_assert_no_error (error);
  check_items (plan);

  g_cancellable_cancel (cancelled);
  g_assert_null (import_async (folder, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  remove_table (folder, "items.csv");
  g_assert_null (import_async (folder, NULL, &error));
  g_assert_error (error, SOKAKU_TABLES_ERROR, SOKAKU_TABLES_ERROR_MISSING);
  sokaku_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/import/whole", test_whole);
  g_test_add_func ("/tables/import/least", test_least);
  g_test_add_func ("/tables/import/encodings", test_encodings);
  g_test_add_func ("/tables/import/faults", test_faults);
  g_test_add_func ("/tables/import/long-value", test_long_value);
  g_test_add_func ("/tables/import/no-folder", test_no_folder);
  g_test_add_func ("/tables/import/async", test_async);
  return g_test_run ();
}
