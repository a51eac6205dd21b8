/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of a later minor version: what is not known is kept and written back. */
#include "sokaku-ballots.h"
#include "sokaku-document.h"
#include "sokaku-opinions.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <string.h>

typedef struct
{
  char *path;
  GFile *folder;
} Fixture;

typedef struct
{
  const char *path;
  const char *what;
  const char *by;
} Change;

/* As a version 1.7 might write them: in every kind of place. */
static const Change later[] = {
  { "sheets/1.xml", "version=\"1.0\" id=\"1\"",
    "version=\"1.7\" id=\"1\" colour=\"a &amp; b\" xmlns:x=\"urn:later\"" },
  { "sheets/1.xml", "  <number>", "  <before/>\n  <number>" },
  { "sheets/1.xml", "<title>", "<title lang=\"ja\">" },
  { "sheets/1.xml", "</title>\n",
    "</title>\n  <owner since=\"2020\">\n    <name>a &lt; b</name><!-- kept -->\n"
    "    <x:y xmlns=\"\" z='1'><![CDATA[<]]></x:y>\n  </owner>\n" },
  { "sheets/1.xml", "  <schedule year=\"2021\"",
    "  <milestone year=\"2020\"/>\n  <schedule year=\"2021\"" },
  { "sheets/1.xml", "<schedule year=\"2022\" status=\"as-planned\"",
    "<schedule year=\"2022\" status=\"as-planned\" x:by=\"me\"" },
  { "sheets/1.xml", "  <evaluation year=\"2020\"",
    "  <forecast>1</forecast>\n  <forecast>2</forecast>\n  <evaluation year=\"2020\"" },
  { "sheets/1.xml", "<score criterion=\"c2\" value=\"3\"",
    "<score criterion=\"c2\" value=\"3\" weight=\"2\"" },
  { "sheets/1.xml", "<remark>", "<remark>one <em>two</em> &amp; <x:br/>three " },
  { "sheets/1.xml", "</sheet>", "  <last><deep><deeper/></deep></last>\n</sheet>" },
  { "council/i1.xml", "/plan/1\" version=\"1.0\"", "/plan/1\" version=\"1.7\"" },
  { "council/i1.xml", "<rating member=\"m2\" value=\"4\"/>",
    "<rating member=\"m2\" value=\"4\"><note>why</note></rating>" },
  { "council/i1.xml", "  <opinion>", "  <vote/>\n  <opinion kind=\"x\">" },
  { "report.xml", "/plan/1\" version=\"1.0\"", "/plan/1\" version=\"1.7\"" },
  { "report.xml", "</pack-title>\n", "</pack-title>\n  <cover colour=\"blue\"/>\n" },
  { "plan.xml", "/plan/1\" version=\"1.0\"", "/plan/1\" version=\"1.10\"" },
  { "plan.xml", "</city>\n", "</city>\n  <prefecture>x</prefecture>\n" },
  { "plan.xml", "<item id=\"1\"/>", "<item id=\"1\" weight=\"3\"/>" },
  { "plan.xml", "<item id=\"2\"/>", "<item id=\"2\"><locked/></item>" },
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 4);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (GError) error = NULL;
  const char *departments[] = { "one", "two", NULL };

  fixture->path = sokaku_test_make_folder ();
  fixture->folder = g_file_new_for_path (fixture->path);
  sokaku_item_set_departments (sokaku_plan_find_item (plan, "1"), departments);
  sokaku_document_save (document, fixture->folder, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    sokaku_test_replace (fixture->path, later[i].path, later[i].what, later[i].by);
  sokaku_test_replace (fixture->path, "sheets/1.xml", "<department>two",
                       "<department head=\"yes\">two");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sokaku_test_remove_folder (fixture->path);
  g_free (fixture->path);
  g_object_unref (fixture->folder);
}

