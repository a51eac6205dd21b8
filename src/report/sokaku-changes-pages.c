/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two editions of a plan, on paper (新旧対照表). */

#include "sokaku-changes-pages.h"

#include <string.h>

#include "sokaku-block.h"
#include "sokaku-page-changes.h"
#include "sokaku-text-diff.h"
#include "sokaku-words.h"

#define FONT_SIZE 9.0
#define NONE "―"

static const char *
get_word (SokakuPlan *plan, SokakuWord word)
{
  return sokaku_words_get (sokaku_plan_get_language (plan), word);
}

static void
add_head (SokakuRuledTable *table, SokakuPlan *plan, SokakuWord word)
{
  sokaku_ruled_table_add_cell (table, get_word (plan, word), SOKAKU_CELL_PLAIN);
}

/* A column's head with the edition that it is of. */
static void
add_named_head (SokakuRuledTable *table, SokakuPlan *plan, SokakuWord word, const char *name)
{
  g_autofree char *head
      = sokaku_words_add_limit (sokaku_plan_get_language (plan), get_word (plan, word), name);

  sokaku_ruled_table_add_cell (table, head, SOKAKU_CELL_PLAIN);
}

/* What stands in only one of the texts is underlined there. */
static void
add_marked_cell (SokakuRuledTable *table, GArray *parts, SokakuTextDiffKind own)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (SokakuTextRange));

  for (guint i = 0; i < parts->len; i++)
    {
      const SokakuTextDiffPart *part = &g_array_index (parts, SokakuTextDiffPart, i);
      SokakuTextRange range = { text->len, 0 };

      if (part->kind != SOKAKU_TEXT_DIFF_SAME && part->kind != own)
        continue;
      g_string_append (text, part->text);
      range.end = text->len;
      if (part->kind == own)
        g_array_append_val (ranges, range);
    }
  sokaku_ruled_table_add_cell (table, text->len > 0 ? text->str : NONE,
                               SOKAKU_CELL_START | SOKAKU_CELL_TOP);
  if (text->len > 0)
    sokaku_ruled_table_underline_cell (table, ranges);
}

static guint
count_place (const SokakuChangedField *fields, guint n_fields, guint first)
{
  guint n = 1;

  while (first + n < n_fields && strcmp (fields[first + n].place, fields[first].place) == 0)
    n++;
  return n;
}

/**
 * sokaku_changes_pages_add:
 * @blocks: (element-type SokakuBlock): takes the list
 * @plan: the plan as it is
 * @old_name: what the old state is called; may be empty
 * @new_name: what the new state is called; may be empty
 * @fields: (array length=n_fields): what differs, by place
 * @n_fields: how many fields
 *
 * The list of what changed, old beside new, with what stands in only one of them underlined.
 */
void
sokaku_changes_pages_add (GPtrArray *blocks,
                          SokakuPlan *plan,
                          const char *old_name,
                          const char *new_name,
                          const SokakuChangedField *fields,
                          guint n_fields)
{
  SokakuTextStyle style = { .size = FONT_SIZE };
  SokakuRuledTable *table;

  g_ptr_array_add (
      blocks, sokaku_block_new_section (SOKAKU_ORIENTATION_LANDSCAPE, sokaku_plan_get_name (plan)));
  g_ptr_array_add (blocks, sokaku_block_new_heading (1, get_word (plan, SOKAKU_WORD_CHANGES)));
  if (n_fields == 0)
    {
      g_ptr_array_add (
          blocks, sokaku_block_new_paragraph (get_word (plan, SOKAKU_WORD_NO_CHANGES), &style));
      return;
    }
  table = sokaku_ruled_table_new (FONT_SIZE);
  sokaku_ruled_table_add_column (table, 110, 0, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 100, 0, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 150, 1, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 150, 1, SOKAKU_ALIGN_START);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  add_head (table, plan, SOKAKU_WORD_CHANGED_PLACE);
  add_head (table, plan, SOKAKU_WORD_CHANGED_FIELD);
  add_named_head (table, plan, SOKAKU_WORD_OLD, old_name);
  add_named_head (table, plan, SOKAKU_WORD_NEW, new_name);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GArray) parts = sokaku_text_diff (fields[i].before, fields[i].after);

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      if (i == 0 || strcmp (fields[i].place, fields[i - 1].place) != 0)
        sokaku_ruled_table_add_merged_cell (table, fields[i].place, SOKAKU_CELL_TOP,
                                            count_place (fields, n_fields, i), 1);
      sokaku_ruled_table_add_cell (table, fields[i].field, SOKAKU_CELL_TOP);
      add_marked_cell (table, parts, SOKAKU_TEXT_DIFF_REMOVED);
      add_marked_cell (table, parts, SOKAKU_TEXT_DIFF_ADDED);
    }
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
}

/**
 * sokaku_changes_pages_dup_label:
 * @pages: a book
 * @page: one of its pages, or -1
 *
 * Returns: (transfer full): what the page is called: its number as it is printed, or its place in
 *   the file in brackets where it has none; "" for -1
 */
char *
sokaku_changes_pages_dup_label (SokakuPages *pages, int page)
{
  const char *label;

  if (page < 0)
    return g_strdup ("");
  label = sokaku_pages_get_label (pages, (guint) page);
  return *label != '\0' ? g_strdup (label) : g_strdup_printf ("[%d]", page + 1);
}

