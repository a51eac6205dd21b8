/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ballots from a filled table: what would change, each bad line in one sentence, one step. */
#include "sokaku-ballot-table.h"
#include "sokaku-blank-ballots.h"

#include <string.h>

#include "sokaku-opinion.h"
#include "sokaku-sheet.h"
#include "sokaku-test-plan.h"

/* Two initiatives, "m1" 委員A… of the test plan, none of whom has rated. */
static SokakuPlan *
make_plan (void)
{
  SokakuPlan *plan = sokaku_test_make_plan (2, 2);

  for (guint i = 0; i < 2; i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), i);
      SokakuNodeList *lists[] = { sokaku_initiative_get_ratings (initiative),
                                  sokaku_initiative_get_opinions (initiative) };

      for (guint k = 0; k < 2; k++)
        while (sokaku_node_list_get_length (lists[k]) > 0)
          sokaku_node_list_remove (lists[k], 0);
    }
  for (guint i = 0; i < 3; i++)
    sokaku_member_set_name (sokaku_node_list_peek (sokaku_plan_get_members (plan), i),
                            i == 0   ? "山田 花子"
                            : i == 1 ? "佐藤"
                                     : "Lee");
  return plan;
}

static void
add (SokakuBallotTable *ballots, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuCsvTable) table = sokaku_csv_table_parse (name, bytes, &error);

  g_assert_no_error (error);
  sokaku_ballot_table_add (ballots, table);
}

static void
test_fill (void)
{
  g_autoptr (SokakuPlan) plan = make_plan ();
  g_autoptr (SokakuHistory) history = sokaku_history_new ();
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuInitiative *first = sokaku_node_list_peek (initiatives, 0);
  SokakuInitiative *second = sokaku_node_list_peek (initiatives, 1);
  g_autoptr (SokakuBallotTable) ballots = sokaku_ballot_table_new (plan, SOKAKU_PASS_FIRST);
  g_autoptr (SokakuBallotTable) again = NULL;
  g_autoptr (GError) error = NULL;
  SokakuOpinion *opinion;

  add (ballots, "all.csv",
       "取組項目,委員,評価,意見\n1,山田　花子,５,\"良い。\nさらに進めて\"\n１,2,欠席,\n2,Lee,,\n");
  /* A file a member. */
  add (ballots, "佐藤.csv", "initiative,rating\n2,除斥\n");
  g_assert_null (sokaku_ballot_table_get_problems (ballots)[0]);
  g_assert_cmpuint (sokaku_ballot_table_get_n_lines (ballots), ==, 4);
  g_assert_cmpuint (sokaku_ballot_table_get_changes (ballots)->len, ==, 3);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_initiative_get_ratings (first)), ==, 0);

  g_assert_true (sokaku_ballot_table_apply (ballots, history, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sokaku_ballots_get (first, "m1", SOKAKU_PASS_FIRST), ==, 5);
  g_assert_cmpint (sokaku_ballots_get (first, "m2", SOKAKU_PASS_FIRST), ==, SOKAKU_ABSENT);
  g_assert_cmpint (sokaku_ballots_get (second, "m2", SOKAKU_PASS_FIRST), ==, SOKAKU_RECUSED);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_initiative_get_ratings (second)), ==, 1);
  opinion = sokaku_node_list_peek (sokaku_initiative_get_opinions (first), 0);
  g_assert_cmpstr (sokaku_opinion_get_text (opinion), ==, "良い。\nさらに進めて");
  g_assert_cmpstr (sokaku_opinion_get_author (opinion), ==, "m1");

  /* The same again changes nothing. */
  again = sokaku_ballot_table_new (plan, SOKAKU_PASS_FIRST);
  add (again, "山田 花子.csv", "initiative,rating,opinion\n1,5,\"良い。\nさらに進めて\"\n");
  g_assert_null (sokaku_ballot_table_get_problems (again)[0]);
  g_assert_cmpuint (sokaku_ballot_table_get_changes (again)->len, ==, 0);

  sokaku_history_undo (history);
  g_assert_false (sokaku_history_get_can_undo (history));
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_initiative_get_ratings (first)), ==, 0);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_initiative_get_opinions (first)), ==, 0);
}

