/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of the report: initiatives, items, totals by theme. */

#include "sokaku-lists.h"

#include "sokaku-block.h"
#include "sokaku-figure-cells.h"
#include "sokaku-listed.h"
#include "sokaku-sheet.h"
#include "sokaku-words.h"

#define FONT_SIZE 9.0
#define LEAST_SIZE 8.0
#define NOTE_SIZE 8.0

#define THEME_MARK "○"

/* Widths in points with padding: of a figure or grade, and the most that a head may ask
 * for before it wraps. */
#define NARROW 25.0
#define HEAD_MOST 37.0

static const char *
get_word (SokakuPlan *plan, SokakuWord word)
{
  return sokaku_words_get (sokaku_plan_get_language (plan), word);
}

static void
add_note (GPtrArray *blocks, const char *text)
{
  SokakuTextStyle style = { .size = NOTE_SIZE };

  g_ptr_array_add (blocks, sokaku_block_new_paragraph (text, &style));
}

/* What stands above a list. */
typedef struct
{
  guint level;
  const char *number;
  SokakuWord word;
  const char *anchor;
} Heading;

/* Adds a list: its heading, a note where there is anything to explain, the table. */
static void
add_list (GPtrArray *blocks,
          SokakuPlan *plan,
          const Heading *heading,
          const char *note,
          SokakuRuledTable *table)
{
  gboolean empty = sokaku_ruled_table_get_n_rows (table, SOKAKU_RULED_TABLE_BODY) == 0;
  g_autofree char *text = sokaku_words_number_heading (
      sokaku_plan_get_language (plan), heading->number, get_word (plan, heading->word));
  SokakuBlock *block = sokaku_block_new_heading (heading->level, text);

  sokaku_block_set_anchor (block, heading->anchor);
  g_ptr_array_add (blocks, block);
  if (!empty && note != NULL)
    add_note (blocks, note);
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
  if (empty)
    add_note (blocks, get_word (plan, SOKAKU_WORD_NONE));
}

static void
add_count (SokakuRuledTable *table, guint count)
{
  g_autofree char *figure = g_strdup_printf ("%u", count);

  sokaku_ruled_table_add_cell (table, figure, SOKAKU_CELL_PLAIN);
}

static void
add_tall_head (SokakuRuledTable *table, const char *text)
{
  sokaku_ruled_table_add_merged_cell (table, text, SOKAKU_CELL_PLAIN, 2, 1);
}

static void
add_wide_head (SokakuRuledTable *table, const char *text, guint n_columns)
{
  if (n_columns > 0)
    sokaku_ruled_table_add_merged_cell (table, text, SOKAKU_CELL_PLAIN, 1, n_columns);
}

static void
add_fitting_columns (SokakuRuledTable *table, guint n, double most)
{
  for (guint i = 0; i < n; i++)
    sokaku_ruled_table_add_fitting_column (table, NARROW, most, SOKAKU_ALIGN_CENTER);
}

static char *
dup_self_evaluation_head (SokakuPlan *plan)
{
  g_autofree char *overall = sokaku_words_dup_overall (plan);

  return sokaku_words_add_limit (sokaku_plan_get_language (plan),
                                 get_word (plan, SOKAKU_WORD_SELF_EVALUATION), overall);
}

static void
add_initiative_heads (SokakuRuledTable *table, SokakuPlan *plan, GArray *years)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  guint n_themes = sokaku_node_list_get_length (themes);
  guint n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (plan));
  g_autofree char *self_evaluation = dup_self_evaluation_head (plan);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  add_tall_head (table, get_word (plan, SOKAKU_WORD_NUMBER));
  add_tall_head (table, get_word (plan, SOKAKU_WORD_INITIATIVE));
  add_wide_head (table, get_word (plan, SOKAKU_WORD_THEME), n_themes);
  add_tall_head (table, get_word (plan, SOKAKU_WORD_N_ITEMS));
  add_wide_head (table, self_evaluation, n_criteria + 2);
  add_tall_head (table, get_word (plan, SOKAKU_WORD_COUNCIL_AVERAGE));
  add_wide_head (table, get_word (plan, SOKAKU_WORD_GRADE_BY_YEAR), years->len);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  for (guint i = 0; i < n_themes; i++)
    sokaku_ruled_table_add_cell (
        table, sokaku_theme_get_short_in_lists (sokaku_node_list_peek (themes, i)),
        SOKAKU_CELL_PLAIN);
  sokaku_figure_cells_add_criterion_heads (table, plan);
  sokaku_figure_cells_add_year_heads (table, plan, years);
}

