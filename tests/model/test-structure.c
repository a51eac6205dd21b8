/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of a plan's structure: one step each, undone to the same plan, or refused. */
#include "sokaku-structure.h"

#include "sokaku-date.h"
#include "sokaku-effect.h"
#include "sokaku-reference.h"
#include "sokaku-sheet.h"
#include "sokaku-test-plan.h"

#include <string.h>

typedef struct
{
  SokakuPlan *plan;
  SokakuHistory *history;
  GError *error;
  /* A step under way. */
  char *before;
  guint64 generation;
} Fixture;

static void
dump_node (SokakuNode *node, gpointer data)
{
  GString *text = data;
  guint n;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (node), &n);

  g_string_append (text, G_OBJECT_TYPE_NAME (node));
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *contents = NULL;

      g_object_get_property (G_OBJECT (node), specs[i]->name, &value);
      if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
        contents = g_strjoinv ("|", g_value_get_boxed (&value));
      else
        contents = g_strdup_value_contents (&value);
      g_string_append_printf (text, " %s=%s", specs[i]->name, contents);
    }
  g_string_append_c (text, '\n');
}

/* All that the plan holds, in order. */
static char *
dump (Fixture *f)
{
  GString *text = g_string_new (NULL);

  sokaku_test_visit (SOKAKU_NODE (f->plan), dump_node, text);
  return g_string_free (text, FALSE);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = sokaku_test_make_plan (4, 12);
  f->history = sokaku_history_new ();
  f->error = NULL;
  f->before = NULL;
}

/* Whatever a test did is undone to the plan as it was made. */
static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (SokakuPlan) fresh = sokaku_test_make_plan (4, 12);
  g_autofree char *after = NULL;
  g_autofree char *made = NULL;

  while (sokaku_history_get_can_undo (f->history))
    sokaku_history_undo (f->history);
  after = dump (f);
  g_object_unref (f->plan);
  f->plan = g_object_ref (fresh);
  made = dump (f);
  g_assert_cmpstr (after, ==, made);
  g_clear_object (&f->plan);
  g_clear_object (&f->history);
}

static void
begin (Fixture *f)
{
  g_clear_pointer (&f->before, g_free);
  f->before = dump (f);
  f->generation = sokaku_history_get_generation (f->history);
}

/* What was done since begin() is one step with words, and comes and goes as a whole. */
static void
assert_step (Fixture *f)
{
  g_autofree char *after = dump (f);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_no_error (f->error);
  g_assert_cmpstr (f->before, !=, after);
  g_assert_cmpstr (sokaku_history_get_undo_label (f->history), !=, "");
  sokaku_history_undo (f->history);
  g_assert_cmpuint (sokaku_history_get_generation (f->history), ==, f->generation);
  undone = dump (f);
  g_assert_cmpstr (undone, ==, f->before);
  sokaku_history_redo (f->history);
  redone = dump (f);
  g_assert_cmpstr (redone, ==, after);
  g_clear_pointer (&f->before, g_free);
}

static void
assert_refused (Fixture *f, SokakuStructureError code)
{
  g_autofree char *after = dump (f);

  g_assert_error (f->error, SOKAKU_STRUCTURE_ERROR, (int) code);
  g_assert_null (strchr (f->error->message, '\n'));
  g_assert_true (g_str_has_suffix (f->error->message, "."));
  g_clear_error (&f->error);
  g_assert_cmpstr (f->before, ==, after);
  g_assert_cmpuint (sokaku_history_get_generation (f->history), ==, f->generation);
  g_clear_pointer (&f->before, g_free);
}

/* One step. */
#define STEP(f, call)                                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    begin (f);                                                                                     \
    g_assert_true (call);                                                                          \
    assert_step (f);                                                                               \
  }                                                                                                \
  G_STMT_END

#define REFUSED(f, code, call)                                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    begin (f);                                                                                     \
    g_assert_false (call);                                                                         \
    assert_refused (f, code);                                                                      \
  }                                                                                                \
  G_STMT_END

#define SET(f, node, property, text)                                                               \
  sokaku_structure_set_text ((f)->plan, (f)->history, node, property, text, &(f)->error)
#define REMOVE(f, node) sokaku_structure_remove ((f)->plan, (f)->history, node, &(f)->error)

static SokakuItem *
item (Fixture *f, const char *number)
{
  return sokaku_plan_find_item_by_number (f->plan, number);
}

static SokakuInitiative *
initiative (Fixture *f, guint position)
{
  return sokaku_node_list_peek (sokaku_plan_get_initiatives (f->plan), position);
}

static gpointer
nth (SokakuNodeList *list, guint position)
{
  return sokaku_node_list_peek (list, position);
}

static guint
length (SokakuNodeList *list)
{
  return sokaku_node_list_get_length (list);
}

