/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet as it looks on paper: pages ① and ②. */

#include "sokaku-sheet-pages.h"

#include "sokaku-block.h"
#include "sokaku-era.h"
#include "sokaku-reference.h"
#include "sokaku-sheet-parts.h"
#include "sokaku-sheet-years.h"
#include "sokaku-text-line.h"

#define THEME_MARK "○"

/* Boxes of a sheet that is filled in are as high as their texts, but not lower. */
#define LEAST_ISSUE_LINES 2
#define LEAST_NOTE_LINES 3

/* So many characters of a running head stand on one line. */
#define RUNNING_CHARACTERS 56

/**
 * sokaku_sheet_parts_get_word:
 *
 * Returns: (transfer none): the word in the plan's language
 */
const char *
sokaku_sheet_parts_get_word (SokakuPlan *plan, SokakuWord word)
{
  return sokaku_words_get (sokaku_plan_get_language (plan), word);
}

/**
 * sokaku_sheet_parts_new_table:
 * @table: which table
 * @n: how many years or evaluations it has
 * @title: stands over all its columns, on every page
 *
 * Returns: (transfer full): the table with its title
 */
SokakuRuledTable *
sokaku_sheet_parts_new_table (SokakuPlan *plan, SokakuSheetTable table, guint n, SokakuWord title)
{
  SokakuRuledTable *self = sokaku_sheet_frame_new_table (table, n);

  sokaku_ruled_table_set_continued (self,
                                    sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_CONTINUED));
  sokaku_ruled_table_start_row (self, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_merged_cell (self, sokaku_sheet_parts_get_word (plan, title),
                                      SOKAKU_CELL_BOLD | SOKAKU_CELL_START, 1,
                                      sokaku_ruled_table_get_n_columns (self));
  return self;
}

static gboolean
is_japanese (SokakuPlan *plan)
{
  return g_str_has_prefix (sokaku_plan_get_language (plan), "ja");
}

static SokakuEraForm
get_era_form (SokakuPlan *plan)
{
  return is_japanese (plan) ? SOKAKU_ERA_LONG : SOKAKU_ERA_SHORT;
}

static void
add_label (SokakuRuledTable *table, SokakuPlan *plan, SokakuWord word)
{
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, word), SOKAKU_SHEET_LABEL);
}

static void
add_item_row (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item)
{
  g_autofree char *title
      = sokaku_words_add_tag (sokaku_plan_get_language (plan), sokaku_words_get_title (plan, item),
                              sokaku_item_get_tag (item));

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  add_label (table, plan, SOKAKU_WORD_ITEM);
  sokaku_ruled_table_add_cell (table, sokaku_item_get_number (item), SOKAKU_CELL_BOLD);
  sokaku_ruled_table_add_merged_cell (table, title, SOKAKU_CELL_BOLD, 1, 3);
}

static void
add_initiative_row (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item)
{
  SokakuInitiative *initiative = sokaku_item_get_initiative (item);
  g_autofree char *number = NULL;

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  add_label (table, plan, SOKAKU_WORD_INITIATIVE);
  if (initiative == NULL)
    return;
  number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));
  sokaku_ruled_table_add_cell (table, number, SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_merged_cell (table, sokaku_initiative_get_title (initiative),
                                      SOKAKU_CELL_PLAIN, 1, 3);
}

static void
add_department_row (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item)
{
  g_autofree char *departments
      = sokaku_words_join (sokaku_plan_get_language (plan), sokaku_item_get_departments (item));
  int first = sokaku_item_get_first_year (item);
  g_autofree char *year
      = first > 0 ? sokaku_era_format_fiscal_year (first, get_era_form (plan)) : g_strdup ("");

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  add_label (table, plan, SOKAKU_WORD_IN_CHARGE);
  sokaku_ruled_table_add_merged_cell (table, departments, SOKAKU_CELL_NAMES | SOKAKU_CELL_START, 1,
                                      2);
  add_label (table, plan, SOKAKU_WORD_FIRST_YEAR);
  sokaku_ruled_table_add_cell (table, year, SOKAKU_CELL_CENTER);
}

static const char *
get_short_name (SokakuTheme *theme)
{
  if (*sokaku_theme_get_short_in_sheets (theme) != '\0')
    return sokaku_theme_get_short_in_sheets (theme);
  if (*sokaku_theme_get_short_in_lists (theme) != '\0')
    return sokaku_theme_get_short_in_lists (theme);
  return sokaku_theme_get_name (theme);
}

