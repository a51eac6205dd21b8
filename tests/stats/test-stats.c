/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of SokakuStats: the rules of the domain on small plans whose figures are known. */
#include "sokaku-stats.h"

#include "sokaku-grading.h"
#include "sokaku-history.h"
#include "sokaku-sheet.h"

#include "test-plan.h"

#define FIRST 2020

typedef struct
{
  SokakuPlan *plan;
  SokakuStats *stats;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  self->plan = test_plan_new (data != NULL ? data : &test_plan_common);
  self->stats = sokaku_stats_new (self->plan);
}

static void
teardown (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->stats);
  g_clear_object (&self->plan);
}

static SokakuInitiative *
initiative_at (Fixture *self, guint position)
{
  return sokaku_node_list_peek (sokaku_plan_get_initiatives (self->plan), position);
}

static SokakuTheme *
theme_at (Fixture *self, guint position)
{
  return sokaku_node_list_peek (sokaku_plan_get_themes (self->plan), position);
}

static void
rate (Fixture *self, guint initiative, const int *values, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      SokakuRating *rating = sokaku_rating_new ();

      sokaku_rating_set_value (rating, values[i]);
      sokaku_node_list_take (sokaku_initiative_get_ratings (initiative_at (self, initiative)),
                             rating);
    }
}

/* Four items of 12, 11, 11 and 12: the total is 11.6, not 11.5. */
static void
test_total_of_rounded_means (Fixture *self, gconstpointer data)
{
  static const int scores[4][4]
      = { { 3, 3, 3, 3 }, { 3, 2, 3, 3 }, { 2, 3, 3, 3 }, { 3, 3, 3, 3 } };
  SokakuInitiative *initiative = initiative_at (self, 0);
  SokakuOrigin origin;

  sokaku_node_list_take (sokaku_initiative_get_items (initiative),
                         g_object_new (SOKAKU_TYPE_ITEM, "number", "x", NULL));
  sokaku_plan_shape_item (self->plan, test_plan_item (self->plan, "x"));
  g_assert_cmpuint (sokaku_stats_get_n_items (self->stats, initiative), ==, 4);
  g_assert_cmpuint (sokaku_stats_get_n_scored (self->stats, initiative, SOKAKU_OVERALL), ==, 3);

  for (guint i = 0; i < 4; i++)
    test_plan_set_scores (sokaku_node_list_peek (sokaku_initiative_get_items (initiative), i),
                          SOKAKU_OVERALL, scores[i]);
  g_assert_cmpuint (sokaku_stats_get_n_scored (self->stats, initiative, SOKAKU_OVERALL), ==, 4);
  g_assert_cmpint (sokaku_stats_get_mean (self->stats, initiative, SOKAKU_OVERALL, 0), ==, 28);
  g_assert_cmpint (sokaku_stats_get_mean (self->stats, initiative, SOKAKU_OVERALL, 1), ==, 28);
  g_assert_cmpint (sokaku_stats_get_mean (self->stats, initiative, SOKAKU_OVERALL, 2), ==, 30);
  g_assert_cmpint (sokaku_stats_get_mean (self->stats, initiative, SOKAKU_OVERALL, 3), ==, 30);
  g_assert_cmpint (sokaku_stats_get_total (self->stats, initiative, SOKAKU_OVERALL), ==, 116);
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, SOKAKU_OVERALL, &origin), ==,
                   "A");
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_COMPUTED);

  /* There is no such criterion, year or group. */
  g_assert_cmpint (sokaku_stats_get_mean (self->stats, initiative, SOKAKU_OVERALL, 4), ==,
                   SOKAKU_UNKNOWN);
  g_assert_cmpint (sokaku_stats_get_total (self->stats, initiative, FIRST - 1), ==, SOKAKU_UNKNOWN);
  g_assert_cmpint (sokaku_stats_get_total (self->stats, self->stats, SOKAKU_OVERALL), ==,
                   SOKAKU_UNKNOWN);
}

