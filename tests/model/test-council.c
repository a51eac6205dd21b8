/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what is done with ratings and opinions: exact figures, two entries, joined texts. */
#include "sokaku-ballots.h"
#include "sokaku-council.h"
#include "sokaku-mention.h"
#include "sokaku-opinions.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"
#include "sokaku-text-diff.h"

#include "test-plan.h"

typedef struct
{
  SokakuPlan *plan;
  SokakuHistory *history;
  SokakuInitiative *initiative;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  TestPlanShape shape = test_plan_common;

  shape.n_members = 11;
  fixture->plan = test_plan_new (&shape);
  fixture->history = sokaku_history_new ();
  fixture->initiative = sokaku_node_list_peek (sokaku_plan_get_initiatives (fixture->plan), 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history);
  g_object_unref (fixture->plan);
}

/* Enters the letters of @ballots, one a member. */
static void
enter (Fixture *fixture, const char *ballots, SokakuPass pass)
{
  for (guint i = 0; ballots[i] != '\0'; i++)
    {
      g_autofree char *member = g_strdup_printf ("m%u", i + 1);
      const char text[] = { ballots[i] == '.' ? '\0' : ballots[i], '\0' };
      g_autoptr (GError) error = NULL;
      int value;

      g_assert_true (sokaku_ballots_parse (fixture->plan, text, &value, &error));
      g_assert_true (sokaku_ballots_set (fixture->plan, fixture->history, fixture->initiative,
                                         member, pass, value, &error));
      g_assert_no_error (error);
    }
}