/* All themes of the plan; those that the item's initiative carries have a mark. */
static void
add_themes (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  SokakuInitiative *initiative = sokaku_item_get_initiative (item);
  guint n = sokaku_node_list_get_length (themes);
  SokakuRuledTable *table;

  if (n == 0)
    return;
  table = sokaku_sheet_frame_new_table (SOKAKU_SHEET_TABLE_THEMES, n);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_merged_cell (table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_THEME),
                                      SOKAKU_SHEET_LABEL, 2, 1);
  for (guint i = 0; i < n; i++)
    sokaku_ruled_table_add_cell (table, get_short_name (sokaku_node_list_peek (themes, i)),
                                 SOKAKU_CELL_TINT);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  for (guint i = 0; i < n; i++)
    {
      const char *id = sokaku_theme_get_id (sokaku_node_list_peek (themes, i));

      sokaku_ruled_table_add_cell (
          table,
          initiative != NULL && sokaku_initiative_has_theme (initiative, id) ? THEME_MARK : "",
          SOKAKU_CELL_PLAIN);
    }
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
}

static void
add_head (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item)
{
  SokakuRuledTable *table = sokaku_sheet_frame_new_table (SOKAKU_SHEET_TABLE_HEAD, 0);

  add_item_row (table, plan, item);
  add_initiative_row (table, plan, item);
  add_department_row (table, plan, item);
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  add_themes (blocks, plan, item);
}

/* When the item ended, as exactly as is known; blank while it continues. */
static char *
dup_end (SokakuPlan *plan, SokakuItem *item)
{
  if (!sokaku_item_get_ended (item))
    return g_strdup ("");
  if (sokaku_item_get_end_date (item) > 0)
    return sokaku_era_format_date (sokaku_item_get_end_date (item), get_era_form (plan));
  if (sokaku_item_get_end_year (item) > 0)
    return sokaku_era_format_fiscal_year (sokaku_item_get_end_year (item), get_era_form (plan));
  return g_strdup (sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_ENDED));
}

static void
add_end (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item)
{
  SokakuRuledTable *table = sokaku_sheet_frame_new_table (SOKAKU_SHEET_TABLE_NOTES, 0);
  g_autofree char *end = dup_end (plan, item);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  add_label (table, plan, SOKAKU_WORD_END);
  sokaku_ruled_table_add_cell (table, end, SOKAKU_CELL_PLAIN);
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
}

static gboolean
has_issues (SokakuItem *item)
{
  SokakuNodeList *issues = sokaku_item_get_issues (item);

  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);

      if (*sokaku_issue_get_problem (issue) != '\0' || *sokaku_issue_get_solution (issue) != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
add_issue_row (
    SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, int fiscal, guint n_lines)
{
  SokakuIssue *issue = sokaku_item_find_issue (item, fiscal);
  g_autofree char *year = sokaku_plan_dup_year_label (plan, fiscal);
  g_autofree char *problem
      = sokaku_reference_render (issue != NULL ? sokaku_issue_get_problem (issue) : "", item, plan);
  g_autofree char *solution = sokaku_reference_render (
      issue != NULL ? sokaku_issue_get_solution (issue) : "", item, plan);
  gboolean ended = sokaku_item_is_after_end (item, fiscal) && *problem == '\0' && *solution == '\0';

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, year, SOKAKU_SHEET_LABEL);
  if (ended)
    {
      sokaku_ruled_table_add_cell (table, SOKAKU_SHEET_ENDED, SOKAKU_CELL_CENTER);
      sokaku_ruled_table_add_cell (table, SOKAKU_SHEET_ENDED, SOKAKU_CELL_CENTER);
      return;
    }
  sokaku_ruled_table_set_row_lines (table, n_lines);
  sokaku_ruled_table_add_cell (table, problem, SOKAKU_SHEET_TEXT);
  sokaku_ruled_table_add_cell (table, solution, SOKAKU_SHEET_TEXT);
}

static void
add_issues (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item)
{
  g_autoptr (GArray) years = sokaku_sheet_years_list_issues (plan, item);
  guint n_lines = has_issues (item) ? LEAST_ISSUE_LINES
                                    : sokaku_sheet_frame_get_lines (SOKAKU_ROOM_PROBLEM, 0);
  SokakuRuledTable *table
      = sokaku_sheet_parts_new_table (plan, SOKAKU_SHEET_TABLE_ISSUES, 0, SOKAKU_WORD_ISSUES);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_YEAR), 0);
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_PROBLEM), 0);
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_SOLUTION), 0);
  for (guint i = 0; i < years->len; i++)
    add_issue_row (table, plan, item, g_array_index (years, int, i), n_lines);
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
}

