/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The undo history: edits, typing, groups, the save point, and random edits taken back. */
#include "sokaku-history.h"
#include "sokaku-sheet.h"

typedef struct
{
  SokakuPlan *plan;
  SokakuItem *item;
  SokakuHistory *history;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  SokakuInitiative *initiative = sokaku_initiative_new ();
  SokakuYear *year = sokaku_year_new ();

  f->plan = sokaku_plan_new ();
  f->item = sokaku_item_new ();
  f->history = sokaku_history_new ();
  sokaku_year_set_fiscal (year, 2020);
  sokaku_year_set_evaluated (year, TRUE);
  sokaku_node_list_take (sokaku_plan_get_years (f->plan), year);
  sokaku_node_list_append (sokaku_initiative_get_items (initiative), f->item);
  sokaku_node_list_take (sokaku_plan_get_initiatives (f->plan), initiative);
  sokaku_plan_shape_item (f->plan, f->item);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->history);
  g_clear_object (&f->item);
  g_assert_finalize_object (f->plan);
}

static void
test_set_and_undo (Fixture *f, gconstpointer data)
{
  sokaku_history_set_string (f->history, f->item, "title", "一", "Title");
  sokaku_history_set_int (f->history, f->item, "end-year", 2022, "End");
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "End");
  g_assert_true (sokaku_history_get_modified (f->history));

  sokaku_history_undo (f->history);
  g_assert_cmpint (sokaku_item_get_end_year (f->item), ==, 0);
  g_assert_cmpstr (sokaku_item_get_title (f->item), ==, "一");
  g_assert_cmpstr (sokaku_history_get_redo_label (f->history), ==, "End");

  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_item_get_title (f->item), ==, "");
  g_assert_false (sokaku_history_get_can_undo (f->history));
  g_assert_false (sokaku_history_get_modified (f->history));

  sokaku_history_redo (f->history);
  sokaku_history_redo (f->history);
  g_assert_cmpint (sokaku_item_get_end_year (f->item), ==, 2022);
  g_assert_false (sokaku_history_get_can_redo (f->history));
}

static void
test_no_change_is_no_edit (Fixture *f, gconstpointer data)
{
  const char *departments[] = { "(財)財政課", NULL };

  sokaku_history_set_string (f->history, f->item, "title", "", "Title");
  g_assert_false (sokaku_history_get_can_undo (f->history));
  sokaku_history_set_strv (f->history, f->item, "departments", departments, NULL);
  sokaku_history_set_strv (f->history, f->item, "departments", departments, NULL);
  sokaku_history_undo (f->history);
  g_assert_false (sokaku_history_get_can_undo (f->history));
  g_assert_null (sokaku_item_get_departments (f->item)[0]);
}

static void
test_typing_merges (Fixture *f, gconstpointer data)
{
  sokaku_history_type_string (f->history, f->item, "remark", "あ", "Remark");
  sokaku_history_type_string (f->history, f->item, "remark", "あい", "Remark");
  sokaku_history_end_typing (f->history);
  sokaku_history_type_string (f->history, f->item, "remark", "あいう", "Remark");
  sokaku_history_type_string (f->history, f->item, "remark", "あいうえ", "Remark");
  sokaku_history_type_string (f->history, f->item, "special-note", "え", "Note");

  sokaku_history_undo (f->history);
  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_item_get_remark (f->item), ==, "あい");
  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_item_get_remark (f->item), ==, "");
  g_assert_false (sokaku_history_get_can_undo (f->history));
}

static void
test_save_point (Fixture *f, gconstpointer data)
{
  guint64 generation;

  sokaku_history_type_string (f->history, f->item, "remark", "a", NULL);
  generation = sokaku_history_get_generation (f->history);
  sokaku_history_set_saved (f->history, generation);
  g_assert_false (sokaku_history_get_modified (f->history));

  /* Typing on after a save must not melt into the saved edit. */
  sokaku_history_type_string (f->history, f->item, "remark", "ab", NULL);
  g_assert_true (sokaku_history_get_modified (f->history));
  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_item_get_remark (f->item), ==, "a");
  g_assert_false (sokaku_history_get_modified (f->history));

  /* Another way from the same point never counts as the saved state. */
  sokaku_history_undo (f->history);
  sokaku_history_type_string (f->history, f->item, "remark", "x", NULL);
  g_assert_true (sokaku_history_get_modified (f->history));
}

