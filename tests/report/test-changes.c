/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two states of a plan, on paper, and the pages that it replaces. */

#include "testing-plan.h"
#include "testing.h"

#include <string.h>

#include "sokaku-book.h"
#include "sokaku-changes-pages.h"
#include "sokaku-page-changes.h"
#include "sokaku-sheet.h"

static SokakuPages *
build (SokakuPlan *plan)
{
  g_autoptr (SokakuStats) stats = sokaku_stats_new (plan);
  g_autoptr (GError) error = NULL;
  SokakuPageSetup setup;
  SokakuPages *pages;

  sokaku_page_setup_init_a4 (&setup);
  pages
      = sokaku_book_build (stats, &(SokakuBookSpec){ .parts = SOKAKU_BOOK_WHOLE }, &setup, &error);
  g_assert_no_error (error);
  return pages;
}

static GArray *
compare (SokakuPages *old_pages, SokakuPages *new_pages)
{
  SokakuPageSetup setup;

  sokaku_page_setup_init_a4 (&setup);
  return sokaku_page_changes_list (old_pages, new_pages, setup.margin);
}

/* A text that takes no more room changes its own page only; nothing changes none. */
static void
test_replaced (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  SokakuItem *item = testing_plan_get_item (plan, 40);
  g_autofree char *anchor = g_strconcat ("item/", sokaku_item_get_id (item), NULL);
  g_autoptr (SokakuPages) before = NULL;
  g_autoptr (SokakuPages) same = NULL;
  g_autoptr (SokakuPages) after = NULL;
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) changes = NULL;
  const SokakuPageChange *change;
  g_autofree char *content = NULL;
  guint page;
  double y;

  sokaku_item_set_remark (item, "元の特記事項");
  before = build (plan);
  same = build (plan);
  none = compare (before, same);
  g_assert_cmpuint (none->len, ==, 0);

  sokaku_item_set_remark (item, "次の特記事項");
  after = build (plan);
  changes = compare (before, after);
  g_assert_cmpuint (changes->len, ==, 1);
  change = &g_array_index (changes, SokakuPageChange, 0);
  g_assert_cmpint (change->kind, ==, SOKAKU_PAGE_CHANGE_REPLACE);
  g_assert_cmpint (change->old_page, ==, change->new_page);
  g_assert_true (sokaku_pages_find_anchor (after, anchor, &page, &y));
  g_assert_cmpint (change->new_page, >=, (int) page);
  content = sokaku_changes_pages_dup_content (plan, after, change->new_page);
  g_assert_nonnull (strstr (content, sokaku_item_get_title (item)));
}

/* A sheet that grows by a page moves those after it, which stay what they are. */
static void
test_inserted (void)
{
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  SokakuItem *item = testing_plan_get_item (plan, 10);
  g_autoptr (GString) much = g_string_new (NULL);
  g_autoptr (SokakuPages) before = build (plan);
  g_autoptr (SokakuPages) after = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GArray) back = NULL;
  guint n_inserted = 0, n_removed = 0;
  guint n_more;

  while (g_utf8_strlen (much->str, -1) < 2500)
    g_string_append (much, "長い特記事項である。");
  sokaku_item_set_remark (item, much->str);
  after = build (plan);
  n_more = sokaku_pages_get_n_pages (after) - sokaku_pages_get_n_pages (before);
  g_assert_cmpuint (n_more, >, 0);
  changes = compare (before, after);
  for (guint i = 0; i < changes->len; i++)
    n_inserted += g_array_index (changes, SokakuPageChange, i).kind == SOKAKU_PAGE_CHANGE_INSERT;
  g_assert_cmpuint (n_inserted, ==, n_more);
  /* The sheet, and the contents, whose numbers moved. */
  g_assert_cmpuint (changes->len, <, 10);

  back = compare (after, before);
  for (guint i = 0; i < back->len; i++)
    n_removed += g_array_index (back, SokakuPageChange, i).kind == SOKAKU_PAGE_CHANGE_REMOVE;
  g_assert_cmpuint (n_removed, ==, n_more);
}

static void
test_list (void)
{
  static const SokakuChangedField fields[] = {
    { "1 項目", "特記事項", "市民のために続ける。", "市民とともに続ける。" },
    { "1 項目", "期日", "", "令和7年3月" },
    { "2 項目", "項目名", "古い名", "" },
  };
  g_autoptr (SokakuPlan) plan = testing_plan_new (&testing_shape_usual);
  g_autoptr (GPtrArray) blocks = testing_blocks_new ();
  g_autoptr (GPtrArray) no_blocks = testing_blocks_new ();
  g_autoptr (SokakuPages) pages = NULL;
  g_autoptr (SokakuPages) nothing = NULL;
  g_autofree char *text = NULL;
  g_autofree char *none = NULL;

  sokaku_changes_pages_add (blocks, plan, "第1回", "第2回", fields, G_N_ELEMENTS (fields));
  pages = testing_paginate (blocks);
  text = testing_page_text (pages, 0);
  g_assert_nonnull (strstr (text, "新旧対照表"));
  g_assert_nonnull (strstr (text, "旧（第1回）"));
  g_assert_nonnull (strstr (text, "新（第2回）"));
  g_assert_nonnull (strstr (text, "市民のために続ける。"));
  g_assert_nonnull (strstr (text, "市民とともに続ける。"));
  g_assert_cmpuint (testing_count (text, "1 項目"), ==, 1);
  g_assert_cmpuint (testing_count (text, "―"), ==, 2);

  sokaku_changes_pages_add (no_blocks, plan, "", "", NULL, 0);
  nothing = testing_paginate (no_blocks);
  none = testing_page_text (nothing, 0);
  g_assert_nonnull (strstr (none, "変更なし"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/changes/replaced", test_replaced);
  g_test_add_func ("/report/changes/inserted", test_inserted);
  g_test_add_func ("/report/changes/list", test_list);

  return testing_finish (g_test_run ());
}