static void
add_note (SokakuRuledTable *table,
          SokakuPlan *plan,
          SokakuWord label,
          SokakuRoomField field,
          const char *text)
{
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_set_row_lines (table, *text != '\0' ? LEAST_NOTE_LINES
                                                         : sokaku_sheet_frame_get_lines (field, 0));
  add_label (table, plan, label);
  sokaku_ruled_table_add_cell (table, text, SOKAKU_SHEET_TEXT);
}

static void
add_notes (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item)
{
  SokakuRuledTable *table = sokaku_sheet_frame_new_table (SOKAKU_SHEET_TABLE_NOTES, 0);

  sokaku_ruled_table_set_continued (table,
                                    sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_CONTINUED));
  add_note (table, plan, SOKAKU_WORD_SPECIAL_NOTE, SOKAKU_ROOM_SPECIAL_NOTE,
            sokaku_item_get_special_note (item));
  add_note (table, plan, SOKAKU_WORD_REMARK, SOKAKU_ROOM_REMARK, sokaku_item_get_remark (item));
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
}

/* A heading that says as of when the sheet was confirmed. */
static void
start_page (GPtrArray *blocks, SokakuPlan *plan, SokakuWord word, guint depth, const char *title)
{
  const char *confirmed = sokaku_plan_get_confirmed_at (plan);
  g_autofree char *as_of = sokaku_words_as_of (sokaku_plan_get_language (plan), confirmed);
  g_autofree char *heading = sokaku_words_add_limit (
      sokaku_plan_get_language (plan), sokaku_sheet_parts_get_word (plan, word), as_of);

  g_ptr_array_add (blocks, sokaku_block_new_titled_heading (2, heading, depth, title));
}

/* The plan, the number and the title of the item, for loose sheets of paper. */
static char *
dup_running_head (SokakuPlan *plan, const char *named)
{
  g_autofree char *whole
      = g_strconcat (sokaku_plan_get_name (plan), is_japanese (plan) ? "　" : " – ", named, NULL);
  gboolean fits
      = *sokaku_plan_get_name (plan) != '\0' && g_utf8_strlen (whole, -1) <= RUNNING_CHARACTERS;

  return sokaku_text_line_make (fits ? whole : named, RUNNING_CHARACTERS);
}

/**
 * sokaku_sheet_pages_add:
 * @blocks: (element-type SokakuBlock): takes the sheet
 * @plan: a plan
 * @item: one of its items
 *
 * The sheet of an item (進捗状況シート) in the order of the paper and in the plan's language.
 * ① head, themes, schedule, actions, end, self-evaluation; ② issues and solutions,
 * special note, remark. All that is in the sheet is printed: what is longer than its box
 * makes the box higher, and what is higher than a page goes on on the next. What is blank
 * has the room of sokaku_sheet_frame_get_lines() to be written on. A dash stands for years
 * after the end, unless something is recorded for them.
 */
void
sokaku_sheet_pages_add (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item)
{
  g_autofree char *named = sokaku_words_dup_named (plan, item);
  g_autofree char *running_head = dup_running_head (plan, named);
  SokakuRuledTable *table;

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (SOKAKU_IS_PLAN (plan));
  g_return_if_fail (SOKAKU_IS_ITEM (item));

  g_ptr_array_add (blocks, sokaku_block_new_section (SOKAKU_ORIENTATION_PORTRAIT, running_head));
  start_page (blocks, plan, SOKAKU_WORD_SHEET_1, 1, named);
  add_head (blocks, plan, item);
  sokaku_sheet_parts_add_schedule (blocks, plan, item);
  sokaku_sheet_parts_add_actions (blocks, plan, item);
  add_end (blocks, plan, item);
  sokaku_sheet_parts_add_evaluation (blocks, plan, item);

  g_ptr_array_add (blocks, sokaku_block_new_page_break ());
  start_page (blocks, plan, SOKAKU_WORD_SHEET_2, 2,
              sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_SHEET_2));
  table = sokaku_sheet_frame_new_table (SOKAKU_SHEET_TABLE_HEAD, 0);
  add_item_row (table, plan, item);
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  add_issues (blocks, plan, item);
  add_notes (blocks, plan, item);
}
