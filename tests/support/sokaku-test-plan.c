/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans for tests and benchmarks, of any size, filled as real sheets are. */
#include "sokaku-test-plan.h"

#include "sokaku-date.h"
#include "sokaku-effect.h"
#include "sokaku-opinion.h"
#include "sokaku-reference.h"
#include "sokaku-report-text.h"
#include "sokaku-sheet.h"

#include <string.h>

#define FIRST_YEAR 2020
#define N_YEARS 5
#define N_EVALUATED 4
#define N_MEMBERS 11

static const char *const phrases[] = {
  "窓口の受付手順を見直し、申請書の様式を統一した。",
  "関係部署との打合せを四半期ごとに開き、進み具合を確かめた。",
  "電子申請の対象となる手続を三件増やした。",
  "利用者への聞き取りを行い、要望を一覧にまとめた。",
  "経費の内訳を洗い出し、契約の時期を改めた。",
  "職員研修を二回実施し、延べ百二十人が参加した。",
  "施設の点検結果を台帳に移し、修繕の順位を定めた。",
  "広報紙とウェブサイトで周知を図った。",
  "次年度に向けて課題を整理し、改善案を作成した。",
  "目標としていた件数には届かなかったが、処理日数は短くなった。",
};

static const char *const divisions[] = {
  "(総)企画課", "(総)財務課", "(市)窓口課", "(福)支援課", "(建)管理課", "(教)学務課", "各担当部署",
};

/* Some text of about @n sentences, always the same for the same @seed. */
static char *
make_text (guint seed, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && i % 3 == 0)
        g_string_append_c (text, '\n');
      g_string_append (text, phrases[(seed * 7 + i * 3) % G_N_ELEMENTS (phrases)]);
    }
  return g_string_free (text, FALSE);
}

static void
define_plan (SokakuPlan *plan)
{
  static const char *const criteria[] = { "進捗度", "連携度", "効率性", "創造性" };
  static const struct
  {
    const char *name;
    int min_total;
  } grades[] = { { "A", 10 }, { "B", 8 }, { "C", 5 }, { "D", 0 } };

  sokaku_plan_set_name (plan, "行政改革計画");
  sokaku_plan_set_city (plan, "見本市");
  sokaku_plan_set_council (plan, "行政改革審議会");
  sokaku_plan_set_language (plan, "ja");
  sokaku_plan_set_midterm_year (plan, FIRST_YEAR + 3);
  sokaku_plan_set_overall_label (plan, "総括");

  for (guint i = 0; i < N_YEARS; i++)
    {
      SokakuYear *year = sokaku_year_new ();
      g_autofree char *label = g_strdup_printf ("R%u", i + 2);

      sokaku_year_set_fiscal (year, FIRST_YEAR + i);
      sokaku_year_set_label (year, label);
      sokaku_year_set_evaluated (year, i < N_EVALUATED);
      sokaku_node_list_take (sokaku_plan_get_years (plan), year);
    }
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      SokakuCriterion *criterion = sokaku_criterion_new ();
      g_autofree char *id = g_strdup_printf ("c%u", i + 1);

      sokaku_criterion_set_id (criterion, id);
      sokaku_criterion_set_name (criterion, criteria[i]);
      sokaku_criterion_set_max (criterion, 3);
      if (i == 0)
        {
          sokaku_criterion_set_cap_at (criterion, 1);
          sokaku_criterion_set_cap_grade (criterion, "B");
        }
      sokaku_node_list_take (sokaku_plan_get_criteria (plan), criterion);
    }
  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      SokakuGrade *grade = sokaku_grade_new ();

      sokaku_grade_set_name (grade, grades[i].name);
      sokaku_grade_set_min_total (grade, grades[i].min_total);
      sokaku_node_list_take (sokaku_plan_get_grades (plan), grade);
    }
  for (int value = 5; value >= 1; value--)
    {
      SokakuScaleStep *step = sokaku_scale_step_new ();

      sokaku_scale_step_set_value (step, value);
      sokaku_scale_step_set_label (step, value == 5 ? "十分" : value == 1 ? "不十分" : "");
      sokaku_node_list_take (sokaku_plan_get_scale (plan), step);
    }
  for (guint i = 0; i < 7; i++)
    {
      static const char *const numbers[] = { "I", "II", "III", "IV", "V", "VI", "VII" };
      static const char *const names[] = { "財政", "窓口", "組織", "人材", "民間", "情報", "広域" };
      SokakuTheme *theme = sokaku_theme_new ();
      g_autofree char *id = g_strdup_printf ("t%u", i + 1);
      g_autofree char *name = g_strdup_printf ("%sの見直し", names[i]);

      sokaku_theme_set_id (theme, id);
      sokaku_theme_set_number (theme, numbers[i]);
      sokaku_theme_set_name (theme, name);
      sokaku_theme_set_short_in_lists (theme, names[i]);
      sokaku_theme_set_short_in_sheets (theme, names[i]);
      sokaku_node_list_take (sokaku_plan_get_themes (plan), theme);
    }
  for (guint i = 0; i < N_MEMBERS; i++)
    {
      SokakuMember *member = sokaku_member_new ();
      g_autofree char *id = g_strdup_printf ("m%u", i + 1);
      g_autofree char *name = g_strdup_printf ("委員%u", i + 1);

      sokaku_member_set_id (member, id);
      sokaku_member_set_name (member, name);
      sokaku_member_set_affiliation (member, i % 2 == 0 ? "公募" : "団体");
      sokaku_member_set_role (member, i == 0 ? "会長" : "");
      sokaku_node_list_take (sokaku_plan_get_members (plan), member);
    }
}

