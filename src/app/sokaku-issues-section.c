/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The issues of a sheet and their solutions (課題・問題点／解決方法), for reading. */
#include "sokaku-issues-section.h"

#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

struct _SokakuIssuesSection
{
  SokakuPaperSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SokakuIssuesSection, sokaku_issues_section, SOKAKU_TYPE_PAPER_SECTION)

enum
{
  COLUMN_YEAR,
  COLUMN_ISSUE,
  COLUMN_SOLUTION = COLUMN_ISSUE + 2,
};

/* Solutions are longer: two columns to three. */
#define ISSUE_COLUMNS 2
#define SOLUTION_COLUMNS 3
#define CHARS 3 /* of a column */

static void
put_text (SokakuPaperSection *self,
          SokakuPaperTable *table,
          int row,
          int column,
          int n_columns,
          const char *text,
          SokakuTextField field)
{
  SokakuPaperText *cell
      = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_TEXT, column, row, n_columns, 1);

  sokaku_paper_text_set_chars (cell, n_columns * CHARS);
  sokaku_paper_section_append (self, cell, text, field);
  sokaku_paper_text_end (cell);
}

static void
sokaku_issues_section_fill (SokakuPaperSection *self,
                            SokakuPaperTable *table,
                            SokakuPlan *plan,
                            SokakuItem *item)
{
  SokakuNodeList *issues = sokaku_item_get_issues (item);
  int row = 0;

  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_YEAR, row, 1, 0, _ ("Year"));
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_ISSUE, row, ISSUE_COLUMNS,
                               ISSUE_COLUMNS * CHARS, _ ("Issue"));
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_SOLUTION, row,
                               SOLUTION_COLUMNS, SOLUTION_COLUMNS * CHARS, _ ("Solution"));
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);
      const char *problem = sokaku_issue_get_problem (issue);
      const char *solution = sokaku_issue_get_solution (issue);
      g_autofree char *year = NULL;

      if (*problem == '\0' && *solution == '\0')
        continue;
      row++;
      year = sokaku_plan_dup_year_label (plan, sokaku_issue_get_year (issue));
      sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_ROW_HEAD, COLUMN_YEAR, row, 1, 0, year);
      put_text (self, table, row, COLUMN_ISSUE, ISSUE_COLUMNS, problem, SOKAKU_TEXT_PROBLEM);
      put_text (self, table, row, COLUMN_SOLUTION, SOLUTION_COLUMNS, solution,
                SOKAKU_TEXT_SOLUTION);
    }

  if (row == 0)
    {
      int n_columns = ISSUE_COLUMNS + SOLUTION_COLUMNS;
      SokakuPaperText *cell = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_TEXT, COLUMN_YEAR, 1,
                                                      1 + n_columns, 1);

      sokaku_paper_text_set_chars (cell, n_columns * CHARS);
      sokaku_paper_text_append (cell, SOKAKU_PAPER_DIM, _ ("No issue is recorded."));
      sokaku_paper_text_end (cell);
    }
}

static void
sokaku_issues_section_class_init (SokakuIssuesSectionClass *klass)
{
  SOKAKU_PAPER_SECTION_CLASS (klass)->fill = sokaku_issues_section_fill;
}

static void
sokaku_issues_section_init (SokakuIssuesSection *self)
{
  sokaku_paper_section_set_name (SOKAKU_PAPER_SECTION (self), _ ("Issues and Solutions"));
}

/**
 * sokaku_issues_section_new:
 *
 * Returns: (transfer floating): a section without a plan
 */
GtkWidget *
sokaku_issues_section_new (void)
{
  return g_object_new (SOKAKU_TYPE_ISSUES_SECTION, NULL);
}
