/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of a sheet's actions: its heads, and the rows of each year. */
#include "sokaku-actions-section-private.h"

#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

/* Results are longer: one column to two. */
#define RESULT_COLUMNS 2
#define CHARS 5 /* of a column */

/* Name of a cell for speech: what it is, the year, the action's number. */
static char *
dup_name (SokakuPaperSection *self, const SokakuActionsLine *line, const char *title)
{
  g_autofree char *year
      = sokaku_plan_dup_year_label (sokaku_paper_section_get_plan (self), line->fiscal);
  g_autofree char *number = NULL;

  if (line->action == NULL)
    /* Translators: name of an empty cell, as in "取組予定, R3, 新しい行" */
    return g_strdup_printf (_ ("%s, %s, new row"), title, year);
  number = sokaku_circled_number (
      sokaku_item_get_action_number (sokaku_paper_section_get_item (self), line->action));
  return g_strdup_printf (C_ ("cell, year and row", "%s, %s, %s"), title, year, number);
}

static void
put_number (SokakuPaperSection *self,
            SokakuPaperTable *table,
            const SokakuActionsLine *line,
            int row,
            int height)
{
  SokakuItem *item = sokaku_paper_section_get_item (self);
  SokakuChoiceCell *cell
      = sokaku_paper_table_put_choice_cell (table, SOKAKU_ACTIONS_COLUMN_NUMBER, row, 1, height);
  g_autofree char *name = dup_name (self, line, _ ("Number"));

  sokaku_actions_section_set_line (cell, line);
  sokaku_choice_cell_set_advance (cell, 1, 0);
  sokaku_choice_cell_set_passes_on (cell, TRUE);
  sokaku_paper_section_bind_choice (
      self, cell, SOKAKU_ACTIONS_SECTION (self)->numbers, line->action, "number",
      line->action != NULL ? sokaku_item_get_action_number (item, line->action) : 0, line->fiscal,
      name);
}

static void
put_plan (SokakuPaperSection *self,
          SokakuPaperTable *table,
          const SokakuActionsLine *line,
          int row,
          int height)
{
  SokakuTextCell *cell
      = sokaku_paper_table_put_text_cell (table, SOKAKU_ACTIONS_COLUMN_PLAN, row, 1, height);
  g_autofree char *name = dup_name (self, line, _ ("Planned Action"));
  SokakuTextBinding binding = {
    .node = line->action,
    .property = "plan",
    .label = _ ("Planned Action"),
    .name = name,
    .hint = line->action == NULL ? _ ("New action") : NULL,
    .field = SOKAKU_TEXT_PLAN,
  };

  sokaku_actions_section_set_line (cell, line);
  sokaku_text_cell_set_chars (cell, CHARS);
  sokaku_paper_section_bind_text (self, cell, &binding, line->fiscal, TRUE, SOKAKU_ROOM_PLAN);
}

static void
put_mark (SokakuPaperSection *self, SokakuPaperTable *table, const SokakuActionsLine *line, int row)
{
  SokakuChoiceCell *cell
      = sokaku_paper_table_put_choice_cell (table, SOKAKU_ACTIONS_COLUMN_MARK, row, 1, 1);
  g_autofree char *name = dup_name (self, line, _ ("Mark"));

  sokaku_actions_section_set_line (cell, line);
  sokaku_choice_cell_set_advance (cell, 1, 0);
  sokaku_choice_cell_set_passes_on (cell, TRUE);
  sokaku_paper_section_bind_choice (
      self, cell, SOKAKU_ACTIONS_SECTION (self)->marks, line->result, "mark",
      line->result != NULL ? sokaku_result_get_mark (line->result) : SOKAKU_MARK_NONE, line->fiscal,
      name);
}

static void
put_indicator (SokakuPaperSection *self,
               SokakuPaperTable *table,
               const SokakuActionsLine *line,
               int row)
{
  SokakuChoiceCell *cell
      = sokaku_paper_table_put_choice_cell (table, SOKAKU_ACTIONS_COLUMN_INDICATOR, row, 1, 1);
  g_autofree char *name = dup_name (self, line, _ ("Indicator"));

  sokaku_actions_section_set_line (cell, line);
  sokaku_choice_cell_set_advance (cell, 1, 0);
  sokaku_choice_cell_set_passes_on (cell, TRUE);
  sokaku_paper_section_bind_choice (
      self, cell, SOKAKU_ACTIONS_SECTION (self)->indicators, line->result, "indicator",
      line->result != NULL ? sokaku_result_get_indicator (line->result) : 0, line->fiscal, name);
}

static void
put_result (SokakuPaperSection *self,
            SokakuPaperTable *table,
            const SokakuActionsLine *line,
            int row)
{
  SokakuTextCell *cell = sokaku_paper_table_put_text_cell (table, SOKAKU_ACTIONS_COLUMN_RESULT, row,
                                                           RESULT_COLUMNS, 1);
  g_autofree char *name = dup_name (self, line, _ ("Result"));
  SokakuTextBinding binding = {
    .node = line->result,
    .property = "text",
    .label = _ ("Result"),
    .name = name,
    .field = SOKAKU_TEXT_RESULT,
  };

  sokaku_actions_section_set_line (cell, line);
  sokaku_text_cell_set_chars (cell, RESULT_COLUMNS * CHARS);
  sokaku_paper_section_bind_text (self, cell, &binding, line->fiscal, TRUE, SOKAKU_ROOM_RESULT);
}

