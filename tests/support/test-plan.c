/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans for tests: of any shape, complete and without a finding. */
#include "test-plan.h"

#include "sokaku-sheet.h"

static const char *const common_grades[] = { "A", "B", "C", "D", NULL };
static const int common_totals[] = { 10, 8, 5, 0 };
static const char *const other_grades[] = { "S", "A", "B", "C", NULL };
static const int other_totals[] = { 13, 10, 7, 3 };

const TestPlanShape test_plan_common = {
  .first_fiscal = 2020,
  .n_years = 5,
  .n_evaluated = 4,
  .n_criteria = 4,
  .min = 0,
  .max = 3,
  .grades = common_grades,
  .min_totals = common_totals,
  .n_themes = 3,
  .n_initiatives = 4,
  .n_items = 12,
  .scale_min = 1,
  .scale_max = 5,
  .n_members = 3,
};

const TestPlanShape test_plan_other = {
  .first_fiscal = 2017,
  .n_years = 7,
  .n_evaluated = 7,
  .n_criteria = 3,
  .min = 1,
  .max = 5,
  .grades = other_grades,
  .min_totals = other_totals,
  .n_themes = 5,
  .n_initiatives = 31,
  .n_items = 260,
  .scale_min = 1,
  .scale_max = 4,
  .n_members = 9,
};

static void
add_definition (SokakuPlan *plan, const TestPlanShape *shape)
{
  sokaku_plan_set_name (plan, "Plan");
  sokaku_plan_set_language (plan, "ja");
  sokaku_plan_set_overall_label (plan, "総括");

  for (guint i = 0; i < shape->n_years; i++)
    {
      SokakuYear *year = sokaku_year_new ();

      sokaku_year_set_fiscal (year, shape->first_fiscal + (int) i);
      sokaku_year_set_evaluated (year, i < shape->n_evaluated);
      sokaku_node_list_take (sokaku_plan_get_years (plan), year);
    }
  for (guint i = 0; i < shape->n_criteria; i++)
    {
      SokakuCriterion *criterion = sokaku_criterion_new ();
      g_autofree char *id = g_strdup_printf ("c%u", i + 1);
      g_autofree char *name = g_strdup_printf ("criterion %u", i + 1);

      sokaku_criterion_set_id (criterion, id);
      sokaku_criterion_set_name (criterion, name);
      sokaku_criterion_set_min (criterion, shape->min);
      sokaku_criterion_set_max (criterion, shape->max);
      sokaku_node_list_take (sokaku_plan_get_criteria (plan), criterion);
    }
  for (guint i = 0; shape->grades[i] != NULL; i++)
    {
      SokakuGrade *grade = sokaku_grade_new ();

      sokaku_grade_set_name (grade, shape->grades[i]);
      sokaku_grade_set_min_total (grade, shape->min_totals[i]);
      sokaku_node_list_take (sokaku_plan_get_grades (plan), grade);
    }
  for (int value = shape->scale_max; value >= shape->scale_min; value--)
    {
      SokakuScaleStep *step = sokaku_scale_step_new ();

      sokaku_scale_step_set_value (step, value);
      sokaku_node_list_take (sokaku_plan_get_scale (plan), step);
    }
  for (guint i = 0; i < shape->n_members; i++)
    {
      SokakuMember *member = sokaku_member_new ();
      g_autofree char *id = g_strdup_printf ("m%u", i + 1);

      sokaku_member_set_id (member, id);
      sokaku_node_list_take (sokaku_plan_get_members (plan), member);
    }
  for (guint i = 0; i < shape->n_themes; i++)
    {
      SokakuTheme *theme = sokaku_theme_new ();
      g_autofree char *id = g_strdup_printf ("t%u", i + 1);

      sokaku_theme_set_id (theme, id);
      sokaku_theme_set_name (theme, id);
      sokaku_node_list_take (sokaku_plan_get_themes (plan), theme);
    }
}

/* The first criterion caps at 1 above the lowest score, in both plans' second grade. */
static void
add_caps (SokakuPlan *plan, const TestPlanShape *shape)
{
  SokakuCriterion *first = sokaku_node_list_peek (sokaku_plan_get_criteria (plan), 0);

  sokaku_criterion_set_cap_at (first, shape->min + 1);
  sokaku_criterion_set_cap_grade (first, shape->grades[1]);
  if (shape == &test_plan_other)
    {
      SokakuCriterion *last = sokaku_node_list_peek (sokaku_plan_get_criteria (plan), 2);

      sokaku_criterion_set_cap_at (last, shape->min);
      sokaku_criterion_set_cap_grade (last, shape->grades[2]);
    }
}

