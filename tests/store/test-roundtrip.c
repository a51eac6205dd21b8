/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is saved is what is loaded, to the byte. */
#include "sokaku-date.h"
#include "sokaku-document.h"
#include "sokaku-effect.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <string.h>

typedef struct
{
  char *path;
  GFile *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = sokaku_test_make_folder ();
  fixture->folder = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sokaku_test_remove_folder (fixture->path);
  g_free (fixture->path);
  g_object_unref (fixture->folder);
}

static void
save_new (SokakuPlan *plan, GFile *folder)
{
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (GError) error = NULL;

  g_assert_true (sokaku_document_get_modified (document));
  g_assert_null (sokaku_document_get_folder (document));
  g_assert_true (sokaku_document_save (document, folder, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (sokaku_document_get_modified (document));
  g_assert_true (g_file_equal (sokaku_document_get_folder (document), folder));
}

static SokakuDocument *
load (GFile *folder)
{
  g_autoptr (GError) error = NULL;
  SokakuDocument *document = sokaku_document_load (folder, NULL, &error);
  g_autoptr (GPtrArray) damage = NULL;

  g_assert_no_error (error);
  damage = sokaku_document_list_damage (document);
  for (guint i = 0; i < damage->len; i++)
    g_test_message ("%s", ((SokakuDamage *) g_ptr_array_index (damage, i))->sentence);
  g_assert_cmpuint (damage->len, ==, 0);
  return document;
}

static void
save (SokakuDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sokaku_document_save (document, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (sokaku_document_get_modified (document));
}

/* Makes every part look changed without changing anything. */
static void
touch_everything (SokakuDocument *document)
{
  SokakuPlan *plan = sokaku_document_get_plan (document);
  g_autoptr (GPtrArray) items = sokaku_plan_list_items (plan);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuReport *report = sokaku_plan_get_report (plan);
  g_autofree char *title = g_strdup (sokaku_report_get_title (report));

  for (guint i = 0; i < items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (items, i);
      g_autofree char *remark = g_strdup (sokaku_item_get_remark (item));

      sokaku_item_set_remark (item, "something else");
      sokaku_item_set_remark (item, remark);
    }
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      int average = sokaku_initiative_get_average (initiative);

      sokaku_initiative_set_average (initiative, 12);
      sokaku_initiative_set_average (initiative, average);
    }
  sokaku_report_set_title (report, "something else");
  sokaku_report_set_title (report, title);
}

static void
check_stays_the_same (Fixture *fixture)
{
  g_autoptr (GHashTable) before = sokaku_test_read_folder (fixture->path);
  g_autoptr (SokakuDocument) document = load (fixture->folder);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GHashTable) again = NULL;
  g_autofree char *other = sokaku_test_make_folder ();
  g_autoptr (GFile) other_folder = g_file_new_for_path (other);

  touch_everything (document);
  save (document);
  after = sokaku_test_read_folder (fixture->path);
  g_assert_true (sokaku_test_folders_equal (before, after));

  /* Every file written anew is the same file again. */
  g_assert_true (sokaku_document_save (document, other_folder, NULL, NULL));
  again = sokaku_test_read_folder (other);
  g_assert_true (sokaku_test_folders_equal (before, again));
  sokaku_test_remove_folder (other);
}

static void
test_real (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (6, 20);

  save_new (plan, fixture->folder);
  check_stays_the_same (fixture);
}

static void
test_every_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (3, 6);

  sokaku_test_fill_every_field (plan);
  save_new (plan, fixture->folder);
  check_stays_the_same (fixture);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_plan_new ();
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GHashTable) files = NULL;

  save_new (plan, fixture->folder);
  files = sokaku_test_read_folder (fixture->path);
  g_assert_cmpuint (g_hash_table_size (files), ==, 2);
  document = load (fixture->folder);
  g_assert_cmpuint (sokaku_node_list_get_length (
                        sokaku_plan_get_initiatives (sokaku_document_get_plan (document))),
                    ==, 0);
}

static void
collect (SokakuNode *node, gpointer data)
{
  g_ptr_array_add (data, node);
}

static GPtrArray *
list_nodes (SokakuPlan *plan)
{
  GPtrArray *nodes = g_ptr_array_new ();

  sokaku_test_visit (SOKAKU_NODE (plan), collect, nodes);
  return nodes;
}

