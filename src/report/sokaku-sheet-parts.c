/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a printed sheet that have years: schedule, actions, self-evaluation. */

#include "sokaku-sheet-parts.h"

#include "sokaku-block.h"
#include "sokaku-grading.h"
#include "sokaku-reference.h"
#include "sokaku-sheet-text.h"
#include "sokaku-sheet-years.h"

#define LEAST_SCHEDULE_LINES 2
#define LEAST_EMPTY_LINES 2

static int
get_year (GArray *years, guint position)
{
  return g_array_index (years, int, position);
}

/* A year's name; 0 is no year here. */
static char *
dup_label (SokakuPlan *plan, int fiscal)
{
  return fiscal > 0 ? sokaku_plan_dup_year_label (plan, fiscal) : g_strdup ("");
}

/* Whether the year is nothing but the continuation of the one before. */
static gboolean
goes_on (SokakuItem *item, int fiscal)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);

  return cell != NULL && sokaku_schedule_cell_get_continues (cell)
         && *sokaku_schedule_cell_get_planned (cell) == '\0';
}

static void
add_planned (SokakuRuledTable *table, SokakuItem *item, int fiscal, guint n_columns)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);
  const char *planned = cell != NULL ? sokaku_schedule_cell_get_planned (cell) : "";
  SokakuCellFlags flags = SOKAKU_SHEET_TEXT;

  if (cell != NULL && sokaku_schedule_cell_get_continues (cell))
    sokaku_ruled_table_add_merged_cell (table, planned, flags | SOKAKU_CELL_ARROW, 1, n_columns);
  else if (*planned == '\0' && sokaku_item_is_after_end (item, fiscal))
    sokaku_ruled_table_add_cell (table, SOKAKU_SHEET_ENDED, SOKAKU_CELL_CENTER);
  else
    sokaku_ruled_table_add_cell (table, planned, flags);
}

/* The row of planned work, with arrows across the years that go on. */
static void
add_planned_row (SokakuRuledTable *table, SokakuItem *item, GArray *years)
{
  guint length;

  for (guint i = 0; i < years->len; i += length)
    {
      SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, get_year (years, i));

      length = 1;
      if (cell != NULL && sokaku_schedule_cell_get_continues (cell))
        while (i + length < years->len && goes_on (item, get_year (years, i + length)))
          length++;
      add_planned (table, item, get_year (years, i), length);
    }
}

static void
add_status (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, int fiscal)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);
  const char *text = sokaku_item_is_after_end (item, fiscal) ? SOKAKU_SHEET_ENDED : "";

  switch (cell != NULL ? sokaku_schedule_cell_get_status (cell) : SOKAKU_STATUS_UNKNOWN)
    {
    case SOKAKU_STATUS_AS_PLANNED:
      text = sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_AS_PLANNED);
      break;
    case SOKAKU_STATUS_REVISED:
      text = sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_REVISED);
      break;
    case SOKAKU_STATUS_ENDED:
      text = SOKAKU_SHEET_ENDED;
      break;
    default:
      break;
    }
  sokaku_ruled_table_add_cell (table, text, SOKAKU_CELL_CENTER);
}

static void
add_actual (SokakuRuledTable *table, SokakuItem *item, int fiscal)
{
  SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, fiscal);
  const char *actual = cell != NULL ? sokaku_schedule_cell_get_actual (cell) : "";
  gboolean ended
      = sokaku_item_is_after_end (item, fiscal)
        || (cell != NULL && sokaku_schedule_cell_get_status (cell) == SOKAKU_STATUS_ENDED);

  if (*actual == '\0' && ended)
    sokaku_ruled_table_add_cell (table, SOKAKU_SHEET_ENDED, SOKAKU_CELL_CENTER);
  else
    sokaku_ruled_table_add_cell (table, actual, SOKAKU_SHEET_TEXT);
}

static gboolean
has_schedule (SokakuItem *item, GArray *years)
{
  for (guint i = 0; i < years->len; i++)
    {
      SokakuScheduleCell *cell = sokaku_item_find_schedule_cell (item, get_year (years, i));

      if (cell != NULL
          && (*sokaku_schedule_cell_get_planned (cell) != '\0'
              || *sokaku_schedule_cell_get_actual (cell) != '\0'))
        return TRUE;
    }
  return FALSE;
}

