/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New plans and new years in files: valid, the same when read again, and gone when undone. */
#include "sokaku-document.h"
#include "sokaku-next-year.h"
#include "sokaku-plan-draft.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <libxml/xmlschemas.h>

static SokakuDocument *
load (GFile *folder)
{
  g_autoptr (GError) error = NULL;
  SokakuDocument *document = sokaku_document_load (folder, NULL, &error);
  g_autoptr (GPtrArray) damage = NULL;

  g_assert_no_error (error);
  damage = sokaku_document_list_damage (document);
  g_assert_cmpuint (damage->len, ==, 0);
  return document;
}

static void
save (SokakuDocument *document, GFile *folder)
{
  g_autoptr (GError) error = NULL;

  sokaku_document_save (document, folder, NULL, &error);
  g_assert_no_error (error);
}

static void
check_valid (const char *path, GHashTable *files)
{
  g_autofree char *file = g_build_filename (g_getenv ("SOKAKU_SOURCE_DIR"), "data", "schema",
                                            "sokaku-plan-1.xsd", NULL);
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt (file);
  xmlSchemaPtr schema = xmlSchemaParse (parser);
  GHashTableIter iter;
  gpointer name;

  g_assert_nonnull (schema);
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *full = g_build_filename (path, name, NULL);
      xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt (schema);

      g_assert_cmpint (xmlSchemaValidateFile (context, full, 0), ==, 0);
      xmlSchemaFreeValidCtxt (context);
    }
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
}

/* Saved, valid, and written anew the same to the byte. */
static void
check_plan (SokakuPlan *plan, guint n_files)
{
  g_autofree char *path = sokaku_test_make_folder ();
  g_autofree char *again_path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) again = g_file_new_for_path (again_path);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (SokakuDocument) read = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;

  save (document, folder);
  before = sokaku_test_read_folder (path);
  g_assert_cmpuint (g_hash_table_size (before), ==, n_files);
  check_valid (path, before);
  read = load (folder);
  save (read, again);
  after = sokaku_test_read_folder (again_path);
  g_assert_true (sokaku_test_folders_equal (before, after));
  sokaku_test_remove_folder (path);
  sokaku_test_remove_folder (again_path);
}

static void
test_template (gconstpointer language)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("SOKAKU_SOURCE_DIR"), "data", "template", language, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (SokakuDocument) template = load (folder);
  SokakuPlan *source = sokaku_document_get_plan (template);
  g_autoptr (SokakuPlanDraft) draft = sokaku_plan_draft_new (source, 2027);
  g_autoptr (SokakuPlan) plan = NULL;
  g_autoptr (GHashTable) files = sokaku_test_read_folder (path);

  check_plan (source, 2);
  check_valid (path, files);
  g_assert_cmpstr (sokaku_plan_get_language (source), ==, language);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_plan_get_criteria (source)), >, 0);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_plan_get_grades (source)), >, 0);
  g_assert_cmpuint (sokaku_node_list_get_length (sokaku_plan_get_scale (source)), >, 0);
  sokaku_plan_set_name (sokaku_plan_draft_get_plan (draft), "計画");
  for (int field = 0; field <= SOKAKU_PLAN_DRAFT_NO_FIELD; field++)
    g_assert_null (sokaku_plan_draft_dup_problem (draft, field));
  plan = sokaku_plan_draft_finish (draft);
  check_plan (plan, 2);
}

static void
test_structure (void)
{
  g_autoptr (SokakuPlan) source = sokaku_test_make_plan (4, 20);
  g_autoptr (SokakuPlanDraft) draft = NULL;
  g_autoptr (SokakuPlan) plan = NULL;
  guint n_headings, n_items;

  sokaku_test_fill_every_field (source);
  draft = sokaku_plan_draft_new (source, 2027);
  sokaku_plan_draft_set_renumber (draft, TRUE);
  sokaku_plan_draft_add_theme (draft);
  sokaku_pick_list_count (sokaku_plan_draft_get_items (draft), &n_headings, &n_items);
  plan = sokaku_plan_draft_finish (draft);
  /* The plan, the report, sheets, and what the council says of each initiative. */
  check_plan (plan, 2 + n_items + sokaku_node_list_get_length (sokaku_plan_get_initiatives (plan)));
}

/* The next year changes the files, and undone it has never been. */
static void
test_next_year (void)
{
  g_autofree char *path = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (4, 20);
  g_autoptr (SokakuDocument) made = sokaku_document_new (plan);
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GHashTable) before = NULL;

  save (made, folder);
  before = sokaku_test_read_folder (path);
  document = load (folder);
  for (int after = 0; after <= 1; after++)
    {
      SokakuHistory *history = sokaku_document_get_history (document);
      g_autoptr (GArray) years = sokaku_next_year_list_years (sokaku_document_get_plan (document));
      g_autoptr (SokakuNextYear) next = sokaku_next_year_new (sokaku_document_get_plan (document),
                                                              g_array_index (years, int, after));
      g_autoptr (GHashTable) opened = NULL;
      g_autoptr (GHashTable) undone = NULL;
      g_autoptr (SokakuDocument) again = NULL;
      g_autoptr (GError) error = NULL;
      SokakuNextCounts counts;

      sokaku_next_year_count (next, &counts);
      g_assert_cmpuint (counts.rows, >, 0);
      sokaku_next_year_apply (next, history, &error);
      g_assert_no_error (error);
      save (document, NULL);
      opened = sokaku_test_read_folder (path);
      g_assert_false (sokaku_test_folders_equal (before, opened));
      check_valid (path, opened);
      again = load (folder);
      g_assert_true (sokaku_plan_is_locked (sokaku_document_get_plan (again),
                                            sokaku_plan_get_first_fiscal (plan)));

      sokaku_history_undo (history);
      save (document, NULL);
      undone = sokaku_test_read_folder (path);
      g_assert_true (sokaku_test_folders_equal (before, undone));
    }
  sokaku_test_remove_folder (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/new-plan/template/ja", "ja", test_template);
  g_test_add_data_func ("/new-plan/template/en", "en", test_template);
  g_test_add_func ("/new-plan/structure", test_structure);
  g_test_add_func ("/new-plan/next-year", test_next_year);
  return g_test_run ();
}
