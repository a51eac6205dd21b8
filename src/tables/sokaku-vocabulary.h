/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that tables use for the states of a plan, in one place. */
#pragma once

#include "sokaku-plan.h"
#include "sokaku-result.h"
#include "sokaku-schedule-cell.h"
#include "sokaku-value.h"

G_BEGIN_DECLS

/* What holds where plan.csv says nothing. */
#define SOKAKU_VOCABULARY_LANGUAGE "ja"
#define SOKAKU_VOCABULARY_OVERALL "総括"

/* Beginnings of column names that go on with the name of a criterion. */
#define SOKAKU_VOCABULARY_REASON "reason_"
#define SOKAKU_VOCABULARY_GRADE_REASON "reason_総合評価"

char *sokaku_vocabulary_normalize (const char *text);
gboolean sokaku_vocabulary_parse_int (const char *text, int *value);
gboolean sokaku_vocabulary_parse_amount (const char *text, gint64 *value);
gboolean sokaku_vocabulary_parse_tenths (const char *text, int *tenths);
gboolean sokaku_vocabulary_is_ended (const char *text);
gboolean sokaku_vocabulary_parse_status (const char *text, SokakuStatus *status);
gboolean sokaku_vocabulary_parse_end (const char *text, gboolean *ended);
gboolean sokaku_vocabulary_parse_tick (const char *text, gboolean *ticked);
gboolean sokaku_vocabulary_parse_absence (const char *text, int *value);
gboolean sokaku_vocabulary_parse_effect (const char *text, int *kind);
gboolean sokaku_vocabulary_is_report_key (const char *text);
gboolean sokaku_vocabulary_is_continuation (const char *text);
gboolean sokaku_vocabulary_parse_circled (const char *text, int *number, const char **rest);
gboolean sokaku_vocabulary_parse_mark (const char *text, SokakuMark *mark, const char **rest);
gboolean sokaku_vocabulary_is_same (const char *text);

G_END_DECLS