static void
test_spread (Fixture *fixture, gconstpointer data)
{
  /* The deviation of 3 3 4: √2/9·… = 0.471; of 1 5: 2; of 1 1 1 5: √3 = 1.732; of 11 ballots. */
  static const struct
  {
    const char *ballots;
    int average;
    SokakuSpread spread;
  } cases[] = {
    { "", SOKAKU_UNKNOWN, { 0, 0, 0, 0 } },
    { "ak.", SOKAKU_UNKNOWN, { 0, 0, 0, 0 } },
    { "4", 40, { 1, 4, 4, 0 } },
    { "334", 33, { 3, 3, 4, 5 } },
    { "15", 30, { 2, 1, 5, 20 } },
    { "1115", 20, { 4, 1, 5, 17 } },
    { "45k43j54444", 41, { 9, 3, 5, 6 } },
    { "44444444443", 39, { 11, 3, 4, 3 } },
    { "11111155555", 28, { 11, 1, 5, 20 } },
    { "33333333333", 30, { 11, 3, 3, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SokakuSpread spread;

      enter (fixture, "...........", SOKAKU_PASS_FIRST);
      enter (fixture, cases[i].ballots, SOKAKU_PASS_FIRST);
      g_assert_cmpint (sokaku_council_get_spread (fixture->initiative, &spread), ==,
                       cases[i].spread.n_ratings > 0);
      g_assert_cmpint (sokaku_council_get_average (fixture->initiative, NULL, NULL), ==,
                       cases[i].average);
      g_assert_cmpuint (spread.n_ratings, ==, cases[i].spread.n_ratings);
      g_assert_cmpint (spread.lowest, ==, cases[i].spread.lowest);
      g_assert_cmpint (spread.highest, ==, cases[i].spread.highest);
      g_assert_cmpint (spread.deviation, ==, cases[i].spread.deviation);
    }
}

/* All averages of all ballots of up to five members, and no others. */
static void
test_can_average (Fixture *fixture, gconstpointer data)
{
  for (guint n = 1; n <= 5; n++)
    {
      gboolean possible[60] = { FALSE };

      for (guint k = 1; k <= n; k++)
        for (guint sum = k; sum <= 5 * k; sum++)
          possible[(20 * sum + k) / (2 * k)] = TRUE;
      for (int tenths = 0; tenths < 60; tenths++)
        g_assert_cmpint (sokaku_council_can_average (fixture->plan, n, tenths, 10), ==,
                         possible[tenths]);
    }
  g_assert_false (sokaku_council_can_average (fixture->plan, 11, 441, 100));
  g_assert_true (sokaku_council_can_average (fixture->plan, 11, 445, 100));
  g_assert_true (sokaku_council_can_average (fixture->plan, 0, 441, 100));

  /* A scale with gaps: two members give 1, 3, 5 and what lies between two of them. */
  sokaku_node_list_remove (sokaku_plan_get_scale (fixture->plan), 3);
  sokaku_node_list_remove (sokaku_plan_get_scale (fixture->plan), 1);
  g_assert_true (sokaku_council_can_average (fixture->plan, 2, 20, 10));
  g_assert_false (sokaku_council_can_average (fixture->plan, 1, 20, 10));
  g_assert_false (sokaku_council_can_average (fixture->plan, 2, 25, 10));
}

static void
test_figures (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *property;
    const char *text;
    int code; /* -1: accepted */
    int value;
  } cases[] = {
    { "average", "4.4", -1, 44 },
    { "average", " ４．５ ", -1, 45 },
    { "average", "4", -1, 40 },
    { "average", "4.43", SOKAKU_STRUCTURE_ERROR_RANGE, 0 },
    { "average", "4.45", SOKAKU_STRUCTURE_ERROR_RANGE, 0 },
    { "average", "5.1", SOKAKU_STRUCTURE_ERROR_RANGE, 0 },
    { "average", "0.9", SOKAKU_STRUCTURE_ERROR_RANGE, 0 },
    { "average", "four", SOKAKU_STRUCTURE_ERROR_RANGE, 0 },
    { "average", "-4", SOKAKU_STRUCTURE_ERROR_RANGE, 0 },
    { "average", "", -1, SOKAKU_UNKNOWN },
    { "adopted", "3.0", -1, 30 },
    { "adopted", "6", SOKAKU_STRUCTURE_ERROR_RANGE, 0 },
    { "earlier-average", "4.1", -1, 41 },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int before, after;
      gboolean accepted;

      g_object_get (fixture->initiative, cases[i].property, &before, NULL);
      accepted = sokaku_council_set_figure (fixture->plan, fixture->history, fixture->initiative,
                                            cases[i].property, cases[i].text, &error);
      g_object_get (fixture->initiative, cases[i].property, &after, NULL);
      g_assert_cmpint (accepted, ==, cases[i].code < 0);
      g_assert_cmpint (after, ==, accepted ? cases[i].value : before);
      if (!accepted)
        g_assert_error (error, SOKAKU_STRUCTURE_ERROR, cases[i].code);
      g_clear_error (&error);
    }

  /* Ballots of two members: those recused and absent do not count. */
  enter (fixture, "kkkkkjjjj", SOKAKU_PASS_FIRST);
  g_assert_cmpuint (sokaku_council_count_voters (fixture->plan, fixture->initiative), ==, 2);
  g_assert_false (sokaku_council_set_figure (fixture->plan, fixture->history, fixture->initiative,
                                             "average", "4.4", &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE);
  g_assert_cmpstr (error->message, ==, "No ballots of 2 members average 4.4: look at them again.");
  g_clear_error (&error);
  sokaku_initiative_set_damage (fixture->initiative, "cut off");
  g_assert_false (sokaku_council_set_figure (fixture->plan, fixture->history, fixture->initiative,
                                             "average", "4.5", &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_DAMAGED);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    int value;
  } cases[] = {
    { "", SOKAKU_UNKNOWN },
    { "５", 5 },
    { " 1 ", 1 },
    { "欠席", SOKAKU_ABSENT },
    { "K", SOKAKU_ABSENT },
    { "ａ", SOKAKU_ABSENT },
    { "除斥", SOKAKU_RECUSED },
    { "j", SOKAKU_RECUSED },
    { "r", SOKAKU_RECUSED },
    { "Absent", SOKAKU_ABSENT },
    { "recused", SOKAKU_RECUSED },
  };
  static const char *const bad[] = { "6", "0", "-1", "4.5", "x", "45" };
  int value;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (sokaku_ballots_parse (fixture->plan, cases[i].text, &value, NULL));
      g_assert_cmpint (value, ==, cases[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (sokaku_ballots_parse (fixture->plan, bad[i], &value, &error));
      g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE);
    }
}

static void
test_two_entries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;
  SokakuNodeList *ratings = sokaku_initiative_get_ratings (fixture->initiative);

  enter (fixture, "543k", SOKAKU_PASS_FIRST);
  g_assert_cmpuint (sokaku_ballots_count (fixture->plan, SOKAKU_PASS_FIRST), ==, 4);
  enter (fixture, "553j4", SOKAKU_PASS_SECOND);
  g_assert_cmpuint (sokaku_node_list_get_length (ratings), ==, 5);
  g_assert_cmpuint (sokaku_ballots_count (fixture->plan, SOKAKU_PASS_SECOND), ==, 5);
  g_assert_cmpint (sokaku_council_get_average (fixture->initiative, NULL, NULL), ==, 40);
  differences = sokaku_ballots_list_differences (fixture->plan);
  g_assert_cmpuint (differences->len, ==, 3);
  g_assert_cmpstr (sokaku_rating_get_member (differences->pdata[0]), ==, "m2");
  g_assert_cmpstr (sokaku_rating_get_member (differences->pdata[1]), ==, "m4");
  g_assert_cmpstr (sokaku_rating_get_member (differences->pdata[2]), ==, "m5");

  /* Another than both, and back in one step. */
  g_assert_false (
      sokaku_ballots_resolve (fixture->plan, fixture->history, differences->pdata[0], 9, &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_true (
      sokaku_ballots_resolve (fixture->plan, fixture->history, differences->pdata[0], 3, &error));
  g_assert_cmpint (sokaku_ballots_get (fixture->initiative, "m2", SOKAKU_PASS_FIRST), ==, 3);
  g_assert_cmpint (sokaku_ballots_get (fixture->initiative, "m2", SOKAKU_PASS_SECOND), ==, 3);
  g_assert_false (sokaku_ballots_differs (differences->pdata[0]));
  sokaku_history_undo (fixture->history);
  g_assert_cmpint (sokaku_ballots_get (fixture->initiative, "m2", SOKAKU_PASS_FIRST), ==, 4);
  g_assert_cmpint (sokaku_ballots_get (fixture->initiative, "m2", SOKAKU_PASS_SECOND), ==, 5);

  /* Of a rating nothing is left when both entries are cleared, and only then. */
  enter (fixture, ".", SOKAKU_PASS_FIRST);
  g_assert_nonnull (sokaku_ballots_find (fixture->initiative, "m1"));
  enter (fixture, ".", SOKAKU_PASS_SECOND);
  g_assert_null (sokaku_ballots_find (fixture->initiative, "m1"));
  /* Entered again, it takes its place among the members. */
  enter (fixture, "1", SOKAKU_PASS_FIRST);
  g_assert_cmpstr (sokaku_rating_get_member (sokaku_node_list_peek (ratings, 0)), ==, "m1");

  g_assert_false (sokaku_ballots_set (fixture->plan, fixture->history, fixture->initiative, "m99",
                                      SOKAKU_PASS_FIRST, 4, &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_UNKNOWN);
}

static SokakuOpinion *
add (Fixture *fixture, const char *text)
{
  return sokaku_opinions_add (fixture->history, fixture->initiative, G_MAXUINT, text, "", NULL);
}

static void
test_opinions (Fixture *fixture, gconstpointer data)
{
  SokakuNodeList *opinions = sokaku_initiative_get_opinions (fixture->initiative);
  SokakuOpinion *a = add (fixture, "one");
  SokakuOpinion *b = add (fixture, "two");
  SokakuOpinion *c = add (fixture, "three");
  g_autoptr (GPtrArray) joined = NULL;
  g_autoptr (GError) error = NULL;

  /* b into a, and then a with it into c: all of them are in c. */
  g_assert_true (sokaku_opinions_join (fixture->history, b, a, &error));
  g_assert_cmpstr (sokaku_opinions_get_published (a), ==, "one\ntwo");
  g_assert_cmpstr (sokaku_opinion_get_text (a), ==, "one");
  g_assert_false (sokaku_opinions_is_published (b));
  g_assert_false (sokaku_opinions_join (fixture->history, c, b, &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_false (sokaku_opinions_join (fixture->history, c, c, &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (sokaku_opinions_withdraw (fixture->history, a, TRUE, &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_NEEDED);
  g_clear_error (&error);
  g_assert_true (sokaku_opinions_join (fixture->history, a, c, &error));
  g_assert_cmpstr (sokaku_opinions_get_published (c), ==, "three\none\ntwo");
  joined = sokaku_opinions_list_joined (c);
  g_assert_cmpuint (joined->len, ==, 2);
  sokaku_history_undo (fixture->history);
  g_assert_true (sokaku_opinions_find (fixture->initiative, sokaku_opinion_get_joined (b)) == a);
  g_assert_true (sokaku_opinions_is_published (a));

  /* The one that holds another's text goes: the other stands for itself. */
  g_assert_true (sokaku_opinions_move (fixture->history, c, 0, &error));
  g_assert_true (sokaku_node_list_peek (opinions, 0) == c);
  g_assert_false (sokaku_opinions_move (fixture->history, c, 3, &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_true (sokaku_opinions_remove (fixture->history, a, &error));
  g_assert_true (sokaku_opinions_is_published (b));
  sokaku_history_undo (fixture->history);
  g_assert_false (sokaku_opinions_is_published (b));
  sokaku_opinions_separate (fixture->history, b);
  g_assert_true (sokaku_opinions_withdraw (fixture->history, b, TRUE, &error));
  g_assert_false (sokaku_opinions_is_published (b));
  while (sokaku_history_get_can_undo (fixture->history))
    sokaku_history_undo (fixture->history);
  g_assert_cmpuint (sokaku_node_list_get_length (opinions), ==, 0);
}

static void
test_mentions (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "No.3とＮｏ．４、№5。N7 (R5) AN7 N77 No.99 no 6";
  static const char *const places[] = { "No.3", "Ｎｏ．４", "№5", "N7", "No.99", "no 6" };
  static const char *const numbers[] = { "3", "4", "5", "N7", NULL, "6" };
  g_autoptr (GArray) mentions = NULL;

  sokaku_item_set_number (test_plan_item (fixture->plan, "2"), "N7");
  mentions = sokaku_mention_find_all (fixture->plan, text);
  g_assert_cmpuint (mentions->len, ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < mentions->len; i++)
    {
      const SokakuMention *mention = &g_array_index (mentions, SokakuMention, i);
      g_autofree char *place = g_strndup (text + mention->start, mention->end - mention->start);

      g_assert_cmpstr (place, ==, places[i]);
      g_assert_cmpstr (mention->item != NULL ? sokaku_item_get_number (mention->item) : NULL, ==,
                       numbers[i]);
    }
  g_assert_true (sokaku_mention_is_of (fixture->plan, text, test_plan_item (fixture->plan, "N7")));
  g_assert_false (sokaku_mention_is_of (fixture->plan, text, test_plan_item (fixture->plan, "1")));
}

/* Both texts can be read out of what is laid over each other. */
static void
test_diff (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *shown;
  } cases[] = {
    { "", "", "" },
    { "one", "one", "one" },
    { "", "new", "{+new+}" },
    { "the old plan", "the new plan", "the [-old-]{+new+} plan" },
    { "財源を確保すべき。", "財源の確保に努められたい。",
      "財源[-を-]{+の+}確保[-すべき-]{+に努められたい+}。" },
    { "abc def", "abcd def", "[-abc-]{+abcd+} def" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const open[] = { "", "[-", "{+" };
      static const char *const close[] = { "", "-]", "+}" };
      g_autoptr (GArray) parts = sokaku_text_diff (cases[i].before, cases[i].after);
      g_autoptr (GString) shown = g_string_new (NULL);

      for (guint k = 0; k < parts->len; k++)
        {
          const SokakuTextDiffPart *part = &g_array_index (parts, SokakuTextDiffPart, k);

          g_string_append_printf (shown, "%s%s%s", open[part->kind], part->text, close[part->kind]);
        }
      g_assert_cmpstr (shown->str, ==, cases[i].shown);
    }
}

static void
test_term (Fixture *fixture, gconstpointer data)
{
  SokakuMember *member = sokaku_plan_find_member (fixture->plan, "m1");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (sokaku_structure_set_text (fixture->plan, fixture->history, member, "term-from",
                                            "R5.8.1", &error));
  g_assert_cmpint (sokaku_member_get_term_from (member), ==, 20230801);
  g_assert_false (sokaku_structure_set_text (fixture->plan, fixture->history, member, "term-until",
                                             "2023-07-31", &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_false (sokaku_structure_set_text (fixture->plan, fixture->history, member, "term-until",
                                             "soon", &error));
  g_assert_error (error, SOKAKU_STRUCTURE_ERROR, SOKAKU_STRUCTURE_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_true (sokaku_structure_set_text (fixture->plan, fixture->history, member, "term-until",
                                            "令和7年7月31日", &error));
  text = sokaku_structure_dup_text (member, "term-until");
  g_assert_cmpstr (text, ==, "R7.7.31");
  sokaku_history_undo (fixture->history);
  g_assert_cmpint (sokaku_member_get_term_until (member), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/model/council/spread", test_spread);
  ADD ("/model/council/can-average", test_can_average);
  ADD ("/model/council/figures", test_figures);
  ADD ("/model/council/words", test_words);
  ADD ("/model/council/two-entries", test_two_entries);
  ADD ("/model/council/opinions", test_opinions);
  ADD ("/model/council/mentions", test_mentions);
  ADD ("/model/council/diff", test_diff);
  ADD ("/model/council/term", test_term);

  return g_test_run ();
}
