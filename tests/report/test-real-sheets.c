/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of one real plan as another program reads them. Skipped where its tables are absent.
 */

#include "testing.h"

#include "sokaku-book.h"
#include "sokaku-reference.h"
#include "sokaku-room.h"
#include "sokaku-sheet-text.h"
#include "sokaku-sheet.h"
#include "sokaku-tables.h"

typedef struct
{
  SokakuPlan *plan; /* (nullable): no tables here */
  SokakuPages *pages;
  GPtrArray *items;
} Fixture;

static void
setup (Fixture *self, gconstpointer data)
{
  const char *path = g_getenv ("SOKAKU_TABLES_DIR");
  g_autoptr (SokakuStats) stats = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  SokakuPageSetup page_setup;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("no real tables here");
      return;
    }
  folder = g_file_new_for_path (path);
  self->plan = sokaku_tables_import (folder, NULL, &error);
  g_assert_no_error (error);
  self->items = sokaku_plan_list_items (self->plan);
  stats = sokaku_stats_new (self->plan);
  sokaku_page_setup_init_a4 (&page_setup);
  self->pages = sokaku_book_build (stats, &(SokakuBookSpec){ .parts = SOKAKU_BOOK_SHEETS },
                                   &page_setup, &error);
  g_assert_no_error (error);
  testing_assert_inside (self->pages, page_setup.margin);
  testing_assert_rows_whole (self->pages);
}

static void
teardown (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->pages);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->plan);
}

/* A sheet as it was read back: its pages without blanks. */
typedef struct
{
  Fixture *fixture;
  SokakuItem *item;
  const char *text;
  guint n_texts;
} Sheet;

static void
assert_there (Sheet *sheet, const char *text)
{
  g_autofree char *rendered = sokaku_reference_render (text, sheet->item, sheet->fixture->plan);
  g_autofree char *squeezed = testing_squeeze (rendered);

  if (*squeezed == '\0')
    return;
  sheet->n_texts++;
  if (strstr (sheet->text, squeezed) == NULL)
    g_test_message ("sheet %s lacks %u characters", sokaku_item_get_number (sheet->item),
                    (guint) g_utf8_strlen (squeezed, -1));
  g_assert_nonnull (strstr (sheet->text, squeezed));
}

static void
check_years (Sheet *sheet)
{
  SokakuNodeList *schedule = sokaku_item_get_schedule (sheet->item);
  SokakuNodeList *issues = sokaku_item_get_issues (sheet->item);

  for (guint i = 0; i < sokaku_node_list_get_length (schedule); i++)
    {
      assert_there (sheet, sokaku_schedule_cell_get_planned (sokaku_node_list_peek (schedule, i)));
      assert_there (sheet, sokaku_schedule_cell_get_actual (sokaku_node_list_peek (schedule, i)));
    }
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      assert_there (sheet, sokaku_issue_get_problem (sokaku_node_list_peek (issues, i)));
      assert_there (sheet, sokaku_issue_get_solution (sokaku_node_list_peek (issues, i)));
    }
}

static void
check_actions (Sheet *sheet)
{
  SokakuNodeList *actions = sokaku_item_get_actions (sheet->item);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);
      g_autofree char *results
          = sokaku_sheet_text_dup_results (sheet->fixture->plan, sheet->item, action);

      assert_there (sheet, sokaku_action_get_plan (action));
      assert_there (sheet, results);
    }
}

static void
check_evaluations (Sheet *sheet)
{
  SokakuNodeList *evaluations = sokaku_item_get_evaluations (sheet->item);

  for (guint i = 0; i < sokaku_node_list_get_length (evaluations); i++)
    {
      SokakuEvaluation *evaluation = sokaku_node_list_peek (evaluations, i);
      SokakuNodeList *scores = sokaku_evaluation_get_scores (evaluation);

      assert_there (sheet, sokaku_evaluation_get_reason (evaluation));
      for (guint s = 0; s < sokaku_node_list_get_length (scores); s++)
        assert_there (sheet, sokaku_score_get_reason (sokaku_node_list_peek (scores, s)));
    }
}

