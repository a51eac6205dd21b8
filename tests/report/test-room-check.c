/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of measuring boxes for the checks: whatever is not set finds what setting finds. */
#include "sokaku-room-check.h"

#include "sokaku-sheet.h"
#include "sokaku-sheet-text.h"

#include "sokaku-test-plan.h"

static char *
make_text (guint n)
{
  static const char *const pieces[]
      = { "窓口の", "改善、", "ABC ",  "internationalization ", "12,345件", "。",
          "\n",     "・",     "（例）" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* Texts of all lengths, twice each, in every box. */
static void
test_same (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 1);
  SokakuItem *item = sokaku_plan_find_item (plan, "1");
  SokakuEvaluation *overall = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);
  SokakuNode *action = sokaku_node_list_peek (sokaku_item_get_actions (item), 0);
  const struct
  {
    gpointer node;
    const char *property;
  } fields[] = {
    { sokaku_item_find_schedule_cell (item, 2020), "planned" },
    { sokaku_item_find_schedule_cell (item, 2020), "actual" },
    { action, "plan" },
    { sokaku_item_find_issue (item, 2020), "problem" },
    { sokaku_item_find_issue (item, 2020), "solution" },
    { sokaku_node_list_peek (sokaku_evaluation_get_scores (overall), 0), "reason" },
    { overall, "reason" },
    { item, "special-note" },
    { item, "remark" },
  };
  g_autoptr (SokakuRoom) room = sokaku_room_new (plan);
  g_autoptr (SokakuRoomCheck) check = sokaku_room_check_new (plan);
  guint n_over = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = make_text (i);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          SokakuRoomField field;
          int percent, checked;

          g_assert_true (sokaku_room_find_field (fields[j].node, fields[j].property, &field));
          percent = sokaku_room_measure (room, field, text);
          for (guint k = 0; k < 2; k++)
            {
              checked = sokaku_room_check_measure (plan, fields[j].node, fields[j].property, text,
                                                   check);
              g_assert_true (checked == percent || (checked == 0 && percent <= 100));
            }
          n_over += percent > 100 ? 1 : 0;
        }
    }
  g_assert_cmpuint (n_over, >, 0);
}

/* All entries of a row are in one box; what has no box is never too long. */
static void
test_results (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 1);
  SokakuItem *item = sokaku_plan_find_item (plan, "1");
  SokakuAction *action = sokaku_node_list_peek (sokaku_item_get_actions (item), 0);
  SokakuResult *result = sokaku_node_list_peek (sokaku_action_get_results (action), 0);
  g_autoptr (SokakuRoom) room = sokaku_room_new (plan);
  g_autoptr (SokakuRoomCheck) check = sokaku_room_check_new (plan);
  g_autofree char *text = make_text (300);
  g_autofree char *printed = NULL;
  SokakuRoomField field;

  sokaku_result_set_text (result, text);
  printed = sokaku_sheet_text_dup_results (plan, item, action);
  g_assert_cmpint (sokaku_room_check_measure (plan, SOKAKU_NODE (action), "results", "", check), ==,
                   sokaku_room_measure (room, SOKAKU_ROOM_RESULT, printed));
  g_assert_false (sokaku_room_find_field (SOKAKU_NODE (item), "title", &field));
  g_assert_cmpint (sokaku_room_check_measure (plan, SOKAKU_NODE (item), "title", text, check), ==,
                   0);
}

/* With fewer columns boxes are wider. */
static void
test_definition (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 1);
  SokakuItem *item = sokaku_plan_find_item (plan, "1");
  SokakuNode *cell = SOKAKU_NODE (sokaku_item_find_schedule_cell (item, 2020));
  g_autoptr (SokakuRoomCheck) check = sokaku_room_check_new (plan);
  g_autofree char *text = make_text (200);
  int before = sokaku_room_check_measure (plan, cell, "planned", text, check);

  g_assert_cmpint (before, >, 100);
  while (sokaku_plan_get_n_years (plan) > 2)
    sokaku_node_list_remove (sokaku_plan_get_years (plan), 2);
  g_assert_cmpint (sokaku_room_check_measure (plan, cell, "planned", text, check), <, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/room-check/same", test_same);
  g_test_add_func ("/room-check/results", test_results);
  g_test_add_func ("/room-check/definition", test_definition);

  return g_test_run ();
}
