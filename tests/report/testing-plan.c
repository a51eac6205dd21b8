/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans of any shape for the tests of the report. */

#include "testing-plan.h"

#include "sokaku-date.h"
#include "sokaku-sheet.h"

const TestingShape testing_shape_usual = { 2020, 5, 4, 0, 3, 7, 22, 95, "ja" };
const TestingShape testing_shape_other = { 2017, 7, 3, 1, 5, 5, 31, 260, "ja" };

static const char *const criterion_names[] = { "進捗度", "連携度", "効率性", "創造性" };
static const char *const theme_names[]
    = { "財政", "サービス", "協働", "施設", "民活", "ICT", "人材" };
static const char *const theme_full[]
    = { "財政の健全化",   "サービスの改善", "協働の仕組みづくり", "公共施設の再編",
        "民間の力の活用", "ICTの活用",      "人材の育成と組織" };
static const char *const romans[] = { "I", "II", "III", "IV", "V", "VI", "VII" };
static const char *const grade_names[] = { "A", "B", "C", "D" };
static const char *const offices[]
    = { "(総)行政監理室", "(財)財政課", "(市)協働推進課", "各担当部署" };
static const char *const subjects[] = {
  "窓口の予約制度の導入",     "古い公共施設の統合と跡地の活用に向けた基本方針の策定",
  "広報紙の見直し",           "地域団体と協力した見守り活動の拡大及び担い手の育成",
  "電子申請できる手続の拡大",
};

static void
add_years (SokakuPlan *plan, const TestingShape *shape)
{
  for (guint i = 0; i < shape->n_years; i++)
    {
      SokakuYear *year = sokaku_year_new ();

      sokaku_year_set_fiscal (year, shape->first_year + i);
      sokaku_year_set_evaluated (year, i + 1 < shape->n_years);
      sokaku_node_list_take (sokaku_plan_get_years (plan), year);
    }
}

static void
add_definition (SokakuPlan *plan, const TestingShape *shape)
{
  for (guint i = 0; i < shape->n_criteria; i++)
    {
      SokakuCriterion *criterion = sokaku_criterion_new ();
      g_autofree char *id = g_strdup_printf ("c%u", i);

      sokaku_criterion_set_id (criterion, id);
      sokaku_criterion_set_name (criterion, criterion_names[i % 4]);
      sokaku_criterion_set_min (criterion, shape->lowest);
      sokaku_criterion_set_max (criterion, shape->highest);
      sokaku_node_list_take (sokaku_plan_get_criteria (plan), criterion);
    }
  for (guint i = 0; i < 4; i++)
    {
      SokakuGrade *grade = sokaku_grade_new ();
      int most = shape->n_criteria * shape->highest;

      sokaku_grade_set_name (grade, grade_names[i]);
      sokaku_grade_set_min_total (grade, most * (3 - (int) i) * 28 / 100);
      sokaku_node_list_take (sokaku_plan_get_grades (plan), grade);
    }
  for (guint i = 0; i < shape->n_themes; i++)
    {
      SokakuTheme *theme = sokaku_theme_new ();
      g_autofree char *id = g_strdup_printf ("t%u", i);

      sokaku_theme_set_id (theme, id);
      sokaku_theme_set_number (theme, romans[i % 7]);
      sokaku_theme_set_name (theme, theme_full[i % 7]);
      sokaku_theme_set_short_in_lists (theme, theme_names[i % 7]);
      sokaku_node_list_take (sokaku_plan_get_themes (plan), theme);
    }
  for (int i = 1; i <= 5; i++)
    {
      SokakuScaleStep *step = sokaku_scale_step_new ();

      sokaku_scale_step_set_value (step, i);
      sokaku_node_list_take (sokaku_plan_get_scale (plan), step);
    }
}

