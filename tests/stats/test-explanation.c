/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the explanations of figures: their exact words on plans whose figures are known. */
#include "sokaku-explanation.h"

#include "sokaku-rating.h"
#include "sokaku-sheet.h"
#include "sokaku-year-grade.h"
#include "test-plan.h"

#define FIRST 2020

typedef struct
{
  SokakuPlan *plan;
  SokakuStats *stats;
  SokakuInitiative *initiative;
  SokakuNodeList *items;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  self->plan = test_plan_new (&test_plan_common);
  self->stats = sokaku_stats_new (self->plan);
  self->initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (self->plan), 0);
  self->items = sokaku_initiative_get_items (self->initiative);
}

static void
teardown (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->stats);
  g_clear_object (&self->plan);
}

static void
set_scores (Fixture *self, guint item, const int *scores)
{
  test_plan_set_scores (sokaku_node_list_peek (self->items, item), SOKAKU_OVERALL, scores);
}

static void
assert_text (Fixture *self,
             gpointer node,
             SokakuFigureKind kind,
             int fiscal,
             guint position,
             const char *expected)
{
  const SokakuFigure figure = { kind, node, fiscal, position };
  g_autoptr (SokakuExplanation) explanation = sokaku_explanation_new (self->stats, &figure);
  g_autofree char *text = sokaku_explanation_dup_text (explanation);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_mean_and_total (Fixture *self, gconstpointer data)
{
  static const int scores[3][4] = { { 3, 2, 3, 2 }, { 2, 2, 3, 1 }, { 3, 3, 3, 1 } };

  for (guint i = 0; i < 3; i++)
    set_scores (self, i, scores[i]);
  assert_text (self, self->initiative, SOKAKU_FIGURE_MEAN, SOKAKU_OVERALL, 0,
               "Initiative 1 1\n"
               "3 items: 1, 2, 3\n"
               "criterion 1: (3 + 2 + 3) / 3 = 2.666… → 2.7\n"
               "Origin: computed\n"
               "Mean of criterion 1 (総括): 2.7");
  assert_text (self, self->initiative, SOKAKU_FIGURE_TOTAL, SOKAKU_OVERALL, 0,
               "Initiative 1 1\n"
               "3 items: 1, 2, 3\n"
               "criterion 1: (3 + 2 + 3) / 3 = 2.666… → 2.7\n"
               "criterion 2: (2 + 2 + 3) / 3 = 2.333… → 2.3\n"
               "criterion 3: (3 + 3 + 3) / 3 = 3.0\n"
               "criterion 4: (2 + 1 + 1) / 3 = 1.333… → 1.3\n"
               "Sum of the rounded means: 2.7 + 2.3 + 3.0 + 1.3 = 9.3\n"
               "Origin: computed\n"
               "Total (総括): 9.3");
}

/* 9.5 is rounded half up, and reaches the better grade. */
static void
test_half_up (Fixture *self, gconstpointer data)
{
  static const int scores[2][4] = { { 3, 2, 3, 2 }, { 2, 2, 3, 2 } };

  sokaku_node_list_remove (self->items, 2);
  for (guint i = 0; i < 2; i++)
    set_scores (self, i, scores[i]);
  assert_text (self, self->initiative, SOKAKU_FIGURE_GRADE, SOKAKU_OVERALL, 0,
               "Initiative 1 1\n"
               "2 items: 1, 2\n"
               "criterion 1: (3 + 2) / 2 = 2.5\n"
               "criterion 2: (2 + 2) / 2 = 2.0\n"
               "criterion 3: (3 + 3) / 2 = 3.0\n"
               "criterion 4: (2 + 2) / 2 = 2.0\n"
               "Sum of the rounded means: 2.5 + 2.0 + 3.0 + 2.0 = 9.5\n"
               "9.5 → 10 → A (10–12)\n"
               "Origin: computed\n"
               "Grade (総括): A");
}

static void
test_cap (Fixture *self, gconstpointer data)
{
  static const int scores[4] = { 1, 3, 3, 3 };
  SokakuItem *item = sokaku_node_list_peek (self->items, 0);

  for (guint i = 0; i < 3; i++)
    set_scores (self, i, scores);
  assert_text (self, self->initiative, SOKAKU_FIGURE_GRADE, SOKAKU_OVERALL, 0,
               "Initiative 1 1\n"
               "3 items: 1, 2, 3\n"
               "criterion 1: (1 + 1 + 1) / 3 = 1.0\n"
               "criterion 2: (3 + 3 + 3) / 3 = 3.0\n"
               "criterion 3: (3 + 3 + 3) / 3 = 3.0\n"
               "criterion 4: (3 + 3 + 3) / 3 = 3.0\n"
               "Sum of the rounded means: 1.0 + 3.0 + 3.0 + 3.0 = 10.0\n"
               "10.0 → 10 → A (10–12)\n"
               "criterion 1 is 1.0, not above 1: B at best\n"
               "Origin: computed\n"
               "Grade (総括): B");
  assert_text (self, item, SOKAKU_FIGURE_COMPUTED_GRADE, SOKAKU_OVERALL, 0,
               "Item 1 1\n"
               "criterion 1 1 + criterion 2 3 + criterion 3 3 + criterion 4 3 = 10\n"
               "10 → A (10–12)\n"
               "criterion 1 is 1, not above 1: B at best\n"
               "Origin: computed\n"
               "Computed Grade (総括): B");
}

/* A cap that lowers nothing is not the reason. */
static void
test_cap_without_effect (Fixture *self, gconstpointer data)
{
  static const int scores[4] = { 1, 2, 3, 3 };
  SokakuItem *item = sokaku_node_list_peek (self->items, 0);

  set_scores (self, 0, scores);
  assert_text (self, item, SOKAKU_FIGURE_GRADE, SOKAKU_OVERALL, 0,
               "Item 1 1\n"
               "criterion 1 1 + criterion 2 2 + criterion 3 3 + criterion 4 3 = 9\n"
               "9 → B (8–9)\n"
               "Origin: computed\n"
               "Grade (総括): B");
}

static void
test_recorded (Fixture *self, gconstpointer data)
{
  SokakuItem *item = sokaku_node_list_peek (self->items, 0);
  SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, FIRST);

  sokaku_evaluation_set_grade (evaluation, "A");
  sokaku_evaluation_set_decision (evaluation, "A decision");
  assert_text (self, item, SOKAKU_FIGURE_GRADE, FIRST, 0,
               "Item 1 1\n"
               "criterion 1 2 + criterion 2 2 + criterion 3 2 + criterion 4 2 = 8\n"
               "8 → B (8–9)\n"
               "Recorded: A; the scores give B\n"
               "Reason: A decision\n"
               "Grade (R2): A");
  assert_text (self, item, SOKAKU_FIGURE_COMPUTED_GRADE, FIRST, 0,
               "Item 1 1\n"
               "criterion 1 2 + criterion 2 2 + criterion 3 2 + criterion 4 2 = 8\n"
               "8 → B (8–9)\n"
               "Origin: computed\n"
               "Computed Grade (R2): B");
  sokaku_evaluation_set_decision (evaluation, "");
  sokaku_evaluation_set_grade (evaluation, "B");
  assert_text (self, item, SOKAKU_FIGURE_GRADE, FIRST, 0,
               "Item 1 1\n"
               "criterion 1 2 + criterion 2 2 + criterion 3 2 + criterion 4 2 = 8\n"
               "8 → B (8–9)\n"
               "Recorded: B, as the scores give\n"
               "Grade (R2): B");
  test_plan_set_all (item, FIRST, SOKAKU_UNKNOWN);
  assert_text (self, item, SOKAKU_FIGURE_GRADE, FIRST, 0,
               "Item 1 1\n"
               "There are no values that it would follow from\n"
               "Recorded: B; the scores are not known\n"
               "Grade (R2): B");
}