static void
fill_evaluations (SokakuPlan *plan, SokakuItem *item, guint seed)
{
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (item);

  for (guint i = 0; i < sokaku_node_list_get_length (evaluations); i++)
    {
      SokakuEvaluation *evaluation = sokaku_node_list_peek (evaluations, i);
      SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);
      const int year = sokaku_evaluation_get_year (evaluation);
      const gboolean after = sokaku_item_is_after_end (item, year);

      for (guint k = 0; k < sokaku_node_list_get_length (scores); k++)
        {
          SokakuScore *score = sokaku_node_list_peek (scores, k);

          sokaku_score_set_value (score, after ? SOKAKU_ENDED
                                               : (int) (1 + (seed * 5 + i * 3 + k * 2) % 3));
          if (year == SOKAKU_OVERALL)
            {
              g_autofree char *reason = make_text (seed + i + k, 2);

              sokaku_score_set_reason (score, reason);
            }
        }
      sokaku_evaluation_set_grade (evaluation, after ? SOKAKU_GRADE_ENDED : seed % 4 ? "B" : "A");
      if (year == SOKAKU_OVERALL)
        {
          g_autofree char *reason = make_text (seed + 11, 3);

          sokaku_evaluation_set_reason (evaluation, reason);
        }
    }
}

static void
fill_actions (SokakuItem *item, guint seed)
{
  const guint n = 6 + seed % 6;

  for (guint i = 0; i < n; i++)
    {
      SokakuAction *action = sokaku_action_new ();
      g_autofree char *id = g_strdup_printf ("a%u", i + 1);
      g_autofree char *plan = make_text (seed + i, 1);

      sokaku_action_set_id (action, id);
      sokaku_action_set_year (action, FIRST_YEAR + i * N_YEARS / n);
      if (i > 0 && (seed + i) % 4 == 0)
        {
          g_autofree char *same = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");

          sokaku_action_set_plan (action, same);
        }
      else
        {
          sokaku_action_set_plan (action, plan);
        }
      for (guint k = 0; k < 1 + (seed + i) % 2; k++)
        {
          SokakuResult *result = sokaku_result_new ();
          g_autofree char *text = make_text (seed + i + k, 2);

          sokaku_result_set_mark (result, (seed + i + k) % 3);
          sokaku_result_set_text (result, text);
          sokaku_node_list_take (sokaku_action_get_results (action), result);
        }
      sokaku_node_list_take (sokaku_item_get_actions (item), action);
    }
}

