/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits of the structure on disk: files come and go, and what is saved can be read again. */
#include "sokaku-date.h"
#include "sokaku-document.h"
#include "sokaku-sheet.h"
#include "sokaku-structure.h"
#include "sokaku-test-folder.h"
#include "sokaku-test-plan.h"

#include <string.h>

typedef struct
{
  char *path;
  GFile *folder;
  SokakuDocument *document;
  SokakuPlan *plan;
  SokakuHistory *history;
  GHashTable *before;
} Fixture;

static void
open_fixture (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&f->document);
  f->document = sokaku_document_load (f->folder, NULL, &error);
  g_assert_no_error (error);
  f->plan = sokaku_document_get_plan (f->document);
  f->history = sokaku_document_get_history (f->document);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (SokakuPlan) plan = sokaku_test_make_plan (3, 9);
  g_autoptr (SokakuDocument) document = sokaku_document_new (plan);
  g_autoptr (GError) error = NULL;

  f->path = sokaku_test_make_folder ();
  f->folder = g_file_new_for_path (f->path);
  sokaku_document_save (document, f->folder, NULL, &error);
  g_assert_no_error (error);
  f->before = sokaku_test_read_folder (f->path);
  open_fixture (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->document);
  sokaku_test_remove_folder (f->path);
  g_free (f->path);
  g_object_unref (f->folder);
  g_hash_table_unref (f->before);
}