/* Values of every property of two plans, node by node. */
static void
test_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (3, 6);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  sokaku_test_fill_every_field (plan);
  save_new (plan, fixture->folder);
  before = list_nodes (plan);
  document = load (fixture->folder);
  after = list_nodes (sokaku_document_get_plan (document));

  g_assert_cmpuint (before->len, ==, after->len);
  for (guint i = 0; i < before->len; i++)
    {
      GObject *a = g_ptr_array_index (before, i);
      GObject *b = g_ptr_array_index (after, i);
      guint n_specs;
      g_autofree GParamSpec **specs
          = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n_specs);

      g_assert_true (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b));
      for (guint k = 0; k < n_specs; k++)
        {
          g_auto (GValue) x = G_VALUE_INIT;
          g_auto (GValue) y = G_VALUE_INIT;
          g_autofree char *shown_x = NULL;
          g_autofree char *shown_y = NULL;

          g_object_get_property (a, specs[k]->name, &x);
          g_object_get_property (b, specs[k]->name, &y);
          if (G_VALUE_HOLDS (&x, G_TYPE_STRV))
            {
              g_assert_true (g_strv_equal (g_value_get_boxed (&x), g_value_get_boxed (&y)));
              continue;
            }
          shown_x = g_strdup_value_contents (&x);
          shown_y = g_strdup_value_contents (&y);
          if (strcmp (shown_x, shown_y) != 0)
            g_test_message ("%s:%s", G_OBJECT_TYPE_NAME (a), specs[k]->name);
          g_assert_cmpstr (shown_x, ==, shown_y);
        }
    }
}

/* Number of lines that one file has and the other has not, both ways. */
static guint
count_changed_lines (const char *a, const char *b)
{
  g_auto (GStrv) x = g_strsplit (a, "\n", -1);
  g_auto (GStrv) y = g_strsplit (b, "\n", -1);
  guint nx = g_strv_length (x);
  guint ny = g_strv_length (y);
  guint start = 0;
  guint end = 0;

  while (start < MIN (nx, ny) && strcmp (x[start], y[start]) == 0)
    start++;
  while (end < MIN (nx, ny) - start && strcmp (x[nx - 1 - end], y[ny - 1 - end]) == 0)
    end++;
  return MAX (nx, ny) - start - end;
}

/* Exactly one line of one file differs. */
static void
check_one_line (GHashTable *before, GHashTable *after, const char *what)
{
  GHashTableIter iter;
  gpointer path, content;
  guint n_files = 0;
  guint n_lines = 0;

  g_assert_cmpuint (g_hash_table_size (before), ==, g_hash_table_size (after));
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &path, &content))
    {
      const char *now = g_hash_table_lookup (after, path);

      g_assert_nonnull (now);
      if (strcmp (now, content) == 0)
        continue;
      n_files++;
      n_lines += count_changed_lines (content, now);
    }
  if (n_files != 1 || n_lines != 1)
    g_test_message ("%s: %u files, %u lines", what, n_files, n_lines);
  g_assert_cmpuint (n_files, ==, 1);
  g_assert_cmpuint (n_lines, ==, 1);
}

/* Gives the last member a term, and the last rating of each initiative a second entry. */
static void
make_later (SokakuPlan *plan)
{
  SokakuNodeList *members = sokaku_plan_get_members (plan);
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);

  sokaku_member_set_term_from (
      sokaku_node_list_peek (members, sokaku_node_list_get_length (members) - 1),
      SOKAKU_DATE (2024, 4, 1));
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuNodeList *ratings
          = sokaku_initiative_get_ratings (sokaku_node_list_peek (initiatives, i));

      sokaku_rating_set_second (
          sokaku_node_list_peek (ratings, sokaku_node_list_get_length (ratings) - 1), 4);
    }
}