static void
assert_suggests (Fixture *f, const char *number)
{
  g_autofree char *suggested = sokaku_structure_suggest_number (f->plan);

  g_assert_cmpstr (suggested, ==, number);
}

static void
test_items (Fixture *f, gconstpointer data)
{
  SokakuItem *added;

  assert_suggests (f, "13");
  STEP (f, SET (f, item (f, "12"), "number", " Ｎ1 "));
  g_assert_nonnull (item (f, "Ｎ1"));
  STEP (f, SET (f, item (f, "Ｎ1"), "number", "N7"));
  assert_suggests (f, "N8");

  begin (f);
  added
      = sokaku_structure_add_item (f->plan, f->history, initiative (f, 1), 1, "N8", "新しい", NULL);
  assert_step (f);
  g_assert_true (nth (sokaku_initiative_get_items (initiative (f, 1)), 1) == added);
  g_assert_cmpstr (sokaku_item_get_id (added), ==, "N8");
  g_assert_cmpuint (length (sokaku_item_get_schedule (added)), ==,
                    sokaku_plan_get_n_years (f->plan));
  g_assert_nonnull (sokaku_item_find_evaluation (added, SOKAKU_OVERALL));
  /* Nothing is asked where there is nothing to lose. */
  g_assert_null (sokaku_structure_describe_removal (f->plan, added));

  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE, SET (f, added, "number", "ｎ7"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY, SET (f, added, "number", "　"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY, SET (f, added, "title", ""));
  REFUSED (
      f, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
      sokaku_structure_add_item (f->plan, f->history, initiative (f, 0), 0, "3", "x", &f->error));
  REFUSED (
      f, SOKAKU_STRUCTURE_ERROR_EMPTY,
      sokaku_structure_add_item (f->plan, f->history, initiative (f, 0), 0, "99", " ", &f->error));
  begin (f);
  g_assert_false (sokaku_structure_check_text (f->plan, added, "number", "3", &f->error));
  assert_refused (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE);
  g_assert_true (sokaku_structure_check_text (f->plan, added, "number", "N8", NULL));
  STEP (f, SET (f, added, "title", "改めた\n題"));
  g_assert_cmpstr (sokaku_item_get_title (added), ==, "改めた 題");
  STEP (f, REMOVE (f, added));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_UNKNOWN, REMOVE (f, added));
}

static void
test_move_items (Fixture *f, gconstpointer data)
{
  SokakuItem *first = item (f, "1");
  SokakuNodeList *items = sokaku_initiative_get_items (initiative (f, 0));

  STEP (f, sokaku_structure_move (f->plan, f->history, first, 2, &f->error));
  g_assert_true (nth (items, 2) == first);
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
           sokaku_structure_move (f->plan, f->history, first, 3, &f->error));
  STEP (f,
        sokaku_structure_move_item (f->plan, f->history, first, initiative (f, 3), 1, &f->error));
  g_assert_true (sokaku_item_get_initiative (first) == initiative (f, 3));
  g_assert_true (nth (sokaku_initiative_get_items (initiative (f, 3)), 1) == first);
  STEP (f,
        sokaku_structure_move_item (f->plan, f->history, first, initiative (f, 3), 99, &f->error));
  g_assert_true (nth (sokaku_initiative_get_items (initiative (f, 3)), 3) == first);
}

static void
test_remove_item (Fixture *f, gconstpointer data)
{
  SokakuItem *gone = item (f, "2");
  SokakuEffect *effect = nth (sokaku_report_get_effects (sokaku_plan_get_report (f->plan)), 1);
  g_autofree char *sentence = sokaku_structure_describe_removal (f->plan, gone);

  /* 7 rows; 4 of 5 years with a status or continued; 5 evaluations of 4 scores. */
  g_assert_cmpstr (sentence, ==,
                   "7 actions, 5 entries of the schedule, 20 scores, 5 recorded grades and 19 "
                   "texts go with it.");
  sokaku_history_set_string (f->history, effect, "item", sokaku_item_get_id (gone), "Item");
  STEP (f, REMOVE (f, gone));
  g_assert_null (item (f, "2"));
  g_assert_cmpstr (sokaku_effect_get_item (effect), ==, "");

  sokaku_item_set_damage (item (f, "3"), "damaged");
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DAMAGED, REMOVE (f, item (f, "3")));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DAMAGED, SET (f, item (f, "3"), "title", "x"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DAMAGED,
           sokaku_structure_end_item (f->plan, f->history, item (f, "3"), SOKAKU_DATE (2023, 3, 0),
                                      &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DAMAGED, REMOVE (f, initiative (f, 0)));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DAMAGED,
           REMOVE (f, nth (sokaku_plan_get_criteria (f->plan), 0)));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DAMAGED, REMOVE (f, nth (sokaku_plan_get_years (f->plan), 0)));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DAMAGED,
           sokaku_structure_move (f->plan, f->history, nth (sokaku_plan_get_criteria (f->plan), 0),
                                  1, &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DAMAGED,
           SET (f, nth (sokaku_plan_get_grades (f->plan), 0), "name", "S"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DAMAGED,
           sokaku_structure_rename_tag (f->plan, f->history, "R5内容変更", "x", &f->error));
  /* What touches other files alone is done. */
  STEP (f, REMOVE (f, initiative (f, 1)));
  sokaku_item_set_damage (item (f, "3"), "");
}

