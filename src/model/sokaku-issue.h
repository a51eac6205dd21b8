/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issue and solution (課題・問題点／解決方法) of one year. */
#pragma once

#include "sokaku-node.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_ISSUE (sokaku_issue_get_type ())
G_DECLARE_FINAL_TYPE (SokakuIssue, sokaku_issue, SOKAKU, ISSUE, SokakuNode)

SokakuIssue *sokaku_issue_new (void);

int sokaku_issue_get_year (SokakuIssue *self);
void sokaku_issue_set_year (SokakuIssue *self, int year);

const char *sokaku_issue_get_problem (SokakuIssue *self);
void sokaku_issue_set_problem (SokakuIssue *self, const char *problem);

const char *sokaku_issue_get_solution (SokakuIssue *self);
void sokaku_issue_set_solution (SokakuIssue *self, const char *solution);

G_END_DECLS
