/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what lists show: ended, not known and a value are three things. */
#include "sokaku-listed.h"

#include "sokaku-sheet.h"
#include "test-plan.h"

#define FIRST 2020

static void
test_item (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  SokakuItem *item = test_plan_item (plan, "1");

  g_assert_cmpstr (sokaku_listed_get_item_grade (plan, item, FIRST), ==, "B");
  g_assert_cmpint (sokaku_listed_get_item_total (item, FIRST), ==, 8);
  g_assert_cmpint (sokaku_listed_get_end_year (item), ==, 0);

  test_plan_set_all (item, FIRST + 2, SOKAKU_UNKNOWN);
  g_assert_cmpstr (sokaku_listed_get_item_grade (plan, item, FIRST + 2), ==, "");
  g_assert_cmpint (sokaku_listed_get_item_total (item, FIRST + 2), ==, SOKAKU_UNKNOWN);

  sokaku_item_set_ended (item, TRUE);
  sokaku_item_set_end_year (item, FIRST + 1);
  g_assert_cmpstr (sokaku_listed_get_item_grade (plan, item, FIRST + 2), ==, SOKAKU_GRADE_ENDED);
  g_assert_cmpint (sokaku_listed_get_end_year (item), ==, FIRST + 1);

  /* The day tells the fiscal year, where that is not given. */
  sokaku_item_set_end_year (item, 0);
  sokaku_item_set_end_date (item, 20230331);
  g_assert_cmpint (sokaku_listed_get_end_year (item), ==, 2022);
}

static void
test_initiative (void)
{
  g_autoptr (SokakuPlan) plan = test_plan_new (&test_plan_common);
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);

  g_assert_cmpstr (sokaku_listed_get_grade (stats, initiative, FIRST), ==, "B");
  for (guint i = 0; i < sokaku_node_list_get_length (items); i++)
    test_plan_set_all (sokaku_node_list_peek (items, i), FIRST, SOKAKU_ENDED);
  g_assert_cmpstr (sokaku_listed_get_grade (stats, initiative, FIRST), ==, SOKAKU_GRADE_ENDED);
  test_plan_set_all (sokaku_node_list_peek (items, 0), FIRST, SOKAKU_UNKNOWN);
  g_assert_cmpstr (sokaku_listed_get_grade (stats, initiative, FIRST), ==, "");
  sokaku_item_set_first_year (sokaku_node_list_peek (items, 0), FIRST + 1);
  g_assert_cmpstr (sokaku_listed_get_grade (stats, initiative, FIRST), ==, SOKAKU_GRADE_ENDED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/listed/item", test_item);
  g_test_add_func ("/listed/initiative", test_initiative);
  return g_test_run ();
}