static void
test_end_item (Fixture *f, gconstpointer data)
{
  SokakuItem *ended = item (f, "1");
  SokakuEvaluation *blank = sokaku_item_find_evaluation (ended, 2023);
  SokakuEvaluation *scored = sokaku_item_find_evaluation (ended, 2022);

  sokaku_history_begin_group (f->history, "Blank");
  sokaku_history_set_string (f->history, blank, "grade", "", NULL);
  for (guint i = 0; i < 4; i++)
    sokaku_history_set_int (f->history, nth (sokaku_evaluation_get_scores (blank), i), "value",
                            SOKAKU_UNKNOWN, NULL);
  sokaku_history_end_group (f->history);

  STEP (f, sokaku_structure_end_item (f->plan, f->history, ended, SOKAKU_DATE (2022, 3, 0),
                                      &f->error));
  g_assert_true (sokaku_item_get_ended (ended));
  g_assert_cmpint (sokaku_item_get_end_year (ended), ==, 2021);
  g_assert_cmpint (sokaku_item_get_end_date (ended), ==, SOKAKU_DATE (2022, 3, 0));
  g_assert_cmpstr (sokaku_evaluation_get_grade (blank), ==, SOKAKU_GRADE_ENDED);
  g_assert_cmpint (sokaku_score_get_value (nth (sokaku_evaluation_get_scores (blank), 0)), ==,
                   SOKAKU_ENDED);
  /* What was entered stays, and the checks tell of it. */
  g_assert_cmpstr (sokaku_evaluation_get_grade (scored), !=, SOKAKU_GRADE_ENDED);

  begin (f);
  g_assert_true (sokaku_structure_resume_item (f->plan, f->history, ended, &f->error));
  assert_step (f);
  g_assert_false (sokaku_item_get_ended (ended));
  g_assert_cmpint (sokaku_score_get_value (nth (sokaku_evaluation_get_scores (blank), 0)), ==,
                   SOKAKU_UNKNOWN);

  REFUSED (
      f, SOKAKU_STRUCTURE_ERROR_RANGE,
      sokaku_structure_end_item (f->plan, f->history, ended, SOKAKU_DATE (2020, 3, 0), &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE,
           sokaku_structure_end_item (f->plan, f->history, ended, 0, &f->error));
}

/* What an edit elsewhere would change in a locked year stays until the year is unlocked. */
static void
test_locked (Fixture *f, gconstpointer data)
{
  SokakuItem *first = item (f, "1");
  SokakuEvaluation *last = sokaku_item_find_evaluation (first, 2023);
  SokakuYear *year = sokaku_plan_find_year (f->plan, 2023);
  SokakuYear *beginning = sokaku_plan_find_year (f->plan, 2020);
  SokakuCriterion *criterion = nth (sokaku_plan_get_criteria (f->plan), 0);
  SokakuGrade *grade = nth (sokaku_plan_get_grades (f->plan), 0);
  g_autofree char *same = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");
  SokakuEvaluation *graded = sokaku_item_find_evaluation (item (f, "2"), 2023);

  sokaku_history_begin_group (f->history, "Locked");
  sokaku_history_set_string (f->history, last, "grade", "", NULL);
  for (guint i = 0; i < 4; i++)
    sokaku_history_set_int (f->history, nth (sokaku_evaluation_get_scores (last), i), "value",
                            SOKAKU_UNKNOWN, NULL);
  sokaku_history_set_string (f->history, graded, "grade", sokaku_grade_get_name (grade), NULL);
  sokaku_history_set_boolean (f->history, year, "locked", TRUE, NULL);
  sokaku_history_end_group (f->history);

  REFUSED (
      f, SOKAKU_STRUCTURE_ERROR_LOCKED,
      sokaku_structure_end_item (f->plan, f->history, first, SOKAKU_DATE (2022, 3, 0), &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED, REMOVE (f, criterion));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED,
           sokaku_structure_move (f->plan, f->history, criterion, 1, &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED,
           sokaku_structure_add_criterion (f->plan, f->history, 0, "新基準", &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED, REMOVE (f, grade));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED, SET (f, grade, "name", "特"));
  /* Rows of the first year give those of the locked one their numbers. */
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED, REMOVE (f, beginning));

  sokaku_history_set_boolean (f->history, year, "locked", FALSE, NULL);
  STEP (f, sokaku_structure_end_item (f->plan, f->history, first, SOKAKU_DATE (2022, 3, 0),
                                      &f->error));
  /* Another date of the same year touches nothing; another year would. */
  sokaku_history_set_boolean (f->history, year, "locked", TRUE, NULL);
  STEP (f, sokaku_structure_end_item (f->plan, f->history, first, SOKAKU_DATE (2022, 2, 0),
                                      &f->error));
  REFUSED (
      f, SOKAKU_STRUCTURE_ERROR_LOCKED,
      sokaku_structure_end_item (f->plan, f->history, first, SOKAKU_DATE (2024, 3, 0), &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED,
           sokaku_structure_resume_item (f->plan, f->history, first, &f->error));
  sokaku_history_set_boolean (f->history, year, "locked", FALSE, NULL);
  STEP (f, sokaku_structure_end_item (f->plan, f->history, first, SOKAKU_DATE (2024, 3, 0),
                                      &f->error));
  g_assert_cmpstr (sokaku_evaluation_get_grade (last), ==, "");
  g_assert_cmpint (sokaku_score_get_value (nth (sokaku_evaluation_get_scores (last), 0)), ==,
                   SOKAKU_UNKNOWN);

  /* Words of the year before the locked one, which no rows follow. */
  sokaku_history_begin_group (f->history, "No rows");
  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      SokakuItem *emptied = item (f, number);

      while (emptied != NULL && length (sokaku_item_get_actions (emptied)) > 0)
        sokaku_history_remove (f->history, sokaku_item_get_actions (emptied), 0, NULL);
    }
  sokaku_history_set_string (f->history, sokaku_item_find_issue (first, 2023), "problem", same,
                             NULL);
  sokaku_history_set_boolean (f->history, year, "locked", TRUE, NULL);
  sokaku_history_end_group (f->history);
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED, REMOVE (f, beginning));
  sokaku_history_set_string (f->history, sokaku_item_find_issue (first, 2023), "problem", "", NULL);
  STEP (f, REMOVE (f, beginning));
}

