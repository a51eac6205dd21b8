/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frozen editions: all files byte for byte, never replaced, told when changed, no part of the plan.
 */
#include "sokaku-edition.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sokaku-document.h"
#include "sokaku-edition-changes.h"
#include "sokaku-report-text.h"
#include "sokaku-sheet.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

typedef struct
{
  char *path;
  GFile *folder;
  SokakuDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (2, 4);
  g_autoptr (GError) error = NULL;

  fixture->path = sokaku_test_make_folder ();
  fixture->folder = g_file_new_for_path (fixture->path);
  fixture->document = sokaku_document_new (plan);
  sokaku_document_save (fixture->document, fixture->folder, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sokaku_test_remove_folder (fixture->path);
  g_free (fixture->path);
  g_object_unref (fixture->folder);
  g_object_unref (fixture->document);
}

static SokakuEdition *
freeze (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  SokakuEdition *edition = sokaku_edition_freeze (fixture->folder, name, "第1回審議会", 20250730,
                                                  "配付用\n2行目", NULL, &error);

  g_assert_no_error (error);
  return edition;
}

static void
edit_and_save (Fixture *fixture, const char *remark)
{
  SokakuPlan *plan = sokaku_document_get_plan (fixture->document);
  g_autoptr (GError) error = NULL;

  sokaku_history_set_string (sokaku_document_get_history (fixture->document),
                             G_OBJECT (sokaku_plan_find_item (plan, "1")), "remark", remark, NULL);
  sokaku_document_save (fixture->document, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* The copy holds what the plan held, whatever becomes of that. */
static void
test_freeze (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) before = sokaku_test_read_folder (fixture->path);
  g_autoptr (SokakuEdition) edition = freeze (fixture, "2025-07-30");
  g_autofree char *path = g_file_get_path (edition->folder);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer name, content;

  g_assert_cmpstr (edition->name, ==, "2025-07-30");
  g_assert_cmpstr (edition->title, ==, "第1回審議会");
  g_assert_cmpint (edition->date, ==, 20250730);
  g_assert_cmpstr (edition->remark, ==, "配付用\n2行目");
  edit_and_save (fixture, "edited");
  edit_and_save (fixture, "edited again");
  {
    g_autoptr (GHashTable) frozen = sokaku_test_read_folder (path);

    g_assert_cmpuint (g_hash_table_size (frozen), ==, g_hash_table_size (before) + 1);
    g_hash_table_iter_init (&iter, before);
    while (g_hash_table_iter_next (&iter, &name, &content))
      g_assert_cmpstr (g_hash_table_lookup (frozen, name), ==, content);
  }
  g_assert_true (sokaku_edition_verify (edition, NULL, &error));
  g_assert_no_error (error);
}

/* An edition is a plan that can be read, and not saved into; the plan does not see it. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuEdition) edition = freeze (fixture, "a");
  g_autoptr (GError) error = NULL;
  g_autoptr (SokakuDocument) frozen = NULL;
  g_autoptr (SokakuDocument) again = NULL;
  g_autoptr (GPtrArray) damage = NULL;

  edit_and_save (fixture, "edited");
  frozen = sokaku_document_load (edition->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      sokaku_item_get_remark (sokaku_plan_find_item (sokaku_document_get_plan (frozen), "1")), !=,
      "edited");
  sokaku_history_set_string (sokaku_document_get_history (frozen),
                             sokaku_document_get_plan (frozen), "name", "other", NULL);
  g_assert_false (sokaku_document_save (frozen, NULL, NULL, &error));
  g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_UNWRITABLE);
  g_assert_nonnull (strstr (error->message, "This edition is frozen"));
  g_clear_error (&error);
  g_assert_true (sokaku_edition_verify (edition, NULL, NULL));

  again = sokaku_document_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  damage = sokaku_document_list_damage (again);
  g_assert_cmpuint (damage->len, ==, 0);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = sokaku_edition_list (fixture->folder, NULL, &error);
  g_autofree char *stray = g_build_filename (fixture->path, "editions", "stray", NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) left = NULL;
  const char *const names[] = { "later", "sooner", "undated" };
  const int dates[] = { 20250801, 20250401, 0 };

  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SokakuEdition) edition
          = sokaku_edition_freeze (fixture->folder, names[i], "", dates[i], "", NULL, &error);

      g_assert_no_error (error);
    }
  g_assert_cmpint (g_mkdir (stray, 0700), ==, 0);
  list = sokaku_edition_list (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (((SokakuEdition *) list->pdata[0])->name, ==, "sooner");
  g_assert_cmpstr (((SokakuEdition *) list->pdata[1])->name, ==, "later");
  g_assert_cmpstr (((SokakuEdition *) list->pdata[2])->name, ==, "undated");

  g_assert_true (sokaku_edition_delete (list->pdata[0], NULL, &error));
  left = sokaku_edition_list (fixture->folder, NULL, &error);
  g_assert_cmpuint (left->len, ==, 2);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const bad_names[] = { "", ".", "..", "a/b", "a b", "CON", ".new-a", "-a" };
  g_autoptr (SokakuEdition) edition = freeze (fixture, "a");
  g_autofree char *sheet
      = g_build_filename (fixture->path, "editions", "a", "sheets", "1.xml", NULL);
  g_autofree char *plan_file = g_build_filename (fixture->path, "plan.xml", NULL);
  g_autoptr (GHashTable) before = sokaku_test_read_folder (fixture->path);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad_names); i++)
    {
      g_assert_null (
          sokaku_edition_freeze (fixture->folder, bad_names[i], "", 0, "", NULL, &error));
      g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_VALUE);
      g_clear_error (&error);
    }
  g_assert_null (sokaku_edition_freeze (fixture->folder, "a", "", 0, "", NULL, &error));
  g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_EMPTY);
  g_clear_error (&error);
  g_assert_null (sokaku_edition_find (fixture->folder, "b", NULL, &error));
  g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  after = sokaku_test_read_folder (fixture->path);
  g_assert_true (sokaku_test_folders_equal (before, after));

  /* A plan of which a file is missing leaves no half of an edition. */
  g_assert_cmpint (g_unlink (plan_file), ==, 0);
  g_assert_null (sokaku_edition_freeze (fixture->folder, "c", "", 0, "", NULL, &error));
  g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (sokaku_edition_find (fixture->folder, "c", NULL, NULL));

  g_assert_true (g_file_set_contents (sheet, "<sheet/>", -1, NULL));
  g_assert_false (sokaku_edition_verify (edition, NULL, &error));
  g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==,
                   "sheets/1.xml: This file of the edition “a” was changed after it was frozen.");
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (sheet), ==, 0);
  g_assert_false (sokaku_edition_verify (edition, NULL, &error));
  g_assert_error (error, SOKAKU_STORE_ERROR, SOKAKU_STORE_ERROR_CONFLICT);
}