/* The pages of a sheet, from its heading to the next. */
static char *
dup_sheet_text (Fixture *self, char **read, guint position)
{
  guint first = sokaku_pages_get_heading (self->pages, 2 * position)->page;
  guint end = position + 1 < self->items->len
                  ? sokaku_pages_get_heading (self->pages, 2 * position + 2)->page
                  : sokaku_pages_get_n_pages (self->pages);
  GString *text = g_string_new (NULL);

  for (guint page = first; page < end; page++)
    {
      g_autofree char *squeezed = testing_squeeze (read[page]);

      g_string_append (text, squeezed);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* Every text of every sheet is in the file, on its sheet's own pages. */
static void
test_texts (Fixture *self, gconstpointer data)
{
  g_autofree char *all = NULL;
  g_auto (GStrv) read = NULL;
  guint n_texts = 0;
  char *path;

  if (self->plan == NULL)
    return;
  path = testing_write_file (self->pages);
  all = testing_run ("pdftotext", "-raw", path, "-", NULL);
  testing_remove_file (path);
  read = g_strsplit (all, "\f", 0);
  g_assert_cmpuint (g_strv_length (read), ==, sokaku_pages_get_n_pages (self->pages) + 1);

  for (guint i = 0; i < self->items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (self->items, i);
      g_autofree char *text = dup_sheet_text (self, read, i);
      Sheet sheet = { self, item, text, 0 };

      assert_there (&sheet, sokaku_item_get_title (item));
      for (const char *const *d = sokaku_item_get_departments (item); *d != NULL; d++)
        assert_there (&sheet, *d);
      check_years (&sheet);
      check_actions (&sheet);
      check_evaluations (&sheet);
      assert_there (&sheet, sokaku_item_get_special_note (item));
      assert_there (&sheet, sokaku_item_get_remark (item));
      n_texts += sheet.n_texts;
    }
  g_assert_cmpuint (n_texts, >, 3000);
}

/* The boxes suit what clerks write: most texts need less than all of theirs, and the
 * longest little more. */
static void
test_room (Fixture *self, gconstpointer data)
{
  g_autoptr (SokakuRoom) room = NULL;
  guint n = 0, n_over = 0;
  int most = 0;

  if (self->plan == NULL)
    return;
  room = sokaku_room_new (self->plan);
  for (guint i = 0; i < self->items->len; i++)
    {
      SokakuItem *item = g_ptr_array_index (self->items, i);
      SokakuNodeList *actions = sokaku_item_get_actions (item);
      SokakuNodeList *issues = sokaku_item_get_issues (item);
      SokakuNodeList *schedule = sokaku_item_get_schedule (item);
      g_autoptr (GArray) used = g_array_new (FALSE, FALSE, sizeof (int));
      int percent;

#define USE(field, text)                                                                           \
  percent = sokaku_room_measure (room, field, text);                                               \
  g_array_append_val (used, percent)

      USE (SOKAKU_ROOM_SPECIAL_NOTE, sokaku_item_get_special_note (item));
      USE (SOKAKU_ROOM_REMARK, sokaku_item_get_remark (item));
      for (guint a = 0; a < sokaku_node_list_get_length (actions); a++)
        {
          SokakuAction *action = sokaku_node_list_peek (actions, a);
          g_autofree char *results = sokaku_sheet_text_dup_results (self->plan, item, action);

          USE (SOKAKU_ROOM_PLAN, sokaku_action_get_plan (action));
          USE (SOKAKU_ROOM_RESULT, results);
        }
      for (guint a = 0; a < sokaku_node_list_get_length (issues); a++)
        {
          USE (SOKAKU_ROOM_PROBLEM, sokaku_issue_get_problem (sokaku_node_list_peek (issues, a)));
          USE (SOKAKU_ROOM_SOLUTION, sokaku_issue_get_solution (sokaku_node_list_peek (issues, a)));
        }
      for (guint a = 0; a < sokaku_node_list_get_length (schedule); a++)
        {
          USE (SOKAKU_ROOM_SCHEDULE_PLANNED,
               sokaku_schedule_cell_get_planned (sokaku_node_list_peek (schedule, a)));
          USE (SOKAKU_ROOM_SCHEDULE_ACTUAL,
               sokaku_schedule_cell_get_actual (sokaku_node_list_peek (schedule, a)));
        }
#undef USE
      for (guint u = 0; u < used->len; u++)
        {
          n++;
          n_over += g_array_index (used, int, u) > 100;
          most = MAX (most, g_array_index (used, int, u));
        }
    }
  g_test_message ("%u of %u texts are over their box, the most %d %%", n_over, n, most);
  g_assert_cmpuint (n, >, 3000);
  g_assert_cmpuint (n_over * 50, <, n);
  g_assert_cmpint (most, >, 100);
  g_assert_cmpint (most, <, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/report/real-sheets/texts", Fixture, NULL, setup, test_texts, teardown);
  g_test_add ("/report/real-sheets/room", Fixture, NULL, setup, test_room, teardown);

  return testing_finish (g_test_run ());
}