static void
test_initiatives (Fixture *f, gconstpointer data)
{
  static const char *const wanted[] = { "t5", "t2", NULL };
  static const char *const wrong[] = { "t5", "t99", NULL };
  SokakuInitiative *second = initiative (f, 1);
  SokakuInitiative *added;
  g_autofree char *sentence = sokaku_structure_describe_removal (f->plan, second);

  g_assert_nonnull (strstr (sentence, "3 items with "));
  g_assert_nonnull (strstr (sentence, " opinions go with it."));

  begin (f);
  added = sokaku_structure_add_initiative (f->plan, f->history, 1, " 新しい取組 ", NULL);
  assert_step (f);
  g_assert_cmpint (sokaku_initiative_get_number (added), ==, 5);
  g_assert_cmpstr (sokaku_initiative_get_title (added), ==, "新しい取組");
  g_assert_true (initiative (f, 1) == added);
  g_assert_null (sokaku_structure_describe_removal (f->plan, added));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY,
           sokaku_structure_add_initiative (f->plan, f->history, 1, " ", &f->error));

  STEP (f, SET (f, added, "number", "４２"));
  g_assert_cmpint (sokaku_initiative_get_number (added), ==, 42);
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE, SET (f, added, "number", "2"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, added, "number", "0"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, added, "number", "N1"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY, SET (f, added, "title", ""));
  begin (f);
  sokaku_structure_number_initiatives (f->plan, f->history);
  assert_step (f);
  g_assert_cmpint (sokaku_initiative_get_number (second), ==, 3);
  STEP (f, sokaku_structure_move (f->plan, f->history, second, 0, &f->error));
  g_assert_true (initiative (f, 0) == second);

  /* Themes stand in the plan's order. */
  STEP (f, sokaku_structure_set_themes (f->plan, f->history, added, wanted, &f->error));
  g_assert_cmpstr (sokaku_initiative_get_themes (added)[0], ==, "t2");
  g_assert_cmpstr (sokaku_initiative_get_themes (added)[1], ==, "t5");
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
           sokaku_structure_set_themes (f->plan, f->history, added, wrong, &f->error));

  STEP (f, REMOVE (f, second));
  g_assert_cmpuint (length (sokaku_plan_get_initiatives (f->plan)), ==, 4);
  g_assert_null (item (f, "4"));
}