/* An item that was evaluated by scores not known: the year's grade is the recorded one. */
static void
test_hole (Fixture *self, gconstpointer data)
{
  SokakuItem *item = sokaku_node_list_peek (self->items, 1);
  SokakuYearGrade *recorded = sokaku_year_grade_new ();

  test_plan_set_all (item, FIRST, SOKAKU_UNKNOWN);
  assert_text (self, self->initiative, SOKAKU_FIGURE_MEAN, FIRST, 1,
               "Initiative 1 1\n"
               "2 items: 1, 3\n"
               "1 item without scores, not counted: 2\n"
               "criterion 2: (2 + 2) / 2 = 2.0\n"
               "Origin: computed\n"
               "Mean of criterion 2 (R2): 2.0");

  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (item, FIRST), "C");
  sokaku_year_grade_set_year (recorded, FIRST);
  sokaku_year_grade_set_grade (recorded, "C");
  sokaku_node_list_take (sokaku_initiative_get_year_grades (self->initiative), recorded);
  assert_text (self, self->initiative, SOKAKU_FIGURE_GRADE, FIRST, 0,
               "Initiative 1 1\n"
               "2 items: 1, 3\n"
               "1 item evaluated by scores that are not known: 2\n"
               "Origin: C is recorded for the year and counts, since scores are not known\n"
               "Grade (R2): C");
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    test_plan_set_all (sokaku_node_list_peek (self->items, i), FIRST, SOKAKU_ENDED);
  assert_text (self, self->initiative, SOKAKU_FIGURE_TOTAL, FIRST, 0,
               "Initiative 1 1\n"
               "3 items without scores, not counted: 1, 2, 3\n"
               "There are no values that it would follow from\n"
               "Total (R2): Not known");
  assert_text (self, self->initiative, SOKAKU_FIGURE_GRADE, FIRST, 0,
               "Initiative 1 1\n"
               "3 items without scores, not counted: 1, 2, 3\n"
               "There are no values that it would follow from\n"
               "Grade (R2): –");
}

