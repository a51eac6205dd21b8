/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures after edits of the structure are those of a plan that was always so, and are announced.
 */
#include "sokaku-date.h"
#include "sokaku-sheet.h"
#include "sokaku-stats.h"
#include "sokaku-structure.h"
#include "sokaku-theme-series.h"

#include "test-plan.h"

typedef struct
{
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuStats *stats;
  guint n_announced;
  gboolean all;
  GPtrArray *nodes;
} Fixture;

static void
on_changed (SokakuStats *stats, GPtrArray *nodes, Fixture *f)
{
  f->n_announced++;
  f->all = nodes == NULL;
  g_clear_pointer (&f->nodes, g_ptr_array_unref);
  if (nodes != NULL)
    f->nodes = g_ptr_array_ref (nodes);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = test_plan_new (&test_plan_common);
  f->history = sokaku_history_new ();
  f->stats = sokaku_stats_new (f->plan);
  f->n_announced = 0;
  f->nodes = NULL;
  g_signal_connect (f->stats, "changed", G_CALLBACK (on_changed), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->nodes, g_ptr_array_unref);
  g_clear_object (&f->stats);
  g_clear_object (&f->history);
  g_clear_object (&f->plan);
}

static gpointer
nth (SokakuNodeList *list, guint position)
{
  return sokaku_node_list_peek (list, position);
}

static gpointer
any_of (SokakuNodeList *list)
{
  guint n = sokaku_node_list_get_length (list);

  return n > 0 ? nth (list, (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;
}

/* Every figure of @group. */
static void
write_group (GString *text, SokakuStats *stats, gpointer group)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  guint n_years = sokaku_plan_get_n_years (plan);

  g_string_append_printf (text, "%u %u %u %d:", sokaku_stats_get_n_initiatives (stats, group),
                          sokaku_stats_get_n_items (stats, group),
                          sokaku_stats_get_n_ratings (stats, group),
                          sokaku_stats_get_council (stats, group, NULL));
  for (guint y = 0; y <= n_years; y++)
    {
      int fiscal
          = y < n_years ? sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, y)) : SOKAKU_OVERALL;

      g_string_append_printf (text, " %u %d %s", sokaku_stats_get_n_scored (stats, group, fiscal),
                              sokaku_stats_get_total (stats, group, fiscal),
                              sokaku_stats_get_grade (stats, group, fiscal, NULL));
      for (guint c = 0; c < sokaku_node_list_get_length (sokaku_plan_get_criteria (plan)); c++)
        g_string_append_printf (text, " %d", sokaku_stats_get_mean (stats, group, fiscal, c));
      for (guint g = 0; g < sokaku_node_list_get_length (sokaku_plan_get_grades (plan)); g++)
        g_string_append_printf (text, " %u", sokaku_stats_get_n_graded (stats, group, fiscal, g));
    }
  g_string_append_c (text, '\n');
}

static char *
write_figures (SokakuStats *stats)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  GString *text = g_string_new (NULL);

  write_group (text, stats, plan);
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    write_group (text, stats, nth (themes, i));
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    write_group (text, stats, nth (initiatives, i));
  return g_string_free (text, FALSE);
}

static void
assert_as_afresh (Fixture *f)
{
  g_autoptr (SokakuStats) fresh = sokaku_stats_new (f->plan);
  g_autofree char *followed = write_figures (f->stats);
  g_autofree char *made = write_figures (fresh);

  g_assert_cmpstr (followed, ==, made);
}

static void
edit_list (Fixture *f, guint n)
{
  SokakuPlan *plan = f->plan;
  SokakuHistory *history = f->history;
  SokakuInitiative *initiative = any_of (sokaku_plan_get_initiatives (plan));
  SokakuItem *item = initiative != NULL ? any_of (sokaku_initiative_get_items (initiative)) : NULL;
  g_autofree char *name = g_strdup_printf ("名前%u", n);

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      sokaku_structure_add_initiative (plan, history, 0, name, NULL);
      break;
    case 1:
      if (initiative != NULL)
        sokaku_structure_add_item (plan, history, initiative, 0, name, name, NULL);
      break;
    case 2:
      if (item != NULL)
        sokaku_structure_move_item (plan, history, item,
                                    any_of (sokaku_plan_get_initiatives (plan)), 1, NULL);
      break;
    case 3:
      if (item != NULL)
        sokaku_structure_end_item (plan, history, item, SOKAKU_DATE (2023, 3, 0), NULL);
      break;
    case 4:
      sokaku_structure_add_theme (plan, history, 0, name, NULL);
      break;
    case 5:
      {
        SokakuTheme *theme = any_of (sokaku_plan_get_themes (plan));
        const char *ids[] = { theme != NULL ? sokaku_theme_get_id (theme) : NULL, NULL };

        if (initiative != NULL)
          sokaku_structure_set_themes (plan, history, initiative, ids, NULL);
      }
      break;
    case 6:
      sokaku_structure_move (plan, history, any_of (sokaku_plan_get_criteria (plan)), 0, NULL);
      break;
    case 7:
      if (item != NULL && g_test_rand_bit ())
        sokaku_structure_remove (plan, history, item, NULL);
      break;
    default:
      if (sokaku_node_list_get_length (sokaku_plan_get_themes (plan)) > 2)
        sokaku_structure_remove (plan, history, any_of (sokaku_plan_get_themes (plan)), NULL);
    }
}