/* The grade rule on rounded means: 9.5 is A, 9.4 is B, 10.0 with 1.0 in the first is B. */
static void
test_grade_of_means (Fixture *self, gconstpointer data)
{
  static const struct
  {
    int items[3][4];
    int total;
    const char *grade;
  } cases[] = {
    { { { 2, 3, 3, 2 }, { 2, 3, 2, 2 }, { 2, 2, 3, 2 } }, 94, "B" },  /* 2.0 2.7 2.7 2.0 */
    { { { 3, 3, 3, 2 }, { 2, 2, 2, 2 }, { 2, 2, 3, 2 } }, 93, "B" },  /* 2.3 2.3 2.7 2.0 */
    { { { 3, 3, 3, 3 }, { 2, 2, 2, 2 }, { 2, 2, 2, 2 } }, 92, "B" },  /* four times 2.3 */
    { { { 3, 3, 3, 3 }, { 3, 2, 2, 2 }, { 2, 2, 2, 2 } }, 96, "A" },  /* 2.7 and 2.3 */
    { { { 1, 3, 3, 3 }, { 1, 3, 3, 3 }, { 1, 3, 3, 3 } }, 100, "B" }, /* capped */
    { { { 2, 3, 3, 3 }, { 1, 3, 3, 3 }, { 1, 3, 3, 3 } }, 103, "A" }, /* 1.3 is above the cap */
    { { { 0, 0, 0, 0 }, { 0, 0, 0, 1 }, { 0, 0, 0, 0 } }, 3, "D" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SokakuInitiative *initiative = initiative_at (self, 1);

      for (guint j = 0; j < 3; j++)
        test_plan_set_scores (sokaku_node_list_peek (sokaku_initiative_get_items (initiative), j),
                              FIRST + 1, cases[i].items[j]);
      g_assert_cmpint (sokaku_stats_get_total (self->stats, initiative, FIRST + 1), ==,
                       cases[i].total);
      g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, FIRST + 1, NULL), ==,
                       cases[i].grade);
      /* Another year is another matter. */
      g_assert_cmpint (sokaku_stats_get_total (self->stats, initiative, FIRST), ==, 80);
    }
}

/* 9.5 exactly reaches the grade of 10. */
static void
test_grade_half_up (Fixture *self, gconstpointer data)
{
  static const int scores[2][4] = { { 3, 2, 3, 2 }, { 2, 2, 3, 2 } };
  SokakuInitiative *initiative = initiative_at (self, 0);

  sokaku_node_list_remove (sokaku_initiative_get_items (initiative), 2);
  for (guint i = 0; i < 2; i++)
    test_plan_set_scores (sokaku_node_list_peek (sokaku_initiative_get_items (initiative), i),
                          SOKAKU_OVERALL, scores[i]);
  g_assert_cmpint (sokaku_stats_get_total (self->stats, initiative, SOKAKU_OVERALL), ==, 95);
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, SOKAKU_OVERALL, NULL), ==, "A");
}

/* Rounding is of the exact ratio: means of x.x5 go up, those just below go down. */
static void
test_rounding (void)
{
  static const int values[] = { 0, 1, 2, 3 };

  g_assert_cmpint (sokaku_round_half_up (10 * 9, 4), ==, 23);   /* 2.25 */
  g_assert_cmpint (sokaku_round_half_up (10 * 11, 4), ==, 28);  /* 2.75 */
  g_assert_cmpint (sokaku_round_half_up (10 * 41, 20), ==, 21); /* 2.05, below it in binary */
  g_assert_cmpint (sokaku_round_half_up (10 * 23, 20), ==, 12); /* 1.15, below it in binary */
  g_assert_cmpint (sokaku_round_half_up (10 * 2049, 1000), ==, 20);
  g_assert_cmpint (sokaku_stats_get_percentage (94, 95), ==, 989);
  g_assert_cmpint (sokaku_stats_get_percentage (1, 2000), ==, 1); /* 0.05 % */
  g_assert_cmpint (sokaku_stats_get_percentage (0, 95), ==, 0);
  g_assert_cmpint (sokaku_stats_get_percentage (0, 0), ==, SOKAKU_UNKNOWN);

  /* Every mean of up to 40 items, against long division by hand. */
  for (int n = 1; n <= 40; n++)
    for (int sum = 0; sum <= n * values[3]; sum++)
      {
        int hundredths = sum * 100 / n; /* cut off */
        int tenths = hundredths / 10 + (hundredths % 10 >= 5 ? 1 : 0);

        g_assert_cmpint (sokaku_round_half_up (10 * sum, n), ==, tenths);
      }
}