static void
test_groups (Fixture *f, gconstpointer data)
{
  sokaku_history_begin_group (f->history, "Both");
  sokaku_history_set_string (f->history, f->item, "title", "t", NULL);
  sokaku_history_begin_group (f->history, NULL);
  sokaku_history_set_string (f->history, f->item, "number", "7", NULL);
  sokaku_history_end_group (f->history);
  sokaku_history_end_group (f->history);
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "Both");

  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_item_get_title (f->item), ==, "");
  g_assert_cmpstr (sokaku_item_get_number (f->item), ==, "");
  sokaku_history_redo (f->history);
  g_assert_cmpstr (sokaku_item_get_number (f->item), ==, "7");

  sokaku_history_begin_group (f->history, "Nothing");
  sokaku_history_end_group (f->history);
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "Both");
}

static char *
describe (SokakuNode *node)
{
  GString *text = g_string_new (G_OBJECT_TYPE_NAME (node));
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (node), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *contents = NULL;

      g_object_get_property (G_OBJECT (node), pspecs[i]->name, &value);
      if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
        contents = g_strjoinv ("|", g_value_get_boxed (&value));
      else
        contents = g_strdup_value_contents (&value);
      g_string_append_printf (text, " %s=%s", pspecs[i]->name, contents);
    }
  if (SOKAKU_IS_ITEM (node))
    {
      SokakuNodeList *actions = sokaku_item_get_actions (SOKAKU_ITEM (node));

      for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
        {
          g_autofree char *action = describe (sokaku_node_list_peek (actions, i));

          g_string_append_printf (text, "\n%s", action);
        }
    }
  return g_string_free (text, FALSE);
}

static void
random_edit (Fixture *f)
{
  SokakuNodeList *actions = sokaku_item_get_actions (f->item);
  guint n = sokaku_node_list_get_length (actions);
  g_autofree char *text = g_strdup_printf ("%d", g_test_rand_int_range (0, 5));

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      sokaku_history_set_string (f->history, f->item, "title", text, NULL);
      break;
    case 1:
      sokaku_history_type_string (f->history, f->item, "remark", text, NULL);
      break;
    case 2:
      {
        g_autoptr (SokakuAction) action = sokaku_action_new ();

        sokaku_action_set_id (action, text);
        sokaku_history_insert (f->history, actions, g_test_rand_int_range (0, n + 1), action, NULL);
      }
      break;
    case 3:
      if (n > 0)
        sokaku_history_remove (f->history, actions, g_test_rand_int_range (0, n), NULL);
      break;
    case 4:
      if (n > 0)
        sokaku_history_move (f->history, actions, g_test_rand_int_range (0, n),
                             g_test_rand_int_range (0, n), NULL);
      break;
    case 5:
      if (n > 0)
        sokaku_history_set_string (f->history, sokaku_node_list_peek (actions, n - 1), "plan", text,
                                   NULL);
      break;
    default:
      sokaku_history_begin_group (f->history, "group");
      sokaku_history_set_boolean (f->history, f->item, "ended", g_test_rand_bit (), NULL);
      sokaku_history_set_int (f->history, f->item, "end-year", g_test_rand_int_range (0, 4), NULL);
      sokaku_history_end_group (f->history);
      break;
    }
}

static void
test_random_edits (Fixture *f, gconstpointer data)
{
  g_autofree char *start = describe (SOKAKU_NODE (f->item));
  g_autofree char *end = NULL;
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;

  for (int i = 0; i < 2000; i++)
    {
      random_edit (f);
      if (i % 17 == 0)
        sokaku_history_undo (f->history);
    }
  end = describe (SOKAKU_NODE (f->item));
  g_assert_cmpstr (start, !=, end);

  while (sokaku_history_get_can_undo (f->history))
    sokaku_history_undo (f->history);
  back = describe (SOKAKU_NODE (f->item));
  g_assert_cmpstr (start, ==, back);
  g_assert_false (sokaku_history_get_modified (f->history));

  while (sokaku_history_get_can_redo (f->history))
    sokaku_history_redo (f->history);
  again = describe (SOKAKU_NODE (f->item));
  g_assert_cmpstr (end, ==, again);
}

static void
type (Fixture *f, gpointer node, const char *text)
{
  sokaku_history_type_string (f->history, node, "problem", text, "Issue");
}

