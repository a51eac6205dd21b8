/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much longer figures take to follow a score in a plan of 10,000 items than of 100. */
#include "sokaku-history.h"
#include "sokaku-sheet.h"
#include "sokaku-stats.h"

#include "test-plan.h"

#include <stdlib.h>

#define N_EDITED 100
#define N_SWEEPS 20
#define N_ROUNDS 15
#define LIMIT 2.0

typedef struct
{
  SokakuPlan *plan;
  SokakuStats *stats;
  SokakuHistory *history;
  SokakuScore *scores[N_EDITED];
  int next;
} Subject;

static void
subject_init (Subject *self, guint n_items)
{
  TestPlanShape shape = test_plan_common;
  g_autoptr (GPtrArray) items = NULL;

  shape.n_items = n_items;
  shape.n_initiatives = n_items / 4;
  shape.n_themes = 7;
  self->plan = test_plan_new (&shape);
  self->stats = sokaku_stats_new (self->plan);
  self->history = sokaku_history_new ();

  /* As many different scores in both, spread over the plan. */
  items = sokaku_plan_list_items (self->plan);
  for (guint i = 0; i < N_EDITED; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i * (n_items / N_EDITED));
      SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);

      self->scores[i] = sokaku_evaluation_find_score (evaluation, "c3");
    }
}

static void
subject_clear (Subject *self)
{
  g_object_unref (self->history);
  g_object_unref (self->stats);
  g_object_unref (self->plan);
}

/* One edit, its announcement, and the figures that a window shows after it. */
static void
edit (Subject *self, SokakuScore *score)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (self->plan);
  SokakuInitiative *initiative
      = sokaku_node_get_ancestor (SOKAKU_NODE (score), SOKAKU_TYPE_INITIATIVE);

  sokaku_history_set_int (self->history, score, "value", self->next, "Score");
  g_main_context_iteration (NULL, FALSE);

  sokaku_stats_get_grade (self->stats, initiative, SOKAKU_OVERALL, NULL);
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    sokaku_stats_get_grade (self->stats, sokaku_node_list_peek (themes, i), SOKAKU_OVERALL, NULL);
}

/* Returns: microseconds for N_SWEEPS × N_EDITED edits, each to another value */
static gint64
measure (Subject *self)
{
  gint64 start = g_get_monotonic_time ();

  for (guint sweep = 0; sweep < N_SWEEPS; sweep++)
    {
      self->next = (self->next + 1) % 4;
      for (guint i = 0; i < N_EDITED; i++)
        edit (self, self->scores[i]);
    }
  return g_get_monotonic_time () - start;
}

int
main (void)
{
  Subject small = { 0 };
  Subject large = { 0 };
  gint64 best_small = G_MAXINT64;
  gint64 best_large = G_MAXINT64;
  double ratio;

  subject_init (&small, 100);
  subject_init (&large, 10000);
  measure (&small);
  measure (&large);

  /* In turns, so that whatever else the machine does meets both; the best of each. */
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      best_small = MIN (best_small, measure (&small));
      best_large = MIN (best_large, measure (&large));
    }
  subject_clear (&small);
  subject_clear (&large);

  ratio = (double) best_large / (double) MAX (best_small, 1);
  g_print (
      "recompute after one score, 10,000 items / 100 items: %.2f / %.2f microseconds, ratio %.2f "
      "(limit %.1f)\n",
      (double) best_large / (N_SWEEPS * N_EDITED), (double) best_small / (N_SWEEPS * N_EDITED),
      ratio, LIMIT);
  return ratio <= LIMIT ? EXIT_SUCCESS : EXIT_FAILURE;
}