static SokakuItem *
make_item (SokakuPlan *plan, guint seed)
{
  SokakuItem *item = sokaku_item_new ();
  g_autofree char *number = g_strdup_printf ("%u", seed + 1);
  g_autofree char *title = g_strdup_printf ("実践項目その%u", seed + 1);
  g_autofree char *remark = make_text (seed + 5, 5);
  const char *departments[]
      = { divisions[seed % G_N_ELEMENTS (divisions)],
          seed % 3 == 0 ? divisions[(seed + 1) % G_N_ELEMENTS (divisions)] : NULL, NULL };
  SokakuNodeList *list;

  sokaku_item_set_id (item, number);
  sokaku_item_set_number (item, number);
  sokaku_item_set_title (item, title);
  sokaku_item_set_departments (item, departments);
  sokaku_item_set_first_year (item, FIRST_YEAR);
  sokaku_item_set_remark (item, remark);
  if (seed % 5 == 0)
    sokaku_item_set_tag (item, "R5内容変更");
  if (seed % 9 == 4)
    {
      sokaku_item_set_ended (item, TRUE);
      sokaku_item_set_end_year (item, FIRST_YEAR + 2);
      sokaku_item_set_end_date (item, SOKAKU_DATE (FIRST_YEAR + 3, 3, 0));
    }
  sokaku_plan_shape_item (plan, item);

  list = sokaku_item_get_schedule (item);
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    {
      SokakuScheduleCell *cell = sokaku_node_list_peek (list, i);
      g_autofree char *planned = make_text (seed + i, 1);

      if (i % 3 == 1)
        sokaku_schedule_cell_set_continues (cell, TRUE);
      else
        sokaku_schedule_cell_set_planned (cell, planned);
      sokaku_schedule_cell_set_status (cell, i < N_EVALUATED ? 1 + (seed + i) % 2 : 0);
      if (i < N_EVALUATED && (seed + i) % 2 == 1)
        sokaku_schedule_cell_set_actual (cell, phrases[(seed + i) % G_N_ELEMENTS (phrases)]);
    }
  fill_evaluations (plan, item, seed);
  fill_actions (item, seed);
  list = sokaku_item_get_issues (item);
  for (guint i = 0; i + 1 < sokaku_node_list_get_length (list); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (list, i);
      g_autofree char *problem = make_text (seed + i, 2);
      g_autofree char *solution = make_text (seed + i + 1, 2);

      sokaku_issue_set_problem (issue, problem);
      sokaku_issue_set_solution (issue, solution);
    }
  return item;
}

static SokakuInitiative *
make_initiative (SokakuPlan *plan, guint seed)
{
  SokakuInitiative *initiative = sokaku_initiative_new ();
  g_autofree char *id = g_strdup_printf ("i%u", seed + 1);
  g_autofree char *title = g_strdup_printf ("取組項目その%u", seed + 1);
  g_autofree char *first = g_strdup_printf ("t%u", 1 + seed % 7);
  g_autofree char *second = g_strdup_printf ("t%u", 1 + (seed + 3) % 7);
  const char *themes[] = { first, second, NULL };

  sokaku_initiative_set_id (initiative, id);
  sokaku_initiative_set_number (initiative, seed + 1);
  sokaku_initiative_set_title (initiative, title);
  sokaku_initiative_set_themes (initiative, themes);
  sokaku_initiative_set_earlier_average (initiative, 30 + seed % 15);
  for (guint i = 0; i < N_MEMBERS; i++)
    {
      SokakuRating *rating = sokaku_rating_new ();
      g_autofree char *member = g_strdup_printf ("m%u", i + 1);

      sokaku_rating_set_member (rating, member);
      sokaku_rating_set_value (rating, (seed + i) % 13 == 12   ? SOKAKU_ABSENT
                                       : (seed + i) % 13 == 11 ? SOKAKU_RECUSED
                                                               : (int) (3 + (seed + i) % 3));
      sokaku_node_list_take (sokaku_initiative_get_ratings (initiative), rating);
    }
  for (guint i = 0; i < 3 + seed % 4; i++)
    {
      SokakuOpinion *opinion = sokaku_opinion_new ();
      g_autofree char *text = make_text (seed + i, 2);

      sokaku_opinion_set_text (opinion, text);
      sokaku_node_list_take (sokaku_initiative_get_opinions (initiative), opinion);
    }
  for (guint i = 0; i < N_EVALUATED; i++)
    {
      SokakuYearGrade *grade = sokaku_year_grade_new ();

      sokaku_year_grade_set_year (grade, FIRST_YEAR + i);
      sokaku_year_grade_set_grade (grade, (seed + i) % 2 ? "A" : "B");
      sokaku_node_list_take (sokaku_initiative_get_year_grades (initiative), grade);
    }
  return initiative;
}