static gboolean
edit (SokakuHistory *history, GObject *node, GParamSpec *spec, guint n)
{
  static const char *const fixed[]
      = { "id", "key", "damage", "criterion", "member", "item", "author", "joined", NULL };
  const gboolean is_kind = strcmp (spec->name, "kind") == 0;
  const gboolean is_key = strcmp (spec->name, "year") == 0 || strcmp (spec->name, "fiscal") == 0;

  if (g_strv_contains (fixed, spec->name) || is_key)
    return FALSE;
  if (spec->value_type == G_TYPE_STRING)
    {
      g_autofree char *text = g_strdup_printf ("changed %u", n);

      sokaku_history_set_string (history, node, spec->name, text, "");
    }
  else if (spec->value_type == G_TYPE_BOOLEAN)
    {
      gboolean old;

      g_object_get (node, spec->name, &old, NULL);
      sokaku_history_set_boolean (history, node, spec->name, !old, "");
    }
  else if (spec->value_type == G_TYPE_INT)
    {
      int old;
      int value;

      g_object_get (node, spec->name, &old, NULL);
      if (g_str_has_suffix (spec->name, "date") || g_str_has_prefix (spec->name, "term-"))
        value = SOKAKU_DATE (2031, 1 + n % 12, 0);
      else if (is_kind || !strcmp (spec->name, "mark") || !strcmp (spec->name, "status"))
        value = is_kind ? !old : 1 + old % 2;
      else
        value = SOKAKU_IS_VALUE (old) ? old + 100 : 7;
      sokaku_history_set_int (history, node, spec->name, value, "");
    }
  else if (spec->value_type == G_TYPE_INT64)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, G_TYPE_INT64);
      g_value_set_int64 (&value, n);
      sokaku_history_set_value (history, node, spec->name, &value, "");
    }
  else if (strcmp (spec->name, "themes") == 0)
    {
      const char *themes[] = { "t1", "t2", "t4", "t7", NULL };

      sokaku_history_set_strv (history, node, spec->name, themes, "");
    }
  else
    {
      g_auto (GStrv) old = NULL;
      g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
      g_auto (GStrv) longer = NULL;

      g_object_get (node, spec->name, &old, NULL);
      g_strv_builder_addv (strings, (const char **) old);
      g_strv_builder_add (strings, "changed");
      longer = g_strv_builder_end (strings);
      sokaku_history_set_strv (history, node, spec->name, (const char *const *) longer, "");
    }
  return TRUE;
}

/* Every field of the model, at the first node of each type that has a fair value in it. */
static void
test_one_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 5);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  SokakuHistory *history;
  guint n_edits = 0;

  /* One-line texts, so that replacing one is a change of one line. */
  nodes = list_nodes (plan);
  for (guint i = 0; i < nodes->len; i++)
    {
      GObject *node = g_ptr_array_index (nodes, i);
      guint n_specs;
      g_autofree GParamSpec **specs
          = g_object_class_list_properties (G_OBJECT_GET_CLASS (node), &n_specs);

      for (guint k = 0; k < n_specs; k++)
        {
          g_autofree char *text = NULL;

          if (specs[k]->value_type != G_TYPE_STRING)
            continue;
          g_object_get (node, specs[k]->name, &text, NULL);
          g_strdelimit (text, "\n", ' ');
          g_object_set (node, specs[k]->name, text, NULL);
        }
    }
  /* What came later makes the file one of a later minor version, which would be a line of its own.
   */
  make_later (plan);
  save_new (plan, fixture->folder);
  document = load (fixture->folder);
  history = sokaku_document_get_history (document);
  g_clear_pointer (&nodes, g_ptr_array_unref);
  nodes = list_nodes (sokaku_document_get_plan (document));

  for (guint i = 0; i < nodes->len; i++)
    {
      GObject *node = g_ptr_array_index (nodes, i);
      guint n_specs;
      g_autofree GParamSpec **specs
          = g_object_class_list_properties (G_OBJECT_GET_CLASS (node), &n_specs);

      /* Two of each type: one that the plan has from the start, one later in its list. */
      guint n_seen = GPOINTER_TO_UINT (g_hash_table_lookup (seen, G_OBJECT_GET_CLASS (node)));
      if (n_seen >= 2)
        continue;
      g_hash_table_insert (seen, G_OBJECT_GET_CLASS (node), GUINT_TO_POINTER (n_seen + 1));

      for (guint k = 0; k < n_specs; k++)
        {
          g_autofree char *what
              = g_strdup_printf ("%s:%s", G_OBJECT_TYPE_NAME (node), specs[k]->name);
          g_autoptr (GHashTable) before = sokaku_test_read_folder (fixture->path);
          g_autoptr (GHashTable) after = NULL;
          g_autoptr (GHashTable) undone = NULL;

          if (!edit (history, node, specs[k], ++n_edits))
            continue;
          g_assert_true (sokaku_document_get_modified (document));
          save (document);
          after = sokaku_test_read_folder (fixture->path);
          check_one_line (before, after, what);

          sokaku_history_undo (history);
          g_assert_true (sokaku_document_get_modified (document));
          save (document);
          undone = sokaku_test_read_folder (fixture->path);
          g_assert_true (sokaku_test_folders_equal (before, undone));
        }
    }
  g_assert_cmpuint (n_edits, >, 100);
}