static void
start_schedule_row (SokakuRuledTable *table, SokakuPlan *plan, SokakuWord label, guint n_lines)
{
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_set_row_lines (table, n_lines);
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, label),
                               SOKAKU_SHEET_LABEL);
}

/**
 * sokaku_sheet_parts_add_schedule:
 * @blocks: (element-type SokakuBlock): takes the table
 *
 * The schedule (工程表): years as columns; planned work with an arrow across the years that
 * it goes on; status; what was done, or the revised plan.
 */
void
sokaku_sheet_parts_add_schedule (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item)
{
  g_autoptr (GArray) years = sokaku_sheet_years_list_schedule (plan, item);
  gboolean filled = has_schedule (item, years);
  guint planned = sokaku_sheet_frame_get_lines (SOKAKU_ROOM_SCHEDULE_PLANNED, years->len);
  guint actual = sokaku_sheet_frame_get_lines (SOKAKU_ROOM_SCHEDULE_ACTUAL, years->len);
  SokakuRuledTable *table;

  if (years->len == 0)
    return;
  table = sokaku_sheet_parts_new_table (plan, SOKAKU_SHEET_TABLE_SCHEDULE, years->len,
                                        SOKAKU_WORD_SCHEDULE);
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, "", SOKAKU_CELL_PLAIN);
  for (guint i = 0; i < years->len; i++)
    {
      g_autofree char *label = dup_label (plan, get_year (years, i));

      sokaku_ruled_table_add_cell (table, label, SOKAKU_CELL_PLAIN);
    }

  sokaku_ruled_table_keep_whole (table);
  start_schedule_row (table, plan, SOKAKU_WORD_PLANNED, filled ? LEAST_SCHEDULE_LINES : planned);
  add_planned_row (table, item, years);
  start_schedule_row (table, plan, SOKAKU_WORD_STATUS, 1);
  for (guint i = 0; i < years->len; i++)
    add_status (table, plan, item, get_year (years, i));
  start_schedule_row (table, plan, SOKAKU_WORD_ACTUAL, filled ? LEAST_SCHEDULE_LINES : actual);
  for (guint i = 0; i < years->len; i++)
    add_actual (table, item, get_year (years, i));
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
}

/* A year without rows: ended, or room to be written on. */
static void
add_empty_year (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, int fiscal)
{
  gboolean ended = sokaku_item_is_after_end (item, fiscal);
  gboolean blank = sokaku_node_list_get_length (sokaku_item_get_actions (item)) == 0;
  g_autofree char *label = dup_label (plan, fiscal);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_set_row_lines (table,
                                    ended   ? 1
                                    : blank ? sokaku_sheet_frame_get_lines (SOKAKU_ROOM_RESULT, 0)
                                            : LEAST_EMPTY_LINES);
  sokaku_ruled_table_add_cell (table, label, SOKAKU_SHEET_LABEL);
  for (guint i = 1; ended && i < sokaku_ruled_table_get_n_columns (table); i++)
    sokaku_ruled_table_add_cell (table, SOKAKU_SHEET_ENDED, SOKAKU_CELL_CENTER);
}

static void
add_action (
    SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, SokakuAction *action, int number)
{
  g_autofree char *circled = sokaku_circled_number (number);
  g_autofree char *planned = sokaku_reference_render (sokaku_action_get_plan (action), item, plan);
  g_autofree char *results = sokaku_sheet_text_dup_results (plan, item, action);

  sokaku_ruled_table_add_cell (table, circled, SOKAKU_CELL_LABEL);
  sokaku_ruled_table_add_cell (table, planned, SOKAKU_SHEET_TEXT);
  sokaku_ruled_table_add_cell (table, results, SOKAKU_SHEET_TEXT);
}

static guint
count_actions (SokakuNodeList *actions, int fiscal)
{
  guint n = 0;

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    if (sokaku_action_get_year (sokaku_node_list_peek (actions, i)) == fiscal)
      n++;
  return n;
}

/* The rows of a year under one cell with its name. */
static void
add_year (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, int fiscal)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  guint n = count_actions (actions, fiscal);
  g_autofree char *label = dup_label (plan, fiscal);
  gboolean first = TRUE;

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      SokakuAction *action = sokaku_node_list_peek (actions, i);

      if (sokaku_action_get_year (action) != fiscal)
        continue;
      sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
      if (first)
        sokaku_ruled_table_add_merged_cell (table, label, SOKAKU_SHEET_LABEL, n, 1);
      add_action (table, plan, item, action, sokaku_item_get_action_number (item, action));
      first = FALSE;
    }
  if (n == 0)
    add_empty_year (table, plan, item, fiscal);
}