static void
test_year_over_scored (Fixture *self, gconstpointer data)
{
  SokakuInitiative *initiative = initiative_at (self, 0);
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  SokakuItem *ended = sokaku_node_list_peek (items, 0);
  SokakuItem *unknown = sokaku_node_list_peek (items, 1);
  SokakuItem *last = sokaku_node_list_peek (items, 2);
  int fiscal = FIRST + 2;
  SokakuOrigin origin;

  test_plan_set_all (ended, fiscal, SOKAKU_ENDED);
  test_plan_set_all (unknown, fiscal, SOKAKU_UNKNOWN);
  test_plan_set_all (last, fiscal, 3);
  g_assert_cmpuint (sokaku_stats_get_n_scored (self->stats, initiative, fiscal), ==, 1);
  g_assert_cmpint (sokaku_stats_get_total (self->stats, initiative, fiscal), ==, 120);
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, fiscal, NULL), ==, "A");

  /* One criterion not known: the item is not scored. */
  sokaku_score_set_value (
      sokaku_evaluation_find_score (sokaku_item_find_evaluation (last, fiscal), "c4"),
      SOKAKU_UNKNOWN);
  g_assert_cmpint (sokaku_stats_get_total (self->stats, initiative, fiscal), ==, SOKAKU_UNKNOWN);
  g_assert_cmpint (sokaku_stats_get_mean (self->stats, initiative, fiscal, 0), ==, SOKAKU_UNKNOWN);
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, fiscal, &origin), ==, "-");
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_NONE);
  g_assert_cmpuint (sokaku_stats_get_n_items (self->stats, initiative), ==, 3);
}

/* Scores not known of an item that was graded: only the recorded grade is true. */
static void
test_recorded_grade (Fixture *self, gconstpointer data)
{
  SokakuInitiative *initiative = initiative_at (self, 0);
  SokakuItem *item = sokaku_node_list_peek (sokaku_initiative_get_items (initiative), 0);
  g_autoptr (SokakuYearGrade) recorded = sokaku_year_grade_new ();
  SokakuOrigin origin;

  sokaku_year_grade_set_year (recorded, FIRST);
  sokaku_year_grade_set_grade (recorded, "C");
  sokaku_node_list_append (sokaku_initiative_get_year_grades (initiative), recorded);

  /* All scores known: the scores decide. */
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, FIRST, &origin), ==, "B");
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_COMPUTED);

  /* Neither scores nor a grade: not evaluated, so nothing is missing. */
  test_plan_set_all (item, FIRST, SOKAKU_UNKNOWN);
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, FIRST, &origin), ==, "B");
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_COMPUTED);

  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (item, FIRST), "D");
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, FIRST, &origin), ==, "C");
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_RECORDED);
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, theme_at (self, 0), FIRST, &origin), ==,
                   "B");
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_COMPUTED);

  sokaku_year_grade_set_grade (recorded, "");
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, FIRST, &origin), ==, "B");
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_COMPUTED);

  /* Ended is no hole. */
  sokaku_year_grade_set_grade (recorded, "C");
  test_plan_set_all (item, FIRST, SOKAKU_ENDED);
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (item, FIRST), "-");
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, FIRST, NULL), ==, "B");
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  SokakuInitiative *initiative = initiative_at (self, 0);
  SokakuItem *item = sokaku_node_list_peek (sokaku_initiative_get_items (initiative), 0);

  sokaku_item_set_damage (item, "sheets/1.xml:3: cut off");
  g_assert_cmpuint (sokaku_stats_get_n_items (self->stats, initiative), ==, 3);
  g_assert_cmpuint (sokaku_stats_get_n_scored (self->stats, initiative, FIRST), ==, 2);
  g_assert_cmpuint (sokaku_stats_get_n_graded (self->stats, self->plan, FIRST, 1), ==, 11);
  sokaku_item_set_damage (item, "");
  g_assert_cmpuint (sokaku_stats_get_n_scored (self->stats, initiative, FIRST), ==, 3);
  g_assert_cmpuint (sokaku_stats_get_n_graded (self->stats, self->plan, FIRST, 1), ==, 12);
}