static SokakuPlan *
make_plan_with_text (const char *words)
{
  SokakuPlan *plan = sokaku_test_make_plan (1, 2);
  SokakuNodeList *texts = sokaku_report_get_texts (sokaku_plan_get_report (plan));
  SokakuReportText *text = sokaku_report_text_new ();

  while (sokaku_node_list_get_length (texts) > 0)
    sokaku_node_list_remove (texts, 0);
  sokaku_report_text_set_key (text, "introduction");
  sokaku_report_text_set_text (text, words);
  sokaku_node_list_take (texts, text);
  return plan;
}

/* What changed is called as the window calls it. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SokakuPlan) old_plan = make_plan_with_text ("before");
  g_autoptr (SokakuPlan) new_plan = make_plan_with_text ("after");
  g_autoptr (GPtrArray) changes = NULL;
  const SokakuPlanChange *change;

  sokaku_item_set_remark (sokaku_plan_find_item (new_plan, "1"), "new remark");
  changes = sokaku_edition_changes_list (old_plan, new_plan);
  g_assert_cmpuint (changes->len, ==, 2);
  change = changes->pdata[0];
  g_assert_cmpstr (change->path, ==, "sheets/1.xml");
  g_assert_cmpstr (change->after, ==, "new remark");
  change = changes->pdata[1];
  g_assert_cmpstr (change->place, ==, "Report");
  g_assert_cmpstr (change->field, ==, "Introduction Text");
  g_assert_cmpstr (change->before, ==, "before");
  g_assert_cmpstr (change->after, ==, "after");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/store/edition/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("freeze", test_freeze);
  ADD ("open", test_open);
  ADD ("list", test_list);
  ADD ("refused", test_refused);
  ADD ("changes", test_changes);

  return g_test_run ();
}