static void
test_bad_lines (void)
{
  static const char *const expected[] = {
    "t.csv, row 2, column rating: The rating 6 is not on the scale: it has 1, 2, 3, 4, 5.",
    "t.csv, row 3, column initiative: the plan has no initiative 9.",
    "t.csv, row 4, column member: \"誰か\" is not the name of a member of the council.",
    "t.csv, row 6, column initiative: 佐藤 has rated initiative 1 already in t.csv, row 5.",
    "t.csv, row 7, column rating: “4.43” is no rating: enter one of 1, 2, 3, 4, 5, absent or "
    "recused.",
    "u.csv, row 1: the column “rating” is missing.",
    "u2.csv, row 2, column member: \"u2\" is not the name of a member of the council.",
    NULL,
  };
  g_autoptr (SokakuPlan) plan = make_plan ();
  g_autoptr (SokakuHistory) history = sokaku_history_new ();
  g_autoptr (SokakuBallotTable) ballots = sokaku_ballot_table_new (plan, SOKAKU_PASS_FIRST);
  g_autoptr (GError) error = NULL;
  const char *const *problems;

  add (ballots, "t.csv",
       "initiative,member,rating\n1,Lee,6\n9,Lee,4\n1,誰か,4\n1,佐藤,4\n1,m2,3\n2,Lee,4.43\n");
  add (ballots, "u.csv", "initiative,member\n1,Lee\n");
  add (ballots, "u2.csv", "initiative,rating\n1,4\n");
  problems = sokaku_ballot_table_get_problems (ballots);
  for (guint i = 0; expected[i] != NULL || problems[i] != NULL; i++)
    g_assert_cmpstr (problems[i], ==, expected[i]);

  g_assert_false (sokaku_ballot_table_apply (ballots, history, &error));
  g_assert_error (error, SOKAKU_TABLES_ERROR, SOKAKU_TABLES_ERROR_VALUE);
  g_assert_false (sokaku_history_get_can_undo (history));
}

/* The table to fill in is read back: blank it changes nothing, filled in it changes that; members
 * of one name are told apart. */
static void
test_blank (void)
{
  g_autoptr (SokakuPlan) plan = make_plan ();
  SokakuNodeList *members = sokaku_plan_get_members (plan);
  SokakuInitiative *first = sokaku_node_list_peek (sokaku_plan_get_initiatives (plan), 0);
  guint n_members = sokaku_node_list_get_length (members);
  g_autoptr (SokakuBallotTable) blank = sokaku_ballot_table_new (plan, SOKAKU_PASS_FIRST);
  g_autoptr (SokakuBallotTable) filled = sokaku_ballot_table_new (plan, SOKAKU_PASS_FIRST);
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GArray *changes;

  sokaku_member_set_name (sokaku_node_list_peek (members, 2), "佐藤");
  sokaku_initiative_set_title (first, "「新しい」, \"財源\"");
  sokaku_plan_set_language (plan, "ja");
  bytes = sokaku_blank_ballots_new (plan);
  text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_assert_true (g_str_has_prefix (text->str,
                                   "\xef\xbb\xbf取組項目番号,取組項目名,委員,評価,意見\r\n"
                                   "1,\"「新しい」, \"\"財源\"\"\",\"山田 花子\",,\r\n2,"));

  add (blank, "blank.csv", text->str);
  g_assert_null (sokaku_ballot_table_get_problems (blank)[0]);
  g_assert_cmpuint (sokaku_ballot_table_get_n_lines (blank), ==, 2 * n_members);
  g_assert_cmpuint (sokaku_ballot_table_get_changes (blank)->len, ==, 0);

  g_assert_cmpuint (g_string_replace (text, "\"3\",,", "\"3\",4,良い", 1), ==, 1);
  add (filled, "filled.csv", text->str);
  g_assert_null (sokaku_ballot_table_get_problems (filled)[0]);
  changes = sokaku_ballot_table_get_changes (filled);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_true (g_array_index (changes, SokakuBallotChange, 0).initiative == first);
  g_assert_true (g_array_index (changes, SokakuBallotChange, 0).member
                 == sokaku_node_list_peek (members, 2));
  g_assert_cmpint (g_array_index (changes, SokakuBallotChange, 0).after, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tables/ballots/fill", test_fill);
  g_test_add_func ("/tables/ballots/bad-lines", test_bad_lines);
  g_test_add_func ("/tables/ballots/blank", test_blank);

  return g_test_run ();
}
