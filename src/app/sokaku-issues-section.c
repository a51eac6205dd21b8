/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The issues of a sheet and their solutions (課題・問題点／解決方法), a row for each year. */
#include "sokaku-issues-section.h"

#include "sokaku-sheet.h"

#include <glib/gi18n-lib.h>

/**
 * SokakuIssuesSection:
 *
 * One pair of texts a year; each may say that it is the same as another year's.
 */

struct _SokakuIssuesSection
{
  SokakuPaperSection parent_instance;
};

G_DEFINE_FINAL_TYPE (SokakuIssuesSection, sokaku_issues_section, SOKAKU_TYPE_PAPER_SECTION)

/* Solutions are longer: two columns to three. */
#define ISSUE_COLUMNS 2
#define SOLUTION_COLUMNS 3
#define CHARS 3 /* of a column */

enum
{
  COLUMN_YEAR,
  COLUMN_ISSUE,
  COLUMN_SOLUTION = COLUMN_ISSUE + ISSUE_COLUMNS,
};

static void
put_text (SokakuPaperSection *self,
          SokakuPaperTable *table,
          SokakuIssue *issue,
          int row,
          gboolean is_problem)
{
  SokakuPlan *plan = sokaku_paper_section_get_plan (self);
  int fiscal = sokaku_issue_get_year (issue);
  int n_columns = is_problem ? ISSUE_COLUMNS : SOLUTION_COLUMNS;
  const char *title = is_problem ? _ ("Issue") : _ ("Solution");
  SokakuTextCell *cell = sokaku_paper_table_put_text_cell (
      table, is_problem ? COLUMN_ISSUE : COLUMN_SOLUTION, row, n_columns, 1);
  g_autofree char *year = sokaku_plan_dup_year_label (plan, fiscal);
  g_autofree char *name = g_strdup_printf (C_ ("cell and year", "%s, %s"), title, year);
  SokakuTextBinding binding = {
    .node = issue,
    .property = is_problem ? "problem" : "solution",
    .label = title,
    .name = name,
    .field = is_problem ? SOKAKU_TEXT_PROBLEM : SOKAKU_TEXT_SOLUTION,
  };

  sokaku_text_cell_set_chars (cell, n_columns * CHARS);
  sokaku_paper_section_bind_text (self, cell, &binding, fiscal, TRUE,
                                  is_problem ? SOKAKU_ROOM_PROBLEM : SOKAKU_ROOM_SOLUTION);
}

static void
put_outside (SokakuPaperTable *table, int row, gboolean ended)
{
  SokakuPaperText *cell = sokaku_paper_table_put (table, SOKAKU_PAPER_CELL_TEXT, COLUMN_ISSUE, row,
                                                  ISSUE_COLUMNS + SOLUTION_COLUMNS, 1);

  sokaku_paper_text_set_chars (cell, (ISSUE_COLUMNS + SOLUTION_COLUMNS) * CHARS);
  sokaku_paper_text_append (cell, SOKAKU_PAPER_DIM, ended ? "–" : "");
  sokaku_paper_text_set_spoken (cell, ended ? _ ("Ended") : _ ("Not begun"));
  sokaku_paper_text_end (cell);
}

static void
sokaku_issues_section_fill (SokakuPaperSection *self,
                            SokakuPaperTable *table,
                            SokakuPlan *plan,
                            SokakuItem *item)
{
  SokakuNodeList *issues = sokaku_item_get_issues (item);

  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_YEAR, 0, 1, 0, _ ("Year"));
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_ISSUE, 0, ISSUE_COLUMNS,
                               ISSUE_COLUMNS * CHARS, _ ("Issue"));
  sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_HEAD, COLUMN_SOLUTION, 0, SOLUTION_COLUMNS,
                               SOLUTION_COLUMNS * CHARS, _ ("Solution"));
  for (guint i = 0; i < sokaku_node_list_get_length (issues); i++)
    {
      SokakuIssue *issue = sokaku_node_list_peek (issues, i);
      gboolean ended = sokaku_item_is_after_end (item, sokaku_issue_get_year (issue));
      int row = 1 + (int) i;
      g_autofree char *year = sokaku_plan_dup_year_label (plan, sokaku_issue_get_year (issue));

      sokaku_paper_table_put_text (table, SOKAKU_PAPER_CELL_ROW_HEAD, COLUMN_YEAR, row, 1, 0, year);
      /* What a year outside holds nevertheless is a mistake that has to be seen. */
      if ((ended || sokaku_item_is_before_start (item, sokaku_issue_get_year (issue)))
          && *sokaku_issue_get_problem (issue) == '\0'
          && *sokaku_issue_get_solution (issue) == '\0')
        {
          put_outside (table, row, ended);
          continue;
        }
      put_text (self, table, issue, row, TRUE);
      put_text (self, table, issue, row, FALSE);
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