static void
rate (SokakuInitiative *initiative, int value)
{
  SokakuRating *rating = sokaku_rating_new ();

  sokaku_rating_set_value (rating, value);
  sokaku_node_list_take (sokaku_initiative_get_ratings (initiative), rating);
}

static void
test_council (Fixture *self, gconstpointer data)
{
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);
  SokakuTheme *theme = sokaku_node_list_peek (sokaku_plan_get_themes (self->plan), 0);

  assert_text (self, self->initiative, SOKAKU_FIGURE_COUNCIL, SOKAKU_OVERALL, 0,
               "Initiative 1 1\n"
               "There are no values that it would follow from\n"
               "Council average: Not known");

  sokaku_initiative_set_average (self->initiative, 43);
  assert_text (self, self->initiative, SOKAKU_FIGURE_COUNCIL, SOKAKU_OVERALL, 0,
               "Initiative 1 1\n"
               "Origin: entered as an average; the members’ ratings are not known\n"
               "Council average: 4.3");

  rate (self->initiative, 4);
  rate (self->initiative, 5);
  rate (self->initiative, SOKAKU_ABSENT);
  rate (self->initiative, 5);
  rate (self->initiative, SOKAKU_RECUSED);
  rate (self->initiative, 3);
  sokaku_initiative_set_adopted (self->initiative, 40);
  sokaku_initiative_set_adopted_reason (self->initiative, "A majority");
  assert_text (self, self->initiative, SOKAKU_FIGURE_COUNCIL, SOKAKU_OVERALL, 0,
               "Initiative 1 1\n"
               "Members’ ratings: (4 + 5 + 5 + 3) / 4 = 4.25 → 4.3\n"
               "Absent: 1, recused: 1\n"
               "Origin: computed\n"
               "Adopted rating beside it: 4.0\n"
               "Reason: A majority\n"
               "Council average: 4.3");

  /* The rounded averages count: 4.3, not 4.25. */
  sokaku_initiative_set_average (sokaku_node_list_peek (initiatives, 2), 40);
  assert_text (self, theme, SOKAKU_FIGURE_COUNCIL, SOKAKU_OVERALL, 0,
               "Theme t1\n"
               "1 1: 4.3\n"
               "3 3: 4.0\n"
               "1 initiative without an average, not counted: 4 4\n"
               "Mean of the rounded averages: (4.3 + 4.0) / 2 = 4.15 → 4.2\n"
               "Origin: computed\n"
               "Council average: 4.2");
}

/* Many values are counted. */
static void
test_many (Fixture *self, gconstpointer data)
{
  static const int scores[4] = { 3, 0, 3, 3 };
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);

  set_scores (self, 0, scores);
  sokaku_node_list_take (self->items, g_object_new (SOKAKU_TYPE_ITEM, "number", "x", NULL));
  sokaku_plan_shape_item (self->plan, test_plan_item (self->plan, "x"));
  set_scores (self, 3, scores);
  g_assert_cmpuint (sokaku_node_list_get_length (initiatives), ==, 4);
  assert_text (self, self->plan, SOKAKU_FIGURE_MEAN, SOKAKU_OVERALL, 1,
               "Plan\n"
               "13 items: 1, 2, 3, x, 4, 5, 6, 7, 8, 9, 10, 11, 12\n"
               "criterion 2: (2 × 11 + 0 × 2) / 13 = 22 / 13 = 1.692… → 1.7\n"
               "Origin: computed\n"
               "Mean of criterion 2 (総括): 1.7");
}

static void
test_share (Fixture *self, gconstpointer data)
{
  test_plan_set_all (sokaku_node_list_peek (self->items, 0), SOKAKU_OVERALL, 3);
  test_plan_set_all (sokaku_node_list_peek (self->items, 1), SOKAKU_OVERALL, 0);
  assert_text (self, self->plan, SOKAKU_FIGURE_SHARE, SOKAKU_OVERALL, 1,
               "Plan\n"
               "A 1 + B 10 = 11\n"
               "11 / 12 = 91.666… % → 91.7 %\n"
               "Share of items graded A to B (総括): 91.7 %");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/explanation/" path, Fixture, NULL, setup, function, teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("mean-and-total", test_mean_and_total);
  ADD ("half-up", test_half_up);
  ADD ("cap", test_cap);
  ADD ("cap-without-effect", test_cap_without_effect);
  ADD ("recorded", test_recorded);
  ADD ("hole", test_hole);
  ADD ("nothing", test_nothing);
  ADD ("council", test_council);
  ADD ("many", test_many);
  ADD ("share", test_share);
  return g_test_run ();
}