static void
fill_report (SokakuReport *report)
{
  static const char *const keys[] = { "introduction", "effects", "method", "comments", "overall" };

  sokaku_report_set_title (report, "行政改革に関する意見書");
  sokaku_report_set_date (report, SOKAKU_DATE (2025, 7, 30));
  sokaku_report_set_pack_title (report, "資料編");
  sokaku_report_set_pack_date (report, SOKAKU_DATE (2025, 6, 0));
  for (guint i = 0; i < 3; i++)
    {
      SokakuEffect *effect = sokaku_effect_new ();

      sokaku_effect_set_kind (effect, i == 0 ? SOKAKU_EFFECT_TOTAL : SOKAKU_EFFECT_MAIN);
      sokaku_effect_set_label (effect, i == 0 ? "合計" : "主な効果");
      sokaku_effect_set_amount (effect, G_GINT64_CONSTANT (12345678900) / (i + 1));
      sokaku_node_list_take (sokaku_report_get_effects (report), effect);
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      SokakuReportText *text = sokaku_report_text_new ();
      g_autofree char *words = make_text (i, 8);

      sokaku_report_text_set_key (text, keys[i]);
      sokaku_report_text_set_text (text, words);
      sokaku_node_list_take (sokaku_report_get_texts (report), text);
    }
}

/**
 * sokaku_test_make_plan:
 * @n_initiatives: number of initiatives, 1 or more
 * @n_items: number of items, spread evenly over them
 *
 * Makes a plan of 5 years, 4 criteria, 4 grades, 7 themes and 11 members, whose
 * sheets have the length of real ones. Always the same for the same numbers. Ids:
 * items "1"…, initiatives "i1"…, rows "a1"…, criteria "c1"…, themes "t1"…,
 * members "m1"….
 *
 * Returns: (transfer full): the plan
 */
SokakuPlan *
sokaku_test_make_plan (guint n_initiatives, guint n_items)
{
  SokakuPlan *plan = sokaku_plan_new ();
  guint done = 0;

  define_plan (plan);
  for (guint i = 0; i < n_initiatives; i++)
    {
      SokakuInitiative *initiative = make_initiative (plan, i);
      const guint until = (guint64) n_items * (i + 1) / n_initiatives;

      for (; done < until; done++)
        sokaku_node_list_take (sokaku_initiative_get_items (initiative), make_item (plan, done));
      sokaku_node_list_take (sokaku_plan_get_initiatives (plan), initiative);
    }
  fill_report (sokaku_plan_get_report (plan));
  return plan;
}

static void
visit_list (SokakuNodeList *list, SokakuTestVisit func, gpointer data)
{
  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    sokaku_test_visit (sokaku_node_list_peek (list, i), func, data);
}

/**
 * sokaku_test_visit:
 * @node: a node
 * @func: called for it and every node below it
 * @data: data for @func
 *
 * Walks a plan.
 */
void
sokaku_test_visit (SokakuNode *node, SokakuTestVisit func, gpointer data)
{
  func (node, data);
  if (SOKAKU_IS_PLAN (node))
    {
      SokakuPlan *plan = SOKAKU_PLAN (node);

      visit_list (sokaku_plan_get_years (plan), func, data);
      visit_list (sokaku_plan_get_criteria (plan), func, data);
      visit_list (sokaku_plan_get_grades (plan), func, data);
      visit_list (sokaku_plan_get_scale (plan), func, data);
      visit_list (sokaku_plan_get_themes (plan), func, data);
      visit_list (sokaku_plan_get_members (plan), func, data);
      visit_list (sokaku_plan_get_initiatives (plan), func, data);
      sokaku_test_visit (SOKAKU_NODE (sokaku_plan_get_report (plan)), func, data);
    }
  else if (SOKAKU_IS_INITIATIVE (node))
    {
      SokakuInitiative *initiative = SOKAKU_INITIATIVE (node);

      visit_list (sokaku_initiative_get_items (initiative), func, data);
      visit_list (sokaku_initiative_get_ratings (initiative), func, data);
      visit_list (sokaku_initiative_get_opinions (initiative), func, data);
      visit_list (sokaku_initiative_get_year_grades (initiative), func, data);
    }
  else if (SOKAKU_IS_ITEM (node))
    {
      SokakuItem *item = SOKAKU_ITEM (node);

      visit_list (sokaku_item_get_schedule (item), func, data);
      visit_list (sokaku_item_get_evaluations (item), func, data);
      visit_list (sokaku_item_get_actions (item), func, data);
      visit_list (sokaku_item_get_issues (item), func, data);
    }
  else if (SOKAKU_IS_EVALUATION (node))
    {
      visit_list (sokaku_evaluation_get_scores (SOKAKU_EVALUATION (node)), func, data);
    }
  else if (SOKAKU_IS_ACTION (node))
    {
      visit_list (sokaku_action_get_results (SOKAKU_ACTION (node)), func, data);
    }
  else if (SOKAKU_IS_REPORT (node))
    {
      visit_list (sokaku_report_get_effects (SOKAKU_REPORT (node)), func, data);
      visit_list (sokaku_report_get_texts (SOKAKU_REPORT (node)), func, data);
    }
}