/* Themes t1 and t3 are carried by initiatives 1 and 3, t2 by 2 and 4; each by i modulo 3. */
static void
test_theme (Fixture *self, gconstpointer data)
{
  SokakuTheme *theme = theme_at (self, 0);

  /* Initiatives 1, 3 (even) and 4 (3 modulo 3 = 0). */
  g_assert_cmpuint (sokaku_stats_get_n_initiatives (self->stats, theme), ==, 3);
  g_assert_cmpuint (sokaku_stats_get_n_items (self->stats, theme), ==, 9);
  test_plan_set_all (test_plan_item (self->plan, "1"), SOKAKU_OVERALL, 3);
  test_plan_set_all (test_plan_item (self->plan, "4"), SOKAKU_OVERALL, 0); /* initiative 2 */
  g_assert_cmpint (sokaku_stats_get_mean (self->stats, theme, SOKAKU_OVERALL, 2), ==, 21);
  g_assert_cmpint (sokaku_stats_get_total (self->stats, theme, SOKAKU_OVERALL), ==, 84);
  g_assert_cmpstr (sokaku_stats_get_grade (self->stats, theme, SOKAKU_OVERALL, NULL), ==, "B");

  /* An item moves with its initiative's themes. */
  sokaku_initiative_set_themes (initiative_at (self, 0), NULL);
  g_assert_cmpuint (sokaku_stats_get_n_initiatives (self->stats, theme), ==, 2);
  g_assert_cmpint (sokaku_stats_get_mean (self->stats, theme, SOKAKU_OVERALL, 2), ==, 20);
}

static void
test_council (Fixture *self, gconstpointer data)
{
  static const int first[] = { 5, 4, SOKAKU_ABSENT, SOKAKU_UNKNOWN }; /* 4.5 */
  static const int third[] = { 4, 4, 3, 4, 4, 4, SOKAKU_RECUSED };    /* 23/6 = 3.8 */
  static const int nobody[] = { SOKAKU_ABSENT, SOKAKU_UNKNOWN };
  SokakuTheme *theme = theme_at (self, 0);
  SokakuOrigin origin;

  g_assert_cmpint (sokaku_stats_get_council (self->stats, theme, &origin), ==, SOKAKU_UNKNOWN);
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_NONE);

  rate (self, 0, first, G_N_ELEMENTS (first));
  rate (self, 2, third, G_N_ELEMENTS (third));
  rate (self, 3, nobody, G_N_ELEMENTS (nobody));
  g_assert_cmpint (sokaku_stats_get_council (self->stats, initiative_at (self, 0), &origin), ==,
                   45);
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_COMPUTED);
  g_assert_cmpint (sokaku_stats_get_council (self->stats, initiative_at (self, 2), NULL), ==, 38);
  g_assert_cmpint (sokaku_stats_get_council (self->stats, initiative_at (self, 3), &origin), ==,
                   SOKAKU_UNKNOWN);
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_NONE);
  /* (4.5 + 3.8) / 2 = 4.15 */
  g_assert_cmpint (sokaku_stats_get_council (self->stats, theme, &origin), ==, 42);
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_COMPUTED);
  g_assert_cmpuint (sokaku_stats_get_n_ratings (self->stats, theme), ==, 8);

  /* An average entered directly counts where no rating is known, and only there. */
  sokaku_initiative_set_average (initiative_at (self, 3), 40);
  sokaku_initiative_set_average (initiative_at (self, 0), 10);
  g_assert_cmpint (sokaku_stats_get_council (self->stats, initiative_at (self, 3), &origin), ==,
                   40);
  g_assert_cmpint (origin, ==, SOKAKU_ORIGIN_RECORDED);
  g_assert_cmpint (sokaku_stats_get_council (self->stats, initiative_at (self, 0), NULL), ==, 45);
  g_assert_cmpint (sokaku_stats_get_council (self->stats, theme, NULL), ==, 41); /* 12.3 / 3 */
  g_assert_cmpuint (sokaku_stats_get_n_rated_at_least (self->stats, self->plan, 40), ==, 2);
  g_assert_cmpuint (sokaku_stats_get_n_rated_at_least (self->stats, self->plan, 46), ==, 0);
  g_assert_cmpuint (sokaku_stats_get_n_rated_at_least (self->stats, theme, 38), ==, 3);
  g_assert_cmpuint (sokaku_stats_get_n_rated_at_least (self->stats, theme_at (self, 1), 38), ==, 1);
}

