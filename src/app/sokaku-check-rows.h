/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the list of findings: headings of rules, and what filters let through under them. */
#pragma once

#include <gio/gio.h>

#include "sokaku-check-group.h"
#include "sokaku-findings.h"

G_BEGIN_DECLS

#define SOKAKU_TYPE_CHECK_ROWS (sokaku_check_rows_get_type ())
G_DECLARE_FINAL_TYPE (SokakuCheckRows, sokaku_check_rows, SOKAKU, CHECK_ROWS, GObject)

/* The filter that lets all severities through. */
#define SOKAKU_CHECK_ROWS_ALL -1

SokakuCheckRows *sokaku_check_rows_new (void);

void sokaku_check_rows_set_findings (SokakuCheckRows *self, SokakuFindings *findings);
void sokaku_check_rows_set_active (SokakuCheckRows *self, gboolean active);
void sokaku_check_rows_set_severity (SokakuCheckRows *self, int severity);
void sokaku_check_rows_set_rule (SokakuCheckRows *self, const char *rule);
void sokaku_check_rows_set_words (SokakuCheckRows *self, const char *words);
void sokaku_check_rows_set_item (SokakuCheckRows *self, SokakuItem *item);
gboolean sokaku_check_rows_is_filtered (SokakuCheckRows *self);
void sokaku_check_rows_fold (SokakuCheckRows *self, SokakuCheckGroup *group, gboolean folded);
void sokaku_check_rows_update (SokakuCheckRows *self);

guint sokaku_check_rows_get_n_shown (SokakuCheckRows *self);
gpointer sokaku_check_rows_peek (SokakuCheckRows *self, guint position);

G_END_DECLS