static SokakuDocument *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SokakuDocument *document = sokaku_document_load (fixture->folder, NULL, &error);
  g_autoptr (GPtrArray) damage = NULL;

  g_assert_no_error (error);
  damage = sokaku_document_list_damage (document);
  for (guint i = 0; i < damage->len; i++)
    g_test_message ("%s", ((SokakuDamage *) g_ptr_array_index (damage, i))->sentence);
  g_assert_cmpuint (damage->len, ==, 0);
  return document;
}

/* Line by line: a difference is told by its line alone. */
static void
check_same (const char *before, const char *after)
{
  g_auto (GStrv) a = g_strsplit (before, "\n", -1);
  g_auto (GStrv) b = g_strsplit (after, "\n", -1);

  for (guint i = 0; a[i] != NULL; i++)
    g_assert_cmpstr (a[i], ==, b[i]);
  g_assert_cmpuint (g_strv_length (a), ==, g_strv_length (b));
}

/* Written anew, not a byte of what is unknown is lost. */
static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = sokaku_test_read_folder (fixture->path);
  g_autoptr (GHashTable) after = NULL;
  g_autofree char *other = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (other);
  g_autoptr (SokakuDocument) document = load (fixture);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer path, content;

  g_assert_true (sokaku_document_save (document, folder, NULL, &error));
  g_assert_no_error (error);
  after = sokaku_test_read_folder (other);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &path, &content))
    {
      check_same (content, g_hash_table_lookup (after, path));
    }
  sokaku_test_remove_folder (other);
}

static void
test_known_part (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuDocument) document = load (fixture);
  SokakuItem *item = sokaku_plan_find_item (sokaku_document_get_plan (document), "1");

  /* Unknown elements within a text are not seen, what they hold is. */
  g_assert_true (g_str_has_prefix (sokaku_item_get_remark (item), "one two & three "));
  g_assert_cmpstr (sokaku_item_get_departments (item)[1], ==, "two");
}

static void
save (SokakuDocument *document)
{
  g_autoptr (GError) error = NULL;

  sokaku_document_save (document, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* An edit changes its line, and nothing of what stands beside it. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuDocument) document = load (fixture);
  SokakuPlan *plan = sokaku_document_get_plan (document);
  SokakuHistory *history = sokaku_document_get_history (document);
  SokakuItem *item = sokaku_plan_find_item (plan, "1");
  g_autofree char *before = sokaku_test_read (fixture->path, "sheets/1.xml");
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  sokaku_history_set_string (history, item, "title", "changed", "");
  save (document);
  sokaku_test_replace (fixture->path, "sheets/1.xml", "<title lang=\"ja\">changed</title>",
                       "<title lang=\"ja\">実践項目その1</title>");
  after = sokaku_test_read (fixture->path, "sheets/1.xml");
  check_same (before, after);
  sokaku_test_replace (fixture->path, "sheets/1.xml", "<title lang=\"ja\">実践項目その1</title>",
                       "<title lang=\"ja\">changed</title>");

  /* Of a text with unknown elements the new words count; undone, all is back. */
  sokaku_history_undo (history);
  sokaku_history_set_string (history, item, "remark", "new", "");
  save (document);
  g_clear_pointer (&after, g_free);
  after = sokaku_test_read (fixture->path, "sheets/1.xml");
  g_assert_nonnull (strstr (after, "<remark>new</remark>"));
  g_assert_nonnull (strstr (after, "<owner since=\"2020\">"));
  sokaku_history_undo (history);
  save (document);
  undone = sokaku_test_read (fixture->path, "sheets/1.xml");
  check_same (before, undone);
}

/* What stood behind something that goes stays. */
static void
test_neighbour_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuDocument) document = load (fixture);
  SokakuPlan *plan = sokaku_document_get_plan (document);
  SokakuHistory *history = sokaku_document_get_history (document);
  SokakuNodeList *ratings
      = sokaku_initiative_get_ratings (sokaku_plan_find_initiative (plan, "i1"));
  g_autofree char *before = sokaku_test_read (fixture->path, "council/i1.xml");
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  const char *place;

  while (sokaku_node_list_get_length (ratings) > 0)
    sokaku_history_remove (history, ratings, 0, "");
  save (document);
  after = sokaku_test_read (fixture->path, "council/i1.xml");
  place = strstr (after, "<vote/>");
  g_assert_nonnull (place);
  g_assert_null (strstr (place + 1, "<vote/>"));
  g_assert_null (strstr (after, "<rating"));

  while (sokaku_history_get_can_undo (history))
    sokaku_history_undo (history);
  save (document);
  undone = sokaku_test_read (fixture->path, "council/i1.xml");
  check_same (before, undone);
}