/**
 * sokaku_sheet_parts_add_actions:
 * @blocks: (element-type SokakuBlock): takes the table
 *
 * The actions (取組内容): the rows of each year, numbered through all years, with what was
 * planned and the results, each with its mark and the number of its indicator.
 */
void
sokaku_sheet_parts_add_actions (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item)
{
  g_autoptr (GArray) years = sokaku_sheet_years_list_actions (plan, item);
  SokakuRuledTable *table
      = sokaku_sheet_parts_new_table (plan, SOKAKU_SHEET_TABLE_ACTIONS, 0, SOKAKU_WORD_ACTIONS);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_YEAR), 0);
  sokaku_ruled_table_add_merged_cell (
      table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_PLANNED_ACTION), 0, 1, 2);
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_RESULTS), 0);
  for (guint i = 0; i < years->len; i++)
    add_year (table, plan, item, get_year (years, i));
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
}

static void
add_figure (SokakuRuledTable *table, SokakuItem *item, int fiscal, int value)
{
  gboolean ended = value == SOKAKU_ENDED
                   || (!SOKAKU_IS_VALUE (value) && sokaku_item_is_after_end (item, fiscal));
  g_autofree char *figure = SOKAKU_IS_VALUE (value) ? g_strdup_printf ("%d", value) : NULL;

  sokaku_ruled_table_add_cell (table,
                               figure != NULL ? figure
                               : ended        ? SOKAKU_SHEET_ENDED
                                              : "",
                               SOKAKU_CELL_PLAIN);
}

static void
add_criterion (SokakuRuledTable *table, SokakuItem *item, SokakuCriterion *criterion, GArray *years)
{
  const char *id = sokaku_criterion_get_id (criterion);
  const char *reason = "";

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, sokaku_criterion_get_name (criterion), SOKAKU_SHEET_LABEL);
  for (guint i = 0; i < years->len; i++)
    {
      int fiscal = get_year (years, i);
      SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);
      SokakuScore *score
          = evaluation != NULL ? sokaku_evaluation_find_score (evaluation, id) : NULL;

      add_figure (table, item, fiscal,
                  score != NULL ? sokaku_score_get_value (score) : SOKAKU_UNKNOWN);
      if (fiscal == SOKAKU_OVERALL && score != NULL)
        reason = sokaku_score_get_reason (score);
    }
  if (*reason == '\0')
    sokaku_ruled_table_set_row_lines (table, sokaku_sheet_frame_get_lines (SOKAKU_ROOM_REASON, 0));
  sokaku_ruled_table_add_cell (table, reason, SOKAKU_CELL_START);
}

static void
add_totals (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, GArray *years)
{
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_TOTAL),
                               SOKAKU_SHEET_LABEL);
  for (guint i = 0; i < years->len; i++)
    {
      SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, get_year (years, i));

      add_figure (table, item, get_year (years, i),
                  evaluation != NULL ? sokaku_evaluation_get_total (evaluation) : SOKAKU_UNKNOWN);
    }
}

static void
add_grades (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, GArray *years)
{
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_GRADE),
                               SOKAKU_SHEET_LABEL | SOKAKU_CELL_BOLD);
  for (guint i = 0; i < years->len; i++)
    {
      int fiscal = get_year (years, i);
      SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);
      const char *grade
          = evaluation != NULL ? sokaku_evaluation_get_shown_grade (evaluation, plan) : "";
      gboolean ended = g_str_equal (grade, SOKAKU_GRADE_ENDED)
                       || (*grade == '\0' && sokaku_item_is_after_end (item, fiscal));

      sokaku_ruled_table_add_cell (table, ended ? SOKAKU_SHEET_ENDED : grade, SOKAKU_CELL_BOLD);
    }
}