void
testing_plan_set_score (SokakuItem *item, int fiscal, guint criterion, int value)
{
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);

  sokaku_score_set_value (
      sokaku_node_list_peek (sokaku_evaluation_get_scores (evaluation), criterion), value);
}

static SokakuItem *
create_item (SokakuPlan *plan, const TestingShape *shape, guint number)
{
  SokakuItem *item = sokaku_item_new ();
  g_autofree char *id = g_strdup_printf ("i%u", number);
  g_autofree char *label = g_strdup_printf (number % 7 == 0 ? "N%u" : "%u", number);
  g_autofree char *title = g_strdup_printf ("%s その%u", subjects[number % 5], number);
  const char *departments[] = { offices[number % 4], number % 3 == 0 ? "(民)窓口課" : NULL, NULL };

  sokaku_item_set_id (item, id);
  sokaku_item_set_number (item, label);
  sokaku_item_set_title (item, title);
  sokaku_item_set_tag (item, number % 5 == 0 ? "変更あり" : "");
  sokaku_item_set_departments (item, departments);
  sokaku_item_set_first_year (item, shape->first_year);
  sokaku_plan_shape_item (plan, item);
  for (guint year = 0; year < shape->n_years; year++)
    for (guint i = 0; i < shape->n_criteria; i++)
      {
        int fiscal = year + 1 < shape->n_years ? shape->first_year + (int) year : SOKAKU_OVERALL;

        testing_plan_set_score (
            item, fiscal, i,
            shape->lowest + (number * 7 + year * 3 + i * 5) % (shape->highest - shape->lowest + 1));
      }
  return item;
}

static SokakuInitiative *
create_initiative (const TestingShape *shape, guint number)
{
  SokakuInitiative *initiative = sokaku_initiative_new ();
  g_autofree char *id = g_strdup_printf ("n%u", number);
  g_autofree char *title = g_strdup_printf ("第%uの取組：%s", number, subjects[number % 5]);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) themes = NULL;

  for (guint i = 0; i < shape->n_themes; i++)
    if ((number + i) % 3 == 0)
      {
        g_autofree char *theme = g_strdup_printf ("t%u", i);

        g_strv_builder_add (builder, theme);
      }
  themes = g_strv_builder_end (builder);
  sokaku_initiative_set_id (initiative, id);
  sokaku_initiative_set_number (initiative, number);
  sokaku_initiative_set_title (initiative, title);
  sokaku_initiative_set_themes (initiative, (const char *const *) themes);
  sokaku_initiative_set_average (initiative, 30 + number * 7 % 20);
  return initiative;
}

/* A plan without holes; every figure follows from the shape. */
SokakuPlan *
testing_plan_new (const TestingShape *shape)
{
  SokakuPlan *plan = sokaku_plan_new ();
  guint number = 0;

  sokaku_plan_set_name (plan, "試験市行政改革プラン");
  sokaku_plan_set_council (plan, "試験市行政改革審議会");
  sokaku_plan_set_language (plan, shape->language);
  sokaku_plan_set_overall_label (plan, "総括");
  sokaku_report_set_title (sokaku_plan_get_report (plan), "意見書");
  sokaku_report_set_date (sokaku_plan_get_report (plan), SOKAKU_DATE (2025, 7, 30));
  add_years (plan, shape);
  add_definition (plan, shape);

  for (guint i = 1; i <= shape->n_initiatives; i++)
    {
      SokakuInitiative *initiative = create_initiative (shape, i);
      guint last = i * shape->n_items / shape->n_initiatives;

      sokaku_node_list_take (sokaku_plan_get_initiatives (plan), initiative);
      while (number < last)
        sokaku_node_list_take (sokaku_initiative_get_items (initiative),
                               create_item (plan, shape, ++number));
    }
  return plan;
}

/* An item by its place in the whole plan; the plan keeps it. */
SokakuItem *
testing_plan_get_item (SokakuPlan *plan, guint position)
{
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);

  return g_ptr_array_index (items, position);
}