static void
test_shares (Fixture *self, gconstpointer data)
{
  SokakuEvaluation *evaluation;

  g_assert_cmpuint (sokaku_stats_get_n_graded (self->stats, self->plan, SOKAKU_OVERALL, 1), ==, 12);
  g_assert_cmpint (sokaku_stats_get_share (self->stats, self->plan, SOKAKU_OVERALL, 0), ==, 0);

  /* The recorded grade counts, right or wrong. */
  evaluation = sokaku_item_find_evaluation (test_plan_item (self->plan, "1"), SOKAKU_OVERALL);
  sokaku_evaluation_set_grade (evaluation, "D");
  test_plan_set_all (test_plan_item (self->plan, "2"), SOKAKU_OVERALL, 3);
  g_assert_cmpuint (sokaku_stats_get_n_graded (self->stats, self->plan, SOKAKU_OVERALL, 0), ==, 1);
  g_assert_cmpuint (sokaku_stats_get_n_graded (self->stats, self->plan, SOKAKU_OVERALL, 3), ==, 1);
  g_assert_cmpint (sokaku_stats_get_share (self->stats, self->plan, SOKAKU_OVERALL, 1), ==, 917);

  /* What has no grade is no part of the whole. */
  test_plan_set_all (test_plan_item (self->plan, "3"), SOKAKU_OVERALL, SOKAKU_UNKNOWN);
  g_assert_cmpint (sokaku_stats_get_share (self->stats, self->plan, SOKAKU_OVERALL, 1), ==, 909);
  g_assert_cmpint (sokaku_stats_get_share (self->stats, self->plan, SOKAKU_OVERALL, 3), ==, 1000);
  /* The last year is not evaluated. */
  g_assert_cmpint (sokaku_stats_get_share (self->stats, self->plan, FIRST + 4, 0), ==,
                   SOKAKU_UNKNOWN);
}

/* Two caps, grades S–C, scores 1–5, ratings 1–4. */
static void
test_other_shape (Fixture *self, gconstpointer data)
{
  static const int ratings[] = { 4, 3, 3, SOKAKU_ABSENT, 4, 2, 4, 3, SOKAKU_RECUSED }; /* 23/7 */
  static const struct
  {
    int scores[3];
    const char *grade;
  } cases[] = {
    { { 5, 5, 3 }, "S" }, { { 3, 5, 5 }, "S" }, { { 2, 5, 5 }, "A" }, { { 5, 5, 1 }, "B" },
    { { 2, 5, 1 }, "B" }, { { 1, 1, 1 }, "C" }, { { 4, 4, 4 }, "A" }, { { 3, 2, 2 }, "B" },
  };
  SokakuInitiative *initiative = initiative_at (self, 30);
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);

  g_assert_cmpuint (sokaku_stats_get_n_items (self->stats, self->plan), ==, 260);
  g_assert_cmpuint (sokaku_stats_get_n_initiatives (self->stats, self->plan), ==, 31);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint j = 0; j < sokaku_node_list_get_length (items); j++)
        test_plan_set_scores (sokaku_node_list_peek (items, j), 2019, cases[i].scores);
      g_assert_cmpstr (sokaku_stats_get_grade (self->stats, initiative, 2019, NULL), ==,
                       cases[i].grade);
    }
  g_assert_cmpint (sokaku_stats_get_total (self->stats, initiative, 2019), ==, 70);
  g_assert_cmpint (sokaku_stats_get_total (self->stats, initiative, 2023), ==, 120);

  rate (self, 30, ratings, G_N_ELEMENTS (ratings));
  g_assert_cmpint (sokaku_stats_get_council (self->stats, initiative, NULL), ==, 33);
}

/* A plan without anything gives no figures and no crash. */
static void
test_empty (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (SokakuInitiative) initiative = sokaku_initiative_new ();

  sokaku_node_list_append (sokaku_plan_get_initiatives (plan), initiative);
  g_assert_cmpint (sokaku_stats_get_total (stats, plan, SOKAKU_OVERALL), ==, SOKAKU_UNKNOWN);
  g_assert_cmpstr (sokaku_stats_get_grade (stats, initiative, SOKAKU_OVERALL, NULL), ==, "-");
  g_assert_cmpint (sokaku_stats_get_share (stats, plan, SOKAKU_OVERALL, 0), ==, SOKAKU_UNKNOWN);
  g_assert_cmpuint (sokaku_stats_get_n_items (stats, initiative), ==, 0);
  g_assert_true (sokaku_stats_get_plan (stats) == plan);

  sokaku_node_list_remove (sokaku_plan_get_initiatives (plan), 0);
  g_assert_cmpuint (sokaku_stats_get_n_items (stats, initiative), ==, 0);
  g_assert_cmpuint (sokaku_stats_get_n_initiatives (stats, initiative), ==, 0);
}