/* Totals and grades, with the reason of the grade beside both. */
static void
add_summary (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, GArray *years)
{
  SokakuEvaluation *overall = sokaku_item_find_evaluation (item, SOKAKU_OVERALL);
  const char *reason = overall != NULL ? sokaku_evaluation_get_reason (overall) : "";

  add_totals (table, plan, item, years);
  sokaku_ruled_table_add_merged_cell (table, reason, SOKAKU_CELL_START, 2, 1);
  add_grades (table, plan, item, years);
  if (*reason == '\0')
    sokaku_ruled_table_set_row_lines (
        table, sokaku_sheet_frame_get_lines (SOKAKU_ROOM_GRADE_REASON, 0) - 1);
}

/* A reason that stands for itself, below the grid: whose it is, and the text. */
static void
add_reason (SokakuRuledTable *table,
            SokakuPlan *plan,
            const char *of,
            int fiscal,
            guint n_columns,
            const char *text)
{
  g_autofree char *year
      = fiscal == SOKAKU_OVERALL ? sokaku_words_dup_overall (plan) : dup_label (plan, fiscal);
  g_autofree char *label = sokaku_words_add_limit (sokaku_plan_get_language (plan), of, year);

  if (*text == '\0')
    return;
  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_BODY);
  sokaku_ruled_table_add_merged_cell (table, label, SOKAKU_SHEET_LABEL, 1, n_columns);
  sokaku_ruled_table_add_cell (table, text, SOKAKU_CELL_START);
}

/* Reasons given for a year, and those of decisions, which the paper has no box for. */
static void
add_further_reasons (SokakuRuledTable *table, SokakuPlan *plan, SokakuItem *item, GArray *years)
{
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);

  for (guint i = 0; i < years->len; i++)
    {
      int fiscal = get_year (years, i);
      SokakuEvaluation *evaluation = sokaku_item_find_evaluation (item, fiscal);

      if (evaluation == NULL)
        continue;
      for (guint c = 0; fiscal != SOKAKU_OVERALL && c < sokaku_node_list_get_length (criteria); c++)
        {
          SokakuCriterion *criterion = sokaku_node_list_peek (criteria, c);
          SokakuScore *score
              = sokaku_evaluation_find_score (evaluation, sokaku_criterion_get_id (criterion));

          if (score != NULL)
            add_reason (table, plan, sokaku_criterion_get_name (criterion), fiscal, 1 + years->len,
                        sokaku_score_get_reason (score));
        }
      if (fiscal != SOKAKU_OVERALL)
        add_reason (table, plan, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_GRADE), fiscal,
                    1 + years->len, sokaku_evaluation_get_reason (evaluation));
      add_reason (table, plan, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_DECISION), fiscal,
                  1 + years->len, sokaku_evaluation_get_decision (evaluation));
    }
}

/**
 * sokaku_sheet_parts_add_evaluation:
 * @blocks: (element-type SokakuBlock): takes the table
 *
 * The self-evaluation (自己評価): criteria by years and overall; totals and grades by rule 1,
 * the recorded grade where there is one; the reasons of the overall evaluation beside
 * them, and any others below.
 */
void
sokaku_sheet_parts_add_evaluation (GPtrArray *blocks, SokakuPlan *plan, SokakuItem *item)
{
  g_autoptr (GArray) years = sokaku_sheet_years_list_evaluations (plan, item);
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);
  g_autofree char *overall = sokaku_words_dup_overall (plan);
  g_autofree char *reason
      = sokaku_words_add_limit (sokaku_plan_get_language (plan),
                                sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_REASON), overall);
  SokakuRuledTable *table = sokaku_sheet_parts_new_table (plan, SOKAKU_SHEET_TABLE_EVALUATION,
                                                          years->len, SOKAKU_WORD_EVALUATION);

  sokaku_ruled_table_start_row (table, SOKAKU_RULED_TABLE_HEAD);
  sokaku_ruled_table_add_cell (table, sokaku_sheet_parts_get_word (plan, SOKAKU_WORD_CRITERION), 0);
  for (guint i = 0; i + 1 < years->len; i++)
    {
      g_autofree char *label = dup_label (plan, get_year (years, i));

      sokaku_ruled_table_add_cell (table, label, SOKAKU_CELL_PLAIN);
    }
  sokaku_ruled_table_add_cell (table, overall, SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, reason, SOKAKU_CELL_PLAIN);

  sokaku_ruled_table_keep_whole (table);
  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    add_criterion (table, item, sokaku_node_list_peek (criteria, i), years);
  add_summary (table, plan, item, years);
  add_further_reasons (table, plan, item, years);
  g_ptr_array_add (blocks, sokaku_block_new_table (table));
}
