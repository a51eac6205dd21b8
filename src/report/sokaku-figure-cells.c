/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures, grades and links in the tables of the report. */

#include "sokaku-figure-cells.h"

#include "sokaku-listed.h"
#include "sokaku-sheet.h"
#include "sokaku-tenths.h"
#include "sokaku-words.h"

/**
 * sokaku_figure_cells_list_years:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type int): the fiscal years that are evaluated, in order
 */
GArray *
sokaku_figure_cells_list_years (SokakuPlan *plan)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < sokaku_plan_get_n_years (plan); i++)
    {
      SokakuYear *year = sokaku_plan_peek_year (plan, i);
      int fiscal = sokaku_year_get_fiscal (year);

      if (sokaku_year_get_evaluated (year))
        g_array_append_val (years, fiscal);
    }
  return years;
}

/**
 * sokaku_figure_cells_add_year_heads:
 * @table: takes a head for each year
 * @plan: a plan
 * @years: (element-type int): fiscal years
 *
 * Adds heads that name years.
 */
void
sokaku_figure_cells_add_year_heads (SokakuRuledTable *table, SokakuPlan *plan, GArray *years)
{
  for (guint i = 0; i < years->len; i++)
    {
      g_autofree char *label = sokaku_plan_dup_year_label (plan, g_array_index (years, int, i));

      sokaku_ruled_table_add_cell (table, label, SOKAKU_CELL_PLAIN);
    }
}

/**
 * sokaku_figure_cells_add_criterion_heads:
 * @table: takes a head for each criterion, one for the total and one for the grade
 * @plan: a plan
 *
 * Adds the heads of what sokaku_figure_cells_add_evaluation() adds.
 */
void
sokaku_figure_cells_add_criterion_heads (SokakuRuledTable *table, SokakuPlan *plan)
{
  const char *language = sokaku_plan_get_language (plan);
  SokakuNodeList *criteria = sokaku_plan_get_criteria (plan);

  for (guint i = 0; i < sokaku_node_list_get_length (criteria); i++)
    sokaku_ruled_table_add_cell (
        table, sokaku_criterion_get_name (sokaku_node_list_peek (criteria, i)), SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, sokaku_words_get (language, SOKAKU_WORD_TOTAL),
                               SOKAKU_CELL_PLAIN);
  sokaku_ruled_table_add_cell (table, sokaku_words_get (language, SOKAKU_WORD_GRADE),
                               SOKAKU_CELL_PLAIN);
}

/**
 * sokaku_figure_cells_add_tenths:
 * @table: takes a cell
 * @tenths: a figure in tenths, or what stands for none
 *
 * Adds a figure with one decimal; what is not known is blank.
 */
void
sokaku_figure_cells_add_tenths (SokakuRuledTable *table, int tenths)
{
  g_autofree char *figure = SOKAKU_IS_VALUE (tenths) ? sokaku_tenths_to_string (tenths) : NULL;

  sokaku_ruled_table_add_cell (table, figure != NULL ? figure : "", SOKAKU_CELL_PLAIN);
}

/**
 * sokaku_figure_cells_add_grade:
 * @table: takes a cell
 * @grade: a grade, %SOKAKU_GRADE_ENDED, or "" not known
 * @flags: of the cell
 *
 * Adds a grade.
 */
void
sokaku_figure_cells_add_grade (SokakuRuledTable *table, const char *grade, SokakuCellFlags flags)
{
  sokaku_ruled_table_add_cell (
      table, g_str_equal (grade, SOKAKU_GRADE_ENDED) ? SOKAKU_FIGURE_CELLS_ENDED : grade, flags);
}

/**
 * sokaku_figure_cells_add_evaluation:
 * @table: takes a cell for each criterion, one for the total and one for the grade
 * @stats: the figures of a plan
 * @group: an initiative, a theme or the plan
 *
 * Adds the overall self-evaluation by rules 2 and 3.
 */
void
sokaku_figure_cells_add_evaluation (SokakuRuledTable *table, SokakuStats *stats, gpointer group)
{
  SokakuPlan *plan = sokaku_stats_get_plan (stats);
  guint n_criteria = sokaku_node_list_get_length (sokaku_plan_get_criteria (plan));

  for (guint i = 0; i < n_criteria; i++)
    sokaku_figure_cells_add_tenths (table, sokaku_stats_get_mean (stats, group, SOKAKU_OVERALL, i));
  sokaku_figure_cells_add_tenths (table, sokaku_stats_get_total (stats, group, SOKAKU_OVERALL));
  sokaku_figure_cells_add_grade (table, sokaku_listed_get_grade (stats, group, SOKAKU_OVERALL),
                                 SOKAKU_CELL_BOLD);
}

/**
 * sokaku_figure_cells_add_year_grades:
 * @table: takes a cell for each year
 * @stats: the figures of a plan
 * @group: an initiative, a theme or the plan
 * @years: (element-type int): fiscal years
 *
 * Adds the grades of years by rule 2.
 */
void
sokaku_figure_cells_add_year_grades (SokakuRuledTable *table,
                                     SokakuStats *stats,
                                     gpointer group,
                                     GArray *years)
{
  for (guint i = 0; i < years->len; i++)
    sokaku_figure_cells_add_grade (
        table, sokaku_listed_get_grade (stats, group, g_array_index (years, int, i)),
        SOKAKU_CELL_PLAIN);
}

/**
 * sokaku_figure_cells_link_to:
 * @table: a table
 * @kind: "initiative" or "item"
 * @id: of it
 *
 * Makes the cell that was added last lead to where an initiative or an item stands in the book.
 */
void
sokaku_figure_cells_link_to (SokakuRuledTable *table, const char *kind, const char *id)
{
  g_autofree char *name = g_strconcat (kind, "/", id, NULL);

  sokaku_ruled_table_link_cell (table, name);
  sokaku_ruled_table_source_cell (table, name);
}