/* What is known is as strict as ever; so is the XML. */
static void
test_still_strict (Fixture *fixture, gconstpointer data)
{
  static const Change broken[] = {
    { "sheets/1.xml", "<before/>", "<before>" },
    { "sheets/1.xml", "<before/>", "text" },
    { "sheets/1.xml", "<before/>", "<before>\xFF</before>" },
    { "sheets/1.xml", "criterion=\"c1\" value=\"", "criterion=\"c1\" value=\"x" },
    { "sheets/1.xml", "<first-year>2020", "<first-year>" },
    { "sheets/1.xml", "<number>1</number>", "<title/><number>1</number>" },
  };
  g_autofree char *before = sokaku_test_read (fixture->path, "sheets/1.xml");

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (SokakuDocument) document = NULL;
      g_autoptr (GPtrArray) damage = NULL;

      sokaku_test_replace (fixture->path, broken[i].path, broken[i].what, broken[i].by);
      document = sokaku_document_load (fixture->folder, NULL, NULL);
      damage = sokaku_document_list_damage (document);
      g_assert_cmpuint (damage->len, ==, 1);
      sokaku_test_write (fixture->path, "sheets/1.xml", before);
    }
}

/* A plan says 1.1 as long as a year of it is locked: a reader of 1.0 keeps the lock then, and
 * reads everything else as before. */
static void
test_locked_year (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 2);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autofree char *path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (SokakuDocument) again = NULL;
  g_autoptr (GHashTable) unlocked = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autofree char *locked = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;
  SokakuHistory *history;
  int fiscal;

  sokaku_document_save (document, folder, NULL, &error);
  g_assert_no_error (error);
  unlocked = sokaku_test_read_folder (path);
  g_assert_nonnull (strstr (g_hash_table_lookup (unlocked, "plan.xml"), "version=\"1.0\">"));
  g_assert_null (strstr (g_hash_table_lookup (unlocked, "plan.xml"), "locked"));

  history = sokaku_document_get_history (document);
  sokaku_history_set_boolean (history, sokaku_plan_peek_year (plan, 0), "locked", TRUE, "");
  save (document);
  locked = sokaku_test_read (path, "plan.xml");
  fiscal = sokaku_plan_get_first_fiscal (plan);
  line = g_strdup_printf ("<year fiscal=\"%d\" evaluated=\"true\" locked=\"true\">", fiscal);
  g_assert_nonnull (strstr (locked, "version=\"1.1\">"));
  g_assert_nonnull (strstr (locked, line));
  g_assert_null (strstr (strstr (locked, line) + strlen (line), "locked=\"true\""));

  again = sokaku_document_load (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sokaku_plan_is_locked (sokaku_document_get_plan (again), fiscal));
  g_assert_false (sokaku_plan_is_locked (sokaku_document_get_plan (again), fiscal + 1));

  /* Unlocked again, all is as it was. */
  sokaku_history_undo (history);
  save (document);
  after = sokaku_test_read_folder (path);
  g_assert_true (sokaku_test_folders_equal (unlocked, after));
  sokaku_test_remove_folder (path);
}

/* What is done with ratings and opinions makes a council file one of 1.2, its texts to the last
 * blank and line; the files beside it stay as they are. */