static void
test_themes (Fixture *f, gconstpointer data)
{
  SokakuTheme *first = nth (sokaku_plan_get_themes (f->plan), 0);
  SokakuTheme *added;
  g_autofree char *sentence = sokaku_structure_describe_removal (f->plan, first);

  g_assert_cmpstr (sentence, ==, "1 initiative carries it and loses it.");
  begin (f);
  added = sokaku_structure_add_theme (f->plan, f->history, 99, "新テーマ", NULL);
  assert_step (f);
  g_assert_cmpstr (sokaku_theme_get_number (added), ==, "VIII");
  g_assert_cmpstr (sokaku_theme_get_id (added), ==, "t8");
  g_assert_cmpstr (sokaku_theme_get_short_in_lists (added), ==, "新テーマ");
  g_assert_null (sokaku_structure_describe_removal (f->plan, added));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
           sokaku_structure_add_theme (f->plan, f->history, 99, "新ﾃｰﾏ", &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY,
           sokaku_structure_add_theme (f->plan, f->history, 99, "", &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE, SET (f, added, "number", "IV"));
  STEP (f, SET (f, added, "number", ""));
  STEP (f, SET (f, added, "short-in-sheets", ""));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY, SET (f, added, "short-in-lists", ""));

  /* t1 stands before t4 wherever both are carried, and after it once it has moved. */
  g_assert_cmpstr (sokaku_initiative_get_themes (initiative (f, 0))[0], ==, "t1");
  STEP (f, sokaku_structure_move (f->plan, f->history, first, 6, &f->error));
  g_assert_cmpstr (sokaku_initiative_get_themes (initiative (f, 0))[0], ==, "t4");
  g_assert_cmpstr (sokaku_initiative_get_themes (initiative (f, 0))[1], ==, "t1");

  STEP (f, REMOVE (f, first));
  g_assert_cmpuint (g_strv_length ((char **) sokaku_initiative_get_themes (initiative (f, 0))), ==,
                    1);
}

static void
test_years (Fixture *f, gconstpointer data)
{
  SokakuItem *first = item (f, "1");
  SokakuNodeList *actions = sokaku_item_get_actions (first);
  SokakuIssue *issue = sokaku_item_find_issue (first, 2021);
  SokakuYear *added;
  g_autofree char *reference = sokaku_reference_make (SOKAKU_REFERENCE_YEAR, "2020");
  g_autofree char *row = sokaku_reference_make (SOKAKU_REFERENCE_ROW, "a1");
  g_autofree char *same = g_strconcat ("前文。", reference, "後文。", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *sentence = NULL;
  guint last = length (actions) - 1;

  begin (f);
  added = sokaku_structure_add_year (f->plan, f->history, 2025, &f->error);
  assert_step (f);
  g_assert_cmpstr (sokaku_year_get_label (added), ==, "R7");
  g_assert_cmpint (sokaku_plan_get_last_fiscal (f->plan), ==, 2025);
  g_assert_nonnull (sokaku_item_find_schedule_cell (first, 2025));
  g_assert_null (sokaku_structure_describe_removal (f->plan, added));
  begin (f);
  g_assert_nonnull (sokaku_structure_add_year (f->plan, f->history, 2019, &f->error));
  assert_step (f);
  g_assert_cmpstr (sokaku_year_get_label (sokaku_plan_peek_year (f->plan, 0)), ==, "R1");
  g_assert_cmpint (sokaku_schedule_cell_get_year (nth (sokaku_item_get_schedule (first), 0)), ==,
                   2019);
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
           sokaku_structure_add_year (f->plan, f->history, 2022, &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE,
           sokaku_structure_add_year (f->plan, f->history, 2030, &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, REMOVE (f, sokaku_plan_find_year (f->plan, 2022)));
  STEP (f, REMOVE (f, sokaku_plan_find_year (f->plan, 2019)));
  STEP (f, REMOVE (f, added));

  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY,
           SET (f, sokaku_plan_find_year (f->plan, 2020), "label", ""));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
           SET (f, sokaku_plan_find_year (f->plan, 2020), "label", "R3"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
           SET (f, sokaku_plan_find_year (f->plan, 2020), "label", "総括"));
  STEP (f, SET (f, sokaku_plan_find_year (f->plan, 2020), "label", "2年度"));

  /* Words that stood for the year stay; the span that began in it begins anew. */
  sokaku_history_begin_group (f->history, "References");
  sokaku_history_set_string (f->history, issue, "problem", same, NULL);
  sokaku_history_set_string (f->history, nth (actions, last), "plan", row, NULL);
  sokaku_history_set_boolean (f->history, sokaku_item_find_schedule_cell (first, 2021), "continues",
                              TRUE, NULL);
  sokaku_history_set_string (f->history, sokaku_item_find_schedule_cell (first, 2021), "planned",
                             "", NULL);
  sokaku_history_end_group (f->history);
  expected = sokaku_reference_resolve (same, first, f->plan, SOKAKU_TEXT_PROBLEM, NULL);
  sentence = sokaku_structure_describe_removal (f->plan, sokaku_plan_find_year (f->plan, 2020));
  g_assert_nonnull (strstr (sentence, " actions, "));
  STEP (f, REMOVE (f, sokaku_plan_find_year (f->plan, 2020)));
  g_assert_cmpstr (sokaku_issue_get_problem (issue), ==, expected);
  last = length (actions) - 1;
  g_assert_false (sokaku_reference_has_any (sokaku_action_get_plan (nth (actions, last))));
  g_assert_cmpstr (sokaku_action_get_plan (nth (actions, last)), !=, "");
  g_assert_false (
      sokaku_schedule_cell_get_continues (sokaku_item_find_schedule_cell (first, 2021)));
  g_assert_cmpstr (sokaku_schedule_cell_get_planned (sokaku_item_find_schedule_cell (first, 2021)),
                   !=, "");
  g_assert_null (sokaku_item_find_evaluation (first, 2020));
  g_assert_null (sokaku_item_find_issue (first, 2020));
  g_assert_cmpstr (sokaku_initiative_get_recorded_grade (initiative (f, 0), 2020), ==, "");

  while (sokaku_plan_get_n_years (f->plan) > 1)
    STEP (f, REMOVE (f, sokaku_plan_peek_year (f->plan, 0)));
  g_assert_cmpint (sokaku_plan_get_midterm_year (f->plan), ==, 0);
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_NEEDED, REMOVE (f, sokaku_plan_peek_year (f->plan, 0)));
}