typedef struct
{
  guint n;
  gboolean all;
  GPtrArray *nodes;
} Announced;

static void
on_changed (SokakuStats *stats, GPtrArray *nodes, Announced *announced)
{
  announced->n++;
  announced->all = nodes == NULL;
  g_clear_pointer (&announced->nodes, g_ptr_array_unref);
  if (nodes != NULL)
    announced->nodes = g_ptr_array_ref (nodes);
}

static void
test_signal (Fixture *self, gconstpointer data)
{
  Announced announced = { 0 };
  SokakuItem *item = test_plan_item (self->plan, "1");

  g_signal_connect (self->stats, "changed", G_CALLBACK (on_changed), &announced);

  /* A batch is announced once, with what it touched. */
  test_plan_set_all (item, FIRST, 0);
  test_plan_set_all (item, FIRST + 1, 0);
  g_assert_cmpuint (announced.n, ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (announced.n, ==, 1);
  g_assert_false (announced.all);
  g_assert_true (g_ptr_array_find (announced.nodes, initiative_at (self, 0), NULL));
  g_assert_true (g_ptr_array_find (announced.nodes, theme_at (self, 0), NULL));
  g_assert_false (g_ptr_array_find (announced.nodes, theme_at (self, 1), NULL));
  g_assert_true (g_ptr_array_find (announced.nodes, theme_at (self, 2), NULL));
  g_assert_true (g_ptr_array_find (announced.nodes, self->plan, NULL));
  g_assert_cmpuint (announced.nodes->len, ==, 4);

  /* Texts are no figures, and a grade recorded as it is computed changes none. */
  sokaku_item_set_title (item, "other");
  sokaku_evaluation_set_reason (sokaku_item_find_evaluation (item, FIRST), "other");
  sokaku_evaluation_set_grade (sokaku_item_find_evaluation (item, FIRST), "D");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (announced.n, ==, 1);

  sokaku_initiative_set_average (initiative_at (self, 1), 31);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (announced.n, ==, 2);
  g_assert_true (g_ptr_array_find (announced.nodes, initiative_at (self, 1), NULL));

  /* A change of the structure may change all. */
  test_plan_set_all (item, FIRST, 1);
  sokaku_node_list_remove (sokaku_plan_get_themes (self->plan), 2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (announced.n, ==, 3);
  g_assert_true (announced.all);

  /* Even before anyone asked for a figure again. */
  test_plan_set_all (item, FIRST, 2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (announced.n, ==, 4);

  g_signal_handlers_disconnect_by_data (self->stats, &announced);
  g_clear_pointer (&announced.nodes, g_ptr_array_unref);
}

/* Every figure of @group in both. */
static void
assert_group_equal (SokakuStats *a, SokakuStats *b, gpointer group)
{
  SokakuPlan *plan = sokaku_stats_get_plan (a);
  guint n_years = sokaku_plan_get_n_years (plan);
  SokakuOrigin origin_a, origin_b;

  g_assert_cmpuint (sokaku_stats_get_n_items (a, group), ==, sokaku_stats_get_n_items (b, group));
  g_assert_cmpuint (sokaku_stats_get_n_initiatives (a, group), ==,
                    sokaku_stats_get_n_initiatives (b, group));
  g_assert_cmpuint (sokaku_stats_get_n_ratings (a, group), ==,
                    sokaku_stats_get_n_ratings (b, group));
  g_assert_cmpint (sokaku_stats_get_council (a, group, &origin_a), ==,
                   sokaku_stats_get_council (b, group, &origin_b));
  g_assert_cmpint (origin_a, ==, origin_b);

  for (guint y = 0; y <= n_years; y++)
    {
      int fiscal
          = y < n_years ? sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, y)) : SOKAKU_OVERALL;

      g_assert_cmpuint (sokaku_stats_get_n_scored (a, group, fiscal), ==,
                        sokaku_stats_get_n_scored (b, group, fiscal));
      g_assert_cmpint (sokaku_stats_get_total (a, group, fiscal), ==,
                       sokaku_stats_get_total (b, group, fiscal));
      for (guint c = 0; c < sokaku_node_list_get_length (sokaku_plan_get_criteria (plan)); c++)
        g_assert_cmpint (sokaku_stats_get_mean (a, group, fiscal, c), ==,
                         sokaku_stats_get_mean (b, group, fiscal, c));
      g_assert_cmpstr (sokaku_stats_get_grade (a, group, fiscal, &origin_a), ==,
                       sokaku_stats_get_grade (b, group, fiscal, &origin_b));
      g_assert_cmpint (origin_a, ==, origin_b);
      for (guint g = 0; g < sokaku_node_list_get_length (sokaku_plan_get_grades (plan)); g++)
        g_assert_cmpuint (sokaku_stats_get_n_graded (a, group, fiscal, g), ==,
                          sokaku_stats_get_n_graded (b, group, fiscal, g));
    }
}

static void
assert_as_afresh (Fixture *self)
{
  g_autoptr (SokakuStats) fresh = sokaku_stats_new (self->plan);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (self->plan);
  SokakuNodeList *themes = sokaku_plan_get_themes (self->plan);

  assert_group_equal (self->stats, fresh, self->plan);
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    assert_group_equal (self->stats, fresh, sokaku_node_list_peek (themes, i));
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    assert_group_equal (self->stats, fresh, sokaku_node_list_peek (initiatives, i));
}

static gpointer
any_of (SokakuNodeList *list)
{
  guint n = sokaku_node_list_get_length (list);

  return n > 0 ? sokaku_node_list_peek (list, (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;
}

/* A score: mostly in the range, sometimes ended or not known. */
static int
any_score (const TestPlanShape *shape)
{
  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return SOKAKU_UNKNOWN;
    case 1:
      return SOKAKU_ENDED;
    default:
      return g_test_rand_int_range (shape->min, shape->max + 1);
    }
}

static void
edit_evaluation (SokakuHistory *history, SokakuItem *item, const TestPlanShape *shape)
{
  SokakuEvaluation *evaluation = any_of (sokaku_item_get_evaluations (item));
  SokakuNodeList *scores;

  if (evaluation == NULL)
    return;
  scores = sokaku_evaluation_get_scores (evaluation);
  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      {
        int i = g_test_rand_int_range (0, 5);

        sokaku_history_set_string (history, evaluation, "grade", i < 4 ? shape->grades[i] : "",
                                   "Grade");
      }
      break;
    case 1:
      sokaku_history_set_string (history, evaluation, "grade", SOKAKU_GRADE_ENDED, "Grade");
      break;
    case 2:
      sokaku_history_set_int (history, evaluation, "year",
                              shape->first_fiscal + g_test_rand_int_range (-1, 8), "Year");
      break;
    case 3:
      if (sokaku_node_list_get_length (scores) > 0)
        sokaku_history_remove (history, scores, 0, "Score");
      break;
    case 4:
      sokaku_history_begin_group (history, "Scores");
      for (guint i = 0; i < sokaku_node_list_get_length (scores); i++)
        sokaku_history_set_int (history, sokaku_node_list_peek (scores, i), "value", SOKAKU_ENDED,
                                "Score");
      sokaku_history_end_group (history);
      break;
    default:
      if (sokaku_node_list_get_length (scores) > 0)
        sokaku_history_set_int (history, any_of (scores), "value", any_score (shape), "Score");
    }
}

static void
edit_council (SokakuHistory *history, SokakuInitiative *initiative, const TestPlanShape *shape)
{
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (initiative);
  SokakuNodeList *year_grades = sokaku_initiative_get_year_grades (initiative);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      sokaku_history_set_int (history, initiative, "average", g_test_rand_int_range (10, 51),
                              "Average");
      break;
    case 1:
      {
        g_autoptr (SokakuRating) rating = sokaku_rating_new ();

        sokaku_rating_set_value (rating, g_test_rand_int_range (1, 6));
        sokaku_history_insert (history, ratings, 0, rating, "Rating");
      }
      break;
    case 2:
      if (sokaku_node_list_get_length (ratings) > 0)
        sokaku_history_remove (history, ratings, 0, "Rating");
      break;
    case 3:
      {
        g_autoptr (SokakuYearGrade) grade = sokaku_year_grade_new ();

        sokaku_year_grade_set_year (grade, shape->first_fiscal + g_test_rand_int_range (0, 4));
        sokaku_year_grade_set_grade (grade, shape->grades[g_test_rand_int_range (0, 4)]);
        sokaku_history_insert (history, year_grades, 0, grade, "Grade");
      }
      break;
    default:
      if (sokaku_node_list_get_length (ratings) > 0)
        sokaku_history_set_int (history, any_of (ratings), "value",
                                g_test_rand_int_range (0, 3) == 0 ? SOKAKU_ABSENT : 3, "Rating");
    }
}

