/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issue and solution (課題・問題点／解決方法) of one year. */
#include "sokaku-issue.h"

struct _SokakuIssue
{
  SokakuNode parent_instance;

  int year;
  char *problem;
  char *solution;
};

G_DEFINE_FINAL_TYPE (SokakuIssue, sokaku_issue, SOKAKU_TYPE_NODE)

enum
{
  FIELD_YEAR,
  FIELD_PROBLEM,
  FIELD_SOLUTION,
};

static const SokakuField fields[] = {
  { "year", SOKAKU_FIELD_INT, offsetof (SokakuIssue, year) },
  { "problem", SOKAKU_FIELD_STRING, offsetof (SokakuIssue, problem) },
  { "solution", SOKAKU_FIELD_STRING, offsetof (SokakuIssue, solution) },
};

static void
sokaku_issue_class_init (SokakuIssueClass *klass)
{
  sokaku_node_class_install_fields (SOKAKU_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
sokaku_issue_init (SokakuIssue *self)
{
  sokaku_node_init_fields (self);
}

/**
 * sokaku_issue_new:
 *
 * Returns: (transfer full): an issue with empty fields
 */
SokakuIssue *
sokaku_issue_new (void)
{
  return g_object_new (SOKAKU_TYPE_ISSUE, NULL);
}

/**
 * sokaku_issue_get_year:
 * @self: an issue
 *
 * Returns: fiscal year
 */
int
sokaku_issue_get_year (SokakuIssue *self)
{
  g_return_val_if_fail (SOKAKU_IS_ISSUE (self), 0);

  return self->year;
}

/**
 * sokaku_issue_set_year:
 * @self: an issue
 * @year: fiscal year
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_issue_set_year (SokakuIssue *self, int year)
{
  sokaku_node_set_int (self, FIELD_YEAR, year);
}

/**
 * sokaku_issue_get_problem:
 * @self: an issue
 *
 * Returns: (transfer none): the issue; may hold references
 */
const char *
sokaku_issue_get_problem (SokakuIssue *self)
{
  g_return_val_if_fail (SOKAKU_IS_ISSUE (self), "");

  return self->problem;
}

/**
 * sokaku_issue_set_problem:
 * @self: an issue
 * @problem: the issue; may hold references
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_issue_set_problem (SokakuIssue *self, const char *problem)
{
  sokaku_node_set_string (self, FIELD_PROBLEM, problem);
}

/**
 * sokaku_issue_get_solution:
 * @self: an issue
 *
 * Returns: (transfer none): the solution; may hold references
 */
const char *
sokaku_issue_get_solution (SokakuIssue *self)
{
  g_return_val_if_fail (SOKAKU_IS_ISSUE (self), "");

  return self->solution;
}

/**
 * sokaku_issue_set_solution:
 * @self: an issue
 * @solution: the solution; may hold references
 *
 * Sets the field and reports the change; not undoable by itself.
 */
void
sokaku_issue_set_solution (SokakuIssue *self, const char *solution)
{
  sokaku_node_set_string (self, FIELD_SOLUTION, solution);
}