static void
test_evaluated (Fixture *f, gconstpointer data)
{
  SokakuYear *last = sokaku_plan_find_year (f->plan, 2024);
  SokakuYear *first = sokaku_plan_find_year (f->plan, 2020);
  g_autofree char *sentence = sokaku_structure_describe_unevaluated (f->plan, first);
  SokakuItem *ended = item (f, "5");

  g_assert_null (sokaku_structure_describe_unevaluated (f->plan, last));
  /* 12 items of 4 scores and a grade each, and 4 initiatives with a grade. */
  g_assert_cmpstr (sentence, ==, "48 scores and 16 recorded grades go with it.");
  STEP (f, sokaku_structure_set_evaluated (f->plan, f->history, last, TRUE, &f->error));
  g_assert_true (nth (sokaku_item_get_evaluations (ended), 4)
                 == sokaku_item_find_evaluation (ended, 2024));
  g_assert_cmpstr (sokaku_evaluation_get_grade (sokaku_item_find_evaluation (ended, 2024)), ==,
                   SOKAKU_GRADE_ENDED);
  STEP (f, sokaku_structure_set_evaluated (f->plan, f->history, first, FALSE, &f->error));
  g_assert_null (sokaku_item_find_evaluation (ended, 2020));
  g_assert_cmpstr (sokaku_initiative_get_recorded_grade (initiative (f, 0), 2020), ==, "");

  sokaku_history_set_boolean (f->history, last, "locked", TRUE, "Lock");
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED, REMOVE (f, last));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_LOCKED,
           sokaku_structure_set_evaluated (f->plan, f->history, last, FALSE, &f->error));

  STEP (f, sokaku_structure_set_midterm (f->plan, f->history, 2021, &f->error));
  STEP (f, sokaku_structure_set_midterm (f->plan, f->history, 0, &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_UNKNOWN,
           sokaku_structure_set_midterm (f->plan, f->history, 1999, &f->error));
}