static void
edit_structure (SokakuHistory *history, SokakuPlan *plan, SokakuInitiative *initiative)
{
  static const char *const themes[][3] = { { "t1", NULL }, { "t1", "t2", NULL }, { NULL } };
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  SokakuInitiative *other = any_of (sokaku_plan_get_initiatives (plan));

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      sokaku_history_set_strv (history, initiative, "themes", themes[g_test_rand_int_range (0, 3)],
                               "Themes");
      break;
    case 1:
      /* An item goes to another initiative. */
      if (sokaku_node_list_get_length (items) > 0)
        {
          g_autoptr (SokakuItem) item = g_object_ref (sokaku_node_list_peek (items, 0));

          sokaku_history_begin_group (history, "Initiative");
          sokaku_history_remove (history, items, 0, "Item");
          sokaku_history_insert (history, sokaku_initiative_get_items (other), 0, item, "Item");
          sokaku_history_end_group (history);
        }
      break;
    case 2:
      sokaku_history_set_int (history, any_of (sokaku_plan_get_grades (plan)), "min-total",
                              g_test_rand_int_range (0, 13), "Grade");
      break;
    default:
      sokaku_history_set_int (history, any_of (sokaku_plan_get_criteria (plan)), "cap-at",
                              g_test_rand_int_range (0, 3), "Cap");
    }
}