/* Fields that say what a node is, or point to others: any value would not do. */
static gboolean
is_fixed (SokakuNode *node, const char *name)
{
  static const char *const keys[]
      = { "id", "year", "fiscal", "criterion", "member", "themes", "key", "damage", NULL };

  return g_strv_contains (keys, name) || (SOKAKU_IS_SCALE_STEP (node) && !strcmp (name, "value"));
}

static int
choose_int (SokakuNode *node, const char *name, guint n)
{
  if (strcmp (name, "status") == 0)
    return 1 + n % 3;
  if (strcmp (name, "mark") == 0)
    return 1 + n % 2;
  if (strcmp (name, "kind") == 0)
    return n % 2;
  if (g_str_has_suffix (name, "date") || g_str_has_prefix (name, "term-"))
    return SOKAKU_DATE (2000 + n % 30, 1 + n % 12, n % 29);
  if (SOKAKU_IS_SCORE (node) && n % 5 == 0)
    return SOKAKU_ENDED;
  if (SOKAKU_IS_RATING (node) && n % 5 < 2)
    return n % 5 == 0 ? SOKAKU_ABSENT : SOKAKU_RECUSED;
  return n % 4 == 0 ? -(int) n - 1 : (int) n + 1;
}

static void
fill_node (SokakuNode *node, gpointer data)
{
  guint *n = data;
  guint n_specs;
  g_autofree GParamSpec **specs
      = g_object_class_list_properties (G_OBJECT_GET_CLASS (node), &n_specs);

  for (guint i = 0; i < n_specs; i++)
    {
      const char *name = specs[i]->name;
      const GType type = specs[i]->value_type;

      if (is_fixed (node, name))
        continue;
      ++*n;
      if (SOKAKU_IS_OPINION (node)
          && (strcmp (name, "author") == 0 || strcmp (name, "joined") == 0))
        {
          g_object_set (node, name, "m1", NULL);
        }
      else if (type == G_TYPE_STRING && strcmp (name, "item") == 0)
        {
          g_object_set (node, name, "some-item", NULL);
        }
      else if (type == G_TYPE_STRING)
        {
          g_autofree char *text
              = g_strdup_printf (" %u: <同じ> & \"…\" ]]>\n\t'二行目' 𠮷 %s\n", *n, name);

          g_object_set (node, name, text, NULL);
        }
      else if (type == G_TYPE_STRV)
        {
          const char *strings[] = { " (財)財政課 ", "", "各&担当", NULL };

          g_object_set (node, name, strings, NULL);
        }
      else if (type == G_TYPE_INT)
        {
          g_object_set (node, name, choose_int (node, name, *n), NULL);
        }
      else if (type == G_TYPE_INT64)
        {
          g_object_set (node, name, G_GINT64_CONSTANT (-9000000000) + *n, NULL);
        }
      else
        {
          g_assert_true (type == G_TYPE_BOOLEAN);
          g_object_set (node, name, TRUE, NULL);
        }
    }
}

/**
 * sokaku_test_fill_every_field:
 * @plan: a plan
 *
 * Gives every property of every node of @plan a value that is not its default,
 * but for identifiers and what refers to them. A property that the model gains
 * is filled without a change here.
 */
void
sokaku_test_fill_every_field (SokakuPlan *plan)
{
  guint n = 0;

  sokaku_test_visit (SOKAKU_NODE (plan), fill_node, &n);
}