/* Typing goes on in the group that made what is typed in, and takes it back with all of it. */
static void
test_typing_in_group (Fixture *f, gconstpointer data)
{
  SokakuNodeList *issues = sokaku_item_get_issues (f->item);
  guint n = sokaku_node_list_get_length (issues);
  g_autoptr (SokakuIssue) issue = sokaku_issue_new ();

  for (int i = 0; i < 2; i++)
    {
      sokaku_history_begin_group (f->history, "Typing");
      sokaku_history_begin_group (f->history, "Row");
      sokaku_history_insert (f->history, issues, n, issue, "Row");
      sokaku_history_end_group (f->history);
      sokaku_history_set_string (f->history, issue, "problem", "a", "Issue");
      sokaku_history_end_typed_group (f->history);
      type (f, issue, "ab");
      type (f, issue, "abc");
      g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "Typing");
      if (i == 0)
        {
          type (f, issue, "");
          g_assert_cmpuint (sokaku_node_list_get_length (issues), ==, n);
          g_assert_false (sokaku_history_get_can_undo (f->history));
          g_assert_false (sokaku_history_get_can_redo (f->history));
        }
    }
  sokaku_history_undo (f->history);
  g_assert_cmpuint (sokaku_node_list_get_length (issues), ==, n);
  g_assert_false (sokaku_history_get_can_undo (f->history));
  sokaku_history_redo (f->history);
  g_assert_cmpstr (sokaku_issue_get_problem (issue), ==, "abc");

  /* Not once the focus has left, nor in another field. */
  type (f, issue, "abcd");
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "Issue");
  sokaku_history_undo (f->history);
  sokaku_history_undo (f->history);
  g_assert_false (sokaku_history_get_can_undo (f->history));
  sokaku_history_begin_group (f->history, "Typing");
  sokaku_history_set_string (f->history, f->item, "title", "t", "Title");
  sokaku_history_end_typed_group (f->history);
  sokaku_history_type_string (f->history, f->item, "remark", "r", "Remark");
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "Remark");
  /* A group within another is none of its own. */
  sokaku_history_begin_group (f->history, "Outer");
  sokaku_history_begin_group (f->history, "Inner");
  sokaku_history_set_string (f->history, f->item, "title", "u", "Title");
  sokaku_history_end_typed_group (f->history);
  sokaku_history_end_group (f->history);
  sokaku_history_type_string (f->history, f->item, "title", "uv", "Title");
  sokaku_history_undo (f->history);
  g_assert_cmpstr (sokaku_item_get_title (f->item), ==, "u");
}

static void
count_change (SokakuPlan *plan, const SokakuChange *change, gpointer data)
{
  guint *n = data;

  (*n)++;
}

static void
test_changes_reach_the_plan (Fixture *f, gconstpointer data)
{
  guint n = 0;
  SokakuEvaluation *overall = sokaku_item_find_evaluation (f->item, SOKAKU_OVERALL);
  gulong handler = g_signal_connect (f->plan, "changed", G_CALLBACK (count_change), &n);

  g_assert_nonnull (overall);
  sokaku_history_set_string (f->history, overall, "grade", "A", NULL);
  g_assert_cmpuint (n, ==, 1);
  sokaku_history_undo (f->history);
  g_assert_cmpuint (n, ==, 2);
  g_signal_handler_disconnect (f->plan, handler);
}

/* What is forgotten has never been. */
static void
test_forget (Fixture *f, gconstpointer data)
{
  sokaku_history_forget (f->history);
  sokaku_history_set_string (f->history, f->item, "title", "一", "Title");
  sokaku_history_set_int (f->history, f->item, "end-year", 2022, "End");
  sokaku_history_set_string (f->history, f->item, "tag", "二", "Tag");
  sokaku_history_undo (f->history);
  sokaku_history_forget (f->history);
  g_assert_cmpint (sokaku_item_get_end_year (f->item), ==, 0);
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), ==, "Title");
  g_assert_false (sokaku_history_get_can_redo (f->history));
  sokaku_history_undo (f->history);
  g_assert_false (sokaku_history_get_modified (f->history));
}

static void
edit_again (Fixture *f)
{
  sokaku_history_set_string (f->history, f->item, "tag", "二", "Tag");
}

/* Who hears of what is undone makes no edit of it. */
static void
test_no_edit_of_undo (Fixture *f, gconstpointer data)
{
  gulong handler;

  sokaku_history_set_string (f->history, f->item, "title", "一", "Title");
  handler = g_signal_connect_swapped (f->item, "notify::title", G_CALLBACK (edit_again), f);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*stepping*");
  sokaku_history_undo (f->history);
  g_test_assert_expected_messages ();
  g_signal_handler_disconnect (f->item, handler);
  g_assert_cmpstr (sokaku_item_get_tag (f->item), ==, "");
  g_assert_true (sokaku_history_get_can_redo (f->history));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/history/set-and-undo", test_set_and_undo);
  ADD ("/history/no-change-is-no-edit", test_no_change_is_no_edit);
  ADD ("/history/typing-merges", test_typing_merges);
  ADD ("/history/save-point", test_save_point);
  ADD ("/history/groups", test_groups);
  ADD ("/history/typing-in-group", test_typing_in_group);
  ADD ("/history/random-edits", test_random_edits);
  ADD ("/history/forget", test_forget);
  ADD ("/history/no-edit-of-undo", test_no_edit_of_undo);
  ADD ("/history/changes-reach-the-plan", test_changes_reach_the_plan);

  return g_test_run ();
}