static void
add_initiative_row (SokakuRuledTable *table,
                    SokakuPlan *plan,
                    SokakuStats *stats,
                    SokakuInitiative *initiative,
                    GArray *years)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, number, SOKAKU_CELL_PLAIN);
  sokaku_figure_cells_link_to (table, "initiative", sokaku_initiative_get_id (initiative));
  sokaku_ruled_table_add_cell (table, sokaku_initiative_get_title (initiative), SOKAKU_CELL_PLAIN);
  sokaku_figure_cells_link_to (table, "initiative", sokaku_initiative_get_id (initiative));
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      const char *id = sokaku_theme_get_id (sokaku_node_list_peek (themes, i));

      sokaku_ruled_table_add_cell (
          table, sokaku_initiative_has_theme (initiative, id) ? THEME_MARK : "", SOKAKU_CELL_PLAIN);
    }
  add_count (table, sokaku_stats_get_n_items (stats, initiative));
  sokaku_figure_cells_add_evaluation (table, stats, initiative);
  sokaku_figure_cells_add_tenths (table, sokaku_stats_get_council (stats, initiative, NULL));
  sokaku_figure_cells_add_year_grades (table, stats, initiative, years);
}

/* Says which theme each short name of the heads means. */
static char *
dup_theme_note (SokakuPlan *plan)
{
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  gboolean japanese = g_str_has_prefix (sokaku_plan_get_language (plan), "ja");
  GString *note = g_string_new (get_word (plan, SOKAKU_WORD_NOTE_INITIATIVES));

  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      if (i == 0)
        g_string_append_printf (note, "\n%s%s", get_word (plan, SOKAKU_WORD_THEMES),
                                japanese ? "　" : ": ");
      else
        g_string_append (note, japanese ? "　" : "; ");
      g_string_append_printf (note, "%s%s%s%s%s", sokaku_theme_get_short_in_lists (theme),
                              japanese ? "＝" : " = ", sokaku_theme_get_number (theme),
                              *sokaku_theme_get_number (theme) != '\0' ? " " : "",
                              sokaku_theme_get_name (theme));
    }
  return g_string_free (note, FALSE);
}

/**
 * sokaku_lists_add_initiatives:
 * @blocks: (element-type SokakuBlock): takes the list
 * @plan: a plan
 * @stats: its figures
 * @level: of its heading
 * @number: of its heading; may be empty
 *
 * The list of initiatives (取組状況一覧): themes, number of items, means, total and grade of
 * the overall evaluation by rule 2, council average by rule 4, a grade for each evaluated
 * year. "Ended" prints as a dash; what is not known stays blank.
 */