/* An action with the entries of its results; the empty row where there is none. */
static int
put_action (
    SokakuPaperSection *self, SokakuPaperTable *table, int fiscal, SokakuAction *action, int row)
{
  SokakuNodeList *results = action != NULL ? sokaku_action_get_results (action) : NULL;
  guint n = results != NULL ? MAX (1, sokaku_node_list_get_length (results)) : 1;

  for (guint i = 0; i < n; i++)
    {
      const SokakuActionsLine line
          = { fiscal, action, results != NULL ? sokaku_node_list_peek (results, i) : NULL };

      if (i == 0)
        {
          put_number (self, table, &line, row, (int) n);
          put_plan (self, table, &line, row, (int) n);
        }
      put_mark (self, table, &line, row + (int) i);
      put_indicator (self, table, &line, row + (int) i);
      put_result (self, table, &line, row + (int) i);
    }
  return row + (int) n;
}

static void
put_sign_head (SokakuPaperTable *table, int column, const char *sign, const char *spoken)
{
  SokakuPaperText *head = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_HEAD, column, 0, 1, 1);

  sokaku_paper_text_set_chars (head, 0);
  sokaku_paper_text_append (head, SOKAKU_PAPER_PLAIN, sign);
  sokaku_paper_text_set_spoken (head, spoken);
  sokaku_paper_text_end (head);
}

static void
put_heads (SokakuPaperTable *table)
{
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, SOKAKU_ACTIONS_COLUMN_YEAR, 0, 1, 0,
                               _ ("Year"));
  put_sign_head (table, SOKAKU_ACTIONS_COLUMN_NUMBER, "", _ ("Number"));
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, SOKAKU_ACTIONS_COLUMN_PLAN, 0, 1,
                               CHARS, _ ("Planned Action"));
  /* Translators: narrow head of the column of the marks 新 and 継 */
  put_sign_head (table, SOKAKU_ACTIONS_COLUMN_MARK, C_ ("head", "Mk"), _ ("Mark"));
  /* Translators: narrow head of the column of the numbers of activity indicators */
  put_sign_head (table, SOKAKU_ACTIONS_COLUMN_INDICATOR, C_ ("head", "In"), _ ("Indicator"));
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, SOKAKU_ACTIONS_COLUMN_RESULT, 0,
                               RESULT_COLUMNS, RESULT_COLUMNS * CHARS,
                               _ ("Results and Activity Indicators"));
}

/* Rows of a year, from the first one on; the year's head goes before its cells. */
static int
put_year (SokakuPaperSection *self,
          SokakuPaperTable *table,
          SokakuPlan *plan,
          SokakuItem *item,
          int fiscal,
          int row)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  gboolean open
      = sokaku_plan_find_year (plan, fiscal) != NULL && !sokaku_plan_is_locked (plan, fiscal)
        && !sokaku_item_is_after_end (item, fiscal) && !sokaku_item_is_before_start (item, fiscal);
  guint n = sokaku_node_list_get_length (actions);
  int height = open ? 1 : 0;
  g_autofree char *year = sokaku_plan_dup_year_label (plan, fiscal);
  SokakuPaperText *head;

  /* All of the year's, also where a file has them in another order. */
  for (guint i = 0; i < n; i++)
    if (sokaku_action_get_year (sokaku_node_list_peek (actions, i)) == fiscal)
      height += (int) MAX (1, sokaku_node_list_get_length (
                                  sokaku_action_get_results (sokaku_node_list_peek (actions, i))));
  if (height == 0)
    return row;

  head = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_ROW_HEAD, SOKAKU_ACTIONS_COLUMN_YEAR, row,
                                 1, height);
  sokaku_paper_text_set_chars (head, 0);
  sokaku_paper_text_append (head, SOKAKU_PAPER_PLAIN, year);
  sokaku_paper_text_end (head);
  for (guint i = 0; i < n; i++)
    if (sokaku_action_get_year (sokaku_node_list_peek (actions, i)) == fiscal)
      row = put_action (self, table, fiscal, sokaku_node_list_peek (actions, i), row);
  if (open)
    row = put_action (self, table, fiscal, NULL, row);
  return row;
}

/* Rows of years that the plan does not have are a mistake that has to be seen. */
static void
put_other_years (
    SokakuPaperSection *self, SokakuPaperTable *table, SokakuPlan *plan, SokakuItem *item, int row)
{
  SokakuNodeList *actions = sokaku_item_get_actions (item);
  g_autoptr (GHashTable) years = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sokaku_node_list_get_length (actions); i++)
    {
      int fiscal = sokaku_action_get_year (sokaku_node_list_peek (actions, i));

      if (sokaku_plan_find_year (plan, fiscal) == NULL
          && g_hash_table_add (years, GINT_TO_POINTER (fiscal)))
        row = put_year (self, table, plan, item, fiscal, row);
    }
}

/**
 * sokaku_actions_section_put:
 * @self: a section
 * @table: its table, empty
 * @plan: the plan
 * @item: an item of it
 * @from: the first fiscal year that shows
 *
 * Puts the heads and the rows of @item's actions into the table.
 */
void
sokaku_actions_section_put (
    SokakuPaperSection *self, SokakuPaperTable *table, SokakuPlan *plan, SokakuItem *item, int from)
{
  int row = 1;

  put_heads (table);
  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      int fiscal = sokaku_year_get_fiscal (sokaku_plan_peek_year (plan, i));

      if (fiscal >= from)
        row = put_year (self, table, plan, item, fiscal, row);
    }
  put_other_years (self, table, plan, item, row);
}