/**
 * sokaku_changes_pages_dup_content:
 * @plan: the plan
 * @pages: a book of it
 * @page: one of its pages, or -1
 *
 * Returns: (transfer full): the heading under which the page stands, after the one above it where
 *   contents do not list it; "" if none
 */
char *
sokaku_changes_pages_dup_content (SokakuPlan *plan, SokakuPages *pages, int page)
{
  const char *listed = "";
  const char *title = "";

  for (guint i = 0; page >= 0 && i < sokaku_pages_get_n_headings (pages); i++)
    {
      const SokakuOutlineEntry *entry = sokaku_pages_get_heading (pages, i);

      if (entry->page > (guint) page)
        break;
      if (entry->listed)
        listed = entry->title;
      title = entry->title;
    }
  return title == listed
             ? g_strdup (title)
             : sokaku_words_number_heading (sokaku_plan_get_language (plan), listed, title);
}

/**
 * sokaku_changes_pages_add_replaced:
 * @blocks: (element-type SokakuBlock): takes the list
 * @plan: the plan as it is
 * @old_pages: the book as it was
 * @new_pages: the book as it is
 * @changes: what sokaku_page_changes_list() found
 *
 * The list of the pages that somebody who holds the old book has to exchange.
 */
void
sokaku_changes_pages_add_replaced (GPtrArray *blocks,
                                   SokakuPlan *plan,
                                   SokakuPages *old_pages,
                                   SokakuPages *new_pages,
                                   GArray *changes)
{
  static const SokakuWord words[] = {
    [SOKAKU_PAGE_CHANGE_REPLACE] = SOKAKU_WORD_REPLACE_PAGE,
    [SOKAKU_PAGE_CHANGE_INSERT] = SOKAKU_WORD_INSERT_PAGE,
    [SOKAKU_PAGE_CHANGE_REMOVE] = SOKAKU_WORD_REMOVE_PAGE,
  };
  SokakuTextStyle style = { .size = FONT_SIZE };
  SokakuRuledTable *table;

  g_ptr_array_add (
      blocks, sokaku_block_new_section (SOKAKU_ORIENTATION_PORTRAIT, sokaku_plan_get_name (plan)));
  g_ptr_array_add (blocks,
                   sokaku_block_new_heading (1, get_word (plan, SOKAKU_WORD_PAGES_TO_REPLACE)));
  if (changes->len == 0)
    {
      g_ptr_array_add (blocks,
                       sokaku_block_new_paragraph (get_word (plan, SOKAKU_WORD_NO_PAGES), &style));
      return;
    }
  table = sokaku_ruled_table_new (FONT_SIZE);
  sokaku_ruled_table_add_column (table, 60, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 60, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 60, 0, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 150, 1, SOKAKU_ALIGN_START);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  add_head (table, plan, SOKAKU_WORD_WHAT_TO_DO);
  add_named_head (table, plan, SOKAKU_WORD_PAGE, get_word (plan, SOKAKU_WORD_OLD));
  add_named_head (table, plan, SOKAKU_WORD_PAGE, get_word (plan, SOKAKU_WORD_NEW));
  add_head (table, plan, SOKAKU_WORD_PAGE_CONTENT);
  for (guint i = 0; i < changes->len; i++)
    {
      const SokakuPageChange *change = &g_array_index (changes, SokakuPageChange, i);
      gboolean removed = change->kind == SOKAKU_PAGE_CHANGE_REMOVE;
      g_autofree char *old_label = sokaku_changes_pages_dup_label (
          old_pages, change->kind == SOKAKU_PAGE_CHANGE_INSERT ? -1 : change->old_page);
      g_autofree char *new_label = sokaku_changes_pages_dup_label (new_pages, change->new_page);
      g_autofree char *content
          = removed ? sokaku_changes_pages_dup_content (plan, old_pages, change->old_page)
                    : sokaku_changes_pages_dup_content (plan, new_pages, change->new_page);

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, get_word (plan, words[change->kind]), SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, *old_label != '\0' ? old_label : NONE, SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, *new_label != '\0' ? new_label : NONE, SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, content, SOKAKU_CELL_PLAIN);
    }
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
}

/**
 * sokaku_changes_pages_build:
 * @plan: the plan as it is
 * @old_name: what the old state is called; may be empty
 * @new_name: what the new state is called; may be empty
 * @fields: (array length=n_fields): what differs, by place
 * @n_fields: how many fields
 * @old_pages: the book as it was
 * @new_pages: the book as it is
 * @setup: paper and margins of both books and of the lists
 * @error: return location
 *
 * Both lists: what changed, and which pages of the book to replace.
 *
 * Returns: (transfer full): the pages, or %NULL with %SOKAKU_REPORT_ERROR_FONT
 */
SokakuPages *
sokaku_changes_pages_build (SokakuPlan *plan,
                            const char *old_name,
                            const char *new_name,
                            const SokakuChangedField *fields,
                            guint n_fields,
                            SokakuPages *old_pages,
                            SokakuPages *new_pages,
                            const SokakuPageSetup *setup,
                            GError **error)
{
  g_autoptr (GPtrArray) blocks
      = g_ptr_array_new_with_free_func ((GDestroyNotify) sokaku_block_free);
  g_autoptr (GArray) replaced = sokaku_page_changes_list (old_pages, new_pages, setup->margin);

  sokaku_changes_pages_add (blocks, plan, old_name, new_name, fields, n_fields);
  sokaku_changes_pages_add_replaced (blocks, plan, old_pages, new_pages, replaced);
  return sokaku_pages_new (blocks, setup, sokaku_plan_get_language (plan), error);
}