void
sokaku_lists_add_initiatives (
    GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats, guint level, const char *number)
{
  Heading heading = { level, number, SOKAKU_WORD_LIST_OF_INITIATIVES, "list/initiatives" };
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (GArray) years = sokaku_figure_cells_list_years (plan);
  g_autofree char *note = dup_theme_note (plan);
  SokakuRuledTable *table = sokaku_ruled_table_new (FONT_SIZE);

  sokaku_ruled_table_add_fitting_column (table, NARROW, 40, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 140, 1, SOKAKU_ALIGN_START);
  add_fitting_columns (table, sokaku_node_list_get_length (sokaku_plan_get_themes (plan)), NARROW);
  add_fitting_columns (table, 1, HEAD_MOST);
  add_fitting_columns (table, sokaku_node_list_get_length (sokaku_plan_get_criteria (plan)),
                       HEAD_MOST);
  add_fitting_columns (table, 2, 29);
  add_fitting_columns (table, 1, 46);
  add_fitting_columns (table, years->len, 30);

  /* A single row on the next page would be worse than a smaller size. */
  sokaku_ruled_table_allow_smaller (table, LEAST_SIZE);
  add_initiative_heads (table, plan, years);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    add_initiative_row (table, plan, stats, sokaku_node_list_peek (initiatives, i), years);

  add_list (blocks, plan, &heading, note, table);
}

static void
add_item_total (SokakuRuledTable *table, SokakuItem *item)
{
  int total = sokaku_listed_get_item_total (item, SOKAKU_OVERALL);
  g_autofree char *figure = SOKAKU_IS_VALUE (total) ? g_strdup_printf ("%d", total) : NULL;

  sokaku_ruled_table_add_cell (table,
                               figure != NULL          ? figure
                               : total == SOKAKU_ENDED ? SOKAKU_FIGURE_CELLS_ENDED
                                                       : "",
                               SOKAKU_CELL_PLAIN);
}

/* The fiscal year in which the item ended; blank while it continues. */
static char *
dup_end (SokakuPlan *plan, SokakuItem *item)
{
  int fiscal = sokaku_listed_get_end_year (item);

  if (!sokaku_item_get_ended (item))
    return g_strdup ("");
  return fiscal > 0 ? sokaku_plan_dup_year_label (plan, fiscal)
                    : g_strdup (get_word (plan, SOKAKU_WORD_ENDED));
}

static void
add_item_cells (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, GArray *years)
{
  const char *language = sokaku_plan_get_language (plan);
  g_autofree char *tagged = sokaku_words_add_tag (language, sokaku_words_get_title (plan, item),
                                                  sokaku_item_get_tag (item));
  g_autofree char *departments = sokaku_words_join (language, sokaku_item_get_departments (item));
  g_autofree char *end = dup_end (plan, item);

  sokaku_ruled_table_add_cell (table, sokaku_item_get_number (item), SOKAKU_CELL_PLAIN);
  sokaku_figure_cells_link_to (table, "item", sokaku_item_get_id (item));
  sokaku_ruled_table_add_cell (table, tagged, SOKAKU_CELL_PLAIN);
  sokaku_figure_cells_link_to (table, "item", sokaku_item_get_id (item));
  sokaku_ruled_table_add_cell (table, departments, SOKAKU_CELL_NAMES);
  for (guint i = 0; i < years->len; i++)
    sokaku_figure_cells_add_grade (
        table, sokaku_listed_get_item_grade (plan, item, g_array_index (years, int, i)),
        SOKAKU_CELL_PLAIN);
  add_item_total (table, item);
  sokaku_figure_cells_add_grade (table, sokaku_listed_get_item_grade (plan, item, SOKAKU_OVERALL),
                                 SOKAKU_CELL_BOLD);
  sokaku_ruled_table_add_cell (table, end, SOKAKU_CELL_PLAIN);
}

static void
add_item_heads (SokakuRuledTable *table, SokakuPlan *plan, GArray *years)
{
  g_autofree char *overall = sokaku_words_dup_overall (plan);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_merged_cell (table, get_word (plan, SOKAKU_WORD_INITIATIVE),
                                      SOKAKU_CELL_PLAIN, 2, 2);
  add_tall_head (table, get_word (plan, SOKAKU_WORD_NUMBER));
  add_tall_head (table, get_word (plan, SOKAKU_WORD_ITEM));
  add_tall_head (table, get_word (plan, SOKAKU_WORD_DEPARTMENTS));
  add_wide_head (table, get_word (plan, SOKAKU_WORD_GRADE_BY_YEAR), years->len);
  add_wide_head (table, overall, 2);
  add_tall_head (table, get_word (plan, SOKAKU_WORD_END_YEAR));

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_figure_cells_add_year_heads (table, plan, years);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_TOTAL), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_GRADE), SOKAKU_CELL_PLAIN);
}