/* One line of a text of many lines. */
static void
test_one_line_of_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 2);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  SokakuItem *item;

  sokaku_item_set_remark (sokaku_plan_find_item (plan, "2"), "  one\ntwo\n\nfour\n ");
  save_new (plan, fixture->folder);
  before = sokaku_test_read_folder (fixture->path);
  document = load (fixture->folder);
  item = sokaku_plan_find_item (sokaku_document_get_plan (document), "2");
  g_assert_cmpstr (sokaku_item_get_remark (item), ==, "  one\ntwo\n\nfour\n ");
  sokaku_history_set_string (sokaku_document_get_history (document), item, "remark",
                             "  one\ntwo\n\nFOUR\n ", "");
  save (document);
  after = sokaku_test_read_folder (fixture->path);
  check_one_line (before, after, "remark");
}

static SokakuNodeList *
get_some_list (SokakuNode *node)
{
  if (SOKAKU_IS_ITEM (node))
    return sokaku_item_get_actions (SOKAKU_ITEM (node));
  if (SOKAKU_IS_ACTION (node))
    return sokaku_action_get_results (SOKAKU_ACTION (node));
  if (SOKAKU_IS_INITIATIVE (node))
    return g_test_rand_bit () ? sokaku_initiative_get_items (SOKAKU_INITIATIVE (node))
                              : sokaku_initiative_get_opinions (SOKAKU_INITIATIVE (node));
  if (SOKAKU_IS_PLAN (node))
    return g_test_rand_bit () ? sokaku_plan_get_scale (SOKAKU_PLAN (node))
                              : sokaku_plan_get_initiatives (SOKAKU_PLAN (node));
  return NULL;
}

static void
edit_at_random (SokakuDocument *document)
{
  SokakuHistory *history = sokaku_document_get_history (document);
  g_autoptr (GPtrArray) nodes = list_nodes (sokaku_document_get_plan (document));
  SokakuNode *node = g_ptr_array_index (nodes, g_test_rand_int_range (0, nodes->len));
  SokakuNodeList *list = get_some_list (node);
  const guint length = list != NULL ? sokaku_node_list_get_length (list) : 0;
  guint n_specs;
  g_autofree GParamSpec **specs
      = g_object_class_list_properties (G_OBJECT_GET_CLASS (node), &n_specs);

  if (length > 0 && g_test_rand_int_range (0, 3) == 0)
    sokaku_history_remove (history, list, g_test_rand_int_range (0, length), "");
  else if (length > 1 && g_test_rand_bit ())
    sokaku_history_move (history, list, g_test_rand_int_range (0, length),
                         g_test_rand_int_range (0, length), "");
  else
    edit (history, G_OBJECT (node), specs[g_test_rand_int_range (0, n_specs)],
          g_test_rand_int_range (0, 1000));
}

static void
test_random_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (4, 10);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  SokakuHistory *history;

  save_new (plan, fixture->folder);
  before = sokaku_test_read_folder (fixture->path);
  document = load (fixture->folder);
  history = sokaku_document_get_history (document);

  /* Undone before it is saved; then with saves in between, deletions of files included. */
  for (guint round = 0; round < 4; round++)
    {
      for (guint i = 0; i < 60; i++)
        {
          edit_at_random (document);
          if (round > 0 && g_test_rand_int_range (0, 6) == 0)
            save (document);
        }
      while (sokaku_history_get_can_undo (history))
        {
          sokaku_history_undo (history);
          if (round > 1 && g_test_rand_int_range (0, 8) == 0)
            save (document);
        }
      save (document);
      after = sokaku_test_read_folder (fixture->path);
      g_assert_true (sokaku_test_folders_equal (before, after));
      g_clear_pointer (&after, g_hash_table_unref);
    }
}