static void
test_council (void)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 2);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  SokakuHistory *history = sokaku_document_get_history (document);
  SokakuInitiative *initiative = sokaku_plan_find_initiative (plan, "i1");
  SokakuRating *rating = sokaku_ballots_find (initiative, "m2");
  g_autofree char *path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (SokakuDocument) again = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autofree char *council = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;
  SokakuOpinion *opinion, *second;

  sokaku_document_save (document, folder, NULL, &error);
  g_assert_no_error (error);
  before = sokaku_test_read_folder (path);
  g_assert_nonnull (strstr (g_hash_table_lookup (before, "council/i1.xml"), "version=\"1.0\""));

  sokaku_history_begin_group (history, "");
  sokaku_ballots_set (plan, history, initiative, "m2", SOKAKU_PASS_SECOND, SOKAKU_RECUSED, &error);
  g_assert_no_error (error);
  opinion = sokaku_opinions_add (history, initiative, 0, "one\ntwo ", "m3", &error);
  second = sokaku_opinions_add (history, initiative, 1, "three", "", &error);
  sokaku_history_set_string (history, opinion, "edited", "1\t<\"2\">\n 3 & ", "");
  sokaku_history_set_string (history, opinion, "response", "対応します。\n以上", "");
  sokaku_history_set_string (history, opinion, "follow-up", "済", "");
  sokaku_opinions_join (history, second, opinion, &error);
  g_assert_no_error (error);
  sokaku_history_end_group (history);
  save (document);
  council = sokaku_test_read (path, "council/i1.xml");
  other = sokaku_test_read (path, "council/i2.xml");
  g_assert_nonnull (strstr (council, "version=\"1.2\""));
  g_test_message ("%s", council);
  g_assert_nonnull (strstr (council, "\">three</opinion>\n"));
  g_assert_nonnull (strstr (council, " second=\"recused\"/>"));
  g_assert_cmpstr (other, ==, g_hash_table_lookup (before, "council/i2.xml"));

  again = sokaku_document_load (folder, NULL, &error);
  g_assert_no_error (error);
  initiative = sokaku_plan_find_initiative (sokaku_document_get_plan (again), "i1");
  rating = sokaku_ballots_find (initiative, "m2");
  g_assert_cmpint (sokaku_rating_get_second (rating), ==, SOKAKU_RECUSED);
  opinion = sokaku_node_list_peek (sokaku_initiative_get_opinions (initiative), 0);
  second = sokaku_node_list_peek (sokaku_initiative_get_opinions (initiative), 1);
  g_assert_cmpstr (sokaku_opinion_get_text (opinion), ==, "one\ntwo ");
  g_assert_cmpstr (sokaku_opinion_get_author (opinion), ==, "m3");
  g_assert_cmpstr (sokaku_opinion_get_edited (opinion), ==, "1\t<\"2\">\n 3 & \nthree");
  g_assert_cmpstr (sokaku_opinion_get_response (opinion), ==, "対応します。\n以上");
  g_assert_cmpstr (sokaku_opinion_get_follow_up (opinion), ==, "済");
  g_assert_true (sokaku_opinions_find (initiative, sokaku_opinion_get_joined (second)) == opinion);

  /* A member who goes leaves the opinion, but no name that nobody knows. */
  g_assert_true (
      sokaku_structure_remove (plan, history, sokaku_plan_find_member (plan, "m3"), &error));
  save (document);
  g_clear_object (&again);
  again = sokaku_document_load (folder, NULL, &error);
  g_assert_no_error (error);
  sokaku_history_undo (history);

  sokaku_history_undo (history);
  save (document);
  after = sokaku_test_read_folder (path);
  g_assert_true (sokaku_test_folders_equal (before, after));
  sokaku_test_remove_folder (path);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/versions/same-bytes", test_same_bytes);
  ADD ("/store/versions/known-part", test_known_part);
  ADD ("/store/versions/edit", test_edit);
  ADD ("/store/versions/neighbour-removed", test_neighbour_removed);
  ADD ("/store/versions/still-strict", test_still_strict);
  g_test_add_func ("/store/versions/locked-year", test_locked_year);
  g_test_add_func ("/store/versions/council", test_council);
  return g_test_run ();
}