static void
test_incremental (Fixture *self, gconstpointer data)
{
  const TestPlanShape *shape = data;
  g_autoptr (SokakuHistory) history = sokaku_history_new ();
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (self->plan);

  for (guint i = 0; i < 2000; i++)
    {
      SokakuItem *item
          = g_ptr_array_index (items, (guint) g_test_rand_int_range (0, (gint32) items->len));
      SokakuInitiative *initiative = any_of (sokaku_plan_get_initiatives (self->plan));
      gint32 kind = g_test_rand_int_range (0, 100);

      if (kind < 60)
        edit_evaluation (history, item, shape);
      else if (kind < 75)
        edit_council (history, initiative, shape);
      else if (kind < 78)
        edit_structure (history, self->plan, initiative);
      else if (kind < 79)
        sokaku_item_set_damage (item, *sokaku_item_get_damage (item) == '\0' ? "damaged" : "");
      else if (kind < 93 && sokaku_history_get_can_undo (history))
        sokaku_history_undo (history);
      else if (sokaku_history_get_can_redo (history))
        sokaku_history_redo (history);

      if (i % 50 == 0)
        assert_as_afresh (self);
    }
  assert_as_afresh (self);

  while (sokaku_history_get_can_undo (history))
    sokaku_history_undo (history);
  for (guint i = 0; i < items->len; i++)
    sokaku_item_set_damage (g_ptr_array_index (items, i), "");
  assert_as_afresh (self);
  /* And that is the plan as it began: every score one below the best. */
  g_assert_cmpint (sokaku_stats_get_total (self->stats, self->plan, SOKAKU_OVERALL), ==,
                   (int) shape->n_criteria * (shape->max - 1) * 10);
  g_assert_cmpuint (sokaku_stats_get_n_scored (self->stats, self->plan, SOKAKU_OVERALL), ==,
                    shape->n_items);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, shape, func) g_test_add (path, Fixture, shape, setup, func, teardown)
  ADD ("/stats/total-of-rounded-means", NULL, test_total_of_rounded_means);
  ADD ("/stats/grade-of-means", NULL, test_grade_of_means);
  ADD ("/stats/grade-half-up", NULL, test_grade_half_up);
  g_test_add_func ("/stats/rounding", test_rounding);
  ADD ("/stats/year-over-scored", NULL, test_year_over_scored);
  ADD ("/stats/recorded-grade", NULL, test_recorded_grade);
  ADD ("/stats/damaged", NULL, test_damaged);
  ADD ("/stats/theme", NULL, test_theme);
  ADD ("/stats/council", NULL, test_council);
  ADD ("/stats/shares", NULL, test_shares);
  ADD ("/stats/other-shape", &test_plan_other, test_other_shape);
  g_test_add_func ("/stats/empty", test_empty);
  ADD ("/stats/signal", NULL, test_signal);
  ADD ("/stats/incremental/common", &test_plan_common, test_incremental);
  ADD ("/stats/incremental/other", &test_plan_other, test_incremental);

  return g_test_run ();
}