static void
test_criteria (Fixture *f, gconstpointer data)
{
  SokakuCriterion *first = nth (sokaku_plan_get_criteria (f->plan), 0);
  SokakuEvaluation *overall = sokaku_item_find_evaluation (item (f, "1"), SOKAKU_OVERALL);
  SokakuEvaluation *ended = sokaku_item_find_evaluation (item (f, "5"), 2023);
  SokakuCriterion *added;
  g_autofree char *sentence = sokaku_structure_describe_removal (f->plan, first);

  /* 60 evaluations, and a reason in the overall ones. */
  g_assert_cmpstr (sentence, ==, "60 scores and 12 texts go with it.");
  begin (f);
  added = sokaku_structure_add_criterion (f->plan, f->history, 1, "公平性", &f->error);
  assert_step (f);
  g_assert_cmpint (sokaku_criterion_get_max (added), ==, 3);
  g_assert_cmpuint (length (sokaku_evaluation_get_scores (overall)), ==, 5);
  g_assert_cmpstr (sokaku_score_get_criterion (nth (sokaku_evaluation_get_scores (overall), 1)), ==,
                   sokaku_criterion_get_id (added));
  g_assert_cmpint (sokaku_score_get_value (nth (sokaku_evaluation_get_scores (ended), 1)), ==,
                   SOKAKU_ENDED);
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE,
           sokaku_structure_add_criterion (f->plan, f->history, 1, "公平性 ", &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE, SET (f, first, "name", "公平性"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY, SET (f, first, "name", ""));
  STEP (f, SET (f, first, "name", "進み具合"));

  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, first, "min", "3"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, first, "max", "x"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, first, "min", "2")); /* the cap is 1 */
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, first, "max", "2")); /* there are scores of 3 */
  STEP (f, SET (f, first, "max", "5"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, first, "cap-at", "6"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_UNKNOWN, SET (f, first, "cap-grade", "S"));
  STEP (f, SET (f, first, "cap-at", "2"));
  STEP (f, SET (f, first, "cap-grade", "C"));
  STEP (f, SET (f, first, "cap-grade", ""));
  g_assert_cmpint (sokaku_criterion_get_cap_at (first), ==, SOKAKU_UNKNOWN);
  STEP (f, SET (f, first, "cap-at", "1"));
  g_assert_cmpstr (sokaku_criterion_get_cap_grade (first), ==, "B");

  /* Scores follow the order; they are what grades are made of. */
  STEP (f, sokaku_structure_move (f->plan, f->history, first, 4, &f->error));
  g_assert_cmpstr (sokaku_score_get_criterion (nth (sokaku_evaluation_get_scores (overall), 4)), ==,
                   "c1");
  STEP (f, REMOVE (f, first));
  g_assert_null (sokaku_evaluation_find_score (overall, "c1"));
  while (length (sokaku_plan_get_criteria (f->plan)) > 1)
    STEP (f, REMOVE (f, nth (sokaku_plan_get_criteria (f->plan), 0)));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_NEEDED,
           REMOVE (f, nth (sokaku_plan_get_criteria (f->plan), 0)));
}

static void
test_grades (Fixture *f, gconstpointer data)
{
  SokakuNodeList *grades = sokaku_plan_get_grades (f->plan);
  SokakuGrade *b = nth (grades, 1);
  SokakuGrade *added;
  SokakuEvaluation *overall = sokaku_item_find_evaluation (item (f, "2"), SOKAKU_OVERALL);

  g_assert_cmpstr (sokaku_evaluation_get_grade (overall), ==, "B");
  STEP (f, SET (f, b, "name", "良"));
  g_assert_cmpstr (sokaku_evaluation_get_grade (overall), ==, "良");
  g_assert_cmpstr (sokaku_criterion_get_cap_grade (nth (sokaku_plan_get_criteria (f->plan), 0)), ==,
                   "良");
  g_assert_cmpstr (sokaku_initiative_get_recorded_grade (initiative (f, 0), 2020), ==, "良");
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE, SET (f, b, "name", "Ａ"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY, SET (f, b, "name", ""));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, b, "name", "-"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, b, "min-total", "10"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, b, "min-total", "5"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, b, "min-total", ""));
  STEP (f, SET (f, b, "min-total", "９"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE,
           sokaku_structure_move (f->plan, f->history, b, 0, &f->error));

  /* Between: one above what is below. Last: every total keeps a grade. */
  begin (f);
  added = sokaku_structure_add_grade (f->plan, f->history, 2, "B-", &f->error);
  assert_step (f);
  g_assert_cmpint (sokaku_grade_get_min_total (added), ==, 6);
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE,
           sokaku_structure_add_grade (f->plan, f->history, 3, "x", &f->error));
  begin (f);
  added = sokaku_structure_add_grade (f->plan, f->history, 99, "E", &f->error);
  assert_step (f);
  g_assert_cmpint (sokaku_grade_get_min_total (added), ==, 0);
  g_assert_cmpint (sokaku_grade_get_min_total (nth (grades, 4)), ==, 1);
  STEP (f, REMOVE (f, added));
  g_assert_cmpint (sokaku_grade_get_min_total (nth (grades, 4)), ==, 0);

  STEP (f, REMOVE (f, b));
  g_assert_cmpstr (sokaku_evaluation_get_grade (overall), ==, "");
  g_assert_cmpint (sokaku_criterion_get_cap_at (nth (sokaku_plan_get_criteria (f->plan), 0)), ==,
                   SOKAKU_UNKNOWN);
  g_assert_cmpstr (sokaku_initiative_get_recorded_grade (initiative (f, 0), 2020), ==, "");
}