static void
save (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  sokaku_document_save (f->document, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_file (Fixture *f, const char *path, gboolean exists)
{
  g_autofree char *full = g_build_filename (f->path, path, NULL);

  g_assert_true (g_file_test (full, G_FILE_TEST_EXISTS) == exists);
}

static void
assert_as_before (Fixture *f)
{
  g_autoptr (GHashTable) now = sokaku_test_read_folder (f->path);

  g_assert_true (sokaku_test_folders_equal (f->before, now));
}

/* What is on disk reads as it is in memory: without damage, and saved elsewhere to the same bytes.
 */
static void
assert_reads (Fixture *f)
{
  g_autoptr (GHashTable) saved = sokaku_test_read_folder (f->path);
  g_autoptr (GHashTable) again = NULL;
  g_autofree char *copy = sokaku_test_make_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (copy);
  g_autoptr (GPtrArray) damage = NULL;
  g_autoptr (SokakuDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = sokaku_document_load (f->folder, NULL, &error);
  g_assert_no_error (error);
  damage = sokaku_document_list_damage (document);
  g_assert_cmpuint (damage->len, ==, 0);
  sokaku_document_save (document, folder, NULL, &error);
  g_assert_no_error (error);
  again = sokaku_test_read_folder (copy);
  g_assert_true (sokaku_test_folders_equal (saved, again));
  sokaku_test_remove_folder (copy);
}

static void
test_items (Fixture *f, gconstpointer data)
{
  SokakuInitiative *second = sokaku_plan_find_initiative (f->plan, "i2");
  g_autofree char *text = NULL;

  g_assert_nonnull (
      sokaku_structure_add_item (f->plan, f->history, second, 0, "N1", "新しい", NULL));
  g_assert_true (
      sokaku_structure_remove (f->plan, f->history, sokaku_plan_find_item (f->plan, "2"), NULL));
  g_assert_true (sokaku_structure_move_item (
      f->plan, f->history, sokaku_plan_find_item (f->plan, "1"), second, 0, NULL));
  save (f);
  assert_file (f, "sheets/N1.xml", TRUE);
  assert_file (f, "sheets/2.xml", FALSE);
  assert_reads (f);
  text = sokaku_test_read (f->path, "plan.xml");
  g_assert_nonnull (strstr (text, "<item id=\"1\"/>\n    <item id=\"N1\"/>"));

  while (sokaku_history_get_can_undo (f->history))
    sokaku_history_undo (f->history);
  save (f);
  assert_file (f, "sheets/N1.xml", FALSE);
  assert_as_before (f);

  /* And there once more. */
  while (sokaku_history_get_can_redo (f->history))
    sokaku_history_redo (f->history);
  save (f);
  assert_file (f, "sheets/2.xml", FALSE);
  assert_reads (f);
}

/* An item that takes the id of a removed one has its own sheet. */
static void
test_same_id (Fixture *f, gconstpointer data)
{
  SokakuInitiative *first = sokaku_plan_find_initiative (f->plan, "i1");
  g_autofree char *text = NULL;

  g_assert_true (
      sokaku_structure_remove (f->plan, f->history, sokaku_plan_find_item (f->plan, "2"), NULL));
  g_assert_nonnull (
      sokaku_structure_add_item (f->plan, f->history, first, 0, "2", "別の項目", NULL));
  save (f);
  text = sokaku_test_read (f->path, "sheets/2.xml");
  g_assert_nonnull (strstr (text, "別の項目"));
  assert_reads (f);
  sokaku_history_undo (f->history);
  sokaku_history_undo (f->history);
  save (f);
  assert_as_before (f);
}

static void
test_initiatives (Fixture *f, gconstpointer data)
{
  g_assert_true (sokaku_structure_remove (f->plan, f->history,
                                          sokaku_plan_find_initiative (f->plan, "i2"), NULL));
  g_assert_nonnull (sokaku_structure_add_initiative (f->plan, f->history, 0, "新しい", NULL));
  save (f);
  assert_file (f, "council/i2.xml", FALSE);
  assert_file (f, "council/4.xml", TRUE);
  assert_file (f, "sheets/4.xml", FALSE);
  assert_reads (f);
  sokaku_history_undo (f->history);
  sokaku_history_undo (f->history);
  save (f);
  assert_as_before (f);
}

/* One edit of each kind that reaches into many files. */
static void
edit (Fixture *f, guint n)
{
  SokakuPlan *plan = f->plan;
  gboolean done = FALSE;

  switch (n)
    {
    case 0:
      done = sokaku_structure_add_year (plan, f->history, 2025, NULL) != NULL;
      break;
    case 1:
      done = sokaku_structure_remove (plan, f->history, sokaku_plan_peek_year (plan, 0), NULL);
      break;
    case 2:
      done = sokaku_structure_set_evaluated (plan, f->history, sokaku_plan_find_year (plan, 2024),
                                             TRUE, NULL);
      break;
    case 3:
      done = sokaku_structure_set_evaluated (plan, f->history, sokaku_plan_find_year (plan, 2021),
                                             FALSE, NULL);
      break;
    case 4:
      done = sokaku_structure_add_criterion (plan, f->history, 1, "公平性", NULL) != NULL;
      break;
    case 5:
      done = sokaku_structure_remove (plan, f->history, sokaku_plan_find_criterion (plan, "c2"),
                                      NULL);
      break;
    case 6:
      done = sokaku_structure_move (plan, f->history, sokaku_plan_find_criterion (plan, "c1"), 3,
                                    NULL);
      break;
    case 7:
      done = sokaku_structure_set_text (plan, f->history,
                                        sokaku_node_list_peek (sokaku_plan_get_grades (plan), 0),
                                        "name", "秀", NULL);
      break;
    case 8:
      done = sokaku_structure_remove (
          plan, f->history, sokaku_node_list_peek (sokaku_plan_get_grades (plan), 1), NULL);
      break;
    case 9:
      done = sokaku_structure_remove (plan, f->history, sokaku_plan_find_member (plan, "m1"), NULL);
      break;
    case 10:
      done = sokaku_structure_remove (plan, f->history, sokaku_plan_find_theme (plan, "t1"), NULL);
      break;
    case 11:
      done = sokaku_structure_remove (
          plan, f->history, sokaku_node_list_peek (sokaku_plan_get_scale (plan), 0), NULL);
      break;
    case 12:
      done = sokaku_structure_rename_tag (plan, f->history, "R5内容変更", "変更", NULL);
      break;
    default:
      done = sokaku_structure_end_item (plan, f->history, sokaku_plan_find_item (plan, "1"),
                                        SOKAKU_DATE (2022, 3, 0), NULL);
    }
  g_assert_true (done);
}

#define N_EDITS 14

/* Each alone: saved, read, undone, and saved to the bytes there were. */
static void
test_each (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < N_EDITS; i++)
    {
      edit (f, i);
      save (f);
      assert_reads (f);
      sokaku_history_undo (f->history);
      save (f);
      assert_as_before (f);
    }
}

/* All after each other, and back without a save between. */
static void
test_all (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < N_EDITS; i++)
    edit (f, i);
  save (f);
  assert_reads (f);
  while (sokaku_history_get_can_undo (f->history))
    sokaku_history_undo (f->history);
  save (f);
  assert_as_before (f);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/structure/items", test_items);
  ADD ("/structure/same-id", test_same_id);
  ADD ("/structure/initiatives", test_initiatives);
  ADD ("/structure/each", test_each);
  ADD ("/structure/all", test_all);
  return g_test_run ();
}