/* A file that nothing changed in is left alone, whoever wrote it and however. */
static void
test_foreign_layout (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 4);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;

  save_new (plan, fixture->folder);
  sokaku_test_replace (fixture->path, "sheets/1.xml", "?>\n<sheet",
                       "?><!-- by hand -->\r\n\r\n<sheet");
  sokaku_test_replace (fixture->path, "sheets/1.xml", "<number>1</number>",
                       "<number ><![CDATA[1]]></number\n>");
  sokaku_test_replace (fixture->path, "plan.xml", "<?xml", "\xEF\xBB\xBF<?xml");
  before = sokaku_test_read_folder (fixture->path);
  document = load (fixture->folder);
  g_assert_cmpstr (
      sokaku_item_get_number (sokaku_plan_find_item (sokaku_document_get_plan (document), "1")), ==,
      "1");
  sokaku_history_set_string (sokaku_document_get_history (document),
                             sokaku_plan_find_item (sokaku_document_get_plan (document), "2"),
                             "title", "changed", "");
  save (document);
  after = sokaku_test_read_folder (fixture->path);
  check_one_line (before, after, "title");
}

/* Three different things, and four of a rating. */
static void
test_special_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (1, 1);
  g_autoptr (SokakuDocument) document = NULL;
  SokakuEvaluation *evaluation;
  SokakuInitiative *initiative;
  const int ratings[] = { SOKAKU_UNKNOWN, SOKAKU_ABSENT, SOKAKU_RECUSED, 0, -3 };
  const int scores[] = { SOKAKU_UNKNOWN, SOKAKU_ENDED, 0, 3 };

  evaluation = sokaku_item_find_evaluation (sokaku_plan_find_item (plan, "1"), SOKAKU_OVERALL);
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    sokaku_score_set_value (sokaku_node_list_peek (sokaku_evaluation_get_scores (evaluation), i),
                            scores[i]);
  initiative = sokaku_plan_find_initiative (plan, "i1");
  for (guint i = 0; i < G_N_ELEMENTS (ratings); i++)
    sokaku_rating_set_value (sokaku_node_list_peek (sokaku_initiative_get_ratings (initiative), i),
                             ratings[i]);
  sokaku_initiative_set_average (initiative, 0);
  sokaku_initiative_set_adopted (initiative, -5);
  save_new (plan, fixture->folder);

  document = load (fixture->folder);
  evaluation = sokaku_item_find_evaluation (
      sokaku_plan_find_item (sokaku_document_get_plan (document), "1"), SOKAKU_OVERALL);
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    g_assert_cmpint (sokaku_score_get_value (
                         sokaku_node_list_peek (sokaku_evaluation_get_scores (evaluation), i)),
                     ==, scores[i]);
  initiative = sokaku_plan_find_initiative (sokaku_document_get_plan (document), "i1");
  for (guint i = 0; i < G_N_ELEMENTS (ratings); i++)
    g_assert_cmpint (sokaku_rating_get_value (
                         sokaku_node_list_peek (sokaku_initiative_get_ratings (initiative), i)),
                     ==, ratings[i]);
  g_assert_cmpint (sokaku_initiative_get_average (initiative), ==, 0);
  g_assert_cmpint (sokaku_initiative_get_adopted (initiative), ==, -5);
  g_assert_cmpint (sokaku_initiative_get_earlier_average (initiative), ==, 30);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/store/roundtrip/real", test_real);
  ADD ("/store/roundtrip/every-field", test_every_field);
  ADD ("/store/roundtrip/empty", test_empty);
  ADD ("/store/roundtrip/values", test_values);
  ADD ("/store/roundtrip/one-line", test_one_line);
  ADD ("/store/roundtrip/one-line-of-text", test_one_line_of_text);
  ADD ("/store/roundtrip/random-edits", test_random_edits);
  ADD ("/store/roundtrip/foreign-layout", test_foreign_layout);
  ADD ("/store/roundtrip/special-values", test_special_values);
  return g_test_run ();
}