static void
add_items_of (SokakuRuledTable *table,
              SokakuPlan *plan,
              SokakuInitiative *initiative,
              GArray *years)
{
  SokakuNodeList *items = sokaku_initiative_get_items (initiative);
  guint n_items = sokaku_node_list_get_length (items);
  g_autofree char *number = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_merged_cell (table, number, SOKAKU_CELL_PLAIN, MAX (n_items, 1), 1);
  sokaku_ruled_table_add_merged_cell (table, sokaku_initiative_get_title (initiative),
                                      SOKAKU_CELL_PLAIN, MAX (n_items, 1), 1);
  sokaku_figure_cells_link_to (table, "initiative", sokaku_initiative_get_id (initiative));
  if (n_items == 0)
    {
      sokaku_ruled_table_add_cell (table, "", SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, get_word (plan, SOKAKU_WORD_NO_ITEMS), SOKAKU_CELL_PLAIN);
    }
  for (guint i = 0; i < n_items; i++)
    {
      if (i > 0)
        sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      add_item_cells (table, plan, sokaku_node_list_peek (items, i), years);
    }
}

/**
 * sokaku_lists_add_items:
 * @blocks: (element-type SokakuBlock): takes the list
 * @plan: a plan
 * @level: of its heading
 * @number: of its heading; may be empty
 *
 * The list of items (実践項目一覧) in display order, by initiative: departments, the grade
 * of each evaluated year, total and grade of the overall evaluation by rule 1, the fiscal
 * year of the end. A dash stands for years after the end; what is not known stays blank.
 */
void
sokaku_lists_add_items (GPtrArray *blocks, SokakuPlan *plan, guint level, const char *number)
{
  Heading heading = { level, number, SOKAKU_WORD_LIST_OF_ITEMS, "list/items" };
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  g_autoptr (GArray) years = sokaku_figure_cells_list_years (plan);
  SokakuRuledTable *table = sokaku_ruled_table_new (FONT_SIZE);

  sokaku_ruled_table_add_fitting_column (table, 20, 34, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 90, 1.5, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_fitting_column (table, NARROW, 50, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 140, 4, SOKAKU_ALIGN_START);
  sokaku_ruled_table_add_column (table, 90, 2.5, SOKAKU_ALIGN_START);
  add_fitting_columns (table, years->len, 30);
  add_fitting_columns (table, 3, 29);

  add_item_heads (table, plan, years);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    add_items_of (table, plan, sokaku_node_list_peek (initiatives, i), years);

  add_list (blocks, plan, &heading, get_word (plan, SOKAKU_WORD_NOTE_ITEMS), table);
}

static void
add_total_heads (SokakuRuledTable *table, SokakuPlan *plan, SokakuWord group)
{
  guint n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (plan));
  g_autofree char *self_evaluation = dup_self_evaluation_head (plan);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_merged_cell (table, get_word (plan, group), SOKAKU_CELL_PLAIN, 2, 2);
  if (group == SOKAKU_WORD_THEME)
    add_tall_head (table, get_word (plan, SOKAKU_WORD_N_INITIATIVES));
  add_tall_head (table, get_word (plan, SOKAKU_WORD_N_ITEMS));
  add_wide_head (table, self_evaluation, n_criteria + 2);
  add_tall_head (table, get_word (plan, SOKAKU_WORD_COUNCIL_AVERAGE));

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_figure_cells_add_criterion_heads (table, plan);
}