static void
test_scale (Fixture *f, gconstpointer data)
{
  SokakuNodeList *scale = sokaku_plan_get_scale (f->plan);
  SokakuScaleStep *five = nth (scale, 0);
  SokakuRating *rating = NULL;
  g_autofree char *sentence = sokaku_structure_describe_removal (f->plan, five);

  g_assert_nonnull (strstr (sentence, " ratings go with it."));
  for (guint i = 0; rating == NULL; i++)
    if (sokaku_rating_get_value (nth (sokaku_initiative_get_ratings (initiative (f, 0)), i)) == 5)
      rating = nth (sokaku_initiative_get_ratings (initiative (f, 0)), i);
  begin (f);
  g_assert_nonnull (sokaku_structure_add_step (f->plan, f->history, 6, "", &f->error));
  assert_step (f);
  g_assert_cmpint (sokaku_scale_step_get_value (nth (scale, 0)), ==, 6);
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE, SET (f, five, "value", "6"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, five, "value", "-1"));
  STEP (f, SET (f, five, "value", "10"));
  g_assert_true (nth (scale, 0) == five);
  g_assert_cmpint (sokaku_rating_get_value (rating), ==, 10);
  STEP (f, SET (f, five, "label", "とても良い"));
  STEP (f, REMOVE (f, five));
  g_assert_cmpint (sokaku_rating_get_value (rating), ==, SOKAKU_UNKNOWN);
}

static void
test_members (Fixture *f, gconstpointer data)
{
  SokakuMember *first = nth (sokaku_plan_get_members (f->plan), 0);
  SokakuMember *added;
  g_autofree char *sentence = sokaku_structure_describe_removal (f->plan, first);

  g_assert_cmpstr (sentence, ==, "4 ratings go with it.");
  begin (f);
  added = sokaku_structure_add_member (f->plan, f->history, 0, "新委員", &f->error);
  assert_step (f);
  g_assert_cmpstr (sokaku_member_get_id (added), ==, "m12");
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY,
           sokaku_structure_add_member (f->plan, f->history, 0, "", &f->error));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY, SET (f, added, "name", "　"));
  STEP (f, SET (f, added, "affiliation", "公募"));
  STEP (f, SET (f, added, "role", "副会長"));
  STEP (f, sokaku_structure_move (f->plan, f->history, added, 3, &f->error));
  g_assert_null (sokaku_structure_describe_removal (f->plan, added));
  STEP (f, REMOVE (f, first));
  g_assert_cmpuint (length (sokaku_initiative_get_ratings (initiative (f, 0))), ==, 10);
}

static void
test_tags (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) tags = sokaku_structure_list_tags (f->plan);

  g_assert_cmpuint (tags->len, ==, 1);
  g_assert_cmpuint (sokaku_structure_count_tag (f->plan, "R5内容変更"), ==, 3);
  STEP (f, SET (f, item (f, "2"), "tag", "R5工程確定"));
  STEP (f, sokaku_structure_rename_tag (f->plan, f->history, "R5内容変更", " 変更 ", &f->error));
  g_assert_cmpuint (sokaku_structure_count_tag (f->plan, "変更"), ==, 3);
  STEP (f, sokaku_structure_rename_tag (f->plan, f->history, "変更", "", &f->error));
  g_ptr_array_unref (tags);
  tags = sokaku_structure_list_tags (f->plan);
  g_assert_cmpuint (tags->len, ==, 1);
  g_assert_cmpstr (tags->pdata[0], ==, "R5工程確定");
}

static void
test_plan (Fixture *f, gconstpointer data)
{
  g_autofree char *name = NULL;

  STEP (f, SET (f, f->plan, "name", "新しい計画"));
  name = sokaku_structure_dup_text (f->plan, "name");
  g_assert_cmpstr (name, ==, "新しい計画");
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY, SET (f, f->plan, "name", " "));
  STEP (f, SET (f, f->plan, "city", ""));
  STEP (f, SET (f, f->plan, "council", "審議会"));
  STEP (f, SET (f, f->plan, "language", "en"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, f->plan, "language", ""));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_RANGE, SET (f, f->plan, "language", "日本語"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_DUPLICATE, SET (f, f->plan, "overall-label", "R3"));
  REFUSED (f, SOKAKU_STRUCTURE_ERROR_EMPTY, SET (f, f->plan, "overall-label", ""));
  STEP (f, SET (f, f->plan, "overall-label", "全体"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/structure/items", test_items);
  ADD ("/structure/move-items", test_move_items);
  ADD ("/structure/remove-item", test_remove_item);
  ADD ("/structure/end-item", test_end_item);
  ADD ("/structure/locked", test_locked);
  ADD ("/structure/initiatives", test_initiatives);
  ADD ("/structure/themes", test_themes);
  ADD ("/structure/years", test_years);
  ADD ("/structure/evaluated", test_evaluated);
  ADD ("/structure/criteria", test_criteria);
  ADD ("/structure/grades", test_grades);
  ADD ("/structure/scale", test_scale);
  ADD ("/structure/members", test_members);
  ADD ("/structure/tags", test_tags);
  ADD ("/structure/plan", test_plan);
  return g_test_run ();
}