static void
edit_scoring (Fixture *f, guint n)
{
  SokakuPlan *plan = f->plan;
  SokakuHistory *history = f->history;
  SokakuYear *year = any_of (sokaku_plan_get_years (plan));
  SokakuCriterion *criterion = any_of (sokaku_plan_get_criteria (plan));
  SokakuGrade *grade = any_of (sokaku_plan_get_grades (plan));
  g_autofree char *name = g_strdup_printf ("名前%u", n);
  g_autofree char *number = g_strdup_printf ("%d", g_test_rand_int_range (0, 12));

  switch (g_test_rand_int_range (0, 11))
    {
    case 0:
      sokaku_structure_add_year (plan, history, sokaku_plan_get_last_fiscal (plan) + 1, NULL);
      break;
    case 1:
      sokaku_structure_remove (plan, history, year, NULL);
      break;
    case 2:
      sokaku_structure_set_evaluated (plan, history, year, !sokaku_year_get_evaluated (year), NULL);
      break;
    case 3:
      sokaku_structure_add_criterion (plan, history, 1, name, NULL);
      break;
    case 4:
      sokaku_structure_remove (plan, history, criterion, NULL);
      break;
    case 5:
      sokaku_structure_set_text (plan, history, criterion, "cap-at", number, NULL);
      break;
    case 6:
      sokaku_structure_set_text (plan, history, criterion, "cap-grade",
                                 sokaku_grade_get_name (grade), NULL);
      break;
    case 7:
      sokaku_structure_set_text (plan, history, grade, "min-total", number, NULL);
      break;
    case 8:
      sokaku_structure_set_text (plan, history, grade, "name", name, NULL);
      break;
    case 9:
      sokaku_structure_add_grade (plan, history, 1, name, NULL);
      break;
    default:
      sokaku_structure_remove (plan, history, grade, NULL);
    }
}

static void
test_random (Fixture *f, gconstpointer data)
{
  g_autofree char *began = write_figures (f->stats);
  g_autofree char *ended = NULL;

  for (guint i = 0; i < 600; i++)
    {
      gint32 kind = g_test_rand_int_range (0, 10);

      if (kind < 4)
        edit_list (f, i);
      else if (kind < 8)
        edit_scoring (f, i);
      else if (kind == 8)
        sokaku_history_undo (f->history);
      else
        sokaku_history_redo (f->history);
      assert_as_afresh (f);
    }
  while (sokaku_history_get_can_undo (f->history))
    sokaku_history_undo (f->history);
  assert_as_afresh (f);
  ended = write_figures (f->stats);
  g_assert_cmpstr (ended, ==, began);
}

/* Runs until what was changed has been announced, which it was. */
static void
assert_announced (Fixture *f)
{
  guint before = f->n_announced;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (f->n_announced, ==, before + 1);
}

static void
assert_announced_all (Fixture *f)
{
  assert_announced (f);
  g_assert_true (f->all);
}

#define SET(f, node, property, text)                                                               \
  g_assert_true (sokaku_structure_set_text ((f)->plan, (f)->history, node, property, text, NULL))

static void
test_announced (Fixture *f, gconstpointer data)
{
  SokakuInitiative *initiative = nth (sokaku_plan_get_initiatives (f->plan), 0);
  SokakuTheme *theme = nth (sokaku_plan_get_themes (f->plan), 0);
  SokakuItem *item = nth (sokaku_initiative_get_items (initiative), 0);
  g_autoptr (SokakuSeries) series = NULL;

  SET (f, theme, "name", "新しい名前");
  assert_announced (f);
  g_assert_false (f->all);
  g_assert_true (g_ptr_array_find (f->nodes, theme, NULL));
  g_assert_cmpuint (f->nodes->len, ==, 1);
  SET (f, theme, "short-in-sheets", "短い");
  assert_announced (f);

  /* The mid-term's average stands in the chart of its themes. */
  sokaku_history_set_int (f->history, initiative, "earlier-average", 37, "Average");
  assert_announced (f);
  g_assert_true (g_ptr_array_find (f->nodes, initiative, NULL));
  g_assert_true (g_ptr_array_find (f->nodes, theme, NULL));

  SET (f, nth (sokaku_plan_get_scale (f->plan), 0), "value", "7");
  assert_announced_all (f);
  series = sokaku_series_for_theme_averages (f->plan, f->stats, NULL);
  g_assert_nonnull (series);
  g_assert_nonnull (sokaku_structure_add_step (f->plan, f->history, 9, "", NULL));
  assert_announced_all (f);
  SET (f, nth (sokaku_plan_get_grades (f->plan), 1), "min-total", "7");
  assert_announced_all (f);
  SET (f, nth (sokaku_plan_get_grades (f->plan), 1), "name", "良");
  assert_announced_all (f);
  SET (f, nth (sokaku_plan_get_criteria (f->plan), 1), "name", "別の名前");
  assert_announced_all (f);
  SET (f, nth (sokaku_plan_get_criteria (f->plan), 0), "cap-at", "0");
  assert_announced_all (f);
  SET (f, sokaku_plan_peek_year (f->plan, 0), "label", "初年度");
  assert_announced_all (f);
  SET (f, f->plan, "language", "en");
  assert_announced_all (f);
  g_assert_true (sokaku_structure_move_item (
      f->plan, f->history, item, nth (sokaku_plan_get_initiatives (f->plan), 1), 0, NULL));
  assert_announced_all (f);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/stats/structure/random", test_random);
  ADD ("/stats/structure/announced", test_announced);
  return g_test_run ();
}