static void
add_total_columns (SokakuRuledTable *table, SokakuPlan *plan, guint n_counts)
{
  sokaku_ruled_table_add_fitting_column (table, 20, 40, SOKAKU_ALIGN_CENTER);
  sokaku_ruled_table_add_column (table, 110, 1, SOKAKU_ALIGN_START);
  add_fitting_columns (table, n_counts, HEAD_MOST);
  add_fitting_columns (table, sokaku_node_list_get_length (sokaku_plan_get_criteria (plan)),
                       HEAD_MOST);
  add_fitting_columns (table, 2, 29);
  add_fitting_columns (table, 1, 46);
}

/**
 * sokaku_lists_add_initiative_totals:
 * @blocks: (element-type SokakuBlock): takes the table
 * @plan: a plan
 * @stats: its figures
 * @level: of its heading
 * @number: of its heading; may be empty
 *
 * The totals by initiative: number of items, means, total and grade by rule 2, council average.
 */
void
sokaku_lists_add_initiative_totals (
    GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats, guint level, const char *number)
{
  Heading heading = { level, number, SOKAKU_WORD_TOTALS_BY_INITIATIVE, "list/totals" };
  SokakuNodeList *initiatives = sokaku_plan_get_initiatives (plan);
  SokakuRuledTable *table = sokaku_ruled_table_new (FONT_SIZE);

  add_total_columns (table, plan, 1);
  add_total_heads (table, plan, SOKAKU_WORD_INITIATIVE);
  for (guint i = 0; i < sokaku_node_list_get_length (initiatives); i++)
    {
      SokakuInitiative *initiative = sokaku_node_list_peek (initiatives, i);
      const char *id = sokaku_initiative_get_id (initiative);
      g_autofree char *own = g_strdup_printf ("%d", sokaku_initiative_get_number (initiative));

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, own, SOKAKU_CELL_PLAIN);
      sokaku_figure_cells_link_to (table, "initiative", id);
      sokaku_ruled_table_add_cell (table, sokaku_initiative_get_title (initiative),
                                   SOKAKU_CELL_PLAIN);
      sokaku_figure_cells_link_to (table, "initiative", id);
      add_count (table, sokaku_stats_get_n_items (stats, initiative));
      sokaku_figure_cells_add_evaluation (table, stats, initiative);
      sokaku_figure_cells_add_tenths (table, sokaku_stats_get_council (stats, initiative, NULL));
    }
  add_list (blocks, plan, &heading, NULL, table);
}

/**
 * sokaku_lists_add_themes:
 * @blocks: (element-type SokakuBlock): takes the table
 * @plan: a plan
 * @stats: its figures
 * @level: of its heading
 * @number: of its heading; may be empty
 *
 * The totals by theme: number of initiatives and items, means, total and grade by rule 3,
 * council average by rule 4.
 */
void
sokaku_lists_add_themes (
    GPtrArray *blocks, SokakuPlan *plan, SokakuStats *stats, guint level, const char *number)
{
  Heading heading = { level, number, SOKAKU_WORD_TOTALS_BY_THEME, "list/themes" };
  SokakuNodeList *themes = sokaku_plan_get_themes (plan);
  SokakuRuledTable *table = sokaku_ruled_table_new (FONT_SIZE);

  add_total_columns (table, plan, 2);
  add_total_heads (table, plan, SOKAKU_WORD_THEME);
  for (guint i = 0; i < sokaku_node_list_get_length (themes); i++)
    {
      SokakuTheme *theme = sokaku_node_list_peek (themes, i);

      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      sokaku_ruled_table_add_cell (table, sokaku_theme_get_number (theme), SOKAKU_CELL_PLAIN);
      sokaku_ruled_table_add_cell (table, sokaku_theme_get_name (theme), SOKAKU_CELL_PLAIN);
      add_count (table, sokaku_stats_get_n_initiatives (stats, theme));
      add_count (table, sokaku_stats_get_n_items (stats, theme));
      sokaku_figure_cells_add_evaluation (table, stats, theme);
      sokaku_figure_cells_add_tenths (table, sokaku_stats_get_council (stats, theme, NULL));
    }

  add_list (blocks, plan, &heading, NULL, table);
}