/* Every score one below the best, every text there. */
static SokakuItem *
make_item (SokakuPlan *plan, const TestPlanShape *shape, guint number)
{
  static const char *const departments[] = { "(財)財政課", "(総)行政監理室", NULL };
  SokakuItem *item = sokaku_item_new ();
  g_autofree char *name = g_strdup_printf ("%u", number);
  SokakuNodeList *evaluations;

  sokaku_item_set_id (item, name);
  sokaku_item_set_number (item, name);
  sokaku_item_set_title (item, name);
  sokaku_item_set_departments (item, departments);
  sokaku_item_set_first_year (item, shape->first_fiscal);
  sokaku_plan_shape_item (plan, item);

  evaluations = sokaku_item_get_evaluations (item);
  for (guint i = 0; i < sokaku_node_list_get_length (evaluations); i++)
    {
      SokakuEvaluation *evaluation = sokaku_node_list_peek (evaluations, i);
      SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);

      test_plan_set_all (item, sokaku_evaluation_get_year (evaluation), shape->max - 1);
      if (sokaku_evaluation_get_year (evaluation) != SOKAKU_OVERALL)
        continue;
      sokaku_evaluation_set_reason (evaluation, "reason");
      for (guint j = 0; j < sokaku_node_list_get_length (scores); j++)
        sokaku_score_set_reason (sokaku_node_list_peek (scores, j), "reason");
    }
  return item;
}

/**
 * test_plan_new:
 * @shape: what it looks like
 *
 * Initiative i carries theme t where i + t is even or t is i modulo the themes, so
 * that themes overlap. Items are numbered from 1; every score is one below the
 * best; there are no ratings.
 *
 * Returns: (transfer full): a plan
 */
SokakuPlan *
test_plan_new (const TestPlanShape *shape)
{
  SokakuPlan *plan = sokaku_plan_new ();
  guint number = 0;

  add_definition (plan, shape);
  add_caps (plan, shape);
  for (guint i = 0; i < shape->n_initiatives; i++)
    {
      SokakuInitiative *initiative = sokaku_initiative_new ();
      g_autofree char *id = g_strdup_printf ("%u", i + 1);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) themes = NULL;

      for (guint t = 0; t < shape->n_themes; t++)
        {
          g_autofree char *theme = g_strdup_printf ("t%u", t + 1);

          if ((i + t) % 2 == 0 || t == i % shape->n_themes)
            g_strv_builder_add (builder, theme);
        }
      themes = g_strv_builder_end (builder);
      sokaku_initiative_set_id (initiative, id);
      sokaku_initiative_set_number (initiative, (int) i + 1);
      sokaku_initiative_set_title (initiative, id);
      sokaku_initiative_set_themes (initiative, (const char *const *) themes);
      for (; number < (i + 1) * shape->n_items / shape->n_initiatives; number++)
        sokaku_node_list_take (sokaku_initiative_get_items (initiative),
                               make_item (plan, shape, number + 1));
      sokaku_node_list_take (sokaku_plan_get_initiatives (plan), initiative);
    }
  return plan;
}

/**
 * test_plan_item:
 * @plan: a plan
 * @number: an item's number
 *
 * Returns: (transfer none): the item, which must exist
 */
SokakuItem *
test_plan_item (SokakuPlan *plan, const char *number)
{
  SokakuItem *item = sokaku_plan_find_item_by_number (plan, number);

  g_assert_nonnull (item);
  return item;
}

/**
 * test_plan_set_scores:
 * @item: an item
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @scores: a score for each criterion
 */
void
test_plan_set_scores (SokakuItem *item, int fiscal, const int *scores)
{
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);
  SokakuNodeList *list = sokaku_evaluation_get_scores (evaluation);

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    sokaku_score_set_value (sokaku_node_list_peek (list, i), scores[i]);
}

/**
 * test_plan_set_all:
 * @item: an item
 * @fiscal: a fiscal year, or %SOKAKU_OVERALL
 * @value: one score for all criteria
 */
void
test_plan_set_all (SokakuItem *item, int fiscal, int value)
{
  SokakuNodeList *list = sokaku_evaluation_get_scores (sokaku_item_find_evaluation (item, fiscal));

  for (guint i = 0; i < sokaku_node_list_get_length (list); i++)
    sokaku_score_set_value (sokaku_node_list_peek (list, i), value);
}
